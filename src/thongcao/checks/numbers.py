"""Checks of the figures: parts against wholes, balances, the ledger."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from thongcao.checks.base import Evidence, not_applicable, verdict
from thongcao.model.communique import Check
from thongcao.model.figures import Count, Indicator, Progress
from thongcao.text import clean_text, fold

_NEAR = 400  # characters between a stated total and its parts, a long sentence or two


# states of which one shuts out the other
_SHUTS_OUT = re.compile(r"(?:(?:còn|đang|chưa|không|chậm) )+|.*(?<!\w)(?:chưa|không|định kỳ|chậm)(?!\w)")
# states of which one may hold the other: `đạt 15/18, vượt 6/18`, `khởi công 8/20, hoàn thành 5/20`
_MAY_HOLD = re.compile(
    r"(?<!\w)(?:đạt|vượt|hoàn thành|khởi công|thi công|khánh thành|đưa vào|thông xe|triển khai|phê duyệt|giải ngân|bàn giao|"
    r"nâng cao|kiểu mẫu|chuẩn|có|được)(?!\w)"
)
_NARROWLY = 5  # a sum misses its whole narrowly by less than this part of it
_INCLUDED = re.compile(r"trong đó|trong số")
# what stands before or behind a number that is the whole of fractions, and between it and the first of them
_WHOLE_BEFORE = re.compile(r"(?<!\w)(?:trong|trong số|tổng số|đề ra|xác định|gồm)(?: có)?\Z")
# tasks are a whole where they are assigned; projects and land are assigned to others
_ASSIGNED = ("nhiệm vụ", "chỉ tiêu", "nội dung", "công việc", "đề án", "tiêu chí")
_ASSIGNED_BEFORE = re.compile(r"(?<!\w)giao\Z")
_ASSIGNED_BEHIND = re.compile(r"[^.;\n]{0,40}(?<!\w)giao(?!\w)")
# words behind the counted noun that make fewer of it, none of `12 xã đảo` among `80/151 xã`
_NARROWED = re.compile(
    r" (?!(?:được|do|theo|trong|của|tại|ở|thuộc|phải|cần|có|là|cho|và|chủ yếu|trọng tâm|cụ thể|nêu|đề)(?!\w))[^\W\d_]"
)
_DIVIDED = re.compile(r"[\s,;:.(]*trong (?:đó|số (?:này|đó))[^\d.;]{0,40}")

# whose balance it is, and with whom
_OTHERS = re.compile(r"(?<!\w)(?:cả nước|toàn quốc|khu vực|khối|doanh nghiệp)(?!\w)[^,;.:\n]*\Z")
_PARTNER = re.compile(r"\s*(?:sang|với|từ|vào)(?!\w)")


def parts_of_whole(evidence: Evidence) -> Iterator[Check]:
    """Fractions of one whole, each with a state of its own, add up to it: 2 + 14 + 17 = 33.

    Parts may overlap (`đạt 15/18 chỉ tiêu, trong đó vượt 6/18`), so a sum that differs says something only where a state
    shuts out the others, or where it misses the whole narrowly and the states do not hold each other (`hoàn thành 7/25, cho
    ý kiến 17/25`). It is a warning, not an error.
    """
    wholes = _by_whole(evidence.communique.progress)
    checked = False
    for parts in wholes.values():
        total, found = parts[0].total, sum(part.done for part in parts)
        if len(parts) < 2 or not _states_differ(parts) or (found != total and not _are_apart(evidence, parts)):
            continue
        checked = True
        terms = " + ".join(str(part.done) for part in parts)
        yield verdict(
            "parts-of-whole",
            expected=total,
            found=found,
            message=f"{terms} = {found} of {total}{f' {parts[0].unit}' if parts[0].unit else ''}",
            spans=[part.span for part in parts],
        )
    if not checked:
        yield not_applicable("parts-of-whole", "no whole is divided into parts")


def _are_apart(evidence: Evidence, parts: list[Progress]) -> bool:
    """Tell whether parts stand together and have states of which none includes another."""
    states = [part.state.text.lower() for part in parts if part.state is not None]
    missed = abs(parts[0].total - sum(part.done for part in parts))
    narrowly = missed * _NARROWLY < parts[0].total and not all(_MAY_HOLD.search(state) for state in states)
    if not narrowly and not any(_SHUTS_OUT.match(state) for state in states):
        return False
    for first, second in pairwise(parts):
        between = _between(evidence, first.span[1], second.span[0])
        if len(between) > _NEAR or "\n\n" in between or _INCLUDED.search(between):
            return False
    return True


def _between(evidence: Evidence, start: int, end: int) -> str:
    """Give the words between two places of the source in lower case, with their line breaks."""
    return fold(clean_text(evidence.document.source.text[start:end]).text)


def stated_total(evidence: Evidence) -> Iterator[Check]:
    """The whole of a fraction is the number stated just before it: `có 33 nhiệm vụ`, then `14/33 nhiệm vụ`.

    Another number of the same things is no total (`có 25 dự án đang thi công; đã kiểm tra 12/40 dự án`): one that differs
    counts only where the words make it the whole.
    """
    wholes = sorted(_by_whole(evidence.communique.progress).values(), key=lambda parts: parts[0].span)
    compared = False
    for count in evidence.communique.counts:
        if count.span is None:
            continue
        after = count.span[1]
        parts = next((parts for parts in wholes if parts[0].span[0] >= after), None)
        unit = count.unit.partition(", ")[0] if count.unit else None  # `62 nhiệm vụ, đề án`
        if parts is None or (parts[0].section, parts[0].unit) != (count.section, unit):
            continue
        if parts[0].span[0] - after > _NEAR or not (
            count.value == parts[0].total or _is_whole(evidence, count, parts[0])
        ):
            continue
        wholes.remove(parts)
        compared = True
        yield verdict(
            "stated-total",
            expected=count.value,
            found=parts[0].total,
            message=f"{count.text} stated, the fractions count {parts[0].total}",
            spans=[count.span, *[part.span for part in parts]],
        )
    if not compared:
        yield not_applicable("stated-total", "no total is stated beside its parts")


def _is_whole(evidence: Evidence, count: Count, part: Progress) -> bool:
    """Tell whether the words around a count make it the whole of the first fraction behind it."""
    if count.span is None or count.high is not None or count.bound is not None:
        return False
    start, end = count.span
    between = _between(evidence, end, part.span[0])
    if "\n" in between or (part.subject and part.subject.span and part.subject.span[0] > end):
        return False
    if _NARROWED.match(between):
        return False
    before = _between(evidence, max(0, start - 30), start).rstrip()
    whole = _WHOLE_BEFORE.search(before)
    if count.unit in _ASSIGNED:
        whole = whole or _ASSIGNED_BEFORE.search(before) or _ASSIGNED_BEHIND.match(between)
    return bool(whole or _DIVIDED.fullmatch(between))


def _by_whole(progress: tuple[Progress, ...]) -> dict[tuple[str | None, int, str | None, str | None], list[Progress]]:
    wholes: dict[tuple[str | None, int, str | None, str | None], list[Progress]] = defaultdict(list)
    for part in progress:
        wholes[part.section, part.total, part.unit, part.subject.text if part.subject else None].append(part)
    return wholes


def _states_differ(parts: list[Progress]) -> bool:
    states = [part.state.text if part.state else None for part in parts]
    return None not in states and len(set(states)) == len(states)


def trade_balance(evidence: Evidence) -> Iterator[Check]:
    """Exports less imports give the surplus or deficit that is stated, within the rounding of the figures."""
    sums: dict[tuple[str | None, str, tuple[str | None, str | None]], dict[str, Indicator]] = defaultdict(dict)
    for one in evidence.communique.indicators:
        exact = one.value.low is not None and one.value.bound is None and one.value.low == one.value.high
        if exact and one.indicator in ("exports", "imports", "trade_balance") and one.measure in ("level", "balance"):
            if one.measure == "balance" and _is_of_others(evidence, one):
                continue
            period = (one.period.start, one.period.end) if one.period else (None, None)
            sums[one.section, one.value.unit or "", period].setdefault(one.indicator, one)
    complete = [found for found in sums.values() if len(found) == 3]
    if not complete:
        yield not_applicable("trade-balance", "exports, imports and balance are not all stated")
    for found in complete:
        exports, imports, balance = (found[name] for name in ("exports", "imports", "trade_balance"))
        difference = _amount(exports) - _amount(imports)
        slack = sum((_half_unit(one) for one in found.values()), Decimal(0))
        agrees = abs(difference - _amount(balance)) <= slack
        stated = float(_amount(balance))
        yield verdict(
            "trade-balance",
            expected=stated,
            found=stated if agrees else float(difference),
            message=f"{exports.value.text} - {imports.value.text} against {balance.value.text}",
            spans=[one.value.span for one in found.values()],
        )


def _is_of_others(evidence: Evidence, balance: Indicator) -> bool:
    """Tell whether a balance is that of others, or with one partner: `khu vực FDI xuất siêu …`, `… sang Hoa Kỳ`."""
    span, value = (balance.label or balance.value).span, balance.value.span
    if span is None or value is None:
        return False
    before = _between(evidence, max(0, span[0] - 40), span[0])
    behind = _between(evidence, value[1], value[1] + 8)
    return bool(_OTHERS.search(before) or _PARTNER.match(behind))


def _amount(indicator: Indicator) -> Decimal:
    return Decimal(str(indicator.value.low)) * indicator.value.scale


def _half_unit(indicator: Indicator) -> Decimal:
    exponent = Decimal(str(indicator.value.low)).normalize().as_tuple().exponent
    return Decimal(indicator.value.scale) * Decimal(10) ** min(int(exponent), 0) / 2


def damaged_numbers(evidence: Evidence) -> Iterator[Check]:
    """No number had to be mended or could be read in two ways."""
    damaged = [one for one in evidence.communique.indicators if one.value.damaged]
    if not evidence.communique.indicators:
        yield not_applicable("damaged-numbers", "there are no figures")
        return
    yield verdict(
        "damaged-numbers",
        expected=0,
        found=len(damaged),
        message="; ".join(f"{one.value.text} was read as {one.value.low or one.value.high}" for one in damaged)
        or "every number is written as the norm wants it",
        spans=[one.value.span for one in damaged],
    )


def unclaimed_numbers(evidence: Evidence) -> Iterator[Check]:
    """Every number of the text has a role."""
    unclaimed = evidence.communique.ledger.unclaimed
    yield verdict(
        "unclaimed-numbers",
        expected=0,
        found=len(unclaimed),
        message=f"{evidence.communique.ledger.numbers} numbers, {len(unclaimed)} without a role"
        + (f": {', '.join(one.text for one in unclaimed[:10])}" if unclaimed else ""),
        spans=[one.span for one in unclaimed],
    )


def rank_within(evidence: Evidence) -> Iterator[Check]:
    """A rank is not beyond the number of those ranked."""
    ranks = [one for one in evidence.communique.indicators if one.measure == "rank" and one.value.out_of]
    if not ranks:
        yield not_applicable("rank-within", "no rank is given with the number of those ranked")
        return
    beyond = [one for one in ranks if (one.value.low or 0) > (one.value.out_of or 0)]
    yield verdict(
        "rank-within",
        expected=0,
        found=len(beyond),
        message="every rank lies within the number of those ranked" if not beyond else "a rank lies beyond the whole",
        spans=[one.value.span for one in (beyond or ranks)],
    )


CHECKS = (parts_of_whole, stated_total, trade_balance, damaged_numbers, rank_within, unclaimed_numbers)
