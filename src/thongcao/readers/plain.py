"""Plain text: bytes to `SourceText`. Order: byte order mark, strict UTF-8, Windows-1258 if Vietnamese comes out."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

from thongcao.readers.containers import container_of, is_html
from thongcao.readers.errors import UnreadableDocument
from thongcao.readers.language import language_shares, legacy_encoding, surely_vietnamese
from thongcao.text import SourceText

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Word leaves a few of these in the text it saves (note marks, page breaks); many of them mean it is no text.
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_MOST_CONTROL = 0.02
_NOT_TEXT = "only plain text is read so far: save it as UTF-8 text first"


def read_path(path: str | Path) -> SourceText:
    """Read a plain-text file.

    Args:
        path: the file.

    Returns:
        The decoded source; its name is the file name without folders.

    Raises:
        UnreadableDocument: the file is missing, a folder, forbidden, not text, or not Vietnamese.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument(str(path), "no such file") from None
    except IsADirectoryError:
        raise UnreadableDocument(str(path), "is a folder; give the files in it") from None
    except PermissionError:
        raise UnreadableDocument(str(path), "may not be read (permission denied)") from None
    except (OSError, ValueError) as error:
        raise UnreadableDocument(str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    # A name in another encoding than the file system's comes with lone surrogates, which JSON cannot carry.
    return _read(data, path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"), str(path))


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read the bytes of a plain-text file.

    Args:
        data: the bytes.
        name: what to call the document.

    Returns:
        The decoded source with the sha256 of the bytes.

    Raises:
        UnreadableDocument: the bytes are empty, not text, or not Vietnamese.
    """
    return _read(data, name, name)


def read_text(text: str, name: str = "<text>") -> SourceText:
    """Take a string as a document.

    Args:
        text: the text, already decoded.
        name: what to call the document.

    Returns:
        The source with the sha256 of its UTF-8 bytes.

    Raises:
        UnreadableDocument: the text is empty, markup, or not Vietnamese.
    """
    try:
        digest = hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise UnreadableDocument(name, f"half a character (lone surrogate) at character {error.start}") from None
    _refuse(text, name)
    return SourceText(name=name, text=text, encoding="utf-8", sha256=digest)


def _read(data: bytes, name: str, where: str) -> SourceText:
    if container := container_of(data):
        raise UnreadableDocument(where, f"is {container}; {_NOT_TEXT}")
    text, encoding = _decode(data, where)
    _refuse(text, where)
    return SourceText(name=name, text=text, encoding=encoding, sha256=hashlib.sha256(data).hexdigest())


def _decode(data: bytes, where: str) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                reason = f"begins as {encoding} but is not {encoding} at byte {error.start}; save it anew as UTF-8"
                raise UnreadableDocument(where, reason) from None
    if b"\0" in data:
        raise UnreadableDocument(where, f"is binary (NUL byte at {data.index(0)}); {_NOT_TEXT}")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _decode_legacy(data, where, error)


def _decode_legacy(data: bytes, where: str, error: UnicodeDecodeError) -> tuple[str, str]:
    # Damaged UTF-8 first: cp1258 gives every byte a letter and would read it as nonsense.
    if language_shares(data.decode("utf-8", "replace")).vietnamese:
        cut_off = error.reason == "unexpected end of data"
        what = "is cut off inside a character" if cut_off else "is UTF-8 with a damaged character"
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableDocument(where, f"{what} at byte {error.start} (line {line}); save it anew as UTF-8")
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    if language_shares(text).vietnamese:
        return text, "cp1258"
    seen = data.decode("latin-1")
    # VISCII writes six rare capitals as control characters; noise has every tenth byte there
    if _is_binary(seen):
        raise UnreadableDocument(where, f"is binary (many control characters); {_NOT_TEXT}")
    if legacy := legacy_encoding(seen):
        raise UnreadableDocument(where, f"is Vietnamese in {legacy}; convert it to Unicode (UTF-8) first")
    reason = f"is neither UTF-8 (byte {error.start}) nor Vietnamese in Windows-1258; {_NOT_TEXT}"
    raise UnreadableDocument(where, reason)


def _is_binary(text: str) -> bool:
    written = text.encode()
    return len(written) - len(written.translate(None, _CONTROL)) > _MOST_CONTROL * len(text)


def _refuse(text: str, where: str) -> None:
    """Raise where a decoded text is no Vietnamese document: empty, binary, markup, legacy font, another language."""
    if not text.strip("\ufeff \t\r\n\x0b\x0c\xa0\u200b"):
        raise UnreadableDocument(where, "is empty")
    if _is_binary(text):
        raise UnreadableDocument(where, f"is binary (many control characters); {_NOT_TEXT}")
    if is_html(text):
        raise UnreadableDocument(where, f"is HTML; {_NOT_TEXT}")
    if surely_vietnamese(text):
        return
    shares = language_shares(text)
    if shares.plainly_vietnamese:
        return
    if legacy := legacy_encoding(text):
        raise UnreadableDocument(where, f"is Vietnamese in {legacy}; convert it to Unicode (UTF-8) first")
    if not shares.vietnamese:
        share = f"{shares.marked:.0%} of its words are Vietnamese with marks" if shares.words else "it has no words"
        raise UnreadableDocument(where, f"is not Vietnamese text ({share})")
