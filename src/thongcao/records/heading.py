"""What the document calls itself, and who signs it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongcao.document import Document
from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.body_names import BodyValue, full_committee, short_committee, with_place
from thongcao.grammar.tokens import Token, is_within
from thongcao.model.meeting import Heading, HeadingKind, Issuer
from thongcao.records.front import Front, Range, lines_within, read_front
from thongcao.records.genre import speaks_of_state
from thongcao.records.places import PROVINCIAL, document_province
from thongcao.text import CleanText, clean_text, fold

_DAILY = re.compile(
    r"(?:ngày làm việc|ngày) (?:thứ|đầu tiên|cuối)|phiên (?:trù bị|khai mạc|bế mạc|thứ \w+|làm việc)"
    r"|(?:buổi|ngày) làm việc"
)
# `Thông cáo số 2` of the secretariat of a congress
_NUMBERED = re.compile(r"thông cáo số:? \d")
_MEETING_WORDS = re.compile(r"hội nghị|đại hội|kỳ họp|phiên họp|đã họp|họp kỳ")
_ON_BEHALF = re.compile(r"(?:t/?m|t\.m|tl|t/l|k/?t|thay mặt|thừa lệnh)(?:\.|(?!\w))[ :]*")
# a board, or the committee itself, signs without its place; that stands in the letterhead
_UNDER_BOARDS = {
    "ban thường vụ": "Ban Thường vụ",
    "ban chấp hành": "Ban Chấp hành",
    "thường trực": "Thường trực",
    "đảng ủy": "",
}
# bodies that sign but are no party bodies of a place: presidium, secretariat and press centre of a congress
_ORGANS = {
    "trung tâm báo chí": "Trung tâm Báo chí",
    "trung tâm thông tin": "Trung tâm Thông tin",
    "tiểu ban tuyên truyền": "Tiểu ban Tuyên truyền",
    "tiểu ban thông tin": "Tiểu ban Thông tin",
    "ban tổ chức": "Ban Tổ chức",
    "đoàn thư ký": "Đoàn Thư ký",
    "đoàn chủ tịch": "Đoàn Chủ tịch",
    "hội nghị": "Hội nghị",
    "đại hội": "Đại hội",
    "thống kê tỉnh": "Thống kê tỉnh",
    "thống kê thành phố": "Thống kê thành phố",
    "đảng": "Đảng",
}


# a line that says where the text was taken from signs nothing
_SOURCE_LINES = ("nguồn", "theo ", "tin, ảnh", "tin bài")


def find_heading(document: Document) -> Heading:
    """Give the kind of the document and its title."""
    front = document.once(read_front)
    title = document.evidence(*front.title) if front.title else None
    kind = _kind(document.clean, front)
    # a report tells of a day, a treatise does not
    if kind == "other" and title and document.within("date", *front.lead) and speaks_of_state(document):
        kind = "news_report"
    return Heading(kind=kind, title=title)


def _kind(clean: CleanText, front: Front) -> HeadingKind:
    folded = clean.folded
    title = folded[slice(*front.title)] if front.title else ""
    if front.kind is None:
        if "thông cáo báo chí" in title:
            return "press_release"
        return "news_report" if _MEETING_WORDS.search(title + "\n" + folded[slice(*front.lead)]) else "other"
    words = folded[slice(*front.kind)]
    if "thông báo" not in words:
        daily = "báo chí" not in words and (_DAILY.search(title) or _NUMBERED.search(words))
        return "daily_communique" if daily else "press_release"
    if "kết quả" in title or "nhanh" in words:
        return "notice_of_results"
    return "closing_notice" if "trung ương" in title else "notice_of_results"


def find_issuer(document: Document) -> Issuer | None:
    """Give who signs: the body of the sign-off line, else the body of the letterhead; None where neither names one."""
    front = document.once(read_front)
    for left, right in _sign_off_lines(document):
        if document.clean.folded.startswith(_SOURCE_LINES, left):
            continue
        if name := _signed_name(document, (left, right), front):
            return document.read(Issuer, left, right, name=name)
    if front.kind is None:
        return None
    return _letterhead_issuer(document, front)


def _sign_off_lines(document: Document) -> list[Range]:
    clean = document.clean
    lines: list[Range] = []
    for part in document.outline.of_kind("sign_off"):
        for left, right in lines_within(clean, part.start, part.end):
            behalf = _ON_BEHALF.match(clean.folded, left, right)
            if right <= left + 200:
                lines.append((behalf.end() if behalf else left, right))
    return _joined(document, lines)


def _joined(document: Document, lines: Sequence[Range]) -> list[Range]:
    """Join lines that one name of a body runs over (`VĂN PHÒNG⏎TỈNH ỦY NGHỆ AN`)."""
    bodies = document.tokens.get("body", ())
    joined: list[Range] = []
    for left, right in lines:
        # one body holds the end of the line before and the beginning of this one
        if joined and is_within(bodies, joined[-1][1] - 1, left + 1):
            joined[-1] = (joined[-1][0], right)
        else:
            joined.append((left, right))
    return joined


def _bodies(document: Document, start: int, end: int) -> list[Token[BodyValue]]:
    return document.within("body", start, end)


def _filled(document: Document, value: BodyValue) -> BodyValue:
    """Give the body with the province the document speaks from, where its name leaves it out."""
    place = document_province(document, value) if value.place is None and value.unit in PROVINCIAL else None
    return with_place(value, place, place) if place else value


def _signed_name(document: Document, line: Range, front: Front) -> str | None:
    clean = document.clean
    left, right = line
    tokens = _bodies(document, left, right)
    if not tokens:
        words = clean.folded[left:right]
        board = _UNDER_BOARDS.get(words.rstrip("."))
        owner = _letterhead_committee(document, front) if board is not None else None
        if owner:
            return (
                full_committee(owner).name if board == "Ban Chấp hành" else f"{board} {short_committee(owner)}".strip()
            )
        return _proper_name(clean.words(left, right)) if words.startswith(tuple(_ORGANS)) else None
    # a line of prose that only mentions a body signs nothing
    if clean.text[right - 1] in ".,;" and not clean.text[left:right].isupper():
        return None
    pieces: list[str] = []
    place = left
    for token in tokens:
        pieces += [_proper_name(clean.words(place, token.start)), _filled(document, token.value).name]
        place = token.end
    pieces.append(_proper_name(clean.words(place, right)))
    return " ".join(piece for piece in pieces if piece)


def _letterhead_committee(document: Document, front: Front) -> BodyValue | None:
    owners = [
        _filled(document, token.value)
        for line in front.letterhead
        for token in _bodies(document, *line)
        if token.value.kind == "committee"
    ]
    return owners[-1] if owners else None


def _letterhead_issuer(document: Document, front: Front) -> Issuer | None:
    """Give the lowest body of the letterhead; a board without its committee takes that of the line above."""
    clean = document.clean
    for index in range(len(front.letterhead) - 1, -1, -1):
        left, right = front.letterhead[index]
        tokens = [
            token for token in _bodies(document, left, right) if token.value.kind not in ("congress", "organisation")
        ]
        if tokens:
            last = tokens[-1]
            return document.read(Issuer, last.start, last.end, name=_filled(document, last.value).name)
        above = _bodies(document, *front.letterhead[index - 1]) if index else []
        committees = [token for token in above if token.value.kind == "committee"]
        if committees and (name := _board_of(clean.words(left, right), _filled(document, committees[-1].value))):
            return document.read(Issuer, committees[-1].start, right, name=name)
    return None


def _board_of(words: str, committee: BodyValue) -> str | None:
    """Give `Ban Tuyên giáo Tỉnh ủy …` from the line `BAN TUYÊN GIÁO` below `TỈNH ỦY …` or `BAN CHẤP HÀNH ĐẢNG BỘ TỈNH …`."""
    joined = find_bodies(clean_text(f"{words} {short_committee(committee)}"))
    return (
        joined[0].value.name
        if len(joined) == 1 and joined[0].start == 0 and joined[0].value.kind != "committee"
        else None
    )


def _proper_name(words: str) -> str:
    """Give words in capitals in the usual spelling: organs as in the table, else the first letter alone in capitals."""
    if not words or not words.isupper():
        return words
    lowered = fold(words)
    for organ, name in _ORGANS.items():
        lowered = re.sub(rf"(?<!\w){organ}(?!\w)", name, lowered)
    return lowered[0].upper() + lowered[1:]
