"""Growth of time with the length of worst input: `python benchmarks/linearity.py [READER …]`.

Each piece is repeated to one length and to four times that length, and every reader reads both; a linear reader shows
about 4, a quadratic one 16. For each reader the three pieces with the steepest growth are shown. Those nearer to
quadratic than to linear are named last; there is no threshold, for the clock is not the program's.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from thongcao.grammar.bodies import find_bodies
from thongcao.grammar.citations import find_numbered_citations
from thongcao.grammar.clock import find_clock_times
from thongcao.grammar.comparisons import find_comparisons
from thongcao.grammar.dates import find_dates
from thongcao.grammar.figure_words import find_cues, find_labels
from thongcao.grammar.footnote_marks import find_footnote_marks
from thongcao.grammar.name_numbers import find_name_numbers
from thongcao.grammar.named_citations import find_named_citations
from thongcao.grammar.ordinals import find_ordinals
from thongcao.grammar.people import find_people
from thongcao.grammar.quantities import find_quantities, find_times_words
from thongcao.grammar.titles import find_titles
from thongcao.grammar.works import find_works
from thongcao.outline import Outline
from thongcao.pipeline import extract_source
from thongcao.segment import segment
from thongcao.text import SourceText, clean_text

SHORT, LONG = 8_000, 32_000
SHOWN = 3
QUADRATIC = 10  # growth for four times the length: linear is 4, quadratic 16
TOO_QUICK = 0.01  # seconds; below, the clock says more of the machine than of the reader

# Communiqués with one long item, and with tasks that have no marks: only in a text of the genre do records take tokens up.
_FRONT = (
    "THÔNG CÁO BÁO CHÍ\nKẾT QUẢ HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH QUẢNG NAM LẦN THỨ 20 (KHÓA XXII)\n"
    "Ngày 28/6/2024, Tỉnh ủy tổ chức Hội nghị lần thứ 20. Hội nghị thống nhất đánh giá: GRDP tăng 5%. "
)
_FOOT = "\nBAN TUYÊN GIÁO TỈNH ỦY QUẢNG NAM\n"
MARKED = f"{_FRONT}Hội nghị thống nhất với 02 nhóm nhiệm vụ, giải pháp:\n1. Có 5 xã: {{}}\n2. Đẩy mạnh cải cách.{_FOOT}"
UNMARKED = f"{_FRONT}Hội nghị yêu cầu: {{}}{_FOOT}"


def _scan(find: Callable[..., object]) -> Callable[[str], Callable[[], object]]:
    """Give a reader of clean text; the cleaning is not timed."""

    def prepare(text: str) -> Callable[[], object]:
        clean = clean_text(text)

        def read() -> None:
            found = find(clean)
            for _ in found if hasattr(found, "__iter__") else ():
                pass

        return read

    return prepare


def _extract(text: str) -> object:
    return extract_source(SourceText("<text>", text, "utf-8", ""))


READERS: dict[str, Callable[[str], Callable[[], object]]] = {
    "clean_text": lambda text: lambda: clean_text(text),
    "segment": _scan(segment),
    "footnote_marks": _scan(lambda clean: find_footnote_marks(clean, Outline(()))),
    **{
        find.__name__.removeprefix("find_"): _scan(find)
        for find in (
            find_bodies, find_clock_times, find_comparisons, find_cues, find_dates, find_labels, find_name_numbers,
            find_named_citations, find_numbered_citations, find_ordinals, find_people, find_quantities,
            find_times_words, find_titles, find_works,
        )
    },
    "extract": lambda text: lambda: _extract(MARKED.format(text)),
    "extract, unmarked tasks": lambda text: lambda: _extract(UNMARKED.format(text)),
}  # fmt: skip

PIECES: tuple[str, ...] = (
    # signs, blanks, marks
    *" \n\t\xa0-(*%\ufffd\x02\u0301\u200b\u2028¹", "\n\n", "\r\n", " \n", "- ", ". ", ", ", "; ", "…", '"', "“", "[1]",
    "-----\n", "a\u0301", "e\u0301\u0302", "hoà ", "tỉ ", "a", "A", "Aa ", "a. ", "A. ", "A\n", "a:\n", "a;\n",
    # numbers, lists
    *"91", "9/", "1,", "1.", "1 ", "1.000", "1.000.000 ", "1,1,", "1-1-", "1 - ", "1/1/", "1:1:", "5% ", "7b/", "a1, ",
    "(1) ", "1) ", "1. ", "a) ", "1. A.\n", "- a\n", "I. A\n", "Một là, ", "Thứ nhất: ", "[1] A\n", "[1] Gồm: a\n",
    # documents
    "1-a", "1-NQ/TW", "1/NQ-A-B-C-D-E", "1 NQ/TW ", "98/2023/QH15 ", "số: 5 ", "Nghị quyết ", "Nghị quyết 98, ", "NQ 57, ",
    "nghị quyết này ", "khoản 1, 2, 3 và ", "điểm a khoản 1 ", "mục 1 phần ", "phụ lục 1 kèm theo ", "luật Và và và ",
    "1-NQ/TW ngày 1/1/2024 của Thành ủy A B C D E F ", "luật sửa đổi, bổ sung một số điều của ", "Luật Đất đai, ",
    "Nghị quyết Đại hội đại biểu Đảng bộ a b c ", "Nghị quyết Trung ương 4, 5, 6, ", "TW4 ", "khóa XI và ",
    # names and works
    "cầu ", "đường nối ", "cao tốc A - B - ", "cầu " + "Aa " * 40, "cầu Cần Giờ, ", "cầu Aa 3 và Aa 4 và ", "Vành đai 3, ",
    "nút giao Nam cầu Nam cầu ", "đường Aa kéo dài ", "Bệnh viện Đa khoa ", "trường đại học kinh tế và ", "quận 1, 2, ",
    "“3 không ", "Covid-1", "Ngày Aa Aa 2/9 và ", "phương châm 3 không, ", "lễ 30/4 - ", "70 năm Ngày Aa ", "TP. ",
    # times and figures
    "ngày 1 và ", "từ ngày 1/1 đến ", "từ 1 đến ", "tháng 1, ", "quý I và ", "năm 2024 ", "2024 - 2025 ", "8 giờ 30 ",
    "so với cùng kỳ năm trước ", "so với năm 2023, ", "tăng ", "tăng 5%, ", "ước đạt ", "tổng sản phẩm ", "1 tỷ ",
    "3, 4 - 5 sao, ", "từ 5 lên 6 xã, ", "97%/90% hộ; ", "hộ nghèo 7, ", "7, ", "kỷ luật 5 đảng viên (khiển trách 1); ",
    "1. 5% hộ. ", "cầu Aa (khởi công 3/2022), ",
    "1 triệu tỷ nghìn ", "không dưới ", "từ 1 - 2 triệu ", "đồng/người/", "1 hộ, ", "02/33 ", "trong đó, ", "bao gồm: ",
    # tasks
    "rà soát: ", "Rà soát a:\n", "đề nghị: rà soát a; ", "trước ngày 30/9, hoàn thành a trước 31/10; ",
    # people, bodies, headings
    "đồng chí ", "đồng chí Nguyễn Văn An, Ủy viên ", "Nguyễn Văn An, ", "Phó Bí thư ", "Ủy viên Trung ương Đảng, ",
    "các đồng chí: ", "Chủ tịch UBND tỉnh A B C ", "Trưởng Ban A, ", "nguyên ", "Giám đốc Sở ", "- Đồng chí ",
    "Ban Chấp hành Đảng bộ tỉnh ", "Đảng ủy A ", "Tỉnh ủy A B ", "lần thứ 2 ", "Hội nghị lần thứ ", "Đại hội ", "TP.HCM ",
    "Kết luận hội nghị, đồng chí A ", "BAN TUYÊN GIÁO TỈNH ỦY A\n", "THÔNG CÁO BÁO CHÍ\n", "tỉnh Hà Nam, ",
)  # fmt: skip


def seconds(prepare: Callable[[str], Callable[[], object]], piece: str, size: int, rounds: int = 2) -> float:
    """Give the best time of some readings of a piece repeated to `size` characters."""
    read = prepare((piece * (size // len(piece) + 1))[:size])
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        read()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the steepest growths of each reader, or of those named."""
    steep: list[str] = []
    for name in sys.argv[1:] or READERS:
        growth = []
        for piece in PIECES:
            long = seconds(READERS[name], piece, LONG)
            if long > TOO_QUICK:
                growth.append((long / seconds(READERS[name], piece, SHORT), long, piece))
        steep += [f"{name} {piece!r}" for ratio, _, piece in growth if ratio > QUADRATIC]
        for ratio, long, piece in sorted(growth, reverse=True)[:SHOWN]:
            print(f"{name:24} {piece[:40]!r:44} {ratio:5.1f} × for 4 × the length {1000 * long:8.0f} ms")
        if not growth:
            print(f"{name:24} every piece in less than {1000 * TOO_QUICK:.0f} ms")
    if steep:
        print(f"nearer to quadratic than to linear: {', '.join(steep)}")


if __name__ == "__main__":
    main()
