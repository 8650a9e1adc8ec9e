"""Accuracy on the labelled documents of the tests: `python benchmarks/accuracy.py [DIR]`.

Prints the scores as Markdown; with DIR it replaces what stands in DIR/accuracy.md below its marker line, and writes
every miss to DIR/misses.md.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thongcao import extract_file
from thongcao.evaluation import Evaluation, evaluate

TESTS = Path(__file__).parents[1] / "tests"
SETS = {"Documents with accepted output": TESTS / "gold", "Blind sets": TESTS / "blind" / "gold"}
MARKER = "<!-- below: python benchmarks/accuracy.py docs -->"
TITLE = (
    "# Every miss\n\nWritten by `python benchmarks/accuracy.py docs`; the scores are in [`accuracy.md`](accuracy.md).\n"
)


def scored(gold_folder: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Give name, gold and output of every document that has gold."""
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = extract_file(gold_folder.parent / "documents" / gold["document"])
        yield path.stem, gold, json.loads(found.model_dump_json())


def percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f}"


def score_table(result: Evaluation) -> list[str]:
    """Give the table of scores per type of record."""
    lines = [
        "| record | gold | precision | recall | F1 detection | F1 record | exact documents |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, score in result.micro().items():
        shown = score.as_json()
        found, whole = shown["detection"], shown["record"]["normalised"]
        exact = f"{score.exact_documents}/{score.documents}" if score.documents else ""
        ratios = (found["precision"], found["recall"], found["f1"], whole["f1"])
        lines.append(f"| {name} | {found['support']} | {' | '.join(map(percent, ratios))} | {exact} |")
    return lines


def miss_table(result: Evaluation) -> list[str]:
    """Give the table of misses, false hits and wrong fields."""
    lines = ["| document | record | what | gold | found | words |", "| --- | --- | --- | --- | --- | --- |"]
    for fault in result.faults:
        cells = (
            fault.document,
            fault.type,
            f"{fault.kind} {fault.field}".strip(),
            _cell(fault.gold),
            _cell(fault.found),
            fault.words,
        )
        lines.append("| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    return lines


def _cell(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("text") or value.get("value.text") or value.get("title.text") or value
    return "" if value is None else str(value)[:80]


def main() -> None:
    scores: list[str] = []
    misses = [TITLE]
    for name, folder in SETS.items():
        result = evaluate(scored(folder))
        scores += [f"## {name} ({len(result.documents)})", "", *score_table(result), ""]
        misses += [f"## {name} ({len(result.faults)})", "", *miss_table(result), ""]
    if len(sys.argv) < 2:
        print("\n".join(scores))
        return
    folder = Path(sys.argv[1])
    page = folder / "accuracy.md"
    head = page.read_text(encoding="utf-8").partition(MARKER)[0]
    page.write_text(f"{head}{MARKER}\n\n" + "\n".join(scores), encoding="utf-8")
    (folder / "misses.md").write_text("\n".join(misses), encoding="utf-8")


if __name__ == "__main__":
    main()
