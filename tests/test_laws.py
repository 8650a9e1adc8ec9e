"""The laws that hold for every record of every document."""

import random
import unicodedata
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
from thongcao.text import SourceText, clean_text

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


_SCRAPS = (
    *(
        "[1]",
        "(1)",
        "*",
        "²",
        "\ufffd",
        "\uf0b7",
        "\x02",
        "\u200b",
        "\xad",
        "\xa0",
        "\n",
        "\r\n",
        "\t",
        "\u2028",
        "\x0c",
    ),
    *("–", "/", "“", '"', "(", ")", ";", ":", ",", ".", "%", "\u0301", "\u0323", "\u0302", "ð", "½", "①", "٣", "\r;"),
    *(
        "98/2023/QH15",
        "Nghị quyết",
        "ngày",
        "năm",
        "thứ 2.610",
        "xếp thứ 0,5",
        "lần thứ 0",
        "quý V",
        "31/2/2024",
        "0/0",
    ),
    *(
        "Gồm:",
        "-----",
        "tăng",
        "−5%",
        "1.000.000",
        "7" * 60,
        "1.",
        "a)",
        "- ",
        "Luật Đất đai năm 2024",
        "cầu",
        "đồng chí",
    ),
)


def damaged(text: str, seed: int) -> str:
    """A document as accidents leave it: lines lost, doubled and swapped, cut in half, strewn with scraps."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        lines.insert(one, lines[other])
        del lines[chance.randrange(len(lines))]
    text = "\n".join(lines)
    if chance.random() < 0.3:
        text = text[len(text) // 2 :] if chance.random() < 0.5 else text[: len(text) // 2]
    if chance.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    for _ in range(chance.randint(0, 60)):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice(_SCRAPS) + text[place + chance.randint(0, 2) :]
    return text.replace("\n", "\r\n") if chance.random() < 0.2 else text


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", TEXTS)
def test_spans_and_ledger_hold_for_damaged_documents(name: str, seed: int) -> None:
    text = damaged(TEXTS[name], seed)
    found = extract_source(SourceText(name, text, "utf-8", ""))
    for path, words, (start, end) in evidence(found.model_dump()):
        assert start < end, path
        assert clean(text[start:end]) == words, path
    assert sum(found.ledger.by_role.values()) + len(found.ledger.unclaimed) == found.ledger.numbers
    for records in (found.citations, found.projects):
        assert len({record.id for record in records}) == len(records)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_may_begin_and_end_at_any_of_its_numbers(name: str) -> None:
    text = TEXTS[name]
    for place in clean_text(text).numbers:
        for cut in (text[place : place + 400], text[max(0, place - 400) : place + 1]):
            ledger = extract_source(SourceText(name, cut, "utf-8", "")).ledger
            assert sum(ledger.by_role.values()) + len(ledger.unclaimed) == ledger.numbers


def test_a_text_cut_behind_a_list_mark_is_read() -> None:
    text = TEXTS["seed"]
    place = text.index("\n", text.index("nhiệm vụ, giải pháp"))
    cut = text[:place] + "\nMột là, đẩy mạnh sản xuất.\nHai là, chăm lo đời sống.\nBa là"
    groups = extract(cut).task_groups.groups
    assert [group.number for group in groups][:2] == [1, 2]


@pytest.mark.parametrize("text", ["trị\u0323\u0302u", "Hả\u0323nh", "co\u0323\u0309 ", "e\u0302\u0306"])
def test_marks_that_make_no_letter_leave_one_character(text: str) -> None:
    cleaned = clean_text(text)
    assert all(clean(text[slice(*cleaned.span(at, at + 1))]) == sign for at, sign in enumerate(cleaned.text.strip()))


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


@pytest.mark.parametrize(
    ("source", "cleaned"),
    [
        ("Thà nh ủy, ngà y 5, bà n về tà i chính, hà ng năm", "Thành ủy, ngày 5, bàn về tài chính, hàng năm"),
        ("ban hà\xa0nh", "ban hành"),
        ("điểm b và c khoản 1; điểm m và n; là một nhà y tế", "điểm b và c khoản 1; điểm m và n; là một nhà y tế"),
    ],
)
def test_words_parted_by_a_lost_byte_are_whole_again(source: str, cleaned: str) -> None:
    found = clean_text(source)
    assert found.text == cleaned
    start = cleaned.index(" ") + 1
    assert clean(source[slice(*found.span(0, start - 1))]) == cleaned[: start - 1]
