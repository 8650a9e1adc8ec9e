"""Numbers of codes, telephones and page furniture: `QL1A`, `Covid-19`, `Km 12+300`, `hotline 1022`, `Lượt xem: 418`."""

from __future__ import annotations

import re

from thongcao.grammar.names import UPPER
from thongcao.grammar.number_places import Found, NumberPlace

YEAR = re.compile(r"(?:19|20)\d\d")
_CHUNK_BEFORE = re.compile(r"[^\s\"“”()\[\],;:]+\Z")
_CODE = re.compile(
    r"(?:covid|sars-cov|h)-?[0-9]+(?:n[0-9])?"
    r"|GMT[+-][0-9]{1,2}|[A-ZĐ]{2,4}-[0-9]{1,3}(?![\w/-])|(?:QL|ĐT|TL|HL|ĐH|CT|COP|VTV|VOV|HTV|PM|CP|AK|IPv|ISO|TCVN|QCVN|KM|Km|[A-HK-NPSTUVXZ])[.-]?[0-9]{1,4}"
    r"(?:[.,][0-9]{1,2})?[A-Z]{0,2}(?!\w)"
)
_ROAD_CODES = ("QL", "ĐT", "TL", "HL", "ĐH")
# `51A-123.45`, `59-X1 234.56`, `30K-56789`
_PLATE = re.compile(r"[1-9][0-9]-?[A-ZĐ]{1,2}[0-9]?(?:[- ][0-9]{3}\.[0-9]{2}|-[0-9]{5})(?![\w.,/-]*[0-9])")
_FILE = re.compile(r"[0-9]{1,5}[-/][A-ZĐ][\w.-]*/\Z")  # `12-CT/2025`
_GENERATION = re.compile(r"[2-6][GD](?!\w)")
_POST = re.compile(r"(?:\+[0-9]{1,3})?(?![\w%]|[.,][0-9])")


def read_code(place: NumberPlace) -> Found | None:
    """Read `QL1A`, `Covid-19`, `G20`, `5G`, `Km 12+300`, `51A-123.45`: numbers glued to letters, no part of a document number."""
    start, text = place.start, place.text
    if plate := _PLATE.match(text, start):
        return start, plate.end(), "code"
    apart = place.before[-1:] in ("", " ", "\n")
    if apart and text[place.end : place.end + 1] not in ("G", "D") and not place.before.endswith("km "):
        return None
    if text[max(start - 3, 0) : start] == "Km " or (
        place.before.endswith("km ") and text[place.end : place.end + 1] == "+"
    ):
        match = _POST.match(text, place.end)
        return (start - 3, match.end(), "post") if match and not place.counts(match.end()) else None
    if generation := _GENERATION.match(text, start):
        return (start, generation.end(), "code") if text[start - 1 : start] in ("", " ", "(", "/", "“") else None
    if apart or not (chunk := _CHUNK_BEFORE.search(text, max(start - 12, 0), start)):
        return None
    if _FILE.match(chunk[0]):
        return chunk.start(), place.end, "code"
    if "/" in chunk[0]:
        return None
    begin = chunk.start()
    code = _CODE.match(text, begin) or _CODE.match(place.folded, begin)
    if not code or code.end() < place.end or text[code.end() : code.end() + 1] in ("/",):
        return None
    if code[0].lower().startswith("km") and (post := _POST.match(text, code.end())):
        return begin, post.end(), "post"
    return begin, code.end(), "road" if code[0].startswith(_ROAD_CODES) else "code"


PHONE = re.compile(r"0[0-9]{1,3}(?:[ .-]?[0-9]{2,4}){2,4}(?![0-9]|[.,][0-9])|1[89]00(?:[ .-]?[0-9]{2,4}){1,3}(?![0-9])")
_DATE = re.compile(r"[0-9]{1,2}[-. ][0-9]{1,2}[-. ](?:19|20)[0-9]{2}(?![0-9])")
CALLS = tuple(
    word + mark
    for word in ("điện thoại", "sđt", "hotline", "đường dây nóng", "tổng đài", "đầu số", "fax", "zalo")
    for mark in (" ", ": ", " số ", " số: ")
)
_SHORT_CALL = re.compile(r"[0-9]{3,5}(?![\w%]|[.,][0-9])")


def read_phone(place: NumberPlace) -> Found | None:
    """Read `0236 3822 041`, `1900 1234`, `hotline 1022`."""
    match = PHONE.match(place.text, place.start) if place.number[0] in "01" else None
    if match and _DATE.match(match[0]):
        match = None
    if match and 8 <= sum(c.isdigit() for c in match[0]) <= 11:
        return place.start, match.end(), "phone"
    if place.before.endswith(CALLS):
        match = match or _SHORT_CALL.match(place.text, place.start)
        return (place.start, match.end(), "phone") if match and not place.counts() else None
    return None


