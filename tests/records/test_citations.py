"""Cited documents: mentions joined, short forms resolved only where one candidate is left."""

from __future__ import annotations

import pytest
from tests.records.documents import FOOT, HEAD, located, scanned
from tests.seed import SEED

import thongcao
from thongcao.model.documents import Citation
from thongcao.records.citations import citation_conflicts, find_citations


def cited(text: str) -> tuple[Citation, ...]:
    return find_citations(scanned(text))


def mentions(text: str) -> dict[str, list[str]]:
    """The words of the mentions of each document, by id."""
    return {one.id: [mention.text for mention in one.mentions] for one in cited(text)}


def only(text: str) -> Citation:
    (found,) = cited(text)
    return found


def test_seed() -> None:
    document = scanned(SEED)
    resolution, decision, assignment = find_citations(document)
    assert (resolution.id, resolution.number) == ("resolution-98-2023-qh15", "98/2023/QH15")
    assert resolution.issuer
    assert (resolution.issuer.abbreviation, resolution.issuer.name) == ("QH15", "Quốc hội khóa XV")
    assert [mention.form for mention in resolution.mentions] == ["full", "full", "full", "short"]
    assert (decision.id, decision.date) == ("decision-641-qd-ubnd", "2024-03-01")
    assert decision.date_evidence
    assert decision.date_evidence.text == "ngày 01 tháng 3 năm 2024"
    # the code does not say which committee
    assert decision.issuer
    assert decision.issuer.name is None
    assert assignment.number == "896/QĐ-TTg"
    assert assignment.mentions[0].locator
    assert assignment.mentions[0].locator.text == "Nhiệm vụ số 2 mục I phần 2"
    for citation in (resolution, decision, assignment):
        for mention in citation.mentions:
            assert located(document, mention)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sau Nghị quyết 188 có Nghị quyết số 188/2025/QH15 và Nghị quyết 188 của Quốc hội.",
            {"resolution-188-2025-qh15": ["Nghị quyết 188", "Nghị quyết số 188/2025/QH15", "Nghị quyết 188"]},
        ),
        # two documents have the number
        (
            "Nghị quyết 45-NQ/TW; Nghị quyết 45/2022/QH15; Nghị quyết 45",
            {
                "resolution-45-nq-tw": ["Nghị quyết 45-NQ/TW"],
                "resolution-45-2022-qh15": ["Nghị quyết 45/2022/QH15"],
                "resolution-45": ["Nghị quyết 45"],
            },
        ),
        # the issuer leaves one
        (
            "Nghị quyết 45-NQ/TW; Nghị quyết 45/2022/QH15; Nghị quyết 45 của Quốc hội",
            {
                "resolution-45-nq-tw": ["Nghị quyết 45-NQ/TW"],
                "resolution-45-2022-qh15": ["Nghị quyết 45/2022/QH15", "Nghị quyết 45"],
            },
        ),
        # another type, another issuer
        (
            "Nghị quyết 35-NQ/TW; Kết luận 35; Nghị quyết 35 của Quốc hội",
            {
                "resolution-35-nq-tw": ["Nghị quyết 35-NQ/TW"],
                "conclusion-35": ["Kết luận 35"],
                "resolution-35": ["Nghị quyết 35"],
            },
        ),
        # one spelling, one document
        (
            "Quy định 66-QĐ/TW; Quy định số 66/QĐ/TW; Quy định 66 – QĐ/TƯ",
            {"regulation-66-qd-tw": ["Quy định 66-QĐ/TW", "Quy định số 66/QĐ/TW", "Quy định 66 - QĐ/TƯ"]},
        ),
        # quy định and quyết định share a code, so the word decides; a number without word joins the only one
        (
            "Quy định 12-QĐ/TW và Quyết định 12-QĐ/TW; Quy định 13-QĐ/TW (13-QĐ/TW)",
            {
                "regulation-12-qd-tw": ["Quy định 12-QĐ/TW"],
                "decision-12-qd-tw": ["Quyết định 12-QĐ/TW"],
                "regulation-13-qd-tw": ["Quy định 13-QĐ/TW", "13-QĐ/TW"],
            },
        ),
        # party numbers start anew each term
        (
            "Kết luận 21-KL/TW ngày 24/10/2017; Kết luận 21-KL/TW ngày 25/10/2021",
            {
                "conclusion-21-kl-tw-2017": ["Kết luận 21-KL/TW"],
                "conclusion-21-kl-tw-2021": ["Kết luận 21-KL/TW"],
            },
        ),
        (
            "Quyết định 5/QĐ-UBND của UBND tỉnh Hà Nam và Quyết định 5/QĐ-UBND của UBND tỉnh Nam Định",
            {
                "decision-05-qd-ubnd": ["Quyết định 5/QĐ-UBND"],
                "decision-05-qd-ubnd-uy-ban-nhan-dan-tinh-nam-dinh": ["Quyết định 5/QĐ-UBND"],
            },
        ),
        (
            "Luật Đất đai số 31/2024/QH15; Luật Đất đai năm 2024; Luật Đất đai năm 2013",
            {
                "law-31-2024-qh15": ["Luật Đất đai số 31/2024/QH15", "Luật Đất đai năm 2024"],
                "law-dat-dai-2013": ["Luật Đất đai năm 2013"],
            },
        ),
        (
            "Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội XIII; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
            {
                "resolution-national-congress-13": ["Nghị quyết Đại hội XIII", "Nghị quyết Đại hội XIII"],
                "resolution-congress-20-dang-bo-tinh": ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX"],
            },
        ),
        # it can be the national congress as well
        (
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII; Nghị quyết Đại hội XIII",
            {
                "resolution-congress-13-dang-bo-tinh": ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII"],
                "resolution-congress-13": ["Nghị quyết Đại hội XIII"],
            },
        ),
        (
            "Luật Nhà ở (số 27/2023/QH15); Luật Nhà ở 2023; Luật Đầu tư công 2024 (Luật số 58/2024/QH15)",
            {
                "law-27-2023-qh15": ["27/2023/QH15", "Luật Nhà ở 2023"],
                "law-58-2024-qh15": ["Luật Đầu tư công 2024", "Luật số 58/2024/QH15"],
            },
        ),
        (
            "Quyết định thi hành kỷ luật số 12-QĐ/UBKTTU; Chương trình làm việc số 5-CTr/TU; Công điện khẩn số 7/CĐ-UBND",
            {
                "decision-12-qd-ubkttu": ["Quyết định thi hành kỷ luật số 12-QĐ/UBKTTU"],
                "programme-05-ctr-tu": ["Chương trình làm việc số 5-CTr/TU"],
                "telegram-07-cd-ubnd": ["Công điện khẩn số 7/CĐ-UBND"],
            },
        ),
        # no national congress has that number yet; the province is named once
        (
            "Nghị quyết Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX; Nghị quyết Đại hội XX Đảng bộ tỉnh; Nghị quyết Đại hội XX",
            {
                "resolution-congress-20-dang-bo-tinh-ha-nam": [
                    "Nghị quyết Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX",
                    "Nghị quyết Đại hội XX Đảng bộ tỉnh",
                    "Nghị quyết Đại hội XX",
                ]
            },
        ),
        (
            "Nghị quyết Đại hội Đảng bộ xã Tân An lần thứ I; Nghị quyết Đại hội Đảng bộ xã Tân An Hội lần thứ I",
            {
                "resolution-congress-1-dang-bo-xa-tan-an": ["Nghị quyết Đại hội Đảng bộ xã Tân An lần thứ I"],
                "resolution-congress-1-dang-bo-xa-tan-an-hoi": ["Nghị quyết Đại hội Đảng bộ xã Tân An Hội lần thứ I"],
            },
        ),
        (
            "Nghị quyết 7 và 9 khóa XI",
            {"resolution-plenum-7-term-11": ["Nghị quyết 7"], "resolution-plenum-9-term-11": ["9 khóa XI"]},
        ),
        (
            "Nghị quyết Trung ương 4 (khóa XI, XII)",
            {
                "resolution-plenum-4-term-11": ["Nghị quyết Trung ương 4 (khóa XI"],
                "resolution-plenum-4-term-12": ["XII"],
            },
        ),
    ],
)
def test_mentions_of_one_document_are_joined(text: str, found: dict[str, list[str]]) -> None:
    assert mentions(text) == found


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Áp dụng Nghị quyết 188/2025/QH15; vướng mắc trong Nghị quyết này.", True),
        ("Nghị quyết 57-NQ/TW và Nghị quyết 68-NQ/TW; Nghị quyết này", False),
        ("Nghị quyết 57-NQ/TW.\nNghị quyết này", False),
        ("Nghị quyết 57-NQ/TW; Điều 79 Nghị quyết này", True),
        ("Nghị quyết 57-NQ/TW; 79 Nghị quyết này", False),
        ("Kết luận 57-KL/TW; Nghị quyết này", False),
    ],
)
def test_words_that_point_back(text: str, joined: bool) -> None:
    words = [mention.text for one in cited(text) for mention in one.mentions]
    assert ("Nghị quyết này" in words) is joined


