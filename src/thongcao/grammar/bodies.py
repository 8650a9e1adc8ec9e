"""Party bodies: committees, their boards, commissions and offices, and congresses, with the place they belong to.

A body is a head of the table `bodies` and what it takes: nothing (central bodies), a party organisation (`Đảng bộ …`),
a committee (`Ban Thường vụ Tỉnh ủy …`), a unit (`Đảng bộ tỉnh …`, `Đảng ủy phường …`) or a place (`Tỉnh ủy …`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from thongcao.grammar.agency_names import AGENCY, LOWER_AGENCY, agency_body, heading_name
from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.body_names import BodyHead, BodyKind, BodyValue, Place, body_heads
from thongcao.grammar.names import family_names
from thongcao.grammar.provinces import is_city, province_at
from thongcao.grammar.rules import Rule
from thongcao.grammar.steering import steering_committee, topic_end
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import Phrases
from thongcao.model.base import Level
from thongcao.text import CleanText, fold

# the unit whose committee it is; the name of the unit follows
_COMMITTEES: Mapping[str, str] = {
    "Tỉnh ủy": "tỉnh",
    "Thành ủy": "thành phố",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
    "Ban Chấp hành Tỉnh đoàn": "tỉnh",
    "Ban Chấp hành Thành đoàn": "thành phố",
    "Ban Chấp hành Huyện đoàn": "huyện",
    "Ban Chấp hành Quận đoàn": "quận",
    "Ban Chấp hành Thị đoàn": "thị xã",
}
_UNIT = re.compile(
    r"(?P<unit>tỉnh(?! ủy)|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)(?:(?<=\.)|(?!\w)|(?<=tp))"
)
_CITY = re.compile(r" (?:thành phố|tp\.?) ?(?=\w)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TAIL = re.compile(r"(?:,? ?\(?| thuộc )(?:thành phố |tỉnh |tp\.? ?)?")
# what may stand after the name of a place with a capital, and ends it
_AFTER_NAME = re.compile(
    r"(?:lần thứ|khóa|nhiệm kỳ|thông (?:cáo|báo|tin)|về|hội nghị|đại hội|kết quả|họp|kỳ họp|phiên họp|tổ chức|mở rộng"
    r"|(?:năm|tháng|ngày|quý|số|thứ) [\divx]+|sáng|trưa|chiều|tối|đồng chí|ông|bà|bí thư|phó (?:bí|chủ|trưởng)|chủ tịch"
    r"|ban (?:chấp|thường|tuyên|tổ|nội|dân)|ủy (?:ban|viên)|văn phòng|đã|và|tại|diễn ra|tiếp tục|khai mạc|bế mạc"
    r"|báo cáo|phát biểu|trình bày|chủ trì|tham dự)(?!\w)"
)
_ABBREVIATED = re.compile(r" ?\([^()\n]{2,10}\) (?=(?:tỉnh|thành phố|tp) )")
_PLACE_OF_AGENCY = re.compile(r"(?<!\w)(?:tỉnh|thành phố|tp\.?) ?(?=\w)")
_POST = re.compile(r"(?:bí thư|phó bí thư|chủ nhiệm|trưởng ban|chánh văn phòng)[^,.;:()]{0,40}$")
_POST_REACH = 60
# `Đại hội đại biểu lần thứ XX Đảng bộ tỉnh …`
_COUNTED = re.compile(r" lần thứ (?:[ivxl\d]{1,6}|[^\W\d_]+(?: [^\W\d_]+)?)(?: của)?(?= đảng bộ)")
_COMPANIONS = frozenset(("các cấp", "cơ sở", "trực thuộc", "bộ phận"))


@cache
def _heads() -> Phrases[BodyHead]:
    return Phrases(body_heads())


class _Reader:
    """Reads bodies of one clean text; `flat` is the folded text on one line, character for character."""

    def __init__(self, clean: CleanText) -> None:
        self.text = clean.text
        self.flat = clean.folded.replace("\n", " ")

    def read(self, row: BodyHead, end: int) -> tuple[int, BodyValue] | None:
        """Read the body whose head (a row of the table) ends at `end`: where it ends, and its value."""
        match row.takes:
            case "":
                return end, _whole(row)
            case "organisation":
                return self._organisation(row, end)
            case "committee":
                return self._board(row, end)
            case "topic":
                return self._steering(end)
        return self._committee(row, end)

    def _head(self, start: int) -> tuple[BodyHead, int] | None:
        """Give the row of the head at `start`, and where the head ends."""
        found = _heads().at(self.flat, start, len(self.flat))
        return (found[1], found[0]) if found else None

    def _capitals(self, start: int) -> bool:
        return self.text[start : start + 4].isupper()

    def _name(self, start: int) -> tuple[int, str] | None:
        """Read a name that is in no table: a number, or up to four words with a capital, on one line."""
        words: list[str] = []
        end = start
        while len(words) < 4 and (found := _WORD.match(self.text, end + 1 if words else end)):
            word = found[0]
            if words and (self.text[end] not in " -" or word.isdigit()):
                break
            if not (word[0].isupper() or word.isdigit()) or _AFTER_NAME.match(self.flat, found.start()):
                break
            # initials (`TP`, `P`) aside, capitals are those of a heading
            words.append(word.capitalize() if word.isupper() and len(word) > 1 else word)
            end = found.end()
            if word.isdigit():
                break
        return (end, " ".join(words)) if words else None

    def _is_person(self, start: int, name: str) -> bool:
        """Tell whether the words after a committee may name its secretary: `Bí thư Thành ủy Nguyễn Văn …`."""
        post = _POST.search(self.flat, max(start - _POST_REACH, 0), start)
        return post is not None and fold(name.partition(" ")[0]) in family_names()

    def _named(self, start: int, unit: str, end: int) -> Place:
        """Read the name of a unit at `start`; without one the unit ends at `end`."""
        found = province_at(self.flat, start) if unit in ("tỉnh", "thành phố") else None
        if found:
            return Place(found[0], unit, found[1], found[1])
        other = self._name(start) if unit != "tỉnh" else None
        if not other or self._is_person(start, other[1]):
            return Place(end, unit)
        tail = _TAIL.match(self.flat, other[0])
        province = province_at(self.flat, tail.end()) if tail else None
        return Place(other[0], unit, other[1], province[1] if province else None)

    def _unit(self, start: int) -> Place | None:
        """Read `tỉnh Nghệ An`, `thành phố`, `phường Bình Tân`, `TP.HCM`, `Tỉnh ủy Nghệ An`, or a bare province name."""
        if bare := province_at(self.flat, start):
            return Place(bare[0], "thành phố" if is_city(bare[1]) else "tỉnh", bare[1], bare[1])
        if match := _UNIT.match(self.flat, start):
            unit = "thành phố" if match["unit"].startswith("tp") else match["unit"]
            after = match.end() + self.flat.startswith(" ", match.end())
            return self._named(after, unit, match.end())
        head = self._head(start)
        return self._committee_place(*head) if head and head[0].takes == "place" else None

    def _committee_place(self, row: BodyHead, end: int) -> Place:
        unit = _COMMITTEES[row.name]
        city = _CITY.match(self.flat, end) if unit == "thành phố" else None
        # `Quận ủy Quận 3`
        again = len(" quận ") if unit == "quận" and self.flat.startswith(" quận ", end) else 1
        return self._named(city.end() if city else end + again, unit, end)

    def _committee(self, row: BodyHead, end: int) -> tuple[int, BodyValue] | None:
        """Read `Tỉnh ủy Nghệ An`, `Đảng ủy phường Bình Tân`, `Đảng bộ tỉnh Nghệ An`."""
        if self.flat.startswith(" viên", end):
            return None
        if row.takes == "place":
            place = self._committee_place(row, end)
            spelled = place.name == "Hồ Chí Minh" or (place.name and _CITY.match(self.flat, end))
            own = place.words if spelled else place.name or ""
            # districts that are numbers keep their word: `Quận ủy Quận 3`
            own = f"{place.unit.capitalize()} {own}" if own.isdigit() else own
            name = f"{row.name} {own}".rstrip()
            return place.end, place.body(name, row.kind)
        found = self._unit(end + 1)
        kind = row.kind
        if found:
            return found.end, found.body(f"{row.name} {found.words}", kind)
        if kind in ("front", "council", "government", "statistics"):
            return None
        agency = AGENCY.match(self.flat, end + 1)
        if not agency or not (self.text[end + 1].isupper() or LOWER_AGENCY.match(agency[0])):
            return None
        return self._agency(agency, row.name, kind)

    def _agency(self, words: re.Match[str], head: str, kind: BodyKind) -> tuple[int, BodyValue]:
        end = words.end()
        # the place ends the name, whatever verb follows
        if unit_word := _PLACE_OF_AGENCY.search(self.flat, words.start(), end):
            at_end = province_at(self.flat, unit_word.end())
            end = min(end, at_end[0]) if at_end else end
        named = self.text[words.start() : end].rstrip()
        # `Bộ đội Biên phòng (BĐBP) tỉnh Nghệ An`
        if (aside := _ABBREVIATED.match(self.flat, end)) and (unit_named := self._unit(aside.end())):
            end = unit_named.end
            named = f"{named} {unit_named.words}"
        if named.isupper():
            named = heading_name(named)
            end = words.start() + len(named)
        return end, agency_body(head, kind, named)

    def _board(self, row: BodyHead, end: int) -> tuple[int, BodyValue] | None:
        """Read `Ban Thường vụ Tỉnh ủy Nghệ An`, `Văn phòng Thành ủy Hải Phòng`."""
        head = self._head(end + 1)
        if head and head[0].kind == "council" and row.kind == "permanent_bureau":
            bureau = self._committee(*head)
            return (bureau[0], bureau[1]._replace(name=f"{row.name} {bureau[1].name}")) if bureau else None
        if not head or head[0].kind != "committee" or head[0].takes == "organisation":
            return None
        found = self._committee(*head) if head[0].takes else (head[1], _whole(head[0]))
        if not found:
            return None
        end, committee = found
        name = f"{row.name} {committee.name}"
        return end, BodyValue(name, row.kind, committee.level, committee.unit, committee.place, committee.province)

    def _steering(self, end: int) -> tuple[int, BodyValue] | None:
        """Read `Ban Chỉ đạo phòng, chống tham nhũng tỉnh Nghệ An`, `Ban Chỉ đạo 35 Tỉnh ủy`."""
        line = self.text.find("\n", end)
        topic = topic_end(self.flat, end, line if line >= 0 else len(self.flat))
        if topic is None:
            return None
        # `Ban Chỉ đạo 35 Đảng ủy phường Bình Tân`
        committee = len("đảng ủy ") if self.flat.startswith(" đảng ủy ", topic) else 0
        place = self._unit(topic + 1 + committee) if self.flat.startswith(" ", topic) else None
        last = place.end if place else topic
        return last, steering_committee(self.text[end + 1 : topic], self.text[topic + 1 : last], place)

    def _organisation(self, row: BodyHead, end: int) -> tuple[int, BodyValue] | None:
        """Read `Ban Chấp hành Đảng bộ tỉnh Nghệ An`, `Đại hội đại biểu Đảng bộ phường Bình Tân`."""
        if row.kind == "congress" and (counted := _COUNTED.match(self.flat, end)):
            end = counted.end()
        if not self.flat.startswith(" đảng bộ", end):
            return None
        end += len(" đảng bộ")
        place = self._unit(end + 1)
        if place:
            return place.end, place.body(f"{row.name} Đảng bộ {place.words}", row.kind)
        agency = AGENCY.match(self.flat, end + 1)
        general = row.kind == "congress" and self.text[end - len("đảng bộ")].islower()
        if agency and (self.text[end + 1].isupper() or (LOWER_AGENCY.match(agency[0]) and not general)):
            return self._agency(agency, f"{row.name} Đảng bộ", row.kind)
        if general or any(self.flat.startswith(word, end + 1) for word in _COMPANIONS):
            return None
        return end, BodyValue(f"{row.name} Đảng bộ", row.kind, None)


def _whole(row: BodyHead) -> BodyValue:
    return BodyValue(row.name, row.kind, "agency" if row.level == "agency" else "central")


def find_bodies(clean: CleanText, anchors: Anchors | None = None) -> list[Token[BodyValue]]:
    """Give the party bodies (kind `body`) of a text, in text order and without overlaps.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.
    """
    reader = _Reader(clean)
    found: list[Token[BodyValue]] = []
    done = 0
    for start, end, words in (anchors or find_anchors(clean)).bodies:
        if start < done:
            continue
        done = end
        if reading := reader.read(body_heads()[words], end):
            done, value = reading
            found.append(Token("body", start, done, value, value.kind))
    return found


def _body(
    name: str,
    kind: BodyKind,
    level: Level | None,
    unit: str | None = None,
    place: str | None = None,
) -> BodyValue:
    return BodyValue(name, kind, level, unit, place, place if level == "province" else None)


RULES: tuple[Rule, ...] = (
    Rule(
        "party_committee",
        "body",
        "headings: `Ban Chấp hành Đảng bộ thành phố …`, `BCH Đảng bộ TP.HCM`, `Tỉnh ủy …`",
        find_bodies,
        {
            "Ban Chấp hành Đảng bộ thành phố Hải Phòng": _body(
                "Ban Chấp hành Đảng bộ thành phố Hải Phòng", "committee", "province", "thành phố", "Hải Phòng"
            ),
            "BCH Đảng bộ TP.HCM": _body(
                "Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh", "committee", "province", "thành phố", "Hồ Chí Minh"
            ),
            "BAN CHẤP HÀNH ĐẢNG BỘ TPHCM": _body(
                "Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh", "committee", "province", "thành phố", "Hồ Chí Minh"
            ),
            "Ban chấp hành Đảng bộ tỉnh": _body("Ban Chấp hành Đảng bộ tỉnh", "committee", "province", "tỉnh"),
            "Ban Chấp hành (BCH) Đảng bộ tỉnh Thanh Hóa": _body(
                "Ban Chấp hành Đảng bộ tỉnh Thanh Hóa", "committee", "province", "tỉnh", "Thanh Hóa"
            ),
            "Tỉnh ủy Nghệ An": _body("Tỉnh ủy Nghệ An", "committee", "province", "tỉnh", "Nghệ An"),
            "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH": _body(
                "Thành ủy Thành phố Hồ Chí Minh", "committee", "province", "thành phố", "Hồ Chí Minh"
            ),
            "Thành ủy Vinh": _body("Thành ủy Vinh", "committee", "district", "thành phố", "Vinh"),
            "Ban Chấp hành Đảng bộ huyện Bình Chánh": _body(
                "Ban Chấp hành Đảng bộ huyện Bình Chánh", "committee", "district", "huyện", "Bình Chánh"
            ),
            "Đảng ủy phường Bình Tân": _body("Đảng ủy phường Bình Tân", "committee", "commune", "phường", "Bình Tân"),
            "BAN CHẤP HÀNH ĐẢNG BỘ XÃ TÂN AN HỘI": _body(
                "Ban Chấp hành Đảng bộ xã Tân An Hội", "committee", "commune", "xã", "Tân An Hội"
            ),
            "Ban Chấp hành Trung ương Đảng": _body("Ban Chấp hành Trung ương Đảng", "committee", "central"),
            "BCH Trung ương": _body("Ban Chấp hành Trung ương Đảng", "committee", "central"),
        },
        ("Tỉnh ủy viên", "Đảng ủy viên", "ban chấp hành công đoàn", "các cấp ủy"),
    ),
    Rule(
        "party_board",
        "body",
        "sign-offs and leads: `Ban Tuyên giáo Thành ủy …`, `UBKT Tỉnh ủy …`, `Ban Thường vụ Tỉnh ủy`",
        find_bodies,
        {
            "Ủy ban Kiểm tra Trung ương": _body("Ủy ban Kiểm tra Trung ương", "inspection", "central"),
            "UBKT Tỉnh ủy Hưng Yên": _body(
                "Ủy ban Kiểm tra Tỉnh ủy Hưng Yên", "inspection", "province", "tỉnh", "Hưng Yên"
            ),
            "Ban Thường vụ Tỉnh ủy": _body("Ban Thường vụ Tỉnh ủy", "standing_board", "province", "tỉnh"),
            "BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY LÂM ĐỒNG": _body(
                "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng", "commission", "province", "tỉnh", "Lâm Đồng"
            ),
            "VĂN PHÒNG THÀNH ỦY ĐÀ NẴNG": _body(
                "Văn phòng Thành ủy Đà Nẵng", "office", "province", "thành phố", "Đà Nẵng"
            ),
            "Ban Thường vụ Đảng ủy phường Tân Phú": _body(
                "Ban Thường vụ Đảng ủy phường Tân Phú", "standing_board", "commune", "phường", "Tân Phú"
            ),
        },
        ("Ban Tổ chức đại hội", "Văn phòng Ủy ban nhân dân", "thường trực Hội đồng nhân dân"),
    ),
    Rule(
        "council_or_government",
        "body",
        "their sittings in releases and the press: `Kỳ họp thứ 10, HĐND tỉnh …`, `UBND tỉnh … họp phiên thường kỳ`",
        find_bodies,
        {
            "HĐND tỉnh Đắk Lắk": _body("Hội đồng nhân dân tỉnh Đắk Lắk", "council", "province", "tỉnh", "Đắk Lắk"),
            "Thường trực HĐND tỉnh Đắk Lắk": _body(
                "Thường trực Hội đồng nhân dân tỉnh Đắk Lắk", "council", "province", "tỉnh", "Đắk Lắk"
            ),
            "UBND tỉnh": _body("Ủy ban nhân dân tỉnh", "government", "province", "tỉnh"),
            "Ủy ban nhân dân xã Tân Thành": _body(
                "Ủy ban nhân dân xã Tân Thành", "government", "commune", "xã", "Tân Thành"
            ),
            "Ủy ban Thường vụ Quốc hội": _body("Ủy ban Thường vụ Quốc hội", "council", "central"),
            "Chính phủ": _body("Chính phủ", "government", "central"),
        },
        ("UBND các cấp", "Hội đồng thẩm định", "ủy ban Olympic"),
    ),
    Rule(
        "steering_committee",
        "body",
        "leads: `Ban Chỉ đạo phòng, chống tham nhũng … tỉnh … họp phiên thứ 9`, `Ban Chỉ đạo 35 Tỉnh ủy …`",
        find_bodies,
        {
            "Ban Chỉ đạo 35 Tỉnh ủy Bắc Ninh": _body(
                "Ban Chỉ đạo 35 Tỉnh ủy Bắc Ninh", "steering_committee", "province", "tỉnh", "Bắc Ninh"
            ),
            "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Sơn La": _body(
                "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Sơn La",
                "steering_committee",
                "province",
                "tỉnh",
                "Sơn La",
            ),
            "Ban Chỉ đạo 35 Đảng ủy phường Bình Tân": _body(
                "Ban Chỉ đạo 35 Đảng ủy phường Bình Tân", "steering_committee", "commune", "phường", "Bình Tân"
            ),
            "Ban Chỉ đạo Trung ương về chuyển đổi số": _body(
                "Ban Chỉ đạo Trung ương về chuyển đổi số", "steering_committee", "central"
            ),
        },
        ("Ban Chỉ đạo yêu cầu các đơn vị", "Trưởng Ban Chỉ đạo, Bí thư", "phiên họp của Ban Chỉ đạo diễn ra"),
    ),
    Rule(
        "party_congress",
        "body",
        "congress releases: `Đại hội đại biểu Đảng bộ tỉnh … lần thứ …`",
        find_bodies,
        {
            "Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh": _body(
                "Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh", "congress", "province", "tỉnh", "Quảng Ninh"
            ),
            "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ PHƯỜNG MÔNG DƯƠNG": _body(
                "Đại hội đại biểu Đảng bộ phường Mông Dương", "congress", "commune", "phường", "Mông Dương"
            ),
            "Đại hội Đảng bộ thành phố Hà Nội": _body(
                "Đại hội đại biểu Đảng bộ thành phố Hà Nội", "congress", "province", "thành phố", "Hà Nội"
            ),
            "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Quảng Ninh": _body(
                "Đại hội đại biểu Đảng bộ tỉnh Quảng Ninh", "congress", "province", "tỉnh", "Quảng Ninh"
            ),
            "Đại hội đại biểu toàn quốc của Đảng": _body("Đại hội đại biểu toàn quốc của Đảng", "congress", "central"),
        },
        ("đại hội đảng bộ các cấp", "đại hội công đoàn", "Đại hội XIII"),
    ),
)
