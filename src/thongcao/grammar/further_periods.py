"""Periods without their word: those that go on with a list (`năm 2023, 2024`, `quý I và II/2024`), the year of a plan."""

from __future__ import annotations

import re

from thongcao.grammar.periods import MONTH, OF_YEAR, YEAR, Found, of_year, quarter_of
from thongcao.grammar.times import TimeForm, months, years

_NEXT_YEAR = re.compile(
    rf"(?:, ?| và )(?P<year>{YEAR})(?=[,.;:)\n]|$| và | so | của | là | đạt | đến | ước | tăng | lần lượt | tương ứng | khoảng | trên )"
)
_NEXT_QUARTER = re.compile(rf"(?:, | và )(?P<quarter>[il]{{1,3}}|[il]v)(?!\w)(?:{OF_YEAR})?")
_NEXT_MONTH = re.compile(rf"(?:, | và )(?P<month>{MONTH}){OF_YEAR}")

_PLANNED = ("mục tiêu ", "chỉ tiêu ", "kế hoạch ", "nhiệm vụ ", "kịch bản ")


def read_further(text: str, start: int, form: TimeForm) -> Found | None:
    """Read a further period of a list behind one of its form: where it begins and ends, and its value.

    Args:
        text: the folded text.
        start: where the period before ends.
        form: its form.
    """
    if form in ("year", "horizon"):
        if match := _NEXT_YEAR.match(text, start):
            year = int(match["year"])
            return match.start("year"), match.end("year"), years("year", year, year)
    elif form == "quarter":
        if match := _NEXT_QUARTER.match(text, start):
            last = 3 * quarter_of(match["quarter"])
            return match.start("quarter"), match.end(), months("quarter", of_year(match), last - 2, last)
    elif form == "month" and (match := _NEXT_MONTH.match(text, start)):
        month = int(match["month"])
        return match.start("month"), match.end(), months("month", of_year(match), month, month)
    return None


def read_planned_year(text: str, start: int) -> Found | None:
    """Read the bare year of a plan that a colon follows: `Chỉ tiêu 2026: …`."""
    if not text.endswith(_PLANNED, 0, start):
        return None
    year = int(text[start : start + 4])
    return start, start + 4, years("year", year, year)
