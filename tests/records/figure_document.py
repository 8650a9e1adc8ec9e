"""Documents around sentences with figures."""

import thongcao
from thongcao.model.figures import Indicator

HEAD = "THÔNG CÁO BÁO CHÍ\nKết quả Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12, khóa XX\nNgày 28/6/2024, Hội nghị họp.\n"


def indicators(text: str) -> list[Indicator]:
    """Give the figures of a text below a title and a dated line."""
    return list(thongcao.extract(HEAD + text + "\n").indicators)


def statuses(text: str) -> list[str]:
    """Give the status of each figure."""
    return [one.status for one in indicators(text)]


def periods(text: str) -> list[tuple[str | None, str | None] | None]:
    """Give where the period of each figure begins and ends, None where it has none."""
    return [(one.period.start, one.period.end) if one.period else None for one in indicators(text)]
