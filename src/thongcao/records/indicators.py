"""Indicators: the figures of the text with status, period, basis and section."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.amounts import Quantity, Rank
from thongcao.grammar.clauses import figure_bounds_with
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figure_state import LAST_PERIODS, governs
from thongcao.grammar.figures import read_figures
from thongcao.grammar.piece import Range, Readings
from thongcao.grammar.piece_words import CLOSERS
from thongcao.grammar.plain_counts import plain_counts
from thongcao.grammar.times import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.grammar.trailing_comparisons import exceeds
from thongcao.model.base import Certainty, Evidence
from thongcao.model.figures import Basis, Indicator, Period, Status, Value
from thongcao.outline import Part
from thongcao.records.figure_status import is_timeless, is_to_come, sentence_start, status_of
from thongcao.records.governing import governing_periods
from thongcao.records.leads import Governing, Lead
from thongcao.records.times import Times, month_before, year_before

# A unit of these kinds makes a number a figure; a noun only where the lexicon knows what is counted.
_ALWAYS = frozenset(("percent", "point", "money", "measure", "times"))

_start = attrgetter("start")
_OF_YEAR_BEFORE = ("same_period_last_year", "previous_year")
_REACH_OF_BASE = 600
_AND_MOVES = re.compile(r" và (?:tăng|giảm)(?: [^\W\d_]+){0,2} ")
_BODIES = frozenset(("bộ", "cơ quan", "đơn vị", "địa phương", "tỉnh", "huyện", "xã", "phường", "sở", "ngành"))
# `ước thực hiện cả năm …`, `phấn đấu cả năm …`
_NO_SUBJECT = frozenset(("ước", "dự", "tính", "phấn", "kết", "lũy", "mục", "kế", "chỉ", "nhiệm", "trong", "cho"))
_OF_MONTH_BEFORE = " của tháng trước"  # `cao hơn mức tăng 0,12% của tháng trước`
# A paragraph that opens so goes on with the one before.
_GOES_ON = ("cụ thể", "trong đó")


def readings_of(document: Document) -> Readings:
    """Give the tokens of a document that figures are read with."""
    tokens = document.tokens
    numbers = [token for kind in ("quantity", "rank", "fraction") for token in tokens.get(kind, ())]
    times = [token for kind in ("period", "date") for token in tokens.get(kind, ())]
    return Readings(
        document.clean,
        sorted(numbers, key=_start),
        sorted(times, key=_start),
        tokens.get("comparison", ()),
    )


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Give the figures of every sentence or inline item that holds a number, in text order.

    A sentence of plain counts is read only where the sentence after it may go on with what it says.
    """
    readings = readings_of(document)
    clean = document.clean
    found: list[Figure] = []
    before: Figure | None = None  # the last figure that was read
    plain: list[Range] = []  # sentences of plain counts behind it
    for start, end in figure_bounds_with(clean, readings.numbers):
        if found and clean.text.find("\n", found[-1].end, start) >= 0 and not clean.folded.startswith(_GOES_ON, start):
            before, plain = None, []  # of another paragraph
        counts = plain_counts(readings, start, end, before)
        if counts is not None:
            if counts:
                found += counts
                plain.append((start, end))
            continue
        for bounds in plain:  # what they say may go on here
            before = read_figures(readings, *bounds, before)[-1]
        plain = []
        figures = read_figures(readings, start, end, before)
        if figures:
            found += figures
            before = figures[-1]
    return tuple(found)


def is_indicator(figure: Figure) -> bool:
    """Tell whether a figure is an indicator rather than a plain count.

    Percentages, points, money, measures, multiples and ranks always are; a counted noun is where the lexicon knows its
    label or what it is a part of, or where the text gives a change of a named thing.
    """
    number = figure.quantity.value
    if isinstance(number, Rank):
        return True
    if number.unit is None:
        return False
    if number.kind in _ALWAYS:
        return True
    if number.kind == "duration":
        return True  # a mean age, the only duration that is a figure
    if number.kind in ("count", "noun") and number.per is not None:
        return True  # `15,1 tiêu chí/xã`
    if number.kind == "score":
        return figure.known is not None or isinstance(number.low if number.low is not None else number.high, float)
    if figure.measure == "change":
        return figure.known is not None or figure.comparison is not None
    if figure.known is None and number.unit in _BODIES:
        return False  # `14 bộ giải ngân dưới mức trung bình, 1 địa phương đạt 20%`
    counted = number.unit.startswith("lượt") or number.unit == "con"  # visits of guests, heads of a herd
    return figure.known is not None or (figure.near and (figure.cue is not None or counted))


