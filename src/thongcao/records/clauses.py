"""Actions: sentences, and the clauses of a sentence that semicolons divide where each is an action of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from thongcao.document import Document
from thongcao.grammar.actions import behind_time, opens_action, opens_assignment, opens_only_deadline
from thongcao.grammar.footnote_marks import PAGE_SHAPES
from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES, RANKS, inline_markers
from thongcao.outline import Paragraph
from thongcao.sentences import asides_in, lies_within, sentences
from thongcao.task_lists import is_action, is_title_line, names_topic
from thongcao.text import CleanText, occurrences

# A sentence that goes on with the one before: `Đặc biệt là 05 dự án …`, `Trong đó, …`
GOES_ON = re.compile(formula("goes_on"))
_WORD = re.compile(r"\w")
_TOPIC = re.compile(r"(?:về|đối với|riêng về|riêng) [^,;:.]{1,60}[,:] ")
_LONGEST_TOPIC = 100
_SHORT_TOPIC = 32
_CAPTION = re.compile(r"(?<!\w)ảnh(?:: ?[^\n]{0,60}| [^\W\d]+(?: [^\W\d]+){0,3})\Z")
_LONGEST_CAPTION = 240
_SIGHT = 60  # characters before a colon that say what it lists
# A colon after these opens a list of things; its items are parts of one action.
_LISTS_THINGS = re.compile(
    rf"(?<!\w)(?:{formula('lists_things')}|(?:các|những|một số|\d{{1,2}}|hai|ba|bốn|năm) {formula('other_thing')}[^.,;:]*)\s*$"
)
# What is listed behind `các chỉ tiêu:` are targets, to the end of the sentence.
_LISTS_TARGETS = re.compile(r"(?<!\w)(?:chỉ tiêu|mục tiêu)(?! quốc gia)[^.,;:]*\Z")


class DividedParagraph(NamedTuple):
    """A paragraph and its sentences, divided once."""

    paragraph: Paragraph
    sentences: list[tuple[int, int]]


def divided_parts(document: Document) -> dict[str, list[DividedParagraph]]:
    """Give the paragraphs of task groups and speech with their sentences, by the id of the part.

    The list marks at the heads of paragraphs are left out, and so are notes at the foot of a page.
    A speech may hold groups: ask with `document.once`.

    Args:
        document: the document.
    """
    return {
        part.id: [
            DividedParagraph(each, sentences(document.clean, each.body, each.end))
            for each in part.paragraphs
            if each.style not in PAGE_SHAPES
        ]
        for part in document.outline.parts
        if part.kind in ("task_group", "conclusion")
    }


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
    hangs = targets = False
    for place, each in enumerate(divided):
        paragraph = each.paragraph
        following = divided[place + 1].paragraph if place + 1 < len(divided) else None
        if place and _is_caption(clean, paragraph):
            continue
        if paragraph.start >= start and _is_topic_line(clean, paragraph, following):
            hangs = False
            continue
        below = hangs and paragraph.style in BULLET_STYLES
        hanging = below and (targets or not _opens_bullet(clean, paragraph))
        for begin, end in each.sentences:
            if end <= start:
                continue
            left = max(begin, start)
            goes_on = (
                hanging
                or (GOES_ON.match(clean.folded, left) and not opens_action(clean, left, end))
                or opens_only_deadline(clean, left, end)
            )
            if found and goes_on:
                found[-1] = (found[-1][0], end)
            else:
                found += _clauses(clean, left, end, places)
        if not hanging:
            last = paragraph.end - 1
            hangs = clean.text[last] == ":"
            # a list of targets holds all its bullets: `các chỉ tiêu:⏎- GRDP tăng 8%.⏎- Giải ngân đạt 100%.`
            targets = hangs and _leads(_LISTS_TARGETS, clean, paragraph.body, last)
    return _bare(clean.text, found)


def _is_caption(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a line between items is the caption of a picture: `Toàn cảnh Hội nghị. Ảnh: An Minh`."""
    if paragraph.marker or paragraph.end - paragraph.body > _LONGEST_CAPTION:
        return False
    named = clean.folded.startswith(("toàn cảnh ", "quang cảnh "), paragraph.body) or (
        clean.folded.startswith(("các đại biểu ", "đại biểu "), paragraph.body) and clean.text[paragraph.end - 1] != "."
    )
    return named or _CAPTION.search(clean.folded, paragraph.body, paragraph.end) is not None


