"""Speed as ratios within one run: `python benchmarks/speed.py` (no threshold; the machine's own speed cancels out).

The floor is what no extractor can do without: decode the file, compose it (NFC), pass once over its numbers.
"""

from __future__ import annotations

import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from statistics import median

import regex

from thongcao.pipeline import analyse, extract_source
from thongcao.readers import read_text

SEED = next((Path(__file__).parents[1] / "seeds").glob("*.txt"))
_NUMBER = regex.compile(r"\d[\d.,]*")
_BARE = "import pydantic, regex, typer, underthesea"


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Give the median time of one round, after a warm-up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


def process_seconds(command: list[str], rounds: int = 7) -> float:
    """Give the median wall time of a whole process."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return median(times)


def main() -> None:
    data = SEED.read_bytes()
    text = data.decode("utf-8")
    one, four = read_text(text), read_text(text * 4)
    floor = milliseconds(lambda: _NUMBER.findall(unicodedata.normalize("NFC", data.decode("utf-8"))), 60)
    whole = milliseconds(lambda: extract_source(one), 30)
    scanned = milliseconds(lambda: analyse(one), 30)
    json = milliseconds(lambda: extract_source(one).model_dump_json(), 30)
    fourfold = milliseconds(lambda: extract_source(four), 10)
    bare = process_seconds([sys.executable, "-c", _BARE])
    cold = process_seconds([sys.executable, "-c", "from thongcao.cli import extract_main; extract_main()", str(SEED)])
    print(f"floor (decode, NFC, one pass over the numbers)  {floor:7.2f} ms")
    print(f"clean + segment + scan                          {scanned:7.2f} ms  {scanned / floor:5.1f} x floor")
    print(f"extract, all records and checks                 {whole:7.2f} ms  {whole / floor:5.1f} x floor")
    print(f"extract and dump JSON                           {json:7.2f} ms  {json / floor:5.1f} x floor")
    print(f"four copies joined                              {fourfold:7.2f} ms  {fourfold / whole:5.2f} x one")
    print(f"cold start of extract on one document           {cold:7.2f} s   {cold / bare:5.2f} x bare imports")


if __name__ == "__main__":
    main()