def test_a_congress_of_a_place_is_another_than_that_of_the_party() -> None:
    found = cited("Thực hiện Nghị quyết Đại hội XI của Đảng bộ tỉnh, Nghị quyết Đại hội XI của Đảng.")
    assert [one.id for one in found] == ["resolution-congress-11-dang-bo-tinh", "resolution-national-congress-11"]


def test_pointing_back_goes_to_the_last_document() -> None:
    found = mentions("Nghị quyết 57-NQ/TW nêu rõ. Nghị quyết 68-NQ/TW mở đường. Nghị quyết này cần thời gian.")
    assert found["resolution-68-nq-tw"] == ["Nghị quyết 68-NQ/TW", "Nghị quyết này"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nghị quyết 98/2023/QH15", "Quốc hội khóa XV"),
        ("Quyết định 896/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Kết luận 21-KL/TW", None),
        ("Kết luận 21-KL/TW của Ban Bí thư", "Ban Bí thư"),
        ("Kế hoạch 5-KH/TU", None),
        ("Kế hoạch 5-KH/TU của Tỉnh ủy Tây Ninh", "Tỉnh ủy Tây Ninh"),
        # the department carries the decision out
        ("Quyết định 5/QĐ-UBND của Sở Tài chính", None),
        ("Thông tư liên tịch 1/2012/TTLT-BTC-BCA", "Bộ Tài chính, Bộ Công an"),
        ("Nghị quyết Trung ương 4 khóa XII", "Ban Chấp hành Trung ương Đảng khóa XII"),
        ("Nghị quyết 31 của Bộ Chính trị", "Bộ Chính trị"),
    ],
)
def test_issuer_is_named_where_it_is_certain(text: str, name: str | None) -> None:
    found = only(text).issuer
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("key", "wordings"),
    [
        (
            "resolution-31-nq-tw",
            (
                "Nghị quyết số 31-NQ/TW",
                "Nghị quyết 31-NQ/TW, ngày 30/12/2022 của Bộ Chính trị",
                "Nghị quyết số 31 – NQ/TƯ ngày 30 tháng 12 năm 2022",
                "nghị quyết số 31-nq/tw",
                "Nghị quyết số 31-NQ/T.Ư",
                "Nghị quyết số: 31/NQ-TW",
                "31-NQ/Tw",
                "Nghị quyết số 31-\nNQ/TW",
                "Nghị quyết số 31\u00a0-\u00a0NQ/TW",
                "Nghị quyết số 31\u2011NQ\u2215TW",
            ),
        ),
        (
            "decision-641-qd-ubnd",
            (
                "Quyết định số 641/QĐ-UBND",
                "Quyết định 641/QÐ-UBND ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân Thành phố",
                "quyết định số 641/qđ-ubnd (ngày 01/3/2024)",
                "641/QD-UBND",
                "Quyết định số 641-QĐ/UBND",
            ),
        ),
        (
            "regulation-08-qd-tw",
            ("Quy định số 08-QĐi/TW", "Quy định 8-QĐ/TW ngày 25/10/2018 của Ban Chấp hành Trung ương", "08-QĐi/TƯ"),
        ),
        (
            "programme-02-ctr-du",
            ("Chương trình số 02-CTr/ĐU", "Chương trình hành động số 02-Ctr/ÐU ngày 5/9/2025", "02-CTr/ĐU"),
        ),
        ("notice-105-tb-tu", ("Thông báo kết luận 105-TB/TU", "Thông báo số 105-TB/TU ngày 12/4/2016", "105-TB/TU")),
        ("resolution-06-2022-qh15", ("Nghị quyết số 06/2022/QH15", "Nghị quyết 6/2022-QH15 ngày 16/6/2022")),
        ("letter-5973-ubnd-kt", ("Công văn 5973/UBND-KT", "5973/UBND-KT ngày 11/6/2026")),
        ("conclusion-35", ("Kết luận số 35 ngày 5/5/2022 của Bộ Chính trị", "Kết luận 35 của Bộ Chính trị")),
        (
            "resolution-plenum-4-term-12",
            (
                "Nghị quyết Trung ương 4 (khóa XII)",
                "Nghị quyết TW4 khóa XII",
                "Nghị quyết T.Ư 4, khóa XII",
                "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khoá XII",
            ),
        ),
        ("law-dat-dai-2024", ("Luật Đất đai năm 2024", "Luật Đất đai 2024", "Luật Đất đai (sửa đổi) năm 2024")),
    ],
)
def test_one_key_however_cited(key: str, wordings: tuple[str, ...]) -> None:
    for words in wordings:
        assert [one.id for one in cited(f"Tiếp tục triển khai {words}.")] == [key], words
    assert list(mentions(";\n".join(wordings))) == [key]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 68-NQ/TW của Bộ Chính trị", ["Bộ Chính trị"] * 3),
        ("Nghị quyết 57, 59 và 68 của Bộ Chính trị", ["Bộ Chính trị"] * 3),
        ("Quyết định 217, 218 của Bộ Chính trị", ["Bộ Chính trị"] * 2),
        ("Nghị quyết số 57-NQ/TW và Kết luận 59-KL/TW của Ban Bí thư", [None, "Ban Bí thư"]),
        ("bốn nghị quyết (31, 33, 35) của Bộ Chính trị", ["Bộ Chính trị"] * 3),
        ("Ban Bí thư ban hành Kết luận 31-KL/TW và Chỉ thị 33-CT/TW", ["Ban Bí thư"] * 2),
        ("Tỉnh ủy Hà Nam đã ban hành 12 kế hoạch (số 21, 22, 23-KH/TU)", [None] * 3),
        ("Kết luận 31-KL/TW ngày 5/1/2025; 33-KL/TW ngày 6/1/2025 của Ban Bí thư", ["Ban Bí thư"] * 2),
        ("Nghị quyết số 57-NQ/TW, 8-NQ/TU của Tỉnh ủy Hà Nam", [None, "Tỉnh ủy Hà Nam"]),
    ],
)
def test_issuer_behind_a_list_is_that_of_all_its_numbers(text: str, names: list[str | None]) -> None:
    assert [one.issuer.name if one.issuer else None for one in cited(text)] == names


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Kết luận số 31, 33, 35-KL/TW", ["31-KL/TW", "33-KL/TW", "35-KL/TW"]),
        ("12 kế hoạch (số 21, 22, 23-KH/TU)", ["21-KH/TU", "22-KH/TU", "23-KH/TU"]),
        ("Quyết định số 7, 8 và 9/QĐ-UBND", ["07/QĐ-UBND", "08/QĐ-UBND", "09/QĐ-UBND"]),
        ("Nghị quyết 12, 13/2025/NQ-HĐND", ["12/2025/NQ-HĐND", "13/2025/NQ-HĐND"]),
        ("các Nghị quyết 31-NQ/TW, 33 và 35 của Bộ Chính trị", ["31-NQ/TW", "33-NQ/TW", "35-NQ/TW"]),
        # the Assembly issues none of the party's; the first may be one that all know
        ("Nghị quyết số 31-NQ/TW và 33 của Quốc hội", ["31-NQ/TW", "33"]),
        ("Nghị quyết 31 và 06-NQ/TU", ["31", "06-NQ/TU"]),
        ("Nghị quyết 31 và 98/2023/QH15", ["31", "98/2023/QH15"]),
    ],
)
def test_codes_said_once_are_those_of_the_list(text: str, numbers: list[str]) -> None:
    assert [one.number for one in cited(text)] == numbers
    assert all(one.resolved == ("-" in (one.number or "") or "/" in (one.number or "")) for one in cited(text))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Kết luận 31-KL/TW và 33-KL/TW ngày 5/1/2025 và ngày 6/2/2025 của Ban Bí thư", ["2025-01-05", "2025-02-06"]),
        ("Nghị quyết số 12-NQ/TU, ngày 5/6/2023, của Tỉnh ủy", ["2023-06-05"]),
        ("Kết luận số 31, 33-KL/TW ngày 5/1/2025 và 6/2/2025", ["2025-01-05", "2025-02-06"]),
        ("Kết luận 31-KL/TW, 32-KL/TW và 33-KL/TW ngày 5/1/2025 và ngày 6/2/2025", [None, None, None]),
        ("Kết luận 31-KL/TW và 33-KL/TW ngày 6/2/2025", [None, "2025-02-06"]),
        ("Kết luận 31-KL/TW và số 33-KL/TW cùng ngày 6/2/2025", ["2025-02-06", "2025-02-06"]),
        ("Kết luận 31-KL/TW ngày 6/2/2025 và Chỉ thị 33-CT/TW cùng ngày của Ban Bí thư", ["2025-02-06", "2025-02-06"]),
    ],
)
def test_dates_behind_a_list(text: str, dates: list[str | None]) -> None:
    assert [one.date for one in cited(text)] == dates


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("quán triệt Nghị định 178 đến từng chi bộ", "decree-178"),
        ("vướng mắc trong thực hiện Chỉ thị 05 báo cáo về Ban Tuyên giáo", "directive-05"),
        ("thực hiện NQ 57 tới đảng viên", "resolution-57"),
    ],
)
def test_short_form_before_a_verb_or_a_word_of_direction(text: str, key: str) -> None:
    assert only(text).id == key


