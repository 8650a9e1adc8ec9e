"""The types of record that are scored, and what makes two records the same one.

To score a new list of the output is to add a row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["same", "contained", "shared"]


@dataclass(frozen=True, slots=True)
class Key:
    """A way to tell that a gold record and a found one are the same.

    Attributes:
        paths: the fields looked at; the first must have a value in gold, others count where gold gives them.
        how: `same` = all equal; `contained` = the words of one hold those of the other; `shared` = a value in common.
    """

    paths: tuple[str, ...]
    how: How = "same"


@dataclass(frozen=True, slots=True)
class RecordType:
    """One type of record.

    Attributes:
        name: what the reports call it.
        path: where it stands in the output; lists on the way are run through.
        single: whether a document has one of it at most, paired without a key.
        keys: ways to pair, the surest first; a pair made by one counts as found.
        loose: further ways; a pair made by one counts for the overlap score and the fields only.
    """

    name: str
    path: tuple[str, ...]
    single: bool = False
    keys: tuple[Key, ...] = ()
    loose: tuple[Key, ...] = ()


_FIGURE = ("value.low", "value.high", "value.unit", "value.scale", "value.bound")
_UPPER = ("value.high", *_FIGURE)

RECORD_TYPES: tuple[RecordType, ...] = (
    RecordType("heading", ("heading",), single=True),
    RecordType("issuer", ("issuer",), single=True),
    RecordType("meeting", ("meeting",), single=True),
    RecordType("agenda", ("agenda",), single=True),
    RecordType(
        "agenda.items",
        ("agenda", "items"),
        keys=(Key(("text",)),),
        loose=(Key(("text",), "contained"), Key(("number",))),
    ),
    RecordType("people", ("people",), keys=(Key(("name",)),), loose=(Key(("titles",), "shared"),)),
    RecordType(
        "indicators",
        ("indicators",),
        keys=(Key((*_FIGURE, "measure", "direction")), Key((*_UPPER, "measure", "direction"))),
        loose=(Key(_FIGURE[:4]), Key(_UPPER[:5]), Key(("value.text",), "contained")),
    ),
    RecordType("progress", ("progress",), keys=(Key(("done", "total")),), loose=(Key(("text",), "contained"),)),
    RecordType("task_groups", ("task_groups",), single=True),
    RecordType(
        "task_groups.groups",
        ("task_groups", "groups"),
        keys=(Key(("number",)),),
        loose=(Key(("title.text",), "contained"),),
    ),
    RecordType(
        "task_groups.tasks",
        ("task_groups", "groups", "tasks"),
        keys=(Key(("text",)),),
        loose=(Key(("text",), "contained"),),
    ),
    RecordType("conclusion", ("conclusion",), single=True),
    RecordType(
        "conclusion.directives",
        ("conclusion", "directives"),
        keys=(Key(("text",)),),
        loose=(Key(("text",), "contained"),),
    ),
    RecordType(
        "decisions",
        ("decisions",),
        keys=(Key(("text",)), Key(("subject.text", "kind")), Key(("subject", "kind"))),
        loose=(Key(("subject.text",), "contained"), Key(("subject",), "contained"), Key(("text",), "contained")),
    ),
    RecordType(
        "citations",
        ("citations",),
        keys=(Key(("number", "type")), Key(("id",)), Key(("mentions", "type", "number"), "shared")),
        loose=(Key(("number",)),),
    ),
    RecordType(
        "citations.mentions", ("citations", "mentions"), keys=(Key(("text",)),), loose=(Key(("text",), "contained"),)
    ),
    RecordType("projects", ("projects",), keys=(Key(("name",)),), loose=(Key(("name",), "contained"),)),
    RecordType(
        "projects.mentions", ("projects", "mentions"), keys=(Key(("text",)),), loose=(Key(("text",), "contained"),)
    ),
    RecordType("footnotes", ("footnotes",), keys=(Key(("number",)), Key(("text",)))),
    RecordType("counts", ("counts",), keys=(Key(("value", "unit")),), loose=(Key(("value",)),)),
)

# Compared without case, tone placement and dashes, these are also right where the longer words end with the shorter.
SUFFIX_FIELDS = frozenset({"anchor.follows"})
# What the labeller says about a record; not a field of it.
MARGINALIA = frozenset({"optional", "alternatives", "notes", "note", "comment"})
# Where null in gold means that the labeller asserts nothing; elsewhere null means that there is nothing to find.
UNASSERTED_WHEN_NULL = frozenset({"id"})
