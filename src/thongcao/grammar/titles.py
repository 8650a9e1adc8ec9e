"""Offices: `Ủy viên Bộ Chính trị`, `Phó Chủ tịch Thường trực HĐND tỉnh`, `Bí thư Huyện ủy Mù Cang Chải`.

An office is a head of the table (`Bí thư`) with what it is head of: bodies, units, fields and places. Small letters go
on only with words of the table, so that no verb is swallowed; capitals are split into place and personal name.

Sources: posts and their order in Quy định 368-QĐ/TW; wording of conference releases and their press echoes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from thongcao.grammar import title_parts as parts
from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.names import (
    UPPER,
    RunContext,
    capital_run,
    capitals_end,
    district_length,
    is_figure,
    is_name,
    known_place,
    split_run,
)
from thongcao.grammar.rules import Rule
from thongcao.grammar.title_forms import Form, FormsAt, capital_verb_at, forms, forms_at, forms_pattern
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.lexicon import table
from thongcao.text import CleanText, fold


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written.

    Attributes:
        words: the words of the office, without `nguyên`.
        former: whether the text says that it is no longer held.
    """

    words: str
    former: bool = False


class Office(NamedTuple):
    """An office found at a place.

    Attributes:
        start: first clean offset, `nguyên` included.
        head: where the office itself begins.
        end: clean offset after its last word.
        former: whether `nguyên` stands before it.
        name: span of the personal name that follows at once, if any.
    """

    start: int
    head: int
    end: int
    former: bool
    name: tuple[int, int] | None


@cache
def _spellings() -> Mapping[str, str]:
    return {fold(row["form"]): row["form"] for row in reversed(table("titles"))}


def office_words(clean: CleanText, start: int, end: int) -> str:
    """Give the words of an office; one written in capitals takes the spelling of the table."""
    words = clean.words(start, end)
    if len(words) < 6 or not words.isupper():
        return words
    spellings = _spellings()
    if (degree := fold(words)) in forms("degree"):
        return spellings[degree]
    pattern = forms_pattern("head", "former", "acting", *_COMPLEMENT_KINDS)
    return pattern.sub(lambda match: spellings[match[0]], fold(words))


_COMPLEMENT_KINDS = ("qualifier", "body", "unit", "field", "place", "word", "link")


