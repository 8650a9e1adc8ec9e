"""What the assemblers work on: clean text, outline and tokens, with one way to give evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from thongcao.grammar.tokens import Token, tokens_within
from thongcao.model.base import Evidence
from thongcao.outline import Outline
from thongcao.text import CleanText, SourceText

E = TypeVar("E", bound=Evidence)


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned, segmented and scanned document.

    Attributes:
        source: the document as read.
        clean: its clean text.
        outline: its parts.
        tokens: tokens by kind, each list in text order and without overlaps of one kind.
        year: the year the document speaks from (title, preamble), else None.
    """

    source: SourceText
    clean: CleanText
    outline: Outline
    tokens: Mapping[str, tuple[Token[Any], ...]]
    year: int | None

    def section(self, offset: int) -> str | None:
        """Give the id of the part a clean offset lies in."""
        part = self.outline.part_at(offset)
        return part.id if part else None

    def evidence(self, start: int, end: int, /) -> Evidence:
        """Give the words of the clean range [start, end) with their source span."""
        words, span = self.clean.passage(start, end)
        return Evidence(text=words, span=span)

    def read(self, record: type[E], start: int, end: int, /, **fields: Any) -> E:
        """Give a record of the clean range [start, end): its `text` and `span`, and the fields given."""
        fields["text"], fields["span"] = self.clean.passage(start, end)
        # the validator that the class itself calls: two records of three are made here
        read: E = record.__pydantic_validator__.validate_python(fields)
        return read

    def within(self, kind: str, start: int, end: int) -> list[Token[Any]]:
        """Give the tokens of a kind that lie wholly in [start, end)."""
        return tokens_within(self.tokens.get(kind, ()), start, end)
