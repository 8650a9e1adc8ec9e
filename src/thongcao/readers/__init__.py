"""Read: a path, bytes or a string becomes a `SourceText`, or one clear line says why not."""

from thongcao.readers.errors import UnreadableDocument
from thongcao.readers.plain import read_bytes, read_path, read_text

__all__ = ["UnreadableDocument", "read_bytes", "read_path", "read_text"]
