"""The commands as a user runs them: what goes where, and how they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from thongcao.cli import app
from thongcao.model.communique import Communique
from thongcao.schema import schema_text
from thongcao.text import SourceText

TEXTS = {
    "mot.txt": "THÔNG CÁO BÁO CHÍ\nNgày 3-4-2024, Thành ủy họp Hội nghị lần thứ 9 khóa XI. GRDP ước tăng 6,5%.\n",
    "hai.txt": "THÔNG CÁO BÁO CHÍ\nNgày 5-6-2023, Tỉnh ủy họp Hội nghị lần thứ 12. Thu ngân sách đạt 9.875 tỷ đồng.\n",
    "ba.txt": "Kim ngạch xuất khẩu đạt 938,5 triệu USD, giảm 13,2% so với cùng kỳ năm trước.\n",
}
OK, INPUT_FAILED, WRONG_USAGE, CHECK_FAILED = range(4)
PROGRAM = [sys.executable, "-c", "from thongcao.cli import main; main()"]
# Where the tests run in the background of a script, SIGINT is ignored and every process they start inherits that.
INTERRUPTIBLE = [
    sys.executable,
    "-c",
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from thongcao.cli import main; main()",
]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in TEXTS]


def run(*arguments: str | Path, **options: Any) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)


def documents(output: str) -> list[dict[str, Any]]:
    decoder, found, rest = json.JSONDecoder(), [], output.lstrip()
    while rest:
        document, end = decoder.raw_decode(rest)
        found.append(document)
        rest = rest[end:].lstrip()
    return found


@pytest.fixture
def extraction(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[SourceText], Communique]], None]:
    """Put another extraction in the place of the pipeline."""

    def replace(extract_source: Callable[[SourceText], Communique]) -> None:
        monkeypatch.setitem(sys.modules, "thongcao.pipeline", SimpleNamespace(extract_source=extract_source))

    return replace


def test_extract_prints_one_document_per_input_and_the_summary_apart(files: list[str]) -> None:
    result = run("extract", *files)
    assert result.exit_code == OK
    assert [document["source"]["name"] for document in documents(result.stdout)] == list(TEXTS)
    assert "\\u" not in result.stdout
    assert all(name in result.stderr for name in TEXTS)
    assert "unclaimed" in result.stderr


def test_quiet_extract_prints_no_summary(files: list[str]) -> None:
    assert run("extract", "--quiet", *files).stderr == ""


def test_extract_alone_is_the_same_command(files: list[str]) -> None:
    program = [sys.executable, "-c", "from thongcao.cli import extract_main; extract_main()", *files]
    done = subprocess.run(program, capture_output=True, check=True)
    assert done.stdout == run("extract", *files).stdout_bytes


def test_json_lines_give_one_line_per_document(files: list[str]) -> None:
    lines = run("extract", "--format", "jsonl", *files).stdout.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == list(TEXTS)


def test_standard_input_is_read_as_a_document() -> None:
    result = run("extract", "-", input=TEXTS["mot.txt"].encode())
    assert documents(result.stdout)[0]["source"]["name"] == "<stdin>"


def test_output_folder_gets_one_file_per_document_and_standard_output_nothing(files: list[str], tmp_path: Path) -> None:
    target = tmp_path / "new" / "out"
    result = run("extract", *files, "-o", target)
    assert (result.exit_code, result.stdout) == (OK, "")
    assert sorted(path.name for path in target.iterdir()) == ["ba.json", "hai.json", "mot.json"]
    assert (target / "ba.json").read_text("utf-8") == run("extract", files[2]).stdout


@pytest.mark.parametrize("jobs", ["2", "5"])
def test_several_jobs_give_the_same_output_in_the_same_order(files: list[str], jobs: str) -> None:
    alone, together = run("extract", *files * 3), run("extract", "--jobs", jobs, *files * 3)
    assert (together.exit_code, together.stdout, together.stderr) == (OK, alone.stdout, alone.stderr)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_failed_input_costs_one_line_and_not_the_others(files: list[str], tmp_path: Path, jobs: str) -> None:
    (tmp_path / "news.txt").write_text("The committee met on Monday to discuss the budget.")
    missing = str(tmp_path / "none.txt")
    result = run("extract", files[0], missing, tmp_path, tmp_path / "news.txt", files[1], "--jobs", jobs)
    assert result.exit_code == INPUT_FAILED
    assert [document["source"]["name"] for document in documents(result.stdout)] == ["mot.txt", "hai.txt"]
    assert result.stderr.splitlines()[:3] == [
        f"{missing}: no such file",
        f"{tmp_path}: is a folder; give the files in it",
        f"{tmp_path / 'news.txt'}: is not Vietnamese text (0% of its words are Vietnamese with marks)",
    ]


def test_a_fault_of_ours_in_one_document_is_one_line_too(
    files: list[str], communique: Communique, extraction: Callable[..., None]
) -> None:
    def fragile(source: SourceText) -> Communique:
        if source.name == "hai.txt":
            raise IndexError("list index\nout of range")
        return communique

    extraction(fragile)
    result = run("extract", "--quiet", *files)
    assert result.exit_code == INPUT_FAILED
    assert len(documents(result.stdout)) == 2
    assert result.stderr.splitlines() == [
        f"{files[1]}: internal error, please report it: IndexError('list index\\nout of range')"
    ]


def test_two_inputs_of_one_name_are_refused_before_anything_is_written(files: list[str], tmp_path: Path) -> None:
    target = tmp_path / "out"
    result = run("extract", *files, tmp_path / "elsewhere" / "mot.txt", "-o", target)
    assert result.exit_code == WRONG_USAGE
    assert "same name" in result.stderr
    assert not target.exists()


def test_standard_input_twice_would_be_one_output(tmp_path: Path) -> None:
    assert run("extract", "-", "-", "-o", tmp_path, input=TEXTS["mot.txt"].encode()).exit_code == WRONG_USAGE


def test_an_output_never_overwrites_an_input(tmp_path: Path) -> None:
    source = tmp_path / "mot.json"
    source.write_text(TEXTS["mot.txt"], encoding="utf-8")
    assert run("extract", source, "-o", tmp_path).exit_code == WRONG_USAGE
    assert source.read_text("utf-8") == TEXTS["mot.txt"]


def test_a_file_in_the_place_of_the_output_folder_is_wrong_usage(files: list[str]) -> None:
    result = run("extract", files[0], "-o", files[1])
    assert result.exit_code == WRONG_USAGE
    assert result.stderr.startswith(f"{files[1]}: cannot be used as the output folder")


def test_an_output_that_cannot_be_written_costs_that_document_only(files: list[str], tmp_path: Path) -> None:
    (tmp_path / "hai.json").mkdir()
    result = run("extract", *files, "-o", tmp_path)
    assert result.exit_code == INPUT_FAILED
    assert (tmp_path / "mot.json").exists()
    assert (tmp_path / "ba.json").exists()
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "--jobs", "0", "a"], ["extract", "--format", "xml", "a"], ["go"]]
)
def test_wrong_usage_ends_with_status_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == WRONG_USAGE


def test_strict_fails_on_failed_checks_but_not_on_notes(
    files: list[str], communique: Communique, extraction: Callable[..., None]
) -> None:
    extraction(lambda source: communique)
    strict = run("extract", "--strict", "--quiet", files[0])
    assert strict.exit_code == CHECK_FAILED
    assert strict.stderr == f"{files[0]}: check task-group-count failed: announced 8, found 7\n"
    assert len(documents(strict.stdout)) == 1
    assert run("extract", files[0]).exit_code == OK
    notes_only = communique.model_copy(update={"checks": communique.checks[1:]})
    extraction(lambda source: notes_only)
    assert run("extract", "--strict", files[0]).exit_code == OK


@contextmanager
def running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Give a program that runs; it is ended with the block, so that a failed test cannot wait for it."""
    with subprocess.Popen(command, stdout=-1, stderr=-1) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_reader_that_goes_away_ends_it_quietly(seed: Path) -> None:
    with running([*PROGRAM, "extract", *[str(seed)] * 40]) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 128 + signal.SIGPIPE


