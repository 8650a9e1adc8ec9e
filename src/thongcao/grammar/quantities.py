"""Quantities: a number or range with its qualifier, scale words and unit.

The reading starts at each number and looks at its neighbours, so the work grows with the numbers of the text, not with
the table of units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from thongcao.grammar.amounts import BOUNDS_BEFORE, Fraction, Quantity, Rank, bound_after, with_bound
from thongcao.grammar.fractions import AMOUNT_PAIR, FRACTION, OF_AHEAD, rank_before, read_amounts, read_fraction
from thongcao.grammar.number_words import parse_number_word
from thongcao.grammar.numbers import LONGEST_NUMBER, NUMBER, NumberReading, parse_number, writes_english_decimals
from thongcao.grammar.paired_amounts import FROM, lower_scale, read_compound, rescaled, unit_of_arrival
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.units import Unit, read_unit, unit_of_heading
from thongcao.grammar.words import alternatives
from thongcao.model.base import Bound, Number
from thongcao.text import CleanText

# Numbers in words are read after `gấp` only, where nothing else can be meant.
_TIMES_WORDS: dict[str, Number] = {
    "đôi": 2, "rưỡi": 1.5, "hai": 2, "hai lần": 2, "ba": 3, "ba lần": 3, "bốn lần": 4, "năm lần": 5, "mười lần": 10
}  # fmt: skip
# A comparison, not a qualifier: `cao hơn 5%`, `nhiều hơn 20 dự án`.
_COMPARED = "".join(f"(?<!{word} )" for word in ("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm", "tốt"))
_QUALIFIERS = alternatives([words for words in BOUNDS_BEFORE if words != "hơn"])
_BEFORE = re.compile(rf"(?<!\w)(?P<bound>{_COMPARED}hơn|{_QUALIFIERS}) ?\Z")
_NO_BOUND = ("nước ngoài", "bên ngoài", "trong ngoài")
_BOUND_ENDS = frozenset(words.rpartition(" ")[2] for words in BOUNDS_BEFORE)
_LONGEST_BEFORE = max(map(len, BOUNDS_BEFORE)) + 6
_JOINTS = ("-", " -", " đến ", " tới ", " hoặc ")
_SPELLED = re.compile(r" \((?P<words>[^\W\d_]+(?: [^\W\d_]+){0,4})\)(?= )")
_TO = re.compile(r" ?- ?| hoặc | (?:đến|tới)(?: tăng| đạt| trên| khoảng| mức| dưới| không quá| tối đa)? ")
_RANKED_WHERE = re.compile(
    r" (?:cả nước|toàn quốc|cả vùng|toàn vùng|trong (?:cả )?(?:vùng|nước|tỉnh)|vùng|toàn tỉnh)(?!\w)"
)
_LISTED_AFTER = re.compile(r" ?- ?\d+(?:,\d+)?%")
_LISTED_BEFORE = re.compile(r"\d% ?- ?\Z")
_UNCLEAR = re.compile(r"[1-9]\d{0,2},\d{3}")
_ABOUT = "khoảng "
_CURRENCIES = ("$", "usd")
_DOLLARS = re.compile(r"(?<!\w)(?:us ?\$|usd|\$) ?\Z")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_EFFORTS = ("nỗ lực ", "cố gắng ", "quyết tâm ", "công sức ")  # `tinh thần nỗ lực gấp đôi` is a manner of speaking
_TIMES = re.compile(rf"gấp (?<!\w....)(?P<words>{alternatives(_TIMES_WORDS)})(?!\w)")


def _may_be_bound(word: str) -> bool:
    """Tell quickly whether a qualifier can end with the word before a number; most numbers have none."""
    return word in _BOUND_ENDS or not word.isalpha()


class _Reader:
    """Reads the quantities of one text."""

    def __init__(self, clean: CleanText, taken: Sequence[Token[object]]) -> None:
        self.folded = clean.folded
        self.numbers = clean.numbers
        self.free = _free_places(len(clean.folded), taken)

    @cached_property
    def english(self) -> bool:
        return writes_english_decimals(self.folded, self.numbers)

    def value(self, digits: str, unit: Unit) -> NumberReading:
        # a comma can be a mark of thousands before three digits only
        reading = parse_number(digits, english=digits[-4:-3] == "," and self.english, whole=_is_counted(unit))
        if unit.kind == "percent" and _DOTTED.fullmatch(digits):  # `7.025%`: no rate is so high, unless it is told so
            return NumberReading(float(digits) if self.english else reading.value, damaged=True)
        return reading

    def quantity(self, start: int, end: int, word: str) -> Token[Quantity]:
        """Read the quantity whose first number stands at [start, end), behind a word."""
        folded = self.folded
        digits = folded[start:end]
        if folded.startswith(" (", end) and (spelled := _SPELLED.match(folded, end)):  # `05 (năm) phòng học`
            end = spelled.end() if str(parse_number_word(spelled["words"])) == digits.lstrip("0") else end
        unit = read_unit(folded, end, open_noun=True)
        bare = read_unit(folded, end, open_noun=False) if unit.kind == "noun" else unit
        low = high = self.value(digits, unit)
        goes_to = folded.startswith(_JOINTS, bare.end) or folded.startswith(_JOINTS, end)
        if goes_to and (stretch := self.stretch(start, end, low, bare)):
            low, high, unit = stretch
        elif unit.unit is None and unit.scale == 1:
            unit = unit_of_arrival(folded, start, end, self.free) or unit_of_heading(folded, start, end) or unit
            low = high = self.value(digits, unit)
            if goes_to and unit.unit is not None and unit.end == end:
                high, unit = self.upper(low, unit)
        if bare.scale > 1 and (compound := read_compound(folded, low, bare, self.free)):
            low, unit = compound
            high = low
        begin = start
        dollars = _DOLLARS.search(folded, max(0, start - 5), start) if word.endswith(_CURRENCIES) else None
        if dollars and bare.unit in (None, "VND"):  # `US$ 2,5 tỷ`
            unit, begin = Unit("USD", "money", bare.scale, bare.per, bare.end), dollars.start()
        bound: Bound | None = None
        before = _BEFORE.search(folded, max(0, start - _LONGEST_BEFORE), start) if _may_be_bound(word) else None
        if before and not folded.endswith(_NO_BOUND, 0, before.end("bound")):
            bound, begin = BOUNDS_BEFORE[before["bound"]], before.start("bound")
        # `32,435 tỷ đồng`: by the norm a decimal comma, under English influence thousands; read by the norm and marked
        unclear = digits[-4:-3] == "," and unit.kind != "percent" and bool(_UNCLEAR.fullmatch(digits))
        damaged = low.damaged or high.damaged or unclear
        finish = unit.end
        after = bound_after(folded, finish) if bound is None else None
        if after:
            bound, finish = after
        if (after or low is not high) and (lead := FROM.search(folded, max(0, begin - 8), begin)):
            begin = lead.start()
            if bound is None and folded.endswith(_ABOUT, 0, begin):  # `khoảng từ 7 - 7,5%`
                bound, begin = "about", begin - len(_ABOUT)
        quantity = Quantity(low.value, high.value, unit.unit, unit.kind, unit.scale, None, unit.per, damaged)
        return Token("quantity", begin, finish, with_bound(quantity, bound) if bound else quantity, "quantity")

    def upper(self, low: NumberReading, unit: Unit) -> tuple[NumberReading, Unit]:
        """Read the upper end of a range whose unit a heading says: `Tốc độ tăng GRDP (%): 8 - 8,5`."""
        to = _TO.match(self.folded, unit.end)
        second = NUMBER.match(self.folded, to.end()) if to else None
        if second is None or not self.free[second.start()]:
            return low, unit
        high = self.value(second[0], unit)
        return (high, unit._replace(end=second.end())) if low.value < high.value else (low, unit)

    def stretch(
        self, start: int, end: int, first: NumberReading, bare: Unit
    ) -> tuple[NumberReading, NumberReading, Unit] | None:
        """Read a range whose first number stands at [start, end): both ends, and the unit.

        A unit or scale written once belongs to both ends: `6 - 6,5%`, `từ 5% đến 7%`, `800 triệu đến 1,2 tỷ đồng`.

        Args:
            start: where the first number begins.
            end: where it ends.
            first: the number, as read with the unit behind it.
            bare: what stands behind it, without a noun of the open vocabulary.
        """
        folded = self.folded
        for left in dict.fromkeys((bare.end, end)):
            if not (to := _TO.match(folded, left)):
                continue
            second = NUMBER.match(folded, to.end())
            if second is None or not self.free[second.start()] or len(second[0]) > LONGEST_NUMBER:
                continue
            right = read_unit(folded, second.end(), open_noun=True)
            upper = self.value(second[0], right)
            written = bare if left > end else None
            # `từ 60 triệu đồng đến 65 triệu đồng/người/năm`: what it is per is said once
            base = (
                right.unit.removesuffix(f"/{right.per}") if right.unit and written and not written.per else right.unit
            )
            if written and written.unit and right.unit and written.unit != base:
                continue
            if to[0] == " hoặc " and right.kind not in ("count", "noun"):
                continue  # `2 hoặc 3 xã`, but not `thuế 5% hoặc 10%`
            if to[0].strip() == "-" and right.unit is None and right.scale == 1 and not (written and written.unit):
                continue
            lower = first if written else self.value(folded[start:end], right)
            if written and written.scale != right.scale and (written.unit or written.scale > 1):
                scale = written.scale if written.unit else lower_scale(written.scale, right)
                lower = NumberReading(rescaled(lower.value, scale, right.scale), lower.damaged)
            if lower.value >= upper.value or _is_listed(folded, start, right.end, to[0]):
                continue
            if right.unit is None and written and written.unit:
                right = Unit(written.unit, written.kind, right.scale, written.per, right.end)
            return lower, upper, right
        return None


def _is_counted(unit: Unit) -> bool:
    """Tell whether things are counted, so that the number is whole."""
    return unit.kind in ("count", "noun") and unit.scale == 1


def _is_listed(folded: str, start: int, end: int, joint: str) -> bool:
    """Tell whether a dash joins shares of a list, more than two: `lần lượt là 24% - 34% - 42%`."""
    if "-" not in joint or folded[end - 1] != "%":
        return False
    return bool(_LISTED_AFTER.match(folded, end) or _LISTED_BEFORE.search(folded, max(0, start - 12), start))


def find_quantities(
    clean: CleanText, taken: Sequence[Token[object]] = ()
) -> Iterator[Token[Quantity] | Token[Fraction] | Token[Rank]]:
    """Give the quantities, fractions and ranks of a text, in order and without overlap.

    Args:
        clean: the text.
        taken: tokens whose numbers are read already (dates, document numbers, names …).

    Yields:
        Tokens of kind `quantity`, `fraction` or `rank`. Every number that is not taken, not glued to a letter before it
        no code of endless digits and not part of a fraction that cannot be read gives a quantity, with `unit=None` where none is written.
    """
    folded = clean.folded
    reader = _Reader(clean, taken)
    done = 0
    last: Token[Any] | None = None
    for start, word in zip(clean.numbers, clean.words_before, strict=True):
        match = NUMBER.match(folded, start) if start >= done and reader.free[start] else None
        if match is None:
            continue
        end = match.end()
        if end - start > LONGEST_NUMBER or _is_glued(folded, start):
            done = end
            continue
        token: Token[Quantity] | Token[Fraction] | Token[Rank] | None = None
        of_ahead = OF_AHEAD.match(folded, end)
        if of_ahead and (fraction := FRACTION.match(folded, start)):
            token = read_fraction(folded, fraction, word)
            if token is None and (parts := read_amounts(folded, fraction)):
                yield from parts
                done, last = parts[-1].end, parts[-1]
                continue
            if token is None and "/" in fraction[0]:
                done = fraction.end()
                continue
        elif of_ahead and (amounts := AMOUNT_PAIR.match(folded, start)):
            if parts := read_amounts(folded, amounts):
                yield from parts
                done, last = parts[-1].end, parts[-1]
                continue
        elif (rank := rank_before(folded, match, word)) and (
            rank["verb"] or rank["cue"] != "thứ" or _RANKED_WHERE.match(folded, end) or _goes_on(folded, last, rank)
        ):
            token = Token("rank", rank.start("cue"), end, Rank(int(match[0]), None), "rank")
        token = token or reader.quantity(start, end, word)
        yield token
        done, last = token.end, token


def _goes_on(folded: str, last: Token[Any] | None, rank: re.Match[str]) -> bool:
    """Tell whether a bare `thứ 12` goes on with a rank before it: `đứng thứ 3 vùng và thứ 12 cả nước`."""
    if last is None or last.kind != "rank" or rank.start() - last.end > 60:
        return False
    return not re.search(r"[.;\n]", folded[last.end : rank.start()])


def find_times_words(clean: CleanText) -> Iterator[Token[Quantity]]:
    """Give multiples in words (`gấp đôi`, `gấp ba lần`); the attested forms only."""
    for match in _TIMES.finditer(clean.folded):
        if clean.folded.endswith(_EFFORTS, 0, match.start()):
            continue
        times = _TIMES_WORDS[match["words"]]
        yield Token("quantity", match.start(), match.end(), Quantity(times, times, "lần", "times"), "times in words")


def _is_glued(folded: str, start: int) -> bool:
    """Tell whether a number is the tail of a code: `QH15`, `12/2024`; `412 tỷ đồng/1.050 tỷ đồng` are two amounts."""
    before = folded[start - 1 : start]
    return before.isalpha() or before == "_" or (before == "/" and not folded[max(0, start - 2) : start - 1].isalpha())


def _free_places(length: int, taken: Sequence[Token[object]]) -> bytearray:
    free = bytearray(b"\1" * (length + 1))
    for token in taken:
        free[token.start : token.end] = bytes(token.end - token.start)
    return free


def _times_rule(low: Number) -> Quantity:
    return Quantity(low, low, "lần", "times")


RULES = (
    Rule(
        name="quantity",
        kind="quantity",
        source="quantities of releases: comma decimal, dot thousands, scale words, qualifiers, ranges",
        find=find_quantities,
        examples={
            "10,8%": Quantity(10.8, 10.8, "percent", "percent"),
            "20,8 %": Quantity(20.8, 20.8, "percent", "percent"),
            "6 - 6,5%": Quantity(6, 6.5, "percent", "percent"),
            "8,3% - 8,5%": Quantity(8.3, 8.5, "percent", "percent"),
            "từ 5 đến 7%": Quantity(5, 7, "percent", "percent"),
            "trên 95%": Quantity(95, None, "percent", "percent", bound="over"),
            "không thấp hơn 30%": Quantity(30, None, "percent", "percent", bound="at_least"),
            "từ 60 triệu đồng đến 65 triệu đồng/năm": Quantity(60, 65, "VND/năm", "money", 1000000, per="năm"),
            "từ 95% trở lên": Quantity(95, None, "percent", "percent", bound="at_least"),
            "không quá 1%": Quantity(None, 1, "percent", "percent", bound="at_most"),
            "khoảng 3,2%": Quantity(3.2, 3.2, "percent", "percent", bound="about"),
            "3,38 điểm phần trăm": Quantity(3.38, 3.38, "percentage_point", "point"),
            "7,54%/năm": Quantity(7.54, 7.54, "percent", "percent", per="năm"),
            "10,1 tỷ USD": Quantity(10.1, 10.1, "USD", "money", 10**9),
            "17.499,8 tỷ đồng": Quantity(17499.8, 17499.8, "VND", "money", 10**9),
            "gần 44,4 nghìn tỷ đồng": Quantity(None, 44.4, "VND", "money", 10**12, "nearly"),
            "269.000 tỷ": Quantity(269000, 269000, "VND", "money", 10**9),
            "204.772.000 triệu đồng": Quantity(204772000, 204772000, "VND", "money", 10**6),
            "9 513 327 tỷ đồng": Quantity(9513327, 9513327, "VND", "money", 10**9),
            "800 triệu đến 1,2 tỷ đồng": Quantity(0.8, 1.2, "VND", "money", 10**9),
            "63 triệu đồng/người/năm": Quantity(63, 63, "VND/người/năm", "money", 10**6, per="người/năm"),
            "65 USD/thùng": Quantity(65, 65, "USD/thùng", "money", per="thùng"),
            "27 giường bệnh/vạn dân": Quantity(27, 27, "giường bệnh/vạn dân", "count", per="vạn dân"),
            "285.920 tấn": Quantity(285920, 285920, "t", "measure"),
            "920,4ha": Quantity(920.4, 920.4, "ha", "measure"),
            "4.500 phòng học": Quantity(4500, 4500, "phòng học", "count"),
            "02 nội dung": Quantity(2, 2, "nội dung", "count"),
            "trên 5 triệu lượt": Quantity(5, None, "lượt", "count", 10**6, "over"),
            "20.000 - 25.000 lao động": Quantity(20000, 25000, "lao động", "count"),
            "7 triệu 480 nghìn con": Quantity(7480000, 7480000, "con", "count"),
            "hơn 1 tỷ 200 triệu đồng": Quantity(1.2, None, "VND", "money", 10**9, bound="over"),
            "2.968 tỷ 415 triệu đồng": Quantity(2968.415, 2968.415, "VND", "money", 10**9),
            "2 tỷ 680 triệu đô la Mỹ": Quantity(2.68, 2.68, "USD", "money", 10**9),
            "1 tỷ 350 triệu USD": Quantity(1.35, 1.35, "USD", "money", 10**9),
            "12 triệu 500 nghìn đồng": Quantity(12.5, 12.5, "VND", "money", 10**6),
            "26 940 tỷ đồng": Quantity(26940, 26940, "VND", "money", 10**9),
            "05 (năm) phòng học": Quantity(5, 5, "phòng học", "count"),
            "2 hoặc 3 xã": Quantity(2, 3, "xã", "count"),
            "3 nghìn 500 hộ": Quantity(3500, 3500, "hộ", "count"),
            "12 máy gặt": Quantity(12, 12, "máy gặt", "noun"),
            "US$ 2,5 tỷ": Quantity(2.5, 2.5, "USD", "money", 10**9),
            "2 nghìn 350 tỷ đồng": Quantity(2.35, 2.35, "VND", "money", 10**12),
            "12 tỷ 75 triệu 500 nghìn đồng": Quantity(12.0755, 12.0755, "VND", "money", 10**9),
            "từ 3 triệu đến dưới 5 triệu đồng": Quantity(3, 5, "VND", "money", 10**6),
            "khoảng từ 7 - 7,5%": Quantity(7, 7.5, "percent", "percent", bound="about"),
            "từ 12 nghìn đến 15 nghìn tỷ đồng": Quantity(12, 15, "VND", "money", 10**12),
            "1 tỷ rưỡi đồng": Quantity(1.5, 1.5, "VND", "money", 10**9),
            "1 234,5 tỷ đồng": Quantity(1234.5, 1234.5, "VND", "money", 10**9),
            "12 345 hộ": Quantity(12345, 12345, "hộ", "count"),
            "0.345 tỷ đồng": Quantity(0.345, 0.345, "VND", "money", 10**9, damaged=True),
            "12.345, 6 tỷ đồng": Quantity(12345.6, 12345.6, "VND", "money", 10**9, damaged=True),
            "hơn 12, 5%": Quantity(12.5, None, "percent", "percent", bound="over", damaged=True),
            "1,200 - 1,500 người": Quantity(1200, 1500, "người", "count", damaged=True),
            "1,7 lần": Quantity(1.7, 1.7, "lần", "times"),
            "0,3%o": Quantity(0.3, 0.3, "per_mille", "percent"),
            "18.5%": Quantity(18.5, 18.5, "percent", "percent", damaged=True),
            "64 .000 tỷ đồng": Quantity(64000, 64000, "VND", "money", 10**9, damaged=True),
            "33,448.222 tỷ đồng": Quantity(33448.222, 33448.222, "VND", "money", 10**9, damaged=True),
            "1,173,5 ngàn tỷ đồng": Quantity(1173.5, 1173.5, "VND", "money", 10**12, damaged=True),
            "32,435 tỷ đồng": Quantity(32.435, 32.435, "VND", "money", 10**9, damaged=True),
        },
        near_misses=("hàng vạn người", "một số dự án", "trên địa bàn", "khu vực QH15", "14/33 nhiệm vụ", "thứ 17/63"),
    ),
    Rule(
        name="fraction",
        kind="fraction",
        source="attested: 07/25 nhiệm vụ, 4/56 xã, 53/53 phiếu",
        find=find_quantities,
        examples={
            "07/25 nhiệm vụ": Fraction(7, 25, "nhiệm vụ"),
            "4/56 xã": Fraction(4, 56, "xã"),
            "53/53 phiếu": Fraction(53, 53, "phiếu"),
            "18/19 chỉ tiêu": Fraction(18, 19, "chỉ tiêu"),
            "46/48 số phiếu": Fraction(46, 48, "phiếu"),
            "8 trong tổng số 10 chỉ tiêu": Fraction(8, 10, "chỉ tiêu"),
        },
        near_misses=("xếp thứ 17/63", "24/7 nhiệm vụ", "27/3/2024", "5 tỷ đồng/km", "2/3 số hộ"),
    ),
    Rule(
        name="rank",
        kind="rank",
        source="attested: xếp thứ 17/63, thứ 06/14, đứng thứ 2 cả nước",
        find=find_quantities,
        examples={
            "thứ 17/63": Rank(17, 63),
            "thứ 06/14": Rank(6, 14),
            "hạng 5": Rank(5, None),
            "thứ 2 trong 14": Rank(2, 14),
        },
        near_misses=("lần thứ 28", "khóa thứ 3 nhiệm kỳ", "14/33 nhiệm vụ", "thứ 2 hằng tuần"),
    ),
    Rule(
        name="times in words",
        kind="quantity",
        source="attested: tăng gấp đôi, gấp ba lần",
        find=find_times_words,
        examples={"gấp đôi": _times_rule(2), "gấp ba lần": _times_rule(3), "gấp rưỡi": _times_rule(1.5)},
        near_misses=("gấp rút", "đôi mươi", "khẩn cấp hai"),
    ),
)
