"""Decisions: who, what, in which form, by whom."""

from __future__ import annotations

import pytest
from tests.records.documents import scanned

from thongcao.records.decisions import find_decisions


def decisions(text: str) -> list[tuple[str | None, ...]]:
    """Give kind, subject, office, form and decider of each decision."""
    return [
        (found.kind, *(part.text if part else None for part in (found.subject, found.office, found.form, found.decided_by)))
        for found in find_decisions(scanned(text))
    ]  # fmt: skip


def test_forms_of_discipline_in_one_sentence() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương quyết định thi hành kỷ luật khai trừ đối với các ông Lê Văn An, Vũ Thị Hiền; "
        "kỷ luật cảnh cáo đối với bà Sơn Thị Na."
    )
    by = "Ủy ban Kiểm tra Trung ương"
    assert decisions(text) == [
        ("discipline", "Lê Văn An", None, "khai trừ", by),
        ("discipline", "Vũ Thị Hiền", None, "khai trừ", by),
        ("discipline", "Sơn Thị Na", None, "cảnh cáo", by),
    ]


def test_a_body_that_acts_behind_a_comma_is_not_disciplined() -> None:
    text = "Khiển trách Đảng ủy xã Bình An, Đảng ủy xã Tân Lập, Huyện ủy Châu Phú đã kiểm điểm."
    assert [found[1] for found in decisions(text)] == ["Đảng ủy xã Bình An", "Đảng ủy xã Tân Lập"]


def test_body_and_persons_share_a_form() -> None:
    text = (
        "UBKT Tỉnh ủy quyết định thi hành kỷ luật: Cảnh cáo Ban cán sự đảng UBND tỉnh nhiệm kỳ 2016 - 2021 và "
        "các đồng chí: Vũ Đình Thụy, Bí thư Đảng ủy; Trịnh Văn Đáng, nguyên Chánh Thanh tra Sở."
    )
    assert decisions(text) == [
        ("discipline", "Ban cán sự đảng UBND tỉnh", None, "Cảnh cáo", "UBKT Tỉnh ủy"),
        ("discipline", "Vũ Đình Thụy", None, "Cảnh cáo", "UBKT Tỉnh ủy"),
        ("discipline", "Trịnh Văn Đáng", None, "Cảnh cáo", "UBKT Tỉnh ủy"),
    ]


def test_office_said_once_before_the_names_and_their_votes() -> None:
    text = (
        "Hội nghị đã bầu bổ sung 02 đồng chí giữ chức Phó Bí thư Tỉnh ủy, gồm: đồng chí Lê Văn An, Tỉnh ủy viên, đạt "
        "50/51 phiếu; đồng chí Vũ Thị Hiền, Tỉnh ủy viên, đạt 49/51 phiếu."
    )
    assert [found[:3] for found in decisions(text)] == [
        ("election", "Lê Văn An", "Phó Bí thư Tỉnh ủy"),
        ("election", "Vũ Thị Hiền", "Phó Bí thư Tỉnh ủy"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội nghị cho ý kiến về nhân sự giới thiệu bầu giữ chức Chủ tịch UBND tỉnh đối với đồng chí Lê Văn An.", []),
        ("Thủ tướng Chính phủ phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh đối với ông Lê Văn An.",
         [("approval", "Lê Văn An", "Chủ tịch UBND tỉnh")]),
        ("UBKT Thành ủy kiến nghị Ban Thường vụ Thành ủy xem xét, thi hành kỷ luật đối với tập thể Đảng ủy Sở Xây dựng.",
         [("proposed_discipline", "tập thể Đảng ủy Sở Xây dựng", None)]),
        ("Ban Bí thư quyết định cách tất cả các chức vụ trong Đảng đối với đồng chí Lê Văn An.",
         [("discipline", "Lê Văn An", None)]),
        ("Ban Thường vụ bổ nhiệm ông Lê Văn An giữ chức Chánh Văn phòng; nghỉ hưu đối với bà Vũ Thị Hiền.",
         [("appointment", "Lê Văn An", "Chánh Văn phòng"), ("release", "Vũ Thị Hiền", None)]),
    ],
)  # fmt: skip
def test_what_is_decided(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [found[:3] for found in decisions(text)] == expected


def test_a_case_handed_up_is_no_proposal() -> None:
    text = "Xét đề nghị của một số tỉnh ủy, UBKT Trung ương quyết định thi hành kỷ luật cảnh cáo đồng chí Lê Văn An."
    assert [found[0] for found in decisions(text)] == ["discipline"]


def test_list_under_the_line_that_names_the_decider() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy quyết định:\n- Khai trừ ra khỏi Đảng đồng chí Lê Văn Sáu, Bí thư Chi bộ.\n"
        "- Cách chức Bí thư Chi bộ đối với đồng chí Võ Văn Tám."
    )
    by = "Ủy ban Kiểm tra Tỉnh ủy"
    assert decisions(text) == [
        ("discipline", "Lê Văn Sáu", None, "Khai trừ ra khỏi Đảng", by),
        ("discipline", "Võ Văn Tám", "Bí thư Chi bộ", "Cách chức", by),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Bí thư quyết định thi hành kỷ luật đồng chí Lê Văn An, nguyên Bí thư Tỉnh ủy bằng hình thức khiển trách.",
         ("discipline", "Lê Văn An", None, "khiển trách", "Ban Bí thư")),
        ("Hội nghị quyết định kỷ luật khai trừ đồng chí Lê Văn An ra khỏi Đảng.",
         ("discipline", "Lê Văn An", None, "khai trừ", "Hội nghị")),
        ("UBKT Trung ương đề nghị Bộ Chính trị, Ban Bí thư xem xét, thi hành kỷ luật đồng chí Lê Văn An.",
         ("proposed_discipline", "Lê Văn An", None, None, "Bộ Chính trị, Ban Bí thư")),
        ("Hội nghị đã bầu đồng chí Lê Văn An, Tỉnh ủy viên, giữ chức Phó Bí thư Tỉnh ủy.",
         ("election", "Lê Văn An", "Phó Bí thư Tỉnh ủy", None, "Hội nghị")),
        ("Đồng chí Lê Văn An tái đắc cử Bí thư Huyện ủy Tam Nông.",
         ("election", "Lê Văn An", "Bí thư Huyện ủy Tam Nông", None, None)),
        ("Hội nghị bầu bổ sung 01 đồng chí vào Ban Thường vụ Tỉnh ủy là đồng chí Lê Văn An.",
         ("election", "Lê Văn An", "Ban Thường vụ Tỉnh ủy", None, "Hội nghị")),
        ("Bộ Chính trị phân công bà Lê Thị Hà giữ chức Bí thư Tỉnh ủy Thái Nguyên.",
         ("appointment", "Lê Thị Hà", "Bí thư Tỉnh ủy Thái Nguyên", None, "Bộ Chính trị")),
        ("Ban Bí thư chuẩn y đồng chí Lê Văn An giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.",
         ("approval", "Lê Văn An", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", None, "Ban Bí thư")),
        ("Đồng ý để đồng chí Lê Văn An thôi tham gia Ban Chấp hành Trung ương Đảng theo nguyện vọng.",
         ("release", "Lê Văn An", "Ban Chấp hành Trung ương Đảng", None, None)),
        ("HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn An.",
         ("release", "Lê Văn An", "Phó Chủ tịch UBND tỉnh", None, "HĐND tỉnh")),
        ("Đại hội đã bầu Ban Chấp hành Đảng bộ tỉnh khóa I gồm 68 đồng chí.",
         ("election", "Ban Chấp hành Đảng bộ tỉnh khóa I", None, None, "Đại hội")),
    ],
)  # fmt: skip
def test_kinds(text: str, expected: tuple[str | None, ...]) -> None:
    assert decisions(text) == [expected]


