"""What persons did at a meeting, by the verbs around the passage that names them.

Sources: chair lines (`…, chủ trì, phát biểu khai mạc và bế mạc Hội nghị`), lists of attendees (`Dự Hội nghị có …`) and
openings of speeches (`Phát biểu kết luận Hội nghị, đồng chí …`) of releases and their press echoes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thongcao.grammar.title_forms import forms_pattern
from thongcao.grammar.titles import Office, match_office
from thongcao.grammar.words import sought
from thongcao.model.meeting import Role
from thongcao.records.passages import SENTENCE_LIMIT


@dataclass(frozen=True, slots=True)
class RoleCue:
    """A role and the clean range of the words that give it."""

    role: Role
    start: int
    end: int


_LIMIT = 240
_LONGEST_LIST = 40
_MARK = re.compile(r"(?:[-+•*]|\d{1,2}[.)]) ?")
_EVENT = r"(?:hội nghị|đại hội|kỳ họp|phiên|buổi|cuộc|lễ|hội thảo|họp|thảo luận|làm việc|chương trình|tọa đàm|các|toàn|nội dung)"
_KINDS_OF_SPEECH = (
    r"(?:đề dẫn|khai mạc|bế mạc|kết luận|kết thúc|chỉ đạo|định hướng|tổng kết|nhận nhiệm vụ|giao nhiệm vụ|tiếp thu|chúc mừng|"
    r"chào mừng|gợi ý|ra mắt|bổ sung)"
)
# Words that begin with the syllable `dự` and are not the verb.
_ATTEND = r"dự(?! thảo| án| kiến| toán| báo| phòng| trữ| định| khuyết| tính| nguồn)"
_VERB = re.compile(
    rf"(?P<speech>(?:phát biểu|(?:có |đọc |trình bày )?(?:bài |lời )?(?:diễn văn|phát biểu)|tuyên bố)"
    rf"(?P<kinds>(?:(?:,| và|, và)? {_KINDS_OF_SPEECH})+))"
    rf"|(?P<bare>(?:khai mạc|bế mạc|kết luận)(?:(?: và|,) (?:khai mạc|bế mạc|kết luận))?)"
    rf"(?= {_EVENT}| tại| và| như sau| rằng| một số| \d|[,.;:]|$)"
    r"|(?P<chair>(?:đồng )?(?:chủ trì(?!,? phối hợp|,? tham mưu| xây dựng| soạn thảo| thực hiện| triển khai)|chủ tọa"
    r"|điều khiển (?=hội nghị|phiên|kỳ họp|đại hội))"
    r"|điều hành(?!,? (?:và )?phụ trách| chính sách| kinh tế| của| hoạt động| công việc| (?:tỉnh|thành|huyện|quận|đảng) ủy| đảng bộ| ubnd))"
    r"|(?P<presenter>(?:trình bày|thông qua|truyền đạt|quán triệt|đọc|phổ biến"
    r"|thông tin(?= (?:về|chuyên đề|tình hình|thời sự|một số|nhanh))|thông báo(?= (?:nhanh|kết quả))"
    r"|giới thiệu(?! (?:bầu|để bầu|giữ chức|đồng chí|ông|bà|nhân sự|chức danh|ứng cử|bổ sung|với|\d))"
    r"|báo cáo(?! viên| của)|trình(?! độ))(?=[ ,:])"
    r"|(?:trình bày|báo cáo|truyền đạt)(?=[.;]|$))"
    rf"|(?P<attendee>(?:tham |tới |đến |về |cùng )?{_ATTEND}(?= |,|\.|;|$))"
    r"|(?P<other>phát biểu|chỉ đạo|theo dõi|chúc mừng|chứng kiến|tặng hoa|trao|(?:đến |tới )?thăm|tiếp thu|giải trình|tham gia)"
)
_LEAD = re.compile(
    r"(?:[ ,)-]|đã |sẽ |sau đó |còn |vừa |đồng thời |trực tiếp |lần lượt |tiếp tục |cũng |cùng (?!dự)|tham gia (?=chủ trì)"
    r"|làm (?=chủ tọa|chủ trì)|được phân công (?=chủ trì|điều hành|trình bày)"
    r"|(?:được (?:(?:[^\s,.;:]+ ){0,5}?phân công )?|trực tiếp |hiện )?(?:phụ trách|theo dõi) [^,.;:]{2,60}?"
    r"(?:, | (?=(?:tham |đến |tới |về )?dự |(?:đồng )?chủ trì))"
    r"|được [^,.;:]{2,60}? ủy quyền |(?:thay mặt|thừa ủy quyền|được sự ủy quyền|ủy quyền)(?: [^\s,.;:]+){1,14}?"
    r"(?:, | (?=chủ trì|đồng chủ|điều hành|trình bày|phát biểu|đọc|báo cáo|thông qua|khai mạc|bế mạc|kết luận|dự |tham dự)))+"
)
# A list of persons may end in a group without names: `…; đại diện một số vụ của Trung ương cùng dự`
_GROUP = re.compile(
    r"[,;]? ?(?:và |cùng (?:với )?|cùng đại diện )?(?:các (?:đồng chí )?|một số |toàn thể |đông đảo |đại diện |lãnh đạo "
    r"|nguyên lãnh đạo |đại biểu |thường trực |ban thường vụ |đoàn chủ tịch )"
    r"(?:(?!(?<!\w)(?:phát biểu|trình bày|báo cáo|yêu cầu|đề nghị|cho biết|đã|được|nhấn mạnh|đồng chí|ông|bà)(?!\w))"
    r"(?:[^.:\n]|\.\.\.)){2,200}?"
    r" (?=(?:(?:cùng|cũng|tham|đến|tới|về) )?dự(?:$|[ ,.;])(?! thảo| án| kiến| toán)|đồng chủ trì|chủ trì (?:hội|đại|kỳ|phiên|buổi))"
)
_JOINT = re.compile(r"(?:, (?:và )?| và | đồng thời |; (?=phát biểu|kết luận))")

_ATTENDEES_OPEN = re.compile(
    rf"(?<!\w){_ATTEND}(?!\w)[^.;]{{0,160}}?(?<!\w)(?:có|gồm)(?!\w)"
    r"|(?<!\w)tham gia (?:hội nghị|đại hội|đoàn|buổi|kỳ họp|phiên|cuộc)[^.;]{0,120}?(?<!\w)(?:có|gồm)(?!\w)"
    r"|^(?:về phía|phía|đại biểu) [^.;:]{0,120}?(?<!\w)(?:có|gồm)(?!\w)"
    r"|(?:^|; )(?:tại|ở) (?:các |đầu |phòng )?(?:điểm )?cầu [^.;:]{0,120}?(?<!\w)có(?!\w)"
    r"|(?<!\w)sự (?:tham dự|có mặt|hiện diện|tham gia|chứng kiến)(?!,? (?:và )?(?:chủ trì|điều hành))[^.;,]{0,40} của(?!\w)"
    rf"|^(?:đại biểu |các đại biểu |thành phần (?:tham )?|đến |tới |về |tham |cùng )*{_ATTEND}(?!\w)[^.;:]{{0,80}}(?:[,:]$|:(?= ))"
)
_CHAIRS_OPEN = re.compile(
    r"(?<!\w)(?:chủ trì|chủ tọa|điều hành|điều khiển)(?!,? phối hợp| với cương vị)[^.;]{0,120}?"
    r"(?:(?<!\w)(?:có|gồm|là|cùng|cùng với)(?!\w)|,$|:$)"
    r"|(?<!\w)sự (?:(?:tham dự|có mặt),? (?:và )?(?=chủ trì|điều hành))?"
    r"(?:chủ trì|chủ tọa|điều hành|chỉ đạo)(?:,? (?:và )?(?:chủ trì|điều hành))? của(?!\w)"
)
_SPEECH_OPEN = re.compile(
    rf"(?:(?:^|[,;] |(?<!\w)(?:trong|tại) (?:bài |lời )?)(?P<speech>(?:phát biểu|(?:đọc )?(?:bài |lời )?diễn văn|tuyên bố)"
    rf"(?P<kinds>(?:(?:,| và|, và)? {_KINDS_OF_SPEECH})+))"
    r"|^(?:thay mặt [^,.;]{2,80}, |(?:tại|trong) (?:phần|lời) )?"
    rf"(?P<bare>(?:khai mạc|bế mạc|kết luận|kết thúc)(?: và (?:khai mạc|bế mạc|kết luận))?)(?: {_EVENT}| tại|(?=,))"
    r"|^(?P<presenter>trình bày|báo cáo|thông qua|truyền đạt|quán triệt)(?= ))"
    r"[^.;]{0,140}?, ?(?:thay mặt [^,.;]{2,80}, ?)?(?:tân ?)?$"
)
_SPEECH_HEARD = re.compile(
    r"(?:(?<!\w)(?:nghe|với|sau|bằng|giới thiệu|đăng|trích|toàn văn|nội dung|ảnh:) |^)(?:toàn văn |nội dung |trích )?(?:bài |lời )?"
    rf"(?P<speech>(?:phát biểu|diễn văn)(?P<kinds>(?:(?:,| và)? {_KINDS_OF_SPEECH})+))[^.;,]{{0,90}} của$"
    rf"|(?<!\w)(?P<by>(?:phát biểu|diễn văn)(?: {_KINDS_OF_SPEECH})+)[^.;,]{{0,60}} do$"
)
# Words without which the patterns above cannot match; a plain search is quick.
_SPEECH_WORDS = (
    "mạc",
    "kết luận",
    "kết thúc",
    "diễn văn",
    "phát biểu",
    "trình bày",
    "báo cáo",
    "thông qua",
    "truyền đạt",
    "quán triệt",
)
_CHAIR_WORDS = ("chủ trì", "chủ tọa", "điều hành", "điều khiển", "chỉ đạo")
_ATTEND_WORDS = ("dự", "cầu ", "tham gia", "phía", "đại biểu", "có mặt", "hiện diện", "chứng kiến")
_SPEECH_ROLES: tuple[tuple[str, Role], ...] = (
    ("khai mạc", "opening_speech"),
    ("bế mạc", "closing_speech"),
    ("kết thúc", "closing_speech"),
    ("kết luận", "concluding_speech"),
)
_ABSENT = ("vắng", "vắng mặt", "vắng mặt:", "vắng:")
_ITEM_NUMBER = re.compile(r"(?<=[:;] )(?:\d{1,2}[.)]|\(\d{1,2}\)) ?$")
_ENTRY = re.compile(r"^\d{1,2}(?:h|:)\d{0,2}\s?[:.-]\s?")
_TAKES_OFFICE = re.compile(
    r"(?<!thôi )(?:giữ (?:các )?(?:chức vụ|chức danh|chức|cương vị)|(?:tái (?:đắc )?|trúng |đắc )cử(?: giữ)?(?: chức vụ| chức danh| chức)?|"
    r"(?:được )?bầu(?: bổ sung)? vào (?:chức danh|chức vụ)|được giao(?= quyền )|đảm (?:nhiệm|nhận) (?:chức vụ|chức danh|chức|cương vị)"
    r"|(?:bầu(?: bổ sung| lại)?|bổ nhiệm|chỉ định|phân công) làm)(?: là)? "
)
# `giao đồng chí … làm Quyền Bí thư Tỉnh ủy`
# the verb may be said once for a list: `bầu đồng chí … làm Bí thư; đồng chí … làm Phó Bí thư`
_MAKES = re.compile(
    r"(?<!\w)(?:giao|bầu|cử|chỉ định|phân công|bổ nhiệm|phê chuẩn)(?!\w)[^.;:]*:?[^.;:]*"
    r"(?:;[^.;:]{1,200}? (?:làm|giữ) [^.;:]*){0,8}(?:;[^.;:]*)?$"
)
_MADE = re.compile(r",? làm ")
# `bầu bổ sung 02 đồng chí giữ chức …, gồm: …`
_TAKEN_BEFORE = re.compile(
    r"(?<!\w)(?:bầu|chỉ định|bổ nhiệm|phân công|điều động|cử|chuẩn y)(?!\w)[^.;:]{0,60}?(?<!\w)(?:giữ (?:các )?"
    r"(?:chức vụ|chức danh|chức|cương vị)|làm) "
)
_THEN_NAMES = re.compile(r",? (?:gồm|là)(?: có)?(?: các)?(?: đồng chí)?(?::[^.\n]*|[^.;:\n]{0,12})$")
_AND_OFFICE = re.compile(r", (?:kiêm )?| kiêm ")
_NOT_YET = re.compile(
    sought(
        "giới thiệu|đề nghị|đề xuất|dự kiến|sẽ|đang xem xét|trong thời gian|trong thời kỳ|khi|từng|chuẩn bị".split("|")
    )
)


def _speech_roles(words: str, start: int, end: int) -> Iterator[RoleCue]:
    for word, role in _SPEECH_ROLES:
        if word in words:
            yield RoleCue(role, start, end)


def roles_after(folded: str, start: int, end: int) -> list[RoleCue]:
    """Give the roles in the chain of verbs that begins at `start`, right after the passage.

    Args:
        folded: folded clean text.
        start: end of the passage.
        end: where the sentence ends or the next passage begins.

    Returns:
        The roles in text order; attendance is left out where the same chain says that they chaired.
    """
    end = min(end, start + _LIMIT)
    cues: list[RoleCue] = []
    group = _GROUP.match(folded, start, end) or _cut_title(folded, start, end)
    at = group.end() if group else start
    while True:
        lead = _LEAD.match(folded, at, end)
        at = lead.end() if lead else at
        verb = _VERB.match(folded, at, end)
        if not verb:
            break
        kind = verb.lastgroup if verb["speech"] is None else "speech"
        if kind in ("speech", "bare"):
            cues += _speech_roles(verb["kinds"] or verb[0], *verb.span())
        elif kind == "chair":
            cues.append(RoleCue("chair", *verb.span()))
        elif kind == "presenter":
            cues.append(RoleCue("presenter", *verb.span()))
            break
        elif kind == "attendee":
            cues.append(RoleCue("attendee", *verb.span()))
        following = (joint.end() for joint in _JOINT.finditer(folded, verb.end(), end))
        at = next((place for place in following if _VERB.match(folded, place, end)), -1)
        if at < 0:
            break
    chaired = any(cue.role == "chair" for cue in cues)
    return [cue for cue in cues if not (chaired and cue.role == "attendee")]


@cache
def _title_rest() -> re.Pattern[str]:
    word = rf"(?:(?:về|thực hiện)(?!\w)|\d{{1,3}}(?!\w)|(?!{forms_pattern('stop', 'honorific').pattern})[^\W\d_]+)"
    verbs = r"(?:đồng )?chủ trì|điều hành|trình bày|(?:cùng |tham |đến |tới )?dự(?=[ ,.;]|$)|phát biểu (?:khai|kết|bế)"
    return re.compile(rf"(?: {word}){{1,10}}? (?={verbs})")


def _cut_title(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Match the rest of a title that the table knows only in part, up to a verb: `Trưởng phòng … liên ngành chủ trì`."""
    return _title_rest().match(folded, start, end)


