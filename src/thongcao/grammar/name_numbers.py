"""Numbers that are part of a name or of a fixed phrase: `Quốc lộ 50`, `quận 1`, `3 ca, 4 kíp`, `Đề án 06`, `30/4`.

The reading starts at each number and looks at the words beside it, so the work grows with the numbers of the text. What
is counted (`5 phường`, `12 km đường`) has its noun behind the number and is left to the quantities.
"""

from __future__ import annotations

import re
from typing import cast

from thongcao.grammar.locators import read_pinpoint
from thongcao.grammar.name_leads import MARKS, lead_ends, name_leads
from thongcao.grammar.named_days import DAY_MONTH, read_anniversary, read_named_day
from thongcao.grammar.names import UPPER
from thongcao.grammar.number_codes import (
    ADDRESS,
    ADDRESSES,
    COMPANY,
    PER_ONE,
    PHONE,
    VIEWS,
    YEAR,
    behind_company,
    read_aside,
    read_code,
    read_company,
    read_house,
    read_phone,
)
from thongcao.grammar.number_phrases import STARS, read_phrase
from thongcao.grammar.number_places import Found, NameNumber, NumberPlace
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.work_names import FOLLOWERS
from thongcao.text import CleanText

_LONGEST_LEAD = 6
_REPEAT_MARK = re.compile(r", | và |,| & | - |-| đến ")
_REPEAT = re.compile(rf"(?:{_REPEAT_MARK.pattern})[0-9]{{1,3}}[A-Z]?(?![\w%/]|[.,-][0-9])")
_NEXT_NUMBER = re.compile(r"[0-9]{1,3}[A-Z]?(?![\w%/]|[.,][0-9])")
_NEXT_WORD = re.compile(rf" ([^\W\d_{UPPER}]+)(?!\w)")
_RANGE = re.compile(r" ?- ?[0-9]")
_VERSION = re.compile(r"[1-9]\.0")
_RING = re.compile(r"[1-9],5")
_SUFFIX = re.compile(r"[A-Z]{1,2}[0-9]?(?!\w)|[a-z](?![\w/])")
_DIGITS = re.compile(r"[0-9]+")
# `Ban Chỉ đạo 35 tỉnh`
_LEVEL = re.compile(r" (?:tỉnh|thành phố|huyện|quận|xã|phường)(?!\w)(?!, (?:xã|phường|đặc khu|huyện|thị))")


def _lead(place: NumberPlace) -> tuple[str, int] | None:
    """Give the longest lead that ends right before the number, and where it begins."""
    before = place.before.rstrip(" .")
    known = name_leads()
    begin = found = len(before)
    for _ in range(_LONGEST_LEAD):
        begin = before.rfind(" ", 0, begin)
        word = begin + 1
        while before[word : word + 1] in ("(", '"', "“", "‘"):
            word += 1
        if before[word:] in known:
            found = word
        if begin < 0:
            break
    if found == len(before):
        return None
    return before[found:], place.start - len(place.before) + found


def _after_lead(place: NumberPlace) -> Found | None:
    """Read `Quốc lộ 50`, `quận 1, 3 và 5`, `đoạn 1 và đoạn 2`, `Đề án 06`, `lớp 10`."""
    if place.before[-1:] not in (" ", ".") or not (lead := _lead(place)):
        return None
    phrase, start = lead
    names, digits, written = name_leads()[phrase]
    if written == "capital" and not (place.text[start].isupper() and place.text[start + 1 : start + 2].islower()):
        return None
    if names == "version":
        fits = _VERSION.fullmatch(place.number) and not place.counts()
        return (start, place.end, "phrase") if fits else None
    if phrase.endswith("vành đai") and _RING.fullmatch(place.number):
        return start, place.end, "road"
    if digits == "year":  # `Tết Nguyên đán Ất Tỵ 2025`
        return (start, place.end, "holiday") if YEAR.fullmatch(place.number) else None
    if phrase in ADDRESSES and (address := ADDRESS.match(place.text, place.start)):
        return start, address.end(), cast(NameNumber, names)
    if not _DIGITS.fullmatch(place.number) or not 1 <= len(place.number) <= int(digits):
        return None
    if names == "programme" and digits == "4" and (len(place.number) < 2 or YEAR.fullmatch(place.number)):
        return None
    if phrase == "đường" and len(place.number) != 3:
        return None
    end = place.end
    if suffix := _SUFFIX.match(place.text, end):
        end = suffix.end()
    if place.text[end : end + 1].isalnum() or (not phrase.endswith(" số") and place.counts(end)):
        level = len(place.number) > 1 and place.text[start].isupper() and _LEVEL.match(place.folded, end)
        return (start, end, "body") if phrase.endswith("ban chỉ đạo") and level else None
    firm = written == "firm" or names in ("road", "place", "event") or phrase.endswith(" số")
    firm = firm or (names == "programme" and len(place.number) > 2 and place.text[start].isupper())
    if not firm and ((word := _NEXT_WORD.match(place.text, end)) and word[1] not in FOLLOWERS):
        return None
    if _RANGE.match(place.text, end) and not firm:
        return None
    if names == "programme" and (code := re.match(r"[-/][A-ZĐ]{2,}(?!\w)", place.text[end : end + 8])):
        end += code.end()
    return start, _repeated(place, phrase, end), cast(NameNumber, names)


