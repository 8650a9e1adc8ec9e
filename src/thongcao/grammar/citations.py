"""Citations by number: `Nghị quyết số 98/2023/QH15`, `Nghị quyết 98`, `Nghị quyết này`.

A full form carries codes and is read anywhere. A short form is a type word with a bare number; it is told from counted
things (`27 Nghị quyết`, `Kết luận 3 vụ việc`) by what stands after the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thongcao.grammar.anchors import POINTERS, Anchors, find_anchors
from thongcao.grammar.citation_issuers import IssuerPart, Range, read_issued_before, read_issuer, read_year
from thongcao.grammar.citation_lists import (
    Listed,
    goes_on,
    is_announced,
    is_issued_by,
    read_announced,
    read_dashed,
    read_list,
    share_parts,
)
from thongcao.grammar.citation_parts import (
    OPENING,
    CitedDocument,
    Form,
    Lead,
    lead_words,
    read_date,
    read_day_of_issue,
    read_lead,
    type_word_at,
)
from thongcao.grammar.citation_parts import NamedDocument as Named
from thongcao.grammar.document_codes import DocumentType, code_key, english_types, type_of_code
from thongcao.grammar.document_numbers import NUMBER, DocumentNumber, read_number
from thongcao.grammar.locators import read_locator_after, read_locator_before
from thongcao.grammar.number_ends import YEARS, after_count, after_issued, counts, is_name_end, stands_within
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

RULE = "numbered_citation"
_SERIAL = re.compile(r"(?P<serial>\d{1,4})[a-gđ]?(?!\w)")


class _Frame(NamedTuple):
    """What stands round a number: date, issuer and pinpoint."""

    date: str | None
    date_span: Range | None
    issuer: IssuerPart | None
    locator: Range | None


def _frame(clean: CleanText, lead: Lead, end: int, number: DocumentNumber) -> _Frame:
    """Read date, issuer and pinpoint round a number that ends at `end`; what stands before it goes first."""
    year = number.year
    end = _after(clean, end)
    date = read_date(clean, end, year)
    place = _after(clean, date[1][1]) if date else end
    issuer = lead.issuer or read_issuer(clean, place)
    if issuer and not lead.issuer:
        place = issuer.span[1]
        date = date or read_date(clean, place, year)
        place = max(place, date[1][1] if date else 0)
    elif not date and not issuer and (found := read_year(clean, end)):
        date, issuer = (found[0], found[1]), found[2]
        place = issuer.span[1]
    before = None if issuer else read_issued_before(clean, lead.start)
    if before and (is_issued_by(before.issuer, number) if number.issuers else before.certain):
        issuer, told = before.issuer, before.day
        date = date or (read_day_of_issue(clean, told[0]) if told else None)
    locator = read_locator_before(clean, lead.start) or read_locator_after(clean, place)
    day, day_span = date or (None, None)
    return _Frame(day, day_span, issuer, locator)


def _after(clean: CleanText, end: int) -> int:
    """Give where the text goes on behind a bracket that closes, or behind the blanks of a footnote mark."""
    end += clean.text.startswith(")", end)
    while clean.text.startswith(("  ", " ,", " ;", " )"), end):
        end += 1
    return end


def _types(word: DocumentType | None, number: DocumentNumber) -> tuple[str | None, str | None]:
    if word and word.type:
        return word.type, word.english
    if number.code and number.system:
        name = type_of_code(number.code, number.system)
    else:
        # a number of issuer and unit alone is a letter; one of the National Assembly can be a law or a resolution
        name = "Công văn" if number.unit and number.issuers and not number.year else None
    return name, english_types().get(name or "")


_OWN = re.compile(r"S[ốỐ] ?:?[ \n]?\Z")


def _is_own_number(clean: CleanText, lead: Lead, start: int, end: int) -> bool:
    """Tell whether a line begins `Số 105-TB/TU`: the number of this paper itself, which cites nothing."""
    if lead.word or not lead.numbered:
        return False
    before = _OWN.search(clean.text, max(0, start - 6), start)
    if not before or (before.start() and clean.text[before.start() - 1] != "\n"):
        return False
    return clean.text[end : end + 1] in ("", "\n") or clean.text[end + 1 : end + 2].isupper()


class _Scan:
    """Reads the numbers of one text from left to right."""

    def __init__(self, clean: CleanText) -> None:
        self.clean = clean
        self.done = self.rest = 0  # end of the last number, and of its date
        self.word: DocumentType | None = None

    def token(self, start: int, end: int, cited: CitedDocument) -> Token[CitedDocument]:
        self.done = end
        self.rest = _after(self.clean, max(end, cited.date_span[1] if cited.date_span else 0))
        return Token("citation", start, end, cited, RULE)

    def tokens(self) -> Iterator[Token[CitedDocument]]:
        done, leads = 0, lead_words()
        for start, word in zip(self.clean.numbers, self.clean.words_before, strict=True):
            match = NUMBER.match(self.clean.text, start) if start >= done else None
            if match is None:
                continue
            done = match.end()
            # most numbers have neither codes nor a type word
            if start < self.done or not (
                match["pieces"] or word == "(" or word[-1:] == ":" or word.lstrip(OPENING) in leads
            ):
                continue
            if not (lead := read_lead(self.clean, start)):
                continue
            found = read_number(match, lead.word or self.listed_word(start)) if match["pieces"] else None
            if found and (found[1].issuers or found[1].code or self.is_number_of_year(*found, lead)):
                yield from self.full(start, *found, lead)
            elif lead.word and lead.word.type:
                yield from self.short(start, lead, lead.word)
            elif not lead.word and (announced := read_announced(self.clean, lead, start)):
                yield from self.short(start, *announced)

    def listed_word(self, start: int) -> DocumentType | None:
        """Give the type word of the list a number goes on with; it stands before the first one."""
        return self.word if self.word and goes_on(self.clean, self.rest, start) else None

    def is_number_of_year(self, end: int, number: DocumentNumber, lead: Lead) -> bool:
        """Tell `Nghị quyết số 98/2023` from the month of `Kế hoạch 3/2024` and from a fraction that goes on."""
        if self.clean.text[end : end + 1] in ("/", "-") or after_count().match(self.clean.folded, end):
            return False
        return lead.numbered or number.serial > 12 or bool(after_issued().match(self.clean.folded, end))

    def full(self, start: int, end: int, number: DocumentNumber, lead: Lead) -> Iterator[Token[CitedDocument]]:
        if _is_own_number(self.clean, lead, start, end):
            yield Token("own_number", start, end, CitedDocument("full", None, None, number), RULE)
            return
        word = lead.word
        if not word and (listed := self.listed_word(start)):
            # a code of another type ends the list
            fits = bool(number.code) and code_key(number.code or "") in listed.codes
            word = listed if fits or _types(None, number)[0] in (None, listed.type) else None
        kind, english = _types(word, number)
        title = Named("law", title=lead.title, year=number.year) if lead.title else None
        form: Form = "full" if number.issuers or number.code else "short"
        cited = CitedDocument(form, kind, english, number, title, *_frame(self.clean, lead, end, number))
        self.word = word
        yield self.token(lead.start, end, cited)
        if lead.word and lead.word.type and form == "full":
            yield from self.further(read_list(self.clean, lead, lead.word, end, number), lead.word, lead)

    def short(self, start: int, lead: Lead, word: DocumentType) -> Iterator[Token[CitedDocument]]:
        span: Range
        if word.bare == "noun" and (dashed := read_dashed(self.clean, start)):
            span, *further = dashed
            listed = Listed(tuple(further))
        else:
            digits = _SERIAL.match(self.clean.text, start)
            if not digits or not self.is_short(digits, lead, word):
                return
            span = digits.span()
            listed = read_list(self.clean, lead, word, span[1])
        self.word = word
        yield self.bare(span, word, lead, listed.codes)
        yield from self.further(listed, word, lead)

    def further(self, listed: Listed, word: DocumentType, lead: Lead) -> Iterator[Token[CitedDocument]]:
        """Give the further bare numbers of a list."""
        for span in listed.spans:
            yield self.bare(span, word, Lead(span[0], issuer=lead.issuer), listed.codes)

    def is_short(self, digits: re.Match[str], lead: Lead, word: DocumentType) -> bool:
        end, serial = digits.end(), int(digits["serial"])
        if not serial:
            return False
        if lead.numbered:
            return word.english != "project" and not counts(self.clean, end)
        if serial in YEARS:
            return False
        within = stands_within(self.clean, lead.start)
        return is_name_end(self.clean, end, word.bare, capital=self.clean.text[lead.start].isupper(), within=within)

    def bare(self, span: Range, word: DocumentType, lead: Lead, codes: DocumentNumber | None) -> Token[CitedDocument]:
        text = self.clean.text[slice(*span)]
        letter = text[-1] if text[-1].isalpha() else ""
        serial = int(text.removesuffix(letter))
        number = DocumentNumber(text if letter else f"{serial:02}", serial, letter)
        if codes:
            number = codes.of_serial(number)
        frame = _frame(self.clean, lead, span[1], number)
        return self.token(lead.start, span[1], CitedDocument("short", word.type, word.english, number, None, *frame))


def _back_references(clean: CleanText, anchors: Anchors) -> Iterator[Token[CitedDocument]]:
    """Give the mentions that point back: `Nghị quyết này`; whether they find anything, the records decide."""
    for place, _, words in anchors.citations:
        before = clean.folded[max(0, place - 1) : place]
        if words not in POINTERS or not (before == " " or (before == "\n" and words == "này")):
            continue
        if found := type_word_at(clean.folded, place - 1):
            start, word = found
            locator = read_locator_before(clean, start)
            # `Điều 79 Luật này`, but not `79 nghị quyết này`
            several = not locator and is_announced(clean.folded, start)
            if not several and (clean.text[start].isupper() or word.bare == "noun"):
                cited = CitedDocument("short", word.type, word.english, locator=locator)
                yield Token("citation", start, place + len(words), cited, RULE)


def find_numbered_citations(clean: CleanText, anchors: Anchors | None = None) -> list[Token[CitedDocument]]:
    """Give the citations by number (kind `citation`), and those that point back to one, in text order.

    The number of the paper itself in its head (`Số 105-TB/TU`) has the kind `own_number`.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens from the type word (or the number, where there is none) to the end of the number; date, issuer and
        pinpoint have their own ranges in the value.
    """
    tokens = list(_Scan(clean).tokens())
    share_parts(clean, tokens)
    return sorted([*tokens, *_back_references(clean, anchors or find_anchors(clean))], key=lambda token: token.start)


def _full(kind: str | None, number: DocumentNumber) -> CitedDocument:
    return CitedDocument("full", kind, english_types().get(kind or ""), number)


def _short(kind: str, number: str, serial: int) -> CitedDocument:
    return CitedDocument("short", kind, english_types()[kind], DocumentNumber(number, serial))


_QH15 = DocumentNumber("98/2023/QH15", 98, "", "state", 2023, None, ("QH15",), 15)
_QD_TW = DocumentNumber("66-QĐ/TW", 66, "", "party", None, "QĐ", ("TW",))
_NQ_TW = DocumentNumber("16-NQ/TW", 16, "", "party", None, "NQ", ("TW",))
_QD_UBND = DocumentNumber("641/QĐ-UBND", 641, "", "state", None, "QĐ", ("UBND",))
_PL = DocumentNumber("10/2009/PL-UBTVQH12", 10, "", "state", 2009, "PL", ("UBTVQH12",), 12)
_TTLT = DocumentNumber("141/2012/TTLT-BTC-BQP-BCA", 141, "", "state", 2012, "TTLT", ("BTC", "BQP", "BCA"))
_LETTER = DocumentNumber("5973/UBND-KT", 5973, "", "state", None, None, ("UBND",), None, "KT")
_CTR = DocumentNumber("03-CTr/TU", 3, "", "party", None, "CTr", ("TU",))

RULES = (
    Rule(
        name=RULE,
        kind="citation",
        source="Hướng dẫn 36-HD/VPTW (party), Nghị định 30/2020/NĐ-CP, Luật 80/2015/QH13 (state); short forms attested",
        find=find_numbered_citations,
        examples={
            "Nghị quyết số 98/2023/QH15": _full("Nghị quyết", _QH15),
            "98/2023/QH15": _full(None, _QH15),
            "Quyết định số: 641/QĐ-UBND": _full("Quyết định", _QD_UBND),
            "Pháp lệnh 10/2009/PL-UBTVQH12": _full("Pháp lệnh", _PL),
            "Thông tư liên tịch 141/2012/TTLT-BTC-BQP-BCA": _full("Thông tư liên tịch", _TTLT),
            "5973/UBND-KT": _full("Công văn", _LETTER),
            "Nghị quyết số 16 – NQ/TƯ": _full("Nghị quyết", _NQ_TW),
            "Quy định 66-QĐ/TW": _full("Quy định", _QD_TW),
            "Quyết định số 66/QĐ/TW": _full("Quyết định", _QD_TW),
            "Quyết định số 66-QĐ-NS/TW": _full("Quyết định", _QD_TW._replace(text="66-QĐNS/TW", code="QĐNS")),
            "66/QÐ-TW": _full(None, _QD_TW),
            "chương trình số 03-Ctr/TU": _full("Chương trình", _CTR),
            "NQ 57-NQ/TW": _full("Nghị quyết", _NQ_TW._replace(text="57-NQ/TW", serial=57)),
            "QĐ số 641/QĐ-UBND": _full("Quyết định", _QD_UBND),
            "Nghị quyết số 16 NQ/TW": _full("Nghị quyết", _NQ_TW),
            "Nghị quyết số 16 NQ-TW": _full("Nghị quyết", _NQ_TW),
            "Quyết định số 641/QĐ.UBND": _full("Quyết định", _QD_UBND),
            "Quyết định số 641/QĐUBND": _full("Quyết định", _QD_UBND),
            "Nghị quyết số 16-NQTW": _full("Nghị quyết", _NQ_TW),
            "NQ 98": _short("Nghị quyết", "98", 98),
            "Nghị quyết 98": _short("Nghị quyết", "98", 98),
            "Chỉ thị số 5": _short("Chỉ thị", "05", 5),
            "Thông báo 292": _short("Thông báo", "292", 292),
            "Nghị quyết này": CitedDocument("short", "Nghị quyết", "resolution"),
        },
        near_misses=(
            "02/33 nhiệm vụ thực hiện định kỳ",
            "ngày 27/3/2024",
            "giai đoạn 2021 - 2030",
            "tăng 6 - 6,5%",
            "đường dây nóng 24/7",
            "đã ban hành 27 Nghị quyết triển khai 17 nội dung",
            "dự thảo Nghị quyết Hội đồng nhân dân thành phố",
            "Nghị quyết cơ chế đặc thù phát triển thành phố",
            "Quyết định 15 nhân sự, kết luận 3 vụ việc",
            "Kế hoạch 5 năm 2021 - 2025",
            "Quyết định 15 đến 20 nhân sự",
            "Báo cáo 6 tháng đầu năm",
            "Kế hoạch tháng 3/2024",
            "các Nghị quyết này",
            "Số: 105-TB/TU",
            "chấp hành pháp luật số 12/2024",
        ),
    ),
)
