"""Progress: so many tasks done of so many."""

from __future__ import annotations

import re

from thongcao.document import Document
from thongcao.grammar.amounts import Fraction
from thongcao.grammar.clauses import sentence_bounds
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.model.base import Evidence
from thongcao.model.figures import Progress

# Verbs that say what became of the tasks, before the fraction: `đã hoàn thành 07/25 nhiệm vụ`.
_STATES = (
    "hoàn thành", "cơ bản hoàn thành", "thực hiện", "đang thực hiện", "triển khai", "đang triển khai",
    "cho ý kiến", "cho ý kiến đối với", "giải quyết", "ban hành", "thông qua", "đạt", "đạt và vượt", "vượt", "xử lý",
    "chưa hoàn thành", "không đạt", "chưa đạt", "trình", "xây dựng", "khởi công", "tổ chức", "tiếp nhận", "rà soát",
    "sắp xếp", "công nhận", "bàn giao", "kiểm tra", "phê duyệt", "đạt được", "chưa thực hiện", "thành lập", "kết nạp",
)  # fmt: skip
_STATE_BEFORE = re.compile(
    rf"(?<!\w)(?:đã )?(?P<state>{alternatives(_STATES)})(?: được| xong| đối với| với| là| trước hạn)?"
    r"(?: khoảng| trên| hơn)? ?\Z"
)
# `với số phiếu 47/48`: the noun stands before
_VOTES = re.compile(r"(?<!\w)số (?P<noun>phiếu)(?: bầu| tín nhiệm| tán thành| thuận)?(?: là| đạt)? \Z")
_STATE_AFTER = re.compile(r" (?P<state>[^\W\d_][^,;.:()\n]{1,80}?)(?=[,;.:()\n]|\Z| và \d)")
_ACTOR = re.compile(
    r"(?:^|[,;:.(\n])\s*(?P<actor>(?!(?:đến nay|đồng thời|trong đó|tuy nhiên|qua đó|bên cạnh)(?!\w))[^,;:.()\n]{3,80}?)"
    r" (?:đã |đang |sẽ |cơ bản )*\Z"
)
_BODY = re.compile(
    r"ủy ban|hội đồng|đảng|ban |bộ |sở|ngành|thành phố|tỉnh|địa phương|đơn vị|chính phủ|cơ quan|phường|xã|huyện|quận|"
    r"thường trực|chi bộ|trung ương|quốc hội"
)
_ABOUT = re.compile(r"(?<!\w)(?:đối với|về|thực hiện|triển khai|theo|trong số)(?: việc| thực hiện| triển khai)* \Z")

Range = tuple[int, int]


def find_progress(document: Document) -> tuple[Progress, ...]:
    """Give the fractions that count tasks: `14/33 nhiệm vụ cơ bản hoàn thành`, `hoàn thành 07/25 nhiệm vụ`.

    A fraction counts as progress when a counted noun follows or a verb of doing stands before it; what it belongs to is
    the one document of the sentence that states the total.
    """
    found: list[Progress] = []
    actor: Evidence | None = None
    line = sentence = (0, -1)
    sentences: list[Range] = []
    for token in document.tokens.get("fraction", ()):
        if token.end > line[1]:
            line = document.clean.line_bounds(token.start, token.end)
            sentences = list(sentence_bounds(document.clean, *line))
        if token.end > sentence[1]:
            sentence = next((bounds for bounds in sentences if token.end <= bounds[1]), line)
            actor = None
        progress, actor = _progress(document, token, sentences, sentence, actor)
        if progress:
            found.append(progress)
    return tuple(found)


def _progress(
    document: Document, token: Token[Fraction], sentences: list[Range], sentence: Range, actor: Evidence | None
) -> tuple[Progress | None, Evidence | None]:
    folded = document.clean.folded
    unit = token.value.unit
    before = _STATE_BEFORE.search(folded, max(sentence[0], token.start - 40), token.start)
    if unit is None:
        votes = _VOTES.search(folded, max(sentence[0], token.start - 30), token.start)
        unit = votes["noun"] if votes else None
        if unit is None and before is None:
            return None, actor
    state: Evidence | None = None
    if before:
        state = document.evidence(*before.span("state"))
        lead = _ACTOR.search(folded, max(sentence[0], before.start() - 120), before.start())
        if lead and _BODY.search(lead["actor"]):
            actor = document.evidence(*lead.span("actor"))
    elif after := _STATE_AFTER.match(folded, token.end, sentence[1]):
        state = document.evidence(*after.span("state"))
    words, span = document.clean.passage(token.start, token.end)
    return Progress(
        subject=_subject(document, token, sentences),
        done=token.value.done,
        total=token.value.total,
        unit=unit,
        state=state,
        actor=actor if before else None,
        section=document.section(token.start),
        task=document.task(token.start),
        text=words,
        span=span,
    ), actor


def _subject(document: Document, token: Token[Fraction], sentences: list[Range]) -> Evidence | None:
    """Give the document whose tasks are counted: the one cited where the total is stated, in the same paragraph."""
    folded = document.clean.folded
    line = sentences[0][0]
    for start, end in sentences:
        if start >= token.start:
            break
        cited = [
            one
            for one in document.within("citation", start, min(end, token.start))
            if _ABOUT.search(folded, max(line, one.start - 30), one.start)
        ]
        if len(cited) != 1:
            continue
        if end >= token.start or _states(document, token.value, start, end):
            return document.evidence(cited[0].start, cited[0].end)
    return None


def _states(document: Document, value: Fraction, start: int, end: int) -> bool:
    """Tell whether [start, end) gives the total of a fraction: `có 33 nhiệm vụ`."""
    stated = [one.value for one in document.within("quantity", start, end)]
    return any(one.low == value.total and one.unit == value.unit for one in stated)