def test_what_is_left_is_not_what_is_taken_up() -> None:
    text = (
        "Quyết định của Bộ Chính trị: đồng chí Lê Văn An thôi tham gia Ban Chấp hành Đảng bộ Bộ; điều động, chỉ định giữ chức Bí thư "
        "Tỉnh ủy Lạng Sơn."
    )
    assert [found[:3] for found in decisions(text)] == [
        ("release", "Lê Văn An", "Ban Chấp hành Đảng bộ Bộ"),
        ("appointment", "Lê Văn An", "Bí thư Tỉnh ủy Lạng Sơn"),
    ]


def test_bodies_named_behind_their_kind() -> None:
    text = (
        "UBKT Tỉnh ủy quyết định thi hành kỷ luật cảnh cáo các tổ chức đảng: Đảng ủy Sở Y tế nhiệm kỳ 2015 - 2020, 2020 - 2025; Chi bộ "
        "Văn phòng; đề nghị Ban Thường vụ Tỉnh ủy kỷ luật cảnh cáo đồng chí Lê Văn An."
    )
    assert [(found[0], found[1], found[-1]) for found in decisions(text)] == [
        ("discipline", "Đảng ủy Sở Y tế", "UBKT Tỉnh ủy"),
        ("discipline", "Chi bộ Văn phòng", "UBKT Tỉnh ủy"),
        ("proposed_discipline", "Lê Văn An", "Ban Thường vụ Tỉnh ủy"),
    ]


def test_a_body_for_which_discipline_is_asked() -> None:
    text = (
        "UBKT Thành ủy đề nghị Ban Thường vụ Thành ủy thi hành kỷ luật khai trừ đồng chí Lê Văn An và khiển trách Ban Thường vụ Đảng ủy "
        "phường; quyết định cảnh cáo Đảng ủy xã Tân An."
    )
    assert [(found[0], found[1], found[-1]) for found in decisions(text)] == [
        ("proposed_discipline", "Lê Văn An", "Ban Thường vụ Thành ủy"),
        ("proposed_discipline", "Ban Thường vụ Đảng ủy phường", "Ban Thường vụ Thành ủy"),
        ("discipline", "Đảng ủy xã Tân An", "UBKT Thành ủy"),
    ]


def test_leaving_one_office_for_another_is_two_decisions() -> None:
    text = (
        "Quyết định của Bộ Chính trị về việc đồng chí Lê Văn An thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam; "
        "chỉ định tham gia Ban Chấp hành, giữ chức Bí thư Tỉnh ủy Lạng Sơn."
    )
    assert decisions(text) == [
        ("release", "Lê Văn An", "Phó Bí thư Tỉnh ủy Hà Nam", None, "Bộ Chính trị"),
        ("appointment", "Lê Văn An", "Bí thư Tỉnh ủy Lạng Sơn", None, "Bộ Chính trị"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thi hành kỷ luật khiển trách 148 đảng viên, cảnh cáo 12 trường hợp.",
        "Tổ chức phân công nhiệm vụ; chuẩn bị bầu cử đại biểu Quốc hội; chuẩn bị nhân sự bầu Ban Chấp hành khóa mới.",
        "Hội nghị giới thiệu đồng chí Lê Văn An tham gia quy hoạch.",
        "Đồng chí Lê Văn An được phân công phụ trách lĩnh vực kinh tế.",
        "Đồng chí Lê Văn An, Bí thư Tỉnh ủy, yêu cầu siết chặt kỷ luật, kỷ cương.",
        "Ban Chấp hành nhất trí đề nghị Bộ Chính trị xem xét cho đồng chí Lê Văn An thôi giữ chức Bí thư Tỉnh ủy.",
        "Hội nghị chuẩn bị nhân sự bầu Ban Thường vụ. Trong đó, đồng chí Lê Văn An, Bí thư Tỉnh ủy, yêu cầu làm kỹ.",
        "Sáng mai, HĐND tỉnh sẽ bầu ông Lê Văn An giữ chức Chủ tịch UBND tỉnh.",
        "Tỉnh ủy dự kiến điều động đồng chí Lê Văn An giữ chức Bí thư Đảng ủy xã; đang xem xét bổ nhiệm ông Hà Văn Ba giữ chức Giám đốc.",
        "Ban Thường vụ Tỉnh ủy chưa thi hành kỷ luật cảnh cáo đồng chí Lê Văn An.",
        "Đồng chí Lê Văn An từng được bầu giữ chức Bí thư Huyện ủy.",
        "Đại hội sẽ bầu Ban Chấp hành Đảng bộ xã gồm 33 đồng chí; không thi hành kỷ luật cảnh cáo Đảng ủy xã Tân An.",
        "Hội nghị yêu cầu các cấp ủy xem xét, thi hành kỷ luật nghiêm minh; đồng chí Lê Văn An, Phó Bí thư, theo dõi.",
        "Đại hội đã bầu Đoàn Chủ tịch gồm 9 đồng chí; Chủ tịch Đoàn Chủ tịch là đồng chí Lê Văn An, Bí thư Tỉnh ủy.",
        "Ông Lê Văn An - Chủ tịch UBND tỉnh đã đọc tờ trình giới thiệu 6 nhân sự để các đại biểu bầu giữ chức Phó Chủ tịch UBND tỉnh.",
        "Xóa tên 3 đảng viên; đồng chí Lê Văn An, Bí thư Đảng ủy, báo cáo kết quả.",
        "Đồng chí Lê Văn An, Bí thư Tỉnh ủy, đề nghị tạm đình chỉ thi công các công trình sai phép.",
    ],
)
def test_no_decision(text: str) -> None:
    assert decisions(text) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ông Lê Văn An, nguyên Giám đốc Sở Y tế, bị khai trừ Đảng.", "khai trừ Đảng"),
        ("Ông Lê Văn An bị kỷ luật cách tất cả chức vụ trong Đảng.", "cách tất cả chức vụ trong Đảng"),
        ("Ông Lê Văn An bị thi hành kỷ luật bằng hình thức khiển trách.", "khiển trách"),
    ],
)
def test_form_behind_who_suffers_it(text: str, form: str) -> None:
    assert decisions(text) == [("discipline", "Lê Văn An", None, form, None)]


