"""What changed between two outputs of one document, told by the words the records stand on."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from thongcao.model.communique import Communique

Json = Mapping[str, Any]
Change = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two outputs differ.

    Attributes:
        path: the field, e.g. `indicators[3].value.low`; the index is that in the found output, or, for what was
            removed, in the golden one.
        change: what happened there.
        old: the golden value, None where it was added.
        new: the found value, None where it was removed.
        text: the words of the nearest record that has any.
    """

    path: str
    change: Change
    old: Any
    new: Any
    text: str

    def __str__(self) -> str:
        words = f"  «{_short(self.text)}»" if self.text else ""
        match self.change:
            case "added" | "removed":
                value = self.new if self.change == "added" else self.old
                told = words if isinstance(value, Mapping) and words else f": {_plain(value)}{words}"
                return f"{'+' if self.change == 'added' else '-'} {self.path}{told}"
            case "moved":
                return f"~ {self.path}: the same records in another order"
            case _:
                return f"~ {self.path}: {_plain(self.old)} → {_plain(self.new)}{words}"


def compare(golden: Communique | Json, found: Communique | Json) -> list[Difference]:
    """Give every difference between the golden output of a document and the one found now.

    Records of a list are paired by what they are (span, id, words), not by their place, so that one new record is one
    difference. Where the source itself changed, offsets are not compared: they all shift.

    Args:
        golden: the accepted output.
        found: the output of today.

    Returns:
        The differences in the order of the found output; empty where both are the same.
    """
    old, new = _as_json(golden), _as_json(found)
    same_source = old.get("source", {}).get("sha256") == new.get("source", {}).get("sha256")
    return list(_compare(old, new, "", "", same_source))


def record_words(record: Json) -> str:
    """Give the words a record stands on, or "" where it has none.

    Args:
        record: a record of the output, as JSON.
    """
    if isinstance(text := record.get("text"), str):
        return text
    parts = [record[key]["text"] for key in ("label", "value") if isinstance(record.get(key), Mapping)]
    if parts:
        return " … ".join(part for part in parts if part)
    if isinstance(title := record.get("title"), Mapping):
        return str(title.get("text", ""))
    mentions = record.get("mentions")
    if isinstance(mentions, Sequence) and mentions and isinstance(mentions[0], Mapping):
        return str(mentions[0].get("text", ""))
    if record.get("name"):
        return str(record["name"])
    counted = [str(record[key]) for key in ("done", "total", "value", "unit") if isinstance(record.get(key), str | int)]
    return " ".join(counted)


def _as_json(output: Communique | Json) -> Json:
    return output.model_dump(mode="json") if isinstance(output, Communique) else output


def _compare(old: Any, new: Any, path: str, text: str, same_source: bool) -> Iterator[Difference]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        text = record_words(new) or record_words(old) or text
        for key in dict.fromkeys((*new, *old)):
            below = f"{path}.{key}" if path else key
            if not same_source and key in {"span", "spans", "offset"}:
                continue
            if key not in old:
                yield Difference(below, "added", None, new[key], text)
            elif key not in new:
                yield Difference(below, "removed", old[key], None, text)
            else:
                yield from _compare(old[key], new[key], below, text, same_source)
    elif _are_records(old) and _are_records(new):
        yield from _compare_lists(old, new, path, same_source)
    elif old != new or isinstance(old, bool) is not isinstance(new, bool):
        yield Difference(path, "changed", old, new, text)


def _are_records(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(v, Mapping) for v in value)


def _compare_lists(old: Sequence[Json], new: Sequence[Json], path: str, same_source: bool) -> Iterator[Difference]:
    partner = _pair(old, new)
    for index, record in enumerate(new):
        if index in partner:
            yield from _compare(old[partner[index]], record, f"{path}[{index}]", "", same_source)
        else:
            yield Difference(f"{path}[{index}]", "added", None, record, record_words(record))
    kept = set(partner.values())
    for index, record in enumerate(old):
        if index not in kept:
            yield Difference(f"{path}[{index}]", "removed", record, None, record_words(record))
    order = [partner[index] for index in sorted(partner)]
    if order != sorted(order):
        yield Difference(path, "moved", None, None, "")


def _span(record: Json) -> Hashable:
    return tuple(record["span"]) if record.get("span") else None


def _figure(record: Json) -> Hashable:
    """Place of the figure itself; two figures may share the span of their record."""
    value = record.get("value")
    return _span(value) if isinstance(value, Mapping) else None


def _identity(record: Json) -> Hashable:
    return next((str(record[key]) for key in ("id", "code", "name") if record.get(key)), None)


# From the surest sign that two records are the same one to the weakest; each looks only at what is still unpaired.
_SIGNS: tuple[Callable[[Json], Hashable], ...] = (
    lambda record: json.dumps(record, sort_keys=True, ensure_ascii=False),
    lambda record: (_span(record), _figure(record)) if _figure(record) else None,
    _figure,
    _span,
    _identity,
    lambda record: record_words(record) or None,
    lambda record: record.get("number"),
)


def _pair(old: Sequence[Json], new: Sequence[Json]) -> dict[int, int]:
    """Pair indices of `new` with indices of `old`."""
    partner: dict[int, int] = {}
    left_old, left_new = list(range(len(old))), list(range(len(new)))
    for sign in _SIGNS:
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for index in left_old:
            waiting[sign(old[index])].append(index)
        for index in left_new:
            key = sign(new[index])
            if key is not None and waiting.get(key):
                partner[index] = waiting[key].popleft()
        left_new = [index for index in left_new if index not in partner]
        left_old = sorted(set(left_old) - set(partner.values()))
    return partner


def _plain(value: Any) -> str:
    return _short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _short(text: str, most: int = 160) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
