"""The concluding speech: where it stands, who speaks, what it demands."""

from __future__ import annotations

import pytest
from tests.records.documents import FOOT, HEAD, scanned

from thongcao import extract
from thongcao.model.meeting import Person
from thongcao.records.conclusion import find_conclusion

_PEOPLE = (Person(name="Lê Văn Bình", titles=("Bí thư Tỉnh ủy",)), Person(name="Trần Thị Mai", titles=("Chủ tịch",)))


def _read(text: str) -> tuple[str | None, list[str]] | None:
    found = find_conclusion(scanned(HEAD + text + FOOT), _PEOPLE)
    return (found.speaker, [directive.text for directive in found.directives]) if found else None


def test_demands_begin_behind_the_verb_and_praise_is_none() -> None:
    assert _read(
        "Phát biểu kết luận Hội nghị, đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, ghi nhận kết quả đạt được; yêu cầu toàn Đảng bộ "
        "khắc phục hạn chế. Tiếp tục rà soát chỉ tiêu; giữ nghiêm kỷ luật. Đồng chí Bí thư Tỉnh ủy đề nghị các cấp gương mẫu."
    ) == (
        "Lê Văn Bình",
        ["toàn Đảng bộ khắc phục hạn chế.", "Tiếp tục rà soát chỉ tiêu", "giữ nghiêm kỷ luật.", "các cấp gương mẫu."],
    )


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("Đồng chí Lê Văn Bình kết luận: các ngành phải rà soát lại chỉ tiêu.", "các ngành phải rà soát lại chỉ tiêu."),
        ("Anh Lê Văn Bình phát biểu bế mạc hội nghị, đề nghị các chi đoàn gương mẫu.", "các chi đoàn gương mẫu."),
        ("Thiếu tướng Lê Văn Bình phát biểu kết luận, yêu cầu các đơn vị giữ kỷ luật.", "các đơn vị giữ kỷ luật."),
    ],
)
def test_speaker_opens_the_sentence(text: str, demand: str) -> None:
    assert _read(text) == ("Lê Văn Bình", [demand])


def test_what_is_told_is_no_demand() -> None:
    assert _read(
        "Phát biểu kết luận Hội nghị, đồng chí Lê Văn Bình khẳng định 6 tháng đầu năm tỉnh đã đạt nhiều kết quả. Tuy nhiên, "
        "giải ngân mới đạt 35%. Hội nghị đã hoàn thành chương trình. Đồng chí yêu cầu các ngành rà soát dự án. Thay mặt Ban "
        "Thường vụ, đồng chí chúc các đại biểu sức khỏe."
    ) == ("Lê Văn Bình", ["các ngành rà soát dự án."])


def test_what_is_settled_stands_before_what_is_demanded() -> None:
    assert _read("Đồng chí Lê Văn Bình kết luận: Thống nhất chủ trương xây cầu Trà. Giao Sở Xây dựng lập dự án.") == (
        "Lê Văn Bình",
        ["Thống nhất chủ trương xây cầu Trà.", "Giao Sở Xây dựng lập dự án."],
    )
    assert _read("Đồng chí Lê Văn Bình kết luận: nhiệm vụ còn nặng nề, đề nghị các ngành nỗ lực.") == (
        "Lê Văn Bình",
        ["các ngành nỗ lực."],
    )


def test_every_mark_of_a_series_divides_and_a_line_that_names_a_topic_demands_nothing() -> None:
    assert _read(
        "Kết luận Hội nghị, đồng chí Lê Văn Bình yêu cầu các ngành: (1) rà soát chỉ tiêu; (2) tháo gỡ vướng mắc; "
        "(3) họp hằng tuần; (4) trực cả ngày lễ."
    ) == ("Lê Văn Bình", ["các ngành: (1) rà soát chỉ tiêu", "tháo gỡ vướng mắc", "họp hằng tuần", "trực cả ngày lễ."])
    assert _read(
        "Kết luận Hội nghị, đồng chí Lê Văn Bình chỉ đạo:\nĐối với các xã, phường:\nChăm lo đời sống nhân dân."
    ) == ("Lê Văn Bình", ["Chăm lo đời sống nhân dân."])


def test_a_topic_before_its_action_opens_a_clause() -> None:
    assert _read(
        "Kết luận Hội nghị, đồng chí Lê Văn Bình yêu cầu: Về kinh tế, rà soát chỉ tiêu; về đầu tư, các chủ đầu tư cam kết "
        "tiến độ; về xã hội: chăm lo người nghèo theo nghị quyết về giảm nghèo; về việc làm."
    ) == (
        "Lê Văn Bình",
        [
            "Về kinh tế, rà soát chỉ tiêu",
            "về đầu tư, các chủ đầu tư cam kết tiến độ",
            "về xã hội: chăm lo người nghèo theo nghị quyết về giảm nghèo; về việc làm.",
        ],
    )


def test_speaker_named_by_title_alone() -> None:
    assert _read("Kết luận Hội nghị, đồng chí Bí thư Tỉnh ủy đề nghị các ngành quyết liệt.") == (
        "Lê Văn Bình",
        ["các ngành quyết liệt."],
    )


