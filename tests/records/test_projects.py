"""Construction works: which are projects, their states and dates, and mentions joined."""

from __future__ import annotations

import pytest
from tests.records.documents import located, scanned
from tests.seed import SEED

from thongcao.model.documents import Project, ProjectMention
from thongcao.records.projects import find_projects

FRAME = """THÔNG CÁO BÁO CHÍ
KẾT QUẢ HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH QUẢNG NAM
LẦN THỨ 20 (KHÓA XXII)
-----
Ngày 28 tháng 6 năm 2024, tại Hội trường Tỉnh ủy, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ 20. Đồng chí \
Lê Văn Bình, Bí thư Tỉnh ủy, chủ trì Hội nghị.
Hội nghị thống nhất đánh giá: {assessment}
Hội nghị thống nhất với 02 nhóm nhiệm vụ, giải pháp:
1. Phát triển hạ tầng. {tasks}
2. Đẩy mạnh cải cách hành chính.
BAN TUYÊN GIÁO TỈNH ỦY QUẢNG NAM
"""


def assessed(text: str) -> tuple[Project, ...]:
    return find_projects(scanned(FRAME.format(assessment=text, tasks="Tiếp tục phát huy.")))


def planned(text: str) -> tuple[Project, ...]:
    return find_projects(scanned(FRAME.format(assessment="Kinh tế phát triển ổn định.", tasks=text)))


def states(projects: tuple[Project, ...]) -> dict[str, str | None]:
    return {project.name: project.mentions[0].state for project in projects}


def when(projects: tuple[Project, ...]) -> list[tuple[str | None, str | None] | None]:
    dates = [project.mentions[0].date for project in projects]
    return [(date.start, date.end) if date else None for date in dates]


def test_seed_names_fifteen_works_each_once() -> None:
    projects = find_projects(scanned(SEED))
    found = {project.id: [mention.state for mention in project.mentions] for project in projects}
    building, preparing = "under_construction", "preparation"
    assert found == {
        "metro-so-2": ["groundbreaking"],
        "road-vanh-dai-3-thanh-pho-ho-chi-minh": [building, building],
        "interchange-an-phu": [building, building],
        "road-tran-quoc-hoan-cong-hoa": [building, building],
        "road-quoc-lo-50": [building, building],
        "interchange-nguyen-van-linh-nguyen-huu-tho": [building, building],
        "interchange-my-thuy": [building],
        "metro-so-1": ["in_operation_planned"],
        "road-vanh-dai-2-doan-1-va-doan-2": [preparing],
        "road-vanh-dai-4": [preparing],
        "expressway-thanh-pho-ho-chi-minh-moc-bai": [preparing],
        "expressway-thanh-pho-ho-chi-minh-long-thanh-dau-giay": [preparing],
        "expressway-thanh-pho-ho-chi-minh-thu-dau-mot-chon-thanh": [preparing],
        "bridge-thu-thiem-4": [preparing],
        "bridge-can-gio": [preparing],
    }
    line_one = next(project for project in projects if project.id == "metro-so-1")
    assert when((line_one,)) == [("2024-07-01", "2024-09-30")]


def test_what_an_institution_is_to_become_builds_no_house() -> None:
    assert planned("Xây dựng Trường Đại học An Giang thành trung tâm đào tạo của vùng.") == ()
    assert states(planned("Xây dựng Trường Đại học An Giang.")) != {}


def test_words_of_concern_make_a_project() -> None:
    found = states(
        planned(
            "Bàn giao toàn bộ mặt bằng Khu công nghiệp Tam Thăng 3; đủ mặt bằng sạch cho Khu công nghiệp Phú Xuân. "
            "Đoàn khảo sát tiến độ Bệnh viện Nhi tỉnh và làm việc với nhà thầu."
        )
    )
    assert found == {
        "Khu công nghiệp Tam Thăng 3": "site_clearance",
        "Khu công nghiệp Phú Xuân": "site_clearance",
        "Bệnh viện Nhi tỉnh": None,
    }
    assert states(assessed("Đoàn công tác thăm Bệnh viện Nhi tỉnh.")) == {}


