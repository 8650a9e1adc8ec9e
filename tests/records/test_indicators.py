"""Figures as records: status, period and basis that the sentence or the lines around it give."""

import pytest

import thongcao
from thongcao.model.figures import Indicator

HEAD = "THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12, khóa XX\nNgày 28/6/2024, Hội nghị họp.\n"


def indicators(text: str) -> list[Indicator]:
    return list(thongcao.extract(HEAD + text + "\n").indicators)


def statuses(text: str) -> list[str]:
    return [one.status for one in indicators(text)]


def periods(text: str) -> list[tuple[str | None, str | None] | None]:
    return [(one.period.start, one.period.end) if one.period else None for one in indicators(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu ước đạt 9 tỷ USD, tăng 7%; IIP tăng 5%.", ["estimated", "reported", "reported"]),
        ("GRDP ước tăng 8%, công nghiệp tăng 9%; IIP tăng 5%.", ["estimated", "estimated", "reported"]),
        ("Xuất khẩu ước đạt 9 tỷ USD (cùng kỳ tăng 7%), đứng thứ 3/14.", ["estimated", "reported", "reported"]),
        ("Phấn đấu tăng trưởng 8%, thu ngân sách đạt 500 tỷ đồng.", ["target", "target"]),
        ("Phấn đấu GRDP tăng 8%, đến nay đã đạt 6%.", ["target", "reported"]),
        ("GRDP tăng 6%, vượt mục tiêu đề ra (5,5%).", ["reported", "target"]),
        ("Kế hoạch vốn năm 2024 là 789 tỷ đồng; đã giải ngân 245 tỷ đồng.", ["target", "reported"]),
        ("Hội nghị thống nhất mục tiêu năm 2025: GRDP tăng 8%; kết nạp 900 đảng viên.", ["target", "target"]),
        ("Có 16/18 chỉ tiêu đạt và vượt kế hoạch, gồm: GRDP tăng 8%.", ["reported"]),
        ("Các chỉ tiêu chủ yếu năm 2025:\n- GRDP: tăng 8%\n- Thu ngân sách: 9.000 tỷ đồng", ["target", "target"]),
        ("Phấn đấu doanh thu, lợi nhuận tăng 6%, kết nạp 300 đảng viên.", ["target", "target"]),
        ("Dự kiến cả năm GRDP tăng 3%; thu ngân sách 4.000 tỷ đồng.", ["forecast", "forecast"]),
        ("Năm 2024, tỉnh xác định 22 chỉ tiêu, trong đó GRDP tăng 11%, IIP tăng 9%.", ["target", "target"]),
        ("Chỉ tiêu giảm tỷ lệ hộ nghèo 1%/năm; phủ sóng 5G 100%.", ["target", "target"]),
        ("Dự kiến quý III GRDP tăng 7%, quý IV tăng 8%.", ["forecast", "forecast"]),
        ("Thu ngân sách 86,4/152 tỷ đồng.", ["reported", "target"]),
        ("Tốc độ tăng trưởng đạt 7,3%/kế hoạch 8%.", ["reported", "target"]),
        (
            "Sản lượng hàng qua cảng 71 triệu tấn, bằng 43% kế hoạch (165 triệu tấn).",
            ["reported", "reported", "target"],
        ),
        ("Phiên họp thống nhất: dư nợ tăng trưởng tối thiểu 11%.", ["target"]),
        ("Ước cả năm, GRDP tăng 8%, quy mô kinh tế 90 nghìn tỷ đồng.", ["estimated", "estimated"]),
        ("Về các chương trình mục tiêu quốc gia: giải ngân đạt 34%.", ["reported"]),
        ("Chi từ nguồn bổ sung có mục tiêu 640 tỷ đồng.", ["reported"]),
        ("Giải ngân đạt 52%: vốn địa phương 55%; các chương trình mục tiêu quốc gia 31%.", ["reported"] * 3),
        ("Trồng rừng mới được 138/210 ha.", ["reported", "target"]),
        ("Giải quyết việc làm cho 18.240/40.000 lao động.", ["reported", "target"]),
        ("Bí thư Tỉnh ủy yêu cầu đến 30/9 giải ngân đạt 60%.", ["target"]),
        ("Chủ tịch UBND tỉnh yêu cầu khắc phục tình trạng giải ngân mới đạt 21%.", ["reported"]),
        ("Tỉnh xác định tăng trưởng 12%, thu ngân sách đạt 15.000 tỷ đồng.", ["target", "target"]),
        ("Cơ quan chức năng xác định 12% mẫu không đạt.", ["reported"]),
        ("Quyết liệt chỉ đạo để tăng trưởng cả năm đạt 8,5%.", ["target"]),
        ("Tỉnh ban hành nhiều chính sách để thu hút đầu tư, kết quả GRDP tăng 7,2%.", ["reported"]),
        ("Số hộ vay vốn để sản xuất tăng 12%; người dùng thẻ để thanh toán chiếm 65%.", ["reported", "reported"]),
        ("Chính phủ giao tỉnh tăng trưởng 8%; tỉnh phấn đấu 9%.", ["target", "target"]),
        ("GRDP được kỳ vọng tăng 8%.", ["forecast"]),
        ("Các chỉ tiêu chưa đạt gồm: GRDP (6,2%), thu ngân sách (đạt 92% dự toán).", ["reported", "reported"]),
        ("Một số chỉ tiêu đạt thấp: trồng rừng 38%.", ["reported"]),
        ("Bí thư Tỉnh ủy đề nghị thu ngân sách đạt 9.000 tỷ đồng.", ["target"]),
        ("Ước cả năm, có 18/20 chỉ tiêu đạt; GRDP tăng 8%.", ["estimated"]),
        ("Phấn đấu 95/101 xã đạt chuẩn, tỷ lệ hộ nghèo còn 2%.", ["target"]),
        ("UBND thành phố cam kết cắt giảm 25% thời gian xử lý thủ tục.", ["target"]),
        ("Song với sự phấn đấu của các ngành, GRDP tăng 9,6%.", ["reported"]),
        ("Nhiệm vụ 6 tháng cuối năm: GRDP tăng 8%; thu ngân sách 9.500 tỷ đồng.", ["target", "target"]),
        ("Kế hoạch năm 2025: tỷ lệ hộ nghèo còn 1,2%.", ["target"]),
        ("Tổng giá trị sản xuất tăng 9,1% (KH: 10,2%).", ["reported", "target"]),
        ("Theo kịch bản, quý III GRDP phải tăng 9%. Trong đó, dịch vụ tăng 8%.", ["target", "target"]),
    ],
)
def test_status_governs_what_it_is_joined_to(text: str, expected: list[str]) -> None:
    assert statuses(text) == expected


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


