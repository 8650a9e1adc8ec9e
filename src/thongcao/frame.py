"""The frame of a communiqué: title block at the head; sign-off and notes at the foot; the web page around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thongcao.grammar.footnote_marks import SURE_SHAPES, note_head
from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES
from thongcao.layout import RULE_LINE
from thongcao.outline import Paragraph
from thongcao.text import CleanText

_HEADING_LIMIT = 14
_MOST_NOTES = 60
_TITLE_LENGTH = 260
_SENTENCE_END = (".", ":", ";", "…", "!", "?")
_OPENS_SENTENCE = re.compile(
    r"(?:(?:sáng|chiều|tối|trong|từ|ngày|hôm nay|vừa qua)(?!\w)|thực hiện (?:chương trình|kế hoạch)|hội nghị đã)"
)
_ISSUER = re.compile(formula("issuer"))
_BYLINE = re.compile(rf"{formula('byline')}|[([][^)\]]{{1,60}}[)\]]\.?$")
_DATE_LINE = re.compile(r"[^\d.;:]{2,40}, ngày [\d.… ]{1,6} ?tháng [\d.… ]{1,6} ?năm \d{4}\.?$")
_PAGE_LINE = re.compile(rf"{formula('page_line')}[ :.]*(?:\(?\d+\)?)?$")
_PAGE_LABEL = re.compile(rf"{formula('page_label')}(?: số)?[ :]")
_LONGEST_HEADLINE = 300  # of another article the page links to, with its date
# what points at the first note from the body: `14 nhiệm vụ(1)`, `14 nhiệm vụ (*)`
_POINTS = {
    "round": re.compile(r"(?<=[^\W\d_])\(1\)(?=[\s,;.:]|\Z)"),
    "star": re.compile(r"(?<=[^\W\d_])(?: ?\(\*\)|\*)(?=[\s,;.:]|\Z)"),
}
NOTES_TITLE = re.compile(rf"{formula('notes_title')}\s*:?$")


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a document, as indices of its paragraphs.

    Attributes:
        sign_off: first paragraph of the sign-off.
        notes: first paragraph of the notes.
        after: first paragraph after the notes.
        numbered: the notes, with their marks read; other lines among them as they are.
    """

    sign_off: int
    notes: int
    after: int
    numbered: tuple[Paragraph, ...]


def release_length(clean: CleanText, paragraphs: Sequence[Paragraph]) -> int:
    """Give how many paragraphs the release takes: what a web page shows below it (`Tin liên quan`) is none of it.

    Behind a line such as `Chia sẻ` only short lines stand; labels such as `Từ khóa: …` are of the page at its edge.

    Args:
        clean: the clean text.
        paragraphs: all paragraphs.
    """
    length = len(paragraphs)
    for index in range(len(paragraphs) - 1, 0, -1):
        start, end = paragraphs[index].start, paragraphs[index].end
        if end - start > _LONGEST_HEADLINE:
            break
        if _PAGE_LINE.match(clean.folded, start, end) or (
            index + 1 == length and _PAGE_LABEL.match(clean.folded, start, end)
        ):
            length = index
    return length


def heading_length(clean: CleanText, paragraphs: Sequence[Paragraph]) -> int:
    """Give how many paragraphs the title block takes, with the rule that closes it.

    Args:
        clean: the clean text.
        paragraphs: all paragraphs.
    """
    length = 0
    for index, paragraph in enumerate(paragraphs[:_HEADING_LIMIT]):
        if RULE_LINE.fullmatch(clean.text, paragraph.start, paragraph.end):
            length = index + 1 if index else 0
            continue
        if not _is_title_line(clean, paragraph):
            break
        length = index + 1
    return length if length < len(paragraphs) else 0


