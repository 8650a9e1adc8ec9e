"""Progress: so many tasks done of so many."""

from __future__ import annotations

import re

from thongcao.document import Document
from thongcao.grammar.amounts import Fraction
from thongcao.grammar.citation_parts import CitedDocument
from thongcao.grammar.clauses import sentence_bounds
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.model.base import Evidence
from thongcao.model.figures import Progress

# Verbs that say what became of the tasks, before the fraction: `đã hoàn thành 07/25 nhiệm vụ`.
_STATES = (
    "hoàn thành", "thực hiện", "triển khai",
    "cho ý kiến", "cho ý kiến đối với", "giải quyết", "ban hành", "thông qua", "đạt", "đạt và vượt", "vượt", "xử lý",
    "trình", "xây dựng", "khởi công", "tổ chức", "tiếp nhận", "rà soát",
    "sắp xếp", "công nhận", "bàn giao", "kiểm tra", "phê duyệt", "đạt được", "thành lập", "kết nạp",
    "xây mới", "sửa chữa", "xóa", "hỗ trợ", "trả lời", "khám phá", "điều tra khám phá", "số hóa", "cấp", "thẩm định",
    "giám sát", "thu hồi", "di dời", "kết luận", "lắp đặt", "nâng cấp", "cải tạo", "cung cấp", "trợ cấp", "tháo gỡ",
    "điều tra, khám phá", "giao", "giao nhận", "tuyển", "tuyển dụng",
)  # fmt: skip
_ASPECTS = r"(?:(?:chưa|không|đang|cơ bản|dự kiến|phấn đấu|ước|sẽ) ){0,2}"
# `phấn đấu đến năm 2027 có 100/120 xã`: these are aimed at, not reached
_AIM = r"(?:dự kiến|phấn đấu|mục tiêu|ước|sẽ)(?:,? (?:đến|trong|hết|cả)(?: [^\W_]+){1,4},?)? có(?: thêm| ít nhất)?"
_STATE_BEFORE = re.compile(
    rf"(?<!\w)(?:đã )?(?P<state>{_ASPECTS}{alternatives(_STATES)}|{_AIM})"
    r"(?: được| xong| đối với| với| là| trước hạn)?(?: khoảng| trên| hơn)? ?\Z"
)
# `với số phiếu 47/48`: the noun stands before
_VOTES = re.compile(r"(?<!\w)số (?P<noun>phiếu)(?: bầu| tín nhiệm| tán thành| thuận)?(?: là| đạt)? \Z")
# what kind of tasks or targets: no state, `4/4 chỉ tiêu kinh tế, 3/3 chỉ tiêu môi trường đạt kế hoạch`
_ATTRIBUTE = (
    r" (?:chủ yếu|chính|thành phần|trọng tâm|kinh tế(?: - xã hội)?|văn hóa(?: - xã hội)?|xã hội|môi trường|quốc phòng"
    r"|an ninh|xây dựng đảng|nông thôn mới)(?!\w)"
)
_ATTRIBUTES = rf"(?:{_ATTRIBUTE})*(?!{_ATTRIBUTE})"  # all of them; possessive repeats match wrongly in Python 3.11.2
# `12/18 chỉ tiêu chủ yếu đạt và vượt`, `95/120 xã (79,2%) đạt chuẩn`, `35/40 xã của tỉnh đạt chuẩn`
_STATE_AFTER = re.compile(
    rf"{_ATTRIBUTES}(?: \([\d.,]+ ?%\))?"
    r"(?: (?:của|trong|thuộc|theo|tại)(?: [^\W_]+){1,10}?(?= (?:đã|được|đang|đạt|hoàn thành|chưa|còn|cơ bản)(?!\w)))?"
    r" (?P<state>(?!(?:cho|của|trong|tại|ở|với|theo|do|từ|đến|so|và|trên|thuộc|là|này|trở)(?!\w))"
    r"[^\W\d_][^,;.:()\n]{1,80}?)(?=[,;.:()\n]|\Z| và \d)"
)
_ACTOR = re.compile(
    r"(?:^|[,;:.(\n])\s*(?:[-+*•] ?)?(?P<actor>(?:các (?:[^\W\d_]+(?: [^\W\d_]+){0,2}, ){1,3})?"
    r"(?!(?:đến nay|đồng thời|trong đó|tuy nhiên|qua đó|bên cạnh)(?!\w))[^,;:.()\n]{3,80}?)"
    r" (?:đã |đang |sẽ |cơ bản )*\Z"
)
_BODY = re.compile(
    r"ủy ban|hội đồng|đảng|ban |bộ |sở|ngành|thành phố|tỉnh|địa phương|đơn vị|chính phủ|cơ quan|phường|xã|huyện|quận|"
    r"thường trực|chi bộ|trung ương|quốc hội"
)
_ABOUT = re.compile(r"(?<!\w)(?:đối với|về|thực hiện|triển khai|theo|trong số)(?: việc| thực hiện| triển khai)* \Z")


