"""A first look saves the reading behind it and decides nothing: what the reading takes, no look may leave out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.seed import SEED

from thongcao import extract
from thongcao.grammar import (
    citations,
    figure_subjects,
    fractions,
    name_numbers,
    named_citations,
    person_lists,
    person_parts,
    piece_words,
    pieces,
    quantities,
    sentence_words,
    units,
    works,
)
from thongcao.grammar.numbers import NUMBER
from thongcao.records import indicators, project_mentions, target_lists

TESTS = Path(__file__).parents[1]
_ANY = re.compile("")


class _EveryWord(frozenset[str]):
    def __contains__(self, word: object) -> bool:
        return True


def _open_all_looks(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(name_numbers, "_may_name", lambda *_: True)
    patch.setattr(citations, "lead_words", _EveryWord)
    patch.setattr(quantities, "_may_be_bound", lambda *_: True)
    patch.setattr(figure_subjects, "is_counted", lambda *_: True)
    patch.setattr(person_lists, "announced_forms", lambda: _ANY)
    for room, pattern in (
        (quantities, "OF_AHEAD"),
        (units, "_RATE_AHEAD"),
        (named_citations, "_OF_MEETING"),
        (works, "_FURTHER_START"),
        (person_parts, "SMALL_WORD"),
    ):
        patch.setattr(room, pattern, _ANY)
    patch.setattr(indicators, "plain_counts", lambda *_: None)
    patch.setattr(pieces, "COMPOUNDS", ("",))
    patch.setattr(sentence_words, "PRICE", "")
    patch.setattr(project_mentions, "_OTHER_ENDS", ("",))
    patch.setattr(project_mentions, "_PLACE_ENDS", ("",))


@pytest.mark.parametrize("folder", ["documents", "blind/documents"])
def test_the_records_are_the_same_without_first_looks(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [SEED, *(path.read_text(encoding="utf-8") for path in sorted((TESTS / folder).glob("*.txt")))]
    looked = [extract(text) for text in texts]
    _open_all_looks(monkeypatch)
    assert [extract(text) for text in texts] == looked


def _written(*patterns: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Words that one of some patterns takes."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))
    return st.one_of([st.from_regex(pattern, alphabet=letters) for pattern in patterns])


@settings(max_examples=300)
@given(_written(fractions.FRACTION, fractions.AMOUNT_PAIR))
def test_a_fraction_or_planned_amount_is_looked_for(words: str) -> None:
    match = fractions.FRACTION.search(words) or fractions.AMOUNT_PAIR.search(words)
    number = NUMBER.match(words, match.start()) if match else None
    if match and number and number.end() <= match.end(1):
        assert fractions.OF_AHEAD.match(words, match.end(1))


@settings(max_examples=300)
@given(_written(units._PER, units._PER_POPULATION))
def test_a_rate_is_looked_for(words: str) -> None:
    text = f"km{words}"
    if units._PER.match(text, 2) or units._PER_POPULATION.match(text, 2):
        assert units._RATE_AHEAD.match(text, 2)


@settings(max_examples=300)
@given(_written(named_citations._PLENUM, named_citations._CONGRESS, named_citations._BARE_PLENUM))
def test_a_plenum_or_congress_is_looked_for(words: str) -> None:
    for pattern in (named_citations._PLENUM, named_citations._CONGRESS, named_citations._BARE_PLENUM):
        if pattern.match(words):
            assert named_citations._OF_MEETING.match(words)


@settings(max_examples=300)
@given(_written(fractions._RANK_BEFORE))
def test_a_rank_is_looked_for(words: str) -> None:
    if match := fractions._RANK_BEFORE.search(words):
        assert match[0].split()[-1].endswith(fractions._RANK_ENDS)


@settings(max_examples=300)
@given(_written(piece_words.OF_BASIS, piece_words.MORE_THAN, piece_words.PRICES))
def test_what_a_number_is_the_height_of_is_looked_for(words: str) -> None:
    if piece_words.OF_BASIS.search(words):
        assert any(sign in words for sign in ("hơn", "xa ", "kém "))
    if piece_words.MORE_THAN.search(words):
        assert "hơn" in words or "kém" in words
    if piece_words.PRICES.search(words):
        assert piece_words.PRICE in words


@settings(max_examples=500)
@given(_written(target_lists._TO_COME))
def test_the_words_before_a_colon_are_looked_at_far_enough(words: str) -> None:
    if match := target_lists._TO_COME.search(words):
        assert match[0].endswith(":")
        assert len(match[0]) <= target_lists._LONGEST_TO_COME
