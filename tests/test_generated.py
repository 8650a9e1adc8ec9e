"""Composed communiqués give back the truth they were composed from."""

import pytest
from tests.generator import compose

from thongcao import extract


@pytest.mark.parametrize("start", range(0, 2000, 100))
def test_composed_communiques_give_the_truth(start: int) -> None:
    for seed in range(start, start + 100):
        text, truth = compose(seed)
        found = extract(text)
        meeting = found.meeting
        assert meeting.body, seed
        assert (meeting.body.name, meeting.body.province_code) == (truth.body, truth.province), seed
        assert meeting.session, seed
        assert meeting.term, seed
        assert meeting.dates, seed
        assert (meeting.session.number, meeting.term.number, meeting.dates.start) == (
            truth.session,
            truth.term,
            truth.date,
        ), seed
        assert {person.name: person.titles for person in found.people} == truth.people, seed
        figures = [
            (one.measure, one.direction, one.value.low, one.value.high, one.value.unit, one.value.scale)
            for one in found.indicators
        ]
        assert figures == truth.figures, (seed, text)
        groups = found.task_groups
        assert groups.announced, seed
        assert groups.announced.value == truth.announced, seed
        assert [(group.number, group.title.text) for group in groups.groups] == truth.tasks, seed
        assert {citation.number for citation in found.citations} == truth.citations, seed
        assert found.ledger.unclaimed == (), seed
