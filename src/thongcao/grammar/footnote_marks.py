"""Marks of footnotes: what converters leave of them, at the notes and in the body.

Measured shapes: `[1]` (antiword, pandoc), a bare digit glued to the word (LibreOffice), U+F02A (a mark in the Symbol
font), U+FFFD (a mark that could not be decoded), superscripts, `<sup>1</sup>`, `(1)`, `*`; catdoc leaves nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.outline import Outline
from thongcao.text import CleanText

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PRIVATE = "\uf000-\uf0ff"
_NOTE = re.compile(
    rf"(?:\[\^?(?P<square>\d{{1,2}})\][:.]?|(?P<lost>[\ufffd\uf02a])|(?P<glyph>[{_PRIVATE}])|⁽?(?P<raised>[{_SUPERSCRIPTS}]{{1,2}})⁾?"
    r"|\((?P<round>\d{1,2})\)[:.]?|footnote(?P<named>\d{1,2})\)|<sup>(?P<tagged>\d{1,2})</sup>"
    r"|(?P<bare>\d{1,2})(?:[.)] ?|(?= ))(?=\s?[A-ZĐÀ-Ỹ\"“(])"
    r"|(?P<star>\(\*{1,3}\)[:.]?|\*{1,3}|[†‡]))\s?"
)
# Shapes that are footnote marks wherever they stand; the others need a place where notes are.
SURE_SHAPES = ("square", "lost", "raised", "named", "tagged")
# Shapes that also tell which note is meant: notes with them may stand at the foot of a page, within the body.
PAGE_SHAPES = ("square", "raised", "tagged")
PAGE_SIGNS = "[<⁽" + _SUPERSCRIPTS

_SQUARE = re.compile(r"\[\^?(?P<number>\d{1,2})\]")
# `gồm (1) kinh tế` counts items
_ROUND = re.compile(
    r"(?<=[\w%)”\"])(?:\((?P<number>\d{1,2})\)"
    r"| (?<!gồm )(?<!là )(?<!và )(?<!sau )\((?P<spaced>\d{1,2})\)(?=\s*[,;.:]|\s[^\W\dA-ZĐ]))"
)
# `m²`, `km³` are units
_RAISED = re.compile(rf"(?<!m)⁽?(?P<number>[{_SUPERSCRIPTS}]{{1,2}})⁾?")
_GLUED = re.compile(r"(?P<number>[1-9][0-9]?)(?=[\s;:)”\"]|[.,](?!\d)|$)")
_WORD_BEFORE = re.compile(r"(?:^|[\s(“\"/-])(?P<word>[^\W\d_]+)$")
# Words that take a number of their own, and units that take an exponent: `quý1`, `m2`
_NUMBERED_WORDS = frozenset(
    (
        *("quý", "tháng", "ngày", "năm", "khoản", "điều", "mục", "số", "lần", "thứ", "nhóm", "cấp", "loại", "hạng"),
        *("tuyến", "đường", "lộ", "đai", "phường", "quận", "m", "km", "hm", "dm", "cm", "mm"),
    )
)
# names in capitals that carry no digit of their own: `3,2 tỷ USD1`
_CAPITAL_WORDS = frozenset(
    "USD VND VNĐ GRDP GDP GNI FDI ODA UBND HĐND MTTQ UBKT BTV BCH HTX DTTS TTHC OCOP NTM KCN".split()
)
# `Nghị quyết số 98/2023/QH151`, `ngày 01/3/20241`, `năm 20241`
_BEHIND_NUMBER = re.compile(r"(?:1\d(?<=H\d\d)|(?:19|20)\d\d)(?P<number>[1-9]\d?)(?![\d/]|[.,-]\d)")
_TAGGED = re.compile(r"<sup>(?<!m<sup>)(?P<number>\d{1,2})</sup>")
_NAMED = re.compile(r"-{2,4}footnote(?P<number>\d{1,2})-{2,4}")
# `Nghị quyết số 57-NQ/TW1`, but not the term of the Assembly in `98/2023/QH15`
_DOCUMENT = re.compile(r"\d(?:-|/(?:\d{4}/)?)[A-ZĐa-z]{1,6}[/-](?!UBTVQH|QH)[A-ZĐ][A-ZĐa-z]{1,8}\Z")
_STAR = (re.compile(r"\(\*{1,3}\)|(?:\*{1,3}|[†‡])(?=[\s,;.:)]|$)"),)
# apart: `re` finds a single sign without looking at every letter
_LOST = (re.compile("\ufffd"), re.compile(f"[{_PRIVATE}]"))


def note_head(clean: CleanText, start: int, expected: int) -> tuple[str, int, int, int] | None:
    """Give the mark that begins a note: its shape, number, end, and where the text begins; None where there is none.

    Args:
        clean: the clean text.
        start: clean offset of the paragraph.
        expected: number the note has by its place; marks without a number take it, bare and round digits must equal it.
    """
    match = _NOTE.match(clean.text, start)
    if not match or not match.lastgroup:
        return None
    shape, mark = match.lastgroup, match[0].rstrip()
    name = match[shape]
    number = expected if shape in ("lost", "glyph", "star") else _number(name)
    if shape in ("bare", "round") and number != expected:
        return None
    return shape, number, start + len(mark), match.end()


def _number(name: str) -> int:
    return int("".join(str(_SUPERSCRIPTS.index(digit)) if digit in _SUPERSCRIPTS else digit for digit in name))


def _numbered(clean: CleanText, pattern: re.Pattern[str], end: int, heads: Container[int]) -> list[Token[int]]:
    """Give the marks that a pattern finds before `end`, but for the heads of notes, which stand there at the foot of pages."""
    found: list[Token[int]] = []
    for match in pattern.finditer(clean.text, 0, end):
        name = match[match.lastgroup or "number"]
        left = match.end() - len(match[0].lstrip())
        if left not in heads:
            found.append(Token("footnote_mark", left, match.end(), _number(name), "footnote_mark"))
    return found


def _behind_number(clean: CleanText, left: int, end: int) -> re.Match[str] | None:
    """Read the mark glued to a year or to the term of the Assembly, whose digits begin at `left`."""
    text = clean.text
    if text.startswith(("19", "20"), left):
        told = text[left - 1 : left] in ("/", "-", ".") or clean.folded.endswith(("năm ", "- "), 0, left)
    else:
        told = text.endswith("QH", 0, left)
    return _BEHIND_NUMBER.match(text, left, end) if told else None


def _glued(clean: CleanText, end: int) -> Iterator[Token[int]]:
    """Give the digits before `end` that are glued to a word of small letters, a per cent sign, a bracket or a quotation mark.

    `CO2`, `H5N1`, `m2` and `quý1` carry digits of their own.
    """
    text = clean.text
    for left in clean.numbers_in(0, end):
        before = text[left - 1] if left else ""
        # before its mark a year has four digits, the term of the Assembly two
        place = left + (2 if before == "H" else 4)
        if text[place : place + 1].isdigit() and (match := _behind_number(clean, left, end)):
            yield Token("footnote_mark", *match.span("number"), int(match["number"]), "footnote_mark")
            continue
        if not before or (not before.isalpha() and before not in '%)”"'):
            continue
        match = _GLUED.match(text, left, end)
        if match is None:
            continue
        word = _WORD_BEFORE.search(text, max(0, left - 12), left)
        proper = word and (
            (word["word"][1:].islower() and word["word"].lower() not in _NUMBERED_WORDS)
            or word["word"] in _CAPITAL_WORDS
        )
        if proper or not before.isalpha() or _DOCUMENT.search(text, max(0, left - 24), left):
            yield Token("footnote_mark", left, match.end(), int(match[0]), "footnote_mark")


def _hangs(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands behind a word, with one blank between at most."""
    before = text[max(match.start() - 2, 0) : match.start()].rstrip(" ")
    return before != "" and (before[-1].isalnum() or before[-1] in '%)”"')


