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
    r"(?<!\w)(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|quốc hội|chính phủ|bộ chính trị|ban bí thư|"
    r"thủ tướng|tổng bí thư|chủ tịch nước|đảng bộ|đảng ủy|"
    r"cấp ủy|tổ chức đảng|mặt trận tổ quốc|tổng cục thống kê|cục thống kê|chi cục thống kê|trung ương đảng|"
    r"sở (?:công thương|nông nghiệp|tài chính|kế hoạch|y tế|giáo dục|lao động|nội vụ|du lịch|xây dựng|giao thông)|"
    r"nghị quyết đại hội(?! đồng))(?!\w)"
)
_COMMERCE = re.compile(
    r"(?<!\w)(?:cổ đông|cổ phiếu|cổ tức|vn-index|hội đồng quản trị|lợi nhuận sau thuế|báo cáo tài chính|khách hàng thân thiết)(?!\w)"
)
_PLACE = re.compile(r"(?<!\w)(?:(?:kế hoạch|dự toán) năm|grdp|toàn tỉnh|địa bàn tỉnh)(?!\w)")
# traders compare in these words too: beside an indicator of the lexicon they say enough, alone they say nothing
_COMPARED = re.compile(r"(?<!\w)so (?:với )?cùng kỳ(?!\w)")


def speaks_of_state(document: Document) -> bool:
    """Tell whether a text names a body of party or state."""
    return bool(document.tokens.get("body")) or _STATE.search(document.clean.folded) is not None


def is_of_the_genre(document: Document, heading: Heading, meeting: Meeting, figures: Iterable[Figure]) -> bool:
    """Tell whether a text speaks of party or state: by a body, or by indicators of the lexicon and their comparison.

    A heading alone does not tell: hospitals, schools and companies give notices and press releases too; neither do
    figures where a text speaks of shareholders.

    A recipe or a match report has numbers and names too; to read them as figures and people would be to invent records.
    """
    if meeting.body is not None or speaks_of_state(document):
        return True
    known = {figure.known.indicator for figure in figures if figure.known}
    folded = document.clean.folded
    if _COMMERCE.search(folded):
        return False
    if len(known) > 1 or _PLACE.search(folded):
        return True
    return bool(known) and (heading.kind in _HEADED or _COMPARED.search(folded) is not None)
