"""What a figure is compared with: `so với cùng kỳ năm 2023`, `dự toán năm`, `so với kịch bản`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives, places_of
from thongcao.model.figures import BasisKind
from thongcao.text import CleanText

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
    "chi tiết", "đã phân bổ", "thu", "thu ngân sách", "đại hội", "đầu tư công",
)  # fmt: skip
_YEAR = r"(?: (?:năm )?(?P<year{n}>20\d\d|19\d\d))"
_PLAN = (
    rf"(?:so với |so )?(?:(?:mức|tổng|so với) )?{alternatives(_PLANS)}(?!\w)"
    rf"(?: (?:đại hội(?: đảng bộ)?(?: tỉnh| huyện| thành phố)?(?: lần thứ)? [ivx]+|{alternatives(_PLAN_TAIL)})(?!\w))*"
    + _YEAR.format(n="_plan")
    + rf"?(?: {alternatives(_PLAN_TAIL)}(?!\w))*"
    + r"(?: (?P<plan_months>\d\d? tháng(?: đầu năm)?|quý (?:iv|iii|ii|i|[1-4])))?"
)
_SAME_PERIOD = (
    r"(?:so với |so |bằng )?(?:(?:mức|số|mức tăng|thực hiện|kết quả|bình quân)(?: của)? )?"
    r"(?:cùng kỳ|cùng thời điểm|cùng thời gian|ck(?!\w))(?:(?: của)? (?:năm (?:trước|ngoái)|(?:năm )?(?P<year_same>20\d\d|19\d\d)))?"
)
_AGAINST = r"so (?:với )?(?:(?:thực hiện|mức|số|bình quân|thời điểm) )?"
_OTHER_BASES: dict[str, BasisKind] = {
    r"(?:cuối|hết|31/12) ?(?:năm (?:trước|ngoái)|(?:năm )?(?P<year_end>20\d\d))": "end_of_last_year",
    r"(?:ngày )?31/12/(?P<year_end2>20\d\d)": "end_of_last_year",
    r"tháng (?:12|mười hai)(?: năm (?:trước|ngoái)|(?: ?[/-] ?| năm )(?P<year_end3>20\d\d))": "end_of_last_year",
    r"đầu năm(?: (?P<year_start>20\d\d))?": "start_of_year",
    r"(?:bình quân )?năm (?:trước|ngoái|liền trước)": "previous_year",
    r"(?:năm )?(?P<year_prev>20\d\d|19\d\d)": "previous_year",
    r"(?:tháng|kỳ) (?:trước|liền trước|trước đó)": "previous_month",
    r"quý (?:trước|liền trước|trước đó)": "previous_quarter",
    r"(?:\d\d?|ba|sáu|chín) tháng(?: đầu)? năm (?P<year_months>20\d\d)": "same_period_last_year",
    r"tháng (?P<month>\d\d?)(?:(?: ?[/-] ?| năm )(?P<month_year>20\d\d))?": "other",
    r"quý (?P<quarter>iv|iii|ii|i|[1-4])(?:(?: ?[/-] ?| năm )(?P<quarter_year>20\d\d))?": "other",
}
# Anything else the figure is said to be against, up to the end of its clause.
# `so với tổng số đảng viên`, `so với GDP` name the whole of a share, no basis.
_WHOLE = r"(?:tổng số|tổng thu|tổng chi|tổng sản phẩm|tổng dân số|grdp|gdp|dân số)(?!\w)"
_AVERAGE = (
    r"(?:so với )?(?:mức )?(?:(?:bình quân|trung bình)(?: chung)?|(?:mức )?tăng(?: trưởng)?(?: bình quân)? chung)(?: của)? "
    r"(?:cả nước|toàn quốc|toàn vùng|cả vùng|vùng|khu vực|toàn tỉnh|toàn ngành)"
)
_ELSE = (
    rf"(?:với )(?!{_WHOLE})(?P<other>[^\W\d_][^,;:.()\n]{{1,60}}?)"
    r"(?=[;:()\n]|[,.](?!\d)|$| (?:và|là|thì|tăng|giảm|đạt|ước|bằng|chiếm) )"
)
_BASIS = re.compile(
    rf"(?:(?P<plan>{_PLAN})|(?P<same>{_SAME_PERIOD})|(?P<average>{_AVERAGE})"
    + "".join(f"|(?P<basis{i}>{_AGAINST}{pattern})" for i, pattern in enumerate(_OTHER_BASES))
    + rf"|so {_ELSE})(?!\w)"
)
_KINDS = tuple(_OTHER_BASES.values())
# Words a basis can begin with; a plan may have more words before it.
_OPENINGS = (
    "so ", "bằng cùng kỳ", "cùng kỳ", "ck", "bình quân ", "trung bình ", "mức tăng ", "tăng chung ", "tăng trưởng chung ",
    "tăng trưởng bình quân chung ", "tăng bình quân chung ",
    *(plan for plan in _PLANS if not any(plan.startswith(f"{other} ") for other in _PLANS)),
)  # fmt: skip
NO_AIM = ("chương trình ", "bổ sung có ", "ctmt ")  # `các chương trình mục tiêu quốc gia` are no aim of a figure
_BEFORE_PLAN = ("tổng ", "mức ")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a figure is compared with.

    Attributes:
        kind: kind of basis; `other` for a month or quarter until the figure's own period is known.
        year: the year named, else None.
        month: the month named, else None.
        quarter: the quarter named, else None.
        marked: whether `so` introduces it; a bare plan or `cùng kỳ` counts right after a number only.
    """

    kind: BasisKind
    year: int | None = None
    month: int | None = None
    quarter: int | None = None
    marked: bool = True


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _comparison(match: re.Match[str]) -> Comparison:
    groups = {name: value for name, value in match.groupdict().items() if value}
    year = next((int(value) for name, value in groups.items() if "year" in name and value.isdigit()), None)
    marked = match[0].startswith("so ")
    if "plan" in groups:
        return Comparison("plan", year, marked=marked)
    if "same" in groups:
        return Comparison("same_period_last_year", year, marked=marked)
    if "other" in groups or "average" in groups:
        return Comparison("other", marked=marked)
    index = next(int(name[5:]) for name in groups if name.startswith("basis"))
    month = int(groups["month"]) if "month" in groups else None
    quarter = _QUARTERS[groups["quarter"]] if "quarter" in groups else None
    return Comparison(_KINDS[index], year, month, quarter)


