"""The words of a comparison: plans, periods and other bases in one pattern, and the words it can begin with."""

from __future__ import annotations

import re

from thongcao.grammar.words import alternatives
from thongcao.model.figures import BasisKind

# Plans a figure is measured against, as attested: `dự toán năm`, `kế hoạch Trung ương giao`, `kịch bản`.
_PLANS = (
    "dự toán", "kế hoạch", "chỉ tiêu", "mục tiêu", "kịch bản", "nghị quyết", "chỉ tiêu nghị quyết",
    "chỉ tiêu kế hoạch",
    "kế hoạch vốn", "tổng kế hoạch vốn", "tổng kế hoạch", "tổng vốn kế hoạch", "mục tiêu kế hoạch",
    "mục tiêu nghị quyết",
    "chỉ tiêu đại hội", "nghị quyết đại hội", "kh", "dt", "kế hoạch đề ra",
)  # fmt: skip
# Words that go on naming the plan: whose, for when.
_PLAN_TAIL = (
    "năm", "cả năm", "của năm", "năm nay", "giao", "được giao", "đã giao", "đề ra", "đã đề ra", "được phân bổ",
    "phân bổ", "trung ương", "trung ương giao", "trung ương và hđnd tỉnh giao", "thủ tướng chính phủ giao",
    "thủ tướng giao", "do thủ tướng chính phủ giao", "chính phủ giao", "bộ tài chính giao", "hđnd tỉnh giao",
    "hđnd thành phố giao", "hđnd giao", "hội đồng nhân dân tỉnh giao", "hội đồng nhân dân thành phố giao",
    "hội đồng nhân dân giao", "tỉnh giao", "thành phố giao", "vốn", "vốn giao", "tăng trưởng", "của tỉnh",
    "của thành phố", "của trung ương", "địa phương", "trung ương và địa phương", "pháp lệnh", "điều chỉnh", "đầu năm",
    "đã được giao", "nhiệm kỳ", "của nhiệm kỳ",
    "hđnd xã giao", "hđnd phường giao", "thành ủy giao", "tỉnh ủy giao", "ubnd tỉnh giao", "ubnd thành phố giao",
    "được thủ tướng chính phủ giao", "được trung ương giao", "được hđnd tỉnh giao", "được bộ tài chính giao",
    "chi tiết", "đã phân bổ", "thu", "thu ngân sách", "chi", "chi ngân sách", "thu nội địa", "đại hội", "đầu tư công",
)  # fmt: skip
_YEAR = r"(?: (?:năm )?(?P<year{n}>20\d\d|19\d\d))"
_PLAN = (
    rf"(?:so với |so )?(?:(?:mức|tổng|số|so với) )?{alternatives(_PLANS)}(?!\w)(?! hóa)"
    rf"(?: (?:đại hội(?: đảng bộ)?(?: tỉnh| huyện| thành phố)?(?: lần thứ)? [ivx]+|{alternatives(_PLAN_TAIL)})(?!\w)(?! thông))*"
    + _YEAR.format(n="_plan")
    + rf"?(?: {alternatives(_PLAN_TAIL)}(?!\w)(?! thông))*"
    + r"(?: (?P<plan_months>\d\d? tháng(?: đầu năm)?|quý (?:iv|iii|ii|i|[1-4])))?"
    # `chỉ tiêu được giao tại Quyết định số 12/QĐ-TTg ngày 2/3/2022 (91%)`
    + r"(?: (?:tại|theo|trong) (?:nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|chương trình)(?!\w)[^,;()\n]{0,120}(?= \(\d))?"
)
_SAME_PERIOD = (
    r"(?:so với |so |bằng )?(?:(?:mức|số|mức tăng|ước|thực hiện|kết quả|bình quân|tháng|quý)(?: của)? ){0,2}"
    r"(?:cùng k[ỳì]|cùng thời điểm|cùng thời gian|cùng (?:tháng|quý)(?= (?:của )?năm )|ck(?!\w))"
    r"(?:(?: của)? (?:năm (?:trước|ngoái)|(?:năm )?(?P<year_same>20\d\d|19\d\d)))?"
)
_AGAINST = r"so (?:với )?(?:(?:ước|mức|số|kết quả) )?(?:(?:thực hiện|bình quân|thời điểm)(?: của)? )?"
_OTHER_BASES: dict[str, BasisKind] = {
    r"(?:cuối|hết|31/12) ?(?:năm (?:trước|ngoái)|(?:năm )?(?P<year_end>20\d\d))": "end_of_last_year",
    r"(?:ngày )?31/12/(?P<year_end2>20\d\d)": "end_of_last_year",
    r"tháng (?:12|mười hai)(?: năm (?:trước|ngoái)|(?: ?[/-] ?| năm )(?P<year_end3>20\d\d))": "end_of_last_year",
    r"đầu năm(?: (?P<year_start>20\d\d))?": "start_of_year",
    r"(?:bình quân )?năm (?:học )?(?:trước|ngoái|liền trước)": "previous_year",
    r"(?:năm )?(?P<year_prev>20\d\d|19\d\d)": "previous_year",
    r"(?:tháng|kỳ) (?:trước|liền trước|trước đó)": "previous_month",
    r"qu[ýí] (?:trước|liền trước|trước đó)": "previous_quarter",
    r"(?:\d\d?|ba|sáu|chín) tháng(?: đầu)? năm (?P<year_months>20\d\d)": "same_period_last_year",
    r"tháng (?P<month>\d\d?)(?:(?: ?[/-] ?| năm )(?P<month_year>20\d\d))?": "other",
    r"qu[ýí] (?P<quarter>iv|iii|ii|i|[1-4])(?:(?: ?[/-] ?| năm )(?P<quarter_year>20\d\d))?": "other",
}
# without `so`: `cao hơn năm trước 4%`, `gấp 1,5 lần năm ngoái`, `gấp 3 lần tháng trước`
_THAN_LAST = r"(?:(?<=hơn )|(?<=lần )|(?<=rưỡi )|(?<=đôi ))"
_THAN_LAST_YEAR = rf"{_THAN_LAST}năm (?:học )?(?:trước|ngoái)"
_THAN_LAST_MONTH = rf"{_THAN_LAST}tháng trước"
# `bằng 98% vụ đông xuân năm trước`
SEASON = r"(?<=% )vụ [^,;:.()\n\d]{2,25} "  # up to the year
_SEASON = rf"{SEASON}năm (?:trước|ngoái)"
# `so với tổng số đảng viên`, `so với GDP` name the whole of a share, no basis.
_WHOLE = r"(?:tổng số|tổng thu|tổng chi|tổng sản phẩm|tổng dân số|grdp|gdp|dân số)(?!\w)"
_AVERAGE = (
    r"(?:so với |so )?(?:mức )?(?:(?:bình quân|trung bình)(?: chung)?|(?:mức )?tăng(?: trưởng)?(?: bình quân)? chung)(?: của)? "
    r"(?:cả nước|toàn quốc|toàn vùng|cả vùng|vùng|khu vực|toàn tỉnh|toàn ngành)"
)
# Anything else the figure is said to be against, up to the end of its clause.
_ELSE = (
    rf"(?:với )(?!{_WHOLE})(?P<other>[^\W\d_][^,;:.()\n]{{1,60}}?)"
    r"(?=[;:()\n]|[,.](?!\d)|$| (?:và|là|thì|tăng|giảm|đạt|ước|bằng|chiếm) )"
)
BASIS = re.compile(
    rf"(?:(?P<plan>{_PLAN})|(?P<same>{_SAME_PERIOD})|(?P<average>{_AVERAGE})|(?P<than>{_THAN_LAST_YEAR})"
    rf"|(?P<than_month>{_THAN_LAST_MONTH})|(?P<season>{_SEASON})"
    + "".join(f"|(?P<basis{i}>{_AGAINST}{pattern})" for i, pattern in enumerate(_OTHER_BASES))
    + rf"|so {_ELSE})(?!\w)"
)
KINDS: dict[str, BasisKind] = {
    **{
        "plan": "plan",
        "same": "same_period_last_year",
        "average": "other",
        "than": "previous_year",
        "than_month": "previous_month",
        "season": "other",
        "other": "other",
    },
    **{f"basis{i}": kind for i, kind in enumerate(_OTHER_BASES.values())},
}
"""What each alternative of the pattern compares with."""
_ALTERNATIVES = {"plan": _PLAN, "same": _SAME_PERIOD, **{f"basis{i}": part for i, part in enumerate(_OTHER_BASES)}}
YEARS = {name: found[1] for name, part in _ALTERNATIVES.items() if (found := re.search(r"\?P<(\w*year\w*)>", part))}
"""The group of the year in each alternative that has one."""
# a plan may have more words before it
OPENINGS = (
    "so ", "năm trước", "tháng trước", "năm ngoái", "năm học trước",
    "bằng cùng kỳ", "cùng kỳ", "cùng kì", "cùng thời điểm", "cùng tháng ", "cùng quý ", "ck",
    "bình quân ", "trung bình ", "mức tăng ", "tăng chung ", "tăng trưởng chung ",
    "tăng trưởng bình quân chung ", "tăng bình quân chung ",
    *(plan for plan in _PLANS if not any(plan.startswith(f"{other} ") for other in _PLANS)),
)  # fmt: skip
"""Words the pattern can begin with."""
