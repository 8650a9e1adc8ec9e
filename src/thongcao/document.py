"""What the assemblers work on: clean text, outline and tokens, with one way to give evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, TypeVar

from thongcao.grammar.tokens import Token, tokens_within
from thongcao.model.base import Evidence
from thongcao.model.documents import Conclusion, TaskGroups
from thongcao.outline import Outline
from thongcao.text import CleanText, SourceText

E = TypeVar("E", bound=Evidence)
V = TypeVar("V")
Places = list[tuple[int, int, str]]  # source spans with the id of what stands there, in text order

_start = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned, segmented and scanned document.

    Attributes:
        source: the document as read.
        clean: its clean text.
        outline: its parts.
        tokens: tokens by kind, each list in text order and without overlaps of one kind.
        year: the year the document speaks from (title, preamble), else None.
        tasks: where the tasks stand, once they are known, and where the directives of the concluding speech do.
    """

    source: SourceText
    clean: CleanText
    outline: Outline
    tokens: Mapping[str, tuple[Token[Any], ...]]
    year: int | None
    tasks: tuple[Places, ...] = ()
    _readings: dict[Callable[[Document], Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, reading: Callable[[Document], V]) -> V:
        """Give what `reading` reads from this document; it reads once, however many rooms ask for it."""
        if reading not in self._readings:
            self._readings[reading] = reading(self)
        found: V = self._readings[reading]
        return found

    def with_tasks(self, task_groups: TaskGroups, conclusion: Conclusion | None) -> Document:
        """Give the document with its tasks and directives, for the records that stand in them."""
        tasks = [task for group in task_groups.groups for task in group.tasks]
        directives = conclusion.directives if conclusion else ()
        # a task that the speech itself lists is a directive too: the task counts
        kinds = [sorted([(*one.span, one.id) for one in ones if one.span]) for ones in (tasks, directives)]
        return replace(self, tasks=tuple(places for places in kinds if places))

    def task(self, offset: int) -> str | None:
        """Give the id of the task or directive a clean offset lies in."""
        return self.task_at(self.clean.span(offset, offset + 1)[0]) if self.tasks else None

    def task_at(self, start: int) -> str | None:
        """Give the id of the task or directive a source offset lies in."""
        for places in self.tasks:
            place = bisect_right(places, start, key=_start) - 1
            if place >= 0 and start < places[place][1]:
                return places[place][2]
        return None

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
        words, span = self.clean.passage(start, end)
        return record(text=words, span=span, **fields)

    def within(self, kind: str, start: int, end: int) -> list[Token[Any]]:
        """Give the tokens of a kind that lie wholly in [start, end)."""
        return tokens_within(self.tokens.get(kind, ()), start, end)
