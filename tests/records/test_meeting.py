"""The meeting: what wins where title and preamble differ, and the year a document speaks from."""

from __future__ import annotations

import pytest
from tests.records.documents import scanned

from thongcao.records.meeting import find_meeting, meeting_readings

_TITLE = "THÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH THÁI BÌNH\nLẦN THỨ 25 (KHÓA XX) (ngày {})\n"
_LEAD = "{}, Ban Chấp hành Đảng bộ tỉnh Thái Bình khóa XX tổ chức Hội nghị lần thứ 26 tại Hội trường Tỉnh ủy.\n"


def test_title_wins_and_both_readings_are_given() -> None:
    document = scanned(_TITLE.format("12/7/2024") + _LEAD.format("Ngày 13/7/2024"))
    meeting = find_meeting(document)
    assert meeting.session
    assert meeting.session.number == 25
    assert meeting.dates
    assert meeting.dates.start == "2024-07-12"
    readings = meeting_readings(document)
    assert [value for value, _, _ in readings["session"]] == [25, 26]
    assert [value for value, _, _ in readings["term"]] == [20, 20]
    assert [value for value, _, _ in readings["date"]] == [("2024-07-12", "2024-07-12"), ("2024-07-13", "2024-07-13")]


def test_preamble_gives_the_days_of_which_the_title_names_one() -> None:
    document = scanned(_TITLE.format("12/7/2024") + _LEAD.format("Từ ngày 11 đến ngày 12/7/2024"))
    dates = find_meeting(document).dates
    assert dates
    assert (dates.start, dates.end) == ("2024-07-11", "2024-07-12")
    assert [value for value, _, _ in meeting_readings(document)["date"]] == [("2024-07-11", "2024-07-12")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sáng 5/4, Tỉnh ủy họp hội nghị đánh giá quý I, bàn nhiệm vụ quý II/2023.", 2023),
        ("Ngày 28-6-2024, Thành ủy họp. Năm 2025, phấn đấu tăng 8%.", 2024),
        ("Theo Quyết định số 641/QĐ-UBND ngày 01 tháng 3 năm 2019, ngày 5/6/2021 Tỉnh ủy họp.", 2021),
        ("Ngày 8/7, Tỉnh ủy họp bàn kế hoạch giai đoạn 2021 - 2025, nhiệm kỳ 2020 - 2025.", None),
        ("Ngày 8/7, Tỉnh ủy họp. GRDP tăng 8% so với cùng kỳ năm 2022. Năm 2023, thu 5 tỷ đồng.", 2023),
        ("Ngày 8/7, Tỉnh ủy họp. Đồng chí Trần Văn Bình (sinh năm 1977) được bầu làm Phó Bí thư.", None),
        ("Ngày 8/7, Tỉnh ủy họp. Đồng chí Trần Văn Bình, vào Đảng ngày 3/2/1998, được bầu làm Phó Bí thư.", None),
        ("Ngày 8/7, Tỉnh ủy họp. Từ khi tái lập tỉnh năm 1997, kinh tế phát triển.", None),
        ("Ngày 8/7, Tỉnh ủy họp. Dự kiến năm 2029, bệnh viện tỉnh đi vào hoạt động.", None),
        ("Ngày 8/7, Tỉnh ủy họp. Cầu Sông Mía dự kiến hoàn thành vào năm 2029.", None),
        ("Ngày 8/7, Tỉnh ủy họp. Trường được xây dựng từ những năm 2000.", None),
        ("Kinh tế 6 tháng đầu năm 2023\nGRDP tăng 8% (6 tháng năm 2022 tăng 7%).", 2023),
        ("Sở Tài chính cho biết: Đến ngày 20/6/2023, thu ngân sách đạt 52% dự toán.", 2023),
    ],
)
def test_year_the_document_speaks_from(text: str, year: int | None) -> None:
    assert scanned(text).year == year


