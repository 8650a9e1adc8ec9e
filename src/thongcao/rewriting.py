"""Text rewritten by edits, in pieces that know what they stand for: the way back from clean text to its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """One change that cleaning made: source[start:end] became `replacement`, for `reason`."""

    start: int
    end: int
    replacement: str
    reason: str


@dataclass(frozen=True, slots=True)
class Layer:
    """Rewritten text in pieces: one begins at `cuts[i]` and stands for [`origins[i]`, `limits[i]`) of the text below.

    Where the piece is the same, character for character, `shifts[i]` is how far it stands from there, else None; the
    last cut is the end of the text.
    """

    text: str
    cuts: list[int]
    origins: list[int]
    limits: list[int]
    shifts: list[int | None]

    def start(self, offset: int) -> int:
        """Give where the character at `offset` begins in the text below."""
        place = bisect_right(self.cuts, offset) - 1
        return min(self.origins[place] + offset - self.cuts[place], max(self.limits[place] - 1, self.origins[place]))

    def end(self, offset: int) -> int:
        """Give where the character before `offset` ends in the text below; the last of a piece ends with it."""
        place = bisect_right(self.cuts, offset - 1) - 1
        if self.cuts[place + 1] == offset:
            return self.limits[place]
        return min(self.origins[place] + offset - self.cuts[place], self.limits[place])


def rewrite(text: str, edits: Sequence[Edit]) -> Layer:
    """Give `text` with edits made, which are in text order and do not overlap."""
    words: list[str] = []
    pieces: list[tuple[int, int, int, int | None]] = []
    length = done = 0
    for start, end, replacement, _ in (*edits, Edit(len(text), len(text), "", "")):
        if done < start:
            words.append(text[done:start])
            pieces.append((length, done, start, done - length))
            length += start - done
        if replacement:
            words.append(replacement)
            pieces.append((length, start, end, None))
            length += len(replacement)
        done = end
    return Layer(
        "".join(words),
        [*[cut for cut, _, _, _ in pieces], length],
        [origin for _, origin, _, _ in pieces],
        [limit for _, _, limit, _ in pieces],
        [shift for _, _, _, shift in pieces],
    )


def merge(compositions: Sequence[Edit], changes: Sequence[Edit]) -> list[Edit]:
    """Give the edits of both steps in source order; what is composed within a change is part of it."""
    merged: list[Edit] = []
    place = 0
    for change in changes:
        while place < len(compositions) and compositions[place].start < change.start:
            merged.append(compositions[place])
            place += 1
        while place < len(compositions) and compositions[place].end <= change.end:
            place += 1
        merged.append(change)
    return [*merged, *compositions[place:]]
