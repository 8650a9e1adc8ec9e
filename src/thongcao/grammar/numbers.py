"""Numbers in digits: where they stand and what they are worth.

Vietnamese writes the comma as decimal mark and the dot between thousands (`17.499,8`); texts under English influence
turn the two round, and conversions damage both. What is certain is read; what had to be mended is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from thongcao.model.base import Number

# words that number what stands behind them: `tháng 9 940 tỷ đồng`, `phường 12 345 hộ`
_NUMBERING = (
    "tháng|quý|ngày|năm|(?<!dân )(?<!tổng )số|thứ|khóa|quận|phường|khu|vực|thôn|ấp|bản|khóm|tổ|nhóm|đợt|điều|mục|lớp|"
    "khối|cấp|kỳ"
)
_UNNUMBERED = "".join(f"(?<!{word} )" for word in _NUMBERING.split("|"))
_BLANK_UNITS = "tỷ|triệu|nghìn|ngàn|tấn|ha|km|m2|m3|người|hộ|lượt|con|doanh nghiệp|lao động|đồng|usd"
# `tăng 12, 5%`, `còn 3 ,2%`: a blank at the decimal comma of what a verb or a bound says is a scar of typing; in
# `tháng 3, 25% doanh nghiệp …` the comma divides.
_SAID_WITH = "|".join(
    f"(?<={word} )"
    for word in "tăng giảm đạt còn chiếm bằng là khoảng trên hơn gần dưới lên xuống ước mức vượt quá thêm tới".split()
)
# A run of digits with single separators; a blank before a thousands dot or behind a decimal comma is a scar of copying
# (`64 .000`, `12.345, 6 tỷ`), and blanks may stand between thousands when every group has three digits (`9 513 327`).
NUMBER = re.compile(
    r"\d{1,3}(?: \d{3}){2,}(?:,\d{1,2})?(?![.,]?\d)"
    # one blank alone only before a scale word or unit, and not after a word that numbers what follows
    rf"|(?=\d{{1,3}} \d{{3}}[ ,]){_UNNUMBERED}"
    rf"\d{{1,3}} \d{{3}}(?:,\d{{1,2}})?(?= (?:{_BLANK_UNITS})(?!\w))"
    r"|\d{1,3} \.\d{3}(?:\.\d{3})*(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+, \d{1,2}(?= (?:tỷ|triệu)(?!\w))"
    rf"|(?=\d{{1,3}}(?: ,|, )\d{{1,2}}(?: ?%| (?:tỷ|triệu|điểm|lần)(?!\w)))(?:{_SAID_WITH})\d+ ?, ?\d+"
    r"|\d+(?:[.,]\d+)*"
)
LONGEST_NUMBER = 40
"""A longer run of digits and separators is an account, a table torn up or a rule of digits: no amount."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")


class NumberReading(NamedTuple):
    """What the digits say.

    Attributes:
        value: the number; an int where no decimal mark was written.
        damaged: the separators are not those of the norm, so that the value is a reading, not a copy.
    """

    value: Number
    damaged: bool = False


def parse_number(digits: str, *, english: bool = False, whole: bool = False) -> NumberReading:
    """Read digits with separators.

    Args:
        digits: a match of `NUMBER`.
        english: the document writes the dot as decimal mark.
        whole: the number counts things, so that three digits after a comma can only be thousands.

    Returns:
        The reading. Norm: comma decimal, dot thousands. `4.500` is 4500; `18.5` is 18.5, damaged; `1,173,5` is
        1173.5, damaged; `32,435` is 32.435 unless `english` or `whole`, then 32435, damaged; `12, 5` is 12.5, damaged.
    """
    if digits.isdecimal():
        return NumberReading(int(digits))
    whole_part, comma, decimals = digits.partition(",")
    if comma and len(decimals) < 3 and whole_part.isdecimal() and decimals.isdecimal():
        return NumberReading(float(f"{whole_part}.{decimals}"))
    plain = digits.replace(" ", "")
    gaps = plain != digits
    # blanks alone between thousands are a norm of their own
    damaged = gaps and ("." in plain or " ," in digits or ", " in digits)
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return NumberReading(int(plain), damaged)
    groups = plain.replace(",", ".").split(".")
    if marks[0] == "." and _THOUSANDS.fullmatch(plain):
        # 1.234 in an English text is still a thousand and more: published decimals have one or two digits.
        return NumberReading(int(plain.replace(".", "")), damaged)
    if marks == [","]:
        if len(groups[1]) == 3 and (english or whole) and groups[0] != "0":
            return NumberReading(int(groups[0] + groups[1]), damaged=True)
        return NumberReading(float(f"{groups[0]}.{groups[1]}"), damaged)
    if marks == ["."]:
        if len(groups[1]) == 3 and groups[0] != "0":  # 1042.800: a thousands dot was lost before it
            return NumberReading(int(groups[0] + groups[1]), damaged=True)
        return NumberReading(float(plain), damaged=True)
    whole_part, decimals = "".join(groups[:-1]), groups[-1]
    if marks[-1] == "," and _THOUSANDS.fullmatch(plain.rpartition(",")[0]):
        return NumberReading(float(f"{whole_part}.{decimals}"), damaged)
    if len(decimals) == 3 and len(set(marks)) == 1:  # `1,234,567`
        return NumberReading(int(whole_part + decimals), damaged=True)
    return NumberReading(float(f"{whole_part}.{decimals}"), damaged=True)


_DECIMAL = re.compile(
    r"(?<![\d.,/])(?:\d+(?P<mark>[.,])\d{1,2} ?(?:%|(?:tỷ|triệu|nghìn|ngàn)\b)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,2}|,\d{3})(?![.,]?\d))"  # `1,234.5`, `1,234,567`
)


def writes_english_decimals(folded: str, places: Iterable[int]) -> bool:
    """Tell whether a document writes the dot as decimal mark and never the comma (`18.5%`, `594,600 tỷ đồng`).

    Args:
        folded: the text in lower case.
        places: offsets at which its runs of digits begin.
    """
    dotted = False
    for place in places:
        if match := _DECIMAL.match(folded, place):
            if match["mark"] == ",":
                return False
            dotted = True
    return dotted
