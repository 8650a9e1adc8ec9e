"""The data tables: what an editor of a row may get wrong."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import thongcao.lexicon
from thongcao.lexicon import cell_list, table

TABLES = sorted(path.stem for path in Path(thongcao.lexicon.__file__).parent.glob("*.csv"))


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_whole_and_stand_once(name: str) -> None:
    rows = [tuple(row.values()) for row in table(name)]
    assert rows
    assert [row for place, row in enumerate(rows) if row in rows[:place]] == []
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell != unicodedata.normalize("NFC", cell).strip()] == []


@pytest.mark.parametrize("name", ["context_indicators", "counted_indicators"])
def test_rows_name_indicators_that_there_are(name: str) -> None:
    known = {row["id"] for row in table("indicators")}
    named = {row["indicator"] for row in table(name)}
    none = {""} if name == "context_indicators" else set()  # plain words may name none after an indicator
    assert named <= known | none


def test_a_phrase_names_one_indicator() -> None:
    phrases = [phrase for row in table("indicators") for phrase in cell_list(row["phrases"])]
    assert [phrase for place, phrase in enumerate(phrases) if phrase in phrases[:place]] == []
