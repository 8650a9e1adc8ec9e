"""Persons with rank and offices: `Đại tá Nguyễn Văn A, Giám đốc Công an tỉnh`.

A name counts only where something announces it: an honorific, a rank, an office beside it, a list of persons, or the
verb of a role at the head of a sentence. Capitals alone never make a person, so streets, schools and prizes that bear
a person's name stay out.

Sources: chair lines, lists of attendees and closing speeches of releases and their press echoes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thongcao.grammar.anchors import ROLE_VERBS, TAKES_UP, Anchors, find_anchors
from thongcao.grammar.names import UPPER, is_name
from thongcao.grammar.person_lists import PassageReader
from thongcao.grammar.person_parts import Draft
from thongcao.grammar.rules import Rule
from thongcao.grammar.title_forms import forms, kin_at
from thongcao.grammar.title_parts import in_body
from thongcao.grammar.titles import Office, match_office, modifier_start, office_words
from thongcao.grammar.tokens import Token
from thongcao.text import CleanText

_NAME_RUN = rf"[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,4}}"
_BORDER = r"(?:^|[\n;:.“\"(] ?|\n[-+•*] |(?<!\w)(?:có|gồm|là|và|của|do|nghe|với|cùng|bởi) )"
_NAME_BEFORE_OFFICE = re.compile(rf"{_BORDER}({_NAME_RUN})(?:,| ?-| ?\() ?$")
_NAME_BEFORE_VERB = re.compile(rf"(?:^|[\n.] ?|do )({_NAME_RUN}),? (?:đã |đồng )?$")
# `…: Lê Văn A giữ chức Bí thư; Vũ Văn B giữ chức Phó Bí thư`
_NAME_BEFORE_TAKING = re.compile(rf"[;:,] ({_NAME_RUN}),? (?:tiếp tục |được bầu )?$")
_LOOK_BACK = 64
# `trong thời gian giữ cương vị Bí thư Tỉnh ủy Vân Giang`: the post of one who is named before it
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:giữ (?:các )?(?:chức|chức vụ|chức danh|cương vị)|cương vị|chức vụ|chức danh|làm|từng là|khi là|thời gian là)(?: là)? $"
)
# Leaders of the past, spoken of for their memory: `120 năm Ngày sinh đồng chí …`, `Nhà lưu niệm …`
_REMEMBERED = re.compile(
    r"(?<!\w)(?:ngày sinh|năm sinh|ngày mất|tưởng niệm|tưởng nhớ|lưu niệm|tượng đài|đền thờ|phần mộ|mộ|viếng|liệt s[ĩỹ]|mang tên)"
    r"(?: của)?(?: cố)? $"
)
# `thừa ủy quyền của Thủ tướng Chính phủ, Bộ trưởng …`: the post of one who is not there; `chờ kiện toàn chức danh …`: of none
_ON_BEHALF = re.compile(r"(?<!\w)(?:(?:ủy quyền|ủy nhiệm|thay mặt)(?: của)?|kiện toàn(?: (?:chức vụ|chức danh))?) $")
_COUNT_BEFORE = re.compile(r"(?:các|những|hai|ba|bốn|\d{1,2})(?: vị)? $")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as one place of the text names them.

    Attributes:
        name: the name.
        rank: army or police rank.
        titles: offices held and academic degrees, in the order given.
        former_titles: offices held before (`nguyên …`).
        name_span: clean range of the name.
        offices: where the offices stand.
        passage: clean range of the whole list of persons this one stands in; a verb after it speaks of all of them.
    """

    name: str
    rank: str | None = None
    titles: tuple[str, ...] = ()
    former_titles: tuple[str, ...] = ()
    name_span: tuple[int, int] = field(default=(0, 0), compare=False)
    offices: tuple[Office, ...] = field(default=(), compare=False)
    passage: tuple[int, int] = field(default=(0, 0), compare=False)


