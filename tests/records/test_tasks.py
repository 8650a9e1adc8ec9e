"""Task groups: which lists are tasks, their titles, actions, verbs and dates due."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.records.documents import FOOT, HEAD, located, scanned

from thongcao.model.documents import Task
from thongcao.records.tasks import find_task_groups


def _corpus() -> list[tuple[str, str, int | None, list[str]]]:
    """Blocks of `## name`, text, `>> announced count`, `> title of a group`; `WHOLE` texts stand without frame."""
    found = []
    for block in (Path(__file__).parent / "task_groups.txt").read_text(encoding="utf-8").split("\n## "):
        name, _, rest = block.removeprefix("## ").partition("\n")
        text, _, expected = rest.partition("\n>> ")
        count, *titles = expected.strip().split("\n> ")
        text = text.removeprefix("WHOLE\n") if text.startswith("WHOLE\n") else HEAD + text + FOOT
        found.append((name, text, None if count == "-" else int(count), titles))
    return found


CORPUS = _corpus()


@pytest.mark.parametrize(
    ("text", "announced", "titles"), [case[1:] for case in CORPUS], ids=[case[0] for case in CORPUS]
)
def test_groups_and_announced_count(text: str, announced: int | None, titles: list[str]) -> None:
    found = find_task_groups(scanned(text))
    assert [group.title.text for group in found.groups] == titles
    assert (found.announced.value if found.announced else None) == announced


@pytest.mark.parametrize("case", CORPUS, ids=[case[0] for case in CORPUS])
def test_spelling_changes_nothing(case: tuple[str, str, int | None, list[str]]) -> None:
    _, text, _, titles = case
    other = unicodedata.normalize("NFD", text.replace("-", "–"))
    assert [group.title.text for group in find_task_groups(scanned(other)).groups] == titles


def test_numbers_are_those_of_the_text_and_evidence_stands() -> None:
    document = scanned(
        HEAD + "Hội nghị thống nhất 02 nhóm nhiệm vụ:\n1. Tập trung A.\n3. Giữ vững B; rà soát C." + FOOT
    )
    found = find_task_groups(document)
    assert [(group.number, group.section) for group in found.groups] == [(1, "task_groups/1"), (3, "task_groups/3")]
    assert found.announced is not None
    assert (found.announced.text, found.announced.value) == ("02", 2)
    for record in (found.announced, *(task for group in found.groups for task in group.tasks)):
        assert located(document, record)


def _records(group: str) -> tuple[Task, ...]:
    """Give the tasks of one group."""
    text = f"{HEAD}Hội nghị thống nhất 02 nhóm nhiệm vụ:\n1. {group}\n2. Giữ vững an ninh.{FOOT}"
    return find_task_groups(scanned(text)).groups[0].tasks


def _tasks(group: str) -> list[tuple[str, str | None, str | None]]:
    """Give text, verb words and last day due of the tasks of one group."""
    return [(task.text, task.lead, task.deadline.end if task.deadline else None) for task in _records(group)]


def test_semicolon_divides_before_a_verb_only() -> None:
    assert _tasks("Hoàn thành, trình phê duyệt Quy hoạch tỉnh; Đồ án khu Đông; hoàn thành Đồ án khu Tây.") == [
        ("Hoàn thành, trình phê duyệt Quy hoạch tỉnh; Đồ án khu Đông", "Hoàn thành, trình phê duyệt", None),
        ("hoàn thành Đồ án khu Tây.", "hoàn thành", None),
    ]


def test_each_of_two_deadlines_in_a_sentence_has_its_action() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks(
            "Giao Sở Xây dựng lập đồ án, trình thẩm định trước ngày 31/10/2024, báo cáo kết quả trước ngày 15/11/2024; "
            "trong quý IV/2024 công bố quy hoạch, đến ngày 31/12 cắm mốc và bàn giao hồ sơ."
        )
    ] == [
        ("Giao Sở Xây dựng lập đồ án, trình thẩm định trước ngày 31/10/2024", "2024-10-31"),
        ("báo cáo kết quả trước ngày 15/11/2024", "2024-11-15"),
        ("trong quý IV/2024 công bố quy hoạch", "2024-12-31"),
        ("đến ngày 31/12 cắm mốc và bàn giao hồ sơ.", "2024-12-31"),
    ]


def test_a_time_that_opens_an_action_divides_from_the_one_before() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks(
            "Trong tháng 7: hoàn thành đề án; trong tháng 8: lấy ý kiến; tháng 9: trình Tỉnh ủy."
        )
    ] == [
        ("Trong tháng 7: hoàn thành đề án", "2024-07-31"),
        ("trong tháng 8: lấy ý kiến", "2024-08-31"),
        ("tháng 9: trình Tỉnh ủy.", "2024-09-30"),
    ]


def test_a_semicolon_before_another_agency_divides() -> None:
    assert [
        (words, lead, due)
        for words, lead, due in _tasks(
            "Giao Sở Y tế rà soát chế độ trực; Sở Tài chính thẩm định dự toán trước ngày 31/10/2024; các cấp ủy tuyên truyền."
        )
    ] == [
        ("Giao Sở Y tế rà soát chế độ trực", "Giao", None),
        ("Sở Tài chính thẩm định dự toán trước ngày 31/10/2024", None, "2024-10-31"),
        ("các cấp ủy tuyên truyền.", None, None),
    ]
    assert len(_tasks("Giao CA tỉnh giữ an ninh; UBND TP. An Khánh giải tỏa chợ tạm; đồng chí Bí thư kiểm tra.")) == 3
    assert (
        len(_tasks("Giao Công an xã giữ an ninh; Phòng Tài nguyên thẩm định giá đất; Phòng khám được sửa chữa.")) == 2
    )
    assert len(_tasks("Giao Công an tỉnh đấu tranh với tội phạm; Mặt trận Tổ quốc tỉnh vận động nhân dân.")) == 2
    assert (
        len(_tasks("Kiện toàn Ban Chỉ đạo xây dựng xã mới; Ban Chỉ đạo chuyển đổi số; báo cáo tình hình kiểm tra."))
        == 1
    )


def test_what_follows_the_first_deadline_has_the_second() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks("Hoàn thành đại hội chi bộ trong tháng 8, đại hội đảng bộ trước ngày 31/12/2024.")
    ] == [
        ("Hoàn thành đại hội chi bộ trong tháng 8", "2024-08-31"),
        ("đại hội đảng bộ trước ngày 31/12/2024.", "2024-12-31"),
    ]


def test_quotations_and_brackets_are_not_divided() -> None:
    assert len(_tasks("Thực hiện phong trào “Chung tay vì người nghèo; hoàn thành trước 31/8” trong toàn tỉnh.")) == 1
    assert len(_tasks("Bàn giao ba khu tái định cư (khu A trước 30/9; khu B trước 31/12).")) == 1
    assert [
        words
        for words, _, _ in _tasks("Lập quy hoạch xã, hoàn thành trong tháng 9; đồ án khu Bắc, hoàn thành trong quý IV.")
    ] == ["Lập quy hoạch xã, hoàn thành trong tháng 9", "đồ án khu Bắc, hoàn thành trong quý IV."]


def test_a_cell_of_a_table_says_when_its_row_is_due() -> None:
    rows = "1 | Rà soát hồ sơ | 30/9/2024 | Sở Y tế\n2 | Giữ vững an ninh | quý IV | Công an"
    found = find_task_groups(scanned(f"{HEAD}Hội nghị thống nhất 02 nhiệm vụ:\n{rows}{FOOT}"))
    tasks = [task for group in found.groups for task in group.tasks]
    assert [(task.text, task.deadline.end if task.deadline else None) for task in tasks] == [
        ("Rà soát hồ sơ | 30/9/2024 | Sở Y tế", "2024-09-30"),
        ("Giữ vững an ninh | quý IV | Công an", "2024-12-31"),
    ]


def test_first_sentence_that_orders_is_no_title() -> None:
    assert [
        words for words, _, _ in _tasks("Thu ngân sách vượt dự toán. Trong đó, thu nội địa đạt 9.000 tỷ đồng.")
    ] == ["Thu ngân sách vượt dự toán. Trong đó, thu nội địa đạt 9.000 tỷ đồng."]
    assert [words for words, _, _ in _tasks("Sở Nội vụ rà soát biên chế, xong trước 30/9. Báo cáo Ban Thường vụ.")] == [
        "Sở Nội vụ rà soát biên chế, xong trước 30/9.",
        "Báo cáo Ban Thường vụ.",
    ]
    assert [words for words, _, _ in _tasks("Kinh tế: Tập trung thu ngân sách. Đẩy mạnh giải ngân.")] == [
        "Kinh tế: Tập trung thu ngân sách.",
        "Đẩy mạnh giải ngân.",
    ]
    assert [words for words, _, _ in _tasks("Phát triển kinh tế:\n- Tập trung thu ngân sách.")] == [
        "Tập trung thu ngân sách."
    ]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("trước ngày 30/4", "--04-30", "--04-30"),
        ("chậm nhất tháng 2", "--02", "--02"),
        ("trước tháng 3", None, None),
        ("trước ngày 31/12", "2023-12-31", "2023-12-31"),
    ],
)
def test_a_day_that_has_passed_is_of_a_year_that_is_not_said(words: str, start: str | None, end: str | None) -> None:
    front = "THÔNG CÁO BÁO CHÍ\nNgày 15/11/2023, Tỉnh ủy họp Hội nghị lần thứ 12.\n"
    text = f"{front}Hội nghị thống nhất 02 nhiệm vụ:\n1. Hoàn thành quy hoạch {words}.\n2. Đẩy mạnh thu ngân sách.\n"
    [first, _] = find_task_groups(scanned(text)).groups
    due = first.tasks[0].deadline
    assert due is not None
    assert (due.start, due.end) == (start, end)


def test_part_of_a_month_has_its_days_where_the_year_is_not_known() -> None:
    text = "Hội nghị thống nhất 02 nhiệm vụ:\n1. Trình đề án trong trung tuần tháng 9.\n2. Khởi công cầu Trà trong hạ tuần tháng 10.\n"
    due = [group.tasks[0].deadline for group in find_task_groups(scanned(text)).groups]
    assert [(each.start, each.end) for each in due if each] == [("--09-11", "--09-20"), ("--10-21", "--10")]


def test_deadline_before_an_event_has_words_and_no_day() -> None:
    due = _records("Chi trả trợ cấp trước Tết Nguyên đán 2025.")[0].deadline
    assert due is not None
    assert (due.text, due.start, due.end) == ("trước Tết Nguyên đán 2025", None, None)


@pytest.mark.parametrize(
    "words",
    [
        "trong vòng 15 ngày",
        "ngay trong tuần này",
        "chậm nhất sau 10 ngày kể từ hôm nay",
        "trong thời hạn ba tháng",
        "trong 7 ngày làm việc tới",
        "trong năm nay",
        "trước năm học mới 2025 - 2026",
    ],
)
def test_deadline_counted_from_another_day_has_words_and_no_day(words: str) -> None:
    due = _records(f"Báo cáo kết quả {words}.")[0].deadline
    assert due is not None
    assert due.text in words
    assert (due.start, due.end) == (None, None)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("trong 9 tháng đầu năm", "2024-09-30"),
        ("trong 3 ngày 5, 6 và 7/8", "2024-08-07"),
        ("trong tuần lễ hồng", None),
    ],
)
def test_stretches_are_not_counted_from_another_day(words: str, end: str | None) -> None:
    due = _records(f"Phát huy kết quả {words}.")[0].deadline
    assert (due and due.end) == end


def test_list_of_things_stays_with_its_verb() -> None:
    assert _tasks("Đẩy nhanh các dự án gồm: xây dựng cầu Sông Lam; nâng cấp đường 30.") == [
        ("Đẩy nhanh các dự án gồm: xây dựng cầu Sông Lam; nâng cấp đường 30.", "Đẩy nhanh", None)
    ]
    assert [
        words for words, _, _ in _tasks("Thi công các đường gồm: đường Bắc, đường Nam; đưa vào khai thác bến xe.")
    ] == [
        "Thi công các đường gồm: đường Bắc, đường Nam",
        "đưa vào khai thác bến xe.",
    ]


def test_a_report_to_a_body_is_an_action_a_report_is_a_thing() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks(
            "Sở Xây dựng: hoàn thành quy hoạch trước ngày 31/10/2024; báo cáo Ban Thường vụ trước ngày 15/11/2024."
        )
    ] == [
        ("Sở Xây dựng: hoàn thành quy hoạch trước ngày 31/10/2024", "2024-10-31"),
        ("báo cáo Ban Thường vụ trước ngày 15/11/2024.", "2024-11-15"),
    ]
    assert len(_tasks("Rà soát các dự án; báo cáo đề xuất, báo cáo đánh giá tác động môi trường.")) == 1


def test_sentence_that_goes_on_joins_the_one_before() -> None:
    assert [
        words for words, _, _ in _tasks("Hoàn tất thủ tục các cầu: cầu Trà, cầu Giờ… Đặc biệt là 05 dự án BOT.")
    ] == ["Hoàn tất thủ tục các cầu: cầu Trà, cầu Giờ… Đặc biệt là 05 dự án BOT."]


def test_bullets_without_verb_are_parts_of_what_the_colon_opens() -> None:
    assert [
        words for words, _, _ in _tasks("Phấn đấu đạt các chỉ tiêu:\n+ GRDP tăng 8%;\n+ Thu ngân sách 9.000 tỷ đồng.")
    ] == ["Phấn đấu đạt các chỉ tiêu: + GRDP tăng 8%; + Thu ngân sách 9.000 tỷ đồng."]


def test_lines_that_name_fields_are_no_tasks() -> None:
    assert [
        words for words, _, _ in _tasks("Về xã hội\na) Giáo dục\n- Chuẩn bị năm học.\nb) Y tế\n- Mua đủ thuốc.")
    ] == [
        "Chuẩn bị năm học.",
        "Mua đủ thuốc.",
    ]


def test_targets_and_programmes_stay_with_their_verb() -> None:
    assert len(_tasks("Phấn đấu đạt các chỉ tiêu: GRDP tăng 8,5%; giải ngân đạt 100% vốn; kết nạp 900 đảng viên.")) == 1
    assert len(_tasks("Triển khai 2 chương trình mục tiêu quốc gia: xây dựng nông thôn mới; giảm nghèo bền vững.")) == 1


def test_bullets_with_their_own_deadline_are_tasks_and_targets_stay_together() -> None:
    assert [
        (words, due)
        for words, _, due in _tasks(
            "Đẩy nhanh dự án:\n+ Cầu Trà: hoàn thành trước 30/9.\n+ Cầu Bồng: khởi công trong quý IV."
        )
    ] == [
        ("Đẩy nhanh dự án", None),
        ("Cầu Trà: hoàn thành trước 30/9.", "2024-09-30"),
        ("Cầu Bồng: khởi công trong quý IV.", "2024-12-31"),
    ]
    assert len(_tasks("Phấn đấu đạt các chỉ tiêu:\n- GRDP tăng 8%.\n- Giải ngân đạt 100%.")) == 1


def test_what_is_told_inside_a_group_is_no_task() -> None:
    assert [
        words
        for words, _, _ in _tasks("Đẩy nhanh giải ngân. Theo báo cáo, đến hết tháng 6 giải ngân đạt 35%. Chăm lo Tết.")
    ] == ["Đẩy nhanh giải ngân.", "Chăm lo Tết."]
    assert len(_tasks("Rà soát dự án. Kết quả báo cáo Ban Thường vụ trước ngày 20/12.")) == 2


def test_joint_before_the_last_item_is_no_part_of_a_task() -> None:
    text = f"{HEAD}Hội nghị thống nhất 02 nhiệm vụ: (i) tập trung thu ngân sách và (ii) đẩy nhanh giải ngân.{FOOT}"
    found = find_task_groups(scanned(text)).groups
    assert [(group.title.text, group.tasks[0].text) for group in found] == [
        ("tập trung thu ngân sách", "tập trung thu ngân sách"),
        ("đẩy nhanh giải ngân", "đẩy nhanh giải ngân."),
    ]


def test_caption_between_items_is_no_task() -> None:
    assert [
        words for words, _, _ in _tasks("Tập trung thu ngân sách.\nToàn cảnh Hội nghị. Ảnh: An Minh\nChống thất thu.")
    ] == ["Tập trung thu ngân sách.", "Chống thất thu."]


def test_delegates_below_a_picture_are_no_task() -> None:
    assert [words for words, _, _ in _tasks("Tập trung thu ngân sách.\nCác đại biểu dự hội nghị\nChống thất thu.")] == [
        "Tập trung thu ngân sách.",
        "Chống thất thu.",
    ]


def test_title_line_that_names_a_topic_is_no_task() -> None:
    assert _tasks("Về kinh tế\nTập trung thu ngân sách.") == [("Tập trung thu ngân sách.", "Tập trung", None)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Hoàn thành cầu Trà trước ngày 30/9/2024.", "2024-09-30"),
        ("Đưa vào khai thác bến xe trong quý III năm 2024.", "2024-09-30"),
        ("Trình Đề án chậm nhất trong tháng 10.", "2024-10-31"),
        ("Hoàn lại mặt bằng trước 30-4.", "--04-30"),
        ("Giải ngân hết vốn đến hết năm 2025.", "2025-12-31"),
        ("Ban hành Kế hoạch vào quý I/2025.", "2025-03-31"),
        ("Triển khai Quy hoạch đến năm 2030, tầm nhìn đến năm 2050.", None),
        ("Thực hiện Chương trình giai đoạn 2021 - 2025.", None),
        ("Thực hiện Nghị quyết số 5-NQ/TU ngày 30/9/2024 của Tỉnh ủy.", None),
        ("Thông xe cầu Trà trước năm 2025.", "2024-12-31"),
        ("Bàn giao mặt bằng trước tháng 10/2024.", "2024-09-30"),
        ("Gửi hồ sơ về Ban Tổ chức trước 16 giờ ngày 20/9/2024.", "2024-09-20"),
        ("Công bố quy hoạch không quá ngày 31/8/2024.", "2024-08-31"),
        ("Lập đề án chỉnh trang khu Bắc; thời hạn hoàn thành: quý IV/2024.", "2024-12-31"),
        ("Lập đề án chỉnh trang khu Bắc. Thời gian hoàn thành: quý IV/2024.", "2024-12-31"),
        ("Lập đề án chỉnh trang khu Bắc. Hoàn thành trước ngày 15/11/2024.", "2024-11-15"),
        ("Lập đề án chỉnh trang khu Bắc; hoàn thành trước 15/11.", "2024-11-15"),
        ("Sắp xếp các phòng. Hoàn thành trước ngày 15/11/2024 theo Kế hoạch số 8-KH/TU.", "2024-11-15"),
        ("Tổ chức kiểm điểm từ ngày 1/11 đến ngày 30/11/2024.", "2024-11-30"),
        ("Khắc phục hậu quả lũ từ ngày 3 đến ngày 6/7/2024.", None),
        ("Lấy ý kiến nhân dân trong tháng 9 và tháng 10/2024.", "2024-10-31"),
        ("Tổ chức đại hội trong 02 ngày 15 và 16/9/2024.", "2024-09-16"),
        ("Nộp hồ sơ chậm nhất 30/9.", "2024-09-30"),
        ("Từ nay đến cuối năm, tập trung thu ngân sách.", "2024-12-31"),
        ("Phấn đấu hết quý III giải ngân đạt 70%.", "2024-09-30"),
        ("Lập đề án, trình Tỉnh ủy tại kỳ họp tháng 10/2024.", "2024-10-31"),
        ("Xóa hết nhà tạm trước Quốc khánh 2/9.", "2024-09-02"),
        ("Khởi công cầu Trà đúng ngày 19/8/2024.", "2024-08-19"),
        ("Giải ngân hết vốn vào 31/12.", "2024-12-31"),
        ("Lập đề án chỉnh trang khu Bắc. Thời hạn: 31/12.", "2024-12-31"),
        ("Tổ chức đợt cao điểm, kết thúc ngày 31/12/2024.", "2024-12-31"),
        ("Đến năm 2026, hoàn thành cầu Trà.", "2026-12-31"),
        ("Khai mạc ngày hội lúc 20 giờ ngày 1/9/2024.", "2024-09-01"),
        ("Rà soát các quy định đã ban hành trước ngày 01/7/2024.", None),
        ("Xử lý các vụ việc tồn đọng trước năm 2020.", None),
        ("Quyết toán các dự án hoàn thành trước năm 2023.", None),
        ("Phát huy kết quả đạt được trong quý I.", None),
        ("Báo cáo Ban Thường vụ trước ngày 20/11 hằng năm.", None),
        ("Thông xe cầu Trà dịp 2/9.", "2024-09-02"),
        ("Sửa đổi Quy chế làm việc - Hoàn thành: quý IV/2024.", "2024-12-31"),
        ("Khởi công cầu Trà trong nửa đầu tháng 9/2024.", "2024-09-15"),
        ("Tổ chức hội thi vào trung tuần tháng 9.", "2024-09-20"),
        ("Tổ chức hội thi vào hạ tuần tháng 9.", "2024-09-30"),
        ("Tổ chức diễn tập ngày 15/8/2024.", "2024-08-15"),
        ("Họp báo ngày 15/8, công bố kết quả.", "2024-08-15"),
        ("Thực hiện Kế hoạch ngày 15/6/2024.", None),
        ("Thực hiện Kết luận số 9-KL/TU ngày 24/11/2024.", None),
        ("Thông xe cầu Trà dịp kỷ niệm 79 năm Quốc khánh 2/9/2024.", "2024-09-02"),
        ("Trong 2 tuần đầu tháng 8, rà soát hồ sơ.", "2024-08-31"),
        ("Triển khai Luật có hiệu lực từ ngày 01/8/2024.", None),
        ("Hướng dẫn đại hội. Thời gian: tháng 10 - 12/2024.", "2024-12-31"),
        ("Tháng 9/2024 trình Tỉnh ủy đề án.", "2024-09-30"),
        ("Quý III/2024: hoàn thành đồ án.", "2024-09-30"),
        ("Quý III/2024, giá lúa cao.", None),
        ("Gửi hồ sơ trước 17h ngày 30/7.", "2024-07-30"),
        ("Trình Quốc hội tại kỳ họp thứ 8 (tháng 10/2024).", "2024-10-31"),
        ("Trình đề án trong tháng 8, chậm nhất là ngày 05/9/2024.", "2024-09-05"),
        ("Hoàn thành trước ngày 30/9/2024 (riêng huyện Hòa Sơn trước ngày 15/10/2024).", "2024-09-30"),
        ("Giao Sở Tài chính thẩm định (trước ngày 20/8), Sở Tư pháp có ý kiến (trước ngày 25/8).", "2024-08-25"),
    ],
)
def test_deadline(words: str, due: str | None) -> None:
    assert [task[2] for task in _tasks(words)] == [due]