def roles_before(folded: str, start: int, end: int) -> list[RoleCue]:
    """Give the roles that the words before a passage announce.

    Args:
        folded: folded clean text.
        start: where the sentence begins.
        end: start of the passage.

    Returns:
        Roles of everyone in the passage.
    """
    start = max(start, end - 4 * _LIMIT)
    lead = folded[start:end]
    # bullets, and the hour before an entry of a live report (`11h00: Kết luận hội nghị, …`)
    skip = len(lead) - len(_ENTRY.sub("", lead.lstrip(" -+•*\n"), count=1))
    before = _ITEM_NUMBER.sub("", lead[skip:]).rstrip(" ")
    start += skip
    if not before or before.endswith(_ABSENT):
        return []
    speaks = any(word in before for word in _SPEECH_WORDS)
    if speaks and (match := _SPEECH_OPEN.search(before) or _SPEECH_HEARD.search(before)):
        groups = match.groupdict()
        name = next(group for group in ("speech", "bare", "presenter", "by") if groups.get(group))
        span = (start + match.start(name), start + match.end(name))
        if name == "presenter":
            return [RoleCue("presenter", *span)]
        return list(_speech_roles(groups.get("kinds") or match[name], *span))
    chairs = _CHAIRS_OPEN.search(before) if any(word in before for word in _CHAIR_WORDS) else None
    attendees = _ATTENDEES_OPEN.search(before) if any(word in before for word in _ATTEND_WORDS) else None
    # `… chủ trì, có sự tham dự của …`: what stands nearer to the name holds
    later = chairs and attendees and attendees.start() > chairs.start() and attendees.end() >= chairs.end()
    if chairs and not later and _reaches(before, chairs.end()):
        return [RoleCue("chair", start + chairs.start(), start + chairs.end())]
    if attendees and _reaches(before, attendees.end(), far=True):
        return [RoleCue("attendee", start + attendees.start(), start + attendees.end())]
    return []


