"""The words of decisions: verbs by which persons are disciplined, elected, appointed and released, and what stands beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from thongcao.grammar.words import sought
from thongcao.model.meeting import DecisionKind
from thongcao.records.decision_parts import FORM, PARTY_BODY, Range

DISCIPLINE = re.compile(rf"(?<!\w)({FORM})(?!\w)")


@cache
def by_form() -> re.Pattern[str]:
    """Give the pattern of the form of discipline behind a name; it is long, and compiled for the first person disciplined."""
    return re.compile(
        rf"^,? ?(?:bằng|với) hình thức:? ({FORM})(?!\w)|^ ({FORM}) ra khỏi đảng|^ (ra khỏi đảng)|^: (?:thi hành )?kỷ luật ({FORM})(?!\w)"
        # not who signs: `Phó Thủ tướng … ký Quyết định thi hành kỷ luật bằng hình thức cảnh cáo đối với ông …`
        rf"|^[^.;:,]{{0,80}}? kỷ luật (?:bằng|với) hình thức ({FORM})(?!\w)(?! (?:đối )?với)"
        rf"|^[^.;:]{{0,40}}?(?<!\w)(?:bị|(?:nhận|chịu)(?= (?:hình thức )?kỷ luật)) "
        rf"(?:(?:[^\s.;:,]+ ){{0,8}}?(?=thi hành|kỷ luật|quyết định))?(?:quyết định )?(?:thi hành )?"
        rf"(?:kỷ luật )?(?:bằng )?(?:hình thức )?({FORM})(?!\w)"
    )


# `đối với ông …, Ủy ban Kiểm tra quyết định kỷ luật khai trừ`
OF_HIM = re.compile(r"(?:(?:đối )?với|trường hợp)(?: trường hợp)?(?: (?:các )?(?:đồng chí|ông|bà))? ?$")
# `khiển trách 3 đảng viên; đồng chí …`: of members who are only counted
# `khai trừ ra khỏi Đảng; cho đồng chí … thôi giữ chức`: another act follows
OF_OTHERS = re.compile(
    r" (?:đối với )?\d+ [^:;]*;"
    r"|[^:]*[;,] (?:đồng ý |thống nhất |đồng thời |và )*(?:cho|để|bầu|phân công|điều động|chỉ định|bổ nhiệm)(?!\w)"
)
# `cảnh cáo đối với ông …, đề nghị … kỷ luật ông …`: what is asked for behind the name is asked for on another
FORM_OF = re.compile(rf"{FORM} (?:đối )?với(?: (?:các )?(?:đồng chí|ông|bà))? ?$")
THEN_FORM = re.compile(
    rf"[,:]? [^.;:,]{{0,80}}?(?<!\w)(?:quyết định|thống nhất|thi hành)(?: [^\s.;:,]+){{0,4}}? kỷ luật(?: bằng hình thức)? ({FORM})(?!\w)"
)
_ASKED = r"(?:ban chấp hành|ban bí thư|ban thường vụ|bộ chính trị|trung ương)"


@cache
def proposed() -> re.Pattern[str]:
    """Give the pattern of discipline that is asked for: of whom, and in which form; it is compiled on first use."""
    return re.compile(
        rf"(?<!\w)(?:đề nghị|kiến nghị|báo cáo|yêu cầu(?= {PARTY_BODY})) (?!của )((?:(?!quyết định )[^.;:]){{3,120}}?)(?: chỉ đạo)?,?"
        rf" (?:xem xét|thi hành|xử lý|kỷ luật)[^.;:]{{0,60}}?kỷ luật"
        rf"(?: (?:bằng hình thức )?({FORM}))?"
        # `đề nghị Trung ương khai trừ ra khỏi Đảng đồng chí …`
        rf"|(?<!\w)(?:đề nghị|kiến nghị) (?!của )((?:(?!quyết định )[^,.;:]|, (?={_ASKED})){{3,80}}?),?"
        rf" (?:xem xét,? )?(?:thi hành )?(?:kỷ luật )?({FORM})(?!\w)"
        # `Đề nghị khai trừ khỏi Đảng ông …`: of whom it is asked, a headline does not say
        rf"|(?<!\w)(?:đề nghị|kiến nghị) (?:thi hành )?(?:kỷ luật )?({FORM})(?!\w)"
    )


def asked_in(proposal: re.Match[str]) -> tuple[Range | None, Range | None]:
    """Give of whom discipline is asked in a match of `proposed`, and in which form; None what it does not say."""
    whom, how = next(((whom, how) for whom, how in ((1, 2), (3, 4)) if proposal[whom]), (None, 5))
    return proposal.span(whom) if whom else None, proposal.span(how) if proposal[how] else None


_ELECTED = re.compile(
    r"(?<!\w)(?:tái đắc cử|(?<!tuổi )(?<!không )(?<!nhân sự )tái cử|trúng cử"
    r"|(?<!không )(?:được|đã)(?:(?! (?:giới thiệu|để) )[^.;,]){0,80}? bầu(?: bổ sung| lại)? (?:tiếp tục )?(?=giữ|làm|là|vào|tham gia))"
)
# the Front and its members consult and delegate: `hiệp thương cử bà … giữ chức …`
_ELECTS = re.compile(
    r"(?<!\w)(?:(?<!quy trình )(?<!khi )(?<!chờ )bầu(?! cử)"
    r"|hiệp thương(?!\w)[^.;:]{0,80}?(?<!\w)cử)(?: bổ sung| ra)?(?!\w)"
)
_APPOINT_WORDS = r"(?:điều động|phân công|chỉ định|bổ nhiệm|luân chuyển|giao)"
_APPOINTS = re.compile(
    rf"(?<!\w){_APPOINT_WORDS}(?:(?:,| và|, và) {_APPOINT_WORDS})*"
    r"(?:(?: tăng cường| lại| bổ sung| có thời hạn)?(?: \d{1,2}| các| hai| ba)?(?: đối với)?$"
    r"|(?= (?:chức vụ|chức danh|chức|quyền) [^.;:]{0,120} (?:đối với|cho)(?: [^\W\d_]+){0,3}$))"
)
_APPOINTED = re.compile(rf"(?<!\w){_APPOINT_WORDS}(?!\w)")
RELEASED = re.compile(
    r"(?<!\w)(?<!sẽ )(?:cho )?thôi (?:giữ (?:các )?(?:chức danh|chức vụ|chức|cương vị)?|tham gia|làm|đảm nhiệm)(?!\w)"
    r"|(?<!sẽ )nghỉ (?:hưu|công tác|chờ hưu|hưởng chế độ)"
)
RELEASES = re.compile(
    r"(?<!\w)(?:cho thôi|miễn nhiệm|nghỉ hưu)(?!\w)[^.;:]{0,60}$"
    r"|(?<!\w)(?:cho thôi|thôi tham gia|miễn nhiệm|nghỉ hưu)(?!\w)[^.;:]{0,160} đối với(?: các)? ?$"
)
# `ông …, Giám đốc Sở, cho biết 6 cán bộ nghỉ hưu`, `đề nghị … cho thôi giữ chức`: told or asked for, not decided on him
TELLS = re.compile(
    sought(
        "cho biết|mong muốn|nhấn mạnh|nêu|khẳng định|thông báo|công bố|phát biểu|chúc|trao|tặng|ký|đề nghị|yêu cầu".split(
            "|"
        )
    )
)
ASKS = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị)(?! của)(?![^.;]*(?<!\w)(?:quyết định|đồng ý|nhất trí|thống nhất|quyết nghị)(?!\w))"
)
# an election that is prepared: candidates, not results
CANDIDATES = re.compile(r"(?<!\w)(?:giới thiệu|nhân sự|đề cử|ứng cử|để|dự kiến)(?!\w)[^.;:]{0,40}$")
_APPROVES = re.compile(
    r"(?<!\w)(?:chuẩn y|phê chuẩn)(?!\w)(?=[^.;:]{0,40}$|[^.;:]{0,160} (?:đối với(?: các)?|gồm|là)$"
    r"|[^.;:]{0,40} giữ (?:chức|chức vụ|chức danh)$)"
)
_APPROVED = re.compile(r"(?<!\w)được[^.;:,]{0,40} (?:chuẩn y|phê chuẩn)(?= giữ| làm| chức)")
OWN_VERB = re.compile(
    rf",? [^.;:]{{0,80}}?(?<!\w)được [^.;:,]{{0,60}}?(?:bầu|chuẩn y|phê chuẩn|{_APPOINT_WORDS})(?!\w)"
)
_CONFIRMS = re.compile(r"(?<!\w)(?:phê chuẩn|chuẩn y) (?:kết quả )?(?:bầu|bầu cử)(?!\w)")
# `giao quyền Chủ tịch UBND tỉnh cho ông …`: who acts in an office holds it as `quyền`
OFFICE_OF = re.compile(r" (?:bổ sung )?(?:chức vụ|chức danh|chức) | (?=quyền )")
# `bầu Chủ tịch UBND tỉnh đối với ông …`
OFFICE_VOTED = re.compile(r"(?<=bầu) (?:bổ sung )?| ?(?<=bầu bổ sung )")
OFFICE_CUE = re.compile(
    r"(?<!\w)(?:giữ (?:các )?(?:chức danh|chức vụ|chức|cương vị)|làm|(?<=bầu )là"
    r"|(?:vào |(?<=chuẩn y )|(?<=phê chuẩn ))(?:chức danh|chức vụ)|giao(?= quyền )"
    r"|(?:tái (?:đắc )?|trúng |đắc )cử(?: giữ)?(?: chức danh| chức vụ| chức)?) "
)
# `… cho đến khi có nhân sự giữ chức Bí thư`: an office that another will take up
NOT_HIS = re.compile(sought("đến khi|trước khi|có nhân sự|người giữ".split("|")))
OFFICE_LOST_CUE = re.compile(
    r"(?:miễn nhiệm|thôi giữ|(?:cho )?thôi (?:làm )?nhiệm vụ|cho thôi(?! giữ))(?: các)?(?: chức danh| chức vụ| chức)? "
)
GIVEN_AT = re.compile(r"(?:giữ (?:chức|chức vụ|chức danh)|làm) $")
SEVERAL = re.compile(r" (?:\d{1,2}|các|hai|ba|bốn|năm) ")
BODY_CUE = re.compile(
    r"(?<!\w)(?:vào|tham gia) (?=ban|ủy ban|bộ chính trị|đảng|quân ủy|tỉnh ủy|thành ủy|đoàn|hội đồng|bch|btv|ubkt)"
)
# `bầu Ban Thường vụ gồm: …`: the persons named are its members
MEMBERS_OF = re.compile(
    r" (?:ra )?(?=(?:ban chấp hành|ban thường vụ|ủy ban kiểm tra|bch|btv|ubkt)(?!\w)[^.;:\n]{0,80}? gồm(?!\w))"
)
_NEXT_BODY = r"(?:ban |ủy ban |bch |btv |đảng ủy )"
BODY_WORDS = re.compile(
    rf"(?:t\.ư|(?!t\.ư)[^,.;:()\n]|, (?={_NEXT_BODY}))+?(?=,(?! {_NEXT_BODY})"
    r"| (?:và (?:thôi|giữ|chỉ|các|đồng|nghỉ)|gồm|là|nhiệm kỳ|từ ngày|kể từ|theo|đạt|với|để|thay)(?!\w)|[.;:()\n]|$)"
)
JOINED = re.compile(r"^[ ,;]*(?:và|cùng)?(?: (?:các )?(?:đồng chí|ông|bà))?[ :,;-]*$")
# `…, đạt 168/174 phiếu; đồng chí …`: votes between the names of a list
LISTED = re.compile(
    r"^,? ?\(?(?:đạt|với|được) [^.;:]{1,40}?(?:phiếu|%)[^.;:]{0,20};(?: (?:các )?(?:đồng chí|ông|bà))?[ :,-]*$"
)
# `đề nghị … kỷ luật cảnh cáo đối với …; khiển trách đối với …`: asked for as well
FORM_ALONE = re.compile(rf"[^;:]{{0,160}}[;,] (?:và )?{FORM}(?: đối với)?(?: (?:các )?(?:đồng chí|ông|bà))? ?$")
# `đồng chí … và tập thể Ban Thường vụ Huyện ủy …`
AND_BODY = re.compile(
    rf",? (?:và|cùng) (?P<body>{PARTY_BODY}(?!\w)[^,.;:\n]*?)(?=,| (?:các )?nhiệm kỳ|[.;:\n]|$| (?:về|do|vì|theo|giai đoạn|bằng)(?!\w))"
)
# behind the item before, and behind the names of the next one
NEXT_OF_SERIES = re.compile(r"(?:;|, và|,| và)(?: (?:các )?(?:đồng chí|đ/c|ông|bà))? ?$")
TAKES_UP = re.compile(
    r",? (?:tiếp tục |tái )?(?:giữ (?:các )?(?:chức|cương vị)|làm |đảm (?:nhiệm|nhận) |tham gia (?=ban (?:chấp|thường)|ủy ban kiểm))"
)
# `chỉ định Ban Chấp hành gồm 30 đồng chí; đồng chí A giữ chức Bí thư`: one verb for a body and for its members
WITH_BODY = re.compile(
    r"(?<!\w)(?P<verb>bầu|chỉ định)(?: bổ sung| ra)? (?:\d{1,3} đồng chí (?:vào |tham gia ))?"
    r"(?:ban chấp hành|ban thường vụ|ủy ban kiểm tra|bch|btv)(?!\w)[^.:]*(?:[;,]|\. [^.:;,]+,) ?(?:và )?"
    r"(?:(?:các )?(?:đồng chí|ông|bà) ?)?$"
)
# `… chỉ định Ban Chấp hành gồm 33 đồng chí. Cụ thể, bà A giữ chức Bí thư`: the verb stands in the sentence before
LEADS_ON = re.compile(r" ?(?:cụ thể|theo đó|trong đó),? ?")
# also `bầu Đoàn Chủ tịch gồm 9 đồng chí; Chủ tịch đoàn là đồng chí …`
GAP_STOPS = re.compile(
    sought("yêu cầu|kết luận|nhận thấy|vi phạm|trách nhiệm|khuyết điểm|gây|làm|chủ trì|phát biểu".split("|"))
    + r"|; [^,.;:\n]{2,50} là $"
)
NEAR = 200
# `sẽ bầu ông …`, `chưa thi hành kỷ luật cảnh cáo …`, `đồng chí … từng được bầu`: not decided here
_OPEN = "sẽ|dự kiến|chưa|đang xem xét|không"
NOT_DECIDED = re.compile(rf"(?<!\w)(?:{_OPEN})(?: [^\s,.;:]+){{0,6}} $")
NOT_DECIDED_ON = re.compile(rf",? (?:{_OPEN}|từng)(?= (?:sẽ |là )?(?:được|bị|bầu|giữ|tái|trúng|thi hành))")
STATE = ("thủ tướng", "chủ tịch", "quốc hội", "ủy ban thường vụ", "hđnd", "hội đồng nhân dân")
# Verbs by which a person takes up an office, with the side of the name they stand on; the first that is found holds.
TAKING: tuple[tuple[re.Pattern[str], Literal["head", "tail"], DecisionKind], ...] = (
    (_CONFIRMS, "head", "approval"),
    (_ELECTED, "tail", "election"),
    (_ELECTS, "head", "election"),
    (_APPROVES, "head", "approval"),
    (_APPROVED, "tail", "approval"),
    (_APPOINTS, "head", "appointment"),
    (_APPOINTED, "tail", "appointment"),
)
