"""Tasks without marks: clauses or paragraphs behind words that announce tasks (`các nhiệm vụ sau: tập trung …; hoàn thành …`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongcao.grammar.actions import opens_action, opens_assignment
from thongcao.grammar.formulas import formula
from thongcao.grammar.task_announcements import Strength, announced_counts, announcement
from thongcao.listing import unmarked_items
from thongcao.outline import Paragraph
from thongcao.sentences import asides_in, lies_within
from thongcao.task_lists import (
    LONGEST_SENTENCE,
    SENTENCE_END,
    TaskList,
    is_action,
    is_section_heading,
    names_topic,
    opens_outside,
    sentence_start,
)
from thongcao.text import CleanText, occurrences

# Who announces tasks settles them; what others propose, or what was done, is none.
_SETTLES = re.compile(rf"(?<!\w){formula('settles')}")
_BODIES = (
    rf"(?:[^,;.:]{{1,80}}, )?(?:{formula('gathering')}|ban chấp hành|ban thường vụ|thường trực"
    r"|(?:tỉnh|thành|đảng|huyện|quận) ủy)(?!\w)"
)
_BODY = re.compile(_BODIES)
_ASSIGNS = re.compile(rf"{_BODIES}(?:(?!(?<!\w)đã )[^;.:]){{0,80}}? (?P<verb>giao) ")
_GIVES = re.compile("giao ")
_TITLE = re.compile(rf"(?:(?:về|các|những|một số) )*(?:{formula('task')}|phương hướng, nhiệm vụ)")
_DONE = re.compile(rf"(?<!\w)(?:đã(?! (?:cũng )?{formula('settles')})|được|chưa) [^.;:]{{0,40}}\Z")
_THESE = re.compile(r"(?:đó là|cụ thể(?: là)?|gồm|bao gồm|trong đó)(?: như sau)?\s?:")
_ORDERED = re.compile(r"(?<!\w)đã (?:chỉ đạo|giao|phân công|quán triệt)(?!\w)")
_LONGEST_TITLE = 100
Place = tuple[int, int]  # where a task begins, and the index of its paragraph


def unmarked_task_list(clean: CleanText, paragraphs: Sequence[Paragraph], speech: int | None) -> TaskList | None:
    """Give the tasks of a document that has no list of tasks with marks.

    A count announces exactly so many clauses or paragraphs; without one, each must open with an action.

    Args:
        clean: the clean text.
        paragraphs: the paragraphs between heading and sign-off.
        speech: clean offset at which the concluding speech begins, where there is one.
    """
    return _counted(clean, paragraphs) or _named(clean, paragraphs, speech) or _assigned(clean, paragraphs, speech)


def _counted(clean: CleanText, paragraphs: Sequence[Paragraph]) -> TaskList | None:
    for index, paragraph in enumerate(paragraphs):
        for count in announced_counts(clean, paragraph.body, paragraph.end):
            stop = min(paragraph.end, count.end + LONGEST_SENTENCE)
            colon = clean.text.find(":", count.end, stop)
            sentence = SENTENCE_END.search(clean.text, count.end, stop)
            # `… 4 nhiệm vụ chính. Đó là: …`: the next sentence only leads over
            if (
                colon >= 0
                and sentence
                and sentence.start() < colon
                and _THESE.match(clean.folded, sentence.end(), colon + 1)
            ):
                sentence = SENTENCE_END.search(clean.text, colon, stop)
            if colon < 0 or (sentence and sentence.start() < colon):
                continue
            if announcement(clean, sentence_start(clean, paragraph.body, count.start), count.end) != "counted":
                continue
            if clean.text[colon + 1 : paragraph.end].strip():
                end = _sentence_stop(sentence, paragraph.end)
                places = [(start, index) for start in _clauses(clean, colon + 1, end)]
            else:
                following = paragraphs[index + 1 : index + 1 + count.value]
                places = [(each.start, index + 1 + place) for place, each in enumerate(following) if not each.marker]
                end = 0
            found = sum(
                is_action(clean, start, paragraphs[place].end) or names_topic(clean, start) for start, place in places
            )
            # of clauses as many as announced, most are actions: `3 yêu cầu: giữ vững …; thực hiện …; nói đi đôi với làm`
            if len(places) == count.value and (found == count.value or (end and found * 2 > count.value)):
                return _task_list(paragraphs, places, end, "counted")
    return None


def _named(clean: CleanText, paragraphs: Sequence[Paragraph], speech: int | None) -> TaskList | None:
    for index, paragraph in enumerate(paragraphs):
        for colon in [*occurrences(clean.text, ":", paragraph.body, paragraph.end), *_title_end(clean, paragraph)]:
            body, _ = clean.trim(colon + 1, paragraph.end)
            if body < paragraph.end and not _opens(clean, body, paragraph.end):
                continue
            start = sentence_start(clean, paragraph.body, colon)
            settled = _SETTLES.search(clean.folded, start, colon) or _TITLE.match(clean.folded, start, colon)
            strength = announcement(clean, start, colon + 1)
            # `Hội nghị yêu cầu: …`: what a body demands, not what a delegate says or a speech goes through
            spoken = (speech is None or colon < speech) and _BODY.match(clean.folded, start) is not None
            if strength is None or not settled or (strength == "spoken" and not spoken):
                continue
            if _DONE.search(clean.folded, start, colon) or _ORDERED.search(clean.folded, start, colon):
                continue
            # the longest look comes last: a text may have many colons, each with the same actions behind it
            places, end = _actions_behind(clean, paragraphs, index, colon + 1)
            if len(places) > 1:
                return _task_list(paragraphs, places, end, strength)
    return None


def _title_end(clean: CleanText, paragraph: Paragraph) -> list[int]:
    """Give where a title of tasks ends (`Nhiệm vụ trọng tâm quý IV`), behind which nothing stands on its line."""
    end = paragraph.end
    titles = (
        end - paragraph.body <= _LONGEST_TITLE
        and clean.text[end - 1].isalnum()
        and _TITLE.match(clean.folded, paragraph.body) is not None
    )
    return [end] if titles else []


def _assigned(clean: CleanText, paragraphs: Sequence[Paragraph], speech: int | None) -> TaskList | None:
    """Give what a body assigns to several in one sentence: `Ban Chấp hành giao Ban Thường vụ …; giao Sở Y tế …`."""
    for index, paragraph in enumerate(paragraphs):
        semicolon = clean.folded.find("; giao ", paragraph.body, paragraph.end)
        if semicolon < 0 or (speech is not None and semicolon > speech):
            continue
        start = sentence_start(clean, paragraph.body, semicolon)
        if assigns := _ASSIGNS.match(clean.folded, start, semicolon):
            stop = _sentence_stop(SENTENCE_END.search(clean.text, semicolon, paragraph.end), paragraph.end)
            clauses = [
                each for each in _clauses(clean, assigns.start("verb"), stop) if _GIVES.match(clean.folded, each)
            ]
            return _task_list(paragraphs, [(each, index) for each in clauses], stop, "spoken")
    return None


def _actions_behind(
    clean: CleanText, paragraphs: Sequence[Paragraph], index: int, start: int
) -> tuple[list[Place], int]:
    """Give where the actions begin that follow a colon, and where the last ends if they stand in its paragraph."""
    end = paragraphs[index].end
    body, _ = clean.trim(start, end)
    places: list[Place] = []
    if body < end:
        stop = 0
        while body > start and body < end and _opens(clean, body, end) and not opens_outside(clean, body):
            sentence = SENTENCE_END.search(clean.text, body, end)
            stop = _sentence_stop(sentence, end)
            clauses = _clauses(clean, body, stop)
            places += [(each, index) for each in clauses if each == body or _opens(clean, each, stop)]
            body = sentence.end() if sentence else end
        return places, stop
    for place in range(index + 1, len(paragraphs)):
        each = paragraphs[place]
        if each.marker or is_section_heading(clean, each) or opens_outside(clean, each.start):
            break
        if not _opens(clean, each.start, each.end):
            break
        places.append((each.start, place))
    return places, 0


def _sentence_stop(sentence_end: re.Match[str] | None, end: int) -> int:
    """Give where a sentence ends, with its stop; `end` where none was found."""
    return sentence_end.start() + 1 if sentence_end else end


def _opens(clean: CleanText, start: int, end: int) -> bool:
    return opens_action(clean, start, end) or opens_assignment(clean, start, end)


def _task_list(paragraphs: Sequence[Paragraph], places: Sequence[Place], end: int, strength: Strength) -> TaskList:
    """Give the list of tasks that begin at places; of those in one paragraph the last ends at `end`."""
    inline = end > 0
    items = unmarked_items(places, inline=inline)
    last = paragraphs[items[-1].paragraph].end
    stop = min(end, last) if inline else last
    return TaskList(items, inline, strength, items[0].marker.start, stop)


def _clauses(clean: CleanText, start: int, end: int) -> list[int]:
    """Give where the clauses of a sentence begin that semicolons divide."""
    asides = asides_in(clean.text, start, end)
    cuts = [place + 1 for place in occurrences(clean.text, ";", start, end) if not lies_within(asides, place)]
    pieces = [clean.trim(left, right) for left, right in zip([start, *cuts], [*cuts, end], strict=True)]
    return [left + 3 * clean.folded.startswith("và ", left) for left, right in pieces if left < right]
