"""Lines and paragraphs: hard-wrapped text is joined, list markers at the head of paragraphs are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from thongcao.grammar.list_markers import ListMarker, marker_at
from thongcao.outline import Paragraph
from thongcao.text import CleanText, occurrences

RULE_LINE = re.compile(r"(?:[-_=*~.o+ ]{3,}|[-_=*~ ]*o0o[-_=*~ ]*|[*~#])")
_PAGE_NUMBER = re.compile(r"(?:- ?)?\d{1,3}(?: ?-)?")
_LONGEST_PAGE = 7
_CLOSED = (".", "!", "?", ";", ":", "…")
# With a capital they open a sentence: what stands before without a stop is a title.
_OPENERS = ("Ngày ", "Sáng ", "Chiều ", "Tối ", "Hôm ", "Trong ", "Từ ", "Tại ", "Theo ", "Sau ", "Thực hiện ")
# The last words of a line that end no sentence or title: a capital or number goes on with it.
_DANGLES = frozenset("ngày số trước đến từ và của các với hoặc do hơn khoảng đạt -".split())
# A mended line break in mid-sentence needs a line of some length; titles and captions are shorter.
_LONG_LINE = 40
# Proportional type: lines of one width differ in their number of letters. Where a sentence ends with its line, the
# paragraph more likely does too, and less is left to chance.
_SLACK = 0.88
_STOP_SLACK = 0.97


class _Line(NamedTuple):
    """A line that is not empty, and whether an empty one stands before it."""

    start: int
    end: int
    apart: bool


def _lines(clean: CleanText) -> Iterator[_Line]:
    start, apart = 0, False
    for text in clean.text.split("\n"):
        words = text.strip()
        if words:
            left = start + text.index(words[0])
            yield _Line(left, left + len(words), apart)
        apart = not words
        start += len(text) + 1


def _runs_on(clean: CleanText, line: _Line, following: _Line) -> bool:
    """Tell whether a sentence is broken between two lines: no stop before, a small letter or what a last word needs after."""
    text = clean.text
    return (
        not text.endswith(_CLOSED, line.start, line.end)
        and (text[following.start].islower() or _dangles(clean, line, following))
        and not text[line.start : line.end].isupper()
    )


def _dangles(clean: CleanText, line: _Line, following: _Line) -> bool:
    """Tell whether a long line ends with a word that ends no sentence: `xong trước ngày⏎30/9/2024`."""
    return (
        line.end - line.start >= _LONG_LINE
        and not following.apart
        and clean.folded[clean.folded.rfind(" ", line.start, line.end) + 1 : line.end] in _DANGLES
        and marker_at(clean, following.start) is None
    )


def _is_open(clean: CleanText, line: _Line, following: _Line) -> bool:
    """Tell whether a line has no stop and the next can go on with it: the sentence may be broken between them."""
    return not clean.text.endswith(_CLOSED, line.start, line.end) and (
        clean.text[following.start].isalpha() or _dangles(clean, line, following)
    )


def _wrap_width(clean: CleanText, lines: Sequence[_Line]) -> int | None:
    """Give the width lines are broken at, None where each line is a paragraph.

    A document is wrapped where at least three sentences and a fifth of its lines run on in the next line. One of few or
    short paragraphs is wrapped too if its lines that are left open are nearly as long as the longest of all.
    """
    pairs = [
        (line.end - line.start, _runs_on(clean, line, following))
        for line, following in pairwise(lines)
        if line.end - line.start >= _LONG_LINE and not following.apart and _is_open(clean, line, following)
    ]
    running = sorted(width for width, runs_on in pairs if runs_on)
    if len(running) >= 3 and len(running) * 5 >= len(lines):
        widths = running
    elif len(running) >= 2 and len(pairs) >= 3:
        widths = sorted(width for width, _ in pairs)
        if widths[len(widths) // 3] < max([line.end - line.start for line in lines]) * _SLACK:
            return None
    else:
        return None
    # two lines that cleaning joined are longer than any
    width = widths[-1 - len(widths) // 10]
    return width if width <= 160 else None


def _is_full(clean: CleanText, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted on this one."""
    word = clean.text[following.start : following.end].split(" ", 1)[0]
    slack = _STOP_SLACK if clean.text.endswith(_CLOSED, line.start, line.end) else _SLACK
    return line.end - line.start + 1 + len(word) > width * slack


def _continues(clean: CleanText, line: _Line, following: _Line, width: int | None) -> bool:
    """Tell whether the next line goes on with the paragraph of this one, list markers aside."""
    if _runs_on(clean, line, following):
        return True
    if width is None or following.apart:
        return False
    text = clean.text
    if text.startswith(_OPENERS, following.start) and not text.endswith(_CLOSED, line.start, line.end):
        return False
    capitals = [text[each.start : each.end].isupper() for each in (line, following)]
    return capitals[0] == capitals[1] and _is_full(clean, line, following, width)