def test_comparison_with_others_does_not_govern_later_figures() -> None:
    _, later = indicators("GRDP gấp 2,4 lần mức tăng chung của cả nước; IIP tăng 9%.")
    assert later.basis is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có 172 doanh nghiệp thành lập mới, vốn đăng ký 2.164 tỷ đồng.",
            ["enterprises_new", "enterprises_new_capital"],
        ),
        ("Vốn FDI đăng ký đạt 99 triệu USD; vốn thực hiện 40 triệu USD.", ["fdi_registered", "fdi_disbursed"]),
        ("Đón 9.000 lượt khách, doanh thu 40 tỷ đồng.", ["tourism_visitors", "tourism_revenue"]),
        ("GRDP tăng 7%, dịch vụ tăng 8%.", ["grdp", "grdp_services"]),
        ("GRDP tăng 7%; giá trị sản xuất dịch vụ đạt 23 tỷ đồng.", ["grdp", None]),
        ("Sản lượng thủy sản đạt 293 tấn, trong đó tôm 116 tấn.", ["output_volume", "output_volume"]),
        ("Có 71/101 xã đạt chuẩn nông thôn mới, chiếm 70,3%.", ["new_rural_communes"]),
        ("Vốn đăng ký đạt 31 tỷ đồng, dịch vụ tăng 8%.", [None, None]),
    ],
)
def test_plain_words_name_an_indicator_after_another(text: str, expected: list[str | None]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


def test_the_last_day_of_the_period_reported_on_governs_its_sentence_only() -> None:
    text = "6 tháng đầu năm 2024, GRDP tăng 6%. Đến ngày 30/6, dư nợ đạt 90 tỷ đồng, tăng 5%. Xuất khẩu đạt 2 tỷ USD."
    half, point = ("2024-01-01", "2024-06-30"), (None, "2024-06-30")
    assert periods(text) == [half, point, point, half]


def test_a_day_with_a_beginning_is_no_point_in_time() -> None:
    assert periods("Từ ngày 14 đến ngày 16/6/2024, thu ngân sách đạt 5 tỷ đồng.") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Để đạt mục tiêu tăng trưởng GRDP cả năm từ 8 - 9%, quý IV phải tăng 8,5%.", ["growth", "growth"]),
        ("Giữ mục tiêu tăng trưởng kinh tế trên 8%.", ["growth"]),
        ("GRDP tăng 7%, thấp hơn mục tiêu tăng trưởng 8,5%.", ["growth", "growth"]),
    ],
)
def test_the_aim_of_growth_is_growth(text: str, expected: list[str]) -> None:
    found = indicators(text)
    assert [one.measure for one in found] == expected
    assert {one.indicator for one in found} == {"grdp"}
    assert found[-1].status == "target"


def test_the_end_of_the_year_is_no_subject() -> None:
    [found] = indicators("Đẩy nhanh giải ngân vốn đầu tư công, bảo đảm đến hết năm đạt từ 95% trở lên.")
    assert (found.indicator, found.measure) == ("public_investment_disbursement", "share_of_plan")
    assert found.period
    assert (found.period.start, found.period.end) == ("2024-01-01", "2024-12-31")


def test_projects_attracted_and_their_capital_are_investment() -> None:
    found = indicators("Thu hút 43 dự án FDI với số vốn đăng ký 285 triệu USD.")
    assert [(one.indicator, one.value.low) for one in found] == [("fdi_new", 43), ("fdi_registered", 285)]


@pytest.mark.parametrize("plan", ["(kế hoạch 6,9%)", "(KH: 6,9%)", "(mục tiêu 6,9%)"])
def test_a_plan_in_brackets_is_of_the_growth_before_it(plan: str) -> None:
    *_, found = indicators(f"Doanh thu cảng biển đạt 1.870 tỷ đồng, tăng 6,2% {plan}.")
    assert (found.measure, found.direction, found.status, found.value.low) == ("growth", "increase", "target", 6.9)


@pytest.mark.parametrize("mark", ["2- ", "2-", "2) ", "(2) ", "a) ", "2/ "])
def test_the_mark_of_a_line_is_no_part_of_the_subject(mark: str) -> None:
    [found] = indicators(f"{mark}Đẩy mạnh thu ngân sách, cả năm đạt ít nhất 155 tỷ đồng.")
    assert found.label
    assert (found.indicator, found.label.text) == ("budget_revenue", "thu ngân sách")


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
    ("text", "label", "cue"),
    [
        ("Năm 2025, Thành phố đặt mục tiêu: tăng trưởng từ 8,5 đến 9%.", "tăng trưởng", "đặt mục tiêu"),
        ("Tỉnh phấn đấu: tăng trưởng 9%.", "tăng trưởng", "phấn đấu"),
        ("Ban Thường vụ Tỉnh ủy đề ra chỉ tiêu: tăng trưởng đạt 9,5%.", "tăng trưởng", "chỉ tiêu"),
        ("Tỉnh ủy yêu cầu: tăng trưởng 10%.", "tăng trưởng", "yêu cầu"),
        ("Huyện xác định mục tiêu giảm 2,5% hộ nghèo.", "hộ nghèo", "mục tiêu"),
        ("Công nghiệp đặt mục tiêu tăng 9%.", "Công nghiệp", "đặt mục tiêu"),
        ("Phấn đấu toàn Đảng bộ kết nạp 250 đảng viên.", "kết nạp", "Phấn đấu"),
        ("Tỉnh Khánh Hòa đặt mục tiêu tăng trưởng 11%.", "tăng trưởng", "đặt mục tiêu"),
        ("Tổng thu ngân sách phấn đấu: 15.200 tỷ đồng.", "Tổng thu ngân sách", "phấn đấu"),
    ],
)
def test_who_sets_an_aim_is_not_what_it_is_of(text: str, label: str, cue: str) -> None:
    (one,) = indicators(text)
    assert one.label is not None
    assert one.status_cue is not None
    assert (one.label.text, one.status, one.status_cue.text) == (label, "target", cue)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Các đại biểu đã biểu quyết thông qua Nghị quyết với tỷ lệ 98,5%.",
            "Các đại biểu đã biểu quyết thông qua Nghị quyết",
        ),
        ("Với 100% đại biểu tán thành, Đại hội thông qua Quy chế làm việc.", "đại biểu tán thành"),
        ("Tỷ lệ tán thành đạt 99,2%.", "Tỷ lệ tán thành"),
    ],
)
def test_a_vote_is_no_aim_and_of_no_period(text: str, label: str) -> None:
    one = indicators(f"Nhiệm vụ năm 2025:\n{text}")[0]
    assert one.label is not None
    assert (one.label.text, one.measure, one.status, one.period) == (label, "share", "reported", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "GRDP tăng 7,6%, đứng thứ 2 vùng Bắc Trung Bộ và thứ 17 cả nước về tốc độ tăng trưởng.",
            ["grdp", "grdp", "grdp"],
        ),
        ("Tỉnh xếp vị thứ 26 về quy mô GRDP so với 63 tỉnh.", ["grdp"]),
        ("Tỉnh xếp thứ 5/63 về thu hút FDI; chỉ số PCI xếp thứ 9.", ["fdi_registered", "pci"]),
        ("GRDP tăng 8%, về đích thứ 3/63.", ["grdp", "grdp"]),
    ],
)
def test_what_is_ranked_may_stand_behind_the_rank(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "label", "indicator"),
    [
        (
            "Do giá trị sản xuất của một số ngành giảm sâu nên tổng thu ngân sách chỉ đạt 900 tỷ đồng.",
            "tổng thu ngân sách",
            "budget_revenue",
        ),
        ("Nhiều chỉ tiêu Nghị quyết đạt cao như thu ngân sách 900 tỷ đồng.", "thu ngân sách", "budget_revenue"),
    ],
)
def test_a_clause_that_leads_to_a_figure_is_no_part_of_its_subject(text: str, label: str, indicator: str) -> None:
    (one,) = indicators(text)
    assert one.label is not None
    assert (one.label.text, one.indicator, one.status) == (label, indicator, "reported")


