"""Records of the meeting itself: heading, issuer, meeting, agenda, people, decisions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thongcao.model.base import CountedWord, Evidence, Level, Record, SectionField, Span
from thongcao.model.figures import Period

HeadingKind = Literal[
    "press_release", "notice_of_results", "daily_communique", "closing_notice", "news_report", "other"
]
Role = Literal["chair", "opening_speech", "closing_speech", "concluding_speech", "presenter", "attendee"]
DecisionKind = Literal[
    "discipline", "proposed_discipline", "election", "appointment", "release", "approval", "warning", "other"
]


class Heading(Record):
    """What the document calls itself."""

    kind: HeadingKind = Field(description="kind of document")
    title: Evidence | None = Field(default=None, description="the title block without the words of the kind")


class Issuer(Evidence):
    """Who signs."""

    name: str = Field(description="full name in title case")


class Body(Evidence):
    """The body that met."""

    name: str = Field(description="full name")
    level: Level | None = Field(description="tier of the body")
    province_code: str | None = Field(default=None, description="statistical code of the province, two digits")


class Session(Evidence):
    """The ordinal of the session."""

    number: int = Field(description="the ordinal")


class Term(Evidence):
    """The term of the body."""

    number: int = Field(description="the ordinal")
    roman: str = Field(description="the ordinal in Roman numerals")


class Meeting(Record):
    """Who met, when, where, for which session."""

    body: Body | None = Field(default=None, description="who met")
    session: Session | None = Field(default=None, description="which session of the term")
    term: Term | None = Field(default=None, description="which term of the body")
    extended: bool = Field(default=False, description="whether others than members took part (mở rộng)")
    extended_cue: Evidence | None = Field(default=None, description="the words that say so")
    dates: Period | None = Field(default=None, description="first and last day")
    venue: Evidence | None = Field(default=None, description="where")


class AgendaItem(Evidence):
    """One item of the agenda."""

    number: int = Field(description="its place in the list, from 1")


class Agenda(Record):
    """What was on the agenda."""

    announced: CountedWord | None = Field(default=None, description="the count the text announces")
    items: tuple[AgendaItem, ...] = Field(default=(), description="the items found, in the order of the text")


class PersonMention(Evidence):
    """One place where a person is named, with the titles given there."""

    section: str | None = SectionField


class Person(Record):
    """A person with titles and roles."""

    name: str = Field(description="the name as written")
    titles: tuple[str, ...] = Field(
        default=(), description="rank and posts as written, in the order given; one held before begins with `nguyên`"
    )
    former_titles: tuple[str, ...] = Field(default=(), description="the posts held before, without `nguyên`")
    rank: str | None = Field(default=None, description="police, army or academic rank")
    title_evidence: tuple[Evidence, ...] = Field(default=(), description="where each post stands, in the same order")
    roles: tuple[Role, ...] = Field(default=(), description="what the person did at the meeting")
    role_evidence: tuple[Evidence, ...] = Field(
        default=(), description="the words that give each role, in the same order"
    )
    mentions: tuple[PersonMention, ...] = Field(
        default=(), description="every place where the person is named, in the order of the text"
    )


class Decision(Evidence):
    """A decision on a person or body: discipline, election, appointment, release."""

    kind: DecisionKind = Field(
        description="what was decided; `proposed_discipline` where another body is asked to decide"
    )
    subject: Evidence | None = Field(default=None, description="the person or body decided on")
    office: Evidence | None = Field(default=None, description="the office concerned")
    form: Evidence | None = Field(default=None, description="the form, e.g. `khiển trách`, `cảnh cáo`")
    decided_by: Evidence | None = Field(default=None, description="who decided or is asked to")
    section: str | None = SectionField
    span: Span
