"""Pinpoints of citations: `khoản 2 Điều 5`, `Phụ lục 1 ban hành kèm theo`, `mục II, phần B`."""

from __future__ import annotations

import re

from thongcao.grammar.citation_issuers import Range, type_word_after
from thongcao.grammar.number_places import Found, NumberPlace
from thongcao.grammar.words import alternatives
from thongcao.text import CleanText

_LABEL = r"(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[ivxl]{1,6}|[a-zđ])(?!\w)"
_LABELS = rf"{_LABEL}(?:(?:, | và |, và ){_LABEL}){{0,8}}"
_UNIT = (
    r"(?:(?:nhiệm vụ|nhóm nhiệm vụ|chỉ tiêu|tiêu chí|nội dung) số"
    r"|(?:phụ lục|biểu|mẫu)(?: số)?|điểm|khoản|điều|tiểu mục|mục|phần|chương|tiết)"
)
_CHAIN = rf"(?<!\w){_UNIT} {_LABELS}(?:(?:,? | và |, và |; | của | thuộc | tại ){_UNIT} {_LABELS}){{0,6}}"
_LINK = r"(?:,? (?:của|thuộc|tại|trong|theo|(?:ban hành )?kèm theo|ban hành theo|nêu tại))?(?: các)?"
_LINKING = frozenset("của thuộc tại trong theo các".split())  # the last words of a link
_LAST_LABEL = re.compile(_LABEL)
_BEFORE = re.compile(rf"(?P<chain>{_CHAIN}){_LINK},?[ \n]\Z")
_AFTER = re.compile(rf"(?:, (?:tại )?| \((?:tại )?| tại )(?P<chain>{_CHAIN})(?! của)")
_LONGEST_LOCATOR = 140
PINPOINT_UNITS = ("điểm", "khoản", "điều", "mục", "tiết")
_UNIT_BEFORE = re.compile(rf"(?<!\w){alternatives(PINPOINT_UNITS)} \Z")
_WHOLE = re.compile(_CHAIN)
_LABELLED = re.compile(rf"{_UNIT} {_LABEL}")
_OF_LAW = re.compile(
    r",? (?:của |tại |trong )?(?:các )?(?:luật|bộ luật|pháp lệnh|quy định|quy chế|nghị định|nghị quyết|thông tư|điều lệ)(?!\w)"
)
_POINT_BEFORE = re.compile(r"(?<!\w)điểm [a-zđ],? \Z")


def read_locator_before(clean: CleanText, start: int) -> Range | None:
    """Read the pinpoint that ends before a citation: `khoản 2 Điều 5`, `Phụ lục 1 ban hành kèm theo`."""
    if clean.folded[start - 1 : start] not in (" ", "\n"):
        return None
    low = max(0, start - _LONGEST_LOCATOR)
    low = max(low, clean.folded.rfind("\n", low, start - 1) + 1)
    # most citations follow a verb, which no pinpoint ends with
    last = clean.folded[low : start - 1].rpartition(" ")[2].rstrip(",")
    if last not in _LINKING and not _LAST_LABEL.fullmatch(last):
        return None
    match = _BEFORE.search(clean.folded, low, start)
    return match.span("chain") if match else None


def read_locator_after(clean: CleanText, end: int) -> Range | None:
    """Read the pinpoint that follows a citation, unless it belongs to the next one."""
    match = _AFTER.match(clean.folded, end)
    if not match:
        return None
    # `Quy định 22-QĐ/TW tại khoản 3 Điều 7 và Nghị định 178`: what `và` adds has no part in the pinpoint
    added = clean.folded.startswith(" và ", match.end())
    return None if not added and type_word_after(clean.folded, match.end()) else match.span("chain")


def read_pinpoint(place: NumberPlace) -> Found | None:
    """Read `khoản 4 Điều 354` of a law that is cited without year or number; one `khoản 3` alone may be a sum of money."""
    folded = place.folded
    unit = _UNIT_BEFORE.search(folded, max(0, place.start - 8), place.start)
    chain = _WHOLE.match(folded, unit.start()) if unit else None
    if not unit or not chain:
        return None
    several = len(_LABELLED.findall(chain[0])) > 1
    of_point = folded.startswith("khoản", unit.start()) and _POINT_BEFORE.search(
        folded, max(0, unit.start() - 8), unit.start()
    )
    if several or of_point or _OF_LAW.match(folded, chain.end()):
        return chain.start(), chain.end(), "label"
    return None
