"""The data tables: what an editor of a row may get wrong."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import thongcao.lexicon
from thongcao.lexicon import cell_list, table
from thongcao.text import fold

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


@pytest.mark.parametrize(
    ("name", "column", "within"),
    [
        ("action_verbs", "words", ""),
        ("bodies", "form", ""),
        ("figure_cues", "phrase", ""),
        ("formulas", "words", "role"),
        ("indicators", "phrases", ""),
        ("name_leads", "leads", ""),
        ("number_followers", "phrase", ""),
        ("project_states", "cue", ""),
        ("titles", "form", "kind"),
        ("units", "phrase", ""),
        ("work_kinds", "heads", ""),
    ],
)
def test_a_phrase_stands_in_one_row(name: str, column: str, within: str) -> None:
    # of two rows for one phrase, only one is ever read
    phrases = [(row.get(within), fold(phrase)) for row in table(name) for phrase in cell_list(row[column])]
    assert [phrase for phrase, times in Counter(phrases).items() if times > 1] == []
