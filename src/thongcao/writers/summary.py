"""The summary a person reads after a run: one row per document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from thongcao.model.communique import Communique

if TYPE_CHECKING:
    from rich.console import RenderableType

_HEADINGS = ("document", "session", "date", "tasks", "figures", "notes", "unclaimed", "failed")
_LONG_HEADINGS = (
    "document",
    "session",
    "date",
    "task groups",
    "figures",
    "footnotes",
    "unclaimed numbers",
    "checks failed",
)
_NARROW = 72  # columns; below, each document becomes a block of lines


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A document in numbers; `-` stands for what the document does not say."""

    document: str
    session: str
    date: str
    task_groups: int
    figures: int
    footnotes: int
    unclaimed: int
    checks_failed: int


def summarize(communique: Communique) -> SummaryRow:
    """Give the row of one document.

    Args:
        communique: its record.
    """
    meeting = communique.meeting
    session = f"{meeting.session.number}" if meeting.session else ""
    term = meeting.term.roman if meeting.term else ""
    dates = (meeting.dates.start, meeting.dates.end) if meeting.dates else ()
    return SummaryRow(
        document=communique.source.name,
        session=" / ".join(part for part in (session, term) if part) or "-",
        date=" - ".join(dict.fromkeys(date for date in dates if date)) or "-",
        task_groups=len(communique.task_groups.groups),
        figures=len(communique.indicators) + len(communique.progress) + len(communique.counts),
        footnotes=len(communique.footnotes),
        unclaimed=len(communique.ledger.unclaimed),
        checks_failed=sum(1 for check in communique.checks if check.outcome == "failed"),
    )


def summary_table(rows: Sequence[SummaryRow], width: int) -> RenderableType:
    """Give the rows as a table, or as blocks of lines on a narrow terminal.

    Args:
        rows: one per document.
        width: columns of the terminal.
    """
    from rich.table import Table
    from rich.text import Text

    if width < _NARROW:
        table = Table.grid("", "", padding=(0, 1))
        for row in rows:
            for heading, value in zip(_LONG_HEADINGS, astuple(row), strict=True):
                table.add_row(heading, Text(str(value), overflow="fold"))
            table.add_row("")
        return table
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, heading in enumerate(_HEADINGS):
        # Names and dates give way first; a count cut short would be a wrong count.
        table.add_column(heading, justify="left" if place < 3 else "right", no_wrap=place > 2, overflow="fold")
    for row in rows:
        cells = [Text(str(value)) for value in astuple(row)]
        for cell in cells[-2:]:
            cell.stylize("yellow" if cell.plain != "0" else "dim")
        table.add_row(*cells)
    return table
