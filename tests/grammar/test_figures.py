"""Sentences → figures, in the words of a reader."""

import pytest

from thongcao.grammar.amounts import Rank
from thongcao.grammar.clauses import figure_bounds, figure_bounds_with
from thongcao.grammar.comparisons import find_comparisons
from thongcao.grammar.dates import find_dates
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figures import read_figures
from thongcao.grammar.piece import Readings
from thongcao.grammar.quantities import find_quantities, find_times_words
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
        ("Thứ nhất, phấn đấu tăng trưởng đạt trên 6,5%.", "tăng trưởng | growth increase over 6.5 percent"),
        ("Một là, phấn đấu tăng trưởng đạt 7%.", "tăng trưởng | growth increase 7 percent"),
        ("Thứ ba, hoàn thành 100% kế hoạch.", " | share_of_plan = 100 percent"),
        ("Thứ hai là tỷ lệ hộ nghèo giảm còn 3%.", "tỷ lệ hộ nghèo | level = 3 percent"),
    ],
)
def test_the_mark_of_an_item_is_no_subject(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cơ cấu nông nghiệp - công nghiệp, xây dựng - dịch vụ lần lượt là 21% - 37,5% - 41,5% (kế hoạch 20% - 38% - 42%).",
            [
                "nông nghiệp | share = 21 percent",
                "công nghiệp, xây dựng | share = 37.5 percent",
                "dịch vụ | share = 41.5 percent",
                "nông nghiệp | share = 20 percent",
                "công nghiệp, xây dựng | share = 38 percent",
                "dịch vụ | share = 42 percent",
            ],
        ),
        (
            "Cơ cấu kinh tế: công nghiệp - xây dựng, dịch vụ, nông nghiệp tương ứng là 51% - 37% - 12%.",
            [
                "công nghiệp - xây dựng | share = 51 percent",
                "dịch vụ | share = 37 percent",
                "nông nghiệp | share = 12 percent",
            ],
        ),
        (
            "Cơ cấu kinh tế: khu vực I chiếm 18%; khu vực II 40%; khu vực III 42% "
            "(cơ cấu tương ứng của cùng kỳ năm trước là: 19%; 40,5%; 40,5%).",
            [
                "khu vực I | share = 18 percent",
                "khu vực II | share = 40 percent",
                "khu vực III | share = 42 percent",
                "khu vực I | share = 19 percent",
                "khu vực II | share = 40.5 percent",
                "khu vực III | share = 40.5 percent",
            ],
        ),
        (
            "Chuyển dịch cơ cấu nông nghiệp, công nghiệp, dịch vụ tương ứng 12%, 38%, 50%.",
            ["nông nghiệp | share = 12 percent", "công nghiệp | share = 38 percent", "dịch vụ | share = 50 percent"],
        ),
        (
            "Tỷ lệ lao động qua đào tạo lần lượt là 63% và 65,5%.",
            [
                "Tỷ lệ lao động qua đào tạo | level = 63 percent",
                "Tỷ lệ lao động qua đào tạo | level = 65.5 percent",
            ],
        ),
        (
            "Công nghiệp tăng 7,2%; xây dựng 6,4%; nông nghiệp 2,9%.",
            [
                "Công nghiệp | growth increase 7.2 percent",
                "xây dựng | growth increase 6.4 percent",
                "nông nghiệp | growth increase 2.9 percent",
            ],
        ),
        (
            "Công nghiệp chiếm 47%; dịch vụ 41%.",
            ["Công nghiệp | share = 47 percent", "dịch vụ | share = 41 percent"],
        ),
        (
            "Giải ngân vốn đầu tư công đạt 31%, trong đó ngân sách trung ương mới đạt 22%, ngân sách huyện 45%.",
            [
                "Giải ngân vốn đầu tư công | share_of_plan = 31 percent",
                "ngân sách trung ương | share_of_plan = 22 percent",
                "ngân sách huyện | share_of_plan = 45 percent",
            ],
        ),
        (
            "Thu ngân sách 900 tỷ đồng, ngân sách huyện chiếm 45%.",
            ["Thu ngân sách | level = 900 VND", "ngân sách huyện | share = 45 percent"],
        ),
        (
            "Tỷ lệ bỏ học còn 1,8% (giảm 0,4%), học sinh yếu còn 3% (giảm 1,1%).",
            [
                "Tỷ lệ bỏ học | share = 1.8 percent",
                "Tỷ lệ bỏ học | change decrease 0.4 percent",
                "học sinh yếu | share = 3 percent",
                "học sinh yếu | change decrease 1.1 percent",
            ],
        ),
        (
            "Tổng giá trị sản xuất tăng 9,1% (KH: 10,2%).",
            [
                "Tổng giá trị sản xuất | growth increase 9.1 percent",
                "Tổng giá trị sản xuất | growth increase 10.2 percent",
            ],
        ),
        (
            "Xuống giống đạt 152 ha, ít hơn cùng kỳ 2018 là 4,2 ha.",
            ["Xuống giống | level = 152 ha", "Xuống giống | change decrease 4.2 ha"],
        ),
        (
            "Thu ngân sách vượt dự toán 12%, tương đương hơn 500 tỷ đồng.",
            ["Thu ngân sách | growth increase 12 percent", "Thu ngân sách | change increase over 500 VND"],
        ),
        ("Suất đầu tư điện gió khoảng 35 tỷ đồng/MW.", ["Suất đầu tư điện gió | level = about 35 VND/MW"]),
        (
            "Doanh nghiệp có vốn dưới 10 tỷ đồng chiếm 87%; từ 10 đến 50 tỷ đồng chiếm 9%; trên 50 tỷ đồng chiếm 4%.",
            [
                "Doanh nghiệp có vốn dưới 10 tỷ đồng | share = 87 percent",
                "từ 10 đến 50 tỷ đồng | share = 9 percent",
                "trên 50 tỷ đồng | share = 4 percent",
            ],
        ),
        ("Số ngày khách lưu trú bình quân đạt 2,3 ngày/khách.", ["Số ngày khách lưu trú bình quân | level = 2.3 ngày/khách"]),
        (
            "GRDP tăng 6,8%, chưa đạt mục tiêu; kịch bản thấp hơn là 6,5%.",
            ["GRDP | growth increase 6.8 percent", "GRDP | growth increase 6.5 percent"],
        ),
        (
            "Người tham gia BHYT đạt 1.250.000 người, tỷ lệ bao phủ 86,1% dân số.",
            ["Người tham gia BHYT | level = 1250000 người", "tỷ lệ bao phủ | level = 86.1 percent"],
        ),
        (
            "Sản lượng hàng qua cảng đạt 71 triệu tấn, bằng 43% kế hoạch (165 triệu tấn).",
            [
                "Sản lượng hàng qua cảng | level = 71 t",
                "Sản lượng hàng qua cảng | share_of_plan = 43 percent",
                "Sản lượng hàng qua cảng | level = 165 t",
            ],
        ),
        (
            "Chi cho khoa học tối thiểu 2% tổng chi ngân sách.",
            ["Chi cho khoa học | share = at_least 2 percent"],
        ),
        (
            "Tỷ trọng công nghiệp đạt 25%; tốc độ tăng năng suất lao động 8,1%.",
            ["Tỷ trọng công nghiệp | share = 25 percent", "tốc độ tăng năng suất lao động | growth increase 8.1 percent"],
        ),
        (
            "Thu ngân sách 21.400 tỷ đồng (thu nội địa 18.900 tỷ đồng; thu hải quan 2.500 tỷ đồng, bằng 64% cùng kỳ).",
            [
                "Thu ngân sách | level = 21400 VND",
                "thu nội địa | level = 18900 VND",
                "thu hải quan | level = 2500 VND",
                "thu hải quan | ratio = 64 percent",
            ],
        ),
        (
            "Năm 2023 và năm 2022, tỉnh giải quyết việc làm cho lần lượt 21.300 và 19.800 lao động.",
            ["giải quyết việc làm | level = 21300 lao động", "giải quyết việc làm | level = 19800 lao động"],
        ),
        (
            "Khu vực dịch vụ là động lực chính, tăng 9,4%.",
            ["Khu vực dịch vụ | growth increase 9.4 percent"],
        ),
        (
            "Tỷ trọng công nghiệp - xây dựng từ 24% lên 31%, tỷ trọng dịch vụ đạt 40%.",
            [
                "Tỷ trọng công nghiệp - xây dựng | share = 24 percent",
                "Tỷ trọng công nghiệp - xây dựng | share = 31 percent",
                "tỷ trọng dịch vụ | share = 40 percent",
            ],
        ),
        (
            "Kim ngạch xuất khẩu trừ dầu thô tăng 11%.",
            ["Kim ngạch xuất khẩu | growth increase 11 percent"],
        ),
        ("Nhập siêu 9 tháng là 3,7 tỷ USD.", ["Nhập siêu | balance = 3.7 USD"]),
        ("Doanh số cho vay 9 tháng đạt 820 tỷ đồng.", ["Doanh số cho vay | level = 820 VND"]),
        (
            "Tỷ lệ bao phủ BHYT đạt 91% dân số, vượt 1,2 điểm phần trăm so với kế hoạch.",
            ["Tỷ lệ bao phủ BHYT | level = 91 percent", "Tỷ lệ bao phủ BHYT | change increase 1.2 percentage_point"],
        ),
        ("Mỗi năm giảm hộ nghèo 2,5%.", ["hộ nghèo | change decrease 2.5 percent"]),
        ("Hộ nghèo còn 1,9%, BHYT đạt 93%.", ["Hộ nghèo | level = 1.9 percent", "BHYT | level = 93 percent"]),
        ("Hỗ trợ hộ nghèo 300 triệu đồng.", ["Hỗ trợ hộ nghèo | level = 300 VND"]),
        (
            "GRDP đạt 210 nghìn tỷ đồng theo giá hiện hành, tăng 7,3%.",
            ["GRDP | level = 210 VND", "GRDP | growth increase 7.3 percent"],
        ),
        (
            "Tỷ lệ hộ nghèo đồng bào dân tộc thiểu số còn 8,2%; tỷ lệ hộ dân nông thôn được dùng nước sạch 71%.",
            [
                "Tỷ lệ hộ nghèo đồng bào dân tộc thiểu số | level = 8.2 percent",
                "tỷ lệ hộ dân nông thôn được dùng nước sạch | level = 71 percent",
            ],
        ),
        ("Lãi suất cho vay phổ biến 6% - 7%.", ["Lãi suất cho vay phổ biến | level = 6-7 percent"]),
        ("Chỉ số PAPI đạt 43,12/80 điểm.", ["Chỉ số PAPI | level = 43.12 điểm"]),
        ("Chi ngân sách 1.215 ty đồng.", ["Chi ngân sách | level = 1215 VND"]),
        ("Kim ngạch xuất khẩu đạt 1 tỷ 260 triệu USD.", ["Kim ngạch xuất khẩu | level = 1.26 USD"]),
        (
            "Chỉ số PCI tụt từ vị trí 21 xuống vị trí 35, chỉ số DTI tăng vọt từ hạng 40 lên hạng 22.",
            [
                "Chỉ số PCI | rank = 21/None",
                "Chỉ số PCI | rank = 35/None",
                "chỉ số DTI | rank = 40/None",
                "chỉ số DTI | rank = 22/None",
            ],
        ),
        ("Doanh thu du lịch tặng 12,6%.", ["Doanh thu du lịch | growth increase 12.6 percent"]),
        (
            "Khối doanh nghiệp đóng góp trên 55% tổng thu ngân sách, dịch vụ đóng góp 48% vào tăng trưởng chung.",
            ["Khối doanh nghiệp | share = over 55 percent", "dịch vụ | contribution = 48 percent"],
        ),
        ("GRDP tăng 2,4%, thấp xa mục tiêu 7%.", ["GRDP | growth increase 2.4 percent", "GRDP | growth increase 7 percent"]),
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
        (
            "Vốn thực hiện đạt 40 triệu USD, kém 3 bậc.",
            ["Vốn thực hiện | level = 40 USD", "Vốn thực hiện | change decrease 3 bậc"],
        ),
        (
            "Năng suất đạt 69 tạ/ha, cao hơn vụ xuân trước 0,3 tạ/ha.",
            ["Năng suất | level = 69 tạ/ha", "Năng suất | change increase 0.3 tạ/ha"],
        ),
        (
            "GRDP tăng 6,4%, cao hơn mức 5,1% của cùng kỳ.",
            ["GRDP | growth increase 6.4 percent", "GRDP | growth increase 5.1 percent"],
        ),
        (
            "Nợ công khoảng 36% GDP, thấp hơn trần 60%.",
            ["Nợ công | share = about 36 percent", "Nợ công | share = 60 percent"],
        ),
        (
            "Hồ sơ trực tuyến đạt 70%, cắt giảm 30% thời gian giải quyết thủ tục.",
            ["Hồ sơ trực tuyến | share = 70 percent", "thời gian giải quyết thủ tục | growth decrease 30 percent"],
        ),
        ("Tỷ lệ hộ nghèo giảm 0,6% so với năm 2022.", ["Tỷ lệ hộ nghèo | change decrease 0.6 percent"]),
        ("Độ che phủ rừng tăng 0,2%.", ["Độ che phủ rừng | change increase 0.2 percent"]),
        ("Tỷ lệ hộ nghèo còn cao, chiếm 12,4%.", ["Tỷ lệ hộ nghèo | level = 12.4 percent"]),
        (
            "Phát triển đảng viên đạt 3% so với tổng số đảng viên.",
            ["Phát triển đảng viên | share = 3 percent"],
        ),
        ("Kết quả hội thao đạt 86%.", ["Kết quả hội thao | share = 86 percent"]),
        ("Lãi suất cho vay còn 6,5%/năm.", ["Lãi suất cho vay | level = 6.5 percent"]),
        (
            "Chỉ số PCI đứng thứ 3/14 tỉnh, thành phố trong vùng và thứ 12 cả nước, tăng 5 bậc.",
            ["Chỉ số PCI | rank = 3/14", "Chỉ số PCI | rank = 12/None", "Chỉ số PCI | change increase 5 bậc"],
        ),
        (
            "Vốn cấp mới và tăng thêm đạt 82 triệu USD.",
            ["Vốn cấp mới và tăng thêm | level = 82 USD"],
        ),
        (
            "Thi hành kỷ luật 38 đảng viên, tăng 9 trường hợp.",
            ["Thi hành kỷ luật | level = 38 đảng viên", "Thi hành kỷ luật | change increase 9 trường hợp"],
        ),
        ("Doanh thu đạt 36 tỷ đồng, chưa bằng kế hoạch, mới đạt 61%.",
            ["Doanh thu | level = 36 VND", "Doanh thu | share_of_plan = 61 percent"]),
        ("Tháng 5, khai thác 2.950 triệu USD là kim ngạch xuất khẩu.", ["khai thác | level = 2950 USD"]),
        ("Có 10,5% là mức tăng GRDP.", ["mức tăng GRDP | growth increase 10.5 percent"]),
        ("Bố trí 25 tỷ đồng hỗ trợ sản xuất.", ["hỗ trợ sản xuất | level = 25 VND"]),
        ("Kế hoạch vốn năm 2024 là 789 tỷ đồng.", ["Kế hoạch vốn | level = 789 VND"]),
        ("Trong đó, vùng cao còn 7 triệu 480 nghìn con.", ["vùng cao | level = 7480000 con"]),
        ("Diện tích cây hằng năm đạt 95 ha.", ["Diện tích cây hằng năm | level = 95 ha"]),
        ("Giá bán bình quân đạt 23 triệu đồng.", ["Giá bán bình quân | level = 23 VND"]),
        ("Lượng điện toàn tỉnh tăng 9%.", ["Lượng điện | growth increase 9 percent"]),
        ("Dù mưa bão, sản lượng điện tăng 9%.", ["sản lượng điện | growth increase 9 percent"]),
        (
            "Thu đạt 76% dự toán; chi 6.380 tỷ đồng, đạt 69%.",
            ["Thu | share_of_plan = 76 percent", "chi | level = 6380 VND", "chi | share_of_plan = 69 percent"],
        ),
        (
            "Thu nội địa và thu dầu thô lần lượt đạt 46 tỷ đồng và 11 tỷ đồng, bằng 62% và 57% dự toán.",
            [
                "Thu nội địa | level = 46 VND",
                "thu dầu thô | level = 11 VND",
                "Thu nội địa | share_of_plan = 62 percent",
                "thu dầu thô | share_of_plan = 57 percent",
            ],
        ),
        (
            "Có 137 doanh nghiệp thành lập mới với vốn đăng ký 48 tỷ đồng, giảm 11 doanh nghiệp.",
            [
                "doanh nghiệp thành lập mới | level = 137 doanh nghiệp",
                "vốn đăng ký | level = 48 VND",
                "doanh nghiệp thành lập mới | change decrease 11 doanh nghiệp",
            ],
        ),
        (
            "Kết nạp 41 đảng viên, trên 50% tổ chức cơ sở đảng đạt trong sạch, vững mạnh.",
            ["Kết nạp | level = 41 đảng viên", "tổ chức cơ sở đảng đạt trong sạch, vững mạnh | share = over 50 percent"],
        ),
        (
            "Kết nạp 49 đảng viên (chỉ tiêu 45).",
            ["Kết nạp | level = 49 đảng viên", "Kết nạp | level = 45 đảng viên"],
        ),
        (
            "Kết nạp 41 đảng viên, 25% trong số này là người dân tộc thiểu số.",
            ["Kết nạp | level = 41 đảng viên", "người dân tộc thiểu số | share = 25 percent"],
        ),
        (
            "Một số sản phẩm có mức tăng khá: giấy 168 tấn, tăng 14,2%; xi măng 1.012 tấn, 5,9%.",
            [
                "giấy | level = 168 t",
                "giấy | growth increase 14.2 percent",
                "xi măng | level = 1012 t",
                "xi măng | growth increase 5.9 percent",
            ],
        ),
        (
            "Cơ cấu kinh tế chuyển dịch: công nghiệp 23,9% lên 25,4%.",
            ["công nghiệp | share = 23.9 percent", "công nghiệp | share = 25.4 percent"],
        ),
        (
            "Dư nợ tăng 7%, nợ xấu dưới 2%.",
            ["Dư nợ | growth increase 7 percent", "nợ xấu | share = under 2 percent"],
        ),
        ("Quy mô kinh tế vượt 63 tỷ USD.", ["Quy mô kinh tế | level = over 63 USD"]),
        ("Thu ngân sách vượt 25 tỷ đồng so với dự toán.", ["Thu ngân sách | change increase 25 VND"]),
        ("Nhập siêu bằng 10,8% kim ngạch xuất khẩu.", ["Nhập siêu | share = 10.8 percent"]),
        ("Số giường bệnh trên 10.000 dân: 38,2 giường.", ["Số giường bệnh trên 10.000 dân | level = 38.2 giường"]),
        ("Thu ngân sách 86,4/152 tỷ đồng.", ["Thu ngân sách | level = 86.4 VND", "Thu ngân sách | level = 152 VND"]),
        ("Khối doanh nghiệp có vốn nước ngoài 402 tỷ đồng.", ["Khối doanh nghiệp có vốn nước ngoài | level = 402 VND"]),
        (
            "Dịch vụ tăng 9%, trong khi mục tiêu chỉ là 8%.",
            ["Dịch vụ | growth increase 9 percent", "Dịch vụ | growth increase 8 percent"],
        ),
        (
            "Sản lượng thép giảm 4 tấn so với cùng kỳ, bằng 95,7%.",
            ["Sản lượng thép | change decrease 4 t", "Sản lượng thép | ratio = 95.7 percent"],
        ),
        (
            "Đón 705/780 ngàn lượt khách; kết nạp 103/87 đảng viên.",
            [
                "lượt khách | level = 705 lượt khách",
                "lượt khách | level = 780 lượt khách",
                "kết nạp | level = 103 đảng viên",
                "kết nạp | level = 87 đảng viên",
            ],
        ),
        (
            "GRDP tăng 7,2% (kế hoạch 9,05%), thấp hơn kế hoạch 1,85 điểm phần trăm.",
            [
                "GRDP | growth increase 7.2 percent",
                "GRDP | growth increase 9.05 percent",
                "GRDP | change decrease 1.85 percentage_point",
            ],
        ),
        (
            "Doanh nghiệp có vốn dưới 10 tỷ đồng chiếm 92,4% tổng số.",
            ["Doanh nghiệp có vốn dưới 10 tỷ đồng | share = 92.4 percent"],
        ),
        (
            "Vốn ngân sách tỉnh giải ngân 620 tỷ đồng, đạt 38,1%.",
            ["Vốn ngân sách tỉnh giải ngân | level = 620 VND", "Vốn ngân sách tỉnh giải ngân | share_of_plan = 38.1 percent"],
        ),
        (
            "IIP +8,5%; CPI -0,2%.",
            ["IIP | growth increase 8.5 percent", "CPI | growth decrease 0.2 percent"],
        ),
        (
            "Xuất khẩu tăng 15,2%/CK, đạt 52%/KH năm.",
            ["Xuất khẩu | growth increase 15.2 percent", "Xuất khẩu | share_of_plan = 52 percent"],
        ),
        (
            "GRDP ước đạt 7% (nông nghiệp 3,2%; công nghiệp 9,1%).",
            [
                "GRDP | growth increase 7 percent",
                "nông nghiệp | growth increase 3.2 percent",
                "công nghiệp | growth increase 9.1 percent",
            ],
        ),
        (
            "Chưa đạt gồm: kim ngạch xuất khẩu (1,12 tỷ USD) và tỷ lệ đô thị hóa (62%).",
            ["kim ngạch xuất khẩu | level = 1.12 USD", "tỷ lệ đô thị hóa | level = 62 percent"],
        ),
        (
            "Số doanh nghiệp thành lập mới đạt 1.245, tăng 12%.",
            [
                "Số doanh nghiệp thành lập mới | level = 1245 doanh nghiệp",
                "Số doanh nghiệp thành lập mới | growth increase 12 percent",
            ],
        ),
        (
            "Nợ thuế 1.230 tỷ đồng, chiếm 5,8% tổng thu ngân sách, tăng 12,5%.",
            ["Nợ thuế | level = 1230 VND", "Nợ thuế | share = 5.8 percent", "Nợ thuế | growth increase 12.5 percent"],
        ),
        ("GRDP tăng 7%, thứ 5 cả nước.", ["GRDP | growth increase 7 percent", "GRDP | rank = 5/None"]),
        (
            "Giá trị sản xuất công nghiệp (giá so sánh 2010) đạt 34 tỷ đồng, tăng 11%.",
            ["Giá trị sản xuất công nghiệp | level = 34 VND", "Giá trị sản xuất công nghiệp | growth increase 11 percent"],
        ),
        (
            "Kim ngạch xuất khẩu (trừ dầu khí) đạt 2 tỷ USD.",
            ["Kim ngạch xuất khẩu | level = 2 USD"],
        ),
        (
            "Phát triển đảng viên mới 7.112/5.400 đảng viên; xã đạt chuẩn 72,4%/55% tổng số xã.",
            [
                "Phát triển đảng viên | level = 7112 đảng viên",
                "Phát triển đảng viên | level = 5400 đảng viên",
                "xã đạt chuẩn | share = 72.4 percent",
                "xã đạt chuẩn | share = 55 percent",
            ],
        ),
        (
            "Dịch vụ tăng 2,9%, đóng góp cho tăng trưởng chung 1,12 điểm phần trăm.",
            ["Dịch vụ | growth increase 2.9 percent", "Dịch vụ | contribution = 1.12 percentage_point"],
        ),
        (
            "Số người từ 18 tuổi trở lên đã tiêm đạt 98,7%.",
            ["Số người từ 18 tuổi trở lên đã tiêm | share = 98.7 percent"],
        ),
        ("Tuổi thọ bình quân đạt 74,5 tuổi.", ["Tuổi thọ bình quân | level = 74.5 tuổi"]),
        ("Thu ngân sách tăng thu 12 tỷ đồng so với dự toán.", ["Thu ngân sách | change increase 12 VND"]),
        ("IIP bình quân so với bình quân cùng kỳ tăng 3,42%.", ["IIP | growth increase 3.42 percent"]),
        ("Chỉ số PCI xếp 12/63 tỉnh, thành.", ["Chỉ số PCI | rank = 12/63"]),
        (
            "Nghị quyết đề ra tăng trưởng 9%, thực hiện 7,8%.",
            ["tăng trưởng | growth increase 9 percent", "tăng trưởng | growth increase 7.8 percent"],
        ),
        (
            "Tỷ trọng công nghiệp 48%, dịch vụ 37%, nông nghiệp 15%.",
            ["Tỷ trọng công nghiệp | share = 48 percent", "dịch vụ | share = 37 percent", "nông nghiệp | share = 15 percent"],
        ),
        ("Huy động tiết kiệm 89 tỷ đồng.", ["Huy động tiết kiệm | level = 89 VND"]),
        (
            "Số đảng viên bị kỷ luật tăng 7 trường hợp (15,5%).",
            ["Số đảng viên bị kỷ luật | change increase 7 trường hợp", "Số đảng viên bị kỷ luật | growth increase 15.5 percent"],
        ),
        (
            "Thu nhập từ 45 triệu đồng (năm 2020) lên 68 triệu đồng (năm 2025).",
            ["Thu nhập | level = 45 VND", "Thu nhập | level = 68 VND"],
        ),
        ("Gồm: ngân sách trung ương 210 tỷ, ngân sách tỉnh 150 tỷ.",
            ["ngân sách trung ương | level = 210 VND", "ngân sách tỉnh | level = 150 VND"]),
        ("Vi phạm chính sách dân số kế hoạch hóa gia đình: 9 vụ (15,5%).",
            ["Vi phạm chính sách dân số kế hoạch hóa gia đình | level = 9 vụ",
             "Vi phạm chính sách dân số kế hoạch hóa gia đình | share = 15.5 percent"]),
        ("Nhiệm kỳ tới sẽ giảm 5% số lượng ủy viên cấp tỉnh.", ["số lượng ủy viên cấp tỉnh | growth decrease 5 percent"]),
        ("Tuổi thọ trung bình đạt 76 tuổi.", ["Tuổi thọ trung bình | level = 76 tuổi"]),
    ],
)  # fmt: skip
def test_sentence_gives_figures(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_names_of_what_is_counted_are_no_subject() -> None:
    found = figures("Tổng vốn đầu tư cho 2 tuyến cao tốc Cao Mía - An Hòa và Cao Mía - Phú Lộc là 10.800 tỷ đồng.")
    assert [label for _, label in found][-1] == "Tổng vốn đầu tư"


def test_a_bracket_before_it_is_no_part_of_a_subject() -> None:
    found = figures("Trên địa bàn 3 huyện (Lạc Sơn, Kim Bôi và Tân Lạc) đã thu hồi đất được 50 ha.")
    assert [label for _, label in found][-1] == "thu hồi đất"


def test_the_dot_of_a_city_ends_no_subject() -> None:
    found = figures("Có 95% doanh nghiệp tại TP.Cần Thơ đã hoạt động. Có 90% hộ.")
    assert [label for _, label in found] == ["doanh nghiệp tại TP.Cần Thơ", "hộ"]


def test_open_label_is_kept_without_indicator() -> None:
    [(figure, label)] = figures("Doanh thu công nghệ thông tin đạt 50 tỷ đồng.")
    assert (figure.known, label) == (None, "Doanh thu công nghệ thông tin")


def test_what_follows_from_something_is_named_behind_it() -> None:
    assert read("Giá thép tăng nên chi phí xây dựng tăng 5%.") == ["chi phí xây dựng | growth increase 5 percent"]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỷ lệ hộ nghèo còn 48,7%, thấp hơn cùng kỳ năm trước (52,1%) 3,4 điểm phần trăm.",
            ["level = 48.7", "level = 52.1", "change decrease 3.4"],
        ),
        ("GRDP tăng 7,2%, cao hơn mức tăng của cả nước (6,4%).", ["growth increase 7.2", "growth increase 6.4"]),
        ("GRDP tăng 7,2% (bình quân cả nước giảm 1,5%).", ["growth increase 7.2", "growth decrease 1.5"]),
        ("Thu nhập đạt 65 triệu đồng, cao hơn mức của vùng (58 triệu đồng).", ["level = 65", "level = 58"]),
        (
            "Khu vực công nghiệp - xây dựng tăng 11,5% (khai khoáng 12,3%, xây dựng 8,1%).",
            ["growth increase 11.5", "growth increase 12.3", "growth increase 8.1"],
        ),
    ],
)
def test_bracket_gives_the_value_of_a_basis(text: str, expected: list[str]) -> None:
    assert [line.split(" | ")[1].rsplit(" ", 1)[0] for line in read(text)] == expected