def test_some_aims_that_were_reached_are_told_as_reached() -> None:
    text = "Nhiều chỉ tiêu đạt cao như thu ngân sách 457/369 tỷ đồng; một số chỉ tiêu đạt khá như: xuất khẩu 800 triệu USD."
    assert statuses(text) == ["reported", "target", "reported"]


def test_the_whole_is_not_what_was_added_to_it() -> None:
    assert [
        one.value.low for one in indicators("Kết nạp 96 đảng viên, nâng tổng số đảng viên lên 2.594 đảng viên.")
    ] == [96]
    assert [one.value.low for one in indicators("Công nhận 47 sản phẩm OCOP, đưa tổng số lên 132 sản phẩm.")] == [
        47,
        132,
    ]


def test_months_so_far_of_a_place_are_a_period() -> None:
    assert periods("Giá trị sản xuất công nghiệp 5 tháng của TP ước đạt gần 4.873 tỷ đồng.") == [
        ("2024-01-01", "2024-05-31")
    ]


def test_growth_against_the_year_before_is_growth() -> None:
    assert [
        (one.measure, one.direction) for one in indicators("Tăng trưởng kinh tế đạt 8,1% so với cùng kỳ năm trước.")
    ] == [("growth", "increase")]
    assert [one.measure for one in indicators("Tốc độ tăng trưởng kinh tế bằng 95% cùng kỳ.")] == ["ratio"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "GRDP bình quân giai đoạn 2021 - 2024 tăng 6,2%/năm, GRDP bình quân đầu người đạt 3.200 USD.",
            ["grdp", "grdp_per_capita"],
        ),
        ("Mặc dù tăng trưởng GRDP của TP.HCM quý I thấp, chỉ đạt 0,7%.", ["grdp"]),
        ("Tăng trưởng kinh tế mới đạt 6,58% và sẽ khó đạt kế hoạch đề ra là 7,91%.", ["grdp", "grdp"]),
        ("Giá trị SXCN (giá so sánh 2010) ước đạt 495.086,8 tỷ đồng.", ["industrial_output_value"]),
    ],
)
def test_a_subject_is_found_through_the_words_around_it(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


@pytest.mark.parametrize("text", ["GDP tăng trưởng -5,06%.", "CPI tăng –0,3%.", "IIP -0,2%."])
def test_a_minus_says_decrease(text: str) -> None:
    (one,) = indicators(text)
    assert (one.measure, one.direction) == ("growth", "decrease")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Tuổi thọ trung bình trên 76 tuổi, 100% dân số tham gia bảo hiểm y tế; 100% xã, phường đạt chuẩn.",
            ["Tuổi thọ trung bình", "dân số tham gia bảo hiểm y tế", "xã, phường đạt chuẩn"],
        ),
        (
            "Về xây dựng Đảng, có trên 90% tổ chức cơ sở đảng và đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
            ["tổ chức cơ sở đảng và đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên"],
        ),
        (
            "Cơ cấu kinh tế chuyển dịch đúng hướng với tỷ trọng công nghiệp và dịch vụ chiếm 78,31%.",
            ["tỷ trọng công nghiệp và dịch vụ"],
        ),
    ],
)
def test_a_share_is_of_the_noun_it_is_said_of(text: str, labels: list[str]) -> None:
    assert [one.label.text if one.label else None for one in indicators(text)] == labels


def test_targets_listed_among_aims_of_a_later_year_are_targets() -> None:
    text = "Đại hội thống nhất các mục tiêu, chỉ tiêu phát triển của tỉnh đến năm 2030, trong đó GRDP tăng 10%; thu ngân sách 500 tỷ đồng."
    assert statuses(text) == ["target", "target"]
    assert periods(text) == [("2030-01-01", "2030-12-31")] * 2


def test_a_comparison_of_an_earlier_clause_is_not_of_the_next() -> None:
    (one,) = indicators("GRDP cao hơn so với quý I và quý II; dự kiến GRDP 9 tháng tăng khoảng 7,5%.")
    assert one.basis is None


def test_a_change_in_brackets_is_of_what_was_counted_before_it() -> None:
    text = (
        "Cấp ủy kiểm tra 450 tổ chức đảng và 206 đảng viên (tăng 230 tổ chức và 124 đảng viên so với cùng kỳ); kiểm tra 126 "
        "tổ chức đảng về thi hành kỷ luật (tăng 66 tổ chức)."
    )
    found = indicators(text)
    assert {one.indicator for one in found} == {"party_organisations_inspected"}
    assert [one.measure for one in found] == ["level", "level", "change", "change", "level", "change"]


