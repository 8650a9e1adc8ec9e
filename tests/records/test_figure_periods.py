"""Periods of figures: which time a sentence, a heading or the title says they are of."""

import pytest
from tests.records.figure_document import indicators, periods, statuses

import thongcao


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy mô GRDP năm 2025 đạt 99 tỷ đồng, gấp 1,6 lần năm 2020.", [("2025-01-01", "2025-12-31")] * 2),
        (
            "Tốc độ tăng khu vực dịch vụ các năm: 2022 tăng 8,4%; 2023 tăng 7,2%.",
            [("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-12-31")],
        ),
        (
            "Tốc độ tăng IIP 9 tháng các năm: 2022 tăng 8,4%; 2023 tăng 7,2%.",
            [("2022-01-01", "2022-09-30"), ("2023-01-01", "2023-09-30")],
        ),
        ("Đến năm 2030, GRDP bình quân đầu người đạt 8.000 USD.", [("2030-01-01", "2030-12-31")]),
        (
            "IIP tháng 5 tăng 2%; bình quân 5 tháng tăng 6%.",
            [("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-05-31")],
        ),
        ("Thu ngân sách 5 tháng đạt 9 tỷ đồng. Xuất khẩu tăng 7%.", [("2024-01-01", "2024-05-31")] * 2),
        ("Tỉnh phấn đấu bàn giao 70% mặt bằng trong tháng 6/2023.", [("2023-06-01", "2023-06-30")]),
        ("Phấn đấu giải ngân 70% vốn đầu tư công trong tháng 6/2023.", [("2023-06-01", "2023-06-30")]),
        ("Năm 2021 đã huy động, thu hút vốn đầu tư đạt 310 tỷ đồng.", [("2021-01-01", "2021-12-31")]),
        ("Doanh thu cảng biển 5 tháng ước 28 tỷ đồng.", [("2024-01-01", "2024-05-31")]),
        ("Quý I, GRDP tăng 5%. Phấn đấu thu ngân sách đạt 9 tỷ đồng.", [("2024-01-01", "2024-03-31"), None]),
        ("Hội nghị thống nhất mục tiêu năm 2025: GRDP tăng 8%; IIP tăng 9%.", [("2025-01-01", "2025-12-31")] * 2),
        ("Đảng ủy đề ra chỉ tiêu năm 2024 kết nạp 250 đảng viên.", [("2024-01-01", "2024-12-31")]),
        ("Tỉnh tập trung thực hiện đạt mục tiêu tăng trưởng cả năm 7,5 - 8%.", [("2024-01-01", "2024-12-31")]),
        (
            "Báo cáo kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024 nêu rõ, thu ngân sách đạt 900 tỷ đồng.",
            [("2024-01-01", "2024-06-30")],
        ),
        (
            "Bàn nhiệm vụ 6 tháng cuối năm 2024, phấn đấu thu ngân sách đạt 900 tỷ đồng.",
            [("2024-07-01", "2024-12-31")],
        ),
        (
            "IIP tháng 5 tăng 2%; 5 tháng tăng 6%. Xuất khẩu tăng 7%.",
            [("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-05-31"), ("2024-01-01", "2024-05-31")],
        ),
        ("Trong 3 năm (2021 - 2023), GRDP tăng bình quân 6%/năm.", [("2021-01-01", "2023-12-31")]),
        ("Chỉ số PCI năm 2022 của tỉnh xếp thứ 29/63.", [("2022-01-01", "2022-12-31")]),
        (
            "Năm 2022, IIP tăng 2%. Cũng trong năm 2023, IIP tăng 4%.",
            [("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-12-31")],
        ),
        (
            "Năm 2022, IIP tăng 2%. Sang năm 2023, IIP tăng 4%.",
            [("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-12-31")],
        ),
        ("Chủ tịch nhấn mạnh, năm 2023, IIP tăng 4%. Xuất khẩu tăng 2%.", [("2023-01-01", "2023-12-31")] * 2),
        ("CPI tăng 1,3% so với tháng 12 năm trước.", [None]),
        ("Từ đầu năm đến hết tháng 5, tỉnh đón 9.000 lượt khách.", [("2024-01-01", "2024-05-31")]),
    ],
)
def test_period_is_the_nearest_that_governs(text: str, expected: list[tuple[str, str] | None]) -> None:
    assert periods(text) == expected


