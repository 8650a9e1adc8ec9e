"""Patterns and places of words, whatever table they come from."""

from __future__ import annotations

import re

import pytest

from thongcao.grammar.words import alternatives, places_of, whole_words
from thongcao.text import clean_text


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["kế hoạch", "kế hoạch vốn", "kế"], "kế hoạch vốn năm", "kế hoạch vốn"),
        (["kế hoạch", "kế hoạch vốn", "kế"], "kế hoạch năm", "kế hoạch"),
        (["p.", "p", "t.ư"], "p. 5", "p."),
        (["2 (cũ)", "a|b", "c*"], "2 (cũ) và", "2 (cũ)"),
        (["ủy ban"], "ủy ban", "ủy ban"),
    ],
)
def test_the_longest_word_at_a_place_is_found(words: list[str], text: str, expected: str) -> None:
    found = re.match(alternatives(words), text)
    assert found
    assert found[0] == expected


def test_every_word_of_a_table_is_read_whole() -> None:
    words = ["xã", "xã hội", "thị xã", "thị trấn", "thị", "tỉnh", "tỉnh ủy"]
    assert all(re.fullmatch(whole_words(words), word) for word in words)
    assert not re.search(whole_words(words), "thịnh vượng")


def test_places_of_words_begin_a_word_and_come_in_text_order() -> None:
    text = "so kế hoạch, so sánh; bảo so với"
    assert places_of(text, ["so với", "kế hoạch", "so "]) == [0, 3, 13, 26]
    assert places_of("miso cay", ["so "]) == []


def test_numbers_are_found_once_and_read_without_overlap() -> None:
    clean = clean_text("Đạt 17.499,8 tỷ, tăng 6 – 6,5%; 98/2023/QH15")
    assert [clean.text[place] for place in clean.numbers] == ["1", "4", "8", "6", "6", "5", "9", "2", "1"]
    assert [match[0] for match in clean.number_matches(re.compile(r"\d+(?:[.,]\d+)*"))] == [
        "17.499,8",
        "6",
        "6,5",
        "98",
        "2023",
        "15",
    ]
    assert clean.numbers_in(22, 30) == (22, 26, 28)
