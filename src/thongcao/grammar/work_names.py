"""What a name of a work is made of: head words with their kinds, proper names, places, ends and keys."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from thongcao.grammar.words import alternatives
from thongcao.lexicon import cell_list, table


class WorkName(NamedTuple):
    """What a name of a work says.

    Attributes:
        kind: kind of work, e.g. `road`, `bridge`, `hospital`.
        key: the proper name in plain letters, the same for every spelling of it: `thu-thiem-4`.
        place: the unit it lies in, where that is part of the name: `thanh-pho-ho-chi-minh`.
        section: the part of the work meant, e.g. `doan-1-va-doan-2`, `giai-doan-2`.
        alias: a second name in brackets: `ben-thanh-suoi-tien`.
        shared: the head word, as written, where it stands with an earlier name of a list: `cầu` for `cầu A, B và C`.
    """

    kind: str
    key: str
    place: str = ""
    section: str = ""
    alias: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A row of the table `work_kinds`, seen from one of its head words.

    Attributes:
        kind: kind of work.
        key: what goes before the name in the key; `*` for the head word itself, where heads of one kind differ.
        between: cell of the words that may stand between head and name, see `between_pattern`.
        kept: those of them that are part of the name.
        number: form of a number that names the work.
        not_after: words that make the head a part of another word: `yêu cầu`.
        form: `lower`, where a capital is a name of its own (`Hồ`); `definite`, where trade and level are a name.
    """

    kind: str
    key: str
    between: str
    kept: frozenset[str]
    number: str
    not_after: tuple[str, ...]
    form: str

    def work_key(self, words: str, name: str) -> str:
        """Give the key of a work from its head words and the key of its name."""
        key = "-".join(filter(None, (slug(words) if self.key == "*" or not name else self.key, name)))
        return key.replace(*_HIGH).replace(*_MIDDLE) if self.kind == "school" else key


_HIGH, _MIDDLE = ("trung-hoc-pho-thong", "thpt"), ("trung-hoc-co-so", "thcs")  # one key for both spellings


_VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(filter(str.isupper, map(chr, range(0x1EA0, 0x1EFA))))
CAPITAL = f"A-Z{_VIETNAMESE}"