def _reaches(before: str, end: int, far: bool = False) -> bool:
    """Tell whether an announcement still speaks of what comes next: nothing but small words or a longer list between."""
    gap = before[end:]
    # in a list behind a colon each item speaks for itself
    item = gap.rpartition(";")[2] if ":" in before[end - 1 : end + 30] else gap
    return (
        not gap.strip(" :,")
        or (far and not re.search(r"(?<!\w)(?:chủ trì|phát biểu|trình bày|báo cáo|kết luận)(?!\w)", item))
        or (len(gap) < 40 and ":" not in gap and "," not in gap)
    )


def list_lead(folded: str, start: int) -> tuple[int, int] | None:
    """Give the line that opens the list a passage is an item of (`Chủ trì Hội nghị:⏎- Đồng chí …`), None without one.

    Args:
        folded: folded clean text.
        start: start of the passage.
    """
    line = folded.rfind("\n", 0, start) + 1
    if not _MARK.fullmatch(folded, line, start):
        return None
    bullet = "" if folded[line].isdigit() else folded[line]
    for _ in range(_LONGEST_LIST):
        end = line - 1
        line = folded.rfind("\n", 0, max(end, 0)) + 1
        if end <= 0 or end - line > SENTENCE_LIMIT:
            return None
        mark = _MARK.match(folded, line, end)
        # `2. Thành phần tham dự:⏎- Đồng chí …`, `- Cảnh cáo:⏎+ Đồng chí …`
        if folded.endswith(":", line, end) and (not mark or (bullet and folded[line] != bullet)):
            return mark.end() if mark else line, end
        if end > line and not mark:
            return None
    return None


