"""Lists: sequences of marks of one style, on lines of their own or inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES, RANKS, ListMarker, inline_markers
from thongcao.outline import Paragraph
from thongcao.text import CleanText

# Marks of words may change between lines and running text; figures mean something else in the two places.
_WORD_STYLES = ("cardinal", "ordinal", "label")
_LETTER_STYLES = ("lower", "lower bracket", "upper")
_COUNTING = ("cardinal", "ordinal")
_CLOSING = re.compile(
    rf"(?<![^\s])(?:(?<=[.;] )|(?<=\n)|^)(?P<words>(?:và )?(?:cuối cùng|sau cùng)(?: là)?,?) (?!(?:là )?{formula('outside')})"
)
# Legal drafting counts a, b, c, d, đ, e; others leave out đ, and count f.
_NEXT_LETTER = {4: (5, 6), 6: (7, 8)}
# Lists inside lists: so many may be open at one time.
_DEEPEST = 7


class ListItem(NamedTuple):
    """An item: its mark, and the index of the paragraph it begins in."""

    marker: ListMarker
    paragraph: int


def unmarked_items(places: Iterable[tuple[int, int]], *, inline: bool = False) -> tuple[ListItem, ...]:
    """Give items without marks, numbered from 1 on, by where they begin and the index of their paragraph."""
    return tuple(
        ListItem(ListMarker("", number, start, start, start, inline), paragraph)
        for number, (start, paragraph) in enumerate(places, start=1)
    )


@dataclass(slots=True)
class ItemList:
    """A list of at least two items in text order.

    Attributes:
        style: style of the marks.
        items: the items; their numbers run from 1 on, or from 2 where the first seems lost.
        inline: whether the list stands inside one paragraph.
    """

    style: str
    items: list[ListItem]
    inline: bool

    @property
    def start(self) -> int:
        """Clean offset of the first mark."""
        return self.items[0].marker.start

    @property
    def last(self) -> ListItem:
        """The last item so far."""
        return self.items[-1]


def _marks(clean: CleanText, paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterator[ListItem]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.marker:
            end = paragraph.start + len(paragraph.marker)
            marker = ListMarker(paragraph.style, paragraph.number, paragraph.start, end, paragraph.body)
            yield ListItem(marker, index)
        for marker in inline_markers(clean, paragraph.body, paragraph.end, places):
            yield ListItem(marker, index)


def _expects(current: ItemList, item: ListItem, paragraphs: Sequence[Paragraph], clean: CleanText) -> bool:
    """Tell whether an item of a later mark goes on with a list."""
    marker, last = item.marker, current.last.marker
    if marker.style != current.style and not _renamed(current, marker):
        return False
    if not _follows(last, marker) and not _was_skipped(current, marker):
        return False
    for between in paragraphs[current.last.paragraph + 1 : item.paragraph]:
        bare = not between.marker
        if bare and (current.style in BULLET_STYLES or clean.text[between.start : between.end].isupper()):
            return False
    if marker.inline and (not current.inline or item.paragraph != current.last.paragraph):
        # `(1) Rà soát …; (2) Đẩy mạnh …`: the first item may open the paragraph that holds the rest
        opens = len(current.items) == 1 and item.paragraph == current.last.paragraph
        return current.style in _WORD_STYLES or opens
    # `…: 1. Tập trung …⏎2. Đẩy mạnh …`: only the first item may stand behind the words that announce the list
    return marker.inline or not current.inline or current.style in _WORD_STYLES or len(current.items) == 1


def _renamed(current: ItemList, marker: ListMarker) -> bool:
    """Tell whether words count on in another way than the first item: `Trước tiên, … Hai là, …`."""
    return current.style in _COUNTING and marker.style in _COUNTING and len(current.items) == 1


def _with_closing(clean: CleanText, paragraphs: Sequence[Paragraph], current: ItemList) -> ItemList:
    """Give a list counted in words with the item that closes it by name: `Thứ tư, … Cuối cùng, chăm lo …`."""
    last = current.last
    if current.style not in _COUNTING or last.marker.number is None:
        return current
    number = last.marker.number + 1
    for place in range(last.paragraph, min(last.paragraph + 3, len(paragraphs))):
        paragraph = paragraphs[place]
        if place > last.paragraph and paragraph.marker:
            break
        start = last.marker.body if place == last.paragraph else paragraph.body
        match = _CLOSING.search(clean.folded, start, paragraph.end)
        if match and (place == last.paragraph or match.start() == start):
            marker = ListMarker(
                current.style, number, match.start(), match.end("words"), match.end(), inline=match.start() > start
            )
            return replace(current, items=[*current.items, ListItem(marker, place)])
    return current


def _follows(last: ListMarker, marker: ListMarker) -> bool:
    if marker.number is None or last.number is None:
        return marker.number is last.number
    if marker.style in _LETTER_STYLES and last.number in _NEXT_LETTER:
        return marker.number in _NEXT_LETTER[last.number]
    # on lines of their own a number may have been left out by mistake
    return marker.number == last.number + 1 or (not marker.inline and marker.number == last.number + 2)


def _was_skipped(current: ItemList, marker: ListMarker) -> bool:
    """Tell whether a mark is the one left out before the last, which then was none (`… quý⏎3. Đẩy mạnh …⏎2. Giữ vững`)."""
    if marker.inline or len(current.items) < 2 or marker.number is None:
        return False
    before, last = current.items[-2].marker.number, current.last.marker.number
    return before is not None and last == before + 2 and marker.number == before + 1


def _repeats(current: ItemList, item: ListItem, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a number was written twice by mistake: `2. Đẩy mạnh …⏎2. Giữ vững …⏎4. …`."""
    marker, last = item.marker, current.last.marker
    if marker.inline or current.inline or len(current.items) < 2 or marker.number is None:
        return False
    between = paragraphs[current.last.paragraph + 1 : item.paragraph]
    return (marker.style, marker.number) == (current.style, last.number) and all(each.marker for each in between)