@pytest.mark.parametrize("command", ["extract", "explain --find GRDP"])
def test_an_output_that_is_full_or_closed_is_one_line(files: list[str], command: str) -> None:
    program = [*PROGRAM, *command.split(), files[0]]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (1, b"standard output cannot be written (No space left on device)\n")
    closed = subprocess.run(["sh", "-c", '"$@" >&-', "-", *program], capture_output=True)
    assert (closed.returncode, closed.stderr) == (1, b"standard output is closed\n")


def test_a_closed_input_is_empty() -> None:
    done = subprocess.run(["sh", "-c", '"$@" <&-', "-", *PROGRAM, "extract", "-"], capture_output=True)
    assert (done.returncode, done.stderr) == (INPUT_FAILED, b"<stdin>: is empty\n")


def open_for_writing(pipe: Path, process: subprocess.Popen[bytes]) -> int:
    """Wait until the program reads the pipe; a program that died instead must not hang the test."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError(f"ended with {process.returncode} before it read anything")


def interrupted(process: subprocess.Popen[bytes]) -> int:
    """Interrupt a program and give its exit status.

    A signal that comes just before the program waits for its input wakes nobody: as a person would, press again.
    """
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.wait(5)
    raise AssertionError("ten interrupts did not end it")


def test_an_interrupt_ends_it_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    with running([*INTERRUPTIBLE, "extract", str(pipe)]) as process:
        descriptor = open_for_writing(pipe, process)
        assert interrupted(process) == 128 + signal.SIGINT
        os.close(descriptor)
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_output_is_utf_8_whatever_the_locale(files: list[str]) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*PROGRAM, "extract", files[0]], capture_output=True, env=environment, check=True)
    assert done.stdout == run("extract", files[0]).stdout_bytes


def test_check_passes_once_the_output_is_accepted(files: list[str], tmp_path: Path) -> None:
    golden = tmp_path / "golden"
    first = run("check", *files, "--golden", golden)
    assert first.exit_code == INPUT_FAILED
    assert "has no golden file" in first.stderr
    assert run("check", *files, "--golden", golden, "--update").exit_code == OK
    again = run("check", *files, "--golden", golden, "--jobs", "2")
    assert (again.exit_code, again.stdout) == (OK, "")


def test_check_shows_each_difference_and_update_accepts_it(files: list[str], tmp_path: Path) -> None:
    run("check", files[0], "--golden", tmp_path, "--update")
    accepted = tmp_path / "mot.json"
    content = json.loads(accepted.read_bytes())
    accepted.write_text(json.dumps({**content, "heading": {**content["heading"], "kind": "news_report"}}))
    result = run("check", files[0], "--golden", tmp_path)
    assert result.exit_code == INPUT_FAILED
    assert "~ heading.kind: news_report → " in result.stdout
    assert run("check", files[0], "--golden", tmp_path, "--update").exit_code == OK
    assert json.loads(accepted.read_bytes()) == content


def test_check_of_a_broken_golden_file_names_it(files: list[str], tmp_path: Path) -> None:
    (tmp_path / "mot.json").write_text("{")
    result = run("check", files[0], "--golden", tmp_path)
    assert result.exit_code == INPUT_FAILED
    assert result.stderr.startswith(f"{tmp_path / 'mot.json'}: is not JSON")


def test_schema_is_json_schema_of_the_output(files: list[str]) -> None:
    validators = pytest.importorskip("jsonschema")
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    validators.Draft202012Validator.check_schema(schema)
    validator = validators.Draft202012Validator(schema)
    for document in documents(run("extract", *files).stdout):
        assert list(validator.iter_errors(document)) == []
        assert not validator.is_valid({**document, "meeting": []})
        assert validator.is_valid({**document, "added_in_1_9": 1})


def test_schema_kept_in_the_repository_is_that_of_the_models() -> None:
    assert (Path(__file__).parents[1] / "schemas/communique.schema.json").read_text("utf-8") == schema_text()


def test_every_field_of_the_schema_is_described() -> None:
    schema = json.loads(schema_text())
    models = {"Communique": schema, **schema["$defs"]}
    fields = {
        f"{name}.{field}": content for name, model in models.items() for field, content in model["properties"].items()
    }
    assert len(fields) > 100
    assert [field for field, content in fields.items() if "description" not in content] == []


def test_schema_check_shows_drift(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    assert run("schema", "-o", kept).exit_code == OK
    assert run("schema", "--check", kept).exit_code == OK
    kept.write_text(kept.read_text("utf-8").replace('"heading"', '"headline"'))
    drifted = run("schema", "--check", kept)
    assert drifted.exit_code == INPUT_FAILED
    assert '-    "headline"' in drifted.stdout
    assert f"thongcao schema -o {kept}" in drifted.stderr
    assert run("schema", "--check", tmp_path / "none.json").exit_code == INPUT_FAILED


@pytest.fixture
def gold(tmp_path: Path, files: list[str]) -> Path:
    """Gold for `mot.txt` beside the folder of the texts."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (tmp_path / "in").rename(tmp_path / "documents")
    content = {
        "document": "mot.txt",
        "year": 2024,
        "meeting": {"dates": {"start": "2024-04-03"}, "venue": {"text": "Huế"}},
    }
    (folder / "mot.json").write_text(json.dumps(content))
    return folder


