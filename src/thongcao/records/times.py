"""Periods and bases of records: what a phrase means in this document."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from dataclasses import replace
from datetime import date

from thongcao.document import Document
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.model.base import Certainty
from thongcao.model.figures import Basis, BasisKind, Period

_SIGHT = 20  # periods looked back for a year


class Times:
    """The periods and bases of one document; one that many figures share is made once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._periods: dict[object, Period] = {}
        self._bases: dict[object, Basis] = {}

    def period(self, token: Token[TimeValue], certainty: Certainty) -> Period:
        """Give the period a token means in this document: open years are closed with the document's year."""
        key = (token.start, token.end, token.value, certainty)
        if key not in self._periods:
            self._periods[key] = _period_of(self._document, token, certainty)
        return self._periods[key]

    def basis(self, token: Token[Comparison], period: Period | None, certainty: Certainty) -> Basis:
        """Give the basis a comparison means for a figure of `period`: its kind and, where they follow, its days."""
        days = (period.start, period.end) if period else None
        key = (token.start, token.end, token.value, days, certainty)
        if key not in self._bases:
            self._bases[key] = _basis_of(self._document, token, period, certainty)
        return self._bases[key]

    def prior_basis(self, token: Token[Comparison], period: Period | None, certainty: Certainty) -> Basis:
        """Give the basis of a prior-year value: the year in `(cùng kỳ năm 2022 tăng 5%)` is that of the value itself."""
        return self.basis(replace(token, value=token.value._replace(year=None)), period, certainty)


def _period_of(document: Document, token: Token[TimeValue], certainty: Certainty) -> Period:
    value = resolve(token.value, document.year or _year_said_before(document, token))
    start = value.start
    if value.form == "horizon" and value.end and start is None:
        start = f"{value.end[:4]}-01-01"  # `đến năm 2030 đạt 8.000 USD` is said of the year 2030
    return document.read(Period, token.start, token.end, start=start, end=value.end, certainty=certainty)


def _shift(day: str, years: int) -> str:
    if day[5:7] != "02":
        return f"{int(day[:4]) + years}{day[4:]}"
    then = date.fromisoformat(day)
    last = monthrange(then.year + years, then.month)[1]
    whole = then.day == monthrange(then.year, then.month)[1]
    return then.replace(year=then.year + years, day=last if whole else min(then.day, last)).isoformat()


def year_before(period: Period | None, year: int | None = None) -> tuple[str | None, str | None]:
    """Give the same period one year earlier, or in `year` where one is named; (None, None) where it is open."""
    if period is None or period.end is None or len(period.end) < 10 or period.end.startswith("--"):
        return None, None
    back = (year - int(period.end[:4])) if year else -1
    start = _shift(period.start, back) if period.start and len(period.start) == 10 else None
    return start, _shift(period.end, back)


def month_before(period: Period | None) -> Period | None:
    """Give the month before a period, None where its days are not known."""
    if period is None or not period.start or len(period.start) < 10 or not period.end:
        return None
    start, end = _month_before(period.end)
    return Period(text="", span=None, start=start, end=end, certainty="inferred")


def _year(year: int) -> tuple[str, str]:
    return f"{year}-01-01", f"{year}-12-31"


def _year_said_before(document: Document, token: Token[TimeValue]) -> int | None:
    """Give the year of the nearest period before an open one, for a document that has no year of its own."""
    periods = document.tokens.get("period", ())
    place = bisect_left(periods, token.start, key=lambda one: one.start)
    for earlier in reversed(periods[max(0, place - _SIGHT) : place]):
        value = earlier.value
        # `gấp 2 lần năm 2024` compares as well
        compared = document.clean.folded.endswith("lần ", 0, earlier.start) or document.within(
            "comparison", earlier.start - 30, earlier.end + 1
        )
        if value.end and not value.open_year and value.form not in ("year_range", "term", "horizon") and not compared:
            return int(value.end[:4])
    return None


def _basis_of(document: Document, token: Token[Comparison], period: Period | None, certainty: Certainty) -> Basis:
    value, kind = token.value, token.value.kind
    current = int(period.end[:4]) if period and period.end and not period.end.startswith("--") else document.year
    start: str | None = None
    end: str | None = None
    if kind == "same_period_last_year":
        start, end = year_before(period, value.year)
    elif kind == "previous_year":
        year = value.year or (current - 1 if current else None)
        if period and value.year is None and _runs_over_new_year(period):
            start, end = year_before(period)  # `so với năm học trước`
        elif year:
            start, end = _year(year)
            kind = "previous_year" if current in (None, year + 1) else "other"
    elif kind in ("end_of_last_year", "start_of_year"):
        last = value.year if kind == "end_of_last_year" else None
        year = last or ((value.year or current or 0) - 1 if (value.year or current) else None)
        if year:
            start = end = f"{year}-12-31"
    elif kind == "plan" and value.year:
        start, end = _year(value.year)
    elif kind == "previous_month" and period and period.start and len(period.start) == 10:
        start, end = _month_before(period.end or period.start)
    elif kind == "other" and (1 <= (value.month or 0) <= 12 or 1 <= (value.quarter or 0) <= 4):
        kind, start, end = _named_months(value, period, current)
    return document.read(Basis, token.start, token.end, kind=kind, start=start, end=end, certainty=certainty)


def _runs_over_new_year(period: Period) -> bool:
    """Tell whether a period is a year that is none of the calendar, as a school year is."""
    if not (period.start and period.end) or not (period.start[:4].isdigit() and period.end[:4].isdigit()):
        return False
    return int(period.end[:4]) - int(period.start[:4]) == 1 and period.start[5:] > period.end[5:]


def _month_before(day: str) -> tuple[str, str]:
    then = date.fromisoformat(day)
    year, month = (then.year, then.month - 1) if then.month > 1 else (then.year - 1, 12)
    return f"{year}-{month:02}-01", f"{year}-{month:02}-{monthrange(year, month)[1]:02}"


def _named_months(
    value: Comparison, period: Period | None, current: int | None
) -> tuple[BasisKind, str | None, str | None]:
    """Read `so với tháng 3/2023`, `so với quý I`: the kind follows from the figure's own period."""
    year = value.year or current
    if year is None:
        return "other", None, None
    first, last = (
        (value.month, value.month) if value.month else (3 * (value.quarter or 1) - 2, 3 * (value.quarter or 1))
    )
    start, end = f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last or 1)[1]:02}"
    if period is None or not period.start or len(period.start) != 10:
        return "other", start, end
    if (start, end) == year_before(period):
        return "same_period_last_year", start, end
    follows = date.fromisoformat(end).toordinal() + 1 == date.fromisoformat(period.start).toordinal()
    if follows and value.quarter:
        return "previous_quarter", start, end
    return ("previous_month" if follows and value.month else "other"), start, end
