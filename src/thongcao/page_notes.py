"""Notes at the foot of each page, which stand within the body of a text copied from pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from thongcao.frame import Foot
from thongcao.grammar.footnote_marks import PAGE_SHAPES, PAGE_SIGNS, note_head
from thongcao.outline import Paragraph
from thongcao.text import CleanText, occurrences


def page_notes(clean: CleanText, paragraphs: Sequence[Paragraph], foot: Foot) -> dict[int, Paragraph]:
    """Give the notes within the body, with their marks read, by the index of the paragraph.

    The text before a note bears the same mark. Where the body goes on behind a note to point at the next, all stand at
    the foot of a page; else those do that stand before the notes at the foot of the whole.

    Args:
        clean: the clean text.
        paragraphs: the paragraphs of the release.
        foot: its foot, as found without a look at pages.
    """
    found: dict[int, Paragraph] = {}
    pointers: dict[str, int] = {}
    for index, paragraph in enumerate(paragraphs):
        head = note_head(clean, paragraph.start, 0) if clean.text[paragraph.start] in PAGE_SIGNS else None
        if head is None or head[0] not in PAGE_SHAPES:
            continue
        shape, number, end, body = head
        mark = clean.text[paragraph.start : end].rstrip(":.")
        if mark not in pointers:
            pointers[mark] = _first_pointer(clean.text, mark)
        if pointers[mark] < paragraph.start and body < paragraph.end:
            found[index] = Paragraph(paragraph.start, paragraph.end, mark, number, body, shape)
    if any(clean.text.find(after.marker, before.end, after.start) > 0 for before, after in pairwise(found.values())):
        return found
    return {index: note for index, note in found.items() if index < foot.notes}


def _first_pointer(text: str, mark: str) -> int:
    """Give the first place of a mark behind a word; the end of the text where there is none."""
    return next((place for place in occurrences(text, mark) if place and not text[place - 1].isspace()), len(text))
