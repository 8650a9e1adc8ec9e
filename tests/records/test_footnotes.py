"""Footnotes in the shapes converters leave them in."""

from __future__ import annotations

import pytest
from tests.records.documents import HEAD, scanned

import thongcao
from thongcao.records.footnotes import find_footnotes
from thongcao.records.tasks import find_task_groups

_BODY = (
    "Hội nghị ghi nhận tỉnh duy trì giao ban định kỳ{0}, bên cạnh 33 nhiệm vụ{1} mới; giải ngân đạt 95%{2}. "
    "Trồng 30 m2 rừng, 120 km² lúa.\n"
)
_SIGN = "VĂN PHÒNG TỈNH ỦY AN KHÁNH\n"
_NOTES = ("Gồm giao ban tuần.", "Trong đó có 2 việc mới.", "40 dự án của quý I.")
_FOLLOWS = ["tỉnh duy trì giao ban định kỳ", "33 nhiệm vụ", "giải ngân đạt 95%"]


def _text(anchors: tuple[str, str, str], marks: tuple[str, str, str], before: str = _SIGN, after: str = "") -> str:
    notes = "\n".join(mark + note for mark, note in zip(marks, _NOTES, strict=True))
    return HEAD + _BODY.format(*anchors) + before + notes + "\n" + after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_text(("[1]", "[2]", "[3]"), ("[1] ", "[2] ", "[3] ")), id="antiword"),
        pytest.param(_text(("[1]", "[2]", "[3]"), ("[1] ", "[2] ", "[3] "), before=""), id="no sign-off"),
        pytest.param(_text(("[1]", "[2]", "[3]"), ("[1] ", "[2] ", "[3] "), "", _SIGN), id="notes before the sign-off"),
        pytest.param(_text(("1", "2", "3"), ("1 ", "2 ", "3 ")).replace("3 40", "3 Gồm 40"), id="glued digits"),
        pytest.param(
            _text(("1", "2", "3"), ("1 ", "2 ", "3 "), "-----\n").replace("3 40", "3 Gồm 40"), id="under a rule"
        ),
        pytest.param(_text(("(1)", "(2)", "(3)"), ("(1) ", "(2) ", "(3) ")), id="round brackets"),
        pytest.param(
            _text(("(1)", "(2)", "(3)"), ("1. ", "2. ", "3. "), "-----\n").replace("3. 40", "3. Gồm 40"),
            id="round brackets, numbered notes",
        ),
        pytest.param(
            _text(
                ("----footnote1----", "----footnote2----", "----footnote3----"),
                ("footnote1) ", "footnote2) ", "footnote3) "),
            ),
            id="docx2python",
        ),
        pytest.param(
            _text(("(1)", "(2)", "(3)"), ("(1) ", "(2) ", "(3) "), "", _SIGN), id="round brackets before the sign-off"
        ),
        pytest.param(_text(("[1]", "[2]", "[3]"), ("[1]. ", "[2]. ", "[3]. ")), id="square brackets with a point"),
        pytest.param(_text(("(1)", "(2)", "(3)"), ("(1): ", "(2): ", "(3): ")), id="round brackets with a colon"),
        pytest.param(_text(("†", "†", "†"), ("† ", "† ", "† ")), id="daggers"),
        pytest.param(
            _text((" (*)", " (**)", " (***)"), ("(*) ", "(**) ", "(***) "), before=""), id="stars, no sign-off"
        ),
        pytest.param(_text(("¹", "²", "³"), ("¹ ", "² ", "³ ")), id="superscripts"),
        pytest.param(_text(("⁽¹⁾", "⁽²⁾", "⁽³⁾"), ("⁽¹⁾ ", "⁽²⁾ ", "⁽³⁾ ")), id="raised brackets"),
        pytest.param(
            _text(
                ("<sup>1</sup>", "<sup>2</sup>", "<sup>3</sup>"), ("<sup>1</sup> ", "<sup>2</sup> ", "<sup>3</sup> ")
            ),
            id="raised by markup",
        ),
        pytest.param(_text(("*", "**", "***"), ("* ", "** ", "*** ")), id="stars"),
        pytest.param(_text(("\uf02a", "\uf02a", "\uf02a"), ("\uf02a ", "\uf02a ", "\uf02a ")), id="symbol font"),
        pytest.param(_text(("\x02", "\x02", "\x02"), ("\x02 ", "\x02 ", "\x02 ")), id="raw .doc stream"),
        pytest.param(_text(("\n", "\n", "\n"), ("\ufffd ", "\ufffd ", "\ufffd ")), id="lost marks"),
        pytest.param(_text(("[1]", "[2]", "[3]"), ("[1] ", "[2] ", "[3] "), "Ghi chú:\n"), id="under a title"),
        pytest.param(
            _text(("[1]", "[2]", "[3]"), ("[1] ", "[2] ", "[3] "), _SIGN + "Nơi nhận:\n- Lưu.\n"), id="recipients"
        ),
    ],
)
def test_notes_and_anchors(text: str) -> None:
    found = find_footnotes(scanned(text))
    assert [note.number for note in found] == [1, 2, 3]
    assert [note.text for note in found][:2] == list(_NOTES[:2])
    assert found[2].text.endswith(_NOTES[2])
    assert [
        note.anchor.follows.removeprefix("Hội nghị ghi nhận ") if note.anchor else None for note in found
    ] == _FOLLOWS


