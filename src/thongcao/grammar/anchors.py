"""Words that a room begins to read at; one pass over a text finds them for all rooms.

Heads of bodies, works and offices, words that announce persons, words that ordinals, comparisons and decisions begin
with: each table alone would cost a search of the whole text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from ahocorasick import Automaton

from thongcao.grammar.body_names import body_heads
from thongcao.grammar.comparison_words import OPENINGS as COMPARISONS
from thongcao.grammar.date_words import OPENINGS as DATES
from thongcao.grammar.names import unwrap
from thongcao.grammar.ordinal_forms import FORMS
from thongcao.grammar.title_forms import forms
from thongcao.grammar.tokens import Token
from thongcao.grammar.work_names import BEFORE_HEAD, BEHIND_HEAD, heads
from thongcao.text import CleanText

Anchor = tuple[int, int, str]
"""Where the words begin, where they end, and the words, folded."""

TAKES_UP = "giữ chức"
ROLE_VERBS = frozenset(("chủ trì", "phát biểu", "trình bày", "kết luận", TAKES_UP))
"""Verbs before which a person may be named without honorific or office."""
RESOLUTIONS = ("nghị quyết", "kết luận", "nq")
"""Words for what a plenum or congress decides."""
LAWS = ("luật", "pháp lệnh")
CONSTITUTION = "hiến pháp"
POINTERS = ("này", "nêu trên", "nói trên")
"""Words that point back to a document: `Nghị quyết này`."""
_CITATION_WORDS = (*RESOLUTIONS, *LAWS, CONSTITUTION, *POINTERS)
_HONORIFICS = ("đồng chí", "ông", "bà", "đ/c", "anh", "chị")
DECISION_WORDS = (
    "kỷ luật", "khiển trách", "cảnh cáo", "cách chức", "cách hết", "cách tất cả", "nghỉ ",
    "khai trừ", "giáng chức", "hạ bậc lương", "buộc thôi", "đình chỉ", "xóa tên", "bầu", "thôi ", "miễn nhiệm", "phân công", "chỉ định",
    "điều động", "bổ nhiệm", "luân chuyển", "chuẩn y", "phê chuẩn", "tái đắc cử", "tái cử", "trúng cử", "hiệp thương", "giao quyền",
)  # fmt: skip
"""Words without which no decision on a person or body is told."""

# a colon opens the list that shares the head: `3 cầu: Sông Thu, Kỳ Lam`
_BEHIND_WORK = BEHIND_HEAD | {":"}
_BEFORE_PERSON = frozenset(" \n(-“\"[‘'")
# a caption or sentence set at once behind a stop: `… đại hội.Đồng chí …`
_GLUED = ("đồng chí", "các đồng chí", "ông ", "bà ")


_DATES_ALONE = ("date",)
_ROOMS = ("body", "work", "office", "person", "ordinal", "comparison", "citation", "date")
# their words end where they are written to end, unless the last sign is a blank or a stop
_WHOLE_WORDS = frozenset(("body", "office", "person", "ordinal", "comparison"))


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of a text by room, in text order; of several at one place the longest.

    Attributes:
        text: the text with soft line ends joined (`names.unwrap`).
        folded: its folded form.
        bodies: heads of the table `bodies`; a line break counts as a blank.
        works: head words of the table `work_kinds`, each in one line.
        offices: heads of the table `titles`, each in one line (`BAN THƯỜNG VỤ⏎PHÓ BÍ THƯ` holds no `vụ phó`).
        persons: these, honorifics, ranks, degrees and the verbs of roles, each in one line; they do not overlap.
        ordinals: words that ordinals of meetings begin with, each in one line.
        comparisons: words that comparisons begin with, each in one line.
        citations: words that documents cited by name begin with, and words that point back to one, each in one line.
        dates: words that dates and periods begin with, each in one line; a digit may stand right before.
        words: honorifics of one person before a blank, and words of decisions, as tokens.
    """

    text: str
    folded: str
    bodies: list[Anchor]
    works: list[Anchor]
    offices: list[Anchor]
    persons: list[Anchor]
    ordinals: list[Anchor]
    comparisons: list[Anchor]
    citations: list[Anchor]
    dates: list[Anchor]
    words: list[Token[str]]


