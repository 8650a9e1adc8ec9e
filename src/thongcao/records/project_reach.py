"""How far the words that tell a state reach: over fillers, nouns of projects and what is counted, to the works they govern."""

from __future__ import annotations

import re

from thongcao.grammar.words import whole_words

# Words between a cue and the works it governs; behind a project noun anything may follow (`các dự án … kết nối vùng:`).
_FILLER = whole_words(
    "các những một số toàn bộ tất cả đối với cho của tại về việc công tác mới xây dựng đầu tư mở rộng nâng cấp cải tạo "
    "tuyến đoạn giai phần cơ bản chính thức đồng loạt đúng kịp tiến độ kỹ thuật khẩn trương quyết liệt xuyên tết lễ "
    "trên như gồm bao là cụ thể nhất điển hình tiêu biểu trong đó có và thêm nhánh hạng mục hoàn thiện đồng bộ i ii iii iv quý năm tháng "
    "đầu cuối dịp vào ngày trước sau ca kíp nay này tổ chức vượt lại tiếp sớm được thể gói thầu triển khai thi "
    "hai ba bốn sáu bảy tám chín mười cây nhiều".split()
)
PROJECT_NOUN = r"(?<!\w)(?:dự án|công trình|gói thầu|tuyến đường|tuyến cao tốc|hạng mục|cây cầu)(?!\w)"
_NOUN = re.compile(PROJECT_NOUN)
_GIVES = r"(?:bao gồm|gồm|trong đó có|cụ thể|như|nhất là|điển hình|tiêu biểu)(?!\w)"
_FILLED = re.compile(rf"(?! ?[,;.](?! {_GIVES}))[\s,]*(?:(?:{_FILLER}|[\d/.%+•*-]|[\"“”():])[ ,]{{0,2}}\n?)*")
# `khánh thành 3 trường học, gồm: Trường …`
_COUNTED = re.compile(
    r"(?: mới| thêm| được)? (?:\d{1,3}|các|những|nhiều|một số)(?: [^\W\d_]+){1,8}"
    r"(?: \(|:|,? (?:bao gồm|gồm|trong đó có|cụ thể|như|nhất là|điển hình|tiêu biểu)(?: là)?)[: ]*"
)
_STOP = re.compile(r"[;.]")
_UNNAMED = re.compile(
    r"(?:(?:đường|tuyến|cầu|khu|cụm|hồ|kè|hệ thống|nhà|trường|trạm|trụ sở|bệnh viện)(?: [^\W\d_]+){0,12}?(?:, | và ))+\Z"
)


def reaches(folded: str, start: int, end: int, *, over_nouns: bool) -> bool:
    """Tell whether the words of [start, end) lead from a verb to its object; behind a project noun any words may."""
    if _FILLED.fullmatch(folded, start, end):
        return True
    filled = _FILLED.match(folded, start, end)
    if filled and _UNNAMED.match(folded, filled.end(), end):
        return True  # an item without name stands before it in the list
    if over_nouns and _COUNTED.fullmatch(folded, start, end):
        return True
    noun = _NOUN.search(folded, start, end) if over_nouns else None
    return bool(noun and _FILLED.fullmatch(folded, start, noun.start()) and not _STOP.search(folded, noun.end(), end))
