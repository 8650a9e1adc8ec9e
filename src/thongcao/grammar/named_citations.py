"""Citations by name: plenum and congress resolutions of the party, laws by title and year.

Sources: attested `Nghị quyết Trung ương 4 (khóa XII)`, `Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XV`, `Luật Đất
đai năm 2024`. A name without its ordinal or year (`Nghị quyết Đại hội`, `Luật Đất đai`) names no one document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongcao.grammar.anchors import CONSTITUTION, LAWS, RESOLUTIONS, Anchors, find_anchors
from thongcao.grammar.citation_issuers import IssuerPart, Range, read_issuer, read_place
from thongcao.grammar.citation_lists import is_announced
from thongcao.grammar.citation_parts import OTHER_LAWS, CitedDocument, NamedDocument, read_date
from thongcao.grammar.document_codes import document_types
from thongcao.grammar.locators import read_locator_after, read_locator_before
from thongcao.grammar.number_ends import is_name_end
from thongcao.grammar.number_words import parse_number_word, roman_to_int
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.lexicon import table
from thongcao.text import CleanText, fold

RULE = "named_citation"

_ROMAN = r"[ivx]{1,6}(?!\w)"
_UNITS = r"(?:nhất|một|mốt|hai|ba|tư|bốn|năm(?!,? (?:19|20)\d\d)|lăm|sáu|bảy|tám|chín)"
_WORDS = rf"(?:(?:(?:hai|ba) mươi|mười)(?: {_UNITS})?|{_UNITS})(?!\w)"
_ORDINAL = rf"(?:\d{{1,2}}(?!\w|[.,/]\d)|{_ROMAN}|{_WORDS})"
_CENTRAL = r"(?:của )?(?:ban chấp hành |bch )?(?:trung ương|t\.ư|t\.w|tw|tư)(?:(?!\w)|(?=\d))(?: đảng)?"
_TERMS = rf"(?:các )?khóa (?P<terms>(?:{_ROMAN}|\d{{1,2}}(?!\w))(?:(?:, | và |; |, và )(?:khóa )?{_ROMAN})*)"
_AGAIN = r"(?:của )?(?:ban chấp hành|bch) (?:trung ương|t\.ư|tw)(?: đảng)?(?!\w)"
_PLENUM = re.compile(
    rf"(?:của )?(?:hội nghị )?(?:lần thứ (?P<before>{_ORDINAL}) )?{_CENTRAL}"
    rf"(?:(?: (?:lần thứ )?|(?<=\w))(?P<after>{_ORDINAL}(?:(?:, | và |, và )\d{{1,2}}(?!\w|[.,/]\d))*)(?: {_AGAIN})?)?"
    rf"(?:,? (?P<open>\()?{_TERMS}(?(open)\)))?"
)
_NOT_IN_BODY = (
    "và|các|cấp|với|đến|vào|là|nghị|đại|của|trong|đã|được|về|tại|theo|này|mà|để|do|tiến|có|khi|từ|nhất|nhằm|gắn|cùng"
)
_CONGRESS = re.compile(
    rf"(?:của )?đại hội (?:đại biểu )?"
    rf"(?P<body>toàn quốc |toàn đảng |đảng toàn quốc |đảng (?=lần)|đảng (?={_ROMAN})"
    rf"|đảng bộ (?:(?!(?:{_NOT_IN_BODY})\b)[^\W\d_]+(?:\.[^\W\d_]+)?(?: -)? ){{0,10}}?)?"
    rf"(?:(?:lần thứ|khóa) (?P<nth>{_ORDINAL})|(?P<plain>{_ROMAN}|\d{{1,2}}(?!\w|[.,/]\d)))"
)
_MORE_CONGRESSES = re.compile(rf"(?:, | và |, và )(?:(?:lần thứ|đại hội) )?({_ROMAN})")
_OF_PARTY = re.compile(r" của (đảng(?: cộng sản việt nam| ta)?)(?!\w)(?! (?:bộ|ủy)(?!\w))")
_BODY_BEHIND = re.compile(r" (đảng bộ)(?!\w)(?! (?:các|ta|mình|cơ sở)(?!\w))")
_OF_BODY = re.compile(r" (?:của )?(đảng bộ)(?!\w)")
# `Nghị quyết 4 khóa XII`: terms have fifteen plenums at most, and numbers of documents below ten begin with a zero
_FEW = r"(?:[1-9]|1[0-5])(?!\w)"
_BARE_PLENUM = re.compile(rf"(?P<after>{_FEW}(?:(?:, | và |, và ){_FEW})*)(?:,? (?P<open>\()?{_TERMS}(?(open)\)))")
# what goes on with a plenum or congress
_OF_MEETING = re.compile(r"của |hội nghị |lần thứ |ban chấp hành |bch |trung ương|t\.[ưw]|tw|tư|đại hội |\d")


_LISTED = re.compile(r"(?:(?<!\w)|(?<=[wưg])(?=\d))(?!(?:và|khóa) )[^\s,;]+(?: (?!và )[^\s,;]+)*")


def _ordinal(words: str) -> int | None:
    if words.isdecimal():
        return int(words) or None
    return roman_to_int(words) or parse_number_word(words)


def _is_numeral(clean: CleanText, span: Range) -> bool:
    """Tell whether a Roman numeral is written in capitals: `v` and `i` are letters too."""
    words = clean.text[slice(*span)]
    return words.isdecimal() or words.isupper() or roman_to_int(words) is None


def _numbers(clean: CleanText, span: Range) -> list[tuple[int, Range]] | None:
    """Give the ordinals of a list with their places; None where one is not an ordinal."""
    found: list[tuple[int, Range]] = []
    for part in _LISTED.finditer(clean.folded, *span):
        start, end = part.span()
        number = _ordinal(clean.folded[start:end])
        if not number or not _is_numeral(clean, (start, end)):
            return None
        found.append((number, (start, end)))
    return found


def _token(
    clean: CleanText, span: Range, type_word: str, named: NamedDocument, issuer: IssuerPart | None = None
) -> Token[CitedDocument]:
    word = document_types()[type_word]
    locator = read_locator_before(clean, span[0]) or read_locator_after(clean, issuer.span[1] if issuer else span[1])
    cited = CitedDocument("named", word.type, word.english, named=named, issuer=issuer, locator=locator)
    return Token("citation", *span, cited, RULE)


def _plenums(clean: CleanText, start: int, type_word: str) -> Iterator[Token[CitedDocument]]:
    head = start + len(type_word) + 1
    match = _PLENUM.match(clean.folded, head)
    if match and (match["before"] is None) != (match["after"] is None):
        group = "before" if match["before"] else "after"
    elif match := _BARE_PLENUM.match(clean.folded, head):
        group = "after"
    else:
        return
    end = match.end()
    ordinals = _numbers(clean, match.span(group))
    terms = _numbers(clean, match.span("terms")) if match["terms"] else []
    if not ordinals or terms is None or (len(ordinals) > 1 and len(terms) != 1):
        return
    if not terms:
        worded = not match[group].split()[-1].isdecimal()
        if (group == "after" and worded) or not is_name_end(clean, end, "noun"):
            return
        yield _token(clean, (start, end), type_word, NamedDocument("plenum", ordinals[0][0]))
        return
    if len(terms) == 1:
        for index, (ordinal, span) in enumerate(ordinals):
            named = NamedDocument("plenum", ordinal, terms[0][0])
            last = index == len(ordinals) - 1
            yield _token(clean, (span[0] if index else start, end if last else span[1]), type_word, named)
        return
    for index, (term, span) in enumerate(terms):
        named = NamedDocument("plenum", ordinals[0][0], term)
        yield _token(clean, (span[0] if index else start, span[1]), type_word, named)


def _congress_body(clean: CleanText, match: re.Match[str], end: int) -> tuple[str | None, bool, IssuerPart | None]:
    """Give the body of a congress, whether it is the whole party, and the words after the ordinal that say so."""
    before = (match["body"] or "").strip()
    if of := _OF_PARTY.match(clean.folded, end):
        issuer = IssuerPart(of.span(1), None, frozenset())
        return before or None, not before.startswith("đảng bộ"), issuer
    if before.startswith("đảng bộ"):
        return before, False, None
    if before:
        return None, True, None
    if of := _OF_BODY.match(clean.folded, end):
        stop = read_place(clean, of.end())
        return clean.folded[of.start(1) : stop], False, IssuerPart((of.start(1), stop), None, frozenset())
    return None, False, None


def _congresses(clean: CleanText, start: int, type_word: str) -> Iterator[Token[CitedDocument]]:
    match = _CONGRESS.match(clean.folded, start + len(type_word) + 1)
    if not match:
        return
    span = match.span("nth" if match["nth"] else "plain")
    first = _ordinal(clean.folded[slice(*span)])
    of_body = _BODY_BEHIND.match(clean.folded, span[1])
    counted = (match["plain"] or "").isdecimal() and not (of_body or is_name_end(clean, span[1], "noun"))
    if not first or not _is_numeral(clean, span) or counted:
        return
    ordinals = [(first, (start, span[1]))]
    end = span[1]
    if of_body and not (match["body"] or "").strip():  # `Nghị quyết Đại hội X Đảng bộ tỉnh`
        stop = read_place(clean, of_body.end())
        title = clean.folded[of_body.start(1) : stop].strip()
        yield _token(clean, (start, stop), type_word, NamedDocument("congress", first, title=title))
        return
    while (more := _MORE_CONGRESSES.match(clean.folded, end)) and _is_numeral(clean, more.span(1)):
        ordinals.append((roman_to_int(more[1]) or 0, more.span(1)))
        end = more.end()
    body, national, issuer = _congress_body(clean, match, end)
    for number, place in ordinals:
        if number:
            named = NamedDocument("congress", number, title=None if national else body, national=national)
            yield _token(clean, place, type_word, named, issuer)


_TITLE_STOPS = (
    "của|các|những|được|trong|từ|theo|đã|tại|để|cho|với|đến|trên|khi|là|có|này|về|năm|số|ngày|vào|do|bằng|sẽ|cần|và|gắn"
    "|nghị quyết|nghị định|quyết định|kế hoạch|chương trình|thông tư|luật|công tác|tuyên truyền|triển khai|thực hiện"
    "|hiệu quả|đợt|nhất là|giai đoạn|nhiệm kỳ|tiếp tục|tổ chức thực hiện|quý|tháng|mới|hiện hành|hằng|hàng"
)


@cache
def _titles() -> re.Pattern[str]:
    known = alternatives(fold(row["title"]) for row in table("law_titles"))
    return re.compile(
        rf"(?P<title>{known}|(?:(?!(?:{_TITLE_STOPS})(?!\w))[^\W\d_]+(?: |(?=[ \n,(]))){{1,12}}?) ?"
        r"(?:\(sửa đổi(?:, bổ sung)?\) |sửa đổi )?"
        r"(?:(?:năm )?(?P<year>(?:19|20)\d\d)(?!\w|[./-]\d|,\d| ?- ?\d)|(?=,? ?ngày \d))"
    )


# `Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)`
_AMENDED = re.compile(
    r"(?:,? (?:được )?|(?P<open> \((?:được )?))(?:đã )?sửa đổi(?:, bổ sung)?(?: một số điều)?(?: năm)? (?:19|20)\d\d"
    r"(?:(?:, | và )(?:năm )?(?:19|20)\d\d)*(?(open)\)|(?![\w/]|[.,-]\d))"
)
_CONSTITUTION = re.compile(
    r"hiến pháp (?:nước cộng hòa xã hội chủ nghĩa việt nam )?(?:năm )?(?P<year>(?:19|20)\d\d)(?!\w|[./-]\d| ?- ?\d)"
)


def _titled(clean: CleanText, start: int, after: int, word: str) -> Token[CitedDocument] | None:
    """Read the law or ordinance whose word begins at `start` and whose title at `after`."""
    folded = clean.folded
    if word == "luật" and folded.startswith("bộ ", start - 3):
        start, word = start - 3, "bộ luật"
    elif folded.endswith(OTHER_LAWS, 0, start):
        return None
    if (start and folded[start - 1].isalnum()) or not clean.text[after : after + 1].isupper():
        return None
    return _law(clean, start, after, word)


def _law(clean: CleanText, start: int, after: int, word: str) -> Token[CitedDocument] | None:
    match = _titles().match(clean.folded, after)
    if not match:
        return None
    title = match["title"].strip()
    if match["year"]:
        named = NamedDocument("law", title=title, year=int(match["year"]))
        amended = _AMENDED.match(clean.folded, match.end())
        return _token(clean, (start, amended.end() if amended else match.end()), word, named)
    end = after + len(match["title"].rstrip())
    date = read_date(clean, end, None)
    if not date or date[0].startswith("--"):
        return None
    named = NamedDocument("law", title=title, year=int(date[0][:4]))
    kind = document_types()[word]
    locator = read_locator_before(clean, start)
    cited = CitedDocument("named", kind.type, kind.english, None, named, *date, read_issuer(clean, date[1][1]), locator)
    return Token("citation", start, end, cited, RULE)


_MORE_LAWS = re.compile(r",? và |[,;] |:? ")


def _listed_laws(clean: CleanText, end: int, word: str) -> Iterator[Token[CitedDocument]]:
    """Read the laws that share the word before the first: `các luật: Đất đai 2024, Nhà ở 2023 và …`."""
    while (joint := _MORE_LAWS.match(clean.folded, end)) and clean.text[joint.end() : joint.end() + 1].isupper():
        start = joint.end()
        match = _titles().match(clean.folded, start)
        if not match or not match["year"]:
            return
        named = NamedDocument("law", title=match["title"].strip(), year=int(match["year"]))
        yield _token(clean, (start, match.end()), word, named)
        end = match.end()


def _constitution(clean: CleanText, start: int) -> Token[CitedDocument] | None:
    match = _CONSTITUTION.match(clean.folded, start)
    return _token(clean, match.span(), CONSTITUTION, NamedDocument("law", year=int(match["year"]))) if match else None


def find_named_citations(clean: CleanText, anchors: Anchors | None = None) -> list[Token[CitedDocument]]:
    """Give the citations by name (kind `citation`), in text order.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens from the type word to the ordinal, term or year; of two documents in one phrase (`khóa XI, XII`) the
        second has the ordinal or term alone. The words `của Đảng` have their own range in the value.
    """
    found: list[Token[CitedDocument]] = []
    for start, end, word in (anchors or find_anchors(clean)).citations:
        if clean.folded[end : end + 1] != " ":
            if word in LAWS and clean.folded.startswith(": ", end) and is_announced(clean.folded, start):
                found += _listed_laws(clean, end, word)
            continue
        token = None
        if word in RESOLUTIONS:
            if _OF_MEETING.match(clean.folded, end + 1):
                found += _plenums(clean, start, word)
                found += _congresses(clean, start, word)
        elif word in LAWS:
            token = _titled(clean, start, end + 1, word)
            if token and is_announced(clean.folded, start):
                found += _listed_laws(clean, token.end, word)
        elif word == CONSTITUTION:
            token = _constitution(clean, start)
        if token:
            found.append(token)
    return sorted(found, key=lambda token: token.start)


def _plenum(ordinal: int, term: int | None = None) -> CitedDocument:
    return CitedDocument("named", "Nghị quyết", "resolution", named=NamedDocument("plenum", ordinal, term))


def _congress(ordinal: int, body: str | None = None, *, national: bool = False) -> CitedDocument:
    named = NamedDocument("congress", ordinal, title=body, national=national)
    return CitedDocument("named", "Nghị quyết", "resolution", named=named)


def _entitled(kind: str, title: str | None, year: int) -> CitedDocument:
    word = document_types()[fold(kind)]
    return CitedDocument("named", kind, word.english, named=NamedDocument("law", title=title, year=year))


RULES = (
    Rule(
        name=RULE,
        kind="citation",
        source="attested in party releases and the press; laws are cited by title and year beside their number",
        find=find_named_citations,
        examples={
            "Nghị quyết Trung ương 4 (khóa XII)": _plenum(4, 12),
            "Nghị quyết Trung ương 5, khóa IX": _plenum(5, 9),
            "Nghị quyết T.Ư 8 khóa XI": _plenum(8, 11),
            "Nghị quyết TW4 khóa XII": _plenum(4, 12),
            "Nghị quyết T.W 4 (khóa X)": _plenum(4, 10),
            "Nghị quyết 4 khóa XII": _plenum(4, 12),
            "Nghị quyết Hội nghị Trung ương lần thứ 11 của BCH Trung ương Đảng (khóa XIII)": _plenum(11, 13),
            "NQ TW 4 khóa XI": _plenum(4, 11),
            "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa X": _plenum(7, 10),
            "Nghị quyết Trung ương 6": _plenum(6),
            "Nghị quyết Đại hội XIII": _congress(13),
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII": _congress(12, national=True),
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ hai mươi": _congress(20, "đảng bộ tỉnh"),
            "Nghị quyết Đại hội X Đảng bộ tỉnh": _congress(10, "đảng bộ tỉnh"),
            "Nghị quyết Đại hội 15 Đảng bộ thành phố": _congress(15, "đảng bộ thành phố"),
            "Nghị quyết Đại hội Đảng bộ TP.HCM lần thứ XI": _congress(11, "đảng bộ tp.hcm"),
            "Luật Đất đai năm 2013": _entitled("Luật", "đất đai", 2013),
            "Luật Phòng, chống tham nhũng 2018": _entitled("Luật", "phòng, chống tham nhũng", 2018),
            "Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)": _entitled("Bộ luật", "hình sự", 2015),
            "Bộ luật Lao động năm 2019": _entitled("Bộ luật", "lao động", 2019),
            "Hiến pháp năm 2013": _entitled("Hiến pháp", None, 2013),
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013": _entitled("Hiến pháp", None, 2013),
            "Luật Khám bệnh, chữa bệnh năm 2023": _entitled("Luật", "khám bệnh, chữa bệnh", 2023),
        },
        near_misses=(
            "Nghị quyết Trung ương về công tác cán bộ",
            "Nghị quyết Trung ương 5 năm qua",
            "Nghị quyết Trung ương năm 2024",
            "Hội nghị Trung ương 5 khóa XIII",
            "Nghị quyết Đại hội với 100% đại biểu tán thành",
            "nghị quyết đại hội đảng bộ các cấp",
            "thực hiện pháp luật Việt Nam năm 2024",
            "thi hành kỷ luật Đảng ủy năm 2023",
            "Luật Thủ đô và các kế hoạch năm 2024",
        ),
    ),
)
