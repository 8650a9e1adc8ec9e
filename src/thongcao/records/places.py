"""The province a document speaks from, for bodies named without it (`Ban Chấp hành Đảng bộ tỉnh`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from thongcao.document import Document
from thongcao.grammar.body_names import BodyValue
from thongcao.grammar.names import UPPER
from thongcao.grammar.provinces import is_city, province_at, province_code
from thongcao.grammar.work_names import slug
from thongcao.lexicon import table
from thongcao.records.front import Range, read_front

_UNIT_WORD = re.compile(r"(?<!\w)(?P<unit>tỉnh|thành phố|tp\.?) ?(?=\w)")
_HEADLINE = re.compile(r"(?:tp\.? ?)?(?=\w)")
_SOURCE = re.compile(r"(?<!\w)(?:báo|đài|cổng thông tin điện tử(?: tỉnh| thành phố)?) ")
_SITE = re.compile(r"(?<![\w.])(?:[a-z-]{2,30}\.){1,4}(?:vn|com)(?![\w])")


# a verb in a capital is no place: `Chủ tịch UBND phường Báo cáo kết quả …`
_PLACE_NAME = (
    rf"(?!(?:Báo cáo|Phát biểu|Trình bày|Thông qua|Chủ trì|Tham dự)(?!\w))"
    rf"(?:[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{0,3}}|\d{{1,2}}(?![\d/]))"
)


PROVINCIAL = ("tỉnh", "thành phố")
"""The units that are provinces or run by the centre."""


def unit_place(document: Document, unit: str) -> BodyValue | None:
    """Give the one body of a unit below the province (`huyện`, `phường`) that the text names with its place."""
    named: dict[tuple[str, str | None], BodyValue] = {
        (token.value.place, token.value.province): token.value
        for token in document.tokens.get("body", ())
        if token.value.unit == unit and token.value.place
    }
    places = {place for place, _ in named}
    if not places:
        return _named_unit(document, unit)
    if len(places) != 1:
        return None
    return next((value for (_, province), value in named.items() if province), next(iter(named.values())))


def _named_unit(document: Document, unit: str) -> BodyValue | None:
    """Give the one place of a unit that the front names otherwise: `tại Hội trường UBND phường Hạc Thành`."""
    front = document.once(read_front)
    text = document.clean.text[: front.lead[1]]
    # `Trưởng Công an phường Lê Văn A`: who heads it is no place
    persons = {token.value.name_span[0] for token in document.tokens.get("person", ())}
    named = re.finditer(rf"(?<!\w){unit} ({_PLACE_NAME})", text)
    found = {match[1] for match in named if match.start(1) not in persons}
    if len(found) != 1:
        return None
    place = found.pop()
    return BodyValue(f"Đảng ủy {unit} {place}", "committee", None, unit, place)


def document_province(document: Document, value: BodyValue) -> str | None:
    """Give the province whose body is meant where its name leaves it out; None where not exactly one is left.

    The bodies of the front and the sign-off tell first, then all bodies of the text, the headline (`Vĩnh Long: …`), the
    units named in the text, and the source.

    Args:
        document: the document.
        value: the body as named; its unit decides whether a province or a city is looked for.
    """
    for names in _evidence(document, value.unit if value.unit in PROVINCIAL else None):
        found = set(names)
        if len(found) == 1:
            return found.pop()
        if found:
            counts = Counter(names).most_common(2)
            if counts[0][1] >= 4 * counts[1][1]:
                return counts[0][0]
    return None


def _fits(unit: str | None, name: str) -> bool:
    if unit == "tỉnh":
        return not is_city(name) or province_code(name, None) in ("46", "75")
    return unit != "thành phố" or is_city(name)


def _evidence(document: Document, unit: str | None) -> Iterable[list[str]]:
    clean = document.clean
    front = document.once(read_front)
    heads = [*front.letterhead, *([front.title] if front.title else [])]
    signs = [(part.start, part.end) for part in document.outline.of_kind("sign_off")]
    yield [name for part in (*heads, front.lead, *signs) for name in _bodies_of(document, part, unit)]
    yield _bodies_of(document, (0, len(clean.text)), unit)
    yield [name for left, right in heads if (name := _headline(clean.folded, left, right)) and _fits(unit, name)]
    yield [name for part in (*heads, front.lead) for name in _units(clean.folded, part, unit)]
    yield _units(clean.folded, (0, len(clean.text)), unit)
    yield [name for name in _sources(clean.folded) if _fits(unit, name)]


def _bodies_of(document: Document, part: Range, unit: str | None) -> list[str]:
    return [
        token.value.province
        for token in document.within("body", *part)
        if token.value.province and _fits(unit, token.value.province)
    ]


def _headline(folded: str, left: int, right: int) -> str | None:
    """Read the province a headline or a date line begins with: `Vĩnh Long: …`, `Nghệ An, ngày …`."""
    match = _HEADLINE.match(folded, left)
    found = province_at(folded, match.end()) if match else None
    if found and found[0] < right and (folded[found[0]] == ":" or folded.startswith(", ngày", found[0])):
        return found[1]
    return None


def _units(folded: str, part: Range, unit: str | None) -> list[str]:
    """Read `tỉnh Hà Nam`, `Thành phố Đà Nẵng` where they are no part of the name of a work."""
    found: list[str] = []
    for match in _UNIT_WORD.finditer(folded, *part):
        wanted = "tỉnh" if match["unit"] == "tỉnh" else "thành phố"
        name = province_at(folded, match.end())
        before = folded[max(match.start() - 12, 0) : match.start()]
        if name and wanted == (unit or wanted) and _fits(unit, name[1]) and not re.search(r"\d $", before):
            found.append(name[1])
    return found


@cache
def _sites() -> dict[str, str]:
    """Names without marks, as web addresses write them → name."""
    return {slug(row["name"]).replace("-", ""): row["name"] for row in table("provinces")}


def _sources(folded: str) -> list[str]:
    found = [name[1] for match in _SOURCE.finditer(folded) if (name := province_at(folded, match.end()))]
    sites = _sites()
    for match in _SITE.finditer(folded):
        labels = match[0].split(".")[:-1]
        found += [site for label in labels if (site := sites.get(label) or sites.get(label.removeprefix("bao")))]
    return found
