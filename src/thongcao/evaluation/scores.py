"""Scores of one type of record: detection, fields, whole records and spans."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from thongcao.evaluation.fields import GoldRecord, found_value, look_up, normal
from thongcao.evaluation.matching import FoundRecord, Pair
from thongcao.evaluation.record_types import RecordType
from thongcao.golden import record_words

FaultKind = Literal["missed", "false", "wrong"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, falsely found, and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def support(self) -> int:
        """How many the gold has."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None where nothing was found."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found; None where the gold has nothing."""
        return self.right / self.support if self.support else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there was nothing to find and nothing was found."""
        whole = 2 * self.right + self.false + self.missed
        return 2 * self.right / whole if whole else None

    def as_json(self) -> dict[str, float | int | None]:
        """Give the tally with its ratios, for machines."""
        ratios = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        rounded = {name: None if ratio is None else round(ratio, 4) for name, ratio in ratios.items()}
        return {**rounded, "support": self.support, "right": self.right, "false": self.false, "missed": self.missed}


@dataclass(frozen=True, slots=True)
class Fault:
    """A miss, a false hit or a wrong field, with the words it is about.

    Attributes:
        document: name of the document.
        type: type of record.
        kind: `missed` and `false` are of whole records, `wrong` of one field.
        field: the wrong field, else "".
        gold: the right value.
        found: the value found.
        words: the words of the record.
    """

    document: str
    type: str
    kind: FaultKind
    field: str
    gold: Any
    found: Any
    words: str


@dataclass(frozen=True, slots=True)
class TypeScore:
    """Scores of one type of record.

    Attributes:
        detection: records paired by a key.
        overlap: records paired by a key or loosely.
        strict: whole records, every compared field right to the letter.
        normalised: whole records, spelling and order aside.
        fields: per field, strict and normalised.
        span_exact: spans of paired records that are the same, where gold has spans.
        span_overlap: spans of paired records that share a character.
        documents: documents whose gold speaks of the type.
        exact_documents: those in which every record is right (normalised) and none is false.
    """

    detection: Tally = Tally()
    overlap: Tally = Tally()
    strict: Tally = Tally()
    normalised: Tally = Tally()
    fields: dict[str, tuple[Tally, Tally]] = field(default_factory=dict)
    span_exact: Tally = Tally()
    span_overlap: Tally = Tally()
    documents: int = 0
    exact_documents: int = 0

    def __add__(self, other: TypeScore) -> TypeScore:
        none = (Tally(), Tally())
        fields = {
            name: (
                self.fields.get(name, none)[0] + other.fields.get(name, none)[0],
                self.fields.get(name, none)[1] + other.fields.get(name, none)[1],
            )
            for name in dict.fromkeys((*self.fields, *other.fields))
        }
        return TypeScore(
            self.detection + other.detection,
            self.overlap + other.overlap,
            self.strict + other.strict,
            self.normalised + other.normalised,
            fields,
            self.span_exact + other.span_exact,
            self.span_overlap + other.span_overlap,
            self.documents + other.documents,
            self.exact_documents + other.exact_documents,
        )

    def as_json(self) -> dict[str, Any]:
        """Give the scores for machines."""
        return {
            "documents": self.documents,
            "exact_documents": self.exact_documents,
            "detection": self.detection.as_json(),
            "overlap": self.overlap.as_json(),
            "record": {"strict": self.strict.as_json(), "normalised": self.normalised.as_json()},
            "span": {"exact": self.span_exact.as_json(), "overlap": self.span_overlap.as_json()},
            "fields": {
                name: {"strict": strict.as_json(), "normalised": normalised.as_json()}
                for name, (strict, normalised) in self.fields.items()
            },
        }


