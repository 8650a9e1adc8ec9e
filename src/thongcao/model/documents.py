"""Records of what the text names and orders: citations, projects, tasks, conclusion, footnotes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thongcao.model.base import Certainty, CountedWord, Evidence, IsoDate, Record, SectionField, Span, TaskField
from thongcao.model.figures import Period

CitationForm = Literal["full", "short", "named"]
ProjectState = Literal[
    "preparation",
    "site_clearance",
    "groundbreaking",
    "under_construction",
    "completed",
    "inaugurated",
    "opened_to_traffic",
    "in_operation",
    "delayed",
    "preparation_planned",
    "site_clearance_planned",
    "groundbreaking_planned",
    "under_construction_planned",
    "completed_planned",
    "inaugurated_planned",
    "opened_to_traffic_planned",
    "in_operation_planned",
    "delayed_planned",
]


class CitationIssuer(Record):
    """Who issued a cited document."""

    abbreviation: str | None = Field(default=None, description="code in the number")
    name: str | None = Field(default=None, description="full name, where it is certain")


class CitationMention(Evidence):
    """One place where a document is cited."""

    form: CitationForm = Field(
        description="`full` with the number and codes, `short` with the number alone, `named` by title without number"
    )
    locator: Evidence | None = Field(default=None, description="pinpoint: `khoản 2 Điều 5`")
    section: str | None = SectionField
    task: str | None = TaskField


class Citation(Record):
    """A cited document; a short form joins it only when one candidate is left."""

    id: str = Field(description="type and number as the norm spells it, or the name: the same in every release")
    type: str | None = Field(description="type of document, e.g. `Nghị quyết`")
    number: str | None = Field(description="number with codes in canonical spelling")
    issuer: CitationIssuer | None = Field(default=None, description="who issued it")
    system: Literal["party", "state"] | None = Field(default=None, description="whose document it is")
    date: IsoDate | None = Field(default=None, description="date of issue, where the text gives it")
    date_evidence: Evidence | None = Field(default=None, description="the words that give the date")
    resolved: bool = Field(default=True, description="false for a short form whose full form is not in the text")
    mentions: tuple[CitationMention, ...] = Field(description="every place where it is cited, in the order of the text")


class ProjectMention(Evidence):
    """One place where a work is named, with the state given there."""

    state: ProjectState | None = Field(
        default=None, description="what became of the work; `…_planned` where that is still to come"
    )
    state_cue: Evidence | None = Field(default=None, description="the words that give the state")
    date: Period | None = Field(default=None, description="the date the state is (to be) reached")
    section: str | None = SectionField
    task: str | None = TaskField


class Project(Record):
    """A named work: a road, a bridge, a metro line, a hospital."""

    id: str = Field(description="stable key across documents")
    name: str = Field(description="the fullest name in the document")
    kind: str = Field(description="road, interchange, bridge, metro, railway, expressway, port, airport, hospital …")
    mentions: tuple[ProjectMention, ...] = Field(description="every place where it is named, in the order of the text")


class Task(Evidence):
    """One action of a task group."""

    id: str = Field(description="`task_groups/4/2`")
    lead: str | None = Field(default=None, description="the verb words it opens with")
    deadline: Period | None = Field(default=None, description="when it is due, where the task says so")


class TaskGroup(Record):
    """A numbered group of tasks."""

    number: int = Field(description="the number in the text; its place in the list where the text gives none")
    title: Evidence = Field(description="its first sentence")
    tasks: tuple[Task, ...] = Field(
        description="the actions it is split into; the title is one where it says what to do"
    )
    section: str | None = SectionField
    span: Span


class TaskGroups(Record):
    """The numbered groups of tasks and the count the text announces."""

    announced: CountedWord | None = Field(default=None, description="the count the text announces")
    groups: tuple[TaskGroup, ...] = Field(default=(), description="the groups found")


class Directive(Evidence):
    """One demand of the concluding speech."""

    id: str = Field(description="`conclusion/9`")


class Conclusion(Record):
    """The concluding speech."""

    speaker: str | None = Field(description="name of the speaker")
    directives: tuple[Directive, ...] = Field(description="the demands the speech is split into")
    span: Span


class FootnoteAnchor(Record):
    """Where a note hangs in the body."""

    offset: int = Field(description="source offset of the mark, or of the place where it was lost")
    follows: str = Field(description="the cleaned words before it, in the same clause")
    certainty: Certainty = Field(description="stated by a mark, or inferred from a line broken where the mark was lost")


class Footnote(Evidence):
    """A note and its anchor."""

    number: int = Field(description="the number of its mark; its place among the notes where the mark gives none")
    mark: str | None = Field(default=None, description="the mark as written, where there is one")
    anchor: FootnoteAnchor | None = Field(
        default=None, description="its place in the body; null where several are left"
    )
