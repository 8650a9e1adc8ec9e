"""Counted nouns and rates behind a number."""

from __future__ import annotations

import pytest

from thongcao.grammar.units import read_unit


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        (" tập thể, cá nhân được khen thưởng", "tập thể, cá nhân"),
        (" phường, xã, đặc khu", "phường, xã, đặc khu"),
        (" tập đoàn, tổng công ty, ngân hàng có báo cáo", "tập đoàn, tổng công ty, ngân hàng"),
        (" xã, phường, đặc khu tiếp nhận hồ sơ", "xã, phường, đặc khu"),
        (" xã, phường mỗi tuần", "xã, phường"),
        (" mỏ đất, đá với tổng trữ lượng", "mỏ đất, đá"),
        (" xã, phường, đặc khu vận hành thông suốt", "xã, phường, đặc khu"),
        (" hạn chế, khuyết điểm trong công tác", "hạn chế, khuyết điểm"),
        (" xã mỗi tuần dành một buổi", "xã"),
        (" đảng viên mỗi năm", "đảng viên/năm"),
        (" ông lê thanh bình và nguyễn văn an", "ông"),
        # the name of one unit, another count, another clause
        (" xã, thôn tân an dẫn đầu", "xã"),
        (" xã, 3 phường", "xã"),
        (" xã, đạt 80%", "xã"),
        (" hộ, gia đình", "hộ"),
        (" lượt tàu, 94 lượt máy bay", "lượt tàu"),
        (" khu tái định cư trong quý i", "khu tái định cư"),
        (" căn/10.230 căn", "căn"),
        (" giường bệnh/vạn dân", "giường bệnh/vạn dân"),
        (" ca/100.000 dân", "ca/100.000 dân"),
    ],
)
def test_counted_noun(words: str, unit: str) -> None:
    assert read_unit(words, 0, open_noun=True).unit == unit
