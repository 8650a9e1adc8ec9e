"""Where an office ends: before the name, before the verb, at the comma."""

from __future__ import annotations

import pytest

from thongcao.grammar.titles import find_titles
from thongcao.text import clean_text


def titles(text: str) -> list[str]:
    return [token.value.words for token in find_titles(clean_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Thành ủy Thủ Đức Nguyễn Văn An", "Bí thư Thành ủy Thủ Đức"),
        ("Bí thư Huyện ủy Mù Cang Chải Nông Việt Yên", "Bí thư Huyện ủy Mù Cang Chải"),
        ("Chủ tịch UBND tỉnh Lê Văn An", "Chủ tịch UBND tỉnh"),
        ("Phó Chủ tịch HĐND tỉnh Trần Thu", "Phó Chủ tịch HĐND tỉnh"),
        ("Chủ tịch UBND tỉnh Hà Tây Lê Văn An", "Chủ tịch UBND tỉnh Hà Tây"),
        ("Chủ tịch UBND phường Lê Chân Đỗ Văn Kết", "Chủ tịch UBND phường Lê Chân"),
        ("Phó Bí thư Thường trực Thành ủy TPHCM Trần Lưu Quân", "Phó Bí thư Thường trực Thành ủy TPHCM"),
        ("Bộ trưởng Công an Tô Lượng", "Bộ trưởng Công an"),
        ("Giám đốc Sở Công Thương Cà Mau Dư Minh Hiệp", "Giám đốc Sở Công Thương Cà Mau"),
        (
            "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh Nguyễn Xuân Thuần",
            "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh",
        ),
    ],
)
def test_office_leaves_the_name_that_follows(text: str, expected: str) -> None:
    assert titles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phó Chủ tịch Thường trực HĐND tỉnh dự và chỉ đạo đại hội", "Phó Chủ tịch Thường trực HĐND tỉnh"),
        ("Giám đốc Sở Tài chính báo cáo", "Giám đốc Sở Tài chính"),
        ("phó giám đốc sở Y tế báo cáo", "phó giám đốc sở Y tế"),
        ("giám đốc sở Thông tin & Truyền thông dự", "giám đốc sở Thông tin & Truyền thông"),
        ("Giám đốc hội chủ trì", "Giám đốc"),
        ("Hiệu trưởng Trường THPT Lê Lợi thực hiện kế hoạch", "Hiệu trưởng Trường THPT Lê Lợi"),
        ("Trưởng Ban Chỉ đạo Giải phóng mặt bằng tỉnh chủ trì", "Trưởng Ban Chỉ đạo Giải phóng mặt bằng tỉnh"),
        ("Trưởng Ban Chỉ đạo thực hiện sắp xếp bộ máy, đồng chí", "Trưởng Ban Chỉ đạo thực hiện sắp xếp bộ máy"),
        ("Giám đốc Sở KH&ĐT báo cáo", "Giám đốc Sở KH&ĐT"),
        ("Giám đốc Sở NN&MT dự", "Giám đốc Sở NN&MT"),
        ("Hiệu trưởng Trường Đại học Thủy lợi và đại diện Ban Tổ chức", "Hiệu trưởng Trường Đại học Thủy lợi"),
        ("Hiệu trưởng Trường Sĩ quan Lục quân 2 dự", "Hiệu trưởng Trường Sĩ quan Lục quân 2"),
        ("Trưởng Ban Chỉ đạo kỳ thi quốc gia năm 2019 thay đồng chí", "Trưởng Ban Chỉ đạo kỳ thi quốc gia năm 2019"),
        ("Hiệu trưởng Trường Chính trị 15 năm liền", "Hiệu trưởng Trường Chính trị"),
        ("Giám đốc Công ty Thoát nước đô thị chủ trì", "Giám đốc Công ty Thoát nước đô thị"),
        ("Thủ tướng Chính phủ giao các bộ", "Thủ tướng Chính phủ"),
        ("BÍ THƯ TỈNH ỦY TẠI HỘI NGHỊ", "Bí thư Tỉnh ủy"),
        ("Bí thư Tỉnh ủy Chủ trì Hội nghị", "Bí thư Tỉnh ủy"),
        ("Chủ tịch UBND phường Báo cáo kết quả", "Chủ tịch UBND phường"),
        ("Tổng Biên tập Báo Nhân Dân chủ trì", "Tổng Biên tập Báo Nhân Dân"),
        ("Trưởng khu phố 5 dự", "Trưởng khu phố 5"),
        ("Tổ trưởng Tổ dân phố 12 dự", "Tổ trưởng Tổ dân phố 12"),
        ("Trưởng Đoàn công tác số 4 của Trung ương dự", "Trưởng Đoàn công tác số 4 của Trung ương"),
    ],
)
def test_office_leaves_the_verb_that_follows(text: str, expected: str) -> None:
    assert titles(text) == [expected]


def test_posts_are_divided_at_commas_but_not_inside_a_department() -> None:
    assert titles("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Giám đốc Sở Văn hóa, Thể thao và Du lịch") == [
        "Bí thư Tỉnh ủy",
        "Chủ tịch HĐND tỉnh",
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
    ]


def test_a_district_or_ward_called_like_a_person_stays_in_the_office() -> None:
    assert titles("Bí thư Huyện ủy Trần Văn Thời; Bí thư Đảng ủy phường Trần Hưng Đạo") == [
        "Bí thư Huyện ủy Trần Văn Thời",
        "Bí thư Đảng ủy phường Trần Hưng Đạo",
    ]