def test_bracket_with_the_year_before_names_the_basis() -> None:
    growth, before = indicators("Quý I/2024, GRDP tăng 7% (cùng kỳ năm 2023 tăng 5%).")
    assert growth.basis is not None
    assert growth.basis.kind == "same_period_last_year"
    assert growth.basis.start == "2023-01-01"
    assert before.period is not None
    assert before.period.start == "2023-01-01"
    assert before.basis is not None
    assert before.basis.start == "2022-01-01"


def test_yearly_average_inherits_no_basis() -> None:
    _, average = indicators("Thu ngân sách tăng 7% so với cùng kỳ. Giai đoạn 2021 - 2023 tăng 6%/năm.")
    assert average.basis is None


def test_the_last_day_of_the_period_reported_on_governs_its_sentence_only() -> None:
    text = "6 tháng đầu năm 2024, GRDP tăng 6%. Đến ngày 30/6, dư nợ đạt 90 tỷ đồng, tăng 5%. Xuất khẩu đạt 2 tỷ USD."
    half, point = ("2024-01-01", "2024-06-30"), (None, "2024-06-30")
    assert periods(text) == [half, point, point, half]


def test_a_day_with_a_beginning_is_no_point_in_time() -> None:
    assert periods("Từ ngày 14 đến ngày 16/6/2024, thu ngân sách đạt 5 tỷ đồng.") == [None]


def test_the_end_of_the_year_is_no_subject() -> None:
    [found] = indicators("Đẩy nhanh giải ngân vốn đầu tư công, bảo đảm đến hết năm đạt từ 95% trở lên.")
    assert (found.indicator, found.measure) == ("public_investment_disbursement", "share_of_plan")
    assert found.period
    assert (found.period.start, found.period.end) == ("2024-01-01", "2024-12-31")


def test_a_plan_in_brackets_is_of_the_year_unless_it_says_months() -> None:
    half, year = ("2024-01-01", "2024-06-30"), ("2024-01-01", "2024-12-31")
    told = "6 tháng đầu năm 2024, toàn tỉnh kết nạp 512 đảng viên, đạt 46,5% chỉ tiêu năm (1.100 đảng viên)."
    assert periods(told) == [half, half, year]
    assert periods("6 tháng đầu năm 2024, GRDP tăng 7%, vượt kịch bản 6 tháng (6,5%).") == [half, half]


@pytest.mark.parametrize("heading", ["I. KẾT QUẢ 9 THÁNG", "Kết quả 9 tháng:", "I. Tình hình 9 tháng"])
def test_months_that_close_a_heading_govern_what_stands_below_it(heading: str) -> None:
    text = f"Tháng 9/2024, tỉnh họp giao ban.\n{heading}\n1. Thu ngân sách đạt 900 tỷ đồng.\n2. IIP tăng 5%."
    assert periods(text) == [("2024-01-01", "2024-09-30")] * 2


def test_months_so_far_before_the_verb_are_the_period_of_the_figure() -> None:
    text = "Năm 2024, tổng thu NSNN 11 tháng là 1.203 tỷ đồng, ước cả năm 1.310 tỷ đồng."
    assert periods(text) == [("2024-01-01", "2024-11-30"), ("2024-01-01", "2024-12-31")]
    assert statuses(text) == ["reported", "estimated"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Các đại biểu đã biểu quyết thông qua Nghị quyết với tỷ lệ 98,5%.",
            "Các đại biểu đã biểu quyết thông qua Nghị quyết",
        ),
        ("Với 100% đại biểu tán thành, Đại hội thông qua Quy chế làm việc.", "đại biểu tán thành"),
        ("Tỷ lệ tán thành đạt 99,2%.", "Tỷ lệ tán thành"),
        ("Đại hội biểu quyết thông qua Nghị quyết với tỷ lệ 99% đại biểu tán thành.", "đại biểu tán thành"),
        ("Các đại biểu nhất trí 100% thông qua 12 tờ trình.", "Các đại biểu nhất trí"),
        ("Hội nghị thống nhất cao, đạt 96% số đại biểu có mặt tán thành.", "số đại biểu có mặt tán thành"),
        ("Bà Lê Thị Hoa được bầu làm Bí thư với 45/48 phiếu, đạt tỷ lệ 93,8%.", "phiếu"),
        ("Bà Lê Thị Hoa trúng cử với số phiếu 47/48, đạt 97,9%.", "số phiếu"),
    ],
)
def test_a_vote_is_no_aim_and_of_no_period(text: str, label: str) -> None:
    one = indicators(f"Nhiệm vụ năm 2025:\n{text}")[0]
    assert one.label is not None
    assert (one.label.text, one.measure, one.status, one.period) == (label, "share", "reported", None)


