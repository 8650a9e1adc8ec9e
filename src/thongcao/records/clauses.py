"""Actions: sentences, and the clauses of a sentence that semicolons divide where each is an action of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thongcao.grammar.actions import action_lead
from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES, inline_markers
from thongcao.outline import Paragraph
from thongcao.sentences import sentences
from thongcao.text import CleanText

# A sentence that goes on with the one before: `Đặc biệt là 05 dự án …`, `Trong đó, …`
_GOES_ON = re.compile(formula("goes_on"))
_WORD = re.compile(r"\w")
# A colon after these opens a list of things; its items are parts of one action.
_LISTS_THINGS = re.compile(rf"(?<!\w){formula('lists_things')}\s*$")


@dataclass(frozen=True, slots=True)
class DividedParagraph:
    """A paragraph and its sentences, divided once."""

    paragraph: Paragraph
    sentences: tuple[tuple[int, int], ...]


def divide(clean: CleanText, paragraphs: Sequence[Paragraph]) -> list[DividedParagraph]:
    """Give paragraphs with their sentences; the list marks at their heads are left out.

    Args:
        clean: the clean text.
        paragraphs: paragraphs in text order.
    """
    return [DividedParagraph(each, tuple(sentences(clean, each.body, each.end))) for each in paragraphs]


def actions(
    clean: CleanText, divided: Sequence[DividedParagraph], start: int, places: Sequence[int]
) -> list[tuple[int, int]]:
    """Give the actions of paragraphs that belong together, as clean ranges.

    A semicolon divides where what follows opens with a verb: nouns in a list (`trình phê duyệt Quy hoạch …; Đồ án …`)
    stay with the verb before them. So do the items of a list of things whose first item is itself verb-like
    (`các dự án gồm: xây dựng …; nâng cấp …`).

    Args:
        clean: the clean text.
        divided: paragraphs in text order with their sentences.
        start: clean offset from which on words count (after the title, after the words that name the speaker).
        places: the `marks` of the outline.
    """
    found: list[tuple[int, int]] = []
    # `Phấn đấu hoàn thành các chỉ tiêu:⏎+ GRDP tăng 8%;`: bullets without a verb are parts of what the colon opened
    hangs = False
    for each in divided:
        paragraph = each.paragraph
        hanging = hangs and paragraph.style in BULLET_STYLES and not action_lead(clean, paragraph.body, paragraph.end)
        for begin, end in each.sentences:
            if end <= start:
                continue
            left = max(begin, start)
            goes_on = hanging or (_GOES_ON.match(clean.folded, left) and not action_lead(clean, left, end))
            if found and goes_on:
                found[-1] = (found[-1][0], end)
            else:
                found += _clauses(clean, left, end, places)
        hangs = hanging or clean.text[paragraph.end - 1] == ":"
    bare = [(left, _bare_end(clean, left, right)) for left, right in found]
    return [(left, right) for left, right in bare if _WORD.search(clean.text, left, right)]


def _bare_end(clean: CleanText, start: int, end: int) -> int:
    """Give the end without a closing semicolon, colon or comma; a full stop belongs to its sentence."""
    return start + len(clean.text[start:end].rstrip(" ;:,\n"))


def _clauses(clean: CleanText, start: int, end: int, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the clauses of a sentence that are actions of their own."""
    if clean.text.find(";", start, end) < 0:
        yield start, end
        return
    marks = {marker.start: marker.body for marker in inline_markers(clean, start, end, places)}
    left = marks.get(start, start)
    things = _thing_lists(clean, start, end)
    for match in re.finditer(r";\s*", clean.text[start:end]):
        semicolon, after = start + match.start(), start + match.end()
        body = marks.get(after, after)
        if any(first <= semicolon < last for first, last in things) or not action_lead(clean, body, end):
            continue
        yield left, semicolon
        left = body
    if left < end:
        yield left, end


def _thing_lists(clean: CleanText, start: int, end: int) -> list[tuple[int, int]]:
    """Give the ranges of lists of things whose first item opens like an action."""
    return [
        (colon, end)
        for colon in (start + match.start() for match in re.finditer(r":\s", clean.text[start:end]))
        if _LISTS_THINGS.search(clean.folded, max(start, colon - 16), colon) and action_lead(clean, colon + 2, end)
    ]
