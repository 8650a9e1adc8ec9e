"""Fields of gold and found records: which are compared, and when two values are the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from thongcao.evaluation.record_types import MARGINALIA, RECORD_TYPES, SUFFIX_FIELDS, UNASSERTED_WHEN_NULL
from thongcao.text import clean, fold

Json = Mapping[str, Any]

# Lists of records inside records are scored as records, not as fields.
_INNER_LISTS = frozenset(kind.path[-1] for kind in RECORD_TYPES if not kind.single and len(kind.path) > 1)
_EDGES = " .,;:…\"'“”‘’()-*"


@cache
def normal_words(words: str) -> str:
    """Give words in the one spelling they are compared in: clean, lower case, no punctuation at the edges."""
    return fold(clean(words)).strip(_EDGES)


def normal(value: Any) -> Hashable:
    """Give a value as it is compared in the normalised score; lists lose their order.

    Args:
        value: a JSON value; a record stands for its words.
    """
    if isinstance(value, str):
        return normal_words(value)
    if _is_list(value):
        return frozenset(normal(item) for item in value)
    if isinstance(value, Mapping):
        return normal(value["text"]) if "text" in value else repr(value)
    return (value,) if isinstance(value, bool) else value


@dataclass(frozen=True)
class GoldRecord:
    """A gold record with the fields it asserts.

    Attributes:
        json: the record.
        parent: index of the record it stands in, among those of its type; -1 where it stands in none.
        optional: whether missing it is no fault (the record or its parent says so).
    """

    json: Json
    parent: int = -1
    optional: bool = False

    @cached_property
    def leaves(self) -> dict[str, Any]:
        """The asserted fields: scalars and lists of scalars by dotted path."""
        return dict(_leaves(self.json, ""))

    @cached_property
    def spans(self) -> dict[str, tuple[int, int]]:
        """Spans the record gives, by the field they belong to ("" is the record itself)."""
        return dict(_spans(self.json, ""))

    @cached_property
    def normal(self) -> dict[str, Hashable]:
        """The asserted fields as they are compared."""
        return {path: normal(value) for path, value in self.leaves.items()}

    def strictly(self, path: str, found: Any) -> bool:
        """Tell whether `found` is the asserted value of a field, letter for letter; lists in the order given."""
        value = self.leaves[path]
        if isinstance(value, bool) or isinstance(found, bool):
            return value is found
        if _is_list(value) and _is_list(found):
            return list(value) == list(found)
        return value == found or found in self.alternatives(path)

    def nearly(self, path: str, found: Any) -> bool:
        """Tell whether `found` is the asserted value of a field, spelling and order aside."""
        value, other = self.normal[path], normal(found)
        if path in SUFFIX_FIELDS and isinstance(value, str) and isinstance(other, str) and value and other:
            return value.endswith(other) or other.endswith(value)
        return value == other or found in self.alternatives(path)

    def alternatives(self, path: str) -> Sequence[Any]:
        """Give further values that are right for a field, as the labeller allows where the text is damaged."""
        return self.json.get("alternatives", ()) if path in {"value.low", "value.high", "value"} else ()


def look_up(record: Json, path: str) -> Any:
    """Give the value of a found record at a path, None where any part of it is missing.

    Args:
        record: the found record.
        path: dotted path, e.g. `value.low`.
    """
    value: Any = record
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def found_value(record: Json, path: str, gold: Any) -> Any:
    """Give what a found record says where gold says `gold`: gold may write `"venue": "…"` for `{"text": "…"}`."""
    value = look_up(record, path)
    return value.get("text", value) if isinstance(value, Mapping) and isinstance(gold, str) else value


def _leaves(record: Json, path: str) -> Iterator[tuple[str, Any]]:
    for name, value in record.items():
        below = f"{path}.{name}" if path else name
        if name in MARGINALIA | _INNER_LISTS | {"span", "spans"} or (value is None and name in UNASSERTED_WHEN_NULL):
            continue
        if isinstance(value, Mapping):
            yield from _leaves(value, below)
        elif not (_is_list(value) and any(isinstance(item, Mapping) for item in value)):
            yield below, value


def _spans(record: Json, path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for name, value in record.items():
        if name == "span" and _is_list(value) and len(value) == 2:
            yield path, (value[0], value[1])
        elif isinstance(value, Mapping):
            yield from _spans(value, f"{path}.{name}" if path else name)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