def test_months_so_far_of_a_place_are_a_period() -> None:
    assert periods("Giá trị sản xuất công nghiệp 5 tháng của TP ước đạt gần 4.873 tỷ đồng.") == [
        ("2024-01-01", "2024-05-31")
    ]


def test_targets_listed_among_aims_of_a_later_year_are_targets() -> None:
    text = "Đại hội thống nhất các mục tiêu, chỉ tiêu phát triển của tỉnh đến năm 2030, trong đó GRDP tăng 10%; thu ngân sách 500 tỷ đồng."
    assert statuses(text) == ["target", "target"]
    assert periods(text) == [("2030-01-01", "2030-12-31")] * 2


def test_days_of_a_month_that_go_down_are_a_date() -> None:
    assert periods("Giải ngân đến 30-6 đạt 41,5% kế hoạch.") == [(None, "2024-06-30")]
    assert periods("Giải ngân đến 30-6 đạt 41,5% kế hoạch.") == periods("Giải ngân đến ngày 30-6 đạt 41,5% kế hoạch.")


def test_a_multiple_of_a_year_is_not_the_year_of_the_document() -> None:
    found = thongcao.extract(
        "THÔNG CÁO BÁO CHÍ\nHội nghị Thành ủy\nSáng 8-12, Hội nghị lần thứ 3 Ban Chấp hành Đảng bộ thành phố cho ý kiến về kết "
        "quả năm 2025, nhiệm vụ năm 2026. Thu hút FDI 4,2 tỷ USD, gấp 2 lần năm 2024. Giải ngân đến 30-11 đạt 64,2%.\n"
    )
    assert found.indicators[-1].period is not None
    assert found.indicators[-1].period.end == "2025-11-30"


@pytest.mark.parametrize(
    ("text", "origin", "arrival"),
    [
        ("Năm 2024, tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,1%.", (5.2, None), (3.1, "2024-12-31")),
        ("Năm 2024, tỷ lệ hộ nghèo giảm từ 5,2 xuống còn 3,1%.", (5.2, None), (3.1, "2024-12-31")),
        ("Năm 2024, tỷ lệ hộ nghèo giảm từ 5,2% (năm 2020) xuống còn 3,1%.", (5.2, "2020-12-31"), (3.1, "2024-12-31")),
        ("Năm 2024, thu ngân sách tăng từ 8.500 lên trên 9.300 tỷ đồng.", (8500, None), (9300, "2024-12-31")),
        ("Năm 2024, tỷ lệ che phủ rừng được nâng từ 51,2% lên 52%.", (51.2, None), (52, "2024-12-31")),
    ],
)
def test_what_a_change_starts_from_is_not_of_the_period_it_ends_in(
    text: str, origin: tuple[float, str | None], arrival: tuple[float, str | None]
) -> None:
    found = indicators(text)
    assert [(one.value.low, one.period and one.period.end) for one in found] == [origin, arrival]
    assert len({(one.value.unit, one.value.scale, one.measure) for one in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "9 tháng năm 2024, IIP tăng 7,2%, thấp hơn nhiều mức tăng 9,8% của cùng kỳ năm 2023.",
        "9 tháng năm 2024, IIP tăng 7,2%, thấp hơn mức tăng 9,8% của cùng kỳ năm trước.",
        "9 tháng năm 2024, IIP tăng 7,2% (cùng thời điểm năm 2023 tăng 9,8%).",
        "9 tháng năm 2024, IIP tăng 7,2%, thấp hơn mức tăng 9,8% của 9 tháng năm 2023.",
    ],
)
def test_the_value_of_the_year_before_is_of_its_own_period(text: str) -> None:
    assert periods(text) == [("2024-01-01", "2024-09-30"), ("2023-01-01", "2023-09-30")]
    assert [one.label and one.label.text for one in indicators(text)] == ["IIP", "IIP"]


def test_a_heading_gives_its_term_to_the_numbered_headings_below_it() -> None:
    text = (
        "MỤC TIÊU VÀ CÁC CHỈ TIÊU NHIỆM KỲ 2025 - 2030\n\nI. Về kinh tế (2 chỉ tiêu)\n"
        "1. Tốc độ tăng giá trị sản xuất: 9%.\n2. Tỷ lệ đô thị hóa năm 2029: 30%.\n"
        "II. Về xã hội (1 chỉ tiêu)\n3. Tỷ lệ lao động qua đào tạo: 75%.\n"
    )
    term = ("2025-01-01", "2030-12-31")
    assert periods(text) == [term, ("2029-01-01", "2029-12-31"), term]
    assert statuses(text) == ["target"] * 3


