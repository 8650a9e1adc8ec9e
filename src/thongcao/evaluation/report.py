"""The evaluation of many documents: summed (micro), averaged over documents (macro), and by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from thongcao.evaluation.fields import GoldRecord, look_up
from thongcao.evaluation.matching import FoundRecord, Pair, found_records, gold_records, pair_records, says_something
from thongcao.evaluation.record_types import RECORD_TYPES, RecordType
from thongcao.evaluation.scores import Fault, Tally, TypeScore, score_records

Json = Mapping[str, Any]
Scores = dict[str, TypeScore]
ALL = "all"
RESOLUTION = "citations.resolution"


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """The scores of one document with what it is grouped by."""

    document: str
    groups: dict[str, str]
    scores: Scores


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of all documents and every fault.

    Attributes:
        documents: scores per document.
        faults: every miss, false hit and wrong field, by document and type.
    """

    documents: tuple[DocumentScore, ...]
    faults: tuple[Fault, ...]

    def micro(self, group: str = "", value: str = "") -> Scores:
        """Give the scores summed over the documents, or over those of one group; `all` sums the types.

        Args:
            group: what to group by (`kind`, `year`, `layout`), "" for all documents.
            value: the group.
        """
        total: Scores = {}
        for document in self.documents:
            if not group or document.groups[group] == value:
                for name, score in document.scores.items():
                    total[name] = total.get(name, TypeScore()) + score
        order = [kind.name for kind in RECORD_TYPES]
        order.insert(order.index("citations.mentions") + 1, RESOLUTION)
        ordered = {name: total[name] for name in order if name in total}
        return {**ordered, ALL: _all_types(ordered)} if ordered else {}

    def macro(self) -> dict[str, dict[str, float | None]]:
        """Give the mean over documents of detection and whole-record F1 per type."""
        means: dict[str, dict[str, float | None]] = {}
        for name in self.micro():
            tallies = [
                (score.detection, score.strict, score.normalised)
                for document in self.documents
                if (score := _all_types(document.scores) if name == ALL else document.scores.get(name))
            ]
            columns = zip(*tallies, strict=True)
            means[name] = {
                measure: _mean(column)
                for measure, column in zip(("detection_f1", "strict_f1", "normalised_f1"), columns, strict=True)
            }
        return means

    def values(self, group: str) -> list[str]:
        """Give the values of a group, sorted."""
        return sorted({document.groups[group] for document in self.documents})

    def as_json(self, by: Sequence[str] = ()) -> dict[str, Any]:
        """Give all of it for machines.

        Args:
            by: groups to give sums for.
        """
        return {
            "documents": len(self.documents),
            "micro": _scores_as_json(self.micro()),
            "macro": self.macro(),
            "by": {
                group: {value: _scores_as_json(self.micro(group, value)) for value in self.values(group)}
                for group in by
            },
            "by_document": {document.document: _scores_as_json(document.scores) for document in self.documents},
            "faults": [asdict(fault) for fault in self.faults],
        }


def evaluate(documents: Iterable[tuple[str, Json, Json | None]], by: Sequence[str] = ()) -> Evaluation:
    """Score found outputs against gold. Only what the gold speaks of is scored.

    Args:
        documents: name, gold and found output of each document; None where there is no output: all is missed.
        by: what to group by: `kind`, `year`, `level`, `layout`, or any field of the gold (`meeting.term.number`).

    Returns:
        The scores and every fault.
    """
    scored, faults = list[DocumentScore](), list[Fault]()
    for name, gold, found in documents:
        scores, new_faults = score_document(name, gold, found or {})
        scored.append(DocumentScore(name, {group: _group(gold, group) for group in by}, scores))
        faults += new_faults
    return Evaluation(tuple(scored), tuple(faults))


