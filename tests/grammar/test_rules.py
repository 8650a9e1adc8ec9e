"""Law 5: every rule reads its examples over their whole length, in every spelling, and leaves its near misses alone."""

import importlib
import pkgutil
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import thongcao.grammar
from thongcao.grammar.rules import Rule
from thongcao.text import clean_text


def _rules() -> Iterator[Rule]:
    for module in pkgutil.iter_modules(thongcao.grammar.__path__):
        yield from getattr(importlib.import_module(f"thongcao.grammar.{module.name}"), "RULES", ())


RULES = list(_rules())


def new_tone_placement(text: str) -> str:
    for old, new in (("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("ỏe", "oẻ")):
        for a, b in ((old, new), (old.upper(), new.upper()), (old.capitalize(), new.capitalize())):
            text = text.replace(a, b)
    return text


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "new tone placement": new_tone_placement,
    "tỉ": lambda text: text.replace("tỷ", "tỉ").replace("Tỷ", "Tỉ"),
    "en dash": lambda text: text.replace("-", "–"),
}


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples_and_near_misses(rule: Rule) -> None:
    assert rule.examples
    assert rule.near_misses
    assert rule.source


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [
        pytest.param(rule, text, value, id=f"{rule.name}: {text}")
        for rule in RULES
        for text, value in rule.examples.items()
    ],
)
def test_example_is_read_whole(rule: Rule, text: str, value: Any, spelling: str) -> None:
    clean = clean_text(SPELLINGS[spelling](text))
    tokens = [token for token in rule.find(clean) if token.kind == rule.kind]
    assert [(clean.text[token.start : token.end], token.value) for token in tokens] == [(clean.text, value)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in RULES for text in rule.near_misses],
)
def test_near_miss_is_left_alone(rule: Rule, text: str) -> None:
    assert [token for token in rule.find(clean_text(text)) if token.kind == rule.kind] == []
