"""Figures of a sentence: which number says what of which subject.

A sentence is read from left to right as a reader does. A piece without a subject goes on with the subject before; a
number without a verb takes that of the series it stands in; a comparison said first or with an earlier figure governs
the bare growth rates after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import Cue, Label, counted_indicator
from thongcao.grammar.pieces import Piece, Range, Readings, Sentence
from thongcao.grammar.quantities import Fraction, Quantity, Rank, bound_after, with_bound
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token
from thongcao.model.figures import Direction, Measure, Status


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what the sentence says of it; all ranges are clean offsets.

    Attributes:
        quantity: the number.
        measure: what it measures.
        label: the words that name the subject, None where the sentence names none.
        known: the indicator of the lexicon, None for an open label.
        near: whether the subject is a narrower one of an indicator of the lexicon (`xuất khẩu thủy sản`).
        direction: up or down, for growth and change; a level has none.
        cue: the words that give measure and direction.
        status: the status said with it or governing it, None where nothing is said.
        status_cue: the words that give the status.
        comparison: what it is compared with.
        comparison_inherited: whether the comparison was said with an earlier figure of the sentence.
        time: the period said with it, or with an earlier figure of the sentence.
        time_stated: whether the period is said with this figure.
        prior: whether it is the value of the year before, put in brackets.
        aside: whether it stands in brackets.
        start: where the statement begins.
        end: where it ends.
    """

    quantity: Token[Quantity] | Token[Rank]
    measure: Measure
    label: Range | None
    known: Label | None
    near: bool
    direction: Direction | None
    cue: Range | None
    status: Status | None
    status_cue: Range | None
    comparison: Token[Comparison] | None
    comparison_inherited: bool
    time: Token[TimeValue] | None
    time_stated: bool
    prior: bool
    aside: bool
    start: int
    end: int


_ROLE_ORDER = (
    "surplus", "deficit", "times", "exceed", "move_to", "move", "contribution", "share", "equal", "level", "status"
)  # fmt: skip
_GROWTH_NAME = re.compile(r"(?<!\w)(?:tốc độ tăng|tăng trưởng|mức tăng|tăng bình quân)(?!\w)")
_SHARE_NAME = re.compile(r"(?<!\w)(?:tỷ trọng|cơ cấu)(?!\w)")
_SHARE_HEADING = re.compile(r"(?<!\w)cơ cấu(?!\w)[^:.;]{0,60}:")
_RATE_NAME = re.compile(r"(?<!\w)tỷ lệ(?!\w)")
_OF_WHOLE = re.compile(
    r" ?(?:trong |của )?(?:tổng |quy mô )?(?:grdp|gdp|tổng số|tổng sản phẩm|tổng giá trị|tổng thu)(?!\w)"
)
_ARRIVES = re.compile(r"[^,;:()\d]{0,30}?(?<!\w)(?<!trở )(?:lên|xuống|còn|đến|tới)(?!\w)")
_NOUN_AFTER = re.compile(
    r"\s+((?:số |các |tổng số )?[^\W\d_][^,;:.()\n\d]{1,70}?)(?=[,;:.()\n\d]|\Z| (?:đã|đạt|là|tăng|giảm|đều|theo) )"
)
_BALANCE = Label("trade_balance", "level")
_DISCIPLINED = re.compile(r"(?<!\w)(?:tổ chức đảng|đảng viên|chi bộ|đồng chí|cán bộ)(?!\w)")
_MORE_WORDS = re.compile(r" [^\W\d_]+(?<! và)(?<! trong)(?<! vào)")
# `tăng 24% về số doanh nghiệp và 36% về vốn`: the subject stands behind; `về lượng` and its like leave the one before.
_ASPECT = re.compile(r" về (?!đích)(?P<subject>(?:(?! và | so với )[^,;.:()\d\n])+?)(?= và |[,;.:()\n]| so với | \(|$)")
_DIMENSION = re.compile(
    r"(?:số lượng|khối lượng|sản lượng|lượng|giá trị|trị giá|kim ngạch|giá|quy mô|doanh thu|tốc độ|số|mặt .*)\Z"
)
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
    unit: str | None = None
    structure: bool = False  # `Cơ cấu kinh tế: nông nghiệp 24%; dịch vụ 34%`
    origin: Token[Cue] | None = None
    aspect: Token[Cue] | None = None  # the verb of the last figure with its subject behind it


