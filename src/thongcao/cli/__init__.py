"""The command line: a thin face on the library. Heavy modules are loaded inside the commands, so that help is quick."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from thongcao.cli.comparison import compare
from thongcao.cli.explaining import explain
from thongcao.cli.extraction import extract
from thongcao.cli.golden import check
from thongcao.cli.schemas import schema
from thongcao.cli.scoring import evaluate

app = typer.Typer(
    name="thongcao", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)
extract_app = typer.Typer(name="extract", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
extract_app.command()(extract)
for command in (extract, check, schema, evaluate, compare, explain):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"thongcao {version('thongcao')}")
        raise typer.Exit


@app.callback()
def thongcao(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Vietnamese party press releases as validated, evidence-carrying records."""


def main() -> None:
    """Run `thongcao`."""
    _collect_rarely()
    app()


def extract_main() -> None:
    """Run `extract`, the short way to `thongcao extract`."""
    _collect_rarely()
    extract_app()


def _collect_rarely() -> None:
    """Look for garbage less often: loading makes objects that all live on, and the collector would visit them in vain."""
    gc.set_threshold(50_000)
