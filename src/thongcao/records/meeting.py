"""The meeting: which body met, for which session of which term, when, where, and whether others took part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from thongcao.document import Document
from thongcao.grammar.number_words import int_to_roman
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import sought
from thongcao.model.base import Evidence
from thongcao.model.figures import Period
from thongcao.model.meeting import Meeting, Session, Term
from thongcao.records.front import Front, Range
from thongcao.records.meeting_body import find_body
from thongcao.records.sessions import MEETING_WORDS, MeetingFront, Reading, belongs_elsewhere, read_date
from thongcao.text import CleanText, fold

_EXTENDED = re.compile(sought(("phiên mở rộng", "mở rộng")))
# `mở rộng Quốc lộ`, `mở rộng thị trường`: the verb, not the form of the meeting
_MEETING_NOUN = re.compile(
    r"(?:hội nghị|kỳ họp|phiên họp|lần thứ|khóa)[^.;:]{0,160}$|(?<!\w)họp $|(?:tỉnh|thành|huyện|đảng) ủy[^.,;:()]{0,30} \($"
)
_WIDENED = re.compile(
    r" ?[^\w\s]|\n|$| (?:được|đã|tại|do|để|nhằm|dưới|diễn ra|khai mạc|bế mạc|lần|khóa|với|theo|vào|thảo luận|nhiệm kỳ"
    r"|kết nối|tiến hành|cho ý kiến|đánh giá|nghe|chính thức|đến|tới)(?!\w)"
)
# what a meeting is held at
_PLACES = (
    "hội trường|tầng|trụ sở|trung tâm|nhà|phòng|thủ đô|thành phố|tỉnh|hà nội|tp|học viện|trường|cung|khách sạn|bảo tàng"
    "|quảng trường|ủy ban|cơ quan|khu|huyện|quận|phường|xã|thị xã|văn phòng|tỉnh ủy|thành ủy|huyện ủy|ubnd|hđnd|sân"
    r"|số \d{1,4}[a-z]?|nhà hát|bộ|điểm cầu"
)
# what the sentence goes on with behind the place
_AFTER_PLACE = (
    "có|đã|được|tổ chức|diễn ra|để|nhằm|do|dưới|kết nối|kết hợp|với|theo|từ ngày|từ sáng|vào|trong|khai mạc|bế mạc"
    "|ban (?:chấp|thường)|(?<!tổ chức )hội nghị (?:ban|lần|bch|trung|đảng|tỉnh ủy|thành ủy)"
    "|đại hội|ủy ban kiểm tra|bch|(?<!cơ quan )ubkt|đảng bộ"
    "|đồng chí|trước|sau|xem xét|đánh giá|thông qua|triển khai|quán triệt|sơ kết|tổng kết"
    "|nhân (?:dịp|kỷ niệm|ngày)|thảo luận|cho ý kiến|và (?:kết nối|trực tuyến)|(?<!phòng )họp|đến các"
    "|ngày|sáng|chiều|trực tuyến|thành ủy tổ chức|tỉnh ủy tổ chức"
)
_VENUE = re.compile(
    rf"tại (?<!\w.{{4}})(?P<place>(?:tp\.|tx\.)?[^,.;:()\n]{{2,120}}?)(?=[,.;:()\n]|$| (?:{_AFTER_PLACE})(?!\w))"
)
# `Hội trường tầng 6, trụ sở Tỉnh ủy`: the house belongs to the room
_HOUSE_OF_ROOM = re.compile(
    rf",? \(?(?:trụ sở|tòa nhà|khu (?:hành chính|liên cơ)|nhà (?:văn hóa|khách)|cơ quan|trung tâm (?:hội nghị|hành chính))(?!\w)"
    rf"[^,.;:()\n]{{0,60}}?(?=[,.;:()\n]|$| (?:{_AFTER_PLACE})(?!\w))"
)
_VENUE_REST = re.compile(rf" tổ chức(?P<place>[^,.;:()\n]{{0,120}}?)(?=[,.;:()\n]|$| (?:{_AFTER_PLACE})(?!\w))")
_HOLDING_PLACE = re.compile(rf"(?:{_PLACES})(?!\w)")
# what `tại` stands before without naming a place
_NO_PLACE = re.compile(
    r"(?:hội nghị|kỳ họp|phiên|đại hội|nghị quyết|quyết định|quy định|kết luận|chỉ thị|điều|khoản|báo cáo|kế hoạch"
    r"|chương trình|thông báo|luật|nghị định|tờ trình|buổi|lễ|cuộc|mục|phần|phụ lục)(?!\w)"
)
# `làm việc tại hội trường`: all together, in no place told
_NAMELESS = ("hội trường", "phòng họp", "điểm cầu chính")
_HEAD = 2500
_LABELLED_DAY = re.compile(r"\n[-+* ]*(?:thời gian|ngày họp|ngày)\s?: ?(?P<words>[^\n]{3,120})")
_LABELLED_PLACE = re.compile(r"\n[-+* ]*(?:địa điểm|nơi họp|tại)\s?: ?(?P<words>[^\n]{3,120})")
_PLANNED = re.compile(
    r"(?<!\w)(?:nhiệm vụ|phương hướng|kế hoạch|chỉ tiêu|mục tiêu|dự toán|giải pháp)(?!\w)[^.;:\n]{0,40}?(?:trong )?$"
)
_OPENS_TERM = re.compile(r"đại hội[^.;:\n]{0,90}$")
# `xem xét … đối với Chi bộ tại Trung tâm …`: a place in what is discussed, not where the meeting is
_DISCUSSED = re.compile(
    sought("xem xét|thảo luận|đánh giá|kiểm điểm|đối với|vi phạm|tổng kết|sơ kết|về việc|nhằm|để".split("|"))
)
# words of a gathering; a text without them tells of documents, not of a meeting
_MEETS = re.compile(
    sought(
        (
            "hội nghị|đại hội|kỳ họp|phiên họp|họp|làm việc|buổi lễ|lễ|cuộc|phiên|khai mạc|bế mạc|diễn ra|gặp mặt"
            "|giao ban|sinh hoạt|đối thoại|tập huấn|tổ chức|tiếp xúc|tọa đàm|hội thảo|chủ trì|cho ý kiến"
        ).split("|")
    )
)
_TODAY = re.compile(sought("sáng nay|trưa nay|chiều nay|tối nay|hôm nay".split("|")))
# `8h25': Đồng chí …`: a live report gives the time before each entry
_CLOCK = re.compile(r"\n\d{1,2}(?:h|:)\d\d[’']? ?[:.-]")
_STAMPED_MONTH = re.compile(r"date(?<!\w.{4}):? (?P<year>(?:19|20)\d\d)-(?:0[1-9]|1[0-2])(?![\w/-])")
# `kỳ họp thường lệ cuối năm 2025`
_YEAR_OF_SITTING = re.compile(
    r"(?:kỳ họp|phiên họp|hội nghị) (?:[^\W\d_]+ ){0,3}?(?:đầu|giữa|cuối) năm (?P<year>20\d\d)(?![\d-])"
)
_FROM_NOW = re.compile(r"từ nay(?<!\w.{6}) (?:đến|tới) cuối năm (?P<year>20\d\d)(?!\d)")
# No year of the text either: `sinh năm 1977`, `tái lập năm 1997`
_BASIS = re.compile(
    r"(?:so với|so|cùng kỳ|với|từ|trước|ngày|giao|tại|của|lần|hơn|sinh|lập|lập tỉnh|những) (?:cùng kỳ )?$"
)
# what is expected of a work is no word of the year it is told in: `dự kiến hoàn thành vào năm 2029`
_EXPECTED = re.compile(r"(?<!\w)dự kiến(?!\w)(?:(?! đạt(?!\w))[^,.;:\n]){0,60}$")
_PRICES = ("giá so sánh ", "giá cố định ", "giá ")


def find_meeting(document: Document) -> Meeting:
    """Give the meeting; what the front of the document does not tell is left out."""
    meeting = document.once(MeetingFront)
    front, lead, parts = meeting.front, meeting.lead, meeting.parts
    dates = _dates(meeting) or _labelled_dates(document) or _posted_dates(document, front)
    if dates is None and not _is_announced(meeting):
        return Meeting()
    # the day a document was issued is none of a meeting
    if front.kind is None and not any(_MEETS.search(document.clean.folded, *part) for part in parts):
        return Meeting()
    body = find_body(meeting, _day(document, dates))
    name, central = (fold(body.name), body.level == "central") if body else ("", False)
    session = next((found for part in parts if (found := meeting.read_session(part))), None)
    term = None
    if meeting.kind == "session":
        term = next((found for part in parts if (found := meeting.read_term(part, name, central=central))), None)
    cue = _extended(document, parts)
    return Meeting(
        body=body,
        session=document.read(Session, session.start, session.end, number=session.value) if session else None,
        term=_term(document, term) if term else None,
        extended=cue is not None,
        extended_cue=cue,
        dates=dates,
        venue=_venue(document, lead) or _labelled_venue(document),
    )


def _is_announced(meeting: MeetingFront) -> bool:
    """Tell whether a text without a day tells of a meeting of its own: by its title, its kind, or its first sentence."""
    folded = meeting.document.clean.folded
    left, right = meeting.front.lead
    opening = folded.find(". ", left, right)
    heads = [*meeting.titles, (left, right if opening < 0 else opening)]
    return meeting.front.kind is not None or any(MEETING_WORDS.search(folded, *part) for part in heads)


def _labelled(document: Document, label: re.Pattern[str]) -> Range | None:
    """Give the words of a line such as `Địa điểm: Trung tâm Hội nghị tỉnh.` near the head."""
    match = label.search("\n" + document.clean.folded[:_HEAD])
    return (match.start("words") - 1, match.end("words") - 1) if match else None


def _labelled_dates(document: Document) -> Period | None:
    place = _labelled(document, _LABELLED_DAY)
    found = read_date(document, place) if place else None
    return _period(document, found) if found else None


def _labelled_venue(document: Document) -> Evidence | None:
    place = _labelled(document, _LABELLED_PLACE)
    if not place:
        return None
    words = document.clean.text[slice(*place)].rstrip(" .;,")
    return document.evidence(place[0], place[0] + len(words))


def _posted_dates(document: Document, front: Front) -> Period | None:
    """Give the day the page is stamped with, where the text speaks from that day: `Sáng nay, …`, a live report."""
    folded = document.clean.folded
    if not (_TODAY.search(folded, *front.lead) or len(_CLOCK.findall(folded)) > 1):
        return None
    for stamp in document.within("date", 0, _HEAD // 4):
        left, right = folded.rfind("\n", 0, stamp.start) + 1, folded.find("\n", stamp.end)
        if not stamp.value.open_year and left < right <= left + 70 and not MEETING_WORDS.search(folded, left, right):
            return _period(document, Reading(stamp.value, stamp.start, stamp.end))
    return None


def _term(document: Document, found: Reading) -> Term:
    return document.read(Term, found.start, found.end, number=found.value, roman=int_to_roman(found.value))


def _day(document: Document, dates: Period | None) -> str | None:
    """Give the day the province code is asked for; a year alone will do, but for 2025, the year of the merger."""
    if dates and dates.start and not dates.start.startswith("--"):
        return dates.start
    return f"{document.year}-01-01" if document.year and document.year != 2025 else None


def _extended(document: Document, parts: Sequence[Range]) -> Evidence | None:
    """Give the words that say others took part: `(mở rộng)` behind the meeting, its ordinal or its term."""
    folded = document.clean.folded
    for left, right in parts:
        for match in _EXTENDED.finditer(folded, left, right):
            if _WIDENED.match(folded, match.end()) and _MEETING_NOUN.search(folded, left, match.start()):
                return document.evidence(match.start(), match.end())
    return None


def _period(document: Document, found: Reading) -> Period:
    value: TimeValue = found.value
    closed = resolve(value, document.year)
    certainty = "inferred" if value.open_year and not closed.open_year else "stated"
    return document.read(Period, found.start, found.end, start=closed.start, end=closed.end, certainty=certainty)


def _dates(meeting: MeetingFront) -> Period | None:
    """Give the days of the meeting: the title's or the first, unless the preamble gives the range of days it is one of."""
    document, title = meeting.document, meeting.front.title
    named = meeting.read_date(title) if title else None
    stated = meeting.read_day(meeting.lead)
    found = named or stated
    if found is None:
        return None
    # `Chiều 11/12, sau 3 ngày làm việc (9 - 11/12), …`: the range may stand behind the day
    behind = [read_date(document, (found.end, right)) for left, right in meeting.lead if left <= found.start < right]
    days = (reading for reading in (*behind, *map(meeting.read_date, meeting.lead)) if reading)
    return _period(document, next((each for each in days if _is_within(document, found, each)), found))