def test_an_estimate_of_a_year_holds_for_its_sentence() -> None:
    (one,) = indicators("Theo Cục Thống kê tỉnh, ước tính năm 2024, GRDP tăng 9,24%.")
    assert one.period is not None
    assert (one.status, one.period.start, one.period.end) == ("estimated", "2024-01-01", "2024-12-31")


def test_capital_licensed_in_a_period_is_of_it() -> None:
    text = "Trong quý I năm 2024, tỉnh cấp phép 14 dự án với tổng vốn 1.265 tỷ đồng. Đến nay còn 125 dự án với tổng vốn 9 tỷ USD."
    assert periods(text) == [("2024-01-01", "2024-03-31"), None]


def test_the_last_year_named_is_a_year_and_no_amount() -> None:
    (one,) = indicators("Dự báo hết năm 2024 tỷ lệ hộ nghèo của tỉnh giảm còn khoảng 18%.")
    assert one.period is not None
    assert (one.indicator, one.value.low, one.period.start) == ("poverty_rate", 18, "2024-01-01")


@pytest.mark.parametrize(("year", "last"), [("2025", "2024-02-29"), ("2024", "2023-02-28")])
def test_the_february_of_the_year_before_is_whole(year: str, last: str) -> None:
    (one,) = indicators(f"Tháng 2/{year}, IIP tăng 5% so với cùng kỳ năm trước.")
    assert one.basis is not None
    assert (one.basis.start, one.basis.end) == (f"{int(year) - 1}-02-01", last)


def test_a_day_of_one_clause_is_not_of_the_next() -> None:
    text = "Đàn lợn tại thời điểm 1/4/2024 tăng 0,2%; sản lượng thịt đạt 77 nghìn tấn."
    assert periods(text) == [("2024-04-01", "2024-04-01"), None]


def test_a_month_with_its_year_behind_a_point_is_no_number() -> None:
    (one,) = indicators("Trong tháng 5.2024 tổng lượt khách ước đạt 349.000 lượt.")
    assert one.period is not None
    assert (one.value.low, one.period.start, one.period.end) == (349000, "2024-05-01", "2024-05-31")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2023 và năm 2022, tỉnh giải quyết việc làm cho lần lượt 20.415 và 18.960 lao động.",
            [("2023-01-01", "2023-12-31"), ("2022-01-01", "2022-12-31")],
        ),
        (
            "Tăng trưởng GRDP các năm 2021, 2022, 2023 là 5%, 8% và 7,5%.",
            [("2021-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-12-31")],
        ),
        (
            "Chỉ số sản xuất công nghiệp tháng 5 và 5 tháng năm 2023 tăng lần lượt 6,8% và 7,1%.",
            [("2023-05-01", "2023-05-31"), ("2023-01-01", "2023-05-31")],
        ),
        (
            "Thu ngân sách tháng 11 và tháng 12 năm 2023 đạt 5 tỷ đồng và 6 tỷ đồng.",
            [("2023-11-01", "2023-11-30"), ("2023-12-01", "2023-12-31")],
        ),
        ("GRDP quý I và 6 tháng tăng 6,5% và 7,1%.", [("2024-01-01", "2024-03-31"), ("2024-01-01", "2024-06-30")]),
        # which subject is of which quarter is not said: both are of both
        ("Quý I và quý II, GRDP và IIP lần lượt tăng 7% và 9%.", [("2024-01-01", "2024-06-30")] * 2),
        # two things told of one period
        ("Quý II và 6 tháng, thu ngân sách tăng 5%, đạt 45% dự toán.", [("2024-01-01", "2024-06-30")] * 2),
        (
            "Tỷ lệ đô thị hóa đến năm 2025, 2030 đạt lần lượt trên 45% và trên 50%.",
            [("2025-01-01", "2025-12-31"), ("2030-01-01", "2030-12-31")],
        ),
        (
            "Quý I và II/2024, GRDP lần lượt tăng 6% và 7%.",
            [("2024-01-01", "2024-03-31"), ("2024-04-01", "2024-06-30")],
        ),
    ],
)
def test_each_number_of_a_series_has_its_own_of_as_many_periods(text: str, expected: list[tuple[str, str]]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim ngạch xuất khẩu năm 2022 và 2023 đạt trên 20 tỷ USD.", ("2022-01-01", "2023-12-31")),
        ("Trong hai năm 2022, 2023, thu ngân sách đạt 40.000 tỷ đồng.", ("2022-01-01", "2023-12-31")),
        ("Quý I và quý II năm 2023, thu ngân sách đạt 5.000 tỷ đồng.", ("2023-01-01", "2023-06-30")),
        ("Quý I và quý II, thu ngân sách đạt 5.000 tỷ đồng.", ("2024-01-01", "2024-06-30")),
        ("Thu ngân sách tháng 2 và tháng 3 đạt 5.000 tỷ đồng.", ("2024-02-01", "2024-03-31")),
        ("Quý I và II/2024, thu ngân sách đạt 90 tỷ đồng.", ("2024-01-01", "2024-06-30")),
        ("Thu ngân sách tháng 4 và 5/2024 đạt 90 tỷ đồng.", ("2024-04-01", "2024-05-31")),
        # two statements meet at a comma
        ("Tiếp nối kết quả năm 2022, năm 2023 thu ngân sách đạt 5.000 tỷ đồng.", ("2023-01-01", "2023-12-31")),
        # years that do not follow one another are no one period, what is compared with no period of the figure
        ("So với năm 2021 và 2022, GRDP năm 2023 tăng 5%.", ("2023-01-01", "2023-12-31")),
    ],
)
def test_one_number_of_listed_periods_is_of_all(text: str, expected: tuple[str, str]) -> None:
    assert periods(text) == [expected]


