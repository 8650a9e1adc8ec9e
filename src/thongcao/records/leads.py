"""Periods that open statements, each with the stretch of text it governs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token

REPORTED = frozenset(("month", "quarter", "half_year", "cumulative", "year", "month_range", "term", "school_year"))
GOVERNING = REPORTED | {"whole_year", "as_of", "year_range", "horizon"}

_LONGEST_HEADING = 120
_MOST_LEADS = 60
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Lead:
    """A period that governs [start, stop), said where targets are announced or where results are told."""

    start: int
    stop: int
    token: Token[TimeValue] | None
    target: bool = False


@dataclass(frozen=True, slots=True)
class Governing:
    """The periods that open statements, each with the stretch it governs; later and narrower ones go first.

    Attributes:
        leads: periods that open statements.
        targets: stretches that list targets, with their period where one is said.
        topics: the period of the report, or several in turn, which govern what nothing else does.
        aim: the years the title sets aims for, which are those of lists of targets without a period.
    """

    leads: tuple[Lead, ...]
    targets: tuple[Lead, ...]
    topics: tuple[Lead, ...]
    aim: Token[TimeValue] | None = None

    def at(self, offset: int, since: int = 0, *, closed: bool = False) -> Token[TimeValue] | None:
        """Give the period that governs a clean offset, of those said at `since` or later, and `closed` with their year."""
        found: Lead | None = None
        for lead in _before(self.leads, offset):
            if lead.stop <= offset or lead.token is None or lead.token.start < since:
                continue
            if closed and lead.token.value.open_year:
                continue
            if found is None or lead.stop < found.stop or (lead.stop == found.stop and lead.start > found.start):
                found = lead
        return found.token if found else None

    def topic_at(self, offset: int) -> Token[TimeValue] | None:
        """Give the period the text speaks of at a clean offset."""
        return next((topic.token for topic in self.topics if topic.start <= offset < topic.stop), None)

    def targets_at(self, offset: int) -> Lead | None:
        """Give the list of targets that a clean offset stands in."""
        found: Lead | None = None
        if self.targets:  # most texts list none
            for lead in reversed(_before(self.targets, offset)):
                if offset < lead.stop and (lead.token or found is None):
                    found = lead
                    if lead.token:
                        break  # `Các chỉ tiêu năm 2021:⏎1. Chỉ tiêu kinh tế`: the list around it says the period
        return found


def _before(leads: Sequence[Lead], offset: int) -> Sequence[Lead]:
    """Give the last leads that begin at or before an offset, as many as can matter."""
    place = bisect_right(leads, offset, key=_start)
    return leads[max(0, place - _MOST_LEADS) : place]


def is_heading(document: Document, start: int, end: int) -> bool:
    """Tell whether the line [start, end) is a heading."""
    # a paragraph is no heading; do not copy it to see
    return end - start < 2 * _LONGEST_HEADING and is_heading_line(document.clean.text[start:end].strip())


def is_heading_line(line: str) -> bool:
    """Tell whether a line, without blanks around it, looks like a heading."""
    return (
        bool(line)
        and len(line) < _LONGEST_HEADING
        and len(line.split()) > 2
        and (line[-1] not in ".;," or line.isupper())
    )


def tells_amount(document: Document, start: int, end: int) -> bool:
    """Tell whether a line has a figure of its own: `Phấn đấu đến năm 2030 thu nhập đạt 90 triệu đồng` heads no list."""
    return any(token.value.kind in ("percent", "money") for token in document.within("quantity", start, end))
