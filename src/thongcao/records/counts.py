"""Counts: counted things that are neither an indicator nor progress."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from thongcao.document import Document
from thongcao.grammar.amounts import Quantity
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Count
from thongcao.records.indicators import is_indicator

# After these a number is a label, not a count: `giai đoạn 1`, `mục 3`, `cấp 4`.
_LABELLED = re.compile(
    r"(?<!\w)(?:(?<!trong )(?<!tổng )số|mục|điều|khoản|điểm|phần|chương|trang|tập|kỳ|đợt|giai đoạn|bước|tầng|khóa|lớp|cấp|loại|nhóm|"
    r"phụ lục|mẫu|hạng|câu|bài|vòng|lần|đội|tổ|khu|lô|ô|tuyến|thứ|mức độ|mức|phòng|năm|tháng|ngày|quý|bàn|km|giai|cụm|khối|đoạn|"
    r"phân khu|tiểu dự án|dự án thành phần|hợp phần|chi nhánh|ca|quyển|dòng|cột) \Z"
)


_GROUPS = ("nhóm ", "tốp ", "top ")
_MOST_LABELLED = 40  # `cấp 1.250 giấy chứng nhận` counts, `giai đoạn 2` does not


def find_counts(
    document: Document, figures: Iterable[Figure], announced: Sequence[tuple[int, int]] = ()
) -> tuple[Count, ...]:
    """Give the counted things of a document.

    Args:
        document: the scanned document.
        figures: its figures.
        announced: source spans of counts that announce a list (agenda, task groups); they are no counts of their own.

    Returns:
        One record per counted noun; a bare number in a series after a count shares its noun (`kỷ luật 12 đảng viên
        (khiển trách 8, cảnh cáo 4)`).
    """
    found: list[Count] = []
    series: tuple[int, str] | None = None
    folded = document.clean.folded
    for figure in figures:
        token, number = figure.quantity, figure.quantity.value
        if not isinstance(number, Quantity) or is_indicator(figure):
            continue
        grouped = number.kind == "count" and folded.endswith(_GROUPS, 0, token.start)  # `nhóm 15 tỉnh dẫn đầu`
        named = number.unit is None or not isinstance(number.low, int) or number.low <= _MOST_LABELLED
        if named and not grouped and _LABELLED.search(folded, max(0, token.start - 20), token.start):
            continue
        unit = number.unit
        if (
            unit is None
            and series
            and "." not in folded[series[0] : token.start]
            and "\n" not in folded[series[0] : token.start]
        ):
            unit = series[1] if figure.aside or number.scale == 1 else None
        if unit is None or not _counts(number) or _stands_in(document, token, announced):
            continue
        if number.unit is not None:
            series = (token.end, number.unit)
        found.append(_count(document, token, number, unit))
    return tuple(found)


def _stands_in(document: Document, token: Token[Any], spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a token shares a character with one of some source spans."""
    first, last = document.clean.span(token.start, token.end)
    return any(first < end and start < last for start, end in spans)


def _counts(number: Quantity) -> bool:
    if number.unit is not None and number.unit.split()[0] == "sao":
        return False  # `khách sạn 4 - 5 sao` is of that class
    return number.kind in ("count", "noun", "score", None)


def _count(document: Document, token: Token[Any], number: Quantity, unit: str) -> Count:
    value = number.low if number.low is not None else number.high
    return document.read(
        Count,
        token.start,
        token.end,
        value=value,
        high=number.high if number.high != value else None,
        scale=number.scale,
        bound=number.bound,
        unit=unit,
        section=document.section(token.start),
        task=document.task(token.start),
    )
