"""What a number measures: decided from its unit, its verb, its subject and what it is compared with."""

from __future__ import annotations

import re

from thongcao.grammar.amounts import Quantity, Rank
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import SIGNS, Cue, Label
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import sought
from thongcao.model.figures import Direction, Measure

GROWTH_NAME = re.compile(
    sought(("tốc độ tăng", "tỷ lệ tăng", "nhịp độ tăng", "tăng trưởng", "mức tăng", "tăng bình quân", "lạm phát"))
)
_SHARE_NAME = re.compile(sought(("tỷ trọng", "cơ cấu")))
RATE_NAME = re.compile(sought(("tỷ lệ", "tỷ suất", "mức sinh", "mức giảm sinh", "nợ quá hạn", "lãi suất")))
# A percentage of an open subject is a share of it, save of these, which are priced or measured in percent.
_LEVEL_NAME = re.compile(
    sought(("lãi suất", "thuế suất", "tỷ suất", "mức lãi", "lợi suất", "bội chi", "độ mặn", "độ ẩm", "nồng độ"))
)
OF_WHOLE = re.compile(
    r"[ /]?(?:trong |của |so với )?(?:tổng |quy mô )?(?:grdp|gdp|kim ngạch xuất khẩu|"
    r"tổng (?:số|mức|sản phẩm|giá trị|thu|chi|nguồn|dân số|dư nợ|vốn|kim ngạch|diện tích|lao động|kinh phí|doanh thu|sản lượng|đàn))"
    r"(?!\w)"
)
# `tăng 24% về số doanh nghiệp và 36% về vốn`: the subject stands behind; `về lượng` and its like leave the one before.
ASPECT = re.compile(
    r" về (?!đích)(?P<subject>(?:(?! và | so với | nhưng | song )(?:[^,;.:()\d\n]|\.(?=km(?!\w))))+?)"
    r"(?= (?:và|nhưng|song|so với) |[,;:()\n]|\.(?!km)| \(|$)"
)
DIMENSION = re.compile(
    r"(?:số lượng|khối lượng|sản lượng|lượng|giá trị|trị giá|kim ngạch|giá|quy mô|doanh thu|tốc độ|số|"
    r"(?:tấn|người|lượt người|hành khách|lượt khách|hk|lượt hành khách)(?:[. ]?km)?|mặt .*)\Z"
)
_POOR = re.compile(r"hộ (?:[^\W\d_]+ ){0,4}nghèo(?!\w)")  # `hộ Khmer nghèo giảm 3%`
_FALLS = re.compile(r"(?:tỷ lệ|mức) giảm(?!\w)")  # `tỷ lệ giảm hộ nghèo 1,5%/năm`
SECTOR_NAME = re.compile(
    r"(?:khu vực|ngành|công nghiệp|xây dựng|nông|lâm|thủy sản|dịch vụ|thương mại|vận tải|khai khoáng|chế biến|"
    r"sản xuất|cung cấp|phân phối|tài chính|bán buôn|lưu trú|chăn nuôi|trồng trọt)(?!\w)"
)
SOURCE = re.compile(
    r"(?:(?:nguồn |phần )?vốn |nguồn )?(?:ngân sách|trung ương|địa phương|nước ngoài|trong nước|oda)(?!\w)|"
    r"(?:vốn )?(?:các |3 )?chương trình mục tiêu(?!\w)|(?:cấp |các )(?:tỉnh|huyện|xã|chủ đầu tư|sở|bộ)(?!\w)|"
    r"vốn (?:sự nghiệp|đầu tư|kéo dài|năm|các năm)(?!\w)"
)
_OF_REVENUE = re.compile(
    r" (?:tổng |nguồn |số )?(?:thu|chi|kim ngạch|doanh thu|ngân sách|sản lượng|giá trị|việc làm|vốn)(?!\w)"
)
# Places that are said together, with a comma that divides nothing.
PLACES_TOGETHER = (
    r"xã, phường, đặc khu|xã, phường, thị trấn|xã, phường|phường, xã|"
    r"huyện, thị xã, thành phố|huyện, thành phố|quận, huyện"
)
# The part of a place that a rate is of.
PART_OF_PLACE = re.compile(r"(?:các |những )?(?:huyện|xã|thôn|vùng|khu vực|địa bàn|hộ đồng bào|đồng bào)(?!\w)")

