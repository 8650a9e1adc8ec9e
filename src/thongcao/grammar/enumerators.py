"""Marks of list items that carry a number or letter, wherever they stand: `1.`, `(1)`, `1-`, `a)`.

The ledger claims their digits: they count items, not things.
"""

from __future__ import annotations

from collections.abc import Sequence

from thongcao.grammar.list_markers import ListMarker, inline_markers
from thongcao.grammar.tokens import Token
from thongcao.outline import Outline, Paragraph
from thongcao.text import CleanText

# Styles whose mark has a digit, or a letter that is no word.
_STYLES = ("dot", "paren", "dash", "slash", "bar", "sub", "bracket", "circled", "lower", "lower bracket", "label")


def _paragraph_marks(clean: CleanText, paragraph: Paragraph, places: Sequence[int]) -> list[ListMarker]:
    marks = inline_markers(clean, paragraph.body, paragraph.end, places)
    if paragraph.style in _STYLES and paragraph.number is not None:
        end = paragraph.start + len(paragraph.marker)
        return [ListMarker(paragraph.style, paragraph.number, paragraph.start, end, paragraph.body), *marks]
    return marks


def _counts_on(marker: ListMarker, last: dict[str, int]) -> bool:
    """Tell whether an inline mark is the first of a list or the next of the one before; a lone `(5)` is neither."""
    number = marker.number or 0
    return number == 1 or number == last.get(marker.style, 0) + 1


def find_enumerators(
    clean: CleanText, outline: Outline, footnote_marks: Sequence[Token[int]] = ()
) -> tuple[Token[int], ...]:
    """Give the enumerators of a document, kind `enumerator`, value the number they stand for.

    Args:
        clean: the clean text.
        outline: its outline; marks at line starts are those of its paragraphs.
        footnote_marks: marks of footnotes, which are none.
    """
    taken = {mark.start for mark in footnote_marks}
    found: list[Token[int]] = []
    last: dict[str, int] = {}
    for part in outline.parts:
        for paragraph in part.paragraphs:
            for marker in _paragraph_marks(clean, paragraph, outline.marks):
                if marker.style not in _STYLES or marker.number is None or marker.start in taken:
                    continue
                if marker.inline and not _counts_on(marker, last):
                    continue
                last[marker.style] = marker.number
                found.append(Token("enumerator", marker.start, marker.end, marker.number, "enumerator"))
    return tuple(found)