def _repeated(place: NumberPlace, phrase: str, end: int) -> int:
    """Give where the numbers end that share a lead: `quận 1, 3, 5 và 10`, `quận 1, quận 3`."""
    while mark := _REPEAT_MARK.match(place.folded, end):
        at = end
        if mark[0] in (", ", " và ", " - ", " đến "):
            for lead in (phrase, "số"):
                if place.folded.startswith(f"{lead} ", mark.end()):
                    at = mark.end() + len(lead) + 1
        if mark[0] == " đến " and at == end:
            return end
        match = _NEXT_NUMBER.match(place.text, at) if at > end else _REPEAT.match(place.text, end)
        # `Quốc lộ 50, 3 dự án`: the next number counts; behind a comma it may also be followed by words of any kind
        if not match or place.counts(match.end()):
            return end
        word = _NEXT_WORD.match(place.text, match.end())
        joined = place.folded.startswith(" và ", end)
        if word and at == end and not (word[1] in FOLLOWERS if joined else word[1] == "và"):
            return end
        end = match.end()
    return end


# a number, and what behind it can make a name of it whatever stands before: `5G`, `80 năm Quốc khánh`, `6 rõ`
_NUMBER = re.compile(
    r"(?P<number>\d+(?:[.,/]\d+)*)(?P<told>[gd]|-?[a-zđ]{1,2}\d?[- ]\d{3}(?=\.?\d\d)| [\"“](?=[^\W\d_])| năm(?! ?\d)"
    r"| (?:(?:hằng|hàng|mỗi) tháng|rõ|tại chỗ|con số|cửa|trong [0-9]|ca(?:,| -| và)? [0-9] kíp|cấp)(?!\w)"
    rf"|{STARS}|{PER_ONE})?"
)
_READERS = (
    read_phone,
    read_code,
    read_anniversary,
    read_named_day,
    read_phrase,
    read_aside,
    read_pinpoint,
    _after_lead,
    read_company,
    read_house,
)


def _may_name(folded: str, start: int, end: int, word: str) -> bool:
    """Tell quickly whether what stands before a number can make it part of a name; most numbers count and measure."""
    before, length = folded[start - 1 : start], end - start
    if before not in (" ", "\n", "("):
        return True
    if folded[start] in "01" and folded[start : start + 3].isdigit() and PHONE.match(folded, start):
        return True
    # `(2019)`, `Bình luận (5)`, not the mark of an item
    if before == "(" and folded[end : end + 1] == ")" and (length == 4 or folded.endswith(VIEWS, 0, start)):
        return True
    # days, `24/7`, the grade of `thương binh 2/4`
    if (
        length > 2
        and "/" in folded[start:end]
        and (
            DAY_MONTH.match(folded, start)
            or folded.startswith(("24/", "1/"), start)
            or folded.endswith("/4", start, end)
        )
    ):
        return True
    if before != " " or not (leads := lead_ends().get(word.strip(MARKS))):
        return False
    longest, lengths = leads
    if length > longest:
        return False
    if length <= lengths.get("", 0):
        return True
    # a house: `số 12 đường Trần Phú`, `số 59 - 61 Lê Lợi`, `số 15B Lê Lợi`
    if word.endswith("số") and (folded.startswith((" ", "-"), end) or folded[end : end + 1].isalpha()):
        return True
    words = folded[max(0, start - 40) : start].rsplit(None, 2)
    if len(words) == 1 or words[-2].isdecimal():
        return False
    # `-Lượt xem: 418`: what is glued to the lead is left to its reader
    return length <= lengths.get(words[-2], 0) or not words[-2].isalpha()