def _passage_start(text: str, folded: str, start: int, anchor: str, done: int) -> int | None:
    """Give where the passage begins whose anchor stands at `start`, None where the anchor can announce no one."""
    if anchor in ROLE_VERBS:
        pattern = _NAME_BEFORE_TAKING if anchor == TAKES_UP else _NAME_BEFORE_VERB
        before = pattern.search(text[max(start - _LOOK_BACK, done) : start])
        return start - len(before[0]) + before.start(1) - before.start() if before else None
    if anchor in forms("kin") and not kin_at(text, folded, start):
        return None
    if anchor in forms("rank"):
        # `các Thiếu tướng: …`
        several = _COUNT_BEFORE.search(folded[max(start - 12, done) : start])
        return start - len(several[0]) if several else start
    if anchor == "đại biểu" and folded.endswith("đại hội ", 0, start):
        return None  # `Đại hội đại biểu Đoàn TNCS Hồ Chí Minh`: no delegate of the family Đoàn
    if anchor not in forms("head"):
        return start
    if in_body(folded, start):
        return None
    start = modifier_start(folded, start)
    before = _NAME_BEFORE_OFFICE.search(text[max(start - _LOOK_BACK, done) : start])
    if before:
        name = start - len(before[0]) + before.start(1) - before.start()
        if is_name(before[1].lower().split()):
            return name
    if _ON_BEHALF.search(folded, max(start - 28, done), start) and (office := match_office(text, folded, start)):
        return start if office.name else None
    count = _COUNT_BEFORE.search(folded[max(start - 12, done) : start])
    return start - len(count[0]) if count else start


def find_people(clean: CleanText, anchors: Anchors | None = None) -> Iterator[Token[NamedPerson]]:
    """Give the persons of a clean text, each with the rank and offices that stand beside the name.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens of kind `person`, in text order; each covers honorific, name and offices.
    """
    anchors = anchors or find_anchors(clean)
    text, folded = anchors.text, anchors.folded
    done = 0
    for at, anchor_end, anchor in anchors.persons:
        if at < done:
            continue
        start = _passage_start(text, folded, at, anchor, done)
        if start is None:
            continue
        reader = PassageReader(text, folded, start)
        persons = reader.read()
        done = max(reader.end, anchor_end)
        if persons and persons[0].prefixed and _OF_ANOTHER.search(folded, max(start - 40, 0), start):
            place = folded[slice(*persons[0].name)].split()
            persons = persons[1:] if len(place) == 2 else persons
        if not persons or _REMEMBERED.search(folded, max(start - 24, 0), start):
            continue
        passage = (min(reader.start, persons[0].start), reader.end)
        for draft in persons:
            yield Token("person", draft.start, draft.end, _named(clean, draft, passage), "person")


def _named(clean: CleanText, draft: Draft, passage: tuple[int, int]) -> NamedPerson:
    held: list[str] = []
    former: list[str] = []
    for office in sorted(draft.offices, key=lambda office: office.start):
        (former if office.former else held).append(office_words(clean, office.head, office.end))
    return NamedPerson(
        clean.words(*draft.name),
        clean.words(*draft.rank) if draft.rank else None,
        tuple(held),
        tuple(former),
        draft.name,
        tuple(draft.offices),
        passage,
    )


