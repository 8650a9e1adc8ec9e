"""Amounts as values: a number or range with unit and qualifier, so many of so many, a rank."""

from __future__ import annotations

import re
from typing import NamedTuple

from thongcao.grammar.words import alternatives
from thongcao.model.base import Bound, Number

# Qualifiers before the number, as attested: `trên 95%`, `không thấp hơn 30%`, `gần 5.310 tỷ đồng`.
BOUNDS_BEFORE: dict[str, Bound] = {
    **dict.fromkeys(("khoảng", "xấp xỉ", "chừng", "trên dưới", "ước khoảng", "quanh mức"), "about"),
    **dict.fromkeys(("trên", "hơn", "ngoài", ">"), "over"),
    **dict.fromkeys(
        ("không dưới", "ít nhất", "ít nhất là", "tối thiểu", "tối thiểu là", "không thấp hơn", "không ít hơn", "≥"),
        "at_least",
    ),
    **dict.fromkeys(("gần", "ngót", "xấp xỉ gần"), "nearly"),
    **dict.fromkeys(("dưới", "<"), "under"),
    **dict.fromkeys(
        ("không quá", "không vượt quá", "tối đa", "tối đa là", "tối đa không quá", "không cao hơn", "≤"), "at_most"
    ),
}
_BOUNDS_AFTER: dict[str, Bound] = {"trở lên": "at_least", "trở xuống": "at_most"}
_AFTER = re.compile(rf" (?P<bound>{alternatives(_BOUNDS_AFTER)})(?!\w)")


class Quantity(NamedTuple):
    """A number or range with its unit, as written.

    Attributes:
        low: lower end; None for a bound from above.
        high: upper end; None for a bound from below.
        unit: canonical unit, None where none is written.
        kind: kind of the unit (`percent`, `point`, `money`, `measure`, `times`, `score`, `duration`, `count`, `noun`
            for a noun that is not in the table), None without unit.
        scale: power of ten of the scale words.
        bound: qualifier.
        per: what a rate is per, as written.
        damaged: separators were mended, or can be read in two ways.
    """

    low: Number | None
    high: Number | None
    unit: str | None
    kind: str | None
    scale: int = 1
    bound: Bound | None = None
    per: str | None = None
    damaged: bool = False


class Fraction(NamedTuple):
    """So many of so many, with the counted noun."""

    done: int
    total: int
    unit: str | None


class Rank(NamedTuple):
    """A place, of so many where given."""

    place: int
    out_of: int | None


def with_bound(quantity: Quantity, bound: Bound | None) -> Quantity:
    """Give the quantity with a qualifier: one from below leaves the upper end open, one from above the lower."""
    if bound in ("over", "at_least"):
        return quantity._replace(bound=bound, high=None)
    if bound in ("nearly", "under", "at_most"):
        return quantity._replace(bound=bound, low=None)
    return quantity._replace(bound=bound)


def bound_after(folded: str, end: int) -> tuple[Bound, int] | None:
    """Give the qualifier that follows at `end` (`trở lên`) and where it ends."""
    after = _AFTER.match(folded, end) if folded.startswith(" trở ", end) else None
    return (_BOUNDS_AFTER[after["bound"]], after.end()) if after else None