def score_document(name: str, gold: Json, found: Json) -> tuple[Scores, list[Fault]]:
    """Score one document.

    Args:
        name: its name.
        gold: its gold.
        found: its output, {} where there is none.

    Returns:
        The scores of each type the gold speaks of, and every fault.
    """
    scores: Scores = {}
    faults: list[Fault] = []
    pairs: dict[tuple[str, ...], list[Pair]] = {}
    for kind in RECORD_TYPES:
        truth = gold_records(gold, kind)
        if truth is None:
            continue
        hits = found_records(found, kind)
        if not truth:
            hits = [hit for hit in hits if says_something(hit)]
        of_parents = pairs.get(kind.path[:-1], [])
        if of_parents:
            hits = [hit for hit in hits if not _unasserted(gold, kind, hit, of_parents)]
        same_parent = {(pair.gold, pair.found) for pair in of_parents}

        def prefer(ours: GoldRecord, theirs: FoundRecord, same: set[tuple[int, int]] = same_parent) -> bool:
            return (ours.parent, theirs.parent) in same

        pairs[kind.path] = pair_records(truth, hits, kind, prefer)
        scores[kind.name], new_faults = score_records(name, kind, truth, hits, pairs[kind.path])
        faults += new_faults
        if kind.name == "citations.mentions":
            scores[RESOLUTION], new_faults = _resolution(name, truth, hits, pairs[kind.path], same_parent)
            faults += new_faults
    return scores, faults


def _unasserted(gold: Json, kind: RecordType, hit: FoundRecord, of_parents: Sequence[Pair]) -> bool:
    """Tell whether a found inner record stands in a record whose gold says nothing of inner records."""
    *way, last = kind.path
    parents = gold.get(way[0]) if len(way) == 1 else look_up(gold, ".".join(way))
    partner = next((pair.gold for pair in of_parents if pair.found == hit.parent), None)
    return partner is not None and isinstance(parents, Sequence) and last not in parents[partner]


def _resolution(
    name: str,
    gold: Sequence[GoldRecord],
    found: Sequence[FoundRecord],
    pairs: Sequence[Pair],
    same_parent: set[tuple[int, int]],
) -> tuple[TypeScore, list[Fault]]:
    """Score whether the mentions that were found hang on the right document; mentions not found do not count."""
    tally, faults = Tally(), list[Fault]()
    for pair in pairs:
        ours, theirs = gold[pair.gold], found[pair.found]
        if (ours.parent, theirs.parent) in same_parent:
            tally += Tally(right=1)
        else:
            tally += Tally(false=1, missed=1)
            words = str(ours.json.get("text", ""))
            faults.append(Fault(name, RESOLUTION, "wrong", "citation", None, None, words))
    exact = int(not tally.missed)
    score = TypeScore(tally, tally, tally, tally, documents=1, exact_documents=exact)
    return score, faults


# Groups with a name of their own: where the gold has them, if it does not say so at the top.
_GROUPS = {"kind": "heading.kind", "year": "meeting.dates.start", "level": "meeting.body.level"}


def _group(gold: Json, group: str) -> str:
    value = look_up(gold, group) or look_up(gold, _GROUPS.get(group, group))
    return (str(value)[:4] if group == "year" else str(value)) if value else "-"


def _all_types(scores: Scores) -> TypeScore:
    """Sum the types; that the one record there is (meeting, heading) is found is no feat and does not count."""
    total = TypeScore()
    for kind in RECORD_TYPES:
        if score := scores.get(kind.name):
            found = (Tally(), Tally()) if kind.single else (score.detection, score.overlap)
            total += TypeScore(*found, score.strict, score.normalised)
    return TypeScore(total.detection, total.overlap, total.strict, total.normalised)


def _mean(tallies: Iterable[Tally]) -> float | None:
    known = [tally.f1 for tally in tallies if tally.f1 is not None]
    return round(fmean(known), 4) if known else None


def _scores_as_json(scores: Scores) -> dict[str, Any]:
    return {name: score.as_json() for name, score in scores.items()}
