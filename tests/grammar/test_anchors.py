"""Anchors: what each room begins to read at."""

from __future__ import annotations

import pytest

from thongcao.grammar.anchors import find_anchors
from thongcao.text import clean_text


def test_of_several_words_at_one_place_the_longest_counts() -> None:
    anchors = find_anchors(clean_text("Ban Thường vụ Tỉnh ủy; tuyến đường sắt đô thị số 2"))
    assert [words for _, _, words in anchors.bodies] == ["ban thường vụ", "tỉnh ủy"]
    assert anchors.works[0][2] == "tuyến đường sắt đô thị"


def test_a_room_decides_what_may_stand_around_its_words() -> None:
    anchors = find_anchors(clean_text("QL1A, đại hội.Đồng chí Lê Văn An, không (ông) nào"))
    assert [words for _, _, words in anchors.works] == ["ql"]
    assert [words for _, _, words in anchors.persons] == ["đồng chí", "ông"]
    assert [token.value for token in anchors.words] == ["đồng chí"]
    broken = find_anchors(clean_text("chào cờ.Đồng\nchí Lê Văn An"))
    assert [words for _, _, words in broken.persons] == ["đồng chí"]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("giữ chức vụ Phó Bí thư", ["phó bí thư"]),
        ("GIỮ CHỨC VỤ PHÓ BÍ THƯ", ["phó bí thư"]),
        ("giữ chức Vụ phó Vụ Pháp luật", ["vụ phó"]),
    ],
)
def test_the_word_for_an_office_begins_none(text: str, offices: list[str]) -> None:
    assert [words for _, _, words in find_anchors(clean_text(text)).offices] == offices


def test_an_office_stands_in_one_line_and_a_body_may_run_over_its_end() -> None:
    anchors = find_anchors(clean_text("BAN THƯỜNG VỤ\nPHÓ BÍ THƯ TỈNH\nỦY, Phó\nbí thư"))
    assert [words for _, _, words in anchors.offices] == ["phó bí thư", "phó bí thư"]
    assert [words for _, _, words in anchors.bodies] == ["ban thường vụ", "tỉnh ủy"]