def test_what_a_body_is_called_and_what_was_not_done_are_no_inspections() -> None:
    text = "Ủy ban kiểm tra các cấp đã xử lý kỷ luật 7 tổ chức cơ sở đảng (khiển trách 6, cảnh cáo 1)."
    assert [(one.indicator, one.value.unit) for one in indicators(text)] == [
        ("party_discipline", "tổ chức cơ sở đảng")
    ] * 3
    assert indicators("Không thi hành kỷ luật 20 đảng viên do hết thời hiệu.") == []


def test_what_is_given_stands_behind_the_amount() -> None:
    (one,) = indicators("Đã cấp hơn 6.565 tấn xi măng cho các địa phương.")
    assert one.label is not None
    assert one.label.text == "xi măng"
    assert [one.indicator for one in indicators("GRDP tăng 8%, bố trí 50 tỷ đồng.")] == ["grdp", None]


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
    ("text", "label", "indicator"),
    [
        ("Ngành chế biến, chế tạo với mức tăng cao 11,9%.", "Ngành chế biến, chế tạo", "manufacturing_growth"),
        ("Ngành dịch vụ đang giữ mức tăng cao nhất với 26,8%.", "Ngành dịch vụ", "grdp_services"),
        ("Ngành khách sạn - nhà hàng tăng thấp nhất với 22,6%.", "Ngành khách sạn - nhà hàng", None),
        ("Công nghiệp-xây dựng tăng 7,95%.", "Công nghiệp-xây dựng", "grdp_industry_construction"),
        ("Đầu tư nước ngoài đã về đích sớm và vượt 15%.", "Đầu tư nước ngoài", None),
    ],
)
def test_the_height_of_growth_is_no_part_of_its_subject(text: str, label: str, indicator: str | None) -> None:
    (one,) = indicators(text)
    assert one.label is not None
    assert (one.label.text, one.indicator, one.measure, one.direction) == (label, indicator, "growth", "increase")


def test_a_sum_goes_on_with_the_sentence_before() -> None:
    text = "Tổng mức bán lẻ tháng 5 đạt 397 tỷ đồng, tăng 6,2%. Tính chung 5 tháng đạt 4.128 tỷ đồng, giảm 8,7%."
    found = indicators(text)
    assert [one.indicator for one in found] == ["retail_services_revenue"] * 4
    assert [(one.period.start, one.period.end) for one in found if one.period][2:] == [("2024-01-01", "2024-05-31")] * 2


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


def test_a_count_that_changes_has_the_noun_of_the_count_it_becomes() -> None:
    found = thongcao.extract(HEAD + "Toàn tỉnh giảm từ 170 xuống còn 61 xã, phường.\n")
    assert [(one.value, one.unit) for one in found.counts] == [(170, "xã, phường"), (61, "xã, phường")]


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


@pytest.mark.parametrize(
    ("text", "status", "kind"),
    [
        ("Xuất khẩu đạt 4,5 tỷ USD, cao hơn nhiều so với chỉ tiêu 1,7 tỷ USD của Nghị quyết.", "target", None),
        ("Thu ngân sách đạt 12 tỷ đồng, vượt xa chỉ tiêu 9 tỷ đồng Nghị quyết đề ra.", "target", None),
        ("Dệt tăng 5,9% so với tháng trước và 0,4% so với tháng cùng kỳ.", "reported", "same_period_last_year"),
        ("Thu hoạch 8 nghìn ha lúa, chiếm 70% diện tích và bằng 97% cùng kỳ.", "reported", "same_period_last_year"),
        ("GRDP tăng 8% so với cùng kỳ, bình quân giai đoạn 2021 - 2025 tăng 6,7%.", "reported", None),
        ("GRDP tăng 8% so với cùng kỳ. Giai đoạn 2021 - 2025, thu ngân sách tăng 9%.", "reported", None),
        ("GRDP tăng 8% so với cùng kỳ; công nghiệp tăng bình quân 9%/năm.", "reported", None),
        ("GRDP tăng 8% so với cùng kỳ; công nghiệp tăng 9%.", "reported", "same_period_last_year"),
    ],
)
def test_what_the_last_figure_is_compared_with(text: str, status: str, kind: str | None) -> None:
    last = indicators(text)[-1]
    assert (last.status, last.basis and last.basis.kind) == (status, kind)


@pytest.mark.parametrize("joint", [" và ", "; "])
def test_the_verb_before_a_bracket_governs_the_count_behind_it(joint: str) -> None:
    text = f"Thi hành kỷ luật 63 đảng viên (khiển trách 45, cảnh cáo 18){joint}13 tổ chức đảng (khiển trách 13)."
    found = [(one.label and one.label.text, one.value.low, one.value.unit) for one in indicators(text)]
    assert found == [
        ("Thi hành kỷ luật", 63, "đảng viên"),
        ("khiển trách", 45, "đảng viên"),
        ("cảnh cáo", 18, "đảng viên"),
        ("Thi hành kỷ luật", 13, "tổ chức đảng"),
        ("khiển trách", 13, "tổ chức đảng"),
    ]


def test_words_that_end_like_a_label_leave_a_count() -> None:
    text = "Giải quyết 9 đơn, tăng so với cùng kỳ 2 đơn; tố đúng một phần 4 đơn.\n"
    found = thongcao.extract(HEAD + text)
    assert [(one.value, one.unit) for one in found.counts] == [(9, "đơn"), (4, "đơn")]
    assert [(one.measure, one.value.low) for one in found.indicators] == [("change", 2)]
    text = "Nâng cấp 12 tuyến đường; đã cấp 30 giấy phép; cấp 25 hộ chiếu, cung cấp 20 máy tính; mỗi tổ 5 người; thiểu số 4 xã.\n"
    found = thongcao.extract(HEAD + text)
    units = [(12, "tuyến đường"), (30, "giấy phép"), (25, "hộ chiếu"), (20, "máy tính"), (5, "người"), (4, "xã")]
    assert [(one.value, one.unit) for one in found.counts] == units
    text = "Trường cấp 3 huyện; công trình cấp 2; giai đoạn 2 dự án đã hoàn thành; tổ 5 phường Tân Lập.\n"
    assert thongcao.extract(HEAD + text).counts == ()


