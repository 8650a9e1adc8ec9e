"""Which period governs a figure that names none, and where targets are listed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.comparisons import NO_AIM, Comparison
from thongcao.grammar.listed_periods import listed_periods, together
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import places_of
from thongcao.outline import Part
from thongcao.records.leads import Governing, Lead
from thongcao.text import occurrences

# A period governs what follows when it opens a statement: `6 tháng đầu năm 2024, thành phố …`, `Năm 2023: …`.
_BEFORE_LEAD = re.compile(
    r"(?:^|[.:;\n]|[-+•*]|\d[.)]|\)|(?<!\w)(?:theo [^.;:,\n]{3,80}|khẳng định|nêu rõ|đánh giá|nhận định|cho biết|ghi nhận|"
    r"nhấn mạnh|cho hay|thông tin),)"
    r"\s*(?:(?:trong|kết thúc|tính chung|bình quân|trung bình|ước thực hiện|thực hiện|ước|đến hết|hết|tính đến hết|ước tính|qua|sau|"
    r"cũng|sang|nhìn chung|tính|kết quả|về kết quả|lũy kế|trong suốt|nhìn lại|bước sang|phấn đấu|dự báo|dự kiến|"
    r"một số chỉ tiêu chủ yếu|tới|"
    r"mục tiêu|mục tiêu đến|phấn đấu đến|đến|hội nghị đánh giá|hội nghị thống nhất đánh giá|hội nghị nhận định|cho|"
    r"đại hội đánh giá|báo cáo nêu rõ|theo báo cáo|đánh giá|đến cuối|theo đó|cộng dồn|riêng),? )*"
    r"(?:(?:\d{1,2}|năm|ba|hai|bốn|mười) (?:năm (?:qua )?\(?)?)?\Z"
)
_LISTED_MOST = 6  # periods a list names at most
_AFTER_LEAD = re.compile(
    r"(?: của thành phố| của tỉnh|\))?\s*(?:,(?! (?:19|20)\d\d\b)|:)"
    r"| (?:là|kinh tế|tình hình|thành phố|tỉnh|toàn|tổng|grdp|mặc dù|dù|đảng bộ|tập thể)\b"
)
# The report the meeting heard names its period: `tình hình kinh tế - xã hội quý I năm 2024`.
_TOPIC = re.compile(
    r"(?:tình hình|kết quả|sơ kết|tổng kết|đánh giá|số liệu|báo cáo|thông tin (?:từ|của))(?!\w)(?:[^.;:\n]|\.(?=\w)){0,120}\Z"
)
# `đánh giá kết quả năm 2019, xác định phương hướng, nhiệm vụ năm 2020`: the last is no report's.
_PLANNED_FOR = re.compile(
    r"(?<!\w)(?:phương hướng|xác định|đề ra|bàn|ra nghị quyết)(?!\w)[^.;:\n]{0,40}(?:nhiệm vụ|mục tiêu|kế hoạch)"
    r"(?: trọng tâm| công tác| lãnh đạo)* \Z"
)
# In the lines before the first figure other words name a report too.
_TITLE_TOPIC = re.compile(
    r"(?:kinh tế|xã hội|sản xuất|thương mại|du lịch|công nghiệp|nông nghiệp|xây dựng đảng|công tác|hoạt động|thu hút|"
    r"xuất khẩu|ngân sách|giải ngân|tăng trưởng|grdp|chỉ số)(?!\w)[^.;:\n]{0,80}\Z"
)
# `để hoàn thành kế hoạch năm 2024, …`
_IS_AIMED_AT = re.compile(r"(?<!\w)(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|nghị quyết(?! định))(?!\w)[^.,;:\n]{0,40}\Z")
_AHEAD = re.compile(
    r"(?<!\w)(?:nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|chương trình)(?!\w)[^.;:\n]{0,80}\Z"
)
_REPORTED = frozenset(("month", "quarter", "half_year", "cumulative", "year", "month_range", "term", "school_year"))
_YEARS = frozenset(("year", "year_range", "term"))
_SO_FAR = frozenset(("cumulative", "half_year"))
_DAY = re.compile(r"(?<=-\d\d-)\d\d\Z")
_CLOSED = _SO_FAR | {"quarter"}
_SPECIFIC = frozenset(("month", "quarter", "half_year", "cumulative", "month_range"))
_GOVERNING = _REPORTED | {"whole_year", "as_of", "year_range", "horizon"}
# In brackets, of a part, or of another figure: `cao hơn mức 5,9% của 9 tháng năm 2023`, `so với 6 tháng năm 2023`.
_ASIDE = re.compile(r"(?:\([^)\n]*|(?<!\w)(?:của|với|bằng|trong đó|riêng),? )\Z")
_start = attrgetter("start")
_LONGEST_HEADING = 120
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
    r"nhiệm vụ[^.;:,\n]{0,40}(?:cuối năm|thời gian tới|năm tới|còn lại)[^.;:,\n]{0,20}:|kế hoạch (?:năm )?(?:20\d\d|năm tới) ?:|"
    r"phương hướng[^.;:\n]{0,60}(?<!\w)(?:năm|tháng|quý|giai đoạn|nhiệm kỳ)(?!\w)[^.;:\n]{0,20}:|"
    r"(?:\d|ba|sáu) tháng cuối năm(?: 20\d\d)? ?:"
)
_LONGEST_TO_COME = 90  # a little more than the longest that the pattern matches
_CLAUSE = re.compile(r"[^.;:\n]*:")
# `thành phố xác định 22 chỉ tiêu, trong đó GRDP tăng 11%` lists targets without a colon.
_AMONG = re.compile(r"[^.;:,\n]{0,80}, (?:trong đó|gồm|bao gồm|cụ thể|như)(?!\w)")
_TARGET_HEADING = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu|phương hướng|phấn đấu)(?!\w)")
_LISTED = re.compile(r"\s*(?:[-+•*–①-⑳]|\d{1,2}[.)]|[a-zđ][.)]) ?")

Range = tuple[int, int]


def governing_periods(document: Document) -> Governing:
    """Find the periods that govern the statements after them.

    A period in a heading line (`I. KẾT QUẢ 9 THÁNG ĐẦU NĂM 2023`) or at the head of a paragraph of prose governs to the
    end of its part; one that opens a bullet or a later sentence governs its paragraph. The line that announces the
    task groups governs them. Without any, the first report named in the document gives the topic.
    """
    folded = document.clean.folded
    leads: list[Lead] = []
    topic: Token[TimeValue] | None = None
    periods = _not_compared(document.tokens.get("period", ()), document.tokens.get("comparison", ()))
    quantities = document.tokens.get("quantity", ())
    named = [token.start for token in document.tokens.get("period", ()) if token.value.form in _SPECIFIC]
    amounts = [token.start for token in quantities if token.value.unit not in (None, "tuổi")]
    specific = [token for token in periods if token.value.form in _SPECIFIC]
    title: Token[TimeValue] | None = None
    heading = max((part.end for part in document.outline.of_kind("heading")), default=0)
    groups = document.outline.of_kind("task_group")
    first = next((one.start for one in quantities if one.value.kind in ("percent", "money")), len(folded))
    line, headed = (0, -1), False
    for place, token in enumerate(periods):
        form = token.value.form
        if form not in _GOVERNING:
            continue
        if token.start > line[1]:
            line = document.clean.line_bounds(token.start, token.end)
            headed = _is_heading(document, *line) and not (
                _is_ahead(token, document.year) and _tells_amount(document, *line)
            )
        if topic is None:
            sight = max(line[0], token.start - 140)
            if form in _REPORTED and _is_told_of(folded, sight, token):
                topic = token
            elif title is None and token.start < first:
                # a year names the report in a title only: elsewhere it is one of several
                names = form in _SPECIFIC or (form == "year" and line[0] < heading)
                title = token if names and _names_report(folded, sight, token) else None
        elif form in _SO_FAR and folded[topic.end : token.start] in (" và ", ", "):
            topic = token  # `quý III và 9 tháng năm 2024`
        followed = _AFTER_LEAD.match(folded, token.end) is not None
        if not (headed or followed or form in _SPECIFIC):
            continue
        part = document.outline.part_at(token.start)
        if part is not None and part.kind in ("heading", "sign_off"):
            continue
        if headed:
            leads.append(Lead(token.start, part.end if part else len(folded), token))
        elif followed and (lead := _opening(document, _with_listed(folded, line[0], periods[: place + 1]), line, part)):
            leads.append(replace(lead, start=token.start))
        elif form in _SPECIFIC:
            said = _stands_in(named, line[0], token.start)
            counted = _stands_in(amounts, line[0], token.start)
            if _governs(folded, token, line[0], said=said, counted=counted):
                leads.append(Lead(token.end, line[1], token))
    closed = {_month(one.value.end) for one in specific if one.value.form in _CLOSED}
    leads = [
        replace(lead, stop=_sentence_end(folded, lead)) if lead.token and _closes(lead.token.value, closed) else lead
        for lead in leads
    ]
    specific = [one for one in specific if not _is_ahead(one, document.year)]
    days = {resolve(one.value, document.year)[1:3] for one in specific}
    topic = topic or title or (specific[0] if len(days) == 1 else None)
    topics = [Lead(0, len(folded), topic)] if topic else _told_of(document, leads, first)
    if groups and (announced := _announced(document, periods, groups[0].start)):
        leads.append(Lead(groups[0].start, groups[-1].end, announced))
    leads.sort(key=lambda lead: lead.start)
    aim = next((one for one in periods if one.start < heading and _is_aim(folded, one)), None)
    return Governing(tuple(leads), tuple(_target_lists(document)), tuple(topics), aim)


def _announced(document: Document, periods: Sequence[Token[TimeValue]], start: int) -> Token[TimeValue] | None:
    """Give the period of what announces the task groups at `start`: `Quý II, Tỉnh ủy xác định 4 nhóm nhiệm vụ:`."""
    folded = document.clean.folded
    part = document.outline.part_at(start - 1) or document.outline.part_at(start - 2)
    if part is None:
        return None
    line = part.paragraphs[0 if part.kind == "task_intro" else -1]
    first = line.start if part.kind == "task_intro" else max(line.start, folded.rfind(". ", line.start, start - 2) + 1)
    said = [
        one
        for one in periods
        if first <= one.start < start
        and one.value.form in _GOVERNING
        and not _IS_AIMED_AT.search(folded, first, one.start)
    ]
    return said[-1] if said else None


def _told_of(document: Document, leads: Sequence[Lead], first: int) -> list[Lead]:
    """Give the periods that govern until another is said: `Tháng 11, … . Tính chung 11 tháng, …`.

    Only where a period opens the text that no title names: the first is said before the first figure, at `first`.
    """
    told = [one.token for one in leads if one.token and one.token.value.form in _SPECIFIC]
    told = sorted({one for one in told if not _is_ahead(one, document.year)}, key=_start)
    if not told or told[0].start > first:
        return []
    stops = [*(one.start for one in told[1:]), len(document.clean.folded)]
    return [Lead(one.start, stop, one) for one, stop in zip(told, stops, strict=True)]


def _is_aim(folded: str, token: Token[TimeValue]) -> bool:
    """Tell whether years are those of a plan or of aims: `Kế hoạch phát triển kinh tế - xã hội năm 2025`."""
    line = folded.rfind("\n", 0, token.start) + 1
    return token.value.form in _YEARS and _AHEAD.search(folded, line, token.start) is not None


def _month(end: str | None) -> str:
    """Give the month of `2024-06-30`, `--06-30` or `--06`."""
    said = end or ""
    return (said[2:] if said.startswith("--") else said[5:])[:2]


def _closes(value: TimeValue, closed: set[str]) -> bool:
    """Tell whether a day is the last of a period reported on: `6 tháng đầu năm … Đến ngày 30/6, dư nợ đạt …`."""
    day = _DAY.search(value.end or "") if value.form == "as_of" else None
    return day is not None and day[0] >= "28" and _month(value.end) in closed


def _sentence_end(folded: str, lead: Lead) -> int:
    stop = folded.find(". ", lead.start, lead.stop)
    return stop if stop >= 0 else lead.stop


def _is_ahead(token: Token[TimeValue], year: int | None) -> bool:
    """Tell whether a period is of a later year than the document speaks from."""
    end = token.value.end or ""
    return bool(year and end[:4].isdigit() and int(end[:4]) > year)


def _not_compared(
    periods: Sequence[Token[TimeValue]], comparisons: Sequence[Token[Comparison]]
) -> list[Token[TimeValue]]:
    """Give the periods that are no part of what something is compared with: `so với 6 tháng đầu năm 2023`."""
    found: list[Token[TimeValue]] = []
    place = 0
    for token in periods:
        while place < len(comparisons) and comparisons[place].start <= token.start:
            place += 1
        against = comparisons[place - 1] if place else None  # the only one that can hold the period
        within = against is not None and against.start >= token.start - 40 and token.end <= against.end + 1
        # a plan may have more words behind its period
        if against is None or not within or (against.value.kind == "plan" and against.end > token.end + 1):
            found.append(token)
    return found


def _is_told_of(folded: str, sight: int, token: Token[TimeValue]) -> bool:
    told = _TOPIC.search(folded, sight, token.start) is not None
    return told and not _PLANNED_FOR.search(folded, sight, token.start)


def _names_report(folded: str, sight: int, token: Token[TimeValue]) -> bool:
    return bool(_TITLE_TOPIC.search(folded, sight, token.start)) and not _AHEAD.search(folded, sight, token.start)


def _with_listed(folded: str, line: int, periods: Sequence[Token[TimeValue]]) -> Token[TimeValue]:
    """Give the last of some periods as one with those listed with it in its line: `quý I và quý II năm 2024`."""
    listed = listed_periods(folded, line, [one for one in periods[-_LISTED_MOST:] if one.start >= line])
    return (together(listed) if listed else None) or periods[-1]


def _opening(document: Document, token: Token[TimeValue], bounds: Range, part: Part | None) -> Lead | None:
    """Give the stretch that a period governs which opens a statement by what stands behind it, None where it opens none.

    Args:
        document: the document.
        token: the period.
        bounds: where its line begins and ends.
        part: the part it stands in.
    """
    folded = document.clean.folded
    line, line_end = bounds
    before = max(line, token.start - 90)
    if not _BEFORE_LEAD.search(folded[before : token.start]):
        return None
    opens_prose = folded[line] not in "-+•*" and "." not in folded[line : token.start].strip("0123456789. ")
    if part is None or not opens_prose or part.kind == "task_group":
        return Lead(token.start, line_end, token)
    # a report without a meeting: its first paragraph stands where the preamble does
    parts = document.outline.parts
    behind = parts[parts.index(part) + 1 :] if part.kind == "preamble" and token.value.form in _REPORTED else ()
    goes_on = bool(behind) and behind[0].kind in ("body", "assessment")
    return Lead(token.start, behind[0].end if goes_on else part.end, token)


def _governs(folded: str, token: Token[TimeValue], line: int, *, said: bool, counted: bool) -> bool:
    """Tell whether a month, a quarter or months so far govern what follows though they open no statement.

    Args:
        folded: the folded clean text.
        token: the period.
        line: where its line begins.
        said: whether another such period stands before it in the line.
        counted: whether a number with its unit does.
    """
    if said and _AHEAD.search(folded, max(line, token.start - 140), token.start):
        return False  # `kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2021`: results after it are of the first
    if not counted:
        return True  # `Kinh tế 9 tháng năm 2024 tiếp tục tăng trưởng: GRDP tăng …`: before the paragraph's first figure
    # `…; 9 tháng tăng 5%`: months so far go on to later sentences, though a month or quarter was said before
    so_far = token.value.form in _SO_FAR
    return so_far and not _ASIDE.search(folded, max(line, token.start - 80), token.start)


def _stands_in(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of the places, which are in order, lies in [start, end)."""
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