def test_a_note_lists_the_works_its_anchor_counts() -> None:
    note = "-----\n[1] Gồm: đường Điện Biên Phủ kéo dài, cầu vượt Tam Kỳ, nút giao Nam cầu Kỳ Phú.\n"
    source = FRAME.format(assessment="Khởi công 3 công trình[1].", tasks="Tiếp tục phát huy.") + note
    names = ["đường Điện Biên Phủ kéo dài", "cầu vượt Tam Kỳ", "nút giao Nam cầu Kỳ Phú"]
    assert list(states(find_projects(scanned(source)))) == names


def test_evidence_is_what_stands_in_the_source() -> None:
    document = scanned(SEED)
    mentions = [mention for project in find_projects(document) for mention in project.mentions]
    pieces = [piece for one in mentions for piece in (one, one.state_cue, one.date) if piece]
    assert len(pieces) > 2 * len(mentions)
    assert all(located(document, piece) for piece in pieces)


def test_a_cue_governs_the_list_behind_it_and_another_cue_ends_it() -> None:
    found = assessed(
        "Đã khánh thành cầu Sông Thu; đang thi công các công trình trọng điểm như: đường Võ Chí Công, cầu Đế Võng; "
        "Dự án Bệnh viện Sản - Nhi tỉnh; thông xe tuyến tránh Quốc lộ 1."
    )
    assert states(found) == {
        "cầu Sông Thu": "inaugurated",
        "đường Võ Chí Công": "under_construction",
        "cầu Đế Võng": "under_construction",
        "Bệnh viện Sản - Nhi tỉnh": "under_construction",
        "tuyến tránh Quốc lộ 1": "opened_to_traffic",
    }


def test_a_statement_behind_the_works_is_theirs() -> None:
    found = assessed(
        "Cầu Cửa Đại và đường ven biển Võ Chí Công đã thông xe; Nhà máy nước Tam Hiệp công suất 30.000 m3/ngày đêm "
        "đi vào hoạt động; cầu Quảng Đà đang giải phóng mặt bằng; cầu Đại Lộc trên Quốc lộ 14B chậm tiến độ."
    )
    assert states(found) == {
        "Cầu Cửa Đại": "opened_to_traffic",
        "đường ven biển Võ Chí Công": "opened_to_traffic",
        "Nhà máy nước Tam Hiệp": "in_operation",
        "cầu Quảng Đà": "site_clearance",
        "cầu Đại Lộc": "delayed",
    }


@pytest.mark.parametrize(
    ("text", "state", "date"),
    [
        ("Khởi công cầu Quảng Đà trước ngày 30/9/2024.", "groundbreaking_planned", (None, "2024-09-30")),
        ("Phấn đấu trong quý IV/2024 hoàn thành cầu Quảng Đà.", "completed_planned", ("2024-10-01", "2024-12-31")),
        ("Đưa cầu Quảng Đà dài 2 km vào khai thác cuối năm 2025.", "in_operation_planned", (None, "2025-12-31")),
        ("Cầu Quảng Đà dự kiến thông xe năm 2025.", "opened_to_traffic_planned", ("2025-01-01", "2025-12-31")),
        ("Hoàn thành thủ tục đầu tư cầu Quảng Đà.", "preparation", None),
        ("Tiếp tục thi công cầu Quảng Đà, phấn đấu hoàn thành trong năm 2025.", "under_construction", None),
        ("Đôn đốc nhà thầu thi công cầu Quảng Đà, phấn đấu thông xe trước năm 2025.", "opened_to_traffic_planned", (None, "2024-12-31")),
        ("Hoàn thành giải phóng mặt bằng cầu Quảng Đà trước năm 2025.", "site_clearance_planned", (None, "2024-12-31")),
    ],
)  # fmt: skip
def test_tasks_plan_what_is_to_come(text: str, state: str, date: tuple[str | None, str] | None) -> None:
    found = planned(text)
    assert [project.mentions[0].state for project in found] == [state]
    assert when(found) == [date]


def test_what_is_denied_or_begun_and_ended_at_once_has_no_state() -> None:
    assert states(assessed("Dự án cầu Quảng Đà chưa hoàn thành.")) == {"cầu Quảng Đà": None}
    assert states(planned("Khởi công, hoàn thành các công trình: cầu A Vương.")) == {"cầu A Vương": None}


