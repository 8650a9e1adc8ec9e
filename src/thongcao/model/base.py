"""The ground all records stand on: frozen models, evidence and the shared vocabularies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Span = Annotated[
    tuple[int, int],
    Field(description="[start, end) in Unicode code points of the decoded source as it was read, before cleaning"),
]
Number = int | float
Certainty = Literal["stated", "inherited", "inferred"]
Bound = Literal["about", "over", "at_least", "nearly", "under", "at_most"]
Level = Literal["central", "province", "district", "commune", "agency"]
IsoDate = Annotated[
    str,
    Field(
        pattern=r"^(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)$",
        description="ISO 8601 date; --MM-DD where the year is not known",
    ),
]

SectionField = Field(default=None, description="id of the outline section the record stands in")
TaskField = Field(
    default=None, description="id of the task (`task_groups/3/4`) or directive (`conclusion/9`) the words stand in"
)


class Record(BaseModel):
    """A frozen record; unknown keys of later 1.x documents are let through and dropped."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class Evidence(Record):
    """Words of the document and where they stand: `clean(source[start:end]) == text`."""

    text: str = Field(description="the cleaned words")
    span: Span | None = Field(default=None, description="where they stand in the source; null where not located")


class CountedWord(Evidence):
    """A number given in words or digits, e.g. an announced count."""

    value: int = Field(description="the number")
