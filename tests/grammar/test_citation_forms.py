"""Short and named forms, and the parts that stand round a citation."""

from __future__ import annotations

import pytest

from thongcao.grammar.citation_issuers import Range
from thongcao.grammar.citation_parts import CitedDocument
from thongcao.grammar.citations import find_numbered_citations
from thongcao.grammar.named_citations import find_named_citations
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText, clean_text


def scan(text: str) -> tuple[CleanText, list[Token[CitedDocument]]]:
    clean = clean_text(text)
    found = [*find_numbered_citations(clean), *find_named_citations(clean)]
    return clean, sorted(found, key=lambda token: token.start)


def words(text: str) -> list[str]:
    """The words of the citations in a text."""
    clean, tokens = scan(text)
    return [clean.words(token.start, token.end) for token in tokens]


def part(text: str, name: str) -> str | None:
    """The words of a part of the only citation in a text."""
    clean, (token,) = scan(text)
    found = getattr(token.value, name)
    span: Range | None = found.span if name == "issuer" and found else found
    return clean.words(*span) if span else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bám sát Nghị quyết 18, phân công rõ", ["Nghị quyết 18"]),
        ("Kết luận 127 yêu cầu các cấp ủy rà soát", ["Kết luận 127"]),
        ("Nghị quyết 98 yêu cầu thành phố chủ động", ["Nghị quyết 98"]),
        ("Kết luận 12 kiến nghị, đề xuất của các xã", []),
        ("Kết luận 3 yêu cầu của cử tri", []),
        ("Căn cứ Quy định 69, Ủy ban quyết định", ["Quy định 69"]),
        ("theo nghị quyết 31 về phát triển vùng", ["nghị quyết 31"]),
        ("thực hiện kết luận 21 của Bộ Chính trị", ["kết luận 21"]),
        ("Đề án 06 của Chính phủ", ["Đề án 06"]),
        ("Quyết định số 1528 về nhân sự", ["Quyết định số 1528"]),
        ("Nghị quyết 98 mang lại chuyển biến", ["Nghị quyết 98"]),
        ("các Nghị quyết số 57, 59, 66, 68 của Bộ Chính trị", ["Nghị quyết số 57", "59", "66", "68"]),
        ("bốn nghị quyết 57, 59, 66 và 68.", ["nghị quyết 57", "59", "66", "68"]),
        ("Quy định 114 kiểm soát quyền lực", ["Quy định 114"]),
        ("triển khai Đề án 06 phục vụ người dân", ["Đề án 06"]),
        ("theo tinh thần Kết luận 14 động viên cán bộ", ["Kết luận 14"]),
        ("Nghị quyết 57 Bộ Chính trị", ["Nghị quyết 57"]),
        ("các Kết luận số 31, 33, 35-KL/TW", ["Kết luận số 31", "33", "35-KL/TW"]),
        ("Kết luận 31-KL/TW, 33 và 35.", ["Kết luận 31-KL/TW", "33", "35"]),
        ("gói giải pháp (Chỉ thị 31, 33)", ["Chỉ thị 31", "33"]),
        ("Chỉ thị 31, 33, 35 được cụ thể hóa bằng 12 kế hoạch", ["Chỉ thị 31", "33", "35"]),
        ("bộ tứ Nghị quyết 31-33-35-37 của Bộ Chính trị", ["Nghị quyết 31", "33", "35", "37"]),
        ("Chỉ thị 31 về khoa học, công nghệ, 33 về rừng và 35 về biển", ["Chỉ thị 31", "33", "35"]),
        ("các Chỉ thị số 31 (đê điều), 33 (rừng), 35 (biển)", ["Chỉ thị số 31", "33", "35"]),
        ("ba kết luận: 31, 33 và 35", ["31", "33", "35"]),
        ("Chỉ thị 31 - 33 - 35; Nghị quyết 31/33/35/37", ["Chỉ thị 31", "33", "35", "Nghị quyết 31", "33", "35", "37"]),
        ("Kết luận 31 - KL/TW và 33 - KL/TW", ["Kết luận 31 - KL/TW", "33 - KL/TW"]),
        ("các nghị quyết trụ cột của Bộ Chính trị (31, 33 và 35)", ["31", "33", "35"]),
        ("ba chỉ thị quan trọng số 31, 33 và 35 của Ban Bí thư", ["31", "33", "35"]),
        ("Nghị định 31/2024, 33/2025 của Chính phủ", ["Nghị định 31/2024", "33/2025"]),
        ("tại Quyết định 749/QĐ-TTg, 411/QĐ-TTg", ["Quyết định 749/QĐ-TTg", "411/QĐ-TTg"]),
        ("Luật Nhà ở số 27/2023/QH15", ["Luật Nhà ở số 27/2023/QH15"]),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch số 57/2024/QH15",
            ["Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch số 57/2024/QH15"],
        ),
        ("Nghị quyết của Bộ Chính trị số 57-NQ/TW", ["Nghị quyết của Bộ Chính trị số 57-NQ/TW"]),
        ("Luật Đất đai 2024, Luật Nhà ở 2023", ["Luật Đất đai 2024", "Luật Nhà ở 2023"]),
        ("Các luật: Đất đai 2024, Nhà ở 2023.", ["Đất đai 2024", "Nhà ở 2023"]),
        (
            "các luật Đất đai 2024, Nhà ở 2023 và Đê điều năm 2006",
            ["luật Đất đai 2024", "Nhà ở 2023", "Đê điều năm 2006"],
        ),
        ("Kết luận 127 yêu cầu nghiên cứu bỏ cấp huyện", ["Kết luận 127"]),
        ("Thông tư 56 hướng dẫn thực hiện", ["Thông tư 56"]),
        ("Quy định 144 gồm 5 điều; Kế hoạch 56 bao gồm 4 nhiệm vụ", ["Quy định 144", "Kế hoạch 56"]),
        ("Kết luận 127, Kết luận 150 hướng dẫn xây dựng phương án nhân sự", ["Kết luận 127", "Kết luận 150"]),
        ("Quyết định 1489 chuẩn y đồng chí giữ chức vụ", ["Quyết định 1489"]),
        ("Quyết định 1489 thi hành kỷ luật ông", ["Quyết định 1489"]),
        (
            "Nghị quyết 1211/2016/UBTVQH135 và Luật số 41/2021/QH623",
            ["Nghị quyết 1211/2016/UBTVQH13", "Luật số 41/2021/QH6"],
        ),
        ("Kết luận 31 yêu cầu các cấp ủy nêu gương", ["Kết luận 31"]),
        ("Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", ["Luật Ngân sách nhà nước"]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", ["Nghị quyết Trung ương 4 (khóa XI", "XII"]),
        ("Nghị quyết Trung ương 4, 5 khóa XII", ["Nghị quyết Trung ương 4", "5 khóa XII"]),
        ("Nghị quyết Đại hội XI và XII của Đảng", ["Nghị quyết Đại hội XI", "XII"]),
    ],
)
def test_forms_that_are_citations(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng nhân dân đã ban hành 27 Nghị quyết triển khai 17 nội dung",
        "Quyết định 15 nhân sự chủ chốt; Kết luận 3 vụ việc; Thông báo 5 trường hợp",
        "Kết luận 15 yêu cầu của cử tri; Quyết định 3 yêu cầu bồi thường; các luật: 5 luật, 3 nghị quyết",
        "Kế hoạch 5 năm 2021 - 2025; Kế hoạch 100 ngày; Kế hoạch 2024",
        "Kết luận 5 khuyết điểm; Ủy ban Kiểm tra Kết luận 5 khuyết điểm; thực hiện Kết luận 3 vụ việc",
        "thực hiện Kế hoạch 100 ngày; triển khai Đề án 15 cây 10 con; theo Chương trình 500 căn nhà",
        "Hướng dẫn 12 chi bộ; Chương trình 3 tháng; Báo cáo 9 tháng đầu năm",
        "Nghị quyết 14/33 nhiệm vụ; Nghị quyết 5 Kết luận",
        "Dự án 1 và Dự án 2 thuộc Vành đai 3",
        "các nghị quyết về tuyến metro số 1, 2 và 3; các nghị quyết (12 dự án, 3 xã)",
        "Kế hoạch 3/2024; Báo cáo tháng 6/2024",
        "dự thảo Nghị quyết Hội đồng nhân dân thành phố về học phí; các Nghị quyết này",
        "Nghị quyết Đại hội nhiệm kỳ 2025 - 2030 với 15 chỉ tiêu",
        "nghị quyết đại hội đảng bộ các cấp; Đại hội XIV của Đảng",
        "Hội nghị Trung ương 10 khóa XIII; Nghị quyết Trung ương về cán bộ",
        "chấp hành pháp luật Việt Nam năm 2024; kỷ luật Đảng 2023",
        "Luật Thủ đô và Kế hoạch đầu tư công năm 2024",
    ],
)
def test_forms_that_are_none(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thực hiện Chỉ thị 31, 12 xã và 5 phường đã có kế hoạch", ["Chỉ thị 31"]),
        ("thực hiện Chỉ thị 31-CT/TW và 15 mô hình", ["Chỉ thị 31-CT/TW"]),
        ("1. Triển khai Chỉ thị 31; 2. Rà soát quy hoạch", ["Chỉ thị 31"]),
        ("(1) thực hiện Chỉ thị 31; 2) rà soát quy hoạch", ["Chỉ thị 31"]),
        ("Nghị quyết 31 - 35", []),
        ("ba kế hoạch: 5, 10, 15 năm; hai nghị quyết: 3 mục tiêu, 5 giải pháp", []),
        ("năm kết luận (2025, 2026); Nghị quyết 5-7-9 tầng", []),
        ("Chỉ thị 31 về rừng, 12 xã về đích", ["Chỉ thị 31"]),
        ("Chỉ thị 31 về rừng, 12 (mười hai) xã", ["Chỉ thị 31"]),
    ],
)
def test_what_ends_a_list(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Quyết định số 12/QĐ-UBND ngày 01 tháng 3 năm 2024", "2024-03-01"),
        ("Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị", "2024-06-14"),
        ("Nghị quyết số 18 ngày 25-10-2017", "2017-10-25"),
        ("Nghị quyết số 18-NQ/TU ngày 05/3/24 của Tỉnh ủy", "2024-03-05"),
        ("Chỉ thị số 12-CT/TU ngày 5.3.89", "1989-03-05"),
        ("Quy định số 365-QĐ/TW, ngày 30/8/2025, 366-QĐ/TW", "2025-08-30"),
        ("Quyết định số 12/QĐ-UBND (ngày 3.4.2024)", "2024-04-03"),
        ("Nghị quyết 193/2025/QH15 (19-2-2025) của Quốc hội", "2025-02-19"),
        ("Nghị quyết 193/2025/QH15 (19 nội dung)", None),
        ("Nghị quyết 31-NQ/TW của Bộ Chính trị ngày 30/12/2022", "2022-12-30"),
        ("Kế hoạch 85-KH/TU, ngày 12/6/2023, Chỉ thị", "2023-06-12"),
        ("Quy định 47 năm 2011 của Ban Chấp hành Trung ương", "2011"),
        ("Ngày 5 tháng 2 năm 2026, Tỉnh ủy ban hành Kế hoạch 7-KH/TU", "2026-02-05"),
        ("Kế hoạch 7-KH/TU do Tỉnh ủy ban hành ngày 5/2/2026", "2026-02-05"),
        # who met that day did not issue it, or another body did
        ("Ngày 5/2/2026, tại trụ sở, Tỉnh ủy họp và ban hành Kế hoạch 7-KH/TU", None),
        ("Ngày 5/2/2026, UBND tỉnh ban hành Kế hoạch 7-KH/TU", None),
        # the work of that year, not the year of issue
        ("Kế hoạch thực hiện Nghị quyết 57-NQ/TW năm 2025", None),
        # the next clause begins with the date
        ("Thực hiện Nghị quyết 98/2023/QH15, ngày 27 tháng 3 năm 2024, Thành ủy họp", None),
        ("Thực hiện Nghị quyết 31-NQ/TW, ngày 27/3/2024, Thành ủy họp", None),
        ("Quyết định số 12/QĐ-UBND ngày 31/4/2024", None),
    ],
)
def test_date_of_issue(text: str, date: str | None) -> None:
    _, (token, *_) = scan(text)
    assert token.value.date == date


