"""The subject of a figure: what the words before or behind its number say it is of."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from thongcao.grammar.amounts import Quantity, Rank
from thongcao.grammar.figure_words import (
    FURTHEST,
    POOR_HOUSEHOLDS,
    SECTORS,
    Label,
    counted_indicator,
    indicator_label,
    is_counted,
)
from thongcao.grammar.measures import OF_WHOLE, PLACES_TOGETHER, growth_noun
from thongcao.grammar.piece import Piece, Range
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.tokens import Token, tokens_within

# nouns that are said together with a comma between them: `100% xã, phường đạt chuẩn`
_TOGETHER = (
    rf"(?:{PLACES_TOGETHER}|"
    r"sở, ban, ngành|sở, ngành|cơ quan, đơn vị|thôn, bản|thôn, khu phố|cán bộ, đảng viên|cán bộ, công chức(?:, viên chức)?)"
)
_NOUN_AFTER = re.compile(
    rf"\s+((?:số |các |tổng số )?(?:{_TOGETHER}(?!\w)|[^\W\d_])"
    r"(?:“[^“”\n]{1,60}”|\"[^\W\d_][^\"\n]{0,60}\"|[^,;:.()\n\d“”\"]|(?<=tp)\.(?=\w)){0,110}?(?:trong sạch, vững mạnh)?)"
    r"(?=[,;:()\n\d”]|\.(?!(?<=tp\.)\w)|(?<! )\"|\Z| (?:đã|là|tăng|giảm|đều|theo) | đạt (?:\w+ ){0,2}\d| và \d)"
)
MORE_WORDS = re.compile(r" (?!(?:và|trong|vào|theo|từ|so|năm|tháng|quý|tăng|giảm|đạt|bằng)(?!\w))[^\W\d_]")
# `cắt giảm 30% thời gian giải quyết thủ tục`: these stand before the number, their object behind it.
_CUTS_ONLY = frozenset(("cắt giảm", "rút ngắn", "tiết kiệm", "kéo giảm"))
_CUTS = frozenset(("giảm", "phấn đấu giảm", *_CUTS_ONLY))
# verbs that name nothing themselves: what is given stands behind the amount
_ALLOTS = re.compile(
    r"(?:bổ sung|bố trí|dành|phân bổ|cấp|cấp phát|trao|hỗ trợ|giao|ghi)|(?:[^\W\d_]+ ){1,5}được (?:giao|phân bổ|bố trí|cấp|hỗ trợ)"
)
# what happens to an area, a length or a weight names it less than the noun behind: `cứng hóa 62 km đường giao thông`;
# `trồng mới 40 ha rừng` is not how much forest there is
_ACTS = re.compile(
    r"(?<!\w)(?:làm|làm mất|gây ngập|bảo vệ|cứng hóa|kiên cố hóa|bê tông hóa|nhựa hóa|nâng cấp|cải tạo|sửa chữa|duy tu|"
    r"xây dựng|xây|làm mới|mở mới|bàn giao)(?: (?:thêm|được|mới|toàn bộ|xong))*\Z"
)
_GOAL = re.compile(r" (?:cho|sang|tại|ở|để|phục vụ|trước|nhằm|vào|với|theo|thuộc|do) ")
_REGISTERED = (" vốn đăng ký", " vốn đầu tư đăng ký", " tổng vốn đăng ký")
_ROAD, _OF = " đường", " của "
_AND = ("", "và")
_CASES = frozenset(("vụ", "người"))
_CASE_OF = re.compile(r"(?: [^\W\d_]+){1,5}?(?= ?[,;.()\n]|\Z| (?:và|so với|với) )")
_SHARE_OF = re.compile(r" (?P<noun>(?:số|lượng) [^,;:.()\n\d]{1,60}?|vụ)(?= ?[,;.()\n]|\Z| (?:và|so với) )")
_NUMBER_OF = re.compile(r" số (?:lượng )?(?!lượng|và|với|so)[^\W\d_]+ [^\W\d_]")
_HAS = frozenset(("có", "còn"))
# `biểu quyết với tỷ lệ 100% đại biểu tán thành`: the share is of those who voted, whatever stands before it
_VOTERS = re.compile(
    r"(?:(?:tổng )?số )?(?:đại biểu|phiếu|ủy viên|thành viên|đồng chí)(?!\w).*"
    r"(?<!\w)(?:tán thành|nhất trí|đồng ý|thuận|biểu quyết)\Z"
)
_PART_IS = re.compile(r" (?:trong số (?:này|đó)|trong đó|số này|số đó) là (?P<subject>[^\W\d_][^,;:.()\n\d]{2,60})")
# `xếp thứ 26 cả nước về quy mô GRDP`: what is ranked stands behind the rank
_RANKED_BY = re.compile(
    r"[^,;:.()\n\d]{0,60}?(?<!\w)về (?!đích)(?P<subject>[^,;:.()\n\d]+?)(?=[,;:.()\n\d]|\Z| (?:so với|và|trong|năm|với|của) )"
)
# `đứng thứ 17 cả nước về tốc độ tăng trưởng`: of what was named before
_GROWTH_ONLY = re.compile(r"(?:tốc độ|mức) tăng(?: trưởng)?\Z|tăng trưởng\Z")
_INVERTED = re.compile(r" là (?P<subject>[^\W\d_][^,;:.()\n\d]{2,60})")
# Who sets an aim is not what the aim is of: `Ban Thường vụ Tỉnh ủy đề ra chỉ tiêu: …`, `huyện xác định mục tiêu giảm 2%`.
_SETS = (
    r"(?:đặt|đặt ra|đề|đề ra|xác định|quyết nghị|quyết định|"
    r"(?:yêu cầu|đề nghị|chỉ đạo|kêu gọi|giao)(?: (?:(?:các|từng|toàn) [^,;:.()\n\d]{2,40}|tỉnh|thành phố|địa phương))?)"
)
_SETTER = re.compile(
    r"(?:toàn )?(?:ban thường vụ|ban chấp hành|thường trực|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|hội nghị|"
    r"đại hội|hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd|chính phủ|quốc hội|bộ chính trị|trung ương|bí thư|chủ tịch|đồng chí|"
    r"nghị quyết|tỉnh|thành phố|thủ đô|tp|huyện|thị xã|quận|thị trấn|phường|xã|địa phương|ngành)(?P<name>(?: [^\W\d_]+){0,12}?)"
    rf"(?: (?:đã|cũng|sẽ))?(?: (?P<verb>{_SETS}))?\Z"
)
# These say of growth alone that it is aimed at: `Hội nghị thống nhất điều chỉnh mục tiêu tăng trưởng từ 7% lên 8%`.
_CHANGES_AIM = re.compile(rf"(?<!\w)(?:{_SETS}|để|nâng|điều chỉnh|thông qua|thống nhất)\Z")
_RATES = ("tốc độ", "mức", "nhịp độ")
_OF_NAMES = frozenset("ta tỉnh thành phố huyện thị xã quận phường ủy đảng bộ nhân dân".split())
# Nouns behind an amount that are no subject: `3 tỷ đồng so với …`, `12 ha tại xã …`
_NO_SUBJECT = re.compile(
    r"\s+(?:so|về|lên|xuống|tăng|giảm|đạt|tới|thì|mà|bằng|từ|tại|ở|trên|trong|cho|của|do|với|và|theo|đến|để|nhằm|vào|thuộc|được|là|mỗi|một|trở|tương|trước|sau|"
    r"thông qua|này|nêu|nữa|chiếm|gấp|vượt|còn|qua|bao|gồm|đã|đang|sẽ|ước|cùng|hoặc|hay|nên|khi|cả|tính|kể|năm|tháng|quý|ngày)(?!\w)"
)
_FOREIGN = re.compile(r"dự án (?:fdi|có vốn đầu tư (?:trực tiếp )?nước ngoài|đầu tư (?:trực tiếp )?nước ngoài)(?!\w)")
_ATTRACTS = ("thu hút", "cấp mới", "cấp phép", "chấp thuận")


class Subject(NamedTuple):
    """What a figure is of.

    Attributes:
        label: the words that name it.
        known: its indicator.
        named: whether it is named with this figure, not with one before.
        end: where the words end that name it, when they stand behind the number.
        behind: the noun behind a share, which names it where nothing else does.
    """

    label: Range | None
    known: Label | None
    named: bool
    end: int
    behind: Range | None


def counts_money(known: Label, words: str) -> bool:
    """Tell whether an amount of money is of an indicator: beside a sector's growth in GRDP it is of output, save its own."""
    return known.indicator not in SECTORS or words.startswith(("khu vực", "giá trị tăng thêm"))


