"""Subjects of figures: which words name what a number is of."""

import pytest
from tests.records.figure_document import indicators


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("97%/90% dân số dùng nước hợp vệ sinh.", "dân số dùng nước hợp vệ sinh level None"),
        ("Tỷ lệ hộ nghèo giảm bình quân mỗi năm là 3,1%/3%.", "Tỷ lệ hộ nghèo change decrease"),
        ("Về văn hóa: 75%/85% gia đình đạt chuẩn.", "gia đình đạt chuẩn share None"),
    ],
)
def test_what_is_reached_and_what_is_planned_are_of_one_subject(text: str, read: str) -> None:
    found = indicators(text)
    assert [one.status for one in found] == ["reported", "target"]
    assert [f"{one.label and one.label.text} {one.measure} {one.direction}" for one in found] == [read] * 2


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Toàn quốc xảy ra 830 vụ tai nạn giao thông, tăng 15 vụ (1,8%) so với cùng kỳ.", "vụ tai nạn giao thông"),
        ("Toàn tỉnh xảy ra 830 vụ TNGT (giảm hơn 7%).", "vụ TNGT"),
        ("Tỷ lệ tốt nghiệp đạt 99%, xếp thứ 12 toàn quốc, tăng 5 bậc so với năm học trước.", "Tỷ lệ tốt nghiệp"),
    ],
)
def test_what_changes_is_what_is_counted_not_where(text: str, label: str) -> None:
    assert [one.label and one.label.text for one in indicators(text)][-1] == label
