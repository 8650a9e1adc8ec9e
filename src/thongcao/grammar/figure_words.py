"""The words around figures: cues (verbs, qualifiers of status) and names of indicators, both from tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, cast, get_args

from thongcao.grammar.comparisons import AIMS, NO_AIM, end_of_passed_aim, tells_of_aims
from thongcao.grammar.rules import Rule
from thongcao.grammar.tokens import Token
from thongcao.grammar.words import Phrases, longest
from thongcao.lexicon import cell_list, table
from thongcao.model.figures import Direction, Measure, Status
from thongcao.text import CleanText

CueRole = Literal[
    "surplus", "deficit", "times", "exceed", "move_to", "move", "contribution", "share", "equal", "level", "status"
]
ROLE_ORDER: tuple[CueRole, ...] = get_args(CueRole)  # the first of these decides among the verbs before a number


@dataclass(frozen=True, slots=True)
class Cue:
    """What a verb or qualifier says of the number after it.

    Attributes:
        role: what kind of statement it makes.
        direction: up or down.
        status: estimated, target …, where the word says so.
    """

    role: CueRole
    direction: Direction | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """An indicator named in the text.

    Attributes:
        indicator: id in the lexicon.
        percent_measure: what a percentage with a plain verb (`đạt`) measures for it.
        open_end: whether a product may follow (`sản lượng than sạch`).
        percent: whether it is given in percent before all, so that a bare percentage is never its growth.
        rate: whether it is a rate measured in percent, which moves by points (`độ che phủ rừng tăng 0,3%`).
    """

    indicator: str
    percent_measure: Measure
    open_end: bool = False
    rate: bool = False
    percent: bool = False


@cache
def _indicators() -> dict[str, Label]:
    return {
        row["id"]: Label(
            row["id"],
            cast(Measure, row["percent_measure"]),
            open_end=row["open_end"] == "yes",
            rate=row["percent_measure"] == "level" and row["usual_units"].startswith("%"),
            percent=row["percent_measure"] != "growth" and row["usual_units"].startswith("%"),
        )
        for row in table("indicators")
    }


def indicator_label(indicator: str) -> Label:
    """Give what the lexicon says of an indicator."""
    return _indicators()[indicator]


@cache
def _words() -> Phrases[Label | Cue | None]:
    labels = {phrase: indicator_label(row["id"]) for row in table("indicators") for phrase in cell_list(row["phrases"])}
    cues = {
        row["phrase"]: Cue(
            cast(CueRole, row["role"]),
            cast(Direction, row["direction"]) if row["direction"] else None,
            cast(Status, row["status"]) if row["status"] else None,
        )
        for row in table("figure_cues")
    }
    # `công nghiệp-xây dựng`: typed without blanks
    joined = {phrase.replace(" - ", "-"): label for phrase, label in labels.items() if " - " in phrase}
    return Phrases({**dict.fromkeys(_DEMANDS), **cues, **joined, **labels})


# the sectors of the economy, whose sum is the whole
SECTORS = frozenset(("grdp_agriculture", "grdp_industry_construction", "grdp_services"))
# `Bí thư Tỉnh ủy yêu cầu đến 30/9 giải ngân đạt 60%`; what is demanded of works and cases is no figure to reach.
PURPOSE = "để"  # `quyết liệt chỉ đạo để tăng trưởng đạt 8,5%`: in its own piece only
AIM = "nhằm"  # also over the pieces that go on with it: `nhằm đẩy nhanh tiến độ, bảo đảm giải ngân 95%`
_SETS = "xác định"  # demands growth alone: `tỉnh xác định tăng trưởng 12%`, not `xác định 12% mẫu không đạt`
_DEMANDS = ("yêu cầu", "đề nghị", "cam kết", _SETS, "giao", PURPOSE, AIM)
_OF_GROWTH = (" tăng trưởng", " tốc độ tăng", " mức tăng", " grdp", " gdp")
_TO_PLACE = (
    " tỉnh tăng trưởng",
    " thành phố tăng trưởng",
    " địa phương tăng trưởng",
)  # `Chính phủ giao tỉnh tăng trưởng 8%`
_AIMED = (
    *(" đạt", " hoàn thành", " bảo đảm", " đảm bảo", " phấn đấu", " giải ngân", " thu ngân sách", " tỷ lệ", " kinh tế"),
    *(" cả năm", " quý", " năm", " 6 tháng cuối", " đến"),
)
_NEEDS: dict[str, tuple[str, ...]] = {
    _SETS: _OF_GROWTH,
    "giao": (*_OF_GROWTH, *_TO_PLACE),
    PURPOSE: (*_OF_GROWTH, *_AIMED),  # not `dùng thẻ để thanh toán chiếm 65%`
    AIM: (*_OF_GROWTH, *_AIMED, " đẩy nhanh", " thúc đẩy", " nâng"),
}
POOR_HOUSEHOLDS = frozenset(("hộ nghèo", "hộ cận nghèo"))  # counted; how many fewer they are is the fall of poverty
_CARGO = (" hàng hóa", " hàng qua", " hàng thông qua")  # `sản lượng hàng hóa qua cảng`: handled there, not produced
_OF_OTHERS = (" của", " bồi thường", " lại", " xảy ra")
_ANSWERED = ("đạt ", "đáp ứng ", "theo ", "bảo đảm ", "đảm bảo ", "vượt ")  # `98% đạt yêu cầu` demands nothing
_NO_STATUS = Cue("status")  # of aims that are passed: no part of the subject, and no aim of what follows
_GOES_ON = (" hút", " hồi", " gom", " nhập", " hoạch")
_WORTH = "giá trị"
_MISSPELT = "tặng"  # for `tăng`, before a percentage only: `tặng 3%`
_PERCENTAGE = re.compile(r" (?:hơn |gần |trên |khoảng )?\d+(?:,\d+)? ?%")
_NEAR = len(" toàn tỉnh còn ")
SIGNS = ("surplus", "deficit")  # the roles of a cue that says which side of a balance: `bội thu`, `nhập siêu`
_CHANGES = (*SIGNS, "move", "exceed")
_COMPARED = ("hơn", "kém")  # `cao hơn vụ xuân trước`
FURTHEST = 600  # words further before a count make nothing of it
_DIGIT = re.compile(r"\d")
# `Ủy ban Kiểm tra các cấp`, `không thi hành kỷ luật 20 đảng viên`, `khiếu nại kỷ luật`: a name, and what was not done
_DENIED = ("không ", "chưa ", "miễn ")
_NOT_DONE = (*_DENIED, "ban ", "đoàn ", "mật độ ", "khiếu nại ", "khiếu nại về ", "đối tượng ")
# `qua kiểm tra, kết luận 6 tổ chức đảng có vi phạm`: of those inspected, what was found
_INSPECTED = "party_organisations_inspected"
_TREATED = re.compile(r"(?<!\w)(?:nhắc nhở|phê bình|xóa tên|khen thưởng)(?!\w)")
_FOUND = re.compile(r"(?<!\w)(?:kết luận|phát hiện|xác định|nhận thấy|có)(?!\w)")
# `kết nạp 96 đảng viên, nâng tổng số đảng viên lên 2.594 đảng viên`, `…, chuyển đảng chính thức cho 80 đảng viên`: the
# whole is not what was added to it, nor are those added before
_ADDED = frozenset(("party_members_admitted", "fdi_new"))
_WHOLE = re.compile(
    r"(?<!\w)(?:tổng số|(?:nâng|đưa) số|(?:chuyển|công nhận)(?: đảng)?(?: viên)? chính thức|xóa tên|cho ra khỏi|từ trần"
    r"|miễn sinh hoạt|huy hiệu|khen thưởng)(?!\w)"
)


class _Counts(NamedTuple):
    """What a phrase makes of a count: the indicator, of which units, where which other word or nearness is needed."""

    indicator: str
    units: frozenset[str]
    needs: str
    near: bool


@cache
def _counted() -> Phrases[tuple[_Counts, ...]]:
    rows: dict[str, tuple[_Counts, ...]] = {}
    for row in table("counted_indicators"):
        counts = _Counts(row["indicator"], frozenset(cell_list(row["units"])), row["needs"], row["near"] == "yes")
        rows[row["phrase"]] = (*rows.get(row["phrase"], ()), counts)
    return Phrases(rows)


@cache
def _counted_units() -> frozenset[str]:
    return frozenset(unit for row in table("counted_indicators") for unit in cell_list(row["units"]))


def is_counted(unit: str) -> bool:
    """Tell whether a phrase can make an indicator of a count of `unit`."""
    return unit in _counted_units()


def counted_indicator(
    folded: str, start: int, end: int, unit: str, scope: str, *, behind: bool = False
) -> tuple[Label, int, int] | None:
    """Give the indicator that the last phrase in [start, end) makes of a count of `unit`, with the phrase's place.

    The words stand before the count, or `behind` it.

    `kiểm tra 12 tổ chức đảng` counts inspections, `kiểm tra 12 dự án` does not: these phrases name an indicator of
    their units only, some only in a sentence that has another word (`cấp mới` with FDI), some only near the number.
    """
    found = None
    for first, last, rows in _counted().find(folded, start, end):
        counts = next((row for row in rows if unit in row.units), None)
        apart = folded[start:first] if behind else folded[last:end]
        if ")" in apart and folded.rfind("(", start, first) > folded.rfind(")", start, first):
            continue  # `kỷ luật 63 đảng viên (khiển trách 15, cảnh cáo 20) và 13 tổ chức đảng`
        if counts and folded.endswith(_DENIED, start, first):
            found = None  # `kỷ luật 3 đảng viên, không thi hành kỷ luật 12 đảng viên`
        if (
            counts is None
            or (counts.needs and (counts.needs not in scope or _DIGIT.search(apart)))
            or (counts.near and (len(apart) > _NEAR or "," in apart))
            or folded.endswith(_NOT_DONE, start, first)
            or (counts.indicator in _ADDED and _WHOLE.search(apart))
            or (folded.endswith("qua ", start, first) and _FOUND.search(apart))
            or (counts.indicator == _INSPECTED and _TREATED.search(apart))
        ):
            continue
        found = indicator_label(counts.indicator), first, last
    return found


def may_make_indicator(folded: str, start: int, end: int, units: set[str], *, compared: bool) -> bool:
    """Tell whether words in [start, end) can make an indicator of a count.

    They name one, or a balance; they say a change of it against something; or they make one of a count of its unit.

    Args:
        folded: the text in lower case.
        start: where to begin.
        end: where to end.
        units: the units of the counts.
        compared: whether [start, end) holds what a figure can be compared with.
    """
    roles = _CHANGES if compared else SIGNS
    for first, last, word in _words().all(folded, start, end):
        if isinstance(word, Label):
            return True
        if isinstance(word, Cue) and (word.role in roles or folded.endswith(_COMPARED, first, last)):
            return True
    if units.isdisjoint(_counted_units()):
        return False
    found = _counted().all(folded, start, end)
    return not all(units.isdisjoint(row.units) for _, _, rows in found for row in rows)


def is_whole(known: Label | None, words: str) -> bool:
    """Tell whether words before a count say that it is the whole that what was named before was added to.

    Args:
        known: the indicator named before.
        words: the words between.
    """
    return known is not None and known.indicator in _ADDED and _WHOLE.search(words) is not None


class FigureWords:
    """The names of indicators, the cues and the verbs of demand of a stretch of text, found in one pass.

    Attributes:
        labels: the names, longest first at each place.
        demands: where who speaks demands or promises something.
    """

    def __init__(self, folded: str, start: int, end: int) -> None:
        """Read the stretch [start, end)."""
        self._folded = folded
        self._cues: list[tuple[int, int, Cue]] = []  # those that overlap too
        self.demands: list[tuple[int, int]] = []
        labels: list[tuple[int, int, Label]] = []
        for first, last, word in _words().all(folded, start, end):
            if isinstance(word, Cue):
                self._cues.append((first, last, word))
            elif isinstance(word, Label):
                if not (word.open_end and folded.startswith(_CARGO, last)):
                    labels.append((first, last, word))
            elif (
                not folded.startswith(_OF_OTHERS, last)
                and not folded.endswith(_ANSWERED, 0, first)
                and folded.startswith(_NEEDS.get(folded[first:last], ""), last)
            ):
                self.demands.append((first, last))
        self.labels = [Token("label", first, last, label, "indicators") for first, last, label in longest(labels)]

    def cues_between(self, tokens: Sequence[Token[Any]]) -> list[Token[Cue]]:
        """Give the cues between other tokens, longest first at each place.

        Args:
            tokens: in order of their starts.
        """
        folded = self._folded
        found: list[Token[Cue]] = []
        place = reach = done = 0
        for first, last, cue in self._cues:
            while place < len(tokens) and tokens[place].start <= first:
                reach = max(reach, tokens[place].end)
                place += 1
            if first < reach or first < done or (place < len(tokens) and tokens[place].start < last):
                continue
            aims = folded.startswith(AIMS, first)
            if aims and (end := end_of_passed_aim(folded, first)):
                found.append(Token("cue", first, end, _NO_STATUS, "figure_cues"))
                done = end
            elif not (_aims_at_nothing(folded, first) if aims else _is_other(folded, first, last)):
                found.append(Token("cue", first, last, cue, "figure_cues"))
                done = last
        return found


def _aims_at_nothing(folded: str, first: int) -> bool:
    """Tell whether aims at `first` are those of a programme, or were reached."""
    programme = folded.startswith("mục tiêu", first) and folded.endswith(NO_AIM, 0, first)
    return programme or tells_of_aims(folded, first)


def _is_other(folded: str, first: int, last: int) -> bool:
    """Tell whether [first, last) only looks like a cue: `tặng`."""
    words = folded[first:last]
    if words.endswith(" thu") and folded.startswith(_GOES_ON, last):
        return True  # `phấn đấu thu hút 1 tỷ USD`
    if words == _WORTH:
        return folded.endswith("tổng ", 0, first)  # `với tổng giá trị 61 tỷ đồng` names it
    return words == _MISSPELT and _PERCENTAGE.match(folded, last) is None


def find_cues(clean: CleanText) -> list[Token[Cue]]:
    """Give the cues of a text."""
    return FigureWords(clean.folded, 0, len(clean.folded)).cues_between(())


def find_labels(clean: CleanText) -> list[Token[Label]]:
    """Give the names of indicators in a text."""
    return FigureWords(clean.folded, 0, len(clean.folded)).labels


RULES = (
    Rule(
        name="figure cue",
        kind="cue",
        source="verbs attested before figures in releases: ước tăng, đạt, bằng, chiếm, gấp, phấn đấu đạt",
        find=find_cues,
        examples={
            "ước tăng": Cue("move", "increase", "estimated"),
            "giảm": Cue("move", "decrease"),
            "giảm xuống còn": Cue("move_to", "decrease"),
            "vượt": Cue("exceed", "increase"),
            "ước đạt": Cue("level", None, "estimated"),
            "bằng": Cue("equal"),
            "chiếm tỷ trọng": Cue("share"),
            "đóng góp": Cue("contribution"),
            "tăng gấp": Cue("times"),
            "nhập siêu": Cue("deficit"),
            "phấn đấu đạt": Cue("level", None, "target"),
            "dự kiến": Cue("status", None, "forecast"),
            "tăng vọt": Cue("move", "increase"),
        },
        near_misses=("tặng 120 suất quà", "tăm tiếng", "gấm vóc", "chiếu sáng"),
    ),
    Rule(
        name="indicator name",
        kind="label",
        source="the indicator lexicon; names of the provincial statistical system and their short forms in releases",
        find=find_labels,
        examples={
            "Tổng sản phẩm trên địa bàn (GRDP)": Label("grdp", "growth"),
            "Kim ngạch xuất khẩu": Label("exports", "growth"),
            "khu vực nông, lâm nghiệp và thủy sản": Label("grdp_agriculture", "growth"),
            "tỷ lệ giải ngân vốn": Label("public_investment_disbursement", "share_of_plan", percent=True),
            "Tỷ lệ hộ nghèo": Label("poverty_rate", "level", rate=True, percent=True),
            "sản lượng": Label("output_volume", "level", open_end=True),
        },
        near_misses=("tổng sản phẩm hóa chất", "kim ngạc", "thu gom ngân"),
    ),
)
