"""Whether a figure is reported, or aimed at without a word of status."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongcao.document import Document
from thongcao.grammar.amounts import Quantity
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.piece_words import ATTRIBUTE
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token, tokens_within
from thongcao.model.figures import Period, Status
from thongcao.outline import Part
from thongcao.records.leads import Lead

_FLOORS = ("tối thiểu", "ít nhất", "không dưới", "không thấp hơn")
# `biểu quyết thông qua với tỷ lệ 100%`, `100% đại biểu tán thành`
_VOTE = re.compile(r"(?<!\w)(?:biểu quyết|tán thành|nhất trí|(?<!trái )(?<!cổ )phiếu|trúng cử)(?!\w)")
# `tuyến đường sắt (dài 87,3 km)`, but not `mở rộng 12 ha`
_SIZES = ("dài", "rộng")
_SIZE = re.compile(r"(?<!\w)(?<!kéo )(?<!nối )(?<!mở )(?<!nhân )(?:dài|rộng)\Z")
_LICENSED = re.compile(
    r"(?<!\w)(?:cấp mới|cấp phép|cấp quyết định|cấp chủ trương|chấp thuận|quyết định chủ trương|thành lập mới|đăng ký mới|"
    r"thu hút)(?!\w)"
)
# `chi sai 356 triệu đồng`: what an inspection finds is of no period reported on
_FAULT = re.compile(
    r"(?<!\w)(?:vi phạm|sai|trái quy định|không đúng|thất thoát|mất vốn|thiệt hại|hối lộ|đã nhận|trùng|trúng thầu)(?!\w)"
)
_FOUND = frozenset(("money", "measure", "percent"))
_OF_PLACE = (" trên địa bàn", " toàn xã hội")  # `tổng vốn đầu tư trên địa bàn` is no project's
# What is said with these is so, or was: `dân số hiện có 1,5 triệu người`.
_TOLD = re.compile(
    r"(?<!\w)(?:(?<!thực )hiện(?! hành)|nay|đã(?! qua đào tạo)|có(?! bằng)|qua(?! đào tạo)|trước|vừa|cùng kỳ)(?!\w)"
)
# A paragraph on one topic, beside others: `Về xã hội, …`, `Ở lĩnh vực kinh tế: …`.
_ON_TOPIC = re.compile(r"[-+•* ]*(?:về|(?:ở |trong |trên )?(?:các )?lĩnh vực) [^,:.;\n\d]{2,40}[,:]")
_BESIDE = 600  # a paragraph of usual length, so that a text in one line is read in linear time


def status_of(document: Document, figure: Figure, part: Part | None, targets: Lead | None) -> Status:
    """Give the status said with a figure, else that of where it stands: a task, a list of targets.

    Args:
        document: the scanned document.
        figure: the figure.
        part: the part of the text it stands in.
        targets: the list of targets it stands in, if any.
    """
    if figure.status:
        return figure.status
    if figure.known is None and is_timeless(document, figure):
        return "reported"  # the length of a road is what it is, though the road is yet to be built
    if part is not None and part.kind == "task_group":
        return "target"
    aimed = targets or _is_floor(document, figure)
    return "target" if aimed and not figure.prior else "reported"


def is_to_come(document: Document, figure: Figure, period: Period | None) -> bool:
    """Tell whether a figure without a word of status is of a year to come: `đến năm 2030, GRDP đạt …`."""
    if figure.status is not None:
        return False
    if period is not None:
        ahead = _is_ahead(document, period)
    else:
        ahead = _is_beside_aim(document, figure) or _is_among_topics_to_come(document, figure)
    return ahead and not _is_of_work(document, figure)


def is_timeless(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is of no period and no aim: a length, an investment, the outcome of a vote."""
    folded, label = document.clean.folded, figure.label
    if _is_found_by_inspection(document, figure):
        return True
    if label is None:
        return False
    if folded.endswith(_SIZES, *label) and _SIZE.search(folded, *label):
        return True
    if ATTRIBUTE.fullmatch(folded, *label) and not folded.startswith(_OF_PLACE, label[1]):
        # the capital of what was licensed in a period is of that period
        start = sentence_start(document, label[0])
        clause = max(start, folded.rfind("; ", start, label[0]))
        return not ("vốn" in folded[slice(*label)] and _LICENSED.search(folded, clause, label[0]))
    return _VOTE.search(folded, *label) is not None


def _is_of_work(document: Document, figure: Figure) -> bool:
    """Tell whether a figure only says how large the work is that is to come: `hoàn thành cầu với tổng mức đầu tư …`."""
    behind = figure.label is not None and document.clean.folded.endswith(" với ", 0, figure.label[0])
    return behind and figure.known is None and is_timeless(document, figure)