def _is_topic_line(clean: CleanText, paragraph: Paragraph, below: Paragraph | None) -> bool:
    """Tell whether a line only names the topic of what stands below it: `Đối với các xã, phường:`, `1. Nông nghiệp`."""
    if not is_title_line(clean, paragraph, _LONGEST_TOPIC):
        return False
    if names_topic(clean, paragraph.body):
        return not is_action(clean, paragraph.body, paragraph.end)
    deeper = below is not None and RANKS.get(below.style, 0) > RANKS.get(paragraph.style, len(RANKS))
    return (
        deeper
        and below is not None
        # `2. Giáo dục`, `3. Phát triển kinh tế`: few words name a field, whatever they begin with
        and (paragraph.end - paragraph.body <= _SHORT_TOPIC or not opens_action(clean, paragraph.body, paragraph.end))
        and opens_action(clean, below.body, below.end)
    )


def _opens_bullet(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a bullet is an action of its own, first or behind what it concerns: `- Cầu Trà: hoàn thành …`."""
    if opens_action(clean, paragraph.body, paragraph.end):
        return True
    colon = clean.text.find(": ", paragraph.body, paragraph.end)
    return colon > 0 and opens_action(clean, colon + 2, paragraph.end)


def _bare(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give actions without a closing semicolon, colon, comma or `và`; a full stop belongs to its sentence."""
    bare: list[tuple[int, int]] = []
    for start, end in found:
        while end > start and (text[end - 1] in " ;:,\n" or text.endswith(" và", start, end)):
            end -= 1 if text[end - 1] in " ;:,\n" else len(" và")
        if end > start and (text[start].isalnum() or _WORD.search(text, start, end)):
            bare.append((start, end))
    return bare


def _clauses(clean: CleanText, start: int, end: int, places: Sequence[int]) -> list[tuple[int, int]]:
    """Give the clauses of a sentence that are actions of their own."""
    text = clean.text
    if text.find(";", start, end) < 0:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    marks = {marker.start: marker.body for marker in inline_markers(clean, start, end, places)}
    left = marks.get(start, start)
    counted = False  # `(1) rà soát …; (2) tháo gỡ …; (3) …`: where marks divide actions, every mark does
    things = _things(clean, start, end)
    asides = asides_in(text, start, end)
    for semicolon in occurrences(text, ";", start, end):
        after = semicolon + 1
        while after < end and text[after].isspace():
            after += 1
        body = marks.get(after, after)
        apart = (things is None or semicolon < things) and not lies_within(asides, semicolon)
        if apart and ((counted and body > after) or _opens_clause(clean, body, end)):
            counted = counted or body > after
            found.append((left, semicolon))
            left = body
    if left < end:
        found.append((left, end))
    return found


def _opens_clause(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether a clause is an action of its own: a verb first, behind its time or behind the agency that is to act.

    What only says when the action before is due (`…; hoàn thành trước ngày 30/9`) is a part of it.
    """
    if opens_only_deadline(clean, start, end):
        return False
    # `về giải ngân, các chủ đầu tư cam kết …`: the action stands behind its topic
    topic = _TOPIC.match(clean.folded, start, end)
    if topic and opens_action(clean, topic.end(), end):
        return True
    behind = topic.end() if topic else start
    return opens_action(clean, behind_time(clean, start, end), end) or opens_assignment(clean, behind, end)


def _things(clean: CleanText, start: int, end: int) -> int | None:
    """Give where the first list of things begins that goes on to the end: its first item opens like an action, or is a target."""
    for colon in occurrences(clean.text, ":", start, end):
        if clean.text[colon + 1 : colon + 2].isspace() and (
            _leads(_LISTS_TARGETS, clean, start, colon)
            or (_leads(_LISTS_THINGS, clean, start, colon) and opens_action(clean, colon + 2, end))
        ):
            return colon
    return None


def _leads(what: re.Pattern[str], clean: CleanText, start: int, colon: int) -> bool:
    """Tell whether the words right before a colon, not before `start`, say that such a list follows."""
    return what.search(clean.folded, max(start, colon - _SIGHT), colon) is not None