def _is_within(document: Document, one: Reading, other: Reading) -> bool:
    """Tell whether a day is one of a range of days, or the same day without its year."""
    day, days = resolve(one.value, document.year), resolve(other.value, document.year)
    if day.start != day.end or not (day.start and days.start and days.end):
        return False
    within = days.start <= day.start <= days.end and days.start != days.end
    closed = day.start.startswith("--") and not days.start.startswith("--")
    return within or (closed and days.start.endswith(day.start[1:]))


def _venue(document: Document, lead: Sequence[Range]) -> Evidence | None:
    """Give the place of the meeting: the first in the lead that a meeting can be held at, or that has a name."""
    folded = document.clean.folded
    for left, right in lead[:4]:
        for match in _VENUE.finditer(folded, left, right):
            start, end = match.span("place")
            # `Trung tâm Tổ chức Hội nghị`: a capital verb is part of the name
            while document.clean.text[end + 1 : end + 8] == "Tổ chức" and (
                rest := _VENUE_REST.match(folded, end, right)
            ):
                end = rest.end("place")
            named = document.clean.text[start].isupper() and not _NO_PLACE.match(folded, start)
            if folded.endswith(("công tác ", "sinh hoạt "), left, match.start()):
                continue
            if folded[start:end] in _NAMELESS or _DISCUSSED.search(folded, left, match.start()):
                continue
            if named or _HOLDING_PLACE.match(folded, start):
                if house := _HOUSE_OF_ROOM.match(folded, end, right):
                    end = house.end()
                return document.evidence(start, end)
    return None


