"""What several rooms test with: the seed, and a communiqué made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongcao.model.base import Evidence
from thongcao.model.communique import Check, Communique, Ledger, Source, UnclaimedNumber
from thongcao.model.documents import TaskGroups
from thongcao.model.figures import Count, Indicator, Period, Value
from thongcao.model.meeting import Agenda, Heading, Meeting, Session, Term

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def seed() -> Path:
    return next((ROOT / "seeds").glob("*.txt"))


@pytest.fixture
def communique() -> Communique:
    """`Ngày 3-4-2024 … lần thứ 9 … khóa XI … GRDP tăng 6,5% … 12 dự án … 7`, with one figure unclaimed."""
    return Communique(
        source=Source(
            name="thông cáo [1].txt", sha256="0" * 64, encoding="utf-8", media_type="text/plain", characters=90
        ),
        heading=Heading(kind="press_release"),
        meeting=Meeting(
            session=Session(text="lần thứ 9", span=(14, 23), number=9),
            term=Term(text="khóa XI", span=(26, 33), number=11, roman="XI"),
            dates=Period(text="Ngày 3-4-2024", span=(0, 13), start="2024-04-03", end="2024-04-03", certainty="stated"),
        ),
        agenda=Agenda(),
        people=(),
        outline=(),
        indicators=(
            Indicator(
                indicator="grdp",
                label=Evidence(text="GRDP", span=(36, 40)),
                measure="growth",
                status="reported",
                direction="increase",
                value=Value(text="6,5%", span=(46, 50), low=6.5, high=6.5, unit="percent"),
                span=(36, 50),
            ),
        ),
        progress=(),
        task_groups=TaskGroups(),
        citations=(),
        projects=(),
        footnotes=(),
        counts=(Count(text="12 dự án", span=(53, 61), value=12, unit="dự án"),),
        ledger=Ledger(
            numbers=5, by_role={"indicator": 1, "count": 1}, unclaimed=(UnclaimedNumber(text="7", span=(64, 65)),)
        ),
        checks=(
            Check(code="task-group-count", outcome="failed", severity="warning", message="announced 8, found 7"),
            Check(code="old-name", outcome="failed", severity="note", message="an old name of a province"),
        ),
    )
