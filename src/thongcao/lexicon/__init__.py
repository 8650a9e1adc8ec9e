"""Data tables: one CSV a table, read once, when first used."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of the table `lexicon/<name>.csv`.

    Args:
        name: table name without the ending, e.g. `indicators`.

    Returns:
        One dict per row, in file order; empty cells are "".

    Raises:
        FileNotFoundError: there is no such table.
    """
    lines = Path(__file__).with_name(f"{name}.csv").read_text(encoding="utf-8").splitlines()
    columns, *rows = csv.reader(lines)
    return tuple(dict(zip(columns, row, strict=True)) for row in rows)


def cell_list(cell: str) -> tuple[str, ...]:
    """Give the entries of a cell that lists several, divided by `|`."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
