"""Names of works: roads, bridges, metro lines, ports, hospitals … with their numbers, ends, places and sections.

A work is a head word of the table `work_kinds` and what makes it a name: a proper name (`cầu Cần Giờ`), a number
(`Quốc lộ 50`), a pair of ends (`Thành phố Hồ Chí Minh - Mộc Bài`). A head word alone is a common noun and is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.grammar.work_names import (
    ADMIN,
    AFTER_NUMBER,
    CAPITAL,
    CITY,
    END,
    FOLLOWERS,
    INNER,
    PLACE,
    PLAIN,
    ROAD_NUMBER,
    Head,
    WorkName,
    first_head_pattern,
    head_pattern,
    heads,
    name_key,
    slug,
    words_of,
)
from thongcao.text import CleanText

__all__ = ["RULES", "WorkName", "find_works"]

_PLACE_NAME = re.compile(PLACE)
_END_NAME = re.compile(END)
_DASH = re.compile(rf" ?- ?(?={END})")
_LINKED = re.compile(rf" ?- ?(?={END})| (?:với|đến|tới|đi) (?={END})")
_BETWEEN = re.compile(rf" ?- ?(?={END})| và (?={END})")
_PAIR = re.compile(rf"(?:, | và |; )(?P<name>{PLAIN}(?: ?- ?{PLAIN}){{1,3}})(?!\w)")
_ALSO = re.compile(rf"(?:, | và )(?P<name>{PLAIN})(?=[,;.…)\n]| và | {alternatives(FOLLOWERS)}(?!\w)|\Z)")
_NUMBERS: Mapping[str, re.Pattern[str]] = {
    "": re.compile(r" số \d{1,2}(?:\.\d)?(?:[A-Z])?(?![\w%]|[.,/]\d)"),
    "ring": re.compile(rf" ?\d(?:,5)?{AFTER_NUMBER}"),
    "highway": re.compile(rf"\.? ?(?:N\d|{ROAD_NUMBER})(?![\w%]|[.,/]\d)"),
    "provincial": re.compile(r"[. ]{0,2}(?:DK\.?)?\d{1,3}[A-Z]?(?![\w%]|[.,/]\d)"),
    "street": re.compile(rf" \d{{3}}[A-Z]?{AFTER_NUMBER}| \d{{1,2}}/\d{{1,2}}(?![\w/]| ?%)(?! (?:km|m|tuyến|nhiệm)\b)"),
    "line": re.compile(rf" \d{{1,2}}(?:\.\d)?[A-Z]?{AFTER_NUMBER}"),
    "terminal": re.compile(r" T\d(?!\w)"),
    "hospital": re.compile(rf" \d{{1,3}}{AFTER_NUMBER}"),
    "day": re.compile(r" \d{1,2}/\d{1,2}(?![\w/])"),
    "voltage": re.compile(r" \d{2,3} ?k[Vv](?!\w)(?: mạch \d)?"),
}
_DIRECTION = re.compile(
    rf" [Pp]hía (?:Đông|Tây|Nam|Bắc)(?: ?-? ?(?:Đông|Tây|Nam|Bắc)(?!\w))?(?: \(?\d\)?(?!\w)(?:{AFTER_NUMBER})?)?"
)
_PLACE_TAIL = re.compile(rf"(?: - | )(?P<place>{PLACE})")
_SECTION = re.compile(
    r",? (?P<bracket>\((?:đoạn|phân đoạn|giai đoạn|phân kỳ|hợp phần|thành phần|dự án thành phần) [^()\n]{1,70}\))"
    rf"|,? (?P<stage>(?:giai đoạn|phân kỳ|cơ sở) (?:(?:\d{{1,2}}|I{{1,3}})(?![\w%]|[.,/]\d| ?-)|\d{{4}} ?- ?\d{{4}}))"
    rf"|,? (?P<stretch>(?:phân )?đoạn (?:\d{{1,2}}(?!\w)|(?:tuyến )?(?:từ )?{END}(?:(?: ?- ?| đến ){END}){{0,3}}))"
    rf"|,? (?P<route>(?:từ|nối|kết nối)(?: từ| với)? {END}(?:(?: ?- ?| đến | tới | với | và ){END}){{1,3}})"
    rf"|,? (?P<through>đoạn (?:đi )?qua (?:địa bàn |địa phận )?(?:các )?{PLACE})"
    rf"|(?P<wide> mở rộng(?= giai|[,.;)\n]|\Z| (?:có|đã|đang|với|và|trong|vào|dự)(?!\w)))"
    rf"|(?P<share> - (?:phần|hợp phần|hạng mục)(?: (?!(?:có|đã|đang|được|với|trong|do|sẽ|và)(?!\w))\w+){{1,8}})"
)
_LINE_ENDS = re.compile(rf" (?P<alias>{PLAIN} ?- ?{END})")
_ALIAS = re.compile(rf" \((?:tuyến )?(?P<alias>{END}(?: ?- ?{END}){{1,3}})\)")
# where a tail can begin at all
_TAIL_START = re.compile(
    r" \(|,? (?:giai |phân |cơ |đoạn |từ |nối |kết nối )| (?:[Pp]hía |- |mở |[Ss]ân |[Cc]ảng |của |tại |thuộc )"
    rf"| (?={CITY}|{ADMIN})"
)
_HOST = re.compile(rf" (?:- |của |tại |thuộc )?(?P<host>{INNER}{PLAIN})")
_FORMER = re.compile(r" \((?:cũ|mới)\)")
_NEXT_WORD = re.compile(rf" (?![{CAPITAL}])([^\W\d_]+)")
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hệ thống|mạng lưới|cả|hai|ba|bốn|năm|\d{1,2})(?: tuyến| cây| khu)? \Z")
_ELSEWHERE = re.compile(r"(?<!\w)(?:quận|phường|xã|huyện|thị trấn|thị xã|thành phố|tỉnh|đường|phố|khu phố|ấp|thôn) \Z")
_PAIR_KINDS = frozenset({"expressway", "railway", "metro"})
_LEVELS = frozenset({"tỉnh", "thành phố", "huyện"})
_NAMED_UNIT = re.compile(rf" [{CAPITAL}]")
_LINKING = re.compile(r"(?<!\w)(?:nối|kết nối|từ|liên kết)(?!\w)")


class _Reading:
    """The reading of one name, from its head word on."""

    def __init__(self, clean: CleanText, head: Head, start: int, end: int) -> None:
        self.text, self.folded = clean.text, clean.folded
        self.head, self.start, self.end = head, start, end
        self.head_words = clean.folded[start:end]
        self.parts: list[str] = []
        self.kept: list[str] = []
        self.words = ""
        self.at_level = False
        self.place = self.alias = ""
        self.sections: list[str] = []
        self.paired = False

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.end)
        if match:
            self.end = match.end()
        return match

    def _read_between(self) -> None:
        if not self.head.between or not (match := self.head.between.match(self.folded, self.end)):
            return
        self.words, self.end = match[0], match.end()
        self.kept = list(words_of(self.words, self.head.kept))
        self.at_level = bool(self.kept) and self.kept[-1] in ("quốc gia", "quốc tế", "trung ương", "vùng")
        if self.kept and self.kept[-1] in _LEVELS:
            # `Bệnh viện Đa khoa tỉnh (Bình Dương)`: the level belongs to the place
            level = self.kept.pop()
            self.at_level = True
            if _NAMED_UNIT.match(self.text, self.end):
                self.end -= len(level) + 1

    def _read_number(self) -> bool:
        for form in {self.head.number, ""}:
            if match := self._take(_NUMBERS[form]):
                if form == "street" and "/" not in match[0]:
                    self.parts.append("đường tỉnh")
                elif form == "line":
                    self.parts.append("số")
                self.parts.append(match[0])
                return True
        return False

    def _read_ends(self) -> bool:
        """Read the proper name, or the ends of the work; a place alone (`cảng thành phố Hải Phòng`) is no name."""
        if self.text[self.end : self.end + 1] != " " or not (first := _END_NAME.match(self.text, self.end + 1)):
            return False
        begin, end, ends = self.end + 1, first.end(), 1
        joint = _BETWEEN if "giữa" in self.words else _LINKED if self._links() else _DASH
        while (
            ends < 6 and (mark := joint.match(self.text, end)) and (end_name := _END_NAME.match(self.text, mark.end()))
        ):
            end, ends = end_name.end(), ends + 1
        name = self.text[begin:end]
        if ends == 1 and _PLACE_NAME.fullmatch(name):
            return False
        if " " not in name and (after := _NEXT_WORD.match(self.text, end)) and after[1] not in FOLLOWERS:
            return False  # the first syllable of a common noun in title case
        self.end, self.paired = end, ends > 1
        self.parts.append(name)
        return True

    def _links(self) -> bool:
        """Tell whether the work joins two ends by `với`, `đến`: `đường nối A với B`, `nút giao A với B`."""
        if self.head.kind in ("interchange", "tunnel"):
            return True
        return _LINKING.search(self.folded, self.start, self.end) is not None

    def _read_tail(self) -> None:
        while _TAIL_START.match(self.text, self.end):
            if match := self._take(_DIRECTION):
                self.parts.append(match[0])
            elif not self.alias and (match := self._take(_ALIAS)):
                self.alias = name_key(match["alias"])
            elif not self.place and (match := self._take(_PLACE_TAIL)):
                self.place = name_key(match["place"])
            elif match := self._take(_SECTION):
                if match["wide"]:
                    self.parts.append(match[0])
                elif not match["share"]:
                    self.sections.append(match[0])
            elif self.head.kind == "terminal" and not self.place and (match := self._take(_HOST)):
                self.place = name_key(match["host"])
            elif not self._take(_FORMER):
                break

    def read(self) -> WorkName | None:
        """Give the name, or None where the head word is a common noun."""
        self._read_between()
        named = self._read_number()
        if not named:
            named = bool(match := self._take(_DIRECTION))
            if match:
                self.parts.append(match[0])
        if not named or self.head.number == "voltage":
            named = self._read_ends() or named
        elif self.head.kind == "metro" and (match := self._take(_LINE_ENDS)):
            self.alias = name_key(match["alias"])  # `metro số 1 Bến Thành - Suối Tiên`
        self._read_tail()
        if not named and not self._is_definite():
            return None
        words = name_key(" ".join([*self.kept, *self.parts]))
        alike = self.head.key == "*" or not words
        key = "-".join(filter(None, (slug(self.head_words) if alike else self.head.key, words)))
        return WorkName(self.head.kind, key, self.place, slug(" ".join(self.sections)), self.alias)

    def _is_definite(self) -> bool:
        """Tell whether trade and level, or trade and place, are a name: `Bệnh viện Đa khoa tỉnh`."""
        if self.head.kind == "road":  # `tuyến đường ven biển đoạn qua tỉnh Nam Định`
            return "ven biển" in self.kept and bool(self.place or self.sections)
        if self.head.form != "definite" or not self.text[self.start].isupper():
            return False
        if not self.kept:
            return bool(self.place) and self.head.kind != "center"
        return bool(self.place) or self.at_level or self.head.kind == "hospital"


def _barred(clean: CleanText, head: Head, start: int) -> bool:
    """Tell whether the words before a head make it part of another word (`yêu cầu`) or place (`quận Cầu Giấy`)."""
    before = clean.folded[max(start - 14, 0) : start]
    if head.not_after and before.rstrip().endswith(head.not_after):
        return True
    capital = clean.text[start].isupper()
    if head.form == "lower" and capital and not before.endswith(("dự án ", "cải tạo ", "nạo vét ", "công trình ")):
        return True
    return capital and _ELSEWHERE.search(before) is not None


def _listed(clean: CleanText, token: Token[WorkName], head: str, paired: bool) -> Iterator[Token[WorkName]]:
    """Give the names that share the head before them: `cao tốc Bùng - Vạn Ninh, Vạn Ninh - Cam Lộ`."""
    kind = token.value.kind
    if paired and kind in _PAIR_KINDS:
        pattern = _PAIR
    elif not paired and _PLURAL.search(clean.folded, max(token.start - 24, 0), token.start):
        pattern = _ALSO
    else:
        return
    place, found = token.end, 0
    while found < 8 and (match := pattern.match(clean.text, place)):
        yield Token("work", *match.span("name"), WorkName(kind, name_key(match["name"]), shared=head), token.rule)
        place, found = match.end(), found + 1


def find_works(clean: CleanText) -> list[Token[WorkName]]:
    """Give the names of works of a text, in text order and without overlaps.

    Args:
        clean: the clean text.

    Returns:
        Tokens of kind `work` over head word, name, place and section.
    """
    folded = clean.folded
    found: list[Token[WorkName]] = []
    search, known = head_pattern().search, heads()
    place = 0
    while match := (search(folded, place) if place else first_head_pattern().match(folded) or search(folded)):
        start, place = match.start("head"), match.end("head")
        head = known[match["head"]]
        reading = _Reading(clean, head, start, place)
        if _barred(clean, head, start) or not (value := reading.read()):
            # a part of the head can be a head of its own: `nhà máy điện gió`
            place = start + 1
            continue
        token = Token("work", start, reading.end, value, "work")
        found += [token, *_listed(clean, token, clean.text[start : match.end("head")], reading.paired)]
        place = found[-1].end
    return found


def _work(kind: str, key: str, *, place: str = "", section: str = "", alias: str = "") -> WorkName:
    return WorkName(kind, key, place, section, alias)


_CITY_KEY = "thanh-pho-ho-chi-minh"

RULES: tuple[Rule, ...] = (
    Rule(
        "numbered_work",
        "work",
        "communiqués of city and province committees: `đường Vành đai 3`, `Quốc lộ 50`, `tuyến đường sắt đô thị số 2`",
        find_works,
        {
            "đường Vành đai 3 Thành phố Hồ Chí Minh": _work("road", "vanh-dai-3", place=_CITY_KEY),
            "đường Vành đai 3 TP.HCM": _work("road", "vanh-dai-3", place=_CITY_KEY),
            "Vành đai 2 (đoạn 1 và đoạn 2)": _work("road", "vanh-dai-2", section="doan-1-va-doan-2"),
            "đường Vành đai 3 đoạn Tân Vạn - Bình Chuẩn": _work(
                "road", "vanh-dai-3", section="doan-tan-van-binh-chuan"
            ),
            "Vành đai 4 - Vùng Thủ đô Hà Nội": _work("road", "vanh-dai-4", place="vung-thu-do-ha-noi"),
            "đường Vành đai 2,5": _work("road", "vanh-dai-2-5"),
            "đường Vành đai phía Tây 2": _work("road", "vanh-dai-phia-tay-2"),
            "Quốc lộ 50": _work("road", "quoc-lo-50"),
            "QL.14B": _work("road", "quoc-lo-14b"),
            "QL1A": _work("road", "quoc-lo-1a"),
            "đường 794 giai đoạn 2": _work("road", "duong-tinh-794", section="giai-doan-2"),
            "đường ĐT.741": _work("road", "duong-tinh-741"),
            "đường 30/4": _work("road", "30-4"),
            "tuyến đường sắt đô thị số 2": _work("metro", "so-2"),
            "tuyến metro số 1 (Bến Thành - Suối Tiên)": _work("metro", "so-1", alias="ben-thanh-suoi-tien"),
            "tuyến metro số 1 Bến Thành - Suối Tiên": _work("metro", "so-1", alias="ben-thanh-suoi-tien"),
            "tuyến đường sắt đô thị 2A Cát Linh - Hà Đông": _work("metro", "so-2a", alias="cat-linh-ha-dong"),
            "nhà ga T3": _work("terminal", "t3"),
            "Trường Mầm non số 2": _work("school", "truong-mam-non-so-2"),
            "Bệnh viện 199": _work("hospital", "199"),
            "trạm biến áp 500 kV Lao Bảo": _work("power", "tram-bien-ap-500-kv-lao-bao"),
        },
        (
            "sản lượng đường 120 nghìn tấn",
            "chặng đường 95 năm vẻ vang",
            "12 km đường",
            "3 tuyến đường",
            "trạm biến áp công suất 250 MW",
            "đường 5%",
        ),
    ),
    Rule(
        "work_between_ends",
        "work",
        "`đường nối Trần Quốc Hoàn - Cộng Hòa`, `cao tốc Thành phố Hồ Chí Minh - Mộc Bài`, `Nhổn - ga Hà Nội`",
        find_works,
        {
            "đường nối Trần Quốc Hoàn - Cộng Hòa": _work("road", "tran-quoc-hoan-cong-hoa"),
            "đường nối đường Trần Quốc Hoàn - đường Cộng Hòa": _work("road", "tran-quoc-hoan-cong-hoa"),
            "Cao tốc Thành phố Hồ Chí Minh - Mộc Bài": _work("expressway", f"{_CITY_KEY}-moc-bai"),
            "đường cao tốc TP.HCM - Mộc Bài": _work("expressway", f"{_CITY_KEY}-moc-bai"),
            "cao tốc Bùng-Vạn Ninh": _work("expressway", "bung-van-ninh"),
            "đường bộ cao tốc Bắc - Nam phía Đông": _work("expressway", "bac-nam-phia-dong"),
            "tuyến đường sắt đô thị Nhổn - ga Hà Nội": _work("metro", "nhon-ga-ha-noi"),
            "đường sắt tốc độ cao trên trục Bắc - Nam": _work("railway", "toc-do-cao-bac-nam"),
            "nút giao thông Nguyễn Văn Linh - Nguyễn Hữu Thọ": _work("interchange", "nguyen-van-linh-nguyen-huu-tho"),
            "nút giao Vành đai 3 với cao tốc Long Thành - Dầu Giây": _work(
                "interchange", "vanh-dai-3-voi-cao-toc-long-thanh-dau-giay"
            ),
            "đường nối cao tốc Cao Lãnh - An Hữu với Quốc lộ 30": _work(
                "road", "cao-toc-cao-lanh-an-huu-voi-quoc-lo-30"
            ),
            "kênh Tham Lương - Bến Cát - rạch Nước Lên": _work("waterway", "tham-luong-ben-cat-rach-nuoc-len"),
            "luồng Định An - Cần Thơ": _work("waterway", "dinh-an-can-tho"),
        },
        (
            "đường lối đổi mới của Đảng",
            "các tuyến đường giao thông nông thôn",
            "đường sắt Việt Nam",
            "đồng chí Nguyễn Văn An - Bí thư Tỉnh ủy",
        ),
    ),
    Rule(
        "named_work",
        "work",
        "`cầu Thủ Thiêm 4`, `Cảng hàng không quốc tế Long Thành`, `Bệnh viện Ung bướu thành phố Cần Thơ`",
        find_works,
        {
            "cầu Thủ Thiêm 4": _work("bridge", "thu-thiem-4"),
            "cầu Cần Giờ": _work("bridge", "can-gio"),
            "nút giao thông An Phú": _work("interchange", "an-phu"),
            "hầm chui nút giao thông Mỹ Thủy": _work("interchange", "my-thuy"),
            "sân bay Long Thành": _work("airport", "long-thanh"),
            "Cảng hàng không quốc tế Long Thành": _work("airport", "long-thanh"),
            "cảng Liên Chiểu": _work("port", "lien-chieu"),
            "khu bến Lạch Huyện": _work("port", "lach-huyen"),
            "tuyến đường ven biển nối cảng Liên Chiểu": _work("road", "ven-bien-cang-lien-chieu"),
            "tuyến đường bộ ven biển đoạn qua tỉnh Nam Định": _work(
                "road", "ven-bien", section="doan-qua-tinh-nam-dinh"
            ),
            "Khu công nghiệp VSIP III": _work("industrial_zone", "vsip-iii"),
            "khu công nghiệp Việt Nam - Singapore": _work("industrial_zone", "viet-nam-singapore"),
            "Khu nhà ở xã hội Lê Minh Xuân": _work("housing", "le-minh-xuan"),
            "Bệnh viện Ung bướu thành phố Cần Thơ": _work("hospital", "ung-buou", place="thanh-pho-can-tho"),
            "Bệnh viện Đa khoa tỉnh Bình Dương (cũ)": _work("hospital", "da-khoa", place="tinh-binh-duong"),
            "Bệnh viện Đa khoa tỉnh": _work("hospital", "da-khoa"),
            "Trường THPT chuyên Lê Hồng Phong": _work("school", "truong-thpt-chuyen-le-hong-phong"),
            "nhà máy điện khí LNG Bạc Liêu": _work("power", "bac-lieu"),
            "Nhà máy điện gió Hòa Bình 5": _work("power", "dien-gio-hoa-binh-5"),
            "hồ chứa nước Sông Chò 1": _work("irrigation", "ho-song-cho-1"),
            "Bảo tàng tỉnh Quảng Nam": _work("culture", "bao-tang", place="tinh-quang-nam"),
            "Nhà máy nước Hòa Liên": _work("water_supply", "hoa-lien"),
            "Trung tâm Triển lãm Quốc gia": _work("center", "trien-lam-quoc-gia"),
        },
        (
            "các công trình giao thông trọng điểm",
            "các dự án đầu tư công",
            "cầu thị, lắng nghe",
            "cầu nối giữa Đảng với Nhân dân",
            "nhu cầu vốn",
            "yêu cầu Ban Thường vụ Tỉnh ủy",
            "điểm cầu Hà Nội",
            "quận Cầu Giấy",
            "Chủ tịch Hồ Chí Minh",
            "các khu công nghiệp tỉnh Đồng Nai",
            "Khu Công nghệ cao, Khu Công nghệ thông tin tập trung",
            "thị trường Hoa Kỳ, quần đảo Trường Sa",
            "bệnh viện, trường học",
            "Tổng công ty Cảng hàng không Việt Nam",
        ),
    ),
)
