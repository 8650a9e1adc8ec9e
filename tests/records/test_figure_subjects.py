"""Subjects of figures: which words name what a number is of, and what is counted."""

import pytest
from tests.records.figure_document import HEAD, indicators

import thongcao


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
        ("Thu ngân sách đạt 412 tỷ đồng; chi 735 tỷ đồng.", ["budget_revenue", "budget_expenditure"]),
        ("Kho bạc chi 735 tỷ đồng.", [None]),
        ("Thành lập mới 286 doanh nghiệp và 35 hợp tác xã.", ["enterprises_new"]),
        ("Thành lập mới 14 tổ chức đảng, 22 tổ chức đoàn.", []),
        (
            "Thành phố cấp mới 224 doanh nghiệp, tổng vốn đăng ký 1.083 tỷ đồng.",
            ["enterprises_new", "enterprises_new_capital"],
        ),
        ("Kết nạp 10 đồng chí.", ["party_members_admitted"]),
        (
            "Vận tải hành khách đạt 14 triệu lượt khách; vận tải hàng hóa 9 triệu tấn, luân chuyển 64 triệu tấn.km.",
            ["passenger_transport", "freight_transport", None],
        ),
        ("Tổng dư nợ 295 tỷ đồng, dư nợ bình quân 35,9 triệu đồng/hộ.", ["credit_outstanding", None]),
        ("Có 35 xã đạt chuẩn nông thôn mới; đến nay có 127 km đường hoa.", ["new_rural_communes", None]),
        ("Thu hút 69 dự án FDI với 158 triệu USD vốn đăng ký.", ["fdi_new", "fdi_registered"]),
        ("Giải ngân được 58 tỷ đồng vốn đầu tư công, đạt 61% kế hoạch.", ["public_investment_disbursement"] * 2),
        (
            "Có 12 xã đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn lên 96 xã, chiếm 82%.",
            ["new_rural_communes"] * 3,
        ),
        ("Vốn FDI thực hiện 41 triệu USD; vốn đăng ký cấp mới 32 triệu USD.", ["fdi_disbursed", "fdi_registered"]),
        ("Bao phủ BHYT đạt 94%; BHXH đạt 38%.", ["health_insurance_coverage", "social_insurance_coverage"]),
    ],
)
def test_plain_words_name_an_indicator_after_another(text: str, expected: list[str | None]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


@pytest.mark.parametrize("unit", ["chi bộ", "hợp tác xã", "tổ chức cơ sở đảng"])
def test_only_enterprises_are_newly_founded_enterprises(unit: str) -> None:
    assert "enterprises_new" not in [one.indicator for one in indicators(f"Đảng bộ thành lập mới được 3 {unit}.")]


@pytest.mark.parametrize(
    ("text", "label", "indicator"),
    [
        ("Thu ngân sách hằng năm đều vượt chỉ tiêu, đạt 246% kế hoạch.", "Thu ngân sách", "budget_revenue"),
        ("Thu nhập bình quân đầu người đến cuối nhiệm kỳ đạt 63 triệu đồng.", "Thu nhập bình quân đầu người", "income_per_capita"),
        ("5 năm qua giá trị sản xuất công nghiệp đạt 3.720 tỷ đồng.", "giá trị sản xuất công nghiệp", "industrial_output_value"),
    ],
)  # fmt: skip
def test_aims_passed_and_times_are_no_part_of_the_subject(text: str, label: str, indicator: str) -> None:
    [found] = indicators(text)
    assert found.label
    assert (found.label.text, found.indicator, found.status) == (label, indicator, "reported")


def test_projects_attracted_and_their_capital_are_investment() -> None:
    found = indicators("Thu hút 43 dự án FDI với số vốn đăng ký 285 triệu USD.")
    assert [(one.indicator, one.value.low) for one in found] == [("fdi_new", 43), ("fdi_registered", 285)]


@pytest.mark.parametrize("mark", ["2- ", "2-", "2) ", "(2) ", "a) ", "2/ "])
def test_the_mark_of_a_line_is_no_part_of_the_subject(mark: str) -> None:
    [found] = indicators(f"{mark}Đẩy mạnh thu ngân sách, cả năm đạt ít nhất 155 tỷ đồng.")
    assert found.label
    assert (found.indicator, found.label.text) == ("budget_revenue", "thu ngân sách")


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


def test_the_whole_is_not_what_was_added_to_it() -> None:
    assert [
        one.value.low for one in indicators("Kết nạp 96 đảng viên, nâng tổng số đảng viên lên 2.594 đảng viên.")
    ] == [96]
    assert [
        one.value.low for one in indicators("Kết nạp 96 đảng viên, đạt 80% kế hoạch, nâng tổng số lên 2.594 đảng viên.")
    ] == [96, 80]
    assert [one.value.low for one in indicators("Công nhận 47 sản phẩm OCOP, đưa tổng số lên 132 sản phẩm.")] == [
        47,
        132,
    ]


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


def test_what_a_body_is_called_and_what_was_not_done_are_no_inspections() -> None:
    text = "Ủy ban kiểm tra các cấp đã xử lý kỷ luật 7 tổ chức cơ sở đảng (khiển trách 6, cảnh cáo 1)."
    assert [(one.indicator, one.value.unit) for one in indicators(text)] == [
        ("party_discipline", "tổ chức cơ sở đảng")
    ] * 3
    assert indicators("Không thi hành kỷ luật 20 đảng viên do hết thời hiệu.") == []
    assert indicators("Đã giải quyết khiếu nại kỷ luật đảng đối với 3 đảng viên.") == []


def test_what_inspections_found_and_what_was_not_done_are_no_inspections() -> None:
    text = (
        "Qua kiểm tra, kết luận có 7 tổ chức đảng và 9 đảng viên có vi phạm. Kiểm tra 12 tổ chức đảng, nhắc nhở 4 đảng viên. "
        "Đã kỷ luật 3 đảng viên, không thi hành kỷ luật 20 đảng viên."
    )
    assert [(one.indicator, one.value.text) for one in indicators(text)] == [
        ("party_organisations_inspected", "12 tổ chức đảng"),
        ("party_discipline", "3 đảng viên"),
    ]


def test_who_is_only_prepared_or_confirmed_is_not_admitted() -> None:
    text = "Bồi dưỡng đối tượng kết nạp Đảng cho 120 quần chúng ưu tú. Kết nạp 75 đảng viên, chuyển đảng chính thức cho 60 đảng viên."
    assert [one.value.text for one in indicators(text)] == ["75 đảng viên"]
    assert [one.value.text for one in indicators("Kết nạp 90 đảng viên, xóa tên 3 đảng viên.")] == ["90 đảng viên"]


def test_forms_of_discipline_and_their_shares() -> None:
    text = "Thi hành kỷ luật 8 đảng viên (khiển trách: 5; cảnh cáo: 3). Khiển trách 5 đảng viên (62%)."
    assert [(one.value.text, one.measure) for one in indicators(text)] == [
        ("8 đảng viên", "level"),
        ("5", "level"),
        ("3", "level"),
        ("5 đảng viên", "level"),
        ("62%", "share"),
    ]


def test_what_is_given_stands_behind_the_amount() -> None:
    (one,) = indicators("Đã cấp hơn 6.565 tấn xi măng cho các địa phương.")
    assert one.label is not None
    assert one.label.text == "xi măng"
    assert [one.indicator for one in indicators("GRDP tăng 8%, bố trí 50 tỷ đồng.")] == ["grdp", None]


def test_a_sum_goes_on_with_the_sentence_before() -> None:
    text = "Tổng mức bán lẻ tháng 5 đạt 397 tỷ đồng, tăng 6,2%. Tính chung 5 tháng đạt 4.128 tỷ đồng, giảm 8,7%."
    found = indicators(text)
    assert [one.indicator for one in found] == ["retail_services_revenue"] * 4
    assert [(one.period.start, one.period.end) for one in found if one.period][2:] == [("2024-01-01", "2024-05-31")] * 2


def test_words_that_end_like_a_label_leave_a_count() -> None:
    text = "Giải quyết 9 đơn, tăng so với cùng kỳ 2 đơn; tố đúng một phần 4 đơn.\n"
    found = thongcao.extract(HEAD + text)
    assert [(one.value, one.unit) for one in found.counts] == [(9, "đơn"), (4, "đơn")]
    assert [(one.measure, one.value.low) for one in found.indicators] == [("change", 2)]
    text = "Nâng cấp 12 tuyến đường; đã cấp 30 giấy phép; cấp 25 hộ chiếu, cung cấp 20 máy tính; mỗi tổ 5 người; thiểu số 4 xã.\n"
    found = thongcao.extract(HEAD + text)
    units = [(12, "tuyến đường"), (30, "giấy phép"), (25, "hộ chiếu"), (20, "máy tính"), (5, "người"), (4, "xã")]
    assert [(one.value, one.unit) for one in found.counts] == units
    text = "Trên địa bàn 3 huyện, thu ngân sách đạt 50 tỷ đồng; xếp hạng 5 di tích, nâng hạng 6 đô thị, hạ tầng 7 khu công nghiệp.\n"
    units = [(3, "huyện"), (5, "di tích"), (6, "đô thị"), (7, "khu công nghiệp")]
    assert [(one.value, one.unit) for one in thongcao.extract(HEAD + text).counts] == units
    text = "Trường cấp 3 huyện; công trình cấp 2; giai đoạn 2 dự án đã hoàn thành; tổ 5 phường Tân Lập.\n"
    assert thongcao.extract(HEAD + text).counts == ()


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


def test_a_verb_is_not_cut_within_its_words() -> None:
    (one,) = indicators("Tỉnh phấn đấu thu hút 1 tỷ USD.")
    assert one.label is None


def test_things_in_quotation_marks_are_counted() -> None:
    found = thongcao.extract(HEAD + 'Tỉnh xóa 7 "điểm đen" và 3 “lối mở”.\n')
    assert [(one.value, one.unit) for one in found.counts] == [(7, "điểm đen"), (3, "lối mở")]


def test_the_noun_of_a_count_belongs_to_the_subject_behind_it() -> None:
    found = indicators("Có 160.750 lượt khách lưu trú, giảm 80%; 12 ca sốt xuất huyết, tăng 5%.")
    assert [one.label.text for one in found if one.measure == "growth" and one.label] == [
        "lượt khách lưu trú",
        "ca sốt xuất huyết",
    ]


def test_bodies_that_spend_are_counted_and_are_no_figure_of_what_they_spend() -> None:
    found = indicators("Còn 14 bộ giải ngân dưới mức trung bình và 1 địa phương giải ngân đạt 20%.")
    assert [one.value.text for one in found] == ["20%"]


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


def test_what_a_fraction_counts_keeps_its_degree() -> None:
    found = indicators("Có 320/411 xã đạt chuẩn NTM, đạt 78%; 101/320 xã đạt chuẩn NTM nâng cao, đạt 31,6%.")
    assert [one.label and one.label.text for one in found] == ["xã đạt chuẩn NTM", "xã đạt chuẩn NTM nâng cao"]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ trọng khu vực dịch vụ trong GRDP đạt 45%.", [("grdp_services", "Tỷ trọng khu vực dịch vụ")]),
        ("Kiểm soát lạm phát dưới 4,5%.", [("cpi", "lạm phát")]),
        ("Nợ xấu toàn địa bàn 258 tỷ đồng.", [("npl_ratio", "Nợ xấu")]),
        ("Sản lượng hàng hóa thông qua cảng đạt 12 triệu tấn.", [(None, "Sản lượng hàng hóa thông qua cảng")]),
        ("Cho vay nông nghiệp, nông thôn 86 tỷ đồng.", [(None, "Cho vay nông nghiệp, nông thôn")]),
        ("Giá lợn hơi dao động từ 54.000 - 57.000 đồng/kg.", [(None, "Giá lợn hơi")]),
        ("Ông An cho hay thu ngân sách đạt 90 tỷ đồng.", [("budget_revenue", "thu ngân sách")]),
        (
            "Thu hút 12 dự án FDI; 295 triệu USD là kim ngạch xuất khẩu.",
            [("fdi_new", "Thu hút"), ("exports", "kim ngạch xuất khẩu")],
        ),
        (
            "Doanh thu du lịch 27 tỷ đồng với 9.000 lượt khách, tăng 12% về lượt khách và 20% về doanh thu.",
            [
                ("tourism_revenue", "Doanh thu du lịch"),
                ("tourism_visitors", "lượt khách"),
                ("tourism_visitors", "lượt khách"),
                ("tourism_revenue", "doanh thu"),
            ],
        ),
        (
            "Công tác phát triển đảng viên đạt kết quả với 21 đảng viên mới được kết nạp, bằng 86% chỉ tiêu.",
            [
                ("party_members_admitted", "phát triển đảng viên"),
                ("party_members_admitted", "đảng viên mới được kết nạp"),
            ],
        ),
    ],
)
def test_the_subject_that_stands_nearest_is_named(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(one.indicator, one.label and one.label.text) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cắt giảm 30% thời gian giải quyết thủ tục, 20% chi phí.",
            ["thời gian giải quyết thủ tục growth decrease", "chi phí growth decrease"],
        ),
        (
            "Cắt giảm 30% thời gian giải quyết thủ tục, 100% hồ sơ được số hóa.",
            ["thời gian giải quyết thủ tục growth decrease", "hồ sơ được số hóa share None"],
        ),
        ("Đẩy mạnh chuyển đổi số, cắt giảm 30% chi phí.", ["chi phí growth decrease"]),
    ],
)
def test_what_is_cut_stands_behind_its_number(text: str, expected: list[str]) -> None:
    found = indicators(text)
    assert [f"{one.label and one.label.text} {one.measure} {one.direction}" for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do ảnh hưởng của bão số 3, toàn tỉnh có 680 ha lúa.", ["lúa"]),
        ("Theo ông An, 118 tỷ đồng là số thu thuế xuất nhập khẩu.", ["số thu thuế xuất nhập khẩu"]),
        ("Tuyến biên giới, an ninh: hoàn thành 100% chỉ tiêu giao quân.", ["chỉ tiêu giao quân"]),
        ("Hoàn thành 100% chỉ tiêu gọi công dân nhập ngũ năm 2024.", ["chỉ tiêu gọi công dân nhập ngũ"]),
        ("Nợ xấu 86 tỷ đồng, chiếm 1,2%/tổng dư nợ, giảm 0,1 điểm phần trăm.", ["Nợ xấu"] * 3),
        ("Tổng số nợ 96 tỷ đồng, chiếm 3,4% số phải thu, giảm 38 tỷ đồng.", ["Tổng số nợ"] * 3),
        ("GRDP tăng 7%, bình quân 4 năm tăng 6%/năm.", ["GRDP"] * 2),
        (
            "Trong mức tăng 8,2% của GRDP, khu vực dịch vụ đóng góp 3,1 điểm phần trăm.",
            ["GRDP", "khu vực dịch vụ"],
        ),
        ("Các doanh nghiệp nhà nước đạt doanh thu 126 tỷ đồng.", ["doanh thu"]),
        ("Ba mặt hàng chủ lực gồm cà phê 42 triệu USD, hồ tiêu 16 triệu USD.", ["cà phê", "hồ tiêu"]),
        ("Nhân dân đóng góp 38 tỷ đồng.", ["Nhân dân đóng góp"]),
        ("Hỗ trợ 100% hộ có nhà bị sập trước ngày 15/11.", ["hộ có nhà bị sập"]),
        ("Số thu tăng mạnh nhờ tiền sử dụng đất đạt 976 tỷ đồng.", ["tiền sử dụng đất"]),
        ("Kết quả, 11/14 chỉ tiêu đạt: tăng trưởng 8,5%.", ["tăng trưởng"]),
        ("Vận tải tăng 9,1%, tài chính, ngân hàng tăng 7,9%.", ["Vận tải", "tài chính, ngân hàng"]),
        ("Vận tải tăng 9,1%, sản xuất được duy trì, bán lẻ tăng 7,9%.", ["Vận tải", "bán lẻ"]),
        ("Cứng hóa 62 km đường giao thông nông thôn.", ["đường giao thông nông thôn"]),
        ("Mưa lũ làm 312 ha lúa bị ngập, 45 ha hoa màu hư hỏng.", ["lúa bị ngập", "hoa màu hư hỏng"]),
        ("Trồng mới 120 ha chè và 40 ha cam.", ["Trồng mới", "Trồng mới"]),
    ],
)
def test_words_beside_a_subject_are_none(text: str, expected: list[str]) -> None:
    assert [one.label and one.label.text for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đón 9.000 lượt khách. Doanh thu toàn ngành 40 tỷ đồng.", ["tourism_visitors", "tourism_revenue"]),
        (
            "GRDP tăng 7,6%. Trong mức tăng chung 7,6%, dịch vụ đóng góp 2 điểm phần trăm.",
            ["grdp", "grdp", "grdp_services"],
        ),
        ("Đón 9.000 lượt khách.\nDoanh thu toàn ngành 40 tỷ đồng.", ["tourism_visitors", None]),
    ],
)
def test_plain_words_name_an_indicator_after_the_sentence_before(text: str, expected: list[str | None]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


def test_a_plan_that_was_passed_is_measured_like_what_passed_it() -> None:
    found = indicators("Tỷ lệ hộ nghèo giảm 1,4%, vượt kế hoạch đề ra là 1,2%.")
    assert [(one.measure, one.direction, one.status) for one in found] == [
        ("change", "decrease", "reported"),
        ("change", "decrease", "target"),
    ]


def test_a_pilot_and_a_clearing_up_count() -> None:
    found = thongcao.extract(HEAD + "Thí điểm 2 trung tâm; xử lý dứt điểm 9 dự án; tại điểm 4 của Nghị quyết.")
    assert [one.text for one in found.counts] == ["2 trung tâm", "9 dự án"]


def test_the_noun_of_a_measure_is_its_subject() -> None:
    found = indicators("Xây dựng 12 km đường nông thôn; công nhận 47 sản phẩm OCOP.")
    assert [(one.label and one.label.text, one.value.text) for one in found] == [
        ("đường nông thôn", "12 km"),
        ("sản phẩm OCOP", "47 sản phẩm"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a short form in brackets says what the words before it are, whatever they are
        ("Tổng sản phẩm địa phương (GRDP) tăng 6,1%.", ("grdp", "Tổng sản phẩm địa phương (GRDP)", "growth")),
        (
            "Chỉ số phát triển công nghiệp của tỉnh (IIP) 6 tháng tăng 9,4%.",
            ("iip", "Chỉ số phát triển công nghiệp của tỉnh (IIP)", "growth"),
        ),
        ("GRDP bình quân đầu người (GRDP) đạt 64 triệu đồng.", ("grdp_per_capita", None, "level")),
        ("Tỷ lệ vốn so với tổng sản phẩm địa phương (GRDP) đạt 31%.", (None, None, "share")),
        ("Kim ngạch của doanh nghiệp có vốn nước ngoài (FDI) đạt 64 triệu USD.", (None, None, "level")),
        # how the capital is spent, by whom, of which plan
        (
            "Tập trung giải ngân vốn đầu tư công ngay từ đầu năm, cả năm đạt trên 96%.",
            ("public_investment_disbursement", "giải ngân vốn đầu tư công", "share_of_plan"),
        ),
        (
            "Giải ngân vốn đầu tư công do tỉnh quản lý đạt 57,3%.",
            ("public_investment_disbursement", "Giải ngân vốn đầu tư công", "share_of_plan"),
        ),
        (
            "Giải ngân kế hoạch vốn đầu tư công năm 2024: 8.412 tỷ đồng.",
            ("public_investment_disbursement", "Giải ngân kế hoạch vốn đầu tư công", "level"),
        ),
        (
            "Nơi nào tỷ lệ giải ngân dưới 45% phải kiểm điểm.",
            ("public_investment_disbursement", "tỷ lệ giải ngân", "share_of_plan"),
        ),
        (
            "Giải ngân vốn 3 chương trình mục tiêu quốc gia mới đạt 31,6%.",
            (None, "Giải ngân vốn 3 chương trình mục tiêu quốc gia", "share_of_plan"),
        ),
        (
            "Kết quả giải ngân 3 chương trình mục tiêu quốc gia đạt 31,6% kế hoạch.",
            (None, "Kết quả giải ngân 3 chương trình mục tiêu quốc gia", "share_of_plan"),
        ),
        (
            "Giải ngân vốn đầu tư công thuộc kế hoạch năm 2024 đạt 55,4%.",
            ("public_investment_disbursement", "Giải ngân vốn đầu tư công", "share_of_plan"),
        ),
        ("Số hộ nghèo toàn tỉnh còn 8.240 hộ.", ("poverty_rate", "Số hộ nghèo", "level")),
        (
            "Có 215 doanh nghiệp ngừng hoạt động có thời hạn.",
            ("enterprises_exited", "doanh nghiệp ngừng hoạt động có thời hạn", "level"),
        ),
        (
            "Tỷ lệ rác thải sinh hoạt đô thị được thu gom, xử lý đạt 96%.",
            ("waste_collection_rate", None, "level"),
        ),
        ("Tỷ lệ giải ngân gói tín dụng đạt 30%.", (None, "Tỷ lệ giải ngân gói tín dụng", "share")),
        ("Tỷ lệ hộ nghèo toàn tỉnh đầu năm 2024 là 4,6%.", ("poverty_rate", "Tỷ lệ hộ nghèo", "level")),
        ("Tỷ lệ hộ nghèo dự kiến cuối năm còn 1,9%.", ("poverty_rate", "Tỷ lệ hộ nghèo", "level")),
        ("Tỷ lệ hộ nghèo, cận nghèo theo chuẩn của tỉnh còn 0,9%.", ("poverty_rate", None, "level")),
        ("Trong đó, hộ Khmer nghèo giảm 2,7%.", ("poverty_rate", "hộ Khmer nghèo", "change")),
        ("Trong đó, hộ Mông nghèo giảm 2,7%.", (None, "hộ Mông nghèo", "change")),
        ("Trong năm, giảm 320 hộ nghèo.", ("poverty_rate", "hộ nghèo", "change")),
        ("Doanh nghiệp giải thể 71.", ("enterprises_exited", "Doanh nghiệp giải thể", "level")),
        ("Có 936 doanh nghiệp tạm ngừng.", ("enterprises_exited", "doanh nghiệp tạm ngừng", "level")),
        ("Năng suất lao động tăng chậm, chỉ đạt 5,4%.", ("labour_productivity", "Năng suất lao động", "growth")),
        (
            "Khách du lịch quốc tế phục hồi mạnh, đạt 1,6 triệu lượt.",
            ("tourism_visitors_international", "Khách du lịch quốc tế", "level"),
        ),
        ("Có 100% xã đạt chuẩn nông thôn mới trước sắp xếp.", ("new_rural_communes", None, "share")),
        ("Sản lượng thủy, hải sản 341 tấn.", ("output_volume", "Sản lượng thủy, hải sản", "level")),
        (
            "Số trường đạt chuẩn quốc gia 318/402 trường, tỷ lệ 79,1%.",
            ("national_standard_schools", "Số trường đạt chuẩn quốc gia", "share"),
        ),
        ("Tổng vốn đầu tư toàn xã hội chiếm 31% GRDP.", ("investment_to_grdp", None, "share")),
        ("Tổng vốn đầu tư toàn xã hội chiếm 31% tổng vốn của vùng.", ("total_social_investment", None, "share")),
        (
            "Quyết liệt thực hiện kịch bản tăng trưởng: quý III tăng 10,4%.",
            (None, "tăng trưởng", "growth"),
        ),
        (
            "Chỉ số phục vụ người dân, doanh nghiệp đạt 90,7 điểm.",
            (None, "Chỉ số phục vụ người dân, doanh nghiệp", "level"),
        ),
    ],
)
def test_words_put_into_a_name_leave_it_whole(text: str, expected: tuple[str | None, str | None, str]) -> None:
    [found] = indicators(text)
    label = found.label.text if found.label and expected[1] else None
    assert (found.indicator, label, found.measure) == expected


def test_sources_of_capital_have_disbursed_of_their_plan() -> None:
    found = indicators("Giải ngân vốn đầu tư công đạt 52,5%; riêng vốn các chương trình mục tiêu quốc gia 41,7%.")
    assert [one.measure for one in found] == ["share_of_plan", "share_of_plan"]


def test_programmes_within_a_subject_are_counted() -> None:
    [count] = thongcao.extract(HEAD + "Giải ngân vốn 3 chương trình mục tiêu quốc gia mới đạt 31,6%.\n").counts
    assert count.text == "3 chương trình"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ hộ nghèo còn 4,6% (tương ứng 18.250 hộ).", ["poverty_rate", "poverty_rate"]),
        ("Tỷ lệ hộ nghèo còn 4,6%; hỗ trợ 250 hộ.", ["poverty_rate"]),
        ("Hỗ trợ 320 hộ nghèo vay vốn.", []),
        ("Sáp nhập, giải thể 12 hợp tác xã.", []),
        ("Thành lập mới 640 doanh nghiệp; giải thể 98 doanh nghiệp.", ["enterprises_new", "enterprises_exited"]),
    ],
)
def test_households_and_enterprises_are_figures_of_their_indicators_only(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có thêm 8 xã đạt chuẩn nông thôn mới, nâng tổng số lên 121/193 xã, tỷ lệ 62,7%.",
            [("new_rural_communes", "level"), ("new_rural_communes", "share")],
        ),
        (
            "Giải ngân kế hoạch vốn đầu tư công năm 2024 đạt 53,9%.",
            [("public_investment_disbursement", "share_of_plan")],
        ),
        ("Số dự án FDI cấp mới là 32, tăng 12% về số dự án.", [("fdi_new", "level"), ("fdi_new", "growth")]),
        ("Tạo việc làm tăng thêm cho 934 lao động.", [("jobs_resolved", "level")]),
        ("GRDP tăng 8%, quy mô đạt 74 nghìn tỷ đồng.", [("grdp", "growth"), ("grdp", "level")]),
    ],
)
def test_indicators_are_known_through_what_stands_around_their_names(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.indicator, one.measure) for one in indicators(text)] == expected


