"""Mentions grouped by the document they cite: full forms first, then the forms that leave something out.

A form that leaves something out (`Nghị quyết 98`, `Nghị quyết Trung ương 4`, `Nghị quyết này`) joins a document only
when it is the one candidate left.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thongcao.grammar.citation_parts import CitedDocument, NamedDocument
from thongcao.grammar.document_codes import (
    System,
    english_types,
    issuer_name,
    system_of,
    system_of_type,
    type_of_code,
)
from thongcao.grammar.document_numbers import DocumentNumber
from thongcao.grammar.tokens import Token
from thongcao.text import fold

Mention = Token[CitedDocument]


@dataclass(slots=True, eq=False)
class CitationGroup:
    """The mentions of one document.

    Attributes:
        mentions: where it is cited.
        resolved: whether one of them is more than a short form.
        number_key: its number as a part of keys, "" where it has none.
        settled: the English name of the type its code alone stands for.
    """

    mentions: list[Mention]
    resolved: bool = True
    number_key: str = ""
    settled: str | None = None

    @property
    def first(self) -> CitedDocument:
        """What its first mention says."""
        return self.mentions[0].value

    @property
    def number(self) -> DocumentNumber | None:
        """Its number."""
        return self.first.number

    @property
    def named(self) -> NamedDocument | None:
        """Its name, where a mention gives one."""
        return next((mention.value.named for mention in self.mentions if mention.value.named), None)

    @property
    def english(self) -> str | None:
        """The English name of its type."""
        return next((mention.value.english for mention in self.mentions if mention.value.english), None)

    @property
    def key_type(self) -> str | None:
        """The English name of the type in its key: what its code stands for, else its type word."""
        return self.settled or self.english

    @property
    def type(self) -> str | None:
        """Its type, as first given."""
        return next((mention.value.type for mention in self.mentions if mention.value.type), None)

    @property
    def date(self) -> Mention | None:
        """The mention with the date; none where the mentions give different ones."""
        dated = [mention for mention in self.mentions if mention.value.date]
        full = [mention for mention in dated if len(mention.value.date or "") == 10 and not is_open(mention.value.date)]
        dates = {mention.value.date for mention in full or dated}
        return (full or dated)[0] if len(dates) == 1 else None

    @property
    def issuer(self) -> str | None:
        """The name of the issuer: from the code, else from the words, where all mentions agree."""
        codes = self.number.issuers if self.number else ()
        names = [issuer_name(code) for code in codes]
        if names and all(names):
            return ", ".join(name for name in names if name)
        if len(codes) > 1:
            return None
        stated = _longest_names(name for name in map(_stated_issuer, self.mentions) if name)
        return stated[0] if len(stated) == 1 else None

    @property
    def system(self) -> System | None:
        """Whose document it is: by its number or name, else by the issuer said beside it, else by its type."""
        if self.number and self.number.system:
            return self.number.system
        if self.named and not self.number:
            return "state" if self.named.kind == "law" else "party"
        issued = {system_of(code) for mention in self.mentions for code in _stated_codes(mention)}
        if len(issued) == 1:
            return issued.pop()
        return system_of_type(self.type) if self.type and not issued else None


def is_open(date: str | None) -> bool:
    """Tell whether a date has no year."""
    return bool(date and date.startswith("--"))


def year_of(mention: Mention) -> str | None:
    """Give the year of the date in a mention."""
    date = mention.value.date
    return date[:4] if date and not is_open(date) else None


def _longest_names(names: Iterable[str]) -> list[str]:
    """Give the names that no other one continues: `Bộ Chính trị` goes into `Bộ Chính trị khóa XII`."""
    distinct = set(names)
    return sorted(
        name for name in distinct if not any(other != name and fold(other).startswith(fold(name)) for other in distinct)
    )


def _is_issuer(cited: CitedDocument, number: DocumentNumber | None) -> bool:
    """Tell whether the words `của …` can name the issuer of the number, and not the body that carries it out."""
    if not cited.issuer or not cited.issuer.codes:
        return False
    codes = number.issuers if number else ()
    return not codes or any(re.sub(r"\d+$", "", code) in cited.issuer.codes for code in codes)


def _stated_issuer(mention: Mention) -> str | None:
    cited = mention.value
    return cited.issuer.name if cited.issuer and _is_issuer(cited, cited.number) else None


def _stated_codes(mention: Mention) -> frozenset[str]:
    cited = mention.value
    return cited.issuer.codes if cited.issuer and _is_issuer(cited, cited.number) else frozenset()


_NO_SLUG = re.compile(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """Give words as a part of an id: ASCII letters and digits, joined by hyphens."""
    letters = words.lower().replace("đ", "d")
    if not letters.isascii():
        letters = "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))
    return _NO_SLUG.sub("-", letters).strip("-")


def number_key(number: DocumentNumber) -> str:
    """Give a number as a part of keys: one spelling of its codes, whatever the marks between them."""
    key = slug(number.text)
    if key[:1].isdigit() and key[1:2].isalpha():
        key = f"0{key}"  # `7b/NQ-TLĐ` and `07b/NQ-TLĐ` are one
    return key.replace("-qdi-", "-qd-")  # `08-QĐi/TW` and `08-QĐ/TW` are one regulation


def _settled_type(number: DocumentNumber | None) -> str | None:
    """Give the type a code alone stands for; party QĐ and numbers of the Assembly need the type word."""
    known = type_of_code(number.code, number.system) if number and number.code and number.system else None
    return english_types()[known] if known else None


def _split(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Divide mentions of one number where years of issue or issuers differ; party numbers start anew each term."""
    if len(mentions) == 1:
        yield mentions
        return
    years = {year for mention in mentions if (year := year_of(mention))}
    issuers = _longest_names(name for mention in mentions if (name := _stated_issuer(mention)))
    parts: dict[tuple[str | None, str | None], list[Mention]] = {}
    for mention in mentions:
        name = _stated_issuer(mention)
        fitting = [issuer for issuer in issuers if name and fold(issuer).startswith(fold(name))]
        issuer = fitting[0] if len(issuers) > 1 and len(fitting) == 1 else None
        parts.setdefault((year_of(mention) if len(years) > 1 else None, issuer), []).append(mention)
    yield from parts.values()


