"""Where targets are listed: behind a colon that announces them, below a heading that names them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.comparisons import NO_AIM
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import places_of
from thongcao.records.leads import GOVERNING, Lead, is_heading, is_heading_line, tells_amount
from thongcao.text import occurrences

_start = attrgetter("start")
_LONGEST_LIST = 12_000
_LONGEST_CLAUSE = 400
# A clause before a colon that announces targets, and words in it that make it speak of results instead.
_TARGETS = ("mục tiêu", "chỉ tiêu", "phấn đấu")
_RESULTS = re.compile(
    r"(?<!\w)(?:kết quả|hoàn thành|đã đạt|đạt và|đạt được|vượt|chưa đạt|không đạt|thực hiện|"
    r"chỉ tiêu đạt (?:khá|cao|tốt|thấp)|chỉ tiêu (?:đều |tiếp tục )?tăng (?:khá|cao|mạnh|so)|so với|(?:đạt|bằng) \d[\d.,]*|\d+/\d+)(?!\w)"
)
# `Nhiệm vụ 6 tháng cuối năm: …`, `Kế hoạch năm 2022: …` say what is to come.
_TO_COME = re.compile(
    r"nhiệm vụ[^.;:,\n]{0,40}(?:cuối năm|thời gian tới|năm tới|còn lại)[^.;:,\n]{0,20}:|"
    r"kế hoạch (?:năm )?(?:20\d\d|năm tới) ?:|"
    r"phương hướng[^.;:\n]{0,60}(?<!\w)(?:năm|tháng|quý|giai đoạn|nhiệm kỳ)(?!\w)[^.;:\n]{0,20}:|"
    r"(?:\d|ba|sáu) tháng cuối năm(?: 20\d\d)? ?:"
)
_LONGEST_TO_COME = 90  # a little more than the longest that the pattern matches
_CLAUSE = re.compile(r"[^.;:\n]*:")
# `thành phố xác định 22 chỉ tiêu, trong đó GRDP tăng 11%` lists targets without a colon.
_AMONG = re.compile(r"[^.;:,\n]{0,80}, (?:trong đó|gồm|bao gồm|cụ thể|như)(?!\w)")
_TARGET_HEADING = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu|phương hướng|phấn đấu)(?!\w)")
_LISTED = re.compile(r"\s*(?:[-+•*–①-⑳]|\d{1,2}[.)]|[a-zđ][.)]) ?")


def target_lists(document: Document) -> list[Lead]:
    """Find the stretches that list targets: behind a colon that announces them, below a heading that names them."""
    folded = document.clean.folded
    found: list[Lead] = []
    for place in places_of(folded, _TARGETS):
        if folded.startswith("mục tiêu", place) and folded.endswith(NO_AIM, 0, place):
            continue  # `Về các chương trình mục tiêu quốc gia: giải ngân đạt 34%`
        line, line_end = document.clean.line_bounds(place, place)
        limit = min(line_end, place + _LONGEST_CLAUSE)
        clause = _CLAUSE.match(folded, place, limit) or _AMONG.match(folded, place, limit)
        if not clause and (not is_heading(document, line, line_end) or tells_amount(document, line, line_end)):
            continue
        begin = max(line, max(folded.rfind(mark, line, place) for mark in (". ", "; ")) + 1)
        begin = max(begin, place - _LONGEST_CLAUSE)
        words = folded[begin : clause.end() if clause else limit]
        if _RESULTS.search(words):
            continue
        period = _period_in(document, begin, begin + len(words))
        if clause and folded[clause.end() : line_end].strip():
            found.append(Lead(clause.end(), line_end, period, target=True))
        elif clause or _TARGET_HEADING.search(words):
            stop = _list_end(document, line_end, heading=clause is None)
            if not folded[line_end:stop].strip():
                stop = max(stop, _numbered_below(document, line))
            found.append(Lead(line_end, stop, period, target=True))
    for match in _announcements(folded):
        line, line_end = document.clean.line_bounds(*match.span())
        if not _RESULTS.search(folded, line, match.end()) and folded[match.end() : line_end].strip():
            found.append(Lead(match.end(), line_end, _period_in(document, match.start(), match.end()), target=True))
    return sorted(found, key=_start)


def _numbered_below(document: Document, line: int) -> int:
    """Give where the headings end that are numbered from one right below a heading: `I. Về kinh tế (11 chỉ tiêu)`."""
    stop = 0
    parts = document.outline.parts
    for number, part in enumerate(parts[bisect_right(parts, line, key=_start) :], start=1):
        head = part.paragraphs[0]
        words = document.clean.folded[head.body : head.end]
        if head.number != number or part.kind != "body" or _RESULTS.search(words) or "nhiệm vụ" in words:
            break
        stop = part.end
    return stop


def _announcements(folded: str) -> Iterator[re.Match[str]]:
    """Give the words before a colon that say what is to come."""
    for colon in occurrences(folded, ":"):
        start = max(0, colon - _LONGEST_TO_COME)
        words = folded[start:colon]
        # the cheap question first: one of these is said in each
        if ("năm" in words or "nhiệm vụ" in words or "kế hoạch" in words or "phương hướng" in words) and (
            match := _TO_COME.search(folded, start, colon + 1)
        ):
            yield match


def _period_in(document: Document, start: int, end: int) -> Token[TimeValue] | None:
    periods = [token for token in document.within("period", start, end) if token.value.form in GOVERNING]
    return periods[-1] if periods else None


def _list_end(document: Document, start: int, *, heading: bool) -> int:
    """Give where the list below a line ends: at the first line that is no item, or at the next heading."""
    text, folded = document.clean.text, document.clean.folded
    part = document.outline.part_at(start - 1)
    limit = min(part.end if part and heading else len(folded), start + _LONGEST_LIST)
    place = start
    while place < limit:
        _, line_end = document.clean.line_bounds(place, place + 1)
        line = text[place:line_end].strip()
        listed = _LISTED.match(line)
        if line and not listed and not (heading and not is_heading_line(line)):
            return place
        place = line_end
        if place >= len(folded):
            break
    return min(place, limit)
