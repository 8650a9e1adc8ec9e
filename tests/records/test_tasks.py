"""Task groups: which lists are tasks, their titles, actions, verbs and dates due."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.records.task_document import FOOT, HEAD, task_document

from thongcao.records.tasks import find_task_groups
from thongcao.text import clean


def _corpus() -> list[tuple[str, str, int | None, list[str]]]:
    """Blocks of `## name`, text, `>> announced count`, `> title of a group`; `WHOLE` texts stand without frame."""
    found = []
    for block in (Path(__file__).parent / "task_groups.txt").read_text(encoding="utf-8").split("\n## "):
        name, _, rest = block.removeprefix("## ").partition("\n")
        text, _, expected = rest.partition("\n>> ")
        count, *titles = expected.strip().split("\n> ")
        text = text.removeprefix("WHOLE\n") if text.startswith("WHOLE\n") else HEAD + text + FOOT
        found.append((name, text, None if count == "-" else int(count), titles))
    return found


CORPUS = _corpus()


@pytest.mark.parametrize(
    ("text", "announced", "titles"), [case[1:] for case in CORPUS], ids=[case[0] for case in CORPUS]
)
def test_groups_and_announced_count(text: str, announced: int | None, titles: list[str]) -> None:
    found = find_task_groups(task_document(text))
    assert [group.title.text for group in found.groups] == titles
    assert (found.announced.value if found.announced else None) == announced


@pytest.mark.parametrize("case", CORPUS, ids=[case[0] for case in CORPUS])
def test_spelling_changes_nothing(case: tuple[str, str, int | None, list[str]]) -> None:
    _, text, _, titles = case
    other = unicodedata.normalize("NFD", text.replace("-", "–"))
    assert [group.title.text for group in find_task_groups(task_document(other)).groups] == titles


def test_numbers_are_those_of_the_text_and_evidence_stands() -> None:
    document = task_document(
        HEAD + "Hội nghị thống nhất 02 nhóm nhiệm vụ:\n1. Tập trung A.\n3. Giữ vững B; rà soát C." + FOOT
    )
    found = find_task_groups(document)
    assert [(group.number, group.section) for group in found.groups] == [(1, "task_groups/1"), (3, "task_groups/3")]
    assert found.announced is not None
    assert (found.announced.text, found.announced.value) == ("02", 2)
    for record in (found.announced, *(task for group in found.groups for task in group.tasks)):
        assert record.span is not None
        assert clean(document.source.text[slice(*record.span)]) == record.text


def _tasks(group: str) -> list[tuple[str, str | None, str | None]]:
    """Give text, verb words and last day due of the tasks of one group."""
    text = f"{HEAD}Hội nghị thống nhất 02 nhóm nhiệm vụ:\n1. {group}\n2. Giữ vững an ninh.{FOOT}"
    first = find_task_groups(task_document(text)).groups[0]
    return [(task.text, task.lead, task.deadline.end if task.deadline else None) for task in first.tasks]


def test_semicolon_divides_before_a_verb_only() -> None:
    assert _tasks("Hoàn thành, trình phê duyệt Quy hoạch tỉnh; Đồ án khu Đông; hoàn thành Đồ án khu Tây.") == [
        ("Hoàn thành, trình phê duyệt Quy hoạch tỉnh; Đồ án khu Đông", "Hoàn thành, trình phê duyệt", None),
        ("hoàn thành Đồ án khu Tây.", "hoàn thành", None),
    ]


def test_list_of_things_stays_with_its_verb() -> None:
    assert _tasks("Đẩy nhanh các dự án gồm: xây dựng cầu Sông Lam; nâng cấp đường 30.") == [
        ("Đẩy nhanh các dự án gồm: xây dựng cầu Sông Lam; nâng cấp đường 30.", "Đẩy nhanh", None)
    ]
    assert [
        words for words, _, _ in _tasks("Thi công các đường gồm: đường Bắc, đường Nam; đưa vào khai thác bến xe.")
    ] == [
        "Thi công các đường gồm: đường Bắc, đường Nam",
        "đưa vào khai thác bến xe.",
    ]


def test_a_report_to_a_body_is_an_action_a_report_is_a_thing() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks(
            "Sở Xây dựng: hoàn thành quy hoạch trước ngày 31/10/2024; báo cáo Ban Thường vụ trước ngày 15/11/2024."
        )
    ] == [
        ("Sở Xây dựng: hoàn thành quy hoạch trước ngày 31/10/2024", "2024-10-31"),
        ("báo cáo Ban Thường vụ trước ngày 15/11/2024.", "2024-11-15"),
    ]
    assert len(_tasks("Rà soát các dự án; báo cáo đề xuất, báo cáo đánh giá tác động môi trường.")) == 1


def test_sentence_that_goes_on_joins_the_one_before() -> None:
    assert [
        words for words, _, _ in _tasks("Hoàn tất thủ tục các cầu: cầu Trà, cầu Giờ… Đặc biệt là 05 dự án BOT.")
    ] == ["Hoàn tất thủ tục các cầu: cầu Trà, cầu Giờ… Đặc biệt là 05 dự án BOT."]


def test_bullets_without_verb_are_parts_of_what_the_colon_opens() -> None:
    assert [
        words for words, _, _ in _tasks("Phấn đấu đạt các chỉ tiêu:\n+ GRDP tăng 8%;\n+ Thu ngân sách 9.000 tỷ đồng.")
    ] == ["Phấn đấu đạt các chỉ tiêu: + GRDP tăng 8%; + Thu ngân sách 9.000 tỷ đồng."]


def test_title_line_that_names_a_topic_is_no_task() -> None:
    assert _tasks("Về kinh tế\nTập trung thu ngân sách.") == [("Tập trung thu ngân sách.", "Tập trung", None)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Hoàn thành cầu Trà trước ngày 30/9/2024.", "2024-09-30"),
        ("Đưa vào khai thác bến xe trong quý III năm 2024.", "2024-09-30"),
        ("Trình Đề án chậm nhất trong tháng 10.", "2024-10-31"),
        ("Hoàn lại mặt bằng trước 30-4.", "2024-04-30"),
        ("Giải ngân hết vốn đến hết năm 2025.", "2025-12-31"),
        ("Ban hành Kế hoạch vào quý I/2025.", "2025-03-31"),
        ("Triển khai Quy hoạch đến năm 2030, tầm nhìn đến năm 2050.", None),
        ("Thực hiện Chương trình giai đoạn 2021 - 2025.", None),
        ("Thực hiện Nghị quyết số 5-NQ/TU ngày 30/9/2024 của Tỉnh ủy.", None),
        ("Hoàn thành cầu trước ngày 30/9/2024, thông xe trước ngày 31/12/2024.", None),
    ],
)
def test_deadline(words: str, due: str | None) -> None:
    assert [task[2] for task in _tasks(words)] == [due]