# `Khu 5/1`, `tại số 12/3 đường Lê Lợi`
ADDRESSES = frozenset(
    ("khu", "tổ", "lô", "khu phố", "hẻm", "ngõ", "ngách", "kiệt", "số nhà", "nhà số", "tại số", "địa chỉ số")
)
ADDRESS = re.compile(r"[0-9]{1,4}(?:/[0-9]{1,4}){1,3}[A-Z]?(?![\w/]|[.,-][0-9])")

# a house: `số 12 đường Trần Phú`, `số 59 - 61 Lê Lợi`; `tổng số 15 Trung tâm` counts
_HOUSE = re.compile(
    rf"[0-9]{{1,4}}[A-Z]?(?:/[0-9]{{1,4}}){{0,2}}(?: ?- ?[0-9]{{1,4}}[A-Z]?)?"
    rf"(?= (?:(?:đường|phố|đại lộ|Đường|Phố|Đại lộ) [{UPPER}]|[{UPPER}][^\W\d_]* [{UPPER}]))"
)
_SUMS = ("tổng số ", "trong số ", "con số ", "với số ", "quân số ", "dân số ")


def read_house(place: NumberPlace) -> Found | None:
    """Read the number of a house in a street: `số 12 đường Trần Phú`."""
    if not place.before.endswith("số ") or place.before.endswith(_SUMS):
        return None
    match = _HOUSE.match(place.text, place.start)
    return (place.start, match.end(), "place") if match else None


COMPANY, _NAME_LENGTH = "công ty ", 90
# `Công ty cổ phần Xây dựng 512`, `Công ty Phát triển công nghệ 36`; what it has is counted: `Công ty Sông Mía 4 dự án`
_COMPANY_NAME = re.compile(
    r"(?:công|Công) ty(?: (?:(?i:cổ phần|một thành viên|và|xây dựng|đầu tư|thương mại|công nghệ|giao thông|công trình|phát triển"
    rf"|chuyển giao|dịch vụ|sản xuất|tư vấn|thiết kế|thủy lợi|cơ khí|kỹ thuật)|[{UPPER}][^\W_]*|-|&))+ \Z"
)


def behind_company(folded: str, start: int, end: int) -> bool:
    """Tell quickly whether a number may end the name of a company."""
    return end - start <= 4 and folded.rfind(COMPANY, max(start - _NAME_LENGTH, 0), start) >= 0


def read_company(place: NumberPlace) -> Found | None:
    """Read the number that a company is called by."""
    behind = behind_company(place.folded, place.start, place.end)
    if not behind or not place.number.isdecimal() or place.counts():
        return None
    name = _COMPANY_NAME.search(place.text, max(place.start - _NAME_LENGTH, 0), place.start)
    return (name.start(), place.end, "body") if name else None


# What the page round a report says of itself, of grades and of days without a month.
VIEWS = tuple(
    words + mark
    for words in ("lượt xem", "lượt đọc", "view count", "views", "bạn đọc", "bài viết", "bình luận")
    for mark in (": ", " : ", " (", "( ", " ( ")
)
# a map or plan: `quy hoạch chi tiết tỷ lệ 1/500`
_SCALE = re.compile(r"1/(?:500|[125]\.?000|(?:10|25|50|100)\.?000)")
_GRADE = re.compile(r"[1-4]/4(?![\w/])")
# what a value is told of: `giá trị sản phẩm trên 1 ha đất trồng trọt`, `thu nhập/1 ha`
PER_ONE = r"(?<=1) ?(?:ha|hecta|héc-?ta|đơn vị diện tích|vạn dân)(?!\w)"
_PER_ONE = re.compile(PER_ONE)
_VALUED = re.compile(r"(?:giá trị|thu nhập|doanh thu|lợi nhuận|thu hoạch|số|tỷ lệ)[^.;:\d]*(?: trên | ?/ ?| mỗi )\Z")
_EVERY_MONTH = re.compile(r"(?:ngày )?[0-9]{1,2} (?:hằng|hàng|mỗi) tháng(?!\w)")


def read_aside(place: NumberPlace) -> Found | None:
    """Read `Lượt xem: 418`, `(2019)`, `thương binh 2/4`, `ngày 25 hằng tháng`, `giá trị trên 1 ha`."""
    if place.before.rstrip()[-1:] in (":", "(") and place.after(VIEWS):
        return place.start, place.end, "label"
    if place.before[-1:] == "(" and place.text[place.end : place.end + 1] == ")" and YEAR.fullmatch(place.number):
        return place.start, place.end, "label"
    if place.number.startswith("1/") and _SCALE.fullmatch(place.number) and not place.counts():
        return place.start, place.end, "label"
    if place.before.endswith(("thương binh ", "hạng ")) and _GRADE.fullmatch(place.number):
        return place.start, place.end, "label"
    if (
        place.number in ("1", "01")
        and (area := _PER_ONE.match(place.folded, place.end))
        and _VALUED.search(place.before)
    ):
        return place.start, area.end(), "label"
    if match := _EVERY_MONTH.match(place.folded, place.start):
        return place.start, match.end(), "phrase"
    return None