@pytest.mark.parametrize(
    ("text", "issuer", "name"),
    [
        ("Nghị quyết 31-NQ/TW của Bộ Chính trị về", "Bộ Chính trị", "Bộ Chính trị"),
        ("Kết luận 127-KL/TW của Bộ Chính trị, Ban Bí thư", "Bộ Chính trị, Ban Bí thư", "Bộ Chính trị, Ban Bí thư"),
        (
            "Nghị quyết 18-NQ/TW của BCH Trung ương khóa XII",
            "BCH Trung ương khóa XII",
            "Ban Chấp hành Trung ương Đảng khóa XII",
        ),
        ("Chỉ thị 5-CT/TW của Trung ương", "Trung ương", None),
        ("Quyết định 9/QĐ-UBND của UBND tỉnh Hà Nam", "UBND tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("Kế hoạch 7-KH/TU của Ban Thường vụ Thành uỷ", "Ban Thường vụ Thành ủy", "Ban Thường vụ Thành ủy"),
        ("Kế hoạch 7/KH-UBND của UBND TP.HCM", "UBND TP.HCM", "Ủy ban nhân dân TP.HCM"),
        ("Nghị quyết 31-NQ/TW của Bộ\nChính trị về", "Bộ Chính trị", "Bộ Chính trị"),
        ("Kế hoạch 7-KH/ĐU của Đảng ủy UBND tỉnh", "Đảng ủy UBND tỉnh", "Đảng ủy UBND tỉnh"),
        (
            "Kế hoạch 7-KH/ĐU của Đảng ủy Công an tỉnh An Khánh",
            "Đảng ủy Công an tỉnh An Khánh",
            "Đảng ủy Công an tỉnh An Khánh",
        ),
        (
            "Kế hoạch 7-KH/ĐU của Đảng ủy các cơ quan Đảng tỉnh",
            "Đảng ủy các cơ quan Đảng tỉnh",
            "Đảng ủy các cơ quan Đảng tỉnh",
        ),
        ("Kế hoạch 7-KH/TU do Tỉnh ủy ban hành ngày 5/2/2026", "Tỉnh ủy", "Tỉnh ủy"),
        (
            "Ban Thường vụ Tỉnh ủy An Khánh đã ban hành Kế hoạch 7-KH/TU",
            "Ban Thường vụ Tỉnh ủy An Khánh",
            "Ban Thường vụ Tỉnh ủy An Khánh",
        ),
        ("Tỉnh ủy giao UBND tỉnh ban hành Kế hoạch 7/KH-UBND", "UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Chỉ thị 13-CT/TW Ban Bí thư về bảo vệ rừng", "Ban Bí thư", "Ban Bí thư"),
        ("Kết luận 7-KL/TW Bộ Chính trị ngày 2/6/2022", "Bộ Chính trị", "Bộ Chính trị"),
        ("HĐND tỉnh thông qua Nghị quyết 7/NQ-HĐND", "HĐND tỉnh", "Hội đồng nhân dân tỉnh"),
        ("Bộ Chính trị ban hành Nghị quyết 7", "Bộ Chính trị", "Bộ Chính trị"),
    ],
)
def test_issuer(text: str, issuer: str, name: str | None) -> None:
    _, (token,) = scan(text)
    assert token.value.issuer
    assert (part(text, "issuer"), token.value.issuer.name) == (issuer, name)


def test_who_issued_can_be_left_open() -> None:
    assert part("UBND tỉnh có Nghị quyết 7 và dự án do UBND tỉnh làm chủ đầu tư", "issuer") is None
    assert part("Nghị quyết 7-NQ/TU do Tỉnh ủy chỉ đạo", "issuer") is None
    assert part("Thực hiện Nghị quyết 7-NQ/TU Ban Thường vụ Tỉnh ủy đã chỉ đạo", "issuer") is None


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("tiểu mục 3, mục III, Kết luận số 121-KL/TW", "tiểu mục 3, mục III"),
        ("Quy định số 22-QĐ/TW tại khoản 3 Điều 7 và các quy định khác", "khoản 3 Điều 7"),
        ("Nhiệm vụ số 4 mục II phần 1 Quyết định 12/QĐ-TTg", "Nhiệm vụ số 4 mục II phần 1"),
        ("theo điểm a khoản 1 Điều 7 Nghị quyết 188", "điểm a khoản 1 Điều 7"),
        ("các nhiệm vụ số 7, 19 và 44 của Kế hoạch số 52-KH/TU", "nhiệm vụ số 7, 19 và 44"),
        ("Phụ lục 1 ban hành kèm theo Quyết định số 12/2024/QĐ-UBND", "Phụ lục 1"),
        ("Nghị quyết số 98/2023/QH15, khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("Kế hoạch số 52-KH/TU (mục III)", "mục III"),
        ("tháo gỡ 6 điểm nghẽn theo Nghị quyết 98", None),
    ],
)
def test_pinpoint(text: str, locator: str | None) -> None:
    assert part(text, "locator") == locator


def test_pinpoint_belongs_to_the_next_document() -> None:
    _, (first, second) = scan("Nghị quyết 98, Điều 7 Nghị quyết 57")
    assert first.value.locator is None
    assert second.value.locator


def test_pinpoint_before_and_goes_with_what_stands_before_it() -> None:
    first, second = find_numbered_citations(clean_text("Quy định số 22-QĐ/TW tại khoản 3 Điều 7 và Nghị định 178."))
    assert first.value.locator is not None
    assert second.value.locator is None
