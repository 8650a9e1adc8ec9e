"""Times of day: `8h30`, `16 giờ 30`, `18:55`; they claim their numbers and carry no record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

_CLOCK = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])"
    r"(?: giờ(?: (?P<minute>[0-5]?\d)(?: phút)?(?![\d.,/%]))?(?= (?:sáng|trưa|chiều|tối|đêm|ngày|cùng|phút|đến|\d)|[,.;:)]|\Z)"
    r"|h(?P<short>[0-5]\d)?(?!\w)|:(?P<colon>[0-5]\d)(?::[0-5]\d)?(?![\d:]))"
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day."""

    hour: int
    minute: int = 0


def find_clock_times(clean: CleanText) -> Iterator[Token[ClockTime]]:
    """Give the times of day of a text, kind `clock`."""
    folded = clean.folded
    for start in clean.numbers:
        match = _CLOCK.match(folded, start)
        if match is None:
            continue
        minute = match["minute"] or match["short"] or match["colon"] or "0"
        yield Token("clock", match.start(), match.end(), ClockTime(int(match["hour"]), int(minute)), "clock time")


RULES = (
    Rule(
        name="clock time",
        kind="clock",
        source="attested in reports: 8h30, 16 giờ 30 cùng ngày, cập nhật lúc 18:55",
        find=find_clock_times,
        examples={
            "8h30": ClockTime(8, 30),
            "8h": ClockTime(8),
            "18:55": ClockTime(18, 55),
            "09:12:44": ClockTime(9, 12),
            "16 giờ 30 phút": ClockTime(16, 30),
        },
        near_misses=("30 giờ học mỗi tuần", "120 giờ làm việc", "tỷ số 3:1", "5ha đất", "8 hộ dân"),
    ),
)