def test_post_won_by_vote_and_retirement() -> None:
    text = "Ông Lê Văn An trúng cử chức danh Chủ tịch UBND tỉnh. Tỉnh ủy cho đồng chí Vũ Văn Hai nghỉ công tác."
    assert decisions(text) == [
        ("election", "Lê Văn An", "Chủ tịch UBND tỉnh", None, None),
        ("release", "Vũ Văn Hai", None, None, None),
    ]


def test_the_front_delegates_by_consultation() -> None:
    text = "Hội nghị hiệp thương cử bà Lê Thị Hà giữ chức Phó Chủ tịch Ủy ban MTTQ tỉnh."
    assert decisions(text) == [("election", "Lê Thị Hà", "Phó Chủ tịch Ủy ban MTTQ tỉnh", None, "Hội nghị")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cụ thể, đối với tập thể Ban Thường vụ Huyện ủy Vân Lĩnh: kỷ luật cảnh cáo; đối với Bí thư Huyện ủy Lê Văn An: kỷ luật "
            "khiển trách; đối với Trưởng Công an huyện Vũ Thị Hiền: kỷ luật cách chức Huyện ủy viên.",
            [
                ("discipline", "tập thể Ban Thường vụ Huyện ủy Vân Lĩnh", None, "cảnh cáo", None),
                ("discipline", "Lê Văn An", None, "khiển trách", None),
                ("discipline", "Vũ Thị Hiền", "Huyện ủy viên", "cách chức", None),
            ],
        ),
        (
            "Ban Thường vụ Tỉnh ủy ban hành quyết định kỷ luật tập thể Đảng ủy xã Vân Lĩnh nhiệm kỳ 2015 - 2020 bằng hình thức "
            "cảnh cáo.",
            [("discipline", "tập thể Đảng ủy xã Vân Lĩnh", None, "cảnh cáo", "Ban Thường vụ Tỉnh ủy")],
        ),
        (
            "Theo quy định về đảng viên, UB Kiểm tra TƯ quyết định cảnh cáo ông Lê Văn An.",
            [("discipline", "Lê Văn An", None, "cảnh cáo", "UB Kiểm tra TƯ")],
        ),
        (
            "Thủ tướng thi hành kỷ luật cảnh cáo đối với ông Lê Văn An.\nÔng Lê Văn An bị kỷ luật cảnh cáo",
            [("discipline", "Lê Văn An", None, "cảnh cáo", "Thủ tướng")],
        ),
        (  # whom it strikes has not decided
            "Ban Thường vụ Thành ủy quyết định kỷ luật tập thể Ban Thường vụ Huyện ủy bằng hình thức cảnh cáo; cách chức Huyện ủy viên "
            "đối với ông Lê Văn An.",
            [
                ("discipline", "tập thể Ban Thường vụ Huyện ủy", None, "cảnh cáo", "Ban Thường vụ Thành ủy"),
                ("discipline", "Lê Văn An", "Huyện ủy viên", "cách chức", "Ban Thường vụ Thành ủy"),
            ],
        ),
        (
            "Trong số những người bị Ban Bí thư khai trừ khỏi Đảng có Chủ tịch UBND tỉnh Lê Văn An.",
            [("discipline", "Lê Văn An", None, "khai trừ khỏi Đảng", "Ban Bí thư")],
        ),
        (  # told twice in other words: one decision
            "Khai trừ Đảng ông Lê Văn An\nBan Bí thư quyết định:\nĐiều 1, thi hành kỷ luật đồng chí Lê Văn An bằng hình thức khai "
            "trừ ra khỏi Đảng.",
            [("discipline", "Lê Văn An", None, "khai trừ ra khỏi Đảng", "Ban Bí thư")],
        ),
        (
            "Hai ông Lê Văn An (Phó Chủ tịch UBND tỉnh) và Vũ Văn Hai (Giám đốc Sở Y tế) đã được Ban Chấp hành Đảng bộ tỉnh kỷ luật "
            "bằng hình thức cảnh cáo.",
            [
                ("discipline", "Lê Văn An", None, "cảnh cáo", "Ban Chấp hành Đảng bộ tỉnh"),
                ("discipline", "Vũ Văn Hai", None, "cảnh cáo", "Ban Chấp hành Đảng bộ tỉnh"),
            ],
        ),
        (  # by the state and by the party: two decisions
            "Thủ tướng thi hành kỷ luật khiển trách ông Lê Văn An. Trước đó, Ban Bí thư thi hành kỷ luật khiển trách ông Lê Văn An.",
            [
                ("discipline", "Lê Văn An", None, "khiển trách", "Thủ tướng"),
                ("discipline", "Lê Văn An", None, "khiển trách", "Ban Bí thư"),
            ],
        ),
        (  # a sentence without a subject goes on
            "Ban Bí thư quyết định kỷ luật cảnh cáo ông Lê Văn An. Thi hành kỷ luật khiển trách đối với ông Vũ Văn Hai.",
            [
                ("discipline", "Lê Văn An", None, "cảnh cáo", "Ban Bí thư"),
                ("discipline", "Vũ Văn Hai", None, "khiển trách", "Ban Bí thư"),
            ],
        ),
        (
            "Ủy ban Kiểm tra (UBKT) Tỉnh ủy kỷ luật khiển trách ông Lê Văn An.",
            [("discipline", "Lê Văn An", None, "khiển trách", "Ủy ban Kiểm tra (UBKT) Tỉnh ủy")],
        ),
        (  # nor is who signs it disciplined
            "Phó Thủ tướng Vũ Văn Hai ký Quyết định 214 thi hành kỷ luật bằng hình thức cảnh cáo đối với ông Lê Văn An.",
            [("discipline", "Lê Văn An", None, "cảnh cáo", None)],
        ),
        (
            "Các ông Lê Văn An, Bí thư Huyện ủy và Vũ Văn Hai nhận kỷ luật khai trừ ra khỏi Đảng.",
            [
                ("discipline", "Lê Văn An", None, "khai trừ ra khỏi Đảng", None),
                ("discipline", "Vũ Văn Hai", None, "khai trừ ra khỏi Đảng", None),
            ],
        ),
        (  # the dot of a city ends no clause
            "Ban Thường vụ Thành ủy TP.HCM đã thi hành kỷ luật cảnh cáo ông Lê Văn An.",
            [("discipline", "Lê Văn An", None, "cảnh cáo", "Ban Thường vụ Thành ủy")],
        ),
        (  # who makes it known has not decided
            "Đoàn kiểm tra của Ủy ban Kiểm tra Trung ương công bố quyết định thi hành kỷ luật đồng chí Lê Văn An bằng hình thức "
            "cảnh cáo.",
            [("discipline", "Lê Văn An", None, "cảnh cáo", None)],
        ),
    ],
)
def test_discipline(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert decisions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy, được Ban Chấp hành Đảng bộ tỉnh bầu giữ chức Bí thư Tỉnh ủy.",
            [("election", "Lê Văn An", "Bí thư Tỉnh ủy", None, "Ban Chấp hành Đảng bộ tỉnh")],
        ),
        (  # the place that names who decided goes before a later one that does not
            "HĐND tỉnh đã bầu ông Lê Văn An làm Chủ tịch UBND tỉnh. Ông Lê Văn An được bầu làm Chủ tịch UBND tỉnh.",
            [("election", "Lê Văn An", "Chủ tịch UBND tỉnh", None, "HĐND tỉnh")],
        ),
        (
            "Ông Lê Văn An được bầu lại làm Chủ tịch HĐND tỉnh.",
            [("election", "Lê Văn An", "Chủ tịch HĐND tỉnh", None, None)],
        ),
        (
            "Các đại biểu HĐND tỉnh đã miễn nhiệm chức vụ Chủ tịch UBND tỉnh Vân Giang nhiệm kỳ 2021 - 2026 đối với đồng chí "
            "Lê Văn An, nghỉ hưu theo chế độ.",
            [("release", "Lê Văn An", "Chủ tịch UBND tỉnh Vân Giang", None, "HĐND tỉnh")],
        ),
        (
            "Ủy ban Thường vụ Quốc hội thông qua nghị quyết cho thôi nhiệm vụ đại biểu Quốc hội đối với ông Lê Văn An.",
            [("release", "Lê Văn An", "đại biểu Quốc hội", None, "Ủy ban Thường vụ Quốc hội")],
        ),
        (  # told twice, once with the term: one decision
            "Ông Lê Văn An làm Bí thư Tỉnh ủy\nÔng Lê Văn An tái đắc cử Bí thư Tỉnh ủy. Ông Lê Văn An tái đắc cử Bí thư Tỉnh ủy "
            "khóa 14.",
            [("election", "Lê Văn An", "Bí thư Tỉnh ủy khóa 14", None, None)],
        ),
        (
            "Bộ Chính trị kỷ luật cảnh cáo các ông Lê Văn An, Vũ Văn Hai.",
            [
                ("discipline", "Lê Văn An", None, "cảnh cáo", "Bộ Chính trị"),
                ("discipline", "Vũ Văn Hai", None, "cảnh cáo", "Bộ Chính trị"),
            ],
        ),
        (
            "Tại đây, ông Lê Văn An (Tỉnh ủy viên) và ông Vũ Văn Hai (Bí thư Thành ủy) được phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh.",
            [
                ("approval", "Lê Văn An", "Phó Chủ tịch UBND tỉnh", None, None),
                ("approval", "Vũ Văn Hai", "Phó Chủ tịch UBND tỉnh", None, None),
            ],
        ),
        (
            "Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Vân Giang nhiệm kỳ 2016 - 2021 đối với ông Lê Văn An.",
            [("approval", "Lê Văn An", "Chủ tịch UBND tỉnh Vân Giang", None, "Thủ tướng")],
        ),
        (
            "Ban Bí thư chuẩn y chức danh Phó Bí thư Tỉnh ủy Thái Nguyên (nhiệm kỳ 2015 - 2020) đối với ông Lê Văn An.",
            [("approval", "Lê Văn An", "Phó Bí thư Tỉnh ủy Thái Nguyên", None, "Ban Bí thư")],
        ),
        (
            "Ban Bí thư quyết định chuẩn y 2 đồng chí giữ chức Ủy viên Ban Thường vụ Tỉnh ủy là: Lê Văn An (Phó Chủ tịch HĐND tỉnh) "
            "và Vũ Văn Hai (Bí thư Huyện ủy).",
            [
                ("approval", "Lê Văn An", "Ủy viên Ban Thường vụ Tỉnh ủy", None, "Ban Bí thư"),
                ("approval", "Vũ Văn Hai", "Ủy viên Ban Thường vụ Tỉnh ủy", None, "Ban Bí thư"),
            ],
        ),
        (
            "Bộ Công an trao quyết định của Thủ tướng bổ nhiệm chức vụ Thứ trưởng Bộ Công an đối với các thiếu tướng: Lê Văn An, Cục "
            "trưởng và Vũ Văn Hai, Cục trưởng.",
            [
                ("appointment", "Lê Văn An", "Thứ trưởng Bộ Công an", None, "Thủ tướng"),
                ("appointment", "Vũ Văn Hai", "Thứ trưởng Bộ Công an", None, "Thủ tướng"),
            ],
        ),
        (
            "Ông Lê Văn An, Phó Chủ tịch UBND tỉnh, được giao quyền Chủ tịch UBND tỉnh.",
            [("appointment", "Lê Văn An", "quyền Chủ tịch UBND tỉnh", None, None)],
        ),
        (
            "HĐND tỉnh công bố Quyết định số 66-QĐ/TU của Tỉnh ủy điều động ông Lê Văn An giữ chức vụ Phó Chủ tịch HĐND tỉnh.",
            [("appointment", "Lê Văn An", "Phó Chủ tịch HĐND tỉnh", None, "Tỉnh ủy")],
        ),
        (
            "Ông Lê Văn An đã được bầu vào chức danh Phó Chủ tịch HĐND tỉnh.",
            [("election", "Lê Văn An", "Phó Chủ tịch HĐND tỉnh", None, None)],
        ),
        (
            "Lãnh đạo Ban Tổ chức công bố quyết định của Ban Thường vụ Tỉnh ủy về việc nghỉ hưu trước tuổi và hưởng chính sách, chế độ "
            "theo nguyện vọng đối với đồng chí Lê Văn An.",
            [("release", "Lê Văn An", None, None, "Ban Thường vụ Tỉnh ủy")],
        ),
        (  # what a body reports is no decision of its
            "Đại hội đã thảo luận Báo cáo kiểm điểm của Ban Chấp hành Đảng bộ tỉnh và tiến hành bầu Ban Chấp hành khóa XIX.",
            [("election", "Ban Chấp hành khóa XIX", None, None, "Đại hội")],
        ),
        (
            "HĐND tỉnh khóa X, nhiệm kỳ 2021 - 2026 đã bầu ông Lê Văn An làm Chủ tịch UBND tỉnh.",
            [("election", "Lê Văn An", "Chủ tịch UBND tỉnh", None, "HĐND tỉnh")],
        ),
        (
            "Thủ tướng Chính phủ quyết định giao quyền Chủ tịch UBND tỉnh Quảng Trị cho ông Lê Văn An.",
            [("appointment", "Lê Văn An", "quyền Chủ tịch UBND tỉnh Quảng Trị", None, "Thủ tướng Chính phủ")],
        ),
        # who tells of it, what is asked for, what is still to be voted on
        ("Ông Lê Văn An, Giám đốc Sở Nội vụ, cho biết 6 cán bộ được nghỉ hưu trước tuổi.", []),
        ("Ông Lê Văn An nghỉ công tác vì không đủ tuổi tái cử.", [("release", "Lê Văn An", None, None, None)]),
        ("UBKT Tỉnh ủy đề nghị Đảng ủy yêu cầu cơ quan cho thôi giữ chức Phó Giám đốc đối với ông Lê Văn An.", []),
        ("Đề nghị Ban Bí thư chỉ định đồng chí Lê Văn An tham gia Ban Thường vụ Tỉnh ủy.", []),
        (
            "Trong thời gian thực hiện quy trình bầu Chủ tịch UBND tỉnh, Ban Thường vụ Tỉnh ủy phân công ông Lê Văn An phụ trách UBND "
            "tỉnh.",
            [],
        ),
        (  # the office waits for another
            "Ban Thường vụ Tỉnh ủy phân công ông Lê Văn An phụ trách Đảng bộ xã đến khi có nhân sự giữ chức Bí thư Đảng ủy xã.",
            [],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert decisions(text) == expected


def test_series_goes_on_without_the_verb() -> None:
    text = (
        "Hội nghị bầu đồng chí Lê Văn An giữ chức Bí thư Tỉnh ủy, đồng chí Vũ Thị Hiền giữ chức Phó Bí thư Tỉnh ủy; các đồng chí "
        "Sơn Thị Na, Hà Văn Ba giữ chức Ủy viên Ban Thường vụ Tỉnh ủy."
    )
    assert decisions(text) == [
        ("election", "Lê Văn An", "Bí thư Tỉnh ủy", None, "Hội nghị"),
        ("election", "Vũ Thị Hiền", "Phó Bí thư Tỉnh ủy", None, "Hội nghị"),
        ("election", "Sơn Thị Na", "Ủy viên Ban Thường vụ Tỉnh ủy", None, "Hội nghị"),
        ("election", "Hà Văn Ba", "Ủy viên Ban Thường vụ Tỉnh ủy", None, "Hội nghị"),
    ]


def test_members_named_behind_their_board() -> None:
    text = "Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ xã gồm 30 đồng chí; đồng chí Lê Văn An giữ chức Bí thư Đảng ủy."
    assert ("appointment", "Lê Văn An", "Bí thư Đảng ủy", None, "Ban Thường vụ Tỉnh ủy") in decisions(text)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Ban Bí thư chỉ định các đồng chí Lê Văn An, Vũ Thị Hiền giữ chức Bí thư Tỉnh ủy Hà Nam và Bí thư Tỉnh ủy Ninh Bình.",
         ["Bí thư Tỉnh ủy Hà Nam", "Bí thư Tỉnh ủy Ninh Bình"]),
        ("Các đồng chí Lê Văn An, Vũ Thị Hiền được bầu giữ chức Bí thư Đảng ủy xã Tân An, Bình Hòa.",
         ["Bí thư Đảng ủy", "Bí thư Đảng ủy"]),
        ("Các đồng chí Lê Văn An, Vũ Thị Hiền được bầu giữ chức Phó Bí thư Đảng ủy xã Tân An.",
         ["Phó Bí thư Đảng ủy xã Tân An", "Phó Bí thư Đảng ủy xã Tân An"]),
    ],
)  # fmt: skip
def test_office_of_each_of_several(text: str, offices: list[str]) -> None:
    assert [office for _, _, office, _, _ in decisions(text)] == offices


