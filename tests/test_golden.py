from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from thongcao import extract_file
from thongcao.golden import compare
from thongcao.model.communique import Communique
from thongcao.writers import json_document

Json = dict[str, Any]


def figure(low: float, label: str, start: int) -> Json:
    return {
        "label": {"text": label, "span": [start, start + 4]},
        "value": {"low": low, "text": f"{low} %", "span": [start + 5, start + 9]},
        "span": [start, start + 9],
    }


def output(*figures: Json, sha256: str = "a") -> Json:
    return {"source": {"sha256": sha256}, "meeting": {"session": None}, "indicators": list(figures)}


def lines(golden: Json, found: Json) -> list[str]:
    return [str(difference) for difference in compare(golden, found)]


def test_same_output_has_no_difference(communique: Communique) -> None:
    assert compare(communique, communique.model_dump(mode="json")) == []


def test_a_changed_field_is_shown_with_its_path_both_values_and_the_words(communique: Communique) -> None:
    golden = communique.model_dump(mode="json")
    golden["indicators"][0]["value"]["low"] = 6.0
    (difference,) = compare(golden, communique)
    assert (difference.path, difference.old, difference.new) == ("indicators[0].value.low", 6.0, 6.5)
    assert str(difference) == "~ indicators[0].value.low: 6.0 → 6.5  «6,5%»"


def test_one_record_more_is_one_difference_wherever_it_stands() -> None:
    a, b, c = figure(1, "xuất", 0), figure(2, "nhập", 20), figure(3, "thuế", 40)
    assert lines(output(b, c), output(a, b, c)) == ["+ indicators[0]  «xuất … 1 %»"]
    assert lines(output(a, b, c), output(a, c)) == ["- indicators[1]  «nhập … 2 %»"]


def test_records_in_another_order_are_told_once() -> None:
    a, b = figure(1, "xuất", 0), figure(2, "nhập", 20)
    assert lines(output(a, b), output(b, a)) == ["~ indicators: the same records in another order"]


def test_a_figure_whose_record_grew_is_still_the_same_figure() -> None:
    longer = deepcopy(figure(1, "xuất", 0))
    longer["span"] = [0, 30]
    assert lines(output(figure(1, "xuất", 0)), output(longer)) == [
        "~ indicators[0].span: [0, 9] → [0, 30]  «xuất … 1 %»"
    ]


def test_two_records_alike_but_for_one_field_are_not_crossed() -> None:
    a, b = figure(1, "xuất", 0), figure(1, "xuất", 50)
    changed = {**b, "status": "target"}
    assert lines(output(a, b), output(a, changed)) == ["+ indicators[1].status: target  «xuất … 1 %»"]


def test_offsets_are_not_compared_where_the_source_itself_changed() -> None:
    assert lines(output(figure(1, "xuất", 0)), output(figure(1, "xuất", 7), sha256="b")) == [
        "~ source.sha256: a → b",
    ]


def test_a_record_that_appears_where_there_was_none_is_told_with_its_value() -> None:
    found = output()
    found["meeting"] = {"session": {"number": 9, "text": "lần thứ 9"}}
    assert lines(output(), found) == ['~ meeting.session: null → {"number": 9, "text": "lần thứ 9"}']


def test_a_number_is_not_the_truth_value_it_equals() -> None:
    assert lines({"extended": True}, {"extended": 1}) == ["~ extended: true → 1"]


def test_documents_of_our_own_give_their_accepted_output() -> None:
    folder = Path(__file__).parent
    for document in sorted((folder / "documents").glob("*.txt")):
        accepted = json.loads((folder / "golden" / "documents" / f"{document.stem}.json").read_text(encoding="utf-8"))
        assert [str(one) for one in compare(accepted, json.loads(json_document(extract_file(document))))] == [], (
            document.name
        )
