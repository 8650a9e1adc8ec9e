"""How a list of tasks is announced: `08 nhóm nhiệm vụ, giải pháp`, `các nhiệm vụ trọng tâm sau`, `yêu cầu:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from thongcao.grammar.formulas import formula
from thongcao.grammar.number_words import parse_number_word
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

Strength = Literal["counted", "named", "spoken"]

_COUNT_WORDS = (
    *("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    *("mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"),
)
_COUNT = rf"(?<![\w/.,-])(?P<count>\d{{1,2}}|{alternatives(_COUNT_WORDS)}) "
_COUNTED = re.compile(
    rf"{_COUNT}(?:{formula('group')}(?: {formula('task', 'counted_task')})?|{formula('task', 'counted_task')})"
    r"(?:(?:,| và) (?:nhóm )?(?:nhiệm vụ|giải pháp)(?!\w))?"
)
# Counted, but only what precedes a list of actions makes them tasks: `nhấn mạnh 3 nội dung: Một là, …`
_COUNTED_TOPICS = re.compile(rf"{_COUNT}{formula('topic')}(?! làm(?!\w))")
# `hoàn thành 5 nhiệm vụ`, `kết quả thực hiện 8 nhóm nhiệm vụ`: tasks of another list, already given or done
_DONE = re.compile(
    r"(?:hoàn thành|đạt|còn|thực hiện được|triển khai được|(?:đã|được) giao|trong tổng số|có"
    r"|đã (?:tập trung |lãnh đạo |chỉ đạo )*(?:thực hiện|triển khai)(?: tốt| đồng bộ| hiệu quả| có hiệu quả)*"
    r"|(?:kết quả|tình hình|đánh giá)(?: việc)?(?: thực hiện| triển khai)?) $"
)
# `3 nhiệm vụ trọng tâm đã hoàn thành: …`
_DONE_BEHIND = re.compile(r"(?<!\w)đã (?:được )?(?:hoàn thành|thực hiện|triển khai|đạt)[^.;:]{0,40}:?\s*\Z")
_NAMED = re.compile(rf"(?<!\w){formula('task')}")
_SPOKEN = re.compile(rf"(?<!\w){formula('demands')}")
# What these words govern is no task, up to a word that settles: `đánh giá kết quả thực hiện nhiệm vụ quý I:`
_REPORTED = re.compile(
    rf"(?<!\w)(?:{formula('reports')}|đã(?!\w)(?! {formula('settles')}))"
    rf"(?:(?!(?<!\w){formula('settles')}|, {formula('actor')})[^.;:])*"
)
# The last noun before the colon says what is listed: `đẩy nhanh tiến độ các dự án:`
_OTHER_THINGS = re.compile(
    rf"(?<!\w)(?:các|những|một số|danh mục|\d{{1,2}}|{alternatives(_COUNT_WORDS)}|gồm) {formula('other_thing')}[^,.;:]*:?\s*$"
    rf"|(?<!\w){formula('discipline')}"
)
_AGREED = re.compile(rf"(?<!\w){formula('agrees')}")


def _value(words: str) -> int:
    return int(words) if words.isdigit() else parse_number_word(words) or 0


def _tokens(clean: CleanText, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Token[int]]:
    for match in pattern.finditer(clean.folded, start, end):
        value = _value(match["count"])
        if value > 1 and not _DONE.search(clean.folded, max(start, match.start() - 40), match.start()):
            yield Token("announced_tasks", match.start(), match.end(), value, "announced_tasks")


def announced_counts(clean: CleanText, start: int = 0, end: int | None = None) -> Iterator[Token[int]]:
    """Give the counts of tasks that [start, end) announces; a token covers count and noun.

    Args:
        clean: the clean text.
        start: first clean offset.
        end: clean offset after the last character; the end of the text if None.
    """
    yield from _tokens(clean, _COUNTED, start, len(clean.text) if end is None else end)


def topic_counts(clean: CleanText, start: int, end: int) -> Iterator[Token[int]]:
    """Give the counts of topics (`6 vấn đề lớn`) that may announce a list of actions."""
    yield from _tokens(clean, _COUNTED_TOPICS, start, end)


def count_words(token: Token[int], clean: CleanText) -> tuple[int, int]:
    """Give the range of the number alone: `08` of `08 nhóm nhiệm vụ`."""
    match = _COUNTED.match(clean.folded, token.start) or _COUNTED_TOPICS.match(clean.folded, token.start)
    return match.span("count") if match else (token.start, token.end)


def announcement(clean: CleanText, start: int, end: int) -> Strength | None:
    """Tell how the words before a list announce tasks, None where they announce something else or nothing.

    Args:
        clean: the clean text.
        start: clean offset of the sentence that announces.
        end: clean offset of the first mark of the list.

    Returns:
        `counted` for a number of tasks, `named` for the word for tasks alone, `spoken` for a speaker's demand.
    """
    if _DONE_BEHIND.search(clean.folded, start, end):
        return None
    rest = _REPORTED.sub("", clean.folded[start:end])
    if any(not _DONE.search(rest, 0, match.start()) for match in _COUNTED.finditer(rest)):
        return "counted"
    if _OTHER_THINGS.search(rest):
        return None
    if _NAMED.search(rest):
        return "named"
    return "spoken" if _SPOKEN.search(rest) else None


def announces_nothing(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether words before a list only point at it (`Cụ thể như sau:`), so that an earlier sentence announces.

    `Ba khâu đột phá:` says what it lists.
    """
    words = clean.folded[start:end].strip(" :\n-")
    return len(words.split()) <= 6 and not _REPORTED.search(words) and not _OTHER_THINGS.search(words)


def agreed(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether a body or speaker settles what is counted in [start, end): `thống nhất với 08 nhóm nhiệm vụ`."""
    return _AGREED.search(clean.folded, start, end) is not None


RULES: tuple[Rule, ...] = (
    Rule(
        name="announced_tasks",
        kind="announced_tasks",
        source="`08 nhóm nhiệm vụ, giải pháp`; press: `11 nhóm nhiệm vụ trọng tâm`, `năm nhóm nhiệm vụ`",
        find=announced_counts,
        examples={
            "08 nhóm nhiệm vụ, giải pháp": 8,
            "11 nhóm nhiệm vụ": 11,
            "năm nhóm nhiệm vụ": 5,
            "mười hai nhóm giải pháp": 12,
            "5 nhiệm vụ": 5,
            "06 nhóm nhiệm vụ và giải pháp": 6,
            "04 nhóm": 4,
            "hai nhiệm vụ": 2,
        },
        near_misses=(
            "hoàn thành 5 nhiệm vụ",
            "đã thực hiện 5 nhiệm vụ",
            "được giao 25 nhiệm vụ",
            "14/33 nhiệm vụ",
            "2024 nhiệm vụ",
            "nhóm nhiệm vụ thứ năm",
            "có 33 nhiệm vụ",
            "6 điểm nghẽn",
        ),
    ),
)