def test_all_bodies_of_a_list_are_disciplined() -> None:
    text = (
        "UBKT Trung ương quyết định thi hành kỷ luật khiển trách Ban cán sự đảng UBND tỉnh Hà Nam các nhiệm kỳ 2011 - 2016, "
        "2016 - 2021, Đảng ủy Sở Y tế nhiệm kỳ 2020 - 2025 và đồng chí Lê Văn An, Giám đốc Sở, Ban Thường vụ Tỉnh ủy yêu cầu kiểm điểm."
    )
    assert [subject for _, subject, _, _, _ in decisions(text)] == [
        "Ban cán sự đảng UBND tỉnh Hà Nam",
        "Đảng ủy Sở Y tế",
        "Lê Văn An",
    ]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 5, quyết định thi hành kỷ luật khiển trách đồng chí Lê Văn An.",
         ["Ủy ban Kiểm tra Tỉnh ủy"]),
        ("UBKT Trung ương quyết định thi hành kỷ luật:\nCảnh cáo đồng chí Lê Văn An.\nKhiển trách đồng chí Vũ Thị Hiền.",
         ["UBKT Trung ương", "UBKT Trung ương"]),
        ("Chủ tịch UBND tỉnh quyết định điều động, bổ nhiệm ông Lê Văn An làm Giám đốc Sở Y tế.", ["Chủ tịch UBND tỉnh"]),
        ("UBKT Tỉnh ủy đề nghị Ban Thường vụ Tỉnh ủy xem xét, thi hành kỷ luật ông Hà Văn Ba; thi hành kỷ luật khiển trách đồng chí "
         "Lê Văn An.", ["Ban Thường vụ Tỉnh ủy", "UBKT Tỉnh ủy"]),
        ("Kỳ họp đã bầu ông Lê Văn An giữ chức Phó Chủ tịch UBND tỉnh.", ["Kỳ họp"]),
        ("Đại hội nghe công bố Quyết định chỉ định đồng chí Lê Văn An giữ chức Bí thư Đảng ủy xã.", [None]),
        ("HĐND tỉnh Hà Nam tổ chức kỳ họp chuyên đề, bầu ông Lê Văn An giữ chức Phó Chủ tịch UBND tỉnh.", ["HĐND tỉnh"]),
        ("Ban Bí thư cho đồng chí Lê Văn An thôi giữ chức Phó Bí thư Tỉnh ủy.", ["Ban Bí thư"]),
        ("Tại Tỉnh ủy, Bộ Công an bổ nhiệm lại Đại tá Lê Văn An giữ chức Giám đốc Công an tỉnh.", ["Bộ Công an"]),
        ("Ông Lê Văn An, Chủ tịch UBND tỉnh được điều động giữ chức Phó Trưởng Ban Tổ chức Trung ương.", [None]),
        ("Đồng chí Lê Văn An được Ban Bí thư chuẩn y giữ chức Bí thư Tỉnh ủy; đồng chí Hà Văn Ba được bầu giữ chức Phó Bí thư.",
         ["Ban Bí thư", None]),
        ("Ông Lê Văn An, Chủ tịch UBND xã, bị UBKT Huyện ủy kỷ luật khiển trách; ông Hà Văn Ba bị cảnh cáo.", ["UBKT Huyện ủy", None]),
        ("Ông Lê Văn An được HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND tỉnh; bà Vũ Thị Hiền được Ủy ban Thường vụ Quốc hội phê chuẩn giữ "
         "chức Trưởng Ban Pháp chế; ông Hà Văn Ba thôi làm đại biểu HĐND.", ["HĐND tỉnh", "Ủy ban Thường vụ Quốc hội", None]),
        ("UBKT Tỉnh ủy đề nghị Ban Thường vụ Tỉnh ủy thi hành kỷ luật cảnh cáo Đảng ủy Sở Y tế.", ["Ban Thường vụ Tỉnh ủy"]),
        ("Đồng chí Lê Văn An được Ban Bí thư điều động, chỉ định giữ chức Bí thư Tỉnh ủy.", ["Ban Bí thư"]),
        ("Đại hội công bố Quyết định của Bộ Chính trị chỉ định 66 đồng chí tham gia Ban Chấp hành, 19 đồng chí tham gia Ban Thường vụ; "
         "đồng chí Lê Văn An giữ chức Bí thư Tỉnh ủy; các đồng chí Hà Văn Ba, Vũ Thị Hiền giữ chức Phó Bí thư Tỉnh ủy.",
         ["Bộ Chính trị", "Bộ Chính trị", "Bộ Chính trị"]),
    ],
)  # fmt: skip
def test_who_decided(text: str, by: list[str | None]) -> None:
    assert [found[-1] for found in decisions(text)] == by