def find_lists(clean: CleanText, paragraphs: Sequence[Paragraph], places: Sequence[int]) -> list[ItemList]:
    """Give the lists of a document in the order they begin in.

    A mark alone makes no list: its numbers must run on from 1, in one style, and a heading of a higher rank ends it.
    On lines of their own numbers may run on from 2; who takes such a list must know that its first item is lost.

    Args:
        clean: the clean text.
        paragraphs: its paragraphs.
        places: its `mark_places`.
    """
    lists: list[ItemList] = []
    opened: list[ItemList] = []
    for item in _marks(clean, paragraphs, places):
        marker = item.marker
        if not marker.inline:
            outer = next((place for place, current in enumerate(opened) if current.style == marker.style), len(opened))
            opened = [
                current
                for place, current in enumerate(opened)
                if current.inline or not _ends(current, marker, below=place > outer)
            ]
        for current in reversed(opened):
            if not _expects(current, item, paragraphs, clean):
                continue
            if _was_skipped(current, marker):
                current.items.pop()
            one_paragraph = len(current.items) == 1 and item.paragraph == current.last.paragraph
            current.style = marker.style
            current.items.append(item)
            current.inline = marker.inline and (current.inline or one_paragraph)
            break
        else:
            if repeated := next((one for one in reversed(opened) if _repeats(one, item, paragraphs)), None):
                repeated.items.append(item)
            elif marker.number in (1, None) or _may_be_second(marker):
                lists.append(ItemList(marker.style, [item], marker.inline))
                opened = [*opened[-_DEEPEST:], lists[-1]]
    return [_renumbered(_with_closing(clean, paragraphs, current)) for current in lists if len(current.items) > 1]


def _ends(current: ItemList, marker: ListMarker, *, below: bool) -> bool:
    """Tell whether a mark on a line of its own ends a list: a heading above it, or bullets the list stands below.

    Of two signs the one met first holds the other, whichever they are: `• …:` over `- …;`, `- …:` over `• …;`.
    """
    if current.style in BULLET_STYLES and marker.style in BULLET_STYLES:
        return below and current.style != marker.style
    return RANKS[current.style] > RANKS[marker.style]


def _may_be_second(marker: ListMarker) -> bool:
    return marker.number == 2 and not marker.inline and marker.style not in _LETTER_STYLES


def _renumbered(current: ItemList) -> ItemList:
    """Give bullets and letters the numbers of their places."""
    if current.style not in (*BULLET_STYLES, *_LETTER_STYLES):
        return current
    items = [
        ListItem(item.marker._replace(number=place), item.paragraph)
        for place, item in enumerate(current.items, start=1)
    ]
    return ItemList(current.style, items, current.inline)
