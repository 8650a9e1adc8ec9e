"""Tasks written in one line, `…: (1) …; (2) …`, as newspapers do."""

from collections.abc import Sequence

import pytest

from thongcao import Communique, extract

TEXT = (
    "Sáng 18/9, Ban Thường vụ Thành ủy Đà Nẵng họp, cho ý kiến về tình hình kinh tế - xã hội 9 tháng năm 2025. "
    "Đến 15/9 mới giải ngân được 48,7% kế hoạch vốn.\n"
    "Ban Thường vụ yêu cầu tập trung thực hiện 3 nhiệm vụ: (1) Phấn đấu thu ngân sách quý IV tăng trên 11%; "
    "(2) Giải ngân 100% vốn đầu tư công trước 31/12; (3) Khởi công dự án cảng Liên Chiểu."
)


@pytest.fixture(scope="module")
def read() -> Communique:
    return extract(TEXT)


def test_an_item_does_not_take_the_verb_of_the_one_before(read: Communique) -> None:
    figures = [(one.label.text if one.label else None, one.measure, one.value.text) for one in read.indicators]
    assert figures[1:] == [("thu ngân sách", "growth", "trên 11%"), ("Giải ngân", "share_of_plan", "100%")]


def test_a_day_without_a_year_is_read_before_a_verb(read: Communique) -> None:
    assert read.indicators[0].period is not None
    assert read.indicators[0].period.end == "2025-09-15"
    assert read.ledger.unclaimed == ()


def test_an_item_of_tasks_need_hold_no_figure(read: Communique) -> None:
    (check,) = (one for one in read.checks if one.code == "indicator-numbering")
    assert check.outcome == "not_applicable"


@pytest.mark.parametrize("marks", ["abc", ("(i", "(ii", "(iii")])
def test_letters_in_brackets_divide_tasks_too(marks: Sequence[str]) -> None:
    first, second, third = marks
    found = extract(
        "THÔNG CÁO BÁO CHÍ\nNgày 5/6/2024, Tỉnh ủy An Giang họp.\nHội nghị thống nhất 3 nhiệm vụ: "
        f"{first}) Tập trung thu ngân sách; {second}) Đẩy nhanh giải ngân; {third}) Chăm lo đời sống."
    )
    assert [group.title.text for group in found.task_groups.groups] == [
        "Tập trung thu ngân sách",
        "Đẩy nhanh giải ngân",
        "Chăm lo đời sống",
    ]
