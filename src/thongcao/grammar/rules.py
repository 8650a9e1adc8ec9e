"""What a rule is: a name, a source, one function, and the examples it is held to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

Finder = Callable[[CleanText], Iterable[Token[Any]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A recogniser with its examples beside it.

    One test reads every example in NFC and NFD, with old and new tone placement, and demands exactly one token over
    the whole example with the value given; a near miss must give no token of this kind at all.

    Attributes:
        name: unique name, shown by `explain`.
        kind: kind of the tokens it gives.
        source: the norm or the attested phrase the rule rests on.
        find: gives the tokens of a clean text, in text order.
        examples: text → value; the text is read over its whole length.
        near_misses: texts that look alike and must not be read.
    """

    name: str
    kind: str
    source: str
    find: Finder
    examples: Mapping[str, Any]
    near_misses: tuple[str, ...]