def find_subject(
    sentence: Sentence,
    piece: Piece,
    number: Token[Quantity] | Token[Rank],
    before: Range | None,
    *,
    compared: bool,
    counted_before: bool,
) -> Subject:
    """Give the subject of a number as far as the words around it name one.

    Args:
        sentence: the sentence.
        piece: the words before the number.
        number: the number.
        before: the label of the figure before.
        counted_before: whether the figure before counts things, so that a share after it is of something else.
        compared: whether something stands behind the number that it is compared with.
    """
    label = piece.label
    if label is not None and piece.known is None:
        label = None if _names_counted(sentence, label) else _without_setter(sentence, piece, label)
    if label is None and (part := _PART_IS.match(sentence.folded, number.end, sentence.end)):
        # `25% trong số này là người dân tộc thiểu số`
        return Subject(part.span("subject"), None, True, part.end(), None)
    # `…; 12 ha lúa`
    fresh = before is None or (piece.apart and {sentence.folded[cue.start : cue.end] for cue in piece.cues} <= _HAS)
    subject = Subject(label, piece.known, label is not None, number.end, None)
    if isinstance(number.value, Quantity) and number.value.kind == "percent" and subject.known is None:
        alone = before is None if label is None else ":" in sentence.folded[label[1] : number.start]
        subject = _of_percentage(sentence, piece, number, subject, planned=compared and alone)
    if subject.label is None and fresh:
        subject = _inverted(sentence, number, subject)
    moves = "move" in [cue.value.role for cue in piece.cues]
    # `Nhiệm kỳ tới giảm 5% số lượng ủy viên`: who does it stands before the verb
    done = moves and subject.known is None and _NUMBER_OF.match(sentence.folded, number.end) is not None
    if moves and (subject.label is None or piece.trails or done) and (own := _own_noun(sentence, number)):
        poor = isinstance(number.value, Quantity) and number.value.unit in POOR_HOUSEHOLDS
        known = indicator_label("poverty_rate") if poor else sentence.indicator(*own)
        return Subject(own, known, True, own[1], None)
    if isinstance(number.value, Rank):
        subject = _ranked(sentence, piece, number, subject, before)
    elif subject.known is None:
        # `kiểm tra 126 tổ chức đảng … thi hành kỷ luật (tăng 66 tổ chức)`: the change is of what was counted
        subject = _by_unit(sentence, number, subject, changes=piece.aside and before is not None and moves)
    if compared or isinstance(number.value, Rank):
        return subject
    if number.value.kind == "percent":
        return _of_share(sentence, piece, number, subject, before, counted_before=counted_before)
    if number.value.kind in ("money", "measure"):
        return _of_amount(sentence, piece, number, subject, before, fresh=fresh)
    return subject


