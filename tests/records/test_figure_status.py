"""Status of figures: what is reported, estimated, or aimed at."""

import pytest
from tests.records.figure_document import indicators, statuses


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
        ("Kết nạp 142 đảng viên, đạt 78,9% chỉ tiêu, trong đó đảng viên nữ chiếm 12%.", ["reported"] * 3),
        ("Chỉ tiêu giảm tỷ lệ hộ nghèo 1%/năm; phủ sóng 5G 100%.", ["target", "target"]),
        ("Dự kiến quý III GRDP tăng 7%, quý IV tăng 8%.", ["forecast", "forecast"]),
        ("Thu ngân sách 86,4/152 tỷ đồng.", ["reported", "target"]),
        ("Tốc độ tăng trưởng đạt 7,3%/kế hoạch 8%.", ["reported", "target"]),
        (
            "Sản lượng hàng qua cảng 71 triệu tấn, bằng 43% kế hoạch (165 triệu tấn).",
            ["reported", "reported", "target"],
        ),
        ("Phiên họp thống nhất: dư nợ tăng trưởng tối thiểu 11%.", ["target"]),
        ("Theo số liệu sơ bộ, GRDP tăng 6%; thu ngân sách đạt 250 tỷ đồng.", ["provisional", "provisional"]),
        ("Theo dự báo của Cục Thống kê, GRDP tăng 7%, IIP tăng 9%.", ["forecast", "forecast"]),
        ("Theo số liệu của Cục Thống kê, xuất khẩu ước đạt 9 tỷ USD; IIP tăng 5%.", ["estimated", "reported"]),
        ("Cả năm thu ngân sách có thể vượt dự toán 15%, tương đương 600 tỷ đồng.", ["forecast", "forecast"]),
        ("GRDP cả năm sẽ tăng 7%.", ["forecast"]),
        ("Nhằm đẩy nhanh tiến độ thi công, bảo đảm giải ngân 95% kế hoạch vốn.", ["target"]),
        ("Nhằm đẩy nhanh tiến độ thi công, tỉnh đã giải ngân 95% kế hoạch vốn.", ["reported"]),
        ("Thu ngân sách dự kiến cuối năm đạt 950 tỷ đồng.", ["forecast"]),
        ("Phương hướng năm 2025: tăng trưởng GRDP 8%; thu nội địa 900 tỷ đồng.", ["target", "target"]),
        ("Kết quả thực hiện phương hướng năm 2023: GRDP tăng 8%.", ["reported"]),
        # how large a work is that is to come
        ("Nhiệm vụ năm 2025:\n1. Khởi công tuyến đường (dài 87 km).\n2. Mở rộng 12 ha rừng.", ["reported", "target"]),
        ("Năm 2027, hoàn thành cầu với tổng mức đầu tư 18 tỷ đồng; doanh thu 20 tỷ đồng.", ["reported", "target"]),
        ("Thu ngân sách tăng 7,2% so với kế hoạch và tăng 5% so với cùng kỳ.", ["reported", "reported"]),
        ("Năm sau, sẽ kiểm tra 6 tổ chức đảng.", ["target"]),
        ("Đề ra chỉ tiêu cả năm đón 8 triệu lượt khách, doanh thu 50 tỷ đồng.", ["target", "target"]),
        ("Có 98,6% cán bộ đạt yêu cầu, trong đó 82,3% khá, giỏi.", ["reported", "reported"]),
        ("Thu ngân sách theo yêu cầu đạt 98%.", ["reported"]),
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


@pytest.mark.parametrize("plan", ["(kế hoạch 6,9%)", "(KH: 6,9%)", "(mục tiêu 6,9%)"])
def test_a_plan_in_brackets_is_of_the_growth_before_it(plan: str) -> None:
    *_, found = indicators(f"Doanh thu cảng biển đạt 1.870 tỷ đồng, tăng 6,2% {plan}.")
    assert (found.measure, found.direction, found.status, found.value.low) == ("growth", "increase", "target", 6.9)


