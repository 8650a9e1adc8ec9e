"""Counts: counted things that are neither an indicator nor progress."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from thongcao.document import Document
from thongcao.grammar.amounts import Quantity
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.tokens import Token
from thongcao.grammar.units import counted_noun
from thongcao.model.figures import Count
from thongcao.records.indicators import is_indicator

# After these a number is a label, not a count: `giai đoạn 1`, `mục 3`, `cấp 4`.
_LABELS = (
    "mục|điều|khoản|điểm|phần|chương|trang|tập|kỳ|đợt|giai đoạn|bước|tầng|khóa|lớp|cấp|loại|nhóm|phụ lục|"
    "mẫu|hạng|câu|bài|vòng|lần|đội|tổ|khu|lô|ô|tuyến|thứ|mức độ|mức|phòng|năm|tháng|ngày|quý|bàn|km|giai|cụm|khối|đoạn|"
    "phân khu|tiểu dự án|dự án thành phần|hợp phần|chi nhánh|ca|quyển|dòng|cột"
)
_UNLABELLED = ("một phần ", "cùng kỳ ")  # `đúng một phần 4 đơn`, `tăng so với cùng kỳ 1 đơn`
# words that end like a label: `nâng cấp 12 tuyến đường`, `mỗi tổ 5 người`, `trên địa bàn 3 huyện`
_COUNTING = re.compile(
    r"(?:địa bàn|hạ tầng|trực tuyến|chỉnh trang|(?:nâng|xếp) hạng"
    r"|(?<!\w)(?:mỗi|từng) \w+(?: \w+)?|(?:nâng|cung|trợ|phát) cấp|(?:đã|được|sẽ|xét|thẩm định,) cấp|(?:quy|sưu) tập"
    r"|(?:thí|dứt|trọng) điểm|(?:phân|xếp) loại|(?:con|quân|thiểu|đa) số|(?:hội nghị|họp|đã|để) bàn"
    r"|(?:\A|[,;:.(\n+-] ?)(?:bàn|cấp|điều)) \Z"
)
_LABELLED = re.compile(rf"(?<!\w)(?:(?<!trong )(?<!tổng )số|{_LABELS}) \Z")
_LABEL_ENDS = frozenset(["số", *(words.rpartition(" ")[2] for words in _LABELS.split("|"))])
_LONGEST_END = max(map(len, _LABEL_ENDS)) + 1

_LONGEST_LABEL = 20
_APART = re.compile(r"\.(?!\d)|\n")
_SIGHT = 200
_CLAUSE = re.compile(r"[,;:] |\(|(?<!\w)(?:và|trong đó,?) ")
_KINDS = ("count", "noun", "score", None)
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
        (khiển trách 8, cảnh cáo 4)`) where its own words name none (`47 chi bộ; đảng viên dự bị là 44`).
    """
    found: list[Count] = []
    series, since = "", 0  # the noun of the count before, and where its last number ends
    folded = document.clean.folded
    for figure in figures:
        token, number = figure.quantity, figure.quantity.value
        if not isinstance(number, Quantity) or number.kind not in _KINDS or is_indicator(figure):
            continue
        grouped = number.kind == "count" and folded.endswith(_GROUPS, 0, token.start)  # `nhóm 15 tỉnh dẫn đầu`
        named = number.unit is None or not isinstance(number.low, int) or number.low <= _MOST_LABELLED
        if named and not grouped and _is_label(folded, token.start, counts=number.unit is not None):
            continue
        own = unit = number.unit
        shares = own is None and (figure.aside or number.scale == 1)
        if shares and series:
            # only what stands since the last number is looked at: a series may be long
            if _APART.search(folded, since, token.start):
                series = ""
            else:
                own = _noun_before(folded, max(since, token.start - _SIGHT), token.start)
                unit = own or series
            since = token.end
        if unit is None:
            continue
        count = _count(document, token, number, unit)
        if not _stands_in(count.span, announced):
            found.append(count)
            series, since = own or series, token.end
    return tuple(found)


def _noun_before(folded: str, start: int, end: int) -> str | None:
    """Give the counted noun that the words before a bare number begin with: `đảng viên dự bị là 44`."""
    clauses = [match.end() for match in _CLAUSE.finditer(folded, start, end)]
    return counted_noun(folded, clauses[-1]) if clauses else None


def _is_label(folded: str, start: int, *, counts: bool) -> bool:
    """Tell whether the number at `start` is a label: `giai đoạn 1`; `counts` where a noun stands behind it."""
    last = folded[max(0, start - _LONGEST_END) : start].split()
    if not last or last[-1] not in _LABEL_ENDS or folded.endswith(_UNLABELLED, 0, start):
        return False
    if counts and _COUNTING.search(folded, max(0, start - _LONGEST_LABEL), start):
        return False
    return _LABELLED.search(folded, max(0, start - _LONGEST_LABEL), start) is not None


def _stands_in(place: tuple[int, int] | None, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a source span shares a character with one of others."""
    if place is not None:
        for start, end in spans:
            if place[0] < end and start < place[1]:
                return True
    return False


def _count(document: Document, token: Token[Any], number: Quantity, unit: str) -> Count:
    value = number.low if number.low is not None else number.high
    words, span = document.clean.passage(token.start, token.end)
    return Count(
        text=words,
        span=span,
        value=value,
        high=number.high if number.high != value else None,
        scale=number.scale,
        bound=number.bound,
        unit=unit,
        section=document.section(token.start),
        task=document.task_at(span[0]),
    )
