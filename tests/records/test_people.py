"""Persons as records: mentions joined, roles from the verbs around, posts taken up."""

from __future__ import annotations

import pytest
from tests.records.documents import located, scanned

from thongcao.model.meeting import Person
from thongcao.records.people import find_people


def person(text: str, name: str = "Lê Văn Bình") -> Person:
    return next(person for person in find_people(scanned(text)) if person.name == name)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, chủ trì, phát biểu khai mạc và bế mạc Hội nghị.",
         ("chair", "opening_speech", "closing_speech")),
        ("Phát biểu kết luận Hội nghị lần thứ 9, khóa XI, đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, yêu cầu các cấp.",
         ("concluding_speech",)),
        ("Kết luận hội nghị, ông Lê Văn Bình đề nghị các cấp, các ngành.", ("concluding_speech",)),
        ("Cùng chủ trì Hội nghị có các đồng chí: Trần Văn An, Phó Bí thư Tỉnh ủy; Lê Văn Bình, Trưởng Ban Tổ chức.",
         ("chair",)),
        ("Hội nghị diễn ra dưới sự chủ trì của Đại tướng Lê Văn Bình, Bộ trưởng Bộ Công an.", ("chair",)),
        ("Đồng chí Lê Văn Bình thay mặt Bộ Chính trị điều hành các phiên thảo luận.", ("chair",)),
        ("Dự Hội nghị còn có các đồng chí: Trần Văn An, Bí thư Huyện ủy; Lê Văn Bình, Tỉnh ủy viên.", ("attendee",)),
        ("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy dự và chủ trì hội nghị.", ("chair",)),
        ("Thay mặt Bộ Chính trị, đồng chí Lê Văn Bình, dự và phát biểu chỉ đạo Đại hội.", ("attendee",)),
        ("Hội nghị đã nghe đồng chí Lê Văn Bình, Giám đốc Sở Nội vụ thông qua Tờ trình.", ("presenter",)),
        ("Đồng chí Lê Văn Bình được Bộ Chính trị ủy quyền đọc Tờ trình.", ("presenter",)),
        ("Đồng chí Lê Văn Bình, Phó Bí thư Tỉnh ủy, đọc diễn văn khai mạc.", ("opening_speech",)),
        ("Chủ trì hội nghị: đồng chí Lê Văn Bình, Bí thư Đảng ủy xã.", ("chair",)),
        ("Các ông Trần Văn An, Bí thư Tỉnh ủy; Lê Văn Bình, Phó Bí thư Tỉnh ủy đồng chủ tọa.", ("chair",)),
        ("Đại biểu dự Hội nghị: đồng chí Trần Văn An; Đại tá Lê Văn Bình, Giám đốc Công an tỉnh.", ("attendee",)),
        ("Dự và phát biểu chỉ đạo, ông Lê Văn Bình, Phó Trưởng Ban Tổ chức Trung ương đề nghị.", ("attendee",)),
        ("Chủ tịch nước Lê Văn Bình đã đến thăm và chủ trì buổi làm việc với Ban Thường vụ Thành ủy.", ("chair",)),
        ("Phó Bí thư Thành ủy Lê Văn Bình, Trưởng Ban Chỉ đạo các công trình trọng điểm giai đoạn 2021 - 2025 chủ trì hội nghị.",
         ("chair",)),
        ("Bí thư Tỉnh ủy Lê Văn Bình và đại diện các ban, ngành; lãnh đạo UBND tỉnh... cùng dự.", ("attendee",)),
        ("Bí thư Tỉnh ủy Lê Văn Bình; đại diện một số vụ, cục của Trung ương cùng dự.", ("attendee",)),
        ("Hội nghị diễn ra dưới sự chủ tọa của các đồng chí: Lê Văn Bình, Bí thư Tỉnh ủy; Vũ Thị Hiền, Phó Bí thư.", ("chair",)),
        ("Bí thư Tỉnh ủy Lê Văn Bình và các đồng chí trong Ban Thường vụ Tỉnh ủy tham dự.", ("attendee",)),
        ("Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy (vắng đồng chí Lê Văn Bình).", ()),
        ("Thay mặt Ban Thường vụ Tỉnh ủy, kết luận hội nghị, đồng chí Lê Văn Bình đề nghị các huyện.", ("concluding_speech",)),
        ("Tại phần kết luận, đồng chí Lê Văn Bình đề nghị các huyện.", ("concluding_speech",)),
        ("Ông Lê Văn Bình, Phó Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) tỉnh tham dự.", ("attendee",)),
        ("2. Thành phần tham dự:\n- Đồng chí Vũ Thị Hiền - Phó Bí thư\n- Đồng chí Lê Văn Bình - Chủ tịch UBND xã", ("attendee",)),
        ("Hội nghị có sự tham dự của ông Vũ Văn Hiền; do đồng chí Lê Văn Bình, Bí thư Tỉnh ủy làm chủ tọa.", ("chair",)),
        ("Hội nghị nghe đồng chí Lê Văn Bình thông tin tình hình thời sự.", ("presenter",)),
        ("Đồng chí Lê Văn Bình được Bộ Chính trị phân công theo dõi Đảng bộ tỉnh dự và chỉ đạo hội nghị.", ("attendee",)),
        ("11h00: Kết luận hội nghị, đồng chí Lê Văn Bình đề nghị các huyện.", ("concluding_speech",)),
        ("Phát biểu kết thúc Hội nghị, đồng chí Lê Văn Bình nhắc các huyện.", ("closing_speech",)),
        ("Đồng chí Lê Văn Bình, Phó Bí thư Tỉnh ủy báo cáo: thu ngân sách tăng.", ("presenter",)),
        ("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy dự.\nBế mạc Hội nghị, đồng chí Bí thư Tỉnh ủy lưu ý.",
         ("closing_speech", "attendee")),
        ("Các đại biểu chào cờ.Đồng chí Lê Văn Bình, Bí thư Đảng ủy xã, phát biểu khai mạc.", ("opening_speech",)),
        ("Bí thư Tỉnh ủy Lê Văn Bình chủ trì và có bài phát biểu khai mạc.", ("chair", "opening_speech")),
        ("Đồng chí Lê Văn Bình, Trưởng Ban Tổ chức Thành ủy giới thiệu Thông tri 22 của Thành ủy.", ("presenter",)),
        ("Đồng chí Lê Văn Bình giới thiệu nhân sự để bầu.", ()),
        ("Trong quá trình chỉ đạo, điều hành với cương vị Giám đốc Sở Xây dựng, ông Lê Văn Bình để xảy ra sai sót.", ()),
        ("Phân công đồng chí Lê Văn Bình, Phó Bí thư Tỉnh ủy, điều hành Tỉnh ủy.", ()),
        ("Ông Lê Văn Bình, Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh chủ trì phiên họp.", ("chair",)),
        ("Đồng chí Lê Văn Bình sau đó phát biểu bế mạc Hội nghị.", ("closing_speech",)),
        ("Tại điểm cầu Tập đoàn, có sự tham dự và chủ trì của đồng chí Lê Văn Bình, Bí thư Đảng ủy.", ("chair",)),
        ("Đồng chí Lê Văn Bình, Trưởng Ban Chỉ đạo Phòng chống tham nhũng, lãng phí, tiêu cực tỉnh chủ trì phiên họp.", ("chair",)),
        ("Tổng Bí thư Lê Văn Bình, Trưởng Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực chủ trì Phiên họp.", ("chair",)),
        ("Ông Lê Văn Bình, Tổ trưởng Tổ liên ngành gỡ vướng chủ trì cuộc họp.", ("chair",)),
        ("Ông Lê Văn Bình, Phó Bí thư Tỉnh ủy phụ trách Đảng bộ tỉnh Hà Giang chủ trì hội nghị.", ("chair",)),
        ("Chủ trì Hội nghị:\n- Đồng chí Trần Văn An, Bí thư Tỉnh ủy;\n- Đồng chí Lê Văn Bình, Phó Bí thư Tỉnh ủy.", ("chair",)),
        ("Thành phần dự:\n1. Đồng chí Trần Văn An, Bí thư Tỉnh ủy.\n2. Đồng chí Lê Văn Bình, Tỉnh ủy viên.", ("attendee",)),
        ("Điều khiển hội nghị có Bí thư Tỉnh ủy Trần Văn An và Phó Bí thư Lê Văn Bình.", ("chair",)),
        ("Đồng chí: Lê Văn Bình, Bí thư Tỉnh ủy; đ/c: Trần Văn An, Phó Bí thư Tỉnh ủy đồng chủ trì.", ("chair",)),
        ("Ông Lê Văn Bình, Trưởng Ban chỉ đạo của Thành ủy về thực hiện NQ 28 chủ trì hội nghị.", ("chair",)),
        ("Đồng chí Lê Văn Bình kết luận: năm tới phải làm nhanh hơn.", ("concluding_speech",)),
        ("Báo giới thiệu toàn văn bài phát biểu bế mạc của đồng chí Lê Văn Bình, Bí thư Tỉnh ủy.", ("closing_speech",)),
        ("Hội nghị do đồng chí Vũ Thị Mai chủ trì, có sự tham dự của đồng chí Lê Văn Bình.", ("attendee",)),
        ("Tại điểm cầu tỉnh Tây Sơn, có các đồng chí: Vũ Thị Mai, Bí thư Tỉnh ủy; Lê Văn Bình, Phó Bí thư.", ("attendee",)),
        ("Đại tướng Lê Văn Bình, Bộ trưởng Bộ Công an, phụ trách Đảng bộ tỉnh dự và chỉ đạo.", ("attendee",)),
        ("Tham dự: Thường trực Tỉnh ủy; các Ủy viên Ban Thường vụ; ông Lê Văn Bình - Trưởng ban Dân vận.", ("attendee",)),
        ("Chủ trì có các đồng chí: Đồng chí Vũ Thị Mai - Bí thư Đảng ủy. Đồng chí Lê Văn Bình - Phó Bí thư.", ("chair",)),
        ("Chủ trì: 1. Đồng chí Vũ Thị Mai, Bí thư; 2. Đồng chí Lê Văn Bình, Phó Bí thư.", ("chair",)),
        ("Chánh Văn phòng Vũ Thị Mai, NSND Lê Văn Bình và Nhà văn Ngọc Hà dự.", ("attendee",)),
        ("Tham dự có các đồng chí: Vũ Văn An - Bí thư Tỉnh ủy, chủ trì hội nghị; Lê Văn Bình - Phó Bí thư.", ("attendee",)),
        ("Diễn văn bế mạc do đồng chí Lê Văn Bình đọc.", ("closing_speech",)),
        ("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy cùng Thường trực Tỉnh ủy chủ trì Hội nghị.", ("chair",)),
        ("Ông Vũ Văn An và ông Lê Văn Bình - Phó Bí thư Thường trực điều hành.", ("chair",)),
        ("Bế mạc Đại hội, tân Bí thư Đảng ủy Lê Văn Bình hứa đoàn kết.", ("closing_speech",)),
        ("Kết luận tại hội nghị, Thiếu tướng Lê Văn Bình yêu cầu giữ nghiêm kỷ luật.", ("concluding_speech",)),
        ("Thành phần\n- Chủ trì:\n+ Đồng chí Lê Văn Bình, Bí thư\n- Tham dự:\n+ Đồng chí Vũ Thị Mai, Phó Bí thư", ("chair",)),
        ("Anh Lê Văn Bình sinh năm 1982, trình độ: Thạc sĩ Luật.", ()),
        ("Đồng chí Lê Văn Bình được giao chủ trì, phối hợp với các sở, ngành.", ()),
        ("Tiếp thu phát biểu kết luận của đồng chí Lê Văn Bình, hội nghị thống nhất.", ()),
        ("Đồng chí Lê Văn Bình, Giám đốc Sở Tài chính phát biểu tại hội nghị.", ()),
    ],
)  # fmt: skip
def test_roles(text: str, roles: tuple[str, ...]) -> None:
    assert person(text).roles == roles


