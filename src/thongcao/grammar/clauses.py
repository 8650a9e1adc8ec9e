"""Sentences as the search for figures needs them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

_start = attrgetter("start")
# One set of characters first, for which `re` looks fast.
_END = re.compile(r"[.!?…\n](?:(?<=\n)|[\"”’»)]*[^\S\n]+)")
# A full stop after these ends no sentence.
_ABBREVIATIONS = ("tp", "tx", "tt", "q", "p", "h", "ths", "ts", "pgs", "gs", "ks", "bs", "st", "đ/c", "t.ư")
_ABBREVIATION = re.compile(rf"(?<!\w){alternatives(_ABBREVIATIONS)}\Z")
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATIONS))
_LONGEST_SENTENCE = 4_000
# No lookbehind before the bracket: `re` finds a leading character fast, and only then looks back.
ITEM = re.compile(r"\((?<=[:;.] \()\d{1,2}\) (?=\w)")
# `2- Đẩy mạnh thu ngân sách`, `a) Chi ngân sách`: the mark of a line is no part of what it says.
_LINE_MARK = re.compile(r"[^\S\n]*\(?(?:\d{1,2}|[a-zđ]) ?[-)/]\s?(?=[^\W\d_])")


def _is_abbreviated(folded: str, start: int, stop: int) -> bool:
    """Tell whether [start, stop) ends with an abbreviation."""
    if not folded.endswith(_ABBREVIATIONS, start, stop):
        return False
    return _ABBREVIATION.search(folded, max(start, stop - _LONGEST_ABBREVIATION), stop) is not None


def sentence_bounds(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give the sentences of [start, end) as clean ranges; a line always ends one.

    This quick reading serves the search for figures; tasks are divided by `thongcao.sentences`.
    """
    text = clean.text
    stop = len(text) if end is None else end
    left = start
    for match in _END.finditer(text, start, stop):
        right, after = match.span()
        sign = text[right]
        if sign != "\n":
            if text[after : after + 1].islower() or (sign == "." and _is_abbreviated(clean.folded, left, right)):
                continue
            right += 1
        if right > left:
            yield left, right
        left = after
    if left < stop:
        yield left, stop


def _portions(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    """Divide what is too long for a sentence (a table without lines, a list of hundreds) at its last sign in reach."""
    while right - left > _LONGEST_SENTENCE:
        limit = left + _LONGEST_SENTENCE
        cut = next((place for sign in ("; ", ", ", " ") if (place := text.rfind(sign, left + 1, limit)) > 0), limit - 1)
        yield left, cut + 1
        left = cut + 1
    yield left, right


def figure_bounds(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give the ranges of [start, end) that figures are read in: sentences, divided at the items written in them."""
    for left, right in sentence_bounds(clean, start, end):
        yield from _divided(clean, left, right)


def _divided(clean: CleanText, left: int, right: int) -> list[tuple[int, int]]:
    """Divide a sentence at the items written in it.

    In `…: (1) Phấn đấu …; (2) Giải ngân …` an item speaks of none of the others' subjects.
    """
    text = clean.text
    mark = _LINE_MARK.match(text, left, right) if left == 0 or text[left - 1] == "\n" else None
    first = mark.end() if mark and text[mark.end()].isupper() else left
    found: list[tuple[int, int]] = []
    for match in ITEM.finditer(text, first, right):
        if text[match.end()].isupper():
            found.append((first, match.start()))
            first = match.start()
    found.append((first, right))
    if right - left <= _LONGEST_SENTENCE:
        return found
    return [portion for one in found for portion in _portions(text, *one)]


def figure_bounds_with(clean: CleanText, numbers: Sequence[Token[Any]]) -> Iterator[tuple[int, int]]:
    """Give the ranges that figures are read in and that hold a number; only the lines of numbers are divided.

    Args:
        clean: the text.
        numbers: in text order.
    """
    place = 0
    while place < len(numbers):
        line, stop = clean.line_bounds(numbers[place].start, numbers[place].start)
        for left, right in sentence_bounds(clean, line, stop):
            if numbers[place].start >= right:
                continue
            for start, end in _divided(clean, left, right):
                while place < len(numbers) and numbers[place].start < start:
                    place += 1  # one that runs over a border
                if place < len(numbers) and numbers[place].end <= end:
                    yield start, end
                    place = bisect_left(numbers, end, place, key=_start)
            if place == len(numbers) or numbers[place].start >= stop:
                break
        place = bisect_left(numbers, stop, place, key=_start)
