"""Words that open names of bodies, works, offices and persons: one pass over a text finds them for all four rooms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ahocorasick import Automaton

from thongcao.grammar.body_names import body_heads
from thongcao.grammar.names import unwrap
from thongcao.grammar.title_forms import forms
from thongcao.grammar.work_names import heads
from thongcao.text import CleanText

Opening = tuple[int, int, str]
"""Where the words begin, where they end, and the words, folded."""

ROLE_VERBS = frozenset(("chủ trì", "phát biểu", "trình bày", "kết luận"))
"""Verbs before which a person may be named without honorific or office."""

_BEFORE_WORK = frozenset(" \n(\"“'/;-")
# codes stand close to their number: `QL1A`, `ĐT.741`
_BEHIND_WORK = frozenset(" (.0123456789")
_BEFORE_PERSON = frozenset(" \n(-“\"[‘'")
# a caption or sentence set at once behind a stop: `… đại hội.Đồng chí …`
_GLUED = ("đồng chí", "các đồng chí", "ông ", "bà ")


@dataclass(frozen=True, slots=True)
class Openings:
    """The openings of a text by room, in text order; of several at one place the longest.

    Attributes:
        bodies: heads of the table `bodies`; a line break counts as a blank.
        works: head words of the table `work_kinds`, each in one line.
        offices: heads of the table `titles`, each in one line (`BAN THƯỜNG VỤ⏎PHÓ BÍ THƯ` holds no `vụ phó`).
        persons: these, honorifics, ranks, degrees and the verbs of roles, each in one line; they do not overlap.
    """

    bodies: list[Opening]
    works: list[Opening]
    offices: list[Opening]
    persons: list[Opening]


@cache
def _automaton() -> Automaton:
    """Give the automaton of all tables; each of its words comes with its length and the rooms that it opens names of."""
    rooms: dict[str, list[str]] = defaultdict(list)
    persons = {form for kind in ("honorific", "kin", "rank", "degree", "head") for form in forms(kind)} | ROLE_VERBS
    tables = (("body", body_heads()), ("work", heads()), ("office", forms("head")), ("person", persons))
    for room, words in tables:
        for word in words:
            rooms[word].append(room)
    automaton = Automaton()
    for word, opened in rooms.items():
        automaton.add_word(word, (len(word), word, tuple(opened)))
    automaton.make_automaton()
    return automaton


def find_openings(clean: CleanText) -> Openings:
    """Give the words of a clean text that open names.

    The pass is that of an Aho-Corasick automaton: it costs less than the search for the words of one room alone with a
    pattern.
    """
    folded = clean.folded
    flat = folded.replace("\n", " ")
    # the longest words at each place come last
    found: dict[str, dict[int, Opening]] = {"body": {}, "work": {}, "office": {}, "person": {}}
    for last, (width, words, rooms) in _automaton().iter(flat):
        end = last + 1
        start = end - width
        before = folded[start - 1] if start else "\n"
        if before.isalnum():
            continue
        behind = folded[end : end + 1]
        goes_on = behind.isalnum() or behind == "_"
        for room in rooms:
            if room == "work":
                fits = before in _BEFORE_WORK and behind in _BEHIND_WORK and folded.startswith(words, start)
            elif room == "body":
                fits = not goes_on
            else:
                fits = (not goes_on or words[-1] == ".") and (
                    before in _BEFORE_PERSON or (before == "." and folded.startswith(_GLUED, start))
                )
            if fits:
                found[room][start] = (start, end, words)
    lines = unwrap(clean)[1]
    bodies, works, offices, persons = (sorted(places.values()) for places in found.values())
    return Openings(bodies, works, list(_in_lines(offices, lines)), list(_in_lines(persons, lines)))


def _in_lines(openings: Iterable[Opening], lines: str) -> Iterable[Opening]:
    """Give the openings that stand in one line each and do not overlap."""
    done = 0
    for opening in openings:
        start, end, _ = opening
        if start < done:
            continue
        crosses = "\n" in lines[start:end]
        done = start + 1 if crosses else end + 1
        if not crosses:
            yield opening
