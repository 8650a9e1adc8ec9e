"""The seed as the tests use it, and variants of it whose truth is known."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

SEED_PATH = next((Path(__file__).parent.parent / "seeds").glob("*.txt"))
SEED = SEED_PATH.read_bytes().decode("utf-8")

_NAMES = ("Trần Thị Bích Hạnh", "Lê Quang Đạo Phúc", "Phạm Gia Khiêm Hòa", "Đặng Thu Thủy", "Vũ Đức Quý", "Hồ Văn Năm")
_ROMAN = {8: "VIII", 9: "IX", 10: "X", 12: "XII", 14: "XIV", 19: "XIX", 22: "XXII"}
# The figures of the assessment in text order: words of the seed → indicator and measure.
FIGURES = (
    ("6 - 6,5%", "grdp", "growth"),
    ("10,8%", "retail_services_revenue", "growth"),
    ("10,1 tỷ USD", "exports", "level"),
    ("7,5%;", "exports", "growth"),
    ("13,1 tỷ USD", "imports", "level"),
    ("3,1%;", "imports", "growth"),
    ("5,1%;", "iip", "growth"),
    ("23,8%", "tourism_revenue", "growth"),
    ("13,3%", "public_passenger_transport", "growth"),
    ("28,69%", "budget_revenue", "share_of_plan"),
    ("7,61%", "budget_revenue", "growth"),
    ("1,27%", "jobs_resolved", "growth"),
    ("2,42%", "jobs_new", "growth"),
    ("trên 95%", "public_investment_disbursement", "share_of_plan"),
    ("không thấp hơn 30%", "public_investment_disbursement", "share_of_plan"),
)


@dataclass(frozen=True)
class Truth:
    """What a variant says."""

    date: str
    session: int
    term: int
    chair: str
    figures: tuple[tuple[str, str, float | None, float | None], ...]
    parts: tuple[tuple[int, int], ...]
    counts: frozenset[int]
    citations: tuple[str, ...]


def _decimal(draw: random.Random) -> str:
    whole, places = draw.randint(0, 99), draw.randint(0, 2)
    return str(whole + 1) if not places else f"{whole},{draw.randint(1, 10**places - 1):0{places}}"


def _number(words: str) -> float:
    return float(words.replace(",", "."))


def variant(seed: int) -> tuple[str, Truth]:
    """Give the seed with every figure, date, ordinal, name and document number drawn anew, and what it then says."""
    draw = random.Random(seed)
    text = unicodedata.normalize("NFC", SEED)  # so that the words to replace are found; the seed itself is mixed
    shift = draw.randint(-9, 6)
    # Years first, so that the numbers drawn below are not touched; `98/2023/QH15` moves with them.
    text = re.sub(r"\b20[2-6]\d\b", lambda match: str(int(match[0]) + shift), text)
    year = 2024 + shift

    drawn: list[str] = []

    def put(old: str, new: str, times: int) -> None:
        """Mark every `old` for replacement; what is drawn goes in at the end, where it can meet no later `old`."""
        nonlocal text
        assert text.count(old) == times, (old, text.count(old))
        text = text.replace(old, f"\0{len(drawn)}\0")
        drawn.append(new)

    day, month = draw.randint(1, 28), draw.randint(4, 12)
    session, term = draw.randint(1, 60), draw.choice(sorted(_ROMAN))
    chair = draw.choice(_NAMES)
    put(f"ngày 27 tháng 3 năm {year}", f"ngày {day:02} tháng {month} năm {year}", 2)
    put("LẦN THỨ 28", f"LẦN THỨ {session}", 1)
    put("lần thứ 28", f"lần thứ {session}", 1)
    put("KHÓA XI)", f"KHÓA {_ROMAN[term]})", 1)
    put("khóa XI", f"khóa {_ROMAN[term]}", 2)
    put("Nguyễn Văn Nên", chair, 2)

    figures = []
    for old, indicator, measure in FIGURES:
        first = _decimal(draw)
        if old == "6 - 6,5%":
            second = f"{int(_number(first)) + 1 + draw.randint(0, 3)},5"
            new, low, high = f"{first} - {second}%", _number(first), _number(second)
        else:
            new = re.sub(r"\d+(?:,\d+)?", first, old)
            low = high = _number(first)
        put(old, new, 1)
        open_end = old.startswith(("trên", "không"))
        figures.append((indicator, measure, low, None if open_end else high))

    total, other = draw.randint(20, 80), draw.randint(82, 120)
    first_part, second_part = sorted(draw.sample(range(1, total), 2))
    parts = (first_part, second_part - first_part, total - second_part)
    for old, part in (("02/33", parts[0]), ("14/33", parts[1]), ("17/33", parts[2])):
        put(old, f"{part:02}/{total}", 1)
    put("có 33 nhiệm vụ", f"có {total} nhiệm vụ", 1)
    done = draw.randint(1, other - 1)
    put("07/25", f"{done:02}/{other}", 1)
    put("18/25", f"{other - done}/{other}", 1)
    counts = {total}
    for old in ("27 Nghị quyết", "17 nội dung", "14 nhóm", "74 nhiệm vụ", "3 tổ công tác", "6 điểm nghẽn", "05 dự án",
                "8 ngành", "40 nhiệm vụ", "36 nhiệm vụ"):  # fmt: skip
        number = draw.randint(2, 999)
        put(old, re.sub(r"\d+", str(number), old), 1)
        counts.add(number)
    rooms = draw.randint(1000, 99999)
    put("4.500 phòng học", f"{rooms:,} phòng học".replace(",", "."), 1)
    counts.add(rooms)

    numbers = draw.sample(range(100, 1900), 3)
    put(f"98/{2023 + shift}/QH15", f"{numbers[0]}/{2023 + shift}/QH15", 3)
    put("Nghị quyết 98", f"Nghị quyết {numbers[0]}", 1)
    put("641/QĐ-UBND", f"{numbers[1]}/QĐ-UBND", 1)
    put("896/QĐ-TTg", f"{numbers[2]}/QĐ-TTg", 1)
    text = re.sub("\0(\\d+)\0", lambda match: drawn[int(match[1])], text)
    return text, Truth(
        date=f"{year}-{month:02}-{day:02}",
        session=session,
        term=term,
        chair=chair,
        figures=tuple(figures),
        parts=(*((part, total) for part in parts), (done, other), (other - done, other)),
        counts=frozenset(counts),
        citations=(f"{numbers[0]}/{2023 + shift}/QH15", f"{numbers[1]}/QĐ-UBND", f"{numbers[2]}/QĐ-TTg"),
    )