def score_records(
    document: str, kind: RecordType, gold: Sequence[GoldRecord], found: Sequence[FoundRecord], pairs: Sequence[Pair]
) -> tuple[TypeScore, list[Fault]]:
    """Score the records of one type in one document.

    A wrong field is a false and a missed value. The fields of a missed record are missed; those of a false record are
    false, as far as the gold of this document asserts such fields at all.

    Args:
        document: name of the document.
        kind: the type of record.
        gold: its gold records.
        found: its found records.
        pairs: which of them are the same.

    Returns:
        The scores and every fault.
    """
    score, faults = TypeScore(documents=1), list[Fault]()
    one, gold_of, found_of = Tally(right=1), {p.gold for p in pairs}, {p.found for p in pairs}
    for pair in pairs:
        truth, record = gold[pair.gold], found[pair.found].json
        missed = Tally(missed=0 if truth.optional else 1)
        wrong = Tally(false=1, missed=1)
        wrong_fields, strict = list[str](), True
        fields: dict[str, tuple[Tally, Tally]] = {}
        for path, value in truth.leaves.items():
            other = found_value(record, path, value)
            fields[path] = (_compared(value, other, truth.strictly(path, other)), Tally())
            right = truth.nearly(path, other)
            fields[path] = (fields[path][0], _compared(truth.normal[path], normal(other), right))
            strict = strict and truth.strictly(path, other)
            if not right:
                wrong_fields.append(path)
                faults.append(Fault(document, kind.name, "wrong", path, value, other, _words(truth.json, record, path)))
        exact, overlap = _span_tallies(truth, record)
        score += TypeScore(
            detection=one if pair.exact else Tally(false=1) + missed,
            overlap=one,
            strict=one if strict and pair.exact else wrong,
            normalised=one if not wrong_fields and pair.exact else wrong,
            fields=fields,
            span_exact=exact,
            span_overlap=overlap,
        )
    asserted = dict.fromkeys(path for record in gold for path in record.leaves)
    # `period: null` in one record and `period.start` in another are one field; the parts speak for the whole.
    asserted = {path: None for path in asserted if not any(other.startswith(f"{path}.") for other in asserted)}
    for index, truth in enumerate(gold):
        if index not in gold_of and not truth.optional:
            missed = Tally(missed=1)
            fields = {path: (_compared(value, None, False),) * 2 for path, value in truth.leaves.items()}
            score += TypeScore(missed, missed, missed, missed, fields)
            faults.append(Fault(document, kind.name, "missed", "", _brief(truth), None, _words(truth.json, {})))
    for index, hit in enumerate(found):
        if index not in found_of:
            false = Tally(false=1)
            values = {path: look_up(hit.json, path) for path in asserted}
            fields = {path: (_compared(None, value, False),) * 2 for path, value in values.items()}
            score += TypeScore(false, false, false, false, fields)
            faults.append(Fault(document, kind.name, "false", "", None, None, _words({}, hit.json)))
    whole = not score.normalised.false and not score.normalised.missed
    return score + TypeScore(exact_documents=int(whole)), faults


def _compared(gold: Any, found: Any, right: bool) -> Tally:
    """Count the values of one field: a list value by value, null as no value."""
    if isinstance(gold, list | tuple | frozenset) or isinstance(found, list | tuple | frozenset):
        ours, theirs = _values(gold), _values(found)
        return Tally(len(ours & theirs), len(theirs - ours), len(ours - theirs))
    if right:
        return Tally(right=int(gold is not None))
    return Tally(false=int(found is not None), missed=int(gold is not None))


def _values(value: Any) -> frozenset[Hashable]:
    items = value if isinstance(value, list | tuple | frozenset) else () if value is None else (value,)
    return frozenset(item if isinstance(item, Hashable) else str(item) for item in items)


def _span_tallies(gold: GoldRecord, found: Any) -> tuple[Tally, Tally]:
    exact = overlap = Tally()
    for path, (start, end) in gold.spans.items():
        span = look_up(found, f"{path}.span" if path else "span")
        here = span is not None and tuple(span) == (start, end)
        shared = span is not None and span[0] < end and start < span[1]
        miss = Tally(false=int(span is not None), missed=1)
        exact += Tally(right=1) if here else miss
        overlap += Tally(right=1) if shared else miss
    return exact, overlap


def _words(gold: Any, found: Any, path: str = "") -> str:
    """Give the words of a record, of the one nearest to the field at `path` that has any."""
    way = path.split(".") if path else []
    for depth in range(len(way), -1, -1):
        for record in (gold, found):
            inner = look_up(record, ".".join(way[:depth])) if depth else record
            if isinstance(inner, Mapping) and (words := record_words(inner)):
                return words
    return ""


def _brief(gold: GoldRecord) -> dict[str, Any]:
    return {path: value for path, value in gold.leaves.items() if value not in (None, [])}