def test_rank_goes_on_with_the_nearest_subject() -> None:
    found = figures("Chỉ số PAR INDEX đạt 88,5%, tăng 3 bậc so với năm 2022; chỉ số SIPAS đạt 84,1%, giảm 2 bậc.")
    assert [label for _, label in found][-1] == "chỉ số SIPAS"


def test_rate_of_a_part_of_the_place_changes_like_the_whole() -> None:
    found = read("Tỷ lệ hộ nghèo giảm 1%/năm, các huyện nghèo giảm 3%/năm.")
    assert [line.split(" | ")[1] for line in found] == ["change decrease 1 percent", "change decrease 3 percent"]


def test_aspects_of_one_subject_leave_its_label() -> None:
    found = read("Xuất khẩu thủy sản giảm 5,4% về lượng nhưng tăng 8,2% về giá trị.")
    assert {line.split(" | ")[0] for line in found} == {"Xuất khẩu thủy sản"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách vượt 12,3% dự toán, tương ứng vượt 1.450 tỷ đồng.", "change increase 1450 VND"),
        ("Thu ngân sách vượt 12,3% dự toán, tương ứng 1.450 tỷ đồng.", "change increase 1450 VND"),
        ("Thu ngân sách giảm 8% (tương ứng 400 tỷ đồng).", "change decrease 400 VND"),
        ("Đã giải ngân 42%, tương ứng 1.200 tỷ đồng.", "level = 1200 VND"),
    ],
)
def test_amount_that_a_percentage_comes_to_measures_the_same(text: str, expected: str) -> None:
    assert read(text)[-1].split(" | ")[1] == expected


