"""What a sentence compares its numbers with one by one: `lần lượt tăng 3% và 9% so với quý trước và cùng kỳ`."""

from __future__ import annotations

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.sentence_words import SentenceWords
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token

_JOINTS = (" và ", ", ")


def listed_comparisons(sentence: SentenceWords) -> list[Token[Comparison]]:
    """Give the comparisons that a sentence lists first, none where it lists no two: `So với năm 2022 và năm 2023, …`."""
    found: list[Token[Comparison]] = []
    years = (_year(time) for time in sentence.times if time.value.form == "year")
    for token in sorted([*sentence.comparisons, *years], key=lambda one: one.start):
        if found and sentence.folded[found[-1].end : token.start] in _JOINTS:
            found.append(token)
        elif len(found) > 1:
            break
        else:
            found = [token] if token.value.marked else []
    return found if len(found) > 1 else []


def _year(time: Token[TimeValue]) -> Token[Comparison]:
    year = int(str(time.value.end)[:4])
    return Token("comparison", time.start, time.end, Comparison("previous_year", year, marked=False), "year listed")
