"""Records that carry numbers: indicators, progress, counts."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from thongcao.model.base import Bound, Certainty, Evidence, IsoDate, Number, Record, SectionField, Span, TaskField

Measure = Literal[
    "level", "growth", "share_of_plan", "share", "index", "balance", "contribution", "ratio", "rank", "change"
]
Status = Literal["reported", "estimated", "provisional", "target", "forecast"]
Direction = Literal["increase", "decrease"]
BasisKind = Literal[
    "same_period_last_year",
    "previous_year",
    "previous_quarter",
    "previous_month",
    "end_of_last_year",
    "start_of_year",
    "plan",
    "other",
]


class Value(Evidence):
    """A number or range as written; `value × scale` is the amount in `unit`."""

    low: Number | None = Field(description="lower end; null for a bound from above")
    high: Number | None = Field(description="upper end; null for a bound from below")
    unit: str | None = Field(
        description="ISO 4217 code for money, percent, percentage_point, rank, UCUM-like unit for measures, "
        "the Vietnamese noun for counts; compound units with a slash; null where the text names none"
    )
    scale: int = Field(default=1, description="power of ten of the scale words, e.g. 1000000000 for tỷ")
    bound: Bound | None = Field(default=None, description="qualifier of the number")
    out_of: int | None = Field(default=None, description="the whole of a rank: 63 in `xếp thứ 17/63`")
    per: str | None = Field(default=None, description="what a rate is per, as written: `người/năm`")
    damaged: bool = Field(default=False, description="the separators are broken and were mended; see the checks")


class Period(Evidence):
    """A time the record speaks of."""

    start: IsoDate | None = Field(description="first day (or month, year) of the period")
    end: IsoDate | None = Field(description="last day (or month, year) of the period")
    certainty: Certainty = Field(description="stated with the figure, inherited from an earlier phrase, or inferred")


class Basis(Period):
    """What a figure is compared with."""

    kind: BasisKind = Field(description="kind of comparison")


class Indicator(Record):
    """One reported, estimated or targeted figure."""

    indicator: str | None = Field(description="id in the indicator lexicon; null where the label is not in it")
    label: Evidence | None = Field(description="the words that name what is measured")
    measure: Measure = Field(description="what the number says of it")
    status: Status = Field(description="how sure the source is of it")
    status_cue: Evidence | None = Field(default=None, description="the words that give the status")
    direction: Direction | None = Field(default=None, description="up or down, where the text says so")
    direction_cue: Evidence | None = Field(default=None, description="the words that give measure and direction")
    value: Value = Field(description="the figure")
    period: Period | None = Field(default=None, description="the period the figure is for")
    basis: Basis | None = Field(default=None, description="what it is compared with")
    item: int | None = Field(default=None, description="number of the enumerated item, `(1)` …")
    section: str | None = SectionField
    task: str | None = TaskField
    span: Span = Field(description="label to last word of the comparison")


class Progress(Record):
    """So many done of so many: `14/33 nhiệm vụ cơ bản hoàn thành`."""

    subject: Evidence | None = Field(default=None, description="the programme or document the tasks belong to")
    done: int = Field(description="how many")
    total: int = Field(description="of how many")
    unit: str | None = Field(description="the counted noun")
    state: Evidence | None = Field(default=None, description="what was reached, as written")
    actor: Evidence | None = Field(default=None, description="who did it, where named")
    section: str | None = SectionField
    task: str | None = TaskField
    text: str = Field(description="the cleaned words: fraction and noun")
    span: Span = Field(description="where fraction and noun stand")


class Count(Evidence):
    """A counted thing that is neither an indicator nor progress."""

    value: Number = Field(description="the number as written")
    high: Number | None = Field(default=None, description="upper end, where a range is counted")
    scale: int = Field(default=1, description="power of ten of the scale words")
    bound: Bound | None = Field(default=None, description="qualifier of the number")
    unit: str | None = Field(description="the counted noun")
    section: str | None = SectionField
    task: str | None = TaskField