def test_ranges_with_numbers_are_those_of_all_ranges_that_hold_one() -> None:
    text = (
        "Hội nghị nghe báo cáo. GRDP tăng 5%. Không có gì thêm.\n"
        "Kết quả chung:\n"
        "1- Thu ngân sách đạt 900 tỷ đồng; gồm: (1) Thu nội địa 700 tỷ đồng. (2) Thu khác.\n"
        "Các đại biểu tán thành.\n"
        "CPI tăng 3%."
    )
    clean = clean_text(text)
    numbers = list(find_quantities(clean, []))
    held = [
        (start, end)
        for start, end in figure_bounds(clean)
        if any(start <= one.start and one.end <= end for one in numbers)
    ]
    assert list(figure_bounds_with(clean, numbers)) == held
    assert [clean.text[start:end].split()[0] for start, end in held] == ["GRDP", "Thu", "(1)", "(2)", "CPI"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bầu ra 65 Ủy viên (giảm 4 người, tương đương 5,8% so với nhiệm kỳ trước).",
            ["change decrease 4 người", "growth decrease 5.8 percent"],
        ),
        (
            "Ban Chấp hành gồm 49 đồng chí, giảm 2 đồng chí, tỷ lệ 3,92% so với nhiệm kỳ trước.",
            ["change decrease 2 đồng chí", "growth decrease 3.92 percent"],
        ),
        ("Thu giảm 600 tỷ đồng, tương đương 15%.", ["change decrease 600 VND", "growth decrease 15 percent"]),
    ],
)
def test_the_percentage_that_a_change_comes_to_changes_like_it(text: str, expected: list[str]) -> None:
    assert [line.partition(" | ")[2] for line in read(text)][-2:] == expected


