"""Numbers of fixed phrases: `3 ca 4 kíp`, `4 tại chỗ`, `“5 xung kích”`, `24/7`, `chính quyền địa phương 2 cấp`."""

from __future__ import annotations

import re

from thongcao.grammar.number_places import Found, NumberPlace

_SHIFTS = re.compile(r"[0-9] ca(?:, | - | và | )[0-9] kíp")
_ALWAYS = re.compile(
    r"[0-9]{1,2} (?:rõ|tại chỗ|con số|cửa(?: liên thông)?|trong [0-9])(?!\w)"
    r"(?:(?:, | và | - )[0-9]{1,2} (?:rõ|tại chỗ|cửa)(?!\w))*"
)
# the class of a product or hotel: `sản phẩm OCOP đạt 4 sao`, `hạng 3-4 sao`
STARS = r"(?:(?: ?- ?|, | và | đến )[1-7]){0,3} sao(?! cho)(?!\w)"
_STARS = re.compile(f"[1-7]{STARS}")
_SLOGAN = (
    r"[0-9]{1,2} (?:rõ|không|tại chỗ|nhất|có|sạch|tốt|nhanh|giảm|tăng|xung kích|sẵn sàng|dám|cùng|chủ động|bám"
    r"|quyết tâm|trước|biết|hơn|thật|thông|đúng|xanh|an toàn|giữ|nhà|chống|trọng|kiên|quyết liệt|vững|đẩy mạnh|tự"
    r"|tiên phong)(?!\w)"
)
_QUOTED_SLOGAN = re.compile(rf"[0-9]{{1,2}} [\"“]{_SLOGAN.partition(' ')[2]}[\"”]")
_SLOGANS = re.compile(rf"{_SLOGAN}(?:(?:, | và | - |; ){_SLOGAN})*")
SLOGAN_LEADS = tuple(
    lead + mark
    for lead in (
        "phương châm|phong trào|phong trào thi đua|tinh thần|mô hình|nguyên tắc|cuộc vận động|phương pháp"
        "|quan điểm|thực hiện|khẩu hiệu|yêu cầu|tiêu chí|kiểu"
    ).split("|")
    for mark in (" ", ' "', " “", " ‘")
)
TIERS = ("chính quyền ", "chính quyền địa phương ", "chính quyền đô thị ", "tổ chức chính quyền địa phương ")
_QUOTED = re.compile(r"[0-9]{1,2} [^\"“”’.\n0-9]{1,30}(?:[0-9]{1,2} [^\"“”’.\n0-9]{1,30}){0,5}(?=[\"”’])")
_ROUND_THE_CLOCK = re.compile(
    r"24/(?:7|24)(?: ?(?:giờ|h)(?!\w))?(?=\Z|[^\w ]| (?:để|trong|và|tại|các|nhằm|trên|với|cho|ở)(?!\w))"
)
# where someone stands in a picture: `thứ 3 từ trái sang`
SEATS = ("thứ ",)
_SEAT = re.compile(r",? (?:tính )?(?:từ )?(?:bên )?(?:trái|phải)(?!\w)")
_BEFORE_DAY = ("ngày ", "sáng ", "chiều ", "tối ", "trưa ", "đêm ", "từ ", "đến ", "trước ", "hôm ", "và ")


def read_phrase(place: NumberPlace) -> Found | None:
    """Read `3 ca, 4 kíp`, `4 tại chỗ`, `“5 xung kích”`, `24/7`, `hạng 4 sao`, `chính quyền địa phương 2 cấp`."""
    start = place.start
    if place.number.startswith("24/"):
        match = _ROUND_THE_CLOCK.match(place.folded, start)
        return (start, match.end(), "phrase") if match and not place.before.endswith(_BEFORE_DAY) else None
    if match := _STARS.match(place.folded, start):
        return start, match.end(), "label"
    if place.before.endswith(SEATS) and _SEAT.match(place.folded, place.end):
        return start, place.end, "label"
    if len(place.number) > 2 or place.folded[place.end : place.end + 1] != " ":
        return None
    # behind its lead a slogan goes on further than the words that are one anywhere: `phương châm 5 rõ, 3 không`
    if place.after(SLOGAN_LEADS) and (match := _SLOGANS.match(place.folded, start)):
        return start, match.end(), "phrase"
    for pattern in (_SHIFTS, _ALWAYS, _QUOTED_SLOGAN):
        if match := pattern.match(place.folded, start):
            return start, match.end(), "phrase"
    quoted = place.before[-1:] in ("“", '"', "‘")
    if quoted and not place.counts() and (match := _QUOTED.match(place.text, start)):
        return start, match.end(), "phrase"
    if place.folded.startswith(" cấp", place.end) and (tiers := place.after(TIERS)):
        return start - len(tiers), place.end + len(" cấp"), "phrase"
    return None