def test_a_heading_gives_its_term_to_the_numbered_headings_below_it() -> None:
    text = (
        "MỤC TIÊU VÀ CÁC CHỈ TIÊU NHIỆM KỲ 2025 - 2030\n\nI. Về kinh tế (2 chỉ tiêu)\n"
        "1. Tốc độ tăng giá trị sản xuất: 9%.\n2. Tỷ lệ đô thị hóa năm 2029: 30%.\n"
        "II. Về xã hội (1 chỉ tiêu)\n3. Tỷ lệ lao động qua đào tạo: 75%.\n"
    )
    term = ("2025-01-01", "2030-12-31")
    assert periods(text) == [term, ("2029-01-01", "2029-12-31"), term]
    assert statuses(text) == ["target"] * 3


def test_a_long_list_of_targets_is_one_list() -> None:
    items = "".join(f"({number}) Tỷ lệ hộ nhóm {number} dùng nước sạch: {70 + number}%.\n" for number in range(1, 16))
    assert statuses("Các chỉ tiêu chủ yếu (nhiệm kỳ 2025 - 2030)\n" + items) == ["target"] * 15


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Tỷ lệ tăng thu ngân sách bình quân hàng năm: 12%.", "Tỷ lệ tăng thu ngân sách bình quân | growth increase"),
        ("Tỷ lệ tăng thu ngân sách so năm trước: 10% trở lên.", "Tỷ lệ tăng thu ngân sách | growth increase"),
        ("CPI ước tăng nhẹ 0,04% so với tháng trước.", "CPI | growth increase"),
        ("Giá trị sản xuất công nghiệp tăng bình quân/năm 12%.", "Giá trị sản xuất công nghiệp | growth increase"),
        ("Tỷ lệ hộ nghèo giảm bình quân/năm: trên 2%.", "Tỷ lệ hộ nghèo | change decrease"),
    ],
)
def test_yearly_rates(text: str, read: str) -> None:
    (one,) = indicators(text)
    assert f"{one.label and one.label.text} | {one.measure} {one.direction}" == read


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tỷ lệ hộ dân được sử dụng nước sạch, hợp vệ sinh: 98%.", "Tỷ lệ hộ dân được sử dụng nước sạch, hợp vệ sinh"),
        ("Tỷ lệ thôn, bản, trường học an toàn đạt 95%.", "Tỷ lệ thôn, bản, trường học an toàn"),
        ("Cơ quan, đơn vị, trường học văn hóa: 90%.", "Cơ quan, đơn vị, trường học văn hóa"),
        ("Cơ cấu kinh tế: nông, lâm nghiệp: 60%; dịch vụ, du lịch: 40%.", "dịch vụ, du lịch"),
        (
            "Diện tích đất được tích tụ, tập trung quy mô lớn, ứng dụng công nghệ cao đạt 900 ha.",
            "Diện tích đất được tích tụ, tập trung quy mô lớn, ứng dụng công nghệ cao",
        ),
        ("Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 72 triệu đồng.", "Giá trị sản phẩm trên 1 ha đất trồng trọt"),
        ("Khai khoáng tăng 2%; sản xuất điện, khí đốt, hơi nước tăng 3%.", "sản xuất điện, khí đốt, hơi nước"),
        ("Nông nghiệp tăng 3%, trong đó trồng trọt, chăn nuôi tăng 2,5%.", "trồng trọt, chăn nuôi"),
        ("Một số sản phẩm giảm như bia (giảm 6,12%) và tinh bột mì (-1,37%).", "tinh bột mì"),
        ("Một số sản phẩm giảm như bia (giảm 6,12%).", "bia"),
        ("Các sản phẩm chủ lực như lọc hóa dầu tăng 23%.", "lọc hóa dầu"),
        ("Các ngành tăng cao: sản xuất đồ uống (+82,9%).", "sản xuất đồ uống"),
        # what stands before the comma is another subject, a circumstance or a time
        ("Tổng thu ngân sách tăng khá, hàng qua cảng đạt 12 triệu tấn.", "hàng qua cảng"),
        ("Năm 2024, doanh thu: 20 tỷ đồng.", "doanh thu"),
        ("Thu ngân sách tăng 5%; kinh tế phục hồi, du lịch tăng 20%.", "du lịch"),
        ("Thu ngân sách tăng 5%; nhờ đó, chi đầu tư đạt 60%.", "chi đầu tư"),
        ("Tổng công ty làm ăn thua lỗ, gây thiệt hại 12 tỷ đồng.", "thiệt hại"),
    ],
)
def test_a_subject_goes_on_over_its_commas(text: str, label: str) -> None:
    found = indicators(text)
    assert [one.label and one.label.text for one in found][-1] == label


def test_a_bare_count_has_the_noun_its_own_words_begin_with() -> None:
    text = "Đảng bộ có 1.541 đảng viên, sinh hoạt ở 47 chi bộ; trong đó, đảng viên chính thức là 1.497, dự bị là 44.\n"
    found = thongcao.extract(HEAD + text)
    assert [(one.value, one.unit) for one in found.counts] == [
        (1541, "đảng viên"), (47, "chi bộ"), (1497, "đảng viên"), (44, "đảng viên")
    ]  # fmt: skip


def test_millions_per_head_are_money() -> None:
    (one,) = indicators("Thu nhập bình quân đầu người 32,24 triệu/người/năm.")
    assert (one.value.low, one.value.scale, one.value.unit) == (32.24, 1_000_000, "VND/người/năm")


def test_what_is_counted_among_is_counted_too() -> None:
    found = thongcao.extract(HEAD + "Trong số 21 chỉ tiêu đề ra, có 18 chỉ tiêu đạt kế hoạch.\n")
    assert [(one.value, one.unit) for one in found.counts] == [(21, "chỉ tiêu"), (18, "chỉ tiêu")]
    assert found.ledger.unclaimed == ()


def test_a_contrast_goes_on_with_what_was_named_before() -> None:
    found = indicators("Tín dụng tăng 9%; do thiên tai, dịch bệnh nhưng vẫn ở mức 8,5%.")
    assert [one.indicator for one in found] == ["credit_outstanding"] * 2


def test_an_estimate_of_a_year_holds_for_its_sentence() -> None:
    (one,) = indicators("Theo Cục Thống kê tỉnh, ước tính năm 2024, GRDP tăng 9,24%.")
    assert one.period is not None
    assert (one.status, one.period.start, one.period.end) == ("estimated", "2024-01-01", "2024-12-31")


def test_a_rank_is_of_no_plan_and_a_multiple_is_of_the_mean_behind_it() -> None:
    found = indicators("GRDP tăng 9%, vượt kế hoạch, gấp 2 lần so mức bình quân chung cả nước, đứng thứ 2 cả nước.")
    assert [one.basis.kind if one.basis else None for one in found] == [None, "other", None]