def test_the_share_of_a_vote_is_of_the_votes() -> None:
    assert read("Đại tá Phan Huy Ngọc được bầu giữ chức Phó Bí thư với tỷ lệ phiếu đạt 100%.") == [
        "tỷ lệ phiếu | share = 100 percent"
    ]
    assert read("Bầu ra 3 Phó Bí thư Tỉnh ủy.") == ["Bầu | level = 3 phó bí thư"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "WB dự báo GDP năm 2024 tăng 5,5%, IMF dự báo 5,8%.",
            ["GDP | growth increase 5.5 percent", "GDP | growth increase 5.8 percent"],
        ),
        (
            "Tăng trưởng GDP năm 2024 được đánh giá khả quan: WB dự báo 5,5%, Quỹ Tiền tệ quốc tế (IMF) dự báo 5,8%.",
            ["Tăng trưởng GDP | growth increase 5.5 percent", "Tăng trưởng GDP | growth increase 5.8 percent"],
        ),
        ("Ngân hàng Thế giới dự báo tăng trưởng 5,5%.", ["tăng trưởng | growth increase 5.5 percent"]),
        ("WB dự báo 5,5%.", [" | growth increase 5.5 percent"]),
        ("Tỷ lệ phủ sóng dự báo 95%.", ["Tỷ lệ phủ sóng | share = 95 percent"]),
    ],
)
def test_who_foretells_a_growth_is_not_what_it_is_of(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_share_beside_its_plan_is_no_share_of_it() -> None:
    assert read("Tỷ lệ tuyến đường được chiếu sáng đạt 91% so với chỉ tiêu 95%.") == [
        "Tỷ lệ tuyến đường được chiếu sáng | share = 91 percent",
        "Tỷ lệ tuyến đường được chiếu sáng | share = 95 percent",
    ]


def test_more_than_planned_was_taken_in() -> None:
    assert read("Vượt thu ngân sách 320 tỷ đồng (3,6%) so với dự toán.") == [
        "thu ngân sách | change increase 320 VND",
        "thu ngân sách | growth increase 3.6 percent",
    ]


def test_what_is_counted_by_a_fraction_is_not_what_the_next_number_counts() -> None:
    assert read("Có 82/131 xã đạt chuẩn nông thôn mới, 25 xã nâng cao, 6 xã kiểu mẫu, 9 xã có nhà văn hóa.") == [
        "xã nâng cao | level = 25 xã",
        "xã kiểu mẫu | level = 6 xã",
        " | level = 9 xã",
    ]
    assert read("Có 82/131 xã đạt chuẩn nông thôn mới, chiếm 62,6%, tăng 4 xã so với cùng kỳ.") == [
        "xã đạt chuẩn nông thôn mới | share = 62.6 percent",
        "xã đạt chuẩn nông thôn mới | change increase 4 xã",
    ]


def test_a_rate_reached_of_a_rate_planned() -> None:
    assert read("Đạt 31,5/35 giường bệnh trên vạn dân; 8,4/9 bác sỹ trên vạn dân.") == [
        "giường bệnh trên vạn dân | level = 31.5 giường bệnh/vạn dân",
        "giường bệnh trên vạn dân | level = 35 giường bệnh/vạn dân",
        "bác sỹ trên vạn dân | level = 8.4 bác sĩ/vạn dân",
        "bác sỹ trên vạn dân | level = 9 bác sĩ/vạn dân",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tốc độ tăng trưởng từ 5% lên 7%.", ["Tốc độ tăng trưởng | growth increase 5 percent"]),
        ("Tốc độ tăng trưởng GRDP giảm xuống còn 5%.", ["Tốc độ tăng trưởng GRDP | growth increase 5 percent"]),
        ("Hội nghị thống nhất điều chỉnh mục tiêu tăng trưởng từ 7% lên 8%.", ["tăng trưởng | growth increase 7 percent"]),
        ("Bí thư yêu cầu các địa phương phấn đấu tăng trưởng 12%.", ["tăng trưởng | growth increase 12 percent"]),
        ("Nghị quyết xác định tốc độ tăng trưởng bình quân 10%.", ["tốc độ tăng trưởng bình quân | growth increase 10 percent"]),
        ("Năm 2026, tỉnh dự kiến tăng trưởng 10%.", ["tăng trưởng | growth increase 10 percent"]),
        ("Huyện Tân Phú dự kiến tăng trưởng 10%.", ["Huyện Tân Phú | growth increase 10 percent"]),
        ("Trong mức tăng chung 7%, dịch vụ đóng góp 3 điểm phần trăm.", ["mức tăng chung | growth increase 7 percent"]),
    ],
)  # fmt: skip
def test_growth_is_the_name_of_what_no_other_words_name(text: str, expected: list[str]) -> None:
    assert read(text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ba địa phương tăng trưởng hai con số gồm: Phú Thọ (10,3%), Hải Phòng (11,2%) và tỉnh Quảng Ninh (12%).",
            ["Phú Thọ | growth increase 10.3 percent", "Hải Phòng | growth increase 11.2 percent",
             "tỉnh Quảng Ninh | growth increase 12 percent"],
        ),
        (
            "Nhiều nơi tăng trưởng cao (gồm Gia Bình tăng 14,1%, Quế Võ 12,4%).",
            ["Gia Bình | growth increase 14.1 percent", "Quế Võ | growth increase 12.4 percent"],
        ),
        (
            "Ba khu vực đều tăng trưởng khá: nông nghiệp 3,9%, công nghiệp - xây dựng 8,2%, dịch vụ 7,8%.",
            ["nông nghiệp | growth increase 3.9 percent", "công nghiệp - xây dựng | growth increase 8.2 percent",
             "dịch vụ | growth increase 7.8 percent"],
        ),
        # what is no place and no sector keeps its share
        (
            "Tín dụng tăng trưởng tốt (dư nợ doanh nghiệp nhỏ và vừa 35%, dư nợ hộ gia đình 20%).",
            ["dư nợ doanh nghiệp nhỏ và vừa | share = 35 percent", "dư nợ hộ gia đình | share = 20 percent"],
        ),
        (
            "Tỷ lệ giải ngân của một số đơn vị cao: huyện Yên Phong 65%, huyện Quế Võ 60%.",
            ["huyện Yên Phong | share = 65 percent", "huyện Quế Võ | share = 60 percent"],
        ),
    ],
)  # fmt: skip
def test_places_and_sectors_listed_behind_growth_have_grown(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công nghiệp - xây dựng chiếm 55,1% (tăng 2,8% so với năm 2020).",
            ["Công nghiệp - xây dựng | share = 55.1 percent", "Công nghiệp - xây dựng | change increase 2.8 percent"],
        ),
        (
            "Cơ cấu kinh tế: dịch vụ chiếm 28,2%, tăng 0,4% so với năm 2020.",
            ["dịch vụ | share = 28.2 percent", "dịch vụ | change increase 0.4 percent"],
        ),
        # whose amount is told has grown by it
        (
            "Xuất khẩu gạo đạt 3 tỷ USD, chiếm 12% tổng kim ngạch (tăng 5% so với cùng kỳ).",
            ["Xuất khẩu gạo | level = 3 USD", "Xuất khẩu gạo | share = 12 percent",
             "Xuất khẩu gạo | growth increase 5 percent"],
        ),
        (
            "Thị trường Nhật Bản chiếm 28%, tăng 12% so với cùng kỳ.",
            ["Thị trường Nhật Bản | share = 28 percent", "Thị trường Nhật Bản | growth increase 12 percent"],
        ),
    ],
)  # fmt: skip
def test_a_share_changes_by_points_where_no_amount_is_told(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giải quyết 245/260 đơn khiếu nại, đạt 94%.", "đơn khiếu nại | share = 94 percent"),
        ("GRDP tăng 6%; có 12/15 chỉ tiêu hoàn thành, chiếm 80%.", "chỉ tiêu hoàn thành | share = 80 percent"),
        ("Giải ngân đạt 35%; 12/40 đơn vị chưa giải ngân, chiếm 30%.", "đơn vị chưa giải ngân | share = 30 percent"),
        ("Có 109/109 xã có trạm y tế, 94% trạm có bác sĩ.", "trạm có bác sĩ | share = 94 percent"),
        ("Có 15/20 xã, thị trấn đạt chuẩn nông thôn mới, chiếm 75%.", "đạt chuẩn nông thôn mới | share = 75 percent"),
        ("Bàn giao nhà cho 45/60 hộ (75%).", "Bàn giao nhà | share = 75 percent"),
    ],
)
def test_a_share_after_a_fraction_is_of_what_it_counts(text: str, expected: str) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn tỉnh còn 3.200 hộ nghèo, chiếm tỷ lệ 1,5%, giảm 0,8%.",
            ["hộ nghèo | level = 1.5 percent", "hộ nghèo | change decrease 0.8 percent"]),
        ("Xảy ra 45 vụ cháy, làm chết 6 người, bị thương 9 người, giảm 12 vụ so với cùng kỳ.",
            ["vụ cháy | change decrease 12 vụ"]),
    ],
)  # fmt: skip
def test_what_only_its_noun_names_is_named_by_its_noun(text: str, expected: list[str]) -> None:
    assert [line for line in read(text) if line[:2] != " |"][-len(expected) :] == expected


