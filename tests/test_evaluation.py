from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from thongcao.evaluation import Evaluation, Tally, compare_outputs, evaluate

Json = dict[str, Any]


def figure(low: float | None = 6.5, measure: str = "growth", **fields: Any) -> Json:
    value = {"low": low, "high": low, "unit": "percent", "scale": 1, "bound": None, "text": f"{low} %"}
    return {"indicator": "grdp", "measure": measure, "direction": None, "value": value, **fields}


def score(gold: Json, found: Json, by: tuple[str, ...] = ()) -> Evaluation:
    return evaluate([("tin.txt", gold, found)], by)


def tallies(evaluation: Evaluation, name: str) -> tuple[Tally, Tally, Tally, Tally]:
    scores = evaluation.micro()[name]
    return scores.detection, scores.overlap, scores.normalised, scores.strict


def faults(evaluation: Evaluation) -> list[tuple[str, str, str, str]]:
    return [(fault.kind, fault.type, fault.field, fault.words) for fault in evaluation.faults]


RIGHT, WRONG = Tally(right=1), Tally(false=1, missed=1)


def test_ratios_of_a_tally() -> None:
    tally = Tally(right=3, false=1, missed=2)
    assert (tally.precision, tally.recall, tally.f1, tally.support) == (0.75, 0.6, 2 / 3, 5)
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)


def test_only_what_the_gold_speaks_of_is_scored() -> None:
    evaluation = score(
        {"indicators": [figure()]}, {"indicators": [figure()], "counts": [{"value": 3, "unit": "dự án"}]}
    )
    assert set(evaluation.micro()) == {"indicators", "all"}
    assert tallies(evaluation, "indicators") == (RIGHT, RIGHT, RIGHT, RIGHT)


def test_an_empty_meeting_is_no_meeting() -> None:
    empty: Json = {"meeting": {"body": None, "extended": False, "dates": None}}
    assert tallies(score({"meeting": None}, empty), "meeting")[0] == Tally()
    held = {"meeting": {"body": {"name": "Tỉnh ủy Nghệ An"}}}
    assert tallies(score({"meeting": None}, held), "meeting")[0] == Tally(false=1)


def test_only_fields_the_gold_gives_are_compared() -> None:
    found = figure(status="target", period={"start": "2024-01-01", "end": "2024-12-31"})
    assert tallies(score({"indicators": [figure()]}, {"indicators": [found]}), "indicators")[3] == RIGHT


def test_a_wrong_field_costs_the_record_and_the_field_but_not_the_detection() -> None:
    gold, found = figure(period={"start": "2024-01-01"}), figure(period={"start": "2023-01-01"})
    evaluation = score({"indicators": [gold]}, {"indicators": [found]})
    assert tallies(evaluation, "indicators") == (RIGHT, RIGHT, WRONG, WRONG)
    fields = evaluation.micro()["indicators"].fields
    assert fields["period.start"] == (WRONG, WRONG)
    assert fields["value.low"] == (RIGHT, RIGHT)
    assert faults(evaluation) == [("wrong", "indicators", "period.start", "6.5 %")]


def test_a_figure_with_another_measure_is_near_but_not_found() -> None:
    evaluation = score({"indicators": [figure()]}, {"indicators": [figure(measure="share")]})
    assert tallies(evaluation, "indicators") == (WRONG, RIGHT, WRONG, WRONG)


def test_misses_and_false_hits_are_listed_with_their_words() -> None:
    evaluation = score({"indicators": [figure(6.5), figure(7.1)]}, {"indicators": [figure(7.1), figure(9.9)]})
    assert faults(evaluation) == [("missed", "indicators", "", "6.5 %"), ("false", "indicators", "", "9.9 %")]
    assert tallies(evaluation, "indicators")[0] == Tally(right=1, false=1, missed=1)


def test_an_open_end_is_a_value_to_match() -> None:
    gold = figure(None)
    gold["value"]["high"] = 870
    found = deepcopy(gold)
    assert tallies(score({"indicators": [gold]}, {"indicators": [found]}), "indicators")[0] == RIGHT
    found["value"]["low"] = 1
    assert tallies(score({"indicators": [gold]}, {"indicators": [found]}), "indicators")[0] == WRONG


def test_another_reading_the_labeller_allows_is_right() -> None:
    gold = {**figure(33448222), "alternatives": [33448.222]}
    found = figure(33448.222)
    found["value"]["text"] = gold["value"]["text"]
    assert tallies(score({"indicators": [gold]}, {"indicators": [found]}), "indicators")[2] == RIGHT


def test_spelling_counts_in_the_strict_score_only() -> None:
    gold = {"projects": [{"name": "đường Hoà Bình – Sơn La"}]}
    evaluation = score(gold, {"projects": [{"name": "Đường Hòa Bình - Sơn La."}]})
    assert tallies(evaluation, "projects") == (RIGHT, RIGHT, RIGHT, WRONG)


