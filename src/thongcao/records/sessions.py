"""Readings of session, term and date: which ordinals and dates of the front are those of this meeting.

A text also names other meetings: the plenum whose resolution is made known, the congress that is prepared, the sitting
that drew a conclusion. An ordinal is this meeting's unless words of that sort stand before it in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from thongcao.document import Document
from thongcao.grammar.clauses import sentence_bounds
from thongcao.grammar.ordinals import OrdinalValue
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import sought
from thongcao.records.front import FURNITURE, Range, read_front

MeetingKind = Literal["session", "congress"]

# what stands before another meeting: documents of it, work for it, time around it
_OTHERS = re.compile(
    r"(?<!\w)(?:nghị quyết|(?<=.)kết luận|quán triệt|học tập|phổ biến|triển khai thực hiện|thông báo nhanh|chuẩn bị|phục vụ"
    r"|tiến tới|hướng tới|chào mừng|lập thành tích|(?<!chương )(?<!quá )(?<!công )trình|văn kiện|dự thảo|sơ kết"
    r"|tuyên truyền|góp ý|chương trình hành động|kế hoạch tổ chức|đề án"
    r"|trước(?: khi (?:tiến hành|tổ chức))?|sau|kể từ|dự kiến|kết quả thực hiện"
    r"|tổng kết|nhân sự|dự (?=đại hội|hội nghị)|(?<!\w tổ chức )thành công|(?<=và tổ chức )thành công|chất vấn|kỷ niệm|đề nghị"
    r"|(?:đại biểu|đi) dự $|kết quả(?: [^\W\d_]+){0,3} của"
    r"|(?:chỉ tiêu|mục tiêu)(?= (?:của )?$)"
    r"|(?:nội dung|cho ý kiến)(?=(?: của| tại| về| đối với| vào)? $)|(?<=\w )thông báo(?: nhanh)? kết quả)(?!\w)"
)
# `Ủy ban Kiểm tra Tỉnh ủy … thông báo kết quả Kỳ họp thứ 7`: its own; others make known what a higher body met for
_REPORTS_OWN = re.compile(r"(?:kiểm tra|ubkt)(?!\w)[^,;:]{0,60} thông báo(?: nhanh)? kết quả(?: của)? $")
_OWN = re.compile(sought("tổ chức|khai mạc|bế mạc|tiến hành|diễn ra|đã họp|chủ trì|điều hành".split("|")))
_MEETING = re.compile(sought("hội nghị|đại hội|kỳ họp|phiên họp|họp".split("|")))
MEETING_WORDS = re.compile(sought("hội nghị|đại hội|kỳ họp|phiên họp|họp|làm việc".split("|")))
# what went before the meeting or followed it: `Trước đó, …`, `Cùng ngày, …`, `Vào tháng 5, tại Hội nghị Trung ương 9, …`
_BACKGROUND = re.compile(
    r"(?:trước (?:đó|khi|đây)|tiếp đó|sau đó|cùng ngày|(?:vào |cuối |đầu )?(?:tháng|năm) \d)(?!\w)"
)
_CLAUSE_MARKS = ",;:\n."
_OTHER_TERM = re.compile(
    r"(?<!\w)(quốc hội|hội đồng nhân dân|hđnd|mặt trận|công đoàn|đoàn thanh niên)(?: \w+){0,4},? \(?$"
)
_CENTRAL_TERM = re.compile(r"(?:trung ương(?: đảng)?|bộ chính trị|ban bí thư),? \(?$")
# a document, its number, and what may stand between it and its date; the date of a document is none of the meeting
_DATED = re.compile(
    r"(?:\bsố \d[\w/-]*|\d{1,5}[a-zđ]? ?[-/] ?[a-zđ][\w/đ-]*|(?:nghị quyết|kết luận|chỉ thị|kế hoạch|thông báo"
    r"|quyết định|công văn|quy định|hướng dẫn|tờ trình|(?<!pháp )(?<!kỷ )luật(?! sư)|pháp lệnh|nghị định|thông tư|công điện)"
    r"(?: (?:(?!ngày \d)[^,.;:()]){0,40})?),? (?:ký |ban hành )?$"
    r"|\d[a-zđ]? ?[-/] ?[a-zđ][\w/đ-]* \($"
)
_ANNIVERSARY = re.compile(r"(?:kỷ niệm|thành lập|truyền thống|giải phóng)[^.;]{0,60}$")
# `hoàn thành trước ngày 30/6`, `giữ chức Bí thư từ ngày 1/7`: when an act is due or a post begins
_DUE = re.compile(r"(?<!\w)(?:trước|kể từ|từ|chậm nhất|muộn nhất)(?: hết)?(?: vào)? $")
_OF_LIFE = re.compile(r"(?<!\w)(?:sinh|vào đảng|kết nạp đảng|nhập ngũ|từ trần|qua đời)(?: ngày)?:? $")
# A web page stamps its own day and hour: `05/04/2022 - 08:59`.
_POSTED = re.compile(r"\s*[-|,]?\s*\d{1,2}[:h]\d\d(?!\d)")
# `Ngày 15/11, Ủy ban Kiểm tra Trung ương cho biết, …`: the day of the news
_TELLS = re.compile(
    r",? (?:(?!(?:họp(?! báo)|tổ chức|hội nghị|khai mạc|bế mạc|làm việc|tiến hành|diễn ra|chủ trì|phát biểu|buổi|lễ)(?!\w))"
    r"[^.;:\n]){0,100}?"
    r"(?<!\w)(?:thông tin|thông báo|cho biết|cho hay|(?:phát đi|phát|ra|có|ban hành) (?:thông cáo|thông báo|kết luận)|công bố)(?!\w)"
)
_MAKES_KNOWN = re.compile(
    r"(?<!\w)(?:tổ chức|khai mạc|dự|chủ trì)(?!\w)[^.;\n]{0,40}? hội nghị (?:cán bộ )?(?:chủ chốt )?(?:để )?thông báo(?!\w)"
)
_MET = re.compile(r"[^.;\n]{0,200}?(?<!\w)(?:họp|tổ chức|khai mạc|bế mạc|làm việc|tiến hành|diễn ra)(?!\w)")
_MET_ON = re.compile(r"(?<!\w)(?:họp|diễn ra|tổ chức|khai mạc)(?: (?:trong|vào|từ|các|hai|ba|\d))*,? ?$")
_REACH = 200
# a document and its number before their date
_DATED_REACH = 110


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read for the meeting, with its clean range."""

    value: Any
    start: int
    end: int