def test_a_grade_is_no_verb() -> None:
    text = "Xếp loại chi bộ: hoàn thành tốt 78%, hoàn thành 21%, không hoàn thành 1%."
    assert read(text) == [
        "hoàn thành tốt | share = 78 percent",
        "hoàn thành | share = 21 percent",
        "không hoàn thành | share = 1 percent",
    ]
    assert read("Tỷ lệ nhiệm vụ hoàn thành đạt 95%.") == ["Tỷ lệ nhiệm vụ hoàn thành | share = 95 percent"]
    assert read("Hoàn thành 95% kế hoạch.") == [" | share_of_plan = 95 percent"]


def test_a_sector_that_becomes_so_much_of_a_structure_is_a_part_of_it() -> None:
    text = "Cơ cấu kinh tế: tỷ trọng nông, lâm, thủy sản giảm còn 18%; công nghiệp, xây dựng tăng lên 39%."
    assert read(text)[1] == "công nghiệp, xây dựng | share = 39 percent"


def test_the_work_done_is_no_share_of_the_investment() -> None:
    assert read("Tổng mức đầu tư 2.450 tỷ đồng, đã hoàn thành 80% khối lượng.") == [
        "Tổng mức đầu tư | level = 2450 VND",
        "khối lượng | share = 80 percent",
    ]


