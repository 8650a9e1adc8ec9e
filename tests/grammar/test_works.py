import pytest

from thongcao.grammar.works import WorkName, find_works
from thongcao.text import clean_text


def works(text: str) -> list[tuple[str, str, str]]:
    clean = clean_text(text)
    return [(clean.text[token.start : token.end], token.value.kind, token.value.key) for token in find_works(clean)]


def test_lists_of_works_are_divided_at_their_heads() -> None:
    assert works("gồm: cầu Sông Thu, mở rộng Quốc lộ 14B; nút giao thông Ba Hồ… Đặc biệt là 05 dự án") == [
        ("cầu Sông Thu", "bridge", "song-thu"),
        ("Quốc lộ 14B", "road", "quoc-lo-14b"),
        ("nút giao thông Ba Hồ", "interchange", "ba-ho"),
    ]


def test_names_that_share_a_head_are_works_of_their_own() -> None:
    found = works("Khởi công ba cầu Tứ Liên, Ngọc Hồi và Trần Hưng Đạo trong năm 2025")
    assert [name for name, _, _ in found] == ["cầu Tứ Liên", "Ngọc Hồi", "Trần Hưng Đạo"]
    found = works("cao tốc Bùng - Vạn Ninh, Vạn Ninh - Cam Lộ; huyện Bố Trạch")
    assert [key for _, _, key in found] == ["bung-van-ninh", "van-ninh-cam-lo"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thông xe 3 cầu: Sông Thu, Kỳ Lam và Bà Rén.", ["song-thu", "ky-lam", "ba-ren"]),
        ("2 tuyến cao tốc: Hòa An - Mộc Sơn và Mộc Sơn - Phú Lộc.", ["hoa-an-moc-son", "moc-son-phu-loc"]),
        ("Các Khu đô thị: Nam Hòa (20 ha), Tây Phú (35 ha)", ["nam-hoa", "tay-phu"]),
        ("Các cầu: cầu Sông Thu, cầu Kỳ Lam.", ["song-thu", "ky-lam"]),
        ("các dự án điện gió Hòa An 1, Đông Lộc 2 đã", ["dien-gio-hoa-an-1", "dien-gio-dong-loc-2"]),
        ("các tuyến Quốc lộ 1A, 61C và 91.", ["quoc-lo-1a", "quoc-lo-61c", "quoc-lo-91"]),
        ("tuyến metro số 2, số 3 và số 4 sẽ", ["so-2", "so-3", "so-4"]),
        ("Quốc lộ 50, 12 dự án; Quốc lộ 14 và 3 xã", ["quoc-lo-50", "quoc-lo-14"]),
        ("các Quốc lộ 50, 12 dự án", ["quoc-lo-50"]),
        ("cầu Sông Mía 2 bắc qua sông; chủ đầu tư cầu Kỳ Lộc 3 xin gia hạn", ["song-mia-2", "ky-loc-3"]),
        ("168 điểm cầu: Hà Nội, Đà Nẵng; cầu: Sông Thu", []),
    ],
)
def test_a_list_shares_its_head(text: str, found: list[str]) -> None:
    assert [key for _, _, key in works(text)] == found


def test_a_person_after_a_work_is_no_work() -> None:
    assert [name for name, _, _ in works("cầu Cần Giờ, Nguyễn Văn An, Bí thư Tỉnh ủy")] == ["cầu Cần Giờ"]


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("cao tốc Thành phố Hồ Chí Minh - Mộc Bài", "thanh-pho-ho-chi-minh-moc-bai"),
        ("đường bộ cao tốc TPHCM - Mộc Bài", "thanh-pho-ho-chi-minh-moc-bai"),
        ("Cao tốc TP. Hồ Chí Minh – Mộc Bài", "thanh-pho-ho-chi-minh-moc-bai"),
        ("đường ĐT.794", "duong-tinh-794"),
        ("tỉnh lộ 794", "duong-tinh-794"),
        ("sân bay Chu Lai", "chu-lai"),
        ("Cảng hàng không quốc tế Chu Lai", "chu-lai"),
    ],
)
def test_every_spelling_of_a_name_gives_one_key(spelling: str, key: str) -> None:
    assert [found for _, _, found in works(spelling)] == [key]


def test_a_number_that_counts_ends_the_name() -> None:
    assert works("cầu Cửa Đại 3 nhịp") == [("cầu Cửa Đại", "bridge", "cua-dai")]
    assert works("Vành đai 3 dài 76 km") == [("Vành đai 3", "road", "vanh-dai-3")]


def test_section_place_and_second_name_are_kept_apart_from_the_key() -> None:
    clean = clean_text("đường Vành đai 4 TP.HCM đoạn qua tỉnh Long An")
    assert [token.value for token in find_works(clean)] == [
        WorkName("road", "vanh-dai-4", place="thanh-pho-ho-chi-minh", section="doan-qua-tinh-long-an")
    ]
    clean = clean_text("tuyến metro số 3 (Bến Thành - Tân Kiên), đoạn 1")
    assert [token.value for token in find_works(clean)] == [
        WorkName("metro", "so-3", section="doan-1", alias="ben-thanh-tan-kien")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "nhu cầu, yêu cầu Nguyễn Văn An báo cáo",
        "đồng chí Hồ Quốc Dũng, Chủ tịch Hồ Chí Minh",
        "phường Cầu Kho, quận Cầu Giấy",
        "hệ thống cảng thành phố Hải Phòng",
        "đường 120 tấn",
        "Trường Sa, Trường Sơn",
        "xây dựng các khu công nghiệp, khu đô thị, bệnh viện, trường học",
    ],
)
def test_common_nouns_and_persons_are_left(text: str) -> None:
    assert works(text) == []
