"""Is this Vietnamese? And if it is not: is it Vietnamese in a legacy encoding?

In Vietnamese most words carry a mark (`hội nghị`), and every marked word is one syllable of a known shape. That tells
it from English (no marks), from French or Spanish (few, and rarely one syllable) and from text in a legacy font
encoding (marks in the wrong places), even in a title of four words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TONELESS = str.maketrans(
    {
        toned: base
        for base in "aăâeêioôơuưy"
        for tone in "\u0300\u0301\u0303\u0309\u0323"
        for toned in (unicodedata.normalize("NFC", base + tone),)
    }
)
_SYLLABLE = re.compile(
    r"(?:ngh?|[cgknpt]h|gi|tr|qu|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uao"
    r"|a[iouy]?|ă|â[uy]?|eo?|êu?|i[aêu]?|o[aăeio]?|ôi?|ơi?|u[aâêiơôy]?|ư[aiơu]?|yê?)"
    r"(?:ch|n[gh]?|[cmpt])?"
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 600  # words looked at, spread over the text; enough to judge a text of any length
# Before that, some hundred words at a few places, where they leave no doubt.
_PLACES, _WIDTH = 12, 54
_FEW_WORDS = 60

# Share of words that are Vietnamese syllables, and of those with a mark. Communiqués and single lines of them have
# 0.98 and 0.8-0.95; an English article full of Vietnamese names has 0.5 and 0.2.
_LEAST_SYLLABLES = 0.55
_LEAST_MARKED = 0.4
_PLAINLY_VIETNAMESE = 0.85
# A few words must show more, so that more words would hardly say something else.
_SURELY_SYLLABLES = 0.93
_SURELY_MARKED = 0.6

# Signs of a legacy encoding that was decoded as Latin-1: what a reader sees, and what to call it.
_VISCII = "VISCII"
_TCVN3 = "TCVN3 (ABC, the .VnTime fonts)"
_LEGACY: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("UTF-8 that was read as Windows-1252", re.compile(r"[ÃÄÆ][\x80-\xbf‘’“”•–—˜™š›œžŸ€‚ƒ„…†‡ˆ‰Š‹Œ]|á[º»]")),
    (_VISCII, re.compile(r"[^\W\d_][\x80-\x84\x86-\x9f]|[\x80-\x84\x86-\x9f][^\W\d_]")),
    (_TCVN3, re.compile(r"[A-Za-z](?:[µ¸¶·¹©ª¨¬\xad®]|[ÖÑÞÜ×ÝØßÏÎ](?=[a-z]))|[®§][a-z]")),
    ("VNI (the VNI- fonts)", re.compile(r"[aeoyuAEOYUöôÖÔ][øùûõïâäàåãáéèêëúüØÙÛÕÏÂÄÀÅÃÁÉÈÊËÚÜ]")),
)
_HIGH = re.compile(r"[A-Za-zðÐ][\xa1-\xff]|[\xa1-\xff][A-Za-z]")
_LEAST_ETHS = 0.02  # share of words that begin with đ; it is 0.05 and more in communiqués
_LEAST_LEGACY = 0.15  # share of words with a sign; the fonts put one into more than half of all words


@dataclass(frozen=True, slots=True)
class Shares:
    """What the words of a text are.

    Attributes:
        words: how many were looked at; numbers and abbreviations such as `TP` or `GRDP` are no words.
        syllables: share of them that have the shape of a Vietnamese syllable.
        marked: share of them that are such a syllable and carry a Vietnamese mark.
    """

    words: int
    syllables: float
    marked: float

    @property
    def vietnamese(self) -> bool:
        """Whether this is Vietnamese written with its marks."""
        return self.syllables >= _LEAST_SYLLABLES and self.marked >= _LEAST_MARKED

    @property
    def plainly_vietnamese(self) -> bool:
        """Whether it is Vietnamese beyond doubt, so that nothing else need be tried."""
        return self.vietnamese and self.syllables >= _PLAINLY_VIETNAMESE


def language_shares(text: str) -> Shares:
    """Give the shares of Vietnamese syllables among the words of a text.

    Args:
        text: any decoded text, composed or decomposed.
    """
    pieces = text.split()
    return _shares(" ".join(pieces[:: len(pieces) // _SAMPLE + 1]))


def surely_vietnamese(text: str) -> bool:
    """Tell whether a few words of a text leave no doubt that it is plainly Vietnamese; if not, all of it must be judged.

    Args:
        text: any decoded text, composed or decomposed.
    """
    # the words cut off at both ends of a place are none
    places = range(0, len(text), max(len(text) // _PLACES, _WIDTH))
    shares = _shares(" ".join([word for place in places for word in text[place : place + _WIDTH].split()[1:-1]]))
    return shares.words >= _FEW_WORDS and shares.syllables >= _SURELY_SYLLABLES and shares.marked >= _SURELY_MARKED


def _shares(sample: str) -> Shares:
    found = _WORD.findall(unicodedata.normalize("NFC", sample))
    # letters are turned all at once: a call for each word costs more than the work
    words = " ".join([word for word in found if not (word.isascii() and word.isupper())]).lower()
    toneless = words.translate(_TONELESS)
    syllables = [
        word for word, shape in zip(words.split(), toneless.split(), strict=True) if _SYLLABLE.fullmatch(shape)
    ]
    # of a syllable all that is not ASCII is a mark, or the letter đ
    marked = sum([not word.isascii() for word in syllables])
    total = words.count(" ") + 1 if words else 0
    return Shares(total, len(syllables) / (total or 1), marked / (total or 1))


def legacy_encoding(text: str) -> str | None:
    """Give the name of the legacy encoding a text shows the signs of, or None.

    Args:
        text: the decoded text, or the bytes decoded as Latin-1.
    """
    pieces = text.split()
    words = pieces[:: len(pieces) // _SAMPLE + 1]
    # the small letters of VISCII lie where those of TCVN3 do and where Latin letters are; đ, which begins many words, is ð
    eths = sum(1 for word in words if word[0] in "ðÐ")
    high = sum(1 for word in words if _HIGH.search(word))
    for name, signs in _LEGACY:
        if sum(1 for word in words if signs.search(word)) > _LEAST_LEGACY * len(words):
            return _VISCII if name == _TCVN3 and eths > sum(1 for word in words if word[0] in "®§") else name
    return _VISCII if eths > _LEAST_ETHS * len(words) and high > len(words) // 2 else None
