"""Verb words that open an action: `Tập trung đẩy nhanh`, `Hoàn thành, trình phê duyệt`.

Tasks of this genre have no subject: they open with verbs (table `action_verbs`, kind `verb`), often led or followed by
words of manner (kind `manner`). Rows of kind `noun` begin like a verb and are none: `đầu tư công`, `tổ chức đảng`.
Connectives (`Đồng thời, …`) may precede.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongcao.grammar.formulas import formula
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import Phrases
from thongcao.lexicon import table
from thongcao.text import CleanText, occurrences

_CONNECTIVES = re.compile(rf"(?:{formula('connective')}[,:]?\s+)*")
_JOINT = re.compile(r"(?:,|\s+và)?\s+")
_MONTH_OR_QUARTER = r"(?:tháng \d{1,2}|quý (?:[iv]+|\d))(?:(?:,? năm |[/-])\d{4})?"
_DAY = r"(?:ngày )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} tháng \d{1,2}(?:(?:,? năm |/)\d{4})?)"
_OF_YEAR = r"\d{1,2} tháng (?:đầu|cuối|còn lại)(?: của)? năm(?: \d{4})?|(?:cuối|hết) năm(?: nay)?|năm (?:20\d\d|nay)"
# `trước ngày 30/9, …`, `trong quý III/2025 …`: when an action is due may stand before its verb
_TIME = re.compile(
    rf"(?:{formula('due')} )*(?:(?:hết|đầu|giữa|nửa đầu|nửa cuối|cuối) )?(?:{_DAY}|{_MONTH_OR_QUARTER}|{_OF_YEAR})(?: này)?"
    r"(?:[,:]? |[.;)]?\Z)"
)
_DONE = re.compile(
    r"(?:(?:phấn đấu|dự kiến|yêu cầu|bảo đảm) )?(?:(?:cơ bản )?hoàn thành|hoàn tất|xong|thực hiện xong) (?:xong )?"
)
_DONE_BEGINS = ("hoàn ", "xong ", "cơ bản ", "thực hiện xong ", "phấn đấu ", "dự kiến ", "yêu cầu ", "bảo đảm ")
# an agency, and what it is to do: `Ban Tổ chức Tỉnh ủy tham mưu …`, `Sở Y tế: hoàn thành …`
_AGENCY = re.compile(rf"(?!ban chỉ đạo|ban hành|báo cáo|trường hợp){formula('agency')}(?!\w)")
_ACTS = re.compile(rf"{formula('agency_acts')}")
_NAME_END = re.compile(r"[.;:\n](?<!\Wtp\.)(?<!\Wtx\.)(?<!\Wq\.)(?<!\Wp\.)(?<!\Wh\.)")
_LONGEST_AGENCY = 80


@cache
def _verb_words() -> Phrases[bool]:
    """Give verbs and words of manner, and the nouns that look like them (False)."""
    return Phrases({row["words"]: row["kind"] != "noun" for row in table("action_verbs")})


def _verbs_start(folded: str, start: int, end: int) -> int:
    """Give where [start, end) begins behind connectives."""
    connectives = _CONNECTIVES.match(folded, start, end)
    return connectives.end() if connectives else start


def opens_action(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether [start, end), a sentence or clause, opens with an action: a verb or word of manner."""
    found = _verb_words().at(clean.folded, _verbs_start(clean.folded, start, end), end)
    return found is not None and found[1]


def behind_time(clean: CleanText, start: int, end: int) -> int:
    """Give where [start, end) goes on behind the time it begins with (`trước ngày 30/9, …`); `start` where it has none."""
    match = _TIME.match(clean.folded, start, end)
    return match.end() if match else start


def opens_only_deadline(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether [start, end) up to its stop says only when an action is due, and by what: `hoàn thành trước 30/9 theo …;`."""
    if not clean.folded.startswith(_DONE_BEGINS, start) or not (done := _DONE.match(clean.folded, start, end)):
        return False
    stop = behind_time(clean, done.end(), end)
    return stop > done.end() and (
        stop == end or clean.text[stop - 1] in ".;)" or clean.folded.startswith("theo ", stop)
    )


def opens_assignment(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether [start, end) opens with an agency and what it is to do: `Sở Xây dựng trình …`, `Sở Y tế: hoàn thành …`."""
    folded = clean.folded
    agency = _AGENCY.match(folded, start, end)
    if not agency:
        return False
    stop = min(end, agency.end() + _LONGEST_AGENCY)
    closed = _NAME_END.search(folded, agency.end(), stop)
    if closed:
        stop = closed.start()
        if closed[0] == ":" and opens_action(clean, stop + 2, end):
            return True
    for place in occurrences(folded, " ", agency.end(), stop):
        # verbs with a capital belong to the name: `Sở Xây dựng`, `Ban Tổ chức`
        if clean.text[place + 1].islower() and (
            opens_action(clean, place + 1, end) or _ACTS.match(folded, place + 1, end)
        ):
            return True
    return False


def action_lead(clean: CleanText, start: int, end: int) -> tuple[int, int] | None:
    """Give the range of the verb words that open [start, end), None where it does not open with an action.

    Args:
        clean: the clean text.
        start: clean offset of a sentence or clause.
        end: clean offset after it.
    """
    folded, words = clean.folded, _verb_words()
    first = place = _verbs_start(folded, behind_time(clean, start, end), end)
    last = None
    while (found := words.at(folded, place, end)) and found[1]:
        last = found[0]
        joint = _JOINT.match(folded, last, end)
        if joint is None:
            break
        place = joint.end()
    return None if last is None else (first, last)


def _find_leads(clean: CleanText) -> Iterator[Token[str]]:
    found = action_lead(clean, 0, len(clean.text))
    if found:
        yield Token("lead", *found, clean.folded[found[0] : found[1]], "action_lead")


RULES: tuple[Rule, ...] = (
    Rule(
        name="action_lead",
        kind="lead",
        source="verb-first sentences of task groups: `Tiếp tục đẩy mạnh …`, `Hoàn thành, trình phê duyệt …`",
        find=_find_leads,
        examples={
            "Tiếp tục đẩy mạnh": "tiếp tục đẩy mạnh",
            "Hoàn thành, trình phê duyệt": "hoàn thành, trình phê duyệt",
            "Chủ động rà soát và tháo gỡ": "chủ động rà soát và tháo gỡ",
            "Khẩn trương": "khẩn trương",
            "Đưa vào vận hành": "đưa vào vận hành",
            "Củng cố": "củng cố",
        },
        near_misses=(
            "Đầu tư công đạt khá",
            "Tổ chức đảng trực thuộc",
            "Nghị quyết về Đề án",
            "Các sở, ngành tập trung",
            "Trình độ cán bộ",
            "Kinh tế tăng trưởng",
        ),
    ),
)
