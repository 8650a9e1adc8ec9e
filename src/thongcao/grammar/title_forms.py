"""The table of titles as patterns: forms by kind, found one at a place or all over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from thongcao.grammar.names import UPPER
from thongcao.grammar.words import Phrases, alternatives
from thongcao.lexicon import table
from thongcao.text import fold


@cache
def forms(kind: str) -> Mapping[str, str]:
    """Give the folded forms of a kind of the table `titles` with what they take."""
    return {fold(row["form"]): row["takes"] for row in table("titles") if row["kind"] == kind}


class Form(NamedTuple):
    """A form of the table where it stands in a text, asked as a match of a pattern is: `[0]` are its folded words."""

    words: str
    begin: int
    stop: int

    def end(self) -> int:
        """Give where the form ends."""
        return self.stop

    def span(self) -> tuple[int, int]:
        """Give where the form begins and ends."""
        return self.begin, self.stop


class FormsAt:
    """The forms of some kinds, asked for at one place of a text, between word borders; no pattern is compiled for that."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the folded forms."""
        self._phrases = Phrases({form: form for form in words})

    def match(self, folded: str, start: int = 0) -> Form | None:
        """Give the longest form that begins at `start`; none begins behind the end of the text."""
        if start > len(folded):
            return None
        if start and (folded[start - 1].isalnum() or folded[start - 1] == "_"):
            return None
        found = self._phrases.at(folded, start, len(folded))
        return Form(found[1], start, found[0]) if found else None


@cache
def forms_at(*kinds: str) -> FormsAt:
    """Give the forms of some kinds of the table `titles`, to be asked for at a place."""
    return FormsAt({form for kind in kinds for form in forms(kind)})


@cache
def forms_pattern(*kinds: str) -> re.Pattern[str]:
    """Compile the forms of some kinds of the table `titles`, longest first, between word borders."""
    words = {form for kind in kinds for form in forms(kind)}
    return re.compile(rf"(?<!\w){alternatives(words)}(?:(?<=\.)|(?!\w))")


def capital_verb_at(text: str, folded: str, at: int, beyond: int = 0) -> bool:
    """Tell whether a verb or preposition begins with a capital: in a line of capitals, or in `Bí thư Tỉnh ủy Chủ trì`.

    It must end behind `beyond`: `Báo cáo` is more than the `Báo`.
    """
    verb = forms_at("stop").match(folded, at)
    if not verb or verb.end() <= beyond:
        return False
    return text[at + 1 : at + 2].isupper() or text[at : verb.end()].partition(" ")[2][:1].islower()


_CLAUSE_START = re.compile(r"(?:^|[\n.:;!?(“\"-] ?)$")
_THEN_NAME = re.compile(rf":? (?!Quốc hội|QH|HĐND|Hội đồng)[{UPPER}]")


def kin_at(text: str, folded: str, start: int) -> Form | None:
    """Match `anh`, `chị`, `đại biểu` before a name; `Đông Anh` and `tiếng Anh` are none.

    Args:
        text: clean text, whose capitals tell the honorific from the end of a name.
        folded: its folded form.
        start: where the word begins.
    """
    match = forms_at("kin").match(folded, start)
    if not match or not _THEN_NAME.match(text, match.end()):
        return None
    if forms("kin")[match[0]] == "list" and not text.startswith(":", match.end()):
        return None
    opens = text[start].islower() or _CLAUSE_START.search(text, max(start - 2, 0), start)
    return match if opens else None
