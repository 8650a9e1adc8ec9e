"""Document numbers: what their parts say, in the spellings of offices and of the press."""

from __future__ import annotations

import re

import pytest

from thongcao.grammar.citation_parts import CitedDocument
from thongcao.grammar.citations import find_numbered_citations
from thongcao.grammar.document_codes import DocumentType, document_types
from thongcao.grammar.document_numbers import NUMBER, DocumentNumber, read_number
from thongcao.text import clean, clean_text


def parse_number(text: str, word: DocumentType | None = None) -> DocumentNumber | None:
    match = NUMBER.fullmatch(text)
    found = read_number(match, word) if match else None
    return found[1] if found else None


def read(text: str) -> tuple[str, CitedDocument]:
    """The words and the value of the one citation in a text."""
    source = clean_text(text)
    (token,) = find_numbered_citations(source)
    return source.words(token.start, token.end), token.value


# the sentence with the mention in brackets | type | system | number | year in the number | issuers | date
WORKED = """
Thành phố sơ kết [Nghị quyết số 98/2023/QH15] sau một năm. | Nghị quyết | state | 98 | 2023 | QH15 | -
Căn cứ [Quyết định số 641/QĐ-UBND] ngày 01 tháng 3 năm 2024. | Quyết định | state | 641 | - | UBND | 2024-03-01
theo [Quyết định 896/QĐ-TTg] về phân công | Quyết định | state | 896 | - | TTg | -
quán triệt tinh thần [31-NQ/TW] tới chi bộ | Nghị quyết | party | 31 | - | TW | -
tiếp tục thực hiện [12-CTrHĐ/TU] đã ban hành | Chương trình hành động | party | 12 | - | TU | -
gắn với [44-KL/TW]. | Kết luận | party | 44 | - | TW | -
áp dụng [154/2020/NĐ-CP], các sở rà soát | Nghị định | state | 154 | 2020 | CP | -
hướng dẫn tại [05/2023/TT-BKHĐT]. | Thông tư | state | 5 | 2023 | BKHĐT | -
chính quyền đô thị theo [131/2020/QH14] đi vào nền nếp | - | state | 131 | 2020 | QH14 | -
danh mục tại [Quyết định 05/2023/QĐ-TTg] | Quyết định | state | 5 | 2023 | TTg | -
sau [Nghị quyết 202/2025/QH15], tỉnh mới vận hành | Nghị quyết | state | 202 | 2025 | QH15 | -
([30/2026/QH16]) | - | state | 30 | 2026 | QH16 | -
theo [Nghị quyết số 1686/NQ-UBTVQH15] ngày 16/6/2025 | Nghị quyết | state | 1686 | - | UBTVQH15 | 2025-06-16
thực hiện [Nghị quyết 110/2025/UBTVQH15] từ 2026 | Nghị quyết | state | 110 | 2025 | UBTVQH15 | -
[Pháp lệnh 10/2009/PL-UBTVQH12] còn hiệu lực | Pháp lệnh | state | 10 | 2009 | UBTVQH12 | -
[Thông tư liên tịch 141/2012/TTLT-BTC-BQP-BCA] quy định | Thông tư liên tịch | state | 141 | 2012 | BTC BQP BCA | -
thực hiện [Chỉ thị số 05/CT-BCA-V21] ngày 3/2/2014 | Chỉ thị | state | 5 | - | BCA | 2014-02-03
tại văn bản số [5973/UBND-KT] ngày 11/6/2026 | Công văn | state | 5973 | - | UBND | 2026-06-11
[Công văn số 9871-CV/BTCTU] ngày 31 tháng 3 năm 2025 | Công văn | party | 9871 | - | BTCTU | 2025-03-31
[Quyết định số 519-QĐ/UBKTTW], ngày 28-4-2022. | Quyết định | party | 519 | - | UBKTTW | 2022-04-28
công bố [quyết định số 335-QĐNS/TW] ngày 9-9 về nhân sự | Quyết định | party | 335 | - | TW | --09-09
trái [Quy định 08-QĐi/TW] về nêu gương | Quy định | party | 8 | - | TW | -
[Chỉ thị số 35-CT/TW], ngày 14/6/2024 của Bộ Chính trị | Chỉ thị | party | 35 | - | TW | 2024-06-14
[Thông báo kết luận 105-TB/TU] nêu rõ | Thông báo kết luận | party | 105 | - | TU | -
[Chương trình hành động số 02-CTr/ĐU]. | Chương trình hành động | party | 2 | - | ĐU | -
trong quân đội, [2423-CT/QUTW] được quán triệt | Chỉ thị | party | 2423 | - | QUTW | -
tổng kết [Nghị quyết số 16 - NQ/TW] | Nghị quyết | party | 16 | - | TW | -
[Kế hoạch số 94- KH/BTGDVTW] của ngành | Kế hoạch | party | 94 | - | BTGDVTW | -
theo [320/QÐ-BVHTTDL] ngày 12 tháng 02 năm 2026 | Quyết định | state | 320 | - | BVHTTDL | 2026-02-12
khai thác cơ chế của [Nghị quyết 98] để phát triển | Nghị quyết | - | 98 | - | - | -
""".strip().splitlines()