def test_mentions_of_one_name_make_one_person_with_each_post_once() -> None:
    text = (
        "Đồng chí Lê Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hà Nam chủ trì. "
        "Bí thư Tỉnh ủy Lê Văn Bình, Ủy viên Ban Chấp hành Trung ương Đảng, Chủ tịch HĐND tỉnh phát biểu."
    )
    (found,) = find_people(scanned(text))
    assert found.titles == ("Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy Hà Nam", "Chủ tịch HĐND tỉnh")
    assert len(found.mentions) == 2


def test_given_name_alone_is_joined_only_where_one_person_bears_it() -> None:
    alone = person("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy dự. Kết luận hội nghị, đồng chí Bình cảm ơn.")
    assert (len(alone.mentions), alone.roles) == (2, ("concluding_speech", "attendee"))
    shared = person("Đồng chí Lê Văn Bình dự. Đồng chí Vũ Thị Bình dự. Kết luận hội nghị, đồng chí Bình cảm ơn.")
    assert len(shared.mentions) == 1


def test_rank_and_former_posts_are_titles_and_stand_apart_too() -> None:
    found = person("Đại tá Lê Văn Bình, Tỉnh ủy viên, nguyên Bí thư Thị ủy Đông Triều, tỉnh Quảng Ninh, dự họp.")
    assert (found.rank, found.titles, found.former_titles) == (
        "Đại tá",
        ("Đại tá", "Tỉnh ủy viên", "nguyên Bí thư Thị ủy Đông Triều"),
        ("Bí thư Thị ủy Đông Triều",),
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Hội nghị bầu đồng chí Lê Văn Bình, Tỉnh ủy viên, giữ chức Phó Bí thư Tỉnh ủy.", ("Tỉnh ủy viên", "Phó Bí thư Tỉnh ủy")),
        ("Ông Lê Văn Bình giữ chức vụ Phó Bí thư Đảng ủy, Chủ tịch UBND phường.", ("Phó Bí thư Đảng ủy", "Chủ tịch UBND phường")),
        ("Hội nghị cử ông Lê Văn Bình giữ chức Phó Chủ tịch HĐND tỉnh khóa XIV, nhiệm kỳ 2019 - 2024.", ("Phó Chủ tịch HĐND tỉnh",)),
        ("Ông Lê Văn Bình được bầu bổ sung làm Phó Bí thư Tỉnh ủy.", ("Phó Bí thư Tỉnh ủy",)),
        ("Quyết định giao đồng chí Lê Văn Bình làm Quyền Bí thư Tỉnh ủy.", ("Quyền Bí thư Tỉnh ủy",)),
        ("Hội nghị bầu bổ sung 02 đồng chí giữ chức Phó Bí thư Tỉnh ủy, gồm: đồng chí Trần Văn An, Tỉnh ủy viên, "
         "đạt 50/51 phiếu; đồng chí Lê Văn Bình, Tỉnh ủy viên.", ("Phó Bí thư Tỉnh ủy", "Tỉnh ủy viên")),
        ("Ông Lê Văn Bình trúng cử chức danh Chủ tịch UBND tỉnh.", ("Chủ tịch UBND tỉnh",)),
        ("Hội nghị bầu đồng chí Vũ Thị Mai làm Bí thư Tỉnh ủy; đồng chí Lê Văn Bình làm Phó Bí thư Tỉnh ủy.", ("Phó Bí thư Tỉnh ủy",)),
        ("Bổ nhiệm các thiếu tướng: Vũ Văn Mai, Cục trưởng và Lê Văn Bình, Cục trưởng.", ("thiếu tướng", "Cục trưởng")),
        ("Điều động Đại tá Lê Văn Bình (quê quán tỉnh Cao Bằng), Giám đốc Công an tỉnh Thái Bình.",
         ("Đại tá", "Giám đốc Công an tỉnh Thái Bình")),
        ("Ông Lê Văn Bình, nguyên Vụ trưởng Vụ 1, Ủy ban Kiểm tra Trung ương.", ("nguyên Vụ trưởng Vụ 1, Ủy ban Kiểm tra Trung ương",)),
        ("Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy khóa XIV đọc diễn văn.", ("Bí thư Tỉnh ủy",)),
        ("Ông Lê Văn Bình được bầu làm Bí thư Tỉnh ủy khóa mới.", ("Bí thư Tỉnh ủy",)),
        ("Ông Lê Văn Bình, Tổng Biên tập Báo và phát thanh, truyền hình Cao Bằng; bà Vũ Thị Mai, Tỉnh ủy viên.",
         ("Tổng Biên tập Báo và phát thanh, truyền hình Cao Bằng",)),
        ("Ông Lê Văn Bình, Ủy viên Ban Chấp hành Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh, Bí thư Đảng ủy.",
         ("Ủy viên Ban Chấp hành Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh", "Bí thư Đảng ủy")),
        ("HĐND tỉnh đã bầu ông Lê Văn Bình, Tỉnh ủy viên, làm Chủ tịch UBND tỉnh.", ("Tỉnh ủy viên", "Chủ tịch UBND tỉnh")),
        ("Đồng chí Lê Văn Bình được điều động, chỉ định làm Bí thư Tỉnh ủy.", ("Bí thư Tỉnh ủy",)),
        ("Bà Lê Văn Bình tiếp tục được đảm nhận chức Chủ tịch HĐND tỉnh.", ("Chủ tịch HĐND tỉnh",)),
        ("Đồng chí Lê Văn Bình làm trưởng đoàn công tác.", ()),
        ("Đồng chí Lê Văn Bình, Tỉnh ủy viên, thôi giữ chức Trưởng Ban Dân vận.", ("Tỉnh ủy viên",)),
        ("Hội nghị giới thiệu đồng chí Lê Văn Bình, Tỉnh ủy viên để bầu giữ chức Phó Bí thư Tỉnh ủy.", ("Tỉnh ủy viên",)),
    ],
)  # fmt: skip
def test_post_taken_up_counts_and_a_proposed_or_lost_one_does_not(text: str, titles: tuple[str, ...]) -> None:
    assert person(text).titles == titles


