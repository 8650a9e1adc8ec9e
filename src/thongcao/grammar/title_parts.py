"""Parts of offices that are no words of the table: numbers, terms, fields that say too little, groups beside an office."""

from __future__ import annotations

import re

from thongcao.grammar.names import UPPER

MAX_WORDS = 24
# Bodies that are named after their place: what follows them in capitals is a place first.
LOCAL_BODIES = frozenset(
    "huyện ủy|quận ủy|thị ủy|đảng ủy|chi bộ|chi ủy|đảng bộ|huyện đoàn|quận đoàn|đặc khu ủy".split("|")
)
# No province is named after a person of the past but one: behind these a name is that of who holds the office.
NO_FIGURES = frozenset(("tỉnh ủy", "tỉnh", "trung ương", "trung ương đảng", "bộ chính trị"))
# Heads of hamlets: a place comes first, `Trưởng thôn Lê Lợi` names no one.
LOCAL_HEADS = frozenset(
    "trưởng thôn|phó trưởng thôn|trưởng bản|trưởng ấp|trưởng buôn|trưởng khu phố|tổ trưởng tổ dân phố".split("|")
)
# Words after which a number is part of the name: `Quân khu 7`, `Phường 5`.
NUMBERED = LOCAL_HEADS.union(
    (
        "chi bộ|chỉ đạo|ban chỉ đạo|bcđ|cảnh sát biển|hải quân|quân khu|quân đoàn|quân chủng|vùng|binh đoàn|sư đoàn|lữ đoàn"
        "|trung đoàn|khu vực|quận|phường|xã|huyện|thôn|ấp|tổ|khu phố|khu|quận ủy|vụ|cục|tổng cục|chi cục|đội|trạm|p.|q.|bản"
        "|tổ dân phố|khóm|buôn"
    ).split("|")
)
# Fields that say too little without the words behind them.
OPEN_FIELDS = frozenset(("quản lý", "quản lý dự án", "ban quản lý", "chỉ đạo", "ban chỉ huy", "bcđ"))
OPEN_PHRASE = re.compile(
    r"(?:phòng, chống|phát thanh, truyền hình|dự án|(?<=mặt )bằng|(?<=đồng )bằng|(?<=chỉ đạo )thực hiện|bồi thường, giải phóng|"
    r"năm (?:19|20)\d\d|dự trữ|giao thông|tiếp công dân|tin học|báo chí|trình độ|công trình|chương trình|quy trình)(?!\w)"
)
NUMBER = re.compile(r"(?:\d{1,4}|[ivx]{1,4})(?![\w/%]|[.,]\d)")
# `Trưởng Đoàn kiểm tra số 1 của Bộ Chính trị`, `Đội Quản lý thị trường số 3`
NUMBERED_UNIT = re.compile(r"số \d{1,4}(?![\w/]|[.,]\d)")
# Police and army units by code: `Cục C04`, `Phòng PA05`
CODE = re.compile(r"[a-zđ]{1,3}\d{1,3}(?![\w/.-])|[a-zđ]{1,3}\d{1,3}(?=\.(?:\s|$))")
TERM = re.compile(r"khóa (?:[ivxl]{1,6}|\d{1,2})(?!\w)|\(khóa (?:[ivxl]{1,6}|\d{1,2})\)")
BODY_OF_HEADS = re.compile(r"(?<!\w)(?:đoàn chủ tịch|ban bí thư)(?!\w)")
TERM_AT_END = re.compile(r" \(?khóa (?:[ivxl\d]+|mới)\)?$")
WORD = re.compile(r"[^\W\d_]+")
NAMED = re.compile(rf" [{UPPER}]")
# Others who are counted beside the office: `Hiệu trưởng Trường … và đại diện các khoa`
GROUP = re.compile(
    r" (?:đại diện|lãnh đạo|đại biểu|một số|nhiều|toàn thể|đông đảo|hơn|gần|khoảng|cán bộ|đảng viên|\d+|các đại biểu|các (?:đồng chí|đ/c)"
    r"|các (?:ủy viên|thành viên))(?!\w)"
)


def without_term(folded: str, start: int, end: int) -> int:
    """Give where an office ends without its term: `Bí thư Tỉnh ủy khóa XIV` is the post, the term says when."""
    term = TERM_AT_END.search(folded, start, end)
    return term.start() if term else end


def in_body(folded: str, start: int) -> bool:
    """Tell whether the head at a place is part of a body's name: `Đoàn Chủ tịch`, `Ban Bí thư`."""
    return BODY_OF_HEADS.search(folded, max(start - 6, 0), start + 9) is not None
