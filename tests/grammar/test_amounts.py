"""Amounts as written: separators of thousands and decimals, scale words, what two numbers share."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from thongcao.grammar.amounts import Quantity
from thongcao.grammar.quantities import find_quantities
from thongcao.text import clean_text


def amounts(text: str) -> list[str]:
    """Give `low-high × scale unit` of each quantity of a text; a mended one ends with a question mark."""
    found = []
    for token in find_quantities(clean_text(text)):
        value = token.value
        assert isinstance(value, Quantity)
        ends = f"{value.low}" if value.low == value.high else f"{value.low}-{value.high}"
        found.append(f"{ends} × {value.scale} {value.unit}{'?' if value.damaged else ''}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # blanks between thousands, as the statistics office writes them
        ("Thu ngân sách đạt 1\u00a0234,5 tỷ đồng.", ["1234.5 × 1000000000 VND"]),
        ("Sản lượng đạt 1 234 567,8 tấn, diện tích 12 345 ha.", ["1234567.8 × 1 t", "12345 × 1 ha"]),
        ("Dân số 234 567 người, đón 12 600 nghìn lượt khách.", ["234567 × 1 người", "12600 × 1000 lượt khách"]),
        ("Giá một vé là 345 000 đồng.", ["345000 × 1 VND"]),
        # after a word that numbers, the blank parts two numbers
        ("Tổ 12 345 hộ dân.", ["12 × 1 None", "345 × 1 hộ dân"]),
        ("Vùng 1 có 2 xã, thôn 5 120 hộ.", ["1 × 1 None", "2 × 1 xã", "5 × 1 None", "120 × 1 hộ"]),
        # a zero has no thousands behind it
        ("Chi 0.345 tỷ đồng, thu 0,345 tỷ đồng.", ["0.345 × 1000000000 VND?", "0.345 × 1000000000 VND"]),
        # English decimals, told by another number of the text
        ("Xuất 1,234.5 triệu USD, nhập 2,345 triệu USD.", ["1234.5 × 1000000 USD?", "2345 × 1000000 USD?"]),
        ("Xuất 1,234,567 USD, nhập 2,345 triệu USD.", ["1234567 × 1 USD?", "2345 × 1000000 USD?"]),
        ("Tăng 7.5%, có nơi 7.025%.", ["7.5 × 1 percent?", "7.025 × 1 percent?"]),
        ("Tăng 7,5%, có nơi 1.025%.", ["7.5 × 1 percent", "1025 × 1 percent?"]),
        ("Xuất 2,345 triệu USD, tăng 7,5%.", ["2.345 × 1000000 USD?", "7.5 × 1 percent"]),
        ("Có 1,200 - 1,500 người dự.", ["1200-1500 × 1 người?"]),
        # a scar behind the comma, but not between two amounts
        ("Thu 12.345, 6 tỷ đồng.", ["12345.6 × 1000000000 VND?"]),
        ("Thu 12.345 tỷ, 6 tỷ là nợ cũ.", ["12345 × 1000000000 VND", "6 × 1000000000 VND"]),
        ("IIP tăng 12, 5% so với cùng kỳ.", ["12.5 × 1 percent?"]),
        ("Hộ nghèo còn 3 ,25%, giảm 0, 5%.", ["3.25 × 1 percent?", "0.5 × 1 percent?"]),
        ("Thu đạt 12, 5 tỷ đồng.", ["12.5 × 1000000000 VND?"]),
        ("Tháng 3, 25% đơn vị báo lãi.", ["3 × 1 None", "25 × 1 percent"]),
        ("Xã 12, 68% hộ có nước sạch.", ["12 × 1 None", "68 × 1 percent"]),
        # several scales
        ("Thu hồi 12 tỷ 345 triệu 678 nghìn đồng.", ["12.345678 × 1000000000 VND"]),
        ("Có 2 triệu 350 nghìn 500 người.", ["2350500 × 1 người"]),
        ("Quy mô 1 nghìn 250 tỷ đồng.", ["1.25 × 1000000000000 VND"]),
        ("Quy mô 1 triệu 250 nghìn tỷ đồng.", ["1.25 × 1000000000000000 VND"]),
        ("Thu 3 tỷ, 450 triệu đồng là nợ.", ["3 × 1000000000 VND", "450 × 1000000 VND"]),
        ("Chi 3 triệu rưỡi đồng.", ["3.5 × 1000000 VND"]),
        # what the upper end says for both
        ("Cần từ 12 nghìn đến 15 nghìn tỷ đồng.", ["12-15 × 1000000000000 VND"]),
        ("Cần từ 500 triệu đến 1 nghìn tỷ đồng.", ["0.0005-1 × 1000000000000 VND"]),
        ("Cần từ 500 nghìn đến 1 triệu đồng.", ["0.5-1 × 1000000 VND"]),
        # a currency before the amount
        ("Xuất khẩu US$ 2,5 tỷ, nhập khẩu USD 350 triệu.", ["2.5 × 1000000000 USD", "350 × 1000000 USD"]),
        ("Vay 20 triệu USD, trả 350 tỷ.", ["20 × 1000000 USD", "350 × 1000000000 VND"]),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_amount(text: str, expected: list[str], form: Literal["NFC", "NFD"]) -> None:
    assert amounts(unicodedata.normalize(form, text)) == expected


def test_scales_without_end_are_no_depth() -> None:
    assert len(list(find_quantities(clean_text("1 tỷ " * 5_000)))) == 5_000
