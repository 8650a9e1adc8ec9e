"""Figures of reports on the economy: trade, industry, transport, labour, and the aims of plans."""

import pytest
from tests.records.figure_document import indicators, periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giá điện tăng là nguyên nhân chính làm chỉ số giá tiêu dùng (CPI) tăng 0,4%.",
            [("chỉ số giá tiêu dùng (CPI)", "cpi")],
        ),
        (
            "Buôn bán nhộn nhịp trở lại với tổng mức bán lẻ hàng hóa tăng 12%.",
            [("tổng mức bán lẻ hàng hóa", "retail_services_revenue")],
        ),
        ("Nguồn cung nhiều khiến giá thịt lợn giảm 4%.", [("giá thịt lợn", None)]),
        (
            "Tỷ lệ lao động qua đào tạo có bằng, chứng chỉ là 27%, không đổi so với quý trước và cao hơn 0,5 điểm phần trăm "
            "so với cùng kỳ.",
            [("Tỷ lệ lao động qua đào tạo có bằng, chứng chỉ", "trained_labour_rate")] * 2,
        ),
        (
            "Khu vực dịch vụ chiếm 41% và khu vực nông, lâm nghiệp, thủy sản chiếm 12%.",
            [("Khu vực dịch vụ", "grdp_services"), ("khu vực nông, lâm nghiệp, thủy sản", "grdp_agriculture")],
        ),
        (
            "Có 70 lượt dự án đăng ký điều chỉnh vốn đầu tư, giảm 2%.",
            [("lượt dự án đăng ký điều chỉnh vốn đầu tư", None)],
        ),
        (
            "Một số ngành có chỉ số sản xuất 10 tháng tăng cao so với cùng kỳ như sản xuất giấy tăng 17%; dệt tăng 16%.",
            [("sản xuất giấy", None), ("dệt", None)],
        ),
        (
            "Vận chuyển hàng hóa đạt 9 triệu tấn, luân chuyển đạt 64 triệu tấn.km, tăng 5% về tấn và tăng 6% về tấn.km.",
            [("Vận chuyển hàng hóa", "freight_transport"), ("luân chuyển", None)] * 2,
        ),
        (
            "Qua rà soát hộ nghèo, hộ cận nghèo theo chuẩn mới, toàn tỉnh còn 960 hộ nghèo, chiếm tỷ lệ 3,1%.",
            [("hộ nghèo", "poverty_rate")],
        ),
        (
            "Doanh thu vận tải đạt 330 tỷ đồng, trong đó vận tải hành khách đạt 80 tỷ đồng, giảm 2%.",
            [("Doanh thu vận tải", None)] + [("vận tải hành khách", None)] * 2,
        ),
        ("Phấn đấu tăng trưởng GRDP đạt ngưỡng 10%.", [("tăng trưởng GRDP", "grdp")]),
    ],
)
def test_the_subject_is_what_is_measured_not_what_led_to_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.label.text if one.label else None, one.indicator) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thu ngân sách ước đạt 285 tỷ đồng, tăng 18%/KH tăng 10-12%.",
            [(285, "level", "estimated"), (18, "growth", "reported"), (10, "growth", "target")],
        ),
        (
            "Tỷ lệ bao phủ BHYT đạt 86%, thấp hơn 4% so với chỉ tiêu được giao tại Quyết định số 12/QĐ-TTg ngày 2/3/2022 (90%).",
            [(86, "level", "reported"), (4, "change", "reported"), (90, "level", "target")],
        ),
    ],
)
def test_what_was_planned_is_told_from_what_was_reached(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(one.value.low, one.measure, one.status) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Châu Á (chiếm 67% tổng kim ngạch xuất khẩu) tăng 12%; châu Mỹ tăng 29%.", ["Châu Á", "Châu Á", "châu Mỹ"]),
        (
            "Tổng vốn đầu tư toàn xã hội hằng năm khoảng 35% GRDP (năm 2020 ước đạt 2.995 tỷ đồng).",
            ["investment_to_grdp", "total_social_investment"],
        ),
    ],
)
def test_brackets_say_more_of_the_words_before_them(text: str, expected: list[str]) -> None:
    assert [one.indicator or (one.label and one.label.text) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giải ngân vốn đầu tư công đạt 67% so với số kế hoạch được giao.",
            [("Giải ngân vốn đầu tư công", "share_of_plan")],
        ),
        ("Phương tiện đi lại tăng 8%.", [("Phương tiện đi lại", "growth")]),
        (
            "Doanh thu bán lẻ hàng hóa đạt 2 tỷ đồng, chiếm 75% tổng mức và tăng 11%.",
            [("Doanh thu bán lẻ hàng hóa", measure) for measure in ("level", "share", "growth")],
        ),
        (
            "Một số huyện có doanh thu tăng khá so với cùng kỳ, đứng đầu là Yên Bình tăng 29%.",
            [("Yên Bình", "growth")],
        ),
        (
            "Doanh thu bán lẻ tại một số nơi vẫn tăng so với cùng kỳ năm trước như Yên Bình tăng 11%.",
            [("Yên Bình", "growth")],
        ),
        (
            "Mặc dù diện tích lúa giảm 15 ha, nhưng sản lượng tăng 2%.",
            [("diện tích lúa", "change"), ("sản lượng", "growth")],
        ),
        (
            "GRDP ước đạt 12.600 tỷ đồng, đạt 61%.",
            [("GRDP", "level"), ("GRDP", "share_of_plan")],
        ),
    ],
)
def test_words_around_a_subject_do_not_hide_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.label.text if one.label else None, one.measure) for one in indicators(text)] == expected


def test_months_so_far_hold_in_the_paragraphs_that_go_on_with_them() -> None:
    text = (
        "Tháng 4/2024, bán lẻ đạt 3 tỷ đồng. Tính chung 4 tháng đầu năm, bán lẻ đạt 12 tỷ đồng.\n"
        "Riêng hàng may mặc đạt 5 tỷ đồng.\nTrong đó, giày dép đạt 2 tỷ đồng.\n"
    )
    months = ("2024-01-01", "2024-04-30")
    assert periods(text) == [("2024-04-01", "2024-04-30"), months, months, months]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có 47 doanh nghiệp quay trở lại hoạt động, gấp 3 lần tháng trước và tăng 9% so với cùng kỳ.",
            [("enterprises_returned", basis) for basis in (None, "previous_month", "same_period_last_year")],
        ),
        ("Có 5 địa phương có GRDP tăng trên 10%.", [("grdp", None)]),
        ("Cục Thống kê công bố GRDP tăng 6%.", [("grdp", None)]),
        ("Quí I, xuất khẩu tăng 5% so với cùng kì năm 2023.", [("exports", "same_period_last_year")]),
    ],
)
def test_places_and_who_tells_are_no_figures(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.indicator, one.basis.kind if one.basis else None) for one in indicators(text)] == expected
