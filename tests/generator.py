"""Communiqués composed at random, with the truth they were composed from."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

_ROMAN = ("VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX")
_BODIES = (
    ("Ban Chấp hành Đảng bộ tỉnh Nghệ An", "40"),
    ("Ban Chấp hành Đảng bộ tỉnh Lâm Đồng", "68"),
    ("Ban Chấp hành Đảng bộ thành phố Hải Phòng", "31"),
    ("Ban Chấp hành Đảng bộ thành phố Cần Thơ", "92"),
    ("Ban Chấp hành Đảng bộ tỉnh Quảng Ninh", "22"),
    ("Ban Chấp hành Đảng bộ tỉnh Cà Mau", "96"),
)
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Vũ", "Hồ", "Phan", "Bùi", "Đỗ")
_MIDDLE = ("Văn", "Thị", "Quang", "Minh", "Thanh", "Hữu")
_GIVEN = ("Hải", "Dũng", "Lan", "Phương", "Khoa", "Tâm", "Vinh", "Nga", "Sơn", "Hạnh")
_TITLES = (
    ("Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"),
    ("Bí thư Tỉnh ủy",),
    ("Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch HĐND tỉnh"),
    ("Ủy viên Bộ Chính trị", "Bí thư Thành ủy"),
)
_ACTIONS = (
    "Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân",
    "Tập trung tháo gỡ khó khăn cho sản xuất, kinh doanh",
    "Tăng cường công tác xây dựng Đảng và hệ thống chính trị",
    "Bảo đảm quốc phòng, an ninh, giữ vững trật tự an toàn xã hội",
    "Quan tâm chăm lo đời sống nhân dân, thực hiện tốt an sinh xã hội",
    "Nâng cao chất lượng giáo dục, đào tạo và chăm sóc sức khỏe nhân dân",
    "Chủ động phòng, chống thiên tai, dịch bệnh",
    "Đẩy nhanh tiến độ lập và phê duyệt các quy hoạch",
)
_MARKERS = ("{n}. ", "{n}- ", "({n}) ", "{word} là, ")
_WORDS = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám")
_LABELS = (
    ("Tổng sản phẩm trên địa bàn (GRDP)", "grdp"),
    ("Chỉ số sản xuất công nghiệp", "iip"),
    ("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng", "retail_services_revenue"),
    ("Tổng doanh thu du lịch", "tourism_revenue"),
    ("Kim ngạch xuất khẩu", "exports"),
    ("Thu ngân sách nhà nước trên địa bàn", "budget_revenue"),
    ("Sản lượng gạch nung", None),
    ("Doanh thu vận tải", None),
)

Figure = tuple[str, str | None, float | None, float | None, str, int]


@dataclass
class Truth:
    """What a composed communiqué says: figures are (measure, direction, low, high, unit, scale)."""

    body: str = ""
    province: str = ""
    session: int = 0
    term: int = 0
    date: str = ""
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    tasks: list[tuple[int, str]] = field(default_factory=list)
    announced: int = 0
    citations: set[str] = field(default_factory=set)


def _percent(draw: random.Random) -> tuple[str, float]:
    value = draw.choice((draw.randint(1, 99), draw.randint(10, 399) / 10, draw.randint(101, 4999) / 100))
    return str(value).replace(".", ","), value


def _amount(draw: random.Random) -> tuple[str, float]:
    whole = draw.choice((draw.randint(2, 999), draw.randint(1_000, 99_999), draw.randint(100_000, 999_999)))
    digits = f"{whole:,}".replace(",", ".")
    if draw.random() < 0.4:
        tenth = draw.randint(1, 9)
        return f"{digits},{tenth}", float(f"{whole}.{tenth}")
    return digits, whole


def _statement(draw: random.Random) -> tuple[str, list[Figure]]:
    """Compose a statement about one subject, without its full stop."""
    label, _ = draw.choice(_LABELS)
    first, a = _percent(draw)
    second, b = _percent(draw)
    money, c = _amount(draw)
    up, direction = draw.choice((("tăng", "increase"), ("giảm", "decrease")))
    estimate = draw.choice(("", "ước "))
    against = draw.choice(("", " so với cùng kỳ", " so với cùng kỳ năm trước", " so cùng kỳ"))
    scale_word, scale = draw.choice((("tỷ", 10**9), ("nghìn tỷ", 10**12), ("triệu", 10**6)))
    unit_word, unit = draw.choice((("đồng", "VND"), ("USD", "USD")))
    low, high = sorted((round(a, 1), round(a + b, 1)))
    span = draw.choice((" - ", "-", " đến "))
    ends = tuple(str(end).replace(".", ",") for end in (low, high))
    bound_word, below, above = draw.choice(
        (
            ("", c, c),
            ("khoảng ", c, c),
            ("trên ", c, None),
            ("hơn ", c, None),
            ("gần ", None, c),
            ("không dưới ", c, None),
        )
    )
    level: Figure = ("level", None, below, above, unit, scale)
    choices: tuple[tuple[str, list[Figure]], ...] = (
        (f"{label} {estimate}{up} {first}%{against}", [("growth", direction, a, a, "percent", 1)]),
        (f"{label} {estimate}đạt {bound_word}{money} {scale_word} {unit_word}", [level]),
        (
            f"{label} {estimate}đạt {bound_word}{money} {scale_word} {unit_word}, {up} {first}%{against}",
            [level, ("growth", direction, a, a, "percent", 1)],
        ),
        (
            f"{label} đạt {money} {scale_word} {unit_word}, bằng {first}% dự toán năm, {up} {second}%{against}",
            [
                ("level", None, c, c, unit, scale),
                ("share_of_plan", None, a, a, "percent", 1),
                ("growth", direction, b, b, "percent", 1),
            ],
        ),
        (
            f"{label} {estimate}tăng {ends[0]}{span}{ends[1]}%{against}",
            [("growth", "increase", low, high, "percent", 1)],
        ),
        (f"{label} bằng {first}% so với cùng kỳ", [("ratio", None, a, a, "percent", 1)]),
        (f"{label} đạt {first}% kế hoạch", [("share_of_plan", None, a, a, "percent", 1)]),
    )
    return draw.choice(choices)


def compose(seed: int) -> tuple[str, Truth]:
    """Give a communiqué and what it says."""
    draw = random.Random(seed)
    truth = Truth()
    truth.body, truth.province = draw.choice(_BODIES)
    truth.session, truth.term = draw.randint(1, 60), draw.randint(8, 20)
    roman = _ROMAN[truth.term - 8]
    year, month, day = draw.randint(2021, 2024), draw.randint(4, 12), draw.randint(1, 28)
    truth.date = f"{year}-{month:02}-{day:02}"
    dated = draw.choice(
        (f"ngày {day:02} tháng {month} năm {year}", f"ngày {day}/{month}/{year}", f"ngày {day:02}-{month:02}-{year}")
    )
    chair = " ".join((draw.choice(_FAMILY), draw.choice(_MIDDLE), draw.choice(_GIVEN)))
    titles = draw.choice(_TITLES)
    truth.people[chair] = titles

    statements = [_statement(draw) for _ in range(draw.randint(2, 7))]
    truth.figures = [figure for _, figures in statements for figure in figures]
    opening = draw.choice(
        (
            f"Trong 6 tháng đầu năm {year}, kinh tế - xã hội có nhiều chuyển biến tích cực",
            "Hội nghị thống nhất đánh giá",
        )
    )
    layout = draw.choice(("enumerated", "sentences", "bullets"))
    if layout == "enumerated":
        results = f"{opening}: " + "; ".join(f"({n}) {words}" for n, (words, _) in enumerate(statements, 1)) + "."
    elif layout == "sentences":
        results = f"{opening}. " + " ".join(f"{words}." for words, _ in statements)
    else:
        results = f"{opening}:\n" + "\n".join(f"- {words}." for words, _ in statements)

    number = f"{draw.randint(10, 99)}-NQ/TW"
    decree = f"{draw.randint(10, 180)}/{year - 1}/NĐ-CP"
    truth.citations = {number, decree}
    actions = draw.sample(_ACTIONS, draw.randint(3, len(_ACTIONS)))
    truth.announced = len(actions)
    truth.tasks = list(enumerate(actions, 1))
    marker = draw.choice(_MARKERS)
    items = []
    for n, action in truth.tasks:
        head = marker.format(n=n, word=_WORDS[n - 1])
        words = action[0].lower() + action[1:] if "là" in marker else action
        truth.tasks[n - 1] = (n, words)
        items.append(f"{head}{words}. Triển khai nghiêm túc Nghị quyết số {number}." if n == 1 else f"{head}{words}.")
    session = draw.choice((f"lần thứ {truth.session}", f"lần thứ {truth.session:02}"))
    text = "\n".join(
        (
            "THÔNG CÁO BÁO CHÍ",
            f"Kết quả Hội nghị {truth.body} {session}, khóa {roman}",
            "",
            f"{dated[0].upper()}{dated[1:]}, tại Hội trường lớn, {truth.body} khóa {roman} tổ chức Hội nghị {session}.",
            f"Đồng chí {chair}, {', '.join(titles)}, chủ trì Hội nghị.",
            results,
            f"Việc thực hiện Nghị định số {decree} của Chính phủ được quan tâm.",
            f"Hội nghị thống nhất {truth.announced:02} nhóm nhiệm vụ, giải pháp trọng tâm:",
            *items,
        )
    )
    return text, truth