class _Paragraph:
    """A paragraph read along its fractions: whose tasks they count.

    Attributes:
        sentence: the sentence the last fraction stands in.
    """

    def __init__(self, document: Document, start: int, end: int) -> None:
        self._document = document
        self._start = start
        self._sentences = sentence_bounds(document.clean, start, end)
        self._citations = iter(document.within("citation", start, end))
        self._next = next(self._citations, None)
        self._cited: list[Token[CitedDocument]] = []  # of this sentence, as far as it is read
        self._stated: dict[tuple[object, str | None], Token[CitedDocument]] = {}
        self.sentence = next(self._sentences, (start, end))

    def reach(self, token: Token[Fraction]) -> bool:
        """Go on to the sentence of a fraction; tell whether it is another than before."""
        moved = False
        while self.sentence[1] < token.end and (sentence := next(self._sentences, None)):
            self._read_citations(self.sentence[1])
            if len(self._cited) == 1:
                for one in self._document.within("quantity", *self.sentence):
                    self._stated.setdefault((one.value.low, one.value.unit), self._cited[0])
            self._cited = []
            self.sentence = sentence
            moved = True
        return moved

    def subject(self, token: Token[Fraction]) -> Evidence | None:
        """Give the document whose tasks are counted: the one cited where the total is stated, or in the same sentence."""
        self._read_citations(token.start)
        cited = self._stated.get((token.value.total, token.value.unit))
        if cited is None and len(self._cited) == 1:
            cited = self._cited[0]
        return self._document.evidence(cited.start, cited.end) if cited else None

    def _read_citations(self, end: int) -> None:
        """Read on to `end`: the citations that words such as `đối với` stand before."""
        folded = self._document.clean.folded
        while self._next and self._next.end <= end:
            start = self._next.start
            if start >= self.sentence[0] and _ABOUT.search(folded, max(self._start, start - 30), start):
                self._cited.append(self._next)
            self._next = next(self._citations, None)


def find_progress(document: Document) -> tuple[Progress, ...]:
    """Give the fractions that count tasks: `14/33 nhiệm vụ cơ bản hoàn thành`, `hoàn thành 07/25 nhiệm vụ`.

    A fraction counts as progress when a counted noun follows or a verb of doing stands before it; what it belongs to is
    the one document of the sentence that states the total.
    """
    found: list[Progress] = []
    actor: Evidence | None = None
    paragraph: _Paragraph | None = None
    stop = -1
    for token in document.tokens.get("fraction", ()):
        if paragraph is None or token.end > stop:
            start, stop = document.clean.line_bounds(token.start, token.end)
            paragraph, actor = _Paragraph(document, start, stop), None
        if paragraph.reach(token):
            actor = None
        progress, actor = _progress(document, token, paragraph, actor)
        if progress:
            found.append(progress)
    return tuple(found)


def _progress(
    document: Document, token: Token[Fraction], paragraph: _Paragraph, actor: Evidence | None
) -> tuple[Progress | None, Evidence | None]:
    folded, sentence = document.clean.folded, paragraph.sentence
    unit = token.value.unit
    before = _STATE_BEFORE.search(folded, max(sentence[0], token.start - 50), token.start)
    if unit is None:
        votes = _VOTES.search(folded, max(sentence[0], token.start - 30), token.start)
        unit = votes["noun"] if votes else None
        # `hoàn thành 12/2024` may be a month
        if unit is None and (before is None or 1900 <= token.value.total <= 2100):
            return None, actor
    state: Evidence | None = None
    if before:
        state = document.evidence(*before.span("state"))
        lead = _ACTOR.search(folded, max(sentence[0] - 2, before.start() - 120, 0), before.start())
        if lead and _BODY.search(lead["actor"]):
            actor = document.evidence(*lead.span("actor"))
    elif after := _STATE_AFTER.match(folded, token.end, sentence[1]):
        state = document.evidence(*after.span("state"))
    words, span = document.clean.passage(token.start, token.end)
    return Progress(
        subject=paragraph.subject(token),
        done=token.value.done,
        total=token.value.total,
        unit=unit,
        state=state,
        actor=actor if before else None,
        section=document.section(token.start),
        task=document.task(token.start),
        text=words,
        span=span,
    ), actor
