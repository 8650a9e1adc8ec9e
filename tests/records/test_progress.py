"""Progress: so many of so many, what became of them and who did it."""

import pytest
from tests.records.documents import scanned

from thongcao.records.progress import find_progress


def progress(text: str) -> list[str]:
    """Give each as `done/total unit | state | actor`."""
    found = find_progress(scanned(text))
    return [
        f"{one.done}/{one.total} {one.unit} | {one.state and one.state.text} | {one.actor and one.actor.text}"
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Lê Văn Bình được bầu giữ chức Bí thư với số phiếu 47/48.", ["47/48 phiếu | None | None"]),
        (
            "UBND tỉnh hoàn thành 18/25 đề án, đang triển khai 5/25 đề án, chưa triển khai 2/25 đề án.",
            [
                "18/25 đề án | hoàn thành | UBND tỉnh",
                "5/25 đề án | đang triển khai | UBND tỉnh",
                "2/25 đề án | chưa triển khai | UBND tỉnh",
            ],
        ),
        ("Hội nghị nghe báo cáo. Dự kiến hoàn thành 9/12 đề án.", ["9/12 đề án | Dự kiến hoàn thành | None"]),
        ("Đã có 95/120 xã (79,2%) đạt chuẩn.", ["95/120 xã | đạt chuẩn | None"]),
        ("Có 15/18 chỉ tiêu chủ yếu đạt và vượt.", ["15/18 chỉ tiêu | đạt và vượt | None"]),
        (
            "Kết quả như sau. Các sở, ban, ngành đã hoàn thành 45/50 nhiệm vụ.",
            ["45/50 nhiệm vụ | hoàn thành | Các sở, ban, ngành"],
        ),
        ("Phấn đấu đến năm 2027 có 100/120 xã đạt chuẩn.", ["100/120 xã | Phấn đấu đến năm 2027 có | None"]),
        ("Giao 145/145 quân.", ["145/145 quân | Giao | None"]),
        ("Đã sắp xếp 12/15 đơn vị.", ["12/15 đơn vị | sắp xếp | None"]),
        (
            "Có 4/4 chỉ tiêu kinh tế, 3/3 chỉ tiêu môi trường đạt kế hoạch.",
            ["4/4 chỉ tiêu | None | None", "3/3 chỉ tiêu | đạt kế hoạch | None"],
        ),
        ("Xây mới 350/400 nhà ở cho hộ nghèo.", ["350/400 nhà ở | Xây mới | None"]),
        ("Có 1.230/1.245 kiến nghị của cử tri.", ["1230/1245 kiến nghị | None | None"]),
        ("Có 35/40 xã trong tỉnh đạt chuẩn.", ["35/40 xã | đạt chuẩn | None"]),
        ("Nâng cấp 12/15 tuyến đường.", ["12/15 tuyến đường | Nâng cấp | None"]),
        ("- Xã đạt 17/19 tiêu chí.", ["17/19 tiêu chí | đạt | Xã"]),
        ("Đồng chí trúng cử với 46/48 số phiếu tán thành.", ["46/48 phiếu | tán thành | None"]),
        ("Có 8 trong tổng số 10 chỉ tiêu đạt kế hoạch.", ["8/10 chỉ tiêu | đạt kế hoạch | None"]),
    ],
)
def test_state_and_actor_are_those_of_the_fraction(text: str, expected: list[str]) -> None:
    assert progress(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đạt 31,5/35 giường bệnh trên vạn dân, 9/10 bác sĩ trên vạn dân.",
        "Cầu Kỳ Lam khởi công 12/2023, cầu Bà Rén khởi công 2/9.",
        "Tỉnh là 1 trong 10 tỉnh dẫn đầu, giảm 8 trong 10 năm qua.",
    ],
)
def test_rates_and_places_are_no_progress(text: str) -> None:
    assert progress(text) == []
