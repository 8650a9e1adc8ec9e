"""Plain words that name an indicator after another one: `vốn đăng ký` after the new enterprises."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from thongcao.grammar.figure_words import Label, indicator_label
from thongcao.grammar.words import alternatives
from thongcao.lexicon import cell_list, table


@cache
def _context_table() -> list[tuple[re.Pattern[str], Label | None, frozenset[str], frozenset[str]]]:
    return [
        (
            re.compile(
                rf"(?:(?:với|tổng|số|tỷ lệ|tỷ trọng|tỷ trọng ngành|tỷ trọng khu vực) )*{alternatives(cell_list(row['phrases']))}\Z"
            ),
            indicator_label(row["indicator"]) if row["indicator"] else None,
            frozenset(cell_list(row["after"])),
            frozenset(cell_list(row["kinds"])),
        )
        for row in table("context_indicators")
    ]


def indicator_in_context(words: str, before: Iterable[str], kind: str | None, unit: str | None) -> Label | None:
    """Give the indicator that plain words name after another one.

    `vốn đăng ký` is that of the new enterprises where these were named before it; `hộ nghèo` with a percentage names
    its rate wherever it stands. The nearest decides, also that plain words name none after it.

    Args:
        words: the label in lower case.
        before: indicators named earlier in the sentence, the nearest first.
        kind: kind of the unit of the number.
        unit: its unit.
    """
    named = list(before)
    nearest, found = len(named) + 1, None
    for pattern, label, after, kinds in _context_table():
        if kind not in kinds or (after and after.isdisjoint(named)):
            continue
        place = next(place for place, other in enumerate(named) if other in after) if after else len(named)
        if place < nearest and pattern.match(words):
            nearest, found = place, label
    if found is not None:
        return found
    # `sản lượng thủy sản 293.500 tấn, trong đó tôm 116.400 tấn`
    return indicator_label("output_volume") if unit == "t" and named[:1] == ["output_volume"] else None
