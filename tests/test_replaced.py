"""The seed with every figure, date, ordinal, name and number drawn anew: the whole output moves with the words.

What is expected is the output for the seed with its spans moved to where the words now stand, its words read from there,
and the values that were drawn. Nothing else may change: not a link, not a period, not a check.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.seed import SEED

from thongcao import clean, extract

BASE = extract(SEED).model_dump(mode="json")
ROMAN = ["", *"I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()]
ASSESSMENT = (  # pattern of the number, and whether the verb before it may be turned round
    (r"tăng (10,8)%", True), (r"(10,1) tỷ USD", False), (r"tăng (7,5)%", True), (r"(13,1) tỷ USD", False),
    (r"tăng (3,1)%", True), (r"tăng (5,1)%", True), (r"tăng (23,8)%", True), (r"tăng (13,3)%", True),
    (r"đạt (28,69)%", False), (r"tăng (7,61)%", True), (r"tăng (1,27)%", True), (r"tăng (2,42)%", True),
)  # fmt: skip
COUNTS = (
    r"của (3) tổ công tác", "", r"ban hành (27) Nghị quyết", r"khai (17) nội dung", r"gỡ (6) điểm nghẽn", r"với (14) nhóm",
    r"và (74) nhiệm vụ", r"(05) d", r"tế (8) ngành", r"(4\.500) phòng", r"(40) nhiệm vụ quý", r"(36) nhiệm vụ quý",
)  # fmt: skip


@dataclass
class Variant:
    """A text in the making: what stands instead of which words, and the values that follow."""

    draw: random.Random
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def put(self, pattern: str, new: str | Callable[[str], str], times: int = 1) -> None:
        """Replace the first group of each match of a pattern, which must match `times` times."""
        found = list(re.finditer(pattern, SEED))
        assert len(found) == times, pattern
        for match in found:
            self.edits.append((*match.span(1), new if isinstance(new, str) else new(match[1])))

    def expect(self, value: Any, *paths: str) -> None:
        self.values.update(dict.fromkeys(paths, value))

    def two_digits(self, number: int) -> str:
        return f"{number:02}" if self.draw.random() < 0.5 else str(number)

    def text(self) -> str:
        pieces, place = [], 0
        for start, end, new in sorted(self.edits):
            pieces += [SEED[place:start], new]
            place = end
        return "".join([*pieces, SEED[place:]])

    def moved(self, offset: int) -> int:
        edits = sorted(self.edits)
        place = bisect_right([end for _, end, _ in edits], offset)
        return offset + sum(len(new) - (end - start) for start, end, new in edits[:place])


def _last_day(year: int, month: int) -> str:
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def _decimal(draw: random.Random, low: float, high: float) -> tuple[str, float]:
    places = draw.choice([0, 1, 2])
    number = round(draw.uniform(low + 1, high), places)
    return f"{number:.{places}f}".replace(".", ","), number


def _replace_times(one: Variant) -> None:
    draw = one.draw
    year, months, day = draw.randint(2018, 2029), draw.choice([3, 6, 9]), draw.randint(1, 28)
    one.put(r"(?<![\d/])(2024)(?![/\d])", str(year), 22)
    for pattern in (r"so với cùng kỳ năm (2023)", r"năm học (2023)"):
        one.put(pattern, str(year - 1))
    one.put(r"giai đoạn 2024 - (2025)", str(year + 1))
    one.put(r"(03) tháng đầu năm", one.two_digits(months))
    one.put(r"ngày (27) tháng 3 năm 2024", f"{day:02}", 2)
    one.put(r"ngày 27 tháng (3) năm 2024", str(months + 1), 2)
    one.expect(f"{year}-{months + 1:02}-{day:02}", "meeting.dates.start", "meeting.dates.end")
    signed = draw.randint(1, 28)
    one.put(r"ngày (01) tháng 3", f"{signed:02}")
    one.expect(f"{year}-03-{signed:02}", "citations.1.date")
    for place in range(13):
        one.expect(f"{year}-01-01", f"indicators.{place}.period.start")
        one.expect(_last_day(year, months), f"indicators.{place}.period.end")
        if (BASE["indicators"][place]["basis"] or {}).get("start"):
            one.expect(f"{year - 1}-01-01", f"indicators.{place}.basis.start")
            one.expect(_last_day(year - 1, months), f"indicators.{place}.basis.end")
    one.expect(f"{year}-01-01", "indicators.13.period.start")
    one.expect(f"{year}-12-31", "indicators.13.period.end")
    due, opening = sorted(draw.choices(range(months // 3 + 1, 5), k=2))
    one.put(r"đầu tư trong quý (II) và", ROMAN[due])
    one.put(r"trong quý (II) năm 2024 giải", ROMAN[due])
    one.put(r"trong qu\S+ (III) n", ROMAN[opening])
    for quarter, paths in (
        (due, ("indicators.14.period", "task_groups.groups.2.tasks.3.deadline")),
        (opening, ("task_groups.groups.3.tasks.6.deadline", "projects.7.mentions.0.date")),
    ):
        one.expect(f"{year}-{3 * quarter - 2:02}-01", *(f"{path}.start" for path in paths))
        one.expect(_last_day(year, 3 * quarter), *(f"{path}.end" for path in paths))


def _replace_meeting(one: Variant) -> None:
    draw = one.draw
    session, term = draw.randint(2, 60), draw.randint(5, 20)
    chair = draw.choice(["Trần Thị Bích Hạnh", "Lê Quang Đạo", "Vũ Đức Quý", "Hồ Văn Năm", "Đặng Út", "Phạm Thu Thủy"])
    one.put(r"(?:LẦN THỨ|lần thứ) (28)", str(session), 2)
    one.put(r"(?:KHÓA|khóa) (XI)\b", ROMAN[term], 3)
    one.put(r"lần thứ (XII)", ROMAN[term + 1], 3)
    one.put(r"(Nguyễn Văn Nên)", chair, 2)
    one.expect(session, "meeting.session.number")
    one.expect(term, "meeting.term.number")
    one.expect(ROMAN[term], "meeting.term.roman")
    one.expect(chair, "people.0.name", "conclusion.speaker")


def _replace_figures(one: Variant) -> None:
    draw = one.draw
    low = draw.randint(1, 12)
    words, high = _decimal(draw, low, low + 9)
    one.put(r"tăng (6 - 6,5)%", f"{low}{draw.choice([' - ', '-', ' – ', ' đến '])}{words}")
    one.expect(low, "indicators.0.value.low")
    one.expect(high, "indicators.0.value.high")
    for place, (pattern, turned) in enumerate(ASSESSMENT, start=1):
        words, number = _decimal(draw, 0, 90)
        one.put(pattern, words)
        one.expect(number, f"indicators.{place}.value.low", f"indicators.{place}.value.high")
        if turned and draw.random() < 0.3:
            one.put(pattern.replace("tăng (", "(tăng) ").replace(")%", "%"), "giảm")
            one.expect("decrease", f"indicators.{place}.direction")
    for place, pattern in ((13, r"trên (95)%"), (14, r"thấp hơn (30)%")):
        number = draw.randint(5, 99)
        one.put(pattern, str(number))
        one.expect(number, f"indicators.{place}.value.low")


def _replace_counts(one: Variant) -> None:
    draw = one.draw
    for place, pattern in enumerate(COUNTS):
        if pattern:
            number = draw.randint(1001, 99999) if "500" in pattern else draw.randint(2, 300)
            one.put(pattern, f"{number:,}".replace(",", ".") if number > 999 else one.two_digits(number))
            one.expect(number, f"counts.{place}.value")
    total, other = draw.randint(12, 60), draw.randint(61, 90)
    first, second = sorted(draw.sample(range(1, total), 2))
    done = draw.randint(1, other - 1)
    one.put(r"có (33) nhiệm vụ", str(total))
    one.expect(total, "counts.1.value")
    parts = [(first, total), (second - first, total), (total - second, total), (done, other), (other - done, other)]
    for place, (pattern, (part, whole)) in enumerate(
        zip((r"(02/33)", r"(14/33)", r"(17/33)", r"(07/25)", r"(18/25)"), parts, strict=True)
    ):
        one.put(pattern, f"{one.two_digits(part)}/{whole}")
        one.expect(part, f"progress.{place}.done")
        one.expect(whole, f"progress.{place}.total")


def _replace_names(one: Variant) -> None:
    draw = one.draw
    first, second, third = draw.sample(range(10, 1800), 3)  # `Nghị quyết 1945` may be one of that year
    assembly, year = draw.choice([(13, 2013), (14, 2018), (15, 2022)])
    one.put(r"(98/2023/QH15)", f"{first}/{year}/QH{assembly}", 3)
    one.put(r"Nghị quyết (98) mà", str(first))
    one.expect(f"{first}/{year}/QH{assembly}", "citations.0.number")
    one.expect(f"resolution-{first}-{year}-qh{assembly}", "citations.0.id")
    one.expect(f"QH{assembly}", "citations.0.issuer.abbreviation")
    one.expect(f"Quốc hội khóa {ROMAN[assembly]}", "citations.0.issuer.name")
    for place, pattern, number, code in ((1, r"(641)/QĐ", second, "UBND"), (2, r"(896)/QĐ", third, "TTg")):
        one.put(pattern, str(number))
        one.expect(f"{number}/QĐ-{code}", f"citations.{place}.number")
        one.expect(f"decision-{number}-qd-{code.lower()}", f"citations.{place}.id")
    for pattern, new in ((r"Nhiệm vụ số (2) mục", str), (r"mục (I) phần", ROMAN.__getitem__), (r"phần (2) Quy", str)):
        one.put(pattern, new(draw.randint(1, 9)))
    road, lines, rings = draw.randint(10, 60), draw.sample(range(1, 13), 2), draw.sample(range(1, 8), 3)
    one.put(r"Quốc lộ (50)", str(road), 2)
    one.put(r"đường sắt đô thị số (2)", str(lines[0]))
    one.put(r"đường sắt đô thị số (1)", str(lines[1]))
    for ring, old, times in zip(rings, (3, 2, 4), (2, 1, 1), strict=True):
        one.put(rf"V\S*nh \S*ai ({old})", str(ring), times)
    for place, name, key in (
        (4, f"Quốc lộ {road}", f"road-quoc-lo-{road}"),
        (0, f"tuyến đường sắt đô thị số {lines[0]}", f"metro-so-{lines[0]}"),
        (7, f"tuyến đường sắt đô thị số {lines[1]}", f"metro-so-{lines[1]}"),
        (1, f"đường Vành đai {rings[0]} Thành phố Hồ Chí Minh", f"road-vanh-dai-{rings[0]}-thanh-pho-ho-chi-minh"),
        (8, f"Vành đai {rings[1]} (đoạn 1 và đoạn 2)", f"road-vanh-dai-{rings[1]}-doan-1-va-doan-2"),
        (9, f"Vành đai {rings[2]}", f"road-vanh-dai-{rings[2]}"),
    ):
        one.expect(name, f"projects.{place}.name")
        one.expect(key, f"projects.{place}.id")


def _expected(value: Any, one: Variant, text: str, path: str = "") -> Any:
    """Give the output for the seed as it must be for the variant."""
    if path.removeprefix(".") in one.values:
        return one.values[path.removeprefix(".")]
    if isinstance(value, list):
        return [_expected(item, one, text, f"{path}.{place}") for place, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    moved: dict[str, Any] = {}
    for key, item in value.items():
        match key:
            case "span":
                # a record that no words say has no span
                moved[key] = item and [one.moved(offset) for offset in item]
            case "spans":
                moved[key] = [[one.moved(offset) for offset in span] for span in item]
            case "offset":
                moved[key] = one.moved(item)
            case _:
                moved[key] = _expected(item, one, text, f"{path}.{key}")
    if "text" in moved and moved.get("span"):
        moved["text"] = clean(text[slice(*moved["span"])])
    return moved


def _outcomes(output: dict[str, Any]) -> list[tuple[str, str]]:
    return [(check["code"], check["outcome"]) for check in output["checks"]]


@pytest.mark.parametrize("seed", range(60))
def test_the_output_moves_with_the_words(seed: int) -> None:
    one = Variant(random.Random(seed))
    for replace in (_replace_times, _replace_meeting, _replace_figures, _replace_counts, _replace_names):
        replace(one)
    text = one.text()
    found = extract(text).model_dump(mode="json")
    one.expect(f"{found['progress'][0]['text']} thực hiện định kỳ", "footnotes.0.anchor.follows")
    expected = _expected(BASE, one, text)
    assert _outcomes(found) == _outcomes(expected)
    for name in expected.keys() - {"source", "checks", "ledger"}:
        assert found[name] == expected[name], name
    assert found["ledger"]["unclaimed"] == []
