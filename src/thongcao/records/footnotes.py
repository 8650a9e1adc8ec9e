"""Footnotes: the notes, and where in the body each of them hangs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thongcao.document import Document
from thongcao.frame import NOTES_TITLE
from thongcao.grammar.footnote_marks import PAGE_SHAPES
from thongcao.grammar.formulas import formula
from thongcao.grammar.names import UPPER
from thongcao.layout import RULE_LINE
from thongcao.model.base import Certainty
from thongcao.model.documents import Footnote, FootnoteAnchor
from thongcao.text import occurrences

_CLAUSE_START = re.compile(rf"[,;:.!?…](?:(?<=[,;:])\s+|(?<=[.!?…])[\"”)]*\s+(?=[{UPPER}\"“(]))")
# Words that join a clause to what precedes; the note hangs on what they govern: `bên cạnh 02/33 nhiệm vụ`
_JOINS = re.compile(rf"{formula('joins')}\s+")
_REFERENCE_MARK = "\x02"


@dataclass(frozen=True, slots=True)
class _Note:
    """A note: its number, its mark as written, and the clean range of its text."""

    number: int
    mark: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A place in the body: clean offsets before and after the mark, source offset, how sure, and the number."""

    clean: int
    after: int
    source: int
    certainty: Certainty
    number: int | None


def find_footnotes(document: Document) -> tuple[Footnote, ...]:
    """Give the notes in order, each with its anchor where one candidate is left.

    Anchors are explicit marks, else the places where a lost mark broke a line, else digits glued to words. Numbered
    marks are paired by number; marks without a number only where there are as many as notes.

    Args:
        document: the document; tokens of kind `footnote_mark` are the marks of body and notes.
    """
    notes = _notes(document)
    if not notes:
        return ()
    anchors = _anchors(document, len(notes))
    by_number: dict[int | None, _Anchor] = {}
    for anchor in anchors:
        # a note may be pointed at twice; it hangs where it is pointed at first
        by_number.setdefault(anchor.number, anchor)
    numbers = Counter(note.number for note in notes)
    in_order = len(anchors) == len(notes) and all(anchor.number is None for anchor in anchors)
    found: list[Footnote] = []
    for place, note in enumerate(notes):
        if in_order:
            held: _Anchor | None = anchors[place]
        else:
            held = by_number.get(note.number) if numbers[note.number] == 1 else None
        read = _read_anchor(document, held, anchors) if held else None
        found.append(document.read(Footnote, note.start, note.end, number=note.number, mark=note.mark, anchor=read))
    return tuple(found)


def _notes(document: Document) -> list[_Note]:
    """Give the notes; in notes with marks, a paragraph without one goes on with the note before."""
    clean = document.clean
    paragraphs = [
        paragraph
        for part in document.outline.parts
        for paragraph in part.paragraphs
        if (part.kind == "notes" or paragraph.style in PAGE_SHAPES)
        and not RULE_LINE.fullmatch(clean.text, paragraph.start, paragraph.end)
        and not NOTES_TITLE.match(clean.folded[paragraph.start : paragraph.end])
    ]
    marked = any(paragraph.marker for paragraph in paragraphs)
    found: list[_Note] = []
    for paragraph in paragraphs:
        if paragraph.marker or not marked:
            number = paragraph.number or len(found) + 1
            found.append(_Note(number, paragraph.marker or None, paragraph.body, paragraph.end))
        elif found:
            found[-1] = _Note(found[-1].number, found[-1].mark, found[-1].start, paragraph.end)
    return [note for note in found if note.start < note.end]


def _body_end(document: Document) -> int:
    notes = document.outline.of_kind("notes")
    return notes[0].start if notes else len(document.clean.text)


def _anchors(document: Document, notes: int) -> list[_Anchor]:
    """Give the anchors of the surest kind there is."""
    clean = document.clean
    end = _body_end(document)
    marks = [
        _Anchor(token.start, token.end, clean.span(token.start, token.end)[0], "stated", token.value)
        for token in document.tokens.get("footnote_mark", ())
        if token.end <= end and token.rule != "note_mark"
    ]
    if marks:
        return marks
    dropped = [edit.start for edit in clean.edits if document.source.text[edit.start : edit.end] == _REFERENCE_MARK]
    # the mark of the first note stands before its first letter
    line = clean.text.rfind("\n", 0, end) + 1 if end < len(clean.text) else end
    places = [(_to_clean(document, offset), offset) for offset in dropped]
    references = [_Anchor(place, place, offset, "stated", None) for place, offset in places if 0 < place < line]
    if references:
        return references
    # the mark stood where the line goes on
    broken = [edit.end for edit in clean.edits if edit.reason == "broken_line"]
    breaks = [
        _Anchor(place, place, offset, "inferred", None)
        for place, offset in zip(clean.breaks, broken, strict=True)
        if place < end
    ]
    if len(breaks) == notes:
        return breaks
    return sorted([*breaks, *_run_on_lines(document, end)], key=lambda anchor: anchor.clean)


def _run_on_lines(document: Document, end: int) -> list[_Anchor]:
    """Give the line breaks inside paragraphs: where a lost mark stood before a word, the line goes on with it."""
    clean = document.clean
    return [
        _Anchor(place, place, clean.span(place, place + 1)[1], "inferred", None)
        for part in document.outline.parts
        if part.start < end and part.kind not in ("heading", "sign_off")
        for paragraph in part.paragraphs
        for place in occurrences(clean.text, "\n", paragraph.body, paragraph.end)
    ]


def _to_clean(document: Document, offset: int) -> int:
    """Give the clean offset of a source offset that cleaning dropped."""
    clean = document.clean
    return bisect_left(range(len(clean.text)), offset, key=lambda place: clean.span(place, place + 1)[0])


def _read_anchor(document: Document, anchor: _Anchor, anchors: Sequence[_Anchor]) -> FootnoteAnchor:
    clean = document.clean
    part = document.outline.part_at(max(anchor.clean - 1, 0))
    holding = [paragraph for paragraph in part.paragraphs if paragraph.start < anchor.clean] if part else []
    floor = holding[-1].body if holding else max(anchor.clean - 80, 0)
    before = anchors[: anchors.index(anchor)]
    if before:
        floor = max(floor, before[-1].after)
    start = _clause_start(document, floor, anchor.clean)
    return FootnoteAnchor(offset=anchor.source, follows=clean.words(start, anchor.clean), certainty=anchor.certainty)


def _clause_start(document: Document, floor: int, end: int) -> int:
    """Give where the clause before an anchor begins: behind the last comma, semicolon or sentence end."""
    clean = document.clean
    start, stop = clean.trim(floor, end)
    for match in _CLAUSE_START.finditer(clean.text, start, stop):
        start = match.end()
    joins = _JOINS.match(clean.folded, start, stop)
    return joins.end() if joins else start
