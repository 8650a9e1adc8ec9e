"""The agenda: announced count and items."""

from __future__ import annotations

import pytest
from tests.records.documents import located, scanned

from thongcao.records.agenda import find_agenda

_FRONT = (
    "THÔNG CÁO BÁO CHÍ\nHội nghị lần thứ 9 Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh khóa XIX\n"
    "Ngày 4/7/2023, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ 9."
)
_REST = "\nHội nghị thống nhất đánh giá: 6 tháng đầu năm, GRDP tăng 5%, hoàn thành 05/11 nội dung.\n"
# what the lead goes on with → announced count, items
AGENDAS: list[tuple[str, int | None, list[str]]] = [
    (
        " Các đại biểu đã nghe, thảo luận các nội dung: (1) Kết quả quý II; (2) dự thảo nghị quyết và (3) công tác cán bộ.",
        None,
        ["Kết quả quý II", "dự thảo nghị quyết", "công tác cán bộ"],
    ),
    (
        " Ban Chấp hành họp để: Thảo luận Nghị quyết quý III; Quyết định Chương trình kiểm tra; Cho ý kiến về nhân sự.",
        None,
        ["Thảo luận Nghị quyết quý III", "Quyết định Chương trình kiểm tra", "Cho ý kiến về nhân sự"],
    ),
    (
        " Hội nghị cho ý kiến về ba dự án luật: Luật Giá; Luật Đất đai; Luật Báo chí.",
        3,
        ["Luật Giá", "Luật Đất đai", "Luật Báo chí"],
    ),
    (" Hội nghị cho ý kiến 12 nội dung, trong đó: Báo cáo kinh tế quý II; Tờ trình về nhân sự.", 12, []),
    (
        " Chương trình Hội nghị gồm ba nội dung chính: Một là, đánh giá kết quả quý II. Hai là, thông qua nghị quyết quý III. "
        "Ba là, bầu bổ sung Ủy viên Ban Thường vụ. Đồng chí Bí thư chủ trì.",
        3,
        ["đánh giá kết quả quý II", "thông qua nghị quyết quý III", "bầu bổ sung Ủy viên Ban Thường vụ"],
    ),
    (
        " Tỉnh ủy tổ chức Hội nghị lần thứ 9 với 2 nội dung: 1- Sơ kết 6 tháng. 2- Công tác cán bộ.",
        2,
        ["Sơ kết 6 tháng", "Công tác cán bộ"],
    ),
    (
        " Hội nghị cho ý kiến vào 2 báo cáo, 1 tờ trình: Báo cáo kinh tế; Báo cáo xây dựng Đảng; Tờ trình về nhân sự.",
        None,
        ["Báo cáo kinh tế", "Báo cáo xây dựng Đảng", "Tờ trình về nhân sự"],
    ),
    (
        " Hội nghị xem xét, cho ý kiến 3 nội dung: (1) Báo cáo kinh tế; nhiệm vụ quý III; (2) Đề án sắp xếp "
        "xã; (3) Tờ trình về nhân sự. Đồng chí Bí thư chủ trì.",
        3,
        ["Báo cáo kinh tế; nhiệm vụ quý III", "Đề án sắp xếp xã", "Tờ trình về nhân sự"],
    ),
    (
        " Tại Hội nghị, Ban Chấp hành đã thảo luận, cho ý kiến về: tình hình kinh tế quý II; phương án sắp "
        "xếp đơn vị hành chính; công tác cán bộ.",
        None,
        ["tình hình kinh tế quý II", "phương án sắp xếp đơn vị hành chính", "công tác cán bộ"],
    ),
    (
        "\nHội nghị đã nghe và cho ý kiến bốn nội dung sau:\n- Báo cáo kinh tế - xã hội;\n- Tờ trình phân bổ "
        "vốn;\n- Dự thảo Quy chế làm việc;\n- Công tác cán bộ.",
        4,
        ["Báo cáo kinh tế - xã hội", "Tờ trình phân bổ vốn", "Dự thảo Quy chế làm việc", "Công tác cán bộ"],
    ),
    (
        "\nNội dung chương trình hội nghị gồm: Đánh giá kết quả 6 tháng; Quy hoạch tỉnh thời kỳ 2021 - 2030; "
        "và một số nội dung quan trọng khác.",
        None,
        ["Đánh giá kết quả 6 tháng", "Quy hoạch tỉnh thời kỳ 2021 - 2030", "một số nội dung quan trọng khác"],
    ),
    (
        " Hội nghị xem xét, cho ý kiến đối với 3 nội dung: Báo cáo giữa nhiệm kỳ; Đề án chuyển đổi số và công tác cán bộ.",
        3,
        ["Báo cáo giữa nhiệm kỳ", "Đề án chuyển đổi số", "công tác cán bộ"],
    ),
    (
        "\nNội dung Hội nghị:\n1. Đánh giá tình hình kinh tế.\n2. Thông qua Nghị quyết về nhân lực.",
        None,
        ["Đánh giá tình hình kinh tế", "Thông qua Nghị quyết về nhân lực"],
    ),
    (
        " Hội nghị thảo luận hai nội dung: một là, tình hình kinh tế 6 tháng; hai là, công tác chuẩn bị đại hội.",
        2,
        ["tình hình kinh tế 6 tháng", "công tác chuẩn bị đại hội"],
    ),
    (
        " Các đại biểu đã nghe và thảo luận các nội dung: a) Báo cáo 6 tháng; b) Tờ trình về quy hoạch cán bộ.",
        None,
        ["Báo cáo 6 tháng", "Tờ trình về quy hoạch cán bộ"],
    ),
    (
        " Hội nghị thống nhất với 06 nhóm nhiệm vụ, giải pháp: 1. Tập trung; 2. Đẩy mạnh.",
        None,
        [],
    ),
    (
        " Hội nghị thảo luận, cho ý kiến đối với 05 nội dung quan trọng thuộc thẩm quyền. Đồng chí Bí thư chủ trì.",
        5,
        [],
    ),
    (
        " Hội nghị thảo luận 02 nội dung: Báo cáo chính trị; kiểm điểm của Ban Chấp hành; Báo cáo tài chính "
        "đảng; dự toán năm 2024.",
        2,
        ["Báo cáo chính trị; kiểm điểm của Ban Chấp hành", "Báo cáo tài chính đảng; dự toán năm 2024"],
    ),
    (
        "\nHội nghị tập trung thảo luận, cho ý kiến vào các nội dung:\n1. Kết quả thực hiện nhiệm vụ quý "
        "I.\n2. Chủ trương đầu tư Khu công nghiệp Phú Vinh.\n3. Công tác cán bộ.",
        None,
        ["Kết quả thực hiện nhiệm vụ quý I", "Chủ trương đầu tư Khu công nghiệp Phú Vinh", "Công tác cán bộ"],
    ),
    (
        " Hội nghị xem xét, quyết định 2 vấn đề: Chủ trương mở rộng TP. Hà Tĩnh; Việc thành lập Đảng bộ Khu kinh tế.",
        2,
        ["Chủ trương mở rộng TP. Hà Tĩnh", "Việc thành lập Đảng bộ Khu kinh tế"],
    ),
    (
        " Ban Chấp hành nghe, cho ý kiến về: (i) Báo cáo quý II; (ii) Đề án sắp xếp xã; và (iii) công tác cán bộ.",
        None,
        ["Báo cáo quý II", "Đề án sắp xếp xã", "công tác cán bộ"],
    ),
    (
        " Hội nghị xem xét các văn bản: Kế hoạch kiểm tra năm 2024; Đề án luân chuyển cán bộ; Quy chế phối hợp.",
        None,
        ["Kế hoạch kiểm tra năm 2024", "Đề án luân chuyển cán bộ", "Quy chế phối hợp"],
    ),
    (
        " Chương trình hội nghị có 3 nội dung: 1- Báo cáo kinh tế; 2- Đề án chợ; 3- Nhân sự.",
        3,
        ["Báo cáo kinh tế", "Đề án chợ", "Nhân sự"],
    ),
    (
        "\nHội nghị bầu bổ sung một ủy viên và biểu quyết 02 nội dung:\n- Kế hoạch giám sát;\n- Quy chế làm việc.",
        2,
        ["Kế hoạch giám sát", "Quy chế làm việc"],
    ),
    (
        " Hội nghị biểu quyết thông qua 02 văn bản: Quy chế làm việc; Chương trình kiểm tra.",
        2,
        ["Quy chế làm việc", "Chương trình kiểm tra"],
    ),
    (
        " Hội nghị thảo luận, thông qua: Báo cáo tổng kết năm 2022; Chương trình công tác năm 2023.",
        None,
        ["Báo cáo tổng kết năm 2022", "Chương trình công tác năm 2023"],
    ),
    (
        "\nTheo chương trình, hội nghị sẽ:\n- Nghe báo cáo kinh tế;\n- Thông qua nghị quyết.",
        None,
        ["Nghe báo cáo kinh tế", "Thông qua nghị quyết"],
    ),
    (
        "\nPhát biểu bế mạc, đồng chí Bí thư nêu rõ hội nghị đã thảo luận dân chủ 2 nội dung: thu ngân sách; nhân sự.",
        2,
        ["thu ngân sách", "nhân sự"],
    ),
    (
        "\nPhát biểu bế mạc, đồng chí Bí thư đề nghị các cấp ủy thảo luận 2 nội dung: thu ngân sách; nhân sự.",
        None,
        [],
    ),
    (
        " Các đại biểu cho ý kiến, đề xuất nhiều giải pháp: tháo gỡ vốn; đào tạo nghề.",
        None,
        [],
    ),
    (
        " Tại Quyết định 11/QĐ-TTg, Thủ tướng phê chuẩn kết quả bầu đối với: ông Lê Văn An, Tỉnh ủy viên; bà Vũ Thị Mai, Tỉnh ủy viên.",
        None,
        [],
    ),
    (
        " Dự hội nghị có đồng chí Trần Văn Hữu.",
        None,
        [],
    ),
]


@pytest.mark.parametrize(("words", "announced", "items"), AGENDAS)
def test_agenda(words: str, announced: int | None, items: list[str]) -> None:
    document = scanned(_FRONT + words + _REST)
    agenda = find_agenda(document)
    assert (agenda.announced.value if agenda.announced else None) == announced
    assert [item.text for item in agenda.items] == items
    assert [item.number for item in agenda.items] == [*range(1, len(items) + 1)]
    assert all(located(document, item) for item in agenda.items)
