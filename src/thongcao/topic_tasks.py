"""Task groups under topics without marks: `Về kinh tế⏎- Tập trung …⏎Về xã hội: chăm lo …` behind words that announce tasks."""

from __future__ import annotations

from collections.abc import Sequence

from thongcao.grammar.task_announcements import Strength, announced_counts, announcement
from thongcao.grammar.telling import tells
from thongcao.listing import unmarked_items
from thongcao.outline import Paragraph
from thongcao.task_lists import (
    TaskList,
    cut_outside,
    is_action,
    is_section_heading,
    is_title_line,
    names_topic,
    opens_outside,
    sentence_start,
)
from thongcao.text import CleanText, occurrences

_LONGEST_TOPIC = 100


def topic_task_list(clean: CleanText, paragraphs: Sequence[Paragraph]) -> TaskList | None:
    """Give the groups of tasks that stand under topics without marks, None where there are none.

    Lines that name no topic (`Phát triển kinh tế`) are titles only where exactly so many groups are announced.

    Args:
        clean: the clean text.
        paragraphs: the paragraphs between heading and sign-off.
    """
    for index in range(len(paragraphs) - 2):
        lead, first = paragraphs[index], paragraphs[index + 1]
        if first.marker:
            continue
        colon = clean.text[lead.end - 1] == ":"
        if not colon and not is_section_heading(clean, lead):
            continue
        named = _opens_topic(clean, first)
        if not named and not is_title_line(clean, first, _LONGEST_TOPIC):
            continue
        start = sentence_start(clean, lead.body, lead.end - 1) if colon else lead.body
        strength = announcement(clean, start, lead.end)
        counts = [count.value for count in announced_counts(clean, start, lead.end)]
        if strength is None or not (named or counts):
            continue
        groups, end = _groups(clean, paragraphs, index + 1, named=named)
        if len(groups) > 1 and (named or len(groups) in counts):
            return _task_list(clean, paragraphs, groups, end, strength)
    return None


def _groups(clean: CleanText, paragraphs: Sequence[Paragraph], index: int, *, named: bool) -> tuple[list[int], int]:
    """Give the paragraphs that open groups, from `index` on, and the one behind the last group."""
    groups: list[int] = []
    held = True  # whether the last topic has an action yet
    for place in range(index, len(paragraphs)):
        each = paragraphs[place]
        if is_section_heading(clean, each) or opens_outside(clean, each.body) or tells(clean, each.body, each.end):
            return groups, place
        if not each.marker and (_opens_topic(clean, each) if named else is_title_line(clean, each, _LONGEST_TOPIC)):
            if not held:
                return [], place
            groups.append(place)
            held = not is_title_line(clean, each, _LONGEST_TOPIC)
        elif (each.marker and held) or is_action(clean, each.body, each.end):
            held = True
        else:
            return groups if held else groups[:-1], place if held else groups[-1]
    return groups if held else groups[:-1], len(paragraphs) if held else groups[-1]


def _opens_topic(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph names a topic, and nothing else or the action that concerns it: `Về kinh tế: tập trung …`."""
    if not names_topic(clean, paragraph.body):
        return False
    stop = min(paragraph.end, paragraph.body + _LONGEST_TOPIC)
    return is_title_line(clean, paragraph, _LONGEST_TOPIC) or any(
        is_action(clean, place + 2, paragraph.end)
        for sign in (": ", ", ")
        for place in occurrences(clean.text, sign, paragraph.body, stop)
    )


def _task_list(
    clean: CleanText, paragraphs: Sequence[Paragraph], groups: Sequence[int], end: int, strength: Strength
) -> TaskList:
    items = unmarked_items((paragraphs[place].start, place) for place in groups)
    last = paragraphs[end - 1]
    return TaskList(items, False, strength, items[0].marker.start, cut_outside(clean, last.body, last.end))