def test_lost_mark_stands_where_the_line_goes_on() -> None:
    text = _text(("\n", "\n", "\n"), ("\ufffd ", "\ufffd ", "\ufffd "))
    first = find_footnotes(scanned(text))[0]
    assert first.anchor is not None
    assert first.anchor.certainty == "inferred"
    assert first.anchor.offset == text.index(", bên cạnh")


def test_unequal_lost_marks_are_not_paired() -> None:
    found = find_footnotes(scanned(_text(("\n", "", "\n"), ("\ufffd ", "\ufffd ", "\ufffd "))))
    assert [note.anchor for note in found] == [None, None, None]


def test_note_without_its_mark_in_the_body_has_no_anchor() -> None:
    found = find_footnotes(scanned(_text(("[1]", "", "[3]"), ("[1] ", "[2] ", "[3] "))))
    assert [note.anchor is not None for note in found] == [True, False, True]


def test_notes_without_any_marks_are_read_by_place() -> None:
    found = find_footnotes(scanned(_text(("", "", ""), (" ", " ", " "))))
    assert [(note.number, note.mark, note.text) for note in found] == [
        (number, None, note) for number, note in enumerate(_NOTES, start=1)
    ]


def test_note_of_several_lines() -> None:
    text = HEAD + "Tỉnh có 3 việc[1].\n" + _SIGN + "[1] Gồm:\n- giao ban tuần;\n- giao ban tháng.\n"
    assert [note.text for note in find_footnotes(scanned(text))] == ["Gồm: - giao ban tuần; - giao ban tháng."]


def test_text_without_notes_has_none() -> None:
    assert find_footnotes(scanned(HEAD + "Tỉnh trồng 30 m2 rừng.\n" + _SIGN)) == ()


def test_a_digit_glued_to_a_document_number_is_a_mark() -> None:
    body = (
        "Tỉnh thực hiện Nghị quyết số 57-NQ/TW1, Nghị quyết số 98/2023/QH15 và Quyết định số 12/QĐ-UBND2 đã ban hành.\n"
    )
    found = find_footnotes(scanned(HEAD + body + _SIGN + "1 Về khoa học.\n2 Về vốn.\n"))
    assert [note.anchor.follows.split()[-1] if note.anchor else None for note in found] == ["57-NQ/TW", "12/QĐ-UBND"]


def test_a_digit_glued_to_a_year_or_to_the_term_of_the_assembly_is_a_mark() -> None:
    body = "Tỉnh thực hiện Nghị quyết số 98/2023/QH151 từ ngày 01/3/20242, thu năm 20243 tăng 5% so với năm 2023.\n"
    found = find_footnotes(scanned(HEAD + body + _SIGN + "1 Về thí điểm.\n2 Theo kế hoạch.\n3 Ước thu.\n"))
    assert [note.anchor.follows.split()[-1] if note.anchor else None for note in found] == [
        "98/2023/QH15",
        "01/3/2024",
        "2024",
    ]


@pytest.mark.parametrize(
    ("marks", "heads"),
    [
        (("1", "2", "3", "4"), ("1 ", "2 ", "3 ", "4 ")),
        (("[1]", "[2]", "[3]", "[4]"), ("[1] ", "[2] ", "[3] ", "[4] ")),
        (("(1)", "(2)", "(3)", "(4)"), ("(1) ", "(2) ", "(3) ", "(4) ")),
        (("¹", "²", "³", "⁴"), ("¹ ", "² ", "³ ", "⁴ ")),
    ],
)
def test_what_stands_round_a_mark_is_read_past_it(marks: tuple[str, ...], heads: tuple[str, ...]) -> None:
    body = (
        "Kim ngạch xuất khẩu{0} đạt 2 tỷ USD; thu ngân sách năm 2024{1} đạt 900 tỷ đồng; có 5 dự án{2} theo Kết luận số "
        "12-KL/TW{3} ngày 14/4/2023 của Ban Bí thư.\n"
    )
    notes = "".join(f"{head}Theo báo cáo.\n" for head in heads)
    found = thongcao.extract(HEAD + body.format(*marks) + _SIGN + notes)
    assert [(one.indicator, one.label.text if one.label else None) for one in found.indicators] == [
        ("exports", "Kim ngạch xuất khẩu"),
        ("budget_revenue", "thu ngân sách"),
    ]
    assert [one.text for one in found.counts] == ["5 dự án"]
    (citation,) = found.citations
    assert (citation.date, citation.issuer and citation.issuer.name) == ("2023-04-14", "Ban Bí thư")
    assert [note.anchor is not None for note in found.footnotes] == [True] * 4
    assert not found.ledger.unclaimed


