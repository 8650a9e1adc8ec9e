"""The verb that decides what a number says, said before it or with an earlier figure of its series."""

from __future__ import annotations

import re

from thongcao.grammar.amounts import Quantity
from thongcao.grammar.figure_measure import MeasureReading
from thongcao.grammar.figure_words import ROLE_ORDER, SIGNS, Cue
from thongcao.grammar.measures import OF_WHOLE, RATE_NAME, SECTOR_NAME
from thongcao.grammar.tokens import Token

_SCENARIOS = ("kịch bản ", "phương án ")  # `kịch bản thấp hơn là 8%` grows, though less
_HALF = 50
_MUCH = 80
_WHOLE = 100
_AMOUNTS_TO = re.compile(r"(?<!\w)tương (?:ứng|đương)(?: với)? \Z")  # `tăng 8%, tương ứng 400 tỷ đồng`
# `IIP +8,5%; CPI -0,2%`
_SIGN = re.compile(r"(?:[^\d%\s] |\()(?P<sign>[+-])\Z")


def _rank(cue: Token[Cue]) -> int:
    return ROLE_ORDER.index(cue.value.role)


class VerbReading(MeasureReading):
    """The steps that find the verb of a number."""

    def _find_verb(self) -> None:
        """Choose the verb that decides among those before the number."""
        cues = [cue for cue in self.piece.cues if not self.folded.endswith(_SCENARIOS, 0, cue.start)]
        if not cues:
            self._find_sign()
            return
        self.main = cues[0]
        if self.folded[self.number.start - 1] == "-":
            self._find_sign()  # `tăng trưởng -5,06%`
        if len(cues) == 1 or self.main.rule == "sign":
            return
        self.main = min(cues, key=_rank)
        if self.kind not in ("percent", "point", "times") and cues[0].value.role in ("level", "equal"):
            # `tăng khá, đạt 5.000 tỷ đồng` is what was reached
            more = [cue for cue in cues if self._says(cue).endswith(" hơn")] if self._says(cues[0]) == "là" else []
            # `ít hơn cùng kỳ là 4,1 nghìn ha` is how much less
            self.main = next((cue for cue in cues if cue.value.role in SIGNS), more[0] if more else cues[0])
        elif self._role() == "move" and cues[0].value.role == "level" and self._is_ratio():
            self.main = cues[0]
        elif self.kind == "percent" and self._role() in SIGNS:
            others = [cue for cue in cues if cue.value.role not in SIGNS]
            sign = next(cue for cue in cues if cue.value.role in SIGNS)
            self.main = min(others, key=_rank)
            if self.label is None:
                self.label, self.named = (sign.start, sign.end), True  # `nhập siêu bằng 10% kim ngạch xuất khẩu`

    def _is_ratio(self) -> bool:
        """Tell whether so many percent are of a year, not more than in it: `tăng khá, đạt 104% so với cùng kỳ`."""
        value = self.number.value
        than = self.comparison.value.kind if self.comparison else None
        much = isinstance(value, Quantity) and value.low is not None and value.low >= _MUCH
        return much and self.kind == "percent" and than in ("same_period_last_year", "previous_year")

    def _find_sign(self) -> None:
        """Read a sign before a percentage for its verb."""
        number = self.number.start
        if self.kind not in ("percent", "point") or self.folded[number - 1] not in "+-":
            return
        if mark := _SIGN.search(self.folded, max(self.sentence.start, number - 3), number):
            cue = Cue("move", "increase" if mark["sign"] == "+" else "decrease")
            self.main = Token("cue", mark.start("sign"), number, cue, "sign")

    def _go_on_with_verb(self) -> None:
        """Give a number without a verb that of the series it stands in: `vận tải kho bãi tăng 9,05%, tài chính 9,86%`."""
        state, sentence, piece = self.state, self.sentence, self.piece
        if self.main is None and self.kind == "count" and state.moved and self._is_joined():
            self.main, self.elided = state.moved, True  # `(tăng 230 tổ chức và 124 đảng viên)`
        if self.main is None and not self.named and _AMOUNTS_TO.search(sentence.folded, piece.start, self.number.start):
            self.main = state.main
        amounts = self.main is not None and self._says(self.main).startswith(("tương đương", "tương ứng"))
        if amounts and not self.named and self.kind == "money" and state.percent and state.measure is not None:
            # `vượt dự toán 15%, tương đương 600 tỷ đồng`
            self.main = state.main if state.measure[0] == "growth" else self.main
        if amounts or self._gives_rate():
            # `giảm 2 đồng chí, tỷ lệ 3,92%`, `tăng 2.960 tỷ đồng (bằng 7,6%)`
            moved = state.moved if self.kind == "percent" and not self.named else None
            self.main, self.rate = moved or self.main, moved is not None
        if self.main is not None or piece.aside or self.kind not in ("percent", "point"):
            return
        if self.comparison is not None and self.comparison.value.kind == "plan":
            return
        value = self.number.value
        if self.behind and self.label == self.behind and isinstance(value, Quantity) and value.low == _WHOLE:
            return  # `cắt giảm 30% thời gian giải quyết thủ tục, 100% hồ sơ được số hóa`
        of_itself = RATE_NAME.search(self._words()) or (self.known is not None and self.known.percent)
        if not of_itself and sentence.folded[piece.start - 1] != ";" and not OF_WHOLE.match(self._after()):
            self.main = state.main
        if self.main is None and self._goes_on_with_sectors():
            self.main = state.main  # `công nghiệp tăng 6,1%; xây dựng 5,7%; nông nghiệp 2,4%`
        if self.main is None and self.comparison is None and not self.named and state.measure == ("level", None):
            self.main = state.grew  # `giấy 168 nghìn tấn, tăng 14,2%; xi măng 1.012 nghìn tấn, 5,9%`
        self.elided = self.main is not None

    def _gives_rate(self) -> bool:
        """Tell whether a percentage is the rate of the change before it; `giảm 4.115 tấn, bằng 95,7%` is what is left."""
        says = self._says(self.main) if self.main else ""
        value = self.number.value
        part = isinstance(value, Quantity) and value.low is not None and value.low < _HALF
        return says == "tỷ lệ" or (says in ("bằng", "đạt tỷ lệ") and self.piece.aside and part)

    def _is_joined(self) -> bool:
        """Tell whether no more than `và` stands between the number and the one before."""
        return self.folded[self.state.reached : self.number.start].strip() == "và"

    def _goes_on_with_sectors(self) -> bool:
        """Tell whether a sector follows, behind a semicolon, on another whose growth was said."""
        state = self.state
        if not self.named or self.kind != "percent" or state.structure or state.label is None:
            return False
        before = self.folded[slice(*state.label)]
        grew = state.measure is not None and state.measure[0] == "growth"
        return grew and all(SECTOR_NAME.match(words) for words in (before, self._words()))
