"""Checks that prove a document against itself.

To add a check: write a function from `Evidence` to `Check`s in the module it belongs to, and name it in that module's
`CHECKS`.
"""

from __future__ import annotations

from thongcao.checks import hygiene, meeting, numbers, structure
from thongcao.checks.base import Evidence
from thongcao.model.communique import Check

ALL_CHECKS = (*structure.CHECKS, *numbers.CHECKS, *meeting.CHECKS, *hygiene.CHECKS)


def run_checks(evidence: Evidence) -> tuple[Check, ...]:
    """Give the outcome of every check, in a fixed order."""
    return tuple(check for one in ALL_CHECKS for check in one(evidence))
