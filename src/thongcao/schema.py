"""The JSON Schema of the output, generated from the models."""

from __future__ import annotations

import json
from typing import Any

from thongcao.model.communique import SCHEMA_VERSION, Communique

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a communiqué.

    Fields with a default are not required and unknown keys are allowed: a document of any 1.x validates.
    """
    schema = Communique.model_json_schema(mode="validation")
    return {"$schema": _DIALECT, "title": schema.pop("title"), "version": SCHEMA_VERSION, **schema}


def schema_text() -> str:
    """Give the schema as the indented JSON that is kept in the repository."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
