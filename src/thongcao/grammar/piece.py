"""The words before a number as values, and the tokens they are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import Cue, Label
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

Range = tuple[int, int]
PLAN_AS_TARGET = "plan as target"  # the rule of a cue that is a plan: `mục tiêu quý I là 20%`


def planned(span: Range) -> Token[Cue]:
    """Give the cue of a plan whose figure is a target.

    Args:
        span: where the words of the plan stand.
    """
    return Token("cue", *span, Cue("status", None, "target"), PLAN_AS_TARGET)


@dataclass(frozen=True, slots=True)
class Readings:
    """The tokens of a text that figures are read with; each sequence is in text order."""

    clean: CleanText
    numbers: Sequence[Token[Any]]
    times: Sequence[Token[TimeValue]]
    comparisons: Sequence[Token[Comparison]]


@dataclass(slots=True)
class Piece:
    """The words before a number.

    Attributes:
        start: where the piece begins.
        label: its subject, None where it names none.
        known: the subject's indicator.
        cues: the verb group, from right to left.
        time: a period said in it.
        comparison: a comparison said in it.
        scope: a status that holds from here to the end of the sentence (`phấn đấu`).
        aside: whether it stands in brackets.
        respectively: whether `lần lượt` pairs subjects and numbers.
        origin: whether the number is where a change starts from (`tăng từ`).
        apart: whether a semicolon parts it from the number before.
        of_basis: `mark` or `plan` where the number is that of what is compared with (`cao hơn mức 5,8%`), `height` where it is
            the percentage a plan sets (`thấp hơn 4% so với chỉ tiêu (91%)`).
        trails: whether the subject stands right behind the number before, as its noun may (`giảm 31 người chết, giảm …`).
        plan: a plan said in a clause of its own before it (`chưa bằng kế hoạch, mới đạt 61%`).
    """

    start: int
    label: Range | None = None
    known: Label | None = None
    cues: list[Token[Cue]] = field(default_factory=list)
    time: Token[TimeValue] | None = None
    comparison: Token[Comparison] | None = None
    scope: Token[Cue] | None = None
    aside: bool = False
    respectively: bool = False
    origin: bool = False
    apart: bool = False
    of_basis: str = ""
    trails: bool = False
    plan: Token[Comparison] | None = None
