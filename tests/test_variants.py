"""The output follows the text: every figure, date, ordinal, name and number of the seed drawn anew."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.seed import SEED, variant

from thongcao import Communique, extract
from thongcao.model.documents import TaskGroup

_SPELLINGS: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "new tone placement": lambda text: re.sub(
        "òa|óa|ỏa|ủy|úy|ùy|ỏe",
        lambda match: {"òa": "oà", "óa": "oá", "ỏa": "oả", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "ỏe": "oẻ"}[match[0]],
        unicodedata.normalize("NFC", text),
    ).replace("ỦY", "UỶ").replace("ÓA", "OÁ").replace("Ủy", "Uỷ"),
    "tỉ": lambda text: text.replace("tỷ", "tỉ").replace("Tỷ", "Tỉ"),
    "en dashes": lambda text: text.replace(" - ", " – "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace("tỷ USD", "tỷ\u00a0USD").replace("năm 2024", "năm\u00a02024"),
}  # fmt: skip


def without_places(value: Any) -> Any:
    """Give records without source, spans and offsets, which a spelling may move."""
    if isinstance(value, dict):
        dropped = {"span", "spans", "offset", "source"}
        return {key: without_places(item) for key, item in value.items() if key not in dropped}
    return [without_places(item) for item in value] if isinstance(value, list) else value


def records(text: str) -> Any:
    return without_places(extract(text).model_dump(mode="json"))


def check(communique: Communique, code: str) -> list[str]:
    return [one.outcome for one in communique.checks if one.code == code]


def tasks(group: TaskGroup) -> list[tuple[str, str, str | None]]:
    return [(task.id, task.text, task.deadline.text if task.deadline else None) for task in group.tasks]


@pytest.mark.parametrize("seed", range(40))
def test_output_follows_the_text(seed: int) -> None:
    text, truth = variant(seed)
    found = extract(text)
    meeting = found.meeting
    assert meeting.dates
    assert (meeting.dates.start, meeting.dates.end) == (truth.date, truth.date)
    assert meeting.session
    assert meeting.session.number == truth.session
    assert meeting.term
    assert meeting.term.number == truth.term
    assert [person.name for person in found.people] == [truth.chair]
    assert set(found.people[0].roles) == {"chair", "opening_speech", "closing_speech", "concluding_speech"}
    assert [(one.indicator, one.measure, one.value.low, one.value.high) for one in found.indicators] == [*truth.figures]
    assert [(one.done, one.total) for one in found.progress] == [*truth.parts]
    assert {one.value for one in found.counts} == truth.counts
    assert [one.number for one in found.citations] == [*truth.citations]
    assert found.ledger.unclaimed == ()
    assert check(found, "parts-of-whole") == ["passed", "passed"]
    assert check(found, "stated-total") == ["passed"]


@pytest.mark.parametrize(
    "document", sorted((Path(__file__).parent / "documents").glob("*.txt")), ids=lambda it: it.stem
)
def test_no_document_reads_otherwise_in_other_spellings(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for spelling in (
        lambda it: unicodedata.normalize("NFD", it).replace("\n", "\r\n"),
        lambda it: _SPELLINGS["tỉ"](_SPELLINGS["new tone placement"](it)).replace(" ", "\u00a0"),
        lambda it: "\ufeff" + it.replace("-", "–").replace("Đ", "Ð").replace("ngân", "ng\u00adân"),
        lambda it: re.sub(r"(?<=\d)-(?=\d)", "\u2011", it).replace(" ", "  ").replace("\n", "  \n"),
    ):
        assert records(spelling(text)) == records(text)


def in_one_line(value: Any) -> Any:
    """Give records without the line breaks that a wrapped text has inside its words."""
    if isinstance(value, dict):
        return {key: in_one_line(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_one_line(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def wrapped(width: int, text: str = SEED) -> list[str]:
    """Give the lines of a text as a page of that width has them."""
    paragraphs = unicodedata.normalize("NFC", text).split("\n")
    return [line for words in paragraphs for line in textwrap.wrap(words, width, break_on_hyphens=False) or [""]]


@pytest.mark.parametrize("width", range(68, 109, 4))
def test_the_width_of_a_page_changes_no_record(width: int) -> None:
    assert in_one_line(records("\n".join(wrapped(width)))) == in_one_line(records(SEED))


def test_a_short_text_of_names_is_wrapped_too() -> None:
    text = (
        "THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh An Giang khóa XI\n"
        "Ngày 5 tháng 6 năm 2024, tại Trung tâm Hội nghị tỉnh, Ban Chấp hành Đảng bộ tỉnh An Giang khóa XI họp Hội nghị "
        "lần thứ 12.\nDự Hội nghị có đồng chí Lê Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; đồng chí Trần Thị Mơ, "
        "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh; đồng chí Vũ Đức Quý, Giám đốc Công an tỉnh.\n"
        "Hội nghị thống nhất đánh giá, GRDP tăng 6,5%, thu ngân sách đạt 4.120 tỷ đồng, xuất khẩu 1,2 tỷ USD, giảm 3%; "
        "các công trình trọng điểm đều bảo đảm tiến độ đã đề ra từ đầu năm, nhưng giải ngân vốn đầu tư công còn chậm."
    )
    assert in_one_line(records("\n".join(wrapped(84, text)))) == in_one_line(records(text))


def test_the_numbers_of_pages_are_no_numbers_of_the_text() -> None:
    lines = wrapped(80)
    for page in (4, 3, 2, 1):
        lines.insert(40 * page, str(page))
    found, whole = extract("\n".join(lines)), extract(SEED)
    assert (found.ledger.unclaimed, found.ledger.by_role["page"]) == ((), 4)
    assert [one.value.text for one in found.indicators] == [one.value.text for one in whole.indicators]
    assert [len(tasks(one)) for one in found.task_groups.groups] == [
        len(tasks(one)) for one in whole.task_groups.groups
    ]


@pytest.mark.parametrize("spelling", _SPELLINGS)
def test_spelling_changes_no_record(spelling: str) -> None:
    assert records(_SPELLINGS[spelling](SEED)) == records(SEED)


@pytest.mark.parametrize("missing", range(1, 9))
def test_missing_task_group_fails_its_check_and_nothing_else(missing: int) -> None:
    whole = extract(SEED)
    lost = whole.task_groups.groups[missing - 1]
    cut = extract(SEED[: lost.span[0]] + SEED[lost.span[1] + 1 :])
    assert check(cut, "task-group-count") == ["failed"]
    assert check(cut, "task-group-numbering") == ["passed" if missing == 8 else "failed"]
    kept = [group for group in whole.task_groups.groups if group != lost]
    assert [(group.number, group.title.text, tasks(group)) for group in cut.task_groups.groups] == [
        (group.number, group.title.text, tasks(group)) for group in kept
    ]
    assert [one.value.text for one in cut.indicators] == [
        one.value.text for one in whole.indicators if one.section != lost.section
    ]


@pytest.mark.parametrize(
    ("written", "wrong", "outcomes"),
    [
        ("14/33", "15/33", ["failed", "passed"]),
        ("07/25", "08/25", ["passed", "failed"]),
        ("18/25", "17/25", ["passed", "failed"]),
    ],
)
def test_sum_that_does_not_add_up_fails_its_check(written: str, wrong: str, outcomes: list[str]) -> None:
    found = extract(SEED.replace(written, wrong))
    assert check(found, "parts-of-whole") == outcomes


def test_title_and_preamble_that_differ_fail_their_check() -> None:
    found = extract(SEED.replace("LẦN THỨ 28", "LẦN THỨ 29"))
    assert check(found, "meeting-session") == ["failed"]
    assert found.meeting.session
    assert found.meeting.session.number == 29
