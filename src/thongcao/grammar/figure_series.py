"""A figure as a sentence gives it, and the pairing of subjects and numbers in a series."""

from __future__ import annotations

import re
from typing import NamedTuple

from thongcao.grammar.amounts import Quantity, Rank
from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_contexts import indicator_in_context
from thongcao.grammar.figure_words import Label
from thongcao.grammar.fractions import AMOUNTS
from thongcao.grammar.listed_comparisons import listed_comparisons
from thongcao.grammar.piece import Piece, Range
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token, tokens_within
from thongcao.model.figures import Direction, Measure, Status


class Figure(NamedTuple):
    """A number with what the sentence says of it; all ranges are clean offsets.

    Attributes:
        quantity: the number.
        start: where the statement begins.
        end: where it ends.
        measure: what it measures.
        label: the words that name the subject, None where the sentence names none.
        known: the indicator of the lexicon, None for an open label.
        near: whether the subject of a count is a narrower one of an indicator of the lexicon (`khách Hàn Quốc`).
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
        origin: whether a change starts from it (`giảm từ 5,2% xuống 3,1%`): the sentence's period is not its own.
        averaged: whether it is a yearly average, which is against no single year.
    """

    quantity: Token[Quantity] | Token[Rank]
    start: int
    end: int
    measure: Measure = "level"
    label: Range | None = None
    known: Label | None = None
    near: bool = False
    direction: Direction | None = None
    cue: Range | None = None
    status: Status | None = None
    status_cue: Range | None = None
    comparison: Token[Comparison] | None = None
    comparison_inherited: bool = False
    time: Token[TimeValue] | None = None
    time_stated: bool = False
    prior: bool = False
    aside: bool = False
    origin: bool = False
    averaged: bool = False


_JOINT = re.compile(r"(?:, | và |, và | - |; )(?:tăng |giảm |đạt )?")
_STRUCTURE = re.compile(r"(?<!\w)(?:chuyển dịch |tỷ trọng )?cơ cấu (?:các ngành |ngành )?(?!lao động|vốn|chi|thu)")
_NAME_JOINT = re.compile(r", | và |, và | - ")


def pair_series(sentence: Sentence, pieces: list[Piece], figures: list[Figure]) -> list[Figure]:
    """Pair subjects and numbers of `A, B và C tăng lần lượt 1%, 2% và 3%`.

    Where subjects and numbers are not equal in count, every number keeps the whole list as its label.
    """
    if len(figures) < 2:
        return figures
    paired = list(figures)
    names: list[Range] = []
    lasts = list(range(len(figures)))
    for index in range(len(figures) - 2, -1, -1):
        one = figures[index]
        if one.label and one.label[0] >= one.quantity.end:
            continue  # `85% trường đạt chuẩn, 95% hộ dùng nước sạch`: each has its noun behind it
        if _JOINT.fullmatch(sentence.folded, one.end, figures[index + 1].quantity.start):
            lasts[index] = lasts[index + 1]
    for index, (piece, figure) in enumerate(zip(pieces, figures, strict=True)):
        count = lasts[index] - index + 1
        if count == 1:
            continue
        _share_comparison(paired, index, lasts[index])
        if figure.aside and figure.status:
            # `(kế hoạch 24% - 34% - 42%)`
            for place in range(index + 1, lasts[index] + 1):
                said = paired[place].status or figure.status
                paired[place] = paired[place]._replace(status=said, status_cue=figure.status_cue)
        units = {
            one.quantity.value.unit
            for one in figures[index : lasts[index] + 1]
            if isinstance(one.quantity.value, Quantity)
        }
        bases = listed_comparisons(sentence) if piece.respectively and sentence.comparisons else []
        if piece.respectively:
            _share_noun(paired, index, lasts[index])
        if _repeats_structure(sentence, piece, figure, paired[:index], count):
            # `(Cơ cấu tương ứng của cùng kỳ năm trước là: 17%; 33%; 50%)`: of the parts just named
            for place in range(index, index + count):
                one = paired[place - count]
                paired[place] = paired[place]._replace(
                    label=one.label, known=one.known, measure="share", direction=None, prior=figure.prior,
                    comparison=figure.comparison, time=None if figure.prior else piece.time,
                )  # fmt: skip
            continue
        if figure.label is None or (len(units) > 1 and not piece.respectively):
            continue  # `doanh thu vận tải, kho bãi ước 1.045 tỷ đồng, tăng 9,4%` is of one subject
        if piece.label is not None:
            left = figures[index - 1].end if index else sentence.start
            if bases and bases[-1].end <= figure.label[0]:
                left = bases[-1].end
            names = _names_before(sentence, left, figure.label[1])
            if not piece.respectively:
                names = [name for name in names if name[0] >= figure.label[0]]
        if piece.respectively and piece.label is None and len(names) != count:
            # `xuất khẩu 23 tỷ USD, nhập khẩu 20 tỷ USD, lần lượt tăng 24% và 28%`
            before = [one.label for one in paired[:index] if one.label]
            names = list(dict.fromkeys(before))[-count:]
        if len(names) != count and not (piece.respectively and piece.label is not None):
            continue
        names = _parts_of_structure(sentence, names)
        if len(bases) == count and len(names) < 2:
            # `So với quý trước và cùng kỳ, IIP lần lượt tăng 3% và 9%`
            for place, than in enumerate(bases, index):
                paired[place] = paired[place]._replace(comparison=than, comparison_inherited=False)
        whole = (names[0][0], names[-1][1]) if len(names) > 1 else figure.label
        for place in range(count):
            label = names[place] if len(names) == count else whole
            paired[index + place] = paired[index + place]._replace(
                label=label,
                known=_known(sentence, paired[:index], label)
                if len(names) == count
                else (figure.known if len(names) < 2 else None),
                start=min(paired[index].start, label[0]) if place == 0 and piece.label else paired[index + place].start,
            )
    return paired