def test_who_is_named_behind_the_sentence_of_the_speaker_is_another() -> None:
    text = (
        "Ngày 5/12/2025, Tỉnh ủy họp. Đồng chí Võ Văn Hân, Bí thư Tỉnh ủy chủ trì.\n"
        "Sau thảo luận, đồng chí Bí thư Tỉnh ủy kết luận: thống nhất chủ trương. Đồng chí Lê Sơn, Phó Bí thư, trình bày tờ trình."
    )
    found = extract(text).conclusion
    assert found
    assert found.speaker == "Võ Văn Hân"


def test_chairman_of_a_council_or_government_is_named_by_title() -> None:
    text = (
        "Ngày 5/12/2025, UBND tỉnh họp. Chủ tịch UBND tỉnh Võ Văn Hân chủ trì.\n"
        "Phát biểu kết luận phiên họp, Chủ tịch UBND tỉnh yêu cầu các sở tập trung giải ngân."
    )
    found = extract(text).conclusion
    assert found
    assert found.speaker == "Võ Văn Hân"


@pytest.mark.parametrize(
    "opening",
    ["Tại phần kết luận, Bí thư Tỉnh ủy Lê Văn Bình đề nghị ", "Đồng chí Bí thư Tỉnh ủy kết luận, yêu cầu "],
)
def test_part_or_verb_that_opens_the_conclusion(opening: str) -> None:
    assert _read(f"{opening}các huyện rà soát quy hoạch.") == ("Lê Văn Bình", ["các huyện rà soát quy hoạch."])


def test_groups_inside_the_speech_belong_to_it() -> None:
    text = (
        "Phát biểu bế mạc Hội nghị, đồng chí Lê Văn Bình đề nghị tập trung 02 nhiệm vụ sau: Một là, rà soát chỉ tiêu. "
        "Hai là, giải ngân nhanh. Đồng chí Bí thư tin tưởng tỉnh sẽ về đích.\nHội nghị đã bế mạc cùng ngày."
    )
    document = scanned(HEAD + text + FOOT)
    assert [part.id for part in document.outline.parts][3:] == [
        "conclusion", "task_groups/1", "task_groups/2", "conclusion/2", "body", "sign_off",
    ]  # fmt: skip
    found = find_conclusion(document, _PEOPLE)
    assert found is not None
    start, end = found.span
    assert document.source.text[start:end].startswith("Phát biểu bế mạc")
    assert document.source.text[start:end].endswith("về đích.")


def test_a_directing_speech_that_first_praises_demands_in_its_next_sentence() -> None:
    text = (
        "Phát biểu chỉ đạo, đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, ghi nhận kết quả đạt được. Đồng chí yêu cầu:\n"
        "Đối với Sở Y tế, khẩn trương mua đủ thuốc; đối với các xã, rà soát đất công."
    )
    assert _read(text) == (
        "Lê Văn Bình",
        ["Đối với Sở Y tế, khẩn trương mua đủ thuốc", "đối với các xã, rà soát đất công."],
    )


def test_a_speech_goes_on_in_the_paragraph_below_the_one_that_names_it() -> None:
    text = (
        "Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, phát biểu kết luận Hội nghị.\nĐồng chí yêu cầu các xã rà soát đất công."
    )
    assert _read(text) == ("Lê Văn Bình", ["các xã rà soát đất công."])
    other = text.replace("Đồng chí yêu cầu", "Hội nghị thống nhất")
    assert _read(other) is None


def test_words_behind_a_colon_are_the_speech() -> None:
    text = "Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy phát biểu chỉ đạo: “Các ngành phải rà soát chỉ tiêu. Tôi giao Sở Y tế mua đủ thuốc”."
    found = _read(text)
    assert found is not None
    assert found[0] == "Lê Văn Bình"
    assert found[1][0].startswith("“Các ngành phải rà soát")


@pytest.mark.parametrize("line", ["02 nhóm nhiệm vụ, giải pháp gồm:", "Nhiệm vụ trọng tâm quý IV:"])
def test_a_line_that_heads_the_tasks_ends_the_speech(line: str) -> None:
    text = (
        "Phát biểu kết luận Hội nghị, đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, nhấn mạnh: các ngành cần nỗ lực hơn nữa.\n"
        f"{line}\n1. Rà soát các chỉ tiêu.\n2. Đẩy mạnh giải ngân."
    )
    assert _read(text) == ("Lê Văn Bình", ["các ngành cần nỗ lực hơn nữa."])


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lê Văn Bình, Bí thư Tỉnh ủy, chủ trì, phát biểu khai mạc và bế mạc Hội nghị.",
        "Phát biểu khai mạc Hội nghị, đồng chí Lê Văn Bình nhấn mạnh ý nghĩa của Hội nghị.",
        "Kết luận số 50-KL/TW yêu cầu sắp xếp tổ chức bộ máy.",
        "Đồng chí Lê Văn Bình phát biểu kết luận hội nghị. Ảnh: T.N",
    ],
)
def test_no_concluding_speech(text: str) -> None:
    assert _read(text) is None


def test_last_speech_concludes() -> None:
    found = _read(
        "Phát biểu chỉ đạo Hội nghị, đồng chí Trần Thị Mai đề nghị tỉnh đổi mới.\n"
        "Phát biểu kết luận Hội nghị, đồng chí Lê Văn Bình yêu cầu các cấp quyết liệt."
    )
    assert found == ("Lê Văn Bình", ["các cấp quyết liệt."])
