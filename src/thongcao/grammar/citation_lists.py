"""Lists of documents of one type: `các Nghị quyết số 57, 59, 66 và 68-NQ/TW của Bộ Chính trị`.

The type word stands before the first number; codes, date and issuer may stand with the first or behind the last alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from thongcao.grammar.citation_issuers import IssuerPart, Range, read_issuer
from thongcao.grammar.citation_parts import CitedDocument, Lead, read_further_dates, type_word_at
from thongcao.grammar.document_codes import DocumentType, code_key
from thongcao.grammar.document_numbers import NUMBER, DocumentNumber, read_number
from thongcao.grammar.number_ends import YEARS, after_issued, after_name, counts
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

Citations = list[Token[CitedDocument]]

_JOINT = r" *(?:, |; | và |, và | & )(?:số )?"
_BARE = r"\d{1,4}(?!\w|[.,]\d|[/-]\w| ?%)"
_LINK = rf" *(?:,? và |, |; | & )(?:số )?(?P<number>{_BARE})"
# `Nghị quyết 57 về khoa học, 59 về hội nhập`, `Nghị quyết 57 (khoa học), 59 (hội nhập)`
_ABOUT, _NAMED = r" về [^.;:()\n\d]{2,80}?", r" \([^()\d\n]{2,60}\)"
JOINT = re.compile(_JOINT)
_PLAIN_LINK = re.compile(_LINK)
_TOPIC_LINKS = (re.compile(rf"{_ABOUT}{_LINK}(?= về )"), re.compile(rf"{_NAMED}{_LINK}(?= \([^\W\d])"))
_TOPIC_JOINT = re.compile(rf"(?:{_ABOUT}|{_NAMED})?{_JOINT}")
_SEVERAL = re.compile(r"(?<!\w)(?:các|những|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|bộ ba|bộ tứ)[ \n]\Z")
_CLOSED = re.compile(r"[.;…]?(?:[)\n\"”]|\Z| )")
_NEXT_ITEM = re.compile(r"; \d{1,2}(?:\)|\. )")  # `Nghị quyết 57; 2. Triển khai …`
_BARE_LIST = re.compile(rf"\d{{1,4}}(?:(?:,|;| và|, và) (?:số )?{_BARE})+")
_DASHED = re.compile(r"\d{1,3}(?:(?: ?- ?\d{1,3}){2,}|(?:/\d{1,3}){3,})(?!\w| ?[-/] ?\d|[.,]\d)")
_DIGITS = re.compile(r"\d+")
_SAME_DAY = re.compile(r",? (?:(?:được )?ban hành |ký )?cùng ngày(?! \d)")
# what may stand between the type word and the numbers of a list that `các` announces
_QUALIFIERS = (
    *(" trụ cột", " chiến lược", " quan trọng", " đột phá", " chuyên đề", " trọng tâm", " cốt lõi", " mới", " lớn", " trên"),
    *(" nêu trên", " nói trên", " sau", " gồm", ":", " nền tảng", " then chốt", " lịch sử", " vừa ban hành"),
)  # fmt: skip


def is_announced(folded: str, start: int) -> bool:
    """Tell whether `các` or a number of things stands right before `start`."""
    return bool(_SEVERAL.search(folded, max(0, start - 8), start))


class Listed(NamedTuple):
    """The further bare numbers of a list, and the number whose codes all of them share."""

    spans: tuple[Range, ...] = ()
    codes: DocumentNumber | None = None


def read_list(clean: CleanText, lead: Lead, word: DocumentType, end: int, own: DocumentNumber | None = None) -> Listed:
    """Read the bare numbers that go on with the one that ends at `end`.

    Args:
        clean: the text.
        lead: what stands before the first number.
        word: the type word of the list.
        end: end of the first number.
        own: the first number, where it has codes.
    """
    links = _links(clean, end, word)
    several = is_announced(clean.folded, lead.start)
    if not own and (closing := _closing(clean, links[-1].end() if links else end, word)):
        # `Nghị quyết 57 và 06-NQ/TU`: the first can as well be one that is known without codes
        joint, number = closing
        shared = several or lead.numbered or links or "và" not in joint
        return Listed(tuple([link.span("number") for link in links]), number) if shared else Listed()
    while links and not _ends(clean, links[-1]):
        links.pop()
    if not links or not (several or _is_list(clean, links)):
        return Listed()
    issuer = read_issuer(clean, links[-1].end())
    shared = several or lead.numbered or len(links) > 1
    codes = own if own and shared and (not issuer or is_issued_by(issuer, own)) else None
    return Listed(tuple([link.span("number") for link in links]), codes)


def goes_on(clean: CleanText, end: int, start: int) -> bool:
    """Tell whether a list goes on between two numbers, with what the first one is about or not."""
    return start - end < 100 and bool(_TOPIC_JOINT.fullmatch(clean.folded, end, start))


def _links(clean: CleanText, end: int, word: DocumentType) -> list[re.Match[str]]:
    links: list[re.Match[str]] = []
    while len(links) < 12:
        patterns = (_PLAIN_LINK, *_TOPIC_LINKS)
        link = next((link for pattern in patterns if (link := pattern.match(clean.folded, end))), None)
        if not link or _coded(clean, link.start("number"), word):
            break
        links.append(link)
        end = link.end()
    return links


def _coded(clean: CleanText, start: int, word: DocumentType) -> DocumentNumber | None:
    """Read the number with codes of a type that begins at `start`."""
    match = NUMBER.match(clean.text, start)
    found = read_number(match, word) if match else None
    return found[1] if found and found[1].code and code_key(found[1].code) in word.codes else None


def _closing(clean: CleanText, end: int, word: DocumentType) -> tuple[str, DocumentNumber] | None:
    """Read the number with codes that ends a list of bare ones, with the joint before it."""
    joint = JOINT.match(clean.folded, end)
    number = _coded(clean, joint.end(), word) if joint else None
    return (joint[0], number) if joint and number else None


def _ends(clean: CleanText, link: re.Match[str]) -> bool:
    """Tell whether a name can end with this number of a list."""
    end = link.end()
    return (
        bool(after_name().match(clean.folded, end))
        and not counts(clean, end)
        and int(link["number"]) not in YEARS
        and not _NEXT_ITEM.match(clean.text, link.start())
    )


def _is_list(clean: CleanText, links: list[re.Match[str]]) -> bool:
    """Tell whether numbers behind commas are a list: one is closed by `và`, an issuer or the end of the phrase."""
    last = links[-1]
    return (
        len(links) > 1
        or "và" in last[0]
        or last.re in _TOPIC_LINKS
        or bool(after_issued().match(clean.folded, last.end()) or _CLOSED.match(clean.text, last.end()))
    )


def is_issued_by(issuer: IssuerPart, number: DocumentNumber) -> bool:
    """Tell whether the words for an issuer fit the codes of a number."""
    return any(code.rstrip("0123456789") in issuer.codes for code in number.issuers)


def read_announced(clean: CleanText, lead: Lead, start: int) -> tuple[Lead, DocumentType] | None:
    """Read what announces bare numbers from afar: `các nghị quyết trụ cột của Bộ Chính trị (57, 59 và 66)`.

    Args:
        clean: the text.
        lead: what `read_lead` gives for the number, which has no type word.
        start: where the number begins.
    """
    bare = _BARE_LIST.match(clean.folded, start)
    if not bare or counts(clean, bare.end()) or any(int(number) in YEARS for number in _DIGITS.findall(bare[0])):
        return None
    folded = clean.folded
    end = folded.rfind("số", 0, start) if lead.numbered else start - 1
    end = len(folded[:end].rstrip(" :("))
    issuer = None
    of = folded.rfind(" của ", max(0, end - 80), end)
    if of > 0 and (issuer := read_issuer(clean, of)) and issuer.span[1] == end:
        end = of
    else:
        issuer = None
    while words := next((words for words in _QUALIFIERS if folded.endswith(words, 0, end)), ""):
        end -= len(words)
    found = type_word_at(folded, end)
    if not found or not is_announced(folded, found[0]):
        return None
    return Lead(start, None, True, None, issuer), found[1]


def read_dashed(clean: CleanText, start: int) -> list[Range]:
    """Read `57-59-66-68`: three numbers at least, as two are the ends of a range."""
    match = _DASHED.match(clean.text, start)
    if not match or counts(clean, match.end()):
        return []
    return [part.span() for part in _DIGITS.finditer(clean.text, *match.span())]


def share_parts(clean: CleanText, citations: Citations) -> None:
    """Give the numbers of a list the issuer and the dates said behind its last.

    `71-NQ/TW và 72-NQ/TW ngày 22/8/2025 và ngày 09/9/2025 của Bộ Chính trị`: as many dates as numbers go to them in
    order; of other dates nobody can say whose they are. `cùng ngày` says that one is that of all.
    """
    last = len(citations) - 1
    while last >= 0:
        first = last
        while first and _goes_on(clean, citations[first - 1], citations[first]):
            first -= 1
        if first < last:
            _share_dates(clean, citations, first, last)
            _share_issuer(clean, citations, first, last)
        last = first - 1
    _same_day(clean, citations)
    _share_what_stands_before(clean, citations)


def _goes_on(clean: CleanText, before: Token[CitedDocument], after: Token[CitedDocument]) -> bool:
    """Tell whether a number stands in the list of the one before it, with its date between them or not."""
    if not clean.text[after.start].isdigit() or not before.value.number or not after.value.number:
        return False
    end = before.value.date_span[1] if before.value.date_span else before.end
    end += clean.text.startswith(")", end)
    return clean.text[end : after.start] in ("-", " - ", "/") or bool(JOINT.fullmatch(clean.folded, end, after.start))


def _share_issuer(clean: CleanText, citations: Citations, first: int, last: int) -> None:
    head, tail = citations[first], citations[last]
    issuer, number, end = tail.value.issuer, tail.value.number, tail.end
    if not issuer and clean.text.startswith(")", end) and clean.text.startswith("(", head.start - 1):
        issuer = read_issuer(clean, end + 1)
    for place in range(last, first - 1, -1):
        one = citations[place]
        if not issuer or not number or not one.value.number or one.value.number.issuers != number.issuers:
            return
        if not one.value.issuer:
            citations[place] = replace(one, value=one.value._replace(issuer=issuer))


def _share_dates(clean: CleanText, citations: Citations, first: int, last: int) -> None:
    cited = citations[last].value
    if not cited.date_span or not cited.date or any(one.value.date for one in citations[first:last]):
        return
    further = read_further_dates(clean, cited.date_span[1])
    if not further:
        return
    issuer = cited.issuer or read_issuer(clean, further[-1][1][1])
    citations[last] = replace(citations[last], value=cited._replace(issuer=issuer))
    dates = [(cited.date, cited.date_span), *further]
    paired = len(dates) == last - first + 1
    for place in range(first, last + 1):
        date, span = dates[place - first] if paired else (None, None)
        citations[place] = replace(citations[place], value=citations[place].value._replace(date=date, date_span=span))


def _same_day(clean: CleanText, citations: Citations) -> None:
    """Give the day of one document to those told with it: `cùng ngày 05/01/2026`, `… cùng ngày của Tỉnh ủy`."""
    for place in range(len(citations) - 1, 0, -1):
        before, after = citations[place - 1], citations[place]
        span = after.value.date_span
        if not span or before.value.date or not clean.folded.endswith("cùng ", 0, span[0]):
            continue
        if JOINT.fullmatch(clean.folded, before.end, after.start):
            value = before.value._replace(date=after.value.date, date_span=span)
            citations[place - 1] = replace(before, value=value)
    for place in range(1, len(citations)):
        before, after = citations[place - 1], citations[place]
        if after.value.date or not before.value.date or not (match := _SAME_DAY.match(clean.folded, after.end)):
            continue
        issuer = after.value.issuer or read_issuer(clean, match.end())
        value = after.value._replace(date=before.value.date, date_span=before.value.date_span, issuer=issuer)
        citations[place] = replace(after, value=value)


def _share_what_stands_before(clean: CleanText, citations: Citations) -> None:
    """Give all that one verb governs its subject: `Ngày 05/02/2026, Tỉnh ủy ban hành Kế hoạch số 12-KH/TU và số 13-KH/TU`."""
    for place in range(1, len(citations)):
        before, after = citations[place - 1], citations[place]
        issuer, number, further = before.value.issuer, before.value.number, after.value.number
        if not issuer or issuer.span[1] > before.start or not number or not further or after.value.issuer:
            continue
        if number.issuers == further.issuers and JOINT.fullmatch(clean.folded, before.end, after.start):
            value = after.value._replace(issuer=issuer)
            if not value.date and before.value.date_span and before.value.date_span[1] <= issuer.span[0]:
                value = value._replace(date=before.value.date, date_span=before.value.date_span)
            citations[place] = replace(after, value=value)
