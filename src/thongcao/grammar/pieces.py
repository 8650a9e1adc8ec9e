"""The piece of a sentence before a number: its verb group, its subject, and what else it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thongcao.grammar.comparisons import AIMS, Comparison
from thongcao.grammar.figure_words import SIGNS, Cue, Label
from thongcao.grammar.piece import PLAN_AS_TARGET, Piece, Range, planned
from thongcao.grammar.piece_words import (
    AFTER_BRACKET,
    ASSIGNED,
    ATTRIBUTE,
    AVERAGE_END,
    BESIDE,
    CIRCUMSTANCE,
    COMPARES,
    COMPOUND_END,
    COMPOUNDS,
    CONCESSION,
    CONTRASTS,
    FILLER_AT_END,
    FORECASTER,
    GRADE,
    HOW_TO_ACT,
    ITEM_MARK,
    LED,
    LETTER,
    LONGEST_FILLER,
    MONTHS_AT_END,
    MORE_THAN,
    NO_NAMES,
    OF_BASIS,
    OF_IT,
    ONE_OF,
    ONLY_TIME,
    OPENER,
    PART,
    PERCENTAGE,
    POINTS,
    POOR,
    RATE_ALONE,
    REPORTING,
    SIGN_AT_END,
    WHOLE_AND,
)  # fmt: skip
from thongcao.grammar.plan_words import PlanWords
from thongcao.grammar.times import months
from thongcao.grammar.tokens import Token, tokens_within

_POINT_OF_YEAR = " đầu "
_GROWTH = ("tốc độ tăng", "mức tăng", "tăng trưởng")


class Sentence(PlanWords):
    """A sentence whose pieces are read: what the words before each number say."""

    def read_piece(self, left: int, right: int) -> Piece:
        """Read the last piece of [left, right), the words between two numbers.

        Args:
            left: where the number before ends with its complements, or the sentence begins.
            right: where the number begins.
        """
        marks = self.separators(left, right)
        start = marks[-1] + 1 if marks else left
        if not marks and self.folded[left - 1 : left] == "%" and (whole := WHOLE_AND.match(self.folded, left, right)):
            start = whole.end()
        piece = Piece(start, aside=self.in_brackets(right))
        words = self.folded[left:right]
        if marks:
            piece.apart = ";" in words and ";" in [self.folded[mark] for mark in marks]
            if self.comparisons and not piece.apart:
                plans = [one for one in tokens_within(self.comparisons, left, start) if one.value.kind == "plan"]
                piece.plan = plans[-1] if plans else None
        height = ("hơn" in words or "xa " in words or "kém " in words) and not POINTS.match(self.folded, right)
        if height and (base := OF_BASIS.search(self.folded, left, right)):
            piece.of_basis = "plan" if base["plan"] else "mark"
            if base["plan"]:
                piece.scope = planned(base.span("plan"))
        part = piece.plan is not None and self._is_part(left, right)
        if part and "," not in words:
            piece.plan = None
        if piece.aside and piece.plan and not part and not self.folded[start:right].strip():
            # `vượt mục tiêu đề ra (14,5%)`: the plan itself
            piece.scope = planned((piece.plan.start, piece.plan.end))
            piece.plan = None
        if piece.aside and (aim := self._planned_amount(right)):
            piece.scope = planned((aim.start, aim.end))
            piece.of_basis = "height" if PERCENTAGE.match(self.folded, right) else piece.of_basis
        end = self._read_verbs(piece, start, right)
        if self.bracketed:
            self._read_beside_bracket(piece, left, right)
        plan = piece.label
        piece.label, piece.known = self._read_subject(piece, start, end)
        if piece.label is None and self._opens_bracket(piece, marks, left, right):
            # `kim ngạch xuất khẩu (1,12 tỷ USD)`: the bracket gives the number of the words before it
            earlier = Piece(marks[-2] + 1 if len(marks) > 1 else left)
            stop = self._read_verbs(earlier, earlier.start, marks[-1])
            self._join(piece, earlier, stop)
            if "," in words or not self._is_part(left, right):  # `15 chỉ tiêu vượt (75%)`
                piece.cues += [cue for cue in earlier.cues if cue not in piece.cues]
        if plan and (piece.label is None or self.folded.endswith(" giao", *piece.label)):
            piece.label = plan  # `kế hoạch vốn năm 2024 là 7.890 tỷ đồng`, `HĐND tỉnh giao dự toán thu 900 tỷ đồng`
        if piece.label and piece.known is None:
            piece.label = self.with_list_before(piece.label, marks, left)
            piece.known = self.open_name(*piece.label)
        if piece.label is None and self.folded[start:end].endswith(CONTRASTS):
            return piece
        while piece.label is None and len(marks) > 1 and self.folded[marks[-1]] in ":,":
            # `Kim ngạch xuất khẩu: 10,1 tỷ USD`, `kinh tế phục hồi, đạt 8%`: the subject stands a piece earlier.
            if piece.comparison or (self.folded[marks[-1]] == "," and marks[-1] == left):
                break
            mark = marks.pop()
            earlier = Piece(marks[-1] + 1)
            self._join(piece, earlier, self._read_verbs(earlier, earlier.start, mark))
            if piece.label and piece.known is None and self.folded[mark] == ":":
                told = not self.folded[mark + 1 : right].strip()
                piece.label = self.with_list_before(piece.label, marks, left, told=told)
        if (
            piece.label is None
            and len(marks) == 1
            and self.folded[marks[0] : marks[0] + 1] in (":", ",")
            and marks[0] > left
        ):
            earlier = Piece(left)
            self._join(piece, earlier, self._read_verbs(earlier, left, marks[0]))
            piece.trails = left > self.start
            if piece.trails and piece.label is not None and piece.known is None:
                piece.label = self.with_unit_before(piece.label)
                piece.known = self.indicator(*piece.label)
        return piece

    def _opens_bracket(self, piece: Piece, marks: Sequence[int], left: int, right: int) -> bool:
        """Tell whether a number stands in a bracket, alone or with its verb, behind words that it is told of."""
        if not marks or self.folded[marks[-1]] != "(":
            return False
        inside = self.folded[marks[-1] + 1 : right].strip()
        signed = inside in ("+", "-")
        than = self._comparison_before(marks[-1])
        if than and not (signed and than.value.marked):  # `tăng so với tháng trước (+2,4%)`
            return False
        if not inside:
            return True
        if self.folded.startswith("(chiếm ", marks[-1]):
            return piece.comparison is None  # `châu Á (chiếm 67% kim ngạch) tăng 12%`
        # `một số sản phẩm giảm như bia (giảm 6,12%) và bột mì (+1,37%)`; no number stands before in the clause
        if not RATE_ALONE.match(self.folded, right) or not (len(marks) > 1 or left == self.start):
            return False
        if signed:
            return True
        return bool(piece.cues) and piece.cues[-1].start == marks[-1] + 1 and piece.comparison is None

    def _read_beside_bracket(self, piece: Piece, left: int, right: int) -> None:
        """Read the words before the value of a basis for it and what follows: `thấp hơn cùng kỳ (52,1%) 3,4 điểm`."""
        opening = self.folded.rfind("(", self.start, right)
        if opening < 0 or not (than := self._compared_with(opening)):
            return
        if piece.aside and not self.folded[opening + 1 : right].strip():
            if than.value.kind == "same_period_last_year":
                piece.comparison = piece.comparison or than  # the value of the year before says no year of its own
            else:
                piece.time = piece.time or self.time_in(than)
        elif AFTER_BRACKET.fullmatch(self.folded, left, right):
            marks = self.separators(self.start, opening)
            self._read_verbs(piece, marks[-1] + 1 if marks else self.start, opening)

    def _join(self, piece: Piece, earlier: Piece, stop: int) -> None:
        piece.label, piece.known = self._read_subject(earlier, earlier.start, stop)
        if piece.known is None and BESIDE.match(self.folded, earlier.start):
            piece.label = None
        piece.time = piece.time or earlier.time
        piece.respectively |= earlier.respectively
        piece.comparison = piece.comparison or earlier.comparison
        growth = [cue for cue in earlier.cues if self.folded.startswith(_GROWTH, cue.start)]
        if piece.label is not None and growth and HOW_TO_ACT.fullmatch(self.folded, *piece.label):
            piece.label = growth[0].start, growth[0].end  # `Quyết liệt thực hiện kịch bản tăng trưởng: quý III tăng 9%`
        # `Tỉnh đặt mục tiêu: tăng trưởng 9%`: the status said before the colon
        if piece.label is None:
            # `tốc độ tăng trưởng đạt khá cao, khoảng 9%`
            piece.cues += growth
        piece.scope = piece.scope or earlier.scope or next((cue for cue in earlier.cues if cue.value.status), None)
        if piece.label is not None:
            piece.start = earlier.start
            # `GRDP tăng khá, đạt 8%` grows by it; `bằng 104%`, `chiếm 45%`, `gấp đôi` say themselves what they measure
            plain = all(cue.value.role in ("level", "status") for cue in piece.cues)
            roles = ("move", "move_to", *SIGNS) if plain else SIGNS
            piece.cues += [cue for cue in earlier.cues if cue.value.role in roles]

    def _read_verbs(self, piece: Piece, start: int, right: int) -> int:
        """Read verbs, periods and comparisons backwards from the number; give where the subject ends."""
        end = right
        if start < right and self.folded[right - 1] in "+-" and SIGN_AT_END.search(self.folded, start, right):
            end -= 1  # `IIP +8,5%`
        while True:
            words = self.folded[start:end].rstrip(" ")
            end = start + len(words)
            if end <= start:
                return start
            if time := self._times_by_end.get(end):
                piece.time = piece.time or time
                end = time.start
                if self.folded.endswith(_POINT_OF_YEAR, start, end) and self.folded.startswith("năm ", end):
                    end -= len(_POINT_OF_YEAR)  # `tỷ lệ hộ nghèo đầu năm 2026`
            elif end in self._label_ends or (words.endswith(COMPOUNDS) and COMPOUND_END.search(words)):
                return end
            elif (bracket := self._brackets_by_end.get(end, start)) > start:
                if any(name.end + 1 == end and self.is_short_form(name) for name in self.labels):
                    return end
                end = bracket
            elif (cue := self._cues_by_end.get(end)) and cue.start >= start:
                if self._is_grade(start, cue):
                    return min(cue.end, cue.start + len(GRADE))
                piece.cues.append(cue)
                piece.respectively |= self.folded.endswith("tương ứng", cue.start, cue.end)
                end = cue.start
            elif (comparison := self._comparisons_by_end.get(end)) and comparison.start >= start:
                across = next((one for one in self.labels if one.start < comparison.start < one.end), None)
                if across and across.start >= start:
                    return across.end  # `giải ngân kế hoạch vốn đầu tư công năm 2026`
                assigned = self._is_assigned(piece, comparison, start, right)
                if assigned or self._is_target(piece, comparison, start):
                    growth = "tăng trưởng" in self.folded[comparison.start : comparison.end]
                    target = Cue("move", "increase", "target") if growth else Cue("status", None, "target")
                    piece.cues.append(Token("cue", comparison.start, comparison.end, target, PLAN_AS_TARGET))
                    piece.time = piece.time or self.time_in(comparison)
                    before = self.folded[start : comparison.start].strip()
                    names = not piece.aside and not comparison.value.marked
                    if assigned or (names and (not before or before.endswith(" giao"))):
                        time = self.time_in(comparison)
                        by = ASSIGNED.search(self.folded, comparison.start, end)
                        stop = min(time.start if time else end, by.start() if by else end)
                        name = self.without_openers(comparison.start, stop)
                        piece.label = name if name[0] < name[1] else None
                else:
                    piece.comparison = piece.comparison or comparison
                end = comparison.start
            elif filler := FILLER_AT_END.search(words, max(0, len(words) - LONGEST_FILLER)):
                begin = start + filler.start()
                ends = [name.end for name in self.labels if name.start < begin < name.end]
                if ends:
                    return ends[0]  # the first word of the filler ends a name: `thành lập mới | chỉ 286`
                if AVERAGE_END.search(words) and self._is_noun(start, start + filler.start()):
                    return end  # `giá bán bình quân`
                piece.respectively |= filler[0] in ("lần lượt", "tương ứng")
                piece.origin |= filler[0] == "từ" and end == start + len(self.folded[start:right].rstrip(" "))
                end = start + filler.start()
            elif so_far := MONTHS_AT_END.search(words, max(0, len(words) - 24)):
                # `nhập siêu 9 tháng là 3,9 tỷ USD`
                counted = months("cumulative", None, 1, int(so_far["count"]))
                piece.time = piece.time or Token("period", start + so_far.start("count"), end, counted, "months so far")
                end = start + so_far.start()
            elif ("hơn" in words or "kém" in words) and (than := MORE_THAN.search(words)):
                cue = next((cue for cue in self.cues if cue.start == start + than.start("cue")), None)
                if cue is None or piece.cues:
                    return end
                piece.cues.append(cue)
                basis = Token("comparison", start + than.start("basis"), end, Comparison("other"), "more than another")
                piece.comparison = piece.comparison or basis
                end = start + than.start()
            else:
                return end

    def _read_subject(self, piece: Piece, start: int, end: int) -> tuple[Range | None, Label | None]:
        """Read the subject in [start, end): past openers, periods and status words, up to the verb group."""
        words = self.folded[start:end].lstrip()
        if not words:
            return None, None
        start = end - len(words)
        if (mark := ITEM_MARK.match(self.folded, start)) and end <= mark.end():
            return None, None
        start = self._past_openers(piece, start, end)
        name = self._labels_by_start.get(start)
        if name is not None and name.end == end:  # the name alone
            piece.time = piece.time or self._last_time(piece.start, start)
            return self._name_range(name, start, end), name.value
        labels = tokens_within(self.labels, start, end)
        start, end = self._narrowed(piece, start, end, labels[-1] if labels else None)
        start = self._past_leading_verb(piece, start, end)
        if not LETTER.search(self.folded, start, end):
            return None, None
        known = self.indicator(start, end) if labels else None
        if known is not None:
            named = tokens_within(self.labels, start, end)[0]
            piece.time = piece.time or self._last_time(named.end, end)  # `chỉ số PCI năm 2022 của tỉnh`
            return self._name_range(named, start, end), known
        moves = any(cue.value.role == "move" for cue in piece.cues)
        if moves and (admitted := CONCESSION.match(self.folded, start, end)):
            start = admitted.end() + 1  # `mặc dù diện tích lúa giảm 15 nghìn ha`
        if self._names_nothing(piece, start, end):
            return None, None
        if attribute := ATTRIBUTE.search(self.folded, start, end):
            start = attribute.start("attribute")
        elif part := PART.search(self.folded, start, end) or ONE_OF.match(self.folded, start, end):
            start = part.end()
        beside = self._beside_times(piece, start, end)
        # `GDP quý II tăng trưởng tích cực, với tốc độ …`: the side of the period may be a name
        return beside, self.indicator(*beside) if labels and beside != (start, end) else None

    def _past_openers(self, piece: Piece, start: int, end: int) -> int:
        """Read the openers, periods, comparisons and status words that stand first; give where the subject itself begins."""
        while start not in self._labels_by_start:
            head = self._head(start, end)
            opener = OPENER.match(self.folded, start, end)
            if head is not None and (opener is None or head.end >= opener.end()):
                if isinstance(head.value, Cue):
                    self._scope(piece, head)
                elif isinstance(head.value, Comparison) and self.folded.startswith(AIMS, head.start):
                    target = Cue("status", None, "target")
                    self._scope(piece, Token("cue", head.start, head.end, target, "target list"))
                elif isinstance(head.value, Comparison):
                    piece.comparison = piece.comparison or head
                else:
                    piece.time = piece.time or head
                # `mục tiêu tăng trưởng GRDP`: the name of the indicator runs out of the plan
                start = next((name.start for name in self.labels if head.start < name.start < head.end), head.end)
            elif opener:
                for cue in tokens_within(self.qualifiers, start, opener.end()):
                    self._scope(piece, cue)
                start = opener.end()
            else:
                break
        return start

    def _narrowed(self, piece: Piece, start: int, end: int, name: Token[Label] | None) -> Range:
        """Give a subject without the qualifiers, periods and clauses that lead to the last indicator it names."""
        opened, limit = start, name.start if name else end
        for cue in tokens_within(self.qualifiers, start, limit):
            self._scope(piece, cue)
            start = max(start, cue.end)
        if name and start < limit:
            bounds = [
                token.end for group in (self.times, self.comparisons) for token in tokens_within(group, start, limit)
            ]
            if admitted := CONCESSION.match(self.folded, start, limit):
                bounds.append(admitted.end())
            bounds += [match.end() for match in REPORTING.finditer(self.folded, start, limit)]
            bounds += [last for first, last in self.demands if start <= first and last <= limit]
            start = max([start, *bounds])
        elif not name and (led := LED.search(self.folded, start, end)):
            start = led.end()
        if name and piece.time is None:
            piece.time = self._last_time(piece.start, start)
        if start == opened:
            return start, start + len(self.folded[start:end].rstrip())
        return self.without_openers(start, end)

    def _names_nothing(self, piece: Piece, start: int, end: int) -> bool:
        """Tell whether words are no subject: a circumstance, a time, who foretells, what only compares or contrasts."""
        words = self.folded[start:end]
        if CIRCUMSTANCE.match(self.folded, start, end) or words.endswith(CONTRASTS):
            return True
        if FORECASTER.match(words) and any(cue.value.status == "forecast" for cue in piece.cues):
            return True
        no_name = f"{words} ".startswith(COMPARES) or words in NO_NAMES or ONLY_TIME.fullmatch(words)
        return bool(no_name) or (words[0] == "(" and words[-1] == ")")

    def _beside_times(self, piece: Piece, start: int, end: int) -> Range:
        """Narrow an open subject to the side of a period said in it.

        `tổng doanh thu năm 2024 của toàn ngành` names it before the period, `Sở đặt chỉ tiêu năm 2024 sản lượng` behind.
        """
        for time in tokens_within(self.times, start, end):
            piece.time = piece.time or time
            after = self.without_openers(time.end, end)
            if after[0] >= after[1] or OF_IT.match(self.folded, time.end, end):
                return self.without_openers(start, time.start)
            start = after[0]
        return start, end

    def _past_leading_verb(self, piece: Piece, start: int, end: int) -> int:
        """Read `giảm tỷ lệ hộ nghèo xuống dưới 1%`, where the verb stands before its subject."""
        if self.folded.startswith(("tốc độ", "mức"), start):
            return start  # `tốc độ tăng GDP` is a name
        verb = self._moves.get(start)
        if verb is None:
            return start
        named = any(verb.end <= name.start <= verb.end + 1 for name in self.labels if name.end <= end)
        if not named and not POOR.match(self.folded, verb.end, end):
            return start
        reaches = any(cue.value.role == "level" for cue in piece.cues)
        piece.cues.append(replace(verb, value=replace(verb.value, role="move_to")) if reaches else verb)
        return verb.end + 1

    @staticmethod
    def _scope(piece: Piece, cue: Token[Cue]) -> None:
        if cue.value.status:
            piece.scope = piece.scope or cue
