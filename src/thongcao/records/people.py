"""Persons of a release: one record a person, with posts, rank, roles and every place that names them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from thongcao.document import Document
from thongcao.grammar.names import UPPER, is_figure
from thongcao.grammar.people import NamedPerson
from thongcao.grammar.title_forms import kin_at
from thongcao.grammar.title_parts import without_term
from thongcao.grammar.titles import Office, office_words
from thongcao.grammar.tokens import Token
from thongcao.model.meeting import Person, PersonMention, Role
from thongcao.records.office_lists import offices_each
from thongcao.records.passages import passages, person_sentences, sentence_around, unwrapped
from thongcao.records.roles import (
    RoleCue,
    list_lead,
    offices_announced,
    offices_taken,
    roles_after,
    roles_before,
)
from thongcao.text import CleanText, fold

# One post under two spellings; only for comparison.
_SAME_WORDS = (
    ("ban chấp hành trung ương", "trung ương"),
    ("bch trung ương", "trung ương"),
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("ủy ban kiểm tra", "ubkt"),
    ("đại biểu quốc hội", "đbqh"),
    ("mặt trận tổ quốc", "mttq"),
    ("ban thường vụ", "btv"),
    ("t.ư", "trung ương"),
    ("tw", "trung ương"),
    ("thành phố", "tp"),
    ("tp.", "tp "),
    ("uv", "ủy viên "),
)
_KIN = ("anh", "chị")
# What stands before the post of one person: an honorific, or the start of a clause.
_ONE_POST = re.compile(r"(?:^|[\n,:.] ?|(?<!các )(?<!những )(?<!\w)(?P<honorific>(?:đồng chí|đ/c|ông|bà) ))$")
# `Bí thư phường …` is the `Bí thư Đảng ủy phường …`, `Chủ tịch tỉnh` the `Chủ tịch UBND tỉnh`.
_OF_UNIT = re.compile(r" (?:đảng ủy|ubnd)(?= (?:phường|xã|tỉnh|huyện|quận|tp|đặc khu|thị trấn))")
# `Chủ trì có các đồng chí: Đồng chí A - Bí thư. Đồng chí B - Phó Bí thư.`: a list whose items are set as sentences
_OPENS_LIST = re.compile(r"(?<!\w)các (?:đồng chí|đ/c|ông|bà|anh|chị|vị)[^:.;]{0,40}:")
_APOSTROPHE = re.compile(r"['’] ?")
# One capitalised word that no other follows.
_GIVEN = re.compile(rf"[{UPPER}][^\W\d_]*(?![\w'’]| [{UPPER}])")


class _Post(NamedTuple):
    """A post a person holds: its words, in one spelling too, where they stand, and by which mention."""

    words: str
    plain: str
    start: int
    end: int
    mention: int


@dataclass(slots=True)
class _Folder:
    """All that the text says of one person."""

    name: str
    rank: str | None = None
    held: list[_Post] = field(default_factory=list)
    former: list[_Post] = field(default_factory=list)
    taken: list[_Post] = field(default_factory=list)
    roles: list[RoleCue] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


def _same_post(one: str, other: str) -> bool:
    """Tell whether plain words mean one post: they are equal, or one adds only the place (`Bí thư Thành ủy …`)."""
    short, long = sorted((one, other), key=len)
    return long == short or long.startswith(short + " ") or _OF_UNIT.sub("", long) == short


def _plain(words: str) -> str:
    plain = fold(words)
    for long, short in _SAME_WORDS:
        plain = plain.replace(long, short)
    return " ".join(plain.split())


def _add_post(posts: list[_Post], post: _Post) -> None:
    """Add a post unless the person already has it; within one mention only equal words are the same post."""
    for known in posts:
        if known.plain == post.plain or (known.mention != post.mention and _same_post(known.plain, post.plain)):
            return
    posts.append(post)


def find_people(document: Document) -> tuple[Person, ...]:
    """Give the persons a document names, in order of first mention.

    Mentions are joined by the same name; a given name alone (`đồng chí Nên`) is joined only where one person bears it.

    Args:
        document: the scanned document; uses its tokens of kind `person`.

    Returns:
        One record a person.
    """
    text, folded = document.once(unwrapped)
    folders: dict[str, _Folder] = {}
    named = list(document.once(passages).items())
    sentences = document.once(person_sentences)
    carried: tuple[int, list[RoleCue]] | None = None
    for index, (passage, tokens) in enumerate(named):
        following = named[index + 1][0][0] if index + 1 < len(named) else len(folded)
        sentence = sentences[passage]
        cues, offices = _passage_facts(text, folded, sentence, passage, following)
        bare = not folded[sentence[0] : passage[0]].strip(" -+*•") and not folded[passage[1] : sentence[1]].strip(" .")
        if not cues and bare and carried and not folded[carried[0] : sentence[0]].strip(" .\n"):
            cues = carried[1]
        carries = bool(cues) and (bare or _OPENS_LIST.search(folded, sentence[0], tokens[0].value.name_span[0]))
        carried = (sentence[1], cues) if carries else None
        taken = offices_each(text, folded, offices, len(tokens), sentence[0])
        for token, own in zip(tokens, taken, strict=True):
            person = token.value
            folder = folders.setdefault(_key(person.name), _Folder(person.name))
            _note_mention(document, folder, token, cues, own)
    _join_short_names(folders)
    _join_given_names(document, text, folded, folders, [passage for passage, _ in named])
    _join_posts(document, folded, folders)
    return tuple(_person(document, folder) for folder in folders.values() if not _of_the_past(folder))


def _of_the_past(folder: _Folder) -> bool:
    """Tell whether a figure of history is only spoken of: `theo lời dạy của đồng chí Phạm Văn Đồng`."""
    takes_part = folder.rank or folder.held or folder.former or folder.taken or folder.roles
    return not takes_part and is_figure(fold(folder.name).split())


def _passage_facts(
    text: str, folded: str, sentence: tuple[int, int], passage: tuple[int, int], following: int
) -> tuple[list[RoleCue], list[Office]]:
    """Give the roles and the offices that a sentence gives to everyone in a passage."""
    end = min(sentence[1], max(following, passage[1]))
    before = roles_before(folded, sentence[0], passage[0])
    if not before and (lead := list_lead(folded, passage[0])):
        before = roles_before(folded, *lead)
    after = roles_after(folded, passage[1], end)
    if after and all(cue.role == "attendee" for cue in before):
        before = []
    taken = offices_taken(text, folded, sentence, passage[1], end)
    return [*before, *after], taken or offices_announced(text, folded, sentence[0], passage[0])


def _post(clean: CleanText, office: Office, mention: int) -> _Post:
    end = without_term(clean.folded, office.head, office.end)
    words = office_words(clean, office.head, end)
    return _Post(words, _plain(words), office.head, end, mention)


def _note_mention(
    document: Document, folder: _Folder, token: Token[NamedPerson], cues: list[RoleCue], offices: list[Office]
) -> None:
    person = token.value
    mention = len(folder.mentions)
    folder.mentions.append((token.start, token.end))
    folder.rank = folder.rank or person.rank
    if folder.name.isupper() and not person.name.isupper():
        folder.name = person.name
    for found in person.offices:
        _add_post(folder.former if found.former else folder.held, _post(document.clean, found, mention))
    folder.taken += [_post(document.clean, office, -1) for office in offices if not office.former]
    folder.roles += cues


def _key(name: str) -> str:
    """Give a name in the one spelling it is compared in: `K' Mák`, `K'Mák` and `K’Mák` are one person."""
    return _APOSTROPHE.sub("", fold(name))


def _join_short_names(folders: dict[str, _Folder]) -> None:
    """Join who is named by two syllables without a post (`đồng chí Quỳnh Vân`) to the one named before whose name ends so."""
    for key, folder in list(folders.items()):
        if key.count(" ") != 1 or folder.rank or folder.held or folder.former:
            continue
        bearers = [other for name, other in folders.items() if name.endswith(f" {key}")]
        if len(bearers) == 1 and bearers[0].mentions[0] < folder.mentions[0]:
            bearers[0].mentions = sorted([*bearers[0].mentions, *folder.mentions])
            bearers[0].roles += folder.roles
            bearers[0].taken += folder.taken
            del folders[key]


def _join_given_names(
    document: Document, text: str, folded: str, folders: dict[str, _Folder], named: list[tuple[int, int]]
) -> None:
    """Add the places where a person is named by honorific and given name alone, if only one person bears it."""
    given = Counter(key.split()[-1] for key in folders)
    bearers = {folder.name.split()[-1]: folder for key, folder in folders.items() if given[key.split()[-1]] == 1}
    if not bearers:
        return
    starts = [start for start, _ in named]
    for honorific in document.tokens.get("honorific", ()):
        start = honorific.start
        if honorific.value in _KIN and not kin_at(text, folded, start):
            continue
        word = _GIVEN.match(text, honorific.end + 1)
        folder = bearers.get(word[0]) if word else None
        near = bisect_right(starts, start)
        if not word or not folder or (near and start < named[near - 1][1]):
            continue
        sentence = sentence_around(folded, start, word.end())
        folder.mentions.append((start, word.end()))
        folder.roles += roles_before(folded, sentence[0], start) or roles_after(folded, word.end(), sentence[1])
    for folder in bearers.values():
        folder.mentions.sort()


def _join_posts(document: Document, folded: str, folders: dict[str, _Folder]) -> None:
    """Add the roles of speakers and chairs who are named by their post alone, where one person holds it."""
    ends = [token.end for token in document.tokens.get("person", ())]
    starts = [token.start for token in document.tokens.get("person", ())]
    for token in document.tokens.get("title", ()):
        near = bisect_right(starts, token.start)
        opening = _ONE_POST.search(folded, max(token.start - 12, 0), token.start)
        if token.value.former or not opening or (near and token.start < ends[near - 1]):
            continue
        sentence = sentence_around(folded, token.start, token.end)
        cues = roles_before(
            folded, sentence[0], opening.start("honorific") if opening["honorific"] else token.start
        ) or roles_after(folded, token.end, sentence[1])
        cues = [cue for cue in cues if cue.role not in ("attendee", "presenter")]
        holder = _holder(folders, token.value.words) if cues else None
        if holder:
            holder.roles += cues


def _holder(folders: dict[str, _Folder], words: str) -> _Folder | None:
    """Give the one person who holds a post; who holds it in the same words goes before who holds it in fewer."""
    wanted = _plain(words)
    posts = {key: [post.plain for post in folder.held] for key, folder in folders.items()}
    same = [key for key, held in posts.items() if wanted in held]
    if not same:
        same = [key for key, held in posts.items() if any(_same_post(post, wanted) for post in held)]
    return folders[same[0]] if len(same) == 1 else None


def _person(document: Document, folder: _Folder) -> Person:
    held = list(folder.held)
    for post in folder.taken:
        _add_post(held, post)
    first_cues: dict[str, RoleCue] = {}
    for cue in folder.roles:
        first_cues.setdefault(cue.role, cue)
    roles = [first_cues[role] for role in get_args(Role) if role in first_cues]
    name = " ".join(word.capitalize() for word in folder.name.split()) if folder.name.isupper() else folder.name
    posts = sorted(
        [*((post, "") for post in held), *((post, "nguyên ") for post in folder.former)], key=lambda item: item[0].start
    )
    return Person(
        name=name,
        titles=(*((folder.rank,) if folder.rank else ()), *(f"{former}{post.words}" for post, former in posts)),
        former_titles=tuple(post.words for post in folder.former),
        rank=folder.rank,
        title_evidence=tuple(document.evidence(post.start, post.end) for post, _ in posts),
        roles=tuple(cue.role for cue in roles),
        role_evidence=tuple(document.evidence(cue.start, cue.end) for cue in roles),
        mentions=tuple(
            document.read(PersonMention, start, end, section=document.section(start)) for start, end in folder.mentions
        ),
    )