def test_the_list_around_a_list_of_targets_says_its_year() -> None:
    text = "Hội nghị thông qua các chỉ tiêu năm 2027:\n1. Chỉ tiêu kinh tế:\n- Tốc độ tăng trưởng GRDP đạt 9%."
    assert periods(text + "\n2. Chỉ tiêu xã hội:\n- Tỷ lệ hộ nghèo còn 2%.") == [("2027-01-01", "2027-12-31")] * 2


def test_counted_years_before_the_years_themselves_are_a_period() -> None:
    text = "Năm năm 2016 - 2020, kinh tế tăng trưởng bình quân 8,1%. Sản lượng lương thực đạt trên 32 vạn tấn."
    assert periods(text) == [("2016-01-01", "2020-12-31")] * 2


def test_a_year_in_the_title_governs_what_no_other_period_governs() -> None:
    text = "Hà Nam: An sinh xã hội năm 2018\n\nTỷ lệ thất nghiệp 2,7%.\n\nNăm 2019: hộ nghèo dưới 2,6%.\n"
    found = [one.period for one in thongcao.extract(text).indicators]
    assert [one.start if one else None for one in found] == ["2018-01-01", "2019-01-01"]


def test_a_day_without_its_year_or_the_word_day_opens_a_statement() -> None:
    assert periods("Đến 30/6, thu ngân sách đạt 5 tỷ đồng.") == [(None, "2024-06-30")]
    assert periods("Từ 1/6 đến 30/6, thu ngân sách đạt 5 tỷ đồng.") == [("2024-06-01", "2024-06-30")]


def test_lists_of_targets_are_of_the_year_the_title_plans_for() -> None:
    text = (
        "Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2025\n\n"
        "Ngày 9/12/2024, Ban Chấp hành Đảng bộ tỉnh họp.\nCác chỉ tiêu chủ yếu:\n"
        "- Tổng vốn đầu tư trên địa bàn đạt 43,5 nghìn tỷ đồng trở lên.\n- Tỷ lệ đô thị hóa đạt từ 19,6% trở lên.\n"
    )
    found = thongcao.extract(text).indicators
    assert [(one.status, one.period and one.period.end) for one in found] == [("target", "2025-12-31")] * 2
    assert found[1].label is not None
    assert found[1].label.text == "Tỷ lệ đô thị hóa"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 tháng thu ngân sách đạt 6.100 tỷ đồng.", [("2024-01-01", "2024-06-30")]),
        ("Xuất khẩu tháng 6 đạt 50 triệu USD, 5 tháng xuất khẩu đạt 320 triệu USD.",
            [("2024-06-01", "2024-06-30"), ("2024-01-01", "2024-05-31")]),
        ("Sau 6 tháng giải ngân đạt 40%.", [None]),
        ("Đến 15/6 thu ngân sách đạt 1.200 tỷ đồng.", [(None, "2024-06-15")]),
    ],
)  # fmt: skip
def test_months_and_days_govern_what_is_told_behind_them(
    text: str, expected: list[tuple[str | None, str | None] | None]
) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "status", "period"),
    [
        ("Chỉ tiêu 2026: GRDP tăng 10%.", "target", "2026-12-31"),
        ("Kế hoạch 2025: GRDP 8%.", "target", "2025-12-31"),
        ("Chỉ tiêu 2026:\n- GRDP tăng 10%", "target", "2026-12-31"),
        ("Ước thực hiện năm 2024, GRDP đạt 7,9%.", "estimated", "2024-12-31"),
        ("Thực hiện năm 2023: GRDP 7,9%.", "reported", "2023-12-31"),
    ],
)
def test_the_year_before_a_colon_or_behind_what_was_carried_out_governs(text: str, status: str, period: str) -> None:
    found = indicators(text)[0]
    assert (found.status, found.period and found.period.end) == (status, period)


