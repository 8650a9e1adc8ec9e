"""How many task groups a text announces."""

from __future__ import annotations

from collections.abc import Sequence

from thongcao.grammar.task_announcements import agreed, announced_counts
from thongcao.grammar.tokens import Token
from thongcao.outline import Outline, Paragraph
from thongcao.task_lists import count_near, lead_ins, sentence_start
from thongcao.text import CleanText


def announced_groups(clean: CleanText, outline: Outline) -> Token[int] | None:
    """Give the count of task groups the text announces, None where it gives none.

    The sentence before the groups announces it; else another sentence may look back on them (`05 nhóm nhiệm vụ nêu
    trên`); else the meeting or a speaker settles it before a list that was not found, or not whole. Without groups and
    without such a list it is the only count of task groups that is settled at all.

    Args:
        clean: the clean text.
        outline: its outline.
    """
    groups = outline.of_kind("task_group")
    paragraphs = [paragraph for part in outline.parts for paragraph in part.paragraphs]
    if groups:
        index = next(place for place, paragraph in enumerate(paragraphs) if paragraph.start == groups[0].start)
        for start, end in lead_ins(clean, paragraphs, index, groups[0].start):
            if count := count_near(clean, start, end, len(groups)):
                return count
        if count := _loose_count(clean, len(groups)):
            return count
    settled = _settled_counts(clean, paragraphs)
    opening = [count for count, opens in settled if opens]
    found = opening if opening or groups else [count for count, _ in settled]
    return found[0] if len({count.value for count in found}) == 1 else None


def _loose_count(clean: CleanText, size: int) -> Token[int] | None:
    """Give a count of tasks that equals the groups, in a sentence that settles it or looks back on groups."""
    for count in announced_counts(clean):
        grouped = "nhóm" in clean.folded[count.start : count.end]
        if count.value == size and (grouped or agreed(clean, sentence_start(clean, 0, count.start), count.start)):
            return count
    return None


def _settled_counts(clean: CleanText, paragraphs: Sequence[Paragraph]) -> list[tuple[Token[int], bool]]:
    """Give the counts of task groups that a sentence settles, each with whether a list follows it.

    A list follows `thống nhất với 08 nhóm nhiệm vụ, giải pháp:`, none `thực hiện 14 nhóm giải pháp trọng tâm.`
    """
    found: list[tuple[Token[int], bool]] = []
    for paragraph in paragraphs:
        for count in announced_counts(clean, paragraph.body, paragraph.end):
            start = sentence_start(clean, paragraph.body, count.start)
            if "nhóm" in clean.folded[count.start : count.end] and agreed(clean, start, count.start):
                same_sentence = sentence_start(clean, count.end, paragraph.end) == count.end
                found.append((count, same_sentence and clean.text[paragraph.end - 1] == ":"))
    return found