# `tăng trưởng 9%`, `mức tăng chung 7%`: the verb is the name of what is measured
_GROWTH_VERB = re.compile(r"(?<!\w)(?:(?:tốc độ|mức|nhịp độ) tăng(?: trưởng)?|tăng trưởng)(?: chung| bình quân)?(?!\w)")


def growth_noun(folded: str, cue: Token[Cue]) -> tuple[int, int] | None:
    """Give the words of a verb that name the growth themselves: `tốc độ tăng trưởng` of `mục tiêu tốc độ tăng trưởng`."""
    noun = _GROWTH_VERB.search(folded, cue.start, cue.end)
    return noun.span() if noun else None


def rate_measure(known: Label | None, words: str) -> tuple[Measure, Direction | None]:
    """Give what a percentage reached (`giảm còn 3%`) measures for a subject."""
    if _SHARE_NAME.search(words):
        return "share", None
    if known and known.percent_measure != "growth":
        return known.percent_measure, None
    if known or GROWTH_NAME.search(words):
        return "growth", "increase"  # `GRDP tăng từ 5% lên 7%`
    return ("level" if _LEVEL_NAME.search(words) else "share"), None


def measure_of(
    number: Token[Quantity] | Token[Rank],
    cue: Cue | None,
    known: Label | None,
    words: str,
    comparison: Token[Comparison] | None,
    after: str,
) -> tuple[Measure, Direction | None]:
    """Decide what the number measures from its unit, its verb, its subject and what it is compared with."""
    if isinstance(number.value, Rank):
        return "rank", None
    kind, role = number.value.kind, cue.role if cue else None
    direction = cue.direction if cue else None
    against = comparison.value.kind if comparison else None
    if role in SIGNS and kind not in ("percent", "point", "times"):
        return "balance", None
    if kind == "times":
        return "ratio", None
    if kind == "point":
        if role == "contribution":
            return "contribution", None
        return ("change", direction) if role in ("move", "exceed") else ("level", None)
    if kind == "percent":
        return _percentage(number.value, role, direction, known, words, against, after)
    if role in ("move", "exceed"):
        return "change", direction
    return "level", None


def _percentage(
    quantity: Quantity,
    role: str | None,
    direction: Direction | None,
    known: Label | None,
    words: str,
    against: str | None,
    after: str,
) -> tuple[Measure, Direction | None]:
    if role == "exceed" and direction:
        return "growth", direction
    if role == "move":
        # a rate that falls by 0,5% falls by half a point
        rate = known is not None and known.rate and not words.startswith(("người", "số "))
        rate = rate or RATE_NAME.search(words) is not None or _POOR.match(words) is not None
        return ("change" if rate else "growth"), direction
    if role == "contribution":
        # `đóng góp 38% vào tăng trưởng`, but `đóng góp 38% thu ngân sách` is a part of it
        return ("share" if _OF_REVENUE.match(after) or OF_WHOLE.match(after) else "contribution"), None
    if role in SIGNS:
        return "share", None  # `nhập siêu bằng 10% kim ngạch xuất khẩu`
    if known is not None and known.rate and role == "share":
        return known.percent_measure, None  # `tỷ lệ hộ nghèo còn cao, chiếm 12%`
    if known is not None and known.rate and role in ("level", None) and _FALLS.match(words):
        return "change", "decrease"
    if role == "share" or OF_WHOLE.match(after):
        return "share", None
    if against == "plan":
        return "share_of_plan", None
    grew = GROWTH_NAME.search(words) is not None and not (known is not None and known.percent_measure == "share")
    if against is not None and role in ("equal", "level", None) and not (grew and role != "equal"):
        return "ratio", None
    if role == "equal":
        return "share", None  # `bằng 3,9% cả nước`
    if role == "move_to":
        return rate_measure(known, words)
    if grew:
        return "growth", "increase"
    if _SHARE_NAME.search(words):
        return "share", None
    if known is not None:
        if known.indicator in ("iip", "cpi") and (quantity.low or 0) > 60:
            return "index", None
        return known.percent_measure, "increase" if known.percent_measure == "growth" else None
    return ("level" if _LEVEL_NAME.search(words) else "share"), None