def _is_title_line(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph can stand in a title block: no sentence, no item of a list."""
    words = clean.text[paragraph.start : paragraph.end]
    if words.isupper() and not paragraph.marker:
        return True
    if paragraph.marker and paragraph.style != "*":
        return False
    if len(words) > _TITLE_LENGTH or words.endswith((".", ":", ";", "…", ",")):
        return False
    return len(words) < 90 or not _OPENS_SENTENCE.match(clean.folded, paragraph.start)


def _is_short(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a line of names and places, not a sentence."""
    words = clean.text[paragraph.start : paragraph.end]
    return len(words) <= 90 and not words.endswith((";", ":", "…")) and (words[-1] != "." or len(words) <= 12)


def _signs(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a line of a sign-off: the issuing body, in capitals or alone on its line."""
    words = clean.text[paragraph.start : paragraph.end]
    if paragraph.marker or not _ISSUER.match(clean.folded, paragraph.start):
        return False
    return (words.isupper() and len(words) <= 160) or (
        len(words) <= 80 and len(words.split()) >= 2 and words[-1].isalpha()
    )


def _closes(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is another line of the foot: date, byline, source, name of the signer."""
    words = clean.text[paragraph.start : paragraph.end]
    folded = clean.folded[paragraph.start : paragraph.end]
    if paragraph.marker or RULE_LINE.fullmatch(words):
        return bool(RULE_LINE.fullmatch(words))
    sentence = words[-1] == "." and ", " in words  # `Theo Cục Thống kê, GRDP tăng 9%.` names its source and goes on
    if _DATE_LINE.match(folded) or (
        len(words) <= 70 and _BYLINE.match(folded) and words[-1] not in ";:" and not sentence
    ):
        return True
    names = words.replace("-", " ").split()
    return (
        len(names) <= 5
        and words[-1] not in _SENTENCE_END
        and all(name[0].isupper() for name in names)
        and not any(letter.isdigit() for letter in words)
    )


def find_foot(clean: CleanText, paragraphs: Sequence[Paragraph], head: int) -> Foot:
    """Give sign-off and notes.

    Notes stand behind the sign-off, behind a rule, or carry marks that are nothing but footnote marks.

    Args:
        clean: the clean text.
        paragraphs: all paragraphs.
        head: how many of them the title block takes.
    """
    count = len(paragraphs)
    sign_off = _sign_off(clean, paragraphs, head)
    if sign_off is not None:
        notes = _recipients(clean, paragraphs, sign_off + 1)
        while notes < count and not _begins_notes(clean, paragraphs, notes, signed=True):
            notes = _recipients(clean, paragraphs, notes + 1)
        if notes < count:
            return _foot(clean, paragraphs, sign_off, notes)
    end = count if sign_off is None else sign_off
    while sign_off is None and end > head + 1 and _closes(clean, paragraphs[end - 1]):
        end -= 1
    for notes in range(max(head + 1, end - _MOST_NOTES), end):
        if _begins_notes(clean, paragraphs, notes, signed=False) and _all_notes(clean, paragraphs[notes:end]):
            return _foot(clean, paragraphs, notes, notes)
    return Foot(end, count, count, ())


def _sign_off(clean: CleanText, paragraphs: Sequence[Paragraph], head: int) -> int | None:
    """Give the index of the first line of the sign-off: the issuing body, behind which only notes and names stand."""
    for index in range(len(paragraphs) - 1, head, -1):
        if not _signs(clean, paragraphs[index]):
            continue
        place = _recipients(clean, paragraphs, index + 1)
        while place < len(paragraphs) and _is_short(clean, paragraphs[place]):
            place = _recipients(clean, paragraphs, place + 1)
        tail = paragraphs[place:]
        marked = any(
            _heads_note(clean, each, signed=True) or NOTES_TITLE.match(_folded(clean, each))
            for each in paragraphs[index + 1 : place + 1]
        )
        # notes that lost their marks stand behind capitals only, and are few
        capitals = clean.text[paragraphs[index].start : paragraphs[index].end].isupper()
        if tail and not marked and not (capitals and len(tail) <= 10 and not any(each.marker for each in tail)):
            return None
        while index - 1 > head and (
            _signs(clean, paragraphs[index - 1]) or _DATE_LINE.match(_folded(clean, paragraphs[index - 1]))
        ):
            index -= 1
        return index
    return None


def _recipients(clean: CleanText, paragraphs: Sequence[Paragraph], index: int) -> int:
    """Give the index behind a list of recipients (`Nơi nhận:` and its dashes) that begins at `index`, else `index`."""
    if index < len(paragraphs) and _folded(clean, paragraphs[index]).startswith("nơi nhận"):
        index += 1
        while index < len(paragraphs) and paragraphs[index].style in BULLET_STYLES:
            index += 1
    return index


def _folded(clean: CleanText, paragraph: Paragraph) -> str:
    return clean.folded[paragraph.start : paragraph.end]


def _begins_notes(clean: CleanText, paragraphs: Sequence[Paragraph], index: int, *, signed: bool) -> bool:
    """Tell whether the notes begin at a paragraph; behind a sign-off a long paragraph without a mark is a note too."""
    paragraph = paragraphs[index]
    if NOTES_TITLE.match(_folded(clean, paragraph)) or (
        RULE_LINE.fullmatch(clean.text, paragraph.start, paragraph.end) and index + 1 < len(paragraphs)
    ):
        return index + 1 < len(paragraphs) and _heads_note(clean, paragraphs[index + 1], signed=True)
    return _heads_note(clean, paragraph, signed=signed) or (signed and not _is_short(clean, paragraph))


def _heads_note(clean: CleanText, paragraph: Paragraph, *, signed: bool) -> bool:
    found = note_head(clean, paragraph.start, 1)
    if found is None or found[1] != 1:
        return False
    if signed or found[0] in SURE_SHAPES:
        return True
    # `(1)` can number a list and `*` an item of one, unless one is glued to a word before
    points = _POINTS.get(found[0])
    return bool(points and points.search(clean.text, 0, paragraph.start))


def _all_notes(clean: CleanText, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether at least every second paragraph begins with a note mark; a note may run over two paragraphs."""
    lines = [each for each in paragraphs if not RULE_LINE.fullmatch(clean.text, each.start, each.end)]
    expected = 1
    for paragraph in lines:
        found = note_head(clean, paragraph.start, expected)
        expected += found is not None and found[1] == expected
    return (expected - 1) * 2 >= len(lines)


def _foot(clean: CleanText, paragraphs: Sequence[Paragraph], sign_off: int, notes: int) -> Foot:
    """Give the foot with the marks of the notes read; lines behind the last note that close the page are no notes."""
    end = len(paragraphs)
    while end > notes + 1 and not note_head(clean, paragraphs[end - 1].start, 1) and _foots(clean, paragraphs[end - 1]):
        end -= 1
    numbered: list[Paragraph] = []
    expected = 1
    shape = ""
    for paragraph in paragraphs[notes:end]:
        found = note_head(clean, paragraph.start, expected)
        plain = paragraph._replace(marker="", number=None, body=paragraph.start, style="")
        if found and (not shape or found[0] == shape):
            shape, number, mark_end, body = found
            mark = clean.text[paragraph.start : mark_end]
            numbered.append(Paragraph(paragraph.start, paragraph.end, mark, number, body, shape))
            expected = number + 1
        else:
            numbered.append(plain)
    return Foot(sign_off, notes, end, tuple(numbered))


def _foots(clean: CleanText, paragraph: Paragraph) -> bool:
    return _signs(clean, paragraph) or _closes(clean, paragraph)