def test_title_behind_a_dash_is_that_of_both_names() -> None:
    text = "Dự có đồng chí Lê Văn Bình và đồng chí Vũ Thị Hòa - Phó Chủ tịch UBND tỉnh."
    assert person(text).titles == ("Phó Chủ tịch UBND tỉnh",)


def test_semicolon_or_line_end_inside_a_chain_of_offices() -> None:
    text = (
        "Các đồng chí: Lê Văn Bình, Ủy viên Bộ Chính trị; Bí thư Trung ương Đảng; Vũ Thị Hòa, Bí thư Tỉnh ủy,\n"
        "Chủ tịch HĐND tỉnh; các đồng chí Ủy viên Ban Thường vụ."
    )
    assert person(text).titles == ("Ủy viên Bộ Chính trị", "Bí thư Trung ương Đảng")
    assert person(text, "Vũ Thị Hòa").titles == ("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh")
    others = "Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy và Giám đốc các sở dự; các đồng chí Bí thư Huyện ủy."
    assert person(others).titles == ("Bí thư Tỉnh ủy",)
    assert person("Dự có ông Lê Văn Bình, Giám đốc Sở Nội vụ; Chủ tịch UBND huyện.").titles == ("Giám đốc Sở Nội vụ",)


def test_office_spoken_of_is_not_held() -> None:
    assert person("Thay mặt Đoàn Chủ tịch, đồng chí Lê Văn Bình, Chủ tịch nước đọc diễn văn.").titles == (
        "Chủ tịch nước",
    )
    assert person("Ủy ban gồm 7 ủy viên, đồng chí Lê Văn Bình, Tỉnh ủy viên làm việc.").titles == ("Tỉnh ủy viên",)


