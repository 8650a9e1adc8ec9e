"""The laws that hold for every record of every document."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.seed import SEED, variant

from thongcao import Communique, clean, extract
from thongcao.ledger import NUMBER_RUN
from thongcao.pipeline import extract_source
from thongcao.readers import read_text
from thongcao.text import clean_text

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))
TEXTS = {"seed": SEED, **{path.stem: path.read_text(encoding="utf-8") for path in DOCUMENTS}}
_VIETNAMESE = "aàáảãạăằắâầấbcdđeèéêềếghiìíklmnoòóôồốơờớpqrstuùúưừứvxyỳý"


def evidence(value: Any, path: str = "") -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Give every pair of words and span in a dumped communiqué, with its path."""
    if isinstance(value, dict):
        if value.get("span") and value.get("text") is not None:
            yield path, value["text"], tuple(value["span"])
        for key, item in value.items():
            yield from evidence(item, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from evidence(item, f"{path}[{index}]")


def spans(value: Any) -> Iterator[tuple[int, int]]:
    if isinstance(value, dict):
        if value.get("span"):
            yield tuple(value["span"])
        for item in value.values():
            yield from spans(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from spans(item)


@pytest.mark.parametrize("name", TEXTS)
def test_every_span_gives_its_words(name: str) -> None:
    text = TEXTS[name]
    dumped = extract(text).model_dump()
    pairs = list(evidence(dumped))
    assert pairs
    wrong = [
        (path, words, clean(text[start:end])) for path, words, (start, end) in pairs if clean(text[start:end]) != words
    ]
    assert wrong == []
    assert all(0 <= start < end <= len(text) for start, end in spans(dumped))


@pytest.mark.parametrize("name", TEXTS)
def test_every_number_is_in_the_ledger(name: str) -> None:
    text = TEXTS[name]
    ledger = extract(text).ledger
    assert ledger.numbers == len(NUMBER_RUN.findall(clean_text(text).text))
    assert sum(ledger.by_role.values()) + len(ledger.unclaimed) == ledger.numbers


@pytest.mark.parametrize("name", TEXTS)
def test_json_round_trip_is_exact(name: str) -> None:
    communique = extract(TEXTS[name])
    assert Communique.model_validate_json(communique.model_dump_json()) == communique


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=100, max_value=100_000))
def test_spans_hold_for_random_variants(seed: int) -> None:
    text, _ = variant(seed)
    for path, words, (start, end) in evidence(extract(text).model_dump()):
        assert clean(text[start:end]) == words, path


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=_VIETNAMESE + " \u00a0\t\n\r,.;()0123456789-–%\u0300\u0301\u0302\u0323\ufeff\u00ad", max_size=60)
)
def test_cleaning_is_stable_and_keeps_the_way_back(text: str) -> None:
    cleaned = clean_text(text)
    assert clean(clean(text)) == clean(text)
    for start, end in [(0, len(cleaned.text))] if cleaned.text else []:
        first, last = cleaned.span(start, end)
        assert clean(text[first:last]) == clean(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_flow(text: str) -> None:
    extract_source(read_text_or_not(text))


def read_text_or_not(text: str) -> Any:
    """Give a source text even where the reader would refuse it: the flow itself must stand anything."""
    source = read_text("Hội nghị Ban Chấp hành Đảng bộ tỉnh thống nhất nhiều nội dung quan trọng của năm nay.")
    return type(source)(source.name, text, source.encoding, source.sha256)
