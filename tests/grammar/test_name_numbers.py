import pytest

from thongcao.grammar.name_numbers import find_name_numbers
from thongcao.text import clean_text


def names(text: str) -> list[tuple[str, str]]:
    clean = clean_text(text)
    return [(clean.text[token.start : token.end], token.value) for token in find_name_numbers(clean)]


@pytest.mark.parametrize(
    "text",
    [
        "tăng 8 - 8,5% so với cùng kỳ",
        "xếp hạng 15, nhóm 10 tỉnh dẫn đầu",
        "hoàn thành 24/24 chỉ tiêu, 2/9 nhiệm vụ",
        "chương trình 20 tỷ đồng, đề án 5 năm, gói thầu 12 triệu USD",
        "khu công nghiệp 700 ha; bệnh viện 500 giường; lực lượng 300 người",
        "giai đoạn 10 năm, giai đoạn 2021 - 2025",
        "rộng 1.250 m2, 400 m3/ngày đêm",
        "Chiều 05-02-2025, ngày 30/4/2025",
        "Nghị quyết số 98/2023/QH15, Kế hoạch số 85-KH/TU",
        "thực hiện 3 đột phá chiến lược, 05 nhóm nhiệm vụ",
    ],
)
def test_what_counts_measures_dates_or_cites_is_left(text: str) -> None:
    assert names(text) == []


def test_numbers_that_share_a_lead_are_one_name() -> None:
    assert names("tại các quận 1, 3, 5 và 10, 3 dự án") == [("quận 1, 3, 5 và 10", "place")]
    assert names("Gồm các nhiệm vụ số 7, 19 và 44 của Kế hoạch") == [("nhiệm vụ số 7, 19 và 44", "label")]
    assert names("bão số 10, số 11 và 3 đợt mưa") == [("bão số 10, số 11", "event")]


def test_houses_have_numbers() -> None:
    assert names("tại phòng họp 2, trụ sở") == [("phòng họp 2", "place")]
    assert names("tại hội trường, số 12 đường Trần Phú") == [("12", "place")]
    assert names("Cơ sở nhà đất số 59 - 61 Lê Lợi (số 7 phố Chợ)") == [("59 - 61", "place"), ("7", "place")]
    assert names("Trụ sở, số 12/3 đường Trần Phú") == [("12/3", "place")]
    assert names("tổng số 15 Trung tâm Dịch vụ, tổng số 12 Lễ Hội") == []


def test_scales_of_plans_are_no_fractions() -> None:
    assert names("quy hoạch tỷ lệ 1/500 Khu đô thị Hòa Lân, phân khu 1/2.000") == [
        ("1/500", "label"),
        ("1/2.000", "label"),
    ]
    assert names("1/500 hộ; hoàn thành 1/5 chỉ tiêu") == []
    assert names("bến số 9 đến số 12, từ phường 5 đến 8 giờ") == [("bến số 9 đến số 12", "work"), ("phường 5", "place")]


def test_a_place_may_be_followed_by_a_verb_that_is_a_noun_too() -> None:
    assert names("Phường 12 tổ chức đối thoại; đợt 2 năm 2025") == [("Phường 12", "place"), ("đợt 2", "label")]


def test_an_amount_may_follow_the_name_of_a_phase() -> None:
    assert names("tổng mức đầu tư giai đoạn 1 khoảng 44.700 tỷ đồng") == [("giai đoạn 1", "work")]


def test_slogans_go_on_behind_their_lead() -> None:
    assert names("theo phương châm 5 rõ, 3 không và 2 nhất, 4 xã") == [("5 rõ, 3 không và 2 nhất", "phrase")]


def test_a_range_or_a_day_names_nothing() -> None:
    assert names("đợt 2-3 trong năm; điện thoại 01-02-2024; rộng 30km2") == []


def test_a_road_number_is_kept_before_the_name_of_a_unit() -> None:
    assert names("đường Vành đai 4 tỉnh Long An; Quốc lộ 50 huyện Bình Chánh") == [
        ("đường Vành đai 4", "road"),
        ("Quốc lộ 50", "road"),
    ]


