"""So many of so many: `7/25 nhiệm vụ`, `thứ 17/63`, and an amount reached of one planned: `86,4/152 tỷ đồng`."""

from __future__ import annotations

import re
from typing import Any

from thongcao.grammar.amounts import Fraction, Quantity, Rank
from thongcao.grammar.numbers import parse_number
from thongcao.grammar.tokens import Token
from thongcao.grammar.units import read_unit

FRACTION = re.compile(
    r"(\d{1,6}(?:\.\d{3})*)(?: ?/ ?|(?<=\d) tr(?:ên|ong) (?:(?:tổng )?số )?)(\d{1,6}(?:\.\d{3})*)(?![\d/]|,\d)"
)
_LARGEST_PART = 5
_NUMBER_OF = re.compile(r" (?:tổng )?số(?= )")  # `46/48 số phiếu`
AMOUNTS = "amounts"  # the rule of `86,4/152 tỷ đồng`
AMOUNT_PAIR = re.compile(r"(\d+(?:[.,]\d+)*)(?: ?%)? ?/ ?(\d+(?:[.,]\d+)*)(?= ?(?:%|[^\W\d_]))")
# `xếp thứ 17/63`, `đứng vị trí thứ 3`, `hạng 5`; `lần thứ 28` is the ordinal of a session.
_RANK_BEFORE = re.compile(
    r"(?<!\w)(?<!lần )(?:(?P<verb>xếp|đứng|giữ|lên|ở|đạt)(?: \w+){0,2}? )?"
    r"(?P<cue>(?:vị trí |hạng |xếp )?thứ(?: hạng| bậc)?|(?<!nâng )hạng|vị trí) \Z"
)
_LONGEST_RANK = len("23 trong tổng số 34")
# `xếp hạng 5 di tích` counts what is given its class
_CLASSED = (" di tích", " di sản", " khách sạn", " cơ sở", " sản phẩm", " đô thị")
_RANK_ENDS = ("thứ", "hạng", "bậc", "trí")
# before what a number is so many of, or the amount of a plan
OF_AHEAD = re.compile(r"(?: ?%)? ?/| tr(?:ên|ong) ")


def rank_before(folded: str, number: re.Match[str], word: str) -> re.Match[str] | None:
    """Give the words that make a number behind `word` a rank."""
    if not word.endswith(_RANK_ENDS) or len(number[0]) > _LONGEST_RANK or "." in number[0] or "," in number[0]:
        return None
    if word == "hạng" and folded.startswith(_CLASSED, number.end()):
        return None
    return _RANK_BEFORE.search(folded, max(0, number.start() - 30), number.start())


def read_fraction(folded: str, match: re.Match[str], word: str) -> Token[Fraction] | Token[Rank] | None:
    """Read a match of FRACTION behind `word`: so many of counted things, or a place among so many."""
    done, total = (int(number.replace(".", "")) for number in match.groups())
    ranked = folded.endswith(("xếp ", "đứng "), 0, match.start())  # `xếp 12/63 tỉnh, thành phố`
    if ranked and not folded.endswith("sắp xếp ", 0, match.start()):
        return Token("rank", match.start(), match.end(), Rank(done, total), "rank") if done <= total else None
    if rank := rank_before(folded, match, word):
        return Token("rank", rank.start("cue"), match.end(), Rank(done, total), "rank") if done <= total else None
    if done > total or total < 2:
        return None
    many = _NUMBER_OF.match(folded, match.end())
    unit = read_unit(folded, many.end() if many else match.end(), open_noun=False)
    if unit.kind in ("percent", "point", "money", "times", "duration", "score") or unit.scale > 1 or unit.per:
        return None
    if many and total <= _LARGEST_PART:
        return None  # `2/3 số hộ`: a part of them
    if " trong " in match[0] and (unit.kind != "count" or done == 1):
        return None  # `giảm 8 trong 10 năm`, `là 1 trong 10 tỉnh dẫn đầu`
    if unit.kind == "measure" or (unit.unit == "lao động" and done >= 1000):
        return (
            None  # `trồng rừng 148/200 ha`, `việc làm cho 28.450/50.000 lao động`: what is reached and what is planned
        )
    # `7/25 nhiệm vụ` counts; `1/2 diện tích` is a part of something and no progress.
    return Token("fraction", match.start(), unit.end, Fraction(done, total, unit.unit), "fraction")


def read_amounts(folded: str, match: re.Match[str]) -> list[Token[Any]]:
    """Read `86,4/152 tỷ đồng`: the amount reached and the amount planned, in one unit."""
    unit = read_unit(folded, match.end(), open_noun=False)
    if unit.kind == "score":  # `41,68/80 điểm`: of so many that can be had
        score = parse_number(match[1])
        reached = Quantity(score.value, score.value, unit.unit, unit.kind, unit.scale, damaged=score.damaged)
        return [Token("quantity", match.start(), unit.end, reached, "quantity")]
    first, second = (match[group].replace(".", "") for group in (1, 2))
    over = first.isdigit() and second.isdigit() and len(first) < 7 and int(first) > int(second)
    jobs = unit.unit == "lao động" and int(first) >= 1000 if first.isdigit() else False
    divided = unit.per is not None or "," in match[1] + match[2]  # `31,5/35 giường bệnh trên vạn dân`
    counted = unit.kind == "count" and (unit.scale > 1 or over or jobs or divided)
    if unit.kind not in ("money", "measure", "percent") and not counted:
        return []  # `103/87 đảng viên`: more than planned; `19/45 đảng viên` is progress
    found: list[Token[Any]] = []
    for group in (1, 2):
        value = parse_number(match[group])
        amount = Quantity(
            value.value, value.value, unit.unit, unit.kind, unit.scale, per=unit.per, damaged=value.damaged
        )
        end = unit.end if group == 2 else match.end(group)
        found.append(Token("quantity", match.start(group), end, amount, AMOUNTS))
    return found