def test_a_leader_of_the_past_is_quoted_and_no_participant() -> None:
    text = "Theo lời dạy của đồng chí Phạm Văn Đồng, đồng chí Lê Văn Bình nhấn mạnh việc học."
    assert [found.name for found in find_people(scanned(text))] == ["Lê Văn Bình"]


def test_one_post_of_a_unit_in_two_wordings() -> None:
    text = "Ông Lê Văn Bình, Bí thư phường Bình Trưng. Ông Lê Văn Bình, Bí thư Đảng ủy phường Bình Trưng đọc diễn văn."
    assert person(text).titles == ("Bí thư phường Bình Trưng",)


def test_who_assists_the_holder_of_a_post_does_not_hold_it() -> None:
    found = person("Ông Lê Văn Bình, Phó Chủ nhiệm Văn phòng Quốc hội, trợ lý Chủ tịch Quốc hội dự.")
    assert found.titles == ("Phó Chủ nhiệm Văn phòng Quốc hội", "trợ lý Chủ tịch Quốc hội")


def test_name_of_a_figure_behind_an_office_of_the_province() -> None:
    found = person("Bí thư Tỉnh ủy Lê Đức Thọ phát biểu khai mạc Hội nghị.", "Lê Đức Thọ")
    assert (found.titles, found.roles) == (("Bí thư Tỉnh ủy",), ("opening_speech",))
    assert find_people(scanned("Bí thư Huyện ủy Trần Văn Thời, Bí thư Quận ủy Lê Chân cùng dự.")) == ()


