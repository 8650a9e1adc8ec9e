"""Documents around sentences with figures."""

import thongcao
from thongcao.model.figures import Indicator

HEAD = "THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12, khóa XX\nNgày 28/6/2024, Hội nghị họp.\n"


def indicators(text: str) -> list[Indicator]:
    """Give the figures of a text below a title and a dated line."""
    return list(thongcao.extract(HEAD + text + "\n").indicators)