def test_a_mark_hangs_on_its_own_sentence() -> None:
    found = find_footnotes(
        scanned(HEAD + "Tỉnh có 3 việc[1]. Đã xong 2 việc[2].\n" + _SIGN + "[1] Gồm.\n[2] Theo báo cáo.\n")
    )
    assert [note.anchor.follows if note.anchor else None for note in found] == ["Tỉnh có 3 việc", "Đã xong 2 việc"]


def test_a_list_of_documents_goes_on_behind_marks() -> None:
    body = "Tỉnh thực hiện Kết luận 31[1], 33[2] và 35[3] của Ban Bí thư.\n"
    notes = "[1] Về đê.\n[2] Về rừng.\n[3] Về biển.\n"
    found = thongcao.extract(HEAD + body + _SIGN + notes).citations
    assert [(one.number, one.issuer and one.issuer.name) for one in found] == [
        ("31", "Ban Bí thư"),
        ("33", "Ban Bí thư"),
        ("35", "Ban Bí thư"),
    ]


def test_a_lost_mark_costs_the_others_nothing() -> None:
    body = "Tỉnh thu hút 3 tỷ USD1, có 5 dự án2 mới, trồng 30 ha, 6 xã3 về đích, 9 hộ5 được hỗ trợ.\n"
    notes = "1 Về vốn.\n2 Gồm cầu.\n3 Gồm An Phú.\n4 Về rừng.\n5 Theo quyết định.\n"
    found = find_footnotes(scanned(HEAD + body + _SIGN + notes))
    assert [note.anchor.follows.split()[-1] if note.anchor else None for note in found] == [
        "USD",
        "án",
        "xã",
        None,
        "hộ",
    ]


@pytest.mark.parametrize("marks", ["¹²³", ("[1]", "[2]", "[3]"), ("<sup>1</sup>", "<sup>2</sup>", "<sup>3</sup>")])
def test_notes_at_the_foot_of_each_page_stand_within_the_body(marks: tuple[str, ...]) -> None:
    one, two, three = marks
    document = scanned(
        f"{HEAD}Hội nghị ghi nhận thu ngân sách khá{one}, xuất khẩu tăng{two}.\n{one} Thu nội địa tăng 5%.\n{two} Gồm gạo.\n"
        f"Hội nghị thống nhất 3 nhiệm vụ:\n1. Tập trung thu ngân sách{three}.\n{three} Dự toán 9.000 tỷ đồng.\n"
        f"2. Giữ vững an ninh.\n3. Chăm lo người nghèo.\n{_SIGN}"
    )
    assert [
        (note.number, note.text, note.anchor.follows if note.anchor else None) for note in find_footnotes(document)
    ] == [
        (1, "Thu nội địa tăng 5%.", "Hội nghị ghi nhận thu ngân sách khá"),
        (2, "Gồm gạo.", "xuất khẩu tăng"),
        (3, "Dự toán 9.000 tỷ đồng.", "Tập trung thu ngân sách"),
    ]
    groups = find_task_groups(document).groups
    assert [[task.text for task in group.tasks] for group in groups] == [
        [f"Tập trung thu ngân sách{three}."],
        ["Giữ vững an ninh."],
        ["Chăm lo người nghèo."],
    ]


def test_a_mark_in_round_brackets_may_stand_apart() -> None:
    found = find_footnotes(
        scanned(
            f"{HEAD}Hội nghị ghi nhận thu ngân sách (1) khá, xuất khẩu (2) tăng, gồm (1) gạo và (2) cá.\n{_SIGN}"
            "Chú thích:\n(1) Thu nội địa.\n(2) Cả dịch vụ.\n"
        )
    )
    assert [note.anchor.follows if note.anchor else None for note in found] == [
        "Hội nghị ghi nhận thu ngân sách",
        "xuất khẩu",
    ]
