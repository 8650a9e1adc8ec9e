"""The front of a communiqué: letterhead, words of the kind, title, and the paragraphs that tell of the meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from thongcao.document import Document
from thongcao.outline import Outline
from thongcao.text import CleanText

Range = tuple[int, int]

_KIND_WORDS = re.compile(
    r"(?:toàn văn )?(?:thông cáo báo chí|thông cáo|thông tin báo chí|thông báo nhanh|thông báo)(?!\w)"
    r"(?: số:? \d+)?[ :.-]*"
)
_RULE_LINE = re.compile(r"[-_=*~.o+# ]+|[-_=*~ ]*o0o[-_=*~ ]*")
# state emblem lines, document numbers, places with date: furniture of the page, no title
FURNITURE = re.compile(
    r"đảng cộng sản việt nam$|cộng hòa xã hội chủ nghĩa việt nam$|độc lập - tự do - hạnh phúc$|số\s*:?\s*[\d.…]*[-/ ]"
    r"|[^\d.;:()]{2,40}, (?:ngày [\d.… ]{1,6} ?tháng [\d.… ]{1,6} ?năm \d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\.?$"
    r"|(?:thứ \w+|chủ nhật)[, ]|[^\d.;:()]{1,60}(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? (?:ngày )?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    r"|\(?\d{1,2}[:h]\d{2}|cập nhật|đăng ngày|ngày đăng"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)[^\w]*(?:\d{1,2}[:h]\d{2})?$"
    r"|(?:pv|p\.v|nhóm pv|nhóm phóng viên|bbt|btv)\.?$"
)
_LEAD_LIMIT = 1800
_LETTERHEAD = re.compile(
    r"(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|ban (?:tuyên|thường|tổ|chấp)|ban chấp hành|văn phòng"
    r"|ủy ban kiểm tra|ubkt|đại hội đại biểu|đảng cộng sản)(?!\w)(?:(?! lần thứ )[^:])*$"
)


@dataclass(frozen=True, slots=True)
class Front:
    """The front of a document, as clean ranges.

    Attributes:
        letterhead: the lines before the words of the kind.
        kind: the words of the kind (`THÔNG CÁO BÁO CHÍ`), where they stand.
        title: the title without them.
        lead: the paragraphs that tell who met, when and where.
    """

    letterhead: tuple[Range, ...]
    kind: Range | None
    title: Range | None
    lead: Range


def lines_within(clean: CleanText, start: int, end: int) -> list[Range]:
    """Give the lines of [start, end) without blanks at their ends; rules and empty ones are left out."""
    lines: list[Range] = []
    for line in clean.text[start:end].split("\n"):
        left, right = clean.trim(start, start + len(line))
        if left < right and not _RULE_LINE.fullmatch(clean.text, left, right):
            lines.append((left, right))
        start += len(line) + 1
    return lines


def _lead_range(clean: CleanText, outline: Outline, after: int) -> Range:
    """Give the preamble, and so much of the running text behind it as makes it long enough to tell of the meeting."""
    parts = [part for part in outline.parts if part.start >= after and part.kind != "heading"]
    start = next((part.start for part in parts if part.kind == "preamble"), parts[0].start if parts else after)
    end = start
    for part in parts:
        if part.start < start:
            continue
        if part.start > start and (part.kind not in ("preamble", "body") or end - start > _LEAD_LIMIT):
            break
        end = part.end
    line = clean.text.find("\n", min(start + 2 * _LEAD_LIMIT, len(clean.text)))
    return clean.trim(start, end if line < 0 else min(end, line))


def read_front(document: Document) -> Front:
    """Give the front of a document; several rooms ask for it, by `Document.once`."""
    clean, outline = document.clean, document.outline
    start, end = next(((part.start, part.end) for part in outline.of_kind("heading")), (0, 0))
    lines = lines_within(clean, start, end)
    lead = _lead_range(clean, outline, end)
    kinds = [(index, match) for index, line in enumerate(lines) if (match := _KIND_WORDS.match(clean.folded, *line))]
    if kinds:
        # a page may show the title twice: `Thông cáo báo chí kết quả …` above `THÔNG CÁO BÁO CHÍ⏎KẾT QUẢ …`
        index, match = next(((index, match) for index, match in kinds if match.end() == lines[index][1]), kinds[0])
        kind = clean.trim(match.start(), match.end())
        titles = [line for line in [(match.end(), lines[index][1]), *lines[index + 1 :]] if line[0] < line[1]]
        return Front(tuple(lines[: kinds[0][0]]), kind, _title(clean, titles), lead)
    head = 0
    while head < len(lines) and (
        FURNITURE.match(clean.folded, *lines[head]) or _LETTERHEAD.match(clean.folded, *lines[head])
    ):
        head += 1
    # a headline may itself begin with the body that met
    if head == len(lines):
        head = next((i for i, line in enumerate(lines) if not FURNITURE.match(clean.folded, *line)), head)
    return Front(tuple(lines[:head]), None, _title(clean, lines[head:]), lead)


def _title(clean: CleanText, lines: list[Range]) -> Range | None:
    kept = [line for line in lines if not FURNITURE.match(clean.folded, *line)]
    return clean.trim(kept[0][0], kept[-1][1]) if kept else None