@pytest.mark.parametrize(
    ("text", "figures", "counts"),
    [
        ("Đàn lợn 612 nghìn con, tăng 3,7%; đàn bò 498 nghìn con.", ["Đàn lợn", "Đàn lợn", "đàn bò"], []),
        (
            "Tổng đàn gia súc 10.420 con (đàn trâu 3.310 con), tăng 2,1% so với cùng kỳ.",
            ["Tổng đàn gia súc", "đàn trâu", "Tổng đàn gia súc"],
            [],
        ),
        ("Đàn trâu, bò 210 nghìn con, giảm 1,2%.", ["Đàn trâu, bò", "Đàn trâu, bò"], []),
        # how a herd grew is not told
        ("Đàn lợn 10.420 con; đàn gia cầm 300.000 con.", [], ["10.420 con", "300.000 con"]),
        ("Tiêu hủy 320 con lợn, đạt 60% kế hoạch.", ["Tiêu hủy"], ["320 con lợn"]),
    ],
)
def test_herds_that_grew_are_figures(text: str, figures: list[str], counts: list[str]) -> None:
    found = thongcao.extract(HEAD + text + "\n")
    assert [one.label and one.label.text for one in found.indicators] == figures
    assert [one.text for one in found.counts] == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mưa lũ làm 650 ngôi nhà bị ngập, hơn 290 ha hoa màu hư hỏng.", "hoa màu hư hỏng"),
        ("Phong trào “50% tuyến đường được trồng hoa” và công tác thi đua.", "tuyến đường được trồng hoa"),
        ('Phong trào "50% tuyến đường được trồng hoa" và "Ngày chủ nhật xanh".', "tuyến đường được trồng hoa"),
        ('Có 85% hộ đạt "gia đình văn hóa".', 'hộ đạt "gia đình văn hóa"'),
        ("Tỉnh duy trì tốc độ tăng trưởng 7,4%.", "tốc độ tăng trưởng"),
        ("Công nghiệp duy trì tốc độ tăng trưởng 7,4%.", "Công nghiệp"),
        ("Có 85% hộ đạt “gia đình văn hóa”.", "hộ đạt “gia đình văn hóa”"),
        ("Chủ trương đầu tư 3 dự án nhóm B, với tổng mức đầu tư gần 715 tỷ đồng.", "tổng mức đầu tư"),
    ],
)
def test_a_subject_ends_where_its_words_do(text: str, expected: str) -> None:
    [found] = indicators(text)
    assert found.label
    assert found.label.text == expected


@pytest.mark.parametrize(
    ("text", "indicator", "measure"),
    [
        ("Tỷ lệ hộ nghèo còn 3,7%, trong đó vùng dân tộc thiểu số 9,1%.", None, "level"),
        ("Tỷ lệ lao động qua đào tạo 64%, trong đó có bằng cấp 27,9%.", "trained_labour_rate", "level"),
    ],
)
def test_a_share_goes_on_with_what_was_told(text: str, indicator: str | None, measure: str) -> None:
    found = indicators(text)[-1]
    assert (found.indicator, found.measure) == (indicator, measure)
