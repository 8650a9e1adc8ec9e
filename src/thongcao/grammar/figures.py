"""Figures of a sentence: which number says what of which subject.

A sentence is read from left to right as a reader does. A piece without a subject goes on with the subject before; a
number without a verb takes that of the series it stands in; a comparison said first or with an earlier figure governs
the bare growth rates after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_series import Figure, pair_series
from thongcao.grammar.figure_subjects import find_subject, indicator_in_context, with_elided_noun
from thongcao.grammar.figure_words import Cue, Label
from thongcao.grammar.measures import OF_WHOLE, RATE_NAME, measure_of, rate_measure
from thongcao.grammar.pieces import PLAN_AS_TARGET, Piece, Range, Readings, Sentence
from thongcao.grammar.quantities import Fraction, Quantity, Rank, bound_after, with_bound
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Direction, Measure

_ROLE_ORDER = (
    "surplus", "deficit", "times", "exceed", "move_to", "move", "contribution", "share", "equal", "level", "status"
)  # fmt: skip
_SHARE_HEADING = re.compile(r"(?<!\w)cơ cấu(?!\w)[^:.;]{0,60}:")
_ARRIVES = re.compile(r"[^,;:()\d]{0,30}?(?<!\w)(?<!trở )(?:lên|xuống|còn|đến|tới)(?!\w)")
_BALANCE = Label("trade_balance", "level")
# `tăng 24% về số doanh nghiệp và 36% về vốn`: the subject stands behind; `về lượng` and its like leave the one before.
_ASPECT = re.compile(r" về (?!đích)(?P<subject>(?:(?! và | so với )[^,;.:()\d\n])+?)(?= và |[,;.:()\n]| so với | \(|$)")
_DIMENSION = re.compile(
    r"(?:số lượng|khối lượng|sản lượng|lượng|giá trị|trị giá|kim ngạch|giá|quy mô|doanh thu|tốc độ|số|mặt .*)\Z"
)
# What is ranked: `thứ 9/63 tỉnh, thành phố cả nước`; its comma divides no figures.
_RANKED = re.compile(
    r" (?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|địa phương|sở, ban, ngành|sở, ngành|bộ, ngành|xã, phường, đặc khu|"
    r"xã, phường, thị trấn|xã, phường|phường, xã|huyện, thị xã, thành phố|huyện, thành phố|quận, huyện)"
    r"(?: trực thuộc trung ương| trong cả nước| của cả nước| cả nước| trong vùng| trong tỉnh| toàn quốc)?(?!\w)"
)
# Counted in the change of anything: `thi hành kỷ luật 38 đảng viên, tăng 9 trường hợp`, `đạt 68 điểm, tăng 5 bậc`.
_CASES = frozenset(("trường hợp", "vụ", "người", "bậc", "hạng", "điểm", "đồng chí", "lượt", "đối tượng"))
# What is reached already is no target, though one was named before.
_REACHED = re.compile(r"(?<!\w)(?:đến nay|hiện|hiện nay|đã đạt|mới đạt|đã)(?!\w)")
# These hold for what is joined to them by a comma: `ước đạt 10 tỷ USD, tăng 7%`.
_CARRIED = ("estimated", "provisional", "forecast")
_TIME_JOINTS = ("", "trong", "của", "vào", "cho", "ngay trong", "năm")


@dataclass(slots=True)
class _State:
    """What earlier figures of the sentence leave to later ones."""

    label: Range | None = None
    known: Label | None = None
    main: Token[Cue] | None = None
    comparison: Token[Comparison] | None = None
    time: Token[TimeValue] | None = None
    scope: Token[Cue] | None = None
    carried: Token[Cue] | None = None  # `ước`, until a semicolon
    reached: int = 0  # where the last figure ends
    indicators: list[str] = field(default_factory=list)  # named so far, the last first
    unit: str | None = None
    structure: bool = False  # `Cơ cấu kinh tế: nông nghiệp 24%; dịch vụ 34%`
    origin: Token[Cue] | None = None
    measure: tuple[Measure, Direction | None] | None = None  # of the last figure
    before: Figure | None = None  # the last figure of the sentence before
    aspect: Token[Cue] | None = None  # the verb of the last figure with its subject behind it


def read_figures(readings: Readings, start: int, end: int, before: Figure | None = None) -> list[Figure]:
    """Give the figures of the sentence [start, end).

    Args:
        readings: the tokens of the text.
        start: clean offset of the sentence.
        end: clean offset after it.
        before: the last figure of the sentence before in the same paragraph, whose subject may go on.

    Returns:
        One figure for each quantity and rank (durations and fractions are none), in text order. Counts of plain things
        are figures too; the caller decides which are indicators.
    """
    sentence = Sentence(readings, start, end)
    state = _State(before=before)
    if before and before.status == "target" and before.status_cue and sentence.folded.startswith("trong đó", start):
        state.scope = Token("cue", *before.status_cue, Cue("status", None, before.status), "goes on")
    figures: list[Figure] = []
    pieces: list[Piece] = []
    left = start
    for index, number in enumerate(sentence.numbers):
        if isinstance(number.value, Quantity) and number.value.kind == "duration":
            continue
        limit = sentence.numbers[index + 1].start if index + 1 < len(sentence.numbers) else end
        if isinstance(number.value, Fraction):
            left = number.end
            continue
        piece = sentence.read_piece(left, number.start)
        # `So với cùng kỳ năm trước, thu ngân sách tăng 5%`: a comparison in a piece of its own governs what follows
        for said in sentence.comparisons:
            if left <= said.start and said.end <= piece.start and said.value.marked:
                state.comparison = said
        comparison, time, left = _read_tail(sentence, number, limit)
        if not figures and _SHARE_HEADING.search(sentence.folded, start, number.start):
            state.structure = True
        pieces.append(piece)
        figures.append(_figure(sentence, state, piece, number, comparison, time, left))
        if figures[-1].prior and len(figures) > 1:
            _share_prior_basis(state, figures)
        left = figures[-1].end
    return pair_series(sentence, pieces, figures)


def _share_prior_basis(state: _State, figures: list[Figure]) -> None:
    """Let the growth before `(cùng kỳ năm 2022 tăng 5%)` be against that period: the bracket says so."""
    before, than = figures[-2], figures[-1].comparison
    if before.measure == "growth" and before.comparison is None and than is not None:
        figures[-2] = replace(before, comparison=than, comparison_inherited=True)
        state.comparison = state.comparison or than


def _read_tail(
    sentence: Sentence, number: Token[Any], limit: int
) -> tuple[Token[Comparison] | None, Token[TimeValue] | None, int]:
    """Read what stands after a number: the plan or period it is compared with, the time it is for."""
    end = number.end
    if isinstance(number.value, Rank) and (ranked := _RANKED.match(sentence.folded, end, limit)):
        end = ranked.end()
    elif isinstance(number.value, Quantity) and number.value.kind == "percent":
        whole = OF_WHOLE.match(sentence.folded, end, limit)
        end = whole.end() if whole else end
    marks = sentence.separators(end, limit)
    stop = marks[0] if marks else limit
    comparison: Token[Comparison] | None = None
    time: Token[TimeValue] | None = None
    done = end
    for token in sentence.comparisons:
        if (
            end <= token.start
            and token.end <= stop
            and (token.value.marked or not sentence.folded[done : token.start].strip(" "))
        ):
            if comparison is None:
                comparison = token
            done = token.end
    for moment in sentence.times:
        if done <= moment.start and moment.end <= stop:
            if sentence.folded[done : moment.start].strip() in _TIME_JOINTS:
                if comparison is None and (than := _compared_year(sentence, number, moment)):
                    comparison, done = than, moment.end
                else:
                    time, done = moment, moment.end
            break
    return comparison, time, done


def _compared_year(sentence: Sentence, number: Token[Any], moment: Token[TimeValue]) -> Token[Comparison] | None:
    """Read `gấp 1,6 lần năm 2020`: the year after a multiple is what it is a multiple of."""
    if not isinstance(number.value, Quantity) or number.value.kind != "times" or moment.value.form != "year":
        return None
    if sentence.folded[number.end : moment.start].strip() or moment.value.end is None:
        return None
    return Token(
        "comparison",
        moment.start,
        moment.end,
        Comparison("previous_year", int(moment.value.end[:4]), marked=False),
        "multiple of a year",
    )


def _figure(
    sentence: Sentence,
    state: _State,
    piece: Piece,
    number: Token[Quantity] | Token[Rank],
    comparison: Token[Comparison] | None,
    time: Token[TimeValue] | None,
    end: int,
) -> Figure:
    number = with_elided_noun(sentence, number)
    kind = number.value.kind if isinstance(number.value, Quantity) else None
    subject = find_subject(sentence, piece, number, state.label, compared=comparison is not None)
    label, known, named, end = subject.label, subject.known, subject.named, max(end, subject.end)
    main = min(piece.cues, key=lambda cue: _ROLE_ORDER.index(cue.value.role), default=None)
    if main and kind not in ("percent", "point", "times") and piece.cues[0].value.role in ("level", "equal"):
        main = next((cue for cue in piece.cues if cue.value.role in ("surplus", "deficit")), piece.cues[0])
    moved = main is not None and main.value.role in ("move", "exceed") and _unit(number) in _CASES
    if not named and (kind not in ("count", "noun") or _unit(number) == state.unit or moved):
        label, known = state.label, state.known
    elif known is None and label is not None:
        said = [name.value.indicator for name in reversed(sentence.labels) if name.end <= label[0]]
        known = indicator_in_context(sentence.folded[slice(*label)], [*state.indicators, *said], kind)
    goes_on = main is not None and main.value.role in ("move", "level", "exceed") and piece.time is not None
    same = state.before is not None and (kind in ("percent", "point") or _unit(number) == _unit(state.before.quantity))
    if label is None and state.before and goes_on and same and subject.behind is None:
        # `Quý III phải tăng 10,2%.` goes on with the subject of the sentence before
        label, known = state.before.label, state.before.known
    words = sentence.folded[label[0] : label[1]] if label else ""
    # `vận tải kho bãi tăng 9,05%, tài chính 9,86%`
    elided = (
        main is None
        and state.main is not None
        and not piece.aside
        and kind in ("percent", "point")
        and sentence.folded[piece.start - 1] != ";"
        and not RATE_NAME.search(words)
        and not OF_WHOLE.match(sentence.folded, number.end)
        and not (comparison is not None and comparison.value.kind == "plan")
    )
    if elided:
        main = state.main
    aspect = _ASPECT.match(sentence.folded, number.end, sentence.end) if kind == "percent" else None
    if aspect and main is None:
        main = state.aspect
    if aspect and main is not None and main.value.role == "move":
        end, state.aspect = max(end, aspect.end()), main
        if not _DIMENSION.match(aspect["subject"]):
            label, named = aspect.span("subject"), True
            known = sentence.indicator(*label)
    else:
        state.aspect = None
    prior = piece.aside and piece.comparison is not None and piece.comparison.value.kind == "same_period_last_year"
    before = piece.comparison
    # `thông qua nghị quyết với 100% …`: a plan named before the number is its basis after `vượt` only
    if prior:
        comparison = before
    elif before and comparison is None:
        plan = before.value.kind == "plan" and not before.value.marked
        comparison = None if plan and not (main and main.value.role == "exceed") else before
    if (
        comparison is None
        and piece.plan
        and kind == "percent"
        and (main is None or main.value.role in ("level", "equal"))
    ):
        comparison = piece.plan if not named else None
    if comparison and isinstance(number.value, Quantity) and (bound := bound_after(sentence.folded, end)):
        number = replace(number, value=with_bound(number.value, bound[0]))  # `từ 95% kế hoạch trở lên`
        end = bound[1]
    label = label or subject.behind
    measure, direction = measure_of(
        number, main.value if main else None, known, words, comparison, sentence.folded[number.end : number.end + 40]
    )
    if piece.of_basis and kind == "percent" and comparison is None and state.measure:
        measure, direction = state.measure
    elif piece.of_basis and kind == "percent":
        prior = comparison is not None and comparison.value.kind == "same_period_last_year"
        measure, direction = state.measure or (measure, direction)
    elif piece.of_basis:
        measure, direction = "level", None
    if state.structure and kind == "percent" and (main is None or elided):
        measure, direction = "share", None
    if piece.origin and _ARRIVES.match(sentence.folded, end):
        state.origin = main
        measure, direction = rate_measure(known, words), None
    elif state.origin is not None:
        measure, direction = (rate_measure(known, words) if kind == "percent" else "level"), None
        state.origin = None
    own = comparison is not None
    inherited = False
    moves = measure in ("growth", "change") or (measure == "ratio" and kind == "times")
    if not own and moves and not prior and not piece.aside:
        comparison, inherited = state.comparison, state.comparison is not None
    if comparison is not None and comparison.value.kind == "plan" and inherited:
        comparison, inherited = None, False
    status_cue = next((cue for cue in piece.cues if cue.value.status), None) or piece.scope
    if status_cue is None and not piece.aside and not _REACHED.search(sentence.folded, piece.start, number.start):
        status_cue = state.scope
    if state.carried and ";" in sentence.folded[state.reached : number.start]:
        state.carried = None
    if status_cue is None and not prior and measure != "rank" and time is None and piece.time is None:
        status_cue = state.carried
    if status_cue and status_cue.value.status == "target" and piece.time is None:
        # `đề ra chỉ tiêu năm 2014 kết nạp 250 đảng viên`: the year of the plan is that of the target
        plans = [one for one in sentence.comparisons if piece.start <= one.start and one.end <= number.start]
        spoken: list[Token[Any]] = [plan for plan in plans if plan.value.kind == "plan" and not plan.value.marked]
        piece.time = next((found for one in [*spoken, status_cue] if (found := sentence.time_in(one))), None)
    said_before = piece.time
    time = time or piece.time
    start = min(
        label[0] if label and named else number.start,
        piece.cues[-1].start if piece.cues else number.start,
        number.start,
    )
    figure = Figure(
        quantity=number,
        measure=measure,
        label=label,
        known=known,
        near=label is not None and any(label[0] <= name.start and name.end <= label[1] for name in sentence.labels),
        direction=direction,
        cue=(main.start, main.end) if main and not elided else None,
        status=status_cue.value.status if status_cue else None,
        status_cue=(status_cue.start, status_cue.end) if status_cue else None,
        comparison=comparison,
        comparison_inherited=inherited,
        time=time or (None if prior else state.time),
        time_stated=time is not None,
        prior=prior,
        aside=piece.aside,
        start=start,
        end=max(end, number.end),
    )
    if known is not None and known.indicator not in state.indicators[:1]:
        state.indicators.insert(0, known.indicator)
    state.reached = figure.end
    if main and main.value.role in ("surplus", "deficit"):
        return replace(figure, label=figure.cue, known=_BALANCE)
    if piece.aside:
        return figure
    state.measure = (measure, direction)
    if status_cue and status_cue.value.status == "target" and status_cue.rule != PLAN_AS_TARGET:
        state.scope = status_cue
    if status_cue and status_cue.value.status in _CARRIED:
        state.carried = status_cue
    state.label, state.known, state.main = label, known, main
    state.unit = _unit(number) if named else state.unit
    if said_before and (named or state.time is None):
        state.time = said_before
    if own and comparison is not None and _governs(comparison):
        state.comparison = comparison
    return figure


def _governs(comparison: Token[Comparison]) -> bool:
    """Tell whether a comparison holds for later figures too: one with a time, not one with a plan or with others."""
    value = comparison.value
    if value.kind == "other":
        return value.month is not None or value.quarter is not None
    return value.kind != "plan" and comparison.rule != "multiple of a year"


def _unit(number: Token[Quantity] | Token[Rank]) -> str | None:
    return number.value.unit if isinstance(number.value, Quantity) else None
