"""Explain: why a record is there, or why nothing is.

For a place in the text it gives the section, the tokens read there with the rule each came from, what other rules would
have read and lost, the records that rest on it, and the role of each number. A person who knows Vietnamese and little
Python can follow it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import thongcao.grammar
from thongcao.document import Document
from thongcao.grammar.clauses import figure_bounds
from thongcao.grammar.pieces import Sentence
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.ledger import number_roles
from thongcao.lexicon import cell_list, table
from thongcao.model.base import Record
from thongcao.model.communique import Communique
from thongcao.records.indicators import readings_of

_MOST_ITEMS = 4  # of a list inside a record that is shown
# Kind of token → the table its words are read from, and the column that holds the phrases.
_TABLES: Mapping[str, tuple[str, str]] = {
    "cue": ("figure_cues", "phrase"),
    "label": ("indicators", "phrases"),
    "quantity": ("units", "phrase"),
    "fraction": ("units", "phrase"),
    "title": ("titles", "form"),
    "person": ("titles", "form"),
    "body": ("bodies", "form"),
    "citation": ("document_types", "word"),
    "work": ("work_kinds", "heads"),
    "name_number": ("name_leads", "leads"),
}


@dataclass(frozen=True, slots=True)
class TokenLine:
    """One token: its kind, words, reading, the rule with its source, and the rows of the table that it stands on."""

    kind: str
    words: str
    value: str
    rule: str
    source: str
    rows: str


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A reading that did not come through, and why."""

    token: TokenLine
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happened at one place.

    Attributes:
        words: the words asked about.
        span: their source span.
        section: the section they stand in.
        sentence: the sentence around them.
        tokens: what was read in them or over them.
        sentence_words: the cues and names of indicators of the sentence.
        records: the records that rest on them: path and content.
        numbers: each number in them with its role, or None.
        refused: readings that did not come through.
    """

    words: str
    span: tuple[int, int]
    section: str | None
    sentence: str
    tokens: tuple[TokenLine, ...]
    sentence_words: tuple[TokenLine, ...]
    records: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str | None], ...]
    refused: tuple[RefusedLine, ...]


def all_rules() -> tuple[Rule, ...]:
    """Give every rule of the grammar."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(thongcao.grammar.__path__):
        for rule in getattr(importlib.import_module(f"thongcao.grammar.{module.name}"), "RULES", ()):
            found.setdefault(rule.name, rule)
    return tuple(found.values())


def explain(document: Document, communique: Communique, start: int, end: int) -> Explanation:
    """Explain the clean range [start, end) of a document.

    Args:
        document: the scanned document.
        communique: its records.
        start: first clean offset.
        end: clean offset after the last character, after `start`.

    Returns:
        The explanation.
    """
    clean = document.clean
    rules = all_rules()
    kinds = Counter(rule.kind for rule in rules)
    sources = {rule.name: rule.source for rule in rules}
    sources |= {rule.kind: rule.source for rule in rules if kinds[rule.kind] == 1}
    bounds = list(figure_bounds(clean, *clean.line_bounds(start, end)))
    sentence = next((pair for pair in bounds if pair[0] <= start < pair[1]), (start, end))

    def shown(token: Token[Any]) -> TokenLine:
        words = clean.words(token.start, token.end)
        return TokenLine(
            token.kind,
            words,
            show_value(token.value),
            token.rule,
            sources.get(token.rule) or sources.get(token.kind, ""),
            table_rows(token.kind, words),
        )

    words = Sentence(readings_of(document), *sentence)
    around = sorted([*words.cues, *words.labels], key=lambda token: token.start)
    read = [token for tokens in (*document.tokens.values(), around) for token in tokens if token.overlaps(start, end)]
    span = clean.span(*clean.trim(start, end))
    return Explanation(
        words=clean.words(start, end),
        span=span,
        section=document.section(start),
        sentence=clean.words(*sentence),
        tokens=tuple(shown(token) for token in sorted(read, key=lambda token: (token.start, token.end))),
        sentence_words=tuple(shown(token) for token in around),
        records=tuple(_records(communique, span)),
        numbers=tuple(_numbers(document, communique, start, end)),
        refused=tuple(
            RefusedLine(shown(token), reason)
            for token, reason in _refused(document, communique, rules, read, start, end)
        ),
    )


def places_of(document: Document, words: str) -> Iterator[tuple[int, int]]:
    """Give the clean ranges where `words` stand, compared without regard to capitals."""
    wanted = " ".join(words.split()).lower()
    place = document.clean.folded.find(wanted)
    while wanted and place >= 0:
        yield place, place + len(wanted)
        place = document.clean.folded.find(wanted, place + len(wanted))


def place_at(document: Document, offset: int) -> tuple[int, int] | None:
    """Give the clean range of the word (or token) that stands at a source offset, None outside the text."""
    clean = document.clean
    low, high = 0, len(clean.text)
    while low < high:
        middle = (low + high) // 2
        if clean.span(middle, middle + 1)[1] <= offset:
            low = middle + 1
        else:
            high = middle
    if low >= len(clean.text):
        return None
    tokens = [token for kind in document.tokens.values() for token in kind if token.start <= low < token.end]
    if tokens:
        widest = max(tokens, key=lambda token: token.end - token.start)
        return widest.start, widest.end
    start, end = low, low + 1
    while start and not clean.text[start - 1].isspace():
        start -= 1
    while end < len(clean.text) and not clean.text[end].isspace():
        end += 1
    return start, end