def test_name_that_a_street_bears_too() -> None:
    text = "Các đồng chí: Vũ Mạnh Hà, Phó Bí thư Tỉnh ủy; Lê Văn Lương, Chủ tịch UBND tỉnh chủ trì."
    assert person(text, "Lê Văn Lương").roles == ("chair",)


def test_name_in_capitals_takes_the_spelling_used_elsewhere() -> None:
    (found,) = find_people(scanned("BÀI CỦA ĐỒNG CHÍ LÊ VĂN BÌNH\nĐồng chí Lê Văn Bình, Bí thư Tỉnh ủy dự họp."))
    assert found.name == "Lê Văn Bình"


def test_every_piece_of_evidence_is_in_the_source() -> None:
    text = "Các đồng chí: Lê Văn Bình – Bí thư  Huyện uỷ; Vũ Thị Hoà, nguyên Chủ tịch UBND huyện đồng chủ trì."
    document = scanned(text)
    pieces = [
        piece for one in find_people(document) for piece in (*one.title_evidence, *one.role_evidence, *one.mentions)
    ]
    assert len(pieces) == 6
    assert all(located(document, piece) for piece in pieces)


def test_a_member_named_in_a_case_is_a_person() -> None:
    found = person("Khai trừ ra khỏi Đảng đối với đảng viên Lê Văn Bình, nguyên Phó Chủ tịch UBND xã.")
    assert found.titles == ("nguyên Phó Chủ tịch UBND xã",)


