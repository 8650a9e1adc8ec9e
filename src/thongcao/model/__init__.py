"""The output contract: frozen pydantic records."""