@pytest.mark.parametrize(
    ("text", "label", "indicator"),
    [
        ("Có 29 dự án trong nước được cấp phép với tổng vốn gần 8,8 nghìn tỷ đồng.", "tổng vốn", None),
        ("Thu hút 9 dự án FDI cấp mới với tổng vốn 41,7 triệu USD.", "tổng vốn", "fdi_new"),
        ("Tiếp nhận 35 dự án viện trợ với tổng giá trị hơn 61 tỷ đồng.", "tổng giá trị", None),
        ("Thu hút đầu tư nước ngoài (FDI) được tám dự án, tổng vốn đầu tư 31,8 triệu USD.", "tổng vốn đầu tư", None),
    ],
)
def test_capital_is_named_by_its_own_words(text: str, label: str, indicator: str | None) -> None:
    one = indicators(text)[-1]
    assert one.label is not None
    assert (one.label.text, one.indicator) == (label, indicator)


def test_capital_licensed_in_a_period_is_of_it() -> None:
    text = "Trong quý I năm 2024, tỉnh cấp phép 14 dự án với tổng vốn 1.265 tỷ đồng. Đến nay còn 125 dự án với tổng vốn 9 tỷ USD."
    assert periods(text) == [("2024-01-01", "2024-03-31"), None]


def test_a_change_is_of_the_last_subject_of_its_unit_or_of_the_one_said_again() -> None:
    text = "Có 62 doanh nghiệp thành lập mới, giảm 5 doanh nghiệp; có 674 doanh nghiệp tạm ngừng hoạt động, tăng 54 doanh nghiệp."
    assert [one.indicator for one in indicators(text)] == ["enterprises_new"] * 2 + ["enterprises_exited"] * 2


def test_a_bare_change_of_enterprises_counts_enterprises() -> None:
    found = indicators("So với cùng kỳ, số doanh nghiệp đăng ký mới tăng 175; doanh nghiệp giải thể tăng 5.")
    assert [(one.value.low, one.value.unit, one.indicator) for one in found] == [
        (175, "doanh nghiệp", "enterprises_new"),
        (5, "doanh nghiệp", "enterprises_exited"),
    ]


def test_what_only_compares_is_no_subject() -> None:
    found = indicators("Kim ngạch xuất khẩu hơn 2 tỷ USD, vượt xa so với mục tiêu đến năm 2025 là 1,7 tỷ USD.")
    assert [(one.indicator, one.status) for one in found] == [("exports", "reported"), ("exports", "target")]


@pytest.mark.parametrize(
    ("text", "label", "indicator"),
    [
        ("Lạm phát cơ bản tăng 2,5%.", "Lạm phát cơ bản", None),
        ("Nợ đọng xây dựng cơ bản là 12 tỷ đồng.", "Nợ đọng xây dựng cơ bản", None),
        ("Trồng rừng mới đạt 120 ha.", "Trồng rừng mới", None),
        ("Kế hoạch vốn giao thông đạt 45%.", "giao thông", None),
        ("Đồng Nai thu ngân sách đạt 500 tỷ đồng.", "thu ngân sách", "budget_revenue"),
    ],
)
def test_a_name_is_not_cut_within_its_words(text: str, label: str, indicator: str | None) -> None:
    (one,) = indicators(text)
    assert one.label is not None
    assert (one.label.text, one.indicator) == (label, indicator)
    assert "hút" not in [one.label.text if one.label else "" for one in indicators("Tỉnh phấn đấu thu hút 1 tỷ USD.")]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "So với cùng kỳ giảm 38 vụ cháy, giảm 31 người chết, giảm 12 người bị thương.",
            ["vụ cháy", "người chết", "người bị thương"],
        ),
        ("Tai nạn giảm cả ba mặt (giảm 11% vụ, giảm 16% số người chết).", ["vụ", "số người chết"]),
        ("Thu hút 5 tỷ USD vốn FDI, tăng 7%.", ["vốn FDI", "vốn FDI"]),
        ("Dư nợ cho vay trung, dài hạn chiếm 37,6%.", ["Dư nợ cho vay trung, dài hạn"]),
    ],
)
def test_a_change_is_of_the_noun_behind_it(text: str, labels: list[str]) -> None:
    assert [one.label.text if one.label else None for one in indicators(text)] == labels


def test_a_comparison_behind_a_bracket_is_of_the_number_before_it() -> None:
    text = "Huy động tăng 2.960 tỷ đồng (bằng 7,6%) so với đầu năm và tăng 5.895 tỷ đồng (bằng 16,4%) so với cùng kỳ."
    found = indicators(text)
    assert [one.measure for one in found] == ["change", "growth", "change", "growth"]
    assert [one.basis.kind for one in found if one.basis] == ["start_of_year"] * 2 + ["same_period_last_year"] * 2
    assert [one.measure for one in indicators("Sản lượng giảm 4.115 tấn so với cùng kỳ, bằng 95,7%.")] == [
        "change",
        "ratio",
    ]


def test_the_last_year_named_is_a_year_and_no_amount() -> None:
    (one,) = indicators("Dự báo hết năm 2024 tỷ lệ hộ nghèo của tỉnh giảm còn khoảng 18%.")
    assert one.period is not None
    assert (one.indicator, one.value.low, one.period.start) == ("poverty_rate", 18, "2024-01-01")


def test_a_day_of_one_clause_is_not_of_the_next() -> None:
    found = periods("Đàn lợn tại thời điểm 1/4/2024 tăng 0,2%; sản lượng thịt đạt 77 nghìn tấn.")
    assert found[1] != ("2024-04-01", "2024-04-01")


def test_things_in_quotation_marks_are_counted() -> None:
    found = thongcao.extract(HEAD + 'Tỉnh xóa 7 "điểm đen" và 3 “lối mở”.\n')
    assert [(one.value, one.unit) for one in found.counts] == [(7, "điểm đen"), (3, "lối mở")]


def test_the_noun_of_a_count_belongs_to_the_subject_behind_it() -> None:
    found = indicators("Có 160.750 lượt khách lưu trú, giảm 80%; 12 ca sốt xuất huyết, tăng 5%.")
    assert [one.label.text for one in found if one.measure == "growth" and one.label] == [
        "lượt khách lưu trú",
        "ca sốt xuất huyết",
    ]