def test_a_name_within_a_longer_one_overlaps() -> None:
    gold = {"projects": [{"name": "cầu Cần Giờ"}]}
    assert tallies(score(gold, {"projects": [{"name": "dự án cầu Cần Giờ"}]}), "projects")[:2] == (WRONG, RIGHT)
    assert tallies(score(gold, {"projects": [{"name": "cầu Cần"}]}), "projects")[1] == RIGHT
    assert tallies(score(gold, {"projects": [{"name": "cầu"}]}), "projects")[1] == WRONG


def test_titles_are_scored_one_by_one_and_their_order_is_strict() -> None:
    gold = {"people": [{"name": "Lê Thị A", "titles": ["Bí thư", "Chủ tịch"]}]}
    swapped = score(gold, {"people": [{"name": "Lê Thị A", "titles": ["Chủ tịch", "Bí thư"]}]})
    assert tallies(swapped, "people") == (RIGHT, RIGHT, RIGHT, WRONG)
    short = score(gold, {"people": [{"name": "Lê Thị A", "titles": ["Bí thư"]}]})
    assert short.micro()["people"].fields["titles"][1] == Tally(right=1, missed=1)


def test_two_people_of_one_name_are_told_apart_by_their_titles() -> None:
    people = [{"name": "Lê Thị A", "titles": ["Bí thư"]}, {"name": "Lê Thị A", "titles": ["Chủ tịch"]}]
    assert faults(score({"people": people}, {"people": people[::-1]})) == []


def test_null_in_gold_means_there_is_nothing_to_find() -> None:
    found = {"meeting": {"term": {"number": 11, "text": "khóa XI"}}}
    evaluation = score({"meeting": {"term": None}}, found)
    assert evaluation.micro()["meeting"].fields["term"][1] == Tally(false=1)
    assert score({"meeting": {"term": None}}, {"meeting": {"term": None}}).faults == ()
    assert faults(score({"issuer": None}, {"issuer": {"name": "Văn phòng", "text": "VĂN PHÒNG"}})) == [
        ("false", "issuer", "", "VĂN PHÒNG")
    ]


def test_a_record_marked_optional_may_be_missed_or_found() -> None:
    gold = {"projects": [{"name": "Quốc lộ 14B", "optional": True}]}
    assert faults(score(gold, {"projects": []})) == []
    assert tallies(score(gold, {"projects": [{"name": "Quốc lộ 14B"}]}), "projects")[2] == RIGHT


def test_words_may_stand_for_their_record() -> None:
    assert score({"meeting": {"venue": "Hội trường"}}, {"meeting": {"venue": {"text": "Hội trường"}}}).faults == ()


def citation(number: str | None, *mentions: str) -> Json:
    return {"type": "Nghị quyết", "number": number, "mentions": [{"text": text} for text in mentions]}


def test_finding_a_mention_and_hanging_it_on_the_right_document_are_two_scores() -> None:
    gold = {
        "citations": [
            citation("98/2023/QH15", "Nghị quyết 98/2023/QH15", "Nghị quyết 98"),
            citation("16-NQ/TU", "16-NQ/TU"),
        ]
    }
    found = {
        "citations": [
            citation("98/2023/QH15", "Nghị quyết 98/2023/QH15"),
            citation("16-NQ/TU", "16-NQ/TU", "Nghị quyết 98"),
        ]
    }
    scores = score(gold, found).micro()
    assert scores["citations.mentions"].detection == Tally(right=3)
    assert scores["citations.resolution"].detection == Tally(right=2, false=1, missed=1)


def test_a_document_cited_by_name_is_found_by_its_mention() -> None:
    gold = {"citations": [citation(None, "Nghị quyết Đại hội XIII")]}
    assert tallies(score(gold, deepcopy(gold)), "citations")[0] == RIGHT
    unresolved = {"citations": [citation("98/2023/QH15", "Nghị quyết Đại hội XIII")]}
    assert tallies(score(gold, unresolved), "citations")[0] == WRONG


def test_task_groups_are_exact_per_document() -> None:
    groups: list[Json] = [{"number": n, "title": {"text": f"Nhiệm vụ {n}"}, "tasks": []} for n in (1, 2)]
    gold: Json = {"task_groups": {"announced": {"value": 2}, "groups": groups}}
    whole = score(gold, deepcopy(gold)).micro()["task_groups.groups"]
    assert (whole.exact_documents, whole.documents) == (1, 1)
    found = deepcopy(gold)
    found["task_groups"]["groups"][1]["title"]["text"] = "Nhiệm vụ"
    part = score(gold, found).micro()["task_groups.groups"]
    assert (part.detection, part.normalised, part.exact_documents) == (Tally(right=2), Tally(1, 1, 1), 0)


