"""What a file is when it is not plain text: known by its first bytes, never by its name."""

from __future__ import annotations

import re
from io import BytesIO

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "a Word 97-2003 document or another OLE file"),
    (b"\x1f\x8b", "a gzip archive"),
)
_ZIP_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "a Word document (DOCX)"),
    ("xl/workbook.xml", "an Excel workbook (XLSX)"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an EPUB book"),
)
# Tags a saved page or a copied fragment opens with; a communiqué in plain text opens with none of them.
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype|html|head|meta|body|main|div|p|article|section|table|span|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)


def container_of(data: bytes) -> str | None:
    """Give the binary format the bytes are in (`a PDF document`), or None.

    Args:
        data: the bytes of the file.
    """
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    head = data[:1024].lstrip()
    return next((name for signature, name in _SIGNATURES if head.startswith(signature)), None)


def _zip_kind(data: bytes) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except zipfile.BadZipFile:
        return "a damaged ZIP archive"
    return next((name for part, name in _ZIP_PARTS if part in parts), "a ZIP archive")


def is_html(text: str) -> bool:
    """Tell whether a text is HTML markup.

    Args:
        text: the decoded text.
    """
    return _HTML.match(text[:4096]) is not None