def test_a_compound_that_ends_like_a_verb_is_not_cut() -> None:
    assert read("Sắp xếp đạt 45%.") == ["Sắp xếp | share = 45 percent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu nội địa tăng khá, bằng 104% so với cùng kỳ.", "Thu nội địa | ratio = 104 percent"),
        ("Ngành khai khoáng sụt giảm mạnh, bằng 90% cùng kỳ năm trước.", "Ngành khai khoáng | ratio = 90 percent"),
        ("Xuất khẩu tăng khá, đạt 104% so với cùng kỳ.", "Xuất khẩu | ratio = 104 percent"),
        ("Xuất khẩu tăng khá, đạt 14% so với cùng kỳ.", "Xuất khẩu | growth increase 14 percent"),
        ("Dịch vụ tăng mạnh, chiếm 45% GRDP.", "Dịch vụ | share = 45 percent"),
        ("Công nghiệp tăng khá, đóng góp 3 điểm phần trăm.", "Công nghiệp | contribution = 3 percentage_point"),
        ("Kinh tế tăng khá, đạt 8%.", "Kinh tế | growth increase 8 percent"),
    ],
)
def test_a_number_with_a_verb_of_its_own_is_not_how_much_its_subject_grew(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 12 chỉ tiêu vượt kế hoạch (80%).", "chỉ tiêu | share = 80 percent"),
        ("Thực hiện 20 chỉ tiêu: 15 chỉ tiêu vượt (75%).", "chỉ tiêu | share = 75 percent"),
        ("Kết nạp 120 đảng viên, vượt kế hoạch (104%).", "Kết nạp | share_of_plan = 104 percent"),
        ("Tốc độ tăng trưởng đạt 7,3%/kế hoạch 8%.", "Tốc độ tăng trưởng | growth increase 8 percent"),
        ("Tốc độ tăng trưởng đạt khá cao, khoảng 9%.", "Tốc độ tăng trưởng | growth increase about 9 percent"),
        ("Tỷ lệ giải ngân cao trên 50%.", "Tỷ lệ giải ngân | share_of_plan = over 50 percent"),
        ("Thu ngân sách vượt ngưỡng 9.000 tỷ đồng.", "Thu ngân sách | level = over 9000 VND"),
    ],
)
def test_marks_and_plans_beside_a_number(text: str, expected: str) -> None:
    assert read(text)[-1] == expected


