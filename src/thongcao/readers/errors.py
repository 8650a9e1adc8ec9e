"""The one error of the readers."""

from __future__ import annotations


class UnreadableDocument(Exception):  # noqa: N818 - it names the document's state, and it is part of the public API
    """A document that cannot be read; `str()` gives one line, `name: reason`.

    Attributes:
        name: the document, as the caller named it.
        reason: what is wrong, where, and what to do, in one line.
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name = " ".join(name.splitlines())
        self.reason = " ".join(reason.split())
        super().__init__(self.name, self.reason)

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
