"""Task groups: who must do what by when, in the groups the communiqué numbers."""

from __future__ import annotations

from collections.abc import Sequence

from thongcao.document import Document
from thongcao.grammar.actions import action_lead, opens_action
from thongcao.grammar.task_announcements import count_words
from thongcao.grammar.telling import tells
from thongcao.model.base import CountedWord
from thongcao.model.documents import Task, TaskGroup, TaskGroups
from thongcao.outline import Part
from thongcao.records.announced_groups import announced_groups
from thongcao.records.clauses import GOES_ON, DividedParagraph, actions, divided_parts
from thongcao.records.deadlines import Due, deadline, divided_by_deadline, due_times
from thongcao.task_lists import is_action

_TITLE_END = " .;:,\n"
_LONGEST_TOPIC = 120
_SHORT_TOPIC = 32


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
    # of a row of a table the first cell says what is to be done
    if part.paragraphs[0].style == "bar" and (cell := clean.text.find(" |", start, title_end)) > 0:
        title_end = cell
    times = due_times(document, part)
    found = actions(clean, divided, _tasks_start(document, part, title_end), document.outline.marks)
    found = [action for action in found if not tells(clean, *action)]
    if len(times) > 1:
        found = [each for action in found for each in divided_by_deadline(document, *action, times)]
    return TaskGroup(
        number=part.number or 0,
        title=document.evidence(
            start, start + len(clean.text[start:title_end].rstrip(_TITLE_END).removesuffix(" và").rstrip(_TITLE_END))
        ),
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
    """Give where the tasks begin: with the title, unless that only names the topic."""
    clean, head = document.clean, part.paragraphs[0]
    if title_end - head.body > _LONGEST_TOPIC or head.style == "bar":
        return head.body
    if title_end >= head.end and len(part.paragraphs) > 1:
        if clean.text[title_end - 1] not in ".:;":
            return title_end
        below = part.paragraphs[1]
        # `Phát triển kinh tế:⏎- Tập trung …`: a topic that reads as a verb
        if clean.text[title_end - 1] == ":" and title_end - head.body <= _SHORT_TOPIC:
            return title_end if opens_action(clean, below.body, below.end) else head.body
    following = clean.trim(title_end, part.end)[0]
    # `Thu ngân sách vượt dự toán. Trong đó, …`: what goes on with the title is no task of its own
    topic = following < part.end and not (
        is_action(clean, head.body, title_end) or GOES_ON.match(clean.folded, following)
    )
    return title_end if topic else head.body


def _task(document: Document, name: str, start: int, end: int, times: Sequence[Due]) -> Task:
    lead = action_lead(document.clean, start, end)
    return document.read(
        Task,
        start,
        end,
        id=name,
        lead=document.clean.words(*lead) if lead else None,
        deadline=deadline(document, start, end, times) if times else None,
    )