@dataclass(frozen=True, slots=True)
class _Text:
    """What the figures of one document are read with: which periods govern them, and what phrases of time mean."""

    document: Document
    governing: Governing
    times: Times
    _said: dict[Range, Evidence] = field(default_factory=dict)

    def evidence(self, place: Range | None) -> Evidence | None:
        """Give the words that stand at a place; a subject or verb that several figures share is one record."""
        if place is None or place[0] >= place[1]:
            return None
        if place not in self._said:
            self._said[place] = self.document.evidence(*place)
        return self._said[place]


def find_indicators(document: Document, figures: Iterable[Figure]) -> tuple[Indicator, ...]:
    """Give the indicators among the figures of a document.

    Args:
        document: the scanned document.
        figures: its figures, as `find_figures` gives them.

    Returns:
        One record per figure: value as written, period and basis stated, or inherited from the phrase that governs
        them, or null.
    """
    figures = [figure for figure in figures if is_indicator(figure)]
    if not figures:
        return ()
    text = _Text(document, governing_periods(document), Times(document))
    found: list[Indicator] = []
    comparisons = document.tokens.get("comparison", ())
    headings = [token for token in comparisons if token.value.marked and _heads_lines(document, token)]
    said: Token[Comparison] | None = None  # the last comparison with the same period, and the part it was said in
    said_in: str | None = None
    twins = _twins(document, figures)
    for figure in figures:
        part = document.outline.part_at(figure.quantity.start)
        section = part.id if part else None
        if section != said_in:
            said, said_in = None, section
        while headings and headings[0].start < figure.quantity.start:
            # `Kết quả quý I (so với cùng kỳ năm trước):` governs the lines below it
            said = headings.pop(0)
        comparison, inherited = figure.comparison, figure.comparison_inherited
        targets = text.governing.targets_at(figure.quantity.start)
        status = status_of(document, figure, part, targets)
        if figure.status == "target" and figure.status_cue is None:
            # `86,4/152 tỷ đồng`: of the year
            period = _year_of(_period(text, figure, "reported", part, targets))
        else:
            period = _period(text, figure, status, part, targets)
            yearly = status == "target" and figure.time is None and _is_of_yearly_plan(document, comparison)
            if yearly or (figure.aside and _is_plan_of_year(document, figure, period)):
                period = _year_of(period)
        if document.clean.folded.startswith(_OF_MONTH_BEFORE, figure.quantity.end):
            period = month_before(period)
        if figure.prior:
            period = _prior(period, figure.comparison.value.year if figure.comparison else None)
        twin = figure.quantity.start in twins
        if inherited and (twin or exceeds(document.clean.folded, figure)):
            comparison, inherited = None, False
        if comparison is None and not twin and status != "target" and _takes_basis(document, figure, period):
            comparison, inherited = said, said is not None
        if comparison and not inherited and not figure.prior and _is_lasting(comparison):
            said = comparison
        if status == "reported" and is_to_come(document, figure, period):
            status = "target"
        certainty: Certainty = "inherited" if inherited else "stated"
        basis = _basis(text, figure, comparison, (period, certainty))
        found.append(_indicator(text, figure, part, (status, period, basis)))
    return tuple(found)


def _twins(document: Document, figures: Sequence[Figure]) -> frozenset[int]:
    """Give the places of growths told in pairs without what each is against: `khai khoáng giảm 1,6% và tăng 12,2%`.

    Where a growth of the paragraph is against the month before, one of them is too and one is against the year before; which is
    which, the words do not say.
    """
    found: set[int] = set()
    for one, other in pairwise(figures):
        if other.measure != "growth" or one.measure != "growth" or one.label is None or one.label != other.label:
            continue
        bare = all(each.comparison is None or each.comparison_inherited for each in (one, other))
        if bare and _AND_MOVES.fullmatch(document.clean.folded, one.end, other.quantity.start):
            line, _ = document.clean.line_bounds(one.start, one.start)
            before = document.within("comparison", max(line, one.start - _REACH_OF_BASE), one.start)
            if any(token.value.kind in LAST_PERIODS for token in before):
                found |= {one.quantity.start, other.quantity.start}
    return frozenset(found)


