"""Words that tell whether a state is reached or to come, and that make what follows a predicate of a work."""

from __future__ import annotations

import re

from thongcao.grammar.words import sought

_FUTURE = (
    "dự kiến|sẽ|sắp|sớm|chuẩn bị|phấn đấu|quyết tâm|mục tiêu|tiến tới|nhằm|để|hướng tới|cần|phải|yêu cầu|đảm bảo"
    "|bảo đảm|đề nghị|kiến nghị|cố gắng|kế hoạch|tiến độ|sẵn sàng|đủ điều kiện|cam kết"
)
_PAST = "đã|vừa|đang|mới được|hiện"
FUTURE_WORD = re.compile(sought(_FUTURE.split("|")))
_PAST_WORD = re.compile(sought(_PAST.split("|")))
_TENSE_WORD = re.compile(rf"(?P<future>{FUTURE_WORD.pattern})|{_PAST_WORD.pattern}")
_FIRM_FUTURE = re.compile(sought(("dự kiến", "sẽ", "sắp", "chuẩn bị")))
PREDICATE = re.compile(
    rf"(?:\A|(?<=\W))(?:{_FUTURE}|đã|đang|được|vừa|mới|cơ bản|chính thức|tiếp tục|hiện|còn|chưa|vẫn|bị|kịp|tổ chức"
    r"|trong năm|nay|đang trong (?:giai đoạn|quá trình))(?: \w+){0,2} ?\Z"
    r"|(?<!\w)được(?: \w+){3,7} \Z"  # `được Thủ tướng Chính phủ chấp thuận …`
)
_DEMAND = re.compile(
    sought("yêu cầu|đề nghị|lưu ý|phấn đấu|quyết tâm|mục tiêu|phải|cần|tháng cuối năm|thời gian tới".split("|"))
)


def is_demand(window: str) -> bool:
    """Tell whether words that announce a list demand what it names."""
    return _DEMAND.search(window) is not None


def is_foretold(window: str) -> bool:
    """Tell whether words say firmly that what goes on is still to come: `dự kiến thi công`."""
    return _FIRM_FUTURE.search(window) is not None and not _PAST_WORD.search(window)


def tense(window: str) -> str | None:
    """Give `future` or `past` by the last word that tells it, None where no word does."""
    tenses = [match.lastgroup for match in _TENSE_WORD.finditer(window)]
    return (tenses[-1] or "past") if tenses else None