def test_seat_in_a_committee_among_the_offices_of_a_series() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy chỉ định đồng chí Lê Văn An giữ chức Bí thư Đảng ủy xã; đồng chí Vũ Thị Hiền tham gia Ban Chấp hành; "
        "đồng chí Hà Văn Ba giữ chức Chủ nhiệm Ủy ban Kiểm tra."
    )
    assert [found[1:3] for found in decisions(text)] == [
        ("Lê Văn An", "Bí thư Đảng ủy xã"),
        ("Vũ Thị Hiền", "Ban Chấp hành"),
        ("Hà Văn Ba", "Chủ nhiệm Ủy ban Kiểm tra"),
    ]


def test_another_act_behind_a_discipline() -> None:
    text = (
        "Hội nghị diễn ra. Trung ương quyết định kỷ luật đồng chí Lê Văn An bằng hình thức khai trừ ra khỏi Đảng; cho đồng chí Hà Văn "
        "Ba thôi giữ chức Phó Thủ tướng; bầu đồng chí Vũ Thị Hiền làm Phó Chủ nhiệm Ủy ban Kiểm tra."
    )
    assert decisions(text) == [
        ("discipline", "Lê Văn An", None, "khai trừ ra khỏi Đảng", "Trung ương"),
        ("release", "Hà Văn Ba", "Phó Thủ tướng", None, "Trung ương"),
        ("election", "Vũ Thị Hiền", "Phó Chủ nhiệm Ủy ban Kiểm tra", None, "Trung ương"),
    ]


