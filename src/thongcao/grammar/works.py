"""Names of works: roads, bridges, metro lines, ports, hospitals … with their numbers, ends, places and sections.

A work is a head word of the table `work_kinds` and what makes it a name: a proper name (`cầu Cần Giờ`), a number
(`Quốc lộ 50`), a pair of ends (`Thành phố Hồ Chí Minh - Mộc Bài`). A head word alone is a common noun and is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongcao.grammar.anchors import Anchors, find_anchors
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import alternatives
from thongcao.grammar.work_names import (
    AFTER_NUMBER,
    CAPITAL,
    FOLLOWERS,
    PLAIN,
    Head,
    WorkName,
    begins_head,
    heads,
    name_key,
)
from thongcao.grammar.work_reading import WorkReading
from thongcao.text import CleanText

__all__ = ["RULES", "WorkName", "find_works"]

_PLURAL = re.compile(
    r"(?<!\w)(?:các|những|hệ thống|mạng lưới|cả|hai|ba|bốn|năm|\d{1,2})(?: tuyến| cây| khu| dự án| công trình)? \Z"
)
_ELSEWHERE = (
    "quận ", "phường ", "xã ", "huyện ", "thị trấn ", "thành phố ", "tỉnh ", "đường ", "phố ", "ấp ", "thôn ",
)  # fmt: skip
_PAIR_KINDS = frozenset({"expressway", "railway", "metro"})

# where a further name can begin at all
_FURTHER_START = re.compile(rf"(?:, | và |; )(?:[{CAPITAL}\d]|số \d)| \([^()\n]{{1,40}}\)(?:, | và )[{CAPITAL}]")
_IN_BRACKETS = r"(?: \([^()\n]{1,40}\))?"  # `Sông Thu (450 m)`
_NUMBERED = re.compile(rf"(?P<name>[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)*) \d{{1,2}}\Z")
_ALIKE = re.compile(
    rf"(?:, | và )(?P<whole>(?:(?P<name>[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)*) )?(?P<number>\d{{1,2}})){AFTER_NUMBER}"
)


# `Quốc lộ 1A, 61C và 91`, `metro số 2, số 3`
_BARE_NUMBER = re.compile(r"[ .]{1,2}(?P<kind>số )?\d{1,3}[A-Z]{0,2}\d?")
_MORE_NUMBERS = re.compile(
    r"(?:, | và )(?P<whole>(?P<kind>số )?(?P<number>\d{1,3}[A-Z]{0,2}\d?))"
    r"(?=[,;.)\n]| và |\Z| (?:đã|đang|được|sẽ|hoàn thành|chậm|trong|trên|qua|đoạn|cơ bản|đi|đưa)(?!\w))"
)


@cache
def _further(paired: bool) -> re.Pattern[str]:
    """Give the pattern of a name that shares the head before it: a pair of ends after a pair, else a plain name."""
    if paired:
        return re.compile(rf"{_IN_BRACKETS}(?:[:,;]| và) (?P<name>{PLAIN}(?: ?- ?{PLAIN}){{1,3}})(?!\w)")
    ends = rf"[,;.…)\n]| và | \(\d| {alternatives(FOLLOWERS)}(?!\w)|\Z"
    return re.compile(rf"{_IN_BRACKETS}(?:[:,]| và) (?P<name>{PLAIN})(?={ends})")


def _barred(clean: CleanText, head: Head, start: int) -> bool:
    """Tell whether the words before a head make it part of another word (`yêu cầu`) or place (`quận Cầu Giấy`)."""
    before = clean.folded[max(start - 14, 0) : start]
    if head.not_after and before.rstrip().endswith(head.not_after):
        return True
    if before.endswith("thông ") and clean.folded.startswith("tuyến ", start) and not before.endswith("giao thông "):
        return True  # `thông tuyến cao tốc …`: the verb is `thông tuyến`
    capital = clean.text[start].isupper()
    if head.form == "lower" and capital and not before.endswith(("dự án ", "cải tạo ", "nạo vét ", "công trình ")):
        return True
    if not capital or not before.endswith(_ELSEWHERE):
        return False
    return not any(before.endswith(word) and before[: -len(word)][-1:].isalnum() for word in _ELSEWHERE)


def _listed(
    clean: CleanText, token: Token[WorkName], head: Head, words: str, *, paired: bool
) -> Iterator[Token[WorkName]]:
    """Give the names that share the head before them: `cao tốc Bùng - Vạn Ninh, Vạn Ninh - Cam Lộ`."""
    plural = _is_plural(clean, token.start)
    if paired and head.kind in _PAIR_KINDS:
        yield from _names(clean, token.end, head, words, paired=True)
    elif bare := _BARE_NUMBER.fullmatch(clean.text, token.start + len(words), token.end):
        yield from _numbers(clean, token, words, bare["kind"], plural)
    elif not paired and plural:
        yield from _names(clean, token.end, head, words, paired=False)
    elif clean.text[token.end - 1].isdigit() and (numbered := _NUMBERED.search(clean.text, token.start, token.end)):
        yield from _numbered_alike(clean, token, words, numbered["name"])


def _is_plural(clean: CleanText, start: int) -> bool:
    return _PLURAL.search(clean.folded, max(start - 24, 0), start) is not None


def _names(clean: CleanText, place: int, head: Head, words: str, *, paired: bool) -> Iterator[Token[WorkName]]:
    """Give the names from `place` on that share a head, eight at most."""
    pattern = _further(paired)
    for _ in range(8):
        match = pattern.match(clean.text, place)
        if match is None or (clean.text[place] == ":" and begins_head(clean.folded, match.start("name"))):
            return
        key = head.work_key(words, name_key(match["name"]))
        yield Token("work", *match.span("name"), WorkName(head.kind, key, shared=words), "work")
        place = match.end()


def _numbers(
    clean: CleanText, token: Token[WorkName], head: str, kind: str | None, plural: bool
) -> Iterator[Token[WorkName]]:
    """Give the works of a list that are named by a number alone: `các Quốc lộ 1A, 61C và 91`, `metro số 2, số 3`."""
    place = token.end
    while (match := _MORE_NUMBERS.match(clean.text, place)) and (plural or match["kind"]):
        key = token.value.key[: token.value.key.rfind("-") + 1] + match["number"].lower()
        shared = head if match["kind"] or not kind else f"{head} số"
        yield Token("work", *match.span("whole"), WorkName(token.value.kind, key, shared=shared), token.rule)
        place = match.end()


def _numbered_alike(clean: CleanText, token: Token[WorkName], head: str, name: str) -> Iterator[Token[WorkName]]:
    """Give the works of the same name with another number: `Nhà máy điện Nhơn Trạch 3 và Nhơn Trạch 4`, `… 3 và 4`."""
    place = token.end
    while match := _ALIKE.match(clean.text, place):
        if match["name"] and match["name"] != name[-len(match["name"]) :]:
            return
        key = token.value.key[: token.value.key.rfind("-") + 1] + match["number"]
        shared = head if match["name"] else f"{head} {name}"
        yield Token("work", *match.span("whole"), WorkName(token.value.kind, key, shared=shared), token.rule)
        place = match.end()


def find_works(clean: CleanText, anchors: Anchors | None = None) -> list[Token[WorkName]]:
    """Give the names of works of a text, in text order and without overlaps.

    Args:
        clean: the clean text.
        anchors: its anchors, where they are known.

    Returns:
        Tokens of kind `work` over head word, name, place and section.
    """
    found: list[Token[WorkName]] = []
    known = heads()
    done = -1
    for start, end, words in (anchors or find_anchors(clean)).works:
        # a part of a head can be a head of its own: `nhà máy điện gió`
        if start <= done or _barred(clean, known[words], start):
            continue
        reading = WorkReading(clean, known[words], start, end)
        if value := reading.read():
            token = Token("work", start, reading.end, value, "work")
            found.append(token)
            if _FURTHER_START.match(clean.text, token.end):
                found += _listed(clean, token, known[words], clean.text[start:end], paired=reading.paired)
            done = found[-1].end
        elif clean.text.startswith(": ", end) and _is_plural(clean, start):  # `3 cầu: Sông Thu, Kỳ Lam`
            head = known[words]
            names = list(_names(clean, end, head, clean.text[start:end], paired=head.kind in _PAIR_KINDS))
            found += names
            done = names[-1].end if names else done
    return found


def _work(kind: str, key: str, *, place: str = "", section: str = "", alias: str = "") -> WorkName:
    return WorkName(kind, key, place, section, alias)


_CITY_KEY = "thanh-pho-ho-chi-minh"

RULES: tuple[Rule, ...] = (
    Rule(
        "numbered_work",
        "work",
        "communiqués of city and province committees: `đường Vành đai 3`, `Quốc lộ 50`, `tuyến đường sắt đô thị số 2`",
        find_works,
        {
            "đường Vành đai 3 Thành phố Hồ Chí Minh": _work("road", "vanh-dai-3", place=_CITY_KEY),
            "đường Vành đai 3 TP.HCM": _work("road", "vanh-dai-3", place=_CITY_KEY),
            "Vành đai 2 (đoạn 1 và đoạn 2)": _work("road", "vanh-dai-2", section="doan-1-va-doan-2"),
            "đường Vành đai 3 đoạn Tân Vạn - Bình Chuẩn": _work(
                "road", "vanh-dai-3", section="doan-tan-van-binh-chuan"
            ),
            "Vành đai 4 - Vùng Thủ đô Hà Nội": _work("road", "vanh-dai-4", place="vung-thu-do-ha-noi"),
            "đường Vành đai 2,5": _work("road", "vanh-dai-2-5"),
            "đường Vành đai phía Tây 2": _work("road", "vanh-dai-phia-tay-2"),
            "Quốc lộ 50": _work("road", "quoc-lo-50"),
            "QL.14B": _work("road", "quoc-lo-14b"),
            "QL1A": _work("road", "quoc-lo-1a"),
            "đường 794 giai đoạn 2": _work("road", "duong-tinh-794", section="giai-doan-2"),
            "đường ĐT.741": _work("road", "duong-tinh-741"),
            "đường 30/4": _work("road", "30-4"),
            "đường 5B": _work("road", "5b"),
            "tuyến đường sắt đô thị số 2": _work("metro", "so-2"),
            "tuyến metro số 1 (Bến Thành - Suối Tiên)": _work("metro", "so-1", alias="ben-thanh-suoi-tien"),
            "tuyến metro số 1 Bến Thành - Suối Tiên": _work("metro", "so-1", alias="ben-thanh-suoi-tien"),
            "tuyến đường sắt đô thị 2A Cát Linh - Hà Đông": _work("metro", "so-2a", alias="cat-linh-ha-dong"),
            "nhà ga T3": _work("terminal", "t3"),
            "Trường Mầm non số 2": _work("school", "truong-mam-non-so-2"),
            "Bệnh viện 199": _work("hospital", "199"),
            "trạm biến áp 500 kV Lao Bảo": _work("power", "tram-bien-ap-500-kv-lao-bao"),
        },
        (
            "sản lượng đường 120 nghìn tấn",
            "chặng đường 95 năm vẻ vang",
            "12 km đường",
            "3 tuyến đường",
            "trạm biến áp công suất 250 MW",
            "đường 5%",
        ),
    ),
    Rule(
        "work_between_ends",
        "work",
        "`đường nối Trần Quốc Hoàn - Cộng Hòa`, `cao tốc Thành phố Hồ Chí Minh - Mộc Bài`, `Nhổn - ga Hà Nội`",
        find_works,
        {
            "đường nối Trần Quốc Hoàn - Cộng Hòa": _work("road", "tran-quoc-hoan-cong-hoa"),
            "đường nối đường Trần Quốc Hoàn - đường Cộng Hòa": _work("road", "tran-quoc-hoan-cong-hoa"),
            "Cao tốc Thành phố Hồ Chí Minh - Mộc Bài": _work("expressway", f"{_CITY_KEY}-moc-bai"),
            "đường cao tốc TP.HCM - Mộc Bài": _work("expressway", f"{_CITY_KEY}-moc-bai"),
            "cao tốc Bùng-Vạn Ninh": _work("expressway", "bung-van-ninh"),
            "đường bộ cao tốc Bắc - Nam phía Đông": _work("expressway", "bac-nam-phia-dong"),
            "tuyến đường sắt đô thị Nhổn - ga Hà Nội": _work("metro", "nhon-ga-ha-noi"),
            "đường sắt tốc độ cao trên trục Bắc - Nam": _work("railway", "toc-do-cao-bac-nam"),
            "nút giao thông Nguyễn Văn Linh - Nguyễn Hữu Thọ": _work("interchange", "nguyen-van-linh-nguyen-huu-tho"),
            "nút giao Vành đai 3 với cao tốc Long Thành - Dầu Giây": _work(
                "interchange", "vanh-dai-3-voi-cao-toc-long-thanh-dau-giay"
            ),
            "đường nối cao tốc Cao Lãnh - An Hữu với Quốc lộ 30": _work(
                "road", "cao-toc-cao-lanh-an-huu-voi-quoc-lo-30"
            ),
            "kênh Tham Lương - Bến Cát - rạch Nước Lên": _work("waterway", "tham-luong-ben-cat-rach-nuoc-len"),
            "luồng Định An - Cần Thơ": _work("waterway", "dinh-an-can-tho"),
        },
        (
            "đường lối đổi mới của Đảng",
            "các tuyến đường giao thông nông thôn",
            "đường sắt Việt Nam",
            "đồng chí Nguyễn Văn An - Bí thư Tỉnh ủy",
        ),
    ),
    Rule(
        "named_work",
        "work",
        "`cầu Thủ Thiêm 4`, `Cảng hàng không quốc tế Long Thành`, `Bệnh viện Ung bướu thành phố Cần Thơ`",
        find_works,
        {
            "cầu Thủ Thiêm 4": _work("bridge", "thu-thiem-4"),
            "cầu vượt sông Đà số 3": _work("bridge", "song-da-so-3"),
            "cầu cảng số 2": _work("port", "so-2"),
            "hầm chui HC1-02": _work("tunnel", "hc1-02"),
            "đường hành lang kinh tế phía Đông": _work("road", "hanh-lang-kinh-te-phia-dong"),
            "khu công nghiệp Quế Võ 2 - Giai đoạn 2": _work("industrial_zone", "que-vo-2", section="giai-doan-2"),
            "trục đại lộ cảnh quan sông Hồng": _work("road", "song-hong"),
            "tuyến lộ Đầm Dơi - Cái Keo": _work("road", "dam-doi-cai-keo"),
            "kênh cấp nước Sông Trâu - Bà Râu": _work("waterway", "song-trau-ba-rau"),
            "Quốc lộ 1 đoạn qua tỉnh": _work("road", "quoc-lo-1", section="doan-qua-tinh"),
            "Bệnh viện Quân y 5-8": _work("hospital", "quan-y-5-8"),
            "Trạm Y tế phường": _work("hospital", "tram-y-te"),
            "cầu Cần Giờ": _work("bridge", "can-gio"),
            "nút giao thông An Phú": _work("interchange", "an-phu"),
            "nút giao Nam cầu Bính": _work("interchange", "nam-cau-binh"),
            "khu đô thị Bắc sông Cấm": _work("urban_area", "bac-song-cam"),
            "đường Bùi Viện kéo dài": _work("road", "bui-vien-keo-dai"),
            "đường Nguyễn Tất Thành nối dài": _work("road", "nguyen-tat-thanh-noi-dai"),
            "hầm chui nút giao thông Mỹ Thủy": _work("interchange", "my-thuy"),
            "sân bay Long Thành": _work("airport", "long-thanh"),
            "Cảng hàng không quốc tế Long Thành": _work("airport", "long-thanh"),
            "cảng Liên Chiểu": _work("port", "lien-chieu"),
            "khu bến Lạch Huyện": _work("port", "lach-huyen"),
            "tuyến đường ven biển nối cảng Liên Chiểu": _work("road", "ven-bien-cang-lien-chieu"),
            "tuyến đường bộ ven biển đoạn qua tỉnh Nam Định": _work(
                "road", "ven-bien", section="doan-qua-tinh-nam-dinh"
            ),
            "Khu công nghiệp VSIP III": _work("industrial_zone", "vsip-iii"),
            "khu công nghiệp Việt Nam - Singapore": _work("industrial_zone", "viet-nam-singapore"),
            "Khu nhà ở xã hội Lê Minh Xuân": _work("housing", "le-minh-xuan"),
            "Bệnh viện Ung bướu thành phố Cần Thơ": _work("hospital", "ung-buou", place="thanh-pho-can-tho"),
            "Bệnh viện Đa khoa tỉnh Bình Dương (cũ)": _work("hospital", "da-khoa", place="tinh-binh-duong"),
            "Bệnh viện Đa khoa tỉnh": _work("hospital", "da-khoa"),
            "Trường Tiểu học xã Tân Lập": _work("school", "truong-tieu-hoc", place="xa-tan-lap"),
            "đường tránh thị trấn Phú Thịnh": _work("road", "tranh-thi-tran-phu-thinh"),
            "Bệnh viện Ung bướu (cơ sở 2)": _work("hospital", "ung-buou", section="co-so-2"),
            "Trường THPT chuyên Lê Hồng Phong": _work("school", "truong-thpt-chuyen-le-hong-phong"),
            "nhà máy điện khí LNG Bạc Liêu": _work("power", "bac-lieu"),
            "Nhà máy điện gió Hòa Bình 5": _work("power", "dien-gio-hoa-binh-5"),
            "hồ chứa nước Sông Chò 1": _work("irrigation", "ho-song-cho-1"),
            "Bảo tàng tỉnh Quảng Nam": _work("culture", "bao-tang", place="tinh-quang-nam"),
            "Nhà máy nước Hòa Liên": _work("water_supply", "hoa-lien"),
            "Trung tâm Triển lãm Quốc gia": _work("center", "trien-lam-quoc-gia"),
        },
        (
            "các công trình giao thông trọng điểm",
            "các dự án đầu tư công",
            "cầu thị, lắng nghe",
            "cầu nối giữa Đảng với Nhân dân",
            "nhu cầu vốn",
            "yêu cầu Ban Thường vụ Tỉnh ủy",
            "điểm cầu Hà Nội",
            "quận Cầu Giấy",
            "Chủ tịch Hồ Chí Minh",
            "các khu công nghiệp tỉnh Đồng Nai",
            "Khu Công nghệ cao, Khu Công nghệ thông tin tập trung",
            "thị trường Hoa Kỳ, quần đảo Trường Sa",
            "bệnh viện, trường học",
            "trường tiểu học xã Tân Lập",
            "Tổng công ty Cảng hàng không Việt Nam",
        ),
    ),
)