def test_a_later_sentence_of_an_item_plans_its_only_project() -> None:
    found = planned(
        "Trình chủ trương đầu tư Dự án đường sắt Đà Nẵng - Hội An. Tổng chiều dài khoảng 33 km; phấn đấu khởi công "
        "trong năm 2027."
    )
    assert states(found) == {"đường sắt Đà Nẵng - Hội An": "groundbreaking_planned"}
    assert when(found) == [("2027-01-01", "2027-12-31")]


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành Quy hoạch chung Khu kinh tế Chu Lai; lập Đồ án quy hoạch phân khu Khu đô thị mới Bắc Hội An.",
        "Đồng chí Giám đốc Bệnh viện Đa khoa Quảng Nam dự; Đảng ủy Khu công nghiệp Điện Nam báo cáo.",
        "Tai nạn trên Quốc lộ 14E giảm; đã đối thoại với công nhân tại Khu công nghiệp Điện Nam.",
        "Nâng cao chất lượng đào tạo của Trường Đại học Quảng Nam; triển khai các dự án đầu tư công.",
    ],
)
def test_plans_offices_and_venues_are_no_projects(text: str) -> None:
    assert assessed(text) == ()


def test_mentions_join_only_where_one_candidate_is_left() -> None:
    found = assessed(
        "Khởi công tuyến metro số 1 (Hội An - Chu Lai), đường Vành đai 3 Thành phố Hồ Chí Minh. Đang thi công dự án "
        "metro Hội An - Chu Lai và Vành đai 3."
    )
    assert {project.name: len(project.mentions) for project in found} == {
        "tuyến metro số 1 (Hội An - Chu Lai)": 2,
        "đường Vành đai 3 Thành phố Hồ Chí Minh": 2,
    }
    found = assessed(
        "Khởi công đường Vành đai 3 tỉnh Long An, đường Vành đai 3 tỉnh Đồng Nai. Đang thi công dự án Vành đai 3."
    )
    assert [len(project.mentions) for project in found] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("3/8 công trình chậm tiến độ, gồm đường Lê Lợi nối dài và Trạm Y tế phường.", "delayed"),
        ("Tiến độ một số dự án còn chậm, trong đó có dự án Bệnh viện Quân y 7-12.", "delayed"),
        ("Việc cấp phép mỏ cát cho cao tốc Gò Nổi - Tân An còn chậm.", None),
        ("Đã khánh thành 03 trường học, gồm: Trường THPT Núi Thành, Trường Mầm non Hoa Sen.", "inaugurated"),
        ("Tuyến metro số 2 đã vận hành.", "in_operation"),
        ("Cầu Kỳ Lam - công trình trọng điểm - đã thông xe kỹ thuật sáng 30/4/2024.", "opened_to_traffic"),
        ("Quốc lộ 14E đang nâng cấp.", "under_construction"),
        ("Đường huyện ĐH.12 hoàn thành nâng cấp.", "completed"),
        ("Cầu Kỳ Lam cơ bản hoàn thành.", "completed"),
        ("Dự án cầu Kỳ Lam đã hoàn thành mở rộng nhà điều hành.", None),
        ("Nâng cấp đường tỉnh 435 hoàn thành 100% khối lượng.", "completed"),
        ("Dự án cầu Kỳ Lam đã hoàn thành toàn bộ công tác giải phóng mặt bằng.", "site_clearance"),
        ("Đã thi công hoàn thành cầu Kỳ Lam.", "completed"),
        ("Đã hoàn thành 3 dự án thành phần của cao tốc Gò Nổi - Tân An.", None),
        ("Đã khánh thành, khởi công nhiều công trình, trong đó có cầu Kỳ Lam.", None),
        ("Cầu Kỳ Lam chưa hoàn thành, thông xe.", None),
        ("Dự án cầu Kỳ Lam có nguy cơ chậm tiến độ, khó hoàn thành.", None),
        ("Yêu cầu không để dự án cầu Kỳ Lam chậm tiến độ.", None),
        ("Cầu Kỳ Lam đủ điều kiện thông xe.", "opened_to_traffic_planned"),
        ("Cầu Kỳ Lam đã hoàn thành 80% khối lượng.", None),
        ("Dự án cầu Kỳ Lam đã hoàn thành phần móng.", None),
        ("Cao tốc Gò Nổi - Tân An đã thông xe 15 km.", None),
        ("Dự án cầu Kỳ Lam đã hoàn thành 80% khối lượng, dự kiến thông xe tháng 9/2024.", "opened_to_traffic_planned"),
        ("Cầu Kỳ Lam đã hoàn thành với tổng kinh phí 500 tỷ đồng.", "completed"),
        ("Khi dự án cầu Kỳ Lam đưa vào khai thác, giao thông sẽ thuận lợi hơn.", None),
        ("Nếu hoàn thành dự án cầu Kỳ Lam thì giao thông thuận lợi hơn.", None),
        ("Thu hồi chủ trương đầu tư dự án Khu du lịch Bãi Sậy.", None),
        ("Các dự án chậm tiến độ, kéo dài, nhất là Khu đô thị Nam Hòa.", "delayed"),
        ("Nhà máy điện khí Hòa Thắng đang trong giai đoạn hoàn thiện hồ sơ.", "preparation"),
        ("Trường Tiểu học xã Tân Lập đã được khởi công.", "groundbreaking"),
        ("Dự án đường nối Kỳ Sơn - Xuân An (Quốc lộ 6 tránh) chậm tiến độ.", "delayed"),
        ("Tuyến metro số 2 còn chậm tiến độ do vướng giải phóng mặt bằng.", "delayed"),
        ("Sân bay Kỳ Hà được Thủ tướng Chính phủ chấp thuận chủ trương đầu tư.", "preparation"),
        ("Dự án nâng cấp đường Hùng Vương hoàn thành vượt tiến độ 3 tháng.", "completed"),
        ("Đối với dự án đường sắt tốc độ cao Bắc - Nam, tỉnh đã khởi công 5 khu tái định cư.", None),
        ("Dự án cầu Kỳ Lam đã khởi công hạng mục móng cọc.", None),
        ("Đoạn tuyến Gò Nổi - Kỳ Lam thuộc dự án cao tốc Gò Nổi - Tân An đã thông xe.", None),
        ("Phát lệnh thông tuyến cao tốc Gò Nổi - Tân An.", "opened_to_traffic"),
        ("Giao đất cho Tổng công ty Cảng hàng không để thi công sân bay Kỳ Hà.", "under_construction"),
        ("Bảo tàng tỉnh đang hoàn thiện thủ tục đầu tư.", "preparation"),
        ("Đã khởi công Khu nhà ở xã hội phường Tân Hòa.", "groundbreaking"),
        ("Tuyến đường bộ ven biển đã khởi công.", "groundbreaking"),
        ("Dự án Vành đai 3 hoàn thành giải phóng mặt bằng 98,5%.", "site_clearance"),
        ("Bàn giao 150 ha mặt bằng Khu công nghiệp Kỳ Hà cho nhà đầu tư.", "site_clearance"),
        ("- Metro số 2: di dời hạ tầng đạt 60%; khởi công trong tháng 12/2024.", "groundbreaking_planned"),
        ("Khu thương mại tự do Kỳ Hà chuẩn bị khởi công hạ tầng phân khu số 5.", "groundbreaking_planned"),
        ("Đưa vào sử dụng Nhà hát Sông Hương, Bảo tàng Mỹ thuật và Thư viện tổng hợp tỉnh.", "in_operation"),
        ("Hoàn thành kè sông Tiền khu vực thị trấn Tân Lập.", "completed"),
        ("Khởi công đường bộ ven biển đoạn qua Kỳ Hà, Trường PTNT nội trú liên cấp xã Kỳ Lam.", "groundbreaking"),
        ("Đã bàn giao 98% mặt bằng dự án Vành đai 3.", "site_clearance"),
        ("Hạng mục mở rộng hầm Đèo Cù, thuộc dự án nâng cấp Quốc lộ 1, đã thông hầm kỹ thuật.", "opened_to_traffic"),
        ("Tuyến metro số 2 khởi công vào cuối năm.", "groundbreaking_planned"),
        ("Tuyến metro số 2 đã khởi công cuối năm ngoái.", "groundbreaking"),
        (
            "Cầu Kỳ Lam thông xe dịp 2/9; tổ hợp nhà máy thép xanh Kỳ Hà thông xe dịp lễ 2/9.",
            "opened_to_traffic_planned",
        ),
        ("Tuyến metro số 2 (Gò Nổi - Tân An) đã vận hành thương mại.", "in_operation"),
        ("Bí thư Tỉnh ủy yêu cầu: hoàn thiện thể chế; khởi công cầu Kỳ Lam, cầu Kỳ Hà.", "groundbreaking_planned"),
        ("Tỉnh đã tập trung: phòng, chống thiên tai; khởi công cầu Kỳ Lam.", "groundbreaking"),
        ("Kết quả nổi bật: hoàn thiện thể chế; khởi công cầu Kỳ Lam.", "groundbreaking"),
        ("Về giao thông, đến cuối năm 2023: khởi công cầu Kỳ Lam.", "groundbreaking"),
        ("6 tháng cuối năm, tỉnh tập trung: khởi công cầu Kỳ Lam.", "groundbreaking_planned"),
        ("Tỉnh cam kết giải ngân 100% vốn, khởi công tuyến metro số 2 đúng hẹn.", "groundbreaking_planned"),
        ("Đã hoàn thành cầu Kỳ Lam, đưa vào sử dụng từ tháng 3/2024.", "in_operation"),
        ("Dự án cao tốc Gò Nổi - Tân An chậm do thiếu vật liệu.", "delayed"),
        (
            "Nhà thi đấu đa năng tỉnh, đường vành đai thành phố Buôn Hồ và phố đi bộ Bạch Đằng đã khởi công.",
            "groundbreaking",
        ),
        ("Khu liên hợp sản xuất gang thép Kỳ Hà dự kiến vận hành toàn bộ trong quý III.", "in_operation_planned"),
        ("Nhà máy nước Kỳ Hà chưa khởi công do vướng quy hoạch.", None),
        ("Đã khởi công gói thầu số 3 đường Vành đai phía Đông.", "groundbreaking"),
        ("Cảng cạn Kỳ Hà được bổ sung quy hoạch, phấn đấu khởi công năm 2026.", "groundbreaking_planned"),
        ("Khởi công hạng mục cấp nước của dự án sân bay Kỳ Hà.", None),
        ("Việc xử lý sai phạm tại dự án Khu đô thị Kỳ Hà đã hoàn thành.", None),
        ("Giá trị khối lượng hoàn thành của dự án cầu Kỳ Lam đạt 250 tỷ đồng.", None),
        ("Dự án cầu Kỳ Lam lỡ hẹn thông xe dịp 30/4.", None),
        ("Chuỗi dự án khí - điện Lô Q - Ô Mây được gỡ vướng.", None),
        ("Đẩy nhanh tiến độ đường trục ven biển, cầu Thịnh An và kè Hải An 3.", None),
        (
            "Tỉnh đã khởi công nhiều dự án: Khu nông nghiệp ứng dụng công nghệ cao phát triển tôm An Lạc.",
            "groundbreaking",
        ),
    ],
)
def test_states_in_the_wording_of_reports(text: str, state: str | None) -> None:
    found = assessed(text)
    assert found
    assert {mention.state for project in found for mention in project.mentions} == {state}