@pytest.mark.parametrize(
    ("text", "label", "cue"),
    [
        ("Năm 2025, Thành phố đặt mục tiêu: tăng trưởng từ 8,5 đến 9%.", "tăng trưởng", "đặt mục tiêu"),
        ("Tỉnh phấn đấu: tăng trưởng 9%.", "tăng trưởng", "phấn đấu"),
        ("Ban Thường vụ Tỉnh ủy đề ra chỉ tiêu: tăng trưởng đạt 9,5%.", "tăng trưởng", "đề ra chỉ tiêu"),
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


def test_some_aims_that_were_reached_are_told_as_reached() -> None:
    text = "Nhiều chỉ tiêu đạt cao như thu ngân sách 457/369 tỷ đồng; một số chỉ tiêu đạt khá như: xuất khẩu 800 triệu USD."
    assert statuses(text) == ["reported", "target", "reported"]


def test_a_long_list_of_targets_is_one_list() -> None:
    items = "".join(f"({number}) Tỷ lệ hộ nhóm {number} dùng nước sạch: {70 + number}%.\n" for number in range(1, 16))
    assert statuses("Các chỉ tiêu chủ yếu (nhiệm kỳ 2025 - 2030)\n" + items) == ["target"] * 15


def test_a_rank_is_of_no_plan_and_a_multiple_is_of_the_mean_behind_it() -> None:
    found = indicators("GRDP tăng 9%, vượt kế hoạch, gấp 2 lần so mức bình quân chung cả nước, đứng thứ 2 cả nước.")
    assert [one.basis.kind if one.basis else None for one in found] == [None, "other", None]


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
    assert statuses(text) == ["reported"]


def test_capital_planned_is_a_plan() -> None:
    assert statuses("Vốn kế hoạch năm 2024 là 5.000 tỷ đồng.") == ["target"]


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
    ("text", "expected"),
    [
        # in a paragraph on years to come nothing is reached yet
        (
            "GRDP tăng bình quân 10%. Quy mô GRDP 589.730 tỷ đồng. Thu nhập bình quân đầu người đến năm 2030 là 169 triệu đồng.",
            ["target", "target", "target"],
        ),
        (
            "Quy mô kinh tế theo giá hiện hành 80 tỷ đồng. Ngân sách tăng bình quân 7%. GRDP đến năm 2030 là 240 tỷ đồng.",
            ["target", "target", "target"],
        ),
        (
            "Về kinh tế, GRDP giai đoạn 2026 - 2030 tăng 10%/năm.\nVề xã hội, tỷ lệ lao động qua đào tạo đạt 80%.",
            ["target", "target"],
        ),
        ("Về kinh tế, GRDP năm 2023 tăng 10%.\nVề xã hội, tỷ lệ lao động qua đào tạo đạt 80%.", ["reported", "reported"]),
        ("Dân số hiện có 1,5 triệu người. Đến năm 2030, GRDP đạt 240.000 tỷ đồng.", ["reported", "target"]),
        ("Tỉnh có diện tích tự nhiên 6.071 km2. Đến năm 2030, GRDP đạt 240.000 tỷ đồng.", ["reported", "target"]),
        ("GRDP tăng 7%. Năm 2023, xuất khẩu đạt 3 tỷ USD; đến năm 2030 đạt 9 tỷ USD.", ["reported", "reported", "target"]),
        ("GRDP tăng 7%.\nĐến năm 2030, xuất khẩu đạt 9 tỷ USD.", ["reported", "target"]),
    ],
)  # fmt: skip
def test_figures_of_no_period_beside_those_of_years_to_come_are_aims(text: str, expected: list[str]) -> None:
    assert statuses(text) == expected


def test_a_line_with_a_figure_of_its_own_heads_no_targets() -> None:
    text = "Phấn đấu đến năm 2030 thu nhập bình quân đầu người đạt 90 triệu đồng\nXã có dân số 22.312 người."
    assert statuses(text) == ["target", "reported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ che phủ rừng đạt 42% so với mục tiêu 43%.", [("level", "reported"), ("level", "target")]),
        ("GRDP tăng 8,5% so với kế hoạch 9%.", [("growth", "reported"), ("growth", "target")]),
        ("Thu ngân sách đạt 900 tỷ đồng so với dự toán 980 tỷ đồng.", [("level", "reported"), ("level", "target")]),
        (
            "Thu ngân sách đạt 900 tỷ đồng, so với dự toán đạt 92%.",
            [("level", "reported"), ("share_of_plan", "reported")],
        ),
    ],
)
def test_the_amount_behind_a_plan_is_the_plan(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.measure, one.status) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "status", "basis"),
    [
        ("GRDP tăng 7,2%, thấp hơn kịch bản 0,4 điểm phần trăm.", "reported", "plan"),
        ("GRDP tăng 7,2%, cao hơn kế hoạch 0,4 điểm %.", "reported", "plan"),
        # the height of the plan itself
        ("GRDP tăng 7,2%, cao hơn kịch bản 7%.", "target", None),
        ("GRDP tăng 7,2%, cao hơn mục tiêu 7%.", "target", None),
        ("GRDP tăng 7,2%; kịch bản 7,6%.", "target", None),
    ],
)
def test_how_far_from_a_plan_is_no_plan(text: str, status: str, basis: str | None) -> None:
    found = indicators(text)[-1]
    assert (found.status, found.basis and found.basis.kind) == (status, basis)