def _target_lists(document: Document) -> list[Lead]:
    """Find the stretches that list targets: behind a colon that announces them, below a heading that names them."""
    folded = document.clean.folded
    found: list[Lead] = []
    for place in places_of(folded, _TARGETS):
        if folded.startswith("mục tiêu", place) and folded.endswith(NO_AIM, 0, place):
            continue  # `Về các chương trình mục tiêu quốc gia: giải ngân đạt 34%`
        line, line_end = document.clean.line_bounds(place, place)
        limit = min(line_end, place + _LONGEST_CLAUSE)
        clause = _CLAUSE.match(folded, place, limit) or _AMONG.match(folded, place, limit)
        if not clause and (not _is_heading(document, line, line_end) or _tells_amount(document, line, line_end)):
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
    return sorted(found, key=lambda lead: lead.start)


def _numbered_below(document: Document, line: int) -> int:
    """Give where the headings end that are numbered from one right below a heading: `I. Về kinh tế (11 chỉ tiêu)`."""
    stop = 0
    below = [part for part in document.outline.parts if part.start > line]
    for number, part in enumerate(below, start=1):
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
        if ("năm" in words or "nhiệm vụ" in words or "kế hoạch" in words) and (
            match := _TO_COME.search(folded, start, colon + 1)
        ):
            yield match


def _period_in(document: Document, start: int, end: int) -> Token[TimeValue] | None:
    periods = [token for token in document.within("period", start, end) if token.value.form in _GOVERNING]
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
        if line and not listed and not (heading and not _is_heading_line(line)):
            return place
        place = line_end
        if place >= len(folded):
            break
    return min(place, limit)


def _tells_amount(document: Document, start: int, end: int) -> bool:
    """Tell whether a line has a figure of its own: `Phấn đấu đến năm 2030 thu nhập đạt 90 triệu đồng` heads no list."""
    return any(token.value.kind in ("percent", "money") for token in document.within("quantity", start, end))


def _is_heading(document: Document, start: int, end: int) -> bool:
    # a paragraph is no heading; do not copy it to see
    return end - start < 2 * _LONGEST_HEADING and _is_heading_line(document.clean.text[start:end].strip())


def _is_heading_line(line: str) -> bool:
    return (
        bool(line)
        and len(line) < _LONGEST_HEADING
        and len(line.split()) > 2
        and (line[-1] not in ".;," or line.isupper())
    )