def test_a_later_date_puts_a_later_sentence_into_the_future() -> None:
    found = planned(
        "Dự án đường cao tốc Hòa An - Mộc Sơn (đoạn từ Km 19 đến Km 53) đã được quyết định chủ trương đầu tư. "
        "Thống nhất khởi công dự án trong tháng 9/2025, hoàn thành vào năm 2027."
    )
    assert states(found) == {"đường cao tốc Hòa An - Mộc Sơn": "groundbreaking_planned"}


def test_a_work_named_by_its_ends_alone_keeps_them() -> None:
    found = states(assessed("Cao tốc từ nút giao Phú Thứ đến nút giao Liêm Sơn đã thông xe."))
    assert found == {"Cao tốc từ nút giao Phú Thứ đến nút giao Liêm Sơn": "opened_to_traffic"}


def test_stage_and_stretch_are_part_of_the_name_brackets_are_not() -> None:
    text = "Khởi công đê biển Tây đoạn từ Kênh Mới đến Đá Bạc, cảng Kỳ Hà giai đoạn 2, cao tốc Gò Nổi - Tân An (giai đoạn 1), "
    text += "đường kết nối từ cảng Kỳ Hà đến đường ven biển, Quốc lộ 6 đoạn tránh thành phố."
    names = ["đê biển Tây đoạn từ Kênh Mới đến Đá Bạc", "cảng Kỳ Hà giai đoạn 2", "cao tốc Gò Nổi - Tân An"]
    names += ["đường kết nối từ cảng Kỳ Hà đến đường ven biển", "Quốc lộ 6 đoạn tránh thành phố"]
    assert list(states(assessed(text))) == names


