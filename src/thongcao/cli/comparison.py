"""`thongcao compare`: what a new version gains and loses against an old one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from thongcao.cli.inputs import NotJson, read_json
from thongcao.cli.streams import INPUT_FAILED, complain, give_up, print_table, quiet_end, write_out


def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Folder with the output JSON of the old version.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Folder with the output JSON of the new version.")],
) -> None:
    """Show what new output gains and loses against old, by document."""
    with quiet_end():
        from thongcao.cli.tables import change_table
        from thongcao.evaluation import compare_outputs

        complaints: list[str] = []
        before, after = (_read_folder(folder, complaints) for folder in (old, new))
        documents = list(compare_outputs(before, after))
        for document in documents:
            counts = ", ".join(f"{document.count(kind)} {kind}" for kind in ("gained", "lost", "changed"))
            write_out(f"{document.document}: {counts if document.presence == 'both' else document.presence}\n")
            for change in document.changes:
                write_out("".join(f"  {difference}\n" for difference in change.differences))
        if any(document.changes for document in documents):
            print_table(change_table(documents))
        elif not documents:
            write_out("no difference\n")
        for complaint in complaints:
            complain(complaint)
    if complaints:
        raise typer.Exit(INPUT_FAILED)


def _read_folder(folder: Path, complaints: list[str]) -> dict[str, dict[str, Any]]:
    """Give the outputs of a folder by name."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise give_up(f"{folder}: holds no output JSON")
    outputs: dict[str, dict[str, Any]] = {}
    for path in paths:
        try:
            outputs[path.stem] = read_json(path)
        except NotJson as error:
            complaints.append(str(error))
    return outputs
