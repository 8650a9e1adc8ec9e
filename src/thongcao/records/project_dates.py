"""When the state of a work is (to be) reached: the time as a record, and the times in brackets behind works of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from thongcao.document import Document
from thongcao.grammar.dates import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Period
from thongcao.records.project_mentions import WorkMention
from thongcao.records.timeline import Timeline

_BEFORE_TIME = re.compile(r"(?<!\w)trước (?:thời điểm )?\Z")
_PART_OF_YEAR = re.compile(r"(?<!\w)(?:đầu|giữa) \Z")
_BRACKET = re.compile(r" \((?:dự kiến )?(?:vào |trong )?(?=(?:ngày|tháng|quý|năm|cuối|đầu|giữa) |\d{1,2}[-/]\d)")


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp)
    except ValueError:
        return None


def read_period(document: Document, token: Token[TimeValue], *, passed: bool = False) -> Period:
    """Give a time as a record; `trước` closes it from above, and its year stays open where that of the document has passed."""
    folded = document.clean.folded
    value = token.value if passed else resolve(token.value, document.year)
    start, first, end = token.start, value.start, value.end
    if limit := _BEFORE_TIME.search(folded, max(start - 18, 0), start):
        start, first, end = limit.start(), None, _day_before(value)
    elif part := _PART_OF_YEAR.search(folded, max(start - 6, 0), start):
        start = part.start()
    return document.read(Period, start, token.end, start=first, end=end, certainty="stated")


def _day_before(value: TimeValue) -> str | None:
    """Give the last day that is `trước` a time: the day itself, or the eve of a longer time."""
    first = _day(value.start or "")
    if value.form in ("day", "day_range") or first is None:
        return value.start or value.end
    return (first - timedelta(days=1)).isoformat()


def is_later(document: Document, times: Timeline, token: Token[TimeValue]) -> bool:
    """Tell whether a time begins after the day the document speaks from."""
    value = resolve(token.value, document.year)
    first = value.start or value.end or "--"
    return not first.startswith("--") and times.said is not None and first > times.said


def times_in_brackets(folded: str, times: Timeline, mentions: Sequence[WorkMention]) -> list[Token[TimeValue] | None]:
    """Give the time in brackets behind each work of a list; nothing where at most the last has one.

    Args:
        folded: the folded clean text.
        times: the times of the document.
        mentions: works that stand side by side.
    """
    brackets = [_BRACKET.match(folded, mention.reach) for mention in mentions]
    if not any(brackets[:-1]):
        return []
    found = [times.between(bracket.end(), bracket.end() + 40) if bracket else [] for bracket in brackets]
    return [
        next((token for token in tokens if bracket and token.start == bracket.end()), None)
        for tokens, bracket in zip(found, brackets, strict=True)
    ]
