"""Which list of a document is its list of tasks: announced as tasks, and read as actions.

A list of decisions, documents, results or an agenda is none, however it is numbered. One list at most is chosen; where
several qualify, the one that a count of task groups announces, then the one that is called tasks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thongcao.grammar.actions import opens_action, opens_assignment
from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES, RANKS, marker_at
from thongcao.grammar.task_announcements import (
    Strength,
    agreed,
    announced_counts,
    announcement,
    announces_nothing,
    topic_counts,
)
from thongcao.grammar.telling import tells
from thongcao.grammar.tokens import Token
from thongcao.listing import ItemList, ListItem
from thongcao.outline import Paragraph
from thongcao.text import CleanText

_STRENGTHS: dict[Strength, int] = {"counted": 3, "named": 2, "spoken": 1}
# One set of characters first, for which `re` looks fast.
SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|[\"”]?\s+(?=[A-ZĐÀ-Ỹ\"“(]))")
_DEMAND = re.compile(rf"(?<!\w){formula('item_demands')}")
# `đồng chí Bí thư yêu cầu:`, directly before the list
_ASKS = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|lưu ý|chỉ đạo|giao nhiệm vụ|giao|phân công|quán triệt)(?!\w)[^.;:]{0,60}:\s*\Z"
)
_DEMANDED = re.compile(r"(?:tôi |chúng ta )?(?:đề nghị|yêu cầu|cần|phải|giao|tập trung)(?!\w)")
_CLOSES = re.compile(r"(?<!\w)(?:phát biểu|kết luận|bế mạc|chỉ đạo)(?!\w)")
_RESULT = re.compile(r"đ(?<!\w.)(?:ã|ạt được|ạt kết quả)(?!\w)")
_DISCIPLINE = re.compile(formula("discipline"))
_TOPIC = re.compile(formula("item_topic"))
# `1. Mục tiêu: …⏎2. Nhiệm vụ trọng tâm: …`: headings, under which the tasks stand
_HEADS_OTHERS = re.compile(formula("item_heading"))
_OTHER_THING = re.compile(formula("other_thing"))
_TOLD = re.compile(rf"{formula('item_heading', 'reports')}(?!\w)")
# How far into an item its verb may stand: behind a topic and a colon, or behind the one who is to act.
_HEAD = 160
LONGEST_SENTENCE = 2000


@dataclass(frozen=True, slots=True)
class TaskList:
    """The chosen list.

    Attributes:
        items: its items in text order.
        inline: whether it stands inside one paragraph.
        strength: how it is announced.
        start: clean offset of the first item.
        end: clean offset after the last item.
    """

    items: tuple[ListItem, ...]
    inline: bool
    strength: Strength
    start: int
    end: int


# Formulas of the meeting, a speaker or the press that end the last item of a list.
_OUTSIDE = re.compile(
    rf"(?:{formula('aside')}, )?{formula('outside')}|[^.;]{{0,80}}(?<!\w){formula('looks_back')}"
    # `Xem xét Tờ trình của Ban Thường vụ, Hội nghị quyết định …`
    rf"|[^.;:,\n]{{1,100}}, (?:{formula('gathering')}|ban chấp hành|ban thường vụ)[^.;:,\n]{{0,60}}? {formula('body_acts')}"
)


def opens_outside(clean: CleanText, start: int) -> bool:
    """Tell whether a sentence at `start` speaks of the meeting or a speaker, so that it is no part of a task."""
    return _OUTSIDE.match(clean.folded, start) is not None


def is_section_heading(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is the heading of a section: `II- NHIỆM VỤ`, `C. …`, a line in capitals."""
    words = clean.text[paragraph.body : paragraph.end]
    if paragraph.style in ("roman", "upper"):
        return len(words) <= 250
    return not paragraph.marker and words.isupper() and len(words) > 3


def is_title_line(clean: CleanText, paragraph: Paragraph, longest: int) -> bool:
    """Tell whether a paragraph is a line of at most `longest` letters without a stop, as a title is; a colon may end it."""
    last = clean.text[paragraph.end - 1]
    return paragraph.end - paragraph.body <= longest and (last.isalnum() or last == ":")


