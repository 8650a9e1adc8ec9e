"""Amounts that take scale or unit from a second number: `1 tỷ 200 triệu đồng`, `từ 8.500 lên 9.300 tỷ đồng`."""

from __future__ import annotations

import re
from decimal import Decimal

from thongcao.grammar.numbers import NUMBER, NumberReading, parse_number
from thongcao.grammar.units import Unit, read_unit
from thongcao.model.base import Number

_BARE_MONEY = re.compile(r" tỷ")  # `2 tỷ 680 triệu USD`: the currency stands at the end
_AND_HALF = " rưỡi"
_FURTHER_SCALES = 3  # `1 tỷ 200 triệu 500 nghìn 300 đồng`
FROM = re.compile(r"(?<!\w)từ (?:mức )?\Z")
_GOES_TO = re.compile(
    r" (?:(?:tăng |nâng )?lên(?: đến| tới| thành)?|(?:giảm )?(?:xuống còn|xuống|còn|xuống chỉ còn))"
    r"(?: (?:trên|hơn|gần|khoảng|dưới))? (?=\d)"
)


def rescaled(value: Number, scale: int, to: int) -> Number:
    """Give a value of one power of ten in another, exactly."""
    exact = Decimal(str(value)) * scale / to
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _said_once(scale: int) -> int:
    """Give the part of a power of ten that two numbers may share: `tỷ` of `2 nghìn đến 3 nghìn tỷ`, `2 nghìn 350 tỷ`."""
    return next((shared for shared in (10**9, 10**6) if scale >= shared), 1)


def lower_scale(scale: int, upper: Unit) -> int:
    """Give the power of ten of the lower end of a range, whose scale word may leave out what the upper end says.

    Args:
        scale: the power of ten of its own words.
        upper: what stands behind the upper end.
    """
    shared = _said_once(upper.scale)
    return scale * shared if scale < shared and scale * shared <= upper.scale else scale


def read_compound(
    folded: str, first: NumberReading, bare: Unit, free: bytearray, further: int = _FURTHER_SCALES
) -> tuple[NumberReading, Unit] | None:
    """Read an amount in several scales as one number: money in the first (`1 tỷ 200 triệu đồng`), other things in units.

    Args:
        folded: the text in lower case.
        first: the first number.
        bare: what stands behind it, a scale word with or without a unit.
        free: the places whose numbers are not read yet.
        further: how many numbers may follow.
    """
    if folded.startswith(_AND_HALF, bare.end):
        return _with_half(folded, first, bare)
    second = NUMBER.match(folded, bare.end + 1) if bare.scale > 1 and folded[bare.end : bare.end + 1] == " " else None
    if second is None or not free[second.start()]:
        return None
    right = read_unit(folded, second.end(), open_noun=True)
    rest = parse_number(second[0], whole=right.scale == 1)
    goes_on = further > 1 and right.scale > 1 and right.kind != "noun"
    if goes_on and (deeper := read_compound(folded, rest, right, free, further - 1)):
        rest, right = deeper  # `12 tỷ 75 triệu 500 nghìn đồng`
    if bare.unit is None and bare.scale < right.scale:  # `2 nghìn 350 tỷ đồng`
        bare = bare._replace(scale=bare.scale * _said_once(right.scale))
    low = rescaled(rest.value, right.scale, 1)
    currency = _BARE_MONEY.fullmatch(folded, bare.end - len(" tỷ"), bare.end) and right.kind == "money"
    least = 1000 if bare.scale > 1000 else 100  # `3 nghìn 500 hộ`
    if right.unit is None or not least <= low < bare.scale or (bare.unit and bare.unit != right.unit and not currency):
        return None
    whole = rescaled(first.value, bare.scale, 1) + low
    damaged = first.damaged or rest.damaged
    scale = bare.scale if right.kind == "money" else 1
    return NumberReading(rescaled(whole, 1, scale), damaged), right._replace(scale=scale)


def _with_half(folded: str, first: NumberReading, bare: Unit) -> tuple[NumberReading, Unit]:
    """Read `1 tỷ rưỡi đồng`: half of the scale word more."""
    end = bare.end + len(_AND_HALF)
    unit = read_unit(folded, end, open_noun=True)
    if unit.unit is None:
        unit = bare._replace(end=end)
    return NumberReading(first.value + 0.5, first.damaged), unit._replace(scale=bare.scale)


def unit_of_arrival(folded: str, start: int, end: int, free: bytearray) -> Unit | None:
    """Give a number that a change starts from the unit written with the next: `từ 8.500 lên 12.300 tỷ đồng`.

    Args:
        folded: the text in lower case.
        start: where the number begins.
        end: where it ends.
        free: the places whose numbers are not read yet.

    Returns:
        The unit, which ends with the number itself; None where no change is told.
    """
    goes_to = _GOES_TO.match(folded, end)
    if goes_to is None or not FROM.search(folded, max(0, start - 8), start):
        return None
    arrival = NUMBER.match(folded, goes_to.end())
    if arrival is None or not free[arrival.start()]:
        return None
    return read_unit(folded, arrival.end(), open_noun=True)._replace(end=end)
