"""Where works are spoken of as projects: the words around each name, and the sentences they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from thongcao.document import Document
from thongcao.grammar.clauses import sentence_bounds
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.grammar.work_names import CAPITAL, WorkName
from thongcao.text import CleanText

# Words that make what follows a project: `Dự án đầu tư Xây dựng đường Vành đai 3`.
_PROJECT_WORDS = (
    "dự án|các dự án|công trình|các công trình|tiểu dự án|dự án thành phần|gói thầu|hạng mục|dự án ppp|cụm dự án"
    "|dự án đối tác công tư|công trình trọng điểm|dự án trọng điểm|siêu dự án|đại dự án"
).split("|")
_ACTION_WORDS = (
    "đầu tư|xây dựng|đầu tư xây dựng|xây dựng mới|xây mới|mở rộng|nâng cấp|cải tạo|nâng cấp, mở rộng|kéo dài|nạo vét"
    "|chỉnh trang|tôn tạo|tu bổ|trùng tu|triển khai|khôi phục|đầu tư mới|hoàn thiện|làm mới|cải thiện môi trường"
    "|thành phần|hạ tầng|kết cấu hạ tầng|hạ tầng kỹ thuật|tuyến"
).split("|")
_LEAD = frozenset([*_PROJECT_WORDS, *_ACTION_WORDS])
_LEAD_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in _LEAD)
_IS_PROJECT = frozenset(_PROJECT_WORDS)
_OWN_PROJECT = ("dự án ", "chuỗi dự án ")  # the name itself begins with the word
# Plans, offices and companies that bear the name of a work are not the work.
_NOT_THE_WORK = (
    "quy hoạch|quy hoạch chung|quy hoạch phân khu|quy hoạch chi tiết|đồ án|đề án|ý tưởng|ban quản lý|ban quản lý các"
    "|giám đốc|phó giám đốc|ban giám đốc|hiệu trưởng|đảng ủy|đảng bộ|chi bộ|công ty|tổng công ty|tập đoàn|lãnh đạo"
    "|cán bộ|công đoàn|đoàn|hội trường|trụ sở|bí thư|công an|hải quan|đồn|bác sĩ|y, bác sĩ|cảng vụ|chi cục|hội đồng"
    "|viên chức|sinh viên|học sinh|giảng viên|trạm|trạm kiểm soát|ga|không gian|phường|quận|xã|huyện"
).split("|")
_BEFORE_OTHER = re.compile(rf"(?<!\w){alternatives(_NOT_THE_WORK)} ?\Z")
# a house in the street, a station of the road: `số 11 đường Lê Lợi`, `trạm dừng nghỉ Km 76 cao tốc …`
_ADDRESS = re.compile(
    r"(?<!\w)(?<!thầu )(?<!án )(?<!phần )(?<!mục )(?:số|hẻm|ngõ|ngách|kiệt) \d+[a-z]?(?:[/-]\d+[a-z]?)* \Z"
)
_STATION = re.compile(r"(?<!\w)trạm (?:dừng nghỉ|thu phí)(?: [\w+]+){0,3} \Z")
_PLACE_WORDS = (
    "tại|ở|trên|dọc|gần|qua|thuộc|trong|phạm vi|khu vực|từ|đến|giáp|sang|cạnh|vào|trên tuyến"
    "|nối|kết nối|nối liền|nối hai|kết nối hai|nối với|kết nối với|liên kết"
).split("|")
_BEFORE_PLACE = re.compile(rf"(?<!\w){alternatives(_PLACE_WORDS)} (?:các )?\Z")
# what the words that these two patterns look for end with
_OTHER_ENDS = tuple({phrase.rpartition(" ")[2] for phrase in _NOT_THE_WORK})
_PLACE_ENDS = ("các ", *(f"{word} " for word in _PLACE_WORDS))
_UNIT_NAME = rf"(?:[{CAPITAL}]\w*(?: [{CAPITAL}]\w*){{0,4}}|\d{{1,2}})(?!\w)"
_LOCATION = re.compile(rf",? (?:thuộc |tại )?(?:quận|huyện|thành phố|thị xã|phường|xã|tỉnh|TP\.?) ?{_UNIT_NAME}")
# `tại Trung tâm Hội nghị, đã diễn ra lễ khởi công cầu A`; `đường nối Quốc lộ 1 với cảng A đã hoàn thành`
BESIDE = re.compile(r"(?<!\w)(?:tại|ở|nối(?: hai| liền)?|(?<!cùng )với|giữa) (?:các )?\Z")
_SPOKEN_OF = re.compile(
    r",? (?:\([^()\n]{1,60}\) )?(?:(?:có|với|đã|đang|sẽ|tiếp tục) )?(?:tổng (?:mức|vốn) đầu tư|vốn đầu tư"
    r"|được (?:đầu tư|triển khai|xây dựng|mở rộng|nâng cấp)"
    r"|(?:thi công )?(?:đạt|hoàn thành) (?:khoảng |trên |hơn |gần )?[\d.,]+ ?% (?:khối lượng|giá trị|tiến độ))(?!\w)"
)
_LIES_ON = re.compile(
    r"(?:,(?= thuộc))? (?:nằm )?(?:tại|ở|trên|dọc|thuộc|qua|trong|gần|vào|từ|(?:kết )?nối(?: với)?)"
    r"(?: tuyến| địa bàn| khu vực| phạm vi| các)? "
)
_ASIDE = re.compile(r" \((?:là |tuyến |tức |hay )?")  # `đường A - B (Quốc lộ 6 tránh)`: another name of the same work
_BECOMES = re.compile(r" (?:[^\W\d_]+ ){0,3}(?:trở )?thành(?!\w)")
_LEAD_REACH = 300
_CONTEXT = 40
_GOES_ON = (":", ";", ",")


class WorkMention(NamedTuple):
    """A name of a work with the words that belong to it.

    Attributes:
        token: the name.
        start: clean offset of the first word of its phrase (`Dự án đầu tư Xây dựng đường …`).
        end: clean offset after its phrase, the district it lies in included.
        project: a project word leads the phrase.
        acted_on: a word of building leads the phrase (`mở rộng Quốc lộ 50`).
        place: it is named as the place of something else (`tại …`).
        spoken_of: its cost or investment is told.
        reach: clean offset after all that belongs to it, the road it lies on included (`cầu A trên Quốc lộ 60`).
    """

    token: Token[WorkName]
    start: int
    end: int
    project: bool
    acted_on: bool
    place: bool
    spoken_of: bool
    reach: int


class Sentence(NamedTuple):
    """A sentence, or a list with the line that announces it, and the works it names."""

    start: int
    end: int
    mentions: tuple[WorkMention, ...]


def _lead(folded: str, start: int) -> tuple[int, bool, bool]:
    """Give where the project and building words before `start` begin, and whether there are such words."""
    project = acted = False
    begin = led = start
    line = folded.rfind("\n", max(start - _LEAD_REACH, 0), start)
    while True:
        stop = begin - 1 if begin and folded[begin - 1] == " " else begin
        if begin < start:  # `Xây dựng, mở rộng`
            stop -= 1 if folded.endswith(",", 0, stop) else 3 if folded.endswith(" và", 0, stop) else 0
        left = max(folded.rfind(" ", line + 1, stop), line)
        if folded[left + 1 : stop] not in _LEAD_ENDS:
            break
        phrase = ""
        for _ in range(4):
            if folded[left + 1 : stop] in _LEAD:
                phrase = folded[left + 1 : stop]
            if left <= line or folded[left - 1] in ",;:.":
                break
            left = max(folded.rfind(" ", line + 1, left), line)
        if not phrase:
            break
        begin = stop - len(phrase)
        if phrase in _IS_PROJECT:
            project, led = True, begin
        else:
            acted |= phrase != "tuyến"
    return (led if project else begin), project, acted


def _mention(document: Document, token: Token[WorkName]) -> WorkMention | None:
    """Give a name with its context; None where it only names a plan, an office or a company."""
    folded = document.clean.folded
    if token.value.key.endswith("-kv"):  # `đường dây 500 kV`: no name
        return None
    head = token.value.shared.lower()
    announced = token.start - len(head) - 2  # `3 cầu: Sông Thu`: the words of the phrase stand before the head
    begin = announced if head and folded.startswith(f"{head}: ", announced) else token.start
    start, project, acted = _lead(folded, begin)
    project |= folded.startswith(_OWN_PROJECT, token.start)
    if acted and folded.endswith("xây dựng ", 0, token.start) and _BECOMES.match(folded, token.end):
        acted = False  # `xây dựng Trường Đại học … thành trung tâm …` builds no house
    before = folded[max(start - _CONTEXT, 0) : start]
    if before.rstrip().endswith(_OTHER_ENDS) and _BEFORE_OTHER.search(before):
        return None
    if (token.value.kind == "road" and _ADDRESS.search(before)) or ("trạm" in before and _STATION.search(before)):
        return None
    end = token.end
    if location := _LOCATION.match(document.clean.text, end):
        end = location.end()
    place = before.endswith(_PLACE_ENDS) and _BEFORE_PLACE.search(before) is not None
    spoken_of = _SPOKEN_OF.match(folded, end) is not None
    return WorkMention(token, start, end, project, acted, place, spoken_of, end)


def _sentences(clean: CleanText, tokens: Sequence[Token[WorkName]]) -> Iterator[tuple[int, int]]:
    """Give the sentences around tokens as clean ranges; a list goes on over its lines, up to a full stop."""
    text = clean.text
    done = -1
    for token in tokens:
        if token.start < done:
            continue
        first = text.rfind("\n", 0, token.start) + 1
        while first and text[max(first - 2, 0)] in _GOES_ON:
            first = text.rfind("\n", 0, first - 1) + 1
        last = text.find("\n", token.end)
        while last >= 0 and text[last - 1] in _GOES_ON:
            last = text.find("\n", last + 1)
        done = last if last >= 0 else len(text)
        begin = end = -1
        for start, stop in sentence_bounds(clean, max(first, 0), done):
            if end >= 0 and text[end - 1] in _GOES_ON:
                end = stop
                continue
            if end >= 0:
                yield begin, end
            begin, end = start, stop
        if end >= 0:
            yield begin, end


def _without_places(mentions: list[WorkMention], folded: str) -> list[WorkMention]:
    """Give the mentions without those that only tell where the one before lies."""
    kept: list[WorkMention] = []
    for mention in mentions:
        if kept and mention.place and _LIES_ON.fullmatch(folded, kept[-1].reach, max(mention.start, kept[-1].reach)):
            kept[-1] = kept[-1]._replace(reach=mention.end)
        elif kept and _ASIDE.fullmatch(folded, kept[-1].end, mention.start):
            close = folded.find(")", mention.end, mention.end + 40)
            kept[-1] = kept[-1]._replace(reach=max(mention.end, close + 1))
        else:
            kept.append(mention)
    return kept


def find_sentences(document: Document) -> list[Sentence]:
    """Give the sentences of a document that name works, in text order.

    Args:
        document: a document with tokens of kind `work`.

    Returns:
        Sentences with at least one mention; what stands in the sign-off is left out.
    """
    clean = document.clean
    signed = [(part.start, part.end) for part in document.outline.of_kind("sign_off")]
    tokens = [
        token
        for token in document.tokens.get("work", ())
        if not any(start <= token.start < end for start, end in signed)
    ]
    if not tokens:
        return []
    bounds = list(_sentences(clean, tokens))
    begins = [start for start, _ in bounds]
    found: list[Sentence] = []
    for index, group in groupby(tokens, key=lambda token: bisect_right(begins, token.start) - 1):
        mentions = _without_places([mention for token in group if (mention := _mention(document, token))], clean.folded)
        if mentions:
            start, end = bounds[index]
            found.append(Sentence(start, max(end, mentions[-1].end), tuple(mentions)))
    return found