def _last_item_end(clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList) -> int:
    """Give where the last item of a list ends: before a heading, another list, or words that are no task."""
    last = current.last
    paragraph = paragraphs[last.paragraph]
    end = cut_outside(clean, last.marker.body, paragraph.end)
    if last.marker.inline or end < paragraph.end:
        return end
    rank = RANKS.get(current.style, 0)
    first = current.items[0].paragraph
    many = any(not paragraphs[place].marker for place in range(first, last.paragraph))
    nested = {paragraphs[place].style for place in range(first, last.paragraph)} - {current.style}
    for place in range(last.paragraph + 1, len(paragraphs)):
        each = paragraphs[place]
        if each.marker:
            # bullets go on below numbers, deeper bullets below bullets
            under = each.style in nested or clean.text[paragraphs[place - 1].end - 1] == ":"
            signs = current.style in BULLET_STYLES and each.style in BULLET_STYLES and each.style != current.style
            deeper = under if signs and RANKS[each.style] <= rank else RANKS[each.style] > rank
            if not deeper or is_section_heading(clean, each):
                return end
        elif current.style in BULLET_STYLES or not _goes_on(clean, each, many):
            return end
        cut = cut_outside(clean, each.body, each.end)
        if cut < each.end:
            return cut
        end = each.end
    return end


def _goes_on(clean: CleanText, paragraph: Paragraph, many: bool) -> bool:
    """Tell whether a paragraph without a mark goes on with an item: an action, or any where items have `many`."""
    if is_section_heading(clean, paragraph) or opens_outside(clean, paragraph.start):
        return False
    if tells(clean, paragraph.start, paragraph.end):
        return False
    return many or opens_action(clean, paragraph.start, paragraph.end)


def cut_outside(clean: CleanText, start: int, end: int) -> int:
    """Give where [start, end) ends as a task: before a sentence, not the first, that speaks of the meeting."""
    for match in SENTENCE_END.finditer(clean.text, start, min(end, start + 2 * LONGEST_SENTENCE)):
        if match.end() < end and opens_outside(clean, match.end()):
            return match.start() + len(match[0].rstrip())
    return end


def sentence_start(clean: CleanText, floor: int, offset: int) -> int:
    """Give where the sentence begins that ends at `offset`, not before `floor`."""
    start = max(floor, offset - LONGEST_SENTENCE)
    for match in SENTENCE_END.finditer(clean.text, start, offset):
        if match.end() < offset:
            start = match.end()
    return start


def lead_ins(clean: CleanText, paragraphs: Sequence[Paragraph], index: int, first: int) -> Iterable[tuple[int, int]]:
    """Give the sentences before the first mark of a list, nearest first, as long as they only point at the list."""
    end = first
    for place in range(index, max(index - 4, -1), -1):
        paragraph = paragraphs[place]
        end = min(end, paragraph.end)
        while paragraph.body < end:
            start = sentence_start(clean, paragraph.body, end)
            yield start, end
            if not announces_nothing(clean, start, end):
                return
            end = clean.trim(max(paragraph.body, start - _HEAD), start)[1]


