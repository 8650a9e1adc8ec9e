"""Figures, documents and works know the task they stand in."""

from tests.seed import SEED

from thongcao import extract

COMMUNIQUE = extract(SEED)


def task_text(task: str | None) -> str:
    texts = {one.id: one.text for group in COMMUNIQUE.task_groups.groups for one in group.tasks}
    return texts[task] if task else ""


def test_a_target_stands_in_its_task() -> None:
    target = next(one for one in COMMUNIQUE.indicators if one.value.text == "trên 95%")
    assert target.task == "task_groups/3/4"
    assert "phấn đấu tỷ lệ giải ngân vốn cả năm đạt trên 95%" in task_text(target.task)


def test_a_result_stands_in_no_task() -> None:
    assert {one.task for one in COMMUNIQUE.indicators if one.section == "assessment"} == {None}


def test_a_document_is_cited_in_a_task_and_in_a_directive() -> None:
    [mentions] = [one.mentions for one in COMMUNIQUE.citations if one.number == "98/2023/QH15"]
    assert [mention.task for mention in mentions] == [None, "task_groups/2/1", "task_groups/4/8", "conclusion/9"]


def test_works_and_counts_stand_in_their_tasks() -> None:
    works = {one.name: one.mentions[-1].task for one in COMMUNIQUE.projects}
    assert "đưa vào vận hành khai thác" in task_text(works["tuyến đường sắt đô thị số 1"])
    rooms = next(one for one in COMMUNIQUE.counts if one.unit == "phòng học")
    assert "Xây dựng 4.500 phòng học" in task_text(rooms.task)


def test_every_link_leads_to_a_task_whose_words_hold_the_record() -> None:
    places = {one.id: one.span for group in COMMUNIQUE.task_groups.groups for one in group.tasks}
    if COMMUNIQUE.conclusion:
        places |= {one.id: one.span for one in COMMUNIQUE.conclusion.directives}
    linked = [(one.task, one.value.span) for one in COMMUNIQUE.indicators]
    linked += [(one.task, one.span) for one in COMMUNIQUE.counts]
    linked += [(one.task, one.span) for citation in COMMUNIQUE.citations for one in citation.mentions]
    linked += [(one.task, one.span) for project in COMMUNIQUE.projects for one in project.mentions]
    within = [outer[0] <= span[0] < outer[1] for task, span in linked if task and span and (outer := places[task])]
    assert len(within) > 5
    assert all(within)
