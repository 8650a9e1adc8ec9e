"""Decisions on persons and bodies: discipline, elections, appointments, releases.

Sources: communiqués of inspection commissions (`quyết định thi hành kỷ luật Cảnh cáo các đồng chí: …`, `đề nghị Ban Bí
thư xem xét, thi hành kỷ luật …`), closing notices of plenums and congress releases (`bầu … giữ chức …`, `thôi tham gia
…`), decisions of higher bodies read out at conferences (`điều động, phân công, chỉ định …`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thongcao.document import Document
from thongcao.grammar.title_parts import without_term
from thongcao.grammar.titles import match_office
from thongcao.model.base import Evidence
from thongcao.model.meeting import Decision, DecisionKind
from thongcao.records.body_decisions import ACTS, decisions_on_bodies
from thongcao.records.decision_parts import MEASURES, Found, Range, decider, told_to
from thongcao.records.decision_words import (
    AND_BODY,
    ASKS,
    BODY_CUE,
    BODY_WORDS,
    CANDIDATES,
    DISCIPLINE,
    FORM_ALONE,
    FORM_OF,
    GAP_STOPS,
    GIVEN_AT,
    JOINED,
    LEADS_ON,
    LISTED,
    MEMBERS_OF,
    NEAR,
    NEXT_OF_SERIES,
    NOT_DECIDED,
    NOT_DECIDED_ON,
    NOT_HIS,
    OF_HIM,
    OF_OTHERS,
    OFFICE_CUE,
    OFFICE_LOST_CUE,
    OFFICE_OF,
    OFFICE_VOTED,
    OWN_VERB,
    RELEASED,
    RELEASES,
    SEVERAL,
    STATE,
    TAKES_UP,
    TAKING,
    TELLS,
    THEN_FORM,
    WITH_BODY,
    asked_in,
    by_form,
    proposed,
)
from thongcao.records.office_lists import offices_each
from thongcao.records.passages import passages, person_sentences, sentence_around, unwrapped
from thongcao.records.roles import list_lead, offices_announced

# forms behind which the office stands that is lost
_TAKES_OFFICE = ("cách chức", "cách chức vụ", "xóa tư cách", "xóa tư cách chức vụ", "đình chỉ chức vụ")


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
    found = [*_on_persons(document, text, folded), *decisions_on_bodies(document, folded)]
    found.sort(key=lambda decision: (decision.span, decision.subject))
    told: dict[tuple[str | bool | None, ...], Found] = {}
    for decision in found:
        # a headline and the report below it tell one decision; of equals the later tells more
        post = decision.office and (decision.office[0], without_term(folded, *decision.office))
        words = [folded[slice(*span)] if span else None for span in (decision.subject, post, decision.form)]
        # `khai trừ Đảng` and `khai trừ ra khỏi Đảng` are one form
        by = decision.decided_by
        # who is disciplined by the party may be so by the state
        of_state = decision.kind == "discipline" and by is not None and folded.startswith(STATE, by[0])
        key = (decision.kind, *words[:2], words[2] and words[2].partition(" ")[0], of_state)
        if by is None and (*key[:-1], True) in told:
            continue
        earlier = told.get(key)
        if not earlier or _fullness(decision) >= _fullness(earlier):
            told[key] = decision
    return tuple(_record(document, decision) for decision in told.values())


def _fullness(found: Found) -> tuple[bool, int]:
    """Tell how much a place tells of a decision: who decided, then the words of the form."""
    return found.decided_by is not None, found.form[1] - found.form[0] if found.form else 0


def _record(document: Document, found: Found) -> Decision:
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


def _on_persons(document: Document, text: str, folded: str) -> Iterator[Found]:
    members = document.once(passages)
    named = list(members)
    carried: tuple[Range, list[Found]] | None = None
    sentences = document.once(person_sentences)
    for index, passage in enumerate(named):
        sentence = sentences[passage]
        earlier = named[index - 1][1] if index else 0
        later = named[index + 1][0] if index + 1 < len(named) else len(folded)
        if LEADS_ON.fullmatch(folded, sentence[0], passage[0]):
            sentence = (sentence_around(folded, max(sentence[0] - 2, 0), sentence[0])[0], sentence[1])
        before = (max(sentence[0], earlier), passage[0])
        after = (passage[1], max(passage[1], min(sentence[1], later)))
        place = _Place(text, folded, sentence, before, passage, after)
        told = document.within("decision_word", *before) or document.within("decision_word", *after)
        events = list(_events(place)) if told else []
        if not events and (lead := list_lead(folded, passage[0])) and document.within("decision_word", *lead):
            events = list(_listed(place, lead))
        joined = JOINED.match(place.head()) or LISTED.match(place.head())
        if carried and carried[0][1] == before[0]:
            if not events:
                events = carried[1] if joined else list(_goes_on(place, carried[1]))
            elif _asks_on(place, events, carried[1]):
                events = [
                    replace(event, kind="proposed_discipline", decided_by=carried[1][0].decided_by) for event in events
                ]
        elif carried and not events and not folded[told_to(carried[1]) : passage[0]].strip(" .;-\n"):
            events = list(_goes_on(place, carried[1]))
        events = [event for event in events if not _is_open(place, event)]
        carried = (passage, events) if events else None
        persons = members[passage]
        for event in events:
            offices = _office_each(place, event, len(persons))
            for token, office in zip(persons, offices, strict=True):
                span = (min(event.span[0], token.start), max(event.span[1], token.end))
                yield replace(event, span=span, subject=token.value.name_span, office=office)
        if events and (more := _and_body(place, events[0])):
            yield more


def _is_open(place: _Place, event: Found) -> bool:
    """Tell whether an event is planned, denied or of an earlier time; who is released may be so for what he is not."""
    start = event.span[0]
    if event.kind == "release":
        return False
    if start < place.passage[0]:
        return NOT_DECIDED.search(place.folded, max(place.sentence[0], start - NEAR), start) is not None
    return NOT_DECIDED_ON.match(place.folded, *place.after) is not None


def _asks_on(place: _Place, events: list[Found], before: list[Found]) -> bool:
    """Tell whether a form without a verb goes on with what is asked for before it."""
    asked = before[0].kind == "proposed_discipline" and before[0].form is not None
    return asked and events[0].kind == "discipline" and FORM_ALONE.match(place.head()) is not None


def _and_body(place: _Place, event: Found) -> Found | None:
    """Give the body that is disciplined with the persons before it."""
    body = AND_BODY.match(place.folded, *place.after) if event.kind in ("discipline", "proposed_discipline") else None
    if not body or ACTS.search(body["body"]):
        return None
    start, end = body.span("body")
    return replace(event, span=(min(event.span[0], start), max(event.span[1], end)), subject=(start, end), office=None)


def _listed(place: _Place, lead: Range) -> Iterator[Found]:
    """Give what the line before a list tells of each of its items: `Hội nghị đã bầu:⏎- Đồng chí A giữ chức Bí thư`."""
    for event in _events(replace(place, sentence=(lead[0], place.sentence[1]), before=lead)):
        yield replace(event, span=(place.passage[0], max(place.passage[1], event.office[1] if event.office else 0)))


def _office_each(place: _Place, event: Found, persons: int) -> list[Range | None]:
    """Give the office that each of the persons of a passage takes up."""
    named = match_office(place.text, place.folded, event.office[0]) if event.office and persons > 1 else None
    if not named or (named.head, named.end) != event.office:
        return [event.office] * persons
    each = offices_each(place.text, place.folded, [named], persons, place.sentence[0])
    return [(office.head, office.end) for office, *_ in each]


def _goes_on(place: _Place, events: list[Found]) -> Iterator[Found]:
    """Give what a series goes on with: `bầu đồng chí A giữ chức Bí thư; các đồng chí B, C giữ chức Phó Bí thư`."""
    series = NEXT_OF_SERIES.search(place.head()) or not place.head()
    if not (series and TAKES_UP.match(place.tail())):
        return
    office = _office(place, place.passage[1], taking=True)
    for event in events:
        if office and event.kind in ("election", "appointment", "approval"):
            yield replace(event, span=(place.passage[0], office[1]), office=office)


def _events(place: _Place) -> Iterator[Found]:
    """Give what is decided on the persons of a passage; `subject` is the passage."""
    if discipline := _discipline(place):
        yield discipline
        return
    yield from _release(place)
    for pattern, side, kind in TAKING:
        words, start = (place.head(), place.before[0]) if side == "head" else (place.tail(), place.after[0])
        match = _last(pattern, words.rstrip(" :"))
        if not match or (side == "head" and (GAP_STOPS.search(words, match.end()) or _has_own_verb(place, match))):
            continue
        if side == "head" and ASKS.search(words, 0, match.start()):
            return
        if kind == "election" and CANDIDATES.search(words, 0, match.start()):
            return
        cue = _moved(match.span(), start)
        office = _office(place, max(cue[0], place.passage[1]), taking=True) or _office_before(place, cue)
        if office or kind == "election":
            yield _event(place, kind, cue, office)
        return
    if (body := WITH_BODY.search(place.head())) and TAKES_UP.match(place.tail()) and not ASKS.search(place.head()):
        office = _office(place, place.passage[1], taking=True)
        cue = _moved(body.span("verb"), place.before[0])
        if office:
            yield _event(place, "election" if body["verb"] == "bầu" else "appointment", cue, office)


def _has_own_verb(place: _Place, match: re.Match[str]) -> bool:
    """Tell whether the verb before a passage is that of the item before: `bầu đồng chí A …; bà B được … phê chuẩn …`."""
    return ";" in place.head()[match.end() :] and OWN_VERB.match(place.tail()) is not None


def _release(place: _Place) -> Iterator[Found]:
    start = place.before[0]
    stop = place.folded.find(";", *place.after)
    stop = min(place.after[1] if stop < 0 else stop, place.after[0] + NEAR)
    before = None if ASKS.search(place.head()) else RELEASES.search(place.head())
    lost = _office_lost(place, start) if before else None
    behind = None if lost else RELEASED.search(place.folded, place.after[0], stop)
    # `đề nghị … xem xét cho đồng chí A thôi giữ chức`: asked for before the name as well
    if behind and (ASKS.search(place.head()) or TELLS.search(place.folded, place.after[0], behind.start())):
        return
    if behind:
        yield _event(place, "release", behind.span(), _office(place, behind.end()))
    elif before:
        yield _event(place, "release", _moved(before.span(), start), lost)


def _moved(span: Range, offset: int) -> Range:
    """Give a range of some words as a clean range; the words begin at `offset`."""
    return offset + span[0], offset + span[1]


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(words))), None)


def _event(
    place: _Place,
    kind: DecisionKind,
    cue: Range,
    office: Range | None,
    form: Range | None = None,
    asked: Range | None = None,
) -> Found:
    ends = [cue, place.passage, *(span for span in (office, form) if span)]
    span = (min(start for start, _ in ends), max(end for _, end in ends))
    by = asked or (
        # `ông …, Phó Bí thư Tỉnh ủy, được Ban Chấp hành Đảng bộ tỉnh bầu giữ chức …`
        decider(place.folded, place.after, cue[1]) if cue[0] >= place.after[0] else None
    )
    return Found(kind, span, place.passage, office, form, by or decider(place.folded, place.sentence, span[0]))


def _office(place: _Place, start: int, taking: bool = False) -> Range | None:
    """Give the office or body that the words from `start` to the end of the sentence name."""
    end = min(place.after[1], start + 400)
    if later := NOT_HIS.search(place.folded, start, end):
        end = later.start()
    for match in OFFICE_CUE.finditer(place.folded, start - (0 if taking else 20), end):
        if taking == place.folded.startswith("thôi ", match.start() - 5):
            continue
        if office := match_office(place.text, place.folded, match.end()):
            return office.head, office.end
    if body := BODY_CUE.search(place.folded, start - (0 if taking else 9), end):
        if taking and place.folded.startswith("thôi ", body.start() - 5):
            return None
        words = BODY_WORDS.match(place.folded, body.end(), end)
        return words.span() if words else None
    return None


def _office_lost(place: _Place, start: int) -> Range | None:
    """Give the office before the names: `miễn nhiệm chức vụ … đối với …`."""
    for match in OFFICE_LOST_CUE.finditer(place.folded, start, place.passage[0]):
        if office := match_office(place.text, place.folded, match.end()):
            return office.head, office.end
    return None


def _office_before(place: _Place, cue: Range) -> Range | None:
    """Give the office or body named between the verb and the names: `bầu … vào Ban Thường vụ Tỉnh ủy gồm …`."""
    if cue[1] > place.passage[0]:
        return None
    # `chỉ định 3 đồng chí tham gia Ban Chấp hành gồm: …`: the passage begins with the count
    colon = place.folded.find(":", place.passage[0], min(place.passage[0] + NEAR, place.passage[1]))
    if match := BODY_CUE.search(place.folded, cue[1], max(place.before[1], colon)) or MEMBERS_OF.match(
        place.folded, cue[1]
    ):
        words = BODY_WORDS.match(place.folded, match.end(), max(place.passage[0], colon))
        return words.span() if words else None
    if announced := offices_announced(place.text, place.folded, place.sentence[0], place.passage[0]):
        return announced[0].head, announced[0].end
    if GIVEN_AT.search(place.head()):
        # `chuẩn y 3 đồng chí giữ chức Ủy viên Ban Thường vụ là: …`
        office = match_office(place.text, place.folded, place.passage[0])
        return (office.head, office.end) if office and not office.name else None
    number = next((m for each in (OFFICE_OF, SEVERAL, OFFICE_VOTED) if (m := each.match(place.folded, cue[1]))), None)
    office = match_office(place.text, place.folded, number.end()) if number else None
    return (office.head, office.end) if office and not office.name else None


def _discipline(place: _Place) -> Found | None:
    head, tail = place.head(), place.tail()
    offset = place.before[0]
    if (match := _last(proposed(), head)) and not GAP_STOPS.search(head, match.end()):
        return _proposed(place, match, offset)
    of_him = OF_HIM.search(head) is not None
    if of_him and not FORM_OF.search(head) and (match := proposed().search(tail.partition(";")[0])):
        return _proposed(place, match, place.after[0])
    if match := by_form().match(tail):
        group = match.lastindex or 0  # the only one
        form = _moved(match.span(group), place.after[0])
        if group == 3:
            # `khai trừ đồng chí … ra khỏi Đảng`: the form stands on both sides of the name
            lead = _last(DISCIPLINE, head)
            if not lead:
                return None
            form = _moved(lead.span(1), offset)
        return _suffered(place, form)
    if of_him and (match := THEN_FORM.match(tail)):
        form = _moved(match.span(1), place.after[0])
        return _suffered(place, form)
    match = _last(DISCIPLINE, head)
    between = head[match.end() :] if match else ""
    # `…: kỷ luật cảnh cáo; đối với …`: the form of the one before
    of_others = "." in between or "; đối với" in between or OF_OTHERS.match(between)
    if match and not of_others and not GAP_STOPS.search(between):
        form = _moved(match.span(1), offset)
        return _suffered(place, form)
    return None


def _proposed(place: _Place, match: re.Match[str], offset: int) -> Found:
    """Give the discipline that is asked for in the words of a match that begin at an offset."""
    asked, form = (_moved(span, offset) if span else None for span in asked_in(match))
    return _event(place, "proposed_discipline", _moved(match.span(), offset), None, form, asked)


def _suffered(place: _Place, form: Range) -> Found:
    """Give the discipline or measure of a form, with the office it takes: `cách chức …`, `đình chỉ chức vụ …`."""
    words = place.folded[slice(*form)]
    lost = match_office(place.text, place.folded, form[1] + 1) if words.endswith(_TAKES_OFFICE) else None
    office = (lost.head, lost.end) if lost and not lost.name else None
    return _event(place, "other" if words.startswith(MEASURES) else "discipline", form, office, form)