def _names_counted(sentence: Sentence, label: Range) -> bool:
    """Tell whether a subject is no more than the names of what is counted before it: `vốn của 2 tuyến A - B và C - D`."""
    if not any(one.end == label[0] - 1 for one in sentence.numbers):
        return False
    return all(word[:1].isupper() or word in ("-", "và") for word in sentence.clean.text[slice(*label)].split())


def _of_percentage(sentence: Sentence, piece: Piece, number: Token[Any], subject: Subject, *, planned: bool) -> Subject:
    """Give what a percentage is of by the words behind it: the indicator that grows, or the plan where one may stand."""
    if grown := _what_grows(sentence, piece, number):
        return Subject((grown.start, grown.end), grown.value, True, grown.end, None)
    if planned and (what := _what_is_planned(sentence, number)):
        return Subject(what, None, True, what[1], None)
    return subject


def _inverted(sentence: Sentence, number: Token[Any], subject: Subject) -> Subject:
    """Give the indicator that stands behind its number: `2.950 triệu USD là kim ngạch xuất khẩu`, `10,5% là mức tăng GRDP`."""
    inverted = _INVERTED.match(sentence.folded, number.end, sentence.end)
    name = next(iter(tokens_within(sentence.labels, *inverted.span("subject"))), None) if inverted else None
    if inverted is None or name is None:
        return subject
    return Subject((inverted.start("subject"), name.end), name.value, True, name.end, None)


