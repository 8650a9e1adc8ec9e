"""Periods that a text lists: `năm 2023 và năm 2024`, `quý I, quý II`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token

Period = Token[TimeValue]

_JOINT = re.compile(r"(?:,|,? (?P<and>và|và đến))(?: năm)? ")
_ANNOUNCED = re.compile(r"(?:các|những|\d|hai|ba|bốn) (?:năm|tháng|quý) (?:năm |tháng |quý )?\Z")
_FORMS = ("month", "quarter", "year")
_ANY_YEAR = 2000  # in which open months and quarters are seen to follow on each other


def listed_periods(folded: str, start: int, periods: Sequence[Period]) -> list[Period]:
    """Give the last of some periods with those that are listed with it.

    An open year is that of the period behind: `tháng 11 và tháng 12 năm 2023`.

    Args:
        folded: the folded text.
        start: where the sentence begins.
        periods: the periods from there on, in text order.

    Returns:
        At least two periods, or none: where the last stands alone, or figures are compared with them.
    """
    found = list(periods[-1:])
    for period in reversed(periods[:-1]):
        if not _JOINT.fullmatch(folded, period.end, found[0].start):
            break
        year = found[0].value.end
        if period.value.open_year and year and not found[0].value.open_year:
            period = Token(period.kind, period.start, period.end, resolve(period.value, int(year[:4])), period.rule)
        found.insert(0, period)
    if len(found) < 2 or folded.endswith("so với ", start, found[0].start):
        return []
    return found


def is_sure_list(folded: str, periods: Sequence[Period]) -> bool:
    """Tell whether words list at least two periods: where only a comma stands between, two statements may meet."""
    joint = _JOINT.fullmatch(folded, periods[-2].end, periods[-1].start)
    before = folded[max(periods[0].start - 20, 0) : periods[0].start + len("năm ")]
    bare = folded[periods[-1].start].isdigit()  # `năm 2022, 2023`
    return bare or bool(joint and joint["and"]) or bool(_ANNOUNCED.search(before))


def together(periods: Sequence[Period]) -> Period | None:
    """Give the one period that listed years, quarters or months are together; None where they do not follow closely."""
    first, last = periods[0], periods[-1]
    form, is_open = first.value.form, first.value.open_year
    if form not in _FORMS or any(one.value.form != form or one.value.open_year != is_open for one in periods):
        return None
    for one, following in pairwise([resolve(period.value, _ANY_YEAR) for period in periods]):
        if date.fromisoformat(str(one.end)) + timedelta(days=1) != date.fromisoformat(str(following.start)):
            return None
    value = TimeValue("year_range" if form == "year" else "month_range", first.value.start, last.value.end, is_open)
    return Token("period", first.start, last.end, value, "periods listed")
