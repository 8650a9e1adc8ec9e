"""A comparison said behind the last of several numbers: `IIP tăng 8%, dịch vụ tăng 6%, vốn tăng 9% so với cùng kỳ`."""

from __future__ import annotations

import re

from thongcao.grammar.figure_series import Figure
from thongcao.grammar.figure_state import governs
from thongcao.grammar.measures import GROWTH_NAME
from thongcao.grammar.pieces import Sentence

_ENDS = re.compile(r"[;:()\n]")
_JOINTS = (" và ", ", ")  # `quý I và quý II tăng 6% và 7% so với cùng kỳ`
_OF_ASPECT = " về "  # `giảm 8% về lượng, giảm 11% về giá trị`


def exceeds(folded: str, figure: Figure) -> bool:
    """Tell whether a number is by how much a plan was passed or missed: `vượt 9,8%`; `tăng trưởng vượt 8%` is growth."""
    if figure.cue is None or figure.cue[1] + 1 != figure.quantity.start:
        return False  # `vượt mục tiêu đề ra là 12%`
    words = folded[slice(*figure.cue)]
    return ("vượt" in words or "hụt" in words) and not (figure.label and GROWTH_NAME.search(folded, *figure.label))


def share_trailing_comparisons(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Give bare growth what the growth of another subject behind it in the same clause is compared with.

    Of one subject only where each number has its aspect: `tăng 0,3%, tăng 3% so với cùng kỳ` compares with two periods.

    Args:
        sentence: the sentence.
        figures: its figures, with subjects and periods.
    """
    if not sentence.comparisons or len(figures) < 2:
        return figures
    found = list(figures)
    behind: Figure | None = None
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        if place + 1 < len(found) and _ENDS.search(sentence.folded, one.end, found[place + 1].quantity.start):
            behind = None
        if one.measure != "growth" or one.averaged or one.status == "target" or exceeds(sentence.folded, one):
            continue
        if one.comparison is not None:
            trails = governs(one.comparison) and one.comparison.start >= one.quantity.end and not one.prior
            behind = one if trails else None
        elif behind is not None and not one.aside:
            listed = sentence.folded[one.end : found[place + 1].quantity.start] in _JOINTS
            other = one.label != behind.label or sentence.folded.startswith(_OF_ASPECT, one.quantity.end)
            if listed or (other and one.time == behind.time):
                found[place] = one._replace(comparison=behind.comparison, comparison_inherited=True)
    return found
