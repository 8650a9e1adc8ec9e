"""A document scanned for what heading, meeting and agenda are read from."""

from __future__ import annotations

from typing import Any

from thongcao.document import Document
from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.dates import find_dates
from thongcao.grammar.ordinals import find_ordinals
from thongcao.grammar.tokens import Token
from thongcao.model.base import Evidence
from thongcao.records.meeting import document_year
from thongcao.segment import segment
from thongcao.text import SourceText, clean, clean_text


def front_document(text: str) -> Document:
    """Give a document with the tokens of dates, ordinals and bodies."""
    cleaned = clean_text(text)
    kinds: dict[str, list[Token[Any]]] = {}
    for token in (*find_dates(cleaned), *find_ordinals(cleaned), *find_bodies(cleaned)):
        kinds.setdefault(token.kind, []).append(token)
    tokens = {kind: tuple(found) for kind, found in kinds.items()}
    source = SourceText("<text>", text, "utf-8", "0" * 64)
    return Document(source, cleaned, segment(cleaned), tokens, document_year(cleaned, tokens))


def located(document: Document, record: Evidence) -> bool:
    """Tell whether the words of a record are those of its span in the source."""
    assert record.span
    return clean(document.source.text[slice(*record.span)]) == record.text
