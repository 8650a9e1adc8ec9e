"""Parts of passages that name persons: the person as far as read, and the joints, asides and line ends between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from thongcao.grammar.names import UPPER, is_name, known_place, may_be_name
from thongcao.grammar.title_forms import FormsAt, forms_at
from thongcao.grammar.titles import Office, match_office, name_run

MAX_PERSONS = 200
MAX_DEGREES = 4
# Pieces without a new person after which a passage is given up.
MAX_IDLE_STEPS = 60
JOIN = re.compile(r"(?:và|cùng với|cùng)(?= )")
ALSO = re.compile(r"(?:kiêm|đồng thời là|hiện là|hiện nay là|hiện đang là|nay là|là)(?= )")
PLURAL = re.compile(r"(?:các|những|hai|ba|bốn|năm|\d{1,2})(?: vị)? (?=[^\W\d_])")
NAMELY = re.compile(r"(?:là|gồm)(?: có)?:?(?= )")
FILLER = re.compile(
    r"(?:trong|thuộc|qua|lãnh đạo|nguyên lãnh đạo|đại diện|thường trực|đại biểu|sau đây|có tên|sau|là|tham gia|vào)(?!\w)"
    r"(?:[^.;:,()\n]|, (?=(?:ubnd|hđnd|ub|ủy ban|ban|đoàn|thường trực|lãnh đạo)(?!\w))){0,80}:"
)
# `Các đồng chí giữ chức Phó Bí thư gồm: …`: the post before the names of those who hold it
_HELD = re.compile(r"giữ (?:các )?(?:chức vụ|chức danh|chức|cương vị)(?= )")
_CLAUSE_ENDS = (". ", "; ")
TERM = re.compile(
    r"\(?(?:các |trong |ở )?(?:nhiệm kỳ|giai đoạn):? (?:\d{4} ?- ?\d{4}(?:(?:, | và )(?=\d{4}))?){1,4}\)?|\(khóa [ivxl\d]+\)"
)
BORN = re.compile(
    r"\((?:sinh năm|sinh ngày|sn|quê(?: quán)?|trú tại|thường trú) [^()\n]{4,80}\)|(?:sinh năm|sn) \d{4}"
    r"|\(\d\d tuổi[^()\n]{0,60}\)|\d\d tuổi(?=,)|(?:quê(?: ở)?|trú(?: tại| ở)?) [^,;.()\n]{3,40}(?=,)"
)
_BORN_FIRST = re.compile(r"\((?:sinh năm|sn):? \d{4}, ")
# Where a person stands in a photograph: `(giữa)`, `(thứ 2 từ trái sang)`.
POSITION = re.compile(
    r"\((?:ảnh|trong ảnh|áo|thứ|giữa|bìa|ngoài cùng|bên|trái|phải|hàng|đứng|ngồi)(?!\w)[^()\n]{0,40}\)"
)
# A name by which a person is known: `(Sáu Dân)`, `(tức Mười Hương)`
BYNAME = re.compile(r"\((?:tức|bí danh|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|út) [^()\n]{1,30}\)")
# `Phó Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) tỉnh`
_ABBREVIATED = re.compile(r"\([a-zđ]{2,6}\)(?= )")
# Whom a delegate stands for: `các đại biểu: Lê Văn A (huyện Nam Đàn), Vũ Thị B (Sở Y tế)`
AGENCY_OF = re.compile(
    r"\((?:tổ|đơn vị|đại biểu|tỉnh|thành phố|tp|thị xã|huyện|quận|phường|xã|thị trấn|sở|ban|đoàn|công an|cục|chi cục|trường|bệnh viện|hội)"
    r"(?!\w)[^():\n]{1,60}\)"
)
# `Chủ trì: 1. Đồng chí …; 2. Đồng chí …`
ITEM_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\(\d{1,2}\)) ")
# `nguyên Bí thư Tỉnh ủy các thời kỳ: …`
ALL_TERMS = re.compile(r"(?:qua )?các (?:thời kỳ|nhiệm kỳ|khóa)(?=:)")
# A degree behind the name: `ông …, Tiến sĩ, Giám đốc Sở`
ALONE = re.compile(r"[,;)\n]|\.(?=\s|$)|$")
_RETIRED = re.compile(r"\((?:đã )?(?:nghỉ hưu|nghỉ chế độ|chuyển công tác)[^()\n]{0,30}\)")
# `các Phó Bí thư: Lê Văn A (Thường trực), Vũ Thị B (Chủ tịch UBND tỉnh)`
_STANDING = re.compile(r"\(thường trực\)")
# where a member belongs: `Lê Văn A, đảng viên Chi bộ thôn 5, Đảng bộ xã Tân An; Vũ Thị B, …`
_MEMBER_OF = re.compile(
    r"(?:đảng viên )?(?:thuộc |sinh hoạt tại )?(?:chi bộ|đảng bộ)"
    r"(?: (?!(?:đã|được|bị|có|còn|là|gồm|đạt|hiện|vừa|họp|tổ chức|đồng chí)(?!\w))[^\W\d_]+){0,8}(?: \d{1,3})?(?=[,;.)\n]|$)"
)
ASIDE = re.compile("|".join(each.pattern for each in (TERM, BORN, POSITION, BYNAME, _RETIRED, _STANDING)))
PLACE_TAIL = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã) ?")
# where one of these words can stand at all
SMALL_WORD = re.compile("|".join(each.pattern for each in (JOIN, ALSO, NAMELY, PLURAL, FILLER, _HELD, PLACE_TAIL)))
NEXT_LINE = re.compile(r"\n+(?:[-+•*] ?|\d{1,2}[.)] )?")
SIGNATURE = re.compile(r"\n+(?:\(?đã ký\)?\n+)?")
# What stands before an office that belongs to no one named: `cho tân Bí thư Tỉnh ủy, đồng chí …`
_SPOKEN_OF = re.compile(r"(?<!\w)(?:\d{1,3}|các|những|cho|với|của|tới|gồm|tân|bầu|đoàn|thay mặt) $")
# `đồng chí … Văn A giữ chức Bí thư Tỉnh ủy, đồng chí …`: the office of the one before
_TAKEN_BY = re.compile(
    rf"[{UPPER}][^\W\d_]* [{UPPER}][^\W\d_]*,? "
    r"(?:(?:tiếp tục|được|bầu|phân công|điều động|chỉ định|bổ nhiệm|tái cử|làm nhiệm vụ)(?: [^\W\d_]+){0,2} )?"
    r"(?:giữ (?:các )?(?:chức|chức vụ|chức danh|cương vị)|làm|đảm (?:nhiệm|nhận)(?: chức vụ| chức danh| chức)?) $"
)
COMPANION = re.compile(r" và (?:đồng chí |ông |bà |đ/c )?")
COUNTED = re.compile(r"(?:hai|ba|bốn|năm|\d{1,2}) $")
BEFORE_OFFICE = re.compile(r" ?[,(-] ?")

_OPEN_TITLE = re.compile(rf"[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{0,9}}(?=[,;.)\n]|$)")


@dataclass(slots=True)
class Draft:
    """A person as far as the passage has been read.

    Attributes:
        name: span of the name.
        start: where the person's part of the passage begins.
        end: where it ends.
        rank: army or police rank as a span.
        offices: offices given.
        prefixed: whether offices of the person's own stood before the name.
    """

    name: tuple[int, int]
    start: int
    end: int
    rank: tuple[int, int] | None = None
    offices: list[Office] = field(default_factory=list)
    prefixed: bool = False


@cache
def announced_forms() -> FormsAt:
    """Give the words that an honorific, a rank, a degree or an office begins with."""
    return forms_at("honorific", "kin", "rank", "degree", "former", "acting", "head")


def name_at(text: str, folded: str, start: int) -> tuple[list[str], int]:
    """Give the folded syllables of the run of capitals at `start` that a name can take, and where they end."""
    spans = name_run(text, folded, start)
    return [folded[at:end] for at, end in spans], spans[-1][1] if spans else start


def post_at(text: str, folded: str, at: int) -> bool:
    """Tell whether a rank or an office begins at a place."""
    return bool(forms_at("rank").match(folded, at) or match_office(text, folded, at))


def office_follows(text: str, folded: str, end: int) -> bool:
    """Tell whether an office stands behind the name that ends at a place."""
    mark = BEFORE_OFFICE.match(folded, end)
    return mark is not None and post_at(text, folded, mark.end())


def namely(text: str, folded: str, at: int) -> re.Match[str] | None:
    """Match the word between an office and those who hold it: `hai Phó Chủ tịch UBND tỉnh là …`."""
    match = NAMELY.match(folded, at)
    if not match:
        return None
    at = match.end() + 1
    opens = forms_at("honorific").match(folded, at) or match_office(text, folded, at)
    return match if opens or is_name(name_at(text, folded, at)[0]) else None


def spoken_of(text: str, folded: str, waiting: list[Office]) -> bool:
    """Tell whether the office before `, đồng chí …` is spoken of, not held: `gồm 7 ủy viên, đồng chí …`."""
    start = waiting[0].start if waiting else 0
    if not start:
        return False
    return bool(
        _SPOKEN_OF.search(folded, max(start - 12, 0), start) or _TAKEN_BY.search(text, max(start - 60, 0), start)
    )


def filler_at(folded: str, at: int, start: int) -> re.Match[str] | None:
    """Match what stands between `các đồng chí` and their names or the post they hold; the passage begins at `start`."""
    opens = not start or folded.startswith(_CLAUSE_ENDS, start - 2) or folded[start - 1] == "\n"
    return FILLER.match(folded, at) or (_HELD.match(folded, at) if opens else None)


def open_title(text: str, folded: str, at: int) -> Office | None:
    """Read a post that is not in the table; None where the words are a name, a place or hold a verb."""
    title = _OPEN_TITLE.match(text, at)
    words = folded[at : title.end()].split() if title else []
    # capitals alone are a name whose family the table does not know
    if (
        not title
        or title[0].istitle()
        or is_name(words)
        or known_place(folded, at)
        or any(map(forms_at("stop").match, words))
    ):
        return None
    return Office(at, at, title.end(), False, None)


def strange_name(text: str, words: list[str], end: int) -> bool:
    """Tell whether a run between commas of a list of persons is a name whose family the table does not know."""
    return (
        3 <= len(words) <= 4
        and may_be_name(words)
        and (text[end : end + 1] in ",;" or text.startswith((" (", " và "), end))
    )


def post_in_bracket(text: str, folded: str, at: int) -> int | None:
    """Give where the post in the bracket at a place begins: `(Phó Bí thư)`, `(SN 1975, Phó Giám đốc Sở)`; None without one."""
    born = _BORN_FIRST.match(folded, at)
    start = born.end() if born else at + 1
    return start if post_at(text, folded, start) else None


def aside_at(text: str, folded: str, at: int, current: Draft | None) -> re.Match[str] | None:
    """Match what stands between a name and its posts: a term, a year of birth, whom a delegate without a post stands for."""
    if current is None:
        return None
    member = _MEMBER_OF.match(folded, at) if text.startswith(", ", at - 2) else None
    aside = member or ASIDE.match(folded, at) or (_ABBREVIATED if current.offices else AGENCY_OF).match(folded, at)
    return None if aside and text.startswith("(", at) and post_in_bracket(text, folded, at) else aside


def chain_open(folded: str, draft: Draft) -> bool:
    """Tell whether a semicolon may stand in the chain of a person's offices: a membership opens one.

    `Nguyễn Văn A, Ủy viên Bộ Chính trị; Bí thư Trung ương Đảng; Lê Văn B, …`
    """
    return not draft.prefixed and bool(draft.offices) and folded.startswith("ủy viên", draft.offices[-1].head)


def joined(persons: list[Draft], at: int) -> bool:
    """Tell whether the name at a place is joined to one that an honorific announced: `đối với ông Lê Văn A và Vũ Văn B`."""
    last = persons[-1] if persons else None
    return bool(last and last.start < last.name[0] and not last.offices and at - last.name[1] == len(" và "))


def share_with_companion(folded: str, persons: list[Draft], office: Office) -> None:
    """Give an office behind a dash to both names before it: `đồng chí A và đồng chí B - Phó Chủ tịch UBND tỉnh`."""
    pair = persons[-2:]
    if len(pair) < 2 or any(draft.offices for draft in pair):
        return
    if COMPANION.fullmatch(folded, pair[0].name[1], pair[1].name[0]):
        pair[0].offices.append(office)
