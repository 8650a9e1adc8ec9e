"""Checks of sums: they fail where a sum is wrong, and stay silent where numbers only stand near each other."""

import pytest

from thongcao import extract

_HEAD = "THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị Ban Chấp hành Đảng bộ tỉnh Quảng Nam lần thứ 20\nNgày 28/6/2024.\n"


def outcome(text: str, code: str) -> str:
    return next(one.outcome for one in extract(_HEAD + text + "\n").checks if one.code == code)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết đề ra 18 chỉ tiêu; 15/17 chỉ tiêu đạt kế hoạch.",
        "Có 34 nhiệm vụ được Tỉnh ủy giao cho các sở. Đến nay, 14/33 nhiệm vụ hoàn thành.",
        "Toàn tỉnh có 24 dự án, trong đó có 9/23 dự án bảo đảm tiến độ.",
        "Trong số 20 nhiệm vụ, đã hoàn thành 12/21 nhiệm vụ.",
    ],
)
def test_a_total_that_differs_fails(text: str) -> None:
    assert outcome(text, "stated-total") == "failed"


def test_a_total_that_agrees_passes() -> None:
    assert outcome("Toàn tỉnh có 23 dự án; 9/23 dự án bảo đảm tiến độ.", "stated-total") == "passed"


@pytest.mark.parametrize(
    "text",
    [
        "Đến nay, có 25 dự án đang triển khai. Trong tháng, đã kiểm tra 12/40 dự án.",
        "Có 5 xã mới đạt chuẩn, nâng tổng số lên 85/120 xã.",
        "Bổ sung 3 nhiệm vụ; đến nay hoàn thành 14/36 nhiệm vụ.",
        "Sở đã giao 25 dự án cho chủ đầu tư. Đến nay, đã kiểm tra 12/40 dự án.",
        "Trong năm có 25 dự án được giao đất. Đến nay, đã kiểm tra 12/40 dự án.",
        "Tỉnh có tổng số 12 xã đảo; đến nay 80/151 xã hoàn thành chuyển đổi số.",
        "Hội nghị đã bầu 15 đồng chí; 48/48 đồng chí tán thành.",
        "Kế hoạch đề ra 45 nhiệm vụ. Thực hiện Nghị quyết số 98/2023/QH15, đã hoàn thành 20/33 nhiệm vụ.",
    ],
)
def test_another_number_of_the_same_things_is_no_total(text: str) -> None:
    assert outcome(text, "stated-total") == "not_applicable"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 14/33 nhiệm vụ hoàn thành, 19/33 nhiệm vụ đang thực hiện.", "passed"),
        ("Có 14/33 nhiệm vụ hoàn thành, 20/33 nhiệm vụ đang thực hiện.", "failed"),
        ("Đã hoàn thành 18/25 đề án, chưa triển khai 8/25 đề án.", "failed"),
        ("Đã hoàn thành 7/25 đề án, cho ý kiến 18/25 đề án.", "passed"),
        ("Đã hoàn thành 7/25 đề án, cho ý kiến 17/25 đề án.", "failed"),
        ("Đã kiểm tra 12/40 dự án, phát hiện sai phạm 5/40 dự án.", "not_applicable"),
        ("Đã triển khai 20/25 đề án, trong đó chưa hoàn thành 6/25 đề án.", "not_applicable"),
        ("Đạt 15/18 chỉ tiêu, trong đó vượt 6/18 chỉ tiêu.", "not_applicable"),
        ("Hoàn thành 45/60 công trình, khởi công 55/60 công trình.", "not_applicable"),
    ],
)
def test_parts_add_up_where_they_shut_each_other_out(text: str, expected: str) -> None:
    assert outcome(text, "parts-of-whole") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu 12,5 tỷ USD, nhập khẩu 10,2 tỷ USD, xuất siêu 2,3 tỷ USD.", "passed"),
        ("Xuất khẩu 12,5 tỷ USD, nhập khẩu 10,2 tỷ USD, xuất siêu 3,3 tỷ USD.", "failed"),
        (
            "Tháng 6, xuất khẩu đạt 2,1 tỷ USD, nhập khẩu 1,8 tỷ USD; lũy kế 6 tháng, xuất khẩu 12,5 tỷ USD, nhập khẩu "
            "10,2 tỷ USD, xuất siêu 2,3 tỷ USD.",
            "passed",
        ),
        ("Xuất khẩu 12,5 tỷ USD, nhập khẩu 10,2 tỷ USD; khu vực FDI xuất siêu 3,1 tỷ USD.", "not_applicable"),
        ("Xuất khẩu 12,5 tỷ USD, nhập khẩu 10,2 tỷ USD; xuất siêu 3,1 tỷ USD sang Hoa Kỳ.", "not_applicable"),
    ],
)
def test_a_balance_is_that_of_its_period_and_its_owner(text: str, expected: str) -> None:
    assert outcome(text, "trade-balance") == expected


def test_an_amount_glued_to_its_verb_is_no_name_and_no_note() -> None:
    # a conversion lost the blanks; `36%` alone would be a wrong figure
    ledger = extract(_HEAD + "IIP tăng 1,34%, trong đó chế biến tăng1,36%; cấp nước tăng0,42%; khí CO2 giảm.\n").ledger
    assert [number.text for number in ledger.unclaimed] == ["1,36", "0,42"]