def test_evaluate_extracts_and_scores_what_the_gold_speaks_of(gold: Path) -> None:
    result = run("evaluate", gold, "--json", "--by", "year")
    assert result.exit_code == OK
    scores = json.loads(result.stdout)
    assert list(scores["micro"]) == ["meeting", "all"]
    fields = scores["by"]["year"]["2024"]["meeting"]["fields"]
    assert fields["venue.text"]["normalised"]["missed"] == 1
    assert scores["faults"][-1]["gold"] == "Huế"


def test_evaluate_scores_outputs_of_an_earlier_run(gold: Path, tmp_path: Path) -> None:
    output = {"meeting": {"dates": {"start": "2024-04-03"}, "venue": {"text": "HUẾ"}}}
    (tmp_path / "pred").mkdir()
    (tmp_path / "pred" / "mot.json").write_text(json.dumps(output))
    result = run("evaluate", gold, "--pred", tmp_path / "pred", env={"COLUMNS": "60"})
    assert result.exit_code == OK
    assert "meeting: venue.text" in result.stdout
    assert "≠" not in result.stdout


def test_evaluate_goes_on_without_a_document(gold: Path, tmp_path: Path) -> None:
    result = run("evaluate", gold, "--documents", tmp_path / "none")
    assert result.exit_code == INPUT_FAILED
    assert "no such file" in result.stderr
    assert "mot.txt  missed meeting" in result.stdout
    assert run("evaluate", tmp_path / "documents").exit_code == WRONG_USAGE


