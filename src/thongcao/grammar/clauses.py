"""Sentences as the search for figures needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongcao.text import CleanText

_END = re.compile(r"[.!?…][\"”’»)]*[^\S\n]+|\n")
# A full stop after these ends no sentence.
_ABBREVIATION = re.compile(r"(?<!\w)(?:tp|tx|tt|q|p|h|ths|ts|pgs|gs|ks|bs|st|đ/c|t\.ư)\Z")


def sentence_bounds(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Give the sentences of [start, end) as clean ranges; a line always ends one.

    This quick reading serves the search for figures; tasks are divided by `thongcao.sentences`.
    """
    stop = len(clean.text) if end is None else end
    left = start
    for match in _END.finditer(clean.text, start, stop):
        if match[0] != "\n":
            goes_on = clean.text[match.end() : match.end() + 1].islower()
            if goes_on or (match[0][0] == "." and _ABBREVIATION.search(clean.folded, left, match.start())):
                continue
        right = match.start() + (match[0] != "\n")
        if right > left:
            yield left, right
        left = match.end()
    if left < stop:
        yield left, stop
