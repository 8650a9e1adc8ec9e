"""`thongcao schema`: the JSON Schema of the output."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from thongcao.cli.streams import INPUT_FAILED, complain, give_up, quiet_end, write_out


def schema(
    check: Annotated[
        Path | None, typer.Option("--check", metavar="FILE", help="Exit 1 where FILE is not the schema of the models.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to FILE.")] = None,
) -> None:
    """Print the JSON Schema (2020-12) of the output."""
    with quiet_end():
        from thongcao.schema import schema_text
        from thongcao.writers import write_whole

        text = schema_text()
        if output is not None:
            try:
                write_whole(output, text)
            except OSError as error:
                raise give_up(f"{output}: cannot be written ({error.strerror})") from None
        elif check is None:
            write_out(text)
        if check is not None:
            _check(check, text)


def _check(path: Path, text: str) -> None:
    try:
        kept = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        complain(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})")
        raise typer.Exit(INPUT_FAILED) from None
    if kept != text:
        lines = unified_diff(kept.splitlines(True), text.splitlines(True), str(path), "schema of the models", n=2)
        write_out("".join(lines))
        complain(f"{path}: is not the schema of the models; renew it with: thongcao schema -o {path}")
        raise typer.Exit(INPUT_FAILED)
