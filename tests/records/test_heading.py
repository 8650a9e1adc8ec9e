"""What a document calls itself and who signs it."""

from __future__ import annotations

import pytest
from tests.records.documents import located, scanned

from thongcao.records.heading import find_heading, find_issuer

_LEAD = "Ngày 3/7/2023, Ban Chấp hành Đảng bộ tỉnh Hải Dương khóa XVII tổ chức Hội nghị lần thứ 15 (mở rộng).\n"


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        (
            "THÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ TỈNH ỦY\nLẦN THỨ 15\n-----\n",
            "press_release",
            "KẾT QUẢ HỘI NGHỊ TỈNH ỦY LẦN THỨ 15",
        ),
        ("Tỉnh ủy sẽ bàn những gì?\n", "news_report", "Tỉnh ủy sẽ bàn những gì?"),
        (
            "Hội nghị Tỉnh ủy lần thứ 15\nThời sự Thứ Tư, 05/07/2023 09:22\n",
            "news_report",
            "Hội nghị Tỉnh ủy lần thứ 15",
        ),
        ("Thông cáo báo chí Hội nghị Tỉnh ủy lần thứ 15\n", "press_release", "Hội nghị Tỉnh ủy lần thứ 15"),
        (
            "THÔNG BÁO KẾT QUẢ\nHội nghị Tỉnh ủy lần thứ 15\n",
            "notice_of_results",
            "KẾT QUẢ Hội nghị Tỉnh ủy lần thứ 15",
        ),
        (
            "THÔNG BÁO\nHội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng\n",
            "closing_notice",
            "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng",
        ),
        # the kind is what the document calls itself, also where it tells of one day
        (
            "THÔNG CÁO BÁO CHÍ SỐ 2\nPHIÊN KHAI MẠC ĐẠI HỘI ĐẢNG BỘ TỈNH\n",
            "press_release",
            "PHIÊN KHAI MẠC ĐẠI HỘI ĐẢNG BỘ TỈNH",
        ),
        (
            "THÔNG CÁO SỐ 2\nPHIÊN KHAI MẠC ĐẠI HỘI ĐẢNG BỘ TỈNH\n",
            "daily_communique",
            "PHIÊN KHAI MẠC ĐẠI HỘI ĐẢNG BỘ TỈNH",
        ),
        (
            "THÔNG CÁO SỐ 3\nĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XX\n",
            "daily_communique",
            "ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XX",
        ),
        ("Tỉnh ủy họp bàn nhiệm vụ quý III\n", "news_report", "Tỉnh ủy họp bàn nhiệm vụ quý III"),
        ("", "news_report", None),
        (
            "TỈNH ỦY HẢI DƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM\nHải Dương, ngày 4 tháng 7 năm 2023\n"
            "THÔNG CÁO BÁO CHÍ\nvề Hội nghị Tỉnh ủy\n",
            "press_release",
            "về Hội nghị Tỉnh ủy",
        ),
        (
            "Cổng TTĐT tỉnh Hà Giang - Thứ sáu, ngày 05/12/2025\nTỉnh ủy họp lần thứ 3\n",
            "news_report",
            "Tỉnh ủy họp lần thứ 3",
        ),
        # the headline of a web page above the title of the document
        (
            "Thông cáo báo chí Hội nghị Tỉnh ủy lần thứ 15\n05/07/2023 17:35\nTHÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ TỈNH ỦY\n",
            "press_release",
            "KẾT QUẢ HỘI NGHỊ TỈNH ỦY",
        ),
    ],
)
def test_kind_and_title(heading: str, kind: str, title: str | None) -> None:
    document = scanned(heading + _LEAD)
    found = find_heading(document)
    assert (found.kind, found.title and found.title.text) == (kind, title)
    assert found.title is None or located(document, found.title)


def test_report_on_a_body_is_news_without_a_meeting() -> None:
    text = "Đoàn công tác thăm tỉnh\n\nNgày 5/7/2024, đoàn công tác của Ban Bí thư đến thăm các gia đình chính sách."
    assert find_heading(scanned(text)).kind == "news_report"


def test_text_of_no_meeting_is_of_no_kind() -> None:
    assert find_heading(scanned("Giá lúa hè thu tăng 300 đồng một ki-lô-gam.")).kind == "other"


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        ("", "BAN TUYÊN GIÁO TỈNH ỦY HẢI DƯƠNG", "Ban Tuyên giáo Tỉnh ủy Hải Dương"),
        ("", "VĂN PHÒNG\nTỈNH ỦY HẢI DƯƠNG", "Văn phòng Tỉnh ủy Hải Dương"),
        ("", "VĂN PHÒNG TỈNH ỦY", "Văn phòng Tỉnh ủy Hải Dương"),
        ("", "BAN TUYÊN GIÁO VÀ DÂN VẬN THÀNH ỦY TP.HCM", "Ban Tuyên giáo và Dân vận Thành ủy Thành phố Hồ Chí Minh"),
        ("", "Cơ quan UBKT Tỉnh ủy Hải Dương", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy Hải Dương"),
        ("", "ỦY BAN KIỂM TRA TRUNG ƯƠNG", "Ủy ban Kiểm tra Trung ương"),
        ("", "ĐẢNG ỦY PHƯỜNG VĨNH HÒA", "Đảng ủy phường Vĩnh Hòa"),
        ("", "TIỂU BAN TUYÊN TRUYỀN ĐẠI HỘI", "Tiểu ban Tuyên truyền Đại hội"),
        ("TỈNH ỦY HẢI DƯƠNG\n", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Thị Gấm", "Ban Thường vụ Tỉnh ủy Hải Dương"),
        ("TỈNH ỦY HẢI DƯƠNG\nBAN TUYÊN GIÁO\n", "", "Ban Tuyên giáo Tỉnh ủy Hải Dương"),
        ("", "CỤC THỐNG KÊ TỈNH HẢI DƯƠNG", "Cục Thống kê tỉnh Hải Dương"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH HẢI DƯƠNG\n", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "Ban Thường vụ Tỉnh ủy Hải Dương"),
        ("", "Nguồn: Văn phòng Huyện ủy", None),
        ("ĐẢNG BỘ TỈNH HẢI DƯƠNG\nĐẢNG ỦY XÃ NAM SÁCH\n", "", "Đảng ủy xã Nam Sách"),
        ("ĐẢNG BỘ TỈNH HẢI DƯƠNG\nĐẢNG ỦY XÃ NAM SÁCH\n", "T/M ĐẢNG ỦY\nBÍ THƯ", "Đảng ủy xã Nam Sách"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH HẢI DƯƠNG\nVĂN PHÒNG\n", "", "Văn phòng Tỉnh ủy Hải Dương"),
        ("", "BAN CHỈ ĐẠO 35 TỈNH HẢI DƯƠNG", "Ban Chỉ đạo 35 tỉnh Hải Dương"),
        ("UBND TỈNH HẢI DƯƠNG\n", "", "Ủy ban nhân dân tỉnh Hải Dương"),
        ("", "Hoài Thương\n(TTXVN)", None),
        ("", "", None),
    ],
)
def test_issuer(above: str, below: str, name: str | None) -> None:
    text = (
        f"{above}THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị Tỉnh ủy Hải Dương\n{_LEAD}Hội nghị đã kết thúc tốt đẹp.\n{below}"
    )
    document = scanned(text)
    issuer = find_issuer(document)
    assert (issuer.name if issuer else None) == name
    assert issuer is None or located(document, issuer)