def test_open_date_stays_open_without_a_year() -> None:
    dates = find_meeting(scanned("Sáng 5/4, Ban Chấp hành Đảng bộ tỉnh Hà Nam tổ chức hội nghị.")).dates
    assert dates
    assert (dates.start, dates.end, dates.certainty) == ("--04-05", "--04-05", "stated")


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị công bố quyết định: đồng chí Lê Văn An giữ chức Bí thư Huyện ủy từ ngày 5/10/2023.",
        "Ban Thường vụ Tỉnh ủy họp, yêu cầu các đảng bộ hoàn thành đại hội trước ngày 30/6.",
    ],
)
def test_the_day_an_act_is_due_or_a_post_begins_is_none_of_the_meeting(text: str) -> None:
    assert find_meeting(scanned(text)).dates is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bộ Chính trị làm việc với 9 đảng bộ để cho ý kiến trước khi tiến hành đại hội Đảng bộ nhiệm kỳ 2020 - 2025.",
            "Bộ Chính trị",
        ),
        ("Thường trực Tỉnh ủy Hà Nam tổ chức 14 đoàn công tác kiểm tra các huyện.", None),
        ("Hội nghị trực tuyến đến 212 điểm cầu tại các đảng ủy trực thuộc Thành ủy.", None),
        ("Bộ Chính trị giao ban thường vụ các tỉnh ủy hoàn thành đề án.", None),
        ("Sáng 2/3, Thường vụ Quân ủy Trung ương họp cho ý kiến đề án.", "Ban Thường vụ Quân ủy Trung ương"),
    ],
)
def test_who_only_acts_has_not_met(text: str, name: str | None) -> None:
    body = find_meeting(scanned(text)).body
    assert (body.name if body else None) == name


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "Theo Chỉ thị số 45-CT/TW (14/4/2025) của Bộ Chính trị, ngày 5/6/2025, Ban Thường vụ Tỉnh ủy Hà Nam đã họp.",
            "2025-06-05",
        ),
        ("Căn cứ Luật Đất đai ngày 18/1/2024, sáng 5/6, Thường trực Tỉnh ủy đã họp.", "--06-05"),
    ],
)
def test_the_day_of_a_document_is_no_day_of_the_meeting(text: str, start: str) -> None:
    dates = find_meeting(scanned(text)).dates
    assert dates
    assert dates.start == start


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 5/4/2024, tại phường Hạc Thành, Ban Chấp hành Đảng bộ phường tổ chức Hội nghị lần thứ 9.",
            "Ban Chấp hành Đảng bộ phường Hạc Thành",
        ),
        # who heads an office of the ward does not name it
        (
            "Ngày 5/8/2025, Đảng ủy phường họp. Đồng chí Vũ Thị Hiền, Bí thư Đảng ủy chủ trì. Trưởng Công an phường Lê Văn Bình dự.",
            "Ban Chấp hành Đảng bộ phường",
        ),
    ],
)
def test_only_the_place_of_a_unit_may_stand_apart_from_the_body(text: str, name: str) -> None:
    body = find_meeting(scanned(text)).body
    assert body
    assert body.name == name


def test_widening_a_road_extends_no_meeting() -> None:
    text = "Ngày 5/4/2024, Tỉnh ủy Hà Nam tổ chức Hội nghị lần thứ 9 bàn việc mở rộng Quốc lộ 21."
    assert not find_meeting(scanned(text)).extended


def test_text_without_a_meeting_gives_an_empty_record() -> None:
    meeting = find_meeting(scanned("Giá lúa hè thu tăng 300 đồng một ki-lô-gam so với tuần trước."))
    assert [meeting.body, meeting.session, meeting.term, meeting.dates, meeting.venue] == [None] * 5


@pytest.mark.parametrize(
    ("name", "date", "code"),
    [
        ("tỉnh Tây Ninh", "5/4/2024", "72"),
        ("tỉnh Tây Ninh", "5/9/2025", "80"),
        ("tỉnh Bắc Ninh", "30/6/2025", "27"),
        ("tỉnh Bắc Ninh", "1/7/2025", "24"),
        ("thành phố Huế", "1/7/2025", "46"),
    ],
)
def test_province_code_is_that_of_the_day(name: str, date: str, code: str) -> None:
    text = f"Ngày {date}, Ban Chấp hành Đảng bộ {name} tổ chức Hội nghị lần thứ 9."
    body = find_meeting(scanned(text)).body
    assert body
    assert body.province_code == code