def test_gold_that_is_no_gold_is_one_line(gold: Path) -> None:
    (gold / "hai.json").write_text(json.dumps({"document": "hai.txt", "people": ["Lê Thị Bưởi"]}))
    result = run("evaluate", gold)
    assert result.exit_code == INPUT_FAILED
    assert result.stderr == f"{gold / 'hai.json'}: people is no list of records\n"


def test_explain_of_words_that_are_not_there_is_one_line(files: list[str]) -> None:
    for words in ("không có", ""):
        result = run("explain", files[0], "--find", words)
        assert (result.exit_code, result.stderr) == (INPUT_FAILED, f"mot.txt: «{words}» does not stand in it\n")


def test_compare_tells_gains_and_losses_per_document(tmp_path: Path) -> None:
    counts = [{"value": n, "unit": "dự án", "text": f"{n} dự án"} for n in (3, 4)]
    for folder, kept in (("old", counts[:1]), ("new", counts[1:])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mot.json").write_text(json.dumps({"counts": kept}))
    result = run("compare", tmp_path / "old", tmp_path / "new")
    assert result.exit_code == OK
    assert result.stdout.splitlines()[:3] == [
        "mot: 1 gained, 1 lost, 0 changed",
        "  + counts[0]  «4 dự án»",
        "  - counts[0]  «3 dự án»",
    ]
    assert run("compare", tmp_path / "old", tmp_path / "old").stdout == "no difference\n"
    assert run("compare", tmp_path / "old", tmp_path).exit_code == WRONG_USAGE
