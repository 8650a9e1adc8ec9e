"""The agenda: the count the text announces, and the items.

An item may hold a semicolon (`Báo cáo tình hình … quý I; nhiệm vụ, giải pháp … quý II`), so the parts between
semicolons are joined in the one way that gives the announced count: a part that opens in lower case goes on with the
item before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from thongcao.document import Document
from thongcao.grammar.number_words import parse_number_word, roman_to_int
from thongcao.model.base import CountedWord
from thongcao.model.meeting import Agenda, AgendaItem
from thongcao.outline import Paragraph
from thongcao.records.front import Range, read_front
from thongcao.text import CleanText, fold

_DISCUSSES = (
    r"(?:thảo luận|cho ý kiến|xem xét|nghe|bàn|thông qua|quyết định|góp ý|tập trung vào|tiến hành|đánh giá|quán triệt"
    r"|giải quyết|biểu quyết|quyết nghị|thống nhất (?:các|những|\d+) nội dung|chương trình|nội dung"
    r"|(?:hội nghị|kỳ họp|đại hội) (?:có|gồm|với|diễn ra với))"
)
# `tổ chức Hội nghị lần thứ 3 với 4 nội dung:`
_HELD_WITH = (
    r"(?:hội nghị|kỳ họp|phiên họp)(?:(?! (?:nghị quyết|kế hoạch|đề án|chương trình|chỉ thị|kết luận)(?!\w))[^.:;,\n]){1,60}? (?:với|gồm)"
    r"(?= (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám) )"
)
_PAPERS = (
    r"(?:việc|báo cáo|đề án|chuyên đề|dự thảo|tờ trình|nội dung|vấn đề|văn bản|tài liệu|văn kiện|đầu việc|dự án luật)"
)
_COUNT = r"(?<![\w/.,])(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: \w{2,4})?)"
# `đã thảo luận, cho ý kiến 02 nội dung …:`; without items only contents are counted, not papers that were read
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{_DISCUSSES}|{_HELD_WITH})[^.:;\n]{{0,120}}?{_COUNT} (?:nhóm )?(?:(?:nội dung|vấn đề)(?!\w)(?:[^.:;\n]{{0,90}}:)?"
    rf"|{_PAPERS}(?!\w)[^.:;\n]{{0,90}}:)"
)
_SECOND_COUNT = re.compile(rf"(?:,| và) {_COUNT} {_PAPERS}(?!\w)")
# `thảo luận, cho ý kiến về các nội dung sau:`, `chương trình hội nghị gồm:`, `cho ý kiến về:`
_OPENED = re.compile(
    rf"(?<!\w)(?:{_DISCUSSES}[^.:;\n]{{0,120}}?"
    r"(?:(?:các|những|một số|nhiều) (?:\w+ )?(?:nội dung|vấn đề|báo cáo|tờ trình|đề án|văn bản|tài liệu|văn kiện|dự thảo)"
    r"[^.:;\n]{0,60}|(?<!\w)(?:về|vào|đối với|gồm|gồm có|như sau))|(?:cho ý kiến|thảo luận|bàn|xem xét|góp ý|thông qua|biểu quyết)"
    r"|(?<!\w)họp (?:để|nhằm)|(?:hội nghị|kỳ họp|phiên họp|đại hội) (?:sẽ|đã)(?: (?:tiến hành|lần lượt))?"
    r"|(?:nội dung|chương trình)(?: làm việc)?(?: của)? (?:hội nghị|kỳ họp|phiên họp|đại hội|cuộc họp)(?: gồm)?):"
)
_NOT_AGENDA = re.compile(
    r"nhiệm vụ|giải pháp|chỉ tiêu|mục tiêu|kết luận|kết quả sau|vụ việc|trường hợp|kỷ luật|sai phạm|vi phạm|khuyết điểm"
)
_SPEAKER = re.compile(
    r"(?<!\w)(?:đồng chí|phát biểu|đại biểu(?! (?:đã |được |tập trung |cùng |cũng )*$)|ý kiến)(?!\w)[^.:;\n]*$"
)
# `phát biểu bế mạc, nêu rõ Trung ương đã thảo luận …`: the speaker tells what the meeting did
_TOLD = re.compile(
    r"(?<!\w)(?:hội nghị|trung ương|kỳ họp|phiên họp|đại hội|ban chấp hành|ban thường vụ|ủy ban kiểm tra)(?: [^\W\d_]+){0,5} "
    r"(?:đã|sẽ)(?: [^\W\d_]+){0,3} $"
)
_NUMBERED = re.compile(
    r"(?:(?<=[:;.,] )|(?<=\n)|(?<=:)|(?<=[;,] và )|(?<= và )(?=\())"
    r"(?:\((?P<a>\d{1,2})\)|(?P<b>\d{1,2})(?:[.)]|[-/](?= ?[^\W\d_]))|\(?(?P<c>[a-hđ])\)|\((?P<d>[ivx]{1,4})\)"
    r"|(?P<e>[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám) là(?!\w)[,:]?|[Tt]hứ (?P<f>nhất|hai|ba|tư|năm|sáu)(?: là)?,)"
    r" ?(?=\S)"
)
_ITEM_END = re.compile(r"[.…;,](?:(?<=[.…])[.…]*(?:/\.)?$|(?<=;)$|(?<=[;,]) ?và$)")
# the nouns a document on an agenda begins with
_DOCUMENT_NOUNS = re.compile(
    r"(?:Dự thảo|Báo cáo|Quyết định|Tờ trình|Đề án|Nghị quyết|Kế hoạch|Quy chế|Quy định|Phương án|Chương trình|Chỉ thị"
    r"|Kết luận|Đề xuất|Chủ trương|Thông báo|Hướng dẫn|Đề cương|Danh sách|Việc|Công tác)(?!\w)"
)
_OTHER_BUSINESS = re.compile(
    r"(?:và )?(?:một số|các|những) (?:nội dung|vấn đề|công việc) (?:quan trọng )?khác|công tác khác"
)
_LEAD_IN = re.compile(
    r"(?:(?:và|cùng với|đồng thời)(?!\w) ?)?(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là(?!\w)[,:]? ?"
    r"|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?: là(?!\w))?[,:]? ?)?"
)
# the last two items of a list may be joined by `và`
_LAST_AND = re.compile(
    r" và (?=(?:công tác|một số|việc|vấn đề|báo cáo|tờ trình|đề án|dự thảo|nghị quyết|kế hoạch|chương trình)(?!\w))"
)
_DIVIDES = re.compile(r"[;(“\[)”\]]")
# persons on whom something is decided
_PERSON = re.compile(r"(?:các )?(?:đồng chí|đ/c|ông|bà)(?!\w)")
_MOST_ITEMS = 25


def find_agenda(document: Document) -> Agenda:
    """Give the announced count and the items of the agenda; a document without an agenda gives none."""
    lead = document.once(read_front).lead
    agenda = _agenda_in(document, lead, told=False)
    speeches = [(part.start, part.end) for part in document.outline.of_kind("conclusion") if part.start >= lead[1]]
    # a speaker who closes the meeting may say what it discussed
    while not (agenda.announced or agenda.items) and speeches:
        agenda = _agenda_in(document, speeches.pop(0), told=True)
    return agenda


def _agenda_in(document: Document, part: Range, *, told: bool) -> Agenda:
    """Give the agenda that a part of the text names; of a speech (`told`) only what it says the meeting discussed."""
    clean = document.clean
    left, right = part
    for pattern in (_ANNOUNCED, _OPENED):
        for match in pattern.finditer(clean.folded, left, right):
            before = (max(match.start() - 80, left), match.start())
            of_meeting = _TOLD.search(clean.folded, *before) is not None
            spoken = told or _SPEAKER.search(clean.folded, max(match.start() - 60, left), match.start())
            if _NOT_AGENDA.search(match[0]) or (spoken and not of_meeting):
                continue
            announced = _announced(document, match)
            items = _items(document, match, announced.value if announced else None)
            if items and _PERSON.match(clean.folded, items[0][0]):
                continue
            if announced or items:
                return Agenda(
                    announced=announced,
                    items=tuple(
                        document.read(AgendaItem, start, end, number=number)
                        for number, (start, end) in enumerate(items, start=1)
                    ),
                )
    return Agenda()


def _announced(document: Document, match: re.Match[str]) -> CountedWord | None:
    word = match.groupdict().get("count")
    # `3 báo cáo, 2 tờ trình:` announces no count of all
    if not word or _SECOND_COUNT.search(document.clean.folded, match.end("count"), match.end()):
        return None
    value = int(word) if word.isdigit() else parse_number_word(word)
    return document.read(CountedWord, *match.span("count"), value=value) if value else None


def _items(document: Document, match: re.Match[str], count: int | None) -> list[Range]:
    """Give the items behind the colon: numbered, on lines of their own, or divided by semicolons."""
    clean = document.clean
    # `12 nội dung, trong đó: …` names some of them
    if clean.text[match.end() - 1] != ":" or match[0].endswith("trong đó:"):
        return []
    start = match.end()
    line_end = clean.text.find("\n", start)
    line_end = len(clean.text) if line_end < 0 else line_end
    if not clean.text[start:line_end].strip():
        return _trimmed(clean, _lines(document, line_end, count))
    end = _sentence_end(clean, start, line_end)
    numbered = _numbered(clean, start, line_end)
    if len(numbered) > 1:
        return _trimmed(clean, numbered)
    parts = _split(clean, start, end)
    return _trimmed(clean, _joined(clean, parts, count))


def _sentence_end(clean: CleanText, start: int, line_end: int) -> int:
    """Give where the sentence ends: a stop before a capital, abbreviations like `TP. ` aside."""
    for match in re.finditer(r"[.…](?=[ \n]|$)", clean.text[start:line_end]):
        place = start + match.start()
        following = clean.text[place + 1 : place + 3].strip()
        word = clean.folded[max(place - 4, 0) : place].rpartition(" ")[2]
        if (not following or following[0].isupper() or not following[0].isalnum()) and word not in (
            "tp",
            "tx",
            "q",
            "p",
        ):
            return place
    return line_end


def _numbered(clean: CleanText, start: int, end: int) -> list[Range]:
    """Give the items between marks `(1)`, `1.`, `1-`, `a)`, `(i)`, `Một là` that count from one."""
    marks: list[tuple[int, int]] = []
    for match in _NUMBERED.finditer(clean.text, start, end):
        roman = roman_to_int(match["d"]) or 0 if match["d"] else 0
        worded = parse_number_word(fold(match["e"] or match["f"] or "")) or 0
        number = int(match["a"] or match["b"] or roman or worded) or "abcdđeghi".find(match["c"] or "?") + 1
        if number == len(marks) + 1:
            marks.append(match.span())
    if not marks:
        return []
    # the last item ends with its sentence
    stops = [mark[0] for mark in marks[1:]] + [_sentence_end(clean, marks[-1][1], end)]
    return [(mark[1], stop) for mark, stop in zip(marks, stops, strict=True)]


def _lines(document: Document, start: int, count: int | None) -> list[Range]:
    """Give the items on the lines that follow: with list marks, or as many lines as are announced."""
    paragraphs = [
        paragraph for part in document.outline.parts for paragraph in part.paragraphs if paragraph.start >= start
    ][:_MOST_ITEMS]
    if not paragraphs:
        return []
    style = paragraphs[0].style
    if not paragraphs[0].marker or "upper" in style or "roman" in style:
        return _plain_lines(document.clean, paragraphs, count)
    items: list[Range] = []
    for paragraph in paragraphs:
        if paragraph.style != style or (paragraph.number is not None and paragraph.number != len(items) + 1):
            break
        items.append((paragraph.body, paragraph.end))
    # numbered paragraphs of several sentences are sections of the text, not lines of an agenda
    clean = document.clean
    long = any(_sentence_end(clean, left, right) < right - 2 for left, right in items)
    if long or (count is None and len(items) < 2) or (count is not None and len(items) != count):
        return []
    return items


def _plain_lines(clean: CleanText, paragraphs: Sequence[Paragraph], count: int | None) -> list[Range]:
    """Give unmarked lines that end in semicolons up to the one that ends in a full stop."""
    items: list[Range] = []
    for paragraph in paragraphs:
        if paragraph.marker:
            return []
        items.append((paragraph.start, paragraph.end))
        if clean.text[paragraph.end - 1] != ";":
            break
    return items if len(items) > 1 and count in (None, len(items)) else []


def _split(clean: CleanText, start: int, end: int) -> list[Range]:
    """Give the parts between semicolons outside brackets and quotation marks."""
    parts: list[Range] = []
    depth, left = 0, start
    for match in _DIVIDES.finditer(clean.text, start, end):
        place, sign = match.start(), match[0]
        if sign in "(“[":
            depth += 1
        elif sign in ")”]":
            depth = max(depth - 1, 0)
        elif depth == 0:
            parts.append((left, place))
            left = place + 1
    parts.append((left, end))
    return [clean.trim(*part) for part in parts if clean.text[slice(*part)].strip()]


def _joined(clean: CleanText, parts: list[Range], count: int | None) -> list[Range]:
    """Join parts to items: as many as announced, where one way of joining gives that many."""
    if len(parts) == count or len(parts) < 2:
        return parts
    if count and len(parts) == count - 1:
        left, right = parts[-1]
        breaks = [match.span() for match in _LAST_AND.finditer(clean.folded, left, right)]
        if len(breaks) == 1:
            return [*parts[:-1], (left, breaks[0][0]), (breaks[0][1], right)]
    text = clean.text
    openings: tuple[Callable[[Range], bool], ...] = (
        lambda part: (
            text[part[0]].isupper()
            or text[part[0]] in '“"('
            or _OTHER_BUSINESS.match(clean.folded, part[0]) is not None
        ),
        lambda part: _DOCUMENT_NOUNS.match(text, part[0]) is not None,
    )
    for opens in openings:
        joined: list[Range] = []
        for part in parts:
            if joined and not opens(part):
                joined[-1] = (joined[-1][0], part[1])
            else:
                joined.append(part)
        # one capital alone is that of the first word behind the colon
        if len(joined) == count or (count is None and len(joined) > 1 and text[parts[0][0]].isupper()):
            return joined
    without = [part for part in parts if not _OTHER_BUSINESS.match(clean.folded, part[0])]
    return without if len(without) == count else parts


def _trimmed(clean: CleanText, items: list[Range]) -> list[Range]:
    """Give the items without list words before and stops behind them."""
    trimmed: list[Range] = []
    for start, end in items:
        start, end = clean.trim(start, end)
        if lead := _LEAD_IN.match(clean.folded, start, end):
            start = lead.end()
        if stop := _ITEM_END.search(clean.text, start, end):
            end = stop.start()
        end -= len(" và") if clean.folded.endswith(" và", start, end) else 0
        start, end = clean.trim(start, end)
        if start < end:
            trimmed.append((start, end))
    return trimmed
