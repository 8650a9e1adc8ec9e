"""Who met, for which session and term, when and where: fronts of documents in the ways real ones are worded.

The fronts stand in `meeting_fronts.json` with what they tell; persons, dates and ordinals are invented, bodies and
places exist. Body is name, level and province code; dates are first day, last day and certainty.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.records.documents import located, scanned

from thongcao.model.meeting import Meeting
from thongcao.records.meeting import find_meeting

FRONTS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("meeting_fronts.json").read_text(encoding="utf-8"))


def shown(meeting: Meeting, name: str) -> Any:
    """Give a field of the meeting as the file writes it."""
    match name:
        case "body":
            body = meeting.body
            return body and [body.name, body.level, body.province_code]
        case "session":
            return meeting.session and meeting.session.number
        case "term":
            return meeting.term and meeting.term.number
        case "dates":
            dates = meeting.dates
            return dates and [dates.start, dates.end, dates.certainty]
        case "venue":
            return meeting.venue and meeting.venue.text
    return meeting.extended


@pytest.mark.parametrize("front", FRONTS, ids=[front["lines"][0][:60] for front in FRONTS])
def test_meeting_of_a_front(front: dict[str, Any]) -> None:
    document = scanned("\n".join(front["lines"]))
    meeting = find_meeting(document)
    assert {name: shown(meeting, name) for name in front["meeting"]} == front["meeting"]
    for record in (meeting.body, meeting.session, meeting.term, meeting.dates, meeting.venue, meeting.extended_cue):
        assert record is None or located(document, record)