def test_a_month_with_its_year_behind_a_point_is_no_number() -> None:
    (one,) = indicators("Trong tháng 5.2024 tổng lượt khách ước đạt 349.000 lượt.")
    assert one.period is not None
    assert (one.value.low, one.period.start, one.period.end) == (349000, "2024-05-01", "2024-05-31")


def test_bodies_that_spend_are_counted_and_are_no_figure_of_what_they_spend() -> None:
    found = indicators("Còn 14 bộ giải ngân dưới mức trung bình và 1 địa phương giải ngân đạt 20%.")
    assert [one.value.text for one in found] == ["20%"]


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
        (
            "Tỷ lệ đô thị hóa đến năm 2025, 2030 đạt lần lượt trên 45% và trên 50%.",
            [("2025-01-01", "2025-12-31"), ("2030-01-01", "2030-12-31")],
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
        # two statements meet at a comma
        ("Tiếp nối kết quả năm 2022, năm 2023 thu ngân sách đạt 5.000 tỷ đồng.", ("2023-01-01", "2023-12-31")),
        # years that do not follow one another are no one period, what is compared with no period of the figure
        ("So với năm 2021 và 2022, GRDP năm 2023 tăng 5%.", ("2023-01-01", "2023-12-31")),
    ],
)
def test_one_number_of_listed_periods_is_of_all(text: str, expected: tuple[str, str]) -> None:
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Giải ngân vốn kế hoạch năm 2024 đạt 50% kế hoạch.",
        "Giải ngân kế hoạch vốn năm 2024 đến nay đạt 50%.",
        "Tỷ lệ giải ngân kế hoạch năm 2024 đạt 24%.",
        "Giá trị giải ngân kế hoạch vốn đầu tư công năm 2024 đạt 1.200 tỷ đồng.",
    ],
)
def test_what_is_spent_of_a_plan_is_no_plan(text: str) -> None:
    assert [one.status for one in indicators(text)] == ["reported"]


def test_capital_planned_is_a_plan() -> None:
    assert [one.status for one in indicators("Vốn kế hoạch năm 2024 là 5.000 tỷ đồng.")] == ["target"]


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
    assert periods("Từ 1/6 đến 30/6, thu ngân sách đạt 5 tỷ đồng.") == [None]


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
    ("text", "read"),
    [
        ("Số giường bệnh trên 1 vạn dân: 45,7 giường.", ["hospital_beds 45.7 giường"]),
        ("Số bác sĩ/vạn dân đạt 14,5.", ["doctors 14.5 bác sĩ/vạn dân"]),
        (
            "Tỷ lệ bác sỹ, giường bệnh/1 vạn dân: 14,3 bác sỹ/1 vạn dân và 48,5 giường bệnh/1 vạn dân.",
            ["doctors 14.3 bác sĩ/vạn dân", "hospital_beds 48.5 giường bệnh/vạn dân"],
        ),
        ("Đạt 32 giường bệnh trên một vạn dân.", ["hospital_beds 32 giường bệnh/vạn dân"]),
        ("Tổng sản phẩm nội địa (GRDP) tăng 7%.", ["grdp 7 percent"]),
        ("GDP quý II tăng trưởng tích cực, với tốc độ tăng 6,9%.", ["gdp 6.9 percent"]),
        ("Với tinh thần nỗ lực gấp đôi, GRDP tăng 7%.", ["grdp 7 percent"]),
    ],
)
def test_what_is_measured(text: str, read: list[str]) -> None:
    assert [f"{one.indicator} {one.value.low} {one.value.unit}" for one in indicators(text)] == read


def test_shares_of_sectors_go_on_behind_semicolons() -> None:
    found = indicators("Nông, lâm, ngư nghiệp chiếm 12,1%; Công nghiệp - xây dựng 42,3%; Dịch vụ 45,6%.")
    assert [one.measure for one in found] == ["share"] * 3


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


@pytest.mark.parametrize(
    ("text", "label", "period"),
    [
        ("Dự toán thu năm 2024 được giao 900 tỷ đồng.", "Dự toán thu", "2024-12-31"),
        ("Dự toán thu ngân sách năm 2024 HĐND tỉnh giao 920 tỷ đồng.", "Dự toán thu ngân sách", "2024-12-31"),
        ("HĐND tỉnh giao dự toán chi năm 2024 là 900 tỷ đồng.", "dự toán chi", "2024-12-31"),
        ("HĐND tỉnh giao dự toán thu 900 tỷ đồng.", "dự toán thu", None),
    ],
)
def test_an_assigned_plan_is_a_target(text: str, label: str, period: str | None) -> None:
    found = indicators(text)[0]
    assert found.label is not None
    assert (found.status, found.label.text, found.period and found.period.end) == ("target", label, period)


def test_what_is_reached_of_an_assigned_plan_is_compared_with_it() -> None:
    assert statuses("Thu ngân sách vượt dự toán giao 5%.") == ["reported"]
    assert statuses("Thu ngân sách đạt 85% dự toán HĐND tỉnh giao, 80% dự toán Trung ương giao.") == ["reported"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "So với tháng trước và cùng kỳ năm trước, IIP lần lượt tăng 3% và 9%.",
        "IIP tăng lần lượt 3% và 9% so với tháng trước và cùng kỳ năm trước.",
    ],
)
def test_each_number_of_a_series_has_its_own_of_as_many_comparisons(text: str) -> None:
    found = indicators(text)
    assert [one.basis and one.basis.kind for one in found] == ["previous_month", "same_period_last_year"]
    assert [one.label and one.label.text for one in found] == ["IIP"] * 2


def test_years_compared_with_are_of_their_own_numbers() -> None:
    found = indicators("So với năm 2022 và năm 2023, tổng thu ngân sách lần lượt tăng 5% và 7%.")
    assert [one.basis and one.basis.start for one in found] == ["2022-01-01", "2023-01-01"]
    assert {one.label and one.label.text for one in found} == {"tổng thu ngân sách"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu hút 25 dự án trong nước, vốn 450 tỷ đồng; 8 dự án FDI, vốn 12 triệu USD.", [None, "fdi_new", "fdi_new"]),
        ("Thu hút 33 dự án, trong đó 8 dự án FDI.", ["fdi_new"]),
        ("Toàn tỉnh có 15 dự án FDI cấp mới.", ["fdi_new"]),
        ("Toàn tỉnh có 115 dự án FDI còn hiệu lực.", []),
    ],
)
def test_only_foreign_projects_are_foreign_investment(text: str, expected: list[str | None]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


def test_a_share_is_of_the_whole_noun_behind_it() -> None:
    found = indicators("Có 85% trường đạt chuẩn quốc gia, 95% hộ dân dùng nước sạch, 70% xã đạt 19 tiêu chí.")
    assert [(one.indicator, one.label and one.label.text) for one in found] == [
        ("national_standard_schools", "trường đạt chuẩn quốc gia"),
        ("clean_water_rate", "hộ dân dùng nước sạch"),
        (None, "xã"),
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Đến năm 2025, 50% số xã đạt chuẩn nông thôn mới.", "new_rural_communes"),
        ("Trung bình mỗi năm giải quyết việc làm cho trên 250 lao động.", "jobs_resolved"),
        ("Xếp hạng PCI đứng thứ 12/63.", "pci"),
    ],
)
def test_words_around_a_name_leave_it_its_indicator(text: str, indicator: str) -> None:
    assert [one.indicator for one in indicators(text)] == [indicator]


