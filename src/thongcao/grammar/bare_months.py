"""Months without their word: `khởi công 12/2024`, `(6/2025)`."""

from __future__ import annotations

import re

from thongcao.grammar.periods import Found
from thongcao.grammar.times import months

# a month without its word stands behind words that times follow, and before no noun: `khởi công 12/2024`
_BARE_MONTH = re.compile(
    r"(?:\(|(?<!\w)(?:từ|đến|tới|vào|trong|trước|sau|đầu|cuối|kỳ|hết|khởi công|động thổ|khánh thành|thông xe|hoàn thành) )"
    r"(?P<month>0?[1-9]|1[0-2])/$"
)
_YEAR_OF_MONTH = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?=[,;:)\n]|\.(?!\d)|$| -| (?:và|với|đến|đã|được|có|là|dự|do|để|thì|sẽ|nhưng|trên địa bàn)(?!\w))"
)


def read_bare_month(text: str, year: int) -> Found | None:
    """Read the month before the year at `year`: `(12/2024)`, `từ 6/2025`."""
    lead = _BARE_MONTH.search(text, max(year - 14, 0), year) if text[year - 1] == "/" else None
    match = _YEAR_OF_MONTH.match(text, year) if lead else None
    if not lead or not match:
        return None
    month = int(lead["month"])
    return lead.start("month"), match.end(), months("month", int(match["year"]), month, month)
