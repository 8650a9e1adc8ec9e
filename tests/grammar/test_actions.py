"""What opens as an action: behind connectives, and assigned to an agency."""

from __future__ import annotations

import pytest

from thongcao.grammar.actions import action_lead, opens_assignment
from thongcao.text import clean_text


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Đồng thời, đẩy mạnh thu ngân sách.", "đẩy mạnh"),
        ("Bên cạnh đó cần rà soát, sắp xếp bộ máy.", "rà soát, sắp xếp"),
        ("Trước ngày 30/9, hoàn thành quy hoạch.", "hoàn thành"),
        ("Kinh tế tiếp tục tăng trưởng.", None),
    ],
)
def test_the_verbs_that_open_an_action(text: str, lead: str | None) -> None:
    clean = clean_text(text)
    found = action_lead(clean, 0, len(clean.text))
    assert (clean.text[slice(*found)] if found else None) == lead


@pytest.mark.parametrize(
    ("text", "assigned"),
    [
        ("Sở Xây dựng trình quy hoạch trong quý III.", True),
        ("Sở Y tế: hoàn thành mua sắm thuốc.", True),
        ("Sở Y tế: 5 cơ sở; hoàn thành mua sắm thuốc.", False),
        ("Sở Xây dựng. Đến nay, hoàn thành 5 dự án.", False),
    ],
)
def test_what_an_agency_is_to_do(text: str, assigned: bool) -> None:
    clean = clean_text(text)
    assert opens_assignment(clean, 0, len(clean.text)) is assigned