RULES = (
    Rule(
        name="person",
        kind="person",
        source="chair lines, lists of attendees and closing speeches of releases and their press echoes",
        find=find_people,
        examples={
            "đồng chí Nguyễn Văn An": NamedPerson("Nguyễn Văn An"),
            "Đ/c Tô Lượng": NamedPerson("Tô Lượng"),
            "bà Y Hơ Lan Niê": NamedPerson("Y Hơ Lan Niê"),
            "ông K' Mák, Phó Chủ tịch HĐND tỉnh": NamedPerson("K' Mák", titles=("Phó Chủ tịch HĐND tỉnh",)),
            "Bí thư Tỉnh ủy U Huấn": NamedPerson("U Huấn", titles=("Bí thư Tỉnh ủy",)),
            "Đồng chí Lê Thị Hòa, Ủy viên Bộ Chính trị, Bí thư Thành ủy": NamedPerson(
                "Lê Thị Hòa", titles=("Ủy viên Bộ Chính trị", "Bí thư Thành ủy")
            ),
            "ông Vũ Lê Thuần- Phó Bí thư Thường trực Đảng ủy": NamedPerson(
                "Vũ Lê Thuần", titles=("Phó Bí thư Thường trực Đảng ủy",)
            ),
            "Đồng chí Lê Thị Hòa (Phó Bí thư Thành ủy, Chủ tịch UBND thành phố)": NamedPerson(
                "Lê Thị Hòa", titles=("Phó Bí thư Thành ủy", "Chủ tịch UBND thành phố")
            ),
            "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lê Thị Hòa": NamedPerson(
                "Lê Thị Hòa", titles=("Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy")
            ),
            "Bí thư Thành ủy Thủ Đức Nguyễn Văn An": NamedPerson("Nguyễn Văn An", titles=("Bí thư Thành ủy Thủ Đức",)),
            "Chủ tịch UBND TP Hà Nội Trần Sỹ Thành": NamedPerson("Trần Sỹ Thành", titles=("Chủ tịch UBND TP Hà Nội",)),
            "đồng chí Tổng Bí thư Tô Lượng": NamedPerson("Tô Lượng", titles=("Tổng Bí thư",)),
            "Thiếu tướng, PGS.TS Đoàn Văn Bảo, Phó Giám đốc Học viện An ninh nhân dân": NamedPerson(
                "Đoàn Văn Bảo", rank="Thiếu tướng", titles=("PGS.TS", "Phó Giám đốc Học viện An ninh nhân dân")
            ),
            "ông Tạ Quang Vinh, nguyên Bí thư Tỉnh ủy, hiện là Trưởng Ban Dân vận Trung ương": NamedPerson(
                "Tạ Quang Vinh", titles=("Trưởng Ban Dân vận Trung ương",), former_titles=("Bí thư Tỉnh ủy",)
            ),
            "bà Lê Thị Hòa, Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương": NamedPerson(
                "Lê Thị Hòa", titles=("Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương",)
            ),
            "đồng chí Đoàn Hồng Quân (Sáu Quân), nguyên Bí thư Tỉnh ủy": NamedPerson(
                "Đoàn Hồng Quân", former_titles=("Bí thư Tỉnh ủy",)
            ),
            "ông Nguyễn Văn An, 45 tuổi, quê Thanh Hóa, Giám đốc Sở Xây dựng": NamedPerson(
                "Nguyễn Văn An", titles=("Giám đốc Sở Xây dựng",)
            ),
            "đồng chí Nguyễn Văn An, Ủy viên BCHTW Đảng, Bí thư Tỉnh ủy": NamedPerson(
                "Nguyễn Văn An", titles=("Ủy viên BCHTW Đảng", "Bí thư Tỉnh ủy")
            ),
            "ông Nguyễn Văn An (SN 1975, Phó Giám đốc Sở Y tế)": NamedPerson(
                "Nguyễn Văn An", titles=("Phó Giám đốc Sở Y tế",)
            ),
            "Bộ trưởng Nguyễn Văn An, nguyên là Bí thư Tỉnh ủy": NamedPerson(
                "Nguyễn Văn An", titles=("Bộ trưởng",), former_titles=("Bí thư Tỉnh ủy",)
            ),
            "BÍ THƯ\nNguyễn Văn An": NamedPerson("Nguyễn Văn An", titles=("Bí thư",)),
        },
        near_misses=(
            "khởi công đường Nguyễn Văn Linh, nút giao Nguyễn Hữu Thọ - Trần Quốc Hoàn",
            "tư tưởng, đạo đức, phong cách Hồ Chí Minh và giải thưởng Tôn Đức Thắng",
            "Chủ tịch Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh",
            "Trường THPT Lê Quý Đôn, Bệnh viện Lê Văn Thịnh, phường Trần Hưng Đạo",
            "Núi Bà Đen, tỉnh Bà Rịa - Vũng Tàu",
            "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh",
            "các đồng chí Ủy viên Ban Thường vụ, Bí thư Huyện ủy Trần Văn Thời",
            "Ảnh: Hoàng Hải",
            "Các đồng chí Bí thư Huyện ủy Phù Cát, Phù Mỹ, Hoài Nhơn tham luận",
        ),
    ),
)