@cache
def _automaton() -> Automaton:
    """Give the automaton of all tables.

    Each of its words comes with its length, the rooms that begin at it, and whether no letter may follow it.
    """
    rooms: dict[str, list[str]] = defaultdict(list)
    persons = {form for kind in ("honorific", "kin", "rank", "degree", "head") for form in forms(kind)} | ROLE_VERBS
    tables = (
        *(("body", body_heads()), ("work", heads()), ("office", forms("head")), ("person", persons)),
        *(("ordinal", FORMS), ("comparison", COMPARISONS), ("date", DATES), ("citation", _CITATION_WORDS)),
        *(("honorific", _HONORIFICS), ("decision_word", DECISION_WORDS)),
    )
    for room, words in tables:
        for word in words:
            rooms[word].append(room)
    automaton = Automaton()
    for word, beginning in rooms.items():
        whole = word[-1] not in " ." and _WHOLE_WORDS.issuperset(beginning)
        automaton.add_word(word, (len(word), word, tuple(beginning), whole))
    automaton.make_automaton()
    return automaton


def find_anchors(clean: CleanText) -> Anchors:
    """Give the words of a clean text that rooms begin to read at."""
    folded = clean.folded
    text, lines = unwrap(clean)
    # the longest words at each place come last
    found: dict[str, dict[int, Anchor]] = {room: {} for room in _ROOMS}
    tokens: list[Token[str]] = []
    for last, (width, words, rooms, whole) in _automaton().iter(folded.replace("\n", " ")):
        end = last + 1
        start = end - width
        before = folded[start - 1] if start else "\n"
        if before.isalnum() and (before.isalpha() or rooms != _DATES_ALONE):
            continue
        behind = folded[end : end + 1]
        goes_on = behind.isalnum() or behind == "_"
        if whole and goes_on:
            continue
        for room in rooms:
            match room:
                case "date":
                    fits = folded.startswith(words, start)
                case "work":
                    fits = before in BEFORE_HEAD and behind in _BEHIND_WORK and folded.startswith(words, start)
                case "body":
                    fits = not goes_on
                case "ordinal" | "comparison":
                    fits = (not goes_on or words[-1] == " ") and folded.startswith(words, start)
                case "office" | "person":
                    fits = (not goes_on or words[-1] == ".") and (
                        before in _BEFORE_PERSON or (before == "." and lines.startswith(_GLUED, start))
                    )
                    # `giữ chức vụ Phó Chủ tịch` holds no `Vụ phó`, `giữ chức Vụ phó` does
                    if fits and words[:3] == "vụ " and folded.endswith("chức ", 0, start):
                        fits = text[start].isupper() and text[start - 2].islower()
                case "citation":  # the mark of a note may be glued to it
                    fits = not behind.isalpha() and folded.startswith(words, start)
                case _:
                    if lines.startswith(words, start) and (room != "honorific" or lines.startswith(" ", end)):
                        tokens.append(Token(room, start, end, words, room))
                    continue
            if fits:
                found[room][start] = (start, end, words)
    bodies, works, offices, persons, ordinals, comparisons, citations, dates = (
        sorted(places.values()) for places in found.values()
    )
    offices, persons = _in_lines(offices, lines), _in_lines(persons, lines)
    return Anchors(text, lines, bodies, works, offices, persons, ordinals, comparisons, citations, dates, tokens)


def _in_lines(anchors: list[Anchor], lines: str) -> list[Anchor]:
    """Give the anchors that stand in one line each and do not overlap."""
    kept: list[Anchor] = []
    done = 0
    for anchor in anchors:
        start, end, _ = anchor
        if start < done:
            continue
        crosses = lines.find("\n", start, end) >= 0
        done = start + 1 if crosses else end + 1
        if not crosses:
            kept.append(anchor)
    return kept