class MeetingFront:
    """The parts of a front that tell of the meeting: read once, by `Document.once`.

    Attributes:
        document: the document.
        front: its front.
        titles: the title, then the lines of the letterhead (those of a congress name it).
        lead: the first sentences of the lead that speak of a meeting or a body.
        kind: whether a congress met or a committee.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.front = document.once(read_front)
        # the day a page is dated with is none of the meeting
        letterhead = [line for line in self.front.letterhead if not FURNITURE.match(document.clean.folded, *line)]
        lines = [(letterhead[0][0], letterhead[-1][1])] if letterhead else []
        self.titles: list[Range] = [*([self.front.title] if self.front.title else []), *lines]
        self.lead = self._sentences()
        # a headline that begins as a notice does: `Thông báo nhanh kết quả Hội nghị Trung ương 9`
        if self.front.kind and self.lead and _MAKES_KNOWN.search(document.clean.folded, *self.lead[0]):
            self.titles = []
        self._own: dict[Range, bool] = {}
        self._ordinals: dict[Range, list[Token[OrdinalValue]]] = {}
        self._dates: dict[Range, Reading | None] = {}
        self.kind = self._kind()

    @property
    def parts(self) -> list[Range]:
        """The titles and the sentences of the lead."""
        return [*self.titles, *self.lead]

    def _sentences(self) -> list[Range]:
        clean = self.document.clean
        lead = [
            (left, right)
            for left, right in sentence_bounds(clean, *self.front.lead)
            if MEETING_WORDS.search(clean.folded, left, right) or self.document.within("body", left, right)
        ]
        told = [part for part in lead[1:8] if not _BACKGROUND.match(clean.folded, part[0])]
        return [*lead[:1], *told]

    def is_own(self, start: int, begin: int) -> bool:
        """Tell whether what is named at `start` is this meeting and none that is spoken of.

        Args:
            start: clean offset of the ordinal or body.
            begin: clean offset its sentence or title begins at.
        """
        known = self._own.get((start, begin))
        if known is None:
            known = self._own[start, begin] = _is_own(self.document.clean.folded[max(begin, start - _REACH) : start])
        return known

    def _kind(self) -> MeetingKind:
        """Tell whether a congress met or a committee: by the first meeting that is this one."""
        for left, right in self.parts:
            for match in _MEETING.finditer(self.document.clean.folded, left, right):
                if self.is_own(match.start(), left):
                    return "congress" if match[0] == "đại hội" else "session"
        return "session"

    def ordinals(self, part: Range, *wanted: str) -> Iterator[Token[OrdinalValue]]:
        """Give the ordinals of a part that are this meeting's; a term goes with what it stands behind.

        Args:
            part: a range of the front.
            wanted: what is counted: `session`, `term` …
        """
        opening = before_end = -1
        if part not in self._ordinals:
            self._ordinals[part] = self.document.within("ordinal", *part)
        for token in self._ordinals[part]:
            if before_end < 0 or token.start - before_end > 3:
                opening = token.start
            before_end = token.end
            if token.value.what in wanted and self.is_own(opening, part[0]):
                yield token

    def read_session(self, part: Range) -> Reading | None:
        """Give the ordinal of this meeting in one part of the front."""
        wanted = ("congress",) if self.kind == "congress" else ("session", "sitting", "plenum")
        token = next(self.ordinals(part, *wanted), None)
        return Reading(token.value.number, token.start, token.end) if token else None

    def read_term(self, part: Range, body: str, *, central: bool) -> Reading | None:
        """Give the term of the body that met; a term of another council or, for others, of the centre is not it.

        Args:
            part: a range of the front.
            body: folded name of the body, empty where it is not known.
            central: whether it is of the centre.
        """
        for token in self.ordinals(part, "term"):
            before = self.document.clean.folded[max(token.start - 60, part[0]) : token.start]
            # `công tác nhân sự Bộ Chính trị khóa XIV`: the term to come
            of_other = _OTHER_TERM.search(before)
            if of_other and of_other[1].replace("hđnd", "hội đồng nhân dân") in body:
                of_other = None
            if "nhân sự" not in before and not (of_other or (not central and _CENTRAL_TERM.search(before))):
                return Reading(token.value.number, token.start, token.end)
        return None

    def read_date(self, part: Range) -> Reading | None:
        """Give the first date in one part of the front that is no date of a document or anniversary."""
        if part not in self._dates:
            self._dates[part] = read_date(self.document, part)
        return self._dates[part]

    def read_day(self, parts: Sequence[Range]) -> Reading | None:
        """Give the first date of several parts, a day on which the meeting was only told of last.

        `Ngày 15/11, Ủy ban Kiểm tra thông tin, trong các ngày 12 - 13/11 đã họp …`
        """
        told: Reading | None = None
        for part in parts:
            found = self.read_date(part)
            if found and _TELLS.match(self.document.clean.folded, found.end, part[1]):
                told = told or found
                found = self._next_date(found.end, part[1])
            if found:
                return found
        return told

    def _next_date(self, start: int, end: int) -> Reading | None:
        """Give the date behind a place that a verb of holding stands beside."""
        folded = self.document.clean.folded
        found = read_date(self.document, (start, end))
        if found and (
            _MET.match(folded, found.end, end) or _MET_ON.search(folded, max(start, found.start - 40), found.start)
        ):
            return found
        return None


def _is_own(before: str) -> bool:
    """Tell whether no words of the clause that `before` ends in make what follows another meeting."""
    words = before[max(map(before.rfind, _CLAUSE_MARKS)) + 1 :]
    others = [match.end() for match in _OTHERS.finditer(words)]
    # `… chuẩn bị nhân sự, tổ chức Hội nghị lần thứ 9`: a verb of holding after it takes the meeting back
    return not others or bool(_OWN.search(words, others[-1]) or _REPORTS_OWN.search(words))


def belongs_elsewhere(before: str) -> bool:
    """Tell whether a date behind these folded words is that of a document, an anniversary or of someone's life."""
    return bool(_DATED.search(before) or _ANNIVERSARY.search(before) or _OF_LIFE.search(before))


def read_date(document: Document, part: Range) -> Reading | None:
    """Give the first date in a part that is no date of a document or anniversary."""
    folded = document.clean.folded
    for token in document.within("date", *part):
        value: TimeValue = token.value
        before = folded[max(token.start - _DATED_REACH, part[0]) : token.start]
        if value.start == value.end and _DUE.search(before):
            continue
        if not belongs_elsewhere(before) and not _POSTED.match(folded, token.end):
            return Reading(value, token.start, token.end)
    return None
