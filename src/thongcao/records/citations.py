"""Cited documents as records, with canonical ids, and what in a citation contradicts itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count

from thongcao.document import Document
from thongcao.grammar.citation_parts import NamedDocument
from thongcao.grammar.document_codes import code_key, document_types, issuers_of, system_of, term_of
from thongcao.grammar.document_numbers import DocumentNumber
from thongcao.grammar.number_words import int_to_roman
from thongcao.model.documents import Citation, CitationIssuer, CitationMention
from thongcao.records.citation_groups import CitationGroup, Mention, group_mentions, is_open, slug, year_of
from thongcao.text import fold


def _name_slug(named: NamedDocument) -> str:
    match named.kind:
        case "plenum":
            parts = [f"plenum-{named.ordinal}", f"term-{named.term}" if named.term else ""]
        case "congress":
            parts = ["national" if named.national else "", f"congress-{named.ordinal}", slug(named.title or "")]
        case _:
            parts = [slug(named.title or ""), str(named.year or "")]
    return "-".join(part for part in parts if part)


def _name_issuer(named: NamedDocument, english: str | None) -> str | None:
    if named.kind == "plenum":
        term = f" khóa {int_to_roman(named.term)}" if named.term else ""
        return f"Ban Chấp hành Trung ương Đảng{term}"
    if named.kind == "congress":
        return (
            f"Đại hội đại biểu toàn quốc lần thứ {int_to_roman(named.ordinal or 1)} của Đảng"
            if named.national
            else None
        )
    return "Ủy ban Thường vụ Quốc hội" if english == "ordinance" else "Quốc hội"


def _base_id(group: CitationGroup) -> str:
    """Give the canonical key of a document: its type and its number as the norm spells it, or its name.

    The key takes nothing from the words round the number: the same document is cited with and without its date, its
    issuer and the word `số`, and must have one key in every release. So `31-NQ/TW`, `31 – NQ/T.Ư` and `31/NQ-TW ngày
    …` all are `resolution-31-nq-tw`. Where the code settles the type, the key names that type, whatever the word before
    it (`Chương trình hành động số 02-CTr/ĐU` is a `programme`). A number that begins anew every year without saying so
    (`641/QĐ-UBND`), or that every province gives (`06-NQ/TU`), is told apart by the `date` and `issuer` of its records.
    """
    named = group.named
    if group.number:
        return f"{group.key_type or 'document'}-{group.number_key}"
    return f"{group.english or 'document'}-{_name_slug(named)}" if named else group.english or "document"


def _ids(groups: Iterable[CitationGroup]) -> Iterator[tuple[CitationGroup, str]]:
    """Give each document of a text an id of its own.

    Two documents of one text with the same key take the years of their dates, else the names of their issuers.
    """
    used: set[str] = set()
    based = [(group, _base_id(group)) for group in groups]
    shared = Counter([base for _, base in based])
    for group, base in based:
        if shared[base] > 1 and group.date:
            base = f"{base}-{year_of(group.date)}"
        chosen = base
        if chosen in used and group.issuer:
            chosen = f"{base}-{slug(group.issuer)}"
        further = count(2)
        while chosen in used:
            chosen = f"{base}-{next(further)}"
        used.add(chosen)
        yield group, chosen


def _record(document: Document, group: CitationGroup, identifier: str) -> Citation:
    number, named = group.number, group.named
    name = group.issuer if number or not named else _name_issuer(named, group.english)
    abbreviation = "-".join(number.issuers) if number and number.issuers else None
    dated = group.date
    span = dated.value.date_span if dated else None
    return Citation(
        id=identifier,
        type=group.type,
        number=number.text if number else None,
        issuer=CitationIssuer(abbreviation=abbreviation, name=name) if abbreviation or name else None,
        system=group.system,
        date=dated.value.date if dated else None,
        date_evidence=document.evidence(*span) if span else None,
        resolved=group.resolved,
        mentions=tuple(_mention(document, mention) for mention in sorted(group.mentions, key=lambda one: one.start)),
    )


def _mention(document: Document, mention: Mention) -> CitationMention:
    locator = mention.value.locator
    return document.read(
        CitationMention,
        mention.start,
        mention.end,
        form=mention.value.form,
        locator=document.evidence(*locator) if locator else None,
        section=document.section(mention.start),
        task=document.task(mention.start),
    )


def find_citations(document: Document) -> tuple[Citation, ...]:
    """Give the cited documents, in the order of their first mentions.

    Args:
        document: the scanned document.

    Returns:
        One record a document. A short form whose full form is not in the text, or for which two are, is a record of
        its own with `resolved=False`; `Nghị quyết này` that points at no one document is left out.
    """
    groups = group_mentions(document.tokens.get("citation", ()), document.clean.text)
    return tuple(_record(document, group, identifier) for group, identifier in _ids(groups))


def _issuer_conflicts(number: DocumentNumber, date: str | None) -> Iterator[str]:
    """Give the issuers that did not exist at the time, and terms of the Assembly that do not fit the year."""
    first = date if date and len(date) == 10 and not is_open(date) else f"{number.year}-01-01" if number.year else ""
    last = first if date and first == date else f"{number.year}-12-31" if number.year else ""
    for code in number.issuers:
        bodies = issuers_of(code)
        if not bodies or not first:
            continue
        if all(
            (body.valid_from and body.valid_from > last) or (body.valid_to and body.valid_to < first) for body in bodies
        ):
            reason = "the term does not cover" if term_of(code) else "the issuer did not exist in"
            yield f"{number.text}: {reason} {first if first == last else number.year}"


@cache
def _longest_type() -> int:
    return max(len(known.split(" ")) for known in document_types())


def _type_words(words: str) -> str:
    """Give the longest type word of the table that `words` begin with, "" where there is none."""
    pieces = words.split(" ", _longest_type())
    for length in range(len(pieces) - 1, 0, -1):
        lead = " ".join(pieces[:length])
        if lead in document_types():
            return lead
    return ""


def citation_conflicts(citation: Citation, number: DocumentNumber | None) -> list[str]:
    """Give what in a citation contradicts itself: reasons to look at the source again, not to doubt the record.

    Args:
        citation: a citation record.
        number: its number as it was read, where it has one.

    Returns:
        One sentence a finding: term of the National Assembly against the year, year in the number against the date,
        type word against the code, issuer against the time, mark against the issuer, spelling against the norm.
    """
    if not number or not (number.issuers or number.code):
        return []
    found = list(_issuer_conflicts(number, citation.date))
    if number.year and citation.date and not is_open(citation.date) and citation.date[:4] != str(number.year):
        found.append(f"{number.text}: the number says {number.year}, the date {citation.date}")
    for mention in citation.mentions:
        if mention.form != "full":
            continue
        lead = _type_words(fold(mention.text)) if number.code else ""
        if number.code and lead and code_key(number.code) not in document_types()[lead].codes:
            found.append(f"{mention.text}: the word and the code {number.code} name different types")
        if number.text not in mention.text:
            found.append(f"{mention.text}: the norm spells the number {number.text}")
    party_mark = not number.year and bool(re.match(r"\d+[a-zđ]?-", number.text))
    if number.issuers and party_mark and system_of(number.issuers[0]) == "state":
        found.append(f"{number.text}: a hyphen after the number is the party's mark, the issuer is the state's")
    return found
