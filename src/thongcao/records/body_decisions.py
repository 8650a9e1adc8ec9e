"""Decisions on bodies: discipline and its proposals, elections of committees and delegations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from thongcao.document import Document
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import places_of, sought
from thongcao.model.meeting import DecisionKind
from thongcao.records.decision_parts import FORM, PARTY_BODY, Found, Range, decider
from thongcao.records.decision_words import NEAR, NOT_DECIDED, asked_in, proposed
from thongcao.records.passages import sentence_around

_BODY = (
    rf"(?P<body>{PARTY_BODY}(?!\w)[^,.;:\n]*?)"
    r"(?=,| (?:các )?nhiệm kỳ| và (?:các|đồng|ông|bà)|[.;:\n]|$| (?:về|do|vì|theo|giai đoạn))"
)
# `cảnh cáo các tổ chức đảng: Đảng ủy …; Chi bộ …`
_DISCIPLINED_BODY = re.compile(
    rf"(?P<form>{FORM})(?: đối với)?(?: (?:các|\d{{1,2}}) (?:tổ chức đảng|tập thể)(?: gồm)?:|:)? {_BODY}"
)
# `khiển trách Ban cán sự đảng UBND tỉnh các nhiệm kỳ 2011 - 2016, 2016 - 2021, Đảng ủy Sở Y tế và …`: the same for all
_NEXT_BODY = re.compile(rf"(?:(?:,? (?:các )?nhiệm kỳ:? [\d ,-]{{4,60}}?;?(?: và)?)|[,;](?: và)?) {_BODY}")
ACTS = re.compile(
    sought(
        "yêu cầu|quyết định|đề nghị|đã|cũng|xem xét|kết luận|nhận thấy|chỉ đạo|giao|thống nhất|phải|chịu|tổ chức|công bố".split(
            "|"
        )
    )
)
# `kỷ luật tập thể … bằng hình thức khiển trách`, `đối với tập thể …: kỷ luật cảnh cáo`
_BODY_BY_FORM = re.compile(
    rf"kỷ luật(?: đối với)? (?P<body>{PARTY_BODY}(?!\w)[^,.;:\n]*?)(?:,? nhiệm kỳ [\d, -]{{4,40}})? (?:bằng|với) hình thức"
    rf" (?P<form>{FORM})(?!\w)"
)
_BODY_THEN_FORM = re.compile(
    rf"đối với (?P<body>{PARTY_BODY}(?!\w)[^,.;:\n]*): (?:thi hành )?kỷ luật (?P<form>{FORM})(?!\w)"
)
_PROPOSED_BODY = re.compile(
    rf"(?:đề nghị|kiến nghị|báo cáo) (?!của )(?P<asked>[^.;:\n]{{3,80}}?),? (?:xem xét|thi hành|xử lý)[^.;:\n]{{0,40}}?kỷ luật"
    rf"(?: đối với|:)? {_BODY}"
)
_NO_LONGER_ASKED = re.compile(r"[;:]|(?<!\w)quyết định(?!\w)")
_ELECTED_BODY = re.compile(
    r"bầu (?:ra )?(?P<body>(?:ban chấp hành|ban thường vụ|ủy ban kiểm tra|đoàn đại biểu|ubkt|bch|btv)(?!\w)[^,.;:\n]*?)"
    r"(?=,| gồm| với| có| và| nhiệm kỳ|[.;:\n]|$)"
)
# An election that took place, not one that is being prepared.
_DONE = ("đã", "cũng", "tiến hành", "đại hội", "hội nghị")
_LEAD = 160
_MEMBERS = re.compile(r" (?:gồm|với|có) ")
_FORM_WORDS = frozenset(("khiển trách", "cảnh cáo", "cách chức", "cách hết", "cách tất cả", "khai trừ"))
_ASKING_WORDS = ("đề nghị", "kiến nghị", "báo cáo")


def _body_patterns(document: Document, folded: str) -> Iterator[tuple[int, DecisionKind, re.Pattern[str]]]:
    """Give the places where a decision on a body may be told, with its kind and the pattern it has there."""
    words: tuple[Token[str], ...] = document.tokens["decision_word"]
    for word in words:
        if word.value in _FORM_WORDS:
            yield word.start, "discipline", _DISCIPLINED_BODY
        elif word.value == "bầu":
            yield word.start, "election", _ELECTED_BODY
        elif word.value == "kỷ luật":
            yield word.start, "discipline", _BODY_BY_FORM
            if (led := folded.rfind("đối với", max(0, word.start - _LEAD), word.start)) >= 0:
                yield led, "discipline", _BODY_THEN_FORM
    if any(word.value == "kỷ luật" for word in words):
        for place in places_of(folded, _ASKING_WORDS):
            yield place, "proposed_discipline", _PROPOSED_BODY


def _proposal(folded: str, start: int, form: Range) -> re.Match[str] | None:
    """Give the words that ask for the discipline of a form: `đề nghị … thi hành kỷ luật cảnh cáo …, khiển trách …`."""
    last = next(reversed(list(proposed().finditer(folded, start, form[1]))), None)
    return last if last and not _NO_LONGER_ASKED.search(folded, last.end(), form[0]) else None


def decisions_on_bodies(document: Document, folded: str) -> Iterator[Found]:
    """Give the decisions on bodies that a document reports.

    Args:
        document: the scanned document; uses its tokens of the kinds `person` and `decision_word`.
        folded: its folded text with soft line ends joined.
    """
    persons = document.tokens.get("person", ())
    starts = [token.start for token in persons]
    for at, kind, pattern in _body_patterns(document, folded):
        match = pattern.match(folded, at)
        if not match:
            continue
        body = match.span("body")
        near = bisect_right(starts, body[0])
        if any(token.overlaps(*body) for token in persons[max(near - 1, 0) : near + 1]):
            continue
        before = folded[max(0, at - 12) : at].rstrip()
        if kind == "election" and not (before.endswith(_DONE) or _MEMBERS.match(folded, match.end())):
            continue
        sentence = sentence_around(folded, *match.span())
        if NOT_DECIDED.search(folded, max(sentence[0], at - NEAR), at):
            continue
        form = match.span("form") if kind == "discipline" else None
        asked = match.span("asked") if kind == "proposed_discipline" else None
        # `đề nghị … thi hành kỷ luật cảnh cáo Đảng ủy …`
        if form and (proposal := _proposal(folded, sentence[0], form)):
            kind, (asked, _) = "proposed_discipline", asked_in(proposal)
        by = asked or decider(folded, sentence, match.start())
        yield Found(kind, match.span(), body, None, form, by)
        while kind != "election" and (more := _NEXT_BODY.match(folded, body[1])) and not ACTS.search(more["body"]):
            body = more.span("body")
            yield Found(kind, (match.start(), body[1]), body, None, form, by)
