"""The outline: the parts of communiqués of several kinds, and paragraphs of broken lines."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.seed import SEED
from underthesea import sent_tokenize

from thongcao import extract
from thongcao.layout import find_paragraphs
from thongcao.segment import segment
from thongcao.sentences import _confirmed, _stops, sentences
from thongcao.text import clean_text


def _parts(text: str) -> list[tuple[str, str]]:
    """Give the parts as id and first words."""
    clean = clean_text(text)
    return [(part.id, " ".join(clean.words(part.start, part.end).split()[:3])) for part in segment(clean).parts]


def test_seed() -> None:
    clean = clean_text(SEED)
    outline = segment(clean)
    assert [part.id for part in outline.parts] == [
        "heading", "preamble", "assessment", *(f"task_groups/{number}" for number in range(1, 9)),
        "conclusion", "sign_off", "notes",
    ]  # fmt: skip
    assert [len(part.paragraphs) for part in outline.parts] == [4, 2, 6, 2, 1, 1, 3, 1, 1, 1, 1, 1, 1, 2]


def test_daily_communique_of_the_central_committee() -> None:
    assert _parts(
        "THÔNG CÁO BÁO CHÍ\nVỀ NGÀY LÀM VIỆC THỨ NHẤT CỦA HỘI NGHỊ\n\nNgày 2/10, Hội nghị khai mạc tại Hà Nội.\n"
        "Buổi sáng: Ban Chấp hành Trung ương thảo luận về kinh tế.\nBuổi chiều: thảo luận tại tổ./.\n(TTXVN)\n"
    ) == [
        ("heading", "THÔNG CÁO BÁO"),
        ("preamble", "Ngày 2/10, Hội"),
        ("body", "Buổi sáng: Ban"),
        ("sign_off", "(TTXVN)"),
    ]


def test_sections_with_roman_numbers() -> None:
    assert _parts(
        "THÔNG CÁO BÁO CHÍ\n*\nTừ ngày 2 đến ngày 4/6/2024, Ủy ban Kiểm tra Tỉnh ủy đã họp kỳ 40.\n"
        "I- Xem xét kết quả kiểm tra đối với Đảng ủy Sở X\nĐảng ủy Sở X đã vi phạm quy chế.\n"
        "II- Thi hành kỷ luật\nKhiển trách đồng chí A.\nỦY BAN KIỂM TRA TỈNH ỦY\n"
    ) == [
        ("heading", "THÔNG CÁO BÁO"),
        ("preamble", "Từ ngày 2"),
        ("body", "I- Xem xét"),
        ("body/2", "II- Thi hành"),
        ("sign_off", "ỦY BAN KIỂM"),
    ]


def test_what_a_web_page_shows_below_the_release_is_none_of_it() -> None:
    page = (
        "Từ khóa: thành ủy, kinh tế\nChia sẻ bài viết\nTin liên quan\n- Thu ngân sách quý I tăng 12% so với cùng kỳ\n"
        "- Quận 7 khởi công 3 công trình (26/03/2024)\nSố lượt truy cập: 1.245\nĐịa chỉ: 5 Lê Lợi. Điện thoại: 028 393"
    )
    whole = extract(SEED)
    found = extract(f"{SEED.rstrip()}\n{page}")
    assert [one.id for one in found.outline] == [*[one.id for one in whole.outline], "page"]
    assert found.outline[-1].span[0] == len(SEED.rstrip()) + 1
    assert found.ledger.by_role["page"] == 10
    records = {
        "indicators",
        "counts",
        "people",
        "projects",
        "citations",
        "footnotes",
        "conclusion",
        "task_groups",
        "issuer",
    }
    assert found.model_dump(include=records) == whole.model_dump(include=records)


def test_a_long_line_that_opens_a_sentence_is_no_title_though_it_has_no_stop() -> None:
    assert _parts(
        "Hội nghị Tỉnh ủy An Giang\n"
        "Ngày 5/6/2024, tại Hội trường tỉnh, Ban Chấp hành Đảng bộ tỉnh An Giang khóa XI họp Hội nghị lần thứ 12\n"
        "Đồng chí Lê Văn Bình chủ trì."
    ) == [("heading", "Hội nghị Tỉnh"), ("preamble", "Ngày 5/6/2024, tại")]


def test_the_place_and_day_above_who_signs_sign_too_and_notes_have_a_title() -> None:
    assert _parts(
        "THÔNG CÁO BÁO CHÍ\nNgày 5/6/2024, Tỉnh ủy họp và giao 5 nhiệm vụ(1) cho các huyện.\n"
        "An Giang, ngày 6 tháng 6 năm 2024\nVĂN PHÒNG TỈNH ỦY AN GIANG\nChú thích:\n(1) Gồm 3 nhiệm vụ quý II."
    )[2:] == [("sign_off", "An Giang, ngày"), ("notes", "Chú thích: (1)")]


def test_the_labels_of_a_page_are_its_own_at_its_edge_only() -> None:
    text = "THÔNG BÁO\nVề lễ khánh thành\nTỉnh ủy tổ chức lễ khánh thành cầu.\nĐịa chỉ: 5 Lê Lợi\nKính mời các đồng chí đến dự."
    assert [name for name, _ in _parts(text)] == ["heading", "preamble", "body"]
    parts = _parts(f"{text}\nĐiện thoại: 0236 3821 100")
    assert parts[2:] == [("body", "Địa chỉ: 5"), ("page", "Điện thoại: 0236")]


def test_newspaper_report_without_title_block() -> None:
    assert _parts(
        "Sáng 5/4, Tỉnh ủy tổ chức hội nghị lần thứ 9.\nQuang cảnh hội nghị. Ảnh: T.N\nKinh tế khởi sắc\n"
        "Quý I, kinh tế của tỉnh tăng 6%.\nKết luận hội nghị, ông Lê Văn Bình đề nghị các ngành quyết liệt.\n"
        "Dịp này, tỉnh trao Huy hiệu Đảng.\nHoài Thương\n(HTH)\n"
    ) == [
        ("preamble", "Sáng 5/4, Tỉnh"),
        ("assessment", "Kinh tế khởi"),
        ("conclusion", "Kết luận hội"),
        ("body", "Dịp này, tỉnh"),
        ("sign_off", "Hoài Thương (HTH)"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "Xin chào.", "THÔNG CÁO BÁO CHÍ", "1. Một\n2. Hai", "-----", "[1] a"])
def test_anything_gives_an_outline(text: str) -> None:
    segment(clean_text(text))


_PIECES = st.sampled_from(
    ["1. ", "2. ", "- ", "I. ", "Một là, ", "Hai là, ", "(1) ", "nhiệm vụ", "Hội nghị thống nhất 2 nhóm nhiệm vụ: ",
     "tập trung ", "Phát biểu kết luận, đồng chí A đề nghị ", ";", ".", ":", "\n", "\n\n", "VĂN PHÒNG TỈNH ỦY\n", "[1] ",
     "\ufffd", "-----\n", " "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_parts_hold_every_word_once_and_in_order(text: str) -> None:
    clean = clean_text(text)
    parts = segment(clean).parts
    assert all(before.end <= after.start for before, after in pairwise(parts))
    assert len({part.id for part in parts}) == len(parts)
    # a part may begin inside a run without blanks: `… nhiệm vụ: ;1. tập trung`
    held = "".join(clean.words(part.start, part.end) for part in parts)
    assert "".join(held.split()) == "".join(clean.text.split())
    for part in parts:
        assert part.paragraphs
        assert part.paragraphs[0].start == part.start
        assert part.paragraphs[-1].end == part.end


def _paragraphs(text: str) -> list[str]:
    clean = clean_text(text)
    return [clean.words(paragraph.start, paragraph.end) for paragraph in find_paragraphs(clean)]


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    assert _paragraphs(
        "Hội nghị thống nhất đánh giá, sáu tháng đầu năm, tình hình kinh tế - xã hội của\n"
        "tỉnh tiếp tục chuyển biến; công tác xây dựng Đảng được quan tâm; phát triển kinh tế\n"
        "- xã hội vùng cao có tiến bộ, đời sống Nhân dân được cải thiện rõ rệt hơn, nhất là ở\n"
        "các xã biên giới.\n"
        "2\n"
        "Bên cạnh đó, một số chỉ tiêu đạt thấp so với kế hoạch đề ra từ đầu năm, cần có giải\n"
        "pháp quyết liệt hơn.\n"
    ) == [
        "Hội nghị thống nhất đánh giá, sáu tháng đầu năm, tình hình kinh tế - xã hội của tỉnh tiếp tục chuyển biến; "
        "công tác xây dựng Đảng được quan tâm; phát triển kinh tế - xã hội vùng cao có tiến bộ, đời sống Nhân dân được "
        "cải thiện rõ rệt hơn, nhất là ở các xã biên giới.",
        "Bên cạnh đó, một số chỉ tiêu đạt thấp so với kế hoạch đề ra từ đầu năm, cần có giải pháp quyết liệt hơn.",
    ]


@pytest.mark.parametrize("page", ["3", "- 3 -"])
def test_the_number_of_a_page_between_items_is_none_of_them(page: str) -> None:
    text = (
        "THÔNG CÁO BÁO CHÍ\nNgày 5/6/2024, Tỉnh ủy An Giang họp.\nHội nghị thống nhất 3 nhiệm vụ:\n1. Tập trung thu ngân sách.\n"
        f"2. Đẩy nhanh giải ngân.\n\n{page}\n\n3. Chăm lo đời sống."
    )
    found = extract(text)
    assert [group.title.text for group in found.task_groups.groups][1:] == ["Đẩy nhanh giải ngân", "Chăm lo đời sống"]
    assert [len(group.tasks) for group in found.task_groups.groups] == [1, 1, 1]
    assert found.ledger.by_role["page"] == 1


def test_a_number_between_the_cells_of_a_table_is_no_page() -> None:
    found = extract("THÔNG CÁO BÁO CHÍ\nNgày 5/6/2024, Tỉnh ủy An Giang họp.\n\nSố xã\n\n3\n\nSố phường\n\n5\n")
    assert "page" not in found.ledger.by_role


def test_unwrapped_lines_stay_apart() -> None:
    assert _paragraphs("Nhiệm vụ trọng tâm\nHội nghị thống nhất\n- Rà soát;\n- Sắp xếp.") == [
        "Nhiệm vụ trọng tâm",
        "Hội nghị thống nhất",
        "- Rà soát;",
        "- Sắp xếp.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP đạt 5%. 2. Thu ngân sách đạt 7%.", ["GRDP đạt 5%.", "2. Thu ngân sách đạt 7%."]),
        (
            "Họp tại TP. Thủ Đức. Tăng 6.5% so với TP.HCM. Rà soát.",
            ["Họp tại TP. Thủ Đức.", "Tăng 6.5% so với TP.HCM.", "Rà soát."],
        ),
        ("Giao đ/c. Lê An chủ trì. Khẩn trương.", ["Giao đ/c. Lê An chủ trì.", "Khẩn trương."]),
        ("Thực hiện “Tết vui. Ấm no” chu đáo. Giữ vững.", ["Thực hiện “Tết vui. Ấm no” chu đáo.", "Giữ vững."]),
        (
            "Các cầu A, B… Đặc biệt là cầu C... Tiếp tục thi công.",
            ["Các cầu A, B…", "Đặc biệt là cầu C...", "Tiếp tục thi công."],
        ),
        ("Kiểm soát đất nhóm A. Đẩy mạnh đo đạc.", ["Kiểm soát đất nhóm A.", "Đẩy mạnh đo đạc."]),
        ('Mở lớp "học nghề và "làm giàu. Tiếp tục dạy nghề.', ['Mở lớp "học nghề và "làm giàu.', "Tiếp tục dạy nghề."]),
        ("Hoàn thành./.", ["Hoàn thành./."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    clean = clean_text(text)
    assert [clean.text[start:end] for start, end in sentences(clean, 0, len(clean.text))] == expected


def test_dividing_sentences_loads_no_taggers(seed: Path) -> None:
    code = (
        "import sys; from thongcao import extract_file\n"
        f"groups = extract_file({str(seed)!r}).task_groups.groups\n"
        "print(max(len(group.tasks) for group in groups) > 1, 'underthesea.pipeline.ner' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.split() == ["True", "False"]


_STOPS = (
    ".",
    "..",
    "...",
    "!",
    "?",
    "…",
    " ",
    "\n",
    "TP",
    "ths",
    "nhóm A",
    "6",
    ".5",
    ")",
    "(",
    "từ " * 30,
    "Đ",
    "y" * 50,
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(_STOPS), max_size=40).map("".join))
def test_a_look_around_each_stop_gives_what_underthesea_gives_for_the_whole(text: str) -> None:
    text = clean_text(text).text
    ends, place = [], 0
    for sentence in sent_tokenize(text):
        place = text.index(sentence, place) + len(sentence)
        ends.append(place)
    stops = _stops(text, 0, len(text))
    assert _confirmed(text, stops) == {stop.stop for stop in stops}.intersection(ends)
