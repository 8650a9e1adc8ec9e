"""What names a number: its own subject, that of an earlier figure, or plain words after another indicator."""

from __future__ import annotations

from thongcao.grammar.amounts import Quantity
from thongcao.grammar.elided_nouns import with_noun_of_label
from thongcao.grammar.figure_contexts import indicator_in_context
from thongcao.grammar.figure_subjects import MORE_WORDS, counts_money, find_subject
from thongcao.grammar.figure_verbs import VerbReading
from thongcao.grammar.figure_words import indicator_label, is_whole
from thongcao.grammar.measures import ASPECT, DIMENSION
from thongcao.grammar.piece import Range
from thongcao.grammar.piece_words import CLOSERS, GRADE

# Counted in the change of anything: `thi hành kỷ luật 38 đảng viên, tăng 9 trường hợp`, `đạt 68 điểm, tăng 5 bậc`.
_RANKS = frozenset(("bậc", "hạng", "điểm"))
_OF_WORK = (" khối lượng", " giá trị khối lượng", " giá trị hợp đồng")
_CASES = frozenset(("trường hợp", "vụ", "người", "bậc", "hạng", "điểm", "đồng chí", "lượt", "đối tượng"))
_ALLOTS, _GIVES = "bố trí", "đóng góp"
_SUMS = ("tính chung", "lũy kế", "cộng dồn")
_NOUNS = ("count", "noun")
_CARRIED = ("passenger_transport", "freight_transport", "passenger_turnover")
_UNITS = {"tấn": "t", "tấn.km": "t.km"}  # as their amounts say them
_PLACES = ("địa phương", "tỉnh", "thành phố", "tỉnh, thành phố", "tỉnh, thành", "quốc gia", "thị trường", "mặt hàng")
_HOUSEHOLDS = ("hộ", "khách hàng")
_OF_ENTERPRISES = ("enterprises_new", "enterprises_returned", "enterprises_exited")
_ENTERPRISES = ("doanh nghiệp", "đơn vị", "công ty", "trường hợp", "dn", "lượt doanh nghiệp")


