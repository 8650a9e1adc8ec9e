"""Patterns and places of words, whatever table they come from."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongcao.grammar.words import Phrases, alternatives, places_of, sought, whole_words
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


PHRASES = {"xuất khẩu": "exports", "kim ngạch xuất khẩu": "exports", "khẩu": "mouth", "%": "percent", "km": "length"}


def test_phrases_are_found_whole_and_longest_first_without_overlaps() -> None:
    text = "kim ngạch xuất khẩu tăng 5%, khẩu hiệu; xuất khẩu"
    found = [(text[start:end], meaning) for start, end, meaning in Phrases(PHRASES).find(text, 0, len(text))]
    assert found == [
        ("kim ngạch xuất khẩu", "exports"),
        ("%", "percent"),
        ("khẩu", "mouth"),
        ("xuất khẩu", "exports"),
    ]
    assert list(Phrases(PHRASES).find("xuất khẩuu km2", 0, 14)) == []
    assert list(Phrases(PHRASES).find("kim ngạch xuất khẩu", 4, 19)) == [(10, 19, "exports")]


def test_the_phrase_at_a_place_is_the_longest_that_ends_a_word() -> None:
    phrases = Phrases({"tổ": 1, "tổ chức": 2, "tổ chức đảng": 3, "%": 4})
    assert phrases.at("tổ chức đảng viên", 0, 17) == (12, 3)
    assert phrases.at("tổ chức đảng viên", 0, 11) == (7, 2)
    assert phrases.at("tổ chứcc", 0, 8) == (2, 1)
    assert phrases.at("5%GDP", 1, 5) == (2, 4)
    assert phrases.at("tổng", 0, 4) is None
    assert phrases.at("", 0, 0) is None


@st.composite
def _table_and_text(draw: st.DrawFn) -> tuple[list[str], str, int, int]:
    phrase = st.text("ab %", min_size=1, max_size=5).filter(lambda words: words == words.strip())
    table = draw(st.lists(phrase, min_size=1, max_size=6, unique=True))
    text = draw(st.lists(st.sampled_from([*table, "a", "b", " ", "%", ", "]), max_size=12).map("".join))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return table, text, start, end


@given(_table_and_text())
def test_phrases_agree_with_a_look_at_every_place(case: tuple[list[str], str, int, int]) -> None:
    table, text, start, end = case

    def parted(place: int) -> bool:
        return not 0 < place < len(text) or not (text[place - 1].isalnum() and text[place].isalnum())

    def longest(place: int) -> str:
        fits = (word for word in table if text[place:end].startswith(word))
        return max(
            (word for word in fits if place + len(word) == end or parted(place + len(word))), key=len, default=""
        )

    expected, place = [], start
    while place < end:
        word = longest(place) if parted(place) else ""
        expected += [(place, place + len(word), word)] if word else []
        place += len(word) or 1
    phrases = Phrases({word: word for word in table})
    assert list(phrases.find(text, start, end)) == expected
    for place in range(start, end):
        word = longest(place)
        assert phrases.at(text, place, end) == ((place + len(word), word) if word else None)


@given(st.text(alphabet="ab _-\n", max_size=30))
def test_words_sought_are_those_between_borders(text: str) -> None:
    words = ["a", "ab", "a b", "b-a", "ba"]
    spans = [[match.span() for match in re.finditer(pattern(words), text)] for pattern in (sought, whole_words)]
    assert spans[0] == spans[1]


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