def table_rows(kind: str, words: str) -> str:
    """Name the rows of a table that a token's words stand on: the longest phrases in them, none inside another.

    Args:
        kind: kind of the token.
        words: its words.

    Returns:
        `«phrase» … in lexicon/<table>.csv`, or "" where the kind is read without a table or no phrase is found.
    """
    if kind not in _TABLES:
        return ""
    name, column = _TABLES[kind]
    folded = words.lower()
    places: list[tuple[int, int, str]] = []
    for phrase in sorted({phrase for row in table(name) for phrase in cell_list(row[column])}, key=len, reverse=True):
        found = re.search(rf"(?<![^\W\d]){re.escape(phrase.lower())}(?!\w)", folded)
        if found and not any(start <= found.start() and found.end() <= end for start, end, _ in places):
            places.append((*found.span(), phrase))
    return f"{' '.join(f'«{phrase}»' for *_, phrase in sorted(places))} in lexicon/{name}.csv" if places else ""


def show_value(value: object) -> str:
    """Give a token's value as `name=value` pairs, without what is empty; a value inside it stands in brackets."""
    if isinstance(value, tuple) and not hasattr(value, "_asdict"):
        return f"[{'; '.join(_inner_value(item) for item in value)}]"
    pairs = _fields_of(value)
    if not pairs:
        return str(value)
    return " ".join(f"{name}={_inner_value(part)}" for name, part in pairs if part not in (None, False, (), ""))


def _inner_value(value: object) -> str:
    return f"({show_value(value)})" if _fields_of(value) else show_value(value)


def _fields_of(value: object) -> list[tuple[str, object]]:
    """Give names and values of what a named tuple or dataclass holds."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return list(value._asdict().items())
    if is_dataclass(value) and not isinstance(value, type):
        return [(field.name, getattr(value, field.name)) for field in fields(value)]
    return []


def show_record(content: Mapping[str, Any]) -> str:
    """Give a dumped record as `«words» name=value …`, evidence by its words alone, without spans."""
    parts = [f"«{content['text']}»"] if content.get("text") else []
    for name, value in content.items():
        if name in ("text", "span") or value in ([], {}, False):
            continue
        if isinstance(value, Mapping):
            inner = show_record(value)
            parts.append(f"{name}={inner if ' ' not in inner or inner.count('=') == 0 else f'({inner})'}")
        elif isinstance(value, list):
            shown = [show_record(item) if isinstance(item, Mapping) else str(item) for item in value[:_MOST_ITEMS]]
            shown += [f"… {len(value) - _MOST_ITEMS} more"] if len(value) > _MOST_ITEMS else []
            parts.append(f"{name}=[{'; '.join(shown)}]")
        else:
            parts.append(f"{name}={value}")
    return " ".join(parts)


def _records(communique: Communique, span: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """Give the records of the lists (the innermost list counts) that rest on a source span, with their content."""
    for name in type(communique).model_fields:
        if name not in ("outline", "checks", "ledger", "source"):
            rests, items = _resting(getattr(communique, name), name, span)
            if items:
                yield from items
            elif rests:
                yield name, show_record(getattr(communique, name).model_dump(mode="json", exclude_none=True))


def _resting(value: Any, path: str, span: tuple[int, int]) -> tuple[bool, list[tuple[str, str]]]:
    """Tell whether anything in `value` rests on the span, and give the list items in it that do."""
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        items: list[tuple[str, str]] = []
        for index, item in enumerate(value):
            rests, inner = _resting(item, f"{path}[{index}]", span)
            if inner:
                items += inner
            elif rests:
                items.append((f"{path}[{index}]", show_record(item.model_dump(mode="json", exclude_none=True))))
        return bool(items), items
    if not isinstance(value, Record):
        return False, []
    own = getattr(value, "span", None)
    rests = bool(own and own[0] < span[1] and span[0] < own[1])
    found: list[tuple[str, str]] = []
    for name in type(value).model_fields:
        inside, inner = _resting(getattr(value, name), f"{path}.{name}", span)
        rests, found = rests or inside, found + inner
    # evidence of an item is the item's; a list inside it speaks for itself
    return rests, [one for one in found if one[0].endswith("]")]


def _numbers(document: Document, communique: Communique, start: int, end: int) -> Iterator[tuple[str, str | None]]:
    for place, role in number_roles(document, communique):
        if place[0] < end and start < place[1]:
            yield document.clean.words(*place), role


def _refused(
    document: Document,
    communique: Communique,
    rules: Sequence[Rule],
    read: Sequence[Token[Any]],
    start: int,
    end: int,
) -> Iterator[tuple[Token[Any], str]]:
    """Give readings of the rules alone that the whole flow did not take, and quantities that no record took."""
    kept = {(token.kind, token.start, token.end) for token in read}
    seen: set[tuple[str, int, int]] = set()
    for rule in rules:
        for token in rule.find(document.clean):
            key = (token.kind, token.start, token.end)
            if not token.overlaps(start, end) or key in kept or key in seen:
                continue
            seen.add(key)
            winner = next((other for other in read if other.overlaps(token.start, token.end)), None)
            yield (
                token,
                f"the words were read as {winner.kind} (rule {winner.rule})" if winner else "left out by its section",
            )
    unclaimed = {one.span for one in communique.ledger.unclaimed}
    for token in read:
        if token.kind == "quantity" and document.clean.span(token.start, token.end) in unclaimed:
            reason = "a number without a unit or counted noun" if token.value.unit is None else "no record took it up"
            yield token, reason