def test_short_form_without_full_form_is_not_resolved() -> None:
    found = only("Báo cáo sơ kết Chỉ thị 05 của Bộ Chính trị")
    assert (found.id, found.number, found.resolved) == ("directive-05", "05", False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nghị quyết số 98/2023/QH15 ngày 24 tháng 6 năm 2023", None),
        ("Nghị quyết 98/2019/QH15", "term"),
        ("Nghị quyết 12/2024/NQ-HĐND ngày 5/1/2025", "date"),
        ("Nghị quyết số 31-QĐ/TW", "types"),
        ("Quy định số 31-QĐ/TW", None),
        ("Chương trình số 32-CT/TU", None),
        ("Quy chế số 05-QCPH/BTCTU", None),
        ("Thông tư 05/2026/TT-BKHĐT", "did not exist"),
        ("Kế hoạch 8-KH/HU ngày 05/9/2025", "did not exist"),
        ("Nghị quyết 31/NQ/TW", "spells"),
        ("Quyết định 12-QĐ/UBND", "hyphen"),
    ],
)
def test_conflicts(text: str, word: str | None) -> None:
    number = scanned(text).tokens["citation"][0].value.number
    conflicts = citation_conflicts(only(text), number)
    found = [reason for reason in conflicts if "norm spells" not in reason or word == "spells"]
    assert bool(found) is (word is not None)
    assert not word or any(word in reason for reason in found)


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("Nghị quyết 765 của Quân ủy Trung ương", "party"),
        ("Nghị quyết 54 của Quốc hội", "state"),
        ("Quy định số 57 của Bộ Chính trị", "party"),
        ("Thông tri 22 và các văn bản khác", "party"),
        ("Nghị định 178 về chính sách", "state"),
        ("Nghị quyết 54 về cơ chế đặc thù", None),
        ("Chỉ thị 16 và các văn bản khác", None),
    ],
)
def test_system_of_a_short_form_is_that_of_its_issuer_or_type(text: str, system: str | None) -> None:
    assert only(text).system == system


