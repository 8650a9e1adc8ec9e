"""Agencies whose party organisation is named after them: `Đảng ủy Công an tỉnh …`, `Đảng bộ Khối các cơ quan …`."""

from __future__ import annotations

import re

from thongcao.grammar.body_names import BodyKind, BodyValue, Place, tier
from thongcao.grammar.provinces import province_at
from thongcao.model.base import Level
from thongcao.text import fold

# the name runs to the end of the agency's words
AGENCY = re.compile(
    r"(?:(?:mttq|mặt trận tổ quốc)(?: việt nam)?,? (?:và )?các đoàn thể"
    r"|khối|chính phủ|quốc hội|quân đội|các cơ quan|cơ quan|quân sự|công an|bộ đội|ủy ban|ubnd|hội đồng nhân dân|hđnd"
    r"|mặt trận|sở|bộ|tổng công ty"
    r"|tập đoàn|trường|đại học|ngân hàng|văn phòng|quân khu|quân chủng|quân đoàn|bộ tư lệnh|bệnh viện)(?!\w)"
    r"(?:t\.ư|tp\.|[^,.;:()\n]){0,60}?(?=[,.;:()\n]|$"
    r"| (?:lần|khóa|nhiệm kỳ|tổ chức|họp|đã|có|là|về|trong|tại|vào|từ|sáng|chiều|ngày|hôm|vừa|sẽ|do|để|tiến hành|khai mạc"
    r"|bế mạc|triệu tập|tiếp tục|thông (?:cáo|báo)|hội nghị|đại hội|kết quả|kỳ họp|mở rộng|sơ kết|tổng kết|ra nghị quyết"
    r"|triển khai|quán triệt|học tập|phối hợp|nghe"
    r"|\d+ tháng|tháng|quý|năm|đề ra|thống nhất|xác định|yêu cầu|quyết định|cho ý kiến|chỉ đạo|công bố|tập trung|thực hiện"
    r"|biểu dương|gặp mặt|làm việc|đánh giá|thảo luận|và (?:các )?(?:đồng chí|ông|bà)|nhận thấy|thi hành)\b)"
)
# agencies that some write without a capital
LOWER_AGENCY = re.compile(
    r"(?:(?:quân sự|công an|bộ đội biên phòng) (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)"
    r"|(?:khối )?các cơ quan (?:đảng|đảng, [^\W\d_]+|(?:và )?doanh nghiệp|chính quyền|tỉnh|huyện|thành phố))(?!\w)"
)
_OF_THE_CENTRE = re.compile(r"trung ương$|^(?:chính phủ|quốc hội|quân đội)$")
_IN_CAPITALS = re.compile(r"(?<!\w)(?:ubnd|hđnd|mttq|hcm)(?!\w)", re.IGNORECASE)
_CITY_SHORT = re.compile(r"(?<!\w)(?:TP|Tp|tp)(?:\. ?| )(?=\w)")
_HCM = re.compile(r"thành phố (?:HCM|Hồ Chí Minh)")
_UNIT = re.compile(r"(?<!\w)(?P<unit>tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã|đặc khu)(?!\w)")


def heading_name(words: str) -> str:
    """Give the name of an agency in a heading in small letters: it ends with its line, and has the length it had there.

    Its first word, abbreviations and the place keep their capitals.
    """
    lowered = fold(words.partition("\n")[0])
    named = lowered if lowered.startswith("các ") else lowered[:1].upper() + lowered[1:]
    for unit in _UNIT.finditer(lowered):
        if place := province_at(lowered, unit.end() + 1):
            named = named[: unit.end()] + named[unit.end() : place[0]].title() + named[place[0] :]
    named = named.replace("trung ương", "Trung ương").replace("cơ quan đảng", "cơ quan Đảng")
    return _IN_CAPITALS.sub(lambda match: match[0].upper(), named)


def agency_body(head: str, kind: BodyKind, named: str) -> BodyValue:
    """Give the body of an agency.

    Args:
        head: the body (`Đảng ủy`, `Ban Chấp hành Đảng bộ`).
        kind: what it is.
        named: the words of the agency, its place included.
    """
    if not named.startswith("các "):
        named = named[:1].upper() + named[1:]
    named = named.replace("T.Ư", "Trung ương").replace("TƯ", "Trung ương")
    named = _HCM.sub("Thành phố Hồ Chí Minh", _CITY_SHORT.sub("thành phố ", named))
    words = fold(named)
    level: Level = "central" if _OF_THE_CENTRE.search(words) else "agency"
    place = Place(0, "")
    for match in _UNIT.finditer(words):
        found = province_at(words, match.end() + 1)
        unit = "thành phố" if match["unit"] == "tp" else match["unit"]
        name = found[1] if found else None
        place = Place(0, unit, name, name)
        level = tier(unit, name) or "province"
    provincial = place.unit if place.unit in ("tỉnh", "thành phố") else None
    return BodyValue(f"{head} {named}", kind, level, provincial, place.name, place.province)
