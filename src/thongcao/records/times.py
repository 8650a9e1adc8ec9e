"""Periods and bases of records: what a phrase means in this document, and which phrase governs a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from thongcao.document import Document
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.model.base import Certainty
from thongcao.model.figures import Basis, BasisKind, Period

# A period governs what follows when it opens a statement: `6 tháng đầu năm 2024, thành phố …`, `Năm 2023: …`.
_BEFORE_LEAD = re.compile(
    r"(?:^|[.:;\n]|[-+•*]|\d[.)]|\))\s*(?:(?:trong|kết thúc|tính chung|ước|đến hết|hết|tính đến hết|ước tính|qua|sau|"
    r"nhìn chung|tính|kết quả|về kết quả|lũy kế|trong suốt|nhìn lại|bước sang|phấn đấu|một số chỉ tiêu chủ yếu|tới|"
    r"mục tiêu|mục tiêu đến|phấn đấu đến|đến|hội nghị đánh giá|hội nghị thống nhất đánh giá|hội nghị nhận định|"
    r"đại hội đánh giá|báo cáo nêu rõ|theo báo cáo|đánh giá|đến cuối),? )*\Z"
)
_AFTER_LEAD = re.compile(
    r"(?: của thành phố| của tỉnh)?\s*[,:]| (?:là|kinh tế|tình hình|thành phố|tỉnh|toàn|tổng|grdp|mặc dù|dù)\b"
)
# The report the meeting heard names its period: `tình hình kinh tế - xã hội quý I năm 2024`.
_TOPIC = re.compile(r"(?:tình hình|kết quả|sơ kết|tổng kết|đánh giá)(?!\w)[^.;:\n]{0,120}\Z")
_REPORTED = frozenset(("month", "quarter", "half_year", "cumulative", "year", "month_range", "term", "school_year"))
_SPECIFIC = frozenset(("month", "quarter", "half_year", "cumulative", "month_range"))
_GOVERNING = _REPORTED | {"whole_year", "as_of", "year_range", "horizon"}
_LONGEST_HEADING = 120


def period_of(document: Document, token: Token[TimeValue], certainty: Certainty = "stated") -> Period:
    """Give the period a token means in this document: open years are closed with the document's year."""
    value = resolve(token.value, document.year)
    return document.read(Period, token.start, token.end, start=value.start, end=value.end, certainty=certainty)


@dataclass(frozen=True, slots=True)
class Governing:
    """The periods that open statements, each with the stretch it governs; later and narrower ones go first."""

    leads: tuple[tuple[int, int, Token[TimeValue]], ...]
    topic: Token[TimeValue] | None

    def at(self, offset: int) -> Token[TimeValue] | None:
        """Give the period that governs a clean offset."""
        found = [lead for lead in self.leads if lead[0] <= offset < lead[1]]
        return min(found, key=lambda lead: (lead[1] - offset, -lead[0]))[2] if found else None


def governing_periods(document: Document) -> Governing:
    """Find the periods that govern the statements after them.

    A period in a heading line (`I. KẾT QUẢ 9 THÁNG ĐẦU NĂM 2023`) or at the head of a paragraph of prose governs to the
    end of its part; one that opens a bullet or a later sentence governs its paragraph. The line that announces the
    task groups governs them. Without any, the first report named in the document gives the topic.
    """
    folded = document.clean.folded
    leads: list[tuple[int, int, Token[TimeValue]]] = []
    topic: Token[TimeValue] | None = None
    groups = document.outline.of_kind("task_group")
    for token in document.tokens.get("period", ()):
        if token.value.form not in _GOVERNING:
            continue
        line = folded.rfind("\n", 0, token.start) + 1
        if (
            topic is None
            and token.value.form in _REPORTED
            and _TOPIC.search(folded, max(line, token.start - 140), token.start)
        ):
            topic = token
        part = document.outline.part_at(token.start)
        if part is not None and part.kind in ("heading", "sign_off"):
            continue
        stop = folded.find("\n", token.end)
        line_end = stop if stop >= 0 else len(folded)
        part_end = part.end if part else len(folded)
        before = folded[max(line, token.start - 90) : token.start]
        if _is_heading_line(document.clean.text[line:line_end].strip()):
            leads.append((token.start, part_end, token))
            if groups and part and part.end == groups[0].start and line_end >= part.end - 2:
                leads.append((groups[0].start, groups[-1].end, token))
        elif _AFTER_LEAD.match(folded, token.end) and _BEFORE_LEAD.search(before):
            opens_prose = folded[line] not in "-+•*" and "." not in folded[line : token.start].strip("0123456789. ")
            leads.append(
                (token.start, part_end if opens_prose and part and part.kind != "task_group" else line_end, token)
            )
        elif token.value.form in _SPECIFIC and not _number_in(document, line, token.start):
            # `Kinh tế 9 tháng năm 2024 tiếp tục tăng trưởng: GRDP tăng …`: said before the paragraph's first figure
            leads.append((token.end, line_end, token))
    return Governing(tuple(leads), topic)


