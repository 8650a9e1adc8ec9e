"""Formulas of the genre by the role they play: `thống nhất` settles, `hội nghị` speaks of the meeting, `trước` is due.

The table `formulas` lists them; a phrase the text was missed for is one more row.
"""

from __future__ import annotations

from functools import cache

from thongcao.grammar.words import alternatives
from thongcao.lexicon import table


@cache
def _roles() -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    for row in table("formulas"):
        roles.setdefault(row["role"], []).append(row["words"])
    return roles


def formula_words(*roles: str) -> list[str]:
    """Give the formulas of some roles.

    Args:
        roles: roles of the table `formulas`.

    Raises:
        KeyError: the table has no such role.
    """
    return [word for role in roles for word in _roles()[role]]


def formula(*roles: str) -> str:
    r"""Give a pattern that matches the longest formula of the roles that stands at a place of the folded text.

    Args:
        roles: roles of the table `formulas`.

    Returns:
        A pattern in one group; `(?!\w)` closes it behind a letter or digit.

    Raises:
        KeyError: the table has no such role.
    """
    words = formula_words(*roles)
    closed = [word for word in words if word[-1].isalnum()]
    signs = [word for word in words if not word[-1].isalnum()]
    parts = [alternatives(closed) + r"(?!\w)"] if closed else []
    return f"(?:{'|'.join([*parts, *([alternatives(signs)] if signs else [])])})"
