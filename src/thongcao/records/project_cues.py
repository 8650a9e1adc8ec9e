"""The words that tell the state of works: a row of the table `project_states` each, those side by side read as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from thongcao.document import Document
from thongcao.grammar.words import Phrases, sought
from thongcao.lexicon import table
from thongcao.records.project_mentions import Sentence

DONE = frozenset({"completed", "inaugurated", "opened_to_traffic", "in_operation"})
REACH = 400  # no cue reaches further to the first work of its list
_PROCESSES = ("site_clearance", "preparation")


class Cue(NamedTuple):
    """Words that give a state: what they say, whether that is an event, where they stand beside the work; or deny it."""

    start: int
    end: int
    state: str
    event: bool
    position: str
    denied: bool = False


@cache
def _cues() -> Phrases[tuple[str, bool, str]]:
    return Phrases(
        {
            row["cue"]: (row["state"], row["aspect"] == "event", row["position"])
            for row in table("project_states")
            if row["aspect"] != "concern"
        }
    )


@cache
def concern_pattern() -> re.Pattern[str]:
    """Give the pattern of words that make what they govern a project and tell no state: `khảo sát tiến độ`."""
    return re.compile(sought(row["cue"] for row in table("project_states") if row["aspect"] == "concern"))


_NOT_SO = re.compile(
    r"(?<!\w)(?<!hàng )(?:chưa|không|không để|tránh|chưa thể|không thể|chưa được|chống|chấm dứt|thu hồi|hủy bỏ|khi|nếu"
    r"|khó|lỡ hẹn|suýt|gần|nguy cơ|khắc phục) (?:(?:bị|được) )?\Z"
)


def find_cues(document: Document, sentence: Sentence) -> list[Cue]:
    """Give the cues of a sentence, those that stand together as one; what is denied has no state."""
    folded = document.clean.folded
    names = [mention.token.start for mention in sentence.mentions]
    found: list[Cue] = []
    for start, end, (state, event, position) in _cues().find(folded, sentence.start, sentence.end):
        name = bisect_left(names, end) - 1
        if name >= 0 and sentence.mentions[name].token.end > start:
            continue
        denied = _NOT_SO.search(folded, max(start - 20, sentence.start), start) is not None
        state = "" if denied else state
        if found and folded[found[-1].end : start] in (' "', " “") and found[-1].state == state:
            continue  # `thi công "3 ca, 4 kíp"` says it twice
        cue = Cue(start, end, state, event, position, denied)
        if found and _adjoin(found[-1], cue, folded):
            found[-1] = _together(found[-1], cue, folded)
        else:
            found.append(cue)
    return found


def _adjoin(first: Cue, second: Cue, folded: str) -> bool:
    return folded[first.end : second.start] in (" ", ", ", " và ", " hoặc ", ", sớm ", " và sớm ")


def _together(first: Cue, second: Cue, folded: str) -> Cue:
    """Give the one reading of two cues side by side: `hoàn thành, thông xe`; begun and ended at once is neither.

    What is completed of a process is that process: `hoàn thành toàn bộ công tác giải phóng mặt bằng`.
    """
    state, event = second.state, second.event
    if folded[first.end : second.start] == " ":
        if first.state == "completed" and second.state in _PROCESSES:
            event = True
        elif first.state and not (first.state == "under_construction" and second.state in DONE):
            state, event = first.state, first.event
    elif first.denied or ({first.state, second.state} & DONE and "groundbreaking" in (first.state, second.state)):
        state = ""
    return Cue(first.start, second.end, state, event, "both", first.denied or second.denied)
