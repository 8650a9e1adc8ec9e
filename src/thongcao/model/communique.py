"""The whole: one `Communique` per document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from thongcao.model.base import Evidence, Record, SectionField, Span
from thongcao.model.documents import Citation, Conclusion, Footnote, Project, TaskGroups
from thongcao.model.figures import Count, Indicator, Progress
from thongcao.model.meeting import Agenda, Decision, Heading, Issuer, Meeting, Person

SCHEMA_VERSION = "1.2"

SectionKind = Literal[
    "heading",
    "preamble",
    "assessment",
    "task_group",
    "task_intro",
    "conclusion",
    "sign_off",
    "notes",
    "body",
    "page",
]
NumberRole = Literal[
    "indicator",
    "progress",
    "count",
    "date",
    "period",
    "citation",
    "enumerator",
    "ordinal",
    "name",
    "footnote_mark",
    "page",
]


class Source(Record):
    """Where the text came from."""

    name: str = Field(description="file name without folders; `<stdin>` or `<text>` where it came another way")
    sha256: str = Field(description="digest of the bytes as read; of the UTF-8 bytes where a string was given")
    encoding: str = Field(description="the encoding the bytes were decoded from")
    media_type: str = Field(description="always `text/plain` so far")
    characters: int = Field(description="length of the decoded source in code points")


class Section(Record):
    """A part of the document; parts do not overlap."""

    id: str = Field(
        description="what records name in `section`: the kind, or `task_groups/3`, or `body/2` for a second one"
    )
    kind: SectionKind = Field(
        description="what stands in it; `body` where no formula of the genre says so; `page` is what a web page shows below "
        "the release, of which nothing is read"
    )
    span: Span


class UnclaimedNumber(Evidence):
    """A number of the text that no record claims."""

    section: str | None = SectionField


class Ledger(Record):
    """Every maximal run of digits and separators of the text, by role."""

    numbers: int = Field(description="how many there are; `by_role` and `unclaimed` add up to it")
    by_role: dict[NumberRole, int] = Field(
        description="how many of them have each role; roles without any are left out"
    )
    unclaimed: tuple[UnclaimedNumber, ...] = Field(description="those without a role")


class Check(Record):
    """One proof of the document against itself."""

    code: str = Field(description="what is checked, e.g. `task-group-count`; one code may stand for several places")
    outcome: Literal["passed", "failed", "not_applicable"] = Field(
        description="`not_applicable` where the text holds nothing to compare"
    )
    severity: Literal["note", "warning", "error"] = Field(
        description="what a failure means: worth a look (`note`), perhaps a wrong or missing record (`warning`), "
        "surely one, or a text that contradicts itself (`error`)"
    )
    expected: int | float | str | None = Field(default=None, description="what the text says there should be")
    found: int | float | str | None = Field(default=None, description="what there is")
    message: str = Field(description="the outcome as one sentence")
    spans: tuple[Span, ...] = Field(default=(), description="where what was compared stands")


class Communique(Record):
    """A press release as data."""

    schema_version: str = Field(default=SCHEMA_VERSION, description="version of this schema the record was made with")
    source: Source = Field(description="where the text came from")
    heading: Heading = Field(description="what the document calls itself")
    issuer: Issuer | None = Field(default=None, description="who signs, where a line at the foot says so")
    meeting: Meeting = Field(description="who met, when and where; all null where no meeting is told of")
    agenda: Agenda = Field(description="what was on the agenda")
    people: tuple[Person, ...] = Field(description="the persons named, in the order of the text")
    outline: tuple[Section, ...] = Field(description="the parts of the text, in its order")
    indicators: tuple[Indicator, ...] = Field(description="figures reported, estimated or aimed at")
    progress: tuple[Progress, ...] = Field(description="so many done of so many")
    task_groups: TaskGroups = Field(description="what is to be done")
    conclusion: Conclusion | None = Field(default=None, description="the concluding speech, where there is one")
    decisions: tuple[Decision, ...] = Field(default=(), description="decisions on persons and bodies")
    citations: tuple[Citation, ...] = Field(description="documents cited, each with all its mentions")
    projects: tuple[Project, ...] = Field(description="works named, each with all its mentions")
    footnotes: tuple[Footnote, ...] = Field(description="notes at the foot, each with its place in the body")
    counts: tuple[Count, ...] = Field(description="counted things that are neither figures nor progress")
    ledger: Ledger = Field(description="what became of every number of the text")
    checks: tuple[Check, ...] = Field(description="proofs of the document against itself")

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show in a prompt what the release is and how many records it gave, in one line instead of all of them."""
        yield "source", self.source.name
        yield "title", self.heading.title.text if self.heading.title else None
        yield "body", self.meeting.body.name if self.meeting.body else None
        yield "date", self.meeting.dates.start if self.meeting.dates else None
        for name in ("people", "indicators", "progress", "counts", "citations", "projects", "footnotes"):
            yield name, len(getattr(self, name))
        yield "task_groups", len(self.task_groups.groups)
        yield "unclaimed", len(self.ledger.unclaimed)
        yield "failed", [check.code for check in self.checks if check.outcome == "failed"]
