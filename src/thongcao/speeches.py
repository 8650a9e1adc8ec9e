"""The concluding speech: where it begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thongcao.grammar.formulas import formula
from thongcao.grammar.task_announcements import announced_counts
from thongcao.outline import Paragraph
from thongcao.task_lists import is_section_heading, is_title_line
from thongcao.text import CleanText

_SPEAKER = formula("speaker")
# Words of a speech by its kind; the earlier kinds are more surely the concluding one.
_KINDS = ("kết luận", "bế mạc", "kết thúc", "chỉ đạo")
_AND_ASKS = r"(?=,? (?:và )?(?:chỉ đạo|yêu cầu|giao|đề nghị|nhấn mạnh)(?!\w))"


@cache
def _opener(word: str) -> re.Pattern[str]:
    """Give the pattern of a sentence that opens a speech of the kind; most texts hold the words of few kinds."""
    return re.compile(
        rf"[\"“(]?(?:trong )?(?:bài )?phát biểu[^.;:]{{0,40}}? ?{word}(?!\w)"
        rf"|(?:tại|trong) (?:phần|lời) {word}(?!\w)"
        rf"|{word}(?: ?,| {formula('occasion')})"
        rf"|{_SPEAKER}[^.;:]{{0,220}}?(?<!khai mạc và )(?:phát biểu|đã)[^.;:,]{{0,30}} {word}(?!\w)"
        rf"|(?:[^.;:]{{0,120}}, )?{_SPEAKER}[^.;:]{{0,220}}? {word}(?: {formula('gathering')}|:|{_AND_ASKS})"
    )


_SAYS = re.compile(rf"(?<!\w){formula('says')}|:\s*$")
_GOES_ON = re.compile(rf"{_SPEAKER}[^.;:,]{{0,40}} {formula('asks')}")
_ENDS = re.compile(
    rf"{formula('after_speech')}|[(\[]"
    rf"|(?:[^.;]{{0,80}}, )?(?:{formula('gathering')}|ban chấp hành[^,.;]{{0,60}}) {formula('meeting_acts')}"
)
# A live report puts the time before each entry: `11h00: Kết luận hội nghị, …`.
_TIME_STAMP = re.compile(r"\d{1,2}(?:h|:)\d{0,2}\s?[:.-]?\s")
# The tasks of the meeting, in a title or behind a count.
_TASKS = re.compile(rf"(?:các |những |một số )?{formula('task_heading')}")
_LONGEST_TITLE = 120
_NEXT = r"[\"”]?\s+(?=[A-ZĐÀ-Ỹ\"“])"
_AFTER_STOP, _AFTER_ANY = re.compile(r"\." + _NEXT), re.compile("[.!?…]" + _NEXT)


@dataclass(frozen=True, slots=True)
class Speech:
    """The clean range of a speech."""

    start: int
    end: int


def _sentences(clean: CleanText, paragraph: Paragraph) -> list[tuple[int, int]]:
    body, end = paragraph.body, paragraph.end
    words = clean.text[body:end]
    # one letter is found quicker than one of a set
    sign = _AFTER_ANY if "?" in words or "!" in words or "…" in words else _AFTER_STOP
    starts = [body, *[match.end() for match in sign.finditer(clean.text, body, end)]]
    return list(zip(starts, [*starts[1:], end], strict=True))


def _opens(
    clean: CleanText, sentences: Sequence[tuple[int, int]], place: int, ranks: Sequence[int], below: Paragraph | None
) -> int | None:
    """Give the rank of the speech a sentence opens (0 is surest) of the `ranks` whose words stand near, None where it opens none.

    A sentence that only says who spoke (`… phát biểu khai mạc và bế mạc Hội nghị.`) opens none, unless the next gives
    the words, in its paragraph or as `Đồng chí yêu cầu …` at the head of the one below.
    """
    start, end = sentences[place]
    for rank in ranks:
        if clean.folded.find(_KINDS[rank], start, min(end, start + 400)) < 0:
            continue
        stamp = _TIME_STAMP.match(clean.folded, start, end)
        match = _opener(_KINDS[rank]).match(clean.folded, stamp.end() if stamp else start, end)
        if not match or "khai mạc" in clean.folded[start : match.end()]:
            continue
        # `Đồng chí … kết luận: …` gives the words behind the colon
        if (
            match[0].endswith(":")
            or clean.text[match.end() : match.end() + 1] == ":"
            or _SAYS.search(clean.folded, match.end(), end)
        ):
            return rank
        if place + 1 < len(sentences):
            if _SAYS.search(clean.folded, end, min(end + 100, sentences[place + 1][1])):
                return rank
        elif below and _GOES_ON.match(clean.folded, below.body, below.end):
            return rank
    return None


def _held_kinds(clean: CleanText, paragraphs: Sequence[Paragraph]) -> dict[int, list[int]]:
    """Give the ranks of the kinds whose words paragraphs hold, by the index of the paragraph."""
    held: dict[int, list[int]] = {}
    starts = [paragraph.start for paragraph in paragraphs]
    for rank, word in enumerate(_KINDS):
        place = clean.folded.find(word, starts[0])
        while place >= 0:
            index = bisect_right(starts, place) - 1
            paragraph = paragraphs[index]
            if paragraph.body <= place and place + len(word) <= paragraph.end:
                held.setdefault(index, []).append(rank)
            place = clean.folded.find(word, max(place + 1, paragraph.end))
    return held


def _heads_tasks(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a line heads the tasks that the meeting settles: `08 nhóm nhiệm vụ, giải pháp gồm:`, `Nhiệm vụ trọng tâm`."""
    if not is_title_line(clean, paragraph, _LONGEST_TITLE):
        return False
    start = paragraph.body
    counts = announced_counts(clean, start, paragraph.end)
    return _TASKS.match(clean.folded, start) is not None or any(count.start == start for count in counts)


def concluding_speech(clean: CleanText, paragraphs: Sequence[Paragraph]) -> Speech | None:
    """Give the range of the concluding speech, None where there is none.

    Args:
        clean: the clean text.
        paragraphs: the paragraphs between heading and sign-off.
    """
    found: list[tuple[int, int, int]] = []
    for index, ranks in sorted(_held_kinds(clean, paragraphs).items()):
        paragraph = paragraphs[index]
        sentences = _sentences(clean, paragraph)
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        for place, (start, _) in enumerate(sentences):
            rank = _opens(clean, sentences, place, ranks, below)
            if rank is not None:
                found.append((rank, index, paragraph.start if not place else start))
    if not found:
        return None
    best = min(rank for rank, _, _ in found)
    # of several speeches of one kind the last concludes; sentences of one speech follow each other
    _, index, start = [each for each in found if each[0] == best][-1]
    end = paragraphs[index].end
    for paragraph in paragraphs[index + 1 :]:
        ends = is_section_heading(clean, paragraph) or _ENDS.match(clean.folded, paragraph.body)
        if ends or _heads_tasks(clean, paragraph):
            break
        end = paragraph.end
    return Speech(start, end)
