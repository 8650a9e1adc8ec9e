"""Passages that name persons, and the sentences around them."""

from __future__ import annotations

import re

from thongcao.document import Document
from thongcao.grammar.names import unwrap
from thongcao.grammar.people import NamedPerson
from thongcao.grammar.tokens import Token
from thongcao.records.front import Range

# Longer sentences are cut: the verb of a list of persons never stands so far away.
SENTENCE_LIMIT = 1500
_WINDOW = 150
_ABBREVIATIONS = frozenset("tp t.p tx tt q h p gs ts pgs ths tskh bs ks ls đ st t v ub".split())
# One set of characters first, for which `re` looks fast.
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"”)]?\s|(?<=\.)(?=(?:các )?(?:đồng chí|đại biểu|ông|bà) ))")
# behind an open list: `…, lãnh đạo các sở... cùng dự`
_GOES_ON = ("cùng dự", "tham dự", "cùng tham dự", "đến dự", "tới dự")
_CITY_DOT = re.compile(r"\.(?<=[Tt][Pp]\.)(?<!\w[Tt][Pp]\.)(?=\w)")


def unwrapped(document: Document) -> tuple[str, str]:
    """Give the text and its folded form with lines joined: see `unwrap`. Ask with `document.once`.

    The dot of `TP.HCM` ends no clause: both have a blank in its place.
    """
    text, folded = unwrap(document.clean)
    if "tp." not in folded:
        return text, folded
    return _CITY_DOT.sub(" ", text), _CITY_DOT.sub(" ", folded)


def passages(document: Document) -> dict[Range, list[Token[NamedPerson]]]:
    """Give the persons of each passage that names some, in text order. Ask with `document.once`."""
    found: dict[Range, list[Token[NamedPerson]]] = {}
    for token in document.tokens.get("person", ()):
        found.setdefault(token.value.passage, []).append(token)
    return found


def person_sentences(document: Document) -> dict[Range, Range]:
    """Give the sentence around each passage that names persons. Ask with `document.once`."""
    _, folded = document.once(unwrapped)
    return {passage: sentence_around(folded, *passage) for passage in document.once(passages)}


def sentence_around(folded: str, start: int, end: int) -> Range:
    """Give the range of the sentence around [start, end); a dot after an abbreviation does not end it."""
    first = low = max(0, start - SENTENCE_LIMIT)
    # from the passage back: most sentences begin near it
    high = start
    while window := folded[max(low, high - _WINDOW) : high]:
        ends = [
            match
            for match in _SENTENCE_END.finditer(folded, high - len(window), min(high + 2, start))
            if not _abbreviated(folded, match)
        ]
        if ends:
            first = ends[-1].end()
            break
        high -= len(window)
    last = min(len(folded), end + SENTENCE_LIMIT)
    for match in _SENTENCE_END.finditer(folded, end, last):
        if not _abbreviated(folded, match):
            last = match.start()
            break
    return first, last


def _abbreviated(folded: str, dot: re.Match[str]) -> bool:
    if dot[0] in ("... ", "… "):
        return folded.startswith(_GOES_ON, dot.end())
    if dot[0] != ". ":
        return False
    words = folded[max(dot.start() - 12, 0) : dot.start()].replace("(", " ").split(" ")
    # `…: 1. Đồng chí …; 2. Đồng chí …`
    return words[-1] in _ABBREVIATIONS or (words[-1].isdecimal() and "".join(words[-2:-1]).endswith((":", ";")))