@pytest.mark.parametrize("text", ["Đối với đồng chí, UBKT Trung ương xem xét.", "Có 11 đảng viên, HĐND tỉnh giám sát."])
def test_an_abbreviation_of_a_body_opens_no_name(text: str) -> None:
    assert find_people(scanned(text)) == ()


@pytest.mark.parametrize("word", ["nguyên", "Quyền", "trợ lý"])
def test_a_text_may_end_before_the_post_it_announces(word: str) -> None:
    found = find_people(scanned(f"UBKT Tỉnh ủy kết luận đồng chí Nguyễn Khắc Bình, {word}"))
    assert [one.name for one in found] == ["Nguyễn Khắc Bình"]


@pytest.mark.parametrize("number", ["1", "123456789012345"])
def test_a_text_may_begin_with_the_number_of_an_item(number: str) -> None:
    text = f"{number}. Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, chủ trì Hội nghị."
    assert person(text).roles == ("chair",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đề nghị Ban Bí thư xem xét, thi hành kỷ luật các nhân sự: Lê Văn Bình, Vũ Thị Hòa, Trần Văn An.",
         ["Lê Văn Bình", "Vũ Thị Hòa", "Trần Văn An"]),
        ("Cho thôi nhiệm vụ đại biểu Quốc hội với ông Lê Văn Bình và Trần Văn An.", ["Lê Văn Bình", "Trần Văn An"]),
        ("Các ông: Lê Văn Bình, Tỷ Văn An, Tỷ Thanh Hùng, Vũ Thị Hòa (Phó Giám đốc).",
         ["Lê Văn Bình", "Tỷ Văn An", "Tỷ Thanh Hùng", "Vũ Thị Hòa"]),
        ("UBKT Tỉnh ủy khai trừ 2 đồng chí: Lê Văn Bình, đảng viên Chi bộ thôn 5, Đảng bộ xã Tân An; Vũ Thị Hòa, Chi bộ 2.",
         ["Lê Văn Bình", "Vũ Thị Hòa"]),
        ("Các đồng chí Thường trực HĐND, UBND tỉnh: Lê Văn Bình, Vũ Thị Hòa chủ trì.", ["Lê Văn Bình", "Vũ Thị Hòa"]),
        ("Đối với ông Nguyễn V.A., Phó Giám đốc Sở Y tế; ông Trần T.M, đảng viên.", ["Nguyễn V.A.", "Trần T.M"]),
        ("Chủ nhiệm Đoàn Luật sư tỉnh, Bác sĩ chuyên khoa II Vũ Thị Hòa dự Hội nghị.", ["Vũ Thị Hòa"]),
        ("Các Phó Bí thư Tỉnh ủy: Lê Văn Bình (Thường trực), Vũ Thị Hòa (Chủ tịch UBND tỉnh), Trần Văn An chủ trì.",
         ["Lê Văn Bình", "Vũ Thị Hòa", "Trần Văn An"]),
        ("Ông Lê Văn Bình và Hà Nội ký kết.", ["Lê Văn Bình"]),
        ("Rà soát các cán bộ Lê Văn Bình từng quản lý; các trường hợp: Bắc Giang, Hà Nội.", []),
    ],
)  # fmt: skip
def test_a_list_of_names_behind_a_colon(text: str, names: list[str]) -> None:
    assert [found.name for found in find_people(scanned(text))] == names


