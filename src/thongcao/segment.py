"""Segmentation: which part of a communiqué each paragraph belongs to.

Parts begin at cuts: a place, the kind that begins there, and for task groups the number. The title block stands at the
head, sign-off and notes at the foot, below them what a web page adds; between them the formulas of the genre, section
headings and the list of tasks set the cuts. What has no such structure stays `preamble` or `body`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from thongcao.frame import find_foot, heading_length, release_length
from thongcao.grammar.formulas import formula
from thongcao.grammar.list_markers import BULLET_STYLES, ListMarker, mark_places
from thongcao.layout import find_paragraphs
from thongcao.listing import find_lists
from thongcao.model.communique import SectionKind
from thongcao.outline import Outline, Paragraph, Part
from thongcao.page_notes import page_notes
from thongcao.speeches import Speech, concluding_speech
from thongcao.task_lists import TaskList, choose_task_list, is_section_heading
from thongcao.text import CleanText
from thongcao.topic_tasks import topic_task_list
from thongcao.unmarked_tasks import unmarked_task_list


class _Cut(NamedTuple):
    """A place where a part begins; at one place the later rank holds."""

    start: int
    rank: int
    kind: SectionKind
    number: int | None = None
    fresh: bool = False


_start_and_rank = itemgetter(0, 1)

# Ranks of cuts at one place: what closes something yields to what opens something.
_CLOSES, _OPENS, _HEADS = 0, 1, 2

_BODIES = rf"(?:{formula('gathering')}|(?:ban chấp hành|ban thường vụ)[^,.;]{{0,60}}|các đại biểu|thành ủy|tỉnh ủy)"
# Formulas that open the assessment wherever they stand before the tasks.
_ASSESSES = re.compile(
    rf"(?:{_BODIES} (?:đã |cũng |cơ bản )*(?:thống nhất |nhất trí )*(?:cao )?(?:với )?(?:đánh giá|nhận định|khẳng định)"
    r"|(?:theo |qua )(?:báo cáo|đánh giá|nhận định)|báo cáo [^.;:]{0,80}(?:cho thấy|nêu rõ|nêu|đánh giá|khẳng định)"
    r"|đánh giá (?:về|chung|tình hình|kết quả))(?!\w)"
)
# Openings of a report; after the preamble they are the assessment, among decisions they are not.
_PERIOD = (
    r"(?:\d{1,2} tháng|(?:ba|sáu|chín) tháng|quý [ivx\d]+|năm 20\d\d|nửa (?:đầu|cuối) năm|tháng \d{1,2}|giai đoạn \d{4}"
    r"|nhiệm kỳ)"
)
_REPORTS = re.compile(
    r"(?:về (?:tình hình|kết quả|phát triển kinh tế|kinh tế|lĩnh vực kinh tế)|kết quả|tuy nhiên"
    rf"|(?:trong |tính chung |kết thúc |qua |ước |bước vào )?{_PERIOD}[^.;]{{0,60}}?"
    r"(?:,|:| (?:kinh tế|tình hình|tổng sản phẩm|grdp))"
    r"|bên cạnh (?:kết quả|những kết quả|đó)|(?:kinh tế|tình hình)[ -])"
)
_ASSESSMENT_HEADING = re.compile(rf"(?<!\w){formula('assessment_heading')}")
_CASE_HEADING = re.compile(rf"(?<!\w){formula('case_heading')}")
_TASK_HEADING = re.compile(rf"(?<!\w){formula('task_heading')}")
_SPEECH_HEADING = re.compile(rf"(?<!\w){formula('speech_heading')}")
_MEETS = re.compile(rf"(?<!\w)(?:{formula('meets')}|\d{{1,2}} nội dung(?!\w))")
_BODY = re.compile(
    r"(?:buổi (?:sáng|chiều|tối)|sau (?:thời gian|\w+ ngày|khi) (?:làm việc|thảo luận|xem xét)|căn cứ|trên cơ sở"
    r"|tại (?:hội nghị|kỳ họp|phiên họp|đại hội)"
    r"|(?:hội nghị|đại hội|ban chấp hành[^,.;]{0,50}|ủy ban kiểm tra[^,.;]{0,50}) (?:đã |cũng )*"
    r"(?:quyết định|thống nhất(?! đánh giá)|thông qua|bầu|biểu quyết|quyết nghị|xem xét, kết luận))(?!\w)"
)
_PREAMBLE_LIMIT = 10


def segment(clean: CleanText) -> Outline:
    """Give the outline of a clean text.

    Args:
        clean: the clean text.

    Returns:
        Parts in text order; every paragraph belongs to one.
    """
    everything = find_paragraphs(clean)
    paragraphs = everything[: release_length(clean, everything)]
    head = heading_length(clean, paragraphs)
    foot = find_foot(clean, paragraphs, head)
    below = page_notes(clean, paragraphs, foot)
    if below:
        paragraphs = [paragraph for index, paragraph in enumerate(paragraphs) if index not in below]
        foot = find_foot(clean, paragraphs, head)
    middle = paragraphs[head : foot.sign_off]
    cuts: list[_Cut] = []
    if head:
        cuts.append(_Cut(paragraphs[0].start, _HEADS, "heading"))
    marks: dict[int, ListMarker] = {}
    places = mark_places(clean)
    if middle:
        found, marks = _middle_cuts(clean, middle, places)
        cuts += found
    if foot.sign_off < foot.notes:
        cuts.append(_Cut(paragraphs[foot.sign_off].start, _HEADS, "sign_off", fresh=True))
    tail = list(foot.numbered)
    if tail:
        cuts.append(_Cut(tail[0].start, _HEADS, "notes", fresh=True))
    if foot.after < len(paragraphs):
        cuts.append(_Cut(paragraphs[foot.after].start, _HEADS, "sign_off", fresh=True))
    page = everything[len(paragraphs) + len(below) :]
    if page:
        cuts.append(_Cut(page[0].start, _HEADS, "page", fresh=True))
    kept = sorted([*paragraphs[: foot.notes], *tail, *paragraphs[foot.after :], *page, *below.values()])
    return Outline(tuple(_parts(clean, cuts, kept, marks)), places)


def _middle_cuts(
    clean: CleanText, middle: Sequence[Paragraph], places: Sequence[int]
) -> tuple[list[_Cut], dict[int, ListMarker]]:
    """Give the cuts between heading and sign-off, and the marks of the tasks by the place they stand at."""
    speech = concluding_speech(clean, middle)
    lists = find_lists(clean, middle, places)
    begins = speech.start if speech else None
    tasks = choose_task_list(clean, middle, lists, begins)
    topics = topic_task_list(clean, middle)
    # a list under the first of several topics is a part of it
    if topics and (tasks is None or topics.start <= tasks.start < topics.end):
        tasks = topics
    tasks = tasks or unmarked_task_list(clean, middle, begins)
    marks = {item.marker.start: item.marker for item in tasks.items} if tasks else {}
    cuts = _flow_cuts(clean, middle, tasks, speech)
    if speech:
        cuts = [cut for cut in cuts if not speech.start <= cut.start < speech.end]
        cuts.append(_Cut(speech.start, _OPENS, "conclusion"))
        if speech.end < middle[-1].end:
            cuts.append(_Cut(speech.end, _CLOSES, "body"))
    if tasks:
        cuts = [cut for cut in cuts if not tasks.start <= cut.start < tasks.end]
        numbers: set[int] = set()
        for place, item in enumerate(tasks.items, start=1):
            number = item.marker.number or place
            number = number if number not in numbers else max(numbers) + 1
            numbers.add(number)
            cuts.append(_Cut(item.marker.start, _HEADS, "task_group", number))
        within = speech is not None and speech.start < tasks.end <= speech.end
        if tasks.end < (speech.end if speech and within else middle[-1].end):
            cuts.append(_Cut(tasks.end, _CLOSES, "conclusion" if within else "body"))
    return cuts, marks


def _flow_cuts(
    clean: CleanText, middle: Sequence[Paragraph], tasks: TaskList | None, speech: Speech | None
) -> list[_Cut]:
    """Give the cuts that formulas and headings set: preamble, assessment, the words before the tasks, body."""
    cuts: list[_Cut] = []
    kind: SectionKind | None = None
    leading = _leading_paragraph(middle, tasks)
    for index, paragraph in enumerate(middle):
        if speech and speech.start <= paragraph.start < speech.end:
            kind = "body"
            continue
        if is_section_heading(clean, paragraph):
            kind = _heading_kind(clean, paragraph, leading in (index, index + 1))
            cuts.append(_Cut(paragraph.start, _OPENS, kind, fresh=True))
        elif (
            index == leading > 0
            and _is_title(clean, title := middle[index - 1])
            and _TASK_HEADING.search(clean.folded, title.body, title.end)
        ):
            kind = "task_intro"
            cuts.append(_Cut(title.start, _OPENS, kind, fresh=True))
        elif (opened := _formula_kind(clean, paragraph, kind, index)) and opened != kind:
            kind = opened
            titled = index > 0 and _is_title(clean, middle[index - 1])
            cuts.append(_Cut(middle[index - 1].start if titled else paragraph.start, _OPENS, opened))
    return cuts


def _leading_paragraph(middle: Sequence[Paragraph], tasks: TaskList | None) -> int:
    """Give the index of the paragraph that announces the tasks, -1 where there is none."""
    if tasks is None:
        return -1
    first = tasks.items[0]
    return first.paragraph if first.marker.start > middle[first.paragraph].start else first.paragraph - 1


def _is_aside(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a line beside the text: a caption, a link, a title without number."""
    if paragraph.marker or paragraph.end - paragraph.body > 100:
        return False
    words = clean.folded[paragraph.body : paragraph.end]
    return words[-1] not in ".:;" or "ảnh:" in words


