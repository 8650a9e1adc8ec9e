"""What belongs to which task: figures, counts, citations and works get the id of the task they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from thongcao.model.base import Span
from thongcao.model.communique import Communique
from thongcao.model.documents import Citation, CitationMention, Project, ProjectMention
from thongcao.model.figures import Count, Indicator, Progress

R = TypeVar("R", Indicator, Progress, Count, CitationMention, ProjectMention)
M = TypeVar("M", Citation, Project)


class _Places:
    """Where the tasks, and the directives of the concluding speech, stand."""

    def __init__(self, communique: Communique) -> None:
        tasks = [task for group in communique.task_groups.groups for task in group.tasks]
        directives = communique.conclusion.directives if communique.conclusion else ()
        # a task that the speech itself lists is a directive too: the task counts
        kinds = [sorted((one.span, one.id) for one in ones if one.span) for ones in ((*tasks,), (*directives,))]
        self._kinds = tuple(([start for (start, _), _ in ones], ones) for ones in kinds)

    def task_at(self, span: Span | None) -> str | None:
        """Give the id of the task or directive that holds the first character of a span."""
        if span is None:
            return None
        for starts, ones in self._kinds:
            place = bisect_right(starts, span[0]) - 1
            if place >= 0 and span[0] < ones[place][0][1]:
                return ones[place][1]
        return None


def link_to_tasks(communique: Communique) -> Communique:
    """Give the communiqué with `task` filled in where a record stands in a task or directive.

    Args:
        communique: with its task groups, conclusion and other records.
    """
    places = _Places(communique)
    return communique.model_copy(
        update={
            "indicators": _linked(communique.indicators, places),
            "progress": _linked(communique.progress, places),
            "counts": _linked(communique.counts, places),
            "citations": _with_linked_mentions(communique.citations, places),
            "projects": _with_linked_mentions(communique.projects, places),
        }
    )


def _linked(records: Sequence[R], places: _Places) -> tuple[R, ...]:
    found = ((record, places.task_at(_place_of(record))) for record in records)
    return tuple(record.model_copy(update={"task": task}) if task else record for record, task in found)


def _place_of(record: Indicator | Progress | Count | CitationMention | ProjectMention) -> Span | None:
    return record.value.span if isinstance(record, Indicator) else record.span


def _with_linked_mentions(records: Sequence[M], places: _Places) -> tuple[M, ...]:
    return tuple(record.model_copy(update={"mentions": _linked(record.mentions, places)}) for record in records)