def test_verb_stands_in_the_sentence_before() -> None:
    text = (
        "Đại hội nghe Quyết định của Ban Thường vụ Thành ủy về việc chỉ định Ban Chấp hành Đảng bộ phường gồm 33 đồng chí. Cụ thể, bà "
        "Vũ Thị Hiền giữ chức vụ Bí thư Đảng ủy. Ông Lê Văn An giữ chức vụ Phó Bí thư Thường trực; ông Hà Văn Ba giữ chức vụ Phó Bí "
        "thư. Bà Vũ Thị Hiền, Bí thư Đảng ủy, phát biểu."
    )
    by = "Ban Thường vụ Thành ủy"
    assert decisions(text) == [
        ("appointment", "Vũ Thị Hiền", "Bí thư Đảng ủy", None, by),
        ("appointment", "Lê Văn An", "Phó Bí thư Thường trực", None, by),
        ("appointment", "Hà Văn Ba", "Phó Bí thư", None, by),
    ]
    text = "Kỳ họp đã bầu bổ sung một số chức danh. Theo đó, ông Lê Văn An giữ chức Phó Chủ tịch UBND tỉnh."
    assert decisions(text) == [("election", "Lê Văn An", "Phó Chủ tịch UBND tỉnh", None, "Kỳ họp")]