def offices_taken(text: str, folded: str, sentence: tuple[int, int], start: int, end: int) -> list[Office]:
    """Give the offices that a sentence says the persons of a passage take up (`giữ chức Bí thư, Chủ tịch UBND xã`).

    Args:
        text: clean text.
        folded: folded clean text.
        sentence: range of the sentence.
        start: end of the passage.
        end: where the sentence ends or the next passage begins.

    Returns:
        The offices; none where none is taken up, or where it is only proposed.
    """
    if _NOT_YET.search(folded, max(sentence[0], folded.rfind(";", sentence[0], start)), start):
        return []
    for match in _TAKES_OFFICE.finditer(folded, start, min(end, start + 2 * _LIMIT)):
        if _NOT_YET.search(folded, start, match.start()):
            return []
        if offices := _offices_at(text, folded, match.end()):
            return offices
    made = _MADE.match(folded, start, end)
    if made and _MAKES.search(folded, sentence[0], start):
        return _offices_at(text, folded, made.end())
    return []


def offices_announced(text: str, folded: str, start: int, end: int) -> list[Office]:
    """Give the office that words before a passage say its persons take up (`bầu 02 đồng chí giữ chức …, gồm: …`).

    Args:
        text: clean text.
        folded: folded clean text.
        start: where the sentence begins.
        end: start of the passage.
    """
    start = max(start, end - 2 * _LIMIT)
    for match in _TAKEN_BEFORE.finditer(folded, start, end):
        office = match_office(text, folded, match.end())
        if office and not office.name and _THEN_NAMES.match(folded, office.end, end):
            return [office]
    return []


def _offices_at(text: str, folded: str, start: int) -> list[Office]:
    """Give the offices that follow each other at `start`, with commas between them."""
    offices: list[Office] = []
    office = match_office(text, folded, start)
    while office:
        offices.append(office)
        more = _AND_OFFICE.match(folded, office.end)
        office = match_office(text, folded, more.end()) if more and not office.name else None
        office = None if office and office.name else office
    return offices
