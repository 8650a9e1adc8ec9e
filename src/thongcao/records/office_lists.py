"""Offices that several persons take up in one sentence: one for each, or one post in several places.

`các đồng chí A, B giữ chức Bí thư Tỉnh ủy Hà Nam và Bí thư Tỉnh ủy Ninh Bình` gives each his own; of `A, B, C giữ chức Bí
thư Tỉnh ủy Hà Nam, Thái Bình, Nam Định` only the post is the same for all, and the words of none but the first name his place.
"""

from __future__ import annotations

import re

from thongcao.grammar.names import UPPER, known_place
from thongcao.grammar.titles import Office, match_office

_JOINT = re.compile(r", và | và |, ")
_ONE_EACH = "lần lượt"
_UNITS = "tỉnh|thành phố|huyện|quận|thị xã|phường|xã|đặc khu"
_NAME = re.compile(rf"(?:(?:{_UNITS}) )?[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,3}}(?=[,.;:\n]| và | nhiệm kỳ|$)")
# the capitals an office ends in, not those of an abbreviation: `Chủ tịch UBND`
_PLACE = re.compile(rf"(?<=[^\W\d_{UPPER}])(?: (?i:{_UNITS}))?(?: [{UPPER}][^\W\d_{UPPER}]+)+$")


def offices_each(text: str, folded: str, offices: list[Office], persons: int, begin: int) -> list[list[Office]]:
    """Give the offices of each of several persons of whom the same words tell what they take up.

    Args:
        text: clean text with soft line ends joined.
        folded: its folded form.
        offices: the offices named, the first one at least.
        persons: how many persons there are.
        begin: where the sentence begins (`lần lượt giữ chức`).
    """
    if persons < 2 or not offices:
        return [offices] * persons
    listed = [offices[0]]
    mark = ""
    while (joint := _JOINT.match(folded, listed[-1].end)) and (more := match_office(text, folded, joint.end())):
        mark = joint[0]
        listed.append(more)
    ordered = mark.endswith("và ") or _ONE_EACH in folded[begin : offices[0].start]
    if len(listed) == persons and ordered and not any(each.name for each in listed):
        return [[each] for each in listed]
    return [[_without_place(text, folded, offices[0]), *offices[1:]]] * persons


def _without_place(text: str, folded: str, office: Office) -> Office:
    """Give an office without its place where other places follow."""
    joint = _JOINT.match(folded, office.end)
    if not joint or not (known_place(folded, joint.end()) or _NAME.match(text, joint.end())):
        return office
    if match_office(text, folded, joint.end()):
        return office
    place = _PLACE.search(text, office.head, office.end)
    return office._replace(end=place.start()) if place else office