def test_years_compared_with_are_of_their_own_numbers() -> None:
    found = indicators("So với năm 2022 và năm 2023, tổng thu ngân sách lần lượt tăng 5% và 7%.")
    assert [one.basis and one.basis.start for one in found] == ["2022-01-01", "2023-01-01"]
    assert {one.label and one.label.text for one in found} == {"tổng thu ngân sách"}


def test_a_yearly_mean_is_of_the_years_not_of_the_last() -> None:
    text = "Giai đoạn 2021 - 2023, GRDP năm 2023 đạt 95 nghìn tỷ đồng; thu ngân sách tăng 9,5%/năm."
    assert periods(text) == [("2023-01-01", "2023-12-31"), ("2021-01-01", "2023-12-31")]
    text = "Bình quân giai đoạn 2021 - 2023, GRDP tăng 7%/năm; dịch vụ tăng 6%/năm."
    assert periods(text) == [("2021-01-01", "2023-12-31")] * 2


def test_months_so_far_before_their_number_are_a_period() -> None:
    assert periods("GRDP tăng: quý I 6,2%, quý II 7,1%, 6 tháng 6,7%.")[-1] == ("2024-01-01", "2024-06-30")
    assert periods("Lãi suất 6 tháng 5,2%.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "GRDP quý I tăng 6,2%, trong khi cùng kỳ năm trước tăng 4,1%.",
        "GRDP quý I tăng 6,2%, cùng kỳ tăng 4,1%.",
        "GRDP quý I tăng 6,2%; cùng kỳ năm 2023 tăng 4,1%.",
    ],
)
def test_a_clause_of_the_same_period_tells_of_the_year_before(text: str) -> None:
    assert periods(text) == [("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-03-31")]
    assert {one.label and one.label.text for one in indicators(text)} == {"GRDP"}


def test_this_year_is_not_the_year_named_before() -> None:
    assert periods("GRDP năm 2023 tăng 5,8%, năm nay tăng 7,3%.") == [("2023-01-01", "2023-12-31"), None]


@pytest.mark.parametrize(
    "text",
    [
        "Tăng trưởng GRDP các năm 2021 - 2023 lần lượt đạt 3,2%; 7,9%; 7,1%.",
        "Giai đoạn 2021 - 2023, GRDP lần lượt tăng 3,2%, 7,9% và 7,1%.",
    ],
)
def test_each_number_of_a_series_has_its_own_year_of_a_stretch(text: str) -> None:
    found = indicators(text)
    assert [one.period and one.period.end for one in found] == ["2021-12-31", "2022-12-31", "2023-12-31"]
    assert {one.indicator for one in found} == {"grdp"}


def test_a_forecast_is_of_the_time_it_is_made_for() -> None:
    assert periods("Dự báo đến cuối năm 2024, GRDP tăng trên 9%.") == [(None, "2024-12-31")]
    assert periods("Dự kiến năm 2025, GRDP tăng 8%; thu ngân sách 9.000 tỷ đồng.") == [("2025-01-01", "2025-12-31")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "6 tháng đầu năm, GRDP tăng 7,8%, trong đó quý II tăng 8,2%; thu ngân sách đạt 900 tỷ đồng.",
        "GRDP 6 tháng tăng 7,8%, trong đó quý I tăng 6,5%, quý II tăng 8,2%; xuất khẩu đạt 2 tỷ USD.",
        "GRDP 6 tháng tăng 7,8%; riêng quý II tăng 8,2%; xuất khẩu đạt 2 tỷ USD. Dư nợ đạt 90 tỷ đồng.",
    ],
)
def test_the_period_of_a_remark_ends_with_it(text: str) -> None:
    found = periods(text)
    assert found[0] == found[-1] == ("2024-01-01", "2024-06-30")
    assert ("2024-04-01", "2024-06-30") in found


