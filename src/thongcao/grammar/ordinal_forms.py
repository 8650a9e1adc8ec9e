"""The forms of an ordinal of meetings: the words it begins with, and what may follow them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

OrdinalKind = Literal["session", "term", "congress", "plenum", "sitting", "day"]

_DIGIT_WORDS = "một|mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
# `mười năm 2024`: fifteen is `mười lăm`, so `năm` after a ten is the year
_NUMBER_WORDS = (
    rf"(?:hai|ba|bốn|tư|năm|sáu|bảy|tám|chín) mươi(?: (?:{_DIGIT_WORDS}))?|mười(?: (?:{_DIGIT_WORDS}))?"
    rf"|nhất|nhì|năm|{_DIGIT_WORDS}"
)
_NUMBER = rf"(?:(?P<digits>\d{{1,3}})(?![\w%]|[.,/-]\d)|(?P<roman>[ivxl]+)(?!\w)|(?P<words>{_NUMBER_WORDS})(?!\w))"
_FIGURE = r"(?:(?P<digits>\d{1,3})(?![\w%]|[.,/-]\d)|(?P<roman>[ivxl]+)(?!\w))"
_NO_LENGTH = r"(?! (?:ngày|tháng|năm(?! \d)|lớp|người|học viên|tiết))"

_PLENUM = re.compile(
    rf"(?:lần thứ )?{_FIGURE}(?! (?:đồng chí|ủy viên|cơ quan|tỷ|triệu|nghìn|dự án|văn bản|tháng|quý|ngày|năm(?! \d)))"
)

FORMS: Mapping[str, tuple[OrdinalKind | None, re.Pattern[str]]] = {
    "lần thứ ": (None, re.compile(_NUMBER)),
    "hội nghị lần ": ("session", re.compile(_FIGURE)),
    "khóa ": ("term", re.compile(rf"(?:thứ )?{_FIGURE}{_NO_LENGTH}")),
    "nhiệm kỳ ": ("term", re.compile(r"(?:thứ )?(?P<roman>[ivxl]+)(?![\w-])")),
    "kỳ họp ": (
        "sitting",
        re.compile(
            rf"(?:(?:thường lệ |chuyên đề |bất thường )?(?:lần )?thứ {_NUMBER}|{_FIGURE.replace('P<', 'P<bare_')})"
        ),
    ),
    "phiên họp ": ("sitting", re.compile(rf"(?:lần )?thứ {_NUMBER}")),
    "phiên thứ ": ("sitting", re.compile(_NUMBER)),
    "kỳ thứ ": ("sitting", re.compile(_NUMBER)),
    "họp kỳ ": ("sitting", re.compile(rf"(?:thứ )?{_NUMBER}")),
    "đại hội ": ("congress", re.compile(r"(?:đảng (?:toàn quốc )?)?(?P<roman>[ivxl]+)(?!\w)")),
    "trung ương ": ("plenum", _PLENUM),
    **dict.fromkeys(("hội nghị t.ư ", "hội nghị tư ", "hội nghị tw "), ("plenum", _PLENUM)),
    "ngày làm việc thứ ": ("day", re.compile(_NUMBER)),
}
"""Words the ordinal begins with → what is counted (None: the words before say it) and the rest of the pattern."""
