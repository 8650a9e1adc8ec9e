"""What stands behind a number, and what the figures of a sentence leave to later ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figure_words import Cue, Label
from thongcao.grammar.piece import Range
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Direction, Measure

# What a month or quarter is compared with is no base of the months so far.
LAST_PERIODS = ("previous_month", "previous_quarter")
_OF_ONE_PERIOD = (*LAST_PERIODS, "end_of_last_year")


class Tail(NamedTuple):
    """What stands behind a number: what it is compared with, the time it is for, and where that ends."""

    comparison: Token[Comparison] | None
    time: Token[TimeValue] | None
    end: int


@dataclass(slots=True)
class State:
    """What earlier figures of the sentence leave to later ones.

    Attributes:
        label: the last subject.
        known: its indicator.
        unit: the unit it was counted in.
        main: the last verb.
        measure: what the last figure measures.
        comparison: what growth is compared with from here on.
        time: the period from here on.
        scope: a target that holds to the end of the sentence.
        carried: an estimate that holds until a semicolon.
        reached: where the last figure ends.
        indicators: the indicators named so far, the last first.
        subjects: the subjects of counts, by their unit.
        money: whether the last figure is an amount of money.
        percent: whether the last figure is a percentage.
        amount: the last subject whose amount was told: what it moved by is the amount, not its share of a whole.
        noun: the noun of the last figure, where it is a count.
        behind: whether the noun behind the last figure names it: `85% hộ dân dùng nước sạch, 90% …`.
        counted: where that noun stands, if nothing else names what is counted.
        grew: the verb of the last growth.
        structure: whether shares of a whole are listed (`Cơ cấu kinh tế: nông nghiệp 24%; dịch vụ 34%`).
        heading: whether a heading of the sentence lists them.
        listed: what a heading of the sentence says that the numbers after it measure, growth or contributions.
        growing: whether the sentence lists places or sectors behind a growth it tells.
        origin: the number a change starts from, where the next is where it arrives.
        aside: the last subject named in a bracket, its indicator, and where the bracket opens.
        aspect: the verb of the last figure with its subject behind it.
        moved: the verb of the last figure, where that is how much something changed by.
        before: the last figure of the sentence before.
        whole: alone in a tuple, the period before that of a remark, which goes on behind it; None outside of a remark.
    """

    label: Range | None = None
    known: Label | None = None
    unit: str | None = None
    main: Token[Cue] | None = None
    measure: tuple[Measure, Direction | None] | None = None
    comparison: Token[Comparison] | None = None
    time: Token[TimeValue] | None = None
    scope: Token[Cue] | None = None
    carried: Token[Cue] | None = None
    reached: int = 0
    indicators: list[str] = field(default_factory=list)
    subjects: dict[str | None, list[tuple[Range | None, Label | None]]] = field(default_factory=dict)
    money: bool = False
    percent: bool = False
    amount: Range | None = None
    noun: str | None = None
    behind: bool = False
    counted: Range | None = None
    grew: Token[Cue] | None = None
    structure: bool = False
    heading: bool = False
    listed: Measure | None = None
    growing: bool = False
    origin: Token[Any] | None = None
    aside: tuple[Range, Label | None, int] | None = None
    aspect: Token[Cue] | None = None
    moved: Token[Cue] | None = None
    before: Figure | None = None
    whole: tuple[Token[TimeValue] | None] | None = None

    def enter(self, time: Token[TimeValue] | None) -> None:
        """Leave what a period of another form was compared with: six months are not against the last month."""
        other = time is not None and self.time is not None and time.value.form != self.time.value.form
        if other and self.comparison is not None and self.comparison.value.kind in _OF_ONE_PERIOD:
            self.comparison = None

    def subject_of(self, unit: str | None, folded: str, end: int) -> tuple[Range | None, Label | None] | None:
        """Give the subject counted in a unit.

        Of several the one whose last word stands behind the change (`làm chết 148 người, …, giảm 17 người chết`), else
        the last; a change may say the unit in short: `tổ chức` of `tổ chức đảng`, `vụ` of `vụ tai nạn giao thông`.

        Args:
            unit: the unit of the change.
            folded: the folded clean text.
            end: where the change ends.
        """
        if unit is None:
            return None
        if counted := self.subjects.get(unit):
            for subject in counted:
                if subject[0] and folded.startswith(" " + folded[slice(*subject[0])].rpartition(" ")[2], end):
                    return subject
            return counted[-1]
        longer = [counted[-1] for said, counted in self.subjects.items() if said and said.startswith(unit + " ")]
        if not longer or longer[0][0] is None:
            return None
        return longer[0] if longer[0][1] is not None or folded.startswith(unit, longer[0][0][0]) else None


def governs(comparison: Token[Comparison]) -> bool:
    """Tell whether a comparison holds for later figures too: one with a time, not one with a plan or with others."""
    value = comparison.value
    if value.kind == "other":
        return value.month is not None or value.quarter is not None
    if value.kind == "previous_year" and not value.marked:
        return False  # `cao hơn năm trước`, `gấp 1,6 lần năm 2020`
    return value.kind != "plan"