def _is_found_by_inspection(document: Document, figure: Figure) -> bool:
    value = figure.quantity.value
    if not isinstance(value, Quantity) or value.kind not in _FOUND or not document.once(_tells_of_inspection):
        return False
    start = sentence_start(document, figure.quantity.start)
    return _FAULT.search(document.clean.folded, start, figure.quantity.start) is not None


def _tells_of_inspection(document: Document) -> bool:
    folded = document.clean.folded
    return any("kiểm tra" in folded[part.start : part.end] for part in document.outline.of_kind("heading"))


def sentence_start(document: Document, offset: int) -> int:
    """Give the clean offset where the sentence around an offset begins, its line at the latest."""
    folded = document.clean.folded
    line = folded.rfind("\n", 0, offset) + 1
    return max(line, folded.rfind(". ", line, offset) + 1)


def _is_floor(document: Document, figure: Figure) -> bool:
    """Tell whether a figure says what is to be reached at the least: `tối thiểu 11%`, `tăng ít nhất 5 bậc`."""
    value = figure.quantity.value
    if not isinstance(value, Quantity) or value.bound != "at_least" or figure.aside:
        return False
    known = value.kind in ("percent", "point") or figure.known is not None
    return known and document.clean.folded.startswith(_FLOORS, figure.quantity.start)


def _is_ahead(document: Document, period: Period) -> bool:
    if not period.end or not document.year or period.end.startswith("--"):
        return False
    if period.start and period.start[:4].isdigit() and int(period.start[:4]) < document.year:
        return False  # a term or school year that runs is reported of
    return int(period.end[:4]) > document.year


def _is_beside_aim(document: Document, figure: Figure) -> bool:
    """Tell whether an indicator of no period stands in a paragraph that tells of years to come and of no other.

    `GRDP tăng bình quân 10%. Thu nhập bình quân đầu người đến năm 2030 là 169 triệu đồng.`
    """
    number, year = figure.quantity.start, document.year
    if year is None or figure.aside or not _may_be_aimed_at(figure):
        return False
    line, stop = document.clean.line_bounds(number, number)
    near = document.within("period", max(line, number - _BESIDE), min(stop, number + _BESIDE))
    if not _are_to_come(near, year):
        return False
    first, last = sentence_start(document, number), _sentence_end(document, figure.end, stop)
    if tokens_within(near, first, last):
        return False  # what its own sentence says is of another figure: `2 tỷ USD, vượt mục tiêu năm 2030 là …`
    return not _TOLD.search(document.clean.folded, first, figure.end)


def _is_among_topics_to_come(document: Document, figure: Figure) -> bool:
    """Tell whether a figure of no period stands in one of several paragraphs on topics, of which some tell of years to come.

    `Về kinh tế, GRDP giai đoạn 2026 - 2030 tăng 10%/năm.⏎Về xã hội, tỷ lệ lao động qua đào tạo đạt 80%.`
    """
    number = figure.quantity.start
    if figure.aside or not _may_be_aimed_at(figure):
        return False
    if not any(start <= number < stop for start, stop in document.once(_topics_to_come)):
        return False
    return not _TOLD.search(document.clean.folded, sentence_start(document, number), figure.end)


def _topics_to_come(document: Document) -> list[tuple[int, int]]:
    """Find the runs of paragraphs on topics that name years to come and no others."""
    folded, year, start = document.clean.folded, document.year, 0
    runs: list[tuple[int, int]] = []
    if year is None:
        return runs
    while start < len(folded):
        _, stop = document.clean.line_bounds(start, start)
        if _ON_TOPIC.match(folded, start, stop):
            goes_on = bool(runs) and not folded[runs[-1][1] : start].strip()
            first = runs.pop()[0] if goes_on else start
            runs.append((first, stop))
        start = stop + 1
    return [run for run in runs if _are_to_come(document.within("period", *run), year)]


def _may_be_aimed_at(figure: Figure) -> bool:
    value = figure.quantity.value
    return figure.known is not None or (isinstance(value, Quantity) and value.kind == "percent")


def _are_to_come(periods: Sequence[Token[TimeValue]], year: int) -> bool:
    """Tell whether there are periods, and all of them are of later years; a term may begin in this one."""
    for token in periods:
        first, last = (token.value.start or token.value.end or "")[:4], (token.value.end or "")[:4]
        if not first.isdigit() or not last.isdigit() or int(last) <= year or int(first) < year:
            return False
    return bool(periods)


def _sentence_end(document: Document, start: int, stop: int) -> int:
    """Give where the sentence that goes on at `start` ends, `stop` at the latest."""
    ends = (document.clean.folded.find(mark, start, stop) for mark in (". ", "… "))
    return min((end for end in ends if end >= 0), default=stop)
