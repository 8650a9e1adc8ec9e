"""Dates: days and ranges of days; and the one place where dates and periods are found.

Sources: the day formulas of the party's drafting guide (`ngày 01 tháng 3 năm 2024`: zero before days below ten and
before January and February) and the short forms of the press (`27/3`, `27-3`, `10.10`, `từ ngày 14 đến ngày 16/6`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from thongcao.grammar import periods
from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.bare_months import read_bare_month
from thongcao.grammar.date_words import OPENINGS, PARTS_OF_DAY, Opening
from thongcao.grammar.further_periods import read_further, read_planned_year
from thongcao.grammar.periods import MONTH, Found
from thongcao.grammar.rules import Rule
from thongcao.grammar.times import PartOfDay, TimeForm, TimeValue, day, resolve
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

__all__ = ["RULES", "TimeForm", "TimeValue", "find_dates", "resolve"]

_DAY_OF_MONTH = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_YEAR = r"(?:19|20)\d\d(?![\d/]|[.,-]\d)"
_NO_YEAR = r"(?![/.,-]\d)"
# `5 - 6 tháng 12` are two days of December, no fifth of June
# `27/3/2024`, `27-3 năm 2024`, `27 tháng 3 năm 2024`, `27 tháng 3/2024`; a bare day only begins a range
_DAY = re.compile(
    rf"(?P<day>{_DAY_OF_MONTH})(?:"
    rf" ?(?P<mark>[/.-]) ?(?P<month>{MONTH})(?: ?(?P=mark) ?(?P<year>{_YEAR})|,? năm (?P<year_word>{_YEAR})|{_NO_YEAR}(?! tháng \d))"
    rf"| tháng (?P<month_word>{MONTH})(?:(?:,? năm|,) (?P<year_after>{_YEAR})| ?[/-] ?(?P<year_slash>{_YEAR})|{_NO_YEAR})"
    r"|)"
)
_CONNECT = re.compile(
    r"(?: ?- ?| (?:đến|tới) (?:hết )?| và |(?P<comma>, ))(?:(?:sáng|trưa|chiều|tối) )?(?:ngày )?(?:mùng |mồng )?(?=\d)"
)
_PART_OF_DAY = re.compile(
    r"(?P<part>sáng|trưa|chiều|tối|đêm|hôm)(?P<now> nay| qua| mai)?"
    r"(?P<aside>,? ?\(?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? ?\(?)?)"
    r"(?P<head>(?:ngày )?(?:mùng |mồng )?)(?=\d)"
)
_DAY_WORD = re.compile(r"ngày(?P<aside>:? | ?\(|, | làm việc(?: [^\W\d_]+){0,4} \()(?:mùng |mồng )?(?=\d)")
# what may stand before the year of a date or of a stretch of years without a leading word
_BEFORE_YEAR = re.compile(
    r"(?<![\w/.,-])(?:(?P<years>(?:19|20)\d\d)"
    r"|(?:\d\d?(?: ?[/.-] ?\d\d?)? ?(?:-|đến|và) ?)?\d\d? ?(?P<mark>[/.-]) ?\d\d?) ?$"
)
_BEFORE_MONTH = re.compile(r"(?<![\w/.,-])(?:\d\d? ?(?:-|đến|và) ?)?\d\d? $")
# fractions stand before counted nouns; after `từ`, `đến` … a bare `5/4` is a day only where no noun follows
_WEAK_WORD = re.compile(
    r"(?:từ|đến|trước|sau|tới|vào|khởi công|động thổ|khánh thành|thông xe|(?:chậm|muộn) nhất(?: là| vào)?|hạn:"
    r"|thời gian hoàn thành:) (?:hết )?(?=\d)"
)
_AFTER_WEAK = re.compile(
    r"[,;:)\n]|\.(?!\d)|$| (?:năm|tại|đến|tới|vừa|này|trở|trên|các|đã|sẽ|diễn|với|của|mới|đạt|ước|là)\b"
)
_COUNTED_NOUNS = (
    "nhiệm vụ|chỉ tiêu|nội dung|xã|phường|huyện|quận|tỉnh|thành phố|dự án|đơn vị|tiêu chí|phiếu|đại biểu|đồng chí|hộ|sở"
    "|mục tiêu|điểm|công trình|tổ chức|chi bộ|đảng bộ|đảng viên|thành viên|ủy viên|nhóm|giải pháp|thủ tục|dịch vụ"
    "|cơ sở|trường|thôn|bản|ấp|khu|vụ|đề án|chương trình|nghị quyết|kế hoạch|địa phương|sản phẩm|doanh nghiệp|người"
)
_SINCE_JANUARY = re.compile(r"từ đầu năm (?:(?P<year>20\d\d) )?(?=đến |tới )")
_GOES_ON = (",", " và ")  # before a further period
_COUNTED_AFTER = re.compile(rf" (?:{_COUNTED_NOUNS})\b")


class _Day:
    """One day of an expression, with the parts it leaves open."""

    __slots__ = ("day", "end", "mark", "month", "year")

    def __init__(self, match: re.Match[str]) -> None:
        self.day = int(match["day"])
        month = match["month"] or match["month_word"]
        self.month = int(month) if month else None
        year = match["year"] or match["year_word"] or match["year_after"] or match["year_slash"]
        self.year = int(year) if year else None
        self.mark = match["mark"]
        self.end = match.end()


def _read_days(text: str, start: int) -> list[_Day]:
    """Read the days joined at `start`; every one but the last may lack month and year, which it takes from the last."""
    found: list[_Day] = []
    place = start
    # no communiqué lists more days than a week has
    while len(found) < 7 and (match := _DAY.match(text, place)):
        found.append(_Day(match))
        link = _CONNECT.match(text, match.end())
        if not link or (link["comma"] and found[-1].month):
            break
        place = link.end()
    # `ngày 27/3 và 3/5 nhiệm vụ`: the last is a fraction
    if len(found) > 1 and found[-1].year is None and _COUNTED_AFTER.match(text, found[-1].end):
        found.pop()
    while found and found[-1].month is None:
        found.pop()
    return found


def _value(days: list[_Day], part: PartOfDay | None) -> TimeValue | None:
    """Give the value of joined days: first and last day; None where they are no days of the calendar."""
    last = days[-1]
    month, year = last.month, last.year
    stamps: list[str] = []
    for one in reversed(days):
        if one.year is None and one.month is not None and month is not None and one.month > month and year:
            year -= 1
        month, year = one.month or month, one.year or year
        stamp = day(year, month or 0, one.day)
        if stamp is None:
            return None
        stamps.append(stamp)
    start, end = stamps[-1], stamps[0]
    if last.year and not (start <= end and int(end[:4]) - int(start[:4]) <= 1):
        return None
    return TimeValue(
        "day" if len(days) == 1 else "day_range", start, end, open_year=last.year is None, part_of_day=part
    )


def _read_date(text: str, start: int, part: PartOfDay | None = None) -> Found | None:
    """Read the days written at `start`, where a number stands; of days that do not fit together, the first alone."""
    days = _read_days(text, start)
    while days:
        if value := _value(days, part):
            return start, days[-1].end, value
        days.pop()
        while days and days[-1].month is None:
            days.pop()
    return None


def _day_word(text: str, start: int) -> Found | None:
    match = _DAY_WORD.match(text, start)
    if not match or not (found := _read_date(text, match.end())):
        return None
    # `hai ngày (1-2/12)`: the words in between are no part of the date
    return (start if match["aside"] == " " else match.end()), *found[1:]


def _part_of_day(text: str, start: int) -> Found | None:
    match = _PART_OF_DAY.match(text, start)
    if not match or not (match["aside"] or match["head"]):
        return None
    found = _read_date(text, match.end(), PARTS_OF_DAY[match["part"]])
    if not found:
        return None
    return (start if match["aside"] == " " and not match["now"] else match.start("head")), *found[1:]


def _stands_alone(text: str, last: _Day) -> bool:
    """Tell whether no counted noun makes a fraction of `5/4`; `31/12` is none, more cannot be done than there is."""
    if _AFTER_WEAK.match(text, last.end):
        return True
    return last.month is not None and last.day > last.month and not _COUNTED_AFTER.match(text, last.end)


def _weak_word(text: str, start: int) -> Found | None:
    match = _WEAK_WORD.match(text, start)
    if not match or not (days := _read_days(text, match.end())):
        return None
    last = days[-1]
    # `trước 30-4`: a stretch of numbers does not go down
    marked = last.mark in ("/", None) or (last.mark == "-" and last.month is not None and last.day > last.month)
    if last.year is None and not (marked and _stands_alone(text, last)):
        return None
    return _read_date(text, match.end())


def _read_day(text: str, start: int) -> Found | None:
    return _read_date(text, start + len("ngày ") if text.startswith("ngày ", start) else start)


def _as_of(text: str, start: int) -> Found | None:
    return periods.read_as_of(text, start, _read_day)


def _since_january(text: str, start: int) -> Found | None:
    """Read `từ đầu năm đến hết tháng 9/2007`: from 1 January to the end of what is named."""
    match = _SINCE_JANUARY.match(text, start)
    found = _as_of(text, match.end()) if match else None
    if not match or not found:
        return None
    value = resolve(found[2], int(match["year"])) if match["year"] else found[2]
    first = "--01" if value.open_year else f"{str(value.end)[:4]}-01-01"
    return start, found[1], value._replace(form="cumulative", start=first)


def _before_year(text: str, year: int, limit: int) -> Found | None:
    """Read the date or stretch of years that begins before `limit` and whose last year stands at `year`, behind a mark."""
    if month := read_bare_month(text, year):
        return month
    start = year - 2 if text.endswith(("- ", "/ "), 0, year) else year - 1
    lead = _BEFORE_YEAR.search(text, max(start - 26, 0), start)
    if not lead or lead.start() >= limit:
        return None
    found = (periods.read_bare_years if lead["years"] else _read_date)(text, lead.start())
    return found if found and found[1] > start else None


_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d/-])")


def _iso(text: str, start: int) -> Found | None:
    """Read `2025-07-29`, the stamp of a page."""
    match = _ISO.match(text, start)
    if not match or (start and (text[start - 1].isalnum() or text[start - 1] in "/-.,")):
        return None
    stamp = day(int(match["year"]), int(match["month"]), int(match["day"]))
    return (start, match.end(), TimeValue("day", stamp, stamp)) if stamp else None


def _before_month(text: str, start: int) -> Found | None:
    """Read `10 tháng 10 năm 2025`, a day with its year but without the word `ngày`."""
    lead = _BEFORE_MONTH.search(text, max(start - 12, 0), start)
    found = _read_date(text, lead.start()) if lead else None
    return found if found and not found[2].open_year else None


# the first that reads wins
_READERS: dict[Opening, tuple[periods.Reader, ...]] = {
    "day": (_day_word,),
    "part_of_day": (_part_of_day,),
    "month": (periods.read_months, _before_month, periods.read_month),
    "quarter": (periods.read_quarter,),
    "year": (periods.read_year,),
    "school_year": (periods.read_school_year,),
    "whole_year": (periods.read_whole_year,),
    "end_of_year": (periods.read_end_of_year,),
    "half_year": (periods.read_half_year,),
    "stage": (periods.read_stage, periods.read_horizon),
    "term": (periods.read_term,),
    "from": (periods.read_stage, _since_january, _weak_word),
    "until": (periods.read_horizon, _as_of, _weak_word),
    "as_of": (_as_of,),
    "limit": (_weak_word,),
    "vision": (periods.read_horizon,),
}


def _candidates(clean: CleanText, anchors: Anchors) -> list[Found]:
    """Give the times that begin with a word, and those without one that end with a year; the longest first at a place."""
    text = clean.folded
    candidates: list[Found] = []
    begins: list[int] = []  # of the times that begin within no other, their ends beside them
    ends = [0]
    done = 0
    for start, end, words in anchors.dates:
        opening = OPENINGS[words]
        # what begins within a time is a part of it; days and counts stand before `tháng`
        if start < done or (start < ends[-1] and opening != "month"):
            continue
        done = end
        for read in _READERS[opening]:
            if found := read(text, start):
                candidates.append(found)
                if found[0] >= ends[-1]:
                    begins.append(found[0])
                    ends.append(found[1])
                break
    for start, word in zip(clean.numbers, clean.words_before, strict=True):
        if not text.startswith(("20", "19"), start):
            continue
        behind = text[start + 4 : start + 5]
        if behind in ("-", ":") and (found := (_iso if behind == "-" else read_planned_year)(text, start)):
            candidates.append(found)
        if word[-1:] in ("/", "-", "."):
            place = bisect_right(ends, start) - 1
            if found := _before_year(text, start, begins[place] if place < len(begins) else len(text)):
                candidates.append(found)
    candidates.sort(key=itemgetter(1), reverse=True)
    candidates.sort(key=itemgetter(0))
    return candidates


def _readings(clean: CleanText, anchors: Anchors) -> list[Found]:
    """Give the times of a text, leftmost first, without overlaps."""
    text = clean.folded
    readings: list[Found] = []
    done = 0
    for found in _candidates(clean, anchors):
        begin, end, value = found
        if begin < done:
            continue
        readings.append(found)
        done = end
        while text.startswith(_GOES_ON, done) and (further := read_further(text, done, value.form)):
            readings.append(further)
            _, done, value = further
    return readings


_JOINTS = (", ", " và ", " - ", "; ")


def _shared_year(found: list[Found], text: str) -> list[Found]:
    """Give an open month or quarter the year of the one it is joined to: `quý III và quý IV năm 2024`."""
    for index in range(len(found) - 2, -1, -1):
        start, end, value = found[index]
        after, _, neighbour = found[index + 1]
        joined = value.form == neighbour.form and value.form in ("month", "quarter")
        if joined and value.open_year and neighbour.start and not neighbour.open_year and text[end:after] in _JOINTS:
            found[index] = (start, end, resolve(value, int(neighbour.start[:4])))
    return found


def find_dates(clean: CleanText, anchors: Anchors | None = None) -> list[Token[TimeValue]]:
    """Give the dates (kind `date`) and periods (kind `period`) of a text, in text order and without overlaps.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens over the time words, without the preposition before them.
    """
    return [
        Token("date" if value.form in ("day", "day_range") else "period", start, end, value, value.form)
        for start, end, value in _shared_year(_readings(clean, anchors or find_anchors(clean)), clean.folded)
    ]


def _rule(name: str, kind: str, source: str, examples: dict[str, TimeValue], near_misses: tuple[str, ...]) -> Rule:
    return Rule(name, kind, source, find_dates, examples, near_misses)


def _day_value(start: str, end: str | None = None, part: PartOfDay | None = None) -> TimeValue:
    return TimeValue("day_range" if end else "day", start, end or start, start.startswith("--"), part)


RULES: tuple[Rule, ...] = (
    _rule(
        "day",
        "date",
        "party drafting guide: `ngày 01 tháng 3 năm 2024`; press: `27/3/2024`, `27-3`, `10.10`",
        {
            "ngày 27 tháng 3 năm 2024": _day_value("2024-03-27"),
            "ngày 01 tháng 3 năm 2025": _day_value("2025-03-01"),
            "NGÀY 05 THÁNG 9 NĂM 2023": _day_value("2023-09-05"),
            "ngày 28 tháng 6/2024": _day_value("2024-06-28"),
            "ngày 14/6/2024": _day_value("2024-06-14"),
            "ngày 14-12-2020": _day_value("2020-12-14"),
            "ngày 22.12.2024": _day_value("2024-12-22"),
            "30/9/2024": _day_value("2024-09-30"),
            "10 tháng 10 năm 2025": _day_value("2025-10-10"),
            "ngày 6/9": _day_value("--09-06"),
            "ngày 27-3": _day_value("--03-27"),
            "ngày 12 tháng 4": _day_value("--04-12"),
            "sáng 15-10": _day_value("--10-15", part="morning"),
            "Chiều 21.4": _day_value("--04-21", part="afternoon"),
            "Chiều ngày 05/4/2025": _day_value("2025-04-05", part="afternoon"),
            "tối 3-2": _day_value("--02-03", part="evening"),
            "2025-07-29": _day_value("2025-07-29"),
            "ngày mùng 2 tháng 9 năm 2025": _day_value("2025-09-02"),
        },
        (
            "hoàn thành 07/12 nhiệm vụ",
            "đạt 02/33 nhiệm vụ",
            "xếp thứ 06/14",
            "đường 30/4, trực 24/7",
            "ngày 30/62017",
            "ngày 31/02/2024",
            "Nghị quyết số 98/2023/QH15",
            "50 năm giải phóng miền Nam",
            "tối đa 5/6 tổ",
            "trong 30 ngày",
            "mã số 2025-13-40",
        ),
    ),
    _rule(
        "day_range",
        "date",
        "press and notices: `từ ngày 14 đến ngày 16/6`, `trong hai ngày 26 và 27-3`, `(1-2/12)`",
        {
            "ngày 14 đến ngày 16/6": _day_value("--06-14", "--06-16"),
            "ngày 4 đến 6-7": _day_value("--07-04", "--07-06"),
            "ngày 27 - 30/6": _day_value("--06-27", "--06-30"),
            "ngày 20-22/6": _day_value("--06-20", "--06-22"),
            "ngày 30/6 và 1/7": _day_value("--06-30", "--07-01"),
            "ngày 26 và 27-3": _day_value("--03-26", "--03-27"),
            "ngày 5, 6 và 7/4/2024": _day_value("2024-04-05", "2024-04-07"),
            "ngày 18 đến ngày 20 tháng 9 năm 2024": _day_value("2024-09-18", "2024-09-20"),
            "ngày 10/4 đến ngày 12/4/2025": _day_value("2025-04-10", "2025-04-12"),
            "ngày 14-12-2020 đến ngày 18-12-2020": _day_value("2020-12-14", "2020-12-18"),
            "ngày 30/12 đến ngày 02/01/2025": _day_value("2024-12-30", "2025-01-02"),
            "5-5-2017 đến 10-5-2017": _day_value("2017-05-05", "2017-05-10"),
        },
        ("từ 8,5 - 9%", "từ 5 đến 7.5", "ngày 20 và 3 dự án", "tăng từ 3/5 lên 4/5"),
    ),
    *(
        _rule(name, "period", source, dict(examples), near_misses)
        for name, (source, examples, near_misses) in periods.EXAMPLES.items()
    ),
)