def test_ids_differ_where_works_cannot_be_joined() -> None:
    found = assessed(
        "Khởi công tuyến metro số 1 (Bến Thành - Suối Tiên), tuyến metro số 1 (Bến Thành - Tham Lương) và metro số 1."
    )
    assert len({project.id for project in found}) == len(found)


def test_a_name_with_another_number_shares_the_head() -> None:
    found = states(assessed("Nhà máy điện Nhơn Trạch 3 và Nhơn Trạch 4 đã đi vào vận hành."))
    assert found == {"Nhà máy điện Nhơn Trạch 3": "in_operation", "Nhà máy điện Nhơn Trạch 4": "in_operation"}


def test_a_number_before_a_verb_belongs_to_the_name() -> None:
    assert list(states(assessed("Dự án Thủy điện Sông Tân 3 gặp vướng mắc."))) == ["Thủy điện Sông Tân 3"]


def test_a_bare_number_shares_head_and_name() -> None:
    found = states(assessed("Nhà máy điện Nhơn Trạch 3 và 4 đã đi vào vận hành; cầu Sông Hàn 2 và 3 dự án khác."))
    assert found == {"Nhà máy điện Nhơn Trạch 3": "in_operation", "Nhà máy điện Nhơn Trạch 4": "in_operation"}