def is_action(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether an item reads as an action: verb first, behind a topic and a colon, or asked of someone."""
    if opens_action(clean, start, end):
        return True
    head = clean.text[start : min(end, start + _HEAD)]
    colon = head.find(": ")
    behind = start + colon + 2
    if colon > 0 and (opens_action(clean, behind, end) or opens_assignment(clean, behind, end)):
        return True
    line = head.find("\n")
    # a topic on a line of its own, the actions below it, behind marks of their own or not
    if line > 0:
        below = start + line + len(head[line:]) - len(head[line:].lstrip())
        marker = marker_at(clean, below)
        if opens_action(clean, marker.body if marker else below, end):
            return True
    found = _DEMAND.search(clean.folded, start, start + len(head))
    if found is None:
        return opens_assignment(clean, start, end)
    return not _RESULT.search(clean.folded, start, found.start())


def names_topic(clean: CleanText, start: int) -> bool:
    """Tell whether words begin with a topic: `Về kinh tế`, `Lĩnh vực văn hóa`."""
    return _TOPIC.match(clean.folded, start) is not None


def _is_heading(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether an item begins with a topic and nothing else: a short first sentence or line (`Về kinh tế.`)."""
    sentence = SENTENCE_END.search(clean.text, start, min(end, start + _HEAD + 2))
    stop = sentence.start() if sentence else end
    return stop - start <= _HEAD and _TOPIC.match(clean.folded, start, stop) is not None


def _holds_tasks(clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList, end: int) -> bool:
    """Tell whether each of some headings (`II. Văn hóa - xã hội`) opens actions, and none what is told: groups of tasks."""
    places = [*(item.paragraph for item in current.items), bisect_left([each.start for each in paragraphs], end)]
    return all(
        not _TOLD.match(clean.folded, item.marker.body, paragraphs[item.paragraph].end)
        and any(is_action(clean, each.body, each.end) for each in paragraphs[item.paragraph + 1 : following])
        for item, following in zip(current.items, places[1:], strict=True)
    )


def _is_flat(clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList, lead: tuple[int, int]) -> bool:
    """Tell whether items that look like headings are a plain list: a colon before it, and each is one line of a sentence."""
    places = [item.paragraph for item in current.items]
    return (
        clean.text[slice(*lead)].rstrip().endswith(":")
        and places == list(range(places[0], places[-1] + 1))
        and all(
            clean.text[each.end - 1] in ".;" or opens_action(clean, each.body, each.end)
            for each in (paragraphs[place] for place in places)
        )
    )


def _actions(clean: CleanText, items: Sequence[ListItem], end: int, strength: Strength, *, asked: bool = False) -> bool:
    """Tell whether most items read as actions; where task groups are counted, topics may head them.

    What a speaker asks for in so many words (`yêu cầu: Thứ nhất, các xã lo đủ gạo …`) may name who is to act first.
    """
    # `Một là, … Hai là, …` counts points of a speech; of other lists more must be actions
    worded = items[0].marker.style in ("cardinal", "ordinal")
    share = 0.5 if strength == "counted" else 0.3 if asked else 0.6 if worded or strength == "named" else 0.65
    wanted = share * len(items)
    found = 0
    for place, item in enumerate(items):
        if found >= wanted or found + len(items) - place < wanted:
            break
        start = item.marker.body
        stop = items[place + 1].marker.start if place + 1 < len(items) else min(end, start + 4 * _HEAD)
        head = min(stop, start + _HEAD)
        if _HEADS_OTHERS.match(clean.folded, start, head) or _DISCIPLINE.search(clean.folded, start, head):
            continue
        result = _RESULT.search(clean.folded, start, head)
        action = not (result and result.start() - start < 40) and is_action(clean, start, stop)
        found += action or (strength == "counted" and _is_heading(clean, start, stop))
    return found >= wanted


def _told(clean: CleanText, items: Sequence[ListItem]) -> bool:
    """Tell whether an item is a result, a document, a heading of something else, or speaks of discipline."""
    return any(
        pattern.search(clean.folded, item.marker.body, item.marker.body + _HEAD)
        for item in items
        for pattern in (_RESULT, _DISCIPLINE)
    ) or any(
        pattern.match(clean.folded, item.marker.body) for item in items for pattern in (_HEADS_OTHERS, _OTHER_THING)
    )


def count_near(clean: CleanText, start: int, end: int, size: int) -> Token[int] | None:
    """Give the count that announces the list: the one that equals its size, else the only one."""
    counts = list(announced_counts(clean, start, end)) or list(topic_counts(clean, start, end))
    fitting = [count for count in counts if count.value == size]
    if fitting:
        return fitting[0]
    return counts[0] if len(counts) == 1 else None


def choose_task_list(
    clean: CleanText, paragraphs: Sequence[Paragraph], lists: Sequence[ItemList], speech: int | None
) -> TaskList | None:
    """Give the list of tasks of a document, None where no list is both announced and read as tasks.

    Args:
        clean: the clean text.
        paragraphs: the paragraphs between heading and sign-off.
        lists: the lists of those paragraphs.
        speech: clean offset at which the concluding speech begins, where there is one.
    """
    ranked: list[tuple[tuple[int, ...], TaskList]] = []
    # how far the list chosen so far, and any list that is no list of headings, reach
    taken = nested = 0
    for current in lists:
        items = current.items
        if items[0].marker.number != 1 and not _counted_to_its_end(clean, paragraphs, current):
            continue
        start, last = current.start, current.last.marker.start
        within, nested = start < nested, max(nested, last if _holds(current) else 0)
        if last < taken:
            continue
        found = _announced(clean, paragraphs, current)
        if found is None or (found[0] == "spoken" and within):
            continue
        end = _last_item_end(clean, paragraphs, current)
        strength, lead = found
        count = count_near(clean, *lead, len(items))
        flat = _is_flat(clean, paragraphs, current, lead)
        heading = (
            current.style in ("roman", "upper")
            and not current.inline
            and not flat
            and not (count and count.value == len(items))
            and not _holds_tasks(clean, paragraphs, current, end)
        )
        labelled = current.style == "label" and lead[0] == start
        # the head of a column names tasks: `TT | Nhiệm vụ | Thời hạn`
        labelled = labelled or (current.style == "bar" and " | " in clean.text[slice(*lead)])
        topics = current.style in ("roman", "upper") and not (current.inline or heading or flat)
        asked = current.style in ("cardinal", "ordinal") and _ASKS.search(clean.folded, *lead) is not None
        fits = strength == "counted" and count is not None and count.value == len(items)
        # `xác định 3 nhiệm vụ: (1) thu ngân sách; (2) …`: exactly so many things are the tasks that are settled
        settled = fits and count is not None and agreed(clean, lead[0], count.start) and not _told(clean, items)
        if heading or not (labelled or topics or settled or _actions(clean, items, end, strength, asked=asked)):
            continue
        outside = speech is None or start < speech
        chosen = TaskList(tuple(items), current.inline, strength, start, end)
        ranked.append(((fits, _STRENGTHS[strength], outside, len(items), -start), chosen))
        taken = max(taken, end)
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _announced(
    clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList
) -> tuple[Strength, tuple[int, int]] | None:
    first = current.items[0]
    for start, end in lead_ins(clean, paragraphs, first.paragraph, first.marker.start):
        if strength := announcement(clean, start, end):
            return strength, (start, end)
    # `… phát biểu bế mạc. Trước tiên, đề nghị …`: the first item says what the list is
    if current.style in ("cardinal", "ordinal") and _DEMANDED.match(clean.folded, first.marker.body):
        floor = paragraphs[first.paragraph].body
        start = sentence_start(clean, floor, clean.trim(floor, first.marker.start)[1])
        if start < first.marker.start and _CLOSES.search(clean.folded, start, first.marker.start):
            return "spoken", (start, first.marker.start)
    # `Nhóm nhiệm vụ thứ nhất: …` says of itself what it is
    mark = (first.marker.start, first.marker.end)
    return ("counted", mark) if current.style == "label" and announcement(clean, *mark) else None


def _counted_to_its_end(clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList) -> bool:
    """Tell whether a list without its first item has the last number announced: `04 nhóm nhiệm vụ:⏎2. … 3. … 4. …`."""
    strength, lead = _announced(clean, paragraphs, current) or (None, (0, 0))
    size = current.last.marker.number or 0
    count = count_near(clean, *lead, size) if strength == "counted" else None
    return count is not None and count.value == size


def _holds(current: ItemList) -> bool:
    """Tell whether lists inside the items of a list are parts of them: not under headings."""
    return not current.inline and current.style not in ("roman", "upper")
