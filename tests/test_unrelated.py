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
    "guests": "Quán phở ngõ nhỏ\n\nNinh 2 kg xương trong 6 giờ. Lượng khách tăng 20% so với năm ngoái, chị chủ quán nói.",
    "company": (
        "Công ty cổ phần Mây Trắng báo lãi\n\nCông ty cổ phần Mây Trắng đạt doanh thu 1.112 tỷ đồng, tăng 1,4% so với "
        "cùng kỳ; lợi nhuận sau thuế 207 tỷ đồng. Tại đại hội cổ đông ngày 25/4, Chủ tịch Hội đồng quản trị Lê An "
        "Phúc nêu 3 nhiệm vụ: mở rộng thị trường, đầu tư nhà máy Hưng An, chuyển đổi số."
    ),
    "shares": (
        "VN-Index giảm 12 điểm\n\nKết thúc phiên 18/3, VN-Index giảm 12,34 điểm (0,97%). Thanh khoản đạt 28.500 tỷ đồng, "
        "tăng 15%; cổ phiếu ngân hàng phân hóa."
    ),
    "goods": (
        "Điện thoại Sao Mai X9 có giá 12,5 triệu đồng, giảm 15% so với tháng trước. Hãng bán 2 triệu máy trong quý I năm "
        "2024, tăng 8% so với cùng kỳ. Giám đốc Lê Văn Tám nói doanh thu đạt 300 tỷ đồng."
    ),
    "hospital": (
        "BỆNH VIỆN MINH AN\nTHÔNG BÁO LỊCH NGHỈ TẾT\n\n1. Khoa Khám bệnh nghỉ từ ngày 28/01/2025 đến hết ngày 02/02/2025.\n"
        "2. Giảm 15% giá gói khám, giá còn 2.550.000 đồng.\nGiám đốc\nBS. Nguyễn Văn Lâm"
    ),
    "statute": (
        "Điều 5. Nguyên tắc sử dụng đất\n1. Đúng mục đích.\n2. Tiết kiệm.\nĐiều 6. Người sử dụng đất được bồi thường "
        "trong 30 ngày; thời hạn thuê không quá 50 năm, diện tích tối thiểu 60 m2."
    ),
    "flats": (
        "Mở bán 120 căn hộ\n\nDự án nằm trên đường Nguyễn Văn Linh, gồm 3 tòa tháp 35 tầng, đã khởi công ngày 12/3, giá từ 55 "
        "triệu đồng/m2, chiết khấu 5%. Cách cầu Phú An 2 km."
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
