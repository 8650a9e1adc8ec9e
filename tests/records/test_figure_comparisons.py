"""Measures and bases of figures: growth, changes, ranks, and what they are compared with."""

import pytest
from tests.records.figure_document import HEAD, indicators, statuses

import thongcao


def test_comparison_with_others_does_not_govern_later_figures() -> None:
    _, later = indicators("GRDP gấp 2,4 lần mức tăng chung của cả nước; IIP tăng 9%.")
    assert later.basis is None


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


@pytest.mark.parametrize("text", ["GDP tăng trưởng -5,06%.", "CPI tăng –0,3%.", "IIP -0,2%."])
def test_a_minus_says_decrease(text: str) -> None:
    (one,) = indicators(text)
    assert (one.measure, one.direction) == ("growth", "decrease")


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


def test_a_count_that_changes_has_the_noun_of_the_count_it_becomes() -> None:
    found = thongcao.extract(HEAD + "Toàn tỉnh giảm từ 170 xuống còn 61 xã, phường.\n")
    assert [(one.value, one.unit) for one in found.counts] == [(170, "xã, phường"), (61, "xã, phường")]


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


def test_a_number_cut_in_two_costs_no_document() -> None:
    assert [one.value.text for one in indicators("Thu ngân sách vượt 1 3%.")] == ["3%"]


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
    ("text", "kinds"),
    [
        (
            "IIP tăng 12%, dịch vụ tăng 9%, vốn đầu tư toàn xã hội tăng 20% so với cùng kỳ.",
            ["same_period_last_year"] * 3,
        ),
        ("Gạo giảm 8% về lượng và giảm 11% về giá trị so với tháng trước.", ["previous_month"] * 2),
        ("CPI tăng 0,3%, tăng 3,2% so với cùng kỳ.", [None, "same_period_last_year"]),
        ("CPI tháng 5 tăng 0,3%, 5 tháng tăng 3,2% so với cùng kỳ.", [None, "same_period_last_year"]),
        ("IIP tăng 12%; xuất khẩu tăng 9% so với cùng kỳ.", [None, "same_period_last_year"]),
        ("IIP tăng 12%, thu ngân sách vượt 9% so với dự toán.", [None, "plan"]),
    ],
)
def test_a_comparison_behind_the_last_of_several_growths_is_of_all(text: str, kinds: list[str | None]) -> None:
    assert [one.basis and one.basis.kind for one in indicators(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Xuất khẩu tăng 5% so với cùng kỳ; thu ngân sách vượt 12%.", "plan"),
        ("Phấn đấu đến hết năm giải ngân vốn đầu tư công đạt trên 95%.", "plan"),
        ("Phấn đấu tốc độ tăng trưởng GRDP vượt 8%.", None),
        ("GRDP tăng 9%, vượt mục tiêu đề ra là 8%.", None),
    ],
)
def test_what_is_passed_or_spent_is_the_plan(text: str, kind: str | None) -> None:
    basis = indicators(text)[-1].basis
    assert (basis.kind if basis else None) == kind


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Tỷ lệ hộ dùng nước sạch cao hơn năm trước 4,1 điểm phần trăm.", ("previous_year", "2023-12-31")),
        ("Thu ngân sách tăng 10% so với ước thực hiện năm 2023.", ("previous_year", "2023-12-31")),
        ("Xuất khẩu cao hơn 3 triệu USD so với mức thực hiện năm 2023.", ("previous_year", "2023-12-31")),
        ("Năm học 2023 - 2024, tỷ lệ lên lớp tăng 2% so với năm học trước.", ("previous_year", "2023-05-31")),
        ("Thu xuất nhập khẩu gấp 1,5 lần năm trước.", ("previous_year", "2023-12-31")),
        ("Quý I, xuất khẩu tăng 10% so với số thực hiện cùng kỳ năm 2023.", ("same_period_last_year", "2023-03-31")),
        # the height of what is compared with, and means that are subjects, are compared with nothing
        ("Nợ công khoảng 35% GDP, thấp hơn nhiều mức trần 60%.", None),
        ("Bình quân toàn tỉnh đạt 16,8 tiêu chí/xã.", None),
    ],
)
def test_what_is_compared_with_the_year_before(text: str, basis: tuple[str, str] | None) -> None:
    found = indicators(text)[-1].basis
    assert (found and (found.kind, found.end)) == basis


def test_a_multiple_of_the_year_before_governs_no_growth() -> None:
    _, later = indicators("Thu xuất nhập khẩu gấp 1,5 lần năm trước; IIP tăng 9%.")
    assert later.basis is None


def test_growth_against_the_year_before_is_growth() -> None:
    assert [
        (one.measure, one.direction) for one in indicators("Tăng trưởng kinh tế đạt 8,1% so với cùng kỳ năm trước.")
    ] == [("growth", "increase")]
    assert [one.measure for one in indicators("Tốc độ tăng trưởng kinh tế bằng 95% cùng kỳ.")] == ["ratio"]


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
    ("text", "kinds"),
    [
        # what stands behind `và` before the next verb is the next number's
        (
            "So với tháng 12/2023, CPI tháng 5 tăng 2,5% và so với cùng kỳ năm trước tăng 2,9%.",
            ["end_of_last_year", "same_period_last_year"],
        ),
        (
            "CPI tháng 5 tăng 0,5% so với tháng trước và so với cùng kỳ năm trước tăng 2,9%.",
            ["previous_month", "same_period_last_year"],
        ),
        # the months so far are not against the last month
        ("IIP tháng 5 tăng 5% so với tháng trước; tính chung 5 tháng, IIP tăng 9%.", ["previous_month", None]),
        ("IIP tháng 5 tăng 5% so với tháng trước, 5 tháng tăng 9%.", ["previous_month", None]),
    ],
)
def test_a_comparison_is_of_its_number_and_its_period(text: str, kinds: list[str | None]) -> None:
    assert [one.basis and one.basis.kind for one in indicators(text)] == kinds


@pytest.mark.parametrize(
    ("text", "measure", "basis"),
    [
        ("Diện tích lúa đạt 952 ha, bằng 98% vụ đông xuân năm trước.", "ratio", "other"),
        ("Diện tích lúa đạt 952 ha, bằng 98% diện tích cây lương thực.", "share", None),
        ("Doanh thu vận tải đạt 90 tỷ đồng, giảm 6% so với cùng tháng năm trước.", "growth", "same_period_last_year"),
    ],
)
def test_seasons_and_months_of_the_year_before_are_compared_with(text: str, measure: str, basis: str | None) -> None:
    last = indicators(text)[-1]
    assert (last.measure, last.basis.kind if last.basis else None) == (measure, basis)


def test_growths_in_pairs_do_not_say_which_is_against_which() -> None:
    text = "IIP tháng 5 tăng 3% so với tháng trước và tăng 9% so với cùng kỳ. Khai khoáng giảm 1,6% và tăng 12,2%; cấp nước tăng 4%."
    kinds = [one.basis and one.basis.kind for one in indicators(text)]
    assert kinds == ["previous_month", "same_period_last_year", None, None, "same_period_last_year"]
    # volume and value of the same months are both against last year's
    text = "Xuất khẩu 5 tháng tăng 9% so với cùng kỳ; cà phê 214 nghìn tấn, trị giá 1,1 tỷ USD, tăng 4% và tăng 31%."
    kinds = [one.basis and one.basis.kind for one in indicators(text) if one.measure == "growth"]
    assert kinds == ["same_period_last_year"] * 3
