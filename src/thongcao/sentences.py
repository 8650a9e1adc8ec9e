"""Sentences of a paragraph: underthesea divides, then what it gets wrong in this genre is mended."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from itertools import accumulate
from pathlib import Path
from typing import cast

from thongcao.grammar.actions import opens_action
from thongcao.grammar.clauses import sentence_bounds
from thongcao.text import CleanText

# Before a full stop these are abbreviations, not ends: `đ/c.`, `TP.`, `PGS.`
_ABBREVIATIONS = frozenset(
    (
        *("tp", "tx", "tt", "q", "p", "h", "tr", "st", "stt", "no", "nxb", "đ/c", "đc"),
        *("ths", "ts", "pgs", "gs", "bs", "ks", "cn", "mr", "ms", "mrs"),
    )
)
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATIONS))
_WORD_BEFORE = re.compile(r"[^\s(“\"]+$")
_ENUMERATOR = re.compile(r"(?:^|[.;:]\s)\(?\d{1,2}\.$")
# underthesea knows three dots, not the sign for them
_ELLIPSIS = re.compile(r"…[\"”)]*(?=\s)")
# `đất ở nhóm A. Đẩy mạnh …`: underthesea takes any single letter for an initial
_LETTER = re.compile(r"\.(?<=\s[A-ZĐ].)(?=\s\S)")
_NEXT = re.compile(r"\s+\S")
_SIGNS = re.compile(r"[“”\"()]")
# underthesea walks back over words of letters and dots at every dot; no prose has words of this length
_LONGEST_WORD = 300
_NO_PROSE = re.compile(rf"\S{{{_LONGEST_WORD}}}")
# underthesea looks at a stop, the word before it (its longest abbreviation has 15 letters) and what follows one blank
_STOP = re.compile(r"([.?!])")
_BEFORE, _BEHIND = 16, 2
# A quotation or bracket left open by mistake must not swallow the paragraph.
_LONGEST_ASIDE = 200


@cache
def _divider() -> Callable[[str], list[str]]:
    """Give underthesea's `sent_tokenize`, loaded alone, when the first paragraph needs it.

    `import underthesea` also loads taggers, classifiers and their libraries, a third of a second of them; the divider
    of sentences is a module without imports of its own.
    """
    package = find_spec("underthesea")
    folders = [str(Path(folder, "pipeline")) for folder in (package and package.submodule_search_locations) or ()]
    found = PathFinder.find_spec("sent_tokenize", folders)
    if found is None or found.loader is None:  # a release that keeps it elsewhere
        from underthesea import sent_tokenize

        return cast(Callable[[str], list[str]], sent_tokenize)
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return cast(Callable[[str], list[str]], module.sent_tokenize)


def _at_stops(text: str) -> list[str]:
    """Divide a text into words, stop, words, stop … words."""
    if "?" in text or "!" in text:
        return _STOP.split(text)
    parts = ["."] * (2 * text.count(".") + 1)
    parts[::2] = text.split(".")
    return parts


def _divided(text: str) -> list[int]:
    """Give where underthesea ends the sentences of a text.

    It reads letter by letter, a twentieth of the time of a whole extraction; so it is given the surroundings of the
    stops only, and what ends at a stop there ends at the same one in the text.
    """
    parts = _at_stops(text)
    near = [
        part if len(part) <= _BEFORE else part[:_BEHIND] + part[max(part.rfind(" ", 0, -1), len(part) - _BEFORE) :]
        for part in parts
    ]
    shown = "".join(near)
    ends = dict(zip(accumulate(map(len, near)), accumulate(map(len, parts)), strict=True))
    found: list[int] = []
    place = 0
    for sentence in _divider()(shown):
        place = shown.index(sentence, place) + len(sentence)
        found.append(ends.get(place) or len(text.rstrip()))
    return found


def _is_prose(text: str) -> bool:
    """Tell whether no word is longer than prose has any."""
    place, last = 0, len(text) - _LONGEST_WORD
    while place <= last:
        blank = text.rfind(" ", place, place + _LONGEST_WORD)
        if blank < 0:
            return not _NO_PROSE.search(text, place)
        place = blank + 1
    return True


def _asides(text: str) -> list[tuple[int, int]]:
    """Give the ranges of quotations and brackets; pairs may be mixed (`"…”`), open ones are left out."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _SIGNS.finditer(text):
        sign, place = match[0], match.start()
        before = text[place - 1] if place else " "
        if sign in "“(" or (sign == '"' and (before.isspace() or before in "(:")):
            opened = [*opened[-3:], (sign, place)]
            continue
        wanted = "(" if sign == ")" else '“"'
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] in wanted:
                if place - opened[depth][1] <= _LONGEST_ASIDE:
                    found.append((opened[depth][1], place))
                del opened[depth:]
                break
    return found


def _within(asides: list[tuple[int, int]], places: Iterable[int]) -> set[int]:
    """Give the places that lie in a quotation or bracket; the ranges are in order of their ends."""
    ends = [right for _, right in asides]
    found: set[int] = set()
    for place in places:
        index = bisect_left(ends, place)
        for left, _ in asides[index : index + 4]:
            if left < place:
                found.add(place)
    return found


def _is_end(text: str, start: int, place: int) -> bool:
    """Tell whether the sentence from `start` ends at `place`: no small letter behind it, no abbreviation before."""
    following = _NEXT.match(text, place)
    if not following or following[0][-1].islower():
        return following is None and not text[place:].strip()
    if text[place - 1] != ".":
        return True
    before = text[max(start, place - 24) : place]
    if before[-2:-1].isdigit() and _ENUMERATOR.search(before):
        return False
    word = _WORD_BEFORE.search(before[-_LONGEST_ABBREVIATION - 2 : -1])
    return not (word and word[0].lower() in _ABBREVIATIONS)


def sentences(clean: CleanText, start: int, end: int) -> list[tuple[int, int]]:
    """Give the sentences of a paragraph as clean ranges.

    Args:
        clean: the clean text.
        start: clean offset of the first character.
        end: clean offset after the last character.

    Returns:
        Ranges in text order, without blanks at their ends; together they hold all words of [start, end).

    Example:
        >>> from thongcao.text import clean_text
        >>> text = clean_text("Họp tại TP. Huế. Đạt 6.5% kế hoạch… Tiếp tục rà soát.")
        >>> [text.text[start:end] for start, end in sentences(text, 0, len(text.text))]
        ['Họp tại TP. Huế.', 'Đạt 6.5% kế hoạch…', 'Tiếp tục rà soát.']
    """
    text = clean.text[start:end]
    if not _is_prose(text):
        return [clean.trim(*bounds) for bounds in sentence_bounds(clean, start, end)]
    ends: set[int] = set()
    for stop in _divided(text):
        while stop < len(text) and text[stop] in '"”)’»':
            stop += 1
        ends.add(stop)
    ends.update(match.end() for match in _ELLIPSIS.finditer(text))
    ends.update(
        match.end()
        for match in _LETTER.finditer(text)
        if opens_action(clean, start + match.end() + 1, end) and text[match.end() + 1].isupper()
    )
    inside = _within(_asides(text), ends) if "(" in text or "“" in text or '"' in text else set()
    found: list[tuple[int, int]] = []
    left = 0
    for stop in sorted((ends - inside) | {len(text)}):
        if stop > left and (stop == len(text) or _is_end(text, left, stop)):
            trimmed = clean.trim(start + left, start + stop)
            if trimmed[0] < trimmed[1]:
                found.append(trimmed)
            left = stop
    return found
