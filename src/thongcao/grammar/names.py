"""Personal names and place names: what a run of capitalised syllables holds.

Sources: Vietnamese family names (`lexicon/family_names.csv`, peoples of the highlands included), provinces
(`lexicon/provinces.csv`), and names that places, streets and schools share with persons (`lexicon/namesakes.csv`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from thongcao.grammar.words import Phrases
from thongcao.lexicon import cell_list, table
from thongcao.text import CleanText, clean, fold

# What may stand before a personal name in one run: a place for sure (`phường …`), a province (`UBND tỉnh …`), the name of a
# unit (`Trường …`), or none (`Bộ trưởng …`).
RunContext = Literal["place", "province", "unit", "open"]

_UPPER_RANGES = ((0x41, 0x5A), (0xC0, 0xDE), (0x102, 0x1B0), (0x1EA0, 0x1EF9))
UPPER = "".join(chr(code) for low, high in _UPPER_RANGES for code in range(low, high + 1) if chr(code).isupper())
# a name of which a report on a case gives no more: `Nguyễn V.A.`
_INITIALS = rf"[{UPPER}](?:\.[{UPPER}])+(?!\w)(?:\.(?=[,;)]))?"
_SYLLABLE = re.compile(
    rf"(?:[KHY]['’] (?=[{UPPER}]))?(?:{_INITIALS}|[{UPPER}][^\W\d_]*)(?:['’][^\W\d_]+)*"
    rf"(?:-(?!phó|bí|chủ|ủy|trưởng|giám|nguyên)[^\W\d_{UPPER}]+)*"
)
_SOFT_WRAP = re.compile(rf"\n(?=[^\W\d_{UPPER}])")

_OF_TERM = re.compile(r" (?:[IVXL]{1,6}|\d{1,2})(?!\w)")

MAX_SYLLABLES = 5
# Syllables that open names of bodies and units: no personal name begins with them.
_BODY_SYLLABLES = frozenset(
    "ban bộ ủy đảng hội thường tỉnh thành trung chính quân mặt liên sở huyện quận thị lãnh đại cán phó trưởng chi khối "
    "tổ tiểu thủ chủ bí giám viện trường phòng nghị nhà nước quốc tổng tham đặc xã phường các hai ba "
    "ub ubkt ubnd hđnd btv bch bcđ mttq ubmttq đbqh hđ btc bcs tw".split()
)
# Named in every release, never a participant.
_UNCLE = ["hồ", "chí", "minh"]
_MIDDLES = frozenset(("văn", "thị"))
# What makes a town of `Thị`: no name goes on so.
_AFTER_TOWN = frozenset("ủy xã trấn đoàn đội trường".split())
# Words that end a name written in capitals, where no small letter shows its end.
_CAPITAL_STOPS = frozenset(
    "tại và là của với chủ phát dự đã được giữ thôi trong về cho để trình kết tham cùng đến thăm làm điều "
    "đồng ông bà yêu đề nhấn khẳng tiếp hội đại ban bí phó ủy trưởng giám nguyên".split()
)


def unwrap(clean_text: CleanText) -> tuple[str, str]:
    """Give the text and its folded form with lines joined where the next begins in small letters; offsets stay."""
    text, folded = clean_text.text, clean_text.folded
    ends = [match.start() for match in _SOFT_WRAP.finditer(text)]
    if not ends:
        return text, folded
    lines = list(zip([0, *[end + 1 for end in ends]], [*ends, len(text)], strict=True))
    return " ".join([text[start:end] for start, end in lines]), " ".join([folded[start:end] for start, end in lines])


@cache
def family_names() -> frozenset[str]:
    """Give the folded family names."""
    return frozenset(fold(row["name"]) for row in table("family_names"))


@cache
def _common_family_names() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in table("family_names") if row["common"])


@cache
def _figures() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in table("namesakes") if row["kind"] == "figure")


@cache
def _places() -> Phrases[None]:
    """Give the known places: provinces with their other names, districts and wards that look like persons."""
    names = {row["name"] for row in table("namesakes")}
    for row in table("provinces"):
        names.update((row["name"], *cell_list(row["aliases"])))
    names = {fold(clean(name)) for name in names}
    names |= {name.replace(" - ", dash) for name in names for dash in ("-", " ")}
    return Phrases(dict.fromkeys(names))


def known_place(folded: str, start: int) -> int | None:
    """Give the end of the known place that begins at `start`, else None."""
    if start and folded[start - 1].isalnum():
        return None
    place = _places().at(folded, start, len(folded))
    return place[0] if place else None


def capital_run(text: str, start: int) -> list[tuple[int, int]]:
    """Give the spans of the capitalised syllables, one blank apart, that follow each other from `start`."""
    spans: list[tuple[int, int]] = []
    while len(spans) < 2 * MAX_SYLLABLES and (match := _SYLLABLE.match(text, start)):
        if match[0] == "Khóa" and _OF_TERM.match(text, match.end()):
            break  # `Chủ tịch HĐND tỉnh Quảng Nam Khóa X`
        spans.append(match.span())
        start = match.end() + 1
        if text[match.end() : start] != " ":
            break
    return spans


def _opens_name(words: list[str]) -> bool:
    """Tell whether a family name opens the words, or an unknown one before the middle names `Văn` and `Thị`."""
    if words[0].replace("’", "'").partition("'")[0] in family_names():
        return True
    return len(words) > 2 and words[1] in _MIDDLES and words[0] not in _BODY_SYLLABLES | _MIDDLES


def _thi_first(words: list[str]) -> bool:
    """Tell whether words are the name of a Khmer or Stiêng woman, who may bear `Thị` first: `Thị Bích Thoàn`."""
    return words[0] == "thị" and len(words) > 1 and words[1] not in _AFTER_TOWN


def _length(words: list[str]) -> int:
    """Count syllables; `K'Măng` and `H'Yim` are two."""
    return len(words) + sum("'" in word or "’" in word for word in words)


def is_name(words: list[str]) -> bool:
    """Tell whether folded words read as a personal name: a family name and one to four more syllables."""
    return len(words) <= MAX_SYLLABLES and _length(words) >= 2 and _opens_name(words) and words != _UNCLE


def may_be_name(words: list[str]) -> bool:
    """Tell whether folded words can be the name of a person whom other words announce (`đồng chí …`)."""
    if words == _UNCLE or len(words) > MAX_SYLLABLES or _length(words) < 2:
        return False
    return _opens_name(words) or words[0] not in _BODY_SYLLABLES or _thi_first(words)


def capitals_end(text: str, spans: list[tuple[int, int]]) -> int:
    """Give how many syllables of a run in capitals belong to the name, where the case does not show its end."""
    words = [text[start:end] for start, end in spans]
    if len(words) < 2 or not (words[0].isupper() and words[1].isupper() and len(words[0] + words[1]) > 2):
        return len(words)
    if not all(word.isupper() for word in words):
        return next(index for index, word in enumerate(words) if not word.isupper())
    for index, word in enumerate(words[2:], start=2):
        if fold(word) in _CAPITAL_STOPS:
            return index
    return len(words)


def split_run(words: list[str], context: RunContext) -> tuple[int, int]:
    """Split a run of folded capitalised words after an office into a place or unit and a personal name.

    Args:
        words: the words of the run; a known place at its head is no longer among them.
        context: what the words before the run ask for.

    Returns:
        How many words belong to the office, and how many of the next are the name (0: no name).
    """
    size = len(words)
    if context == "province":
        # the provinces are known: `Phó Chủ tịch UBND tỉnh Lê Thu`
        context = "open" if size == 2 and words[0] in _common_family_names() else "place"
    if context == "unit":
        cut = _place_before_name(words)
        return (cut, size - cut) if cut > 1 and size - cut >= 3 and not is_figure(words[cut:]) else (size, 0)
    # `Y Thanh Hà Niê Kđăm`: the names of highland peoples open with what no place does
    long = words[0] == "y" or "'" in words[0] or "’" in words[0] or (size > 1 and words[1] in _MIDDLES)
    whole = size in (3, 4) or (size == 2 and context == "open") or (size == MAX_SYLLABLES and long)
    if is_name(words) and whole:
        return 0, size
    if context == "place" and size <= 3:
        cut = size - 2 if size == 3 and words[1] in _common_family_names() else size
        return cut, size - cut
    cut = _place_before_name(words)
    if cut:
        return cut, size - cut
    return (0, size) if is_name(words) and context == "open" else (size, 0)


# Syllables of place and name, likeliest first.
_SPLITS = ((2, 3), (1, 3), (2, 4), (3, 3), (2, 2), (3, 4), (1, 4), (3, 2), (1, 2), (4, 3), (4, 2), (4, 4), (5, 3))


def _place_before_name(words: list[str]) -> int:
    """Give how many words stand before the name, 0 where there is no name; common family names are tried first."""
    splits = [
        (place, words[place:]) for place, name in _SPLITS if place + name == len(words) and words[place:] != _UNCLE
    ]
    for families in (_common_family_names(), family_names()):
        for place, name in splits:
            if name[0] in families and (len(name) > 2 or families is not family_names()):
                return place
    return next((place for place, name in splits if len(name) > 2 and name[1] in _MIDDLES and is_name(name)), 0)


@cache
def _districts() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in table("districts"))


def district_length(words: list[str]) -> int:
    """Give how many words at the head of a run name a district, the longest first; 0 where none does."""
    return next((size for size in range(min(len(words), 4), 1, -1) if is_district(words[:size])), 0)


def is_district(words: list[str]) -> bool:
    """Tell whether folded words name a district: `các đồng chí Bí thư Huyện ủy Phù Cát, Phù Mỹ`."""
    return " ".join(words) in _districts()


def is_figure(words: list[str]) -> bool:
    """Tell whether folded words name a historical figure after whom places are called."""
    return " ".join(words) in _figures()
