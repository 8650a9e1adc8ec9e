"""The reading of one name of a work, from its head word on: number, ends, direction, place, section, second name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from thongcao.grammar.work_names import (
    ADMIN,
    AFTER_NUMBER,
    CAPITAL,
    CITY,
    ROAD_NUMBER,
    Head,
    WorkName,
    between_pattern,
    name_key,
    place_pattern,
    read_chain,
    slug,
    words_of,
)
from thongcao.text import CleanText

_DASH = re.compile(r" ?- ?")
_LINKED = re.compile(r" ?- ?| (?:với|đến|tới|đi) ")
_BETWEEN = re.compile(r" ?- ?| và ")
_ROUTE_JOINT = re.compile(r" ?- ?| (?:với|đến|tới|và) ")
# How numbers name works, by the `number` of the table.
_NUMBERS: Mapping[str, str] = {
    "": r" số \d{1,2}(?:\.\d)?(?:[A-Z])?(?![\w%]|[.,/]\d)",
    "ring": rf" ?\d(?:,5)?{AFTER_NUMBER}",
    "highway": rf"\.? ?(?:N\d|{ROAD_NUMBER})(?![\w%]|[.,/]\d)",
    "provincial": r"[. ]{0,2}(?:DK\.?)?\d{1,3}[A-Z]?(?![\w%]|[.,/]\d)",
    "street": rf" (?:\d{{3}}[A-Z]?|\d{{1,2}}[A-Z]){AFTER_NUMBER}| \d{{1,2}}/\d{{1,2}}(?![\w/]| ?%)(?! (?:km|m|tuyến|nhiệm)\b)",
    "line": rf" \d{{1,2}}(?:\.\d)?[A-Z]?{AFTER_NUMBER}",
    "terminal": r" T\d(?!\w)",
    "hospital": rf" \d{{1,3}}{AFTER_NUMBER}| \d{{1,2}}[-/]\d{{1,2}}(?![\w/-])",
    "day": r" \d{1,2}/\d{1,2}(?![\w/])",
    "voltage": r" \d{2,3} ?k[Vv](?!\w)(?: mạch \d)?",
}
_ROAD_OF_PROVINCE = re.compile(r" \d{3}[A-Z]?")
_DIRECTION = re.compile(
    rf" [Pp]hía (?:Đông|Tây|Nam|Bắc)(?: ?-? ?(?:Đông|Tây|Nam|Bắc)(?!\w))?(?: \(?\d\)?(?!\w)(?:{AFTER_NUMBER})?)?"
)
_PLACE_TAIL = re.compile(r" - | ")
_THROUGH = re.compile(r",? đoạn (?:(?:đi )?qua|tránh) (?:địa bàn |địa phận )?(?:các )?")
_HERE = re.compile(r"(?:tỉnh|thành phố|huyện|thị xã|quận|phường|xã|đặc khu)(?!\w)(?! [A-ZĐ])")
_SECTION = re.compile(
    r",? (?P<bracket>\((?:đoạn|phân đoạn|giai đoạn|phân kỳ|hợp phần|thành phần|dự án thành phần|cơ sở) [^()\n]{1,70}\))"
    r"|(?: -|,)? (?P<stage>(?:[Gg]iai đoạn|[Pp]hân kỳ|[Cc]ơ sở) (?:(?:\d{1,2}|I{1,3})(?![\w%]|[.,/]\d| ?-)|\d{4} ?- ?\d{4}))"
    r"|(?P<wide> (?:mở rộng|kéo dài|nối dài)(?= giai|[,.;:)\n]|\Z| \("
    r"| (?:có|đã|đang|với|và|trong|vào|dự|được|tiếp tục|chậm|cơ bản|đạt|sẽ|còn|hoàn thành|khởi công)(?!\w)))"
    r"|(?P<share> - (?:phần|hợp phần|hạng mục)(?: (?!(?:có|đã|đang|được|với|trong|do|sẽ|và)(?!\w))\w+){1,8})"
)
_STRETCH = re.compile(r",? (?:phân )?đoạn (?:(?P<number>\d{1,2}(?!\w))|(?:tuyến )?(?:từ )?)")
_ROUTE = re.compile(r",? (?:từ|nối|kết nối)(?: từ| với)? ")
_ALIAS = re.compile(r" \((?:tuyến )?")
# where a tail can begin at all
_TAIL_START = re.compile(
    r" \(|(?: -|,)? (?:[Gg]iai |[Pp]hân |[Cc]ơ |đoạn |từ |nối |kết nối )"
    r"| (?:[Pp]hía |- |mở |kéo |nối dài|[Ss]ân |[Cc]ảng |của |tại |thuộc )"
    rf"| (?={CITY}|{ADMIN})"
)
_HOST = re.compile(r" (?:- |của |tại |thuộc )?(?=[Ss]ân bay|[Cc]ảng hàng không)")
_SEVERAL = ("các ", "những ", "hệ thống ", "các tuyến ", "những tuyến ")
_BLANK = re.compile(r" ")
_FORMER = re.compile(r" \((?:cũ|mới)\)")
_LEVELS = frozenset({"tỉnh", "thành phố", "huyện", "thị xã", "quận", "phường", "xã"})
_NAMED_UNIT = re.compile(rf" [{CAPITAL}]")


@cache
def _number(form: str) -> re.Pattern[str]:
    """Compile a form of number (group `own`) and the one that names works of every kind."""
    return re.compile(rf"(?P<own>{_NUMBERS[form]})|{_NUMBERS['']}" if form else _NUMBERS[""])


class WorkReading:
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
        words = self.head.between
        if not words or not (match := between_pattern(words).match(self.folded, self.end)):
            return
        self.words = match[0].removesuffix(" và")  # `Bệnh viện Nhi tỉnh và …`
        self.end += len(self.words)
        self.kept = list(words_of(self.words, self.head.kept))
        self.at_level = bool(self.kept) and self.kept[-1] in ("quốc gia", "quốc tế", "trung ương", "vùng")
        if self.kept and self.kept[-1] in _LEVELS:
            # `Bệnh viện Đa khoa tỉnh (Bình Dương)`: the level belongs to the place
            level = self.kept.pop()
            self.at_level = True
            if _NAMED_UNIT.match(self.text, self.end):
                self.end -= len(level) + 1

    def _read_number(self) -> bool:
        match = self._take(_number(self.head.number))
        if not match:
            return False
        if match.lastgroup and self.head.number == "street" and _ROAD_OF_PROVINCE.fullmatch(match[0]):
            self.parts.append("đường tỉnh")
        elif match.lastgroup and self.head.number == "line":
            self.parts.append("số")
        self.parts.append(match[0])
        return True

    def _read_ends(self) -> bool:
        """Read the proper name, or the ends of the work; a place alone (`cảng thành phố Hải Phòng`) is no name."""
        begin = self.end + 1
        if self.text[begin - 1 : begin] != " ":
            return False
        joint = _BETWEEN if "giữa" in self.words else _LINKED if self._links() else _DASH
        end, ends = read_chain(self.text, self.folded, begin, joint)
        name = self.text[begin:end]
        of_place = self.head.key == "tranh"  # `đường tránh thị trấn Phú Thịnh`
        if ends == 0 or (ends == 1 and not of_place and place_pattern().fullmatch(name)):
            return False
        self.end, self.paired = end, ends > 1
        self.parts.append(name)
        return True

    def _read_alias(self, lead: re.Match[str] | None, closing: str) -> bool:
        """Read a second name of two ends: `(Bến Thành - Suối Tiên)`."""
        if not lead or self.alias:
            return False
        end, ends = read_chain(self.text, self.folded, lead.end(), _DASH)
        if ends < 2 or not self.text.startswith(closing, end):
            return False
        self.alias, self.end = name_key(self.text[lead.end() : end]), end + len(closing)
        return True

    def _read_place(self) -> bool:
        """Read the unit the work lies in: `Vành đai 4 - Vùng Thủ đô`, `Bệnh viện Ung bướu thành phố Cần Thơ`."""
        if self.place or not (lead := _PLACE_TAIL.match(self.text, self.end)):
            return False
        match = place_pattern().match(self.text, lead.end())
        if match:
            self.place, self.end = name_key(match[0]), match.end()
        return match is not None

    def _read_section(self) -> bool:
        """Read the part of the work that is meant: `giai đoạn 2`, `đoạn Tân Vạn - Bình Chuẩn`, `từ … đến …`."""
        begin = self.end
        if match := self._take(_SECTION):
            if match["wide"]:
                self.parts.append(match[0])
            elif not match["share"]:
                self.sections.append(match[0])
            return True
        through = _THROUGH.match(self.text, begin)
        if through:
            start = through.end()
            match = place_pattern().match(self.text, start) or _HERE.match(self.text, start)
            end = match.end() if match else read_chain(self.text, self.folded, start, _DASH)[0]
            if end > start:
                self.end = end
                self.sections.append(self.text[begin:end])
                return True
        for lead, joint, least in ((_STRETCH, _LINKED, 1), (_ROUTE, _ROUTE_JOINT, 2)):
            if not (match := lead.match(self.text, begin)):
                continue
            end, ends = read_chain(self.text, self.folded, match.end(), joint)
            numbered = lead is _STRETCH and match["number"]
            if numbered or ends >= least:
                self.end = match.end() if numbered else end
                self.sections.append(self.text[begin : self.end])
                return True
        return False

    def _read_host(self) -> bool:
        """Read the airport a terminal belongs to."""
        if self.head.kind != "terminal" or self.place or not (lead := _HOST.match(self.text, self.end)):
            return False
        end, ends = read_chain(self.text, self.folded, lead.end(), _DASH)
        if ends:
            self.place, self.end = name_key(self.text[lead.end() : end]), end
        return ends > 0

    def _links(self) -> bool:
        """Tell whether the work joins two ends by `với`, `đến`: `đường nối A với B`, `nút giao A với B`."""
        if self.head.kind in ("interchange", "tunnel"):
            return True
        words = f" {self.folded[self.start : self.end]} "
        return " nối " in words or " từ " in words or " liên kết " in words

    def _read_tail(self) -> None:
        while _TAIL_START.match(self.text, self.end):
            if match := self._take(_DIRECTION):
                self.parts.append(match[0])
            elif not (
                self._read_place()
                or self._read_section()
                or self._read_alias(_ALIAS.match(self.text, self.end), ")")
                or self._read_host()
                or self._take(_FORMER)
            ):
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
        elif self.head.kind == "metro":  # `metro số 1 Bến Thành - Suối Tiên`
            self._read_alias(_BLANK.match(self.text, self.end), "")
        self._read_tail()
        if not named and not self._is_definite():
            return None
        words = name_key(" ".join([*self.kept, *self.parts]))
        key = self.head.work_key(self.head_words, words)
        section = slug(" ".join(self.sections)) if self.sections else ""
        return WorkName(self.head.kind, key, self.place, section, self.alias)

    def _is_definite(self) -> bool:
        """Tell whether trade and level, or trade and place, are a name: `Bệnh viện Đa khoa tỉnh`."""
        if self.head.kind == "road":
            if self.head.key == "vanh-dai":  # `đường vành đai thành phố Buôn Hồ`
                return bool(self.place)
            # `tuyến đường ven biển đoạn qua tỉnh Nam Định`, `dự án đường bộ ven biển`
            alone = self.words == " bộ ven biển" and not self.folded.endswith(_SEVERAL, 0, self.start)
            return "ven biển" in self.kept and (alone or bool(self.place or self.sections))
        if self.head.form != "definite" or not self.text[self.start].isupper():
            return False
        if not self.kept:  # `Trạm Y tế phường`
            known = self.at_level and (self.head.key == "y-te" or self.head.kind == "culture")  # `Bảo tàng tỉnh`
            known = known or (self.head.kind == "sport" and self.words.endswith((" tỉnh", " thành phố", " huyện")))
            return known or (bool(self.place) and self.head.kind != "center")
        return bool(self.place) or self.at_level or self.head.kind in ("hospital", "culture")