@pytest.mark.parametrize(
    "announcement",
    [
        "Hội nghị thống nhất 2 nhóm nhiệm vụ trọng tâm quý III:",
        "II. NHIỆM VỤ QUÝ III\nHội nghị thông qua 2 nhóm nhiệm vụ:",
        "Kinh tế tăng trưởng khá. Quý III, để hoàn thành kế hoạch năm 2024, Tỉnh ủy xác định 2 nhiệm vụ:",
        "Hội nghị quyết định 2 nhiệm vụ quý III:",
    ],
)
def test_what_announces_the_tasks_says_their_period(announcement: str) -> None:
    text = f"{announcement}\n1. Kết nạp ít nhất 400 đảng viên.\n2. Thu ngân sách đạt 100% dự toán năm.\n"
    assert periods(text) == [("2024-07-01", "2024-09-30"), ("2024-01-01", "2024-12-31")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số sản xuất công nghiệp tháng Năm tăng 7%.", ("2024-05-01", "2024-05-31")),
        ("Tính chung mười một tháng, vận chuyển hàng hóa đạt 22 triệu tấn.", ("2024-01-01", "2024-11-30")),
        ("Lũy kế từ đầu năm 2024 đến hết tháng 5, thu ngân sách đạt 90 tỷ đồng.", ("2024-01-01", "2024-05-31")),
    ],
)
def test_periods_in_words_and_so_far(text: str, expected: tuple[str, str]) -> None:
    assert periods(text) == [expected]


def test_a_text_that_opens_with_its_period_speaks_of_it_until_another_is_said() -> None:
    text = (
        "Tai nạn giao thông giảm\nTheo Ban An toàn giao thông tỉnh, 9 tháng năm 2024 xảy ra 312 vụ, giảm 11%.\n"
        "Lực lượng chức năng thu ngân sách 41,7 tỷ đồng.\nQuý IV, tỉnh thu ngân sách 12 tỷ đồng.\nXuất khẩu tăng 4%.\n"
    )
    found = [one.period and one.period.start for one in thongcao.extract(text).indicators]
    assert found[1:] == ["2024-01-01", "2024-10-01", "2024-10-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the value of the year before, whatever names its year
        ("Quý I, xuất khẩu tăng 2,1 lần so với cùng kỳ năm 2023 (57 triệu USD).", ("2023-01-01", "2023-03-31")),
        ("GRDP 5 tháng tăng 7,3%, cao hơn cùng kỳ năm 2022 (6,6%).", ("2022-01-01", "2022-05-31")),
        ("Quý I, xuất khẩu đạt 96 triệu USD (18 triệu USD cùng kỳ).", ("2023-01-01", "2023-03-31")),
        ("Thu hút 350 triệu USD vốn FDI năm 2023.", ("2023-01-01", "2023-12-31")),
        ("Quý I, thu hút 38 dự án, tổng vốn đăng ký 6.425 tỷ đồng.", ("2024-01-01", "2024-03-31")),
        ("CPI tháng 3 tăng 0,29%, cao hơn mức tăng 0,12% của tháng trước.", ("2024-02-01", "2024-02-29")),
        # a reporting period of days has more of them than a meeting
        ("Từ ngày 15/12/2023 đến ngày 14/6/2024, thu ngân sách đạt 90 tỷ đồng, tăng 9%.", ("2023-12-15", "2024-06-14")),
        # what names a document or a standard is no time of the figure
        ("Quý I, tỷ lệ hộ nghèo theo chuẩn giai đoạn 2022 - 2025 còn 2,1%.", ("2024-01-01", "2024-03-31")),
        (
            "Năm 2024, phấn đấu đạt mục tiêu Nghị quyết số 44-NQ/TU ngày 08/12/2023 đề ra (8,5%).",
            ("2024-01-01", "2024-12-31"),
        ),
        # an earlier clause told of the crops of the year
        ("Quý III, sản lượng lúa cả năm đạt 59 tấn; đàn lợn 392.000 con, tăng 9%.", ("2024-07-01", "2024-09-30")),
        ("Quý III, ước cả năm thu ngân sách đạt 59 tỷ đồng; xuất khẩu 4 tỷ USD.", ("2024-01-01", "2024-12-31")),
        # an open quarter is of the year that is reported on or planned for
        ("Năm 2023, GRDP tăng 8%, trong đó quý IV tăng 11%.", ("2023-10-01", "2023-12-31")),
        ("Năm 2023, GRDP tăng 8%, quý I năm nay tăng 11%.", ("2024-01-01", "2024-03-31")),
        (
            "Mục tiêu năm 2025: GRDP tăng 8%. Giai đoạn 2026 - 2030: kinh tế số chiếm 30% GRDP.",
            ("2026-01-01", "2030-12-31"),
        ),
        ("Năm 2023, GRDP tăng 5%.\nPhương hướng năm 2025: thu ngân sách 900 tỷ đồng.", ("2025-01-01", "2025-12-31")),
    ],
)
def test_the_period_of_the_last_figure(text: str, expected: tuple[str, str]) -> None:
    assert periods(text)[-1] == expected


