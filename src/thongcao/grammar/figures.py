"""Figures of a sentence: which number says what of which subject.

A sentence is read from left to right as a reader does. A piece without a subject goes on with the subject before; a
number without a verb takes that of the series it stands in; a comparison said first or with an earlier figure governs
the bare growth rates after it.
"""

from __future__ import annotations

import re
from typing import Any

from thongcao.grammar.amounts import Fraction, Quantity, Rank
from thongcao.grammar.comparisons import AIMS, SETTING, Comparison
from thongcao.grammar.figure_reading import FigureReading
from thongcao.grammar.figure_series import Figure, pair_plans, pair_series
from thongcao.grammar.figure_state import State, Tail
from thongcao.grammar.figure_times import share_listed_periods
from thongcao.grammar.figure_words import AIM, PURPOSE, Cue, Label
from thongcao.grammar.measures import OF_WHOLE, PLACES_TOGETHER
from thongcao.grammar.piece import Piece, Range, Readings
from thongcao.grammar.piece_words import PERCENTAGE
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.times import TimeValue
from thongcao.grammar.tokens import Token, tokens_within
from thongcao.grammar.trailing_comparisons import share_trailing_comparisons

_SHARE_HEADING = re.compile(r"cơ cấu(?<!\w.{6})(?!\w)(?:[^:.;]{0,60}:|[^:.;]{0,40}(?<!\w)chuyển dịch(?!\w))")
# `Tốc độ tăng trưởng các khu vực: nông nghiệp 3,1%; dịch vụ 7,2%`, `Đóng góp vào tăng trưởng: nông nghiệp 0,4 điểm %`
_GROWTH_HEADING = re.compile(
    r"[-+•* ]*(?:(?:về|chỉ tiêu|mục tiêu|kế hoạch|kịch bản) )*"
    r"(?:tốc độ tăng|(?:(?P<parts>đóng góp) (?:vào|cho) (?:mức |tốc độ )?)?tăng trưởng)(?!\w)[^:.;\d()]{0,60}:(?!\w)"
)
# What is ranked: `thứ 9/63 tỉnh, thành phố cả nước`; its comma divides no figures.
_RANKED = re.compile(
    r" (?:cả nước|toàn quốc|toàn tỉnh|tỉnh, thành phố|tỉnh, thành|tỉnh thành|địa phương|sở, ban, ngành|sở, ngành|"
    rf"bộ, ngành|{PLACES_TOGETHER})"
    r"(?: trực thuộc trung ương| trong cả nước| của cả nước| cả nước| trong vùng| trong tỉnh| toàn quốc)?(?!\w)"
)
_SIZE_BEFORE = re.compile(
    r"(?<!\w)(?:có|với) (?:mức |quy mô )?(?:vốn|diện tích|doanh thu|thu nhập|quy mô|công suất|giá trị|lao động)(?: \w+){0,2} \Z"
    r"|(?<!\w)(?:xã|thôn|bản|huyện|địa phương|nơi|khu vực) có tỷ lệ(?: \w+){1,5} \Z"
)
_SIZE_AFTER = re.compile(r" (?:chiếm|đạt|tăng|giảm|là|được|đã|phải|có)(?!\w)")
_AIMS = ("phấn đấu", "quyết tâm", *(verb + aim for verb in SETTING for aim in AIMS))
_BY_SOURCE = re.compile(r"theo(?: (?:các|số liệu|kết quả|báo cáo|thống kê|tính toán|đánh giá|công bố|thông tin))*")
_NOUN_OF_AIM = ("sự ", "tinh thần ", "nỗ lực ", "quá trình ")
_HAPPENED = re.compile(r"(?<!\w)(?:đã|mới đạt|chỉ đạt|hiện|đến nay|so với|đạt được|thừa nhận|tình trạng)(?!\w)")
_MEAN_AGE = re.compile(r"(?<!\w)(?:tuổi thọ|(?:tuổi|tuổi đời) (?:trung bình|bình quân))(?!\w)[^,;.\d]*\Z")
_MOVED = ("tăng", "giảm", "đạt")
_MOVES = re.compile(r"(?:tăng|giảm) \Z")
_ASIDE = re.compile(r" \((?:bằng |tương đương |tương ứng |đạt tỷ lệ |(?P<moves>giảm |tăng ))?[+-]?[\d.,]+ ?%\) ")
# what a fraction counts goes on behind its noun: `12/15 chỉ tiêu kinh tế`
_COUNTED_BY = re.compile(
    r"(?: (?!(?:đạt(?! chuẩn)|chiếm|là|tăng|giảm|bằng|so|với|trong|tại|ở|theo|được|đã|và|ước|tương) )[^\W\d_]+){1,8}?"
    r"(?= ?[,;.()\n]|\Z| (?:đạt(?! chuẩn)|chiếm|là|tăng|giảm|bằng|so|với|trong|tại|ở|theo|được|đã|và|ước|tương) )"
)
# these stand between a fraction and the name of something else: `12/40 đơn vị chưa giải ngân`
_APART = re.compile(r"[;:.()\d]|,(?! (?:thị trấn|phường|thôn|bản)(?!\w))|(?<!\w)(?:chưa|không)(?!\w)")
# the noun of what is measured, in a list: `1.250 ha lúa, 345 nhà tốc mái, 45 tỷ đồng`
_NOUN_IN_LIST = re.compile(r"(?: (?!và )[^\W\d_]+){1,4}(?=(?:,| và)(?: hơn| gần| trên| khoảng)? \d)")
# `giải ngân được 42 tỷ đồng vốn đầu tư công, đạt 61% kế hoạch`
_CAPITAL = re.compile(r" (?:kế hoạch |nguồn |tổng )?(?:vốn|tiền|nợ)(?!\w)[^,;:.()\n\d]{0,60}(?=,)")
_IS_PART = "chiếm"
# `Tổng số nợ 96 tỷ đồng, chiếm 3,4% số phải thu, giảm 38 tỷ đồng`
_WHOLE = re.compile(r"(?! và ) [^\W\d_](?:(?! và )[^,;:.()\n\d]){1,60}(?=,)")
_COMPARED = ("growth", "ratio", "share_of_plan")
_HERD, _HEADS = ("đàn ", "tổng đàn "), "con"
_STAYS = ("khách", "lượt khách")  # `2,4 ngày/khách`
_PROGRAMMES, _FUNDS = (
    "chương trình mục tiêu quốc gia",
    ("vốn ", "nguồn lực ", "giải ngân ", "thực hiện ", "của ", "cho "),
)
_VOTES = "số phiếu "
_ASSURES = ("bảo đảm ", "đảm bảo ", "phấn đấu ")
_MEANS = ("", "bình quân", "tính bình quân", "trung bình")
_ANDS = ("và", "nhưng", "song", "còn")
_TIME_JOINTS = ("", "trong", "của", "vào", "cho", "ngay trong", "năm")


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
    state = State(before=before)
    if before and before.status == "target" and before.status_cue and sentence.folded.startswith("trong đó", start):
        state.scope = Token("cue", *before.status_cue, Cue("status", None, before.status), "goes on")
    figures: list[Figure] = []
    pieces: list[Piece] = []
    left = start
    sized = False
    for index, number in enumerate(sentence.numbers):
        value = number.value
        if isinstance(value, Fraction):
            if left < number.start and sentence.qualifiers:
                _take_what_governs(state, sentence, left, number.start)
            left = _leave_fraction(state, sentence, number, left)
            continue
        if isinstance(value, Quantity):
            if value.kind == "duration" and value.per not in _STAYS and not _is_mean_age(sentence, number):
                continue
            if (value.bound is not None and _is_size(sentence, number)) or (sized and _is_next_size(sentence, number)):
                sized = True
                continue
            if value.unit is not None and _is_in_name(sentence, number):
                figures.append(Figure(number, number.start, number.end))
                pieces.append(Piece(number.start))
                continue
        piece = sentence.read_piece(left, number.start)
        if left + 1 == number.start and (plan := sentence.plan_before(left)):
            piece.scope = plan
        if left < piece.start and (sentence.comparisons or sentence.qualifiers or sentence.times):
            _take_what_governs(state, sentence, left, piece.start)
        limit = sentence.numbers[index + 1].start if index + 1 < len(sentence.numbers) else end
        tail = _read_tail(sentence, number, limit)
        if not figures:
            state.heading = _SHARE_HEADING.search(sentence.folded, start, number.start) is not None
            if named := _GROWTH_HEADING.match(sentence.folded, start, number.start):
                state.listed = "contribution" if named["parts"] else "growth"
        state.structure |= state.heading
        pieces.append(piece)
        figure = FigureReading(sentence, state, piece, number, tail).read()
        if figure.status is None and sentence.demands and (demand := _demand(sentence, figure)):
            figure = figure._replace(status="target", status_cue=demand)
        figures.append(figure)
        if figure.prior and len(figures) > 1:
            _share_prior_basis(state, figures)
        left = _end_of_noun(sentence, figure)
    if sentence.folded.find(_HERD[0], start, end) >= 0:
        figures = _with_herds(sentence, figures)
    paired = share_listed_periods(sentence, pieces, pair_plans(pair_series(sentence, pieces, figures)))
    return share_trailing_comparisons(sentence, paired)