def test_parts_of_a_structure_told_again_in_brackets_are_the_same_parts() -> None:
    text = "Cơ cấu kinh tế: nông nghiệp 18%; dịch vụ 40% (năm 2023 tương ứng: 19%; 41%)."
    found = figures(text)
    assert [label for _, label in found] == ["nông nghiệp", "dịch vụ"] * 2
    assert [figure.time is not None for figure, _ in found] == [False, False, True, True]


def test_an_amount_that_opens_a_clause_is_of_the_noun_behind_it() -> None:
    assert read("Có 12 người chết; 1.250 ha lúa bị ngập.")[-1] == "lúa bị ngập | level = 1250 ha"


def test_a_resolution_that_is_studied_is_no_plan() -> None:
    text = "Tỷ lệ đảng viên học tập Nghị quyết đạt 98%."
    assert read(text) == ["Tỷ lệ đảng viên học tập Nghị quyết | share = 98 percent"]


def test_the_noun_of_what_is_measured_is_no_subject_of_the_next_number() -> None:
    assert read("Thiệt hại 1.250 ha lúa, 45 tỷ đồng.") == [
        "Thiệt hại | level = 1250 ha",
        "Thiệt hại | level = 45 VND",
    ]
    text = "Huy động 5.000 ngày công, 12.000 m2 đất hiến, 3,5 tỷ đồng."
    assert [line.partition(" | ")[0] for line in read(text)] == ["Huy động"] * 3
    assert read("Thu hút 36 dự án FDI, 62 triệu USD.")[1].startswith("FDI | ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tăng trưởng của các ngành: nông nghiệp 3,1%; du lịch 9,5%.",
            ["nông nghiệp | growth increase 3.1 percent", "du lịch | growth increase 9.5 percent"]),
        ("Chỉ tiêu tăng trưởng: GRDP 8%; dịch vụ 7%; tỷ lệ hộ nghèo 2%.",
            ["GRDP | growth increase 8 percent", "dịch vụ | growth increase 7 percent", "tỷ lệ hộ nghèo | level = 2 percent"]),
        ("Đóng góp vào tăng trưởng: nông nghiệp 0,4 điểm %; dịch vụ 2,9 điểm %.",
            ["nông nghiệp | contribution = 0.4 percentage_point", "dịch vụ | contribution = 2.9 percentage_point"]),
        ("Tăng trưởng khá: đảng viên nữ chiếm 40%.", ["đảng viên nữ | share = 40 percent"]),
        ("Tăng trưởng các ngành: công nghiệp 9%; 95% hộ dân dùng điện.",
            ["công nghiệp | growth increase 9 percent", "hộ dân dùng điện | share = 95 percent"]),
        ("Kinh tế tăng trưởng: tỷ trọng du lịch 40%, xã hội số 25%.",
            ["tỷ trọng du lịch | share = 40 percent", "xã hội số | share = 25 percent"]),
    ],
)  # fmt: skip
def test_a_heading_says_what_the_numbers_it_lists_measure(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_verb_that_says_respectively_pairs() -> None:
    text = "Xuất khẩu 1,2 tỷ USD và nhập khẩu 0,8 tỷ USD, tăng tương ứng 12% và 8%."
    assert read(text)[2:] == ["Xuất khẩu | growth increase 12 percent", "nhập khẩu | growth increase 8 percent"]


def test_what_was_not_reached_is_a_subject() -> None:
    assert (
        read("Có 10 chỉ tiêu đạt; 2 chỉ tiêu không đạt, chiếm 16,7%.")[-1]
        == "chỉ tiêu không đạt | share = 16.7 percent"
    )