def test_an_office_of_several_and_those_who_hold_it() -> None:
    text = "Kỷ luật 2 Ủy viên Thường vụ Huyện ủy là Trưởng Công an huyện Lê Văn Bình và Chánh Văn phòng Huyện ủy Vũ Thị Hòa."
    assert person(text).titles == ("Ủy viên Thường vụ Huyện ủy", "Trưởng Công an huyện")
    assert person(text, "Vũ Thị Hòa").titles == ("Ủy viên Thường vụ Huyện ủy", "Chánh Văn phòng Huyện ủy")
    text = "Khai trừ 2 nguyên Bí thư Tỉnh ủy là các ông: Lê Văn Bình, Vũ Văn Hòa."
    assert person(text, "Vũ Văn Hòa").titles == ("nguyên Bí thư Tỉnh ủy",)
    text = "HĐND tỉnh bầu 2 Phó Chủ tịch UBND tỉnh là Lê Văn Bình và Vũ Thị Hòa."
    assert person(text, "Vũ Thị Hòa").titles == ("Phó Chủ tịch UBND tỉnh",)


def test_two_syllables_of_a_name_are_the_person_named_in_full_before() -> None:
    text = (
        "Đồng chí Bùi Thị Quỳnh Bình, Bí thư Tỉnh ủy chủ trì hội nghị. Đồng chí Quỳnh Bình cũng phát biểu bế mạc hội nghị. "
        "Ông Lê Bình, Giám đốc Sở Y tế tham dự."
    )
    people = find_people(scanned(text))
    assert [(each.name, each.roles) for each in people] == [
        ("Bùi Thị Quỳnh Bình", ("chair", "closing_speech")),
        ("Lê Bình", ("attendee",)),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Đại hội bầu các đồng chí Lê Văn Bình, Vũ Thị Hiền giữ chức Bí thư Tỉnh ủy Hà Nam và Bí thư Tỉnh ủy Ninh Bình.",
         [("Bí thư Tỉnh ủy Hà Nam",), ("Bí thư Tỉnh ủy Ninh Bình",)]),
        ("Các đồng chí Lê Văn Bình, Vũ Thị Hiền được bầu giữ chức Bí thư Tỉnh ủy Hà Nam, Ninh Bình.",
         [("Bí thư Tỉnh ủy",), ("Bí thư Tỉnh ủy",)]),
        ("Các ông Lê Văn Bình, Vũ Văn Hiền lần lượt giữ chức Bí thư, Phó Bí thư Huyện ủy.",
         [("Bí thư",), ("Phó Bí thư Huyện ủy",)]),
        ("Các đồng chí Lê Văn Bình, Vũ Thị Hiền giữ chức Phó Bí thư, Ủy viên Ban Thường vụ Huyện ủy.",
         [("Phó Bí thư", "Ủy viên Ban Thường vụ Huyện ủy"), ("Phó Bí thư", "Ủy viên Ban Thường vụ Huyện ủy")]),
        ("Hội nghị bầu đồng chí Lê Văn Bình giữ chức Bí thư Huyện ủy, đồng chí Vũ Thị Hiền giữ chức Phó Bí thư Huyện ủy.",
         [("Bí thư Huyện ủy",), ("Phó Bí thư Huyện ủy",)]),
        ("Hội nghị bầu các đồng chí: Lê Văn Bình giữ chức Bí thư Huyện ủy, Vũ Thị Hiền giữ chức Phó Bí thư Huyện ủy.",
         [("Bí thư Huyện ủy",), ("Phó Bí thư Huyện ủy",)]),
        ("Huyện ủy trao quyết định cho 2 đồng chí: Lê Văn Bình giữ chức Chánh Văn phòng; Vũ Thị Hiền giữ chức Phó Chánh Văn phòng.",
         [("Chánh Văn phòng",), ("Phó Chánh Văn phòng",)]),
        ("Được bầu giữ chức Bí thư Huyện ủy, đồng chí Lê Văn Bình phát biểu nhận nhiệm vụ.", [("Bí thư Huyện ủy",)]),
        ("Các đồng chí giữ chức Phó Bí thư Tỉnh ủy gồm: Lê Văn Bình (Thường trực), Vũ Thị Hiền (Chủ tịch UBND tỉnh).",
         [("Phó Bí thư Tỉnh ủy",), ("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh")]),
        ("Các đồng chí Lê Văn Bình, Vũ Thị Hiền lần lượt giữ chức Bí thư Đảng ủy xã Nậm Cắn và xã Mường Xén.",
         [("Bí thư Đảng ủy",), ("Bí thư Đảng ủy",)]),
        ("Đại hội bầu các đồng chí Lê Văn Bình, Vũ Thị Hiền giữ chức Bí thư Huyện ủy Kỳ Sơn, Tương Dương.",
         [("Bí thư Huyện ủy",), ("Bí thư Huyện ủy",)]),
        ("HĐND tỉnh bầu các chức danh: ông Lê Văn Bình làm Chủ tịch UBND tỉnh.", [("Chủ tịch UBND tỉnh",)]),
    ],
)  # fmt: skip
def test_posts_that_several_take_up(text: str, titles: list[tuple[str, ...]]) -> None:
    assert [each.titles for each in find_people(scanned(text))] == titles


