"""Which period governs a figure that names none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.listed_periods import listed_periods, together
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.outline import Part
from thongcao.records.front import Range
from thongcao.records.leads import GOVERNING, REPORTED, Governing, Lead, is_heading, tells_amount
from thongcao.records.target_lists import target_lists

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
    r"| (?:là|đã|kinh tế|tình hình|thành phố|tỉnh|toàn|tổng|grdp|mặc dù|dù|đảng bộ|tập thể)\b"
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
# `Chi bộ được thành lập từ tháng 10/2021`, `đến trung tuần tháng 6`: no time that figures are told of
_BEGAN = re.compile(
    r"(?<!\w)(?:thành lập|ra đời|ban hành|khởi công|vận hành|hoạt động)(?: (?:từ|vào|kể từ|trong|hồi))* \Z|"
    r"(?<!\w)(?:thượng tuần|trung tuần|hạ tuần|giữa|đầu|cuối) \Z"
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
_WORK_TO_COME = re.compile(
    r"(?<!\w)(?:dự kiến|sẽ)(?!\w)[^.;:\n]{0,30}(?<!\w)(?:hoàn thành|khởi công|thông xe|khánh thành|bàn giao|đưa vào|đi vào|hợp long)"
    r"(?!\w)[^.,;:\n]{0,40}\Z|(?<!\w)(?:dự kiến|phấn đấu)(?: (?:trong|đến|hết|vào|cả))* \Z"
)
_YEARS = frozenset(("year", "year_range", "term"))
_SO_FAR = frozenset(("cumulative", "half_year"))
_DAY = re.compile(r"(?<=-\d\d-)\d\d\Z")
_CLOSED = _SO_FAR | {"quarter"}
_SPECIFIC = frozenset(("month", "quarter", "half_year", "cumulative", "month_range"))
# In brackets, of a part, or of another figure: `cao hơn mức 5,9% của 9 tháng năm 2023`, `so với 6 tháng năm 2023`.
_ASIDE = re.compile(r"(?:\([^)\n]*|(?<!\w)(?:của|với|bằng|trong đó|riêng),? )\Z")
_start = attrgetter("start")
_REPORTED_DAYS = 20
_OPENS_SENTENCE = re.compile(r"(?:^|[.:;\n*•+-])\s*(?:(?:tính|lũy kế|riêng|trong thời gian|kỳ báo cáo) )?từ \Z")
_GOES_ON = re.compile(r"\n\s*(?:trong đó|trong số đó|riêng)(?!\w)")
_PARTED = 3  # line ends and blanks between two parts

_Said = tuple[Token[TimeValue], int, Range]


def governing_periods(document: Document) -> Governing:
    """Find the periods that govern the statements after them.

    A period in a heading line (`I. KẾT QUẢ 9 THÁNG ĐẦU NĂM 2023`) or at the head of a paragraph of prose governs to the
    end of its part; one that opens a bullet or a later sentence governs its paragraph. The line that announces the
    task groups governs them. Without any, the first report named in the document gives the topic.
    """
    folded = document.clean.folded
    periods = _not_compared(document.tokens.get("period", ()), document.tokens.get("comparison", ()))
    specific = [token for token in periods if token.value.form in _SPECIFIC]
    heading = max((part.end for part in document.outline.of_kind("heading")), default=0)
    groups = document.outline.of_kind("task_group")
    quantities = document.tokens.get("quantity", ())
    first = next((one.start for one in quantities if one.value.kind in ("percent", "money")), len(folded))
    said = _in_their_lines(document, periods)
    leads = [_with_what_goes_on(document, lead) for lead in _leads(document, periods, said)]
    leads += _spans_of_days(document)
    closed = {_month(one.value.end) for one in specific if one.value.form in _CLOSED}
    leads = [
        replace(lead, stop=_sentence_end(folded, lead)) if lead.token and _closes(lead.token.value, closed) else lead
        for lead in leads
    ]
    specific = [one for one in specific if not (_is_ahead(one, document.year) or _is_expected(folded, one))]
    days = {resolve(one.value, document.year)[1:3] for one in specific}
    only = specific[0] if len(days) == 1 else None
    if only and _BEGAN.search(folded, max(0, only.start - 40), only.start):
        only = None
    topic = _report(document, said, heading, first) or only
    topics = [Lead(0, len(folded), topic)] if topic else _told_of(document, leads, first)
    if topic is not None and topic.value.form in _SO_FAR:
        # a month of the months reported on is that of its paragraph: `Tháng 10, …⏎Thu ngân sách đạt …`
        leads = [replace(one, stop=_line_end(document, one)) if _is_last_month(one, topic) else one for one in leads]
    if groups and (announced := _announced(document, periods, groups[0].start)):
        leads.append(Lead(groups[0].start, groups[-1].end, announced))
    leads.sort(key=lambda lead: lead.start)
    aim = next((one for one in periods if one.start < heading and _is_aim(folded, one)), None)
    return Governing(tuple(leads), tuple(target_lists(document)), tuple(topics), aim)


def _in_their_lines(document: Document, periods: Sequence[Token[TimeValue]]) -> list[_Said]:
    """Give the periods that may govern, each with its place among the periods and the line it stands in."""
    said: list[_Said] = []
    line = (0, -1)
    for place, token in enumerate(periods):
        if token.value.form in GOVERNING:
            if token.start > line[1]:
                line = document.clean.line_bounds(token.start, token.end)
            said.append((token, place, line))
    return said


def _report(document: Document, said: Sequence[_Said], heading: int, first: int) -> Token[TimeValue] | None:
    """Give the period of the report: the first that something is told of, else the one that a title names.

    Args:
        document: the document.
        said: the periods that may govern.
        heading: where the title block ends.
        first: where the first figure stands.
    """
    folded = document.clean.folded
    topic: Token[TimeValue] | None = None
    title: Token[TimeValue] | None = None
    for token, _, line in said:
        form = token.value.form
        if topic is not None:
            if not _goes_on(folded, topic, token):
                break
            topic = token  # `quý III và 9 tháng năm 2024`
            continue
        sight = max(line[0], token.start - 140)
        if form in REPORTED and _is_told_of(folded, sight, token):
            topic = token
        elif title is not None:
            title = token if _goes_on(folded, title, token) else title
        elif token.start < first:
            # a year names the report in a title only: elsewhere it is one of several
            names = form in _SPECIFIC or (form == "year" and line[0] < heading)
            title = token if names and _names_report(folded, sight, token) else None
    return topic or title


def _goes_on(folded: str, before: Token[TimeValue], token: Token[TimeValue]) -> bool:
    """Tell whether months so far are joined to the period before them."""
    return token.value.form in _SO_FAR and folded[before.end : token.start] in (" và ", ", ")


def _leads(document: Document, periods: Sequence[Token[TimeValue]], said: Sequence[_Said]) -> list[Lead]:
    """Give the periods that open statements, each with the stretch it governs."""
    folded = document.clean.folded
    quantities = document.tokens.get("quantity", ())
    named = [token.start for token in document.tokens.get("period", ()) if token.value.form in _SPECIFIC]
    amounts = [token.start for token in quantities if token.value.unit not in (None, "tuổi")]
    leads: list[Lead] = []
    before, headed = (0, -1), False
    for token, place, line in said:
        form = token.value.form
        if line != before:
            before = line
            headed = is_heading(document, *line) and not (
                _is_ahead(token, document.year) and tells_amount(document, *line)
            )
        followed = _AFTER_LEAD.match(folded, token.end) is not None
        if not (headed or followed or form in _SPECIFIC):
            continue
        part = document.outline.part_at(token.start)
        if part is not None and part.kind in ("heading", "sign_off"):
            continue
        if headed:
            leads.append(Lead(token.start, part.end if part else len(folded), token))
        elif followed and (lead := _opening(document, _with_listed(folded, line[0], periods, place), line, part)):
            leads.append(replace(lead, start=token.start))
        elif form in _SPECIFIC:
            stated = _stands_in(named, line[0], token.start)
            counted = _stands_in(amounts, line[0], token.start)
            if _governs(folded, token, line[0], said=stated, counted=counted):
                leads.append(Lead(token.end, line[1], token))
    return leads


def _with_what_goes_on(document: Document, lead: Lead) -> Lead:
    """Let months so far said in a paragraph hold in those that go on with it: `… Tính chung 4 tháng, …⏎Trong đó, …`."""
    folded, stop = document.clean.folded, lead.stop
    if lead.token is None or lead.token.value.form not in _SO_FAR or folded[stop : stop + 1] != "\n":
        return lead
    while goes_on := _GOES_ON.match(folded, stop):
        stop = document.clean.line_bounds(goes_on.end(), goes_on.end())[1]
    return replace(lead, stop=stop)


def _spans_of_days(document: Document) -> list[Lead]:
    """Find stretches of days that open a sentence: `Từ ngày 15/12/2023 đến ngày 14/6/2024, …`; a meeting has fewer days."""
    folded, found = document.clean.folded, []
    for token in document.tokens.get("date", ()):
        value = token.value
        if value.form != "day_range" or not folded.startswith(",", token.end):
            continue
        days = resolve(value, document.year)
        if (
            days.open_year
            or (date.fromisoformat(str(days.end)) - date.fromisoformat(str(days.start))).days < _REPORTED_DAYS
        ):
            continue
        if _OPENS_SENTENCE.search(folded, max(token.start - 40, 0), token.start):
            lead = Lead(token.start, document.clean.line_bounds(token.start, token.end)[1], token)
            found.append(replace(lead, stop=_sentence_end(folded, lead)))
    return found


def _announced(document: Document, periods: Sequence[Token[TimeValue]], start: int) -> Token[TimeValue] | None:
    """Give the period of what announces the task groups at `start`: `Quý II, Tỉnh ủy xác định 4 nhóm nhiệm vụ:`."""
    folded = document.clean.folded
    before = [part for part in document.outline.parts if part.end <= start]
    if not before or start - before[-1].end > _PARTED:
        return None
    part = before[-1]
    line = part.paragraphs[0 if part.kind == "task_intro" else -1]
    first = line.start if part.kind == "task_intro" else max(line.start, folded.rfind(". ", line.start, start - 2) + 1)
    said = [
        one
        for one in periods
        if first <= one.start < start
        and one.value.form in GOVERNING
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


def _is_last_month(lead: Lead, topic: Token[TimeValue]) -> bool:
    value = lead.token.value if lead.token else None
    return value is not None and value.form == "month" and _month(value.end) == _month(topic.value.end)


def _line_end(document: Document, lead: Lead) -> int:
    return min(lead.stop, document.clean.line_bounds(lead.start, lead.start)[1])


def _sentence_end(folded: str, lead: Lead) -> int:
    stop = folded.find(". ", lead.start, lead.stop)
    return stop if stop >= 0 else lead.stop


def _is_expected(folded: str, period: Token[TimeValue]) -> bool:
    """Tell whether a period is that of what is expected: `dự kiến hoàn thành trong tháng 11/2021`, `phấn đấu quý II đạt …`."""
    return _WORK_TO_COME.search(folded, max(period.start - 90, 0), period.start) is not None


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


def _with_listed(folded: str, line: int, periods: Sequence[Token[TimeValue]], place: int) -> Token[TimeValue]:
    """Give a period as one with those listed before it in its line: `quý I và quý II năm 2024`."""
    near = periods[max(place + 1 - _LISTED_MOST, 0) : place + 1]
    listed = listed_periods(folded, line, [one for one in near if one.start >= line])
    return (together(listed) if listed else None) or periods[place]


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
    behind = parts[parts.index(part) + 1 :] if part.kind == "preamble" and token.value.form in REPORTED else ()
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
