"""Names of party bodies: how a body, its unit and its place make one full name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple, cast

from thongcao.grammar.provinces import is_city
from thongcao.lexicon import table
from thongcao.model.base import Level
from thongcao.text import fold

BodyKind = Literal[
    "committee",
    "standing_board",
    "permanent_bureau",
    "inspection",
    "commission",
    "office",
    "congress",
    "organisation",
    "politburo",
    "secretariat",
    "steering_committee",
    "front",
    "council",
    "government",
    "statistics",
]


class BodyValue(NamedTuple):
    """A party body as read.

    Attributes:
        name: full name in the usual spelling, without a place where the words give none.
        kind: what it is.
        level: tier, where the words give it.
        unit: kind of unit it belongs to (`tỉnh`, `thành phố`, `phường` …); None for central bodies.
        place: name of that unit (`Nghệ An`, `Bình Tân`), where the words give it.
        province: name of the province, where the words give it.
    """

    name: str
    kind: BodyKind
    level: Level | None
    unit: str | None = None
    place: str | None = None
    province: str | None = None


class BodyHead(NamedTuple):
    """A row of the table `bodies`: the full name of the head, the kind of body, what it takes, its level."""

    name: str
    kind: BodyKind
    takes: str
    level: str


@cache
def body_heads() -> Mapping[str, BodyHead]:
    """Give the rows of the table `bodies` by their folded heads."""
    return {
        fold(row["form"]): BodyHead(row["name"], cast(BodyKind, row["kind"]), row["takes"], row["level"])
        for row in table("bodies")
    }


_LEVELS: Mapping[str, Level] = {
    "tỉnh": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "phường": "commune",
    "xã": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}


_SHORT: Mapping[str, str] = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}


def tier(unit: str | None, name: str | None) -> Level | None:
    """Give the tier of a unit; that of a town without a name is open."""
    if unit == "thành phố":
        return None if name is None else "province" if is_city(name) else "district"
    return _LEVELS.get(unit or "")


class Place(NamedTuple):
    """A unit with its name: where the words end, the unit, its name and its province."""

    end: int
    unit: str
    name: str | None = None
    province: str | None = None

    @property
    def words(self) -> str:
        """`tỉnh Nghệ An`, `Thành phố Hồ Chí Minh`, `phường Bình Tân`, `thành phố`."""
        if not self.name:
            return self.unit
        return f"{self.unit.capitalize() if self.name == 'Hồ Chí Minh' else self.unit} {self.name}"

    def body(self, name: str, kind: BodyKind) -> BodyValue:
        """Give the body of that name in this unit."""
        return BodyValue(name, kind, tier(self.unit, self.name), self.unit, self.name, self.province)


def with_place(value: BodyValue, place: str, province: str | None) -> BodyValue:
    """Give a body that is named without its place (`Ban Chấp hành Đảng bộ tỉnh`) the place of that name.

    Args:
        value: the body as named.
        place: name of the unit.
        province: name of the province it lies in.
    """
    if value.place or value.unit is None:
        return value
    words = Place(0, value.unit, place).words
    head = value.name.removesuffix(value.unit)
    # `Tỉnh ủy` takes the name, `Đảng bộ tỉnh` has the unit already
    short = head == value.name and place != "Hồ Chí Minh"
    name = f"{head.rstrip()} {place if short else words}"
    return value._replace(name=name, level=tier(value.unit, place), place=place, province=province)


def _is_of_unit(value: BodyValue) -> bool:
    """Tell whether a committee leads its unit; the `Đảng ủy Công an tỉnh` leads an agency in it."""
    return value.name.startswith(
        (
            *_SHORT.values(),
            f"Đảng ủy {value.unit}",
            f"Ban Chấp hành Đảng bộ {value.unit}",
            "Ban Chấp hành Đảng bộ Thành phố",
        )
    )


def full_committee(value: BodyValue) -> BodyValue:
    """Give a committee by its charter name: `Tỉnh ủy Nghệ An` is the `Ban Chấp hành Đảng bộ tỉnh Nghệ An`."""
    if value.kind != "committee" or value.unit is None or not _is_of_unit(value):
        return value
    words = Place(0, value.unit, value.place, value.province).words
    return value._replace(name=f"Ban Chấp hành Đảng bộ {words}")


def short_committee(value: BodyValue) -> str:
    """Give the everyday name of a committee: the `Ban Chấp hành Đảng bộ tỉnh Nghệ An` is the `Tỉnh ủy Nghệ An`."""
    if value.unit is None or not value.name.lower().startswith(f"ban chấp hành đảng bộ {value.unit}"):
        return value.name
    words = Place(0, value.unit, value.place, value.province).words
    short = _SHORT.get(value.unit, f"Đảng ủy {value.unit}")
    return f"{short} {words if value.place == 'Hồ Chí Minh' else value.place or ''}".rstrip()