def test_a_list_goes_on_over_an_item_without_name() -> None:
    found = states(assessed("Đã khởi công nhiều dự án: cầu Đại Ngãi 2, đường ven biển, Khu công nghiệp Trần Đề."))
    assert found == {"cầu Đại Ngãi 2": "groundbreaking", "Khu công nghiệp Trần Đề": "groundbreaking"}
    found = states(assessed("Khởi công các dự án: cầu Đại Ngãi 2; xưởng viên nén Hòa Lợi; Cảng cạn Trần Đề."))
    assert found == {"cầu Đại Ngãi 2": "groundbreaking", "Cảng cạn Trần Đề": "groundbreaking"}
    found = states(assessed("Khởi công các dự án: cầu Đại Ngãi 2; chỉ đạo Khu công nghiệp Trần Đề."))
    assert found == {"cầu Đại Ngãi 2": "groundbreaking"}


def test_a_name_in_a_list_is_completed_with_its_head() -> None:
    found = planned("Sớm khởi công ba cầu Tứ Liên, Ngọc Hồi, Trần Hưng Đạo.")
    assert list(states(found)) == ["cầu Tứ Liên", "cầu Ngọc Hồi", "cầu Trần Hưng Đạo"]
    mentions: list[ProjectMention] = [project.mentions[0] for project in found]
    assert [mention.text for mention in mentions] == ["cầu Tứ Liên", "Ngọc Hồi", "Trần Hưng Đạo"]


def test_the_noun_of_a_list_is_no_part_of_its_first_work() -> None:
    found = assessed("Đã khởi công các dự án Khu công nghiệp Kỳ Hà, dự án cầu Kỳ Lam.")
    assert [project.mentions[0].text for project in found] == ["Khu công nghiệp Kỳ Hà", "dự án cầu Kỳ Lam"]


def test_a_venue_is_not_what_is_ended() -> None:
    text = "Tại Trung tâm Hội nghị tỉnh, Hội nghị đã hoàn thành chương trình."
    assert assessed(text) == ()
    text = "Tại Trung tâm Hội nghị tỉnh, số 11 đường Lê Hồng Phong, đã diễn ra lễ khởi công cầu Kỳ Lam."
    assert states(assessed(text)) == {"cầu Kỳ Lam": "groundbreaking"}
    assert assessed("Tuyến đường mới nối Quốc lộ 1 với cảng Kỳ Hà đã hoàn thành.") == ()
    assert assessed("Hoàn thành tuyến đường mới kết nối hai đường tỉnh 261 và 266.") == ()
    assert states(assessed("Cầu Kỳ Lam kết nối Quốc lộ 1 đã thông xe.")) == {"Cầu Kỳ Lam": "opened_to_traffic"}
    assert assessed("Các tuyến đường bộ ven biển đang thi công.") == ()
    assert assessed("Trạm dừng nghỉ Km 76 cao tốc Gò Nổi - Tân An đưa vào khai thác tạm.") == ()


