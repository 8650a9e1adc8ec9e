"""`thongcao evaluate`: scores against hand-made gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from thongcao.cli.inputs import NotJson, document_inputs, read_json
from thongcao.cli.streams import INPUT_FAILED, complain, give_up, print_table, quiet_end, write_out

if TYPE_CHECKING:
    from thongcao.evaluation import Fault


def evaluate(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of gold JSON.")],
    pred: Annotated[
        Path | None, typer.Option("--pred", metavar="DIR", help="Folder of output JSON; without it, extract.")
    ] = None,
    documents: Annotated[
        Path | None, typer.Option("--documents", metavar="DIR", help="Folder of the texts [GOLD_DIR/../documents].")
    ] = None,
    by: Annotated[
        str, typer.Option("--by", help="Also score by: kind, year, level, layout or a field (with commas).")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False,
    faults: Annotated[bool, typer.Option("--faults/--no-faults", help="List misses and false hits.")] = True,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = 1,
) -> None:
    """Score the output against hand-made gold, per field and record."""
    with quiet_end():
        from thongcao import evaluation
        from thongcao.cli import tables

        complaints: list[str] = []
        gold = _read_gold(gold_dir, complaints)
        if not gold:
            raise give_up("\n".join([*complaints, f"{gold_dir}: holds no gold JSON"]))
        texts = {name: (documents or gold_dir.parent / "documents") / name for name in gold}
        found = _read_outputs(texts, pred, complaints) if pred else _extract(texts, jobs, complaints)
        groups = [group.strip() for group in by.split(",") if group.strip()]
        result = evaluation.evaluate(((name, gold[name], output) for name, output in found), groups)
        if as_json:
            write_out(json.dumps(result.as_json(groups), ensure_ascii=False, indent=2) + "\n")
        else:
            if faults:
                write_out("".join(f"{_line(fault)}\n" for fault in result.faults) + "\n")
            print_table(tables.score_table(result), tables.field_table(result))
            for group in groups:
                print_table(*(tables.group_table(result, group, value) for value in result.values(group)))
        for complaint in complaints:
            complain(complaint)
    if complaints:
        raise typer.Exit(INPUT_FAILED)


def _read_gold(folder: Path, complaints: list[str]) -> dict[str, dict[str, Any]]:
    """Give the gold by name of the document."""
    from thongcao.evaluation import malformed

    gold: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            content = read_json(path)
        except NotJson as error:
            complaints.append(str(error))
            continue
        if fault := malformed(content):
            complaints.append(f"{path}: {fault}")
            continue
        gold[str(content.get("document") or f"{path.stem}.txt")] = content
    return gold


def _read_outputs(
    texts: dict[str, Path], folder: Path, complaints: list[str]
) -> Iterator[tuple[str, dict[str, Any] | None]]:
    for name, text in texts.items():
        try:
            yield name, read_json(folder / f"{text.stem}.json")
        except NotJson as error:
            complaints.append(str(error))
            yield name, None


def _extract(texts: dict[str, Path], jobs: int, complaints: list[str]) -> Iterator[tuple[str, dict[str, Any] | None]]:
    from thongcao.batch import process_documents
    from thongcao.writers import json_line

    outcomes = process_documents(document_inputs([str(path) for path in texts.values()]), json_line, jobs)
    for name, outcome in zip(texts, outcomes, strict=True):
        if outcome.result is None:
            complaints.append(f"{outcome.name}: {outcome.error}")
        yield name, json.loads(outcome.result) if outcome.result else None


def _line(fault: Fault) -> str:
    """Give a fault as one line: `da-nang.txt  missed indicators  «…»`."""
    line = f"{fault.document}  {fault.kind} {fault.type}"
    if fault.kind == "wrong":
        line += f".{fault.field}: {_plain(fault.gold)} ≠ {_plain(fault.found)}"
    if fault.words:
        line += f"  «{fault.words}»"
    return line + (f"  {_plain(fault.gold)}" if fault.kind == "missed" else "")


def _plain(value: Any) -> str:
    return json.dumps(value["text"] if isinstance(value, dict) and "text" in value else value, ensure_ascii=False)