def _leave_fraction(state: State, sentence: Sentence, number: Token[Any], left: int) -> int:
    """Let shares and changes after a fraction be of what it counts, and give where the words end that name it.

    `71/101 xã đạt chuẩn nông thôn mới, chiếm 70%, tăng 5 xã`, `giải quyết 245/260 đơn, đạt 94%`.
    """
    unit, end = number.value.unit, number.end
    name = next((one for one in sentence.labels if one.start > number.start), None)
    known: Label | None = None
    if name and not _APART.search(sentence.folded, end, name.start):
        known = name.value
        counted = _COUNTED_BY.match(sentence.folded, name.end, sentence.end)  # `xã đạt chuẩn NTM | nâng cao`
        label = name.start, counted.end() if counted else name.end
        end = max(end, label[1])
    elif unit is None and sentence.folded.endswith(_VOTES, 0, number.start):
        label = number.start - len(_VOTES), number.start - 1  # `với số phiếu 47/48, đạt 97,9%`
    elif unit is None or sentence.in_brackets(number.start) or not sentence.folded.endswith(unit, number.start, end):
        return end
    else:
        counted = _COUNTED_BY.match(sentence.folded, end, sentence.end)
        label = end - len(unit), counted.end() if counted else end
        end = label[1]
        if " " not in sentence.folded[slice(*label)] and unit != "phiếu":
            # `xóa nhà tạm, nhà dột nát được 45/60 căn`, `12 xã đạt chuẩn nông thôn mới, nâng tổng số lên 45/60 xã`
            piece = sentence.read_piece(left, number.start)
            if piece.label is not None:
                label, known = piece.label, piece.known
            elif state.label is not None and state.noun == unit:
                label, known = state.label, state.known
    state.label, state.known, state.unit, state.noun = label, known, None, unit
    state.subjects.setdefault(unit, []).append((state.label, state.known))
    return end


