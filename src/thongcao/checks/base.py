"""What a check is given, and how it reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from thongcao.document import Document
from thongcao.model.base import Span
from thongcao.model.communique import Check, Communique

Severity = Literal["note", "warning", "error"]
Reading = tuple[Any, int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the checks look at.

    Attributes:
        communique: the records; its `checks` are empty yet.
        document: the text they were read from.
        meeting_readings: every reading of session, term and date in title and preamble: value, clean start, clean end.
    """

    communique: Communique
    document: Document
    meeting_readings: Mapping[str, Iterable[Reading]]


def verdict(
    code: str,
    *,
    expected: int | float | str | None,
    found: int | float | str | None,
    message: str,
    severity: Severity = "warning",
    spans: Iterable[Span | None] = (),
) -> Check:
    """Give a check that passed when `expected == found`."""
    return Check(
        code=code,
        outcome="passed" if expected == found else "failed",
        severity=severity,
        expected=expected,
        found=found,
        message=message,
        spans=tuple([span for span in spans if span]),
    )


@cache  # it says nothing of the text: one record serves all texts
def not_applicable(code: str, message: str, severity: Severity = "warning") -> Check:
    """Give a check that had nothing to look at."""
    return Check(code=code, outcome="not_applicable", severity=severity, message=message)
