"""Plans said beside a number: whether the number is the plan itself or what was reached of it."""

from __future__ import annotations

import re

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import Cue
from thongcao.grammar.piece import Piece, planned
from thongcao.grammar.piece_words import ASSIGNED, CARRIED_OUT, OF_PLAN, PERCENTAGE
from thongcao.grammar.sentence_words import SentenceWords
from thongcao.grammar.tokens import Token

_MORE_BY = re.compile(r"(?<!\w)(?:hơn|vượt|kém) [\d.,]+ ?(?:%|điểm %|điểm phần trăm) \Z")


class PlanWords(SentenceWords):
    """A sentence whose plans are told from what is compared with them."""

    def _planned_amount(self, right: int) -> Token[Comparison] | None:
        """Give the plan that an amount in brackets behind it is: `đạt 43% kế hoạch (168 triệu tấn)`."""
        words = self.folded[self.start : right]
        if not words.endswith(" (") or OF_PLAN.match(self.folded, right):
            return None
        plan = self._comparisons_by_end.get(right - 2)
        if plan is None or plan.value.kind != "plan":
            return None
        # `thấp hơn 4,5% so với chỉ tiêu (91%)`, but `12 chỉ tiêu vượt kế hoạch (80%)`
        height = not PERCENTAGE.match(self.folded, right) or _MORE_BY.search(self.folded, self.start, plan.start)
        return plan if height else None

    def plan_before(self, end: int) -> Token[Cue] | None:
        """Give the plan that a number behind it is the height of: `đạt 9.500 tỷ đồng so với dự toán 9.000 tỷ đồng`."""
        plan = self._comparisons_by_end.get(end)
        return planned((plan.start, plan.end)) if plan and plan.value.kind == "plan" and plan.value.marked else None

    def _is_target(self, piece: Piece, comparison: Token[Comparison], start: int) -> bool:
        """Tell whether what is said is the plan itself: `mục tiêu quý I là 20%`, not what is spent of it."""
        if comparison.value.kind != "plan":
            return False
        if comparison.value.marked:  # `đạt 91% so với chỉ tiêu 95%`
            return start > self.start and self.folded.startswith("% so ", start - 1) and comparison.start == start + 1
        if CARRIED_OUT.search(self.folded, start, comparison.start):
            return False
        behind = self.folded.endswith("/", start, comparison.start)  # `đạt 7,3%/kế hoạch 8%`
        return (
            bool(piece.cues) or piece.aside or behind or "tăng trưởng" in self.folded[comparison.start : comparison.end]
        )

    def _is_assigned(self, piece: Piece, comparison: Token[Comparison], start: int, right: int) -> bool:
        """Tell whether an amount is the plan that is assigned: `dự toán thu năm 2024 được giao 900 tỷ đồng`."""
        if comparison.value.kind != "plan" or comparison.value.marked or piece.cues or piece.aside:
            return False
        if self.folded[comparison.end : right].strip() or PERCENTAGE.match(self.folded, right):
            return False
        first, last = self.without_openers(start, comparison.start)
        if first == last:
            return ASSIGNED.search(self.folded, comparison.start, comparison.end) is not None
        return self.folded.endswith(" giao", first, last)
