"""The ledger: every number of the text has a role, or is listed as unclaimed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from thongcao.document import Document
from thongcao.model.communique import Communique, Ledger, NumberRole, UnclaimedNumber

# A number is a maximal run of digits with single separators inside: `17.499,8` is one, `98/2023/QH15` three.
NUMBER_RUN = re.compile(r"\d+(?:[.,]\d+)*")
_NAMED = re.compile(r"[^\W\d_]\Z")  # digits glued to a letter: `QH15`, `CO2`, `m2`

Claim = tuple[int, int, NumberRole]

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


def _record_claims(communique: Communique) -> Iterator[tuple[tuple[int, int] | None, NumberRole]]:
    """Give the source spans that the records of a communiqué rest on, with the role of the numbers in them."""
    for indicator in communique.indicators:
        yield indicator.value.span, "indicator"
        if indicator.label:
            yield indicator.label.span, "name"  # `số giường bệnh trên 10.000 dân`
    for progress in communique.progress:
        yield progress.span, "progress"
    for count in communique.counts:
        yield count.span, "count"
    for announced in (communique.agenda.announced, communique.task_groups.announced):
        if announced:
            yield announced.span, "count"
    for citation in communique.citations:
        for mention in citation.mentions:
            yield mention.span, "citation"
            if mention.locator:
                yield mention.locator.span, "citation"
        if citation.date_evidence:
            yield citation.date_evidence.span, "date"
    meeting = communique.meeting
    if meeting.dates:
        yield meeting.dates.span, "date"
    for ordinal in (meeting.session, meeting.term):
        if ordinal:
            yield ordinal.span, "ordinal"
    for indicator in communique.indicators:
        for time in (indicator.period, indicator.basis):
            if time:
                yield time.span, "period"
    for project in communique.projects:
        for named in project.mentions:
            yield named.span, "name"


def _token_claims(document: Document) -> Iterator[Claim]:
    for kind, role in _TOKEN_ROLES.items():
        for token in document.tokens.get(kind, ()):
            yield token.start, token.end, role
    for token in document.tokens.get("quantity", ()):
        if token.value.kind == "duration":
            yield token.start, token.end, "period"
    for token in document.tokens.get("comparison", ()):
        yield token.start, token.end, "period"


class _Roles:
    """The roles of the numbers that stand at given source spans."""

    def __init__(self, numbers: Sequence[tuple[int, int]]) -> None:
        self._numbers = numbers
        self._starts = [start for start, _ in numbers]
        self._widths = [0] * len(numbers)
        self.roles: list[NumberRole | None] = [None] * len(numbers)

    def claim(self, claims: Iterable[Claim]) -> None:
        """Give the numbers inside each claim its role; of several claims the shortest counts, of equals the first."""
        for start, end, role in claims:
            for place in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
                if self._numbers[place][1] <= end and (self.roles[place] is None or end - start < self._widths[place]):
                    self.roles[place], self._widths[place] = role, end - start

    def close(self) -> None:
        """Let no later claim take a number that has a role."""
        self._widths = [0 if role else width for role, width in zip(self.roles, self._widths, strict=True)]


def number_roles(document: Document, communique: Communique) -> list[tuple[tuple[int, int], NumberRole | None]]:
    """Give every number of the text (its clean range) with its role, None where nothing claims it.

    A record's claim goes first. A quantity that no record took up has no role: a token alone claims only what needs no
    record (dates, names, enumerators …).
    """
    clean = document.clean
    places = [match.span() for match in clean.number_matches(NUMBER_RUN)]
    book = _Roles([clean.span(*place) for place in places])
    book.claim((*span, role) for span, role in _record_claims(communique) if span)
    book.close()
    book.claim((*clean.span(start, end), role) for start, end, role in _token_claims(document) if start < end)
    named: NumberRole = "name"
    return [
        (place, role or (named if _NAMED.search(clean.text, max(0, place[0] - 1), place[0]) else None))
        for place, role in zip(places, book.roles, strict=True)
    ]


def make_ledger(document: Document, communique: Communique) -> Ledger:
    """Give the ledger of a communiqué: the count of its numbers, their roles, and every number without a role.

    Args:
        document: the scanned document.
        communique: its records (the ledger in it is not looked at).
    """
    roles = number_roles(document, communique)
    counted = Counter(role for _, role in roles if role)
    unclaimed = [
        document.read(UnclaimedNumber, *place, section=document.section(place[0]))
        for place, role in roles
        if role is None
    ]
    return Ledger(numbers=len(roles), by_role=dict(sorted(counted.items())), unclaimed=tuple(unclaimed))
