"""One number of a sentence read as a figure: subject, verb, what it is compared with, measure, status, time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from thongcao.grammar.amounts import Quantity, bound_after, with_bound
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_contexts import indicator_in_context
from thongcao.grammar.figure_naming import NamingReading
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figure_state import governs
from thongcao.grammar.figure_words import POOR_HOUSEHOLDS, SIGNS, Label
from thongcao.grammar.fractions import AMOUNTS
from thongcao.grammar.measures import growth_noun
from thongcao.grammar.piece import PLAN_AS_TARGET, Range
from thongcao.grammar.tokens import Token, tokens_within

_BALANCE = Label("trade_balance", "level")
# What is reached already is no target, though one was named before.
_REACHED = re.compile(r"(?<!\w)(?:đến nay|hiện|đã|mới đạt)(?!\w)")
# These hold for other subjects joined to them by a comma: `GRDP ước tăng 8%, công nghiệp tăng 9%`. What an estimated
# amount is compared with is said without them: `ước đạt 10,1 tỷ USD, tăng 7,5%` estimates the amount.
_CARRIED = ("estimated", "provisional", "forecast")
_COMPARED = ("growth", "change", "ratio", "share_of_plan")
# `6 tháng GRDP tăng 7%, trong đó quý II tăng 8%; thu ngân sách …`: the period of a remark ends with its clause
_OF_PART = ("trong đó ", "trong đó, ", "riêng ")
_COUNTED = (None, "count", "noun")  # a bare number may get its noun from another
_WEIGHTS = ("t", "t.km")  # `tăng 5% về tấn` is of what was told in tons
_PLACES = frozenset(
    "toàn quốc|cả nước|toàn tỉnh|toàn thành phố|toàn huyện|toàn xã|toàn phường|tỉnh|thành phố".split("|")
)


class FigureReading(NamingReading):
    """The reading of one number, step by step; each step adds to what the steps before it found."""

    def read(self) -> Figure:
        """Give the figure, and leave to the state what later figures go on with."""
        if self.piece.apart and self.state.whole is not None:
            (self.state.time,), self.state.whole = self.state.whole, None
        self._find_subject()
        self._find_verb()
        self._go_on_with_subject()
        if self.main is None or not self.named:
            self._go_on_with_verb()
        self._find_subject_behind()
        if self.main is not None and self._names_itself() and (noun := growth_noun(self.folded, self.main)):
            self.label, self.named = noun, True  # `tốc độ tăng trưởng từ 5% lên 7%`
            self.known = indicator_in_context(self._words(), self._named_before(), self.kind, self.unit)
        if self.comparison or self.piece.comparison or self.piece.plan:
            self._find_comparison()
        if self.kind == "money":
            self.label = self._with_giver()
        self._find_measure()
        if self.state.comparison is not None:
            self.state.enter(self.time or self.piece.time)
        if self.comparison is None and self.state.comparison is not None:
            self._go_on_with_comparison(self.state.comparison)
        self._find_status()
        figure = self._figure()
        self._leave(figure)
        if self.main and self.main.value.role in SIGNS and self.measure == "balance":
            return figure._replace(label=figure.cue, known=_BALANCE)
        return figure

    def _find_comparison(self) -> None:
        """Take what was said before the number, where nothing behind it says what it is compared with."""
        piece, before = self.piece, self.piece.comparison
        signed = self.folded[self.number.start - 1] in "+-"  # `tăng so với cùng kỳ (+2,4%)`
        alone = piece.aside and self.folded[self.number.start - 1] == "(" and self.kind != "percent"
        if alone and self.comparison is not None and not self.comparison.value.marked:
            before = before or self.comparison  # `đạt 96,6 triệu USD (18,5 triệu USD cùng kỳ)`
        self.prior = (
            before is not None
            and before.value.kind == "same_period_last_year"
            and ((piece.aside and not signed) or self._tells_of_year_before(before))
        )
        if self.prior:
            self.comparison = before
        elif before and self.comparison is None:
            # `thông qua nghị quyết với 100% …`: a plan named before the number is its basis after `vượt` only
            plan = before.value.kind == "plan" and not before.value.marked
            more = self._role() == "exceed" or (self.main is not None and self._says(self.main).endswith("hơn"))
            ranked = not isinstance(self.number.value, Quantity)  # `vượt kế hoạch và đứng thứ 2`: a rank is of no plan
            self.comparison = None if plan and (ranked or not more) else before
            if before.value.kind == "other":
                height = piece.of_basis == "mark" and self.kind == "percent"  # `thấp hơn mức trần 60%`
                if (piece.aside and (more or self._is_plain())) or height:
                    self.comparison, piece.of_basis = None, "mark"  # `(bình quân cả nước 35,4%)`: the average itself
                elif not before.value.marked and not more and self._role() in (None, "level"):
                    self.comparison = None  # `Bình quân toàn tỉnh đạt 16 tiêu chí/xã` names a subject
        if self.comparison is None and piece.plan and self._is_plain() and not self.named:
            self.comparison = piece.plan
        if piece.of_basis == "plan" and self.comparison and self.comparison.value.kind == "plan":
            self.comparison = None  # `vượt xa chỉ tiêu 9.500 tỷ đồng`: the plan itself
        if self.comparison and isinstance(self.number.value, Quantity):
            bound = bound_after(self.folded, self.end)
            if bound:  # `từ 95% kế hoạch trở lên`
                self.number = replace(self.number, value=with_bound(self.number.value, bound[0]))
                self.end = bound[1]

    def _tells_of_year_before(self, than: Token[Comparison]) -> bool:
        """Tell whether a clause gives the value of the year before: `tăng 7,3%, trong khi cùng kỳ năm trước tăng 5,8%`."""
        role, state = self._role(), self.state
        if than.value.marked or self.named or state.measure is None or self.main is None or self.main.start < than.end:
            return False
        same = (role == "move" and state.measure[0] == "growth") or (role == "level" and state.measure[0] == "level")
        alike = state.percent == (self.kind == "percent") and state.money == (self.kind == "money")
        first, last = self.sentence.without_openers(self.piece.start, than.start)
        return same and alike and first == last

    def _go_on_with_comparison(self, than: Token[Comparison]) -> None:
        """Let bare growth be against what earlier growth of the sentence is against."""
        measured = self.state.measure[0] if self.state.measure else None
        beside = self.rate or (measured == "change" and not self.named)  # `tăng 1.475 tỷ đồng (+6,2%)`
        if self.prior or (self.piece.aside and not beside) or than.value.kind == "plan" or self._is_averaged():
            return
        moves = self.measure in ("growth", "change") or (self.measure == "ratio" and self.kind == "times")
        ends = self._after()[:1] in (",", ";", ".", ")", "")
        if self._role() == "equal" and self.measure == "share" and ends and not self.named:
            self.measure, moves = "ratio", True  # `giảm 4.115 tấn so với cùng kỳ, bằng 95,7%`
        if moves:
            self.comparison, self.inherited = than, True

    def _find_status(self) -> None:
        state, piece, sentence = self.state, self.piece, self.sentence
        self.status = piece.scope
        for cue in piece.cues:
            if cue.value.status:
                self.status = cue
                break
        if self.status is None and state.scope is not None and not piece.aside:
            reached = _REACHED.search(self.folded, piece.start, self.number.start)
            self.status = None if reached else state.scope
        if state.carried is not None and self.folded.find(";", state.reached, self.number.start) >= 0:
            state.carried = None
        if self.status is None and state.carried is not None and self.measure != "rank":
            timed = self.time is not None or piece.time is not None
            foreseen = state.carried.value.status == "forecast"
            compared = not self.named and self.measure in _COMPARED and state.measure is not None
            if foreseen or not (timed or compared):
                self.status = None if self.prior else state.carried
        if self.status and self.status.value.status == "target" and piece.time is None:
            # `đề ra chỉ tiêu năm 2014 kết nạp 250 đảng viên`: the year of the plan is that of the target
            plans: list[Token[Any]] = [
                one
                for one in tokens_within(sentence.comparisons, piece.start, self.number.start)
                if one.value.kind == "plan" and not one.value.marked
            ]
            times = (sentence.time_in(one) for one in [*plans, self.status])
            piece.time = next((time for time in times if time), None)

    def _figure(self) -> Figure:
        piece, number, label, main = self.piece, self.number, self.label, self.main
        time = self.time or piece.time or self._time_behind()
        # `86,4/152 tỷ đồng`: what was planned stands behind the stroke
        behind = self.folded[number.start - 1] == "/"
        planned = behind and (self.kind != "percent" or number.rule == AMOUNTS)
        start = min(number.start, label[0]) if label and self.named else number.start
        origin = self.state.origin is number
        return Figure(
            quantity=number,
            measure=self.measure,
            label=label,
            known=self.known,
            near=self.kind in _COUNTED and self._is_near(label),
            direction=self.direction,
            cue=(main.start, main.end) if main and not self.elided else None,
            status="target" if planned else self.status.value.status if self.status else None,
            status_cue=(self.status.start, self.status.end) if self.status else None,
            comparison=self.comparison,
            comparison_inherited=self.inherited,
            time=time if time or origin else self._time_so_far(),
            time_stated=time is not None,
            prior=self.prior,
            aside=piece.aside,
            origin=origin,
            averaged=self._is_averaged(),
            start=min(start, piece.cues[-1].start) if piece.cues else start,
            end=max(self.end, number.end),
        )

    def _is_near(self, label: Range | None) -> bool:
        """Tell whether a subject is a narrower one of an indicator, or guests whose visits are counted."""
        if label is None:
            return False
        # `khách Hàn Quốc 84 nghìn lượt`
        visits = self.unit is not None and self.unit.partition(" ")[0] == "lượt"
        guests = visits and "khách" in self.folded[slice(*label)].split()
        return guests or bool(tokens_within(self.sentence.labels, *label))

    def _leave(self, figure: Figure) -> None:
        """Leave to the state what later figures go on with; what stands in brackets leaves nothing."""
        state, piece = self.state, self.piece
        if self.known is not None and self.known.indicator not in state.indicators[:1]:
            state.indicators.insert(0, self.known.indicator)
        state.reached = figure.end
        if piece.aside and self.named and self.label is not None:
            state.aside = (self.label, self.known, self._bracket())
            if self.label[1] <= self._bracket():  # `IIP tăng so với tháng trước (+2%), tăng 5% so với cùng kỳ`
                state.label, state.known = self.label, self.known
        state.moved = self.main if self.measure == "change" else None
        if piece.aside or (self.main and self.main.value.role in SIGNS and self.measure == "balance"):
            return
        said = self.status.value.status if self.status else None
        if self.status and said == "forecast" and not self.folded[self.sentence.start : self.status.start].strip():
            state.scope = self.status  # `Dự kiến cả năm GRDP tăng 3%; thu ngân sách …`
        if self.status and said == "target" and self.status.rule != PLAN_AS_TARGET:
            state.scope = self.status
        if self.status and said in _CARRIED:
            state.carried = self.status
        state.label, state.known, state.main = self.label, self.known, self.main
        state.measure = (self.measure, self.direction)
        # `tỷ trọng công nghiệp 48%, dịch vụ 37%`
        listed = self.measure == "share" and self._words().startswith(("tỷ trọng", "cơ cấu"))
        state.structure = listed or (state.structure and (state.heading or not piece.apart))
        state.unit = self.unit if self.named else state.unit
        state.money, state.percent = self.kind == "money", self.kind == "percent"
        if self.measure == "level" and not state.percent:
            state.amount = self.label
        state.noun = self.unit if self.kind in ("count", "noun") else None
        state.grew = self.main if self.measure == "growth" and self.main else state.grew
        state.behind = self.behind is not None and self.label == self.behind
        state.counted = None
        if state.noun is not None:
            # `toàn quốc xảy ra 830 vụ cháy, tăng 15 vụ`: what is counted goes on, not where
            own = self._words() in _PLACES or (self.known is None and state.noun in POOR_HOUSEHOLDS)
            named = None if own else self.label
            if named is None and self.folded.endswith(state.noun, self.number.start, self.number.end):
                state.counted = self._counted()
            state.label = named
            if named or state.counted:
                state.subjects.setdefault(self.unit, []).append((named or state.counted, self.known))
        elif self.unit in _WEIGHTS and self.named and self.measure == "level":
            state.subjects.setdefault(self.unit, []).append((self.label, self.known))
        if piece.time:
            if state.whole is None and self.folded.endswith(_OF_PART, 0, piece.time.start):
                state.whole = (state.time,)
            state.time = piece.time
        if self.comparison is not None and not self.inherited and governs(self.comparison):
            state.comparison = self.comparison
