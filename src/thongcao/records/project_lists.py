"""What lists works among projects: a noun with a colon, words of concern, a note that gives what the body counts."""

from __future__ import annotations

import re
from bisect import bisect_left

from thongcao.document import Document
from thongcao.records.project_cues import REACH, Cue, concern_pattern
from thongcao.records.project_mentions import Sentence, WorkMention
from thongcao.records.project_reach import PROJECT_NOUN, reaches

_LIST_MARK = re.compile(r":|(?<!\w)(?:như|gồm)(?!\w)")
_ANNOUNCED = re.compile(rf"{PROJECT_NOUN}[^;.]*(?::|như|gồm|là|có)\s*(?:[-+•\"“]|\(?1[.)])?\s*\Z")
_NOTE_LIST = re.compile(r"[\W\d]*(?:bao gồm|gồm|đó là|là)(?: (?:các|\d{1,2}) [^:;.]{1,40})?[: ]\s*")


def opens_list(folded: str, sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a colon or `gồm` stands between a cue and the first work behind it."""
    starts = [mention.token.start for mention in sentence.mentions]
    first = starts[min(bisect_left(starts, cue.end), len(starts) - 1)]
    return _LIST_MARK.search(folded, cue.end, max(first, cue.end)) is not None


def is_listed(document: Document, sentence: Sentence, mention: WorkMention, start: int) -> bool:
    """Tell whether the words from `start` to a work list it among projects, or a note does."""
    folded = document.clean.folded
    start = max(start, mention.start - REACH)
    if _ANNOUNCED.search(folded, start, max(mention.start, start)) or _concerned(folded, start, mention):
        return True
    # `12 công trình¹` with the note `¹ Gồm: cầu A, cầu B`
    part = document.outline.part_at(mention.start)
    if part is None or part.kind != "notes":
        return False
    return _NOTE_LIST.fullmatch(folded, sentence.start, mention.start) is not None


def _concerned(folded: str, start: int, mention: WorkMention) -> bool:
    """Tell whether a word such as `tiến độ` governs a work."""
    ends = [match.end() for match in concern_pattern().finditer(folded, start, mention.start)]
    return bool(ends) and reaches(folded, ends[-1], mention.start, over_nouns=not mention.place)
