"""Speed as ratios within one run: `python benchmarks/speed.py` (no threshold; the machine's own speed cancels out).

The floor is what no extractor can do without: decode the file, compose it (NFC), pass once over its numbers. A cold start
is measured as users have it, with compiled bytecode for all packages alike: an environment that forbids writing it
(`PYTHONDONTWRITEBYTECODE`) would compile this project anew in each process, and its dependencies in none.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import regex

from thongcao.ledger import make_ledger
from thongcao.pipeline import analyse, assemble, extract_source, outlined
from thongcao.readers import read_text
from thongcao.scanning import scan
from thongcao.segment import segment
from thongcao.text import clean_text

SEED = next((Path(__file__).parents[1] / "seeds").glob("*.txt"))
_NUMBER = regex.compile(r"\d[\d.,]*")
_BARE = "import ahocorasick, pydantic, regex, typer, underthesea"


def milliseconds(works: Mapping[str, Callable[[], object]], rounds: int = 30) -> dict[str, float]:
    """Give the median time of each piece of work.

    They take turns, so that a slow minute of the machine slows all; each runs twice in its turn and the second time
    counts, so that none pays for the caches the one before has emptied.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            work()
            start = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: median(taken) for name, taken in times.items()}


def process_milliseconds(commands: list[list[str]], rounds: int = 9) -> list[float]:
    """Give the median wall time of each of some processes; they take turns as well."""
    times: list[list[float]] = [[] for _ in commands]
    with TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(rounds + 1):
            for command, taken in zip(commands, times, strict=True):
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True, env=environment)
                taken.append((time.perf_counter() - start) * 1000)
    return [median(taken[1:]) for taken in times]


def show(what: str, taken: float, of: float, unit: str) -> None:
    """Print one line: what was measured, its time and how many times another it is."""
    print(f"{what:48}{taken:8.2f} ms {taken / of:6.2f} x {unit}")


def main() -> None:
    """Measure and print."""
    data = SEED.read_bytes()
    text = data.decode("utf-8")
    one, four = read_text(text), read_text(text * 4)
    clean, outline, marks = outlined(text)
    document = analyse(one)
    communique = assemble(document)
    taken = milliseconds(
        {
            "floor: decode, NFC, one pass over the numbers": lambda: _NUMBER.findall(
                unicodedata.normalize("NFC", data.decode("utf-8"))
            ),
            "  clean": lambda: clean_text(text),
            "  segment": lambda: segment(clean),
            "  scan": lambda: scan(clean, outline, marks),
            "  assemble": lambda: assemble(document),
            "  ledger": lambda: make_ledger(document, communique),
            "  dump JSON": communique.model_dump_json,
            "extract, all records and checks": lambda: extract_source(one),
            "four copies joined": lambda: extract_source(four),
        }
    )
    *parts, four_copies = taken
    for name in parts:
        show(name, taken[name], taken[parts[0]], "floor")
    show(four_copies, taken[four_copies], taken[parts[-1]], "one")
    run = "from thongcao.cli import extract_main; extract_main()"
    bare, help_page, cold = process_milliseconds(
        [[sys.executable, "-c", _BARE], [sys.executable, "-c", run, "--help"], [sys.executable, "-c", run, str(SEED)]]
    )
    show("bare imports, cold", bare, bare, "bare imports")
    show("extract --help, cold", help_page, bare, "bare imports")
    show("extract one document, cold", cold, bare, "bare imports")


if __name__ == "__main__":
    main()