def _end_of_noun(sentence: Sentence, figure: Figure) -> int:
    """Give where a figure ends: behind the noun of what it measures or is a part of, which is no subject of the next."""
    value = figure.quantity.value
    if not isinstance(value, Quantity):
        return figure.end
    if value.kind == "percent" and figure.cue and sentence.folded.startswith(_IS_PART, figure.cue[0]):
        whole = _WHOLE.match(sentence.folded, figure.end, sentence.end)
        return whole.end() if whole else figure.end
    nouns = _CAPITAL if value.kind == "money" else _NOUN_IN_LIST
    listed = value.kind in ("measure", "count", "noun", "money") and figure.end == figure.quantity.end
    noun = nouns.match(sentence.folded, figure.end, sentence.end) if listed else None
    if noun is None or any(figure.end < name.end and name.start < noun.end() for name in sentence.labels):
        return figure.end
    return noun.end()


def _take_what_governs(state: State, sentence: Sentence, left: int, right: int) -> None:
    """Take what is said in a piece of its own, [left, right), and holds for what follows: a comparison, an aim."""
    for time in tokens_within(sentence.times, left, right):
        told = time.kind == "period" and sentence.folded.startswith(",", time.end)
        if told and _opens_clause(sentence, left, time):
            state.enter(time)
            state.time = time  # `…; bình quân 6 tháng, CPI tăng 3%`
    # `So với cùng kỳ năm trước, thu ngân sách tăng 5%`
    for said in tokens_within(sentence.comparisons, left, right):
        if said.value.marked and sentence.folded.find(";", said.end, right) < 0:
            state.comparison = said
    # `phấn đấu doanh thu, lợi nhuận tăng 6%`: it governs though it stands in an earlier piece
    for cue in tokens_within(sentence.qualifiers, left, right):
        words = sentence.folded[sentence.start : cue.start].strip(" -+•*")
        opens = not words
        aims = cue.value.status == "target" and sentence.folded.startswith(_AIMS, cue.start)
        aims = aims and not sentence.folded.endswith(_NOUN_OF_AIM, 0, cue.start)  # `sự phấn đấu của các ngành`
        # `Ước cả năm 2025, GDP tăng 8%, quy mô kinh tế 500 tỷ USD`, `Theo Cục Thống kê, ước tính năm 2025, …`
        estimates = cue.value.status == "estimated"
        whole = estimates and opens and sentence.folded.startswith("ước cả năm", cue.start)
        whole = whole or (estimates and any(_follows(sentence, cue, time) for time in sentence.times))
        sourced = cue.value.status != "target" and _BY_SOURCE.fullmatch(words)  # `Theo số liệu sơ bộ, GRDP tăng 6%`
        if aims or whole or sourced or (opens and cue.value.status == "forecast"):
            state.scope = cue


