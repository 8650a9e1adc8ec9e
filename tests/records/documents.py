"""Documents as the assemblers get them, and the frame of a communiqué for what stands in its body."""

from __future__ import annotations

from thongcao.document import Document
from thongcao.model.base import Evidence
from thongcao.pipeline import analyse
from thongcao.text import SourceText, clean

HEAD = (
    "THÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH AN KHÁNH\nLẦN THỨ 9 (KHÓA XII)\n-----\n"
    "Ngày 12 tháng 7 năm 2024, Ban Chấp hành Đảng bộ tỉnh tổ chức Hội nghị lần thứ 9.\n"
    "Hội nghị thống nhất đánh giá: 6 tháng đầu năm, kinh tế tăng trưởng khá.\n"
)
FOOT = "\nVĂN PHÒNG TỈNH ỦY AN KHÁNH\n"


def scanned(text: str) -> Document:
    """Give a text cleaned, segmented and scanned."""
    return analyse(SourceText("<text>", text, "utf-8", ""))


def located(document: Document, record: Evidence) -> bool:
    """Tell whether the words of a record are those of its span in the source."""
    assert record.span
    return clean(document.source.text[slice(*record.span)]) == record.text