def _by_unit(sentence: Sentence, number: Token[Any], subject: Subject, *, changes: bool) -> Subject:
    """Give the indicator that a number names itself: by what it counts, by a name in its unit or right behind it."""
    kind = number.value.kind
    if kind == "count" and not changes and (counted := _counted(sentence, number)):
        return Subject(counted[1:], counted[0], True, subject.end, None)
    if kind in ("count", "noun"):
        stroke = sentence.folded.startswith("/", number.end)  # `705/780 ngàn lượt khách`
        planned = next((one for one in sentence.numbers if one.start > number.start), number) if stroke else number
        after = next((t for t in sentence.labels if number.start < t.start < planned.end), None)
        if after is None or after.value.indicator in SECTORS:
            return subject  # `9 ngành dịch vụ` counts sectors
        end = max(subject.end, after.end)
        label = subject.label
        if label and (_is_place(sentence, label) or tokens_within(sentence.labels, *label)):
            return subject._replace(known=after.value, end=end)  # `Núi Bà Đen đón 5 triệu lượt khách`
        return Subject((after.start, after.end), after.value, True, subject.end if stroke else end, None)
    if kind == "money":
        # `thu hút 3,5 tỷ USD vốn FDI`
        after = next((t for t in sentence.labels if t.start == number.end + 1), None)
        if after and not MORE_WORDS.match(sentence.folded, after.end):
            return Subject((after.start, after.end), after.value, True, max(subject.end, after.end), None)
    return subject


def _ranked(sentence: Sentence, piece: Piece, number: Token[Any], subject: Subject, before: Range | None) -> Subject:
    """Give what is ranked: it may stand behind the rank (`xếp thứ 26 cả nước về quy mô GRDP`)."""
    by = _RANKED_BY.match(sentence.folded, number.end, sentence.end)
    if by and not (before is not None and _GROWTH_ONLY.match(by["subject"])):
        label = by.span("subject")
        return Subject(label, sentence.indicator(*label), True, by.end(), None)
    if subject.known is None and before is not None and not piece.apart:
        # `xếp thứ 3/63 tỉnh, thành phố và thứ 2/11 địa phương`: the words between are no subject
        return subject._replace(label=None, named=False)
    return subject


def _of_share(
    sentence: Sentence,
    piece: Piece,
    number: Token[Any],
    subject: Subject,
    before: Range | None,
    *,
    counted_before: bool,
) -> Subject:
    """Give what a share is of: where it opens a clause, the noun after it (`…; 100% trạm y tế có bác sĩ`)."""
    folded, label = sentence.folded, subject.label
    noun = None if OF_WHOLE.match(folded, number.end) else _noun_after(sentence, number)
    if noun is None:
        return subject
    if noun[1] == "dân số" and label is not None:
        return subject._replace(end=max(subject.end, noun.end()))  # `bao phủ 84% dân số`
    behind = sentence.without_time(*noun.span(1))
    verbs = {folded[cue.start : cue.end] for cue in piece.cues}
    cuts = label is None and not verbs.isdisjoint(_CUTS)
    if label is not None and subject.known is None and not verbs.isdisjoint(_CUTS_ONLY):
        # `đẩy mạnh chuyển đổi số, cắt giảm 30% chi phí`: the clause before names nothing
        cuts = bool(sentence.separators(label[1], piece.cues[0].start))
    # all of something is never a part of what was named before
    whole = number.value.low == 100
    joined = before is not None and folded[piece.start - 1] == ","
    opens = subject.known is None and (subject.named or counted_before or whole or not joined)
    votes = _VOTERS.match(folded, *behind) is not None
    if not (cuts or votes or (opens and verbs <= _HAS and not piece.respectively)):
        return subject._replace(behind=behind)
    said: list[Token[Any]] = [*sentence.times, *sentence.comparisons]
    timed = any(behind[0] <= one.start < noun.end(1) for one in said)
    # the next number is of none of these words
    end = subject.end if timed else max(subject.end, behind[1])
    return Subject(behind, sentence.indicator(*behind), True, end, behind)