def _opens_clause(sentence: Sentence, left: int, time: Token[TimeValue]) -> bool:
    """Tell whether a time opens a clause behind the figure that ends at `left`: `…; tính chung 6 tháng, …`."""
    last_mark = max(sentence.folded.rfind(mark, left, time.start) for mark in ";,")
    if last_mark < 0:
        return False
    first, last = sentence.without_openers(last_mark + 1, time.start)
    return sentence.folded[first:last] in _MEANS


def _follows(sentence: Sentence, cue: Token[Cue], time: Token[TimeValue]) -> bool:
    """Tell whether a cue and a time make a piece of their own: `ước tính năm 2025, …`."""
    return time.start == cue.end + 1 and sentence.folded.startswith(",", time.end)


def _demand(sentence: Sentence, figure: Figure) -> Range | None:
    """Give the verb by which who speaks demands or promises a figure, instead of telling it as reached."""
    value = figure.quantity.value
    if not isinstance(value, Quantity) or figure.aside or (value.kind != "percent" and figure.known is None):
        return None
    number = figure.quantity.start
    demands = [
        (first, last)
        for first, last in sentence.demands
        if last <= number and not _is_left(sentence, first, last, number)
    ]
    if not demands or _HAPPENED.search(sentence.folded, demands[-1][1], figure.end):
        return None
    return demands[-1]


