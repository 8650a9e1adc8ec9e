"""Who is named with which office, in every order that releases and newspapers use."""

from __future__ import annotations

import pytest

from thongcao.grammar.people import find_people
from thongcao.text import clean_text


def people(text: str) -> dict[str, list[str]]:
    """Give name → rank, offices and `nguyên` offices."""
    return {
        token.value.name: [
            *([token.value.rank] if token.value.rank else []),
            *token.value.titles,
            *(f"nguyên {title}" for title in token.value.former_titles),
        ]
        for token in find_people(clean_text(text))
    }


def test_list_divided_by_semicolons() -> None:
    text = (
        "có các đồng chí: Lê Thị Hà, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; Đại tá Tô Văn Quý, Giám đốc Công an tỉnh"
    )
    assert people(text) == {
        "Lê Thị Hà": ["Phó Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
        "Tô Văn Quý": ["Đại tá", "Giám đốc Công an tỉnh"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chị Lê Thị Hà - Chủ tịch Hội", {"Lê Thị Hà": ["Chủ tịch Hội"]}),
        ("các chị: Lê Thị Hà - Chủ tịch Hội; Ka Hoa, Phó Chủ tịch Hội", {"Lê Thị Hà": ["Chủ tịch Hội"], "Ka Hoa": ["Phó Chủ tịch Hội"]}),
        ("Bí thư Huyện ủy Đông Anh Lê Văn Bình", {"Lê Văn Bình": ["Bí thư Huyện ủy Đông Anh"]}),
        ("Bí thư Huyện ủy Bù Gia Mập Điểu K’Ten", {"Điểu K’Ten": ["Bí thư Huyện ủy Bù Gia Mập"]}),
        ("Trung tá Thị Bích Loan, Trưởng ban Phụ nữ", {"Thị Bích Loan": ["Trung tá", "Trưởng ban Phụ nữ"]}),
        ("Trưởng ban Dân vận Tỉnh ủy Kê Thị Hoa", {"Kê Thị Hoa": ["Trưởng ban Dân vận Tỉnh ủy"]}),
        ("Phó Bí thư Quận ủy Lê Thị Tâm Anh Mai", {"Lê Thị Tâm Anh Mai": ["Phó Bí thư Quận ủy"]}),
        ("NGND.GS.TS. Lê Văn Bình, nguyên Phó Hiệu trưởng", {"Lê Văn Bình": ["NGND", "GS.TS", "nguyên Phó Hiệu trưởng"]}),
        ("ThS. Lê Văn Bình, Bí thư Đoàn Trường", {"Lê Văn Bình": ["ThS", "Bí thư Đoàn Trường"]}),
        (
            "các đồng chí nguyên Giám đốc Công an tỉnh qua các thời kỳ: Thiếu tướng Lê Văn Bình, Đại tá Vũ Văn An",
            {
                "Lê Văn Bình": ["Thiếu tướng", "nguyên Giám đốc Công an tỉnh"],
                "Vũ Văn An": ["Đại tá", "nguyên Giám đốc Công an tỉnh"],
            },
        ),
        ("đồng chí Lê Văn Bình - Bí thư Trung ương Đoàn TNCS Hồ Chí Minh", {"Lê Văn Bình": ["Bí thư Trung ương Đoàn TNCS Hồ Chí Minh"]}),
        ("ông Lê Văn Bình, trong thời gian giữ cương vị Bí thư Tỉnh ủy Vân Giang đã vi phạm", {"Lê Văn Bình": []}),
        ("các đại biểu Vũ Thị Mai, Lê Văn Bình phát biểu; đại biểu Y Ngọc góp ý", {"Vũ Thị Mai": [], "Lê Văn Bình": [], "Y Ngọc": []}),
        ("Các đại biểu Quốc hội Khóa XV thảo luận", {}),
        ("Các đại biểu Lâm Hà, Cao Bằng và đại biểu Thái Nguyên phát biểu", {}),
        ("Trưởng thôn Lê Lợi, Bí thư xã Trần Hợi cho biết; Trưởng thôn Nà Pồng Lê Văn Bình kể", {"Lê Văn Bình": ["Trưởng thôn Nà Pồng"]}),
        ("đồng chí Lê Văn Bình, Bí thư Chi bộ 3 dự", {"Lê Văn Bình": ["Bí thư Chi bộ 3"]}),
        ("Trưởng Ban Pháp chế kiêm Phó Trưởng Đoàn ĐBQH tỉnh Lê Văn Bình",
         {"Lê Văn Bình": ["Trưởng Ban Pháp chế", "Phó Trưởng Đoàn ĐBQH tỉnh"]}),
        ("Bí thư Tỉnh ủy Y Thanh Hòa Niê Kđăm", {"Y Thanh Hòa Niê Kđăm": ["Bí thư Tỉnh ủy"]}),
        ("Phó Tư lệnh Vùng Cảnh sát biển 2 Lê Văn Bình", {"Lê Văn Bình": ["Phó Tư lệnh Vùng Cảnh sát biển 2"]}),
        ("ông Lê Văn Bình (sinh năm 1975, quê Nghệ An), Tiến sĩ, Giám đốc Sở Nội vụ", {"Lê Văn Bình": ["Tiến sĩ", "Giám đốc Sở Nội vụ"]}),
        ("nguyên Bí thư Tỉnh ủy các thời kỳ: Lê Văn Bình, Vũ Văn An",
         {"Lê Văn Bình": ["nguyên Bí thư Tỉnh ủy"], "Vũ Văn An": ["nguyên Bí thư Tỉnh ủy"]}),
        ("Chủ tịch Công đoàn ngành Y tế Vũ Thị Mai", {"Vũ Thị Mai": ["Chủ tịch Công đoàn ngành Y tế"]}),
        ("Hiệu trưởng Nhà trường PGS.TS Lê Văn Bình", {"Lê Văn Bình": ["Hiệu trưởng Nhà trường", "PGS.TS"]}),
        ("BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Bình", {"Lê Văn Bình": ["Phó Bí thư"]}),
        ("ông Vũ Văn An và Giám đốc BHXH tỉnh, bà Vũ Thị Mai", {"Vũ Văn An": [], "Vũ Thị Mai": ["Giám đốc BHXH tỉnh"]}),
        ("đồng chí Lê Văn Bình (ảnh), Bí thư Huyện ủy", {"Lê Văn Bình": ["Bí thư Huyện ủy"]}),
        ("Đ.c Lê Văn Bình - PBT Tỉnh ủy", {"Lê Văn Bình": ["PBT Tỉnh ủy"]}),
        ("thay mặt Đoàn Chủ tịch, Bí thư Đảng ủy Quân sự tỉnh, Đại tá Lê Văn Bình",
         {"Lê Văn Bình": ["Đại tá", "Bí thư Đảng ủy Quân sự tỉnh"]}),
        ("Trưởng Đoàn kiểm tra số 1 của Bộ Chính trị Lê Văn Bình", {"Lê Văn Bình": ["Trưởng Đoàn kiểm tra số 1 của Bộ Chính trị"]}),
        ("Chủ tịch Hội Khuyến học - ông Lê Văn Bình; Chủ tịch Hội Nông dân - bà Vũ Thị Mai",
         {"Lê Văn Bình": ["Chủ tịch Hội Khuyến học"], "Vũ Thị Mai": ["Chủ tịch Hội Nông dân"]}),
        ("Đại tá Lê Văn Bình, Phó phòng PC06 Công an tỉnh", {"Lê Văn Bình": ["Đại tá", "Phó phòng PC06 Công an tỉnh"]}),
        ("ông Lê Văn Bình (UVTW Đảng – BT Tỉnh ủy)", {"Lê Văn Bình": ["UVTW Đảng", "BT Tỉnh ủy"]}),
        ("Thiếu tá QNCN Lê Văn Bình", {"Lê Văn Bình": ["Thiếu tá QNCN"]}),
        ("120 năm Ngày sinh đồng chí Lê Văn Bình; Khu lưu niệm cố Tổng Bí thư Vũ Văn An", {}),
        ("Nhà thơ Tố Hữu từng viết; Đại tướng Võ Nguyên Giáp căn dặn", {}),
        ("dạy tiếng Anh Ngữ pháp; học sinh Anh Lê Hồng Phong", {}),
    ],
)  # fmt: skip
def test_names_and_offices_of_organisations_and_peoples(text: str, expected: dict[str, list[str]]) -> None:
    assert people(text) == expected


def test_offices_before_names_in_a_list() -> None:
    text = "Phó Bí thư Thường trực Thành ủy, Chủ tịch HĐND thành phố Lương Minh Trí; Phó Bí thư Thành ủy Lê Trung Chính"
    assert people(text) == {
        "Lương Minh Trí": ["Phó Bí thư Thường trực Thành ủy", "Chủ tịch HĐND thành phố"],
        "Lê Trung Chính": ["Phó Bí thư Thành ủy"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "các Phó Bí thư Tỉnh ủy: Lê Văn Bình, Trần Văn Cường và Vũ Thị Dung",
        "Các đồng chí Phó Bí thư Tỉnh ủy: Lê Văn Bình, Trần Văn Cường và Vũ Thị Dung dự họp",
        "các đồng chí Phó Bí thư Tỉnh ủy Lê Văn Bình, Trần Văn Cường và Vũ Thị Dung",
    ],
)
def test_one_office_shared_by_a_list(text: str) -> None:
    names = ("Lê Văn Bình", "Trần Văn Cường", "Vũ Thị Dung")
    assert people(text) == {name: ["Phó Bí thư Tỉnh ủy"] for name in names}


def test_shared_office_ends_with_the_list_it_governs() -> None:
    text = "các đồng chí nguyên Bí thư Tỉnh ủy: Lâm Văn Khoa, Từ Minh Tân; Thiếu tướng Trịnh Quốc Đoàn, Giám đốc Công an tỉnh"
    assert people(text) == {
        "Lâm Văn Khoa": ["nguyên Bí thư Tỉnh ủy"],
        "Từ Minh Tân": ["nguyên Bí thư Tỉnh ủy"],
        "Trịnh Quốc Đoàn": ["Thiếu tướng", "Giám đốc Công an tỉnh"],
    }


def test_shared_office_goes_on_where_each_has_an_office_too() -> None:
    text = "Các Ủy viên Bộ Chính trị: Tòng Thị Phượng - Phó Chủ tịch Quốc hội; Phạm Minh Chiến - Bí thư Trung ương Đảng"
    assert people(text) == {
        "Tòng Thị Phượng": ["Ủy viên Bộ Chính trị", "Phó Chủ tịch Quốc hội"],
        "Phạm Minh Chiến": ["Ủy viên Bộ Chính trị", "Bí thư Trung ương Đảng"],
    }


def test_the_term_of_an_office_is_no_name() -> None:
    assert people("phê chuẩn Chủ tịch HĐND tỉnh Quảng Nam Khóa X đối với ông Lê Văn Tư") == {"Lê Văn Tư": []}


def test_list_on_lines_of_its_own() -> None:
    text = (
        "Dự hội nghị có các đồng chí:\n- Lê Văn Tư, Phó Bí thư Thành ủy;\n- Trần Thị Sáu, Trưởng Ban Tổ chức Thành ủy."
    )
    assert people(text) == {"Lê Văn Tư": ["Phó Bí thư Thành ủy"], "Trần Thị Sáu": ["Trưởng Ban Tổ chức Thành ủy"]}


def test_brackets_terms_of_office_and_places_in_a_photograph() -> None:
    text = (
        "ông Phạm Minh Tân (Phó Bí thư Tỉnh ủy khóa XVI), bà Đỗ Thị Lan (giữa), nguyên Chủ tịch HĐND tỉnh "
        "nhiệm kỳ 2011 - 2016, nguyên Bí thư Thị ủy Đông Triều"
    )
    assert people(text) == {
        "Phạm Minh Tân": ["Phó Bí thư Tỉnh ủy khóa XVI"],
        "Đỗ Thị Lan": ["nguyên Chủ tịch HĐND tỉnh", "nguyên Bí thư Thị ủy Đông Triều"],
    }


def test_post_outside_the_table_in_a_list() -> None:
    text = "các đồng chí: Mẫn Văn Toàn, Bí thư Chi bộ, Nghệ nhân; Thân Thị Nhu, Thủ kho."
    assert people(text) == {"Mẫn Văn Toàn": ["Bí thư Chi bộ", "Nghệ nhân"], "Thân Thị Nhu": ["Thủ kho"]}


def test_names_of_the_highlands() -> None:
    text = (
        "các đồng chí: Rơ Chăm Lan, Phó Chủ tịch HĐND tỉnh; K'Măng, Phó Trưởng đoàn ĐBQH tỉnh; H'Yim Êban, Tỉnh ủy viên"
    )
    assert list(people(text)) == ["Rơ Chăm Lan", "K'Măng", "H'Yim Êban"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("do Lê Văn Bình chủ trì", "Lê Văn Bình"),
        ("PHÁT BIỂU CỦA ĐỒNG CHÍ LÊ VĂN BÌNH TẠI HỘI NGHỊ", "LÊ VĂN BÌNH"),
        ("TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n(Đã ký)\nLê Văn Bình", "Lê Văn Bình"),
        ("đồng\nchí Lê Văn Bình", "Lê Văn Bình"),
        ("Đại tá Lê Văn Bình-Phó Giám đốc Công an tỉnh", "Lê Văn Bình"),
    ],
)
def test_other_anchors(text: str, name: str) -> None:
    assert list(people(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "đường Nguyễn Văn Linh, Chủ tịch nước; cầu Võ Văn Kiệt",
        "Bà Rịa - Vũng Tàu; cầu Ông Lãnh; núi Bà Đen",
        "Ban Chỉ đạo do đồng chí Bí thư Thành ủy làm Trưởng ban",
        "các đồng chí Bí thư Huyện ủy, Chủ tịch UBND các huyện",
        "Đại hội Đảng bộ phường Lê Chân, Ảnh: Lê Minh",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert people(text) == {}
