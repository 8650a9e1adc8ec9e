"""Scan: all grammar over a clean text, each kind of token in one list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from thongcao.grammar.anchors import find_anchors
from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.citations import find_numbered_citations
from thongcao.grammar.clock import find_clock_times
from thongcao.grammar.comparisons import find_comparisons
from thongcao.grammar.dates import find_dates
from thongcao.grammar.enumerators import find_enumerators
from thongcao.grammar.name_numbers import find_name_numbers
from thongcao.grammar.named_citations import find_named_citations
from thongcao.grammar.ordinals import find_ordinals
from thongcao.grammar.people import find_people
from thongcao.grammar.quantities import find_quantities, find_times_words
from thongcao.grammar.titles import find_titles
from thongcao.grammar.tokens import Token, is_within, settle
from thongcao.grammar.works import find_works
from thongcao.outline import Outline
from thongcao.text import CleanText

Tokens = Mapping[str, tuple[Token[Any], ...]]

_start = attrgetter("start")


def scan(clean: CleanText, outline: Outline, marks: Sequence[Token[int]]) -> Tokens:
    """Give the tokens of a text by kind.

    Tokens of one kind never overlap. Numbers that dates, document numbers, names and list markers have read already are
    not offered to the reading of quantities. What a web page shows below the release has no tokens.

    Args:
        clean: the clean text, without the footnote marks of its body.
        outline: its parts; list markers are read by their place.
        marks: the footnote marks of body and notes.

    Returns:
        Kind → tokens in text order.
    """
    anchors = find_anchors(clean)
    citations, _ = settle([*find_named_citations(clean, anchors), *find_numbered_citations(clean, anchors)])
    # the year of `Luật Đất đai năm 2024` belongs to the law, and is no time of what is told
    dates = [date for date in find_dates(clean, anchors) if not is_within(citations, date.start, date.end)]
    ordinals = find_ordinals(clean, anchors)
    comparisons = tuple(find_comparisons(clean, anchors))
    clocks = tuple(find_clock_times(clean))
    works = find_works(clean, anchors)
    names = tuple(find_name_numbers(clean))
    enumerators = find_enumerators(clean, outline, marks)
    taken = [*citations, *marks, *dates, *clocks, *ordinals, *comparisons, *works, *names, *enumerators]
    numbers = sorted([*find_quantities(clean, taken), *find_times_words(clean)], key=_start)
    end = outline.release_end
    kinds: dict[str, list[Token[Any]]] = defaultdict(list)
    for token in (
        *citations, *marks, *dates, *clocks, *ordinals, *comparisons, *works, *names, *enumerators, *numbers,
        *find_bodies(clean, anchors), *find_people(clean, anchors), *find_titles(clean, anchors), *anchors.words,
    ):  # fmt: skip
        if token.start < end:
            kinds[token.kind].append(token)
    return {kind: tuple(sorted(tokens, key=_start)) for kind, tokens in kinds.items()}