def test_a_month_of_the_months_reported_on_governs_its_paragraph() -> None:
    text = (
        "Tình hình kinh tế tháng 10 và 10 tháng năm 2024\nTháng 10, xuất khẩu đạt 2 tỷ USD.\nThu ngân sách đạt 90 tỷ đồng.\n"
        "Nhập khẩu đạt 1 tỷ USD.\n"
    )
    starts = [one.period and one.period.start for one in thongcao.extract(text).indicators]
    assert starts == ["2024-10-01", "2024-01-01", "2024-01-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "IIP tháng 5 tăng 5% so với tháng trước; tính chung 5 tháng, IIP tăng 9%; riêng quý I, IIP tăng 10%.",
            [("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-05-31"), ("2024-01-01", "2024-03-31")],
        ),
        (
            "Chỉ số giá vàng tháng 5 tăng 6%; bình quân 5 tháng năm 2024, chỉ số giá vàng tăng 27,5%.",
            [("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-05-31")],
        ),
        (
            "Xuất khẩu tháng 5 đạt 1 tỷ USD, trong 5 tháng, nhập khẩu đạt 5 tỷ USD.",
            [("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-05-31")],
        ),
    ],
)
def test_a_period_that_opens_a_clause_is_of_its_figures(text: str, expected: list[tuple[str, str]]) -> None:
    assert periods(text) == expected


def test_what_an_inspection_finds_is_of_no_period() -> None:
    text = (
        "ỦY BAN KIỂM TRA TỈNH ỦY\nTHÔNG CÁO BÁO CHÍ KỲ HỌP THỨ 9\nNgày 5/6/2024, Ủy ban Kiểm tra Tỉnh ủy họp.\n"
        "5 tháng đầu năm 2024, Ban Thường vụ Đảng ủy xã vi phạm quy định về tài chính, chi sai 356 triệu đồng. "
        "Toàn tỉnh kết nạp 420 đảng viên.\n"
    )
    found = {one.value.text: one.period and one.period.end for one in thongcao.extract(text).indicators}
    assert found == {"356 triệu đồng": None, "420 đảng viên": "2024-05-31"}


def test_a_quarter_that_heads_its_line_is_of_the_year_planned_for() -> None:
    text = "Năm 2025, có 2 nhóm nhiệm vụ:\n1. Giải ngân quý I đạt trên 12%, cả năm đạt trên 96%.\n2. Thu ngân sách tăng 8%."
    assert periods(text) == [("2025-01-01", "2025-03-31"), ("2025-01-01", "2025-12-31"), ("2025-01-01", "2025-12-31")]


def test_the_month_a_body_was_founded_in_is_no_period() -> None:
    text = "Hằng năm, Đảng bộ kết nạp bình quân 200 đảng viên.\nChi bộ cơ sở được thành lập từ tháng 10/2021."
    assert [one.period for one in thongcao.extract(text).indicators] == [None]


def test_a_point_of_time_said_once_is_no_period_of_the_report() -> None:
    text = "Lúa đông xuân giảm 10 nghìn ha.\nĐến trung tuần tháng 6/2024, các địa phương gieo cấy 70 nghìn ha lúa."
    assert periods(text)[0] is None


def test_the_year_of_prices_is_no_year_of_the_report() -> None:
    found = thongcao.extract(
        "UBND huyện báo cáo.\nGiá trị sản xuất (theo giá so sánh năm 2010) tăng 11% so với năm 2021.\n"
    )
    assert [one.status for one in found.indicators] == ["reported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ lấp đầy đạt 67%. Đường tránh sẽ khởi công vào quý II/2025.", [None]),
        ("Giải ngân đạt 45% kế hoạch. Dự kiến quý II/2025, giải ngân đạt 70%.", [None, "2025-04-01"]),
    ],
)
def test_the_time_of_what_is_expected_is_not_that_of_what_was_reached(text: str, expected: list[str | None]) -> None:
    found = thongcao.extract(f"Sáng 5/4, UBND tỉnh họp. {text}").indicators
    assert [one.period and one.period.start for one in found] == expected
