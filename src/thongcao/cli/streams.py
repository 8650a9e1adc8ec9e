"""Standard streams as the commands use them: UTF-8 out, one line per error, quiet ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

OK, INPUT_FAILED, WRONG_USAGE, CHECK_FAILED = range(4)
_INTERRUPTED, _BROKEN_PIPE = 130, 141  # what a shell reports for SIGINT and SIGPIPE


@contextmanager
def quiet_end() -> Iterator[None]:
    """End without a traceback when the user interrupts or the reader of the output goes away."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(_INTERRUPTED) from None
    except BrokenPipeError:
        _drop_output()
        raise typer.Exit(_BROKEN_PIPE) from None


def write_out(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the locale says; one line and the end where that fails."""
    if sys.stdout is None:  # what Python gives where the shell closed it: `>&-`
        complain("standard output is closed")
        raise typer.Exit(INPUT_FAILED)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        complain(f"standard output cannot be written ({error.strerror})")
        raise typer.Exit(INPUT_FAILED) from None


def _drop_output() -> None:
    """Send what is still buffered nowhere: it would fail again when Python closes the stream."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(line: str) -> None:
    """Write one line to standard error."""
    typer.echo(line, err=True)


def give_up(line: str) -> typer.Exit:
    """Complain about wrong usage and give the exception that ends the command."""
    complain(line)
    return typer.Exit(WRONG_USAGE)


def print_table(*tables: RenderableType) -> None:
    """Write tables to standard output, in colour on a terminal."""
    from rich.console import Console

    terminal = Console()
    page = Console(
        file=StringIO(), width=terminal.width, force_terminal=terminal.is_terminal, no_color=terminal.no_color
    )
    with page.capture() as capture:
        for table in tables:
            page.print(table)
    write_out(capture.get())