def read_figures(readings: Readings, start: int, end: int) -> list[Figure]:
    """Give the figures of the sentence [start, end).

    Args:
        readings: the tokens of the text.
        start: clean offset of the sentence.
        end: clean offset after it.

    Returns:
        One figure for each quantity and rank (durations and fractions are none), in text order. Counts of plain things
        are figures too; the caller decides which are indicators.
    """
    sentence = Sentence(readings, start, end)
    state = _State()
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
        comparison, time, left = _read_tail(sentence, number.end, limit)
        if not figures and _SHARE_HEADING.search(sentence.folded, start, number.start):
            state.structure = True
        pieces.append(piece)
        figures.append(_figure(sentence, state, piece, number, comparison, time, left))
        left = figures[-1].end
    return _pair_series(sentence, pieces, figures)


def _read_tail(
    sentence: Sentence, end: int, limit: int
) -> tuple[Token[Comparison] | None, Token[TimeValue] | None, int]:
    """Read what stands after a number: the plan or period it is compared with, the time it is for."""
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
                time, done = moment, moment.end
            break
    return comparison, time, done


def _figure(
    sentence: Sentence,
    state: _State,
    piece: Piece,
    number: Token[Quantity] | Token[Rank],
    comparison: Token[Comparison] | None,
    time: Token[TimeValue] | None,
    end: int,
) -> Figure:
    number = _with_elided_noun(sentence, number)
    label, known = piece.label, piece.known
    if known is None and isinstance(number.value, Quantity) and number.value.kind in ("count", "noun"):
        after = next((t for t in sentence.labels if number.start < t.start < number.end), None)
        if after:
            label, known = label or (after.start, after.end), after.value
            end = max(end, after.end)
    if known is None and isinstance(number.value, Quantity) and number.value.kind == "money":
        # `thu hút 3,5 tỷ USD vốn FDI`
        after = next((t for t in sentence.labels if t.start == number.end + 1), None)
        if after and not _MORE_WORDS.match(sentence.folded, after.end):
            label, known = (after.start, after.end), after.value
            end = max(end, after.end)
    kind = number.value.kind if isinstance(number.value, Quantity) else None
    if known is None and kind == "count" and (counted := _counted(sentence, number)):
        known, label = counted[0], counted[1:]
    if isinstance(number.value, Rank) and known is None and state.label is not None:
        label = None  # `xếp thứ 3/63 tỉnh, thành phố và thứ 2/11 địa phương`: the words between are no subject
    named = label is not None
    # `…; 100% trạm y tế có bác sĩ`: a share that opens a clause is of the noun after it
    opens = known is None and not piece.cues and (named or sentence.folded[piece.start - 1] != ",")
    shares = kind == "percent" and comparison is None and not _OF_WHOLE.match(sentence.folded, number.end)
    noun = _NOUN_AFTER.match(sentence.folded, number.end) if shares else None
    if opens and noun and not piece.respectively:
        label, named = noun.span(1), True
        known = sentence.indicator(*label)
    elif not named and (kind not in ("count", "noun") or _unit(number) == state.unit):
        label, known = state.label, state.known
    main = min(piece.cues, key=lambda cue: _ROLE_ORDER.index(cue.value.role), default=None)
    words = sentence.folded[label[0] : label[1]] if label else ""
    # `vận tải kho bãi tăng 9,05%, tài chính 9,86%`
    elided = (
        main is None
        and state.main is not None
        and not piece.aside
        and kind in ("percent", "point")
        and sentence.folded[piece.start - 1] != ";"
        and not _RATE_NAME.search(words)
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
    if before and not prior and comparison is None:
        plan = before.value.kind == "plan" and not before.value.marked
        comparison = None if plan and not (main and main.value.role == "exceed") else before
    if comparison and isinstance(number.value, Quantity) and (bound := bound_after(sentence.folded, end)):
        number = replace(number, value=with_bound(number.value, bound[0]))  # `từ 95% kế hoạch trở lên`
        end = bound[1]
    if label is None and noun:
        label = noun.span(1)
    measure, direction = _measure(
        number, main.value if main else None, known, words, comparison, sentence.folded[number.end : number.end + 40]
    )
    if state.structure and kind == "percent" and (main is None or elided):
        measure, direction = "share", None
    if piece.origin and _ARRIVES.match(sentence.folded, end):
        state.origin = main
        measure, direction = _rate(known, words), None
    elif state.origin is not None:
        measure, direction = (_rate(known, words) if kind == "percent" else "level"), None
        state.origin = None
    own = comparison is not None
    inherited = False
    if not own and measure in ("growth", "change") and not prior and not piece.aside:
        comparison, inherited = state.comparison, state.comparison is not None
    if comparison is not None and comparison.value.kind == "plan" and inherited:
        comparison, inherited = None, False
    status_cue = next((cue for cue in piece.cues if cue.value.status), None) or piece.scope
    if status_cue is None and not piece.aside:
        status_cue = state.scope
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
        time=time or (state.time if not piece.aside else None),
        time_stated=time is not None,
        prior=prior,
        aside=piece.aside,
        start=start,
        end=max(end, number.end),
    )
    if main and main.value.role in ("surplus", "deficit"):
        return replace(figure, label=figure.cue, known=_BALANCE)
    if piece.aside:
        return figure
    if piece.scope and piece.scope.value.status == "target":
        state.scope = piece.scope
    state.label, state.known, state.main = label, known, main
    state.unit = _unit(number) if named else state.unit
    if said_before and (named or state.time is None):
        state.time = said_before
    if own and comparison is not None and comparison.value.kind != "plan":
        state.comparison = comparison
    return figure