@pytest.mark.parametrize("joint", [", ", "; "])
def test_what_is_asked_for_behind_a_name_is_asked_for_on_another(joint: str) -> None:
    text = (
        f"UBKT Tỉnh ủy quyết định kỷ luật khiển trách đối với các đồng chí Lê Văn An, Vũ Thị Hiền{joint}đề nghị Ban Thường vụ Tỉnh ủy "
        "xem xét, thi hành kỷ luật đồng chí Hà Văn Ba."
    )
    assert [(found[0], found[1], found[-1]) for found in decisions(text)] == [
        ("discipline", "Lê Văn An", "UBKT Tỉnh ủy"),
        ("discipline", "Vũ Thị Hiền", "UBKT Tỉnh ủy"),
        ("proposed_discipline", "Hà Văn Ba", "Ban Thường vụ Tỉnh ủy"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Thường vụ Tỉnh ủy quyết định đình chỉ sinh hoạt đảng đối với đồng chí Lê Văn An, Phó Giám đốc Sở Y tế.",
         ("other", "Lê Văn An", None, "đình chỉ sinh hoạt đảng", "Ban Thường vụ Tỉnh ủy")),
        ("Ban Thường vụ Thành ủy đình chỉ chức vụ Bí thư Đảng ủy xã đối với đồng chí Lê Văn An.",
         ("other", "Lê Văn An", "Bí thư Đảng ủy xã", "đình chỉ chức vụ", "Ban Thường vụ Thành ủy")),
        ("Ông Lê Văn An, Phó Giám đốc Sở Y tế, bị tạm đình chỉ công tác.",
         ("other", "Lê Văn An", None, "tạm đình chỉ công tác", None)),
        ("UBKT Tỉnh ủy quyết định xóa tên trong danh sách đảng viên đối với đồng chí Lê Văn An.",
         ("other", "Lê Văn An", None, "xóa tên trong danh sách đảng viên", "UBKT Tỉnh ủy")),
    ],
)  # fmt: skip
def test_measures_that_are_no_discipline(text: str, expected: tuple[str | None, ...]) -> None:
    assert decisions(text) == [expected]


def test_a_headline_asks_without_saying_whom() -> None:
    assert decisions("Đề nghị khai trừ khỏi Đảng ông Lê Văn An.") == [
        ("proposed_discipline", "Lê Văn An", None, "khai trừ khỏi Đảng", None)
    ]
    assert decisions("Đề nghị cảnh cáo Đảng ủy xã Hòa Bình.") == [
        ("proposed_discipline", "Đảng ủy xã Hòa Bình", None, "cảnh cáo", None)
    ]


def test_form_behind_a_colon() -> None:
    text = (
        "Ban Chấp hành Trung ương Đảng quyết định thi hành kỷ luật ông Lê Văn An, nguyên Bộ trưởng Bộ Xây dựng bằng hình thức: "
        "Cách chức Bí thư Ban cán sự đảng."
    )
    assert [found[:4] for found in decisions(text)] == [
        ("discipline", "Lê Văn An", "Bí thư Ban cán sự đảng", "Cách chức")
    ]


def test_expulsion_that_is_asked_for_is_a_proposal() -> None:
    text = "Ban Bí thư quyết định cảnh cáo đồng chí Lê Văn An; đề nghị Trung ương khai trừ ra khỏi Đảng đồng chí Hà Văn Ba."
    assert decisions(text) == [
        ("discipline", "Lê Văn An", None, "cảnh cáo", "Ban Bí thư"),
        ("proposed_discipline", "Hà Văn Ba", None, "khai trừ ra khỏi Đảng", "Trung ương"),
    ]


def test_two_bodies_are_asked_to_consider_an_expulsion() -> None:
    text = "UBKT Trung ương đề nghị Bộ Chính trị, Ban Chấp hành Trung ương xem xét khai trừ ông Lê Văn An ra khỏi Đảng."
    assert decisions(text) == [
        ("proposed_discipline", "Lê Văn An", None, "khai trừ", "Bộ Chính trị, Ban Chấp hành Trung ương")
    ]


def test_the_centre_in_short_stands_in_the_name_of_a_body() -> None:
    text = "Bộ Chính trị chỉ định đồng chí Lê Văn An tham gia Đảng ủy Công an T.Ư nhiệm kỳ 2015 - 2020."
    assert decisions(text) == [("appointment", "Lê Văn An", "Đảng ủy Công an T.Ư", None, "Bộ Chính trị")]


def test_office_said_before_a_colon_and_the_names() -> None:
    text = "Ban Bí thư chuẩn y 2 đồng chí giữ chức vụ Phó Chủ tịch UBND tỉnh: Lê Văn An và Hà Văn Ba."
    assert decisions(text) == [
        ("approval", "Lê Văn An", "Phó Chủ tịch UBND tỉnh", None, "Ban Bí thư"),
        ("approval", "Hà Văn Ba", "Phó Chủ tịch UBND tỉnh", None, "Ban Bí thư"),
    ]


