"""Sentences as the search for figures needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

_END = re.compile(r"[.!?…][\"”’»)]*[^\S\n]+|\n")
# A full stop after these ends no sentence.
_ABBREVIATIONS = ("tp", "tx", "tt", "q", "p", "h", "ths", "ts", "pgs", "gs", "ks", "bs", "st", "đ/c", "t.ư")
_ABBREVIATION = re.compile(rf"(?<!\w){alternatives(_ABBREVIATIONS)}\Z")
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATIONS))
# No lookbehind before the bracket: `re` finds a leading character fast, and only then looks back.
_ITEM = re.compile(r"\((?<=[:;.] \()\d{1,2}\) (?=\w)")


def _is_abbreviated(folded: str, start: int, stop: int) -> bool:
    """Tell whether [start, stop) ends with an abbreviation."""
    return _ABBREVIATION.search(folded, max(start, stop - _LONGEST_ABBREVIATION), stop) is not None


def sentence_bounds(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give the sentences of [start, end) as clean ranges; a line always ends one.

    This quick reading serves the search for figures; tasks are divided by `thongcao.sentences`.
    """
    stop = len(clean.text) if end is None else end
    left = start
    for match in _END.finditer(clean.text, start, stop):
        if match[0] != "\n":
            goes_on = clean.text[match.end() : match.end() + 1].islower()
            if goes_on or (match[0][0] == "." and _is_abbreviated(clean.folded, left, match.start())):
                continue
        right = match.start() + (match[0] != "\n")
        if right > left:
            yield left, right
        left = match.end()
    if left < stop:
        yield left, stop


def figure_bounds(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give the ranges of [start, end) that figures are read in: sentences, divided at the items written in them.

    In `…: (1) Phấn đấu …; (2) Giải ngân …` an item speaks of none of the others' subjects.
    """
    for left, right in sentence_bounds(clean, start, end):
        first = left
        for match in _ITEM.finditer(clean.text, left, right):
            if clean.text[match.end()].isupper():
                yield first, match.start()
                first = match.start()
        yield first, right