# What may follow a name without being a part of a longer word that begins with its last syllable, or a counted noun.
FOLLOWERS = frozenset(
    (
        "bao bảo bằng bị bên cách chậm cho chưa chính chuẩn chủ còn có cùng cũng cơ của dài do dọc dự đã đang đạt đảm "
        "đầu đến để đi đoạn đối đồng đúng được đưa gắn gần gồm giai giáp giữa giải hiện hiệu hoàn hoặc hòa hợp "
        "hơn hay hết hướng hỗ khánh khai khi khoảng khởi không khẩn kéo kết kể kịp là lên liên lớn mà mở mới mỗi mức nay "
        "này nằm nâng nên nếu nhằm nhất như nhưng nối nơi nêu ở phía phấn phải phân phát phục phần qua quy ra rộng "
        "rất sau sát sẵn sẽ sắp song sớm tại tạo tăng tập tháng thành theo thi thông thuộc thì thực tiến tiếp tích "
        "tính toàn tổ tổng trên triển trong trước trở từ tuyến và vào vẫn về vì với vừa vượt vị xây xuống xong ước "
        "ven vận theo thời năm quý ngày cuối gặp vướng đón nhận lựa nghiệm đóng chạy sang lập trình bắt chờ đủ sử "
        "bắc băng cần dừng đội giao góp giúp mang thay tới tránh trải trễ xin xuyên"
    ).split()
)
_UNIT_AHEAD = rf"(?:tỉnh|thành phố|huyện|quận|thị xã|vùng) [{CAPITAL}]"
AFTER_NUMBER = (
    r"(?![\w%]|[.,/-]\d| ?%)(?=\Z|\W*[\n)\]”\"]|[^\w\s]| - "
    rf"|\s+(?:[{CAPITAL}(]|{_UNIT_AHEAD}|{alternatives(FOLLOWERS)}(?!\w)))"
)
# Capitalised words that begin the name of something else: `yêu cầu Ủy ban …` is no bridge.
_NOT_NAMES = (
    "Bộ|Ban Thường|Ban Chấp|Ban Chỉ|Ban Quản|Ban Bí|Ban Cán|Ban Tổ|Ban Tuyên|Ban Dân|Sở|Ủy ban|Ủy viên|Đảng|Nghị quyết"
    "|Nghị định|Quyết định|Chính phủ|Chính quyền|Thủ tướng|Quốc hội|Hội đồng|Hội nghị|Hội Nông|Hội Cựu|Hội Liên|Luật"
    "|Đồng chí|Trung ương|Nhà nước|Nhân dân|Tổ quốc|Mặt trận|Đề án|Kế hoạch|Chỉ thị|Thông báo|Thông tư|UBND|HĐND|VTV"
    "|YouTube|Zalo|GRDP|GDP|FDI|BOT|PPP|Thường vụ|Thường trực|Tết|Phó Bí|Phó Chủ|Phó Thủ|Chủ tịch|Bí thư|Tổng Bí"
    "|Tổng công|Tổng Công|Chương trình|Công ty|Tập đoàn|Dự án|Hợp đồng|Chí Minh|Thành ủy|Tỉnh ủy|Cục|Tổng cục|Giai đoạn|Phân kỳ"
).split("|")
_NO_NAME = rf"(?!{alternatives(_NOT_NAMES)}(?!\w)|Việt Nam(?! -))"
ADMIN = (
    r"(?:[Tt]hành phố|TP\.?|Tp\.?|[Tt]ỉnh|[Tt]hị xã|TX\.?|[Qq]uận|[Hh]uyện|[Tt]hị trấn|[Pp]hường|[Xx]ã|[Đđ]ặc khu"
    r"|[Vv]ùng [Tt]hủ đô|[Tt]hủ đô)"
)
_WORD = rf"[{CAPITAL}](?:[\w'’]*\w)?"
# `Lạch Huyện` and `Chợ Xã` are names, `Bình Dương Thành phố` is not
_UNIT = r"(?!(?:Thành phố|Thị xã|Thị trấn|TP|Tp|Tỉnh|Vùng Thủ đô|Thủ đô)(?!\w))"
PLAIN = rf"{_NO_NAME}(?!{ADMIN}(?!\w)){_WORD}(?: {_UNIT}{_WORD}){{0,6}}(?: (?:số )?\d{{1,3}}[A-Z]?{AFTER_NUMBER})?"
CITY = r"(?:TP|Tp)\.? ?HCM|TPHCM"
PLACE = rf"(?:{CITY}|[Vv]ùng [Tt]hủ đô(?: Hà Nội)?(?!\w)|{ADMIN} ?(?:{PLAIN}|\d{{1,2}}{AFTER_NUMBER}))"
ROAD_NUMBER = r"\d{1,3}(?:[A-Z]{1,2}\d?)?"
_NUMBERED = rf"(?:[Qq]uốc lộ|QL\.?|[Đđ]ường [Tt]ỉnh|[Tt]ỉnh lộ|ĐT\.?|[Vv]ành đai) ?{ROAD_NUMBER}(?:,5)?(?![\w%]|[.,]\d)"
# what stands before and behind the head word of a work; codes stand close to their number: `QL1A`, `ĐT.741`
BEFORE_HEAD = frozenset(" \n(\"“'/;-")
BEHIND_HEAD = frozenset(" (.0123456789")
_INNER_PLACE = re.compile(
    r"(?:ga|ngã ba|ngã tư|biên giới|vòng xoay|sông|thị trấn|đèo|đảo|hành lang kinh tế|cửa khẩu|trung tâm) (?=\S)"
)
# `nút giao Nam cầu Bính`, `khu đô thị Bắc sông Cấm`
_SIDE = re.compile(r"(?:đông|tây|nam|bắc) (?=(?:cầu|hầm|cảng|sân bay|ga|hồ|kênh|sông|quốc lộ|đường) \S)")
_UNITS = frozenset({"khu", "tỉnh", "huyện", "quận", "thị", "vùng", "xã", "phường"})
_NEXT_WORD = re.compile(rf" (?![{CAPITAL}])([^\W\d_]+)")


def words_of(words: str, phrases: frozenset[str]) -> Iterator[str]:
    """Give the phrases that the words are made of, in text order; the other words are left out."""
    pieces = words.split()
    place = 0
    while place < len(pieces):
        for width in range(min(5, len(pieces) - place), 0, -1):
            if (phrase := " ".join(pieces[place : place + width])) in phrases:
                yield phrase
                break
        else:
            width = 1
        place += width


@cache
def between_pattern(cell: str) -> re.Pattern[str]:
    """Give the pattern of the words between head and name; most texts need a few of the forty."""
    return re.compile(rf"(?: {alternatives(cell_list(cell))}(?!\w)){{1,5}}")


@cache
def heads() -> dict[str, Head]:
    """Give the rows of the table by head word."""
    found: dict[str, Head] = {}
    for row in table("work_kinds"):
        head = Head(
            row["kind"],
            row["key"],
            "|".join(filter(None, (row["light"], row["kept"]))),
            frozenset(cell_list(row["kept"])),
            row["number"],
            cell_list(row["not_after"]),
            row["form"],
        )
        found.update(dict.fromkeys(cell_list(row["heads"]), head))
    return found


