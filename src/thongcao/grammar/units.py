"""What stands behind a number: scale words, unit and rate."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongcao.grammar.words import Phrases, alternatives
from thongcao.lexicon import table

_SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tr.": 1_000_000,
    "tr": 1_000_000,
    "tỷ": 1_000_000_000,
    "ty": 1_000_000_000,  # a mark lost in typing
}
# What a rate is per; the words after the slash of `triệu đồng/người/năm`, `giường bệnh/vạn dân`.
_PER_NOUNS = (
    "người", "năm", "tháng", "quý", "tuần", "ngày", "ngày đêm", "đêm", "giờ", "h", "s", "ha", "vụ", "lao động", "vạn dân", "dân",
    "hộ", "khẩu", "thùng", "lượng", "tấn", "kg", "lít", "m2", "m²", "m3", "km", "km2", "km²", "khách", "lượt khách", "học sinh",
    "xã", "dự án", "lượt", "căn", "suất", "con", "cây", "sào", "sản phẩm", "doanh nghiệp", "đại biểu", "trẻ", "mw", "mwp", "kwh",
)  # fmt: skip
_WRITTEN = {"mw": "MW", "mwp": "MWp", "kwh": "kWh"}
# After a number these begin the next phrase; what stands between is the counted noun of an open vocabulary.
_NOT_A_NOUN = frozenset(
    "và với của trong ở tại đến từ là đã được có cho so tăng giảm theo về trên dưới thì mà nhưng hoặc hay cùng bằng vào "
    "do bởi nhằm để đạt ước còn gồm như qua nêu này đó khi nếu vì các những một hai trở nên sẽ đang chưa không rất lên "
    "xuống ra đối nay trước sau giữa chiếm vượt gấp xếp đứng thuộc toàn".split()
)

# Nouns that are counted together: `1.207 tập thể, cá nhân`, `168 phường, xã, đặc khu`.
_FAMILIES = (
    "tỉnh|thành phố|huyện|thị xã|quận|phường|xã|thị trấn|đặc khu|thôn|ấp|bản|làng|khu phố|tổ dân phố",
    "tập thể|cá nhân|hộ gia đình|gia đình|tổ chức|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|địa phương",
    "tập đoàn|tổng công ty|công ty|ngân hàng",
    "cán bộ|công chức|viên chức|người lao động|chiến sĩ|đảng viên|đoàn viên|hội viên|giáo viên|học sinh|sinh viên",
    "bộ|ban|sở|ngành|đoàn thể",
    "dự án|công trình|gói thầu|hạng mục",
    "nhà tình nghĩa|nhà tình thương|nhà đồng đội|nhà đại đoàn kết",
    "mỏ đất|mỏ đá|mỏ cát|đất|đá|cát",
)
_ENDS_LIST = (
    r"(?=[.;:)\n]|, (?!\d)|\Z| (?:có|đã|đang|được|đạt|hoàn|trong|trên|và|với|của|tại|bị|vi|là|sẽ|chưa|không|cho|về|để|theo"
    r"|từ|do|còn|tham|tiêu|công|hưởng|hết|thu|hoạt|phát|triển|tổ|nhận|phải|chậm|dừng|gặp|thành|xuất|gồm|ở|bảo|thực|đăng|nộp|tự|đủ|điển|mới|khác|tiếp|mỗi|cùng|sau|trước)(?!\w))"
)

_SCALE = re.compile(
    rf" ?{alternatives(_SCALES)}(?!\w)(?! (?:lệ|trọng|suất|giá)(?!\w))"
)  # `hết năm 2013 tỷ lệ hộ nghèo …`
_PER = re.compile(
    rf"(?: ?/ ?|(?<=\w) (?:mỗi|một) )(?P<per>(?:[1-9]0*(?:\.000)* ?)?{alternatives(_PER_NOUNS)}"
    rf"(?: ?/ ?{alternatives(_PER_NOUNS)})?)(?!\w)"
)
_PER_POPULATION = re.compile(
    r" ?(?:trên|/) ?(?P<per>(?:(?:một |[1-9][\d.]* ?)(?:vạn |nghìn |triệu )?|(?:vạn|nghìn) )dân)(?!\w)"
)
_RATE_AHEAD = re.compile(r" ?(?:/|trên)| (?:mỗi|một) ")
_ACT = ("xã", "phường", "huyện", "tỉnh", "thôn", "sở", "đơn vị", "cơ quan")  # `168 xã mỗi tuần dành một buổi …`
_NAMED_UNIT = re.compile(r"\((?P<unit>[^()\n,;]{1,20})\) ?\Z")
_COMRADES = re.compile(r"/c\b")
_QUOTED = re.compile(r" [\"“](?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,2})[\"”]")
_NOUN = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")


@cache
def _units() -> Phrases[tuple[str, str]]:
    return Phrases({row["phrase"]: (row["unit"], row["kind"]) for row in table("units")})


def _unit_at(folded: str, at: int) -> tuple[int, tuple[str, str]] | None:
    """Give the unit that begins at `at` or behind one blank: where it ends, and its name and kind."""
    found = _units().at(folded, at + folded.startswith(" ", at), len(folded))
    # `5 đ/c` counts comrades, it is no money
    return None if found and folded.startswith("/c", found[0]) and _COMRADES.match(folded, found[0]) else found


@cache
def _family_behind(noun: str) -> re.Pattern[str] | None:
    """Give the pattern of the nouns that can follow a counted noun behind a comma."""
    nouns = next((family.split("|") for family in _FAMILIES if noun in family.split("|")), None)
    return re.compile(rf"(?:, {alternatives(nouns)}(?!\w)){{1,4}}{_ENDS_LIST}") if nouns else None


class Unit(NamedTuple):
    """What stands behind a number: unit with its kind, power of ten, what a rate is per, and where all that ends."""

    unit: str | None
    kind: str | None
    scale: int
    per: str | None
    end: int


def read_unit(folded: str, at: int, *, open_noun: bool) -> Unit:
    """Read scale words, unit and rate behind a number that ends at `at`."""
    scale, end = 1, at
    while match := _SCALE.match(folded, end):
        scale *= _SCALES[match[0].strip()]
        end = match.end()
    unit = kind = per = None
    found = _unit_at(folded, end)
    if scale > 1 and folded.startswith("\n", end) and (found := _unit_at(folded, end + 1)):
        end += 1  # a line broken between scale word and unit
    if found:
        last, (unit, kind) = found
        if kind == "times" and folded.startswith(" lượt", last):
            unit = kind = None  # `năm 2021 và 2025 lần lượt đạt`
        elif kind == "duration" and scale > 1:
            unit = kind = None
        else:
            end = last
            listed = kind == "count" and folded.startswith(", ", end)
            family = _family_behind(unit.rpartition(", ")[2]) if listed else None
            if family and (more := family.match(folded, end)):
                unit, end = unit + more[0], more.end()
    if unit is None and open_noun and (match := _QUOTED.match(folded, end)):
        unit, kind, end = match["noun"], "noun", match.end()  # `xóa 7 "điểm đen"`
    elif unit is None and open_noun and (match := _NOUN.match(folded, end)) and match[1] not in _NOT_A_NOUN:
        two = match[2] is not None and match[2] not in _NOT_A_NOUN
        unit, kind = (f"{match[1]} {match[2]}" if two else match[1]), "noun"
        end = match.end(2) if two else match.end(1)
    if unit is None and scale == 1_000_000 and folded.startswith("/", end) and _PER.match(folded, end):
        unit, kind = "VND", "money"  # `32,24 triệu/người/năm`
    if unit is None and scale >= 1_000_000_000:
        unit, kind = "VND", "money"  # `269.000 tỷ`: releases drop the word đồng after tỷ
    # `người đứng đầu 96 xã, phường mỗi tuần tiếp dân`: several nouns are no rate
    if (
        unit is not None
        and ", " not in unit
        and _RATE_AHEAD.match(folded, end)
        and (match := _PER.match(folded, end) or _PER_POPULATION.match(folded, end))
        and not (match[0][0] == " " and unit.startswith(_ACT))
    ):
        per, end = match["per"].replace(" / ", "/").replace(" /", "/").replace("/ ", "/"), match.end()
        per = per.removeprefix("1 ").removeprefix("một ") if per.endswith(" dân") else per
        per = _WRITTEN.get(per, per)
        if kind not in ("percent", "point"):
            unit = f"{unit}/{per}"
    return Unit(unit, kind, scale, per, end)


def unit_of_heading(folded: str, start: int, end: int) -> Unit | None:
    """Give the unit that brackets before a colon say of the number at [start, end): `Thu ngân sách (tỷ đồng): 9.200`."""
    colon = folded.rfind(":", max(start - 2, 0), start)
    if colon < 0 or not (named := _NAMED_UNIT.search(folded, max(colon - 24, 0), colon)):
        return None
    unit = read_unit(folded, named.start("unit"), open_noun=False)
    return unit._replace(end=end) if unit.unit is not None and unit.end == named.end("unit") else None


def counted_noun(folded: str, at: int) -> str | None:
    """Give the counted noun of the table that begins at `at`: `doanh nghiệp` in `số doanh nghiệp thành lập mới`."""
    found = _unit_at(folded, at)
    return found[1][0] if found and found[1][1] == "count" else None