class NamingReading(VerbReading):
    """The steps that find the subject of a number and its indicator."""

    def _find_subject(self) -> None:
        compared, counted = self.comparison is not None, self.state.noun is not None or self.state.behind
        subject = find_subject(
            self.sentence, self.piece, self.number, self.state.label, compared=compared, counted_before=counted
        )
        self.label, self.known, self.named = subject.label, subject.known, subject.named
        self.behind, self.end = subject.behind, max(self.end, subject.end)
        if self.kind is None and self.named:
            self.number = with_noun_of_label(
                self.sentence,
                self.label,
                self.number,
                bare=self.known is not None
                and (self._is_of_enterprises() or any(cue.value.role == "move" for cue in self.piece.cues)),
            )
            self._take_unit()

    def _go_on_with_subject(self) -> None:
        """Give a number without a subject that of an earlier figure; let context name the indicator of plain words."""
        state = self.state
        if own := self._rate_of_people():
            self.label, self.known, self.named = (own.start, own.end), own.value, True
        if not self.named:
            moved = self._role() in ("move", "exceed")
            subject = (
                state.subject_of(self.unit, self.folded, self.number.end) if moved and self.unit not in _RANKS else None
            )
            if subject:
                # `137 doanh nghiệp với vốn 486 tỷ đồng, giảm 11 doanh nghiệp`
                self.label, self.known = subject
            elif self.piece.aside and state.aside and state.aside[2] == self._bracket():
                # `(thu nội địa 900 tỷ đồng; thu hải quan 120 tỷ đồng, bằng 61% cùng kỳ)`
                self.label, self.known = state.aside[:2]
            elif (self.main is not None and self._says(self.main) == _ALLOTS and not state.money) or self._is_of_work():
                pass  # `GRDP tăng 8%, bố trí 50 tỷ đồng`, `tổng mức đầu tư 620 tỷ đồng, đạt 85% khối lượng`
            elif is_whole(state.known, self.folded[self.piece.start : self.number.start]):
                pass  # `kết nạp 412 đảng viên, nâng tổng số lên 18.240 đảng viên`
            elif self._are_poor_households():
                self.label, self.known = state.label, state.known
            elif self._is_graded_as_before():
                self.label = (self.main.start, self.main.end) if self.main else None
            elif self.kind not in _NOUNS or self._is_counted_as_before() or (moved and self.unit in _CASES):
                self.label, self.known = state.label, state.known
            if self.label is None and self.kind in ("percent", "point"):
                self.label = state.counted  # `còn 3.200 hộ nghèo, chiếm tỷ lệ 1,5%`
                if self.label and not moved:
                    self.known = indicator_in_context(self._words(), (), self.kind, self.unit)
        elif self.known is None and self.label is not None:
            self.known = indicator_in_context(self._words(), self._named_before(), self.kind, self.unit)
        per_head = self.known is not None and self.known.indicator == "grdp_per_capita" and self.kind == "percent"
        if per_head and not self._is_per_head():
            self.known = indicator_label("grdp")  # `GRDP bình quân giai đoạn 2026 - 2030 tăng 12%/năm`
        registered = self.known == indicator_label("fdi_registered")
        if registered and "total_social_investment" in state.indicators and "đăng ký" not in self._words():
            self.known = indicator_label("fdi_disbursed")  # `vốn đầu tư toàn xã hội …, trong đó vốn FDI …`
        if self.known and self.known.indicator == "passenger_transport" and (self.unit or "").endswith(".km"):
            self.known = indicator_label("passenger_turnover")
        if self.known and self.known.indicator == "investment_to_grdp" and self.kind == "money":
            self.known = indicator_label("total_social_investment")  # `khoảng 35% GRDP (năm 2020 đạt 2.995 tỷ đồng)`
        if self._counts_others():
            self.known = None
        before = state.before
        if self.label is not None or before is None or self.behind is not None:
            return
        if self._sums_up():
            # `Tính chung 11 tháng đạt 4.128 nghìn tỷ đồng.` goes on with it, whatever its last figure was
            self.label, self.known = before.label, before.known
        elif self.piece.time is not None:
            # `Quý III phải tăng 10,2%.` goes on with the subject of the sentence before
            value = before.quantity.value
            same = self.kind in ("percent", "point") or (isinstance(value, Quantity) and value.unit == self.unit)
            if same and self._role() in ("move", "level", "exceed"):
                self.label, self.known = before.label, before.known

    def _counts_others(self) -> bool:
        """Tell whether the number is of other things than its indicator counts."""
        known, value = self.known, self.number.value
        if known is None or not isinstance(value, Quantity):
            return False
        if known.indicator in _OF_ENTERPRISES and self.kind in _NOUNS and self.unit not in _ENTERPRISES:
            return True  # `thành lập mới 14 hợp tác xã`
        if known.indicator in _CARRIED and self.kind == "money":
            return True  # `doanh thu vận tải 330 tỷ đồng, trong đó vận tải hành khách 80 tỷ đồng`
        if self.kind in _NOUNS and self.unit in _PLACES and known.percent_measure in ("growth", "contribution"):
            return True  # `5 địa phương có GRDP tăng trên 10%`
        if value.per in _HOUSEHOLDS:
            return True  # `dư nợ bình quân 35,9 triệu đồng/hộ`
        return self.kind == "money" and not counts_money(known, self._words())

    def _with_giver(self) -> Range | None:
        """Give a subject that is no more than who gives an amount of money with its verb: `nhân dân đóng góp`."""
        label, main = self.label, self.main
        if label is None or main is None or self.known or not self.named:
            return label
        gives = self._says(main).startswith(_GIVES) and label[1] + 1 == main.start
        return (label[0], main.start + len(_GIVES)) if gives else label

    def _names_itself(self) -> bool:
        """Tell whether a growth is named by its verb alone: without a subject, or behind a count of other things.

        `11/14 chỉ tiêu đạt: tăng trưởng 8,5%` tells of no growth of the targets.
        """
        if self.label is None:
            return True
        listed = not self.named and self.state.noun is not None and self.kind == "percent"
        return listed and self.folded[self.piece.start - 1] in ":;"

    def _named_before(self) -> list[str]:
        """Give the indicators named before, the nearest first: in the sentence, and last in the one before it."""
        start = self.label[0] if self.label else self.number.start
        said = [name.value.indicator for name in reversed(self.sentence.labels) if name.end <= start]
        before = self.state.before
        earlier = [before.known.indicator] if before and before.known else []
        return [*self.state.indicators, *said, *earlier]

    def _is_of_enterprises(self) -> bool:
        """Tell whether a bare number counts enterprises and closes its clause: `doanh nghiệp giải thể 71;`."""
        known = self.known is not None and self.known.indicator in _OF_ENTERPRISES
        return known and self._after()[:1] in CLOSERS

    def _are_poor_households(self) -> bool:
        """Tell whether the households of a poverty rate are counted: `tỷ lệ hộ nghèo 4,6% (tương ứng 18.250 hộ)`."""
        state = self.state
        poor = state.known is not None and state.known.indicator == "poverty_rate"
        return poor and self.unit == "hộ" and state.percent and state.measure == ("level", None)

    def _is_graded_as_before(self) -> bool:
        """Tell whether the verb is itself a grade after others: `hoàn thành tốt 78,4%, hoàn thành 6,1%`."""
        label = self.state.label
        graded = label is not None and GRADE in self.folded[slice(*label)]
        return graded and self.kind == "percent" and self.main is not None and self._says(self.main) == GRADE

    def _sums_up(self) -> bool:
        """Tell whether the sentence sums up what the one before told of: `Tính chung 11 tháng …`, `Lũy kế …`."""
        start = self.sentence.start
        return self.piece.start == start and self.folded.startswith(_SUMS, start)

    def _is_of_work(self) -> bool:
        return self.kind == "percent" and self.folded.startswith(_OF_WORK, self.number.end)

    def _is_counted_as_before(self) -> bool:
        """Tell whether the unit is that of the subject before; `lượt` is short for `lượt khách`."""
        unit, before, label, end = self.unit, self.state.unit, self.state.label, self.number.end
        if self.main is None and label and self.folded[label[0] - 2].isdigit() and MORE_WORDS.match(self.folded, end):
            # `7 xã kiểu mẫu, 9 xã có nhà văn hóa`: each noun says what is counted
            said = self.folded[slice(*label)].removeprefix(unit or "").split()[:1]
            return unit == before and self.folded[end : end + 20].split()[:1] == said
        return unit == before or (unit == "lượt" and before is not None and before.startswith("lượt "))

    def _find_subject_behind(self) -> None:
        """Read the subject of `tăng 24% về số doanh nghiệp và 36% về vốn`."""
        state, sentence = self.state, self.sentence
        counts = self.kind in ("percent", "times")
        aspect = ASPECT.match(sentence.folded, self.number.end, sentence.end) if counts else None
        if aspect and self.main is None:
            self.main = state.aspect
        if not aspect or self.main is None or self.main.value.role not in ("move", "times"):
            state.aspect = None
            return
        self.end, state.aspect = max(self.end, aspect.end()), self.main
        told = indicator_in_context(aspect["subject"], state.indicators, self.kind, self.unit)
        unit = _UNITS.get(aspect["subject"].replace(" km", ".km"), aspect["subject"])
        if not DIMENSION.match(aspect["subject"]):
            self.label, self.named = aspect.span("subject"), True
            self.known = sentence.indicator(*self.label) or told
        elif told and self.known and told.indicator != self.known.indicator:
            # `2 triệu lượt khách, tăng 12% về lượt khách và 20% về doanh thu`
            self.label, self.named, self.known = aspect.span("subject"), True, told
        elif counted := state.subjects.get(unit):
            self.label, self.known = counted[
                -1
            ]  # `vận chuyển 9 triệu tấn, luân chuyển 64 triệu tấn.km, tăng 5% về tấn`