def find_comparisons(clean: CleanText) -> Iterator[Token[Comparison]]:
    """Give the phrases a figure can be compared with, in order."""
    folded, done = clean.folded, 0
    for place in places_of(folded, _OPENINGS):
        if folded.endswith(_BEFORE_PLAN, 0, place):
            place -= next(len(word) for word in _BEFORE_PLAN if folded.endswith(word, 0, place))
        if folded.startswith("mục tiêu", place) and folded.endswith(NO_AIM, 0, place):
            continue
        if place >= done and (match := _BASIS.match(folded, place)):
            yield Token("comparison", match.start(), match.end(), _comparison(match), "comparison")
            done = match.end()


RULES = (
    Rule(
        name="comparison",
        kind="comparison",
        source="attested in releases: so với cùng kỳ, so cùng kỳ năm 2016, dự toán năm, so với cuối năm 2022",
        find=find_comparisons,
        examples={
            "so với cùng kỳ năm 2023": Comparison("same_period_last_year", 2023),
            "so với cùng kỳ": Comparison("same_period_last_year"),
            "so cùng kỳ năm trước": Comparison("same_period_last_year"),
            "so với cùng kỳ 2018": Comparison("same_period_last_year", 2018),
            "cùng kỳ năm ngoái": Comparison("same_period_last_year", marked=False),
            "so với năm trước": Comparison("previous_year"),
            "so năm 2013": Comparison("previous_year", 2013),
            "so với tháng trước": Comparison("previous_month"),
            "so tháng trước": Comparison("previous_month"),
            "so với quý trước": Comparison("previous_quarter"),
            "so với tháng 12 năm 2022": Comparison("end_of_last_year", 2022),
            "so với cuối năm 2023": Comparison("end_of_last_year", 2023),
            "so với đầu năm": Comparison("start_of_year"),
            "so với 6 tháng đầu năm 2023": Comparison("same_period_last_year", 2023),
            "so với bình quân cùng kỳ": Comparison("same_period_last_year"),
            "so với tháng 3/2023": Comparison("other", 2023, month=3),
            "so với quý I năm 2024": Comparison("other", 2024, quarter=1),
            "dự toán năm": Comparison("plan", marked=False),
            "dự toán Trung ương giao": Comparison("plan", marked=False),
            "kế hoạch Thủ tướng Chính phủ giao": Comparison("plan", marked=False),
            "so với dự toán năm": Comparison("plan"),
            "so với kịch bản": Comparison("plan"),
            "dự toán năm 2024": Comparison("plan", 2024, marked=False),
            "so với mục tiêu đề ra": Comparison("plan"),
            "so với bình quân chung cả nước": Comparison("other"),
            "bình quân chung cả nước": Comparison("other", marked=False),
            "mức tăng chung của cả nước": Comparison("other", marked=False),
        },
        near_misses=(
            "so sánh các phương án",
            "cùng ký kết",
            "soát xét lại",
            "kế toán trưởng",
            "so với tổng số đảng viên",
            "bình quân đầu người",
            "chương trình mục tiêu quốc gia",
            "chi từ nguồn bổ sung có mục tiêu",
        ),
    ),
)
