"""Render: a `Communique` becomes JSON, JSON Lines or a line of the summary; files are written whole or not at all."""

from thongcao.writers.files import write_whole
from thongcao.writers.json_text import json_document, json_line
from thongcao.writers.summary import SummaryRow, summarize, summary_table

__all__ = ["SummaryRow", "json_document", "json_line", "summarize", "summary_table", "write_whole"]
