"""One number of a sentence with what is found of it so far, and the steps that decide what it measures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from thongcao.grammar.amounts import Quantity, Rank, with_bound
from thongcao.grammar.elided_nouns import with_elided_noun, with_noun_of_target
from thongcao.grammar.figure_state import State, Tail
from thongcao.grammar.figure_words import SECTORS, Cue, Label, indicator_label
from thongcao.grammar.measures import (
    GROWTH_NAME,
    OF_WHOLE,
    PART_OF_PLACE,
    RATE_NAME,
    SECTOR_NAME,
    SOURCE,
    measure_of,
    rate_measure,
)
from thongcao.grammar.piece import Piece, Range
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Direction, Measure

# `23,9% lên 25,4%`: the next number is where the change arrives.
_GOES_TO = re.compile(r" (?:lên|xuống|xuống còn|lên đến|còn) \d")
_YEARLY = ("percent", "năm")  # the kind of a yearly mean, and what it is per
# With an absolute amount and no plan these say how far it reaches: `vượt 63 tỷ USD`.
_PASSES = frozenset(
    (
        "vượt",
        "vượt mốc",
        "vượt ngưỡng",
        "vượt con số",
        "vượt mức",
        "ước vượt",
        "dự kiến vượt",
        "phấn đấu vượt",
        "đạt và vượt",
    )
)
# What grows is listed behind it: `tăng trưởng khá: nông nghiệp 3,9%`, `tăng trưởng hai con số gồm: Quảng Ngãi (11,5%)`
_GROWTH_TOLD = re.compile(r"tăng trưởng(?!\w)[^;:()]*(?:[:(]|(?<!\w)(?:gồm|như)(?!\w))[^;:()]*\Z")
_GROWTH_REACH = 120
_PLACE_UNIT = re.compile(r"(?:tỉnh|thành phố|tp|huyện|thị xã|thị trấn|quận|xã|phường|đặc khu)(?:\.| )+")
_ARRIVES = re.compile(r"[^,;:()\d]{0,30}?(?<!\w)(?<!trở )(?:lên|xuống|còn|đến|tới)(?!\w)")
# What is spent of these is spent of a plan: `vốn ngân sách tỉnh giải ngân 620 tỷ đồng, đạt 38,1%`.
_PLANNED = frozenset(
    ("public_investment_disbursement", "budget_revenue", "budget_expenditure", "budget_revenue_domestic")
)
# `tổng vốn đầu tư toàn xã hội chiếm 32% GRDP`
_OF_GRDP = re.compile(r"[ /]?(?:trong |của |so với )?(?:quy mô )?(?:grdp|gdp|tổng sản phẩm)(?!\w)")
_DISBURSED = re.compile(r"(?:tỷ lệ )?giải ngân (?:các |nguồn )?vốn(?!\w)")  # whatever the capital is for, of its plan
_BEFORE_TIME = (" ", " trong ", " vào ")
_MOST_GROWTH = 40
_SHORT_NOUN = re.compile(r" [A-ZĐ]{2,6}(?!\w)")


class MeasureReading:
    """A number with what is found of it; its measure follows from subject, verb and comparison."""

    def __init__(
        self, sentence: Sentence, state: State, piece: Piece, number: Token[Quantity] | Token[Rank], tail: Tail
    ) -> None:
        """Take the number with the piece before it and the tail behind it."""
        self.sentence, self.state, self.piece = sentence, state, piece
        self.folded = sentence.folded
        self.number: Token[Any] = number
        if isinstance(number.value, Quantity) and number.value.unit is None:
            self.number = with_noun_of_target(state.noun, piece, with_elided_noun(sentence, number))
        self.kind: str | None = None
        self.unit: str | None = None
        self._take_unit()
        self.comparison, self.time, self.end = tail.comparison, tail.time, tail.end
        if piece.time is not None and sentence.names_something(piece.time):
            piece.time = None
        self.inherited = self.prior = self.elided = self.rate = False
        self.label: Range | None = None
        self.known: Label | None = None
        self.named = False
        self.behind: Range | None = None
        self.main: Token[Cue] | None = None
        self.measure: Measure = "level"
        self.direction: Direction | None = None
        self.status: Token[Cue] | None = None

    def _take_unit(self) -> None:
        value = self.number.value
        if isinstance(value, Quantity):
            self.kind, self.unit = value.kind, value.unit

    def _after(self) -> str:
        return self.folded[self.number.end : self.number.end + 40]

    def _role(self) -> str | None:
        return self.main.value.role if self.main else None

    def _says(self, cue: Token[Cue]) -> str:
        return self.folded[cue.start : cue.end]

    def _words(self) -> str:
        return self.folded[slice(*self.label)] if self.label else ""

    def _is_plain(self) -> bool:
        return self.kind == "percent" and self._role() in (None, "level", "equal")

    def _is_averaged(self) -> bool:
        """Tell whether the number is a yearly average: `tăng bình quân 9%/năm`, `bình quân giai đoạn 2021 - 2025`."""
        number, time = self.number.value, self.time or self.piece.time
        if isinstance(number, Quantity) and number.per is not None and "năm" in number.per:
            return True
        if time is not None and time.value.form in ("year_range", "term"):
            return True
        return self.main is not None and "bình quân" in self._says(self.main)

    def _time_behind(self) -> Token[TimeValue] | None:
        """Give the time behind the noun that stands behind the number: `thu hút 350 triệu USD vốn FDI năm 2023`."""
        noun = self.behind or self.label
        if noun is None or noun[0] < self.number.end or not self.sentence.times:
            return None
        end = noun[1]  # `bàn giao 70% mặt bằng trong tháng 6/2023`
        return next((one for one in self.sentence.times if self.folded[end : one.start] in _BEFORE_TIME), None)

    def _time_so_far(self) -> Token[TimeValue] | None:
        """Give the time said with an earlier figure; a day is that of its own clause: `đàn lợn thời điểm 1/4 …; thịt …`."""
        this_year = (
            self.folded.find("năm nay", self.piece.start, self.number.start) >= 0
        )  # `năm 2023 tăng 5%, năm nay 7%`
        time = None if self.prior or this_year else self.state.time
        if time and time.kind == "date" and self.folded.find(";", time.end, self.number.start) >= 0:
            return None
        value = self.number.value
        if time and time.value.form == "year" and isinstance(value, Quantity) and (self.kind, value.per) == _YEARLY:
            # `Nhiệm kỳ 2020 - 2025, thu nhập năm 2025 đạt …; thu ngân sách tăng 9%/năm`: no mean is of one year
            spans = [one for one in self.sentence.times if one.value.form in ("term", "year_range")]
            return next((one for one in reversed(spans) if one.end <= self.number.start), None)
        return time

    def _rate_of_people(self) -> Token[Label] | None:
        """Give the name that the number is with its unit: `14 bác sĩ/vạn dân`, whatever stands before it."""
        if self.unit is None or not self.unit.endswith(" dân"):
            return None
        names = (name for name in self.sentence.labels if self.number.start <= name.start < self.number.end)
        return next(names, None)

    def _is_per_head(self) -> bool:
        """Tell whether the subject is divided by its people: `GRDP bình quân đầu người`, not `GRDP bình quân hằng năm`."""
        return "người" in self._words()

    def _counted(self) -> Range:
        """Give the words of what a number counts: `vụ TNGT` of `830 vụ TNGT`."""
        start = self.number.end - len(self.unit or "")
        short = _SHORT_NOUN.match(self.sentence.clean.text, self.number.end)
        return start, short.end() if short else self.number.end

    def _bracket(self) -> int:
        """Give where the bracket around the number opens."""
        return self.folded.rfind("(", self.sentence.start, self.number.start)

    def _find_measure(self) -> None:
        if self.label is None and self.behind is not None:
            self.label, self.known = self.behind, self.sentence.indicator(*self.behind)
        cue, against = (self.main.value if self.main else None), (None if self.prior else self.comparison)
        words = self._words()
        self.measure, self.direction = measure_of(self.number, cue, self.known, words, against, self._after())
        if self.state.listed is not None and self._is_listed():
            self.measure, self.direction = self.state.listed, "increase" if self.state.listed == "growth" else None
        if self.measure == "share" and self.label is None and self._is_foretold():
            self.measure, self.direction = "growth", "increase"  # `WB dự báo 5,5%`
        if self.measure == "share" and self._is_listed() and self._is_told_to_grow():
            self.measure, self.direction = "growth", "increase"
        if self.measure == "share" and self.piece.aside and self._lists_growth():
            self.measure, self.direction = "growth", (self.state.measure or (None, None))[1]
        if self.measure == "share" and self.comparison is None and self._is_plain() and self._is_of_plan():
            self.measure = "share_of_plan"  # `thu đạt 76% dự toán; chi 6.380 tỷ đồng, đạt 69%`
        if self.measure == "growth" and self._is_much_of_amount():
            self.measure, self.direction = "share_of_plan", None
        if self.measure == "share" and self._is_plain() and _DISBURSED.match(words):
            self.measure = "share_of_plan"
        if self.measure == "share" and self._is_plain() and self._is_disbursed_source():
            self.measure, self.known = "share_of_plan", indicator_label("public_investment_disbursement")
        if self.measure == "growth" and not self.named and self._moves_a_rate():
            self.measure = "change"  # `bỏ học còn 1,9% (giảm 0,5%)`
        if self.measure in ("change", "level") and self.kind in ("money", "measure") and self._passes():
            # `quy mô kinh tế vượt 63 tỷ USD`
            self.measure, self.direction = "level", None
            value = self.number.value
            self.number = replace(self.number, value=with_bound(value, value.bound or "over"))
        if self.measure == "share" and self._is_invested() and _OF_GRDP.match(self._after()):
            self.known = indicator_label("investment_to_grdp")
        self._measure_as_before()
        bare = self.kind == "percent" and (self.main is None or self.elided)
        sector = self.known is not None and self.known.indicator in SECTORS
        if bare and sector and self.state.measure == ("share", None) and not GROWTH_NAME.search(words):
            self.measure, self.direction = "share", None  # `nông nghiệp chiếm 12%; công nghiệp 42%`
        if (
            self.state.structure
            and ((bare and not GROWTH_NAME.search(words)) or self._is_of_sector())
            and not (self.known is not None and self.known.percent)
        ):
            self.measure, self.direction = "share", None
        aside = self.piece.aside and not self.piece.of_basis
        if bare and aside and self.state.measure and self.state.measure[0] == "change":
            beside = not self.named or (self.label is not None and self.label[0] >= self.state.reached)
            if beside:
                self.measure, self.direction = "growth", self.state.measure[1]  # `tăng 7 trường hợp (15,5%)`
        self._measure_ends()

    def _is_much_of_amount(self) -> bool:
        """Tell whether a percentage is too much for growth, behind its amount: `GRDP ước đạt 12.600 tỷ đồng, đạt 61%`."""
        value, before = self.number.value, self.state.measure
        much = self.kind == "percent" and isinstance(value, Quantity) and (value.low or 0) > _MOST_GROWTH
        return much and not self.named and self._role() == "level" and self.state.money and before == ("level", None)

    def _is_invested(self) -> bool:
        return self.known is not None and self.known.indicator == "total_social_investment"

    def _is_disbursed_source(self) -> bool:
        """Tell whether a share is what a source of capital or who spends it has disbursed of its plan."""
        words, before = self._words(), self.state.before
        source = self.named and SOURCE.match(words) and self.comparison is None
        if not source or OF_WHOLE.match(self._after()) or self.state.structure:
            return False
        names = self._named_so_far()
        if before is not None and before.measure == "share_of_plan":
            named = self.folded[slice(*before.label)] if before.label else ""
            if SOURCE.match(named):
                return True  # `vốn kéo dài đạt 34,9%. Cụ thể, ngân sách trung ương đạt 19%`
            names |= {before.known.indicator} if before.known else set()
        return "public_investment_disbursement" in names

    def _named_so_far(self) -> set[str]:
        """Give the indicators that the sentence names before the number."""
        return {name.value.indicator for name in self.sentence.labels if name.end <= self.number.start}

    def _is_foretold(self) -> bool:
        return self.kind == "percent" and any(cue.value.status == "forecast" for cue in self.piece.cues)

    def _moves_a_rate(self) -> bool:
        """Tell whether a growth goes on with a percentage that was reached: it is of points."""
        state = self.state
        if self.kind != "percent" or not state.percent:
            return False
        plain = self.comparison is None or self.comparison.value.kind != "plan"
        if state.main is None:
            return False
        reached = state.main.value.role == "move_to" or self._says(state.main) == "còn"
        if state.main.value.role == "share" and state.label != state.amount:
            # `chiếm 55% (tăng 2,8% so với năm 2020)`, and within a structure without brackets
            reached = self.piece.aside or state.structure
        return plain and reached and state.measure in (("share", None), ("level", None))

    def _is_of_sector(self) -> bool:
        """Tell whether a sector of the economy is said to be or become so many percent: in a structure its part."""
        part = self._is_plain() or self._role() == "move_to"
        return part and self.known is not None and self.known.indicator in SECTORS

    def _passes(self) -> bool:
        passes, before = self.main is not None and self._says(self.main) in _PASSES, self.state.main
        plan = before is not None and before.value.role == "exceed"  # `vượt 12% dự toán, tương ứng vượt 90 tỷ đồng`
        return passes and self.comparison is None and not (plan and not self.named)

    def _is_listed(self) -> bool:
        """Tell whether a number is one of those a heading lists, named and without a verb of its own."""
        before = self.label is not None and self.label[1] <= self.number.start
        bare = self.named and before and not self.piece.cues and self.comparison is None
        if self.state.listed == "contribution":
            return bare and self.kind == "point"
        return (
            bare
            and self.measure == "share"
            and not OF_WHOLE.match(self._after())
            and not RATE_NAME.search(self._words())
        )

    def _is_told_to_grow(self) -> bool:
        """Tell whether a place or a sector is one of those listed behind a growth that the sentence tells."""
        if self.label is None or not (SECTOR_NAME.match(self._words()) or self._is_place()):
            return False
        start, state = self.label[0], self.state
        if not state.growing:
            left = max(self.sentence.start, start - _GROWTH_REACH)
            state.growing = _GROWTH_TOLD.search(self.folded, left, start) is not None
        return state.growing

    def _is_place(self) -> bool:
        """Tell whether the subject is a name with capitals only: `Quảng Ngãi`, `huyện Yên Phong`, `Tp.HCM`."""
        first, last = self.label or (0, 0)
        unit = _PLACE_UNIT.match(self.folded, first, last)
        words = self.sentence.clean.text[unit.end() if unit else first : last].split()
        return all(word[0].isupper() for word in words)

    def _lists_growth(self) -> bool:
        """Tell whether shares in a bracket are the growth of parts: `GRDP tăng 7% (công nghiệp 9,1%; dịch vụ 7,4%)`."""
        state, plain = self.state, self._is_plain() and not self.piece.cues and self.comparison is None
        whole = state.known is not None and state.known.indicator in {"grdp", "gdp", "iip"} | SECTORS
        grew = state.measure is not None and state.measure[0] == "growth"
        return self.named and plain and whole and grew

    def _is_of_plan(self) -> bool:
        """Tell whether a bare share goes on with shares of a plan: of the figure before, or after an amount."""
        state, piece = self.state, self.piece
        if state.measure is None or piece.apart or OF_WHOLE.match(self._after()):
            return False
        if piece.aside and state.noun and "," not in self.folded[state.reached : piece.start]:
            return False  # `12 chỉ tiêu vượt kế hoạch (80%)`
        planned = any(one.value.kind == "plan" and one.end <= piece.start for one in self.sentence.comparisons)
        planned = planned or (not self.named and state.money and self._is_spent())
        if self.named:
            listed = self.label is not None and self.label == piece.label and not piece.cues
            return listed and planned and state.measure[0] == "share_of_plan"
        return state.measure[0] == "share_of_plan" or (state.measure[0] == "level" and planned)

    def _is_spent(self) -> bool:
        """Tell whether the amounts of the sentence are taken in or spent by a plan."""
        names, before = self._named_so_far(), self.state.before
        names |= {before.known.indicator} if before and before.known else set()
        return bool(names & _PLANNED)

    def _measure_as_before(self) -> None:
        """Measure like the figure before: `tăng 6,5%, cao hơn mức 5,8%`, `tăng 16%, trong khi mục tiêu chỉ là 15%`."""
        piece, before = self.piece, self.state.measure
        than = self.comparison.value.kind if self.comparison else None
        if piece.of_basis and self.kind not in ("percent", "point"):
            self.measure, self.direction = "level", None
            self.prior = self.prior or than == "same_period_last_year"
        elif piece.of_basis == "height":
            self.measure, self.direction = rate_measure(self.known, self._words())
        elif before is None:
            return
        elif self.label is None and piece.cues and before[0] == "growth" and self._is_plain():
            self.measure, self.direction = before  # `đề ra tăng trưởng 9%, thực hiện 7,8%`
        elif self.kind == "percent" and (piece.of_basis or (self.comparison is None and self._is_aimed())):
            self.measure, self.direction = before
            self.prior = self.prior or than == "same_period_last_year"
        elif self.measure == "growth" and before[0] == "change" and self._is_rate_of_part():
            self.measure = "change"  # `tỷ lệ hộ nghèo giảm 1%/năm, các huyện nghèo giảm 3%/năm`
        elif self.measure == "share" and before[0] == "level" and self._is_plain() and self._is_rate_of_part():
            # `tỷ lệ hộ nghèo còn 3,7%, trong đó vùng dân tộc thiểu số 9,1%`
            self.measure = "level" if self.state.known is not None and self.state.known.rate else "share"

    def _is_aimed(self) -> bool:
        """Tell whether a percentage is the target of what was measured before: `tăng 6,2% (kế hoạch 6,9%)`."""
        # `giảm 1,4%, vượt kế hoạch đề ra là 1,2%`
        plan = self._role() == "exceed" and any(cue.value.role == "status" for cue in self.piece.cues[:1])
        if self.named or not (self._is_plain() or plan or self._role() == "status"):
            return False
        cues = [*self.piece.cues, self.piece.scope] if self.piece.aside else self.piece.cues
        return any(cue is not None and cue.value.status == "target" for cue in cues)

    def _is_rate_of_part(self) -> bool:
        return self.state.noun is None and not self.state.money and PART_OF_PLACE.match(self._words()) is not None

    def _measure_ends(self) -> None:
        """Read both ends of a change: `từ 65% lên 71,5%`, `23,9% lên 25,4%`."""
        state, folded = self.state, self.folded
        starts = (self.piece.origin and _ARRIVES.match(folded, self.end)) or _GOES_TO.match(folded, self.end)
        if starts or state.origin is not None:
            if self.kind == "percent" and not state.structure:
                self.measure, self.direction = rate_measure(self.known, self._words())
            elif self.measure != "rank":
                self.measure, self.direction = ("share" if self.kind == "percent" else "level"), None
        state.origin = self.number if starts else None
