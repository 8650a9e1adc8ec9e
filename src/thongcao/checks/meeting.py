"""Checks of the meeting: title against preamble, chair against speaker, records against each other."""

from __future__ import annotations

from collections.abc import Iterator

from thongcao.checks.base import Evidence, not_applicable, verdict
from thongcao.model.communique import Check
from thongcao.records.citations import citation_conflicts

_NAMES = {"date": "date", "session": "session", "term": "term"}


def title_and_preamble(evidence: Evidence) -> Iterator[Check]:
    """Date, session and term are the same wherever title and preamble give them."""
    for key, name in _NAMES.items():
        readings = list(evidence.meeting_readings.get(key, ()))
        code = f"meeting-{name}"
        if len(readings) < 2:
            yield not_applicable(code, f"the {name} is given once or not at all")
            continue
        values = [_shown(value) for value, _, _ in readings]
        first = values[0]
        other = next((value for value in values if value != first), first)
        yield verdict(
            code,
            expected=first,
            found=other,
            message=f"the {name} is {first} in all {len(readings)} places"
            if other == first
            else f"the {name} is {first} in one place and {other} in another",
            severity="error",
            spans=[evidence.document.clean.span(start, end) for _, start, end in readings],
        )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return " to ".join(dict.fromkeys(str(part) for part in value))
    return str(value)


def anything_read(evidence: Evidence) -> Iterator[Check]:
    """The text gives at least one record; an unrelated text gives none."""
    found = evidence.communique
    lists = (found.indicators, found.people, found.citations, found.counts, found.progress, found.task_groups.groups)
    read = found.meeting.body is not None or any(lists)
    yield verdict(
        "anything-read",
        expected="records",
        found="records" if read else "nothing",
        message="the text gives records" if read else "no body, figure, person or citation of the genre was found",
    )


def chair_and_speaker(evidence: Evidence) -> Iterator[Check]:
    """Who concludes the meeting is one of its chairs."""
    conclusion = evidence.communique.conclusion
    chairs = [person.name for person in evidence.communique.people if "chair" in person.roles]
    if conclusion is None or conclusion.speaker is None or not chairs:
        yield not_applicable("chair-speaker", "chair or concluding speaker is not named", "note")
        return
    yield verdict(
        "chair-speaker",
        expected=conclusion.speaker if conclusion.speaker in chairs else ", ".join(chairs),
        found=conclusion.speaker,
        message=f"{', '.join(chairs)} in the chair, {conclusion.speaker} concludes",
        severity="note",
        spans=(conclusion.span,),
    )


def body_named(evidence: Evidence) -> Iterator[Check]:
    """The text says which body met."""
    body = evidence.communique.meeting.body
    yield verdict(
        "meeting-body",
        expected="named",
        found="named" if body else "not named",
        message=f"the body that met is {body.name}" if body else "no body that met was found",
        spans=(body.span,) if body else (),
    )


def cited_documents(evidence: Evidence) -> Iterator[Check]:
    """Every short citation has a full form, and no citation contradicts itself or the date of the meeting."""
    citations = evidence.communique.citations
    if not citations:
        yield not_applicable("citations-resolved", "no document is cited", "note")
        yield not_applicable("citation-conflicts", "no document is cited")
        return
    open_ends = [one for one in citations if not one.resolved]
    yield verdict(
        "citations-resolved",
        expected=0,
        found=len(open_ends),
        message="; ".join(f"{one.mentions[0].text} has no full form in the text" for one in open_ends)
        or "every short citation has its full form",
        severity="note",
        spans=[one.mentions[0].span for one in open_ends],
    )
    mentions = evidence.document.tokens["citation"]
    numbers = {cited.number.text: cited.number for cited in (mention.value for mention in mentions) if cited.number}
    conflicts = [
        (one, reason) for one in citations for reason in citation_conflicts(one, numbers.get(one.number or ""))
    ]
    dated = {evidence.document.clean.span(one.start, one.end): one.value.date for one in mentions if one.value.date}
    for one in citations:
        said = sorted({day for mention in one.mentions if (day := dated.get(mention.span or (0, 0)))})
        if one.date is None and said:
            conflicts.append((one, f"{one.mentions[0].text} has different dates: {', '.join(said)}"))
    dates = evidence.communique.meeting.dates
    last = dates.end if dates else None
    if last and not last.startswith("--"):
        conflicts += [
            (one, f"{one.mentions[0].text} is dated {one.date}, after the meeting")
            for one in citations
            if one.date and not one.date.startswith("--") and one.date > last
        ]
    yield verdict(
        "citation-conflicts",
        expected=0,
        found=len(conflicts),
        message="; ".join(reason for _, reason in conflicts) or "no citation contradicts itself",
        spans=[one.mentions[0].span for one, _ in conflicts],
    )


def deadlines(evidence: Evidence) -> Iterator[Check]:
    """No task is due before the meeting."""
    dates = evidence.communique.meeting.dates
    due = [
        task
        for group in evidence.communique.task_groups.groups
        for task in group.tasks
        if task.deadline and task.deadline.end and not task.deadline.end.startswith("--")
    ]
    if not due or dates is None or not dates.start or dates.start.startswith("--"):
        yield not_applicable("deadlines", "no deadline, or no date of the meeting")
        return
    late = [task for task in due if task.deadline and (task.deadline.end or "") < dates.start]
    yield verdict(
        "deadlines",
        expected=0,
        found=len(late),
        message="; ".join(f"{task.id} was due {task.deadline.end}" for task in late if task.deadline)
        or f"{len(due)} deadlines lie after the meeting",
        spans=[task.deadline.span for task in (late or due) if task.deadline],
    )


CHECKS = (anything_read, title_and_preamble, body_named, chair_and_speaker, cited_documents, deadlines)
