"""The whole: one `Communique` per document."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thongcao.model.base import Evidence, Record, SectionField, Span
from thongcao.model.documents import Citation, Conclusion, Footnote, Project, TaskGroups
from thongcao.model.figures import Count, Indicator, Progress
from thongcao.model.meeting import Agenda, Decision, Heading, Issuer, Meeting, Person

SCHEMA_VERSION = "1.2"

SectionKind = Literal[
    "heading", "preamble", "assessment", "task_group", "task_intro", "conclusion", "sign_off", "notes", "body"
]
NumberRole = Literal[
    "indicator", "progress", "count", "date", "period", "citation", "enumerator", "ordinal", "name", "footnote_mark"
]


class Source(Record):
    """Where the text came from."""

    name: str
    sha256: str
    encoding: str
    media_type: str
    characters: int = Field(description="length of the decoded source in code points")


class Section(Record):
    """A part of the document; parts do not overlap."""

    id: str
    kind: SectionKind
    span: Span


class UnclaimedNumber(Evidence):
    """A number of the text that no record claims."""

    section: str | None = SectionField


class Ledger(Record):
    """Every maximal run of digits and separators of the text, by role."""

    numbers: int
    by_role: dict[NumberRole, int]
    unclaimed: tuple[UnclaimedNumber, ...]


class Check(Record):
    """One proof of the document against itself."""

    code: str
    outcome: Literal["passed", "failed", "not_applicable"]
    severity: Literal["note", "warning", "error"]
    expected: int | float | str | None = None
    found: int | float | str | None = None
    message: str
    spans: tuple[Span, ...] = ()


class Communique(Record):
    """A press release as data."""

    schema_version: str = SCHEMA_VERSION
    source: Source
    heading: Heading
    issuer: Issuer | None = None
    meeting: Meeting
    agenda: Agenda
    people: tuple[Person, ...]
    outline: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    progress: tuple[Progress, ...]
    task_groups: TaskGroups
    conclusion: Conclusion | None = None
    decisions: tuple[Decision, ...] = ()
    citations: tuple[Citation, ...]
    projects: tuple[Project, ...]
    footnotes: tuple[Footnote, ...]
    counts: tuple[Count, ...]
    ledger: Ledger
    checks: tuple[Check, ...]
