"""Sentences of a paragraph: underthesea divides, then what it gets wrong in this genre is mended."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, cast

from thongcao.grammar.actions import opens_action
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
# Where a sentence may end: a run of stops (as a whole: a line of dots is gone over once), what is closed behind it, and
# the next words.
_RUN = r"(?<![.?!…].)[.?!…]*([\"”)’»]*)(?=\s+(\S))"
_FULL_STOP, _ANY_STOP = re.compile(r"\." + _RUN), re.compile("[.?!…]" + _RUN)
# `đất ở nhóm A. Đẩy mạnh …`: underthesea takes any single letter for an initial
_LETTER = re.compile(r"\s[A-ZĐ]\.\s")
_ASIDE = re.compile(r"[“”\"()]")
# underthesea looks at a stop, the word before it (its longest abbreviation has 15 letters) and what follows
_BEFORE = 16
# A quotation or bracket left open by mistake must not swallow the paragraph.
_LONGEST_ASIDE = 200
_end_of_aside = itemgetter(1)


class _Stop(NamedTuple):
    """Where a sentence may end: a run of stops, up to `end` what is closed behind it, at `following` the next word."""

    start: int
    stop: int
    end: int
    following: int


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


def _stops(text: str, start: int, end: int) -> list[_Stop]:
    """Give where the sentences of [start, end) may end; a small letter goes on with the sentence."""
    words = text[start:end]
    # one letter is found quicker than one of a set
    sign = _ANY_STOP if "?" in words or "!" in words or "…" in words else _FULL_STOP
    found = [
        _Stop(match.start(), match.start(1), match.end(), match.start(2))
        for match in sign.finditer(text, start, end)
        if not match[2].islower()
    ]
    bracketed = found and ("(" in words or "“" in words or '"' in words)
    asides = asides_in(text, start, end) if bracketed else ()
    return [stop for stop in found if not lies_within(asides, stop.end)] if asides else found


def _confirmed(text: str, stops: Sequence[_Stop]) -> set[int]:
    """Give the ends of the runs that underthesea ends a sentence with.

    It reads letter by letter; so it is given the word before each run, the run and the next letter, and what ends with
    the run there ends with it in the text.
    """
    shown: list[str] = []
    ends: dict[int, int] = {}
    length = 0
    for start, stop, _, following in stops:
        begin = max(text.rfind(" ", 0, start) + 1, start - _BEFORE)
        ends[length + stop - begin] = stop
        shown.append(text[begin : following + 1])
        length += following + 2 - begin
    near = " ".join(shown)
    found: set[int] = set()
    place = 0
    for sentence in _divider()(near) if shown else ():
        place = near.index(sentence, place) + len(sentence)
        if place in ends:
            found.add(ends[place])
    return found


def asides_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the ranges of quotations and brackets; pairs may be mixed (`"…”`), open ones are left out."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _ASIDE.finditer(text, start, end):
        sign, place = match[0], match.start()
        before = text[place - 1] if place > start else " "
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


def lies_within(asides: Sequence[tuple[int, int]], place: int) -> bool:
    """Tell whether a place lies in a quotation or bracket; the ranges are in order of their ends."""
    index = bisect_left(asides, place, key=_end_of_aside)
    following = asides[index : index + 4]
    return bool(following) and min(following)[0] < place


def _ends_with_letter(clean: CleanText, first: int, place: int, following: int, end: int) -> bool:
    """Tell whether a single letter ends a sentence at the full stop `place`: an action follows."""
    return (
        _LETTER.fullmatch(clean.text, max(first, place - 2), following) is not None
        and clean.text[following].isupper()
        and opens_action(clean, following, end)
    )


def _is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Tell whether the full stop before `stop` belongs to the number of an item or to an abbreviation, not to a sentence."""
    near = text[max(start, stop - _LONGEST_ABBREVIATION - 2) : stop - 1]
    if near.isalpha():  # one word, most often longer than any abbreviation
        return near.lower() in _ABBREVIATIONS
    if near[-1:].isdigit() and _ENUMERATOR.search(text[max(start, stop - 24) : stop]):
        return True
    word = _WORD_BEFORE.search(near)
    return word is not None and word[0].lower() in _ABBREVIATIONS


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
    text = clean.text
    first, end = clean.trim(start, end)
    stops = _stops(text, first, end)
    confirmed = _confirmed(text, stops)
    found: list[tuple[int, int]] = []
    left = first
    for place, stop, closed, following in stops:
        # underthesea knows three dots, not the sign for them
        ends = text[stop - 1] == "…" or stop in confirmed or _ends_with_letter(clean, first, place, following, end)
        if ends and not (text[closed - 1] == "." and _is_abbreviated(text, left, closed)):
            found.append((left, closed))
            left = following
    if left < end:
        found.append((left, end))
    return found