def _is_title(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a title without number: `Nhiệm vụ trọng tâm năm 2025`."""
    return (
        _is_aside(clean, paragraph)
        and clean.folded[paragraph.end - 1].isalnum()
        and clean.folded.find("ảnh", paragraph.body, paragraph.end) < 0
    )


def _heading_kind(clean: CleanText, paragraph: Paragraph, leads: bool) -> SectionKind:
    """Give what a section heading opens."""
    words = clean.folded[paragraph.body : paragraph.end]
    tasks = _TASK_HEADING.search(words)
    assessment = _ASSESSMENT_HEADING.search(words)
    if _SPEECH_HEADING.search(words):
        return "conclusion"
    if tasks and leads:
        return "task_intro"
    if not assessment or _CASE_HEADING.search(words):
        return "body"
    return "assessment" if not tasks or assessment.start() < tasks.start() else "body"


def _formula_kind(clean: CleanText, paragraph: Paragraph, kind: SectionKind | None, index: int) -> SectionKind | None:
    """Give what a paragraph opens by its first words, None where it goes on with what is open."""
    if kind not in (None, "preamble", "body"):
        return None
    if kind is not None and _is_aside(clean, paragraph):
        return None
    folded, start = clean.folded, paragraph.body
    if not paragraph.marker and _ASSESSES.match(folded, start) and (kind or not _meets(clean, paragraph)):
        return "assessment"
    if kind is None:
        return "preamble" if not paragraph.marker or _meets(clean, paragraph) else "body"
    listed = paragraph.style in BULLET_STYLES or (paragraph.number or 0) > 1
    early = index < _PREAMBLE_LIMIT or listed  # a list goes on to its end
    if kind == "preamble" and early and not _BODY.match(folded, start):
        if _REPORTS.match(folded, start) and not paragraph.marker:
            return "assessment"
        # items of an agenda belong to the words that announce them
        agenda = paragraph.marker and not is_section_heading(clean, paragraph)
        return None if agenda or _meets(clean, paragraph) else "body"
    return "body" if kind == "preamble" else None


def _meets(clean: CleanText, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph says that a meeting is held."""
    return _MEETS.search(clean.folded, paragraph.body, paragraph.end) is not None


def _parts(
    clean: CleanText, cuts: Iterable[_Cut], paragraphs: Sequence[Paragraph], marks: Mapping[int, ListMarker]
) -> Iterable[Part]:
    """Give the parts between the cuts; neighbours of one kind are one part, unless a heading divides them."""
    kept: list[_Cut] = []
    for cut in sorted(cuts, key=_start_and_rank):
        if kept and kept[-1].start == cut.start:
            kept.pop()
        if kept and kept[-1].kind == cut.kind and cut.number is None and not cut.fresh:
            continue
        kept.append(cut)
    seen: dict[str, int] = {}
    starts = [paragraph.start for paragraph in paragraphs]
    for place, cut in enumerate(kept):
        stop = kept[place + 1].start if place + 1 < len(kept) else len(clean.text)
        start, end = clean.trim(cut.start, stop)
        if start >= end:
            continue
        first = max(bisect_left(starts, start + 1) - 1, 0)
        held = tuple(
            [
                _clip(clean, paragraph, start, end, marks)
                for paragraph in paragraphs[first : bisect_left(starts, end)]
                if paragraph.end > start
            ]
        )
        seen[cut.kind] = seen.get(cut.kind, 0) + 1
        name = f"task_groups/{cut.number}" if cut.number is not None else cut.kind
        if cut.number is None and seen[cut.kind] > 1:
            name = f"{cut.kind}/{seen[cut.kind]}"
        yield Part(name, cut.kind, start, end, held, cut.number)


def _clip(clean: CleanText, paragraph: Paragraph, start: int, end: int, marks: Mapping[int, ListMarker]) -> Paragraph:
    """Give the piece of a paragraph that lies in [start, end), with the mark it begins with."""
    # the words `Cuối cùng,` are the mark of a paragraph only where they close a list of tasks
    if paragraph.start >= start and paragraph.end <= end and (paragraph.marker or paragraph.start not in marks):
        return paragraph
    left, right = clean.trim(max(paragraph.start, start), min(paragraph.end, end))
    if left == paragraph.start and (paragraph.marker or left not in marks):
        return paragraph._replace(end=right)
    if marker := marks.get(left):
        return Paragraph(left, right, clean.text[left : marker.end], marker.number, marker.body, marker.style)
    return Paragraph(left, right, body=left)