def _marks_item(clean: CleanText, marker: ListMarker, before: _Line | None, width: int | None) -> bool:
    """Tell whether what looks like a list marker is one, and no wrapped piece of a sentence (`kinh tế⏎- xã hội`)."""
    if before is None or width is None:
        return before is None or marker.style != "-" or not _hyphen_broken(clean, marker, before)
    line = _Line(marker.start, marker.body + 1, apart=False)
    open_sentence = not clean.text.endswith(_CLOSED, before.start, before.end)
    if marker.style == "-" and open_sentence and clean.text[marker.body].islower():
        return False
    return not (open_sentence and before.end - before.start >= width * _SLACK and _is_full(clean, before, line, width))


def _counts_on(clean: CleanText, paragraph: Paragraph, marker: ListMarker) -> bool:
    """Tell whether a mark counts on from one inside the paragraph before: `… (2) xuất khẩu tăng 5%;⏎(3) …` of wrapped text."""
    if marker.style != "bracket" or marker.number is None:
        return False
    return clean.text.find(f"({marker.number - 1}) ", paragraph.body + 1, paragraph.end) >= 0


def _hyphen_broken(clean: CleanText, marker: ListMarker, before: _Line) -> bool:
    """Tell whether a line that begins with a hyphen goes on with a long line that has no stop."""
    return (
        before.end - before.start >= _LONG_LINE
        and not clean.text.endswith((*_CLOSED, ","), before.start, before.end)
        and clean.text[marker.body].islower()
    )


def unwrapped(clean: CleanText) -> CleanText:
    """Give the text with blanks instead of the line breaks and page numbers that only the size of a page made.

    Args:
        clean: the clean text.
    """
    lines = list(_lines(clean))
    width = _wrap_width(clean, lines)
    if width is None:
        return clean.without(pages) if (pages := _pages_apart(clean, lines)) else clean
    breaks = [
        (place, place + 1)
        for paragraph in _paragraphs(clean, lines, width)
        for place in occurrences(clean.text, "\n", paragraph.start, paragraph.end)
    ]
    pages = [(line.start, line.end) for line in lines if _PAGE_NUMBER.fullmatch(clean.text, line.start, line.end)]
    return clean.without(sorted([*breaks, *pages]))


def _pages_apart(clean: CleanText, lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Give the page numbers between paragraphs that are no wrapped lines: `- 2 -`, or a number alone between empty lines.

    Cells of a table that lost its form stand on short lines without a stop.
    """
    return [
        (line.start, line.end)
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if line.end - line.start <= _LONGEST_PAGE
        and (match := _PAGE_NUMBER.fullmatch(clean.text, line.start, line.end))
        and (match[0][0] == "-" or (line.apart and after.apart and match[0] != "1"))
        and (before.end - before.start >= _LONG_LINE or clean.text.endswith(_CLOSED, before.start, before.end))
    ]


def find_paragraphs(clean: CleanText) -> list[Paragraph]:
    """Give the paragraphs of a clean text in order, with the list markers at their heads.

    Args:
        clean: the clean text.

    Returns:
        Paragraphs without blanks at their ends; empty lines and, in wrapped text, page numbers are left out.
    """
    lines = list(_lines(clean))
    return _paragraphs(clean, lines, _wrap_width(clean, lines))


def _paragraphs(clean: CleanText, lines: Sequence[_Line], width: int | None) -> list[Paragraph]:
    found: list[Paragraph] = []
    before: _Line | None = None
    rule = False
    for line in lines:
        if width and _PAGE_NUMBER.fullmatch(clean.text, line.start, line.end):
            continue
        after_rule, rule = rule, RULE_LINE.fullmatch(clean.text, line.start, line.end) is not None
        if found and found[-1].body > found[-1].end:
            # the mark stands on a line of its own
            found[-1] = found[-1]._replace(end=line.end)
            before = line
            continue
        marker = None if rule else marker_at(clean, line.start)
        if marker and not _marks_item(clean, marker, before, width):
            marker = None
        inside = (
            marker is not None and width is not None and before is not None and _counts_on(clean, found[-1], marker)
        )
        runs_on = not marker and before is not None and _continues(clean, before, line, width)
        if inside or (runs_on and not rule and not after_rule):
            found[-1] = found[-1]._replace(end=line.end)
        elif marker:
            mark = clean.text[marker.start : marker.end]
            found.append(Paragraph(line.start, line.end, mark, marker.number, marker.body, marker.style))
        else:
            found.append(Paragraph(line.start, line.end, body=line.start))
        before = line
    return found
