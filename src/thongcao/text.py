"""Clean text and the way back to the source: every edit is an offset edit.

Cleaning makes one spelling of each thing, so that no rule need know two: NFC, one tone placement (`hòa`, `ủy`), one
spelling of the scale word (`tỷ`), plain blanks, hyphens and slashes, and sentences joined again where a lost footnote
mark broke the line. It never changes what was read: each clean character remembers the source characters it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from thongcao.rewriting import Edit, Layer, merge, rewrite


def occurrences(text: str, words: str, start: int = 0, end: int | None = None) -> list[int]:
    """Give where `words` stand in [start, end), in text order and without overlaps."""
    stop = len(text) if end is None else end
    found: list[int] = []
    place = text.find(words, start, stop)
    while place >= 0:
        found.append(place)
        place = text.find(words, place + len(words), stop)
    return found


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded document, as it was read.

    Attributes:
        name: file name, or `<text>` for a string.
        text: the decoded source; all spans count its code points.
        encoding: the encoding the bytes were decoded with.
        sha256: hex digest of the bytes.
        media_type: IANA media type.
    """

    name: str
    text: str
    encoding: str
    sha256: str
    media_type: str = "text/plain"


_range = itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class CleanText:
    """Clean text with the way back to the source.

    Attributes:
        text: the clean text; lines are kept.
        folded: `text` in lower case, character for character, for matching.
        edits: what cleaning changed, in source order.
        breaks: clean offsets where a line break inside a sentence was mended (a lost footnote mark).
        numbers: clean offsets where the runs of digits begin; whatever is read from numbers looks at these places only.
        words_before: the word before each of these, folded, with its marks: most rooms know from it that a number is
            not theirs. A word that is glued to the number counts too.
    """

    text: str
    folded: str
    edits: tuple[Edit, ...]
    breaks: tuple[int, ...]
    numbers: tuple[int, ...]
    words_before: tuple[str, ...]
    _pieces: Layer
    _written: CleanText | None = None

    @property
    def as_written(self) -> CleanText:
        """The text with all that `without` took out of it."""
        return self._written or self

    def without(self, marks: Sequence[tuple[int, int]]) -> CleanText:
        """Give the text with blanks instead of what stands at `marks`, which are in text order.

        Rules read past footnote marks and wrapped lines then, at the same offsets; passages keep their words as written.
        """
        if not marks:
            return self
        pieces, done = [], 0
        for start, end in marks:
            pieces += [self.text[done:start], " " * (end - start)]
            done = end
        text = "".join([*pieces, self.text[done:]])
        folded, numbers = fold(text), tuple([start for start in self.numbers if text[start].isdigit()])
        before = _words_before(folded, numbers)
        return replace(self, text=text, folded=folded, numbers=numbers, words_before=before, _written=self.as_written)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Narrow [start, end) to its first and last character that is not blank."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def line_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Give where the line of `start` begins and where that of `end` ends, its break left out."""
        stop = self.text.find("\n", end)
        return self.text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(self.text)

    def words(self, start: int, end: int) -> str:
        """Give the clean words of [start, end): one blank between words, no line breaks."""
        words = self.text[start:end]
        # most pieces are tidy already, and to look is quicker than to divide and join
        return _on_one_line(words) if "\n" in words or "  " in words else words.strip()

    def passage(self, start: int, end: int) -> tuple[str, tuple[int, int]]:
        """Give the clean words of [start, end), the blanks at both ends left out, with their source span."""
        # what `trim`, `words` and `span` do, in one call: every record asks for it
        words = self.text[start:end].strip()
        if len(words) < end - start:
            start, end = self.trim(start, end)
        if self._written:
            words = self._written.text[start:end]
        if "\n" in words or "  " in words:
            words = _on_one_line(words)
        pieces = self._pieces
        stop = bisect_right(pieces.cuts, start)
        shift = pieces.shifts[stop - 1]
        if shift is not None and end <= pieces.cuts[stop]:
            return words, (start + shift, end + shift)
        return words, (pieces.start(start), pieces.end(end))

    def numbers_in(self, start: int, end: int) -> tuple[int, ...]:
        """Give the places in [start, end) where a run of digits begins."""
        return self.numbers[bisect_left(self.numbers, start) : bisect_left(self.numbers, end)]

    def number_matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give the matches of a pattern that begins with a run of digits, in text order and without overlaps."""
        text, done = self.text, 0
        found: list[re.Match[str]] = []
        for start in self.numbers:
            if start >= done and (match := pattern.match(text, start)):
                found.append(match)
                done = match.end()
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the source span of the clean range [start, end), which must not be empty."""
        pieces = self._pieces
        stop = bisect_right(pieces.cuts, start)
        shift = pieces.shifts[stop - 1]
        if shift is not None and end <= pieces.cuts[stop]:
            return start + shift, end + shift
        return pieces.start(start), pieces.end(end)

    def spans(self, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Give the source spans of clean ranges that are in text order and not empty: `span` for many."""
        cuts, shifts = self._pieces.cuts, self._pieces.shifts
        found: list[tuple[int, int]] = []
        stop = 1
        for start, end in ranges:
            while cuts[stop] <= start:
                stop += 1
            shift = shifts[stop - 1]
            found.append(
                (start + shift, end + shift) if shift is not None and end <= cuts[stop] else self.span(start, end)
            )
        return found


# Marks that shape a letter stand before the tone; NFC alone does not mend e + acute + circumflex.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHAPES = "\u0302\u0306\u031b"
_INVISIBLE = "\u200b-\u200d\u2060\ufeff\xad\x00-\x08\x0e-\x1f"
_LOOSE = f"{_TONES}{_SHAPES}{_INVISIBLE}"
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")


def _compose(letter: str, marks: str) -> str:
    composed = unicodedata.normalize("NFC", letter + marks)
    if len(composed) == 1:
        return composed
    decomposed = unicodedata.normalize("NFD", letter)
    ordered = sorted(decomposed[1:] + marks, key=lambda mark: mark in _TONES)
    # of marks that make no letter together (two tones on one vowel) the first counts: a letter is one character
    return unicodedata.normalize("NFC", decomposed[0] + "".join(ordered))[0]


def _tone_table() -> dict[str, str]:
    """Pairs of spellings: tone on the second vowel of a final oa, oe, uy → tone on the first."""
    table: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
                table[a + unicodedata.normalize("NFC", b + tone)] = unicodedata.normalize("NFC", a + tone) + b
    return table


_TONE_PLACEMENT = _tone_table()
_MOVED_TONES = "".join(sorted({pair[1] for pair in _TONE_PLACEMENT}))
_ONE_FOR_ONE = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2044\u2215", "/"),
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "ỉ": "ỷ",
    "Ỉ": "Ỷ",
}
_BLANK = r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BROKEN_LINE = r"(?P<broken_line>\r?\n\s*(?=[,;)]|\.(?![./\d])))|"
# `Thà nh ủy`, `ngà y`: the second byte of `à`, read as a blank somewhere on the way, parts the word
_SPLIT_WORD = (
    rf"(?<=[àÀ])(?:{_BLANK}+(?=(?:nh|ng|ch|[ou])(?![^\W\d_]|[).]))|(?<=[gG].){_BLANK}+(?=y(?![^\W\d_]))"
    rf"|(?<!(?<![^\W\d_])[vVlLmM].){_BLANK}+(?=[nic](?![^\W\d_]|[).])))"
)
_OTHERWISE_UNTIDY = (
    rf"(?P<split_word>{_SPLIT_WORD})"
    rf"|(?P<line_end>\r\n?{_BLANK}*|\n{_BLANK}+|[\x0b\x0c\x85\u2028\u2029]{_BLANK}*)"
    rf"|(?P<blank>  {_BLANK}*|[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]{_BLANK}*| (?=[\r\n]))"
    rf"|(?P<character>[{''.join(c for c in _ONE_FOR_ONE if c not in 'ỉỈ')}])"
    rf"|(?P<tone_placement>[{_MOVED_TONES}](?<=[oOuU].)(?<![qQ]..)(?![^\W\d_]|[{_TONES}{_SHAPES}]))"
    r"|(?P<scale_word>[ỉỈ](?<=[tT].)(?<![^\W\d_]..)(?![^\W\d_])(?! mỉ))"
)
_UNTIDY = re.compile(_BROKEN_LINE + _OTHERWISE_UNTIDY)
_UNBROKEN = re.compile(_OTHERWISE_UNTIDY)
_SPACES = re.compile(r"\s\s+")

# What is loose in a source, and where _UNTIDY can match: one plain search costs a tenth of trying every alternative at
# every character.
_SIGNS = "\\r\\t\\x0b\\x0c\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000" + "".join(
    sign for sign in _ONE_FOR_ONE if sign not in "ỉỈ"
)
# `à` of `hoà`, `ỉ` of `tỉ`: letters whose spelling may be changed, and those that stand before them
_CHANGED_LETTERS = f"{_MOVED_TONES}ỉỈ"
_BEFORE_CHANGED = "oOuUtT"
# of hundreds of letters with a tone all but those that a wrong tone or scale word needs are ruled out first
_RARE = re.compile(
    rf"[\n{_SIGNS}{_LOOSE}{_CHANGED_LETTERS}](?<![^{_BEFORE_CHANGED}][{_CHANGED_LETTERS}])"
    rf"(?:(?<=[{_LOOSE}])(?P<loose>[{_LOOSE}]*)|(?<=[{_SIGNS}])|(?<= \n)|(?<=\n)(?=[\s,;).{_LOOSE}])"
    rf"|(?<=[{_CHANGED_LETTERS}])(?![^\W\d_]))"
)
_SPLIT = re.compile(_SPLIT_WORD)
_PARTED = [re.compile(rf"{vowel}{_BLANK}+(?:nh|ng|ch|[ouynic])(?![^\W\d_])") for vowel in "àÀ"]
# A set is searched faster than `\d`: no digit but 0 to 9 stands below \u0660 or among Latin letters and punctuation. Named
# by what it leaves out it compiles in a sixth of the time.
_DIGITS = re.compile(r"[^\x00-/:-\u065f\u1e00-\u2fff](?<=\d)\d*")


def _on_one_line(words: str) -> str:
    """Give clean words with one blank between them; a word that a line break parted is one word."""
    return _SPLIT.sub("", " ".join(words.split()))


def _compositions(source: str) -> tuple[list[Edit], list[int]]:
    """Give the first edits: marks are joined to their letters, invisible characters go.

    Beside them come the places of the composed text at which it may be untidy.
    """
    edits: list[Edit] = []
    places: list[int] = []
    shift = 0
    for match in _RARE.finditer(source):
        start, end = match.span()
        if match.lastgroup is None:
            places.append(start + shift)
            continue
        marks = _ANY_INVISIBLE.sub("", match[0])
        if marks and start and source[start - 1].isalpha():
            letter = _compose(source[start - 1], marks)
            edits.append(Edit(start - 1, end, letter, "composition"))
            if letter in _CHANGED_LETTERS:
                places.append(start + shift - 1)
            elif letter in _BEFORE_CHANGED:  # its marks make no letter with it, and are gone
                places.append(start + shift)
            shift += start - end
            continue
        if marks != match[0]:
            edits.append(Edit(start, end, marks, "invisible"))
        # what was parted by the loose characters now stands together
        places += (start + shift, start + shift + len(marks))
        shift += start + len(marks) - end
    return edits, places


def _untidy_places(text: str, rare: Sequence[int]) -> Iterator[re.Match[str]]:
    found = {*rare, *[place - 1 for place in rare if place and text[place - 1] == " "], *occurrences(text, "  ")}
    # a pattern that begins with one letter finds it quickly; the blank behind `à` is what parts the word
    found.update(match.start() + 1 for parted in _PARTED for match in parted.finditer(text))
    places = sorted(found)
    done = whole = 0
    for place in places:
        if place < done:
            continue
        # a run of blank lines is looked through once, from its first line break
        match = (_UNBROKEN if place < whole else _UNTIDY).match(text, place)
        if place >= whole and text.startswith(("\n", "\r\n"), place) and (spaces := _SPACES.match(text, place)):
            whole = spaces.end()
        if match:
            yield match
            done = match.end()


def _tidy(match: re.Match[str]) -> tuple[int, int, str]:
    start, end = match.span()
    match match.lastgroup:
        case "broken_line" | "split_word":
            replacement = ""
        case "line_end":
            replacement = "\n"
        case "blank":
            before = match.string[start - 1] if start else "\n"
            after = match.string[end] if end < len(match.string) else "\n"
            replacement = "" if before in "\r\n" or after in "\r\n" else " "
        case "tone_placement":
            start -= 1
            replacement = _TONE_PLACEMENT.get(match.string[start:end], match.string[start:end])
        case _:
            replacement = _ONE_FOR_ONE[match[0]]
    return start, end, replacement


_LONGEST_WORD = 16  # with its marks; no syllable has more than seven letters


def fold(text: str) -> str:
    """Give `text` in lower case, with the same length (the one folding used for comparison)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def _words_before(folded: str, numbers: Iterable[int]) -> tuple[str, ...]:
    near = [folded[start - _LONGEST_WORD : start] if start > _LONGEST_WORD else folded[:start] for start in numbers]
    before = [words.rsplit(None, 1) for words in near]
    return tuple([words[-1] if words else "" for words in before])


def clean_text(source: str) -> CleanText:
    """Clean a decoded source and keep the way back.

    Args:
        source: the decoded document.

    Returns:
        The clean text; `span` gives source offsets for any of its ranges.
    """
    compositions, rare = _compositions(source)
    composed = rewrite(source, compositions)
    changes: list[Edit] = []
    breaks: list[int] = []
    shrunk = 0
    for match in _untidy_places(composed.text, rare):
        start, end, replacement = _tidy(match)
        reason = match.lastgroup or ""
        if replacement == composed.text[start:end]:
            continue
        changes.append(Edit(composed.start(start), composed.end(end), replacement, reason))
        if reason == "broken_line":
            breaks.append(start - shrunk)
        shrunk += end - start - len(replacement)
    tidied = rewrite(source, merge(compositions, changes))
    folded = fold(tidied.text)
    numbers = tuple([match.start() for match in _DIGITS.finditer(tidied.text)])
    return CleanText(
        text=tidied.text,
        folded=folded,
        edits=tuple(sorted([*compositions, *changes], key=_range)),
        breaks=tuple(breaks),
        numbers=numbers,
        words_before=_words_before(folded, numbers),
        _pieces=tidied,
    )


def clean(text: str) -> str:
    """Give the clean words of a piece of source: the law is `clean(source[start:end]) == record.text`.

    Args:
        text: any piece of decoded source.

    Returns:
        The words in NFC, one tone placement, one spelling of dashes and scale words, one blank between words.

    Example:
        >>> clean("Uỷ ban  nhân dân 2021 – 2025")
        'Ủy ban nhân dân 2021 - 2025'
    """
    return _on_one_line(clean_text(text).text)
