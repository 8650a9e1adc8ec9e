"""A number and the words beside it: what decides whether it names or counts."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from thongcao.grammar.names import UPPER
from thongcao.grammar.words import Phrases
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
    "|giải ngân|giải quyết|giải phóng|giải thể|giải trình|giải tỏa|quy hoạch|nước|bộ|ban|nhà|đoàn|phần|mặt|điều|đ|m".split(
        "|"
    )
)
_SCALES = ("tỷ", "triệu", "nghìn", "ngàn", "trăm", "vạn", "chục", "làn xe", "nhịp", "cấp", "bên", "đầu", "cặp", "ô")
_DATE_WORD = re.compile(r"(?:năm|tháng|quý|ngày) [\divx]")  # `đợt 2 năm 2025`
# `Vành đai 4 tỉnh Long An`
_UNIT_OF = re.compile(rf"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [{UPPER}]|[Vv]ùng [Tt]hủ đô")


@cache
def _behind() -> Phrases[bool]:
    """Give what stands behind a number that counts; what looks like it and is a verb (False) counts nothing."""
    nouns = dict.fromkeys([*(row["phrase"] for row in table("units")), *_SCALES], True)
    return Phrases({**nouns, **dict.fromkeys(_VERBS, False)})


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
        start = self.end if end is None else end
        start += self.folded.startswith(" ", start)
        found = _behind().at(self.folded, start, len(self.folded))
        if not found or not found[1] or _DATE_WORD.match(self.folded, start) or _UNIT_OF.match(self.text, start):
            return False
        return not (self.text[start].isupper() and not self.text[found[0] - 1].isupper())

    def after(self, leads: tuple[str, ...]) -> str | None:
        """Give the longest of the leads that ends right before the number, on a word border."""
        if not self.before.endswith(leads):
            return None
        fits = [lead for lead in leads if self.before.endswith(lead)]
        whole = [lead for lead in fits if not self.before[: -len(lead)][-1:].isalnum()]
        return max(whole, key=len, default=None)
