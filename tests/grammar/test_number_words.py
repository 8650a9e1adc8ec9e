"""Numbers in words and Roman numerals."""

from __future__ import annotations

import pytest

from thongcao.grammar.number_words import int_to_roman, parse_number_word, roman_to_int


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("một", 1),
        ("tư", 4),
        ("Mười", 10),
        ("mười hai", 12),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi lăm", 25),
        ("ba tư", 34),
        ("năm chục", 50),
        ("một trăm", 100),
        ("một trăm lẻ ba", 103),
        ("hai trăm bốn mươi tám", 248),
        ("nhất", 1),
        ("nhiều", None),
        ("hai ba", None),
        ("", None),
    ],
)
def test_number_words(words: str, number: int | None) -> None:
    assert parse_number_word(words) == number


@pytest.mark.parametrize(
    ("numeral", "number"), [("XIII", 13), ("Xl", 11), ("lV", 4), ("IIX", None), ("VX", None), ("", None)]
)
def test_roman_numerals_with_the_errors_of_scans(numeral: str, number: int | None) -> None:
    assert roman_to_int(numeral) == number


def test_roman_numerals_of_all_ordinals_of_the_genre_read_back() -> None:
    assert [roman_to_int(int_to_roman(number)) for number in range(1, 40)] == [*range(1, 40)]


def test_a_damaged_ordinal_has_a_roman_numeral_too() -> None:
    assert [int_to_roman(number) for number in (400, 623, 999)] == ["CD", "DCXXIII", "CMXCIX"]


def test_there_is_no_roman_zero() -> None:
    with pytest.raises(ValueError, match="no Roman numeral for 0"):
        int_to_roman(0)