_FURTHEST = 600  # words further before a number do not govern it


def _counted(sentence: Sentence, number: Token[Any]) -> tuple[Label, int, int] | None:
    """Give the indicator that a phrase before a count makes of it (`kiểm tra 12 tổ chức đảng và 30 đảng viên`)."""
    reach = max(sentence.start, number.start - _FURTHEST)
    start = max(reach, sentence.folded.rfind(";", reach, number.start))
    before = counted_indicator(sentence.folded, start, number.start, number.value.unit)
    if before or number.value.unit != "dự án":
        return before
    # `69 dự án FDI cấp mới`
    marks = sentence.separators(number.end, sentence.end)
    return counted_indicator(sentence.folded, number.end, marks[0] if marks else sentence.end, number.value.unit)


def _with_elided_noun(sentence: Sentence, number: Token[Any]) -> Token[Any]:
    """Give a bare number after a form of discipline its noun: `hình thức kỷ luật đảng viên: khiển trách 148`."""
    value = number.value
    if not isinstance(value, Quantity) or value.unit is not None or value.scale != 1 or not isinstance(value.low, int):
        return number
    reach = max(sentence.start, number.start - _FURTHEST)
    nouns = [match[0] for match in _DISCIPLINED.finditer(sentence.folded, reach, number.start)]
    if not nouns:
        return number
    found = counted_indicator(sentence.folded, max(sentence.start, number.start - 24), number.start, nouns[-1])
    if found is None or sentence.folded[found[2] : number.start].strip():
        return number
    return replace(number, value=replace(value, unit=nouns[-1], kind="count"))


def _unit(number: Token[Quantity] | Token[Rank]) -> str | None:
    return number.value.unit if isinstance(number.value, Quantity) else None


def _rate(known: Label | None, words: str) -> Measure:
    if known and known.percent_measure in ("share", "level", "share_of_plan"):
        return known.percent_measure
    if known is None and (_SHARE_NAME.search(words) or _RATE_NAME.search(words)):
        return "share"
    return "level"


def _measure(
    number: Token[Quantity] | Token[Rank],
    cue: Cue | None,
    known: Label | None,
    words: str,
    comparison: Token[Comparison] | None,
    after: str,
) -> tuple[Measure, Direction | None]:
    """Decide what the number measures from its unit, its verb, its subject and what it is compared with."""
    if isinstance(number.value, Rank):
        return "rank", None
    kind, role = number.value.kind, cue.role if cue else None
    direction = cue.direction if cue else None
    against = comparison.value.kind if comparison else None
    if role in ("surplus", "deficit"):
        return "balance", None
    if kind == "times":
        return "ratio", None
    if kind == "point":
        if role == "contribution":
            return "contribution", None
        return ("change", direction) if role in ("move", "exceed") else ("level", None)
    if kind == "percent":
        return _percentage(number.value, role, direction, known, words, against, after)
    if role in ("move", "exceed"):
        return "change", direction
    return "level", None


