"""Typed tokens, and the one policy for tokens that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

V = TypeVar("V", covariant=True)


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Token(Generic[V]):
    """What a rule read at [start, end) of the clean text.

    Attributes:
        kind: what it is, e.g. `quantity`, `date`, `document_number`.
        start: first clean offset.
        end: clean offset after the last character.
        value: the typed reading.
        rule: name of the rule that read it.
    """

    kind: str
    start: int
    end: int
    value: V
    rule: str

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether the token shares a character with [start, end)."""
        return self.start < end and start < self.end


def is_within(tokens: Sequence[Token[V]], start: int, end: int) -> bool:
    """Tell whether one of the tokens, which are in text order and without overlaps, holds [start, end)."""
    place = bisect_right(tokens, start, key=_start) - 1
    return place >= 0 and end <= tokens[place].end


def tokens_within(tokens: Sequence[Token[V]], start: int, end: int) -> list[Token[V]]:
    """Give the tokens that lie wholly in [start, end); `tokens` is in text order."""
    found: list[Token[V]] = []
    if not tokens or start >= end:
        return found
    place = bisect_left(tokens, start, key=_start)
    while place < len(tokens) and (token := tokens[place]).start < end:
        if token.end <= end:
            found.append(token)
        place += 1
    return found


def settle(tokens: Iterable[Token[V]]) -> tuple[list[Token[V]], list[Token[V]]]:
    """Settle overlaps: the longest token wins, then the earliest, then the one given first.

    Args:
        tokens: tokens in the rules' declared order.

    Returns:
        The winners in text order, and the losers (kept for `explain`).
    """
    won: list[Token[V]] = []
    lost: list[Token[V]] = []
    # the sort keeps the order given
    ranked = sorted(tokens, key=lambda token: (token.start - token.end, token.start))
    starts: list[int] = []  # of the winners, in text order; their ends beside them
    ends: list[int] = []
    for token in ranked:
        place = bisect_left(starts, token.start)
        free_before = place == 0 or ends[place - 1] <= token.start
        free_after = place == len(starts) or token.end <= starts[place]
        if free_before and free_after:
            won.append(token)
            starts.insert(place, token.start)
            ends.insert(place, token.end)
        else:
            lost.append(token)
    won.sort(key=_start)
    return won, lost