def _of_amount(
    sentence: Sentence, piece: Piece, number: Token[Any], subject: Subject, before: Range | None, *, fresh: bool
) -> Subject:
    """Give what an amount is of: where nothing that is measured stands before it, the noun behind it.

    `Bố trí 2.500 tỷ đồng hỗ trợ sản xuất nông nghiệp`, `bổ sung 1.436 tỷ đồng vốn dự phòng`
    """
    label = subject.label
    allots = label is not None and subject.known is None and _ALLOTS.fullmatch(sentence.folded, *label) is not None
    measured = number.value.kind == "measure" and subject.known is None
    acts = measured and label is not None and _ACTS.search(sentence.folded, *label) is not None
    # `làm 120 ha lúa và 40 ha màu bị ngập`
    listed = measured and label is None and before is not None and _is_listed(sentence, piece, number, before)
    # `12 dự án FDI với 158 triệu USD vốn đăng ký`
    capital = not piece.cues and sentence.folded.startswith(_REGISTERED, number.end)
    capital = capital and (label is None or sentence.folded[label[1] : number.start] == " với ")
    opens = allots or acts or listed or capital or (label is None and fresh)
    amount = _noun_behind(sentence, number) if opens else None
    if amount is None:
        return subject
    goal = _GOAL.search(sentence.folded, *amount) if allots or acts or listed else None
    if goal and (not allots or goal[0] == " cho "):
        amount = amount[0], goal.start()  # `cấp 6.565 tấn xi măng cho các địa phương`
    found = subject._replace(label=amount, known=sentence.indicator(*amount), named=True)
    return found._replace(end=max(found.end, amount[1]), behind=amount) if acts or listed else found


def _is_listed(sentence: Sentence, piece: Piece, number: Token[Any], before: Range) -> bool:
    """Tell whether no more than `và` stands before an amount, and the noun of the one before it behind that one."""
    if sentence.folded[piece.start : number.start].strip() not in _AND:
        return False
    if _ACTS.search(sentence.folded, *before):
        return True  # `làm 650 ngôi nhà bị ngập, 290 ha hoa màu hư hỏng`
    return any(one.end <= before[0] <= one.end + 1 for one in sentence.numbers)


def _noun_after(sentence: Sentence, number: Token[Any]) -> re.Match[str] | None:
    """Read the noun behind a number, where the words there are one."""
    return None if _NO_SUBJECT.match(sentence.folded, number.end) else _NOUN_AFTER.match(sentence.folded, number.end)


def _noun_behind(sentence: Sentence, number: Token[Any]) -> Range | None:
    """Give the noun right behind an amount, which may begin in its unit: `12 km đường giao thông`."""
    noun = _noun_after(sentence, number)
    start, end = noun.span(1) if noun and noun.end() <= sentence.end else (number.end, number.end)
    if sentence.folded.endswith(_ROAD, number.start, number.end):
        start = number.end - len(_ROAD) + 1
    return (start, end) if start < end else None


def _what_is_planned(sentence: Sentence, number: Token[Any]) -> Range | None:
    """Give the plan behind a percentage with what it is of: `An ninh: hoàn thành 100% chỉ tiêu giao quân`."""
    plan = next((one for one in sentence.comparisons if one.start == number.end + 1), None)
    if plan is None or plan.value.kind != "plan" or not MORE_WORDS.match(sentence.folded, plan.end):
        return None
    noun = _NOUN_AFTER.match(sentence.folded, number.end, sentence.end)
    return sentence.without_time(*noun.span(1)) if noun else None


