"""The words that name who issued a document, with place and term.

They stand behind it (` của Bộ Chính trị`, ` do Tỉnh ủy ban hành`) or before it (`Ngày 05/02/2026, Tỉnh ủy ban hành `).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, TypeAlias

from thongcao.grammar.document_codes import IssuerWords, document_types, issuer_words
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

Range: TypeAlias = tuple[int, int]


class IssuerPart(NamedTuple):
    """The words that name the issuer: `của Bộ Chính trị` without `của`.

    Attributes:
        span: where they stand in the clean text.
        name: full name, with the place or term written after it; None where the words do not settle it.
        codes: codes this body uses in numbers.
    """

    span: Range
    name: str | None
    codes: frozenset[str]


_YEAR_OF = re.compile(r"[ \n]năm[ \n](?P<year>(?:19|20)\d\d)(?!\d|[/.-]\d| ?- ?\d)")


@cache
def _type_word_pattern() -> re.Pattern[str]:
    return re.compile(rf"[ \n](?:(?:của|và|các)[ \n])?{alternatives(document_types())}(?!\w)")


def type_word_after(folded: str, start: int) -> bool:
    """Tell whether a word for a type of document follows."""
    return bool(_type_word_pattern().match(folded, start))


@cache
def _body_pattern() -> re.Pattern[str]:
    plenum = r"(?:hội nghị lần thứ [^\W_]+(?: [^\W_]+)? )?"
    words = alternatives(issuer_words())
    body = rf"(?P<body>{plenum}(?P<words>{words})(?!\w))"
    return re.compile(rf"(?<!\w){body}".replace(" ", "[ \n]"))  # lines break within a name


_OF = re.compile(r",?[ \n](?:của[ \n]|(?P<by>do)[ \n]|(?=hội nghị (?:lần thứ|trung ương)))")
_ABOUT = re.compile(r"[ \n](?:về(?!\w)|ngày \d)")  # `Chỉ thị 13-CT/TW Ban Bí thư về bảo vệ rừng`
_ISSUES = re.compile(r"[ \n](?:ký |đã )?ban hành(?!\w)")
# `Tỉnh ủy (đã) ban hành các …`, and what goes between a day and who issued on it: `Ngày 05/02/2026, Tỉnh ủy …`
_ISSUED = re.compile(r" (?:(?:đã|vừa|mới|cũng) )?(?P<verb>(?:ký )?ban hành|thông qua|có)(?: các| \d{1,2})?[ \n]\Z")
_VERBS = ("hành ", "qua ", "có ", "các ", "hành\n", "qua\n", "có\n", "các\n")
_DAY_OF_ISSUE = re.compile(r"(?<!\w)ngày \d[\d /.-]*(?:tháng \d\d?(?: năm \d{4})?)?, \Z")
_LONGEST_BODY = 110
_TERM = re.compile(r"(?: đảng)?,? \(?khóa (?P<term>[ivx]{1,6}|\d{1,2})\)?(?!\w)")
_PLENUM = re.compile(r" \d{1,2}(?!\w)")
_PLACE_NOUN = re.compile(
    r"[ \n](?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|đặc khu|đảng bộ (?:tỉnh|thành phố|phường|xã)"
    r"|khối(?: (?:các )?(?:cơ quan|doanh nghiệp)(?: và doanh nghiệp)?)?|các cơ quan(?= đảng)"
    r"|(?:(?:bộ|ban) chỉ huy )?quân sự|công an|(?:bộ đội )?biên phòng)(?!\w)(?P<district> \d{1,2}(?!\w))?"
)
_PLACE_WORD = re.compile(r"[ \n](?:- )?(?P<word>(?:TP\.? ?)?[^\W\d_]+)")


def read_place(clean: CleanText, start: int) -> int:
    """Give the end of the place written at `start` (` tỉnh Bình Dương`, ` TP.HCM`, ` Công an tỉnh`), or `start`."""
    end = start
    for _ in range(8):
        if noun := _PLACE_NOUN.match(clean.folded, end):
            end = noun.end()
            if noun["district"]:
                break
            continue
        word = _PLACE_WORD.match(clean.text, end)
        if not word or not word["word"][0].isupper() or type_word_after(clean.folded, end):
            break
        end = word.end()
    return end


def _read_body(clean: CleanText, match: re.Match[str]) -> IssuerPart:
    """Read a body with the place or term after it."""
    words: IssuerWords = issuer_words()[match["words"].replace("\n", " ")]
    end = match.end()
    name = words.name or None
    if words.place:
        end = read_place(clean, end)
        if name and end > match.end():
            name = f"{name} {clean.words(match.end(), end)}"
    elif "hội nghị" in match["body"] and (plenum := _PLENUM.match(clean.folded, end)):
        end = plenum.end()
    if term := _TERM.match(clean.folded, end):
        end = term.end()
        if name:
            name = f"{name} khóa {clean.text[slice(*term.span('term'))]}"
    return IssuerPart((match.start("body"), end), name, words.codes)


def read_issuer(clean: CleanText, start: int) -> IssuerPart | None:
    """Read ` của Bộ Chính trị`, ` do Bộ Chính trị ban hành` or ` Bộ Chính trị về` at `start`, with the place or term."""
    while clean.text.startswith("  ", start):  # behind a footnote mark
        start += 1
    of = _OF.match(clean.folded, start)
    if not of and not clean.text[start + 1 : start + 2].isupper():
        return None
    match = _body_pattern().match(clean.folded, of.end() if of else start + 1)
    if not match:
        return None
    issuer = _read_body(clean, match)
    behind = _ISSUES if of and of["by"] else None if of else _ABOUT
    return issuer if not behind or behind.match(clean.folded, issuer.span[1]) else None


class IssuedBefore(NamedTuple):
    """Who issued a document and where the day of issue stands, said before it; whether the verb is `ban hành`."""

    issuer: IssuerPart
    day: Range | None
    certain: bool


def read_issued_before(clean: CleanText, start: int) -> IssuedBefore | None:
    """Read `Ngày 05/02/2026, Tỉnh ủy ban hành ` before a citation that begins at `start`."""
    folded = clean.folded
    if not folded.endswith(_VERBS, 0, start) and not folded[max(0, start - 2) : start - 1].isdigit():
        return None
    low = max(0, start - 24)
    if not (verb := _ISSUED.search(folded, low, start)):
        return None
    low = max(folded.rfind("\n", 0, verb.start()) + 1, verb.start() - _LONGEST_BODY)
    for match in _body_pattern().finditer(folded, low, verb.start()):
        issuer = _read_body(clean, match)
        if issuer.span[1] == verb.start():
            told = _DAY_OF_ISSUE.search(folded, max(0, match.start() - 36), match.start())
            return IssuedBefore(issuer, told.span() if told else None, "ban hành" in verb["verb"])
    return None


def read_year(clean: CleanText, start: int) -> tuple[str, Range, IssuerPart] | None:
    """Read ` năm 2012 của Bộ Chính trị` at `start`; without the issuer the year may be that of the work done."""
    match = _YEAR_OF.match(clean.folded, start)
    issuer = read_issuer(clean, match.end()) if match else None
    return (match["year"], (match.start() + 1, match.end()), issuer) if match and issuer else None
