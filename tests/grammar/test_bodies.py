"""Party bodies in sentences: where the name ends, and what province it lies in."""

from __future__ import annotations

import pytest

from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.body_names import full_committee, with_place
from thongcao.grammar.ordinals import find_ordinals
from thongcao.grammar.provinces import province_code
from thongcao.lexicon import table
from thongcao.text import clean_text


def names(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(token.value.name, token.value.level, token.value.province) for token in find_bodies(clean_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Chấp hành Đảng bộ phường Bình Tân, Thành phố Hồ Chí Minh, nhiệm kỳ 2025 - 2030",
            [("Ban Chấp hành Đảng bộ phường Bình Tân", "commune", "Hồ Chí Minh")],
        ),
        ("Bí thư Thành ủy Nguyễn Văn Hữu chủ trì", [("Thành ủy", None, None)]),
        ("Bí thư Thành ủy Vinh chủ trì", [("Thành ủy Vinh", "district", None)]),
        ("thành phố Bắc Ninh: Thành ủy Bắc Ninh họp", [("Thành ủy Bắc Ninh", "district", "Bắc Ninh")]),
        ("các đồng chí Tỉnh ủy viên, Thành ủy viên", []),
        ("HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ TÂN HỘI KHÓA I", [("Ban Chấp hành Đảng bộ xã Tân Hội", "commune", None)]),
        (
            "BAN CHẤP HÀNH\nĐẢNG BỘ TỈNH BÀ RỊA – VŨNG TÀU LẦN THỨ 20",
            [("Ban Chấp hành Đảng bộ tỉnh Bà Rịa - Vũng Tàu", "province", "Bà Rịa - Vũng Tàu")],
        ),
        (
            "Ban Chấp hành Đảng bộ Khối các cơ quan tỉnh Lào Cai lần thứ 5",
            [("Ban Chấp hành Đảng bộ Khối các cơ quan tỉnh Lào Cai", "province", "Lào Cai")],
        ),
        (
            "Hội nghị Đảng ủy Công an tỉnh Hà Tĩnh bàn nhiệm vụ quý II",
            [("Đảng ủy Công an tỉnh Hà Tĩnh", "province", "Hà Tĩnh")],
        ),
        ("Đảng ủy Công an T.Ư 6 tháng đầu năm", [("Đảng ủy Công an Trung ương", "central", None)]),
        ("Đảng ủy Quân sự tỉnh học tập nghị quyết", [("Đảng ủy Quân sự tỉnh", "province", None)]),
        (
            "Đại hội Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam lần thứ V",
            [("Đại hội đại biểu Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam", "province", "Hà Nam")],
        ),
        (
            "Đại hội đại biểu MTTQ Việt Nam phường Bình Tân",
            [("Đại hội đại biểu Mặt trận Tổ quốc Việt Nam phường Bình Tân", "commune", None)],
        ),
        ("Đại hội đại biểu MTTQ Việt Nam lần thứ IX", []),
        ("chuẩn bị đại hội đảng bộ các cấp", []),
        (
            "Đại hội đại biểu Đảng bộ các cơ quan Đảng Trung ương lần thứ I",
            [("Đại hội đại biểu Đảng bộ các cơ quan Đảng Trung ương", "central", None)],
        ),
        (
            "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ MTTQ, CÁC ĐOÀN THỂ TRUNG ƯƠNG LẦN THỨ I",
            [("Đại hội đại biểu Đảng bộ MTTQ, các đoàn thể Trung ương", "central", None)],
        ),
        ("HỘI NGHỊ ĐẢNG ỦY UBND TỈNH BẮC NINH LẦN THỨ 4", [("Đảng ủy UBND tỉnh Bắc Ninh", "province", "Bắc Ninh")]),
        ("ĐẢNG ỦY UBND TP.HCM HỌP", [("Đảng ủy UBND Thành phố Hồ Chí Minh", "province", "Hồ Chí Minh")]),
        (
            "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH GIA LAI HỌP",
            [("Đảng ủy các cơ quan Đảng tỉnh Gia Lai", "province", "Gia Lai")],
        ),
        ("HỘI NGHỊ ĐẢNG ỦY PHƯỜNG BẾN NGHÉ NGÀY 12/9/2025", [("Đảng ủy phường Bến Nghé", "commune", None)]),
    ],
)
def test_bodies_in_a_sentence(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Tỉnh ủy Nghệ An", "Ban Chấp hành Đảng bộ tỉnh Nghệ An"),
        ("Thành ủy TP.HCM", "Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh"),
        ("Thành ủy Đà Nẵng", "Ban Chấp hành Đảng bộ thành phố Đà Nẵng"),
        ("Quận ủy Tân Bình", "Ban Chấp hành Đảng bộ quận Tân Bình"),
        ("Đảng ủy xã Ea Kar", "Ban Chấp hành Đảng bộ xã Ea Kar"),
    ],
)
def test_committee_has_one_full_name(short: str, full: str) -> None:
    (token,) = find_bodies(clean_text(short))
    assert full_committee(token.value).name == full


@pytest.mark.parametrize(
    ("general", "place", "name"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh", "Hà Nam", "Ban Chấp hành Đảng bộ tỉnh Hà Nam"),
        ("Văn phòng Tỉnh ủy", "Hà Nam", "Văn phòng Tỉnh ủy Hà Nam"),
        ("Ban Thường vụ Thành ủy", "Hồ Chí Minh", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh"),
    ],
)
def test_place_is_filled_in(general: str, place: str, name: str) -> None:
    (token,) = find_bodies(clean_text(general))
    assert with_place(token.value, place, place).name == name


def test_codes_of_63_and_34_units() -> None:
    rows = table("provinces")
    assert len({row["code"] for row in rows if row["system"] == "63"}) == 63
    assert len({row["code"] for row in rows if row["system"] == "34"}) == 34
    assert province_code("Hồ Chí Minh", None) == "79"
    assert province_code("Tây Ninh", None) is None
    assert province_code("Tây Ninh", "2025") is None
    assert province_code("Bình Dương", "2026-01-01") is None


@pytest.mark.parametrize("piece", ["Đảng bộ phường A B C ", "Ban Thường vụ ", "lần thứ hai mươi ", "Đảng ủy Khối x "])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    clean = clean_text(piece * 20_000)
    find_bodies(clean)
    find_ordinals(clean)
