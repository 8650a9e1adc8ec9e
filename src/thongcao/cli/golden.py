"""`thongcao check`: today's output against accepted output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from thongcao.cli.inputs import NotJson, document_inputs, duplicate_stem, read_json, stem_of
from thongcao.cli.streams import INPUT_FAILED, complain, give_up, quiet_end, write_out


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents.")],
    golden: Annotated[Path, typer.Option("--golden", metavar="DIR", help="Folder with the accepted <name>.json.")],
    update: Annotated[bool, typer.Option("--update", help="Accept today's output.")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = 1,
) -> None:
    """Compare the output with golden files; exit 1 where they differ."""
    with quiet_end():
        from thongcao.batch import process_documents
        from thongcao.golden import compare
        from thongcao.writers import json_document, write_whole

        if duplicate := duplicate_stem(files):
            raise give_up(duplicate)
        failed = False
        outcomes = process_documents(document_inputs(files), json_document, jobs)
        for outcome, file in zip(outcomes, files, strict=True):
            if outcome.result is None:
                complain(f"{outcome.name}: {outcome.error}")
                failed = True
                continue
            accepted = golden / f"{stem_of(file)}.json"
            try:
                differences = compare(read_json(accepted), json.loads(outcome.result)) if accepted.exists() else None
            except NotJson as error:
                if not update:
                    complain(str(error))
                    failed = True
                    continue
                differences = None
            if differences == []:
                continue
            if differences:
                write_out(f"{outcome.name}: {len(differences)} differences\n")
                write_out("".join(f"  {difference}\n" for difference in differences))
            if update:
                try:
                    golden.mkdir(parents=True, exist_ok=True)
                    write_whole(accepted, outcome.result)
                except OSError as error:
                    raise give_up(f"{accepted}: cannot be written ({error.strerror})") from None
                write_out(f"{accepted}: updated\n")
                continue
            if differences is None:
                complain(f"{outcome.name}: has no golden file {accepted}; accept today's output with --update")
            failed = True
    if failed:
        raise typer.Exit(INPUT_FAILED)