def test_a_road_number_is_kept_before_the_name_of_the_city() -> None:
    assert names("đường Vành đai 3 Thành phố Hồ Chí Minh") == [("đường Vành đai 3", "road")]


def test_slogans_in_quotation_marks_keep_their_numbers() -> None:
    assert names("theo phương châm “6 rõ”, “4 tăng, 2 giảm, 3 không” và “5 dự án trọng điểm”") == [
        ("6 rõ", "phrase"),
        ("4 tăng, 2 giảm, 3 không", "phrase"),
    ]


def test_days_name_feasts_and_streets_but_not_the_day_of_an_event() -> None:
    assert names("dịp lễ 30/4 - 1/5; sáng 30/4, tại Hội trường 30/4, đường 3/2") == [
        ("dịp lễ 30/4 - 1/5", "holiday"),
        ("Hội trường 30/4", "place"),
        ("đường 3/2", "place"),
    ]


def test_anniversaries_reach_to_the_end_of_the_event() -> None:
    assert names("kỷ niệm 49 năm Ngày giải phóng miền Nam, thống nhất đất nước; sơ kết 03 năm thực hiện") == [
        ("49 năm Ngày giải phóng miền Nam", "anniversary")
    ]


@pytest.mark.parametrize(
    ("text", "name"), [("Các bước:\nBước 2. Chọn nội dung", "Bước 2"), ("Gồm:\nQuốc lộ 50", "Quốc lộ 50")]
)
def test_a_name_may_begin_its_line(text: str, name: str) -> None:
    clean = clean_text(text)
    assert [clean.text[token.start : token.end] for token in find_name_numbers(clean)] == [name]


def test_a_sign_may_be_glued_to_the_words_before_a_number() -> None:
    assert names("09:12 -Lượt xem: 418") == [("418", "label")]


def test_a_label_may_give_its_number_in_brackets() -> None:
    assert names("Ý kiến bạn đọc (0)") == [("0", "label")]
    assert names("Tập trung: (1) rà soát; (2) đẩy nhanh") == []


def test_pinpoints_of_laws_without_year_or_number_are_labels() -> None:
    assert names(
        "theo Điều 353, khoản 4 và Điều 356 Bộ luật Hình sự; khoản 2 của Quy chế; điểm b, khoản 3 Điều lệ"
    ) == [
        ("Điều 353, khoản 4 và Điều 356", "label"),
        ("khoản 2", "label"),
        ("khoản 3", "label"),
    ]
    assert names("thu các khoản 3 tỷ đồng, vay khoản 12 triệu đồng") == []


def test_the_level_of_a_steering_committee_is_no_count() -> None:
    assert names("Ban Chỉ đạo 35 tỉnh; Ban Chỉ đạo 12 xã, phường; ban chỉ đạo 3 xã") == [("Ban Chỉ đạo 35", "body")]


def test_a_programme_known_by_its_number_may_be_followed_by_any_verb() -> None:
    assert names("Chương trình 1719 giải ngân chậm; Đề án 939 hỗ trợ; chương trình 30 tỷ đồng") == [
        ("Chương trình 1719", "programme"),
        ("Đề án 939", "programme"),
    ]


def test_companies_are_called_by_numbers() -> None:
    assert names("Công ty Cổ phần Đầu tư 368 thi công") == [("Công ty Cổ phần Đầu tư 368", "body")]
    assert names("Công ty Phát triển công nghệ 36 chịu trách nhiệm") == [("Công ty Phát triển công nghệ 36", "body")]
    assert names("Công ty Sông Mía 4 dự án; Công ty Sông Mía đã có 12 xe") == []


def test_decades_and_places_in_pictures_count_nothing() -> None:
    assert names("từ những năm 90, ông A (thứ 3 từ trái sang)") == [("những năm 90", "phrase"), ("3", "label")]
    assert names("những năm 20 tỷ đồng; thứ 3 hằng tuần") == []


def test_a_ring_road_may_be_followed_by_the_region_it_is_named_after() -> None:
    assert names("dự án vành đai 4 vùng thủ đô đạt") == [("vành đai 4", "road")]
