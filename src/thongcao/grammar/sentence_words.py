"""A sentence with the words that figures are made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from thongcao.grammar.amounts import Quantity
from thongcao.grammar.clauses import ITEM
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import SECTORS, Cue, FigureWords, Label
from thongcao.grammar.measures import SECTOR_NAME
from thongcao.grammar.piece import Range, Readings
from thongcao.grammar.piece_words import (
    ATTRIBUTE,
    FILLER_AT_END,
    GRADE,
    LIST_HEAD,
    LISTED_NOUN,
    LONGEST_FILLER,
    NAME_PREFIX,
    NEUTRAL_AFTER,
    NEUTRAL_BEFORE,
    OPENER,
    PERCENTAGE,
    PRICE,
    PRICES,
    SEPARATOR,
    SHARE_BEFORE,
    SHARE_OF_NAME,
    SHORT_FORM,
    WORDS_IN_BRACKETS,
)
from thongcao.grammar.times import TimeValue, day
from thongcao.grammar.tokens import Token, tokens_within

V = TypeVar("V")

# parts of an economy, which the words before their names may call so: `tỷ trọng ngành công nghiệp - xây dựng`
_PARTS = SECTORS | {"manufacturing_growth"}
# what a short form in brackets stands for as a whole; `doanh nghiệp có vốn nước ngoài (FDI)` is no investment
_SHORT_FORMS = frozenset(("grdp", "gdp", "iip", "cpi", "pci", "papi", "par_index", "sipas", "dti"))
_PASSING = ("hơn ", "vượt ")
_MONTHS = 12
_LONGEST_LIST = 100
_CLAUSE = frozenset(("được", "bị", "đã", "vẫn", "đang", "tiếp", "gặp", "có"))  # of clauses, not of names of sectors
_CENTURIES = ("19", "20")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS_BEFORE = re.compile(r"(?<!\w)năm(?!\w).*[:;,(]\s*\Z")
_MONTHS_OF_YEARS = re.compile(r"(?<!\w)(1[0-2]|[1-9]) tháng(?: đầu)?(?: của)? các năm(?!\w)")
_FIGURE_AFTER = re.compile(r"(?: (?:tăng|giảm|đạt|là|còn|chiếm|ước)(?: \w+){0,2}|:| ?-) \d")
_NAMING = ("day", "year_range")  # times that name a document or a standard, too
# `Nghị quyết số 44-NQ/TU ngày 08/12/2023`, `hộ nghèo theo chuẩn giai đoạn 2022 - 2025`
_DOCUMENT_BEFORE = re.compile(r"(?:số |\d)[^\s,;:()]*[-/][a-zđ]{2}[^\s,;:()]*,? \Z")
_STANDARD_BEFORE = re.compile(r"(?<!\w)chuẩn(?: (?:nghèo|mới|đa chiều|quốc gia|tiếp cận|của|trung ương))* \Z")
# `hỗ trợ 100% hộ có nhà bị sập trước ngày 15/11`
_OPEN_END = re.compile(r"(?: (?:trước|trong|từ|đến|vào|trên|giai đoạn|ngày|tháng|quý|năm))* ?\Z")
_start = attrgetter("start")


def _year(number: Token[Any], months: int) -> Token[TimeValue]:
    year: int = number.value.low
    last = day(year, months, monthrange(year, months)[1])
    value = TimeValue("year" if months == _MONTHS else "cumulative", day(year, 1, 1), last)
    return Token("period", number.start, number.end, value, "bare year")


def _outside(tokens: list[Token[V]], others: Sequence[Token[Any]]) -> list[Token[V]]:
    """Give the tokens that begin in none of the others; both are in text order."""
    if not others:
        return tokens
    found: list[Token[V]] = []
    place = reach = 0
    for token in tokens:
        while place < len(others) and others[place].start <= token.start:
            reach = max(reach, others[place].end)
            place += 1
        if reach <= token.start:
            found.append(token)
    return found


def _within(number: Token[Any], names: Iterable[Token[Any]]) -> bool:
    return any(name.start < number.start and number.end <= name.end for name in names)


class SentenceWords:
    """A sentence with the words that figures are made of."""

    def __init__(self, readings: Readings, start: int, end: int) -> None:
        """Scan the sentence [start, end) for cues and names of indicators."""
        self.clean, self.folded = readings.clean, readings.clean.folded
        self.start, self.end = start, end
        self.comparisons = tokens_within(readings.comparisons, start, end)
        # What is part of a comparison is left out: the 2023 of `so với cùng kỳ năm 2023`.
        times = tokens_within(readings.times, start, end)
        numbers = _outside(tokens_within(readings.numbers, start, end), self.comparisons)
        if self.folded.find(PRICE, start, end) >= 0:
            prices = [
                Token("price", *match.span(), None, "prices") for match in PRICES.finditer(self.folded, start, end)
            ]
            times, numbers = _outside(times, prices), _outside(numbers, prices)
        self.times, self._all_times = _outside(times, self.comparisons), times
        # A name may run into a number's noun (`1.250 doanh nghiệp thành lập mới`) but not begin in its digits.
        words = FigureWords(self.folded, start, end)
        self.demands = words.demands
        self.labels = _outside(words.labels, self.times)
        years = [one for one in numbers if self.folded.startswith(_CENTURIES, one.start) and self._is_year(one)]
        if years:
            # `Tốc độ tăng 9 tháng các năm: 2021 tăng 3,1%; 2022 tăng 8,4%`
            so_far = _MONTHS_OF_YEARS.search(self.folded, start, end)
            months = int(so_far[1]) if so_far else _MONTHS
            times = [*self.times, *(_year(one, months) for one in years)]
            self._all_times = self.times = sorted(times, key=lambda token: token.start)
            numbers = [one for one in numbers if one not in years]
        if len(_outside(numbers, self.labels)) < len(numbers):
            # `số giường bệnh trên 10.000 dân: 38,2 giường`: the number in the name is no figure.
            numbers = [one for one in numbers if not _within(one, self.labels)]
        self.numbers = numbers
        # the bracket of `(1) Thu ngân sách …` holds the mark of the item
        item = ITEM.match(self.folded, start, end)
        self.bracketed = self.folded.find("(", item.end() if item else start, end) >= 0
        brackets = self._find_brackets() if self.bracketed else []
        self._separators = self._find_separators(brackets)
        # In `việc làm tăng gần 5%` the cue is `tăng` alone.
        # A plan without `so với` may as well be a target: `mục tiêu cả năm là 1,2 tỷ USD`.
        marked = [token for token in self.comparisons if token.value.marked]
        self.cues = words.cues_between(sorted([*self.labels, *self.numbers, *self.times, *marked], key=_start))
        self._look_up(brackets)

    def _look_up(self, brackets: list[Range]) -> None:
        """Note what ends or begins at a place of the sentence; where two of a kind end there, the first."""
        self._times_by_end: dict[int, Token[TimeValue]] = {}
        self._comparisons_by_end: dict[int, Token[Comparison]] = {}
        self._cues_by_end: dict[int, Token[Cue]] = {}
        self._brackets_by_end = {last: first for first, last in brackets} if brackets else {}
        self._label_ends: set[int] = set()
        self._labels_by_start: dict[int, Token[Label]] = {}
        self._moves: dict[int, Token[Cue]] = {}  # by their starts
        self._starts: set[int] = set()  # of what may stand before a subject
        self.qualifiers: list[Token[Cue]] = []
        for time in self.times:
            self._times_by_end.setdefault(time.end, time)
            self._starts.add(time.start)
        for comparison in self.comparisons:
            self._comparisons_by_end.setdefault(comparison.end, comparison)
            self._starts.add(comparison.start)
        for label in self.labels:
            self._label_ends.add(label.end)
            self._labels_by_start[label.start] = label
        for cue in self.cues:
            if cue.end in self._comparisons_by_end and self.folded.endswith(_PASSING, 0, cue.start):
                continue  # `thấp hơn kịch bản 0,4 điểm phần trăm` is of a plan, and no plan
            self._cues_by_end[cue.end] = cue
            if cue.value.role in ("move", "exceed"):
                self._moves[cue.start] = cue
            if cue.value.role == "status" or cue.value.status:
                self.qualifiers.append(cue)
                self._starts.add(cue.start)

    def _find_separators(self, brackets: list[Range]) -> list[int]:
        """Give the separators outside names, times, comparisons and brackets without a figure."""
        folded, end = self.folded, self.end
        found = [match.start() for match in SEPARATOR.finditer(folded, self.start, end)]
        if not found:
            return found
        shielded = list(brackets)
        for group in (self.labels, self.times, self.comparisons):
            for token in group:
                shielded.append((token.start, token.end))
        if self.bracketed:
            # `tổng sản phẩm trên địa bàn (GRDP)`: a short form in brackets belongs to the name
            shielded += [short.span() for label in self.labels if (short := SHORT_FORM.match(folded, label.end, end))]
        for first, last in shielded:
            place = bisect_left(found, first)
            if place < len(found) and found[place] < last:
                del found[place : bisect_left(found, last)]
        return found

    def _find_brackets(self) -> list[Range]:
        """Give the brackets without a figure: `kim ngạch xuất khẩu (trừ dầu khí) đạt …`."""
        brackets = [match.span() for match in WORDS_IN_BRACKETS.finditer(self.folded, self.start, self.end)]
        return [(first, last) for first, last in brackets if not any(first <= one.start < last for one in self.numbers)]

    def _is_year(self, number: Token[Any]) -> bool:
        """Tell whether a bare number at the head of a clause is a year whose figure follows."""
        if not _YEAR.fullmatch(self.folded, number.start, number.end) or not _YEARS_BEFORE.search(
            self.folded, self.start, number.start
        ):
            return False
        return _FIGURE_AFTER.match(self.folded, number.end, self.end) is not None

    def separators(self, start: int, end: int) -> list[int]:
        """Give the separators in [start, end) that stand outside names, times and comparisons."""
        return self._separators[bisect_left(self._separators, start) : bisect_left(self._separators, end)]

    def names_something(self, time: Token[TimeValue]) -> bool:
        """Tell whether a day is that of a document cited, or years are those of a standard."""
        if time.value.form not in _NAMING:
            return False
        named = _DOCUMENT_BEFORE if time.value.form == "day" else _STANDARD_BEFORE
        return named.search(self.folded, max(self.start, time.start - 60), time.start) is not None

    def time_in(self, token: Token[Any]) -> Token[TimeValue] | None:
        """Give the period said inside a cue or a plan: `mục tiêu cả năm là`."""
        return next(iter(tokens_within(self._all_times, token.start, token.end)), None)

    def indicator(self, start: int, end: int) -> Label | None:
        """Give the indicator that the words [start, end) name, None where they name something narrower."""
        names: list[Token[Label]] = tokens_within(self.labels, start, end)
        for name in names:
            if name.value.indicator in _PARTS and SHARE_BEFORE.fullmatch(self.folded, start, name.start):
                start = name.start
            if NEUTRAL_BEFORE.fullmatch(self.folded, start, name.start) and (
                name.value.open_end or NEUTRAL_AFTER.fullmatch(self.folded, name.end, end)
            ):
                return name.value
        if names and self.is_short_form(names[0]) and not SHARE_OF_NAME.match(self.folded, start):
            return names[0].value if NEUTRAL_AFTER.fullmatch(self.folded, names[0].end + 1, end) else None
        return None

    def open_name(self, start: int, end: int) -> Label | None:
        """Give the indicator a list of products begins with: `sản lượng thủy, hải sản`."""
        name = self._labels_by_start.get(start)
        return name.value if name and name.value.open_end and name.end < end else None

    def is_short_form(self, name: Token[Label]) -> bool:
        """Tell whether a bracket says in short what the words before it are: `tổng sản phẩm địa phương (GRDP)`."""
        if name.value.indicator not in _SHORT_FORMS or not self.folded.endswith("(", 0, name.start):
            return False
        return self.folded.startswith(")", name.end)

    def without_time(self, start: int, end: int) -> Range:
        """Narrow a noun by the time that its last words begin: `hộ có nhà bị sập trước ngày` of `… trước ngày 15/11`."""
        time = next((one.start for one in self.times if start < one.start < end), end)
        open_end = time < end or self.folded[time : time + 1].isdigit()
        opened = _OPEN_END.search(self.folded, start, time) if open_end else None
        return start, opened.start() if opened else time

    def with_unit_before(self, label: Range) -> Range:
        """Give a subject behind a count with what was counted: `160 lượt khách lưu trú, giảm 80%`."""
        before = self._count_before(label[0])
        unit = before.value.unit if before else None
        if before is None or not unit:
            return label
        counted = before.end + 1 == label[0] and self.folded.endswith(unit, before.start, before.end)
        return (before.end - len(unit), label[1]) if counted else label

    def with_list_before(self, label: Range, marks: Sequence[int], left: int, *, told: bool = False) -> Range:
        """Give a subject with what stands before its commas: a head noun without a verb begins the same name.

        `tỷ lệ điều tra, khám phá án`. Where a colon tells the number (`dịch vụ, du lịch: 20%`), or semicolons divide the
        statements (`; sản xuất điện, khí đốt, hơi nước tăng 3%`), any nouns do.
        """
        if self.folded.endswith(" với ", 0, label[0]) and ATTRIBUTE.search(self.folded, *label):
            return label  # `dự án nhóm B, với tổng mức đầu tư 715 tỷ đồng`
        listed = label
        for place in range(len(marks) - 1, -1, -1):
            if self.folded[marks[place]] != ",":
                told = told or self.folded[marks[place]] in ";:"
                break
            if marks[place] == left and listed != label:
                # `vận tải tăng 9%, tài chính, ngân hàng 7%`: sectors behind a number
                words = self.folded[listed[0] : label[0]].split()
                told = SECTOR_NAME.match(self.folded, listed[0]) is not None and _CLAUSE.isdisjoint(words)
                break
            begin = marks[place - 1] + 1 if place else left
            start, end = self.without_openers(begin, marks[place])
            cues: list[Token[Any]] = tokens_within(self.cues, start, end)
            if any(cue.value.role != "level" for cue in cues):
                break
            if LIST_HEAD.match(self.folded, start, end):
                return start, label[1]
            among = self.folded.startswith("trong đó ", begin + 1)  # `trong đó đào tạo có bằng cấp, chứng chỉ đạt 28%`
            if (
                (cues and not among)
                or tokens_within(self.times, start, end)
                or not LISTED_NOUN.fullmatch(self.folded, start, end)
            ):
                break
            listed = start, label[1]
            if among:
                told = True
                break
        alone = LIST_HEAD.match(self.folded, *label) or ATTRIBUTE.search(self.folded, *label)
        return listed if told and not alone and label[1] - listed[0] <= _LONGEST_LIST else label

    def without_openers(self, start: int, end: int) -> Range:
        """Narrow [start, end) to its words, without what opens a piece (`trong đó`, `và`, `-`)."""
        start, end = self.clean.trim(start, end) if start < end else (start, start)
        while start < end and (opener := OPENER.match(self.folded, start, end)):
            if start in self._labels_by_start:
                break
            start = opener.end()
        return start, max(start, end)

    def in_brackets(self, offset: int) -> bool:
        """Tell whether a bracket of this sentence is open at `offset`."""
        folded, start = self.folded, self.start
        return self.bracketed and folded.rfind("(", start, offset) > folded.rfind(")", start, offset)

    def _comparison_before(self, place: int) -> Token[Comparison] | None:
        """Give the comparison that ends right before a place."""
        return self._comparisons_by_end.get(self.start + len(self.folded[self.start : place].rstrip(" ")))

    def _compared_with(self, bracket: int) -> Token[Comparison] | None:
        """Give the comparison that a bracket gives the value of."""
        than = self._comparison_before(bracket)
        # `thấp hơn chỉ tiêu giao (89%) tới 4,8 điểm phần trăm`
        more = than is not None and self.folded.endswith("hơn ", 0, than.start)
        return than if than and (than.value.kind != "plan" or more) else None

    def _is_noun(self, start: int, end: int) -> bool:
        """Tell whether [start, end) ends in a word that is neither a verb, nor a time, nor a filler."""
        words = self.folded[start:end].rstrip(" ")
        end = start + len(words)
        if not words or FILLER_AT_END.search(words, max(0, len(words) - LONGEST_FILLER)):
            return False
        return not (end in self._times_by_end or end in self._cues_by_end or end in self._comparisons_by_end)

    def _last_time(self, start: int, end: int) -> Token[TimeValue] | None:
        times = tokens_within(self.times, start, end) if self.times and start < end else None
        return times[-1] if times else None

    def _head(self, start: int, end: int) -> Token[Any] | None:
        """Give the period, comparison or qualifier of status before the subject; any other verb begins it."""
        if start not in self._starts:
            return None
        openers = (*self.times, *self.comparisons, *self.qualifiers)
        return next((token for token in openers if token.start == start < token.end <= end), None)

    def _name_range(self, name: Token[Label], start: int, end: int) -> Range:
        """Narrow [start, end) to the indicator's name with what belongs to it (`Tổng số …`, `… (GRDP)`)."""
        if name.value.open_end:
            return start, end
        if self.is_short_form(name):
            return start, name.end + 1
        extra = SHORT_FORM.match(self.folded, name.end, end) if self.bracketed else None
        prefix = NAME_PREFIX.search(self.folded, start, name.start) if start < name.start else None
        words = self.folded[name.start : name.end]
        stop = name.end - 4 if words.endswith(" cho") else name.end
        return prefix.start() if prefix else name.start, extra.end() if extra else stop

    def _count_before(self, place: int) -> Token[Quantity] | None:
        """Give the last number before a place if it counts things."""
        before = next((one for one in reversed(self.numbers) if one.end <= place), None)
        counts = before and isinstance(before.value, Quantity) and before.value.kind in ("count", "noun")
        return before if counts else None

    def _is_part(self, left: int, right: int) -> bool:
        """Tell whether a percentage says which part a count is: `12 chỉ tiêu đạt và vượt kế hoạch (80%)`."""
        return self._count_before(left) is not None and PERCENTAGE.match(self.folded, right) is not None

    def _is_grade(self, start: int, cue: Token[Cue]) -> bool:
        """Tell whether a verb belongs to its subject: `không hoàn thành 0,3%`, `tỷ lệ nhiệm vụ hoàn thành đạt 95%`."""
        denied = self.folded.endswith(("không ", "chưa "), start, cue.start)
        if not self.folded.startswith(GRADE, cue.start):
            # `2 chỉ tiêu không đạt, chiếm 16,7%`
            return denied and self.folded.startswith(("đạt,", "đạt ("), cue.start)
        rate = (
            self.folded[start : cue.start].lstrip(" -+•*").startswith("tỷ lệ") and cue.start - 1 not in self._label_ends
        )
        return rate or denied
