"""Provinces and centrally run cities: the 63 units until 30 June 2025 and the 34 units since; districts until then.

Source of the districts (`lexicon/districts.csv`): the list of administrative units of 2024 (General Statistics Office),
without the names that two provinces share.
"""

from __future__ import annotations

import re
from functools import cache

from thongcao.grammar.words import alternatives
from thongcao.lexicon import cell_list, table
from thongcao.text import fold

MERGER = "2025-07-01"
"""The day the 34 units came into being; most codes stay, some names took the code of another."""


@cache
def _names() -> dict[str, str]:
    """Folded spelling → name as in the table."""
    names: dict[str, str] = {}
    for row in table("provinces"):
        for spelling in (row["name"], *cell_list(row["aliases"])):
            names.setdefault(fold(spelling), row["name"])
    return names


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(_names())}(?!\w)")


@cache
def _cities() -> frozenset[str]:
    return frozenset(row["name"] for row in table("provinces") if row["type"] == "thành phố")


def province_at(folded: str, start: int) -> tuple[int, str] | None:
    """Give where the province name at `start` of a folded text ends, and the name; None where there is none."""
    match = _pattern().match(folded, start)
    return (match.end(), _names()[match[0]]) if match else None


def is_city(name: str) -> bool:
    """Tell whether the unit of that name is (or was at some time) run by the centre as a city."""
    return name in _cities()


@cache
def _districts() -> dict[str, set[tuple[str, str]]]:
    """Folded name of a district → its units and provinces."""
    districts: dict[str, set[tuple[str, str]]] = {}
    for row in table("districts"):
        districts.setdefault(fold(row["name"]), set()).add((row["unit"], row["province"]))
    return districts


def district_province(unit: str, name: str) -> str | None:
    """Give the province of a district of 2024 or before; None where none or several bear the name.

    Args:
        unit: `huyện`, `quận`, `thị xã` or `thành phố`; a town that rose from one to the other is still itself.
        name: its name.
    """
    found = _districts().get(fold(name), set())
    same = {province for kind, province in found if kind == unit} or {province for _, province in found}
    return next(iter(same)) if len(same) == 1 else None


def province_code(name: str, on: str | None) -> str | None:
    """Give the statistical code of a province.

    Args:
        name: the name as in the table.
        on: the day it is asked for (ISO 8601), where it is known.

    Returns:
        The code in force on that day; without a day, the one code the name has had; None where there is none or where
        there are two.
    """
    rows = [row for row in table("provinces") if row["name"] == name]
    # the year alone does not say on which side of 1 July 2025 it is
    if on and not on.startswith("--") and on != MERGER[:4]:
        system = "63" if on < MERGER[: len(on)] else "34"
        rows = [row for row in rows if row["system"] == system]
    codes = {row["code"] for row in rows}
    return codes.pop() if len(codes) == 1 else None
