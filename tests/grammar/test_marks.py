"""Footnote marks and enumerators: the digits that count nothing."""

from __future__ import annotations

import pytest
from tests.records.documents import HEAD, scanned


def _marked(text: str, kind: str) -> list[tuple[str, int]]:
    document = scanned(text)
    written = document.clean.as_written.text  # with the footnote marks, which the scan reads past
    return [(written[token.start : token.end], token.value) for token in document.tokens.get(kind, ())]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("đã có 33 nhiệm vụ1, đạt 95%2.", [("1", 1), ("2", 2)]),
        ("tổng sản phẩm (GRDP)1 và “3 ca, 4 kíp”2 tăng", [("1", 1), ("2", 2)]),
        ("Trồng 30 m2 rừng, giảm CO2, dịch H5N1, quý1, tuyến số 2", []),
        ("việc thứ hai2 và thứ ba3", []),
        ("giao ban tuần[1], giao ban tháng[2]", [("[1]", 1), ("[2]", 2)]),
    ],
)
def test_footnote_marks(text: str, marks: list[tuple[str, int]]) -> None:
    assert _marked(f"{HEAD}Hội nghị ghi nhận {text}\n", "footnote_mark") == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("kết quả: (1) GRDP tăng 6%; (2) Thu ngân sách tăng 7%.", [("(1)", 1), ("(2)", 2)]),
        ("việc sau: 1. Rà soát; 2. Sắp xếp.", [("1.", 1), ("2.", 2)]),
        ("việc sau:\na) Rà soát;\nb) Sắp xếp.", [("a)", 1), ("b)", 2)]),
        ("việc sau:\n1- Rà soát.\n2- Sắp xếp.", [("1-", 1), ("2-", 2)]),
        ("GRDP năm (2024) và 12 tỉnh (5) tăng 6. Tiếp tục giữ vững.", []),
        ("Điều 5. Khoản 1. Quý 2. Tiếp tục giữ vững năm 2024. Đạt kết quả.", []),
        ("tỷ lệ 6 - 6,5% và Nghị quyết số 1-NQ/TU", []),
    ],
)
def test_enumerators(text: str, marks: list[tuple[str, int]]) -> None:
    assert _marked(f"{HEAD}Hội nghị ghi nhận {text}\n", "enumerator") == marks


def test_marks_of_notes_are_no_enumerators() -> None:
    text = f"{HEAD}Tỉnh có 5 việc(1), 7 việc(2).\nVĂN PHÒNG TỈNH ỦY\n(1) Gồm: 1. Rà soát.\n(2) Năm nay.\n"
    assert _marked(text, "footnote_mark") == [("(1)", 1), ("(2)", 2), ("(1)", 1), ("(2)", 2)]
    assert _marked(text, "enumerator") == [("1.", 1)]