def _what_grows(sentence: Sentence, piece: Piece, number: Token[Any]) -> Token[Label] | None:
    """Give the indicator whose growth is told with its name behind: `trong mức tăng 8,2% của GRDP, dịch vụ đóng góp …`."""
    grows = sentence.folded.startswith(_OF, number.end) and any(growth_noun(sentence.folded, cue) for cue in piece.cues)
    if not grows:
        return None
    return next((name for name in sentence.labels if name.start == number.end + len(_OF)), None)


def _own_noun(sentence: Sentence, number: Token[Any]) -> Range | None:
    """Give the noun that a change has behind it: `giảm 16% số người chết`, `giảm 12 người bị thương`."""
    value = number.value
    if not isinstance(value, Quantity) or _NO_SUBJECT.match(sentence.folded, number.end):
        return None
    if value.kind == "percent":
        noun = _SHARE_OF.match(sentence.folded, number.end, sentence.end)
        return noun.span("noun") if noun else None
    unit = value.unit or ""
    if unit.partition(" ")[0] not in _CASES and unit not in POOR_HOUSEHOLDS:
        return None
    noun = _CASE_OF.match(sentence.folded, number.end, sentence.end)
    if noun is None and " " not in unit:
        return None
    return number.end - len(unit), noun.end() if noun else number.end


def _without_setter(sentence: Sentence, piece: Piece, label: Range) -> Range | None:
    """Give a subject that is no more than who sets the aim up again: the growth that is aimed at is its own name."""
    said = [cue for cue in (*piece.cues, piece.scope) if cue is not None]
    growth = next(filter(None, (growth_noun(sentence.folded, cue) for cue in said)), None)
    if growth and _CHANGES_AIM.search(sentence.folded, *label):
        return growth
    setter = _SETTER.match(sentence.folded, *label)
    if setter is None:
        return label
    named = sentence.clean.text[slice(*setter.span("name"))].split()
    if any(word.islower() and word not in _OF_NAMES for word in named):
        return label  # `toàn Đảng bộ kết nạp`
    aimed = any(cue.value.status == "target" for cue in said)
    if not setter["verb"] and not aimed:
        # `tỉnh dự kiến tăng trưởng 10%`, `tỉnh duy trì tốc độ tăng trưởng 7%`; a place with its name says whose growth it is
        noun = growth is not None and sentence.folded.startswith(_RATES, growth[0])
        return growth if not named and (noun or any(cue.value.status for cue in said)) and growth else label
    return growth


def _counted(sentence: Sentence, number: Token[Any]) -> tuple[Label, int, int] | None:
    """Give the indicator that a phrase before a count makes of it (`kiểm tra 12 tổ chức đảng và 30 đảng viên`)."""
    unit = number.value.unit
    if not is_counted(unit):
        return None
    reach = max(sentence.start, number.start - FURTHEST)
    start = max(reach, sentence.folded.rfind(";", reach, number.start))
    if not sentence.folded[start + 1 : number.start].strip():
        start = reach  # `kỷ luật 5 tổ chức đảng (khiển trách 3); 45 đảng viên`: a count alone goes on
    scope = sentence.folded[sentence.start : sentence.end]
    before = counted_indicator(sentence.folded, start, number.start, unit, scope)
    if unit != "dự án":
        return before
    # `thu hút 69 dự án FDI cấp mới`: what stands behind says more of projects
    stop = next(iter(sentence.separators(number.end, sentence.end)), sentence.end)
    found = counted_indicator(sentence.folded, number.end, stop, unit, scope, behind=True) or before
    if not _FOREIGN.search(scope):
        return found
    # `thu hút 25 dự án trong nước; 8 dự án FDI`: where some are said to be foreign, only these are
    foreign = _FOREIGN.match(sentence.folded, number.end - len(unit), sentence.end)
    words = sentence.folded[start : number.start]
    if foreign and not found and "điều chỉnh" not in words and any(word in words for word in _ATTRACTS):
        return indicator_label("fdi_new"), *foreign.span()
    return found if foreign else None


def _is_place(sentence: Sentence, label: Range) -> bool:
    """Tell whether a subject is a name of its own (`Núi Bà Đen`), not the start of a sentence or who acts."""
    words = sentence.clean.text[label[0] : label[1]].split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)
