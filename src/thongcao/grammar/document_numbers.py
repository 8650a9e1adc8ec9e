"""Document numbers: `31-NQ/TW`, `98/2023/QH15`, `641/QĐ-UBND`, and what their parts say.

The mark after the number tells the system: hyphen for the party, slash for the state (Nghị định 30/2020/NĐ-CP, Hướng
dẫn 36-HD/VPTW). Codes are looked up in the tables; a code outside them is taken where the rest of the number is known.
Misspellings known from the press (`66/QĐ/TW`, `06/2022-QH15`, `16 - NQ/TW`) are read as the norm has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thongcao.grammar.document_codes import (
    DocumentType,
    System,
    code_key,
    issuer_code,
    system_of,
    term_of,
    type_code,
)

_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_CODE = r"[^\W\d_](?:[^\W\d_]|[.&](?=[^\W\d_])){0,19}[0-9]{0,2}"
_PIECE = rf"[ \n]?[-/][ \n]?(?:{_YEAR}|{_CODE})"
# a year comes first behind a slash, or in `19-2017/NQ-CP`; `2025 - 2030` is no number
_FIRST = rf"(?:[ \n]?[-/][ \n]?{_CODE}|[ \n]?/[ \n]?{_YEAR}|-{_YEAR}(?=/))"
# No lookbehind before the first digit: `re` finds a leading set of characters fast, and only then looks back.
NUMBER = re.compile(
    rf"[0-9](?<![^\WốỐ][0-9])(?<![0-9][.,/-][0-9])(?P<serial>[0-9OlI]{{0,4}}(?![0-9])[a-zđ]?)"
    rf"(?P<pieces>{_FIRST}(?:{_PIECE}){{0,5}}|(?P<glued>[ .]?[A-ZĐ][A-Za-zĐđ]{{1,5}}[/-]{_CODE}))?"
)
_SPLIT = re.compile(rf"[ \n]?([-/])[ \n]?({_YEAR}|{_CODE})")
_SERIAL = re.compile(r"(?P<digits>[0-9OlI]{1,5})(?P<letter>[a-zđ]?)")
_SCANNED = str.maketrans("OlI", "011")


class DocumentNumber(NamedTuple):
    """A document number and its parts.

    Attributes:
        text: the number in the spelling of the norm, or as much of it as was given.
        serial: the running number.
        letter: letter after the running number (`01a`).
        system: whose number it is; None for a number without codes.
        year: year in the number.
        code: type code (`NQ`).
        issuers: issuer codes.
        term: term of the National Assembly.
        unit: drafting unit.
    """

    text: str
    serial: int
    letter: str = ""
    system: System | None = None
    year: int | None = None
    code: str | None = None
    issuers: tuple[str, ...] = ()
    term: int | None = None
    unit: str | None = None

    def of_serial(self, other: DocumentNumber) -> DocumentNumber:
        """Give the number that has the codes of this one and the running number of another: `57, 59-NQ/TW`."""
        codes = _SERIAL.sub("", self.text, count=1)
        return self._replace(text=other.text + codes, serial=other.serial, letter=other.letter)


Reading = tuple[int, DocumentNumber]


class _Piece(NamedTuple):
    """A part after the running number: its mark, its letters or year, where it ends, and whether blanks stand by."""

    mark: str
    text: str
    end: int
    spaced: bool

    @property
    def year(self) -> int | None:
        return int(self.text) if self.text.isdecimal() else None

    @property
    def formal(self) -> bool:
        """Whether an unknown code may be meant: close to its mark, two capitals at least, or one before digits (`X11`)."""
        capitals = sum(letter.isupper() for letter in self.text)
        return not self.spaced and (capitals > 1 or (capitals == 1 and self.text[1:].isdecimal()))


def _parted(piece: _Piece, word: DocumentType | None) -> Iterator[_Piece]:
    """Part a piece where a mark is lost or a dot stands for it: `18-NQTW`, `45/QĐ.UBND`, `123/QĐ-UBND.HC`."""
    left, dot, right = piece.text.partition(".")
    if dot:
        whole = type_code(left) and issuer_code(right)
        unit = 1 < len(right) < 4 and right.isupper() and system_of(issuer_code(left) or "") == "state"
    else:
        left = _leading_code(piece.text, word) if word else ""
        right = piece.text[len(left) :]
        whole, unit = left, False
    if not whole and not unit:
        yield piece
        return
    yield _Piece(piece.mark, left, piece.end - len(right) - len(dot), piece.spaced)
    yield _Piece("/" if piece.mark == "-" and not unit else "-", right, piece.end, False)


def _leading_code(code: str, word: DocumentType) -> str:
    """Give the type code of `word` that `code` begins with, where an issuer is glued to it, else ""."""
    if type_code(code) or issuer_code(code):
        return ""
    for length in range(2, len(code) - 1):
        if code_key(code[:length]) in word.codes and issuer_code(code[length:]):
            return code[:length]
    return ""


class _Issuer(NamedTuple):
    code: str
    end: int
    known: bool


def _issuer(piece: _Piece) -> _Issuer | None:
    """Read an issuer code; a word or the digit of a note glued to it (`TWcủa`, `TW1`) is cut off."""
    if code := issuer_code(piece.text):
        return _Issuer(code, piece.end, True)
    for length in range(len(piece.text) - 1, 1, -1):
        rest = piece.text[length:]
        glued = rest[0] == "." or rest.isdecimal() or (len(rest) > 1 and rest.islower())
        if glued and (code := issuer_code(piece.text[:length])):
            return _Issuer(code, piece.end - len(rest), True)
    return _Issuer(piece.text, piece.end, False) if piece.formal else None


# joint papers name every issuer, also those outside the tables
_JOINT_CODES = ("TTLT", "NQLT", "QCPH", "HDLN")


def _tail(code: str | None, pieces: Sequence[_Piece], end: int) -> tuple[list[str], str | None, int]:
    """Read what may follow the first issuer: more issuers, then a unit."""
    more: list[str] = []
    units: list[str] = []
    for piece in pieces:
        issuer = issuer_code(piece.text)
        if piece.mark != "-" or not (piece.formal or (issuer and not piece.spaced)):
            break
        if not units and (issuer or code in _JOINT_CODES):
            more.append(issuer or piece.text)
        else:
            units.append(piece.text)
        end = piece.end
    return more, "-".join(units) or None, end


def _joined(serial: str, issuers: Sequence[str], unit: str | None, head: str) -> str:
    return serial + head + "-".join([*issuers, *([unit] if unit else [])])


class _Reader:
    """Reads the pieces after one running number."""

    def __init__(self, digits: str, letter: str, pieces: Sequence[_Piece], word: DocumentType | None) -> None:
        self.serial = int(digits)
        self.letter = letter
        self.head = f"{digits}{letter}" if letter else f"{self.serial:02}"  # the norm pads digits alone
        self.pieces = pieces
        self.word = word

    def number(
        self,
        text: str,
        system: System | None,
        issuers: tuple[str, ...] = (),
        *,
        year: int | None = None,
        code: str | None = None,
        unit: str | None = None,
    ) -> DocumentNumber:
        term = term_of(issuers[0]) if issuers else None
        return DocumentNumber(text, self.serial, self.letter, system, year, code, issuers, term, unit)

    def read(self) -> Reading | None:
        if self.pieces[0].year:
            return self.with_year()
        return self.party() if self.pieces[0].mark == "-" else self.state()

    def with_year(self) -> Reading | None:
        """Normative numbers: number/year/QHterm, number/year/UBTVQHterm, number/year/type-issuer."""
        first, *rest = self.pieces
        year = first.year
        stem = f"{self.head}/{year}"
        if not rest:
            # `Nghị quyết số 98/2023`: codes left out; without a type word it is a month or a fraction
            return (first.end, self.number(stem, None, year=year)) if self.word and first.mark == "/" else None
        second, *rest = rest
        issuer = _issuer(second)
        if issuer and term_of(issuer.code):
            return issuer.end, self._assembly(stem, year, issuer.code)
        code = type_code(second.text)
        if not rest:
            if issuer and issuer.known and self.word and second.mark == "/":
                return issuer.end, self.number(f"{stem}/{issuer.code}", "state", (issuer.code,), year=year)
            return None
        third, *rest = rest
        issuer = _issuer(third)
        if not issuer or not (code or (second.formal and issuer.known)):
            return None
        if term_of(issuer.code) and code in ("NQ", "L"):
            # attested 54/2017/NQ-QH14; the norm has no type code here
            return issuer.end, self._assembly(stem, year, issuer.code)
        more, unit, end = _tail(code, rest, issuer.end)
        issuers = (issuer.code, *more)
        # attested 19-2017/NQ-CP: the Government's own spelling
        head = f"{first.mark}{year}/{code or second.text}-"
        text = _joined(self.head, issuers, unit, head)
        system = system_of(issuer.code) or "state"
        return end, self.number(text, system, issuers, year=year, code=code or second.text, unit=unit)

    def _assembly(self, stem: str, year: int | None, issuer: str) -> DocumentNumber:
        return self.number(f"{stem}/{issuer}", "state", (issuer,), year=year)

    def party(self) -> Reading | None:
        """Party numbers: number-type/issuer; also the spelling number-type-issuer."""
        first, *rest = self.pieces
        code = type_code(first.text)
        if (
            code
            and len(rest) > 1
            and (rest[0].mark, rest[1].mark) == ("-", "/")
            and (whole := type_code(code + rest[0].text))
        ):
            code, rest = whole, rest[1:]  # attested 1234-QĐ-NS/TU for 1234-QĐNS/TU
        issuer = _issuer(rest[0]) if rest else None
        if issuer and rest[0].mark == "-" and not (issuer.known and system_of(issuer.code) == "party"):
            issuer = None
        if not issuer:
            # `03-HD`: the issuer is missing; only the type word tells that it is a number
            given = code and self.word and code_key(code) in self.word.codes
            return (first.end, self.number(f"{self.head}-{code}", "party", code=code)) if given else None
        if not code and not (first.formal and issuer.known):
            return None
        return self._party(code or first.text, issuer, rest[1:])

    def _party(self, code: str, issuer: _Issuer, rest: Sequence[_Piece]) -> Reading:
        more, unit, end = _tail(code, rest, issuer.end)
        issuers = (issuer.code, *more)
        text = _joined(self.head, issuers, unit, f"-{code}/")
        return end, self.number(text, system_of(issuer.code) or "party", issuers, code=code, unit=unit)

    def state(self) -> Reading | None:
        """Administrative numbers: number/type-issuer, number/issuer-unit."""
        first, *rest = self.pieces
        code = type_code(first.text)
        sender = _issuer(first)
        issuer = _issuer(rest[0]) if rest else None
        if not rest or not issuer:
            return self._sender_alone(sender)
        if code and rest[0].mark == "/" and not issuer.known:
            return self._sender_alone(sender)
        if self._is_letter(code, sender, issuer, rest[0]):
            return self._letter(first.text, sender, rest)
        if not code and not (first.formal and (issuer.known or self.word)):
            return None
        if issuer.known and system_of(issuer.code) == "party":
            # attested 31/QĐ-TW and 66/QĐ/TW for 31-QĐ/TW and 66-QĐ/TW
            return self._party(code or first.text, issuer, rest[1:])
        more, unit, end = _tail(code, rest[1:], issuer.end)
        issuers = (issuer.code, *more)
        text = _joined(self.head, issuers, unit, f"/{code or first.text}-")
        return end, self.number(text, "state", issuers, code=code or first.text, unit=unit)

    def _sender_alone(self, sender: _Issuer | None) -> Reading | None:
        """Read `101/CP`, as decrees were numbered before 1997."""
        if not (sender and sender.known and self.word) or type_code(sender.code):
            return None
        return sender.end, self.number(f"{self.head}/{sender.code}", "state", (sender.code,))

    def _is_letter(self, code: str | None, sender: _Issuer | None, issuer: _Issuer, second: _Piece) -> bool:
        if second.mark != "-" or not sender:
            return False
        letter_word = bool(self.word and self.word.english == "letter")
        if code:
            # CT is chỉ thị and Tổng cục Chính trị: 1269/HD-CT, but Công văn 21036/CT-CBc
            other_word = self.word and code_key(code) in self.word.codes and not letter_word
            return sender.known and not other_word and (letter_word or not issuer.known)
        return letter_word or (sender.known and not (issuer.known and system_of(issuer.code) == "party"))

    def _letter(self, raw: str, sender: _Issuer | None, rest: Sequence[_Piece]) -> Reading | None:
        if not sender:
            return None
        units: list[str] = []
        end = sender.end
        for piece in rest:
            if piece.mark != "-" or not piece.formal:
                break
            units.append(piece.text)
            end = piece.end
        if not units:
            return None
        unit = "-".join(units)
        issuer = sender.code if sender.known else raw
        return end, self.number(f"{self.head}/{issuer}-{unit}", "state", (issuer,), unit=unit)


def read_number(match: re.Match[str], word: DocumentType | None = None) -> Reading | None:
    """Read a match of `NUMBER` that has codes or a year.

    Args:
        match: the match.
        word: the type word before the number; it decides between readings (`CT`), and allows numbers that only a type
            word makes certain (`98/2023`, `03-HD`, `101/CP`).

    Returns:
        The end of the number and its value; None where the codes make no number.

    Example:
        >>> read_number(NUMBER.search("66/QĐ/TW"))[1].text
        '66-QĐ/TW'
    """
    if not match["pieces"]:
        return None
    serial = _SERIAL.fullmatch(match[0][: match.start("pieces") - match.start()])
    if not serial:
        return None
    digits = serial["digits"].translate(_SCANNED)
    if not int(digits):
        return None
    base = match.start("pieces")
    raw = match["pieces"]
    if match["glued"]:
        # attested 37QĐ/TW, 37 QĐ/TW and 37 QĐ-TW: the first mark is lost, so both codes must be known
        first, mark, second = re.split("([/-])", raw, maxsplit=1)
        if not (type_code(first.strip(" .")) and issuer_code(second)):
            return None
        lost = "-" if mark == "/" else "/"
        pieces = [
            _Piece(lost, first.strip(" ."), base + len(first), False),
            _Piece(mark, second, base + len(raw), False),
        ]
    else:
        pieces = [
            piece
            for part in _SPLIT.finditer(raw)
            for piece in _parted(
                _Piece(part[1], part[2], base + part.end(), len(part[0]) > len(part[1]) + len(part[2])), word
            )
        ]
    return _Reader(digits, serial["letter"], pieces, word).read()
