"""Times as values: days, periods, and the closing of open years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal, NamedTuple

TimeForm = Literal[
    "day",
    "day_range",
    "month",
    "month_range",
    "quarter",
    "half_year",
    "cumulative",
    "whole_year",
    "year",
    "year_range",
    "school_year",
    "term",
    "horizon",
    "as_of",
]
PartOfDay = Literal["morning", "noon", "afternoon", "evening", "night", "all_day"]


class TimeValue(NamedTuple):
    """A time as read.

    Attributes:
        form: what the words look like.
        start: first day, ISO 8601; `--MM` or `--MM-DD` where the year is open; None where the words give none (`as_of`,
            `horizon`).
        end: last day, in the same style.
        open_year: whether the words leave the year open.
        part_of_day: the part of the day, where the words give it.
        vision: last day of the further horizon (`tầm nhìn đến năm 2050`).
    """

    form: TimeForm
    start: str | None
    end: str | None
    open_year: bool = False
    part_of_day: PartOfDay | None = None
    vision: str | None = None


def day(year: int | None, month: int, day_of_month: int) -> str | None:
    """Give a day in ISO style, `--MM-DD` without a year; None where the calendar has no such day."""
    try:
        # 2000 was a leap year: 29 February stays possible while the year is open
        found = date(year or 2000, month, day_of_month)
    except ValueError:
        return None
    return found.isoformat() if year else f"--{month:02}-{day_of_month:02}"


def months(form: TimeForm, year: int | None, first: int, last: int) -> TimeValue:
    """Give the period from the first day of one month to the last day of another in the same year."""
    if year is None:
        return TimeValue(form, f"--{first:02}", f"--{last:02}", open_year=True)
    return TimeValue(form, f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last)[1]:02}")


def years(form: TimeForm, first: int, last: int, vision: int | None = None) -> TimeValue:
    """Give the period from 1 January of one year to 31 December of another."""
    return TimeValue(form, f"{first}-01-01", f"{last}-12-31", vision=f"{vision}-12-31" if vision else None)


def _close(stamp: str | None, year: int, last: bool) -> str | None:
    if stamp is None or not stamp.startswith("--"):
        return stamp
    month = int(stamp[2:4])
    if len(stamp) == 4:
        return f"{year}-{month:02}-{monthrange(year, month)[1] if last else 1:02}"
    return day(year, month, int(stamp[5:]))


def resolve(value: TimeValue, year: int | None) -> TimeValue:
    """Give the value with its open year closed.

    An open range over New Year stays open: which of its two years is meant, the words do not say.

    Args:
        value: a time as read.
        year: the year the document speaks from, where it is known.

    Example:
        >>> resolve(TimeValue("quarter", "--04", "--06", open_year=True), 2024).end
        '2024-06-30'
    """
    if not value.open_year or year is None:
        return value
    if value.start and value.end and value.start > value.end:
        return value
    start, end = _close(value.start, year, last=False), _close(value.end, year, last=True)
    if (start is None) != (value.start is None) or (end is None) != (value.end is None):
        return value
    return value._replace(start=start, end=end, open_year=False)