def _share_noun(figures: list[Figure], first: int, last: int) -> None:
    """Give bare numbers the noun of the last: `việc làm cho lần lượt 20.400 và 18.900 lao động`."""
    end = figures[last].quantity.value
    if not isinstance(end, Quantity) or end.kind != "count":
        return
    for place in range(first, last):
        token = figures[place].quantity
        value = token.value
        if isinstance(value, Quantity) and value.unit is None and isinstance(value.low, int):
            counted = value._replace(unit=end.unit, kind=end.kind, scale=value.scale * end.scale)
            noted = Token("quantity", token.start, token.end, counted, token.rule)
            figures[place] = figures[place]._replace(quantity=noted)


def _parts_of_structure(sentence: Sentence, names: list[Range]) -> list[Range]:
    """Give the parts that `cơ cấu nông nghiệp - công nghiệp - dịch vụ` names, without what stands before them."""
    for place, name in enumerate(names):
        if head := _STRUCTURE.match(sentence.folded, *name):
            return [(head.end(), name[1]), *names[place + 1 :]]
    return names


def _repeats_structure(sentence: Sentence, piece: Piece, figure: Figure, before: list[Figure], count: int) -> bool:
    """Tell whether shares in brackets are those of the same parts a year earlier."""
    repeats = figure.prior or (piece.respectively and piece.time is not None)
    if not (piece.aside and repeats and len(before) >= count):
        return False
    named = figure.label is None or piece.label is None or sentence.folded.startswith("cơ cấu", figure.label[0])
    parts = [one.label for one in before[-count:] if one.measure == "share" and one.label]
    return named and len(set(parts)) == count


def _known(sentence: Sentence, before: list[Figure], label: Range) -> Label | None:
    """Give the indicator of a subject of a series: as an earlier figure has it, which context may have told."""
    said = next((one.known for one in before if one.label == label and one.known), None)
    known = said or sentence.indicator(*label)
    if known is None and _STRUCTURE.search(sentence.folded, sentence.start, label[0]):
        words = sentence.folded[slice(*label)]
        known = indicator_in_context(words, ["grdp_structure"], "percent", "percent")
    return known


def _share_comparison(figures: list[Figure], first: int, last: int) -> None:
    """Let what the last number of a series is compared with hold for all: `bằng 62,4% và 57,2% dự toán`."""
    end = figures[last]
    if end.comparison is None or end.comparison_inherited or end.measure not in ("share_of_plan", "ratio"):
        return
    for place in range(first, last):
        one = figures[place]
        if (
            one.comparison is None
            and one.measure in ("share", "level")
            and isinstance(one.quantity.value, Quantity)
            and one.quantity.value.unit == "percent"
        ):
            figures[place] = one._replace(measure=end.measure, comparison=end.comparison, comparison_inherited=True)


def _names_before(sentence: Sentence, left: int, right: int) -> list[Range]:
    """Divide the list of subjects that ends at `right` at its commas and `và`, outside names of the lexicon."""
    marks = [mark for mark in sentence.separators(left, right) if sentence.folded[mark] != ","]
    start = marks[-1] + 1 if marks else left
    for time in tokens_within(sentence.times, start, right):
        if sentence.folded.startswith(", ", time.end) and not sentence.folded[start : time.start].strip():
            start = time.end + 1  # `Giai đoạn 2021 - 2023, GRDP lần lượt tăng …`
    names: list[Range] = []
    for joint in _NAME_JOINT.finditer(sentence.folded, start, right):
        if not any(label.start <= joint.start() < label.end for label in sentence.labels):
            names.append(sentence.without_openers(start, joint.start()))
            start = joint.end()
    names.append(sentence.without_openers(start, right))
    ends = {time.end for time in sentence.times}  # `năm 2018 và năm 2017, …`: a period is no subject
    return [name for name in names if name[0] < name[1] and name[1] not in ends]


def pair_plans(figures: list[Figure]) -> list[Figure]:
    """Give what is reached and what is planned of it one subject and measure: `97%/90% dân số dùng nước sạch`."""
    found = list(figures)
    for place in range(len(found) - 1):
        reached, planned = found[place : place + 2]
        if reached.quantity.rule != AMOUNTS or planned.quantity.rule != AMOUNTS or planned.status is None:
            continue
        # the noun behind both, or the verb alone: `75%/85% gia đình`, `kết nạp` of `kết nạp được 120/100 đảng viên`
        behind = planned.label is not None and planned.label[0] >= planned.quantity.start and reached.cue is None
        within = planned.label is not None and reached.label is not None and planned.label[0] == reached.label[0]
        subject, measured = planned if behind or within else reached, planned if behind else reached
        same = {field: getattr(subject, field) for field in ("label", "known", "near")}
        same |= {field: getattr(measured, field) for field in ("measure", "direction")}
        found[place : place + 2] = [reached._replace(**same), planned._replace(**same)]
    return found