def find_name_numbers(clean: CleanText) -> list[Token[NameNumber]]:
    """Give the numbers that are part of a name or fixed phrase, in text order and without overlaps.

    Args:
        clean: the clean text.

    Returns:
        Tokens of kind `name_number` over the name with its number; the value says what is named.
    """
    found: list[Token[NameNumber]] = []
    folded, done = clean.folded, 0
    companies = COMPANY in folded  # most texts name none
    for start, word in zip(clean.numbers, clean.words_before, strict=True):
        match = _NUMBER.match(folded, start) if start >= done else None
        if match is None:
            continue
        done = match.end("number")
        if not match["told"] and not (
            _may_name(folded, start, done, word) or (companies and behind_company(folded, start, done))
        ):
            continue
        place = NumberPlace(clean, start, done)
        for read in _READERS:
            if reading := read(place):
                start, end, names = reading
                start = max(start, found[-1].end if found else 0)
                while not clean.text[start].isalnum():
                    start += 1
                found.append(Token("name_number", start, end, names, read.__name__.removeprefix("read").strip("_")))
                done = max(done, end)
                break
    return found


def _rule(name: str, source: str, examples: dict[str, NameNumber], near_misses: tuple[str, ...]) -> Rule:
    return Rule(name, "name_number", source, find_name_numbers, examples, near_misses)


