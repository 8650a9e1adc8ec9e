"""Dates and periods, in the words of releases."""

from __future__ import annotations

import pytest

from thongcao.grammar.dates import TimeValue, find_dates, resolve
from thongcao.text import clean_text


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    clean = clean_text(text)
    return [(clean.words(t.start, t.end), t.value.start, t.value.end) for t in find_dates(clean)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong hai ngày (1-2/12), Tỉnh ủy tổ chức hội nghị.",
            [("1-2/12", "--12-01", "--12-02")],
        ),
        ("đăng 15 Tháng 9, 2025 Đại hội", [("15 Tháng 9, 2025", "2025-09-15", "2025-09-15")]),
        (
            "Sáng nay (15/4), tại hội trường",
            [("15/4", "--04-15", "--04-15")],
        ),
        (
            "từ 11-13/10, Ủy ban Kiểm tra Trung ương đã họp",
            [("11-13/10", "--10-11", "--10-13")],
        ),
        (
            "trong quý III và quý IV năm 2024",
            [("quý III", "2024-07-01", "2024-09-30"), ("quý IV năm 2024", "2024-10-01", "2024-12-31")],
        ),
        (
            "kết quả năm 2023, 2024 và nhiệm vụ năm 2025",
            [
                ("năm 2023", "2023-01-01", "2023-12-31"),
                ("2024", "2024-01-01", "2024-12-31"),
                ("năm 2025", "2025-01-01", "2025-12-31"),
            ],
        ),
        (
            "kế hoạch phát triển 5 năm 2021 - 2025",
            [("2021 - 2025", "2021-01-01", "2025-12-31")],
        ),
        (
            "hoàn thành 07/12 nhiệm vụ, đạt 4/5 chỉ tiêu, đến 3/4 diện tích",
            [],
        ),
        (
            "gửi về sở trước 3/4, tổng hợp trước 5/6 trên cổng thông tin",
            [("3/4", "--04-03", "--04-03"), ("5/6", "--06-05", "--06-05")],
        ),
        (
            "kỷ niệm (30/4/1975 - 30/4/2025)",
            [("30/4/1975", "1975-04-30", "1975-04-30"), ("30/4/2025", "2025-04-30", "2025-04-30")],
        ),
        (
            "ngày 27/3 và 3/5 nhiệm vụ",
            [("ngày 27/3", "--03-27", "--03-27")],
        ),
        (
            "8h sáng 12/10, khai mạc phiên họp",
            [("sáng 12/10", "--10-12", "--10-12")],
        ),
    ],
)
def test_times_in_a_sentence(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("value", "year", "expected"),
    [
        (TimeValue("day", "--03-27", "--03-27", open_year=True), 2024, ("2024-03-27", "2024-03-27")),
        (TimeValue("quarter", "--04", "--06", open_year=True), 2024, ("2024-04-01", "2024-06-30")),
        (TimeValue("month", "--02", "--02", open_year=True), 2023, ("2023-02-01", "2023-02-28")),
        (TimeValue("as_of", None, "--03", open_year=True), 2025, (None, "2025-03-31")),
        (TimeValue("day", "--02-29", "--02-29", open_year=True), 2023, ("--02-29", "--02-29")),
        (TimeValue("day_range", "--12-30", "--01-02", open_year=True), 2024, ("--12-30", "--01-02")),
        (TimeValue("quarter", "--04", "--06", open_year=True), None, ("--04", "--06")),
    ],
)
def test_open_years_are_closed_only_where_the_calendar_allows(
    value: TimeValue, year: int | None, expected: tuple[str | None, str | None]
) -> None:
    closed = resolve(value, year)
    assert (closed.start, closed.end) == expected


@pytest.mark.parametrize(
    "piece", ["ngày 1, ", "27/3-", "quý I và ", "từ ngày 1 đến ", "năm 2024, ", "2021 - ", "9 tháng "]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    find_dates(clean_text(piece * 20_000))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cầu Kỳ Lam, khởi công 12/2024, đang thi công.", [("12/2024", "2024-12-01", "2024-12-31")]),
        ("cầu Kỳ Lam (6/2025)", [("6/2025", "2025-06-01", "2025-06-30")]),
        ("cầu Kỳ Lam (khánh thành 19/5), cầu Bà Rén khởi công 2/9.", [("19/5", "--05-19", "--05-19"), ("2/9", "--09-02", "--09-02")]),
        ("hoàn thành 12/2024 hồ sơ; Nghị định số 10/2024/NĐ-CP; khởi công 2/9 công trình", []),
    ],
)  # fmt: skip
def test_months_and_days_without_their_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected
