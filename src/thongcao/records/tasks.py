"""Task groups: who must do what by when, in the groups the communiqué numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongcao.document import Document
from thongcao.grammar.actions import action_lead, opens_action
from thongcao.grammar.dates import resolve
from thongcao.grammar.formulas import formula
from thongcao.grammar.task_announcements import count_words
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.base import CountedWord
from thongcao.model.documents import Task, TaskGroup, TaskGroups
from thongcao.model.figures import Period
from thongcao.outline import Part
from thongcao.records.clauses import DividedParagraph, actions, divided_parts
from thongcao.task_lists import announced_groups

# What stands before the time a task is due: `trước ngày 30/6`, `chậm nhất trong quý III`, `trong năm 2025`
_DUE = re.compile(rf"(?<!\w){formula('due')}(?: ngày| thời điểm)?\s*$")
# Plans, terms and horizons say what a task is about, not when it is due.
_DUE_FORMS = frozenset("day day_range month month_range quarter half_year year whole_year cumulative as_of".split())
_TITLE_END = " .;:,\n"


def find_task_groups(document: Document) -> TaskGroups:
    """Give the numbered groups of tasks and the count the text announces.

    Args:
        document: the document; parts of kind `task_group` hold the groups.
    """
    divided = document.once(divided_parts)
    groups = tuple([_group(document, part, divided[part.id]) for part in document.outline.of_kind("task_group")])
    return TaskGroups(announced=_announced(document), groups=groups)


def _announced(document: Document) -> CountedWord | None:
    token = announced_groups(document.clean, document.outline)
    if token is None:
        return None
    return document.read(CountedWord, *count_words(token, document.clean), value=token.value)


def _group(document: Document, part: Part, divided: Sequence[DividedParagraph]) -> TaskGroup:
    clean = document.clean
    # of a marker that a cut text ends with (`Ba là`) the group is all there is
    start, title_end = next((each.sentences[0] for each in divided if each.sentences), clean.trim(part.start, part.end))
    times = _due_forms(document, part)
    found = actions(clean, divided, _tasks_start(document, part, title_end), document.outline.marks)
    return TaskGroup(
        number=part.number or 0,
        title=document.evidence(start, start + len(clean.text[start:title_end].rstrip(_TITLE_END))),
        tasks=tuple(
            [
                _task(document, f"{part.id}/{number}", start, end, times)
                for number, (start, end) in enumerate(found, start=1)
            ]
        ),
        section=part.id,
        span=clean.span(part.start, part.end),
    )


def _tasks_start(document: Document, part: Part, title_end: int) -> int:
    """Give where the tasks begin: with the title, unless it is a line of its own that only names the topic."""
    head = part.paragraphs[0]
    alone = title_end >= head.end and len(part.paragraphs) > 1
    heading = alone and document.clean.text[title_end - 1] not in ".:;"
    topic = title_end < part.end and not opens_action(document.clean, head.body, title_end)
    short = title_end - head.body <= 120
    return title_end if short and (heading or topic) else head.body


def _task(document: Document, name: str, start: int, end: int, times: Sequence[Token[TimeValue]]) -> Task:
    lead = action_lead(document.clean, start, end)
    return document.read(
        Task,
        start,
        end,
        id=name,
        lead=document.clean.words(*lead) if lead else None,
        deadline=_deadline(document, start, end, times) if times else None,
    )


def _due_forms(document: Document, part: Part) -> list[Token[TimeValue]]:
    """Give the times of a group that can say when an action is due, the dates before the periods."""
    times = [*document.within("date", part.start, part.end), *document.within("period", part.start, part.end)]
    return [token for token in times if token.value.form in _DUE_FORMS]


def _deadline(document: Document, start: int, end: int, times: Sequence[Token[TimeValue]]) -> Period | None:
    """Give when an action is due, None where it does not say so or names several times."""
    values: dict[tuple[str | None, str | None], tuple[Token[TimeValue], TimeValue]] = {}
    for token in times:
        if start <= token.start and token.end <= end and _is_due(document, token, start):
            value = resolve(token.value, document.year)
            values[value.start, value.end] = (token, value)
    if len(values) != 1:
        return None
    token, value = next(iter(values.values()))
    return document.read(Period, token.start, token.end, start=value.start, end=value.end, certainty="stated")


def _is_due(document: Document, token: Token[TimeValue], floor: int) -> bool:
    if token.value.form == "as_of":
        return document.clean.folded.startswith(("đến", "tới", "cuối"), token.start)
    return _DUE.search(document.clean.folded, max(floor, token.start - 30), token.start) is not None
