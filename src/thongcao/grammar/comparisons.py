"""What a figure is compared with: `so với cùng kỳ năm 2023`, `dự toán năm`, `so với kịch bản`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.comparison_words import BASIS, KINDS, SEASON, YEARS
from thongcao.grammar.periods import quarter_of
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.model.figures import BasisKind
from thongcao.text import CleanText

NO_AIM = ("chương trình ", "bổ sung có ", "ctmt ")  # `các chương trình mục tiêu quốc gia` are no aim of a figure
# `nhiều chỉ tiêu Nghị quyết đạt cao như thu ngân sách …` tells what was reached
_SOME = ("nhiều ", "một số ", "hầu hết ", "hầu hết các ", "đa số ", "phần lớn ", "phần lớn các ")
_REACHED = re.compile(r"(?:chỉ|mục) tiêu [^.;:,\n]{0,25}?(?<!\w)(?:đạt|vượt|hoàn thành|tăng|đều|cơ bản)(?!\w)")
# `các chỉ tiêu chưa đạt gồm: …`, `chỉ tiêu đạt và vượt kế hoạch: …`
_MISSED = re.compile(
    r"(?:chỉ|mục) tiêu (?:[^\W\d_]+ ){0,3}?(?:chưa đạt|không đạt|đạt thấp|chưa hoàn thành|đạt và vượt)(?!\w)"
)
AIMS = ("mục tiêu", "chỉ tiêu")
# `thu ngân sách hằng năm đều vượt chỉ tiêu, đạt 12 tỷ đồng`: what is passed is no aim of what follows
_PASSES = ("vượt ", "hoàn thành ", "vượt mức ")
_PASSED = re.compile(r"(?:chỉ|mục) tiêu(?: [^\W\d_]+){0,4},")
_BEFORE_PLAN = ("tổng ", "mức ")
# `biểu quyết thông qua Nghị quyết với tỷ lệ 100%`: what is adopted or studied is no plan of the figure behind it
_ADOPTED = (
    *("thông qua ", "thông qua dự thảo ", "ban hành "),
    *("học tập ", "nghiên cứu ", "quán triệt ", "triển khai ", "tuyên truyền ", "phổ biến ", "tiếp thu "),
)
_LAST_YEAR = ("năm trước", "năm ngoái")
_SEASON = re.compile(rf"{SEASON}\Z")
SETTING = ("đặt ", "đặt ra ", "đề ra ")  # `đề ra chỉ tiêu năm đón 8 triệu lượt khách` aims at it
_NO_PLAN = {"mục tiêu": (*NO_AIM, *SETTING), "chỉ tiêu": SETTING, "nghị quyết": _ADOPTED}  # what a plan is none behind


class Comparison(NamedTuple):
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


def tells_of_aims(folded: str, start: int) -> bool:
    """Tell whether the aims at `start` are some that were reached, so that what follows is reported, not aimed at."""
    if _MISSED.match(folded, start):
        return True
    return folded.endswith(_SOME, 0, start) and _REACHED.match(folded, start) is not None


def end_of_passed_aim(folded: str, start: int) -> int | None:
    """Give where aims at `start` end that are said to be passed, before a comma; None where they are not."""
    passed = _PASSED.match(folded, start) if folded.endswith(_PASSES, 0, start) else None
    return passed.end() - 1 if passed else None


def _comparison(match: re.Match[str]) -> Comparison:
    alternative = match.lastgroup or ""
    kind = KINDS[alternative]
    year = match[YEARS[alternative]] if alternative in YEARS else None
    month, quarter = (match["month"], match["quarter"]) if kind == "other" else (None, None)
    return Comparison(
        kind,
        int(year) if year else None,
        int(month) if month else None,
        quarter_of(quarter) if quarter else None,
        marked=match[0].startswith("so "),
    )


def find_comparisons(clean: CleanText, anchors: Anchors | None = None) -> Iterator[Token[Comparison]]:
    """Give the phrases a figure can be compared with, in order.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.
    """
    folded, done = clean.folded, 0
    for place, _, words in (anchors or find_anchors(clean)).comparisons:
        if folded.endswith(_BEFORE_PLAN, 0, place):
            place -= next(len(word) for word in _BEFORE_PLAN if folded.endswith(word, 0, place))
        elif words in _LAST_YEAR and (season := _SEASON.search(folded, max(0, place - 32), place)):
            place = season.start()
        elif folded.endswith(_NO_PLAN.get(words, ()), 0, place):
            continue
        if folded.startswith(AIMS, place) and (tells_of_aims(folded, place) or end_of_passed_aim(folded, place)):
            continue
        if place >= done and (match := BASIS.match(folded, place)):
            done = match.end()
            yield Token("comparison", place, done, _comparison(match), "comparison")


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
            "so với cùng kì năm 2023": Comparison("same_period_last_year", 2023),
            "so với cùng tháng năm trước": Comparison("same_period_last_year"),
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
            "thông qua nghị quyết đại hội",
            "học tập nghị quyết đại hội",
            "đề ra chỉ tiêu năm",
        ),
    ),
)