def test_the_day_of_a_ceremony_is_that_of_the_state() -> None:
    assert when(assessed("Lễ khởi công cầu Kỳ Lam diễn ra ngày 19/5/2024.")) == [("2024-05-19", "2024-05-19")]


@pytest.mark.parametrize(
    ("text", "state", "date"),
    [
        ("Cầu Kỳ Lam được khởi công tháng 3/2022, hoàn thành tháng 5/2024.", "completed", ("2024-05-01", "2024-05-31")),
        ("Cầu Kỳ Lam khởi công năm 2022, đã thông xe.", "opened_to_traffic", None),
        ("Cầu Kỳ Lam khởi công năm 2022, hoàn thành năm 2026.", "groundbreaking", ("2022-01-01", "2022-12-31")),
        ("Cầu Kỳ Lam (khánh thành 19/5), được đánh giá cao.", "inaugurated", ("2024-05-19", "2024-05-19")),
        ("Cầu Kỳ Lam, tổng vốn 620 tỷ đồng, khởi công 12/2023.", "groundbreaking", ("2023-12-01", "2023-12-31")),
        ("Năm 2023, tỉnh đã khởi công cầu Kỳ Lam.", "groundbreaking", ("2023-01-01", "2023-12-31")),
    ],
)
def test_the_end_that_was_reached_counts(text: str, state: str, date: tuple[str, str] | None) -> None:
    found = assessed(text)
    assert [project.mentions[0].state for project in found] == [state]
    assert when(found) == [date]


def test_what_a_bracket_tells_is_of_the_work_before_it() -> None:
    found = assessed(
        "Cầu Kỳ Lam (khởi công ngày 19/5/2024), cầu Bà Rén (khởi công ngày 2/9/2023) được đẩy nhanh tiến độ."
    )
    assert when(found) == [("2024-05-19", "2024-05-19"), ("2023-09-02", "2023-09-02")]


def test_marks_of_items_stand_between_a_state_or_a_noun_and_the_works() -> None:
    found = assessed("Các công trình khởi công gồm:\n+ Cầu Kỳ Lam;\n+ Đường Vành đai 2.")
    assert states(found) == {"Cầu Kỳ Lam": "groundbreaking", "Đường Vành đai 2": "groundbreaking"}
    found = assessed("Danh mục công trình trọng điểm: (1) cầu Kỳ Lam; (2) cầu Bà Rén.")
    assert states(found) == {"cầu Kỳ Lam": None, "cầu Bà Rén": None}


def test_each_work_of_a_list_has_the_date_in_brackets_behind_it() -> None:
    found = assessed(
        "Đã khánh thành cầu Kỳ Lam, đường Lê Lợi nối dài (tháng 3/2024), Trường THPT Núi Thành (ngày 15/5/2024)."
    )
    assert when(found) == [None, ("2024-03-01", "2024-03-31"), ("2024-05-15", "2024-05-15")]
    found = assessed("Đã khánh thành cầu Kỳ Lam, đường Lê Lợi nối dài (tháng 3/2024).")
    assert when(found) == [("2024-03-01", "2024-03-31")] * 2