def _in_order(tokens: Sequence[Token[int]], notes: int) -> list[Token[int]]:
    """Give the marks whose numbers run on from 1; a repeated number points at the same note again.

    Where there are more notes, a mark may be lost or not known for one: the most that rise are taken then.
    """
    kept: list[Token[int]] = []
    for token in tokens:
        last = kept[-1].value if kept else 0
        if token.value == last + 1:
            kept.append(token)
    if len(kept) < notes:
        rising = _rising([token for token in tokens if token.value <= notes])
        kept = rising if len(rising) > max(len(kept), notes // 2) else kept
    return kept


def _rising(tokens: Sequence[Token[int]]) -> list[Token[int]]:
    """Give the longest row of marks whose numbers rise."""
    ends: list[int] = []  # the place of the lowest mark a row of each length can end with, and its number
    values: list[int] = []
    before: list[int | None] = []
    for place, token in enumerate(tokens):
        length = bisect_left(values, token.value)
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [place]
        values[length : length + 1] = [token.value]
    row: list[Token[int]] = []
    last = ends[-1] if ends else None
    while last is not None:
        row.append(tokens[last])
        last = before[last]
    return row[::-1]


def _body_marks(clean: CleanText, end: int, shapes: set[str], heads: Sequence[Token[int]]) -> list[Token[int]]:
    """Give the marks in the body, which stands before `end`, in the shape the notes use; glued digits where no other is found."""
    text, notes = clean.text, len(heads)
    places = {head.start for head in heads}
    found: list[Token[int]] = []
    if text.find("[", 0, end) >= 0:
        found = _numbered(clean, _SQUARE, end, places)
    if not found and "named" in shapes:
        found = _numbered(clean, _NAMED, end, places)
    if not found and "tagged" in shapes:
        found = _numbered(clean, _TAGGED, end, places)
    if not found and any(digit in text for digit in _SUPERSCRIPTS):
        found = _in_order(_numbered(clean, _RAISED, end, places), notes)
    if not found and "round" in shapes:
        found = _in_order(_numbered(clean, _ROUND, end, places), notes)
    if not found and not shapes.isdisjoint({"star", "lost", "glyph"}):
        patterns = _STAR if "star" in shapes else _LOST
        # at the head of a line they are bullets
        spans = [
            match.span()
            for pattern in patterns
            for match in pattern.finditer(text, 0, end)
            if match.start() and _hangs(text, match)
        ]
        spans.sort()
        found = [Token("footnote_mark", *span, place, "footnote_mark") for place, span in enumerate(spans, start=1)]
    if not found:
        found = _in_order(list(_glued(clean, end)), notes)
        # more glued digits than notes: some of them are no marks, and which, nobody can say
        found = [] if notes and len(found) > notes else found
    if not found and "bare" in shapes:
        found = _in_order(_numbered(clean, _ROUND, end, places), notes)
    return found


def find_footnote_marks(clean: CleanText, outline: Outline) -> tuple[Token[int], ...]:
    """Give the footnote marks of a document, kind `footnote_mark`, value the number of the note.

    Args:
        clean: the clean text.
        outline: its outline; the marks that begin notes are those of the paragraphs of its notes.

    Returns:
        Marks of body and notes in text order. A mark that was lost without trace has no token.
    """
    notes = outline.of_kind("notes")
    headed = [
        paragraph
        for part in outline.parts
        for paragraph in part.paragraphs
        if part.kind == "notes" or paragraph.style in PAGE_SHAPES
    ]
    heads = [
        Token("footnote_mark", paragraph.start, paragraph.start + len(paragraph.marker), paragraph.number, "note_mark")
        for paragraph in headed
        if paragraph.marker and paragraph.number is not None
    ]
    shapes = {paragraph.style for paragraph in headed}
    end = notes[0].start if notes else len(clean.text)
    return (*_body_marks(clean, end, shapes, heads), *heads)


def _find(clean: CleanText) -> tuple[Token[int], ...]:
    return find_footnote_marks(clean, Outline(()))


RULES: tuple[Rule, ...] = (
    Rule(
        name="footnote_mark",
        kind="footnote_mark",
        source="converters: antiword and pandoc `[1]`, LibreOffice a glued digit, superscripts kept by others",
        find=_find,
        examples={"[1]": 1, "[12]": 12, "¹": 1, "[^2]": 2},
        near_misses=(
            "[img]",
            "diện tích 120 m² và 30 m2",
            "quý1 năm 2024",
            "CO2, H5N1 và PM2.5",
            "khoản 1, Điều 2",
            "tăng 6,5% so với năm 2023",
            "(1) Tổng sản phẩm tăng",
            "xã Tân Lập 2,",
        ),
    ),
)