def _by_key(mentions: Iterable[Mention], *, resolved: bool = True) -> list[CitationGroup]:
    keyed: dict[tuple[str | None, str], list[Mention]] = {}
    for mention in mentions:
        number = mention.value.number
        key = (_settled_type(number) or mention.value.english, number_key(number) if number else "")
        keyed.setdefault(key, []).append(mention)
    return [
        CitationGroup(part, resolved, key, _settled_type(part[0].value.number))
        for (_, key), found in keyed.items()
        for part in _split(found)
    ]


def _numbered(mentions: Iterable[Mention]) -> list[CitationGroup]:
    """Group the full forms; one without type joins the only typed one with its number."""
    groups = _by_key(mentions)
    typed: dict[str, list[CitationGroup]] = defaultdict(list)
    untyped: list[CitationGroup] = []
    for group in groups:
        (typed[group.number_key] if group.key_type else untyped).append(group)
    for group in untyped:
        if len(same := typed[group.number_key]) == 1:
            same[0].mentions += group.mentions
            group.mentions = []
    return [group for group in groups if group.mentions]


_Key = tuple[object, ...]


def _short_key(english: str | None, number: DocumentNumber | None) -> _Key:
    return (english, number.serial, number.letter) if number else ()


def _fits(mention: Mention, group: CitationGroup) -> bool:
    """Tell whether a short form can mean a document of its type and running number by what else it says."""
    short, full = mention.value.number, group.number
    if not short or not full or (short.year and short.year != full.year):
        return False
    date = group.date
    if date and year_of(mention) and year_of(date) != year_of(mention):
        return False
    return not mention.value.issuer or not mention.value.issuer.codes or _is_issuer(mention.value, full)


def _join_short(mentions: list[Mention], groups: list[CitationGroup]) -> list[CitationGroup]:
    """Join short forms to the only document they can mean; the others become citations of their own."""
    if not mentions:
        return groups
    candidates: dict[_Key, list[CitationGroup]] = defaultdict(list)
    for group in groups:
        for english in {group.english, group.key_type}:
            candidates[_short_key(english, group.number)].append(group)
    left: list[Mention] = []
    joined: list[tuple[CitationGroup, Mention]] = []
    for mention in mentions:
        same = candidates.get(_short_key(mention.value.english, mention.value.number), [])
        fitting = [group for group in same if _fits(mention, group)]
        if len(fitting) == 1:
            joined.append((fitting[0], mention))
        else:
            left.append(mention)
    for group, mention in joined:
        group.mentions.append(mention)
    return groups + _by_key(left, resolved=False)


_LEVELS = tuple(f"đảng bộ {level}" for level in ("tỉnh", "thành phố", "huyện", "quận", "xã", "phường", "đặc khu"))
_NATIONAL = 16  # the party holds a congress every five years; the fourteenth was in 2026