def test_the_day_that_opens_a_sentence_is_that_of_all_its_ceremonies() -> None:
    text = "Ngày 19/6/2024, tỉnh khánh thành cầu Kỳ Lam, khởi công đường ĐT.753B và động thổ Khu công nghiệp Kỳ Hà."
    assert when(assessed(text)) == [("2024-06-19", "2024-06-19")] * 3
    text = "Sáng 19/6/2024, UBND tỉnh tổ chức lễ khánh thành cầu Kỳ Lam."
    assert when(assessed(text)) == [("2024-06-19", "2024-06-19")]
    text = "Ngày 19/6/2024, UBND tỉnh báo cáo việc khởi công cầu Kỳ Lam."
    assert when(assessed(text)) == [None]
    text = "Cầu Kỳ Lam dự kiến thông xe dịp Quốc khánh 2/9/2024."
    assert when(assessed(text)) == [("2024-09-02", "2024-09-02")]
    # among tasks a day that has passed is that of a year to come
    (bridge,) = planned("Khánh thành cầu Kỳ Lam dịp 19/5.")
    assert (bridge.mentions[0].state, when((bridge,))) == ("inaugurated_planned", [("--05-19", "--05-19")])
    assert when(assessed("Cầu Kỳ Lam dự kiến thông xe dịp lễ 2/9.")) == [("2024-09-02", "2024-09-02")]
    text = "Ngày 19/6/2024, tỉnh khánh thành cầu Kỳ Lam; thống nhất phương án khởi công đường ĐT.753B."
    assert when(assessed(text)) == [("2024-06-19", "2024-06-19"), None]


def test_a_work_of_a_list_with_its_own_predicate_leaves_the_list() -> None:
    found = assessed(
        "Đã hoàn thành dự án nâng cấp Quốc lộ 14B, cầu Kỳ Lam đang thi công, cầu Bà Rén chưa khởi công; hoàn thành dự án "
        "cầu Gò Nổi, tuyến tránh thị trấn Hà Lam đang triển khai."
    )
    assert states(found) == {
        "Quốc lộ 14B": "completed",
        "cầu Kỳ Lam": "under_construction",
        "cầu Bà Rén": None,
        "cầu Gò Nổi": "completed",
        "tuyến tránh thị trấn Hà Lam": None,
    }
    found = assessed("Khởi công cầu Kỳ Lam, cầu Bà Rén được đầu tư 300 tỷ đồng.")
    assert set(states(found).values()) == {"groundbreaking"}


def test_a_list_behind_a_counted_head_has_the_state_said_of_it() -> None:
    found = states(assessed("Đã thông xe 3 cầu: Sông Thu, Kỳ Lam, Bà Rén."))
    assert found == dict.fromkeys(["cầu Sông Thu", "cầu Kỳ Lam", "cầu Bà Rén"], "opened_to_traffic")
    assert list(states(assessed("Các hồ chứa nước Sông Chò 1, Đồng Điền và Chà Rang được đầu tư."))) == [
        "hồ chứa nước Sông Chò 1",
        "hồ chứa nước Đồng Điền",
        "hồ chứa nước Chà Rang",
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Dự án cầu Kỳ Lam dài 1,2 km. Công trình được khởi công tháng 3/2024.", "groundbreaking"),
        ("Dự án cầu Kỳ Lam nối hai vùng. Dự án này chậm tiến độ.", "delayed"),
        ("Dự án cầu Kỳ Lam dài 1,2 km. Công trình đã hoàn thành 80% khối lượng.", None),
        ("Dự án cầu Kỳ Lam dài 1,2 km. Dự án đường trục xã đã khởi công.", None),
        ("Dự án cầu Kỳ Lam và dự án cầu Kỳ Hà nối hai vùng. Dự án đã khởi công.", None),
    ],
)
def test_the_next_sentence_goes_on_with_the_one_work_of_the_last(text: str, state: str | None) -> None:
    assert {mention.state for project in assessed(text) for mention in project.mentions} == {state}


def test_what_is_named_before_any_stage_is_not_that_stage() -> None:
    text = "Sân bay Kỳ Hà đã hoàn thành. Nghiên cứu đầu tư sân bay Kỳ Hà giai đoạn 2."
    assert list(states(assessed(text))) == ["Sân bay Kỳ Hà", "sân bay Kỳ Hà giai đoạn 2"]
    text = "Đã khởi công Khu công nghiệp Kỳ Hà giai đoạn 2. KCN Kỳ Hà rộng 150 ha."
    assert len(assessed(text)) == 1


def test_the_kind_of_school_has_two_spellings() -> None:
    (school,) = assessed("Khởi công Trường THPT Nguyễn Trãi. Trường Trung học phổ thông Nguyễn Trãi có 45 phòng học.")
    assert len(school.mentions) == 2