def _with_herds(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Let herds be figures where the sentence tells how one of them grew: `đàn lợn 612 nghìn con, tăng 3,7%`."""
    if not any(number.value.unit == _HEADS for number in sentence.numbers if isinstance(number.value, Quantity)):
        return figures
    herds = {one.label for one in figures if one.label and sentence.folded.startswith(_HERD, one.label[0])}
    if not herds or not any(one.label in herds and one.measure in _COMPARED for one in figures):
        return figures
    return [one._replace(near=True) if one.label in herds else one for one in figures]


def _is_left(sentence: Sentence, first: int, last: int, number: int) -> bool:
    """Tell whether the purpose that [first, last) opens ends before a number."""
    if not sentence.folded.startswith((PURPOSE, AIM), first) or not (marks := sentence.separators(last, number)):
        return False
    return sentence.folded.startswith(PURPOSE, first) or not sentence.folded.startswith(_ASSURES, marks[-1] + 2)


def _is_in_name(sentence: Sentence, number: Token[Any]) -> bool:
    """Tell whether a count is said within a subject: `giải ngân vốn 3 chương trình mục tiêu quốc gia đạt 32%`."""
    return sentence.folded.endswith(_FUNDS, 0, number.start) and sentence.folded.startswith(
        _PROGRAMMES, number.end - len(number.value.unit)
    )


def _is_mean_age(sentence: Sentence, number: Token[Any]) -> bool:
    """Tell an age that is a figure (`tuổi thọ bình quân 74,5 tuổi`) from one that says who (`từ 18 tuổi trở lên`)."""
    if number.value.unit != "tuổi":
        return False
    return _MEAN_AGE.search(sentence.folded, max(sentence.start, number.start - 40), number.start) is not None


def _is_size(sentence: Sentence, number: Token[Any]) -> bool:
    """Tell whether a number says of which size the subject is: `doanh nghiệp có vốn dưới 10 tỷ đồng chiếm 92%`."""
    if not _SIZE_AFTER.match(sentence.folded, number.end):
        return False
    return _SIZE_BEFORE.search(sentence.folded, max(sentence.start, number.start - 40), number.start) is not None


def _is_next_size(sentence: Sentence, number: Token[Any]) -> bool:
    """Tell whether a size class opens a clause after another: `…; từ 10 đến 50 tỷ đồng là 92 đơn vị`."""
    ranged = number.value.bound is not None or number.value.low != number.value.high
    opens = sentence.folded[sentence.start : number.start].rstrip().endswith((";", ",", "và"))
    return ranged and opens and _SIZE_AFTER.match(sentence.folded, number.end) is not None


def _share_prior_basis(state: State, figures: list[Figure]) -> None:
    """Let the growth before `(cùng kỳ năm 2022 tăng 5%)` be against that period: the bracket says so."""
    before, than = figures[-2], figures[-1].comparison
    if before.measure == "growth" and before.comparison is None and than is not None:
        figures[-2] = before._replace(comparison=than, comparison_inherited=True)
        state.comparison = state.comparison or than


def _read_tail(sentence: Sentence, number: Token[Any], limit: int) -> Tail:
    """Read what stands after a number: the plan or period it is compared with, the time it is for."""
    end = number.end
    if isinstance(number.value, Rank) and (ranked := _RANKED.match(sentence.folded, end, limit)):
        end = ranked.end()
    elif isinstance(number.value, Quantity) and number.value.kind == "percent":
        whole = OF_WHOLE.match(sentence.folded, end, limit)
        if whole:
            stops = sentence.separators(end, limit)
            ends = bool(stops) and not any(end < cue.start < stops[0] for cue in sentence.cues)
            end = stops[0] if ends else whole.end()  # `chiếm 5,8% tổng thu ngân sách, …`
    if not sentence.times and not sentence.comparisons:
        return Tail(None, None, end)
    marks = sentence.separators(end, limit)
    stop = marks[0] if marks else limit
    comparison: Token[Comparison] | None = None
    time: Token[TimeValue] | None = None
    done = end
    if sentence.folded.startswith(" (", end):
        # `68 triệu đồng (năm 2025)`
        for moment in sentence.times:
            if moment.start == end + 2 and sentence.folded.startswith(")", moment.end) and moment.end < limit:
                return Tail(None, moment, moment.end + 1)
    if sentence.folded.startswith(") so ", end) and sentence.in_brackets(end):
        # `đạt 264 dự án (tăng 179 dự án) so với cùng kỳ`
        for token in sentence.comparisons:
            if token.start == end + 2 and token.value.marked:
                return Tail(token, None, end)
    aside = _ASIDE.match(sentence.folded, end)
    if aside and (
        not aside["moves"] or _MOVES.search(sentence.folded, max(sentence.start, number.start - 6), number.start)
    ):
        # `tăng 2.960 tỷ đồng (bằng 7,6%) so với đầu năm`
        for token in sentence.comparisons:
            if token.start == aside.end() and token.value.marked:
                return Tail(token, None, end)
    for token in tokens_within(sentence.comparisons, end, stop):
        between = sentence.folded[done : token.start].strip(" /")
        stroke = sentence.folded[token.start - 1] == "/"
        alike = token.value.kind == "plan" and isinstance(number.value, Quantity) and number.value.kind == "percent"
        height = token.end + 1 == limit or (stroke and sentence.folded[token.end : limit].strip() in _MOVED)
        if height and limit < sentence.end and (stroke or (alike and PERCENTAGE.match(sentence.folded, limit))):
            continue  # `tăng 7,3%/kế hoạch tăng 8%`, `đạt 91% so với chỉ tiêu 95%`: the next number is the plan
        if between in _ANDS and any(token.end < cue.start < limit for cue in sentence.cues):
            break  # `tăng 2,5% và so với cùng kỳ năm trước tăng 2,9%`: the next number's
        # `thấp hơn mức tăng 9,8% của cùng kỳ năm trước`
        if token.value.marked or not between or (between == "của" and token.value.kind == "same_period_last_year"):
            if comparison is None:
                comparison = token
            done = token.end
    for moment in tokens_within(sentence.times, done, stop)[:1]:
        if sentence.folded[done : moment.start].strip() in _TIME_JOINTS:
            if comparison is None and (than := _compared_year(sentence, number, moment)):
                comparison, done = than, moment.end
            else:
                time, done = moment, moment.end
    return Tail(comparison, time, done)


def _compared_year(sentence: Sentence, number: Token[Any], moment: Token[TimeValue]) -> Token[Comparison] | None:
    """Read `gấp 1,6 lần năm 2020`: the year after a multiple is what it is a multiple of."""
    if not isinstance(number.value, Quantity) or number.value.kind != "times":
        return None
    if sentence.folded[number.end : moment.start].strip() or moment.value.end is None:
        return None
    if moment.value.form in ("year_range", "term"):
        than = Comparison("other", marked=False)
    elif moment.value.form == "year":
        than = Comparison("previous_year", int(moment.value.end[:4]), marked=False)
    else:
        return None
    return Token("comparison", moment.start, moment.end, than, "multiple of a year")
