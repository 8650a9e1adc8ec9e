"""Periods: months, quarters, cumulative months, years, terms, horizons and as-of dates.

Each reader matches at one place of the folded text and gives where the period begins and ends, with its value, or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from thongcao.grammar.number_words import parse_number_word
from thongcao.grammar.times import TimeForm, TimeValue, months, years
from thongcao.grammar.words import alternatives

Found = tuple[int, int, TimeValue]
Reader = Callable[[str, int], Found | None]

YEAR = r"(?:19|20)\d\d(?![\d/]|[.,]\d)"
MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
# what stands between a month, a quarter or a stretch of months and its year
OF_YEAR = rf"(?:(?:,? ?\(?|/ ?)(?:của )?năm (?P<year>{YEAR})|(?: ?/ ?| ?- ?|\.)(?P<bare_year>{YEAR}))"
_YEAR_JOINTS = ("-", " -", " đến ", " tới ")
_RANGE = rf"(?P<first>{YEAR})(?: ?- ?| đến (?:năm )?| tới (?:năm )?)(?P<last>{YEAR})(?!-)"
_VISION = rf"(?:[,;]? ?\(?(?:và )?(?:định hướng|tầm nhìn)(?: đến| tới)?(?: năm)? (?P<vision>{YEAR}))"
_COUNTED = (
    r"(?! (?:người|hộ|dự án|tỷ(?! lệ| trọng| suất)|triệu|nghìn|ngàn|đồng|lượt|ha|km|căn|tấn|"
    r"doanh nghiệp|lao động|đảng viên|học sinh))"
)

# what is told of the months or the day before it: `6 tháng thu ngân sách đạt …`, `đến 31/5 giải ngân đạt …`
_TOLD = (
    r"(?:grdp|gdp|iip|cpi|tổng|thu ngân sách|thu nội địa|thu hút|chi ngân sách|kim ngạch|xuất khẩu|nhập khẩu|giải ngân|"
    r"kết nạp|dư nợ|doanh thu|sản lượng|chỉ số|giá trị sản xuất|toàn (?:tỉnh|thành phố|huyện|xã|phường|ngành))\b"
)
_AMOUNT = r"\d+(?:[.,]\d+)* ?(?:%|tỷ|triệu)"  # `quý II 7,1%, 6 tháng 6,7%`

_MONTHS_IN_WORDS = {
    **{"giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    **{"mười một": 11, "mười hai": 12},
}
_MONTH = re.compile(
    rf"tháng (?P<first>{MONTH})(?:(?: ?- ?| đến (?:hết )?(?:tháng )?)(?P<last>{MONTH})(?!\d))?{OF_YEAR}"
    rf"|tháng (?P<open>{MONTH})(?![/.,-]\d)(?:(?: ?- ?| đến (?:hết )?tháng )(?P<open_last>{MONTH})(?![/.,-]\d))?"
    rf"|tháng (?P<word>{alternatives(_MONTHS_IN_WORDS)})(?: năm (?P<word_year>{YEAR}))?(?![^,.;:)(\n ]| (?:(?:lần|ngày|năm)(?!\w)|\d))"
)
_QUARTER_NAME = r"(?:[il]{1,3}|[il]v|[1-4]|một|hai|ba|tư|bốn)(?!\w|[.,/-]\d(?!\d{3}))"
_QUARTER = re.compile(
    rf"qu[ýí] (?P<first>{_QUARTER_NAME})(?: (?:đến|tới) (?:hết )?qu[ýí] (?P<last>{_QUARTER_NAME}))?(?:{OF_YEAR})?"
)
_YEAR = re.compile(rf"năm (?P<year>{YEAR})(?![-/]\w)")
_YEARS = re.compile(rf"(?:(?:từ )?năm )?{_RANGE}(?![\w/]|[.,]\d){_VISION}?")
_STAGE = re.compile(rf"(?:(?:giai đoạn|thời kỳ|thời kì)(?: từ)?(?: năm)?|từ(?: năm)?) {_RANGE}{_VISION}?")
_TERM = re.compile(rf"nhiệm kỳ,? ?\(?{_RANGE}")
_SCHOOL_YEAR = re.compile(rf"(?:năm học|niên học) (?P<first>{YEAR})(?: ?- ?| đến )(?P<last>{YEAR})")
_WHOLE_YEAR = re.compile(
    rf"(?:cả năm(?: (?P<year>{YEAR}))?|hết năm(?! (?:19|20)\d\d))(?!\w)(?! học| qua| trước| nay| tới)"
)
_HALF_YEAR = re.compile(rf"nửa (?P<half>đầu|cuối) năm(?! học)(?:(?: ?/ ?| ){'(?P<year>' + YEAR + ')'})?")
_HORIZON = re.compile(
    rf"(?:(?:giai đoạn|thời kỳ) )?(?:đến|tới) (?P<until>hết |cuối )?(?:năm )?(?P<year>{YEAR})(?![-/.]\w)"
    rf"{_COUNTED}{_VISION}?|tầm nhìn(?: đến| tới)?(?: năm)? (?P<far>{YEAR})"
)
_END_OF_YEAR = re.compile(rf"(?:cuối|(?P<middle>giữa)) năm (?:(?P<year>{YEAR})|(?<!giữa năm )nay(?!\w))")
_TO_END_OF_YEAR = re.compile(r"(?:đến|tới) (?:hết )?cuối năm(?: nay)?(?!\w| (?:\d|học|ngoái|trước|sau|tới)(?!\w))")
_END_OF_THIS_YEAR = TimeValue("as_of", None, "--12", open_year=True)
_AS_OF = re.compile(
    r"(?:tính |lũy kế |cập nhật )?(?:đến|tới) (?:(?=quý|tháng)|(?:hết|cuối) (?=ngày|quý|tháng))"
    r"|(?:tính|lũy kế|cập nhật) (?:đến|tới) (?:hết )?"
    r"|(?P<day>đến|tới) (?=ngày (?!làm|công)|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
    rf"|\d{{1,2}}[-/]\d{{1,2}}(?:,| (?:(?:đạt|là|ước|đã|có|toàn|được|tăng|giảm|cả) |{_TOLD})))"
)
_FROM_DAY = re.compile(r"(?<!\w)từ (?:(?:ngày|hôm|đầu|sáng|chiều) )*[\d/.-]{1,10}[^,;:()\n]{0,25}\Z")
_MONTHS = re.compile(
    rf"tháng(?: (?P<part>đầu|cuối) (?:của )?năm(?! học)(?:,? (?P<part_year>{YEAR})| ?[/-] ?(?P<part_slash>{YEAR}))?"
    rf"| (?P<rest>còn lại) (?:của |trong )?năm(?: (?P<rest_year>{YEAR}))?"
    rf"|{OF_YEAR})(?!\w)"
)
_COUNT_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười"
_COUNT_OF_MONTHS = re.compile(rf"(?<![\w.,/-])(?P<count>0?[1-9]|1[0-2]|{_COUNT_WORDS}) $")
# `9 tháng` alone is a period only where the words around it speak of results, not of a length of time
_BARE_BEFORE = re.compile(
    r"(?:^|\n|[.:;(“\"] ?|\b(?:trong|qua|kết quả|lũy kế|tính chung|tổng kết|sơ kết|xã hội|an ninh|quốc phòng|grdp|iip"
    r"|gdp|bình quân|cộng dồn|cơ cấu|tính|hết"
    r"|quý [i123v]+ và|tháng \d\d? và|ước|nhiệm vụ|tình hình|công tác|chung|báo cáo|thu ngân sách|giải ngân) )$"
)
_SUMS_BEFORE = re.compile(r"(?<!\w)(?:tính chung|lũy kế|cộng dồn|kết quả) $")  # `tính chung mười một tháng, …`
# before a verb of results the words count months of the year, save after these, which speak of a length of time
_LENGTH_BEFORE = re.compile(
    r"\b(?:kéo dài|thời hạn|thời gian|hạn|trong vòng|dưới|trên|sau|mỗi|từ|tuổi|sớm|chậm|hơn|gần|khoảng|suốt|án|tù|ít nhất"
    r"|tối thiểu|tối đa|không quá|đủ|thêm|bằng|cả|đến|lên|là|được|của|cho|với|gửi|lãi suất|\d) $"
)
_RESULTS_AFTER = re.compile(
    r"tháng (?:của (?:tp|tỉnh|thành phố|huyện|cả nước|toàn|ngành|địa phương)\b[^,;:()\n\d]{0,30}? )?"
    rf"(?:(?:tăng|giảm|đạt|ước|sơ bộ|dự kiến|đã|{_TOLD})\b|{_AMOUNT})"
)
_BARE_AFTER = re.compile(
    r"tháng(?=[.;:)\n]|$|, | qua\b"
    rf"| (?:tăng|giảm|đạt|ước|đã|của|và quý|và nhiệm vụ|và phương hướng|là|{_TOLD})\b| {_AMOUNT})"
)


# `mỗi tháng ba lần`, `10 tháng năm 2024`
_COUNTED_BEFORE = re.compile(rf"(?:\d|(?<!\w)(?:{_COUNT_WORDS}|mỗi|hằng|hàng|các|những|nhiều|vài|mấy|cả|cách mạng)) \Z")


def of_year(match: re.Match[str]) -> int | None:
    """Give the year that a match of `OF_YEAR` names."""
    found = match["year"] or match["bare_year"]
    return int(found) if found else None


def read_month(text: str, start: int) -> Found | None:
    """Read `tháng 3 năm 2024`, `tháng 8/2025`, `tháng 10`, `tháng Chín`, `tháng 1 đến tháng 3 năm 2024`."""
    match = _MONTH.match(text, start)
    if not match or text.endswith("cách mạng ", 0, start):
        return None
    if word := match["word"]:
        counted = _COUNTED_BEFORE.search(text, max(start - 10, 0), start)
        month, year = _MONTHS_IN_WORDS[word], match["word_year"]
        return None if counted else (start, match.end(), months("month", int(year) if year else None, month, month))
    first = int(match["first"] or match["open"])
    last = int(match["last"] or match["open_last"] or first)
    if last < first:
        return None
    return start, match.end(), months("month" if first == last else "month_range", of_year(match), first, last)


# `l` for `I` in scans
_QUARTERS = {
    **{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
    **{"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4},
}


def quarter_of(name: str) -> int:
    """Give the number of a quarter: 2 for `ii`, `2`, `hai`."""
    return _QUARTERS[name.replace("l", "i")]


def read_quarter(text: str, start: int) -> Found | None:
    """Read `quý I năm 2024`, `quý 2-2016`, `quý III`, `quý II đến quý IV/2025`."""
    match = _QUARTER.match(text, start)
    if not match:
        return None
    first = quarter_of(match["first"])
    last = quarter_of(match["last"]) if match["last"] else first
    if last < first:
        return None
    form: TimeForm = "quarter" if first == last else "month_range"
    return start, match.end(), months(form, of_year(match), first * 3 - 2, last * 3)


def read_year(text: str, start: int) -> Found | None:
    """Read `năm 2024`, `năm 2024 - 2025`; not a number of years (`5 năm 2021 - 2025`) before a range."""
    single = text.startswith("năm ", start) and not text.startswith(_YEAR_JOINTS, start + len("năm 2024"))
    stretch = None if single else _YEARS.match(text, start)
    if stretch and int(stretch["first"]) < int(stretch["last"]):
        counted = text[max(start - 2, 0) : start - 1].isdigit()
        return None if counted else (start, stretch.end(), _stretch("year_range", stretch))
    match = _YEAR.match(text, start)
    return (start, match.end(), years("year", int(match["year"]), int(match["year"]))) if match else None


def _stretch(form: TimeForm, match: re.Match[str]) -> TimeValue:
    vision = match["vision"] if form == "year_range" else None
    return years(form, int(match["first"]), int(match["last"]), int(vision) if vision else None)


def _stretch_reader(form: TimeForm, pattern: re.Pattern[str]) -> Reader:
    def read(text: str, start: int) -> Found | None:
        match = pattern.match(text, start)
        # longer than any planning period: an anniversary or two unrelated years
        if not match or not 0 < int(match["last"]) - int(match["first"]) <= 50:
            return None
        return start, match.end(), _stretch(form, match)

    return read


read_term = _stretch_reader("term", _TERM)
read_stage = _stretch_reader("year_range", _STAGE)
read_bare_years = _stretch_reader("year_range", _YEARS)


def read_school_year(text: str, start: int) -> Found | None:
    """Read `năm học 2023 - 2024`: September to May (usage of the school calendar)."""
    match = _SCHOOL_YEAR.match(text, start)
    if not match or int(match["last"]) != int(match["first"]) + 1:
        return None
    return start, match.end(), TimeValue("school_year", f"{match['first']}-09-01", f"{match['last']}-05-31")


def read_whole_year(text: str, start: int) -> Found | None:
    """Read `cả năm`, `cả năm 2024`, `hết năm`: what is to be reached by its end is for the year; the year of `hết năm 2013`."""
    match = _WHOLE_YEAR.match(text, start)
    if not match:
        return read_year(text, text.find(" ", start) + 1)
    return start, match.end(), months("whole_year", int(match["year"]) if match["year"] else None, 1, 12)


def read_half_year(text: str, start: int) -> Found | None:
    """Read `nửa đầu năm 2024`, `nửa cuối năm`."""
    match = _HALF_YEAR.match(text, start)
    if not match:
        return None
    first = 1 if match["half"] == "đầu" else 7
    return start, match.end(), months("half_year", int(match["year"]) if match["year"] else None, first, first + 5)


def read_horizon(text: str, start: int) -> Found | None:
    """Read `đến năm 2030, tầm nhìn đến năm 2050`; `đến hết năm 2025` is an as-of date."""
    match = _HORIZON.match(text, start)
    if not match:
        return None
    if match["far"]:
        return start, match.end(), TimeValue("horizon", None, f"{match['far']}-12-31")
    form: TimeForm = "as_of" if match["until"] else "horizon"
    vision = f"{match['vision']}-12-31" if match["vision"] else None
    return start, match.end(), TimeValue(form, None, f"{match['year']}-12-31", vision=vision)


def read_end_of_year(text: str, start: int) -> Found | None:
    """Read `cuối năm 2025`, `cuối năm nay`: a point in time, its end; `giữa năm 2025`: its middle."""
    match = _END_OF_YEAR.match(text, start)
    if not match:
        return None
    last = "06-30" if match["middle"] else "12-31"
    value = TimeValue("as_of", None, f"{match['year']}-{last}") if match["year"] else _END_OF_THIS_YEAR
    return start, match.end(), value


def read_as_of(text: str, start: int, read_day: Reader) -> Found | None:
    """Read `tính đến ngày 15/3`, `đến hết quý I`, `đến cuối năm`: a point in time, the end of what is named."""
    if match := _TO_END_OF_YEAR.match(text, start):
        return start, match.end(), _END_OF_THIS_YEAR
    match = _AS_OF.match(text, start)
    if not match or (match["day"] and _FROM_DAY.search(text, max(start - 45, 0), start)):
        return None  # `từ ngày 14 đến ngày 16/7` has a beginning
    for read in (read_day, read_quarter, read_month, read_year):
        if found := read(text, match.end()):
            _, end, value = found
            return start, end, value._replace(form="as_of", start=None, part_of_day=None)
    return None


def read_months(text: str, start: int) -> Found | None:
    """Read the months counted before the word `tháng` at `start`: where the words begin and end, and the value.

    `03 tháng đầu năm 2024`, `11 tháng năm 2025`, `6 tháng cuối năm`; `9 tháng` alone only among words of results.
    """
    lead = _COUNT_OF_MONTHS.search(text, max(start - 11, 0), start)
    if not lead:
        return None
    count = int(lead["count"]) if lead["count"].isdigit() else parse_number_word(lead["count"])
    if not count:
        return None
    match = _MONTHS.match(text, start)
    if not match:
        words = max(lead.start() - 20, 0), lead.start()
        bare = _SUMS_BEFORE.search(text, *words) or (
            lead["count"].isdigit()
            and (
                _BARE_BEFORE.search(text, *words)
                or (_RESULTS_AFTER.match(text, start) and not _LENGTH_BEFORE.search(text, *words))
            )
        )
        if bare and 3 <= count <= 11 and (after := _BARE_AFTER.match(text, start)):
            return lead.start(), after.end(), months("cumulative", None, 1, count)
        return None
    stated = match["part_year"] or match["part_slash"] or match["rest_year"] or match["year"] or match["bare_year"]
    ending = match["part"] == "cuối" or match["rest"]
    form: TimeForm = "half_year" if count == 6 and (match["part"] or match["rest"]) else "cumulative"
    first, last = (13 - count, 12) if ending else (1, count)
    return lead.start(), match.end(), months(form, int(stated) if stated else None, first, last)


def _until(form: TimeForm, end: str, vision: str | None = None) -> TimeValue:
    return TimeValue(form, None, end, open_year=end.startswith("--"), vision=vision)


# name → source, text → value, near misses
EXAMPLES: Mapping[str, tuple[str, Mapping[str, TimeValue], tuple[str, ...]]] = {
    "month": (
        "`tháng 3 năm 2024`, `tháng 8/2025`",
        {
            "tháng 3 năm 2024": months("month", 2024, 3, 3),
            "tháng 8/2025": months("month", 2025, 8, 8),
            "Tháng 02-2022": months("month", 2022, 2, 2),
            "tháng 12, năm 2022": months("month", 2022, 12, 12),
            "tháng 10": months("month", None, 10, 10),
            "tháng Chín": months("month", None, 9, 9),
            "tháng Mười Hai năm 2024": months("month", 2024, 12, 12),
            "tháng 1 đến tháng 3 năm 2024": months("month_range", 2024, 1, 3),
        },
        (
            "tháng 3/3019",
            "Cách mạng tháng 8",
            "tháng 13",
            "mỗi tháng 20 triệu đồng",
            "mỗi tháng ba lần",
            "tháng ba ngày",
        ),
    ),
    "quarter": (
        "`quý I năm 2024`, `quý 2-2016`; scans write `l` for `I`",
        {
            "quý I năm 2024": months("quarter", 2024, 1, 3),
            "Quý IV/2023": months("quarter", 2023, 10, 12),
            "quý 2-2016": months("quarter", 2016, 4, 6),
            "quí I/2024": months("quarter", 2024, 1, 3),
            "quý II": months("quarter", None, 4, 6),
            "quý lI": months("quarter", None, 4, 6),
            "quý một năm 2025": months("quarter", 2025, 1, 3),
            "quý II đến quý IV năm 2025": months("month_range", 2025, 4, 12),
        },
        ("quý vị", "quý V", "hàng quý"),
    ),
    "months": (
        "cumulative months: `03 tháng đầu năm 2024`, `11 tháng năm 2025`, `6 tháng cuối năm`",
        {
            "03 tháng đầu năm 2024": months("cumulative", 2024, 1, 3),
            "9 tháng đầu năm": months("cumulative", None, 1, 9),
            "11 tháng năm 2025": months("cumulative", 2025, 1, 11),
            "10 tháng/2024": months("cumulative", 2024, 1, 10),
            "6 tháng đầu năm 2024": months("half_year", 2024, 1, 6),
            "06 tháng cuối năm": months("half_year", None, 7, 12),
            "6 tháng cuối năm 2023": months("half_year", 2023, 7, 12),
            "sáu tháng đầu năm": months("half_year", None, 1, 6),
            "3 tháng cuối năm 2025": months("cumulative", 2025, 10, 12),
            "nửa đầu năm 2024": months("half_year", 2024, 1, 6),
            "9 tháng": months("cumulative", None, 1, 9),
            "từ đầu năm 2024 đến hết tháng 9": months("cumulative", 2024, 1, 9),
            "từ đầu năm đến hết tháng 9-2007": months("cumulative", 2007, 1, 9),
        },
        (
            "rút ngắn 18 tháng",
            "trong vòng 6 tháng",
            "kéo dài 3 tháng liên tục",
            "án 9 tháng tù",
            "nửa nhiệm kỳ",
            "kéo dài 9 tháng đạt kết quả",
        ),
    ),
    "year": (
        "`năm 2024`, `cả năm`",
        {
            "năm 2024": years("year", 2024, 2024),
            "Năm 1975": years("year", 1975, 1975),
            "cả năm 2024": months("whole_year", 2024, 1, 12),
            "cả năm": months("whole_year", None, 1, 12),
            "hết năm": months("whole_year", None, 1, 12),
        },
        ("năm dự án", "50 năm giải phóng", "năm 20", "2.024 hộ", "hằng năm"),
    ),
    "years": (
        "plans and terms: `giai đoạn 2021 - 2025`, `nhiệm kỳ 2025 - 2030`; the school year runs from September to May",
        {
            "giai đoạn 2021 - 2025": years("year_range", 2021, 2025),
            "Giai đoạn 2021-2030, tầm nhìn đến năm 2050": years("year_range", 2021, 2030, 2050),
            "thời kỳ 2021 - 2030, tầm nhìn đến năm 2050": years("year_range", 2021, 2030, 2050),
            "giai đoạn từ năm 2021 đến năm 2025": years("year_range", 2021, 2025),
            "từ năm 2026 đến năm 2030": years("year_range", 2026, 2030),
            "từ 2016 đến 2021": years("year_range", 2016, 2021),
            "2021-2025": years("year_range", 2021, 2025),
            "năm 2024 - 2025": years("year_range", 2024, 2025),
            "nhiệm kỳ 2025 - 2030": years("term", 2025, 2030),
            "NHIỆM KỲ 2020-2025": years("term", 2020, 2025),
            "năm học 2023 - 2024": TimeValue("school_year", "2023-09-01", "2024-05-31"),
        },
        ("giai đoạn 2", "1930 - 2025", "số 2021-2025-KH", "nhiệm kỳ XII"),
    ),
    "horizon": (
        "planning titles: `đến năm 2030, tầm nhìn đến năm 2050`",
        {
            "đến năm 2030, tầm nhìn đến năm 2050": _until("horizon", "2030-12-31", "2050-12-31"),
            "đến năm 2040 tầm nhìn đến năm 2060": _until("horizon", "2040-12-31", "2060-12-31"),
            "giai đoạn đến năm 2030, tầm nhìn đến năm 2045": _until("horizon", "2030-12-31", "2045-12-31"),
            "đến năm 2030": _until("horizon", "2030-12-31"),
            "tầm nhìn đến năm 2045": _until("horizon", "2045-12-31"),
        },
        ("tầm nhìn dài hạn", "đến 2030 người"),
    ),
    "as_of": (
        "`tính đến ngày 15/3`, `đến hết quý I`",
        {
            "tính đến ngày 15/3": _until("as_of", "--03-15"),
            "Tính đến hết ngày 31/10/2024": _until("as_of", "2024-10-31"),
            "đến hết quý I": _until("as_of", "--03"),
            "đến hết tháng 10/2025": _until("as_of", "2025-10-31"),
            "đến hết năm 2025": _until("as_of", "2025-12-31"),
            "đến ngày 20/6/2024": _until("as_of", "2024-06-20"),
            "cuối năm 2025": _until("as_of", "2025-12-31"),
            "giữa năm 2025": _until("as_of", "2025-06-30"),
            "cuối năm nay": _until("as_of", "--12"),
            "đến cuối năm": _until("as_of", "--12"),
        },
        ("đến cuối năm học", "dịp cuối năm", "tính đến nay", "đến hết địa bàn", "từ ngày 14 đến ngày 16/7/2024"),
    ),
}
