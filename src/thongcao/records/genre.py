"""Whether a text is of the genre at all: an unrelated text gives no records."""

from __future__ import annotations

import re
from collections.abc import Iterable

from thongcao.document import Document
from thongcao.grammar.figure_series import Figure
from thongcao.model.meeting import Heading, Meeting

_HEADED = frozenset(("press_release", "notice_of_results", "daily_communique", "closing_notice"))
# Bodies of party and state that the table of party bodies does not hold.
_STATE = re.compile(
    r"(?<!\w)(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|quốc hội|chính phủ|bộ chính trị|ban bí thư|đảng bộ|đảng ủy|"
    r"cấp ủy|tổ chức đảng|mặt trận tổ quốc|tổng cục thống kê|cục thống kê|chi cục thống kê|trung ương đảng|"
    r"sở (?:công thương|nông nghiệp|tài chính|kế hoạch|y tế|giáo dục|lao động|nội vụ|du lịch|xây dựng|giao thông)|"
    r"(?:kế hoạch|dự toán) năm|so với cùng kỳ|so cùng kỳ|nghị quyết đại hội(?! đồng))(?!\w)"
)


def speaks_of_state(document: Document) -> bool:
    """Tell whether a text names a body of party or state."""
    return bool(document.tokens.get("body")) or _STATE.search(document.clean.folded) is not None


def is_of_the_genre(document: Document, heading: Heading, meeting: Meeting, figures: Iterable[Figure]) -> bool:
    """Tell whether a text speaks of party or state: by its heading, a body, or an indicator of the lexicon.

    A recipe or a match report has numbers and names too; to read them as figures and people would be to invent records.
    """
    if meeting.body is not None or heading.kind in _HEADED or speaks_of_state(document):
        return True
    return any(figure.known is not None for figure in figures)
