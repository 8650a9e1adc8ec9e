"""JSON of a `Communique`: keys in the order of the models, Vietnamese letters as they are."""

from __future__ import annotations

from thongcao.model.communique import Communique


def json_document(communique: Communique) -> str:
    """Give indented JSON with a newline at the end.

    Args:
        communique: the record of one document.
    """
    return communique.model_dump_json(indent=2) + "\n"


def json_line(communique: Communique) -> str:
    """Give JSON on one line (JSON Lines) with a newline at the end.

    Args:
        communique: the record of one document.
    """
    return communique.model_dump_json() + "\n"
