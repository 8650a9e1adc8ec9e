"""The table of titles as patterns: forms by kind, found one at a place or all over a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from thongcao.grammar.names import UPPER
from thongcao.grammar.words import alternatives
from thongcao.lexicon import table
from thongcao.text import fold


@cache
def forms(kind: str) -> Mapping[str, str]:
    """Give the folded forms of a kind of the table `titles` with what they take."""
    return {fold(row["form"]): row["takes"] for row in table("titles") if row["kind"] == kind}


@cache
def forms_pattern(*kinds: str) -> re.Pattern[str]:
    """Compile the forms of some kinds of the table `titles`, longest first, between word borders."""
    words = {form for kind in kinds for form in forms(kind)}
    return re.compile(rf"(?<!\w){alternatives(words)}(?:(?<=\.)|(?!\w))")


_CLAUSE_START = re.compile(r"(?:^|[\n.:;!?(“\"-] ?)$")
_THEN_NAME = re.compile(rf":? (?!Quốc hội|QH|HĐND|Hội đồng)[{UPPER}]")


def kin_at(text: str, folded: str, start: int) -> re.Match[str] | None:
    """Match `anh`, `chị`, `đại biểu` before a name; `Đông Anh` and `tiếng Anh` are none.

    Args:
        text: clean text, whose capitals tell the honorific from the end of a name.
        folded: its folded form.
        start: where the word begins.
    """
    match = forms_pattern("kin").match(folded, start)
    if not match or not _THEN_NAME.match(text, match.end()):
        return None
    if forms("kin")[match[0]] == "list" and not text.startswith(":", match.end()):
        return None
    opens = text[start].islower() or _CLAUSE_START.search(text, max(start - 2, 0), start)
    return match if opens else None