def _name_keys(english: str | None, named: NamedDocument) -> tuple[_Key, ...]:
    """Give the keys of a name: what it says in full, then what a shorter form of it would say."""
    match named.kind:
        case "plenum":
            return (english, "plenum", named.ordinal, named.term), (english, "plenum", named.ordinal)
        case "congress" if named.national:
            return (english, "congress", named.ordinal, True), (english, "congress", named.ordinal)
        case "congress" if named.title:
            full = (english, "congress", named.ordinal, named.title)
            return (full, (english, "congress", named.ordinal)) if (named.ordinal or 0) > _NATIONAL else (full,)
        case "congress":
            return ((english, "congress", named.ordinal),)
    return ((english, "law", named.title, named.year),)


def _join_named(mentions: list[Mention], groups: list[CitationGroup]) -> list[CitationGroup]:
    """Group the named forms; a name with parts left out joins the only fuller one.

    `Nghị quyết Đại hội XIII` is never joined to a congress below the national one: it can as well be the national;
    there is no national `Đại hội XX` yet.
    """
    by_name: dict[_Key, CitationGroup] = {}
    fuller: dict[_Key, list[CitationGroup]] = defaultdict(list)
    for group in groups:
        if group.named and group.named.title:
            fuller[_name_keys(group.english, group.named)[0]].append(group)
    for mention in mentions:
        assert mention.value.named
        keys = _name_keys(mention.value.english, mention.value.named)
        partial = mention.value.named.kind == "plenum" and mention.value.named.term is None
        if (name := keys[-1] if partial else keys[0]) not in by_name:
            by_name[name] = CitationGroup([])
            if len(keys) > 1 and not partial:
                fuller[keys[1]].append(by_name[name])
        by_name[name].mentions.append(mention)
    for group in by_name.values():
        if group.named and group.named.title in _LEVELS:
            _move(group, [other for other in by_name.values() if _goes_on(other.named, group.named)])
    for name, group in by_name.items():
        _move(group, [longer for longer in fuller.get(name, ()) if longer.mentions])
    return groups + [group for group in by_name.values() if group.mentions]


def _move(group: CitationGroup, candidates: list[CitationGroup]) -> None:
    """Give the mentions of a group to the only candidate."""
    if len(candidates) == 1:
        candidates[0].mentions += group.mentions
        group.mentions = []


def _goes_on(longer: NamedDocument | None, shorter: NamedDocument) -> bool:
    """Tell whether one name of a congress goes on with the place: `Đảng bộ tỉnh Hà Nam` after `Đảng bộ tỉnh`."""
    if not longer or longer.kind != "congress" or longer.ordinal != shorter.ordinal:
        return False
    return (longer.title or "").startswith(f"{shorter.title} ")


def _join_back(text: str, mentions: list[Mention], groups: list[CitationGroup]) -> None:
    """Join `Nghị quyết này` to the document of that type cited last in the paragraph, if it is one alone.

    Two documents of the type in the last sentence that has any leave it open.
    """
    if not mentions:
        return
    lines = [match.start() for match in re.finditer("\n", text)]
    sentences = [match.start() for match in re.finditer(r"\n|[.!?] ", text)]
    places: list[tuple[Mention, str | None, CitationGroup | None]] = [
        (mention, mention.value.english, None) for mention in mentions
    ]
    for group in groups:
        english = group.english
        places += [(mention, english, group) for mention in group.mentions]
    last: dict[str | None, tuple[int, int, list[CitationGroup]]] = {}
    for mention, english, cited in sorted(places, key=lambda place: place[0].start):
        line, sentence = bisect_left(lines, mention.start), bisect_left(sentences, mention.start)
        before = last.get(english)
        if cited:
            same = before[2] if before and before[1] == sentence else []
            last[english] = (line, sentence, same if cited in same[-1:] else [*same[-1:], cited])
        elif before and before[0] == line and len(before[2]) == 1:
            before[2][0].mentions.append(mention)


def group_mentions(mentions: Iterable[Mention], text: str) -> list[CitationGroup]:
    """Group the mentions of a text by document, in the order of their first mentions.

    Args:
        mentions: tokens of kind `citation`, in text order.
        text: the clean text.

    Returns:
        One group a document; short forms without full form are groups with `resolved=False`, and words that point
        back (`Nghị quyết này`) at no one document are left out.
    """
    full, short, dated, named, back = [], [], [], [], []
    for mention in mentions:
        match mention.value:
            case CitedDocument(number=DocumentNumber() as number) if number.issuers or number.code:
                full.append(mention)
            case CitedDocument(number=DocumentNumber(year=None)):
                short.append(mention)
            case CitedDocument(number=DocumentNumber()):
                dated.append(mention)
            case CitedDocument(form="named"):
                named.append(mention)
            case _:
                back.append(mention)
    groups = _join_named(named, _numbered(full))
    groups = _join_short(short, _join_short(dated, groups))
    _join_back(text, back, groups)
    return sorted(groups, key=lambda group: min([mention.start for mention in group.mentions]))
