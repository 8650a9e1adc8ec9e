"""Steering committees: `Ban Chỉ đạo` with what it steers, up to the unit it belongs to or the verb behind it.

Sources: leads of releases (`Ban Chỉ đạo phòng, chống tham nhũng … tỉnh Nghệ An họp phiên thứ 9`, `Ban Chỉ đạo 35 Tỉnh ủy`).
"""

from __future__ import annotations

import re

from thongcao.grammar.body_names import BodyValue, Place, tier
from thongcao.text import fold

_UNIT = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|phường|xã|đặc khu)"
# what a topic begins with; other words say what the committee does: `Ban Chỉ đạo yêu cầu …`
_OPENS = (
    rf"(?:\d{{2,3}}|trung ương|quốc gia|{_UNIT}|về|phòng|chống|thực hiện|triển khai|cải cách|cchc|chuyển đổi|xây dựng|sắp xếp|tổng kết"
    r"|phát triển|quy chế|công tác|giải quyết|quản lý|ứng phó|đại hội|bầu cử|thi hành|đổi mới|các chương trình|chương trình|hội nhập"
    r"|giảm nghèo|giải phóng)(?!\w)"
)
# what goes on behind the comma after the name; anything else is the next part of the topic: `phòng, chống tham nhũng`
_AFTER_COMMA = (
    r"(?:đồng chí|ông|bà|các|cùng|trong|từ|với|khi|để|nhằm|do|dưới|sau|qua|đại diện|thay mặt|sáng|chiều|ngày|tại|nhiệm kỳ"
    r"|(?:phó )?(?:bí thư|chủ tịch|trưởng)|ủy viên|ban|ubnd|ủy ban|yêu cầu|nhấn mạnh|đề nghị|chỉ đạo|cho|đã)(?!\w)"
)
_ENDS = (
    rf"(?:(?:tỉnh|thành|huyện|đảng) ủy|(?<!về )(?<!thực hiện ){_UNIT}|họp|tổ chức(?! bộ máy| lại)|đã|sẽ|tại|vừa|do|là|có"
    r"|(?:sáng|chiều|ngày) (?:\d|ngày|nay)|lần thứ|nghe|dự|khai mạc|diễn ra|tiếp tục|và (?:các|đồng chí)|chủ trì|phát biểu|cho biết"
    r"|yêu cầu|đánh giá|kết luận|phiên họp)(?!\w)"
)
_TOPIC = re.compile(
    rf" {_OPENS}(?:[^,.;:()\n]|, (?=[^\W\d_])){{0,140}}?(?=,(?! [^\W\d_])|, {_AFTER_COMMA}|[.;:()\n]|$| {_ENDS})"
)
_OWN_UNIT = re.compile(rf"{_UNIT}(?!\w)")


def topic_end(folded: str, start: int, end: int) -> int | None:
    """Give where what a steering committee steers ends, None where the words behind `Ban Chỉ đạo` say nothing of it.

    Args:
        folded: the folded text.
        start: where `Ban Chỉ đạo` ends.
        end: where its line ends.
    """
    match = _TOPIC.match(folded, start, end)
    return match.end() if match else None


def steering_committee(topic: str, place_words: str, place: Place | None) -> BodyValue:
    """Give the steering committee of a topic.

    Args:
        topic: the words behind `Ban Chỉ đạo`, without those of the place.
        place_words: the words of the place behind them, empty where there are none.
        place: that place.
    """
    if f"{topic} {place_words}".isupper():
        topic = fold(topic).replace("trung ương", "Trung ương")
        place_words = place.words if place else ""
    name = f"Ban Chỉ đạo {topic} {place_words}".rstrip()
    if place:
        return place.body(name, "steering_committee")
    words = fold(topic)
    own = _OWN_UNIT.match(words)
    level = "central" if words.startswith("trung ương") else tier(own[0], None) if own else None
    return BodyValue(name, "steering_committee", level)
