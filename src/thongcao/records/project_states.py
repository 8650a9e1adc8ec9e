"""What is said of the works of a sentence: under construction, opened, to be begun in the third quarter.

A cue word (table `project_states`) governs the works after it, down a whole list (`thi công các công trình: A; B; C`),
or closes the statement about the works before it (`A và B đã thông xe`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple, cast

from thongcao.document import Document
from thongcao.grammar.dates import TimeValue, resolve
from thongcao.grammar.tokens import Token
from thongcao.model.documents import ProjectState
from thongcao.model.figures import Period
from thongcao.records.project_cues import DONE, REACH, Cue, find_cues
from thongcao.records.project_dates import is_later, read_period, times_in_brackets
from thongcao.records.project_lists import is_listed, opens_list
from thongcao.records.project_mentions import BESIDE, Sentence, WorkMention
from thongcao.records.project_reach import reaches
from thongcao.records.project_tenses import FUTURE_WORD, PREDICATE, is_demand, is_foretold, tense
from thongcao.records.timeline import Timeline


class Statement(NamedTuple):
    """The state a work is said to be in, the cue for it, and when it is (to be) reached."""

    state: ProjectState
    start: int
    end: int
    date: Period | None


_ITEM_MARK = r"(?:[-+*•]\s*|\(?\d{1,2}[.)]\s*|\(?[a-z][.)]\s*)?"
# A work that goes on a list: after a comma or `và`, figures of the work before it in between.
_LISTED = re.compile(
    r"(?P<detail>[^;]*?)(?P<mark>[,;:]|(?<!\w)(?:và|cùng|cùng với|hoặc|hay))\s*"
    rf"{_ITEM_MARK}(?:các |cả |đường |tuyến |tiếp đó là )?\Z"
)
_DETAIL = re.compile(
    r"\s*\Z|[,)]?\s*(?:\(|có |dài |với |thuộc |tổng |quy mô|công suất|kinh phí|vốn |diện tích|trị giá|chiều dài"
    r"|qua |trên |đạt |tại |nối |do |của |thành phố|quận|huyện|thị xã|tỉnh|phường|xã|giai đoạn|đoạn|kết nối|phần |\))"
    # an item that names no work
    r"|,? (?:các )?(?:đường|tuyến|cầu|khu|cụm|hồ|kè|hệ thống|nhà|trường|trạm|trụ sở|bệnh viện|bảo tàng|thư viện|chợ"
    r"|công viên|quảng trường|sân|bến|cảng|nút|hầm|kênh|tượng đài)(?: [^\W\d_]+){0,6}\Z"
)
# a list that a colon opened goes on over an item whose name is not known
_LATER_ITEM = re.compile(rf"[^.:\n]{{2,160}}?(?:[,;]|(?<!\w)và)\s*{_ITEM_MARK}(?:các )?\Z")
_OWN_PREDICATE = re.compile(r",? (?:(?P<goes_on>đang|sẽ|dự kiến|chưa|còn|vẫn|tiếp tục)|đã|được|bị|cơ bản)(?!\w)")
# the end of a part is not that of the work: `hoàn thành 3 dự án thành phần của cao tốc …`
_PART_OF = re.compile(r"(?<!\w)(?:thành phần|gói thầu|hạng mục)(?: [^\W\d_]+| \d+){0,6} (?:của|thuộc) ")
_ITEM_OF = re.compile(r"(?<!\w)hạng mục(?: [^\W\d_]+| \d+){0,6} (?:của|thuộc) ")
# nor is what is told of one: `đoạn A - B thuộc cao tốc … đã thông xe`
_PART_BEFORE = re.compile(
    r"(?<!\w)(?:thành phần|gói thầu|hạng mục|đoạn|đoạn tuyến|nhánh)(?: [\w-]+){0,10} (?:của|thuộc) (?:các )?\Z"
)
# `dự án A đã khởi công 5 khu tái định cư`: what was begun is another thing
_OTHER_OBJECT = re.compile(
    r" (?:xây dựng )?(?:(?:các|những|nhiều|thêm|hạng mục|gói thầu) |\d{1,3} (?!tháng|năm|ngày|tuần|lần|đợt))"
)
_WORDS = re.compile(r"[^,;.:()]*")
_PLAN_TITLE = re.compile(r"(?<!\w)(?:nhiệm vụ|phương hướng|giải pháp|mục tiêu)(?!\w)")
_SELF_PREDICATE = (
    "đang ",
    "cơ bản ",
    "chính thức ",
    "tiếp tục ",
    "đi vào",
    "chậm",
    "còn chậm",
    "tiến độ",
    "trễ",
    "đình trệ",
    "tạm dừng",
    "vướng",
    "đã vận hành",
    "chuẩn bị ",
    "sẵn sàng ",
    "đủ điều kiện ",
)
# `hoàn thành nâng cấp`: what is ended is the work all the same
_REBUILT = r"(?: (?:việc )?(?:xây dựng|nâng cấp|mở rộng|cải tạo|sửa chữa|thi công|đầu tư)){0,2}"
_ENDS_THERE = re.compile(
    rf"{_REBUILT}\s*(?:\Z|[;.,)\n]|\d{{1,2}}[/-]\d|\d[\d.,]* ?%"
    r"|(?:trong|vào|trước|từ|cuối|đầu|giữa|dịp|năm|quý|tháng|ngày|đúng|sớm|đạt|trên|vượt|sau|lần đầu)(?!\w))"
)
_SUPPOSES = ("khi ", "nếu ", "không để ", "tránh để ")  # `sau khi cầu A đưa vào khai thác` tells no state of today
_IS_WHOLE = re.compile(
    rf"{_REBUILT}\s*(?:\Z|[;.,:)(\n]|100 ?%|\d{{1,2}}[/-]\d{{1,4}}\s*[;.,)\n]"
    r"|(?:trong|vào|trước|từ|cuối|đầu|giữa|dịp|năm|quý|tháng|ngày|ngay|đúng|sớm|đạt|trên|và|với|vượt|tại|sau|nhưng|để|cho"
    r"|theo|góp|phục vụ|bảo đảm|đảm bảo|nhờ|do|toàn|công trình|dự án|kịp|chậm|đưa|nghiệm thu|bàn giao|là|nhằm|giúp|thì|sẽ"
    r"|đến|của|nhân|chào mừng|hoặc|nên|sáng|chiều|tối|hôm|lúc|cùng|ở|kể|khi|mà|thành công|an toàn|xong|lại|hai chiều|tạm"
    r"|thí điểm|đồng bộ|dứt điểm|nhanh|rồi|gần)(?!\w))"
)
_BRINGS = re.compile(r"(?<!\w)đưa(?= )")
_TIME_BEFORE = re.compile(
    r"(?:(?<!\w)dịp(?: \w+){1,5} "
    r"|(?<!\w)(?:trong|vào|trước|từ|đến|cuối|đầu|giữa|dịp|ngay trong|xong trước|xong trong|diễn ra|được tổ chức) |\(|, )\Z"
)
# between a time and the cue behind it: `năm 2024, tỉnh đã khởi công …`
_FROM_TIME = re.compile(
    r",? (?:(?:toàn tỉnh|tỉnh|thành phố|huyện|xã|phường|địa phương|thủ tướng|chính phủ|ubnd|hđnd|ủy ban nhân dân"
    r"|tỉnh ủy|thành ủy|ban thường vụ|thường trực|bộ (?:xây dựng|giao thông vận tải|quốc phòng|công an|y tế)"
    r"|chủ đầu tư|nhà đầu tư|nhà thầu|đã|sẽ|phấn đấu|dự kiến|cơ bản|chính thức|tổ chức) ){0,5}"
)
# between a cue and its time in a sentence that leaves out the work or calls it `dự án`
_OF_THE_WORK = re.compile(
    r"(?: (?:các )?(?:dự án|công trình)(?: này)?)? ?(?:(?:trong|vào|trước|từ|đến|cuối|đầu|giữa|dịp|,) ?){0,2}"
)
_FOR_USE = re.compile(r",? (?:(?:và|để|sớm) ){1,2}|, ")
_AND_THEN = re.compile(r"(?:[,;]|,? và)(?: (?:tổ chức|đồng thời|đã|sẽ|chính thức)){0,3} ")
_TENSE_REACH = 200  # no word of tense is looked for further before a cue
_LEAD_REACH = 2000  # nor the lead of its list
_LATE = re.compile(r" (?:vào |trong |dịp |khoảng )?cuối (?:năm|quý|tháng)(?: này| nay)?(?= ?[,.;)\n]|\Z)")
_CLAUSE = re.compile(r"[;.:\n]")


class _Reader:
    """Reads what one sentence says of its works."""

    def __init__(self, document: Document, sentence: Sentence, times: Timeline) -> None:
        self.document, self.sentence, self.times = document, sentence, times
        self.folded = document.clean.folded
        self.cues = find_cues(document, sentence)
        self._starts = [cue.start for cue in self.cues]
        self._timed = bool(self.cues and times.between(sentence.start, sentence.end))

    def _cues_between(self, start: int, end: int) -> list[Cue]:
        inside = self.cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return inside[:-1] if inside and inside[-1].end > end else inside

    def _governs(self, cue: Cue, mention: WorkMention) -> bool:
        if cue.position == "around" or mention.start - cue.end > REACH:
            return False
        close = self.folded.find(")", cue.end, mention.start)
        if close >= 0 and self.folded.find("(", cue.end, close) < 0:
            return False  # `cầu A (khởi công tháng 5), cầu B`
        return reaches(self.folded, cue.end, max(mention.start, cue.end), over_nouns=not mention.place)

    def _closes(self, first: WorkMention, last: WorkMention, cue: Cue, following: WorkMention | None) -> bool:
        """Tell whether a cue behind works is said of them."""
        if (
            cue.position == "before"
            or cue.start - last.reach > REACH // 2
            or (following and self._governs(cue, following))
            or self.folded.endswith(_SUPPOSES, 0, first.start)
        ):
            return False
        between = self.folded[last.reach : cue.start]
        if ";" in between and (following or not between.startswith(":")):  # `- Metro số 2: …; khởi công tháng 12`
            return False
        if cue.event and BESIDE.search(self.folded, max(first.start - 16, 0), first.start):
            return False
        if cue.position == "around":
            brought = _BRINGS.search(self.folded, max(first.start - 80, self.sentence.start), first.start)
            return brought is not None and reaches(self.folded, brought.end(), first.start, over_nouns=True)
        if PREDICATE.search(between) or self.folded.startswith(_SELF_PREDICATE, cue.start):
            return True
        return not between.endswith(" và ") and _ENDS_THERE.match(self.folded, cue.end) is not None

    def _groups(self) -> Iterator[tuple[list[WorkMention], Cue | None, bool]]:
        """Give works that stand side by side, the cue before them, and whether it comes down to them from a list."""
        group: list[WorkMention] = []
        lead: Cue | None = None
        inherits = False
        for mention in self.sentence.mentions:
            place = group[-1].reach if group else self.sentence.start
            between = self._cues_between(place, mention.token.start)
            own = between[-1] if between and self._governs(between[-1], mention) else None
            near = group and not between and mention.start - place <= REACH
            listed = _LISTED.fullmatch(self.folded, place, max(mention.start, place)) if near else None
            goes_on = bool(listed and _DETAIL.match(listed["detail"]))
            # `; nâng cấp cảng hàng không …` is a task of its own, what stands behind an unknown name is of no list
            doubted = listed and listed["mark"] == ";" and mention.acted_on and not mention.project
            if near and (doubted or not goes_on):
                opened = lead is not None and opens_list(self.folded, self.sentence, lead)
                goes_on = opened and (
                    goes_on or _LATER_ITEM.fullmatch(self.folded, place, max(mention.start, place)) is not None
                )
            apart = goes_on and lead is not None and self._has_own(mention)  # `hoàn thành cầu A, cầu B đang thi công`
            if goes_on and listed and listed["mark"] != ";" and not apart:
                group.append(mention)
                continue
            if group:
                yield group, lead, inherits
            inherits = goes_on
            lead = own if own else lead if goes_on and not apart else None
            group = [mention]
        if group:
            yield group, lead, inherits

    def _has_own(self, mention: WorkMention) -> bool:
        """Tell whether a work of a list is the subject of a predicate: `cầu B đang thi công`, not `cầu B được cấp 3 tỷ đồng`."""
        verb = _OWN_PREDICATE.match(self.folded, mention.reach)
        if verb is None or verb["goes_on"]:
            return verb is not None
        place = bisect_left(self._starts, verb.start())
        start = self.cues[place].start if place < len(self.cues) else -1
        return verb.end() < start < verb.end() + 30 and _WORDS.fullmatch(self.folded, verb.end(), start) is not None

    def read(self) -> Iterator[tuple[WorkMention, Statement | None, bool]]:
        """Give each work with what is said of it, and whether the sentence lists it among projects."""
        groups = list(self._groups())
        announced = False
        opening: Token[TimeValue] | None = None  # `Ngày 19/8, khánh thành cầu A, khởi công cầu B`
        for index, (group, lead, inherits) in enumerate(groups):
            following = groups[index + 1][0][0] if index + 1 < len(groups) else None
            limit = following.start if following else self.sentence.end
            if not inherits:
                before = groups[index - 1][0][-1].reach if index else self.sentence.start
                announced = (
                    group[0].project or group[0].acted_on or is_listed(self.document, self.sentence, group[0], before)
                )
                announced |= any(mention.spoken_of for mention in group)
            if lead and lead.state == "completed":  # `hoàn thành cầu A và đưa vào sử dụng trước 02/9`
                lead = self._put_to_use(group[-1], limit) or lead
            if inherits and _OWN_PREDICATE.match(self.folded, group[-1].reach):
                lead = None
            statement: Statement | None = None
            told = False
            for cue in self._cues_between(group[-1].reach, limit) if inherits or not (lead and lead.state) else ():
                if not self._closes(group[0], group[-1], cue, following):
                    break
                if not cue.state and not cue.denied:  # `được bổ sung quy hoạch, phấn đấu khởi công năm 2026`
                    continue
                of_other = self._takes_object(cue)
                told = told or cue.denied or (of_other and self._is_said_of(group[-1], cue))
                if of_other:
                    continue
                time = self._time(cue, group, limit, before=False)
                found = self._state(cue, group, time, before=False)
                if statement is None or (found and found.state in DONE and self._is_over(cue, time)):
                    statement = found
                if statement is None:
                    break
            if statement is None and lead is not None:
                if self._timed and (dates := times_in_brackets(self.folded, self.times, group)):
                    for mention, time in zip(group, dates, strict=True):
                        yield mention, self._state(lead, group, time, before=True), announced
                    continue
                time = self._time(lead, group, limit, before=True)
                if time and time.end <= lead.start:
                    opening = time
                elif (
                    time is None
                    and opening
                    and _AND_THEN.fullmatch(self.folded, groups[index - 1][0][-1].reach, lead.start)
                ):
                    time = opening
                statement = self._state(lead, group, time, before=True)
            for mention in group:
                yield mention, statement, announced or told

    def _put_to_use(self, last: WorkMention, limit: int) -> Cue | None:
        """Give the cue right behind works that are completed, which says what they are completed for."""
        cue = next(iter(self._cues_between(last.reach, limit)), None)
        follows = cue and cue.state in DONE and _FOR_USE.fullmatch(self.folded, last.reach, cue.start)
        return cue if follows else None

    def _takes_object(self, cue: Cue) -> bool:
        """Tell whether something else is ended or begun: `cầu A đã hoàn thành 80% khối lượng`, `… khởi công 2 gói thầu`."""
        if cue.state.startswith("groundbreaking"):
            return _OTHER_OBJECT.match(self.folded, cue.end) is not None
        return cue.state in ("completed", "opened_to_traffic") and not _IS_WHOLE.match(self.folded, cue.end)

    def _is_over(self, cue: Cue, time: Token[TimeValue] | None) -> bool:
        """Tell whether an end was reached: `khởi công năm 2022, đã hoàn thành`, `…, hoàn thành tháng 5/2024`."""
        if time is None or self.times.said is None:
            return self.folded.endswith(("đã ", "cơ bản "), 0, cue.start)
        return (resolve(time.value, self.document.year).end or "--") <= self.times.said

    def _is_said_of(self, mention: WorkMention, cue: Cue) -> bool:
        return not mention.place and _WORDS.fullmatch(self.folded, mention.reach, cue.start) is not None

    def _state(
        self, cue: Cue, group: list[WorkMention], time: Token[TimeValue] | None, *, before: bool
    ) -> Statement | None:
        if not cue.state:
            return None
        if cue.state in DONE or (before and cue.state.startswith("groundbreaking")):
            first = group[0].start
            begin = max(first - 100, self.sentence.start)
            parts = _PART_OF if cue.state in DONE else _ITEM_OF
            part = parts.search(self.folded, cue.end, max(first, cue.end)) if before else None
            if part or (not before and _PART_BEFORE.search(self.folded, begin, first)):
                return None
        state = cue.state
        if not state.endswith("_planned") and self._to_come(cue, group, time, before=before):
            state += "_planned"
        period = None
        if time and (cue.event or state.endswith("_planned")):
            last = resolve(time.value, self.document.year).end or ""
            passed = time.value.open_year and state.endswith("_planned") and last < (self.times.said or "")
            period = read_period(self.document, time, passed=passed)
        return Statement(cast(ProjectState, state), cue.start, cue.end, period)

    def _to_come(self, cue: Cue, group: list[WorkMention], time: Token[TimeValue] | None, *, before: bool) -> bool:
        """Tell whether the state is still to be reached: by its words, by its place among tasks, or by its date."""
        start = max(cue.start - _TENSE_REACH, self.sentence.start) if before else group[-1].reach
        if cue.position == "around":
            start = max(group[0].start - 60, self.sentence.start)
        for match in _CLAUSE.finditer(self.folded, start, cue.start if before else start):
            start = match.end()
        window = self.folded[start : cue.start] + " " + self.folded[cue.start : cue.end].split()[0]
        if not cue.event:
            return is_foretold(window)
        if told := tense(window):
            return told == "future"
        if time is None and any(_LATE.match(self.folded, place) for place in (cue.end, group[-1].reach)):
            return True
        if time and self.times.said:
            value = resolve(time.value, self.document.year)
            if (first := value.start or value.end) and not first.startswith("--"):
                # `khánh thành dịp 30/4` can be next year
                due = time.value.open_year or (value.end or "") > self.times.said
                return is_later(self.document, self.times, time) or (due and self._among_tasks(cue.start))
        return self._is_demanded(cue.start) or self._among_tasks(cue.start)

    def _is_demanded(self, offset: int) -> bool:
        """Tell whether an item of a list is what its lead demands: `Bí thư Tỉnh ủy yêu cầu: …; khởi công cầu A`."""
        colon = self.folded.rfind(":", max(self.sentence.start, offset - _LEAD_REACH), offset)
        lead = self.folded[max(colon - _TENSE_REACH, self.sentence.start) : max(colon, 0)]
        return is_demand(lead) and tense(lead) != "past"

    def _among_tasks(self, offset: int) -> bool:
        part = self.document.outline.part_at(offset)
        if part is None or part.kind != "body" or not part.paragraphs:
            return part is not None and part.kind in ("task_group", "task_intro", "conclusion")
        head = part.paragraphs[0]
        return (
            head.end < offset
            and _PLAN_TITLE.search(self.folded, head.start, min(head.end, head.start + 120)) is not None
        )

    def _time(self, cue: Cue, group: list[WorkMention], limit: int, *, before: bool) -> Token[TimeValue] | None:
        """Give the time said with a cue: behind it, behind the works it governs, or right before it."""
        if not self._timed:
            return None
        reach = group[-1].reach
        stop = self.folded.find(";", max(cue.end, reach), limit)
        limit = stop if stop >= 0 else limit
        following = bisect_left(self._starts, max(cue.end, reach) if before else cue.end)
        limit = min([limit, *self._starts[following : following + 1]])
        regions = [(cue.end, group[0].start), (reach, limit)] if before else [(cue.end, limit), (reach, cue.start)]
        for start, end in regions:
            for token in self.times.between(start, end):
                gap = self.folded[start : token.start]
                if not gap.strip() or _TIME_BEFORE.search(self.folded, max(start, token.start - 40), token.start):
                    return token
        for token in self.times.between(max(cue.start - 60, self.sentence.start), cue.start) if before else ():
            if _FROM_TIME.fullmatch(self.folded, token.end, cue.start):
                return token
        return None


def read_sentence(
    document: Document, sentence: Sentence, times: Timeline
) -> list[tuple[WorkMention, Statement | None, bool]]:
    """Give the works of a sentence with what is said of them.

    Args:
        document: the document.
        sentence: one of its sentences that names works.
        times: the dates and periods of the document.

    Returns:
        For each mention its statement, if any, and whether the sentence lists it among projects.
    """
    return list(_Reader(document, sentence, times).read())


def read_sequel(document: Document, start: int, end: int, times: Timeline) -> Statement | None:
    """Give what is planned for the one work of an item in its later sentences: `phấn đấu khởi công trong năm 2027`.

    Args:
        document: the document.
        start: clean offset after the sentence that names the work.
        end: clean offset at which the item ends.
        times: the dates and periods of the document.

    Returns:
        The first statement of an event with a time of its own that the words or the time put into the future.
    """
    reader = _Reader(document, Sentence(start, end, ()), times)
    folded = document.clean.folded
    for cue in reader.cues:
        if not cue.state or not cue.event:
            continue
        foretold = FUTURE_WORD.search(folded, max(cue.start - 24, start), cue.start)
        for token in times.between(cue.end, cue.end + 60)[:1]:
            if not _OF_THE_WORK.fullmatch(folded, cue.end, token.start):
                continue
            if foretold or is_later(document, times, token):
                state = cast(ProjectState, cue.state.removesuffix("_planned") + "_planned")
                return Statement(state, cue.start, cue.end, read_period(document, token))
    return None
