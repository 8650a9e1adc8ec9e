"""Sentences that tell what is or was, among those that say what is to be done: `Tuy nhiên, giải ngân mới đạt 35%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongcao.grammar.formulas import formula
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

_PAST = (
    r"(?:\d{1,2} tháng đầu năm|(?:thời gian|năm|nhiệm kỳ|những năm|\w+ tháng) (?:vừa )?qua|kết thúc \d{1,2} tháng"
    r"|đến nay|tính đến (?:hết )?(?:ngày|tháng|quý) [^\s,]+)(?!\w)"
)
_TELLS = re.compile(
    rf"(?:(?:qua|sau) [^,;.]{{1,60}}, )?{formula('gathering')}[^,;.]{{0,40}} (?:đã|diễn ra|thành công)(?!\w)|{formula('tells')}"
    rf"|(?:theo (?:báo cáo|đánh giá)[^,;.]{{0,60}}, |(?:những |các )?kết quả(?!\w)|{_PAST})"
    r"[^;.]{0,80}?(?<!\w)(?:đã|đạt|tăng|có|được)(?!\w)"
    # `Thực hiện Nghị quyết Đại hội, 6 tháng đầu năm toàn tỉnh đã kết nạp 650 đảng viên`
    rf"|[^,;.:\n]{{1,100}}, {_PAST},?[^,;.]{{0,40}} đã(?!\w)"
)
# a deadline demands as well: `kết quả báo cáo Ban Thường vụ trước ngày 20/12`
_DEMANDS = re.compile(rf"(?<!\w)(?:{formula('item_demands', 'asks')}|(?:chậm|muộn) nhất|trước (?:ngày )?\d)")


def tells(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether the sentence or clause [start, end) reports, and demands nothing."""
    folded = clean.folded
    return _TELLS.match(folded, start, end) is not None and not _DEMANDS.search(folded, start, end)


def _find_told(clean: CleanText) -> Iterator[Token[bool]]:
    if tells(clean, 0, len(clean.text)):
        yield Token("told", 0, len(clean.text), True, "told")


RULES: tuple[Rule, ...] = (
    Rule(
        name="told",
        kind="told",
        source="results among tasks and demands: `Tuy nhiên, …`, `Hội nghị đã …`, `6 tháng đầu năm, …  đạt …`",
        find=_find_told,
        examples={
            "Tuy nhiên, giải ngân mới đạt 35%": True,
            "Hội nghị đã hoàn thành chương trình": True,
            "Qua một ngày làm việc, Hội nghị đã hoàn thành chương trình": True,
            "Các ý kiến phát biểu đều tâm huyết": True,
            "6 tháng đầu năm, tỉnh thu ngân sách đạt khá": True,
            "Thực hiện nghị quyết, 6 tháng đầu năm tỉnh đã kết nạp 600 đảng viên": True,
        },
        near_misses=(
            "Phát huy kết quả 6 tháng đầu năm, hoàn thành chỉ tiêu đã đề ra",
            "Hội nghị thống nhất",
            "Sau Hội nghị, các xã rà soát",
            "Tiếp thu các ý kiến phát biểu, hoàn chỉnh báo cáo",
            "6 tháng cuối năm, thu ngân sách đạt 9.000 tỷ đồng",
            "Tuy nhiên, cần rà soát",
            "Đến hết quý III đạt 75% kế hoạch",
            "Kết quả báo cáo Tỉnh ủy trước ngày 20/12",
            "Kết quả giải ngân là tiêu chí đánh giá cán bộ",
        ),
    ),
)
