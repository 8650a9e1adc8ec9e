"""Numbers of named days and anniversaries: `Quốc khánh 2/9`, `Hội trường 3/2`, `70 năm Chiến thắng Điện Biên Phủ`."""

from __future__ import annotations

import re

from thongcao.grammar.number_places import Found, NameNumber, NumberPlace
from thongcao.grammar.times import TimeValue, day
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.grammar.work_names import CAPITAL

_FEASTS = frozenset(
    "9/1 3/2 27/2 8/3 26/3 10/3 30/4 1/5 7/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 10/10 13/10 15/10 20/10 9/11 18/11 "
    "20/11 22/12 25/12".split()
)
FEAST_LEADS = tuple(
    lead + mark
    for lead in (
        "quốc khánh|lễ|nghỉ lễ|ngày lễ|dịp lễ|các ngày lễ|kỳ nghỉ lễ|dịp nghỉ lễ|đợt nghỉ lễ|dịp|lao động"
        "|quốc tế lao động|tết độc lập|phụ nữ|phụ nữ việt nam|nhà giáo việt nam|thầy thuốc việt nam|liệt sĩ"
        "|liệt sỹ|cách mạng tháng tám|đất nước|miền nam|thiếu nhi|thành lập đảng|nhân dân|việt nam|chào mừng|mừng"
        "|kỷ niệm|hùng vương"
    ).split("|")
    for mark in (" ", " (")
)
_DAY_NAME = re.compile(rf"(?<!\w)[Nn]gày (?=[{CAPITAL}])(?:[^\W\d_]|[ -]){{3,56}}\Z")
DAY_PLACES = tuple(
    place + " "
    for place in (
        "đường|tuyến đường|hội trường|công viên|quảng trường|cầu|khu phố|phường|chợ|sân vận động|nhà văn hóa"
        "|nhà thi đấu|trường|làng|nông trường|bệnh viện|rạp|nhà hát|xí nghiệp|xa lộ|khu dân cư|trung tâm|nhà máy"
        "|thôn|ấp|công ty|cổng|ngã tư|hẻm"
    ).split("|")
)
DAY_MONTH = re.compile(r"(?P<day>[0-3]?[0-9])(?:[/-]| tháng )(?P<month>1[0-2]|0?[1-9])(?![\w/%]|[.,-][0-9])")
_NEXT_FEAST = re.compile(r" ?- ?| và |, ")


def _feast(match: re.Match[str]) -> bool:
    return f"{int(match['day'])}/{int(match['month'])}" in _FEASTS


def read_named_day(place: NumberPlace) -> Found | None:
    """Read `Quốc khánh 2/9`, `dịp lễ 30/4 và 1/5`, `Hội trường 3/2`, `đường 30 tháng 4`."""
    if "/" not in place.number and not place.folded.startswith((" tháng ", "-"), place.end):
        return None
    match = DAY_MONTH.match(place.folded, place.start)
    if not match or not 1 <= int(match["day"]) <= 31 or place.counts(match.end()):
        return None
    origin = place.start - len(place.before)
    if named := place.after(DAY_PLACES):
        return place.start - len(named), match.end(), "place"
    if not _feast(match):
        return None
    if named_day := _DAY_NAME.search(place.text, origin, place.start):
        start = named_day.start()
    elif feast := place.after(FEAST_LEADS):
        start = place.start - len(feast)
    else:
        return None
    end = match.end()
    while (joint := _NEXT_FEAST.match(place.folded, end)) and (further := DAY_MONTH.match(place.folded, joint.end())):
        if not _feast(further):
            break
        end = further.end()
    return start, end, "holiday"


def days_of_feast(folded: str, name: Token[NameNumber]) -> list[Token[TimeValue]]:
    """Give the days that the name of a holiday tells, of an open year: `30/4` and `1/5` of `dịp lễ 30/4 và 1/5`."""
    return [
        Token("date", *match.span(), TimeValue("day", stamp, stamp, open_year=True), "feast")
        for match in DAY_MONTH.finditer(folded, name.start, name.end)
        if (stamp := day(None, int(match["month"]), int(match["day"])))
    ]


_EVENTS = (
    "chiến thắng|giải phóng|thống nhất|thành lập|cách mạng tháng|quốc khánh|truyền thống|khởi nghĩa"
    "|toàn quốc kháng chiến|đổi mới|nam bộ kháng chiến|tổng tiến công|xô viết|báo chí cách mạng|tái lập tỉnh"
    "|hình thành và phát triển|xây dựng và trưởng thành|xây dựng, chiến đấu và trưởng thành|công cuộc đổi mới"
    "|hiệp định|tuyên ngôn|bác hồ|di chúc|đồng khởi|đại thắng mùa xuân|thực hiện di chúc|thăng long|đô thị hóa"
    "|quan hệ ngoại giao|đường hồ chí minh|phong trào|kỷ nguyên"
)
_EVENT_DAY = "thành|truyền|sinh|mất|giải|thống|thương|toàn|bác|hội|tái|ký|quốc"
_EVENT = re.compile(
    rf" năm (?:{alternatives(_EVENTS.split('|'))}(?!\w)|[Nn]gày (?=[{CAPITAL}]|(?:{_EVENT_DAY})(?!\w)))"
)
_EVENT_WORD = (
    "ngày miền hoàn toàn thống nhất đất nước thành lập truyền thống sinh mất của và tháng lực lượng vũ trang nhân "
    "dân giải phóng chiến thắng kháng tái tỉnh thành phố bộ đảng cách mạng báo chí liệt sĩ sỹ binh đội quân đường "
    "nghĩa khởi tịch nước phủ cố bí thư"
).split()
_EVENT_WORDS = re.compile(rf"(?:(?<= )|[ -]+)(?:[{CAPITAL}]\w*(?:\.\w+)*|{alternatives(_EVENT_WORD)})(?!\w)")
_JUBILEES = ("kỷ niệm ", "mừng ", "kỷ niệm lần thứ ")


def read_anniversary(place: NumberPlace) -> Found | None:
    """Read `70 năm Chiến thắng Điện Biên Phủ`, `95 năm Ngày thành lập Đảng`, `kỷ niệm 50 năm …`."""
    if not place.number.isdecimal() or len(place.number) > 4 or not place.folded.startswith(" năm", place.end):
        return None
    event = _EVENT.match(place.text, place.end) or _EVENT.match(place.folded, place.end)
    if not event:
        bare = place.before.endswith(_JUBILEES) and not place.text[place.end + 4 : place.end + 6].strip().isdigit()
        return (place.start, place.end + len(" năm"), "anniversary") if bare else None
    end = event.end()
    for _ in range(16):
        if not (word := _EVENT_WORDS.match(place.text, end)):
            break
        end = word.end()
    return place.start, place.start + len(place.text[place.start : end].rstrip(" -")), "anniversary"
