"""Ordinals of meetings: sessions, terms, congresses, plenums and sittings.

Sources: headings of releases (`LẦN THỨ 28 (KHÓA XI)`), notices of plenums (`lần thứ mười`), inspection commissions
(`kỳ họp thứ 55`, `họp kỳ 37`) and the shorthand of the press (`Hội nghị Trung ương 8`, `Đại hội XIII`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.number_words import parse_number_word, roman_to_int
from thongcao.grammar.ordinal_forms import FORMS, OrdinalKind
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText


class OrdinalValue(NamedTuple):
    """An ordinal as read.

    Attributes:
        number: the number.
        what: what is counted: sessions of a committee (`session`), its terms, congresses, plenums of the Central
            Committee by their short name, sittings (`kỳ họp`, `phiên họp`), working days of a meeting.
    """

    number: int
    what: OrdinalKind


# what `lần thứ` counts: the nearest of these words before it in the sentence
_COUNTED: Mapping[str, OrdinalKind] = {
    "đại hội": "congress",
    "hội nghị": "session",
    "ban chấp hành": "session",
    "kỳ họp": "sitting",
    "phiên họp": "sitting",
}
_REACH = 160


def _counted(text: str, start: int) -> OrdinalKind:
    """Give what `lần thứ` at `start` counts; a bare ordinal counts sessions."""
    before = text[max(start - _REACH, 0) : start]
    before = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
    place, word = max([(before.rfind(word), word) for word in _COUNTED])
    return _COUNTED[word] if place >= 0 else "session"


def _number(match: re.Match[str], written: str) -> int | None:
    """Give the number; `written` is the same place in the written case: a Roman numeral is written in capitals."""
    parts = match.groupdict()
    digits = parts.get("digits") or parts.get("bare_digits")
    roman = parts.get("roman") or parts.get("bare_roman")
    if digits:
        return int(digits) or None
    if roman:
        return roman_to_int(roman) if written[-len(roman) :].replace("l", "I").isupper() else None
    return parse_number_word(parts.get("words") or "")


def _readings(clean: CleanText, anchors: Anchors) -> Iterator[Token[OrdinalValue]]:
    text = clean.folded
    done = 0
    for start, left, opening in anchors.ordinals:
        if start < done:
            continue
        what, pattern = FORMS[opening]
        match = pattern.match(text, left)
        if not match:
            continue
        # `Đảng bộ Khối các cơ quan Trung ương lần thứ XIII`: the ordinal is not the Centre's
        meeting = opening.startswith("hội nghị") or text.endswith("hội nghị ", 0, start)
        if what == "plenum" and match[0].startswith("lần") and not meeting:
            continue
        number = _number(match, clean.text[left : match.end()])
        if number is None:
            continue
        # `họp kỳ 37`, `đã họp kỳ thứ 15`: the verb is no part of the ordinal; `Hội nghị Trung ương 8` is one name
        begin = start + len("họp ") if opening == "họp kỳ " else start
        if what == "plenum" and text.endswith("hội nghị ", 0, start):
            begin = start - len("hội nghị ")
        done = match.end()
        yield Token("ordinal", begin, done, OrdinalValue(number, what or _counted(text, start)), what or "lần thứ")


def find_ordinals(clean: CleanText, anchors: Anchors | None = None) -> list[Token[OrdinalValue]]:
    """Give the ordinals of meetings (kind `ordinal`) of a text, in text order and without overlaps.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.
    """
    return list(_readings(clean, anchors or find_anchors(clean)))


RULES: tuple[Rule, ...] = (
    Rule(
        "session",
        "ordinal",
        "headings: `Hội nghị … lần thứ 28`, `lần thứ mười hai`",
        find_ordinals,
        {
            "lần thứ 28": OrdinalValue(28, "session"),
            "LẦN THỨ 14": OrdinalValue(14, "session"),
            "lần thứ mười hai": OrdinalValue(12, "session"),
            "lần thứ hai mươi lăm": OrdinalValue(25, "session"),
            "lần thứ nhất": OrdinalValue(1, "session"),
            "lần thứ tư": OrdinalValue(4, "session"),
            "lần thứ năm": OrdinalValue(5, "session"),
            "lần thứ XII": OrdinalValue(12, "session"),
            "lần thứ Xl": OrdinalValue(11, "session"),
            "Hội nghị lần 4": OrdinalValue(4, "session"),
        },
        ("hội nghị lần này", "lần thứ 3/4", "thứ hai hằng tuần", "lần 2", "lần thứ i", "thứ 19/63"),
    ),
    Rule(
        "term",
        "ordinal",
        "headings: `khóa XI`, `khoá 13`",
        find_ordinals,
        {
            "khóa XI": OrdinalValue(11, "term"),
            "KHÓA XXII": OrdinalValue(22, "term"),
            "khóa 13": OrdinalValue(13, "term"),
            "khóa I": OrdinalValue(1, "term"),
            "nhiệm kỳ XIII": OrdinalValue(13, "term"),
        },
        ("khóa 10 ngày", "khóa học", "toàn khóa", "nhiệm kỳ 2025 - 2030", "3 khóa bồi dưỡng"),
    ),
    Rule(
        "congress",
        "ordinal",
        "usage: `Đại hội XIII`",
        find_ordinals,
        {
            "Đại hội XIII": OrdinalValue(13, "congress"),
            "ĐẠI HỘI XIV": OrdinalValue(14, "congress"),
            "Đại hội Đảng XIII": OrdinalValue(13, "congress"),
        },
        ("Đại hội Đảng bộ", "đại hội chi bộ", "Đại hội 2025"),
    ),
    Rule(
        "plenum",
        "ordinal",
        "press shorthand: `Hội nghị Trung ương 8`, `Trung ương 9, khoá XII`",
        find_ordinals,
        {
            "Hội nghị Trung ương 8": OrdinalValue(8, "plenum"),
            "Trung ương 5": OrdinalValue(5, "plenum"),
            "Hội nghị Trung ương lần thứ 12": OrdinalValue(12, "plenum"),
            "Hội nghị T.Ư 8": OrdinalValue(8, "plenum"),
            "Hội nghị TW lần thứ 5": OrdinalValue(5, "plenum"),
        },
        (
            "Trung ương Đảng",
            "các cơ quan Trung ương 5 đồng chí",
            "trung ương 4,5%",
            "Đảng ủy Công an Trung ương 6 tháng đầu năm",
            "ngân sách trung ương 210 tỷ",
            "Khối các cơ quan Trung ương lần thứ",
        ),
    ),
    Rule(
        "sitting",
        "ordinal",
        "inspection commissions: `kỳ họp thứ 55`, `họp kỳ 37`, `kỳ họp 32`; `phiên họp lần thứ 24`",
        find_ordinals,
        {
            "kỳ họp thứ 55": OrdinalValue(55, "sitting"),
            "KỲ HỌP THỨ 38": OrdinalValue(38, "sitting"),
            "kỳ họp thứ tư": OrdinalValue(4, "sitting"),
            "kỳ họp lần thứ 41": OrdinalValue(41, "sitting"),
            "kỳ họp 32": OrdinalValue(32, "sitting"),
            "kỳ họp thường lệ thứ 18": OrdinalValue(18, "sitting"),
            "kỳ thứ 15": OrdinalValue(15, "sitting"),
            "phiên họp lần thứ 24": OrdinalValue(24, "sitting"),
            "phiên thứ 13": OrdinalValue(13, "sitting"),
            "phiên họp thứ nhất": OrdinalValue(1, "sitting"),
        },
        ("kỳ họp cuối năm 2026", "định kỳ 3 tháng", "kỳ họp giữa năm", "cùng kỳ 2023"),
    ),
    Rule(
        "working_day",
        "ordinal",
        "daily releases of plenums: `ngày làm việc thứ ba`",
        find_ordinals,
        {"ngày làm việc thứ ba": OrdinalValue(3, "day"), "NGÀY LÀM VIỆC THỨ 2": OrdinalValue(2, "day")},
        ("ngày làm việc thường xuyên", "ngày thứ ba"),
    ),
)
