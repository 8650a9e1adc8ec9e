from __future__ import annotations

import json
import os
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from thongcao.model.communique import Communique
from thongcao.writers import json_document, json_line, summarize, summary_table, write_whole


def page(communique: Communique, width: int, copies: int = 1) -> str:
    console = Console(file=StringIO(), width=width)
    with console.capture() as capture:
        console.print(summary_table([summarize(communique)] * copies, width))
    return capture.get()


def test_both_json_formats_carry_the_whole_record(communique: Communique) -> None:
    document, line = json_document(communique), json_line(communique)
    assert json.loads(document) == json.loads(line) == communique.model_dump(mode="json")
    assert document.endswith("}\n")
    assert line.count("\n") == 1
    assert "thông cáo [1].txt" in document


def test_keys_stand_in_the_order_of_the_models(communique: Communique) -> None:
    assert list(json.loads(json_document(communique))) == list(Communique.model_fields)


def test_json_reads_back_as_the_same_record(communique: Communique) -> None:
    assert Communique.model_validate_json(json_document(communique)) == communique


def test_summary_counts_what_a_reader_looks_for_first(communique: Communique) -> None:
    row = summarize(communique)
    assert (row.session, row.date) == ("9 / XI", "2024-04-03")
    assert (row.task_groups, row.figures, row.footnotes, row.unclaimed, row.checks_failed) == (0, 2, 0, 1, 2)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_summary_keeps_every_count_on_any_terminal(communique: Communique, width: int) -> None:
    text = page(communique, width, copies=2)
    assert max(map(len, text.splitlines())) <= width
    assert "2024-04-03" in text
    assert "[1]" in text  # a file name is no markup


def test_file_is_written_as_utf_8_with_the_usual_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "kết quả.json", "tăng 6,5 %\n")
    (tmp_path / "other").touch()
    assert (tmp_path / "kết quả.json").read_bytes() == "tăng 6,5 %\n".encode()
    assert (tmp_path / "kết quả.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_failed_writing_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert target.read_text() == "old"


def test_a_name_as_long_as_the_file_system_allows_can_be_written(tmp_path: Path) -> None:
    write_whole(tmp_path / ("x" * 250 + ".json"), "{}")
    assert (tmp_path / ("x" * 250 + ".json")).read_text() == "{}"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_whole(tmp_path / "link.json", "new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "new"
