"""Sentences → figures, in the words of a reader."""

import pytest

from thongcao.grammar.clauses import figure_bounds
from thongcao.grammar.comparisons import find_comparisons
from thongcao.grammar.dates import find_dates
from thongcao.grammar.figures import Figure, read_figures
from thongcao.grammar.pieces import Readings
from thongcao.grammar.quantities import Rank, find_quantities, find_times_words
from thongcao.text import clean_text


def figures(text: str) -> list[tuple[Figure, str]]:
    clean = clean_text(text)
    times, comparisons = find_dates(clean), list(find_comparisons(clean))
    numbers = sorted(
        [*find_quantities(clean, [*times, *comparisons]), *find_times_words(clean)], key=lambda token: token.start
    )
    readings = Readings(clean, numbers, times, comparisons)
    found = [figure for bounds in figure_bounds(clean) for figure in read_figures(readings, *bounds)]
    return [(figure, clean.text[slice(*figure.label)] if figure.label else "") for figure in found]


def read(text: str) -> list[str]:
    """Give each figure as `label | measure direction value unit`."""
    lines = []
    for figure, label in figures(text):
        value = figure.quantity.value
        if isinstance(value, Rank):
            amount = f"{value.place}/{value.out_of}"
        else:
            ends = dict.fromkeys(end for end in (value.low, value.high) if end is not None)
            amount = f"{value.bound or ''} {'-'.join(map(str, ends))} {value.unit}".strip()
        lines.append(f"{label} | {figure.measure} {figure.direction or '='} {amount}")
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP ước tăng 7,1% so với cùng kỳ.", ["GRDP | growth increase 7.1 percent"]),
        (
            "Kim ngạch xuất khẩu đạt 3,2 tỷ USD, giảm 4,5%; nhập khẩu đạt 2,9 tỷ USD, tăng 1%.",
            [
                "Kim ngạch xuất khẩu | level = 3.2 USD",
                "Kim ngạch xuất khẩu | growth decrease 4.5 percent",
                "nhập khẩu | level = 2.9 USD",
                "nhập khẩu | growth increase 1 percent",
            ],
        ),
        (
            "Thu ngân sách đạt 45,2% dự toán, bằng 94,4% so với cùng kỳ.",
            ["Thu ngân sách | share_of_plan = 45.2 percent", "Thu ngân sách | ratio = 94.4 percent"],
        ),
        (
            "Xuất khẩu gạo tăng 5% về lượng và giảm 3% về giá trị; chăn nuôi tăng 2%.",
            [
                "Xuất khẩu gạo | growth increase 5 percent",
                "Xuất khẩu gạo | growth decrease 3 percent",
                "chăn nuôi | growth increase 2 percent",
            ],
        ),
        (
            "Vốn đăng ký đạt 31 tỷ đồng (tăng 24% về số doanh nghiệp và 36% về vốn).",
            [
                "Vốn đăng ký | level = 31 VND",
                "số doanh nghiệp | growth increase 24 percent",
                "vốn | growth increase 36 percent",
            ],
        ),
        ("GRDP tăng 7% về đích sớm.", ["GRDP | growth increase 7 percent"]),
        ("Chỉ số CPI bình quân tăng 3,9%.", ["Chỉ số CPI bình quân | growth increase 3.9 percent"]),
        ("Thu nội địa vượt 3,1% dự toán.", ["Thu nội địa | growth increase 3.1 percent"]),
        ("Giải ngân đạt từ 95% kế hoạch trở lên.", ["Giải ngân | share_of_plan = at_least 95 percent"]),
        (
            "Vận tải kho bãi tăng 9,05%, tài chính 9,86%.",
            ["Vận tải kho bãi | growth increase 9.05 percent", "tài chính | growth increase 9.86 percent"],
        ),
        (
            "Nông nghiệp, công nghiệp và dịch vụ tăng lần lượt 2%, 8,1% và 7%.",
            [
                "Nông nghiệp | growth increase 2 percent",
                "công nghiệp | growth increase 8.1 percent",
                "dịch vụ | growth increase 7 percent",
            ],
        ),
        (
            "Tỷ lệ lao động qua đào tạo tăng từ 65% lên 71,5%.",
            [
                "Tỷ lệ lao động qua đào tạo | level = 65 percent",
                "Tỷ lệ lao động qua đào tạo | level = 71.5 percent",
            ],
        ),
        ("Dịch vụ đóng góp 3,38 điểm phần trăm.", ["Dịch vụ | contribution = 3.38 percentage_point"]),
        ("Công nghiệp chiếm tỷ trọng 45,1%.", ["Công nghiệp | share = 45.1 percent"]),
        (
            "Cả năm xuất siêu 1,2 tỷ USD (cùng kỳ nhập siêu 300 triệu USD).",
            ["xuất siêu | balance = 1.2 USD", "nhập siêu | balance = 300 USD"],
        ),
        ("Chỉ số PCI xếp thứ 17/63 cả nước.", ["Chỉ số PCI | rank = 17/63"]),
        ("Doanh thu du lịch tăng gấp 1,7 lần so với năm 2020.", ["Doanh thu du lịch | ratio = 1.7 lần"]),
        ("Số xã đạt chuẩn tăng 25 xã so với năm 2013.", ["Số xã đạt chuẩn | change increase 25 xã"]),
        ("100% chi bộ đã tổ chức học tập.", ["chi bộ | share = 100 percent"]),
        ("Kim ngạch xuất khẩu: 10,1 tỷ USD.", ["Kim ngạch xuất khẩu | level = 10.1 USD"]),
        ("Có 1.250 doanh nghiệp thành lập mới, tăng 8%.", ["doanh nghiệp thành lập mới | level = 1250 doanh nghiệp",
            "doanh nghiệp thành lập mới | growth increase 8 percent"]),
        ("Tốc độ tăng trưởng GRDP bình quân đạt 8,5 - 9%/năm.", ["Tốc độ tăng trưởng GRDP | growth increase 8.5-9 percent"]),
        (
            "Sản lượng thép đạt 1,2 triệu tấn, năng suất lúa 65,3 tạ/ha.",
            ["Sản lượng thép | level = 1.2 t", "năng suất lúa | level = 65.3 tạ/ha"],
        ),
    ],
)  # fmt: skip
def test_sentence_gives_figures(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_open_label_is_kept_without_indicator() -> None:
    [(figure, label)] = figures("Doanh thu công nghệ thông tin đạt 50 tỷ đồng.")
    assert (figure.known, label) == (None, "Doanh thu công nghệ thông tin")


def test_narrower_subject_is_not_the_indicator() -> None:
    [(figure, _)] = figures("Khu vực FDI xuất khẩu đạt 2 tỷ USD.")
    assert figure.known is None


def test_comparison_said_first_governs_the_sentence() -> None:
    found = figures("So với cùng kỳ năm 2019, thu ngân sách tăng 5%, chi ngân sách tăng 7%.")
    assert [(figure.comparison and figure.comparison.value.year) for figure, _ in found] == [2019, 2019]


def test_target_word_governs_the_sentence() -> None:
    found = figures("Phấn đấu GRDP tăng 8%, thu ngân sách đạt 9.000 tỷ đồng.")
    assert [figure.status for figure, _ in found] == ["target", "target"]


def test_estimate_belongs_to_its_own_figure() -> None:
    found = figures("Xuất khẩu ước đạt 3 tỷ USD; nhập khẩu đạt 2 tỷ USD.")
    assert [figure.status for figure, _ in found] == ["estimated", None]
