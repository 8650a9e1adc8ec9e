"""Marks of list items: numbers, letters, Roman numerals, number words and bullets.

Sources: the numbering of party documents (A, I, 1, a), -, +), and the press: `1-`, `(1)`, `Một là,`, `Thứ nhất,`,
`Trước hết, … Thứ hai, …`, `Nhóm nhiệm vụ thứ nhất:`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from thongcao.grammar.number_words import parse_number_word, roman_to_int
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText, occurrences


class ListMarker(NamedTuple):
    """The mark of a list item.

    Attributes:
        style: how it is written; one list keeps one style.
        number: the number it stands for, None for bullets.
        start: first clean offset.
        end: clean offset after the mark.
        body: clean offset at which the text of the item begins.
        inline: whether it stands inside a paragraph.
    """

    style: str
    number: int | None
    start: int
    end: int
    body: int
    inline: bool = False


# The rank of a style among headings: an item of a lower number ends the lists of higher numbers before it.
RANKS = {
    "upper": 0,
    "roman": 1,
    "dot": 2,
    "dash": 2,
    "slash": 2,
    "bar": 2,
    "cardinal": 2,
    "ordinal": 2,
    "label": 2,
    "paren": 3,
    "bracket": 3,
    "circled": 3,
    "lower": 4,
    "lower bracket": 4,
    "roman bracket": 4,
    "sub": 4,
    "-": 5,
    "•": 5,
    "+": 6,
    "*": 6,
}
_BULLETS = dict.fromkeys("•●▪■◦○□♦❖►▶→➢✓√·\uf0b7\uf0a7\uf0e0\uf0d8\uf0fc\uf0fe\uf076\uf071", "•") | {
    "-": "-",
    "\uf02d": "-",
    "+": "+",
    "*": "*",
}
BULLET_STYLES = ("-", "•", "+", "*")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LETTERS = "abcdđeghiklmnopq"
_TENS = ("", "mười ")
_UNITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_CARDINALS = ("mười", "mười lăm", *(ten + unit for ten in _TENS for unit in _UNITS))
_ORDINALS = ("nhất", "nhì", "tư", *_CARDINALS, *map(str, range(1, 10)))
_FIRST = ("trước hết", "trước tiên", "đầu tiên")
_LABELS = (
    "việc",
    "yêu cầu",
    "nhóm",
    "nhiệm vụ",
    "giải pháp",
    "nhóm nhiệm vụ",
    "nhóm giải pháp",
    "nhóm nhiệm vụ, giải pháp",
)

_NEXT = r"(?=[^\W\d_]|[\"“‘(\[])"
# an item may begin with its figure: `1. 100% chi bộ …`, `2) 15 xã …`
_NEXT_FIGURE = r"\s(?=\d+(?:[.,]\d+)*(?:\s?%|\s[^\W\d_]))"
_DIGITS = (
    rf"(?:(?P<dot>\d{{1,2}})(?:\s?\.(?:\s?-)?\s?{_NEXT}|\.{_NEXT_FIGURE})"
    rf"|(?P<paren>\d{{1,2}})(?:\s?\)\s?{_NEXT}|\){_NEXT_FIGURE})"
    # `30-NQ/TW` and `15-10` are no marks, `1-Tập trung` is
    rf"|(?P<dash>\d{{1,2}})\s?-\s?(?![^\W\d_]+/){_NEXT}"
    # a row of a table: `1 | Hoàn thành quy hoạch | 30/9/2024`
    r"|(?:\| ?)?(?P<bar>\d{1,2}) \| (?=[^\W\d_])"
    rf"|(?P<slash>\d{{1,2}})\s?/\s{_NEXT}"
    rf"|(?P<sub>(?:\d{{1,2}}|[IVX]{{1,4}}|[A-E])(?:\.\d{{1,2}}){{1,3}})(?:[.)]\s?{_NEXT}|\s(?=[A-ZĐÀ-Ỹ]))"
    r"|\((?P<bracket>\d{1,2})\)(?:\s?[-.:]\s)?\s?(?=[^\s,;.:)])"
    rf"|(?P<circled>[{_CIRCLED}])\s?(?=[^\s,;.:)]))"
)
_LETTERED = (
    r"(?:(?:PHẦN |Phần |MỤC |Mục )?(?P<roman>[IVX]{1,5}|l{1,3})"
    rf"(?:\s?[./)]\s?(?!\w\.)|\s?-\s?(?![^\W\d_]+/)|\s?:\s){_NEXT}"
    # `A- A A+` sets the size of the letters on a web page
    rf"|(?P<upper>[A-HĐ])(?![-+ A]+(?:\n|\Z))(?:\.\s|\)\s?|\s?-\s(?![^\W\d_]+/)){_NEXT}"
    rf"|(?P<lower>[{_LETTERS}])(?:\)\s?|[.-]\s|/\s)(?=\S)"
    rf"|\((?P<lower_bracket>[{_LETTERS}])\)\s?(?=\S))"
)
_ROMAN_BRACKET = r"\((?P<roman_bracket>i{1,3}|iv|vi{0,3}|ix|x)\)\s?(?=\S)"
_MARK = re.compile(f"{_DIGITS}|{_ROMAN_BRACKET}|{_LETTERED}")
_BULLET = re.compile(rf"(?:[{''.join(map(re.escape, _BULLETS))}] |[-+*](?=[^\W\d_])|[\uf000-\uf0ff]) ?(?=[^\s*-])")
# `Thứ 6, 05.09.2014`, `Thứ hai, ngày 27/3`: a day of the week
_DAY = r" ?(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4}|(?!\d))| tháng \d)"
# `Một là, …`, `Thứ nhất, …`, `Thứ nhất là …`, `Trước hết, …`; `thứ hai tuần tới` has neither comma nor `là`
_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<cardinal>{alternatives(_CARDINALS)})(?: là\b\s?[,:-]?|:)"
    rf"|thứ (?P<ordinal>{alternatives(_ORDINALS)})(?: là\b\s?[,:-]?|\s?[,:]| -)(?!{_DAY})"
    rf"|(?P<first>{alternatives(_FIRST)})(?: là\b\s?[,:-]?|\s?[,:])"
    rf"|(?:{alternatives(_LABELS)}) (?:thứ (?P<label>{alternatives(_ORDINALS)})|(?:số )?(?P<label_digits>\d{{1,2}}))"
    r"(?: là\b\s?[,:-]?|\s?[,:.]| -))\s*"
)
# the same without what closes the mark
COUNTED_IN_WORDS = rf"(?:{alternatives(_CARDINALS)} là|thứ {alternatives(_ORDINALS)}(?: là)?)"
# `Một, đẩy mạnh …` is a mark at the head of a line only
_LINE_WORDS = re.compile(rf"(?P<cardinal>{alternatives(_CARDINALS)}), (?=[^\W\d_])")
# What may be a mark inside a paragraph.
_INLINE_DIGITS = re.compile(rf"[0-9]{{1,3}}(?:\s?[.)/-](?:\s?[-.:])?\s?(?:[^\W\d_]|[\"“‘(\[])|[.)]{_NEXT_FIGURE})")
_INLINE_LETTER = re.compile(rf"(?:\(|(?<![^\W_]))(?:[{_LETTERS}]|[ivx]{{1,4}})\)")
_BRACKETED = frozenset(_LETTERS + "ivx")
# Several patterns, each of which begins with a letter or sign that is soon found, are quicker than one.
_INLINE_BULLETS = (
    re.compile(r" - (?<=[:;.]...)(?=[^\W\d_])"),
    re.compile(r" \+ (?<=[:;.]...)(?=[^\W\d_])"),
)
# `…: A. Tập trung …; B. Đẩy mạnh …`: capitals are looked for only where a first one stands behind a colon
_FIRST_CAPITAL = re.compile(r": [AI][.)] ")
_CAPITALS = "ABCDEFGHIVX"
_INLINE_CAPITAL = re.compile(r" (?:[A-H]|[IVX]{1,4})[.)] (?=[^\W\d_])")
# the first marks of lists in words; without one of them a paragraph has no such list
_FIRST_WORDS = (
    re.compile(r"thứ (?<![^\W_]....)(?:nhất|hai|1)"),
    re.compile(r" là(?<=một...|hai...)(?<![^\W_]......)"),
    re.compile(r" 1(?:(?<=(?<![^\W_])vụ..)|(?<=(?<![^\W_])pháp..)|(?<=(?<![^\W_])nhóm..))"),
)
_ITEM_BEFORE = ":;.…,"
_start = attrgetter("start")


def _lettered(clean: CleanText, match: re.Match[str], style: str, inline: bool) -> ListMarker | None:
    name = match[style]
    if name.isdecimal():
        number: int | None = int(name)
    elif style in ("roman", "roman_bracket"):
        number = roman_to_int(name)
    elif style == "circled":
        number = _CIRCLED.index(name) + 1
    elif style == "sub":
        number = int(name.rsplit(".", 1)[1])
    else:
        number = _LETTERS.find(name.lower()) + 1
    if not number:
        return None
    mark = clean.text[match.start() : match.end()].rstrip()
    return ListMarker(
        style.replace("_", " "), number, match.start(), match.start() + len(mark), match.end(), inline=inline
    )


def _worded(match: re.Match[str], inline: bool) -> ListMarker | None:
    style = match.lastgroup or ""
    digits = match.groupdict().get("label_digits")
    name = digits or match[style]
    number = 1 if style == "first" else int(name) if name.isdigit() else parse_number_word(name)
    style = {"first": "ordinal", "label_digits": "label"}.get(style, style)
    end = match.start() + len(match[0].rstrip())
    return ListMarker(style, number, match.start(), end, match.end(), inline=inline) if number else None


def marker_at(clean: CleanText, start: int) -> ListMarker | None:
    """Give the mark of the list item that begins a line at `start`, None where there is none.

    Args:
        clean: the clean text.
        start: clean offset of the first character of a line.
    """
    match = _MARK.match(clean.text, start)
    if match and match.lastgroup:
        return _lettered(clean, match, match.lastgroup, inline=False)
    if clean.text[start : start + 1].isalpha():
        match = _WORDS.match(clean.folded, start) or _LINE_WORDS.match(clean.folded, start)
        return _worded(match, inline=False) if match else None
    if match := _BULLET.match(clean.text, start):
        worded = _WORDS.match(clean.folded, match.end())
        inner = _worded(worded, inline=False) if worded else None
        # `- Một là, …`: the words count, the bullet only stands before them
        if inner:
            return inner._replace(start=start)
        return ListMarker(_BULLETS.get(match[0][0], "•"), None, start, start + 1, match.end())
    return None


def _opens_item(clean: CleanText, start: int, floor: int) -> bool:
    """Tell whether what stands before `start` can close an item: a stop, a colon, a semicolon, a comma, `và`."""
    before = clean.text[max(floor, start - 8) : start].rstrip(" \n\"“”'")
    return not before or before[-1] in _ITEM_BEFORE or before.endswith(" và")


def mark_places(clean: CleanText) -> tuple[int, ...]:
    """Give the places of a text at which marks of items may stand inside paragraphs, in text order.

    Most paragraphs hold none, and are not looked at again.
    """
    text, folded = clean.text, clean.folded
    places = [digits for digits in clean.numbers if _INLINE_DIGITS.match(text, digits)]
    for close in occurrences(text, ")"):
        if text[close - 1] in _BRACKETED and _INLINE_LETTER.search(text, max(0, close - 5), close + 1):
            places.append(close)
    for words in _FIRST_WORDS:
        places += [match.start() for match in words.finditer(folded)]
    for bullets in _INLINE_BULLETS:
        places += [match.start() + 1 for match in bullets.finditer(text)]
    if _FIRST_CAPITAL.search(text):
        places += [match.start() + 1 for match in _INLINE_CAPITAL.finditer(text)]
    places.sort()
    return tuple(places)


def inline_markers(clean: CleanText, start: int, end: int, places: Sequence[int]) -> list[ListMarker]:
    """Give what may be marks of items inside the paragraph [start, end); a list is only made of a sequence of them.

    Args:
        clean: the clean text.
        start: clean offset after the paragraph's own mark.
        end: clean offset after the paragraph.
        places: the `mark_places` of the text.

    Returns:
        Marks in text order.
    """
    text = clean.text
    found: list[ListMarker] = []
    counted_in_words = False
    for place in places[bisect_left(places, start) : bisect_left(places, end)]:
        sign = text[place]
        marker = None
        if sign.isdecimal():
            marker = _inline_number(clean, place, start, end)
        elif sign == ")":
            marker = _inline_letter(clean, place, start, end)
        elif sign in _CAPITALS:
            marker = _inline_capital(clean, place, start, end)
        elif sign in "-+":
            if start < place < end - 2:
                marker = ListMarker(sign, None, place, place + 1, place + 2, inline=True)
        else:
            counted_in_words = True
        if marker:
            found.append(marker)
    if counted_in_words:
        for match in _WORDS.finditer(clean.folded, start, end):
            if _opens_item(clean, match.start(), start) and (marker := _worded(match, inline=True)):
                found.append(marker)
    found.sort(key=_start)
    return found


def _inline_number(clean: CleanText, digits: int, start: int, end: int) -> ListMarker | None:
    text = clean.text
    left = digits - (digits > start and text[digits - 1] == "(")
    before = text[left - 1] if left > start else " "
    if before.isalnum() or before in ".,/-_":
        return None
    match = _MARK.match(text, left, end)
    style = match.lastgroup if match else None
    if match is None or style in (None, "sub") or (style != "bracket" and not _opens_item(clean, left, start)):
        return None
    return _lettered(clean, match, style or "", inline=True)


def _inline_letter(clean: CleanText, close: int, start: int, end: int) -> ListMarker | None:
    place = _INLINE_LETTER.search(clean.text, max(start, close - 5), close + 1)
    if place is None or place.end() != close + 1:
        return None
    match = _MARK.match(clean.text, place.start(), end)
    style = match.lastgroup if match else None
    if match is None or style not in ("lower", "lower_bracket", "roman_bracket"):
        return None
    if style == "lower" and not _opens_item(clean, place.start(), start):
        return None
    return _lettered(clean, match, style, inline=True)


def _inline_capital(clean: CleanText, place: int, start: int, end: int) -> ListMarker | None:
    match = _MARK.match(clean.text, place, end)
    if match is None or match.lastgroup not in ("upper", "roman") or not _opens_item(clean, place, start):
        return None
    return _lettered(clean, match, match.lastgroup, inline=True)


def _find_item(clean: CleanText) -> Iterator[Token[tuple[str, int | None]]]:
    """Give the item a text begins with, over its whole length: style and number of its mark."""
    marker = marker_at(clean, 0)
    if marker:
        yield Token("list_item", 0, len(clean.text), (marker.style, marker.number), "list_item")


RULES: tuple[Rule, ...] = (
    Rule(
        name="list_item",
        kind="list_item",
        source="numbering of party documents (A, I, 1, a), -, +) and of the press (`1-`, `(1)`, `Một là,`, `Thứ nhất,`)",
        find=_find_item,
        examples={
            "1. Tập trung": ("dot", 1),
            "12- Đẩy mạnh": ("dash", 12),
            "1 - Nghị định": ("dash", 1),
            "2) Hoàn thành": ("paren", 2),
            "3. 100% chi bộ": ("dot", 3),
            "4) 15 xã": ("paren", 4),
            "(3) Giữ vững": ("bracket", 3),
            "(3)- Giữ vững": ("bracket", 3),
            "4.- Giữ vững": ("dot", 4),
            "1/ Rà soát": ("slash", 1),
            "b/ Rà soát": ("lower", 2),
            "2 | Rà soát | 30/9": ("bar", 2),
            "| 2 | Rà soát | 30/9 |": ("bar", 2),
            "③ Rà soát": ("circled", 3),
            "1.2. Rà soát": ("sub", 2),
            "II.1. Rà soát": ("sub", 1),
            "II- Nhiệm vụ": ("roman", 2),
            "III. KẾT QUẢ": ("roman", 3),
            "B. MỤC TIÊU": ("upper", 2),
            "đ) Chăm lo": ("lower", 5),
            "(ii) Chăm lo": ("roman bracket", 2),
            "Một là, tập trung": ("cardinal", 1),
            "Hai: Rà soát": ("cardinal", 2),
            "Hai, rà soát": ("cardinal", 2),
            "Việc thứ hai, rà soát": ("label", 2),
            "Thứ năm là rà soát": ("ordinal", 5),
            "Trước hết, rà soát": ("ordinal", 1),
            "Nhóm nhiệm vụ thứ hai: Rà soát": ("label", 2),
            "Nhiệm vụ 3: Rà soát": ("label", 3),
            "- Tập trung": ("-", None),
            "+ GRDP tăng": ("+", None),
            "\uf0b7 Tập trung": ("•", None),
            "- Hai là, rà soát": ("cardinal", 2),
        },
        near_misses=(
            "15-10, tại Hà Nội",
            "A- A A+",
            "30-NQ/TW ngày 5/6",
            "2.500 tỷ đồng",
            "2 | 30/9/2024",
            "5. 11. 2025",
            "5. 11 - 2025",
            "6,5% kế hoạch",
            "28/6, Tỉnh ủy họp",
            "2024. Tiếp tục",
            "Thứ hai tuần tới",
            "Thứ 6, 05.09.2014",
            "Thứ hai, ngày 3 tháng 11",
            "Hai tuần tới, tỉnh rà soát",
            "Một số chỉ tiêu",
            "Trước hết phải nói",
            "V.I. Lênin",
            "-----",
        ),
    ),
)
