"""Sentences that only count plain things: nothing more is read of them than their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from thongcao.grammar.amounts import Fraction, Quantity
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figure_words import POOR_HOUSEHOLDS, may_make_indicator
from thongcao.grammar.piece import Readings
from thongcao.grammar.piece_words import PRICE
from thongcao.grammar.tokens import Token, tokens_within

_COUNTED = ("count", "noun")
_AGE, _VISITS = "tuổi", "lượt"
_FEWER = "giảm "  # `giảm 3.200 hộ nghèo`
_BOUND_BEHIND = " trở "  # `12 xã theo kế hoạch trở lên`: a bound behind what is compared with


def plain_counts(readings: Readings, start: int, end: int, before: Figure | None) -> list[Figure] | None:
    """Give the counts of a sentence that no reading can make indicators of, None where it must be read.

    A count is an indicator by the name of one, by a phrase that makes one of it, or as a change of something against
    something. A sentence that says none of these, and has no numbers but counts, fractions and lengths of time, only
    counts.

    Args:
        readings: the tokens of the text.
        start: clean offset of the sentence.
        end: clean offset after it.
        before: the last figure of the sentence before that has been read, whose subject may go on.

    Returns:
        One figure per count, of which nothing is said: no words around the number are read.
    """
    counts: list[Token[Any]] = []
    for token in tokens_within(readings.numbers, start, end):
        number = token.value
        if isinstance(number, Fraction):
            continue
        if not isinstance(number, Quantity) or number.per is not None or number.bound is not None:
            return None
        if number.kind in _COUNTED:
            counts.append(token)
        elif number.kind != "duration" or number.unit == _AGE:
            return None
    if counts and not _are_plain(readings, start, end, counts, before):
        return None
    return [Figure(token, token.start, token.end) for token in counts]


def _are_plain(readings: Readings, start: int, end: int, counts: Sequence[Token[Any]], before: Figure | None) -> bool:
    folded = readings.clean.folded
    units = {token.value.unit for token in counts}
    if any(unit.startswith(_VISITS) for unit in units) or folded.find(PRICE, start, end) >= 0:
        return False
    if not units.isdisjoint(POOR_HOUSEHOLDS) and folded.find(_FEWER, start, end) >= 0:
        return False
    if before is not None and before.known is not None:
        return False
    compared = bool(tokens_within(readings.comparisons, start, end))
    if compared and folded.find(_BOUND_BEHIND, start, end) >= 0:
        return False
    return not may_make_indicator(folded, start, end, units, compared=compared)
