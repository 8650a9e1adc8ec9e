"""Communiqués for what stands between the assessment and the foot: tasks, speech, notes."""

from __future__ import annotations

from typing import Any

from thongcao.document import Document
from thongcao.grammar.dates import find_dates
from thongcao.grammar.enumerators import find_enumerators
from thongcao.grammar.footnote_marks import find_footnote_marks
from thongcao.grammar.name_numbers import find_name_numbers
from thongcao.grammar.tokens import Token
from thongcao.segment import segment
from thongcao.text import SourceText, clean_text

HEAD = (
    "THÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH AN KHÁNH\nLẦN THỨ 9 (KHÓA XII)\n-----\n"
    "Ngày 12 tháng 7 năm 2024, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ 9.\n"
    "Hội nghị thống nhất đánh giá: 6 tháng đầu năm, kinh tế tăng trưởng khá.\n"
)
FOOT = "\nVĂN PHÒNG TỈNH ỦY AN KHÁNH\n"


def task_document(text: str, year: int | None = 2024) -> Document:
    """Give a document with the tokens of dates, names with numbers, footnote marks and enumerators."""
    clean = clean_text(text)
    outline = segment(clean)
    marks = find_footnote_marks(clean, outline)
    kinds: dict[str, list[Token[Any]]] = {}
    for token in (*find_dates(clean), *find_name_numbers(clean), *marks, *find_enumerators(clean, outline, marks)):
        kinds.setdefault(token.kind, []).append(token)
    tokens = {kind: tuple(found) for kind, found in kinds.items()}
    return Document(SourceText("<text>", text, "utf-8", "0" * 64), clean, outline, tokens, year)