def test_counted_comrades_are_named_behind_la() -> None:
    text = "Ban Thường vụ Huyện ủy quyết định cảnh cáo 2 đồng chí là Lê Văn An và Hà Văn Ba."
    assert [subject for _, subject, _, _, _ in decisions(text)] == ["Lê Văn An", "Hà Văn Ba"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội nghị đã bầu:\n- Đồng chí Lê Văn An giữ chức Bí thư Tỉnh ủy;\n- Đồng chí Hà Văn Ba, Trưởng Ban Tổ chức, giữ chức Phó Bí thư.",
         [("election", "Lê Văn An", "Bí thư Tỉnh ủy", None, "Hội nghị"), ("election", "Hà Văn Ba", "Phó Bí thư", None, "Hội nghị")]),
        ("Tỉnh ủy đã họp.\nKỷ luật cảnh cáo:\n- Đồng chí Lê Văn An, Giám đốc Sở.\n- Đồng chí Hà Văn Ba, Phó Giám đốc Sở.",
         [("discipline", "Lê Văn An", None, "cảnh cáo", None), ("discipline", "Hà Văn Ba", None, "cảnh cáo", None)]),
        ("Tỉnh ủy đã họp.\n- Cảnh cáo:\n+ Đồng chí Lê Văn An, Giám đốc Sở.\n+ Đồng chí Hà Văn Ba.\n- Khiển trách:\n+ Bà Vũ Thị Hiền.",
         [("discipline", "Lê Văn An", None, "Cảnh cáo", None), ("discipline", "Hà Văn Ba", None, "Cảnh cáo", None),
          ("discipline", "Vũ Thị Hiền", None, "Khiển trách", None)]),
        ("Ban Thường vụ Tỉnh ủy quyết định:\n1. Điều động đồng chí Lê Văn An giữ chức Bí thư Đảng ủy xã Tân An.",
         [("appointment", "Lê Văn An", "Bí thư Đảng ủy xã Tân An", None, "Ban Thường vụ Tỉnh ủy")]),
        ("Ban Thường vụ Tỉnh ủy chỉ định bổ sung 2 đồng chí tham gia Ban Chấp hành Đảng bộ tỉnh gồm: Lê Văn An, Hà Văn Ba.",
         [("appointment", "Lê Văn An", "Ban Chấp hành Đảng bộ tỉnh", None, "Ban Thường vụ Tỉnh ủy"),
          ("appointment", "Hà Văn Ba", "Ban Chấp hành Đảng bộ tỉnh", None, "Ban Thường vụ Tỉnh ủy")]),
        ("Phân công chuẩn bị hội nghị:\n- Đồng chí Lê Văn An, Chánh Văn phòng Tỉnh ủy, rà soát danh sách.", []),
        ("Đồng chí Lê Văn An được Ban Bí thư chuẩn y chức vụ Phó Bí thư Thành ủy.",
         [("approval", "Lê Văn An", "Phó Bí thư Thành ủy", None, "Ban Bí thư")]),
    ],
)  # fmt: skip
def test_line_before_a_list_tells_of_each_item(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert decisions(text) == expected


def test_members_of_a_board_that_is_elected() -> None:
    text = "Đại hội bầu Ban Thường vụ Đảng ủy gồm 2 đồng chí: Lê Văn An, Bí thư Đảng ủy; Hà Văn Ba, Phó Bí thư."
    assert [found[:3] for found in decisions(text)][-2:] == [
        ("election", "Lê Văn An", "Ban Thường vụ Đảng ủy"),
        ("election", "Hà Văn Ba", "Ban Thường vụ Đảng ủy"),
    ]


def test_bare_form_goes_on_with_what_is_asked_for() -> None:
    text = (
        "UBKT Tỉnh ủy đề nghị Ban Thường vụ Tỉnh ủy thi hành kỷ luật cảnh cáo đối với đồng chí Lê Văn An; khiển trách đối với "
        "đồng chí Hà Văn Ba và tập thể Ban Thường vụ Huyện ủy Tân Yên, nhiệm kỳ 2020 - 2025."
    )
    asked = "Ban Thường vụ Tỉnh ủy"
    assert decisions(text) == [
        ("proposed_discipline", "Lê Văn An", None, "cảnh cáo", asked),
        ("proposed_discipline", "Hà Văn Ba", None, "khiển trách", asked),
        ("proposed_discipline", "tập thể Ban Thường vụ Huyện ủy Tân Yên", None, "khiển trách", asked),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng Chính phủ kỷ luật bằng hình thức xóa tư cách chức vụ Chủ tịch UBND tỉnh Hà Nam đối với ông Lê Văn An.",
         ("discipline", "Lê Văn An", "Chủ tịch UBND tỉnh Hà Nam", "xóa tư cách chức vụ", "Thủ tướng Chính phủ")),
        ("Đối với ông Lê Văn An, nguyên Bí thư Đảng ủy xã, UBKT Tỉnh ủy đã quyết định thi hành kỷ luật khai trừ ra khỏi Đảng.",
         ("discipline", "Lê Văn An", None, "khai trừ ra khỏi Đảng", "UBKT Tỉnh ủy")),
        ("Đối với ông Lê Văn An, nguyên Bí thư Đảng ủy xã, UBKT Tỉnh ủy đề nghị Ban Thường vụ Tỉnh ủy xem xét, thi hành kỷ luật.",
         ("proposed_discipline", "Lê Văn An", None, None, "Ban Thường vụ Tỉnh ủy")),
        ("Yêu cầu Đảng ủy xã chỉ đạo xem xét, thi hành kỷ luật đồng chí Lê Văn An; thu hồi đủ số tiền.",
         ("proposed_discipline", "Lê Văn An", None, None, "Đảng ủy xã")),
        ("Ban Bí thư cho đồng chí Lê Văn An thôi tham gia Ban Chấp hành Đảng bộ tỉnh từ ngày 1/2/2026.",
         ("release", "Lê Văn An", "Ban Chấp hành Đảng bộ tỉnh", None, "Ban Bí thư")),
        ("Hội nghị bầu đồng chí Lê Văn An, người sẽ nghỉ hưu năm 2027, làm Phó Chủ nhiệm; ông không được bầu vào Ban Thường vụ.",
         ("election", "Lê Văn An", "Phó Chủ nhiệm", None, "Hội nghị")),
        ("Ban Bí thư cho đồng chí Lê Văn An thôi giữ các chức vụ Phó Bí thư Thành ủy, Chủ tịch HĐND để nghỉ hưu trước tuổi.",
         ("release", "Lê Văn An", "Phó Bí thư Thành ủy", None, "Ban Bí thư")),
        ("Chủ tịch UBND tỉnh quyết định kỷ luật buộc thôi việc đối với ông Lê Văn An.",
         ("discipline", "Lê Văn An", None, "buộc thôi việc", "Chủ tịch UBND tỉnh")),
        ("Đối với đồng chí Lê Văn An, nguyên Kế toán trưởng: UBKT Tỉnh ủy quyết định thi hành kỷ luật bằng hình thức cảnh cáo.",
         ("discipline", "Lê Văn An", None, "cảnh cáo", "UBKT Tỉnh ủy")),
        ("Ban Thường vụ Tỉnh ủy quyết định cho thôi giữ chức Trưởng phòng đối với ông Lê Văn An.",
         ("release", "Lê Văn An", "Trưởng phòng", None, "Ban Thường vụ Tỉnh ủy")),
    ],
)  # fmt: skip
def test_office_that_is_lost(text: str, expected: tuple[str | None, ...]) -> None:
    assert decisions(text) == [expected]
