"""Named works as projects: the mentions of one work joined, each with the state it is said to be in.

A name counts as a project where a project or building word leads it, a cue tells its state, it stands in a list of
projects, or its kind is hardly ever named but as a project (an expressway, a metro line). A plan, an office or a venue
that bears the name of a work does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from thongcao.document import Document
from thongcao.grammar.clauses import sentence_bounds
from thongcao.grammar.named_days import days_of_feast
from thongcao.grammar.work_names import CAPITAL, WorkName
from thongcao.model.base import Evidence
from thongcao.model.documents import Project, ProjectMention
from thongcao.records.project_mentions import Sentence, WorkMention, find_sentences
from thongcao.records.project_states import Statement, read_sentence, read_sequel
from thongcao.records.timeline import Timeline

_start = attrgetter("mention.token.start")
_STAGES = ("giai-doan", "phan-ky", "co-so")
_MANY = 100  # names that share a key; of more, a short one could not choose
_BUILT_KINDS = frozenset({"expressway", "metro", "interchange"})
_UNIT_WORDS = re.compile(r"(?:^|(?<=-))(?:thanh-pho|tinh|quan|huyen|thi-xa|vung)-")
# what brackets and a share say of a mention beyond the name of the work: `(giai đoạn 1)`, `(cũ)`, `- phần cầu`
_BEYOND_NAME = re.compile(
    r" (?:- (?:phần|hợp phần|hạng mục) .*"
    r"|\((?:cũ|mới|(?:giai đoạn|phân kỳ|(?:phân )?đoạn (?:tuyến )?(?:(?:đi )?qua|từ)) .*)\))\Z"
)
# words that go on with the work of the sentence before
_THE_WORK = re.compile(
    r"\.? (?P<word>(?:Dự án|Công trình|Tuyến đường|Tuyến cao tốc|Cây cầu|Cầu)(?: này)?)"
    r"(?= (?:được|khởi|đã|đang|sẽ|dự kiến|phấn đấu|hoàn|hiện|chính thức|chậm)(?!\w))"
)
_PROPER = re.compile(rf"[{CAPITAL}\d]")


@dataclass(slots=True)
class _Found:
    """A mention with what is said of it."""

    mention: WorkMention
    statement: Statement | None
    listed: bool

    @property
    def is_project(self) -> bool:
        """Tell whether the words around the name make it a project."""
        mention = self.mention
        if mention.project or mention.acted_on or mention.spoken_of or self.listed or self.statement:
            return True
        name = mention.token.value
        return not mention.place and (name.kind in _BUILT_KINDS or name.key.startswith(("vanh-dai", "toc-do-cao")))


@dataclass(slots=True)
class _Work:
    """The mentions that name one work, with the parts of its name without the words of units."""

    name: WorkName
    key: str
    place: str
    alias: str
    found: list[_Found] = field(default_factory=list)

    def says_no_more_than(self, other: _Work) -> bool:
        """Tell whether the name says nothing that another name of the same work would deny; their keys agree."""
        section = self.name.section
        if self.key != other.key:  # `metro Bến Thành - Suối Tiên` is the alias of `metro số 1 (…)`
            return self.key == other.alias and not self.name.place and not section
        return (
            self.place in ("", other.place)
            and section in ("", other.name.section)
            and self.name.alias in ("", other.name.alias)
        )


def _plain(key: str) -> str:
    return _UNIT_WORDS.sub("", key) if "-" in key else key


def _join(found: Sequence[_Found]) -> list[_Work]:
    """Join the mentions of the same work; a shorter name joins a fuller one where only one is left.

    Works stand in the order of their first mentions, and so do the mentions of each.
    """
    works: dict[tuple[str, ...], _Work] = {}
    by_key: dict[tuple[str, str], list[_Work]] = {}
    for item in found:
        name = item.mention.token.value
        key, place = _plain(name.key), _plain(name.place)
        parts = (name.kind, key, place, name.section, name.alias)
        work = works.get(parts)
        if work is None:
            work = works[parts] = _Work(name, key, place, _plain(name.alias))
            by_key.setdefault((name.kind, key), []).append(work)
            if name.alias:
                by_key.setdefault((name.kind, name.alias), []).append(work)
        work.found.append(item)
    joined: list[_Work] = []
    for work in works.values():
        known = by_key[work.name.kind, work.key]
        fuller = _fuller(work, known[:_MANY]) if len(known) > 1 else []
        if len(fuller) == 1:
            fuller[0].found += work.found
        else:
            joined.append(work)
    for work in joined:
        work.found.sort(key=_start)
    joined.sort(key=lambda work: _start(work.found[0]))
    return joined


def _fuller(work: _Work, known: Sequence[_Work]) -> list[_Work]:
    """Give the fullest of the names that a name may be short for."""
    fuller = [
        other
        for other in known
        if other is not work
        and work.says_no_more_than(other)
        and not other.says_no_more_than(work)
        # what is named before any stage is not that stage
        and not (other.name.section.startswith(_STAGES) and _start(work.found[0]) < _start(other.found[0]))
    ]
    # a name between two others is no second candidate: `Vành đai 3` < `Vành đai 3 TP.HCM` < `… đoạn qua …`
    return [one for one in fuller if not any(one is not other and one.says_no_more_than(other) for other in fuller)]


def _name(document: Document, work: _Work) -> str:
    """Give the fullest name of a work, without stage and stretch."""
    longest = ""
    for item in work.found:
        token = item.mention.token
        words = f"{token.value.shared} {document.clean.words(token.start, token.end)}".lstrip()
        if len(words) > len(longest):  # else the name is no longer either
            name = _BEYOND_NAME.sub("", words).removesuffix(",").removesuffix(" -")
            # `cao tốc từ nút giao A đến nút giao B` has no other name
            longest = max(longest, name if _PROPER.search(name, 1) else words, key=len)
    return longest


def _ids(works: Sequence[_Work]) -> Iterator[str]:
    """Give each work the id of its kind, key, place and section; of several with the same, the later are counted."""
    counted: Counter[str] = Counter()
    used: set[str] = set()
    for work in works:
        name = work.name
        base = "-".join(filter(None, (name.kind.replace("_", "-"), name.key, name.place, name.section)))
        identifier = base
        while identifier in used:
            counted[base] += 1
            identifier = f"{base}-{counted[base] + 1}"
        used.add(identifier)
        yield identifier


def _project(document: Document, work: _Work, identifier: str, cues: dict[tuple[int, int], Evidence]) -> Project:
    name = work.name
    mentions = []
    for item in work.found:
        mention, statement = item.mention, item.statement
        token = mention.token
        start, end = (mention.start, mention.end) if mention.project else (token.start, token.end)
        if document.clean.folded.startswith("các ", start):  # `các dự án` is said of all the works it opens
            start = token.start
        if statement and statement.start < token.start:
            start = max(start, statement.end)
        cue = None
        if statement:
            place = (statement.start, statement.end)
            cue = cues[place] = cues.get(place) or document.evidence(*place)
        mentions.append(
            document.read(
                ProjectMention,
                start,
                end,
                state=statement.state if statement else None,
                state_cue=cue,
                date=statement.date if statement else None,
                section=document.section(token.start),
                task=document.task(start),
            )
        )
    return Project(id=identifier, name=_name(document, work), kind=name.kind, mentions=tuple(mentions))


def _item(document: Document, offset: int) -> tuple[int, int]:
    """Give the range of the task group or numbered item a clean offset lies in."""
    part = document.outline.part_at(offset)
    if part is None:
        return offset, offset
    if part.kind == "task_group":
        return part.start, part.end
    marked = [paragraph.start for paragraph in part.paragraphs if paragraph.number is not None]
    place = bisect_right(marked, offset)
    return marked[place - 1] if place else offset, marked[place] if place < len(marked) else part.end


def _complete(document: Document, found: Sequence[_Found], sentences: Sequence[Sentence], times: Timeline) -> None:
    """Give the one project of an item what its later sentences plan, where its own tells no more than a start."""
    starts = [_start(item) for item in found]
    for index, (item, sentence) in enumerate(zip(found, sentences, strict=True)):
        if not item.mention.project or (item.statement and item.statement.state != "preparation"):
            continue
        start, end = _item(document, starts[index])
        if sentence.end < end and bisect_left(starts, end) - bisect_left(starts, start) == 1:
            item.statement = read_sequel(document, sentence.end, end, times) or item.statement


def _go_on(document: Document, found: Sequence[_Found], sentences: Sequence[Sentence], times: Timeline) -> None:
    """Give a project what the next sentence says of it without its name: `… 450 tỷ đồng. Công trình khởi công …`."""
    clean = document.clean
    for item, sentence in zip(found, sentences, strict=True):
        if item.statement or not item.mention.project or len(sentence.mentions) > 1:
            continue
        match = _THE_WORK.match(clean.text, sentence.end)
        if match is None:
            continue
        word = match.start("word")
        start, end = next(sentence_bounds(clean, word, clean.line_bounds(word, match.end())[1]))
        token = replace(item.mention.token, start=word, end=match.end())
        mention = item.mention._replace(token=token, start=token.start, end=token.end, place=False, reach=token.end)
        for _, statement, _ in read_sentence(document, Sentence(start, end, (mention,)), times):
            item.statement = statement


def find_projects(document: Document) -> tuple[Project, ...]:
    """Give the works a document speaks of as projects, in the order of their first mention.

    Args:
        document: a document with tokens of the kinds `work`, `date` and `period`.

    Returns:
        Projects with stable ids; a mention without a stated state has none.
    """
    # `thông xe dịp Quốc khánh 2/9`
    feasts = [name for name in document.tokens.get("name_number", ()) if name.value == "holiday"]
    times = Timeline(document, [day for name in feasts for day in days_of_feast(document.clean.folded, name)[:1]])
    found: list[_Found] = []
    origins: list[Sentence] = []
    for sentence in find_sentences(document):
        for mention, statement, listed in read_sentence(document, sentence, times):
            found.append(_Found(mention, statement, listed))
            origins.append(sentence)
    _complete(document, found, origins, times)
    _go_on(document, found, origins, times)
    works = [work for work in _join(found) if any(item.is_project for item in work.found)]
    cues: dict[tuple[int, int], Evidence] = {}
    return tuple(_project(document, work, name, cues) for work, name in zip(works, _ids(works), strict=True))
