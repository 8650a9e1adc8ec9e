"""A Vietnamese text that is no communiqué gives no records."""

import pytest

from thongcao import extract

TEXTS = {
    "recipe": (
        "Cách nấu phở bò tại nhà\n\nChuẩn bị 500 g thịt bò, 2 kg xương ống và 3 củ hành tây. Hầm xương trong 6 giờ.\n"
        "Ông Nguyễn Văn Hùng, Giám đốc Công ty Hương Việt, cho biết quán bán 300 bát mỗi ngày, doanh thu đạt 15 triệu "
        "đồng, tăng 20% so với năm ngoái.\n1. Rửa sạch thịt.\n2. Thái mỏng."
    ),
    "match": (
        "Đội chủ nhà thắng 3 - 1\n\nTối 12/5, trước 15.000 khán giả, huấn luyện viên Lê Văn Tâm tung 4 tiền đạo vào sân. "
        "Phút 27, Trần Minh Khoa mở tỷ số. Tỷ lệ kiểm soát bóng của đội khách giảm còn 38%."
    ),
    "shareholders": (
        "NGHỊ QUYẾT ĐẠI HỘI ĐỒNG CỔ ĐÔNG THƯỜNG NIÊN\nCÔNG TY CỔ PHẦN BAO BÌ SÔNG HÀN\n\nĐại hội họp ngày 22/4/2016 tại "
        "khách sạn Bình Minh với 47 cổ đông. Ông Trần Khánh Dư, Chủ tịch Hội đồng quản trị, chủ tọa. Doanh thu 312,7 tỷ đồng."
    ),
    "story": "Ngày xưa, ở một ngôi làng nhỏ bên sông có 2 anh em sống với nhau rất hòa thuận. Năm ấy lũ về lớn lắm.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_unrelated_text_gives_no_records(name: str) -> None:
    found = extract(TEXTS[name])
    assert (found.indicators, found.counts, found.progress, found.people, found.citations, found.projects) == ((),) * 6
    assert found.task_groups.groups == ()
    assert (found.meeting.body, found.meeting.dates, found.meeting.session) == (None, None, None)
    assert [one.outcome for one in found.checks if one.code == "anything-read"] == ["failed"]
    assert len(found.ledger.unclaimed) > 0
