"""The outline: which part of the document each paragraph belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from sys import maxsize
from typing import NamedTuple

from thongcao.model.communique import SectionKind

_start = attrgetter("start")


class Paragraph(NamedTuple):
    """A paragraph of the clean text; broken lines are already joined.

    Attributes:
        start: first clean offset.
        end: clean offset after the last character.
        marker: the words of a list marker at its head (`1.`, `Một là,`, `-`), else "".
        number: number the marker stands for, else None.
        body: clean offset at which the text after the marker begins.
        style: style of the marker (see `grammar.list_markers`), else "".
    """

    start: int
    end: int
    marker: str = ""
    number: int | None = None
    body: int = -1
    style: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section: `id` as in the output (`assessment`, `task_groups/4`), its kind and its paragraphs."""

    id: str
    kind: SectionKind
    start: int
    end: int
    paragraphs: tuple[Paragraph, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document in text order; they do not overlap.

    Attributes:
        parts: the parts.
        marks: clean offsets at which marks of items may stand inside paragraphs (see `grammar.list_markers.mark_places`).
    """

    parts: tuple[Part, ...]
    marks: tuple[int, ...] = ()

    @property
    def release_end(self) -> int:
        """Clean offset at which begins what a web page shows below the release; beyond any text where it shows nothing."""
        page = self.of_kind("page")
        return page[0].start if page else maxsize

    def part_at(self, offset: int) -> Part | None:
        """Give the part a clean offset lies in."""
        index = bisect_right(self.parts, offset, key=_start) - 1
        if index < 0 or offset >= self.parts[index].end:
            return None
        return self.parts[index]

    def of_kind(self, kind: SectionKind) -> tuple[Part, ...]:
        """Give the parts of one kind."""
        return tuple([part for part in self.parts if part.kind == kind])
