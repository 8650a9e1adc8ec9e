"""`thongcao extract`: documents in, JSON out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from thongcao.cli.inputs import document_inputs, duplicate_stem, stem_of
from thongcao.cli.streams import CHECK_FAILED, INPUT_FAILED, complain, give_up, quiet_end, write_out

if TYPE_CHECKING:
    from thongcao.model.communique import Communique
    from thongcao.writers import SummaryRow


_LOG_WIDTH = 200


class OutputFormat(StrEnum):
    """Formats of the output; the value is the ending of the files."""

    json = "json"
    jsonl = "jsonl"


@dataclass(frozen=True, slots=True)
class Rendered:
    """All that is kept of a document once it is read: its JSON, its row of the summary and its failed checks."""

    text: str
    row: SummaryRow
    failed_checks: tuple[str, ...]


def render(communique: Communique, output_format: OutputFormat) -> Rendered:
    """Render a record; runs in the process that made it."""
    from thongcao.writers import json_document, json_line, summarize

    failed = tuple(
        f"check {check.code} failed: {check.message}"
        for check in communique.checks
        if check.outcome == "failed" and check.severity != "note"
    )
    text = json_line(communique) if output_format is OutputFormat.jsonl else json_document(communique)
    return Rendered(text, summarize(communique), failed)


def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents; - reads standard input.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Write DIR/<name>.json for each document.")
    ] = None,
    output_format: Annotated[
        OutputFormat, typer.Option("--format", help="Indented JSON, or JSON Lines: one line per document.")
    ] = OutputFormat.json,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 3 where a check fails (notes aside).")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> None:
    """Turn press releases into JSON; a summary goes to standard error.

    Exit status: 0 all read; 1 some input failed (the others are still written); 2 wrong usage; 3 a check failed under
    --strict.
    """
    with quiet_end():
        from thongcao.batch import process_documents

        targets = _targets(files, output, output_format)
        rows: list[SummaryRow] = []
        input_failed = check_failed = False
        outcomes = process_documents(document_inputs(files), partial(render, output_format=output_format), jobs)
        for outcome, target in zip(outcomes, targets, strict=True):
            reason = outcome.error or (_write(outcome.result.text, target) if outcome.result else "")
            if reason or not outcome.result:
                complain(f"{outcome.name}: {reason}")
                input_failed = True
                continue
            rows.append(outcome.result.row)
            if strict:
                for failure in outcome.result.failed_checks:
                    complain(f"{outcome.name}: {failure}")
                    check_failed = True
        if rows and not quiet:
            _show_summary(rows)
    if input_failed or check_failed:
        raise typer.Exit(INPUT_FAILED if input_failed else CHECK_FAILED)


def _targets(files: Sequence[str], output: Path | None, output_format: OutputFormat) -> list[Path | None]:
    """Give the file each output goes to (None: standard output); anything wrong is said before anything is written."""
    if output is None:
        return [None] * len(files)
    if duplicate := duplicate_stem(files):
        raise give_up(duplicate)
    targets = [output / f"{stem_of(file)}.{output_format}" for file in files]
    sources = {Path(file).resolve() for file in files}
    if overwritten := next((target for target in targets if target.resolve() in sources), None):
        raise give_up(f"{overwritten}: the output would overwrite this input; choose another folder")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise give_up(f"{output}: cannot be used as the output folder ({error.strerror})") from None
    return list(targets)


def _write(text: str, target: Path | None) -> str:
    """Write one output and give the reason where that fails."""
    from thongcao.writers import write_whole

    if target is None:
        write_out(text)
        return ""
    try:
        write_whole(target, text)
    except OSError as error:
        return f"{target} cannot be written ({error.strerror})"
    return ""


def _show_summary(rows: Sequence[SummaryRow]) -> None:
    from rich.console import Console

    from thongcao.writers import summary_table

    console = Console(stderr=True)
    if not console.is_terminal:
        # a log has no columns: names of documents stay whole
        console.width = max(console.width, _LOG_WIDTH)
    console.print(summary_table(rows, console.width))
