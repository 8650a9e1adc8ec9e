"""Which found record is which gold record."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thongcao.evaluation.fields import GoldRecord, Json, found_value, look_up, normal
from thongcao.evaluation.record_types import RECORD_TYPES, Key, RecordType

_FEWEST_LETTERS = 4  # words shorter than this are contained in too much


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A found record.

    Attributes:
        json: the record.
        parent: index of the record it stands in, among those of its type; -1 where it stands in none.
    """

    json: Json
    parent: int = -1


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold record and the found one it was paired with, by index; `exact` where a key paired them."""

    gold: int
    found: int
    exact: bool


def malformed(gold: Json) -> str | None:
    """Give what is wrong with the shape of hand-made gold (`people is no list of records`), None where it can be scored.

    Args:
        gold: the gold of one document.
    """
    for kind in RECORD_TYPES:
        for parent in [] if kind.single else _parents(gold, kind.path[:-1]):
            records = parent.get(kind.path[-1]) or []
            if not isinstance(records, list) or not all(isinstance(record, Mapping) for record in records):
                return f"{'.'.join(kind.path)} is no list of records"
    return None


def gold_records(output: Json, kind: RecordType) -> list[GoldRecord] | None:
    """Give the gold records of a type, or None where the gold does not speak of them.

    Args:
        output: the gold of one document.
        kind: the type of record.
    """
    if kind.single:
        record = _descend(output, kind.path)
        return None if record is _ABSENT else [GoldRecord(record)] if isinstance(record, Mapping) else []
    parents = _parents(output, kind.path[:-1])
    if not any(kind.path[-1] in parent for parent in parents):
        return None
    return [
        GoldRecord(record, index, bool(record.get("optional") or parent.get("optional")))
        for index, parent in enumerate(parents)
        for record in parent.get(kind.path[-1]) or ()
    ]


def found_records(output: Json, kind: RecordType) -> list[FoundRecord]:
    """Give the found records of a type.

    Args:
        output: the output for one document.
        kind: the type of record.
    """
    if kind.single:
        record = _descend(output, kind.path)
        return [FoundRecord(record)] if isinstance(record, Mapping) else []
    return [
        FoundRecord(record, index)
        for index, parent in enumerate(_parents(output, kind.path[:-1]))
        for record in parent.get(kind.path[-1]) or ()
    ]


def says_something(found: FoundRecord) -> bool:
    """Tell whether a found record holds any value: the meeting of a text without one is a record of nothing."""
    return any(value not in (None, False, [], ()) for value in found.json.values())


def pair_records(
    gold: Sequence[GoldRecord],
    found: Sequence[FoundRecord],
    kind: RecordType,
    prefer: Callable[[GoldRecord, FoundRecord], bool] = lambda gold, found: True,
) -> list[Pair]:
    """Pair gold records with found ones, each at most once; the surest key first, then the most fields in agreement.

    Args:
        gold: the gold records.
        found: the found records.
        kind: their type, which has the keys.
        prefer: which of several candidates of one key to take first.
    """
    if kind.single:
        return [Pair(0, 0, True)] if gold and found else []
    pairs: list[Pair] = []
    values = _FoundValues(found)
    for key, exact in [*((key, True) for key in kind.keys), *((key, False) for key in kind.loose)]:
        taken_gold, taken_found = {pair.gold for pair in pairs}, {pair.found for pair in pairs}
        candidates = [
            (not prefer(gold[g], found[f]), -values.agreement(gold[g], f), g, f)
            for g in range(len(gold))
            if g not in taken_gold
            for f in range(len(found))
            if f not in taken_found and values.match(key, gold[g], f)
        ]
        for _, _, g, f in sorted(candidates):
            if g not in taken_gold and f not in taken_found:
                taken_gold.add(g)
                taken_found.add(f)
                pairs.append(Pair(g, f, exact))
    return sorted(pairs, key=lambda pair: pair.gold)


class _FoundValues:
    """Normalised values of found records, each computed once."""

    def __init__(self, found: Sequence[FoundRecord]) -> None:
        self._found = found
        self._values: dict[tuple[int, str, bool], Hashable] = {}

    def value(self, index: int, path: str, gold: Any) -> Hashable:
        place = (index, path, isinstance(gold, str))
        if place not in self._values:
            self._values[place] = normal(found_value(self._found[index].json, path, gold))
        return self._values[place]

    def match(self, key: Key, gold: GoldRecord, index: int) -> bool:
        given = [path for path in key.paths if path in gold.normal]
        if key.how == "shared":
            path = key.paths[0]
            ours, theirs = normal(look_up(gold.json, path)), normal(look_up(self._found[index].json, path))
            shared = isinstance(ours, frozenset) and isinstance(theirs, frozenset) and bool(ours & theirs)
            return shared and all(self._same(gold, index, path) for path in given if path != key.paths[0])
        if not given or given[0] != key.paths[0] or gold.normal[given[0]] is None:
            return False
        if key.how == "contained":
            ours, theirs = gold.normal[given[0]], self.value(index, given[0], gold.leaves[given[0]])
            return isinstance(ours, str) and isinstance(theirs, str) and _contained(ours, theirs)
        return all(self._same(gold, index, path) for path in given)

    def agreement(self, gold: GoldRecord, index: int) -> int:
        return sum(self.value(index, path, gold.leaves[path]) == value for path, value in gold.normal.items())

    def _same(self, gold: GoldRecord, index: int, path: str) -> bool:
        value = self.value(index, path, gold.leaves[path])
        return value == gold.normal[path] or value in gold.alternatives(path)


def _contained(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _FEWEST_LETTERS and f" {short} " in f" {long} "


_ABSENT = object()


def _descend(output: Json, path: Sequence[str]) -> Any:
    value: Any = output
    for name in path:
        if not isinstance(value, Mapping) or name not in value:
            return _ABSENT
        value = value[name]
    return value


def _parents(output: Json, path: Sequence[str]) -> list[Json]:
    """Give the records that hold the list of a type: the document itself, or records of lists on the way."""
    level: list[Json] = [output]
    for name in path:
        level = [inner for record in level for inner in _inner(record.get(name))]
    return level


def _inner(value: Any) -> Iterator[Json]:
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from (item for item in value if isinstance(item, Mapping))
