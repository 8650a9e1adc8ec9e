"""The concluding speech: who gave it, and what it demands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongcao.document import Document
from thongcao.grammar.formulas import formula
from thongcao.grammar.task_announcements import announced_counts, topic_counts
from thongcao.grammar.telling import tells
from thongcao.model.documents import Conclusion, Directive
from thongcao.model.meeting import Person
from thongcao.outline import Part
from thongcao.records.clauses import DividedParagraph, actions, divided_parts
from thongcao.task_lists import is_section_heading
from thongcao.text import CleanText

# The verb behind which the speaker's demands begin.
_DEMANDS = re.compile(rf"(?<!\w){formula('asks')},?\s*:?")
# Clauses of a speech that thank, praise or report, and demand nothing.
_NO_DEMAND = re.compile(
    rf"(?:thay mặt [^,;.]{{0,80}}, )?(?:{formula('speaker')}[^,;.]{{0,80}} )?(?:{formula('warmly')} )*{formula('praises')}"
)
# `Phát biểu chỉ đạo Hội nghị, …`: the kind of speech is no demand
_SPEECH = re.compile(r"(?:trong |tại )?(?:bài |lời )?phát biểu(?: (?:và )?(?:chỉ đạo|kết luận|bế mạc|định hướng),?)+")
# `Đồng chí … kết luận: …`: what is said begins behind the colon
_SAID = re.compile(r"(?<!\w)(?:kết luận|bế mạc)(?: hội nghị| đại hội| phiên họp)?:")
_NAMED = re.compile(rf"phát biểu (?:chỉ đạo|kết luận|bế mạc)(?: (?:tại )?{formula('gathering')})?\.?\s*\Z")
_NAMES_SPEAKER = re.compile(formula("speaker"))
_TITLE = re.compile(
    r"(?<!\w)(?:phó )?(?:tổng bí thư|bí thư (?:thành|tỉnh|đảng|quận|huyện|thị) ủy|chủ tịch nước|chủ tịch quốc hội"
    r"|chủ tịch (?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?"
    r"|thủ tướng|chủ nhiệm ủy ban kiểm tra[^,;.]{0,20})(?!\w)"
)


def find_conclusion(document: Document, people: tuple[Person, ...]) -> Conclusion | None:
    """Give the concluding speech, None where there is none.

    Groups of tasks that the speech itself lists are held by its span, and their actions are among its directives.

    Args:
        document: the document; parts of kind `conclusion` hold the speech.
        people: the persons named in the document.
    """
    parts = _parts(document)
    if not parts:
        return None
    clean = document.clean
    divided = [document.once(divided_parts)[part.id] for part in parts]
    opening = _opening(document, divided[0])
    first = _first_demand(document, *opening)
    found = [demand for each in divided for demand in actions(clean, each, first, document.outline.marks)]
    demands = [(start, end) for start, end in found if not _demands_nothing(clean, start, end)]
    return Conclusion(
        speaker=_speaker(document, people, *opening),
        directives=tuple(
            [
                document.read(Directive, *_after_verb(document, start, end), id=f"conclusion/{number}")
                for number, (start, end) in enumerate(demands, start=1)
            ]
        ),
        span=clean.span(parts[0].start, parts[-1].end),
    )


def _demands_nothing(clean: CleanText, start: int, end: int) -> bool:
    """Tell whether a clause of a speech thanks, praises or reports."""
    return _NO_DEMAND.match(clean.folded, start) is not None or tells(clean, start, end)


def _parts(document: Document) -> list[Part]:
    """Give the parts of the speech: from the first to the last of its kind, and groups of tasks that follow it."""
    parts = document.outline.parts
    first = next((place for place, part in enumerate(parts) if part.kind == "conclusion"), len(parts))
    last = first
    while last < len(parts) and parts[last].kind in ("conclusion", "task_group"):
        last += 1
    return list(parts[first:last])


def _opening(document: Document, divided: Sequence[DividedParagraph]) -> tuple[int, int]:
    """Give the sentence that names the speaker; with the next, where it has no verb of demand yet."""
    clean = document.clean
    head = next((each for each in divided if not is_section_heading(clean, each.paragraph)), divided[0])
    start, end = head.sentences[0]
    if len(head.sentences) > 1 and not _DEMANDS.search(clean.folded, _words_start(clean, start, end), end):
        end = head.sentences[1][1]
    return start, end


def _words_start(clean: CleanText, start: int, end: int) -> int:
    """Give where an opening sentence goes on behind the kind of the speech."""
    speech = _SPEECH.match(clean.folded, start, end)
    return speech.end() if speech else start


def _first_demand(document: Document, start: int, end: int) -> int:
    """Give where the first demand begins: behind the verb of saying in the opening sentence.

    An opening that only announces what follows (`… yêu cầu:`, `… nhấn mạnh 4 nội dung:`) is itself no demand.
    """
    clean = document.clean
    folded = clean.folded
    comma = folded.find(",", start, end)
    words = _words_start(clean, start, end)
    demand = _DEMANDS.search(folded, max(words, comma), end) or _DEMANDS.search(folded, words, end)
    said = _SAID.search(folded, start, demand.start() if demand else end)
    # `kết luận: Thống nhất chủ trương …. Giao …`: what is settled comes first; the lead of a demand is none
    if said and folded[said.end() : end].strip() and not (demand and _is_lead(folded, said.end(), demand.start())):
        return clean.trim(said.end(), end)[0]
    if not demand:
        # `Đồng chí … phát biểu kết luận Hội nghị.` only says who spoke
        return end if _NAMED.search(folded, start, end) else start
    if clean.text[end - 1] == ":":
        return end
    listed = any(start <= part.start - 2 <= end + 2 for part in document.outline.of_kind("task_group"))
    if listed and [*announced_counts(clean, demand.end(), end), *topic_counts(clean, demand.end(), end)]:
        return end
    return clean.trim(demand.end(), end)[0] if folded[demand.end() : end].strip() else start


def _is_lead(folded: str, start: int, end: int) -> bool:
    """Tell whether [start, end) goes on to the demand behind it without a stop."""
    return ";" not in folded[start:end] and ". " not in folded[start:end]


def _after_verb(document: Document, start: int, end: int) -> tuple[int, int]:
    """Give a directive without the words that name the speaker again: `Đồng chí Bí thư yêu cầu …`."""
    folded = document.clean.folded
    if _NAMES_SPEAKER.match(folded, start):
        demand = _DEMANDS.search(folded, start, min(end, start + 120))
        if demand and folded[demand.end() : end].strip():
            return document.clean.trim(demand.end(), end)
    return start, end


def _speaker(document: Document, people: tuple[Person, ...], start: int, end: int) -> str | None:
    """Give the name of the speaker: the person the opening names first, else the only holder of the title named."""
    clean = document.clean
    title = _TITLE.search(clean.folded, start, end)
    # `Đồng chí Bí thư Tỉnh ủy kết luận: …. Đồng chí A trình bày …`: the next sentence names another
    stop = clean.folded.find(". ", title.end(), end) if title else -1
    named = _named(clean, people, start, stop if stop >= 0 else end)
    if named or not title:
        return named
    holders = {person.name for person in people if title[0] in (held.lower() for held in person.titles)}
    # whom the text calls by a shorter post has the role already
    holders = holders or {person.name for person in people if "concluding_speech" in person.roles}
    return holders.pop() if len(holders) == 1 else _named(clean, people, start, end)


def _named(clean: CleanText, people: tuple[Person, ...], start: int, end: int) -> str | None:
    """Give the name of the person who is named first in a range of the text."""
    left, right = clean.span(start, end)
    named = sorted(
        (mention.span[0], person.name)
        for person in people
        for mention in person.mentions
        if mention.span and left <= mention.span[0] < right
    )
    if named:
        return named[0][1]
    by_name = sorted(
        (place, person.name) for person in people if (place := clean.text.find(person.name, start, end)) >= 0
    )
    return by_name[0][1] if by_name else None
