"""Accuracy on the documents of the tests: `python benchmarks/accuracy.py [FILE]`.

Prints the scores as Markdown, every miss included; with FILE it replaces what stands in it below its marker line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thongcao import extract_file
from thongcao.evaluation import evaluate

TESTS = Path(__file__).parents[1] / "tests"
MARKER = "<!-- below: python benchmarks/accuracy.py docs/accuracy.md -->"


def scored() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Give name, gold and output of every document that has gold."""
    for path in sorted((TESTS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = extract_file(TESTS / "documents" / gold["document"])
        yield path.stem, gold, json.loads(found.model_dump_json())


def percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f}"


def report() -> str:
    documents = list(scored())
    result = evaluate(documents)
    lines = [
        f"{len(documents)} documents. *Detection*: the record is there (figures: with the right value, unit and scale). "
        "*Record*: every field that the gold gives is right.",
        "",
        "| record | gold | precision | recall | F1 detection | F1 record |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, score in result.micro().items():
        shown = score.as_json()
        found, whole = shown["detection"], shown["record"]["normalised"]
        lines.append(
            f"| {name} | {found['support']} | {percent(found['precision'])} | {percent(found['recall'])} "
            f"| {percent(found['f1'])} | {percent(whole['f1'])} |"
        )
    lines += ["", f"## Every miss ({len(result.faults)})", ""]
    lines += ["| document | record | what | gold | found | words |", "| --- | --- | --- | --- | --- | --- |"]
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
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("text") or value.get("value.text") or value.get("title.text") or value
    return "" if value is None else str(value)[:80]


def main() -> None:
    text = report()
    if len(sys.argv) < 2:
        print(text)
        return
    page = Path(sys.argv[1])
    head = page.read_text(encoding="utf-8").partition(MARKER)[0]
    page.write_text(f"{head}{MARKER}\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
