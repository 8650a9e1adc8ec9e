"""The ledger: every number of the text has a role, or is listed as unclaimed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from sys import maxsize

from thongcao.document import Document
from thongcao.model.communique import Communique, Ledger, NumberRole, UnclaimedNumber

# A number is a maximal run of digits with single separators inside: `17.499,8` is one, `98/2023/QH15` three.
NUMBER_RUN = re.compile(r"\d+(?:[.,]\d+)*")
# Digits glued to a letter are a name (`QH15`, `CO2`, `m2`), but not an amount that lost its blank: `tăng0,42%`
_NAMED = re.compile(r"[^\W\d_](?!\d+,\d|[\d.,]+ ?%)")

Range = tuple[int, int]
_start, _end = itemgetter(0), itemgetter(1)
Claim = tuple[Range | None, NumberRole]

# Tokens whose numbers need no record of their own; a record's claim goes first.
_TOKEN_ROLES: dict[str, NumberRole] = {
    "citation": "citation",
    "own_number": "citation",
    "enumerator": "enumerator",
    "footnote_mark": "footnote_mark",
    "date": "date",
    "clock": "date",
    "period": "period",
    "ordinal": "ordinal",
    "name_number": "name",
    "work": "name",
    "title": "name",
    "body": "name",
}


def _record_claims(communique: Communique) -> list[Claim]:
    """Give the source spans that the records of a communiqué rest on, with the role of the numbers in them."""
    claims: list[Claim] = []
    for indicator in communique.indicators:
        claims.append((indicator.value.span, "indicator"))
        if indicator.label:
            claims.append((indicator.label.span, "name"))  # `số giường bệnh trên 10.000 dân`
    claims += [(progress.span, "progress") for progress in communique.progress]
    claims += [(count.span, "count") for count in communique.counts]
    for announced in (communique.agenda.announced, communique.task_groups.announced):
        if announced:
            claims.append((announced.span, "count"))
    for citation in communique.citations:
        for mention in citation.mentions:
            claims.append((mention.span, "citation"))
            if mention.locator:
                claims.append((mention.locator.span, "citation"))
        if citation.date_evidence:
            claims.append((citation.date_evidence.span, "date"))
    meeting = communique.meeting
    if meeting.dates:
        claims.append((meeting.dates.span, "date"))
    for ordinal in (meeting.session, meeting.term):
        if ordinal:
            claims.append((ordinal.span, "ordinal"))
    for indicator in communique.indicators:
        for time in (indicator.period, indicator.basis):
            if time:
                claims.append((time.span, "period"))
    for project in communique.projects:
        claims += [(named.span, "name") for named in project.mentions]
    return claims


def _token_claims(document: Document) -> list[Claim]:
    """Give the clean ranges of the tokens whose numbers need no record of their own, with the role of the numbers."""
    claims: list[Claim] = []
    for kind, role in _TOKEN_ROLES.items():
        claims += [((token.start, token.end), role) for token in document.tokens.get(kind, ())]
    for token in document.tokens.get("quantity", ()):
        if token.value.kind == "duration":
            claims.append(((token.start, token.end), "period"))
    claims += [((token.start, token.end), "period") for token in document.tokens.get("comparison", ())]
    return claims


def _claim(numbers: Sequence[Range], claims: Iterable[Claim], roles: list[NumberRole | None]) -> None:
    """Give each number without a role that of the shortest claim that holds it, of equals the first.

    Args:
        numbers: where the numbers stand, in order.
        claims: ranges of the same text.
        roles: the roles of the numbers; those that are known stay.
    """
    widths = [0 if role else maxsize for role in roles]
    starts = list(map(_start, numbers))
    ends = [*map(_end, numbers), maxsize]  # no claim holds what stands behind the last number
    for span, role in claims:
        if span is None:
            continue
        start, end = span
        place = bisect_left(starts, start)
        while ends[place] <= end:
            if end - start < widths[place]:
                roles[place], widths[place] = role, end - start
            place += 1


def _parted(numbers: list[Range], marks: Iterable[int]) -> list[Range]:
    """Part numbers from the footnote marks glued to them: `năm 20241` is a year and the mark of a note."""
    starts = list(map(_start, numbers))
    cuts: dict[int, int] = {}
    for mark in marks:
        place = bisect_left(starts, mark) - 1
        if place >= 0 and mark < numbers[place][1]:
            cuts.setdefault(place, mark)
    if not cuts:
        return numbers
    found: list[Range] = []
    for place, (start, end) in enumerate(numbers):
        if cut := cuts.get(place):
            found.append((start, cut))
            start = cut
        found.append((start, end))
    return found


def number_roles(document: Document, communique: Communique) -> list[tuple[Range, NumberRole | None]]:
    """Give every number of the text (its clean range) with its role, None where nothing claims it.

    A record's claim goes first. A quantity that no record took up has no role: a token alone claims only what needs no
    record (dates, names, enumerators …). Numbers of the web page below the release, and those that count the pages of a
    wrapped text, have a role of their own.
    """
    clean = document.clean.as_written
    marks = sorted([token.start for token in document.tokens.get("footnote_mark", ())])
    places = [match.span() for match in clean.number_matches(NUMBER_RUN)]
    if marks:
        places = _parted(places, marks)
    roles: list[NumberRole | None] = [None] * len(places)
    _claim(clean.spans(places), _record_claims(communique), roles)
    _claim(places, _token_claims(document), roles)
    end = document.outline.release_end
    for index, (start, _) in enumerate(places):
        # what was taken out and is no footnote mark is the number of a page
        if start >= end or (roles[index] is None and document.clean.text[start].isspace()):
            roles[index] = "page"
        elif roles[index] is None and _NAMED.match(clean.text, max(0, start - 1)):
            roles[index] = "name"
    return list(zip(places, roles, strict=True))


def make_ledger(document: Document, communique: Communique) -> Ledger:
    """Give the ledger of a communiqué: the count of its numbers, their roles, and every number without a role.

    Args:
        document: the scanned document.
        communique: its records (the ledger in it is not looked at).
    """
    roles = number_roles(document, communique)
    counted = Counter([role for _, role in roles if role])
    unclaimed = [
        document.read(UnclaimedNumber, *place, section=document.section(place[0]))
        for place, role in roles
        if role is None
    ]
    return Ledger(numbers=len(roles), by_role=dict(sorted(counted.items())), unclaimed=tuple(unclaimed))