def test_number_with_a_letter_keeps_its_spelling() -> None:
    assert [(one.id, one.number) for one in cited("Nghị quyết 7b/NQ-TLĐ; Nghị quyết số 07b/NQ-TLĐ")] == [
        ("resolution-07b-nq-tld", "7b/NQ-TLĐ")
    ]


def test_the_years_of_a_law_are_no_time_of_a_figure() -> None:
    law = "Luật Ngân sách nhà nước năm 2015 (sửa đổi, bổ sung năm 2020)"
    found = thongcao.extract(f"{HEAD}Thu ngân sách theo {law} đạt 350 tỷ đồng.{FOOT}")
    assert [one.period.text if one.period else None for one in found.indicators] == ["6 tháng đầu năm"]
    assert [mention.text for one in found.citations for mention in one.mentions] == [law]
    assert not found.ledger.unclaimed


def test_a_document_of_a_day_after_the_meeting_is_told_of() -> None:
    found = thongcao.extract(f"{HEAD}Tỉnh thực hiện Nghị quyết số 11-NQ/TU ngày 15/8/2024.{FOOT}")
    (check,) = [check for check in found.checks if check.code == "citation-conflicts"]
    assert "2024-08-15, after the meeting" in check.message


def test_dates_that_differ_are_told_of() -> None:
    text = "Nghị quyết số 11-NQ/TU ngày 15/5/2025; sau Nghị quyết số 11-NQ/TU ngày 16/5/2025, các xã đã triển khai."
    found = thongcao.extract(f"{HEAD}{text}{FOOT}")
    assert found.citations[0].date is None
    (check,) = [check for check in found.checks if check.code == "citation-conflicts"]
    assert "2025-05-15, 2025-05-16" in check.message
