"""Checks of the text itself: brackets and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongcao.checks.base import Evidence, verdict
from thongcao.model.communique import Check
from thongcao.text import occurrences

_BRACKETS = {")": "(", "]": "["}
# `1)`, `a)`, `B)` and `ii)` number a list and open nothing.
_LIST_MARK = re.compile(r"(?:^|[\n;:,.]|[-+•]|\bvà)\s*(?:\d{1,2}|[a-zđA-HĐ]|[ivx]{1,4}|[IVX]{1,4})\Z")


def _signs(text: str, signs: str) -> list[int]:
    """Give where any of the signs stands; they are few, and a plain search for each is quicker than one for all."""
    return sorted([place for sign in signs for place in occurrences(text, sign)])


def brackets(evidence: Evidence) -> Iterator[Check]:
    """Every bracket has its partner."""
    text = evidence.document.clean.as_written.text
    open_places: list[int] = []
    lonely: list[int] = []
    for place in _signs(text, "()[]"):
        if text[place] in "([":
            open_places.append(place)
        elif open_places and text[open_places[-1]] == _BRACKETS[text[place]]:
            open_places.pop()
        elif not _LIST_MARK.search(text, max(0, place - 8), place):
            lonely.append(place)
    yield _places(evidence, "balanced-brackets", "bracket", [*open_places, *lonely])


def quotes(evidence: Evidence) -> Iterator[Check]:
    """Every quotation is closed by the kind of mark that opened it."""
    text = evidence.document.clean.as_written.text
    opened: int | None = None
    odd: list[int] = []
    for place in _signs(text, '"“”'):
        if text[place] == "“" or (text[place] == '"' and opened is None):
            if opened is not None:
                odd.append(opened)
            opened = place
        else:
            if opened is None or text[opened] != {"”": "“", '"': '"'}[text[place]]:
                odd.append(place)
            opened = None
    if opened is not None:
        odd.append(opened)
    yield _places(evidence, "balanced-quotes", "quotation mark", odd)


def _places(evidence: Evidence, code: str, what: str, places: list[int]) -> Check:
    clean = evidence.document.clean.as_written
    words = [clean.words(max(0, place - 30), place + 1) for place in sorted(places)]
    return verdict(
        code,
        expected=0,
        found=len(places),
        message="; ".join(f"a {what} without its partner after «{before}»" for before in words)
        or f"every {what} has its partner",
        severity="note",
        spans=[clean.span(place, place + 1) for place in sorted(places)],
    )


CHECKS = (brackets, quotes)
