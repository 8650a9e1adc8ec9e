"""When tasks are due: times behind words of a deadline (`trước ngày 30/6`, `thời hạn hoàn thành: quý III`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from thongcao.document import Document
from thongcao.grammar.actions import behind_time, opens_action, opens_assignment, opens_only_deadline
from thongcao.grammar.dates import resolve
from thongcao.grammar.formulas import formula, formula_words
from thongcao.grammar.named_days import days_of_feast
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Period
from thongcao.outline import Part
from thongcao.records.meeting import find_meeting
from thongcao.sentences import asides_in, lies_within
from thongcao.text import CleanText, occurrences

# Plans, terms and horizons say what a task is about, not when it is due.
_FORMS = frozenset("day day_range month month_range quarter half_year year whole_year cumulative as_of horizon".split())
# A horizon is due where it opens what is to be reached: `Đến năm 2026, hoàn thành …`; in titles of plans it is not.
_OPENS_AIM = re.compile(r"(?:\A|[.;:\n]|phấn đấu|quyết tâm|bảo đảm|đảm bảo)\s*\Z")
# `Tháng 9/2024: trình Tỉnh ủy`, `quý IV khởi công`: a time that opens an action, without a word before it
_OPENING = frozenset("day day_range month month_range quarter".split())
_OPENS = re.compile(r"(?:\A|[.;:\n]|[-+*•)])\s*\Z")
_DAY_WORDS = ("ngày ", "sáng ", "chiều ", "tối ")
_CLAUSE_ENDS = ("", *".;,)\n")
_OF_OTHER_DAYS = ("từ ", "sau ", "mừng ", "niệm ", "lực ", "của ", "trước ")
_AFTER_TIME = re.compile(r"[,:]? ")
# `trước tháng 10`: before the month begins; of a day, the day itself is the last
_WHOLE = frozenset("month month_range quarter half_year year".split())
_CLOCK = r"(?: \d{1,2} ?(?:h(?: ?\d\d)?|giờ(?: \d\d)?(?: phút)?),?)?"
# What stands before the time a task is due: `trước 17 giờ ngày 30/6`, `chậm nhất trong quý III`, `thời hạn: 30/6`
_DUE = re.compile(
    rf"\| (?:ngày )?\Z|(?<!\w)(?:{formula('due', 'done_by')}{_CLOCK}(?: ngày| thời điểm)?(?: dịp| lễ| kỷ niệm| \d{{1,3}} năm| quốc khánh)*"
    rf"|trong \d{{1,2}}"
    rf"|{formula('time_limit')}[^.,;:\n]{{0,40}}:|hoàn thành:|{formula('sits')}(?: \w+){{0,4}} ?\(?)\s*$"
)
# These say of what is past when it was: `khắc phục hậu quả mưa lũ từ ngày 3 đến ngày 6/7`
_WEAK = re.compile(
    rf"(?<!\w)(?:(?:trong|vào|từ|đầu|giữa|cuối|hết|lúc)(?: ngày)?|{formula('sits')}(?: [^\W\d]+){{0,4}})\s*$"
)
# `hồ sơ phát sinh trước ngày 1/1`, `văn bản đã ban hành trước ngày 1/7`: a time of things, not of the action
_OF_THINGS = re.compile(
    r"(?<!\w)(?:phát sinh|tồn đọng|tồn tại|xảy ra|đã [^\W\d]+(?: [^\W\d]+)?) (?:từ )?(?:trước|trong|vào)(?: ngày)?\s*$"
)
_OF_THINGS_ENDS = ("trước", "trong", "vào", "ngày")
# `trước Tết Nguyên đán 2026`, `trước mùa mưa bão`: due before an event whose day the words do not give
_LUNAR_YEAR = r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)"
_EVENT = re.compile(
    rf"trước (?<!\w.{{6}})(?:thềm |dịp )?{formula('due_event')}(?: {_LUNAR_YEAR})?"
    r"(?: (?:năm )?20\d\d(?: ?- ?20\d\d)?)?(?!\w)"
)
# `trong vòng 15 ngày`, `chậm nhất sau 10 ngày`, `ngay trong tuần này`: counted from a day the words do not give
_RELATIVE = (
    re.compile(
        r"trong (?<!\w.{6})(?:(?:vòng|thời hạn) (?:\d{1,3}|[^\W\d]+) (?:ngày|tuần|tháng)(?: làm việc)?"
        r"|\d{1,3} (?:ngày|tuần|tháng)(?: làm việc)? (?:tới|kể từ|sau khi)|(?:tuần|tháng|quý|năm) (?:này|nay|tới|sau))(?!\w)"
    ),
    re.compile(
        r"(?:chậm|muộn) nhất (?:là )?(?:sau |trong )?(?:vòng )?\d{1,3} (?:ngày|tuần|tháng)(?: làm việc)?(?! \d)(?!\w)"
    ),
)
# The days of a month that words before it name: `trung tuần tháng 9`; None is its last day.
_PARTS_OF_MONTH: dict[str, tuple[int, int | None]] = {
    "thượng tuần": (1, 10),
    "trung tuần": (11, 20),
    "hạ tuần": (21, None),
    "tuần đầu": (1, 7),
    "nửa đầu": (1, 15),
    "nửa cuối": (16, None),
}
_PART_OF_MONTH = re.compile(rf"(?<!\w)(?<!\d )(?P<part>{'|'.join(_PARTS_OF_MONTH)})(?: của)?\s*\Z")
# The last word before a time that is due, colons and clock times aside: asked first, for most times are not due.
_LAST_WORDS = frozenset(
    [
        *(words.rsplit(" ", 1)[-1] for words in formula_words("due", "done_by")),
        "ngày",
        "điểm",
        "dịp",
        "lễ",
        "khánh",
        "từ",
    ]
)
_BEFORE = re.compile(r"(?<!\w)trước\s*$")
_FROM = re.compile(r"(?<!\w)từ\s*$")
# `trước ngày 10/12 hằng năm` is due again and again
_RECURS = re.compile(r",? (?:hằng|hàng|mỗi) (?:năm|tháng|quý)(?!\w)")
_JOINT = re.compile(r",? (?:và )?(?:trong |vào )?(?:đầu |cuối )?")
_REPORTS = re.compile(r"(?:báo cáo|gửi|trình|nộp)(?!\w)")
_SIGHT = 64
_start = attrgetter("start")


class Due(NamedTuple):
    """A time a task is due: clean offsets of the words, and what they mean in the document."""

    start: int
    end: int
    value: TimeValue


def due_times(document: Document, part: Part) -> list[Due]:
    """Give the times of a part that say when an action is due, in text order.

    Args:
        document: the document.
        part: a part of it.
    """
    tokens = [
        token
        for kind in ("date", "period")
        for token in document.within(kind, part.start, part.end)
        if token.value.form in _FORMS
    ]
    for name in document.within("name_number", part.start, part.end):
        # a holiday that its day names is due by its last day: `trước Quốc khánh 2/9`
        if name.value == "holiday" and (feast := days_of_feast(document.clean.folded, name)):
            tokens.append(replace(feast[-1], start=name.start, end=name.end))
    tokens.sort(key=_start)
    found: list[Due] = []
    form = ""
    for token in tokens:
        # `trong tháng 9 và tháng 10`: the two are one time
        if found and token.value.form == form and _JOINT.fullmatch(document.clean.folded, found[-1].end, token.start):
            value = resolve(token.value, document.year)
            found[-1] = Due(found[-1].start, token.end, found[-1].value._replace(end=value.end))
        elif due := _due(document, token, part.start):
            found.append(due)
            form = token.value.form
    extra = [
        Due(*match.span(), TimeValue("as_of", None, None))
        for pattern in (_EVENT, *_RELATIVE)
        for match in pattern.finditer(document.clean.folded, part.start, part.end)
    ]
    if extra:
        taken = {due.end for due in found}
        return sorted([*found, *[due for due in extra if due.end not in taken]])
    return found


def _due(document: Document, token: Token[TimeValue], floor: int) -> Due | None:
    folded, form = document.clean.folded, token.value.form
    left = max(floor, token.start - _SIGHT)
    if _RECURS.match(folded, token.end):
        return None
    governed = form == "as_of" and folded.startswith(("đến", "tới", "cuối"), token.start)
    governed = governed or (form == "whole_year" and folded.startswith("hết", token.start))
    if form == "horizon" and (token.value.vision or not _OPENS_AIM.search(folded[left : token.start])):
        return None
    # `thông xe dịp 2/9`: the word before the day is a part of the holiday
    governed = governed or form == "horizon" or folded.startswith("dịp ", token.start)
    governed = governed or _opens(document.clean, token, left) or _is_set(document, token)
    if not governed and not _may_be_due(folded, left, token.start):
        return None
    value = resolve(token.value, document.year)
    if folded[left : token.start].rstrip().endswith(_OF_THINGS_ENDS) and _OF_THINGS.search(folded, left, token.start):
        return None
    if form in _WHOLE and (before := _BEFORE.search(folded, left, token.start)):
        due = _before(before.start(), token.end, value)
        if due and _is_past(document, due.value):
            # `trước tháng 3`, said in November: of which year, the words do not say
            return due._replace(value=TimeValue("as_of", None, None)) if token.value.open_year else None
        return due
    start = token.start
    if form == "month" and (part := _PART_OF_MONTH.search(folded, left, start)):
        start, value = part.start(), _part_of_month(value, part["part"])
    if (governed or _WEAK.search(folded, left, token.start)) and _is_past(document, value):
        return None
    if token.value.open_year and _is_past(document, value):
        value = token.value  # `trước ngày 30/4`, said in November
    stretch = form in ("day_range", "month_range") and _FROM.search(folded, left, token.start)
    return Due(start, token.end, value) if governed or stretch or _DUE.search(folded, left, token.start) else None


def _part_of_month(value: TimeValue, name: str) -> TimeValue:
    """Give the days of a month that words before it name: `nửa đầu tháng 9`."""
    first, last = _PARTS_OF_MONTH[name]
    if not value.start or not value.end:
        return value
    month = value.start if value.open_year else value.start[:-3]  # `--09` has no day yet
    return value._replace(start=f"{month}-{first:02}", end=f"{month}-{last:02}" if last else value.end)


def _opens(clean: CleanText, token: Token[TimeValue], floor: int) -> bool:
    """Tell whether a time opens an action: `Tháng 9/2024: trình Tỉnh ủy`."""
    if token.value.form not in _OPENING or not (after := _AFTER_TIME.match(clean.folded, token.end)):
        return False
    return _OPENS.search(clean.folded, floor, token.start) is not None and opens_action(
        clean, after.end(), len(clean.text)
    )


def _is_set(document: Document, token: Token[TimeValue]) -> bool:
    """Tell whether a day to come closes its clause: `Tổ chức diễn tập ngày 15/8.`; the day of a document or law is past."""
    folded = document.clean.folded
    if token.value.form not in ("day", "day_range") or not folded.startswith(_DAY_WORDS, token.start):
        return False
    if folded[token.end : token.end + 1] not in _CLAUSE_ENDS or folded.endswith(_OF_OTHER_DAYS, 0, token.start):
        return False
    if "/" in folded[folded.rfind(" ", 0, token.start - 1) + 1 : token.start]:  # `Kết luận số 9-KL/TU ngày 24/11`
        return False
    dates = document.once(find_meeting).dates
    start = resolve(token.value, document.year).start
    return bool(dates and dates.start and start and not start.startswith("--") and start > (dates.end or dates.start))


def _may_be_due(folded: str, left: int, start: int) -> bool:
    """Tell quickly whether the words before a time, from `left` on, can make it due; most times are not."""
    word = folded[folded.rfind(" ", left, start - 1) + 1 : start].rstrip()
    word = word[word.rfind("\n") + 1 :].lstrip('(“"')
    if word in _LAST_WORDS or word == "|" or ":" in word or word[:1].isdigit():
        return True
    return any(folded.find(words, left, start) >= 0 for words in ("giờ", "họp", "hội nghị"))


def _is_past(document: Document, value: TimeValue) -> bool:
    """Tell whether a time lies before the meeting."""
    dates = document.once(find_meeting).dates
    met = dates.start if dates else None
    return (
        met is not None
        and value.end is not None
        and not met.startswith("--")
        and not value.open_year
        and value.end < met
    )


def _before(start: int, end: int, value: TimeValue) -> Due | None:
    """Give the time that ends with the day before a period; None where its year is open."""
    if value.start is None or value.open_year:
        return None
    last = date.fromisoformat(value.start) - timedelta(days=1)
    return Due(start, end, TimeValue("as_of", None, last.isoformat()))


def deadline(document: Document, start: int, end: int, times: Sequence[Due]) -> Period | None:
    """Give when an action is due, None where it does not say so.

    Of several times that nothing divides the last is when the whole is done; what a bracket adds concerns a part of it.

    Args:
        document: the document.
        start: clean offset of the action.
        end: clean offset after it.
        times: the `due_times` of the part it stands in.
    """
    within = [due for due in times if start <= due.start and due.end <= end]
    if len(within) > 1:
        asides = asides_in(document.clean.text, start, end)
        within = [due for due in within if not lies_within(asides, due.start)] or within
    if not within:
        return None
    due = max(reversed(within), key=lambda each: each.value.end or "")
    return document.read(Period, due.start, due.end, start=due.value.start, end=due.value.end, certainty="stated")


def divided_by_deadline(document: Document, start: int, end: int, times: Sequence[Due]) -> list[tuple[int, int]]:
    """Give the actions of a clause each of which has a deadline of its own (`hoàn thành … trước 31/10, trình … trước 15/11`).

    Args:
        document: the document.
        start: clean offset of the clause.
        end: clean offset after it.
        times: the `due_times` of the part it stands in.
    """
    within = [due for due in times if start <= due.start and due.end <= end]
    if len(within) < 2:
        return [(start, end)]
    asides = asides_in(document.clean.text, start, end)
    found: list[tuple[int, int]] = []
    for due, following in pairwise(within):
        if due.value == following.value:
            continue
        cuts = [cut for cut in _cuts(document.clean, due, following) if not lies_within(asides, cut[0])]
        # `Trong tháng 9, hoàn thành …`: the time alone is no action
        if cut := _best(
            document.clean,
            [cut for cut in cuts if behind_time(document.clean, start, cut[0]) < cut[0]],
            due,
            following,
            end,
        ):
            found.append((start, cut[0]))
            start = cut[1]
    return [*found, (start, end)]


def _cuts(clean: CleanText, due: Due, following: Due) -> list[tuple[int, int]]:
    """Give the signs between two deadlines at which an action may end."""
    signs = ("; ", ", ", " và ")
    return sorted(
        (place, place + len(sign))
        for sign in signs
        for place in occurrences(clean.folded, sign, due.end, following.start)
    )


def _best(
    clean: CleanText, cuts: Sequence[tuple[int, int]], due: Due, following: Due, end: int
) -> tuple[int, int] | None:
    """Give where one action ends and the next begins, None where nothing divides them."""
    actions = [cut for cut in cuts if _opens_action(clean, cut[1], end)]
    # `…, đến 31/12 đạt 95%`: the time stands first
    leading = [cut for cut in cuts if following.start < behind_time(clean, cut[1], end) < end]
    semicolons = [cut for cut in cuts if clean.text[cut[0]] == ";"]
    # `đại hội cấp cơ sở trong tháng 6, cấp trên cơ sở trong tháng 8`: what follows the first time has the second
    behind = [cut for cut in cuts if cut[0] == due.end and behind_time(clean, cut[1], end) == cut[1]]
    return next(iter([*leading, *actions, *semicolons, *behind]), None)


def _opens_action(clean: CleanText, start: int, end: int) -> bool:
    if opens_only_deadline(clean, start, end):
        return False
    verb = behind_time(clean, start, end)
    return (
        opens_action(clean, verb, end)
        or opens_assignment(clean, start, end)
        or _REPORTS.match(clean.folded, verb) is not None
    )
