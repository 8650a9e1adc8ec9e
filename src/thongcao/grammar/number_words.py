"""Numbers in words and in Roman numerals."""

from __future__ import annotations

import re

_UNITS = {
    "một": 1,
    "mốt": 1,
    "nhất": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_LETTERS = {"i": 1, "v": 5, "x": 10, "c": 100}
_NUMERALS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_CANONICAL = re.compile(r"c{0,3}(?:xc|x{0,3})(?:ix|iv|v?i{0,3})")


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [unit]:
            return 10 if unit in ("mười", "chục") else _UNITS.get(unit)
        case ["mười", unit]:
            return 10 + _UNITS[unit] if unit in _UNITS else None
        case [tens, "mươi" | "chục"]:
            return _UNITS[tens] * 10 if tens in _UNITS else None
        case [tens, "mươi", unit] if tens in _UNITS and unit in _UNITS:
            return _UNITS[tens] * 10 + _UNITS[unit]
        case [tens, unit] if tens in _UNITS and unit in ("mốt", "tư", "lăm", "nhăm"):
            return _UNITS[tens] * 10 + _UNITS[unit]
    return None


def parse_number_word(words: str) -> int | None:
    """Give the number that Vietnamese words name, up to 999; None where they name none.

    Args:
        words: clean words in any case: `mười hai`, `hai mươi lăm`, `một trăm lẻ ba`, `nhất`.

    Example:
        >>> parse_number_word("hai mươi lăm")
        25
    """
    parts = words.lower().split()
    if "trăm" not in parts:
        return _below_hundred(parts)
    cut = parts.index("trăm")
    hundreds = _below_hundred(parts[:cut])
    rest = parts[cut + 1 :]
    if hundreds is None or hundreds > 9:
        return None
    if not rest:
        return hundreds * 100
    below = _below_hundred(rest[1:] if rest[0] in ("lẻ", "linh") else rest)
    return None if below is None else hundreds * 100 + below


def roman_to_int(numeral: str) -> int | None:
    """Give the number of a Roman numeral up to CCCXCIX; None where it is none.

    A scanned `l` is read as `I` where that alone makes a numeral (`Xl` = XI, `lV` = IV, `l` = I); no ordinal of this
    genre reaches fifty.

    Args:
        numeral: the numeral in any case, e.g. `XIII`.
    """
    letters = numeral.lower().replace("l", "i")
    if not letters or not _CANONICAL.fullmatch(letters):
        return None
    number = after = 0
    for letter in reversed(letters):
        value = _LETTERS[letter]
        number += -value if value < after else value
        after = value
    return number


def int_to_roman(number: int) -> str:
    """Give the Roman numeral of a number from 1 to 3999: a damaged text may write any three digits for a term.

    Raises:
        ValueError: the number has no such numeral.
    """
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    letters = ""
    for value, letter in _NUMERALS:
        count, number = divmod(number, value)
        letters += letter * count
    return letters
