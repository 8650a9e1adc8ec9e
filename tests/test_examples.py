"""What the README and the docstrings show is what the program gives."""

from __future__ import annotations

import contextlib
import doctest
import importlib
import io
import json
import pkgutil
import re
from pathlib import Path

import pytest
from tests.seed import SEED_PATH

import thongcao
from thongcao import extract_file

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
WITH_EXAMPLES = [
    module.name
    for module in pkgutil.walk_packages(thongcao.__path__, "thongcao.")
    if ">>> " in Path(str(importlib.import_module(module.name).__file__)).read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_of_docstrings_give_what_they_say(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert (result.failed, result.attempted > 0) == (0, True)


def test_the_snippet_of_the_readme_prints_what_stands_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", README, re.DOTALL)
    assert found
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(found[1], {})
    assert printed.getvalue() == found[2]


def test_a_communique_shows_itself_in_one_line() -> None:
    shown = repr(extract_file(SEED_PATH))
    assert shown.startswith("Communique(source='000_dcfc28f94eca8649.txt', title='KẾT QUẢ HỘI NGHỊ")
    assert "date='2024-03-27'" in shown
    assert "task_groups=8, unclaimed=0, failed=['balanced-brackets', 'balanced-quotes'])" in shown
    assert len(shown) < 500


def test_the_figure_of_the_readme_is_that_of_the_output() -> None:
    found = re.search(r"```json\n(.*?)```", README, re.DOTALL)
    assert found
    assert json.loads(found[1]) == extract_file(SEED_PATH).indicators[0].model_dump(mode="json")


def test_every_command_stands_in_the_readme() -> None:
    from thongcao.cli import app

    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert len(names) > 4
    assert [name for name in names if f"thongcao {name}" not in README] == []


def test_files_that_the_documents_link_to_are_there() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    links = [
        (page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert len(links) > 5
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []
