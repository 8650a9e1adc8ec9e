"""What a new version of the extractor gains and loses against an old one, told in the words of the documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from thongcao.golden import Difference, compare

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record gained, lost or changed.

    Attributes:
        type: type of record, e.g. `indicators` or `task_groups.groups.tasks`.
        change: what happened to it.
        differences: the fields that changed, or the record itself.
    """

    type: str
    change: Literal["gained", "lost", "changed"]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """What changed in one document; `presence` says where only one folder has an output for it."""

    document: str
    presence: Literal["both", "old only", "new only"]
    changes: tuple[RecordChange, ...] = ()

    def count(self, change: str, record_type: str | None = None) -> int:
        """Give the number of records gained, lost or changed, of one type or of all."""
        return sum(1 for c in self.changes if c.change == change and record_type in (None, c.type))


def compare_outputs(old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[DocumentChanges]:
    """Compare two sets of outputs, document by document.

    Args:
        old: output of the old version by document name.
        new: output of the new version by document name.

    Yields:
        The changes of each document that has any, in the order of names.
    """
    for name in sorted({*old, *new}):
        if name not in new:
            yield DocumentChanges(name, "old only")
        elif name not in old:
            yield DocumentChanges(name, "new only")
        elif changes := _record_changes(compare(old[name], new[name])):
            yield DocumentChanges(name, "both", tuple(changes))


def _record_changes(differences: list[Difference]) -> list[RecordChange]:
    by_record: dict[str, list[Difference]] = {}
    changes: list[RecordChange] = []
    for difference in differences:
        record = difference.path[: difference.path.rfind("]") + 1] or difference.path.split(".", 1)[0]
        if difference.path == record and difference.change in ("added", "removed"):
            gained = difference.change == "added"
            changes.append(RecordChange(_type(record), "gained" if gained else "lost", (difference,)))
        elif difference.change != "moved":
            by_record.setdefault(record, []).append(difference)
    changes += [RecordChange(_type(record), "changed", tuple(found)) for record, found in by_record.items()]
    return changes


def _type(path: str) -> str:
    """Give the type of the record at a path: `people[3].mentions[0]` is one of `people.mentions`."""
    return ".".join(part.split("[", 1)[0] for part in path.split("."))
