"""Words that stand before the number of a name: `Quốc lộ`, `Đề án`, `bão số`."""

from __future__ import annotations

from functools import cache

from thongcao.grammar.locators import PINPOINT_UNITS
from thongcao.grammar.named_days import DAY_PLACES, FEAST_LEADS
from thongcao.grammar.number_codes import ADDRESSES, CALLS, VIEWS
from thongcao.grammar.number_phrases import SEATS, SLOGAN_LEADS, TIERS
from thongcao.lexicon import cell_list, table

_ANY_LENGTH = 99
MARKS = '("“‘.:'  # what stands before or behind a word of a lead


@cache
def name_leads() -> dict[str, tuple[str, str, str]]:
    """Give the words that make a name of the number behind them: what is named, the longest number, how they are written."""
    return {
        lead: (row["names"], row["digits"], row["written"])
        for row in table("name_leads")
        for lead in cell_list(row["leads"])
    }


@cache
def lead_ends() -> dict[str, tuple[int, dict[str, int]]]:
    """Give what can stand right before a number of a name, and the characters of the longest number it takes.

    Last word → the longest of all, and the word before it (none for a lead of one word) → length.
    """
    longest: dict[str, int] = dict.fromkeys([*VIEWS, *CALLS, "km"], _ANY_LENGTH)
    longest |= dict.fromkeys(PINPOINT_UNITS, 3)
    longest |= dict.fromkeys([*SEATS, *SLOGAN_LEADS, *TIERS, *DAY_PLACES, *FEAST_LEADS], 2)
    ends: dict[str, dict[str, int]] = {}
    for lead, length in [*longest.items(), *((lead, _most_digits(lead)) for lead in name_leads())]:
        *words, last = ("", *(word.strip(MARKS) for word in lead.rstrip(' :("“‘').split()))
        lengths = ends.setdefault(last, {})
        lengths[words[-1]] = max(length, lengths.get(words[-1], 0))
    return {last: (max(lengths.values()), lengths) for last, lengths in ends.items()}


def _most_digits(lead: str) -> int:
    digits = name_leads()[lead][1]
    if lead in ADDRESSES:
        return 12
    # `4.0`, `Vành đai 3,5`
    if digits == "version" or lead.endswith("vành đai"):
        return 3
    return 4 if digits == "year" else int(digits)
