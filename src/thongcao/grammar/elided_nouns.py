"""The nouns that bare numbers leave out: what they count is said by a form of discipline, their subject or a count before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from thongcao.grammar.amounts import Quantity
from thongcao.grammar.figure_words import FURTHEST, counted_indicator
from thongcao.grammar.piece import Piece, Range
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.tokens import Token
from thongcao.grammar.units import counted_noun

_DISCIPLINED = re.compile(r"(?<!\w)(?:tổ chức cơ sở đảng|tổ chức đảng|đảng viên|chi bộ|đồng chí|cán bộ)(?!\w)")
_NUMBER_OF = re.compile(r"(?:tổng )?số (?:lượng )?")
# `số bác sĩ trên vạn dân đạt 14,5`
_RATE_OF_PEOPLE = re.compile(
    r"(?<!\w)(?:bác s[ĩỹ]|giường(?: bệnh)?)(?: ?/ ?| trên )(?:1 |một )?(?P<per>(?:vạn|10\.000) dân)(?!\w)"
)


def with_elided_noun(sentence: Sentence, number: Token[Any]) -> Token[Any]:
    """Give a bare number after a form of discipline its noun: `hình thức kỷ luật đảng viên: khiển trách 148`."""
    value = number.value
    if not isinstance(value, Quantity) or value.unit is not None or value.scale != 1 or not isinstance(value.low, int):
        return number
    reach = max(sentence.start, number.start - FURTHEST)
    nouns = [match[0] for match in _DISCIPLINED.finditer(sentence.folded, reach, number.start)]
    if not nouns:
        return number
    found = counted_indicator(sentence.folded, max(sentence.start, number.start - 24), number.start, nouns[-1], "")
    if found is None or sentence.folded[found[2] : number.start].strip(" :"):
        return number
    return replace(number, value=value._replace(unit=nouns[-1], kind="count"))


def with_noun_of_label(sentence: Sentence, label: Range | None, number: Token[Any], *, bare: bool) -> Token[Any]:
    """Give a number without a noun the one its subject counts: `số doanh nghiệp thành lập mới đạt 1.245`.

    A subject that is known may leave `số` out as well where the number is `bare`: `doanh nghiệp giải thể tăng 5`.
    """
    value = number.value
    if not isinstance(value, Quantity) or value.unit is not None or label is None:
        return number
    if (rate := _RATE_OF_PEOPLE.search(sentence.folded, *label)) and (
        who := counted_noun(sentence.folded, rate.start())
    ):
        return replace(number, value=value._replace(unit=f"{who}/{rate['per']}", kind="count", per=rate["per"]))
    if not isinstance(value.low, int):
        return number
    head = _NUMBER_OF.match(sentence.folded, *label)
    noun = counted_noun(sentence.folded, head.end() if head else label[0]) if head or bare else None
    return replace(number, value=value._replace(unit=noun, kind="count")) if noun else number


def with_noun_of_target(noun: str | None, piece: Piece, number: Token[Any]) -> Token[Any]:
    """Give a bare target in brackets the noun of the count before it: `kết nạp 49 đảng viên (chỉ tiêu 45)`."""
    value = number.value
    if noun is None or not piece.aside or not isinstance(value, Quantity) or value.unit is not None or value.scale != 1:
        return number
    aimed = piece.scope is not None or piece.comparison is not None or any(cue.value.status for cue in piece.cues)
    if not aimed:
        return number
    return replace(number, value=value._replace(unit=noun, kind="count"))