RULES: tuple[Rule, ...] = (
    _rule(
        "number_after_its_noun",
        "law 3: a number that is part of a name; attested `Quốc lộ 50`, `quận 1`, `đoạn 1 và đoạn 2`, `Đề án 06`",
        {
            "Quốc lộ 50": "road",
            "QL.1A": "road",
            "QL 14B": "road",
            "Vành đai 3": "road",
            "vành đai 3,5": "road",
            "ĐT.741": "road",
            "đường 794": "road",
            "tuyến số 2": "road",
            "tuyến đường sắt đô thị số 1": "road",
            "quận 1": "place",
            "quận 1, 3, 5 và 10": "place",
            "tại số 12": "place",
            "Phường 12": "place",
            "khu phố 5": "place",
            "khu vực 7": "place",
            "Tổ 3": "place",
            "Quân khu 7": "body",
            "Ban Chỉ đạo 389": "body",
            "Ban Chỉ đạo 35": "body",
            "lực lượng 47": "body",
            "Bệnh viện 108": "body",
            "Đề án 06": "programme",
            "dự án thành phần 2": "programme",
            "Chương trình 1719": "programme",
            "Chương trình 30a": "programme",
            "đoạn 1 và đoạn 2": "work",
            "giai đoạn 2": "work",
            "gói thầu số 5": "work",
            "nhiệm vụ số 7, 19 và 44": "label",
            "mức độ 4": "label",
            "định danh điện tử mức 2": "label",
            "lớp 10": "label",
            "giá so sánh 2010": "label",
            "bão số 3": "event",
            "bão số 10, số 11": "event",
            "SEA Games 33": "event",
            "công nghiệp 4.0": "phrase",
        },
        (
            "5 phường",
            "khu vực 3 xã",
            "3 tuyến đường",
            "05 dự án",
            "12 km đường",
            "chương trình 5 năm",
            "giai đoạn 2021 - 2025",
            "dự án 3 tỷ đồng",
            "Kế hoạch số 85-KH/TU",
            "Nghị quyết số 98/2023/QH15",
            "tăng 4.0%",
            "sản lượng đường 120 nghìn tấn",
            "tổng số 14 nhiệm vụ",
        ),
    ),
    _rule(
        "fixed_phrase",
        "attested `3 ca, 4 kíp`, `4 tại chỗ`, `6 rõ`, `24/7`, `sản phẩm OCOP 4 sao`, `chính quyền địa phương 02 cấp`",
        {
            "3 ca, 4 kíp": "phrase",
            "3 ca 4 kíp": "phrase",
            "4 tại chỗ": "phrase",
            "5 rõ": "phrase",
            "6 rõ": "phrase",
            "24/7": "phrase",
            "24/24 giờ": "phrase",
            "chính quyền địa phương 02 cấp": "phrase",
            "4 sao": "label",
            "3-4 sao": "label",
            "3, 4 và 5 sao": "label",
        },
        ("3 ca bệnh", "5 sao cho", "12 sao", "24/24 xã", "ngày 24/7", "4 cấp ủy", "“05 dự án”, 6 công trình"),
    ),
    _rule(
        "aside",
        'attested `Lượt xem: 418`, `thương binh 2/4`, `định kỳ ngày 25 hằng tháng`, `3 "không", 4 "chủ động"`',
        {
            "25 hằng tháng": "phrase",
            '3 "không"': "phrase",
            '4 "chủ động"': "phrase",
            "Bước 2": "label",
            "Điều 12": "label",
            "khoản 4 Điều 354": "label",
            "Khu 5/1": "place",
            "tại số 12/3": "place",
            "khoản 1, 2 và 5 Điều 3": "label",
            "Điều 8, khoản 2": "label",
            "Đoàn kiểm tra số 1921": "body",
            "Thu Đông 2019": "event",
            "Hội trường 25B": "place",
        },
        (
            "lượt xem tăng 418",
            "25 ngày mỗi tháng",
            '7 "điểm đen"',
            "bước 2 năm",
            "các bước 5 xã",
            "điều 5 cán bộ",
            "các khoản 3 tỷ đồng",
            "tăng 2 điểm 3 bậc",
        ),
    ),
    _rule(
        "holiday",
        "days that are names: `Quốc khánh 2/9`, `Hội trường 3/2`, `Ngày Thầy thuốc Việt Nam 27/2`",
        {
            "Quốc khánh 2/9": "holiday",
            "dịp lễ 30/4 và 1/5": "holiday",
            "lễ 30/4 - 1/5": "holiday",
            "Ngày Thầy thuốc Việt Nam 27/2": "holiday",
            "Ngày Thương binh - Liệt sĩ 27/7": "holiday",
            "Tết Nguyên đán Ất Tỵ 2025": "holiday",
            "Hội trường 3/2": "place",
            "Đường 30/4": "place",
            "đường 3 tháng 2": "place",
        },
        ("ngày 30/4/2025", "hoàn thành 2/9 nhiệm vụ", "sáng 27/7", "xếp thứ 3/2", "tính đến ngày 15/3"),
    ),
    _rule(
        "anniversary",
        "attested `70 năm Chiến thắng Điện Biên Phủ`, `Kỷ niệm 50 năm giải phóng miền Nam thống nhất đất nước`",
        {
            "70 năm Chiến thắng Điện Biên Phủ": "anniversary",
            "50 năm giải phóng miền Nam thống nhất đất nước": "anniversary",
            "95 năm Ngày thành lập Đảng": "anniversary",
            "80 năm Quốc khánh": "anniversary",
            "135 năm Ngày sinh Chủ tịch Hồ Chí Minh": "anniversary",
            "40 năm đổi mới": "anniversary",
        },
        ("10 năm thực hiện Nghị quyết", "kế hoạch 5 năm", "3 năm liên tiếp", "năm 2024"),
    ),
    _rule(
        "code",
        "numbers glued to letters: `Covid-19`, `G20`, `QL1A`, `5G`; road posts `Km 12+300`; telephones",
        {
            "Covid-19": "code",
            "QL1A": "road",
            "ĐT741": "road",
            "G20": "code",
            "T50": "code",
            "5G": "code",
            "Km 12+300": "post",
            "Km456": "post",
            "GMT+7": "code",
            "KV-20": "code",
            "51A-123.45": "code",
            "59-X1 234.56": "code",
            "30K-56789": "code",
            "12-CT/2025": "code",
            "0236 3821 123": "phone",
            "1900 1234": "phone",
        },
        ("98/2023/QH15", "1.250 m2", "giám sát định kỳ1", "12 km", "02/33 nhiệm vụ"),
    ),
)
