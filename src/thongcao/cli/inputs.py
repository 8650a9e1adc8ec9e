"""What the commands are given: documents, and folders of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thongcao.batch import DocumentInput

STANDARD_INPUT = "-"


class NotJson(Exception):  # noqa: N818 - it names the file's state, like the error of the readers
    """A file that should hold a JSON object and does not; `str()` is one line with its name."""


def document_inputs(files: Sequence[str]) -> list[DocumentInput]:
    """Give the documents to read; `-` is read from standard input at once (a closed one is empty)."""
    from thongcao.batch import DocumentInput

    return [
        DocumentInput("<stdin>", sys.stdin.buffer.read() if sys.stdin else b"")
        if file == STANDARD_INPUT
        else DocumentInput(file)
        for file in files
    ]


def stem_of(file: str) -> str:
    """Give the name of the output that belongs to an input, without ending."""
    return "stdin" if file == STANDARD_INPUT else Path(file).stem


def duplicate_stem(files: Sequence[str]) -> str | None:
    """Give one line about two inputs whose outputs would have the same name, None where all differ."""
    seen: dict[str, str] = {}
    for file in files:
        stem = stem_of(file)
        if stem in seen:
            return f"{file}: its output would have the same name as that of {seen[stem]}: {stem}"
        seen[stem] = file
    return None


def read_json(path: Path) -> dict[str, Any]:
    """Give the JSON object in a file.

    Raises:
        NotJson: the file cannot be read or holds something else.
    """
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise NotJson(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise NotJson(f"{path}: is not JSON ({error})") from None
    if not isinstance(content, dict):
        raise NotJson(f"{path}: is not a JSON object")
    return content
