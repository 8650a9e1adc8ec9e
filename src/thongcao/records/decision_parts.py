"""What decisions on persons and on bodies share: the forms of discipline, the bodies that decide, the decision as read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thongcao.model.meeting import DecisionKind

Range = tuple[int, int]

FORM = (
    r"(?:khiển trách|cảnh cáo|xóa tư cách(?: chức vụ)?"
    r"|(?<!tư )cách (?:hết )?(?:tất cả )?(?:các )?chức(?: vụ)?(?: tất cả các chức vụ)?(?: (?:trong|về) đảng)?"
    r"|khai trừ(?: ra)?(?: khỏi)?(?: đảng)?|giáng chức|hạ bậc lương|buộc thôi việc"
    r"|(?:tạm )?đình chỉ (?:sinh hoạt (?:đảng|cấp ủy|chi bộ)|(?:các )?chức vụ|công tác)"
    r"|xóa tên(?: (?:trong|khỏi|ra khỏi) danh sách đảng viên)?)"
)
MEASURES = ("đình chỉ", "tạm đình chỉ", "xóa tên")
"""Forms that are no discipline: what a member suffers until, or without, one."""
_LOCAL = r"(?: (?:trung ương|tư|t\.ư|tw|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy))"
PARTY_BODY = (
    rf"(?:ban thường vụ|ban chấp hành|ban cán sự đảng|đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|thường trực|ủy ban kiểm tra"
    rf"|ubkt{_LOCAL}|tập thể|(?:tỉnh|thành|huyện|quận) ủy(?! viên))"
)
_DECIDING = (
    r"(?:xem xét|thảo luận|quyết định|quyết nghị|thi hành|bầu|nhất trí|thống nhất|đồng ý|chỉ định|điều động|phân công|chuẩn y"
    r"|phê chuẩn|bổ nhiệm|biểu quyết|bỏ phiếu|hiệp thương|kết luận|yêu cầu|đề nghị|công bố|tiến hành|ban hành|thông qua"
    r"|miễn nhiệm|cho (?:thôi|đồng chí|ông|bà)|kỷ luật|(?<!hình thức )(?:khai trừ|cảnh cáo|khiển trách|cách chức)"
    r"|(?:tạm )?đình chỉ|xóa tên)"
)
_DECIDING_BODY = (
    rf"(?:ban chấp hành trung ương(?: đảng)?|(?:(?<=\n)|(?<=[.;] ))trung ương(?: đảng)?|bộ chính trị(?:, ban bí thư)?|ban bí thư"
    rf"|(?:ủy ban kiểm tra(?: \(ubkt\))?|ub kiểm tra|ubkt){_LOCAL}?"
    rf"|ban thường vụ{_LOCAL}?|ban chấp hành(?: đảng bộ(?: tỉnh| thành phố)?)?|(?<!phó )thủ tướng(?: chính phủ)?"
    # `Đại hội nghe công bố Quyết định chỉ định …`
    r"|(?:hội nghị|đại hội|kỳ họp)(?! (?:đã |cũng |được )*nghe)"
    r"|(?:bộ trưởng )?bộ (?:công an|quốc phòng)"
    r"|(?<!phó )chủ tịch (?:nước|(?:ubnd|ủy ban nhân dân)(?: tỉnh| thành phố)?)(?= (?:đã |vừa )?(?:ký )?(?:quyết định|bổ nhiệm|điều động))"
    r"|ủy ban thường vụ quốc hội|quốc hội|hội đồng nhân dân(?: tỉnh| thành phố)?|hđnd(?: tỉnh| thành phố)?)(?!\w)"
)
# `Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 5, quyết định thi hành kỷ luật …`
_MEETS_AND = rf"[^,.;:\n]{{0,40}}? (?:họp|tổ chức)(?!\w)[^.;:\n]{{0,80}}?, (?:đã )?{_DECIDING}(?!\w)"


@cache
def _deciders() -> re.Pattern[str]:
    """Give the pattern of who decides; it is long, and compiled on first use.

    `Đoàn kiểm tra của … công bố quyết định`: who makes it known has not decided.
    """
    return re.compile(
        r"(?<!\w)(?:quyết định|nghị quyết|kết luận|thông báo|ý kiến|chủ trương|văn bản|ủy quyền)(?!\w)(?:[^,.;:\n]|, (?=ngày)){0,60}? của "
        rf"(?P<document>{_DECIDING_BODY}|(?:tỉnh|thành|huyện|quận|thị) ủy(?!\w))"
        r"|(?<!\w)(?<!bầu )(?<!vào )(?<!của )(?<!đại diện )(?<!tập thể )"
        r"(?<!đề nghị )(?<!kiến nghị )(?<!báo cáo )"
        rf"(?P<body>{_DECIDING_BODY})(?=(?:[^,.;:\n]|, (?=khóa|nhiệm kỳ)){{0,60}}? {_DECIDING}(?!\w)|{_MEETS_AND})"
    )


# `đồng chí A được Ban Bí thư chuẩn y …; đồng chí B được bầu …`: who decides on the one has not decided on the other
_AGENT = ("được ", "bị ")
_NEXT_PERSON = re.compile(r";|(?<!\w)(?:đồng chí|đ/c|ông|bà)(?!\w)")
_LIST_MARK = re.compile(r"\n(?:[-+•*]|điều \d|\d{1,2}[.)] )")
_NO_SUBJECT = re.compile(rf"(?:đồng thời,? |cùng với đó,? )?(?:thi hành kỷ luật|kỷ luật|{FORM})(?!\w)")
_LINE_LEAD = 600
_LONGEST_LIST = 12
_LINE_LIMIT = 3000


@dataclass(frozen=True, slots=True)
class Found:
    """A decision as clean ranges."""

    kind: DecisionKind
    span: Range
    subject: Range
    office: Range | None = None
    form: Range | None = None
    decided_by: Range | None = None


def told_to(events: list[Found]) -> int:
    """Give where the words of the last of some decisions end, its office included."""
    return max(span[1] for span in (events[-1].span, events[-1].office) if span)


def decider(folded: str, sentence: Range, cue: int) -> Range | None:
    """Give who decided: the body named last before the verb, in the sentence or in the line that announces the list."""
    start = sentence[0]
    far = max(0, cue - 2 * _LINE_LEAD)
    parts = [(start, cue)]
    line = folded.rfind("\n", max(0, cue - _LINE_LIMIT), cue)
    lead = folded.rfind(":\n", far, cue)
    if far <= line and 0 <= lead <= line < lead + _LINE_LEAD and _LIST_MARK.match(folded, line):
        parts.append((max(far, folded.rfind("\n", far, lead) + 1), lead))
    # `Ban Thường vụ thi hành kỷ luật … ông A. Thi hành kỷ luật … ông B.`: a sentence without a subject goes on
    if _NO_SUBJECT.match(folded, start):
        parts.append((max(far, folded.rfind("\n", far, start) + 1), start))
    # nor has a line of a list without marks: `… quyết định: Cảnh cáo …⏎Khiển trách …`
    line += 1
    for _ in range(_LONGEST_LIST):
        if not line or not _NO_SUBJECT.match(folded, line):
            break
        above = folded.rfind("\n", max(0, line - _LINE_LIMIT), line - 1) + 1
        parts.append((above, line - 1))
        line = above
    for low, high in parts:
        for match in reversed(list(_deciders().finditer(folded, low, high + 40))):
            named = match.span(match.lastgroup or 0)
            of_another = folded.endswith(_AGENT, low, named[0]) and _NEXT_PERSON.search(folded, named[1], high)
            if match.end() <= high and not of_another:
                return named
    return None