@cache
def _complements() -> tuple[FormsAt, Mapping[str, frozenset[str]]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind in _COMPLEMENT_KINDS:
        for form in forms(kind):
            kinds[form].add(kind)
    return forms_at(*_COMPLEMENT_KINDS), {form: frozenset(found) for form, found in kinds.items()}


def match_office(text: str, folded: str, start: int) -> Office | None:
    """Read the office that begins at `start`.

    Args:
        text: clean text with soft line ends joined (`names.unwrap`).
        folded: its folded form.
        start: offset of `nguyên`, `Quyền` or the head.

    Returns:
        The office with the personal name that follows it at once, else None.
    """
    head_start = start
    former = False
    modifier = forms_at("former", "acting").match(folded, head_start)
    if modifier and modifier[0] in forms("former"):
        former = True
        head_start = modifier.end() + 1
        modifier = forms_at("former", "acting").match(folded, head_start)
    head = forms_at("head").match(
        folded, modifier.end() + 1 if modifier and modifier[0] in forms("acting") else head_start
    )
    if head is None:
        return None
    opens_unit = forms("head")[head[0]] == "unit"
    end, name = _Complement(text, folded, head, opens_unit=opens_unit).read()
    return Office(start, head_start, end, former, name)


def superior_end(text: str, folded: str, office: Office, start: int) -> int | None:
    """Give where the body ends that an office's unit belongs to, named behind a comma or in a bracket.

    `Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương`; only offices that head a unit take one.

    Args:
        text: clean text with soft line ends joined.
        folded: its folded form.
        office: the office before.
        start: where the body begins.

    Returns:
        The end of the body, None where no body stands there by itself.
    """
    head = forms_at("head").match(folded, office.head)
    unit = forms_at("body", "unit").match(folded, start)
    if not head or forms("head")[head[0]] != "unit" or not unit or text[start] not in UPPER:
        return None
    if forms_at("head", "rank", "honorific").match(folded, start):
        return None
    end, name = _Complement(text, folded, unit, opens_unit=unit[0] in forms("unit")).read()
    alone = text[end : end + 1] in ("", ",", ".", ";", ")", "\n") or forms_at("stop").match(folded, end + 1)
    return end if alone and not name and (end > unit.end() or " " in unit[0]) else None


class _Complement:
    """Reads on from the head of an office, one word of the table or one run of capitals at a time."""

    def __init__(self, text: str, folded: str, head: Form, *, opens_unit: bool) -> None:
        self.text = text
        self.folded = folded
        self.end = head.end()
        self.name: tuple[int, int] | None = None
        self.kind = "head"
        self.form = head[0]
        self.opens_unit = opens_unit
        self.context: RunContext = "place" if head[0] in parts.LOCAL_HEADS else "open"
        self.open_words = False

    def read(self) -> tuple[int, tuple[int, int] | None]:
        """Give the end of the office and the span of the name after it."""
        at = self.end
        for _ in range(parts.MAX_WORDS):
            if self.text[at : at + 1] != " " and self.form[-1] != ".":
                break
            step = self._step(at + (self.text[at : at + 1] == " "))
            if step is None or self.name:
                break
            at = step
            if self.kind != "link":
                self.end = at
        if self.folded[self.end - 1] == "." and self.kind == "place":
            self.end -= 1
        return self.end, self.name

    def _step(self, at: int) -> int | None:
        """Read one piece at `at`; give where it ends, or None where the office ends before it."""
        known, kinds_of = _complements()
        match = known.match(self.folded, at)
        capital = self.text[at : at + 1] in UPPER and at < len(self.text)
        if match and capital and capital_verb_at(self.text, self.folded, at, match.end()):
            return None
        if match and (kind := self._admit(match[0], kinds_of[match[0]], capital)) and not self._is_name(match, capital):
            if kind == "link" and parts.GROUP.match(self.folded, match.end()):
                return None
            self.kind, self.form = kind, match[0]
            if kind in ("body", "place", "unit"):
                takes = forms("unit")[match[0]] if kind == "unit" else ""
                local = kind == "place" or match[0] in parts.LOCAL_BODIES
                self.context = "place" if local else "unit" if takes == "named" else "open"
                self.opens_unit = kind == "unit"
                self.open_words = bool(takes)
            # `Ban Quản lý dự án đầu tư xây dựng …`, `Ban Chỉ đạo phòng, chống …`
            self.open_words |= match[0] in parts.OPEN_FIELDS
            return match.end()
        if self.open_words and (phrase := parts.OPEN_PHRASE.match(self.folded, at)):
            self.kind, self.form = "open", phrase[0]
            return phrase.end()
        if term := parts.TERM.match(self.folded, at):
            self.kind, self.form = "term", "khóa"
            return term.end()
        number = parts.NUMBER.match(self.folded, at) if self.form in parts.NUMBERED else None
        if self.opens_unit or self.kind not in ("head", "qualifier", "link"):
            number = number or parts.NUMBERED_UNIT.match(self.folded, at)
        if capital and self.kind != "link":
            number = number or parts.CODE.match(self.folded, at)
        if number:
            self.kind, self.form = "place", "số"
            return number.end()
        named = self.open_words and self.kind in ("capitals", "open", "unit")
        if named and (number := parts.NUMBER.match(self.folded, at)):
            # `Trường Sĩ quan Lục quân 2`, `Bệnh viện Quân y 103`, `Xí nghiệp 1`
            after = self.folded[number.end() : number.end() + 1]
            if after in ("", ",", ".", ";", ")", "\n") or forms_at("stop").match(self.folded, number.end() + 1):
                self.kind, self.form = "place", "số"
                return number.end()
        if capital:
            return None if capital_verb_at(self.text, self.folded, at) else self._capitals(at)
        if (
            self.open_words
            and (word := parts.WORD.match(self.folded, at))
            and not forms_at("stop", "honorific", "rank").match(self.folded, at)
        ):
            self.kind, self.form = "open", word[0]
            return word.end()
        return None

    def _admit(self, form: str, kinds: frozenset[str], capital: bool) -> str | None:
        """Give the kind under which a form may go on here."""
        if self.kind in ("head", "qualifier") and "qualifier" in kinds:
            # `Phó Giám đốc điều hành` is a post, `Phó Bí thư điều hành hội nghị` does something
            return "qualifier" if form != "điều hành" or self.form.endswith("giám đốc") else None
        if "body" in kinds and (capital or " " in form):
            return "body"
        if "field" in kinds and (self.opens_unit or self.kind in ("field", "link")):
            lower_field = self.form.endswith("ban") or self.kind == "field" or " " in form
            return "field" if capital or lower_field else None
        named = self.kind == "head" and parts.NAMED.match(self.text, self.end + len(form) + 1)  # `giám đốc sở Y tế`
        if "unit" in kinds and (capital or " " in form or named):
            return "unit"
        if "place" in kinds and self.kind not in ("link",):
            return "place"
        if "word" in kinds and self.kind not in ("head",):
            return "word"
        if "link" in kinds and self.kind not in ("head", "link", "qualifier"):
            inside_unit = self.kind in ("unit", "field", "open") and self.open_words
            return "link" if forms("link")[form] != "open" or inside_unit else None
        return None

    def _is_name(self, match: Form, capital: bool) -> bool:
        """Tell whether a one-syllable form is the family name of the person: `Đoàn Văn A`."""
        return capital and match[0] == "đoàn" and self.text[match.end() + 1 : match.end() + 2] in UPPER

    def _capitals(self, at: int) -> int | None:
        """Split the capitals at `at` into place and name; give where the place ends."""
        place_end = known_place(self.folded, at)
        if place_end and self.form in parts.NO_FIGURES and is_figure(self.folded[at:place_end].split()):
            place_end = None
        degree = forms_at("degree").match(self.folded, at)
        abbreviated = degree and any(map(str.isupper, self.text[at + 1 : degree.end()]))
        if abbreviated or (not place_end and _begins_person(self.folded, at)):
            return None
        spans = name_run(self.text, self.folded, at)
        if not place_end and self.context == "place" and (size := district_length(self._words(spans))):
            rest = self._words(spans[size:])
            place_end = spans[size - 1][1] if not rest or (len(rest) > 1 and is_name(rest)) else None
        after = (
            name_run(self.text, self.folded, place_end + 1)
            if place_end and self.text[place_end : place_end + 1] == " "
            else []
        )
        if place_end and (not after or is_name(self._words(after))):
            office, person = [(at, place_end)], after
        else:
            place, size = split_run(self._words(spans), "province" if self.form == "tỉnh" else self.context)
            office, person = spans[:place], spans[place : place + size]
            if office and self.kind in ("head", "qualifier") and not self.opens_unit:
                return None
        if (self.kind == "head" and self.context != "place" and is_figure(self._words(spans))) or (
            self.kind == "link" and person
        ):
            return None
        if person:
            self.name = (person[0][0], person[-1][1])
        if office:
            self.end = office[-1][1]
            # a unit that the table of fields does not know goes on in small letters too
            self.open_words |= self.opens_unit and not place_end
        self.kind, self.form = "capitals", "capitals"
        return self.end if office else at

    def _words(self, spans: list[tuple[int, int]]) -> list[str]:
        return [self.folded[start:end] for start, end in spans]


def _begins_person(folded: str, at: int) -> bool:
    """Tell whether an office, rank or honorific begins at a place."""
    return forms_at("head", "rank", "honorific").match(folded, at) is not None


def name_run(text: str, folded: str, start: int) -> list[tuple[int, int]]:
    """Give the spans of the capitalised syllables at `start` that a name can take: up to the next office or rank."""
    spans = capital_run(text, start)
    for index, (at, _) in enumerate(spans):
        if index and _begins_person(folded, at):
            spans = spans[:index]
            break
    return spans[: capitals_end(text, spans)]


def find_titles(clean: CleanText, anchors: Anchors | None = None) -> Iterator[Token[Title]]:
    """Give the offices of a clean text, whoever holds them.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens of kind `title`, in text order.
    """
    anchors = anchors or find_anchors(clean)
    text, folded = anchors.text, anchors.folded
    done = 0
    for at, _, _ in anchors.offices:
        if at < done or parts.in_body(folded, at):
            continue
        start = modifier_start(folded, at)
        if office := match_office(text, folded, start):
            done = office.end
            yield Token(
                "title", start, office.end, Title(office_words(clean, office.head, office.end), office.former), "office"
            )


def modifier_start(folded: str, start: int) -> int:
    """Give where the `nguyên` or `Quyền` before a head begins, else `start`."""
    before = _modifiers_before().search(folded, max(start - 16, 0), start)
    return before.start() if before else start


@cache
def _modifiers_before() -> re.Pattern[str]:
    former, acting = alternatives(forms("former")), alternatives(forms("acting"))
    return re.compile(rf"(?<!\w)(?<!ủy )(?:{former} (?:{acting} )?|{acting} )$")


RULES = (
    Rule(
        name="office",
        kind="title",
        source="Quy định 368-QĐ/TW (posts); title chains of conference releases and of the press",
        find=find_titles,
        examples={
            "Ủy viên Bộ Chính trị": Title("Ủy viên Bộ Chính trị"),
            "Ủy viên dự khuyết Trung ương Đảng": Title("Ủy viên dự khuyết Trung ương Đảng"),
            "UVT.Ư Đảng": Title("UVT.Ư Đảng"),
            "Tổng Bí thư Ban Chấp hành Trung ương Đảng khóa XIII": Title(
                "Tổng Bí thư Ban Chấp hành Trung ương Đảng khóa XIII"
            ),
            "Phó Chủ tịch Thường trực HĐND tỉnh": Title("Phó Chủ tịch Thường trực HĐND tỉnh"),
            "Phó Bí thư Thường trực chuyên trách Đảng ủy UBND tỉnh": Title(
                "Phó Bí thư Thường trực chuyên trách Đảng ủy UBND tỉnh"
            ),
            "Bí thư Đảng ủy Công an Trung ương": Title("Bí thư Đảng ủy Công an Trung ương"),
            "Bí thư Huyện ủy Mù Cang Chải": Title("Bí thư Huyện ủy Mù Cang Chải"),
            "Bí thư Đảng ủy phường Trần Hưng Đạo": Title("Bí thư Đảng ủy phường Trần Hưng Đạo"),
            "Bí thư Quận ủy Quận 1": Title("Bí thư Quận ủy Quận 1"),
            "Tư lệnh Quân khu 7": Title("Tư lệnh Quân khu 7"),
            "Trưởng Ban Tuyên giáo Thành ủy": Title("Trưởng Ban Tuyên giáo Thành ủy"),
            "Giám đốc Sở Văn hóa, Thể thao và Du lịch": Title("Giám đốc Sở Văn hóa, Thể thao và Du lịch"),
            "Trưởng Ban Dân nguyện thuộc Ủy ban Thường vụ Quốc hội": Title(
                "Trưởng Ban Dân nguyện thuộc Ủy ban Thường vụ Quốc hội"
            ),
            "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh": Title(
                "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh"
            ),
            "Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh": Title("Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh"),
            "Giám đốc Xí nghiệp 1": Title("Giám đốc Xí nghiệp 1"),
            "Trưởng phòng Quản lý ngân sách": Title("Trưởng phòng Quản lý ngân sách"),
            "Giám đốc Công ty Thoát nước đô thị": Title("Giám đốc Công ty Thoát nước đô thị"),
            "Hiệu trưởng Trường THPT Lê Quý Đôn": Title("Hiệu trưởng Trường THPT Lê Quý Đôn"),
            "phó chủ tịch UBND TP.HCM": Title("phó chủ tịch UBND TP.HCM"),
            "nguyên Ủy viên Ban Thường vụ Tỉnh ủy": Title("Ủy viên Ban Thường vụ Tỉnh ủy", former=True),
            "Quyền Chủ tịch UBND tỉnh": Title("Quyền Chủ tịch UBND tỉnh"),
            "BÍ THƯ TỈNH ỦY": Title("Bí thư Tỉnh ủy"),
        },
        near_misses=(
            "Đảng bộ tỉnh và Ủy ban nhân dân thành phố",
            "Ban Thường vụ Tỉnh ủy",
            "Hội nghị Ban Chấp hành Trung ương Đảng",
            "cơ chế ủy quyền; thủ tục; trưởng thành",
        ),
    ),
)
