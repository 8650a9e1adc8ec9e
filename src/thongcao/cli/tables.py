"""Tables of the evaluation and of the comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from thongcao.evaluation import DocumentChanges, Evaluation, TypeScore

_LEGEND = (
    "n: records in the gold; found: the record is there (its key is right); overlap: or nearly; record: every field "
    "is right, spelling aside; strict: to the letter; docs: without any fault; macro: mean of record over documents"
)


def score_table(evaluation: Evaluation) -> Table:
    """Give the scores per type of record, with the mean over documents of the F1 of whole records."""
    table = _score_columns(f"{len(evaluation.documents)} documents")
    table.add_column("macro", justify="right", no_wrap=True)
    table.caption = _LEGEND
    macro = evaluation.macro()
    for name, score in evaluation.micro().items():
        table.add_row(*_score_cells(name, score), _percent(macro[name]["normalised_f1"]))
    return table


def group_table(evaluation: Evaluation, group: str, value: str) -> Table:
    """Give the scores per type of record for the documents of one group."""
    table = _score_columns(f"{group}: {value}")
    for name, score in evaluation.micro(group, value).items():
        table.add_row(*_score_cells(name, score))
    return table


def field_table(evaluation: Evaluation) -> Table:
    """Give the scores per field."""
    table = _table("fields")
    for heading in ("n", "P", "R", "F1", "strict F1"):
        table.add_column(heading, justify="right", no_wrap=True)
    for name, score in evaluation.micro().items():
        # A span is right to the letter where it is the same, and near enough where it overlaps.
        spans = {"span": (score.span_exact, score.span_overlap)}
        for field, (strict, normalised) in (score.fields | spans).items():
            if normalised.f1 is None:
                continue
            ratios = (normalised.precision, normalised.recall, normalised.f1, strict.f1)
            table.add_row(f"{name}: {field}", str(normalised.support), *map(_percent, ratios))
    return table


def change_table(documents: Sequence[DocumentChanges]) -> Table:
    """Give the numbers of records gained, lost and changed per type."""
    table = _table("records")
    kinds = ("gained", "lost", "changed")
    for heading in kinds:
        table.add_column(heading, justify="right")
    for record_type in sorted({change.type for document in documents for change in document.changes}):
        counts = (sum(document.count(kind, record_type) for document in documents) for kind in kinds)
        table.add_row(record_type, *map(str, counts))
    return table


def _score_columns(title: str) -> Table:
    table = _table(title)
    for heading in ("n", "found P", "R", "F1", "overlap", "record", "strict", "docs"):
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _score_cells(name: str, score: TypeScore) -> Sequence[str]:
    found = score.detection
    ratios: Mapping[str, float | None] = {
        "P": found.precision,
        "R": found.recall,
        "F1": found.f1,
        "overlap": score.overlap.f1,
        "record": score.normalised.f1,
        "strict": score.strict.f1,
    }
    exact = f"{score.exact_documents}/{score.documents}" if score.documents else ""
    return [name, str(found.support), *map(_percent, ratios.values()), exact]


def _table(title: str) -> Table:
    table = Table(
        box=None,
        pad_edge=False,
        collapse_padding=True,
        title_justify="left",
        title_style="bold",
        caption_justify="left",
    )
    table.title = Text(title)
    table.add_column("", overflow="fold")
    return table


def _percent(ratio: float | None) -> str:
    return "-" if ratio is None else f"{100 * ratio:.1f}"
