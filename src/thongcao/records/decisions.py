"""Decisions on persons and bodies: discipline, elections, appointments, releases.

Sources: communiqués of inspection commissions (`quyết định thi hành kỷ luật Cảnh cáo các đồng chí: …`, `đề nghị Ban Bí
thư xem xét, thi hành kỷ luật …`), closing notices of plenums and congress releases (`bầu … giữ chức …`, `thôi tham gia
…`), decisions of higher bodies read out at conferences (`điều động, phân công, chỉ định …`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from thongcao.document import Document
from thongcao.grammar.people import NamedPerson
from thongcao.grammar.titles import match_office
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import places_of, sought
from thongcao.model.base import Evidence
from thongcao.model.meeting import Decision, DecisionKind
from thongcao.records.roles import offices_announced, person_sentences, sentence_around, unwrapped

Range = tuple[int, int]

_FORM = (
    r"(?:khiển trách|cảnh cáo|cách (?:hết )?(?:tất cả )?(?:các )?chức(?: vụ)?(?: tất cả các chức vụ)?(?: (?:trong|về) đảng)?"
    r"|khai trừ(?: ra)?(?: khỏi)?(?: đảng)?)"
)
_LOCAL = r"(?: (?:trung ương|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy))"
_PARTY_BODY = (
    rf"(?:ban thường vụ|ban chấp hành|ban cán sự đảng|đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|thường trực|ủy ban kiểm tra"
    rf"|ubkt{_LOCAL}|tập thể|tỉnh ủy|thành ủy|huyện ủy|quận ủy)"
)
_DECIDING = (
    r"(?:xem xét|thảo luận|quyết định|quyết nghị|thi hành|bầu|nhất trí|thống nhất|đồng ý|chỉ định|điều động|phân công|chuẩn y"
    r"|phê chuẩn|bổ nhiệm|biểu quyết|bỏ phiếu|hiệp thương|kết luận|yêu cầu|đề nghị|công bố|tiến hành|ban hành|thông qua)"
)
_DECIDING_BODY = (
    rf"(?:ban chấp hành trung ương(?: đảng)?|bộ chính trị(?:, ban bí thư)?|ban bí thư|(?:ủy ban kiểm tra|ubkt){_LOCAL}?"
    rf"|ban thường vụ{_LOCAL}?|ban chấp hành(?: đảng bộ(?: tỉnh| thành phố)?)?|thủ tướng chính phủ|hội nghị|đại hội|quốc hội"
    r"|hội đồng nhân dân(?: tỉnh| thành phố)?|hđnd(?: tỉnh| thành phố)?)(?!\w)"
)
_DECIDER = re.compile(
    rf"(?<=(?<!đề nghị )của ){_DECIDING_BODY}"
    rf"|(?<!\w)(?<!bầu )(?<!vào ){_DECIDING_BODY}(?=[^,.;:\n]{{0,60}}? {_DECIDING}(?!\w))"
)
_DISCIPLINE = re.compile(rf"(?<!\w)({_FORM})(?!\w)")
_BY_FORM = re.compile(
    rf"^,? ?(?:bằng|với) hình thức ({_FORM})(?!\w)|^ ({_FORM}) ra khỏi đảng|^ (ra khỏi đảng)"
    rf"|^[^.;:]{{0,40}}?(?<!\w)bị (?:thi hành )?(?:kỷ luật )?(?:bằng )?(?:hình thức )?({_FORM})(?!\w)"
)
_PROPOSED = re.compile(
    rf"(?<!\w)(?:đề nghị|kiến nghị|báo cáo) (?!của )((?:(?!quyết định )[^.;:]){{3,120}}?),?"
    rf" (?:xem xét|thi hành|xử lý|kỷ luật)[^.;:]{{0,60}}?kỷ luật"
    rf"(?: bằng hình thức ({_FORM}))?"
)
_ELECTED = re.compile(
    r"(?<!\w)(?:tái đắc cử|tái cử|trúng cử|(?:được|đã)[^.;,]{0,80}? bầu(?: bổ sung)? (?:tiếp tục )?(?=giữ|làm|vào|tham gia))"
)
# the Front and its members consult and delegate: `hiệp thương cử bà … giữ chức …`
_ELECTS = re.compile(r"(?<!\w)(?:bầu(?! cử)|hiệp thương(?!\w)[^.;:]{0,80}?(?<!\w)cử)(?: bổ sung| ra)?(?!\w)")
_APPOINT_WORDS = r"(?:điều động|phân công|chỉ định|bổ nhiệm|luân chuyển|giao)"
_APPOINTS = re.compile(rf"(?<!\w){_APPOINT_WORDS}(?:(?:,| và|, và) {_APPOINT_WORDS})*(?: tăng cường)?(?: đối với)?$")
_APPOINTED = re.compile(rf"(?<!\w){_APPOINT_WORDS}(?!\w)")
_RELEASED = re.compile(
    r"(?<!\w)(?:cho )?thôi (?:giữ (?:các )?(?:chức danh|chức vụ|chức|cương vị)?|tham gia|làm nhiệm vụ|đảm nhiệm)(?!\w)"
    r"|nghỉ (?:hưu|công tác|chờ hưu|hưởng chế độ)"
)
_RELEASES = re.compile(r"(?<!\w)(?:cho thôi|miễn nhiệm|nghỉ hưu)(?!\w)[^.;:]{0,60}$")
# an election that is prepared: candidates, not results
_CANDIDATES = re.compile(r"(?<!\w)(?:giới thiệu|nhân sự|đề cử|ứng cử|để|dự kiến)(?!\w)[^.;:]{0,40}$")
_APPROVES = re.compile(r"(?<!\w)(?:chuẩn y|phê chuẩn)(?!\w)[^.;:]{0,40}$")
_CONFIRMS = re.compile(r"(?<!\w)(?:phê chuẩn|chuẩn y) (?:kết quả )?(?:bầu|bầu cử)(?!\w)")
_OFFICE_OF = re.compile(r" (?:bổ sung )?(?:chức vụ|chức danh|chức) ")
_OFFICE_CUE = re.compile(
    r"(?<!\w)(?:giữ (?:các )?(?:chức danh|chức vụ|chức|cương vị)|làm"
    r"|(?:tái (?:đắc )?|trúng |đắc )cử(?: giữ)?(?: chức danh| chức vụ| chức)?) "
)
_OFFICE_LOST_CUE = re.compile(r"(?:miễn nhiệm|thôi giữ|cho thôi)(?: các)?(?: chức danh| chức vụ| chức)? ")
_SEVERAL = re.compile(r" (?:\d{1,2}|các|hai|ba|bốn|năm) ")
_BODY_CUE = re.compile(
    r"(?<!\w)(?:vào|tham gia) (?=ban|ủy ban|bộ chính trị|đảng|quân ủy|tỉnh ủy|thành ủy|đoàn|hội đồng|bch|btv|ubkt)"
)
_NEXT_BODY = r"(?:ban |ủy ban |bch |btv |đảng ủy )"
_BODY_WORDS = re.compile(
    rf"(?:[^,.;:()\n]|, (?={_NEXT_BODY}))+?(?=,(?! {_NEXT_BODY})"
    r"| (?:và (?:thôi|giữ|chỉ|các|đồng|nghỉ)|gồm|là|nhiệm kỳ|theo|đạt|với|để|thay)(?!\w)|[.;:()\n]|$)"
)
_DISCIPLINED_BODY = re.compile(
    rf"(?P<form>{_FORM})(?: đối với|:)? (?P<body>{_PARTY_BODY}(?!\w)[^,.;:\n]*?)"
    r"(?=,| (?:các )?nhiệm kỳ| và (?:các|đồng|ông|bà)|[.;:\n]|$| (?:về|do|vì|theo|giai đoạn))"
)
_PROPOSED_BODY = re.compile(
    rf"(?:đề nghị|kiến nghị|báo cáo) (?!của )(?P<asked>[^.;:\n]{{3,80}}?),? (?:xem xét|thi hành|xử lý)[^.;:\n]{{0,40}}?kỷ luật"
    rf"(?: đối với|:)? (?P<body>{_PARTY_BODY}(?!\w)[^,.;:\n]*?)"
    r"(?=,| (?:các )?nhiệm kỳ| và (?:các|đồng|ông|bà)|[.;:\n]|$| (?:về|do|vì|theo|giai đoạn))"
)
_ELECTED_BODY = re.compile(
    r"bầu (?:ra )?(?P<body>(?:ban chấp hành|ban thường vụ|ủy ban kiểm tra|đoàn đại biểu|ubkt|bch|btv)(?!\w)[^,.;:\n]*?)"
    r"(?=,| gồm| với| có| và| nhiệm kỳ|[.;:\n]|$)"
)
# An election that took place, not one that is being prepared.
_DONE = ("đã", "cũng", "tiến hành", "đại hội", "hội nghị")
_MEMBERS = re.compile(r" (?:gồm|với|có) ")
_JOINED = re.compile(r"^[ ,;]*(?:và|cùng)?(?: (?:các )?(?:đồng chí|ông|bà))?[ :,;-]*$")
# `…, đạt 168/174 phiếu; đồng chí …`: votes between the names of a list
_LISTED = re.compile(
    r"^,? ?\(?(?:đạt|với|được) [^.;:]{1,40}?(?:phiếu|%)[^.;:]{0,20};(?: (?:các )?(?:đồng chí|ông|bà))?[ :,-]*$"
)
_GAP_STOPS = re.compile(
    sought("yêu cầu|kết luận|nhận thấy|vi phạm|trách nhiệm|khuyết điểm|gây|làm|chủ trì|phát biểu".split("|"))
)
_LINE_LEAD = 600
_NEAR = 200
# Verbs by which a person takes up an office, with the side of the name they stand on; the first that is found holds.
_TAKING: tuple[tuple[re.Pattern[str], Literal["head", "tail"], DecisionKind], ...] = (
    (_CONFIRMS, "head", "approval"),
    (_ELECTED, "tail", "election"),
    (_ELECTS, "head", "election"),
    (_APPROVES, "head", "approval"),
    (_APPOINTS, "head", "appointment"),
    (_APPOINTED, "tail", "appointment"),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A decision as clean ranges."""

    kind: DecisionKind
    span: Range
    subject: Range
    office: Range | None = None
    form: Range | None = None
    decided_by: Range | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage of persons with the words before and after it in its sentence."""

    text: str
    folded: str
    sentence: Range
    before: Range
    passage: Range
    after: Range

    def head(self) -> str:
        """Give the words between the passage and the one before it, or the start of the sentence."""
        return self.folded[slice(*self.before)]

    def tail(self) -> str:
        """Give the words between the passage and the next one, or the end of the sentence."""
        return self.folded[slice(*self.after)]


def find_decisions(document: Document) -> tuple[Decision, ...]:
    """Give the decisions on persons and bodies that a document reports, one record a subject.

    Args:
        document: the scanned document; uses its tokens of the kinds `person` and `decision_word`.

    Returns:
        The decisions in text order. Where the text does not name form, office or decider, they are null.
    """
    if "decision_word" not in document.tokens:
        return ()
    text, folded = document.once(unwrapped)
    found = [*_on_persons(document, text, folded), *_on_bodies(document, folded)]
    found.sort(key=lambda decision: (decision.span, decision.subject))
    told: dict[tuple[str | None, ...], _Found] = {}
    for decision in found:
        # a headline and the report below it tell one decision; the report tells more
        words = [folded[slice(*span)] if span else None for span in (decision.subject, decision.office, decision.form)]
        told[(decision.kind, *words)] = decision
    return tuple(_record(document, decision) for decision in told.values())


def _record(document: Document, found: _Found) -> Decision:
    def read(span: Range | None) -> Evidence | None:
        return document.evidence(*span) if span else None

    return document.read(
        Decision,
        *found.span,
        kind=found.kind,
        subject=read(found.subject),
        office=read(found.office),
        form=read(found.form),
        decided_by=read(found.decided_by),
        section=document.section(found.span[0]),
    )


def _on_persons(document: Document, text: str, folded: str) -> Iterator[_Found]:
    members: dict[Range, list[Token[NamedPerson]]] = defaultdict(list)
    for token in document.tokens.get("person", ()):
        members[token.value.passage].append(token)
    passages = list(members)
    carried: tuple[Range, list[_Found]] | None = None
    sentences = document.once(person_sentences)
    for index, passage in enumerate(passages):
        sentence = sentences[passage]
        earlier = passages[index - 1][1] if index else 0
        later = passages[index + 1][0] if index + 1 < len(passages) else len(folded)
        before = (max(sentence[0], earlier), passage[0])
        after = (passage[1], max(passage[1], min(sentence[1], later)))
        place = _Place(text, folded, sentence, before, passage, after)
        told = document.within("decision_word", *before) or document.within("decision_word", *after)
        events = list(_events(place)) if told else []
        joined = _JOINED.match(place.head()) or _LISTED.match(place.head())
        if not events and carried and carried[0][1] == before[0] and joined:
            events = carried[1]
        carried = (passage, events) if events else None
        for token in members[passage]:
            for event in events:
                span = (min(event.span[0], token.start), max(event.span[1], token.end))
                yield replace(event, span=span, subject=token.value.name_span)


def _events(place: _Place) -> Iterator[_Found]:
    """Give what is decided on the persons of a passage; `subject` is the passage."""
    if discipline := _discipline(place):
        yield discipline
        return
    yield from _release(place)
    for pattern, side, kind in _TAKING:
        words, start = (place.head(), place.before[0]) if side == "head" else (place.tail(), place.after[0])
        match = _last(pattern, words.rstrip(" :"))
        if not match or (side == "head" and _GAP_STOPS.search(words, match.end())):
            continue
        if kind == "election" and _CANDIDATES.search(words, 0, match.start()):
            return
        cue = (start + match.start(), start + match.end())
        office = _office(place, max(cue[0], place.passage[1]), taking=True) or _office_before(place, cue)
        if office or kind == "election":
            yield _event(place, kind, cue, office)
        return


def _release(place: _Place) -> Iterator[_Found]:
    stop = place.folded.find(";", *place.after)
    if match := _RELEASED.search(
        place.folded, place.after[0], min(place.after[1] if stop < 0 else stop, place.after[0] + _NEAR)
    ):
        yield _event(place, "release", match.span(), _office(place, match.end()))
    elif match := _RELEASES.search(place.head()):
        start = place.before[0]
        yield _event(place, "release", (start + match.start(), start + match.end()), _office_lost(place, start))


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(words))), None)


def _event(
    place: _Place,
    kind: DecisionKind,
    cue: Range,
    office: Range | None,
    form: Range | None = None,
    asked: Range | None = None,
) -> _Found:
    ends = [cue, place.passage, *(span for span in (office, form) if span)]
    span = (min(start for start, _ in ends), max(end for _, end in ends))
    return _Found(kind, span, place.passage, office, form, asked or _decider(place.folded, place.sentence, span[0]))


def _office(place: _Place, start: int, taking: bool = False) -> Range | None:
    """Give the office or body that the words from `start` to the end of the sentence name."""
    end = min(place.after[1], start + 400)
    for match in _OFFICE_CUE.finditer(place.folded, start - (0 if taking else 12), end):
        if taking and place.folded.startswith("thôi ", match.start() - 5):
            continue
        if office := match_office(place.text, place.folded, match.end()):
            return office.head, office.end
    if body := _BODY_CUE.search(place.folded, start - (0 if taking else 9), end):
        if taking and place.folded.startswith("thôi ", body.start() - 5):
            return None
        words = _BODY_WORDS.match(place.folded, body.end(), end)
        return words.span() if words else None
    return None


def _office_lost(place: _Place, start: int) -> Range | None:
    """Give the office before the names: `miễn nhiệm chức vụ … đối với …`."""
    for match in _OFFICE_LOST_CUE.finditer(place.folded, start, place.passage[0]):
        if office := match_office(place.text, place.folded, match.end()):
            return office.head, office.end
    return None


def _office_before(place: _Place, cue: Range) -> Range | None:
    """Give the office or body named between the verb and the names: `bầu … vào Ban Thường vụ Tỉnh ủy gồm …`."""
    if cue[1] > place.passage[0]:
        return None
    if match := _BODY_CUE.search(place.folded, cue[1], place.passage[0]):
        words = _BODY_WORDS.match(place.folded, match.end(), place.passage[0])
        return words.span() if words else None
    if announced := offices_announced(place.text, place.folded, place.sentence[0], place.passage[0]):
        return announced[0].head, announced[0].end
    number = _OFFICE_OF.match(place.folded, cue[1]) or _SEVERAL.match(place.folded, cue[1])
    office = match_office(place.text, place.folded, number.end()) if number else None
    return (office.head, office.end) if office and not office.name else None


def _discipline(place: _Place) -> _Found | None:
    head, tail = place.head(), place.tail()
    offset = place.before[0]
    if (match := _last(_PROPOSED, head)) and not _GAP_STOPS.search(head, match.end()):
        form = (offset + match.start(2), offset + match.end(2)) if match[2] else None
        asked = (offset + match.start(1), offset + match.end(1))
        return _event(place, "proposed_discipline", (offset + match.start(), offset + match.end()), None, form, asked)
    if match := _BY_FORM.match(tail):
        group = next(number for number in (1, 2, 3, 4) if match[number])
        form = (place.after[0] + match.start(group), place.after[0] + match.end(group))
        if group == 3:
            # `khai trừ đồng chí … ra khỏi Đảng`: the form stands on both sides of the name
            lead = _last(_DISCIPLINE, head)
            if not lead:
                return None
            form = (offset + lead.start(1), offset + lead.end(1))
        return _event(place, "discipline", form, None, form)
    match = _last(_DISCIPLINE, head)
    if match and not _GAP_STOPS.search(head, match.end()) and "." not in head[match.end() :]:
        form = (offset + match.start(1), offset + match.end(1))
        lost = match_office(place.text, place.folded, form[1] + 1) if match[1] == "cách chức" else None
        office = (lost.head, lost.end) if lost and not lost.name else None
        return _event(place, "discipline", form, office, form)
    return None


def _decider(folded: str, sentence: Range, cue: int) -> Range | None:
    """Give who decided: the body named last before the verb, in the sentence or in the line that announces the list."""
    start = sentence[0]
    far = max(0, cue - 2 * _LINE_LEAD)
    line = folded.rfind("\n", far, cue)
    lead = folded.rfind(":\n", far, cue)
    in_list = lead >= 0 and line >= 0 and re.match(r"\n[-+•*] ?", folded[line : cue + 1]) and line - lead < _LINE_LEAD
    for low, high in ((start, cue), *(((max(far, folded.rfind("\n", far, lead) + 1), lead),) if in_list else ())):
        bodies = [match.span() for match in _DECIDER.finditer(folded, low, high + 40) if match.end() <= high]
        if bodies:
            return bodies[-1]
    return None


_FORM_WORDS = frozenset(("khiển trách", "cảnh cáo", "cách chức", "cách hết", "cách tất cả", "khai trừ"))
_ASKING_WORDS = ("đề nghị", "kiến nghị", "báo cáo")


def _body_patterns(document: Document, folded: str) -> Iterator[tuple[int, DecisionKind, re.Pattern[str]]]:
    """Give the places where a decision on a body may be told, with its kind and the pattern it has there."""
    words: tuple[Token[str], ...] = document.tokens["decision_word"]
    for word in words:
        if word.value in _FORM_WORDS:
            yield word.start, "discipline", _DISCIPLINED_BODY
        elif word.value == "bầu":
            yield word.start, "election", _ELECTED_BODY
    if any(word.value == "kỷ luật" for word in words):
        for place in places_of(folded, _ASKING_WORDS):
            yield place, "proposed_discipline", _PROPOSED_BODY


def _on_bodies(document: Document, folded: str) -> Iterator[_Found]:
    persons = document.tokens.get("person", ())
    starts = [token.start for token in persons]
    for at, kind, pattern in _body_patterns(document, folded):
        match = pattern.match(folded, at)
        if not match:
            continue
        body = match.span("body")
        near = bisect_right(starts, body[0])
        if any(token.overlaps(*body) for token in persons[max(near - 1, 0) : near + 1]):
            continue
        before = folded[max(0, at - 12) : at].rstrip()
        if kind == "election" and not (before.endswith(_DONE) or _MEMBERS.match(folded, match.end())):
            continue
        sentence = sentence_around(folded, *match.span())
        form = match.span("form") if kind == "discipline" else None
        asked = match.span("asked") if kind == "proposed_discipline" else None
        yield _Found(kind, match.span(), body, None, form, asked or _decider(folded, sentence, match.start()))