def _number_in(document: Document, start: int, end: int) -> bool:
    numbers = document.tokens.get("quantity", ())
    place = bisect_left(numbers, start, key=lambda token: token.start)
    while place < len(numbers) and numbers[place].start < end:
        if numbers[place].value.unit is not None:
            return True
        place += 1
    return False


def _is_heading_line(line: str) -> bool:
    return len(line) < _LONGEST_HEADING and len(line.split()) > 2 and (line[-1] not in ".;," or line.isupper())


def _shift(day: str, years: int) -> str:
    then = date.fromisoformat(day)
    last = monthrange(then.year + years, then.month)[1]
    whole = then.day == monthrange(then.year, then.month)[1]
    return then.replace(year=then.year + years, day=last if whole else min(then.day, last)).isoformat()


def year_before(period: Period | None, year: int | None = None) -> tuple[str | None, str | None]:
    """Give the same period one year earlier, or in `year` where one is named; (None, None) where it is open."""
    if period is None or period.end is None or len(period.end) < 10 or period.end.startswith("--"):
        return None, None
    back = (year - int(period.end[:4])) if year else -1
    start = _shift(period.start, back) if period.start and len(period.start) == 10 else None
    return start, _shift(period.end, back)


def _year(year: int) -> tuple[str, str]:
    return f"{year}-01-01", f"{year}-12-31"


def basis_of(document: Document, token: Token[Comparison], period: Period | None, certainty: Certainty) -> Basis:
    """Give the basis a comparison means for a figure of `period`: its kind and, where they follow, its days."""
    value, kind = token.value, token.value.kind
    current = int(period.end[:4]) if period and period.end and not period.end.startswith("--") else document.year
    start: str | None = None
    end: str | None = None
    if kind == "same_period_last_year":
        start, end = year_before(period, value.year)
    elif kind == "previous_year":
        year = value.year or (current - 1 if current else None)
        if year:
            start, end = _year(year)
            kind = "previous_year" if current in (None, year + 1) else "other"
    elif kind in ("end_of_last_year", "start_of_year"):
        last = value.year if kind == "end_of_last_year" else None
        year = last or ((value.year or current or 0) - 1 if (value.year or current) else None)
        if year:
            start = end = f"{year}-12-31"
    elif kind == "plan" and value.year:
        start, end = _year(value.year)
    elif kind == "previous_month" and period and period.start and len(period.start) == 10:
        start, end = _month_before(period.end or period.start)
    elif kind == "other" and (value.month or value.quarter):
        kind, start, end = _named_months(value, period, current)
    return document.read(Basis, token.start, token.end, kind=kind, start=start, end=end, certainty=certainty)


def _month_before(day: str) -> tuple[str, str]:
    then = date.fromisoformat(day)
    year, month = (then.year, then.month - 1) if then.month > 1 else (then.year - 1, 12)
    return f"{year}-{month:02}-01", f"{year}-{month:02}-{monthrange(year, month)[1]:02}"


def _named_months(
    value: Comparison, period: Period | None, current: int | None
) -> tuple[BasisKind, str | None, str | None]:
    """Read `so với tháng 3/2023`, `so với quý I`: the kind follows from the figure's own period."""
    year = value.year or current
    if year is None:
        return "other", None, None
    first, last = (
        (value.month, value.month) if value.month else (3 * (value.quarter or 1) - 2, 3 * (value.quarter or 1))
    )
    start, end = f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last or 1)[1]:02}"
    if period is None or not period.start or len(period.start) != 10:
        return "other", start, end
    if (start, end) == year_before(period):
        return "same_period_last_year", start, end
    follows = date.fromisoformat(end).toordinal() + 1 == date.fromisoformat(period.start).toordinal()
    if follows and value.quarter:
        return "previous_quarter", start, end
    return ("previous_month" if follows and value.month else "other"), start, end