@cache
def _heads_by_letters() -> dict[str, list[str]]:
    """Give the head words by their first two letters, longest first: a pattern of all takes long to compile."""
    found: dict[str, list[str]] = {}
    for head in sorted(heads(), key=len, reverse=True):
        found.setdefault(head[:2], []).append(head)
    return found


def _head_end(folded: str, at: int) -> int | None:
    """Give where the head word ends that begins at `at` with a name behind it; None where none does."""
    if not at or folded[at - 1] not in BEFORE_HEAD:
        return None
    for head in _heads_by_letters().get(folded[at : at + 2], ()):
        end = at + len(head)
        if folded.startswith(head, at) and folded[end : end + 1] in BEHIND_HEAD:
            return end
    return None


def begins_head(folded: str, at: int) -> bool:
    """Tell whether a head word with a name begins at `at`, behind a blank."""
    return _head_end(folded, at) is not None


@cache
def place_pattern() -> re.Pattern[str]:
    """Give the pattern of a unit with its name: `thành phố Cần Thơ`, `TP.HCM`."""
    return re.compile(PLACE)


@cache
def _bare_ends() -> tuple[re.Pattern[str], ...]:
    """Compile a numbered road and a code (`hầm chui HC1-02`), a place, a proper name, in the order they are asked for."""
    numbered = re.compile(rf"{_NUMBERED}|[A-Z]{{1,3}}\d{{1,2}}-\d{{1,2}}(?![\w-])")
    return numbered, place_pattern(), re.compile(PLAIN)


def _bare_end(text: str, start: int) -> re.Match[str] | None:
    return next((match for pattern in _bare_ends() if (match := pattern.match(text, start))), None)


def read_end(text: str, folded: str, start: int) -> int | None:
    """Give where an end of a work stops: a name, a place, or a work of its own (`cảng Liên Chiểu`, `ga Hà Nội`)."""
    side = _SIDE.match(folded, start) if text[start : start + 1].isupper() else None
    start = side.end() if side else start
    inner = _INNER_PLACE.match(folded, start)
    head = inner.end() if inner else _head_end(folded, start)
    if head is not None:
        begin = head + (folded[head : head + 1] == " ")
        begin += len("quốc tế ") if folded.startswith("quốc tế ", begin) else 0
        if match := _bare_end(text, begin):
            return match.end()
    match = _bare_end(text, start)
    if not match:
        return None
    # `Cảng hàng không`: the first syllable of a common noun in title case
    after = _NEXT_WORD.match(text, match.end()) if " " not in match[0] else None
    return None if after and after[1] not in FOLLOWERS and after[1] not in _UNITS else match.end()


# a further end that needs no name of its own: `từ cảng Quy Nhơn đến đường ven biển`
_COMMON_END = re.compile(
    rf"(?:đường (?:bộ )?ven biển|đường vành đai|đường gom|(?:đường )?cao tốc|quốc lộ)(?!\w)(?! [{CAPITAL}\d])"
)


def read_chain(text: str, folded: str, start: int, joint: re.Pattern[str]) -> tuple[int, int]:
    """Give where the ends joined by `joint` stop, and how many there are; at most six."""
    count, end = 0, start
    place: int | None = start
    while count < 6 and place is not None:
        stop = read_end(text, folded, place)
        if not stop:
            common = _COMMON_END.match(text, place) if count else None
            return (common.end(), count + 1) if common else (end, count)
        count, end = count + 1, stop
        mark = joint.match(text, end)
        place = mark.end() if mark else None
    return end, count


_NO_SLUG = re.compile(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """Give words as plain ascii letters and digits with hyphens: `Thủ Thiêm 4` → `thu-thiem-4`."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return _NO_SLUG.sub("-", plain).strip("-")


_HO_CHI_MINH = re.compile(r"(?:TP|Tp)\.? ?(?:HCM|Hồ Chí Minh)")
_SHORT_CITY = re.compile(r"(?:TP|Tp)\.? ?(?=[^\W\d_])")
_PLAIN_ROAD = re.compile(r"(?:^|(?<=[- ]))(?:[Tt]uyến )?[Đđ]ường (?=[A-ZĐ])")
_SHORT_HIGHWAY = re.compile(r"QL\.? ?(?=\d)")


def name_key(name: str) -> str:
    """Give the key of a proper name: one spelling of the city, and no word `đường` before the ends of a pair."""
    if "TP" in name or "Tp" in name:
        name = _SHORT_CITY.sub("thành phố ", _HO_CHI_MINH.sub("thành phố Hồ Chí Minh", name))
    if "QL" in name:
        name = _SHORT_HIGHWAY.sub("quốc lộ ", name)
    return slug(_PLAIN_ROAD.sub("", name) if "đường" in name or "Đường" in name else name)
