"""The piece of a sentence before a number: its verb group, its subject, and what else it says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from thongcao.grammar.comparisons import Comparison
from thongcao.grammar.figure_words import Cue, Label, find_cues, find_labels
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token, tokens_within
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

Range = tuple[int, int]

# Words that stand between verb and number, or between subject and verb, and say nothing of either.
_FILLERS = (
    "bình quân", "trung bình", "thêm", "cả", "đã", "mới", "chỉ", "cũng", "được", "cho", "tới", "đến", "từ", "lên",
    "lần lượt", "tương ứng", "hằng năm", "hàng năm", "mỗi năm", "một năm", "đều", "vẫn", "sẽ", "hiện", "ngay",
    "tiếp tục", "trong", "vào", "của", "khá", "rất", "toàn", "trên", "tại", "ở", "thì", "nay", "tính", "hết",
    "khoảng",
    "hơn", "gần", "xếp", "đứng", "xếp hạng", "trước", "liên tục", "theo", "ổn định", "đang", "ra", "về", "là",
    "hơn mức", "còn", "ít", "với", "nhất", "lại",
)  # fmt: skip
_FILLER_AT_END = re.compile(rf"(?<!\w){alternatives(_FILLERS)}\Z")
# What opens a piece before its subject.
_OPENERS = (
    "và", "còn", "trong đó", "riêng", "cụ thể", "cụ thể là", "như", "với", "đồng thời", "bên cạnh đó", "ngoài ra",
    "nhất là", "trong khi", "trong khi đó", "qua đó", "nổi bật", "nổi bật là", "đến nay", "hiện", "hiện nay",
    "theo đó",
    "do đó", "từ đó", "đáng chú ý", "đáng chú ý là", "tính chung", "tính đến", "lũy kế", "ước", "đã", "thì", "song",
    "nhưng", "tuy nhiên", "đặc biệt", "đặc biệt là", "gồm", "bao gồm", "trong", "tiếp theo là", "tiếp đến", "kết quả",
    "kết quả là", "nhờ đó", "cùng với đó", "đến", "tính", "tại", "hết", "đến hết", "kết thúc", "sau", "có", "năm nay",
    "bước đầu", "nên", "để", "mà", "nâng", "đưa", "kéo", "bảo đảm", "đảm bảo", "giữ", "duy trì", "phấn đấu",
    "ước tính", "dự kiến", "đều", "cũng", "vào", "là", "theo", "đạt", "của", "cả", "tổng cộng", "phấn đấu đến",
    "toàn tỉnh", "toàn thành phố", "toàn huyện", "toàn phường", "toàn xã", "toàn quận", "cả nước", "mục tiêu",
    "quyết tâm", "tập trung", "trước mắt", "chỉ tiêu", "trong số đó", "ngay trong", "tăng cường",
)  # fmt: skip
_OPENER = re.compile(rf"(?:[-+•*.\s]|{alternatives(_OPENERS)}(?!\w))+")
_SEPARATOR = re.compile(r"[;:,()\n]")
# After these a reported statement begins.
_REPORTING = re.compile(r"(?<!\w)(?:đánh giá|nhận định|thống nhất|ghi nhận|cho thấy|cho biết|rằng|khẳng định)(?!\w)")
# Words before or after the name of an indicator that leave it the same indicator.
_NEUTRAL_BEFORE = re.compile(
    r"(?:\s|(?<!\w)(?:tổng|số|giá trị|giá trị tăng thêm|tốc độ tăng|mức tăng|kết quả|"
    r"công tác|chỉ tiêu|mức|tỷ lệ|tốc độ|việc|quy mô|chỉ số|tăng trưởng|về|"
    r"các|toàn|tình hình|ước|thực hiện|đã|cả|được|cho|nhiệm vụ|lượng|trị giá|có|đón|thu hút|phục vụ|tổng số|hiện|"
    r"thành phố|tỉnh|phường|xã|đảng bộ|toàn đảng bộ|ngành du lịch|công nhận|thêm|mới|"
    r"đẩy nhanh|tiến độ|đẩy mạnh|thúc đẩy|nâng|tăng cường|nâng cao)(?!\w))*"
)
_NEUTRAL_AFTER = re.compile(
    r"(?:\s|\([^()\n]{1,40}\)|(?<!\w)(?:trên địa bàn|trong|của|toàn|tỉnh|thành phố|phường|xã|huyện|quận|đạt|ước|cả|"
    r"năm|hàng hóa|nhà nước|theo giá so sánh|theo giá hiện hành|giá hiện hành|giá so sánh|lũy kế|tính chung|bình quân(?! đầu người)|"
    r"được|số|đã|cho|khoảng|tháng|kỳ|quý|mới|nay|đến|tính|hết|hiện|đầu năm|\d{4}|\d{1,2}|i{1,3}|iv|tỷ lệ|vốn|"
    r"theo chuẩn nghèo đa chiều|theo chuẩn|đa chiều|kế hoạch|hồ chí minh|tp|địa phương|toàn ngành|tổng số|"
    r"cấp tỉnh|tăng trưởng|so với|là|có|thêm|còn|chậm|thấp|cao|khá|tốt|tiếp tục|phục hồi|khởi sắc|ổn định)(?!\w)|[-.,%/])*"
)

_NAME_PREFIX = re.compile(
    r"(?<!\w)(?:(?:chỉ số|tốc độ tăng trưởng|tốc độ tăng|mức tăng trưởng|mức tăng|tổng số|tổng|số|"
    r"giá trị tăng thêm|giá trị|tỷ lệ|tốc độ|mức|quy mô|lượng|trị giá|tăng trưởng) )+\Z"
)
_LIST_HEAD = re.compile(
    r"(?:tỷ lệ|tỷ trọng|sản lượng|diện tích|giá trị|lệ phí|phí|doanh thu|tổng|số|lượng|thu|chi|ngành|nhóm) "
)
_BRACKETED = re.compile(r" ?\([^()\n]{1,40}\)")
# What a work, a plan or a company has; the words before it name whose it is: `cầu … có chiều dài 2 km`.
ATTRIBUTE = re.compile(
    r"(?<!\w)(?P<attribute>(?:tổng )?(?:mức đầu tư|vốn đầu tư|chiều dài|diện tích|kinh phí|công suất|"
    r"giá trị)|tổng vốn|quy mô|tốc độ thiết kế|vốn điều lệ|tổng dự toán|trữ lượng|dung tích|chiều rộng|chiều cao)"
    r"(?: (?:thiết kế|đăng ký|thực hiện|dự kiến|ban đầu|xây dựng|sàn xây dựng|tự nhiên|đầu tư|giai đoạn 1))?\Z"
)


@dataclass(frozen=True, slots=True)
class Readings:
    """The tokens of a text that figures are read with; each sequence is in text order."""

    clean: CleanText
    numbers: Sequence[Token[Any]]
    times: Sequence[Token[TimeValue]]
    comparisons: Sequence[Token[Comparison]]


@dataclass(slots=True)
class Piece:
    """The words before a number.

    Attributes:
        start: where the piece begins.
        label: its subject, None where it names none.
        known: the subject's indicator.
        cues: the verb group, from right to left.
        time: a period said in it.
        comparison: a comparison said in it.
        scope: a status that holds from here to the end of the sentence (`phấn đấu`).
        aside: whether it stands in brackets.
        respectively: whether `lần lượt` pairs subjects and numbers.
        origin: whether the number is where a change starts from (`tăng từ`).
    """

    start: int
    label: Range | None = None
    known: Label | None = None
    cues: list[Token[Cue]] = field(default_factory=list)
    time: Token[TimeValue] | None = None
    comparison: Token[Comparison] | None = None
    scope: Token[Cue] | None = None
    aside: bool = False
    respectively: bool = False
    origin: bool = False


def _ending_at(tokens: Iterable[Token[Any]], offset: int) -> Token[Any] | None:
    return next((token for token in tokens if token.end == offset), None)


class Sentence:
    """A sentence with the words that figures are made of."""

    def __init__(self, readings: Readings, start: int, end: int) -> None:
        """Scan the sentence [start, end) for cues and names of indicators."""
        self.clean, self.folded = readings.clean, readings.clean.folded
        self.start, self.end = start, end
        self.comparisons = tokens_within(readings.comparisons, start, end)
        self.numbers = self._outside(tokens_within(readings.numbers, start, end))
        self.times = self._outside(tokens_within(readings.times, start, end))
        labels = list(find_labels(self.clean, start, end))
        # A name may run into a number's noun (`1.250 doanh nghiệp thành lập mới`) but not begin in its digits.
        self.labels = [label for label in labels if not self._starts_in(self.times, label)]
        # A plan without `so với` may as well be a target: `mục tiêu cả năm là 1,2 tỷ USD`.
        shields = [*self.numbers, *self.times, *(token for token in self.comparisons if token.value.marked)]
        self.cues = [
            cue
            for left, right in self._gaps()
            for cue in find_cues(self.clean, left, right)
            if not self._starts_in(shields, cue)
        ]
        shields = [*self.labels, *self.times, *self.comparisons]
        self._separators = [
            match.start()
            for match in _SEPARATOR.finditer(self.folded, start, end)
            if not any(token.start <= match.start() < token.end for token in shields)
        ]

    def _gaps(self) -> Iterator[Range]:
        """Give the stretches between names and numbers: in `việc làm tăng gần 5%` the cue is `tăng` alone."""
        left = self.start
        for token in sorted([*self.labels, *self.numbers], key=lambda token: token.start):
            if token.start > left:
                yield left, token.start
            left = max(left, token.end)
        yield left, self.end

    def _outside(self, tokens: Iterable[Token[Any]]) -> list[Token[Any]]:
        """Leave out what is part of a comparison: the 2023 of `so với cùng kỳ năm 2023`."""
        return [token for token in tokens if not self._starts_in(self.comparisons, token)]

    @staticmethod
    def _starts_in(tokens: Iterable[Token[Any]], token: Token[Any]) -> bool:
        return any(other.start <= token.start < other.end for other in tokens)

    def separators(self, start: int, end: int) -> list[int]:
        """Give the separators in [start, end) that stand outside names, times and comparisons."""
        return self._separators[bisect_left(self._separators, start) : bisect_left(self._separators, end)]

    def in_brackets(self, offset: int) -> bool:
        """Tell whether a bracket of this sentence is open at `offset`."""
        text = self.folded[self.start : offset]
        return text.rfind("(") > text.rfind(")")

    def read_piece(self, left: int, right: int) -> Piece:
        """Read the last piece of [left, right), the words between two numbers.

        Args:
            left: where the number before ends with its complements, or the sentence begins.
            right: where the number begins.
        """
        marks = self.separators(left, right)
        start = marks[-1] + 1 if marks else left
        piece = Piece(start, aside=self.in_brackets(right))
        end = self._read_verbs(piece, start, right)
        piece.label, piece.known = self._read_subject(piece, start, end)
        if piece.label and piece.known is None and marks and self.folded[marks[-1]] == ",":
            piece.label = self._with_list_before(piece.label, marks[-2] + 1 if len(marks) > 1 else left, marks[-1])
        while piece.label is None and len(marks) > 1 and self.folded[marks[-1]] in ":,":
            # `Kim ngạch xuất khẩu: 10,1 tỷ USD`, `kinh tế phục hồi, đạt 8%`: the subject stands a piece earlier.
            if piece.comparison or (self.folded[marks[-1]] == "," and marks[-1] == left):
                break
            mark = marks.pop()
            earlier = Piece(marks[-1] + 1)
            stop = self._read_verbs(earlier, earlier.start, mark)
            self._join(piece, earlier, stop)
        if (
            piece.label is None
            and len(marks) == 1
            and self.folded[marks[0] : marks[0] + 1] in (":", ",")
            and marks[0] > left
        ):
            earlier = Piece(left)
            stop = self._read_verbs(earlier, left, marks[0])
            self._join(piece, earlier, stop)
        return piece

    def _with_list_before(self, label: Range, start: int, comma: int) -> Range:
        """Give `tỷ lệ điều tra, khám phá án` whole: a head noun without a verb before the comma begins the same name."""
        start, end = self.without_openers(start, comma)
        head = _LIST_HEAD.match(self.folded, start, end)
        return (
            (start, label[1])
            if head and all(cue.value.role == "level" for cue in tokens_within(self.cues, start, end))
            else label
        )

    def _join(self, piece: Piece, earlier: Piece, stop: int) -> None:
        piece.label, piece.known = self._read_subject(earlier, earlier.start, stop)
        piece.time = piece.time or earlier.time
        piece.comparison = piece.comparison or earlier.comparison
        piece.scope = piece.scope or earlier.scope
        if piece.label is not None:
            piece.start = earlier.start
            piece.cues += [cue for cue in earlier.cues if cue.value.role in ("move", "move_to", "surplus", "deficit")]

    def _read_verbs(self, piece: Piece, start: int, right: int) -> int:
        """Read verbs, periods and comparisons backwards from the number; give where the subject ends."""
        end = right
        while True:
            words = self.folded[start:end].rstrip(" ")
            end = start + len(words)
            if end <= start:
                return start
            if time := _ending_at(self.times, end):
                piece.time = piece.time or time
                end = time.start
            elif _ending_at(self.labels, end):
                return end
            elif (cue := _ending_at(self.cues, end)) and cue.start >= start:
                piece.cues.append(cue)
                end = cue.start
            elif (comparison := _ending_at(self.comparisons, end)) and comparison.start >= start:
                if piece.cues and not comparison.value.marked and comparison.value.kind == "plan":
                    # `mục tiêu quý I là 20%`, `kế hoạch năm là …`: what is said is the plan itself
                    target = Cue("status", None, "target")
                    piece.cues.append(Token("cue", comparison.start, comparison.end, target, "plan as target"))
                else:
                    piece.comparison = piece.comparison or comparison
                end = comparison.start
            elif filler := _FILLER_AT_END.search(words, max(0, len(words) - 12)):
                piece.respectively |= filler[0] == "lần lượt"
                piece.origin |= filler[0] == "từ" and end == start + len(self.folded[start:right].rstrip(" "))
                end = start + filler.start()
            else:
                return end

    def _read_subject(self, piece: Piece, start: int, end: int) -> tuple[Range | None, Label | None]:
        """Read the subject in [start, end): past openers, periods and status words, up to the verb group."""
        while True:
            if opener := _OPENER.match(self.folded, start, end):
                for cue in tokens_within(self.cues, start, opener.end()):
                    self._scope(piece, cue)
                start = opener.end()
            head: Token[Any] | None = next(
                (
                    token
                    for group in (self.times, self.comparisons, self.cues)
                    for token in group
                    if token.start == start < token.end <= end
                ),
                None,
            )
            if head is None:
                break
            if isinstance(head.value, Cue):
                if head.value.role != "status" and head.value.status is None:
                    break
                self._scope(piece, head)
            elif isinstance(head.value, Comparison):
                piece.comparison = piece.comparison or head
            else:
                piece.time = piece.time or head
            start = head.end
        labels = tokens_within(self.labels, start, end)
        name = labels[-1] if labels else None
        limit = name.start if name else end
        for cue in tokens_within(self.cues, start, limit):
            if cue.value.role == "status" or cue.value.status:
                self._scope(piece, cue)
                start = max(start, cue.end)
        if name:
            bounds = [
                token.end for group in (self.times, self.comparisons) for token in tokens_within(group, start, limit)
            ]
            bounds += [match.end() for match in _REPORTING.finditer(self.folded, start, limit)]
            start = max([start, *bounds])
            piece.time = piece.time or next(
                (t for t in reversed(self.times) if piece.start <= t.start and t.end <= start), None
            )
            labels = tokens_within(self.labels, start, end)
            name = labels[0]
        start, end = self.without_openers(start, end)
        start = self._past_leading_verb(piece, start, end)
        if not any(letter.isalpha() for letter in self.folded[start:end]):
            return None, None
        known = self.indicator(start, end)
        if known is not None:
            return self._name_range(start, end), known
        if attribute := ATTRIBUTE.search(self.folded, start, end):
            start = attribute.start("attribute")
        return (start, end), None

    def _name_range(self, start: int, end: int) -> Range:
        """Narrow [start, end) to the indicator's name with what belongs to it (`Tổng số …`, `… (GRDP)`)."""
        name = next(name for name in tokens_within(self.labels, start, end))
        if name.value.open_end:
            return start, end
        extra = _BRACKETED.match(self.folded, name.end, end)
        prefix = _NAME_PREFIX.search(self.folded, start, name.start)
        words = self.folded[name.start : name.end]
        stop = name.end - 4 if words.endswith(" cho") else name.end
        return prefix.start() if prefix else name.start, extra.end() if extra else stop

    def _past_leading_verb(self, piece: Piece, start: int, end: int) -> int:
        """Read `giảm tỷ lệ hộ nghèo xuống dưới 1%`, where the verb stands before its subject."""
        if self.folded.startswith(("tốc độ", "mức"), start):
            return start  # `tốc độ tăng GDP` is a name
        verb = next((cue for cue in self.cues if cue.start == start and cue.value.role == "move"), None)
        if verb is None or not any(verb.end <= name.start <= verb.end + 1 for name in self.labels if name.end <= end):
            return start
        reaches = any(cue.value.role == "level" for cue in piece.cues)
        piece.cues.append(replace(verb, value=replace(verb.value, role="move_to")) if reaches else verb)
        return verb.end + 1

    def without_openers(self, start: int, end: int) -> Range:
        """Narrow [start, end) to its words, without what opens a piece (`trong đó`, `và`, `-`)."""
        start, end = self.clean.trim(start, end) if start < end else (start, start)
        while start < end and (opener := _OPENER.match(self.folded, start, end)):
            start = opener.end()
        return start, max(start, end)

    def indicator(self, start: int, end: int) -> Label | None:
        """Give the indicator that the words [start, end) name, None where they name something narrower."""
        names: list[Token[Label]] = tokens_within(self.labels, start, end)
        for name in names:
            if _NEUTRAL_BEFORE.fullmatch(self.folded, start, name.start) and (
                name.value.open_end or _NEUTRAL_AFTER.fullmatch(self.folded, name.end, end)
            ):
                return name.value
        return None

    @staticmethod
    def _scope(piece: Piece, cue: Token[Cue]) -> None:
        if cue.value.status:
            piece.scope = piece.scope or cue