def test_delegates_are_named_with_whom_they_stand_for() -> None:
    text = "Tại kỳ họp HĐND tỉnh, các đại biểu: Lê Văn Bình (huyện Nam Đàn), Vũ Thị Hiền (Sở Y tế), Ama H'Nhan (Tổ 3) chất vấn."
    assert [each.name for each in find_people(scanned(text))] == ["Lê Văn Bình", "Vũ Thị Hiền", "Ama H'Nhan"]


def test_who_leads_the_work_meanwhile_chairs_nothing() -> None:
    text = "Ban Thường vụ Thành ủy phân công đồng chí Lê Văn Bình, Phó Bí thư Thành ủy điều hành, phụ trách Đảng bộ thành phố."
    assert person(text).roles == ()


def test_apostrophe_makes_no_other_person() -> None:
    text = (
        "Tỉnh ủy họp. Ông K' Mák, Phó Chủ tịch UBND tỉnh chủ trì. Ông K’Mák kết luận hội nghị. Đồng chí Y Hơ Lan Niê Kđăm, Bí thư "
        "Tỉnh ủy tham dự. Đồng chí Y Hơ Lan Niê K'đăm phát biểu khai mạc."
    )
    assert [(each.name, each.roles) for each in find_people(scanned(text))] == [
        ("K' Mák", ("chair", "concluding_speech")),
        ("Y Hơ Lan Niê Kđăm", ("opening_speech", "attendee")),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Thừa ủy quyền của Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ Lê Văn Bình trao Quyết định.", ("Bộ trưởng Bộ Nội vụ",)),
        ("Chờ kiện toàn chức danh Bí thư Tỉnh ủy, đồng chí Lê Văn Bình, Phó Bí thư Thường trực, chủ trì.", ("Phó Bí thư Thường trực",)),
        ("Thừa ủy quyền Bí thư Tỉnh ủy, đồng chí Lê Văn Bình, Phó Bí thư Thường trực chủ trì.", ("Phó Bí thư Thường trực",)),
        ("Tỉnh ủy thăm ông Lê Văn Bình (đã nghỉ hưu), nguyên Giám đốc Sở Y tế.", ("nguyên Giám đốc Sở Y tế",)),
    ],
)  # fmt: skip
def test_post_of_one_who_is_not_there(text: str, titles: tuple[str, ...]) -> None:
    assert person(text).titles == titles


def test_a_congress_of_the_youth_union_names_no_delegate() -> None:
    text = "Ngày 8/1/2022, Đại hội đại biểu Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam lần thứ IV khai mạc."
    assert find_people(scanned(text)) == ()