def _takes_basis(document: Document, figure: Figure, period: Period | None) -> bool:
    """Tell whether a figure without a basis of its own has that of the figures before: growth, save over several years.

    A multiple has it where nothing behind it says what it is a multiple of: `tăng 1,4 lần;`.
    """
    number = figure.quantity.value
    times = figure.measure == "ratio" and isinstance(number, Quantity) and number.kind == "times"
    closed = times and document.clean.text[figure.end : figure.end + 1] in CLOSERS
    if figure.prior or figure.averaged or not (closed or figure.measure == "growth"):
        return False
    start, end = (period.start or "", period.end or "") if period else ("", "")
    years = start[:4] != end[:4] and start[:4].isdigit() and end[:4].isdigit()
    return not years and not exceeds(document.clean.folded, figure)


def _is_lasting(comparison: Token[Comparison]) -> bool:
    return comparison.value.kind in _OF_YEAR_BEFORE and governs(comparison)


def _basis(
    text: _Text,
    figure: Figure,
    comparison: Token[Comparison] | None,
    said: tuple[Period | None, Certainty],
) -> Basis | None:
    times, (period, certainty) = text.times, said
    if comparison is None or (figure.prior and figure.measure == "share_of_plan"):
        passes = figure.measure == "growth" and exceeds(text.document.clean.folded, figure)
        if figure.measure == "share_of_plan" or passes:
            # disbursed 45% is always 45% of the plan, and `vượt 9,8%` passes it
            return Basis(text="", span=None, kind="plan", start=None, end=None, certainty="inferred")
        return None
    if figure.prior:
        moves = figure.measure in ("growth", "change", "ratio")
        return times.prior_basis(comparison, period, certainty) if moves else None
    return times.basis(comparison, period, certainty)


def _heads_lines(document: Document, token: Token[Comparison]) -> bool:
    """Tell whether a marked comparison stands in a line that holds no figure and ends with a colon."""
    if token.value.kind not in _OF_YEAR_BEFORE:
        return False
    text = document.clean.text
    line, stop = document.clean.line_bounds(token.start, token.end)
    return text[token.end : stop].rstrip().endswith(":") and not document.within("quantity", line, stop)


def _value(document: Document, figure: Figure) -> Value:
    token, number = figure.quantity, figure.quantity.value
    if isinstance(number, Rank):
        return document.read(
            Value, token.start, token.end, low=number.place, high=number.place, unit="rank", out_of=number.out_of
        )
    sign = -1 if figure.measure == "balance" and _is_deficit(document, figure) else 1
    return document.read(
        Value,
        token.start,
        token.end,
        low=None if number.low is None else sign * number.low,
        high=None if number.high is None else sign * number.high,
        unit=number.unit,
        scale=number.scale,
        bound=number.bound,
        per=number.per,
        damaged=number.damaged,
    )


def _is_deficit(document: Document, figure: Figure) -> bool:
    words = document.clean.folded[slice(*figure.label)] if figure.label else ""
    return "nhập siêu" in words or "thâm hụt" in words


def _period(text: _Text, figure: Figure, status: Status, part: Part | None, targets: Lead | None) -> Period | None:
    document, governing, times = text.document, text.governing, text.times
    offset = figure.quantity.start
    time = figure.time
    if time is not None and not (status == "reported" and _is_of_crops(document, figure, time)):
        own = figure.start <= time.start or figure.time_stated
        lead = governing.at(offset, closed=True) if time.value.open_year else None
        if lead and lead.value.form == "year" and not document.clean.folded.startswith((" nay", " năm nay"), time.end):
            # `Nhiệm vụ năm 2026: … quý I giải ngân trên 10%`: a quarter of the year planned for
            time = replace(time, value=resolve(time.value, int(str(lead.value.end)[:4])))
        return times.period(time, "stated" if own else "inherited")
    if figure.origin or (figure.known is None and is_timeless(document, figure)):
        return None
    if targets and targets.token and status == "target":
        # `Mục tiêu năm 2025: … Giai đoạn 2026 - 2030: …`
        later = governing.at(offset, since=targets.start)
        return times.period(later or targets.token, "inherited")
    listed = part is not None and part.kind == "task_group"
    if status == "target" and not listed and not figure.aside:
        # results told before say nothing of a target: what is said in its own sentence, or as a heading
        since = min(sentence_start(document, offset), targets.start if targets else offset)
        token = governing.at(offset, since=since) or (governing.aim if targets else None)
    else:
        token = governing.at(offset)
        if token is None and (part is None or part.kind in ("heading", "assessment", "body", "preamble", "notes")):
            token = governing.topic_at(offset)
    return times.period(token, "inherited") if token else None