def document_year(clean: CleanText, tokens: Mapping[str, Sequence[Token[Any]]]) -> int | None:
    """Give the year the document speaks from.

    The first full date of its head tells, if it is no date of a document; else the one year the periods of the head
    name; else the year most often stated, where it leads clearly.

    Args:
        clean: the clean text.
        tokens: its tokens by kind (`date`, `period`).
    """
    folded = clean.folded
    for token in tokens.get("date", ()):
        if token.start > _HEAD:
            break
        if not token.value.open_year and not belongs_elsewhere(folded[max(token.start - 80, 0) : token.start]):
            return int(token.value.end[:4])
    for pattern in (_STAMPED_MONTH, _YEAR_OF_SITTING):
        if named := pattern.search(folded, 0, _HEAD // 4):
            return int(named["year"])
    stated = [token for token in tokens.get("period", ()) if _speaks(folded, token)]
    near = [token for token in stated if token.start <= _HEAD // 2]
    # `kết quả năm 2019, nhiệm vụ năm 2020`: the year that is planned for is the next one
    told = [token for token in near if not _is_planned(folded, token)]
    head = {_year(token) for token in told}
    if len(head) > 1:
        title = folded.find("\n")
        head = {_year(token) for token in told if token.end <= title} or head
    if len(head) == 1:
        return head.pop()
    planned = {_year(token) for token in near} - head
    if not head and len(planned) == 1:
        return planned.pop() - _meets_late(tokens)
    dated = [int(token.value.end[:4]) for token in tokens.get("date", ()) if not token.value.open_year]
    votes = Counter([_year(token) for token in stated]).most_common(2)
    if votes and (len(votes) == 1 or votes[0][1] >= 2 * votes[1][1]):
        # a document cannot speak before what it cites
        return votes[0][0] if not dated or max(dated) // 10 <= votes[0][0] else None
    if ahead := _FROM_NOW.search(folded):
        return int(ahead["year"])
    return _congress_year(folded, tokens)


def _congress_year(folded: str, tokens: Mapping[str, Sequence[Token[Any]]]) -> int | None:
    """Give the year of a congress by the term it opens: `Đại hội … lần thứ I, nhiệm kỳ 2025 - 2030` met in 2025."""
    opened = {
        int(token.value.start[:4])
        for token in tokens.get("period", ())
        if token.value.form == "term" and token.start <= _HEAD // 4 and _OPENS_TERM.search(folded, 0, token.start)
    }
    return opened.pop() if len(opened) == 1 else None


def _year(token: Token[Any]) -> int:
    return int(token.value.end[:4])


def _is_planned(folded: str, token: Token[Any]) -> bool:
    """Tell whether a period is a whole year that is planned for: `phương hướng, nhiệm vụ năm 2020`."""
    return token.value.form in ("year", "whole_year") and bool(
        _PLANNED.search(folded, max(token.start - 80, 0), token.start)
    )


def _meets_late(tokens: Mapping[str, Sequence[Token[Any]]]) -> bool:
    """Tell whether the first date of the head, named without its year, lies in the last quarter of it."""
    first = next((token for token in tokens.get("date", ()) if token.start <= _HEAD and token.value.open_year), None)
    return first is not None and first.value.start is not None and first.value.start[-5:-3] in ("10", "11", "12")


def _speaks(folded: str, token: Token[Any]) -> bool:
    """Tell whether a period can be one the document speaks of: one year, and no basis of comparison."""
    value: TimeValue = token.value
    if value.open_year or value.end is None or value.form in ("term", "year_range", "horizon"):
        return False
    if value.form == "as_of" and value.end.endswith("-12-31"):
        return False  # `đến hết năm 2025` may be to come, `đến ngày 20/6/2025` is told of
    near = max(token.start - 70, 0)
    if folded.find("dự kiến", near, token.start) >= 0 and _EXPECTED.search(folded, near, token.start):
        return False
    if folded.endswith(_PRICES, 0, token.start):
        return False  # `theo giá so sánh năm 2010`
    return not _BASIS.search(folded, max(token.start - 24, 0), token.start)


def meeting_readings(document: Document) -> dict[str, list[tuple[Any, int, int]]]:
    """Give what title and preamble each say of session, term and date, for the checks.

    Returns:
        `session`, `term` (numbers) and `date` (pairs of ISO days): at most one reading of the title, then one of the
        preamble, each with its clean range.
    """
    meeting = document.once(MeetingFront)
    found: dict[str, list[tuple[Any, int, int]]] = {"session": [], "term": [], "date": []}
    for parts in (meeting.titles, meeting.lead):
        session = next((each for part in parts if (each := meeting.read_session(part))), None)
        term = next((each for part in parts if (each := meeting.read_term(part, "", central=True))), None)
        dates = meeting.read_day(parts)
        for name, reading in (("session", session), ("term", term if meeting.kind == "session" else None)):
            if reading:
                found[name].append((reading.value, reading.start, reading.end))
        if dates:
            value = resolve(dates.value, document.year)
            found["date"].append(((value.start, value.end), dates.start, dates.end))
    match found["date"]:
        # the title may give one day of a meeting of several: no disagreement
        case [((day, same), *_), ((first, last), *_)] if day == same and first != last and first <= day <= last:
            found["date"].pop(0)
    return found
