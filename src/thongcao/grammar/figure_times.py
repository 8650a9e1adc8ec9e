"""The periods that a sentence lists: each that of its own number in a series, or together that of one number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thongcao.grammar.figure_series import Figure
from thongcao.grammar.listed_periods import is_sure_list, listed_periods, together
from thongcao.grammar.piece import Piece
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.times import TimeValue, years
from thongcao.grammar.tokens import Token, tokens_within

_JOINT = re.compile(r"(?:,|;|,? và) (?:tăng |giảm |đạt )?")


def share_listed_periods(sentence: Sentence, pieces: Sequence[Piece], figures: list[Figure]) -> list[Figure]:
    """Give the figures of a sentence the periods that it lists.

    `GRDP năm 2023 và năm 2024 lần lượt đạt 7,2% và 8,1%` gives each number its year; the value in `xuất khẩu năm 2023
    và 2024 đạt 40 tỷ USD` is of both.

    Args:
        sentence: the sentence.
        pieces: what stands before each of its figures.
        figures: its figures; those of a series have their subjects.
    """
    if len(sentence.times) < 2 and not any(piece.respectively for piece in pieces):
        return figures
    found = list(figures)
    first = 0
    for last, figure in enumerate(figures):
        if last + 1 < len(figures) and _JOINT.fullmatch(sentence.folded, figure.end, figures[last + 1].quantity.start):
            continue
        if first == last or not _pair(sentence, pieces[first], found, first, last):
            for place in range(first, last + 1):
                found[place] = _with_all(sentence, found[place])
        first = last + 1
    return found


def _pair(sentence: Sentence, piece: Piece, figures: list[Figure], first: int, last: int) -> bool:
    """Give each number of one subject its own of as many periods, and tell whether there are as many."""
    if len({one.label for one in figures[first : last + 1]}) > 1:
        return False
    start, right = sentence.start, figures[first].quantity.start
    behind = figures[first - 1].end if first else start
    periods = listed_periods(sentence.folded, start, tokens_within(sentence.times, behind, right))
    if piece.respectively and not periods:
        periods = listed_periods(sentence.folded, start, tokens_within(sentence.times, start, right))
        periods = periods or _years_of(tokens_within(sentence.times, start, right))
    if len(periods) != last - first + 1:
        return False
    # `quý II và 6 tháng, thu ngân sách tăng 5%, đạt 45% dự toán`: two things told of one period
    alike = len({one.measure for one in figures[first : last + 1]}) == 1
    if not piece.respectively and not (alike and is_sure_list(sentence.folded, periods)):
        return False
    for place, period in enumerate(periods, first):
        figures[place] = figures[place]._replace(time=period, time_stated=period.start >= behind)
    return True


def _years_of(times: Sequence[Token[TimeValue]]) -> list[Token[TimeValue]]:
    """Give the years of the last stretch of years: `các năm 2021 - 2023 lần lượt đạt …`."""
    if not times or times[-1].value.form != "year_range":
        return []
    first, last = (int(str(stamp)[:4]) for stamp in (times[-1].value.start, times[-1].value.end))
    return [replace(times[-1], value=years("year", year, year)) for year in range(first, last + 1)]


def _with_all(sentence: Sentence, figure: Figure) -> Figure:
    """Give a figure that has the last of some listed periods all of them."""
    if figure.time is None:
        return figure
    times = tokens_within(sentence.times, sentence.start, figure.time.end)
    if len(times) < 2 or times[-1] != figure.time:
        return figure
    periods = listed_periods(sentence.folded, sentence.start, times)
    period = together(periods) if periods and is_sure_list(sentence.folded, periods) else None
    return figure._replace(time=period) if period else figure
