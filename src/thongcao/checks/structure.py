"""Checks of the structure: announced counts, numbering, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thongcao.checks.base import Evidence, not_applicable, verdict
from thongcao.model.communique import Check


def agenda_count(evidence: Evidence) -> Iterator[Check]:
    """The agenda has as many items as the text announces (a mismatch is a warning: items may be joined by `;`)."""
    agenda = evidence.communique.agenda
    if agenda.announced is None:
        yield not_applicable("agenda-count", "the text announces no number of agenda items")
        return
    yield verdict(
        "agenda-count",
        expected=agenda.announced.value,
        found=len(agenda.items),
        message=f"{agenda.announced.value} agenda items announced, {len(agenda.items)} found",
        spans=[agenda.announced.span, *[item.span for item in agenda.items]],
    )


def task_group_count(evidence: Evidence) -> Iterator[Check]:
    """There are as many task groups as the text announces."""
    groups = evidence.communique.task_groups
    if groups.announced is None:
        yield not_applicable("task-group-count", "the text announces no number of task groups")
        return
    yield verdict(
        "task-group-count",
        expected=groups.announced.value,
        found=len(groups.groups),
        message=f"{groups.announced.value} task groups announced, {len(groups.groups)} found",
        severity="error",
        spans=[groups.announced.span, *[group.span for group in groups.groups]],
    )


def task_group_numbering(evidence: Evidence) -> Iterator[Check]:
    """Task groups are numbered 1, 2, 3 … without gaps."""
    groups = evidence.communique.task_groups.groups
    if not groups:
        yield not_applicable("task-group-numbering", "there are no numbered task groups")
        return
    numbers = [group.number for group in groups]
    yield verdict(
        "task-group-numbering",
        expected=_listed(range(1, len(numbers) + 1)),
        found=_listed(numbers),
        message="task groups are numbered from 1 without gaps"
        if numbers == list(range(1, len(numbers) + 1))
        else f"task groups are numbered {_listed(numbers)}",
        spans=[group.span for group in groups],
    )


def indicator_numbering(evidence: Evidence) -> Iterator[Check]:
    """The enumerated list of results `(1) … (n)` has no gaps."""
    numbered = [one for one in evidence.communique.indicators if one.item is not None]
    # the items of tasks need hold no figure
    indicators = [one for one in numbered if not (one.section or "").startswith("task_groups")]
    if not indicators:
        yield not_applicable("indicator-numbering", "there is no enumerated list of results")
        return
    for section in dict.fromkeys(one.section for one in indicators):
        mine = [one for one in indicators if one.section == section]
        items = sorted({one.item for one in mine if one.item is not None})
        whole = list(range(1, items[-1] + 1))
        yield verdict(
            "indicator-numbering",
            expected=_listed(whole),
            found=_listed(items),
            message=f"results are enumerated {_listed(items)}"
            + ("" if items == whole else "; an item without a figure, or a missing one"),
            spans=[one.span for one in mine],
        )


def footnotes(evidence: Evidence) -> Iterator[Check]:
    """Every note hangs on a place in the body."""
    notes = evidence.communique.footnotes
    if not notes:
        yield not_applicable("footnotes", "there are no notes")
        return
    anchored = [note for note in notes if note.anchor is not None]
    yield verdict(
        "footnotes",
        expected=len(notes),
        found=len(anchored),
        message=f"{len(notes)} notes, {len(anchored)} with a place in the body",
        spans=[note.span for note in notes],
    )


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


CHECKS = (agenda_count, task_group_count, task_group_numbering, indicator_numbering, footnotes)