def test_foreign_capital_in_what_was_invested_is_disbursed() -> None:
    found = indicators("Vốn đầu tư toàn xã hội 285 tỷ đồng, trong đó vốn FDI 32 tỷ đồng. Vốn FDI đạt 5 triệu USD.")
    assert [one.indicator for one in found] == ["total_social_investment", "fdi_disbursed", "fdi_registered"]


def test_a_yearly_mean_is_of_the_years_not_of_the_last() -> None:
    text = "Giai đoạn 2021 - 2023, GRDP năm 2023 đạt 95 nghìn tỷ đồng; thu ngân sách tăng 9,5%/năm."
    assert periods(text) == [("2023-01-01", "2023-12-31"), ("2021-01-01", "2023-12-31")]
    text = "Bình quân giai đoạn 2021 - 2023, GRDP tăng 7%/năm; dịch vụ tăng 6%/năm."
    assert periods(text) == [("2021-01-01", "2023-12-31")] * 2


def test_months_so_far_before_their_number_are_a_period() -> None:
    assert periods("GRDP tăng: quý I 6,2%, quý II 7,1%, 6 tháng 6,7%.")[-1] == ("2024-01-01", "2024-06-30")
    assert periods("Lãi suất 6 tháng 5,2%.") == [None]


def test_a_sign_in_brackets_is_the_change_against_what_stands_before_them() -> None:
    found = indicators("Chỉ số sản xuất công nghiệp (IIP) tăng so với tháng trước (+2,4%), tăng 5% so với cùng kỳ.")
    assert [(one.indicator, one.basis and one.basis.kind) for one in found] == [
        ("iip", "previous_month"),
        ("iip", "same_period_last_year"),
    ]
    found = indicators("Dư nợ 24.610 tỷ đồng; so với cuối năm 2023 tăng 2.375 tỷ đồng (+10,7%).")
    assert [one.basis and one.basis.kind for one in found] == [None, "end_of_last_year", "end_of_last_year"]
    found = indicators("Thu ngân sách 500 tỷ đồng (tăng 5%) so với cùng kỳ.")
    assert [one.basis and one.basis.kind for one in found] == [None, "same_period_last_year"]


@pytest.mark.parametrize("text", ["Tỷ lệ giảm hộ nghèo 1,5%/năm.", "Mức giảm tỷ lệ hộ nghèo đạt 1,5%."])
def test_a_rate_of_decrease_is_a_change(text: str) -> None:
    found = indicators(text)[0]
    assert (found.indicator, found.measure, found.direction) == ("poverty_rate", "change", "decrease")


def test_what_a_fraction_counts_keeps_its_degree() -> None:
    found = indicators("Có 320/411 xã đạt chuẩn NTM, đạt 78%; 101/320 xã đạt chuẩn NTM nâng cao, đạt 31,6%.")
    assert [one.label and one.label.text for one in found] == ["xã đạt chuẩn NTM", "xã đạt chuẩn NTM nâng cao"]


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


def test_short_words_for_a_comparison_are_one() -> None:
    found = indicators("Quý I, thu ngân sách đạt 500 tỷ đồng, cùng kỳ tăng 5%.")[-1]
    assert (found.period and found.period.start, found.basis and found.basis.start) == ("2024-01-01", "2023-01-01")


def test_what_was_reached_stands_before_the_stroke_in_brackets_too() -> None:
    assert statuses("Thu ngân sách đạt 105% dự toán (9.200/8.760 tỷ đồng).") == ["reported", "reported", "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 5%; không kể dầu thô tăng 7,9%.", ("grdp", "GRDP")),
        (
            "Đứng thứ 3/14 tỉnh Bắc Trung Bộ và Duyên hải miền Trung về tốc độ tăng trưởng.",
            (None, "tốc độ tăng trưởng"),
        ),
        ("Mật độ dân số 245 người/km².", (None, "Mật độ dân số")),
        ("Thu giữ 2,5 kg ma túy.", (None, "Thu giữ")),
        ("Diện tích nhà ở bình quân 26,5 m2.", (None, "Diện tích nhà ở")),
    ],
)
def test_subjects_beside_conditions_and_ranks(text: str, expected: tuple[str | None, str]) -> None:
    found = indicators(text)[-1]
    assert (found.indicator, found.label and found.label.text) == expected


def test_this_year_is_not_the_year_named_before() -> None:
    assert periods("GRDP năm 2023 tăng 5,8%, năm nay tăng 7,3%.") == [("2023-01-01", "2023-12-31"), None]


def test_each_name_has_the_rate_in_its_own_brackets() -> None:
    text = "Nhiều chỉ tiêu tăng khá: thu ngân sách (tăng 12% so với cùng kỳ), xuất khẩu (tăng 8%), kết nạp đảng viên (đạt 76% kế hoạch)."
    assert [one.indicator for one in indicators(text)] == ["budget_revenue", "exports", "party_members_admitted"]
    assert set(statuses(text)) == {"reported"}


def test_the_unit_in_brackets_before_a_colon_is_that_of_the_number() -> None:
    text = "Chỉ tiêu năm 2025:\n- Tốc độ tăng GRDP (%): 8 - 8,5\n- Thu ngân sách (tỷ đồng): 9.500\n- Tỷ lệ hộ nghèo (%): 1,2"
    found = [(one.indicator, one.value.low, one.value.high, one.value.unit) for one in indicators(text)]
    assert found == [
        ("grdp", 8, 8.5, "percent"),
        ("budget_revenue", 9500, 9500, "VND"),
        ("poverty_rate", 1.2, 1.2, "percent"),
    ]
    assert indicators("Hội nghị (lần 2): 9.") == []


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
