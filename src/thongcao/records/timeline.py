"""The times of a document in text order, and the day it speaks from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from thongcao.document import Document
from thongcao.grammar.dates import TimeValue, resolve
from thongcao.grammar.tokens import Token


class Timeline:
    """The dates and periods of a document, in text order; `feasts` are days that the text gives by their names."""

    def __init__(self, document: Document, feasts: Iterable[Token[TimeValue]] = ()) -> None:
        tokens = [token for kind in ("period", "date") for token in document.tokens.get(kind, ())]
        tokens += feasts
        self.tokens: list[Token[TimeValue]] = sorted(tokens, key=lambda token: token.start)
        self._starts = [token.start for token in self.tokens]
        self.said = _said_on(self.tokens, document.year)

    def between(self, start: int, end: int) -> list[Token[TimeValue]]:
        """Give the times that lie in [start, end)."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:  # most ranges hold none
            return []
        return [token for token in self.tokens[first : bisect_left(self._starts, end)] if token.end <= end]


def _said_on(times: list[Token[TimeValue]], year: int | None) -> str | None:
    """Give the day a document speaks from: its first full date in its year, else the end of that year."""
    for token in times:
        value = resolve(token.value, year)
        if token.kind == "date" and value.start and value.start[:4] == str(year):
            return value.end
    return f"{year}-12-31" if year else None
