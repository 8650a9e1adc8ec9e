"""The body that met, by the fullest words that name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thongcao.document import Document
from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.body_names import BodyValue, full_committee, with_place
from thongcao.grammar.provinces import district_province, province_code
from thongcao.grammar.tokens import Token
from thongcao.model.meeting import Body
from thongcao.records.front import Range
from thongcao.records.places import PROVINCIAL, document_province, unit_place
from thongcao.records.sessions import MEETING_WORDS, MeetingFront
from thongcao.text import clean_text

_MEETS = (
    "committee",
    "standing_board",
    "permanent_bureau",
    "inspection",
    "politburo",
    "secretariat",
    "steering_committee",
    "front",
    "council",
    "government",
    "commission",
    "office",
)
_BOARDS = ("standing_board", "permanent_bureau", "inspection")
_CONGRESSES = ("congress", "organisation", "committee")
# they hold meetings of their own field, and arrange those of their committee
_OFFICES = ("commission", "office")
_ARRANGES = re.compile(r" (?:[^\s,.;:]+ ){0,6}?(?:đã )?(?:tổ chức|họp|khai mạc)(?!\w)")
# they meet beside the party; only a meeting that is named theirs is the meeting of the text
_BESIDE = ("front", "council", "government")
# directly before the body: the meeting is its meeting, whoever arranges it
_MEETING_OF = re.compile(
    r"(?:hội nghị|kỳ họp|phiên họp|(?<!phòng )họp|lần thứ [\w ]{1,18}|(?:kỳ|phiên) (?:họp )?(?:lần )?(?:thứ )?[\w ]{1,12}"
    r"|(?:kỳ|phiên) họp (?:thường|chuyên|bất|giữa|cuối)[\w/ ]{3,30}|mở rộng\)?)(?: \([^()]{2,40}\))?,?(?: của)? $"
)
_HOLDS = re.compile(
    r"[^.;:]{0,120}?(?<!\w)(?:tổ chức(?! \d+ (?:đoàn|lớp|đợt))|họp|khai mạc|bế mạc|tiến hành|đã làm việc|làm việc(?= với| tại)|tiếp tục"
    r"|triệu tập|diễn ra|thảo luận"
    r"|giao ban(?! thường vụ)|nghe(?= và cho ý kiến|, cho ý kiến| báo cáo))(?!\w)"
)
# `Ban Chấp hành Hội Nông dân tỉnh tổ chức Hội nghị lần thứ 3`, `UBND tỉnh họp phiên thường kỳ`: counted meetings and
# sittings are those of the body that holds them
_HOLDS_OWN = re.compile(
    r"[^.;:]{0,90}?(?<!\w)(?P<verb>tổ chức|họp|khai mạc|bế mạc|tiến hành|triệu tập)"
    r"(?: (?:họp|hội nghị|kỳ họp|phiên họp)?[^.,;:]{0,60}?(?<!\w)(?:thứ (?:\d|[^\W\d_])|lần \d)"
    r"|(?: trọng thể)? (?:kỳ họp|phiên họp|họp phiên|phiên|(?:họp )?(?:thường|định) kỳ|họp (?:thường|định) kỳ)(?!\w))"
    r"| (?:[^\s.,;:]+ ){0,4}?(?P<meets>họp) (?:nghe|cho ý kiến|xem xét|bàn|đánh giá)(?!\w)"
)
# `Liên đoàn Lao động tỉnh … tổ chức Hội nghị Ban Chấp hành lần thứ 12`: the committee of the one who holds the meeting
_HOLDS_COMMITTEE = re.compile(
    r"(?<!\w)(?<!ban chấp hành )(?<!bch )(?<!ban thường vụ )"
    r"(?:đảng bộ|liên đoàn lao động|lđlđ|hội (?:nông dân|liên hiệp phụ nữ|lhpn|cựu chiến binh"
    r"|ccb|chữ thập đỏ|nhà báo|người cao tuổi)|(?:tỉnh|thành|huyện|quận|thị) đoàn)(?!\w)(?P<rest>[^.;:\n]{0,120}?"
    r"(?<!\w)(?:tổ chức|họp|khai mạc|tiến hành|triệu tập|diễn ra) [^.,;:\n]{0,20}?(?:ban chấp hành|bch)(?!\w)(?! trung ương))"
)
_COMMITTEE = "Ban Chấp hành "
_AGENCY_COMMITTEE = "Đảng ủy "
# a party organisation whose agency is named elsewhere, or by its kind alone: `Ban Chấp hành Đảng bộ Bộ`
_BARE = re.compile(
    r"Đảng bộ(?: (?P<agency>Bộ|Sở|Quân khu|Quân chủng|Quân đoàn|Trường|Tập đoàn|Tổng công ty|Bệnh viện|Ngân hàng|Văn phòng|Khối))?$"
)
_HOUSE = re.compile(
    r"(?:hội trường(?: lớn)?|phòng họp(?: số \d)?|trụ sở|nhà khách|trung tâm hội nghị|nhà văn hóa|nhà làm việc|khuôn viên"
    r"|nhà(?= quốc)|điểm cầu)(?: của)? $"
)
# `quyết định của Ban Bí thư`, `dưới sự chỉ đạo của Tỉnh ủy`: who decided, not who met
_SPOKE = re.compile(
    r"(?<!\w)(?:quyết định|ý kiến|(?<!dự và )(?<!dự, )chỉ đạo|đề nghị|yêu cầu|giao|ủy quyền|chủ trương"
    r"|(?:đại diện|lãnh đạo)(?: (?:các|một số|ban|cơ quan|sở|ngành|phòng|đơn vị|văn phòng)){0,4}"
    r"|đoàn (?:công tác|kiểm tra|giám sát))(?: số \S{1,20})?(?: của)? $"
)
_POSTS = ("bí thư ", "trưởng ", "ủy viên ", "chủ tịch ", "thủ tướng ", "đại biểu ", "thành viên ", "trực thuộc ")
_ATTENDS = re.compile(r" (?:đã |cũng |cùng )?(?:tham |tới |đến |về )dự(?!\w)| cùng dự(?!\w)")
_CONGRESS = re.compile(r"[^.;:]{0,120}?(?<!\w)đại hội(?: đại biểu)?(?!\w)")
# `Đảng ủy xã … tổ chức Đại hội đại biểu lần thứ I`: the congress of its organisation
_HOLDS_CONGRESS = re.compile(
    r"[^.;:,]{0,40}? (?:tổ chức|khai mạc|tiến hành)(?: trọng thể)? đại hội(?! điểm)(?: đại biểu)?(?!\w)"
)
_NATIONAL = BodyValue("Đại hội đại biểu toàn quốc của Đảng", "congress", "central")
_CENTRAL = BodyValue("Ban Chấp hành Trung ương Đảng", "committee", "central")
_OF_PARTY = re.compile(r" của đảng(?! bộ)")

Found = tuple[BodyValue, int, int]
_FIRST = 2


def _named(meeting: MeetingFront, part: Range) -> Iterator[tuple[int, Found]]:
    """Give the bodies of a part that may have met, each with its rank: lower is surer."""
    document, folded = meeting.document, meeting.document.clean.folded
    kinds = _CONGRESSES if meeting.kind == "congress" else _MEETS
    bodies: list[Token[BodyValue]] = [token for token in document.within("body", *part) if token.value.kind in kinds]
    posts = document.within("person", *part) if bodies else []
    for token in bodies:
        value = token.value
        # `Phó Bí thư Thường trực Tỉnh ủy`, `Ủy viên Ban Thường vụ Tỉnh ủy` are posts, `Hội trường Tỉnh ủy` is a place
        if (
            _HOUSE.search(folded, max(token.start - 24, part[0]), token.start)
            or folded.endswith(_POSTS, part[0], token.start)
            or _ATTENDS.match(folded, token.end, part[1])
            or _SPOKE.search(folded, max(token.start - 40, part[0]), token.start)
            or any(post.start < token.start and token.end <= post.end for post in posts)
        ):
            continue
        if not meeting.is_own(token.start, part[0]):
            continue
        if meeting.kind == "congress":
            if value.kind == "congress":
                yield 0, (value, token.start, token.end)
            elif (_CONGRESS if value.kind == "organisation" else _HOLDS_CONGRESS).match(folded, token.end, part[1]):
                yield 1, (_congress_of(value), token.start, token.end)
        else:
            meeting_of = _MEETING_OF.search(folded, max(token.start - 60, part[0]), token.start)
            if meeting_of and not meeting.is_own(meeting_of.start(), part[0]):
                continue
            rank = 0 if meeting_of else 1 if _HOLDS.match(folded, token.end, part[1]) else 2
            counted = rank == 1 and _holds_own(folded, token, bodies, part[1])
            if (value.kind in _BESIDE and rank and not counted) or (
                value.kind in _OFFICES and not _ARRANGES.match(folded, token.end)
            ):
                continue
            if rank < 2 or (part[1] - part[0] < 200 and _names_meeting(document, part)):
                yield rank, (full_committee(value), token.start, token.end)


def _congress_of(value: BodyValue) -> BodyValue:
    """Give the congress of a party organisation, or of that which a committee leads."""
    organisation = value.name
    if value.kind == "committee":
        organisation = full_committee(value).name.removeprefix(_COMMITTEE).replace(_AGENCY_COMMITTEE, "Đảng bộ ")
    return value._replace(name=f"Đại hội đại biểu {organisation}", kind="congress")


def _holds_own(folded: str, token: Token[BodyValue], bodies: Sequence[Token[BodyValue]], end: int) -> bool:
    """Tell whether a body holds a meeting of its own, no other standing nearer to the verb: `tại trụ sở UBND tỉnh, Tỉnh ủy họp`."""
    match = _HOLDS_OWN.match(folded, token.end, end)
    verb = match.start(match.lastgroup or 0) if match else 0
    return match is not None and not any(token.end <= other.start < verb for other in bodies)


def _names_meeting(document: Document, part: Range) -> bool:
    head = document.outline.part_at(part[0])
    return (head is not None and head.kind == "heading") or MEETING_WORDS.search(
        document.clean.folded, *part
    ) is not None


def _of_holder(meeting: MeetingFront, part: Range) -> Found | None:
    """Give the committee whose meeting an organisation holds: `Hội Nông dân tỉnh … tổ chức Hội nghị Ban Chấp hành`."""
    clean = meeting.document.clean
    if clean.folded.find("ban chấp hành", *part) < 0 and clean.folded.find("bch", *part) < 0:
        return None
    match = _HOLDS_COMMITTEE.search(clean.folded, *part)
    if not match or not meeting.is_own(match.start(), part[0]):
        return None
    words = clean.text[match.start() : match.end()]
    named = find_bodies(clean_text(f"{_COMMITTEE}{words[:1].upper()}{words[1:]}"))
    if not named or named[0].start:
        return None
    end = match.start() + named[0].end - len(_COMMITTEE)
    return (named[0].value, match.start(), end) if end <= match.end() else None


def _by_ordinal(meeting: MeetingFront, part: Range) -> Found | None:
    """Give the central body that a plenum or congress is named by: `Hội nghị Trung ương 8`, `Đại hội XIV của Đảng`."""
    counted = "plenum" if meeting.kind == "session" else "congress"
    for token in meeting.document.within("ordinal", *part):
        if token.value.what != counted or not meeting.is_own(token.start, part[0]):
            continue
        if counted == "plenum":
            return _CENTRAL, token.start, token.end
        if party := _OF_PARTY.match(meeting.document.clean.folded, token.end):
            return _NATIONAL, token.start, party.end()
    return None


def find_body(meeting: MeetingFront, on: str | None) -> Body | None:
    """Give the body that met.

    Args:
        meeting: what the front tells of the meeting.
        on: the first day of the meeting, for the province code.
    """
    document, lead = meeting.document, meeting.lead
    # title and first sentences compete; the rest of the lead is asked only where they name nobody
    first = _surest(meeting, [*meeting.titles, *lead[:_FIRST]]) or _surest(meeting, lead[_FIRST:])
    if first is None:
        return None
    value, start, end = _placed(document, _fullest(meeting, first))
    province = value.province
    if province is None and value.level == "district" and value.unit and value.place:
        province = district_province(value.unit, value.place)
    if province is None and value.level in ("district", "commune", "agency"):
        province = document_province(document, value)
    code = province_code(province, on) if province else None
    return document.read(Body, start, end, name=value.name, level=value.level, province_code=code)


def _surest(meeting: MeetingFront, parts: Sequence[Range]) -> Found | None:
    """Give the body most surely named as the one that met; of equals the first."""
    ranked: list[tuple[int, Found]] = []
    for part in parts:
        for rank, named in _named(meeting, part):
            if rank == 0:  # none is surer
                return named
            ranked.append((rank, named))
        if meeting.kind == "session" and (found := _of_holder(meeting, part)):
            ranked.append((1, found))
        if found := _by_ordinal(meeting, part):
            ranked.append((1, found))
    return min(ranked, key=lambda item: item[0])[1] if ranked else None


def _placed(document: Document, found: Found) -> Found:
    """Give the body with its place, where only other words of the document name it."""
    value, start, end = found
    if value.place or value.unit is None:
        return found
    if value.unit in PROVINCIAL:
        province = document_province(document, value)
        return (with_place(value, province, province), start, end) if province else found
    named = unit_place(document, value.unit)
    return (with_place(value, named.place, named.province), start, end) if named and named.place else found


def _board_of(meeting: MeetingFront, first: Found) -> Found | None:
    """Give the board that the lead says met, where a headline names its committee for short: `Tỉnh ủy họp …`."""
    clean, (value, start, end) = meeting.document.clean, first
    if value.kind != "committee" or not any(left <= start < right for left, right in meeting.titles):
        return None
    short = clean.folded[start:end]
    for part in meeting.lead[:1]:
        named = list(_named(meeting, part))
        if any(rank == 0 and found[0].kind == "committee" for rank, found in named):
            return None  # `…, Hội nghị Ban Chấp hành … được tổ chức`, whatever boards stand before it
        for rank, found in named:
            if rank < 2 and found[0].kind in _BOARDS and f" {short}" in clean.folded[found[1] : found[2]]:
                return found
    return None


def _fullest(meeting: MeetingFront, first: Found) -> Found:
    """Give the mention with the place, where the first one has none: it is the same body elsewhere in the front.

    Of the `Đảng ủy …` of an agency and its `Ban Chấp hành Đảng bộ …` the latter is the fuller name.
    """
    if board := _board_of(meeting, first):
        return board
    head = first[0].name
    if head.startswith(_AGENCY_COMMITTEE):
        charter = f"Ban Chấp hành Đảng bộ {head.removeprefix(_AGENCY_COMMITTEE)}"
        chartered = (found for part in meeting.parts for _, found in _named(meeting, part) if found[0].name == charter)
        return next(chartered, first)
    bare = _BARE.search(head)
    if first[0].place or (first[0].unit is None and not bare):
        return first
    named = [found for part in meeting.parts for _, found in _named(meeting, part)]
    for found in named:
        if (
            (found[0].place or (bare and found[0].level))
            and (bare or found[0].unit == first[0].unit)
            and found[0].kind == first[0].kind
            and found[0].name.lower().startswith(f"{head.lower()} ")
        ):
            return found
    # `Đảng ủy Công an tỉnh … tổ chức Hội nghị Ban Chấp hành Đảng bộ`, `Đảng ủy Bộ Xây dựng … Ban Chấp hành Đảng bộ Bộ`
    agency = _AGENCY_COMMITTEE + (bare["agency"] or "") if bare else ""
    return next((found for found in named if agency and found[0].name.startswith(agency)), first)
