"""The parts of a citation round its number: type word, title and date; issuer and pinpoint have modules of their own.

Sources: `Số` after the type word and the comma before `ngày` are the party's style of citing (Hướng dẫn 36-HD/VPTW);
dates with slash, hyphen or dot are the style of the press.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from thongcao.grammar.citation_issuers import IssuerPart, Range, read_issuer, type_word_after
from thongcao.grammar.document_codes import DocumentType, document_types
from thongcao.grammar.document_numbers import DocumentNumber
from thongcao.grammar.times import day
from thongcao.text import CleanText

Form = Literal["full", "short", "named"]


class NamedDocument(NamedTuple):
    """A document known by its name instead of a number.

    Attributes:
        kind: what names it: a plenum, a congress, or the title of a law.
        ordinal: ordinal of the plenum or congress.
        term: term of the Central Committee.
        title: folded title of a law; folded body of a congress below the national one.
        national: whether it is the national congress of the party.
        year: year of the law.
    """

    kind: Literal["plenum", "congress", "law"]
    ordinal: int | None = None
    term: int | None = None
    title: str | None = None
    national: bool = False
    year: int | None = None


class CitedDocument(NamedTuple):
    """What a mention says of the document it cites.

    Attributes:
        form: `full` with codes, `short` with the running number alone (or `này`), `named` by name.
        type: type of document; None where neither word nor code settles it.
        english: English name of the type, for ids.
        number: the number as far as given.
        named: the name of a document without number; also the title that stands with a law's number.
        date: date of issue, ISO 8601, `--MM-DD` without year.
        date_span: where the date stands.
        issuer: the words for the issuer.
        locator: where the pinpoint stands.
    """

    form: Form
    type: str | None
    english: str | None
    number: DocumentNumber | None = None
    named: NamedDocument | None = None
    date: str | None = None
    date_span: Range | None = None
    issuer: IssuerPart | None = None
    locator: Range | None = None


class Lead(NamedTuple):
    """What stands before a number.

    Attributes:
        start: where the citation begins: type word, else the number.
        word: the type word.
        numbered: whether `số` stands before the number.
        title: folded title between the type word and `số` (laws).
        issuer: words for the issuer between the type word and `số`.
    """

    start: int
    word: DocumentType | None = None
    numbered: bool = False
    title: str | None = None
    issuer: IssuerPart | None = None


@cache
def _last_syllables() -> frozenset[str]:
    return frozenset(word.rpartition(" ")[2] for word in document_types())


OPENING = "\"“‘'([-*+•"


# after these syllables `luật` is the end of another word
OTHER_LAWS = ("pháp ", "kỷ ", "quy ", "định ", "âm ", "trọng ", "luận ", "tiền ", "thi ")


@cache
def lead_words() -> frozenset[str]:
    """Give the words right before a number, without `OPENING` marks, that tell that a type word or `số` may stand there."""
    return _last_syllables() | {"số", "số:", ":"}


def type_word_at(folded: str, end: int) -> tuple[int, DocumentType] | None:
    """Give the longest type word that ends at an offset, with its start."""
    parts = folded[max(0, end - 36) : end].replace("\n", " ").rsplit(" ", 6)
    if parts[-1].lstrip(OPENING) not in _last_syllables():
        return None
    for count in (6, 4, 3, 2, 1):
        words = " ".join(parts[-count:]).lstrip(OPENING)
        if word := document_types().get(words):
            other = words == "luật" and parts[-2:-1] and f"{parts[-2]} " in OTHER_LAWS
            return None if other else (end - len(words), word)
    return None


def _before_blank(text: str, end: int) -> int:
    return end - 1 if end and text[end - 1] in " \n" else end


_TITLE = re.compile(r"[^\W\d_]+(?:,? [^\W\d_]+){0,24}")
_YEAR_AT_END = re.compile(r" (?:năm )?(?:19|20)\d\d$")
_AMENDING = re.compile(r"(?:sửa đổi|bổ sung)(?:, bổ sung)? (?:một số )?(?:điều )?(?:của )?$")


def _law_before(clean: CleanText, end: int) -> Lead | None:
    """Read `Luật Đất đai` before `số`; of an amending law, its own word and not that of the law it amends."""
    low = max(0, end - 160)
    start = end
    title: str | None = None
    word: DocumentType | None = None
    while True:
        law = "luật "
        place = clean.folded.rfind(law, low, start)
        ordinance = clean.folded.rfind("pháp lệnh ", low, start)
        if ordinance > place:
            place, law = ordinance, "pháp lệnh "
        if place < 0:
            break
        if clean.folded.startswith("bộ luật ", place - 3):
            place, law = place - 3, "bộ luật "
        words = _YEAR_AT_END.sub("", clean.folded[place + len(law) : end])
        initial = clean.text[place + len(law)]
        amends = words.startswith("sửa đổi")
        if not _TITLE.fullmatch(words) or not (initial.isupper() or amends):
            break
        start, word, title = place, document_types()[law.strip()], words
        if not _AMENDING.search(clean.folded, low, place):
            break
    return Lead(start, word, True, title) if word else None


def read_lead(clean: CleanText, start: int) -> Lead | None:
    """Read what stands before a number: type word, `số`, the title of a law, the issuer.

    Args:
        clean: the text.
        start: where the number begins.

    Returns:
        The lead; without type word it begins at the number. None where a letter is glued to the number.
    """
    folded = clean.folded
    end = _before_blank(folded, start)
    glued = end == start
    colon = end > 0 and folded[end - 1] == ":"
    stop = _before_blank(folded, end - 1) if colon else end
    numbered = folded.endswith("số", 0, stop) and not (stop > 2 and folded[stop - 3].isalnum())
    if glued and not numbered:
        return None if start and folded[start - 1].isalnum() else Lead(start)
    if not numbered:
        found = None if colon else type_word_at(folded, end)
        return Lead(*found) if found else Lead(start)
    end = _before_blank(folded, stop - 2)
    if folded.startswith("(", end - 1):  # `Luật Đất đai (số 31/2024/QH15)`
        law = _law_before(clean, _before_blank(folded, end - 1))
        return Lead(start, law.word if law else None, True, law.title if law else None)
    found = type_word_at(folded, end)
    if found and found[1].word in ("luật", "bộ luật") and folded.startswith("(", found[0] - 1):
        law = _law_before(clean, _before_blank(folded, found[0] - 1))  # `Luật Đất đai 2024 (Luật số 31/2024/QH15)`
        return Lead(*found, True, law.title if law else None)
    # `Luật Quy hoạch số …`: the type word is the title of a law
    if found and not folded.endswith("luật ", 0, found[0]):
        return Lead(*found, numbered=True)
    if law := _law_before(clean, end):
        return law
    of = folded.rfind(" của ", max(0, end - 80), end)
    if of > 0 and (found := type_word_at(folded, of)):
        issuer = read_issuer(clean, of)
        if issuer and issuer.span[1] == end:
            return Lead(*found, numbered=True, issuer=issuer)
    return Lead(start, numbered=True)


_DAY = r"(?P<day>\d\d?)"
_DATE = re.compile(
    rf"(?P<comma>,)?[ \n]?(?P<open>\()?(?:(?:được )?(?:ban hành|ký)(?: ban hành)? )?(?:cùng )?(?P<date>ngày[ \n]"
    rf"(?:{_DAY}[ \n]tháng[ \n](?P<month>\d\d?)(?:,?[ \n]năm[ \n](?P<year>(?:19|20)\d\d))?"
    rf"|(?P<day_short>\d\d?) ?(?P<mark>[/.-]) ?(?P<month_short>\d\d?)"
    r"(?: ?(?P=mark) ?(?P<year_short>(?:19|20)\d\d)|(?P=mark)(?P<year_cut>\d\d))?))(?!\d|[/.-]\d)"
)
_OLDEST = 45  # years of two digits: no cited document is older
_WHOLE_DAY = r"(?P<day>\d\d?)(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)"
# `Nghị quyết 193/2025/QH15 (19-2-2025)`
_DATE_ALONE = re.compile(rf"(?P<comma>(?!))?[ \n]?\((?P<date>{_WHOLE_DAY})(?=\))")
_AFTER_COMMA_DATE = re.compile(r",[ \n](?:của|về|ban hành|do|số)\b|,[ \n]\d{1,4}[-/][^\W\d_]")


def read_date(clean: CleanText, start: int, year: int | None) -> tuple[str, Range] | None:
    """Read the date part that begins at `start`.

    `, ngày … ,` can as well open the next clause (`Thực hiện Nghị quyết 98, ngày 27/3/2024, Thành ủy …`), so between
    two commas only what goes on with the citation is taken for its date.

    Args:
        clean: the text.
        start: end of the number or of the issuer.
        year: year in the number; behind a comma a date of another year is not its date.

    Returns:
        The date, ISO 8601, and where it stands.
    """
    match = _DATE.match(clean.folded, start) or _DATE_ALONE.match(clean.folded, start)
    if not match or not (match["comma"] or match[0][0] in " \n("):
        return None
    date = _day_of(match)
    if not date:
        return None
    if match["comma"]:
        if year and len(date) == 10 and not date.startswith(("--", str(year))):
            return None
        if clean.folded.startswith(",", match.end()) and not (
            _AFTER_COMMA_DATE.match(clean.folded, match.end()) or type_word_after(clean.folded, match.end() + 1)
        ):
            return None
    return date, match.span("date")


def read_day_of_issue(clean: CleanText, start: int) -> tuple[str, Range] | None:
    """Read the day at `start` on which somebody issued what is cited behind it: `Ngày 05/02/2026, Tỉnh ủy ban hành …`."""
    match = _DATE.match(clean.folded, start)
    date = _day_of(match) if match else None
    return (date, match.span("date")) if match and date else None


def _day_of(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"] or parts.get("year_short") or 0)
    if cut := parts.get("year_cut"):  # `ngày 05/3/24`
        year = int(cut) + (1900 if int(cut) >= _OLDEST else 2000)
    return day(
        year or None,
        int(parts["month"] or parts["month_short"]),
        int(parts["day"] or parts["day_short"]),
    )


_FURTHER = re.compile(rf"(?P<joint>,? và|[,;])(?: {_WHOLE_DAY}(?!\w|[/.-]\d)|(?= ngày ))")


def read_further_dates(clean: CleanText, end: int) -> list[tuple[str, Range]]:
    """Read the dates that go on with one that ends at `end`, up to one behind `và`: ` và ngày 09/9/2025`."""
    found: list[tuple[str, Range]] = []
    while match := _FURTHER.match(clean.folded, end):
        if match["day"]:
            date = _day_of(match)
            read = (date, (match.start("day"), match.end())) if date else None
        else:
            read = read_date(clean, match.end(), None)
        if not read:
            break
        found.append(read)
        if "và" in match["joint"]:
            return found
        end = read[1][1]
    return []
