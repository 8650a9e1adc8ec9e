"""Growth of time with the length of worst input: `python benchmarks/linearity.py` (no threshold).

Each piece is repeated to one length and to four times that length; a linear reader shows about 4, a quadratic one 16.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from thongcao.grammar.citations import find_numbered_citations
from thongcao.grammar.name_numbers import find_name_numbers
from thongcao.grammar.works import find_works
from thongcao.text import CleanText, clean_text

SHORT, LONG = 30_000, 120_000
WORST: dict[Callable[[CleanText], object], tuple[str, ...]] = {
    find_numbered_citations: (
        "9", "9/", "1-a", "1-NQ/TW", "1/NQ-A-B-C-D-E", "98/2023/QH15 ", "số: 5 ", "Nghị quyết ", "Nghị quyết 98, ",
        "nghị quyết này ", "khoản 1, 2, 3 và ", "luật Và và và ", "1-NQ/TW ngày 1/1/2024 của Thành ủy A B C D E F ",
    ),
    find_works: ("cầu ", "đường nối ", "cao tốc A - B - ", "cầu " + "Aa " * 40, "cầu Cần Giờ, "),
    find_name_numbers: ("quận 1, 2, ", "“3 không ", "Covid-1", "Ngày Aa Aa 2/9 và ", "1", "phương châm 3 không, "),
}  # fmt: skip


def seconds(find: Callable[[CleanText], object], piece: str, size: int) -> float:
    """Give the best time of three readings of a piece repeated to `size` characters."""
    source = clean_text((piece * (size // len(piece) + 1))[:size])
    times = []
    for _ in range(3):
        start = time.perf_counter()
        find(source)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the ratio of each reader and piece."""
    for find, pieces in WORST.items():
        for piece in pieces:
            ratio = seconds(find, piece, LONG) / seconds(find, piece, SHORT)
            print(f"{find.__name__:26} {piece[:40]!r:44} {ratio:5.1f} × for 4 × the length")


if __name__ == "__main__":
    main()