def test_inner_records_are_scored_where_gold_lists_them() -> None:
    gold: Json = {
        "projects": [
            {"name": "cầu A Sào", "mentions": [{"text": "cầu A Sào", "state": "completed"}]},
            {"name": "cầu B Sào"},
        ]
    }
    found = deepcopy(gold)
    found["projects"][1]["mentions"] = [{"text": "cầu B Sào", "state": None}]
    assert tallies(score(gold, found), "projects.mentions")[2] == RIGHT


def test_spans_are_scored_exact_and_overlapping_where_gold_has_them() -> None:
    gold, found = figure(span=[10, 20]), figure(span=[15, 25])
    scores = score({"indicators": [gold]}, {"indicators": [found]}).micro()["indicators"]
    assert (scores.span_exact, scores.span_overlap) == (WRONG, RIGHT)


def test_a_document_without_output_is_all_missed() -> None:
    evaluation = evaluate([("tin.txt", {"indicators": [figure()], "meeting": {"session": {"number": 3}}}, None)])
    assert [kind for kind, *_ in faults(evaluation)] == ["missed", "missed"]


def test_micro_sums_and_macro_averages_over_documents() -> None:
    many, one = [figure(n) for n in (1, 2, 3)], [figure(9)]
    evaluation = evaluate(
        [("a", {"indicators": many}, {"indicators": many}), ("b", {"indicators": one}, {"indicators": []})]
    )
    assert evaluation.micro()["indicators"].detection == Tally(right=3, missed=1)
    assert evaluation.macro()["indicators"]["detection_f1"] == 0.5


def test_groups_come_from_the_gold_or_from_what_it_says() -> None:
    gold = {
        "layout": "two columns",
        "heading": {"kind": "press_release"},
        "meeting": {"dates": {"start": "2023-06-30"}},
    }
    evaluation = score(gold, gold, by=("kind", "year", "layout"))
    assert [evaluation.values(group) for group in ("kind", "year", "layout")] == [
        ["press_release"],
        ["2023"],
        ["two columns"],
    ]
    assert evaluation.micro("year", "2023")["meeting"].strict == RIGHT
    assert evaluation.micro("year", "1999") == {}


def test_groups_can_be_any_field_of_the_gold() -> None:
    gold = {"meeting": {"body": {"level": "commune"}, "term": {"number": 11}}}
    evaluation = score(gold, gold, by=("level", "meeting.term.number", "heading.kind"))
    assert [evaluation.values(group) for group in ("level", "meeting.term.number", "heading.kind")] == [
        ["commune"],
        ["11"],
        ["-"],
    ]


def test_an_example_computed_by_hand() -> None:
    """Three documents cited; one right, one with the wrong date, one missed, one found that is not there."""

    def cited(number: str, date: str | None = None) -> Json:
        return {"type": "Nghị quyết", "number": number, "date": date}

    gold = {"citations": [cited("18-NQ/TW", "2017-10-25"), cited("57-NQ/TW", "2024-12-22"), cited("98/2023/QH15")]}
    found = {"citations": [cited("18-NQ/TW", "2017-10-25"), cited("57-NQ/TW", "2025-12-22"), cited("7-NQ/TU")]}
    citations = score(gold, found).micro()["citations"]
    # found: 2 of 3 found are there, 2 of 3 there are found
    assert citations.detection == Tally(right=2, false=1, missed=1)
    assert citations.detection.f1 == pytest.approx(2 / 3)
    # whole records: the one with the wrong date is both a false and a missed one
    assert citations.normalised == Tally(right=1, false=2, missed=2)
    assert citations.normalised.f1 == pytest.approx(1 / 3)
    # dates: gold has two, found has two, one is the same; `null` is no value
    assert citations.fields["date"][1] == Tally(right=1, false=1, missed=1)
    assert citations.fields["number"][1] == Tally(right=2, false=1, missed=1)
    assert citations.exact_documents == 0


@pytest.mark.parametrize("change", ["gained", "lost"])
def test_comparison_tells_gains_and_losses_with_the_words(change: str) -> None:
    less, more = {"indicators": [figure(1)]}, {"indicators": [figure(1), figure(2)]}
    old, new = (less, more) if change == "gained" else (more, less)
    (document,) = compare_outputs({"tin": old}, {"tin": new})
    assert (document.document, document.presence) == ("tin", "both")
    assert [(c.type, c.change, c.differences[0].text) for c in document.changes] == [("indicators", change, "2 %")]


def test_comparison_counts_a_record_with_two_changed_fields_once() -> None:
    changed = figure(1, measure="share", status="target")
    (document,) = compare_outputs(
        {"tin": {"indicators": [{**figure(1), "status": "reported"}]}}, {"tin": {"indicators": [changed]}}
    )
    assert document.count("changed", "indicators") == 1
    assert len(document.changes[0].differences) == 2


def test_comparison_names_documents_only_one_side_has() -> None:
    presence = {
        document.document: document.presence for document in compare_outputs({"a": {}, "c": {}}, {"b": {}, "c": {}})
    }
    assert presence == {"a": "old only", "b": "new only"}