@pytest.mark.parametrize("line", WORKED)
def test_worked_examples(line: str) -> None:
    sentence, kind, system, serial, year, issuers, date = (None if cell == "-" else cell for cell in line.split(" | "))
    assert sentence
    before, words, after = re.split(r"[\[\]]", sentence)
    found, cited = read(before + words + after)
    number = cited.number
    assert number
    assert (found, cited.type, number.system, number.serial) == (clean(words), kind, system, int(serial or 0))
    assert number.year == (int(year) if year else None)
    assert (" ".join(number.issuers) or None, cited.date) == (issuers, date)


@pytest.mark.parametrize(
    ("written", "norm"),
    [
        ("Quyết định số : 31/QĐ-TW", "31-QĐ/TW"),
        ("Quy định 66/QĐ/TW", "66-QĐ/TW"),
        ("Nghị quyết 06/2022-QH15", "06/2022/QH15"),
        ("Nghị quyết số 54/2017/NQ-QH14", "54/2017/QH14"),
        ("Hướng dẫn 03-HD", "03-HD"),
        ("Quy định số31-QĐ/TW", "31-QĐ/TW"),
        ("Quy định 37QĐ/TW", "37-QĐ/TW"),
        ("Quy định số 47 – QĐ/TWcủa Trung ương", "47-QĐ/TW"),
        ("86/QÐ- ĐHQG", "86/QĐ-ĐHQG"),
        ("305/2005/QĐ-TTG", "305/2005/QĐ-TTg"),
        ("11/2013/TTLT- BLĐTBXH-BYT", "11/2013/TTLT-BLĐTBXH-BYT"),
        ("28/2013/TTLT-BYT-BLDTBXH", "28/2013/TTLT-BYT-BLĐTBXH"),
        ("Nghị quyết số 98/2023 của Quốc hội", "98/2023"),
        ("Nghị định số 101/CP", "101/CP"),
        ("Nghị quyết 19-2017/NQ-CP", "19-2017/NQ-CP"),
        ("Công văn 34O-CV/ĐU", "340-CV/ĐU"),
        ("Nghị quyết 7-NQ/T.Ư", "07-NQ/TW"),
        ("nghị quyết 12/nq-hđnd", "12/NQ-HĐND"),
        ("Công văn 21036/CT-CBc", "21036/CT-CBc"),
        ("Hướng dẫn 1269/HD-CT", "1269/HD-CT"),
        ("Nghị quyết số\n98/2023/\nQH15", "98/2023/QH15"),
    ],
)
def test_odd_spellings_are_read_as_the_norm_has_them(written: str, norm: str) -> None:
    number = read(written)[1].number
    assert number
    assert number.text == norm


@pytest.mark.parametrize(
    ("number", "word", "code", "issuers", "unit"),
    [
        ("21036/CT-CBc", "công văn", None, ("CT",), "CBc"),
        ("12/CT-CBc", "chỉ thị", "CT", ("CBc",), None),
        ("758/HD-BTL", "", "HD", ("BTL",), None),
        ("123/KH-UBND-TH", "", "KH", ("UBND",), "TH"),
        ("5-NQ/TVTU", "", "NQ", ("TVTU",), None),
    ],
)
def test_codes_are_told_apart(number: str, word: str, code: str | None, issuers: tuple[str, ...], unit: str) -> None:
    found = parse_number(number, document_types().get(word))
    assert found
    assert (found.code, found.issuers, found.unit) == (code, issuers, unit)


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành 02/33 nhiệm vụ, 07/25 việc",
        "ngày 27/3/2024, từ 5-5 đến 10-5-2017",
        "giai đoạn 2021 - 2030; năm học 2023-2024",
        "tăng 6 - 6,5%; trực 24/7; bản đồ 1/500",
        "đường 3/2, Đường tỉnh ĐT.743, đoạn 743-ĐT",
        "15/hộ; 3-4 vụ/năm; 65 USD/thùng",
        "QCVN 01-1:2018/BYT",
        "mã số 0301234567-001",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_numbered_citations(clean_text(text)) == []


@pytest.mark.parametrize("text", ["TỈNH ỦY\nSố 105-TB/TU\nTHÔNG BÁO", "Số: 12-KH/ĐU Bến Nghé, ngày 5 tháng 8 năm 2025"])
def test_number_of_the_paper_itself_is_not_cited(text: str) -> None:
    assert [token.kind for token in find_numbered_citations(clean_text(text))] == ["own_number"]


def test_the_mark_of_a_note_may_be_glued_to_words_that_point_back() -> None:
    clean = clean_text("Triển khai Nghị quyết này1 theo kế hoạch.")
    assert [clean.text[token.start : token.end] for token in find_numbered_citations(clean)] == ["Nghị quyết này"]


def test_what_begins_a_text_points_back_to_nothing() -> None:
    assert find_numbered_citations(clean_text("này là Nghị quyết\n")) == []


def test_parts_of_a_number() -> None:
    expected = DocumentNumber("01a/2021/QH15", 1, "a", "state", 2021, None, ("QH15",), 15)
    assert parse_number("01a/2021/QH15") == expected
