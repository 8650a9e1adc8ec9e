"""A number and the words beside it: what decides whether it names or counts."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from thongcao.grammar.words import alternatives
from thongcao.lexicon import table
from thongcao.text import CleanText

NameNumber = Literal[
    "road", "work", "place", "body", "programme", "label", "event", "phrase", "holiday", "anniversary", "code", "phone",
    "post",
]  # fmt: skip
Found = tuple[int, int, NameNumber]

_SIGHT = 60
# nouns that are verbs too: `Phường 12 tổ chức …`
_VERBS = frozenset(
    "tổ chức|kiến nghị|báo cáo|hướng dẫn|thông báo|vi phạm|thỏa thuận|quyết định|quy định|hoạt động|kết luận|kế hoạch"
    "|quy hoạch|nước|bộ|ban|nhà|đoàn|phần|mặt|điều|đ|m|%".split("|")
)
_SCALES = ("tỷ", "triệu", "nghìn", "ngàn", "trăm", "vạn", "chục", "làn xe", "nhịp", "cấp", "bên", "đầu", "cặp", "ô")


# `Vành đai 4 tỉnh Long An`
_UNIT_OF = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?![a-zà-ỹđ])[^\W\d_]")


@cache
def _counted() -> re.Pattern[str]:
    """Give what stands behind a number that counts."""
    nouns = [row["phrase"] for row in table("units") if row["phrase"] not in _VERBS]
    # `đợt 2 năm 2025`, `lớp 10 tổ chức`: a date or a verb follows, no counted noun
    long = [noun for noun in nouns if noun.startswith(tuple(f"{verb} " for verb in _VERBS))]  # `tổ chức đảng`
    no_noun = rf"(?!(?!{alternatives(long)}(?!\w)){alternatives(_VERBS)}(?!\w)|(?:năm|tháng|quý|ngày) [\divx])"
    return re.compile(rf" ?%| ?{no_noun}{alternatives([*nouns, *_SCALES])}(?!\w)")


class NumberPlace:
    """A number of a clean text and the words beside it.

    Attributes:
        text: the whole clean text.
        folded: the same in lower case.
        start: clean offset of the first digit.
        end: clean offset after the last.
        number: the number as written.
        before: the words before it, in lower case, a line break as a blank unless the number begins its line.
    """

    __slots__ = ("before", "end", "folded", "number", "start", "text")

    def __init__(self, clean: CleanText, start: int, end: int) -> None:
        self.text, self.folded = clean.text, clean.folded
        self.start, self.end = start, end
        self.number = clean.text[start:end]
        before = clean.folded[max(start - _SIGHT, 0) : start]
        self.before = before[:-1].replace("\n", " ") + before[-1:]

    def counts(self, end: int | None = None) -> bool:
        """Tell whether a counted noun follows; `Vành đai 3 Thành phố …` goes on with a name."""
        match = _counted().match(self.folded, self.end if end is None else end)
        if match is None:
            return False
        if _UNIT_OF.match(self.text, match.end() - len(match[0].lstrip())):
            return False
        first, last = self.text[match.end() - len(match[0].lstrip())], self.text[match.end() - 1]
        return not (first.isupper() and not last.isupper())

    def after(self, leads: tuple[str, ...]) -> str | None:
        """Give the longest of the leads that ends right before the number, on a word border."""
        if not self.before.endswith(leads):
            return None
        fits = [lead for lead in leads if self.before.endswith(lead)]
        whole = [lead for lead in fits if not self.before[: -len(lead)][-1:].isalnum()]
        return max(whole, key=len, default=None)