def _is_of_crops(document: Document, figure: Figure, time: Token[TimeValue]) -> bool:
    """Tell whether a whole year is only that of an earlier clause's subject: `Sản lượng lúa cả năm đạt …; đàn lợn …`."""
    if figure.time_stated or time.value.form != "whole_year" or not time.value.open_year:
        return False
    folded = document.clean.folded
    line = folded.rfind("\n", 0, time.start) + 1
    clause = max(line, *[folded.rfind(mark, line, time.start) + 1 for mark in ";.:,-"])
    named = folded[clause : time.start].split()
    return len(named) > 1 and named[0] not in _NO_SUBJECT and folded.find(";", time.end, figure.quantity.start) >= 0


def _is_plan_of_year(document: Document, figure: Figure, period: Period | None) -> bool:
    """Tell whether the results of a part of the year give their plan in brackets: `46% chỉ tiêu năm (1.100 đảng viên)`.

    The plan of months or a quarter says so: `so với kịch bản 9 tháng (9,5%)`.
    """
    if figure.status_cue is None or figure.time is not None:
        return False
    if period is None or period.start is None or period.end is None or period.start[:4] != period.end[:4]:
        return False
    plans = [plan.value.kind == "plan" for plan in document.within("comparison", *figure.status_cue)]
    words = document.clean.folded[slice(*figure.status_cue)]
    return any(plans) and "tháng" not in words and "quý" not in words and period.end[5:] != "12-31"


def _is_of_yearly_plan(document: Document, comparison: Token[Comparison] | None) -> bool:
    """Tell whether a target of months or a quarter to come is one of the year: `hoàn thành 100% dự toán năm`."""
    if comparison is None or comparison.value.kind != "plan":
        return False
    return document.clean.folded.endswith(" năm", comparison.start, comparison.end)


def _year_of(period: Period | None) -> Period | None:
    """Give the calendar year of a period: what is planned beside what is reached is planned for the year."""
    if period is None or period.end is None or len(period.end) < 10 or period.end.startswith("--"):
        return None
    year = period.end[:4]
    if period.start and period.start[:4] != year:
        return period  # what a term reached is planned for the term
    return Period(text="", span=None, start=f"{year}-01-01", end=f"{year}-12-31", certainty="inferred")


def _prior(period: Period | None, year: int | None) -> Period | None:
    """Give the period of a prior-year value put in brackets: `(cùng kỳ năm 2022 tăng 10,08%)`."""
    start, end = year_before(period, year)
    if end is None:
        return None
    return Period(text="", span=None, start=start, end=end, certainty="inferred")


def _item(document: Document, offset: int) -> int | None:
    items = document.tokens.get("enumerator", ())
    last = bisect_left(items, offset, key=_start) - 1
    if last < 0 or document.clean.text[items[last].start] != "(":
        return None
    line = document.clean.text.rfind("\n", 0, offset) + 1
    return items[last].value if line < items[last].start else None


def _indicator(
    text: _Text, figure: Figure, part: Part | None, said: tuple[Status, Period | None, Basis | None]
) -> Indicator:
    document = text.document
    status, period, basis = said
    value = _value(document, figure)
    return Indicator(
        indicator=figure.known.indicator if figure.known else None,
        label=text.evidence(figure.label),
        measure=figure.measure,
        status=status,
        status_cue=text.evidence(figure.status_cue),
        direction=figure.direction,
        direction_cue=text.evidence(figure.cue),
        value=value,
        period=period,
        basis=basis,
        item=_item(document, figure.quantity.start),
        section=part.id if part else None,
        task=document.task_at(value.span[0]) if value.span else None,
        span=document.clean.span(*document.clean.trim(figure.start, figure.end)),
    )
