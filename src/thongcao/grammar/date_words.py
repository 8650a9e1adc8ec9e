"""The words that dates and periods begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from thongcao.grammar.times import PartOfDay

Opening = Literal[
    "day", "part_of_day", "month", "quarter", "year", "school_year", "whole_year", "end_of_year", "half_year", "stage",
    "term", "from", "until", "as_of", "limit", "vision",
]  # fmt: skip
PARTS_OF_DAY: Mapping[str, PartOfDay | None] = {
    "sáng": "morning",
    "trưa": "noon",
    "chiều": "afternoon",
    "tối": "evening",
    "đêm": "night",
    "hôm": None,
}
OPENINGS: Mapping[str, Opening] = {
    "ngày": "day",
    **dict.fromkeys(PARTS_OF_DAY, "part_of_day"),
    "tháng": "month",
    "quý ": "quarter",
    "quí ": "quarter",
    **dict.fromkeys(("năm 20", "năm 19"), "year"),
    **dict.fromkeys(("năm học ", "niên học "), "school_year"),
    **dict.fromkeys(("cả năm", "hết năm"), "whole_year"),
    "cuối năm ": "end_of_year",
    "giữa năm ": "end_of_year",
    "nửa ": "half_year",
    **dict.fromkeys(("giai đoạn ", "thời kỳ "), "stage"),
    "nhiệm kỳ": "term",
    "từ ": "from",
    **dict.fromkeys(("đến ", "tới "), "until"),
    **dict.fromkeys(("tính ", "lũy kế ", "cập nhật "), "as_of"),
    **dict.fromkeys(("trước ", "sau ", "vào ", "chậm nhất ", "muộn nhất ", "hạn: ", "thời gian hoàn thành: "), "limit"),
    **dict.fromkeys(("khởi công ", "động thổ ", "khánh thành ", "thông xe "), "limit"),
    "tầm nhìn ": "vision",
}
"""Words → what may begin there."""