def _percentage(
    quantity: Quantity,
    role: str | None,
    direction: Direction | None,
    known: Label | None,
    words: str,
    against: str | None,
    after: str,
) -> tuple[Measure, Direction | None]:
    if role == "exceed" and direction:
        return "growth", direction
    if role == "move":
        # a rate that falls by 0,5% without a basis falls by half a point
        return ("change" if _RATE_NAME.search(words) and against is None else "growth"), direction
    if role == "contribution":
        return "contribution", None
    if role == "share" or _OF_WHOLE.match(after):
        return "share", None
    if against == "plan":
        return "share_of_plan", None
    if against is not None and role in ("equal", "level", None):
        return "ratio", None
    if role == "move_to":
        return _rate(known, words), None
    if _GROWTH_NAME.search(words):
        return "growth", "increase"
    if _SHARE_NAME.search(words):
        return "share", None
    if known is not None:
        if known.indicator in ("iip", "cpi") and (quantity.low or 0) > 60:
            return "index", None
        return known.percent_measure, "increase" if known.percent_measure == "growth" else None
    return ("share" if _RATE_NAME.search(words) or not words or role is None else "level"), None


_JOINT = re.compile(r"(?:, | và |, và )(?:tăng |giảm |đạt )?")
_NAME_JOINT = re.compile(r", | và |, và ")


def _pair_series(sentence: Sentence, pieces: list[Piece], figures: list[Figure]) -> list[Figure]:
    """Pair subjects and numbers of `A, B và C tăng lần lượt 1%, 2% và 3%`.

    Where subjects and numbers are not equal in count, every number keeps the whole list as its label.
    """
    paired = list(figures)
    names: list[Range] = []
    lasts = list(range(len(figures)))
    for index in range(len(figures) - 2, -1, -1):
        if _JOINT.fullmatch(sentence.folded, figures[index].end, figures[index + 1].quantity.start):
            lasts[index] = lasts[index + 1]
    for index, (piece, figure) in enumerate(zip(pieces, figures, strict=True)):
        count = lasts[index] - index + 1
        if count == 1 or figure.label is None:
            continue
        if piece.label is not None:
            names = _names_before(sentence, figures[index - 1].end if index else sentence.start, figure.label[1])
            if not piece.respectively:
                names = [name for name in names if name[0] >= figure.label[0]]
        if piece.respectively and piece.label is None and len(names) != count:
            # `xuất khẩu 23 tỷ USD, nhập khẩu 20 tỷ USD, lần lượt tăng 24% và 28%`
            before = [one.label for one in paired[:index] if one.label]
            names = list(dict.fromkeys(before))[-count:]
        if len(names) != count and not (piece.respectively and piece.label is not None):
            continue
        whole = (names[0][0], names[-1][1])
        for place in range(count):
            label = names[place] if len(names) == count else whole
            paired[index + place] = replace(
                paired[index + place],
                label=label,
                known=sentence.indicator(*label) if len(names) == count else None,
                start=min(paired[index].start, label[0]) if place == 0 and piece.label else paired[index + place].start,
            )
    return paired


def _names_before(sentence: Sentence, left: int, right: int) -> list[Range]:
    """Divide the list of subjects that ends at `right` at its commas and `và`, outside names of the lexicon."""
    marks = [mark for mark in sentence.separators(left, right) if sentence.folded[mark] != ","]
    start = marks[-1] + 1 if marks else left
    names: list[Range] = []
    for joint in _NAME_JOINT.finditer(sentence.folded, start, right):
        if not any(label.start <= joint.start() < label.end for label in sentence.labels):
            names.append(sentence.without_openers(start, joint.start()))
            start = joint.end()
    names.append(sentence.without_openers(start, right))
    return [name for name in names if name[0] < name[1]]
