"""The laws hold on the blind sets too, and no blind text without a meeting, figure or person gets one."""

import json
from pathlib import Path

import pytest
from tests.test_laws import evidence, spans

from thongcao import Communique, clean, extract
from thongcao.ledger import NUMBER_RUN
from thongcao.text import clean_text

FOLDER = Path(__file__).parent / "blind"
DOCUMENTS = sorted((FOLDER / "documents").glob("*.txt"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda it: it.stem)
def test_the_laws_hold(document: Path) -> None:
    text = document.read_bytes().decode("utf-8")
    communique = extract(text)
    dumped = communique.model_dump()
    assert [
        (path, words, clean(text[start:end]))
        for path, words, (start, end) in evidence(dumped)
        if clean(text[start:end]) != words
    ] == []
    assert all(0 <= start < end <= len(text) for start, end in spans(dumped))
    ledger = communique.ledger
    assert ledger.numbers == len(NUMBER_RUN.findall(clean_text(text).text))
    assert sum(ledger.by_role.values()) + len(ledger.unclaimed) == ledger.numbers
    assert Communique.model_validate_json(communique.model_dump_json()) == communique


@pytest.mark.parametrize(
    "document", [it for it in DOCUMENTS if it.stem.startswith("khong-lien-quan")], ids=lambda it: it.stem
)
def test_an_unrelated_text_gives_no_records(document: Path) -> None:
    found = extract(document.read_text(encoding="utf-8"))
    assert found.meeting.body is None
    assert (*found.people, *found.indicators, *found.progress, *found.counts, *found.citations, *found.projects) == ()
    assert found.task_groups.groups == ()


def test_every_gold_file_has_its_document() -> None:
    named = {json.loads(path.read_text(encoding="utf-8"))["document"] for path in (FOLDER / "gold").glob("*.json")}
    assert named == {path.name for path in DOCUMENTS}
