"""What behind a bare number tells whether it ends a name (`Nghị quyết 98, …`) or counts (`Kết luận 3 vụ việc`)."""

from __future__ import annotations

import re
from functools import cache

from thongcao.grammar.actions import opens_action
from thongcao.grammar.document_codes import document_types, issuer_words
from thongcao.grammar.words import alternatives
from thongcao.lexicon import table
from thongcao.text import CleanText

YEARS = range(1900, 2100)
# `Quy định 47 năm 2011`, but not `Kế hoạch 5 năm 2021 - 2025`
_OF_YEAR = r"năm[ \n](?:19|20)\d\d(?!\d| ?- ?\d| (?:đến|tới))"
# a sign that ends the phrase, or a dash with blanks; several blanks stand for a footnote mark
_CLOSED = r"(?=[ \n]{0,6}(?:[,;:)\]\"”’'…!?\[]|\.(?!\d)|- |\Z|\n))"
_PADDED = re.compile(r"\D?0[1-9]\Z")
_OF_TIME = re.compile(r"[ \n](?:năm|tháng|quý|tuần|ngày(?! \d))(?!\w)|[ \n]?[%+]|[/-]\w|[.,]\d")

# `Nghị quyết 98 yêu cầu thành phố …`: with who is asked behind it a verb, else a noun (`giải quyết 12 kiến nghị`)
_ASKS = (
    r"(?:yêu cầu|kiến nghị|đề xuất|đề nghị|quy định)[ \n](?:các|mọi|mỗi|từng|toàn|cấp ủy|địa phương|thành phố|tỉnh|bộ|ban"
    r"|chính phủ|quốc hội|ubnd|hđnd|người đứng đầu|phải|cần|đẩy mạnh|tập trung|tiếp tục|tăng cường"
    r"|khẩn trương|nghiên cứu|rà soát|không)(?!\w)"
    r"|hướng dẫn[ \n](?!của|đã|được|đó|để|cho)[^\W\d]"
)


def _followers(role: str) -> str:
    return alternatives(row["phrase"] for row in table("number_followers") if row["role"] == role)


@cache
def after_name() -> re.Pattern[str]:
    """Give the pattern of what lets a name go on or end: a function word, a date, a sign."""
    words = rf"(?:(?:{_followers('goes_on')})(?!\w)|{_ASKS})"
    return re.compile(rf"{_CLOSED}|[ \n]{{1,6}}(?:{words}|ngày[ \n]\d|{_OF_YEAR}|\()")


@cache
def after_count() -> re.Pattern[str]:
    """Give the pattern of what makes a bare number a count: a counted noun, a percent sign."""
    year = rf"(?!{_OF_YEAR})"
    types = alternatives(document_types())
    return re.compile(
        rf"[ \n]{{1,6}}{year}(?!{_ASKS})(?:{_followers('counted')}(?!\w)|{types}(?!\w)|\d|- ?\d|(?:đến|tới) \d)|[ \n]?[%+]|[/-]\w|[.,]\d"
    )


@cache
def _after_type() -> re.Pattern[str]:
    return re.compile(rf"[ \n]{alternatives(document_types())}(?!\w)")


@cache
def after_issued() -> re.Pattern[str]:
    """Give the pattern of the words that name an issuer: ` của Bộ Chính trị`."""
    return re.compile(rf"[ \n]{{1,6}}của[ \n]{alternatives(issuer_words())}(?!\w)")


# what stands before the name of a document within a sentence: `theo tinh thần Kết luận 14 khuyến khích …`
_BEFORE_NAMES = frozenset(
    "hiện khai triệt theo tại của với và hành kết thần cứ dung từ trong là về bằng giữa như các dụng đổi thế bỏ tập sát việc"
    " sau hóa đúng vào có gồm bố qua nhận trên tại dẫn vận thuộc ngoài cùng hoặc".split()
)


def stands_within(clean: CleanText, start: int) -> bool:
    """Tell whether a capitalised word stands within a sentence where names of documents do, so that it is no verb."""
    return clean.folded[max(0, start - 12) : start].rpartition(" ")[0].rpartition(" ")[2] in _BEFORE_NAMES


def counts(clean: CleanText, end: int) -> bool:
    """Tell whether a bare number that ends at `end` counts what follows; `Nghị quyết 57 Bộ Chính trị` goes on with a name."""
    if not after_count().match(clean.folded, end):
        return False
    after = clean.text[end + 1 : end + 3]
    return not (after[:1].isupper() and after[1:].islower()) or bool(_after_type().match(clean.folded, end))


def is_name_end(clean: CleanText, end: int, bare: str, *, capital: bool = True, within: bool = False) -> bool:
    """Tell whether a number that ends at `end` is part of a name and does not count what follows.

    Args:
        clean: the text.
        end: end of the number.
        bare: how the word before takes bare numbers, see `DocumentType.bare`.
        capital: whether that word is capitalised; in lower case a verb is likelier than a name.
        within: whether it stands within a sentence, where a capital makes a name of it: then any verb may go on with it.
    """
    padded = capital and _PADDED.match(clean.text, max(end - 3, 0), end)
    if bare == "noun" and padded and not _OF_TIME.match(clean.folded, end):
        return True  # `vướng mắc trong Chỉ thị 05 báo cáo về …`: here the noun behind it is a verb
    if not bare or counts(clean, end):
        return False
    if bare == "noun" and capital:
        return True
    if within and capital and opens_action(clean, end + 1, min(end + 40, len(clean.text))):
        return True
    if bare == "verb" and not capital:
        return bool(after_issued().match(clean.folded, end))
    return bool(after_name().match(clean.folded, end))
