"""The flow, on one page: read → clean → segment → scan → assemble → check."""

from __future__ import annotations

from thongcao.checks import run_checks
from thongcao.checks.base import Evidence
from thongcao.document import Document
from thongcao.grammar.footnote_marks import find_footnote_marks
from thongcao.grammar.tokens import Token
from thongcao.layout import unwrapped
from thongcao.ledger import make_ledger
from thongcao.model.communique import Communique, Ledger, Section, Source
from thongcao.model.documents import TaskGroups
from thongcao.model.meeting import Agenda, Heading, Meeting
from thongcao.outline import Outline
from thongcao.records.agenda import find_agenda
from thongcao.records.citations import find_citations
from thongcao.records.conclusion import find_conclusion
from thongcao.records.counts import find_counts
from thongcao.records.decisions import find_decisions
from thongcao.records.footnotes import find_footnotes
from thongcao.records.genre import is_of_the_genre
from thongcao.records.heading import find_heading, find_issuer
from thongcao.records.indicators import find_figures, find_indicators
from thongcao.records.meeting import document_year, find_meeting, meeting_readings
from thongcao.records.people import find_people
from thongcao.records.progress import find_progress
from thongcao.records.projects import find_projects
from thongcao.records.tasks import find_task_groups
from thongcao.scanning import scan
from thongcao.segment import segment
from thongcao.text import CleanText, SourceText, clean_text


def outlined(text: str) -> tuple[CleanText, Outline, tuple[Token[int], ...]]:
    """Give the clean text without the footnote marks of its body, its outline, and the marks of body and notes."""
    written = unwrapped(clean_text(text))
    outline = segment(written)
    marks = find_footnote_marks(written, outline)
    return written.without([(mark.start, mark.end) for mark in marks if mark.rule == "footnote_mark"]), outline, marks


def analyse(source: SourceText) -> Document:
    """Clean, segment and scan a document: all that the assemblers look at."""
    clean, outline, marks = outlined(source.text)
    tokens = scan(clean, outline, marks)
    return Document(source, clean, outline, tokens, document_year(clean, tokens))


def assemble(document: Document) -> Communique:
    """Turn a scanned document into records; ledger and checks are still empty."""
    heading, meeting, figures = find_heading(document), document.once(find_meeting), find_figures(document)
    if not is_of_the_genre(document, heading, meeting, figures):
        return _without_records(document, heading)
    agenda, task_groups, people = find_agenda(document), find_task_groups(document), find_people(document)
    conclusion = find_conclusion(document, people)
    announced = [found.span for found in (agenda.announced, task_groups.announced) if found and found.span]
    document = document.with_tasks(task_groups, conclusion)
    return Communique(
        source=_source(document),
        heading=heading,
        issuer=find_issuer(document),
        meeting=meeting,
        agenda=agenda,
        people=people,
        outline=_sections(document),
        indicators=find_indicators(document, figures),
        progress=find_progress(document),
        task_groups=task_groups,
        conclusion=conclusion,
        decisions=find_decisions(document),
        citations=find_citations(document),
        projects=find_projects(document),
        footnotes=find_footnotes(document),
        counts=find_counts(document, figures, announced),
        ledger=Ledger(numbers=0, by_role={}, unclaimed=()),
        checks=(),
    )


def _without_records(document: Document, heading: Heading) -> Communique:
    return Communique(
        source=_source(document),
        heading=heading,
        meeting=Meeting(),
        agenda=Agenda(),
        people=(),
        outline=_sections(document),
        indicators=(),
        progress=(),
        task_groups=TaskGroups(),
        citations=(),
        projects=(),
        footnotes=(),
        counts=(),
        ledger=Ledger(numbers=0, by_role={}, unclaimed=()),
        checks=(),
    )


def _source(document: Document) -> Source:
    read = document.source
    return Source(
        name=read.name,
        sha256=read.sha256,
        encoding=read.encoding,
        media_type=read.media_type,
        characters=len(read.text),
    )


def _sections(document: Document) -> tuple[Section, ...]:
    # parts have no blanks at their ends
    spans = document.clean.spans([(part.start, part.end) for part in document.outline.parts])
    return tuple(
        [
            Section(id=part.id, kind=part.kind, span=span)
            for part, span in zip(document.outline.parts, spans, strict=True)
        ]
    )


def extract_source(source: SourceText) -> Communique:
    """Extract everything from a document that was read.

    Args:
        source: the decoded document.

    Returns:
        The communiqué with its ledger and the outcome of all checks.
    """
    document = analyse(source)
    communique = assemble(document)
    communique = communique.model_copy(update={"ledger": make_ledger(document, communique)})
    evidence = Evidence(communique, document, meeting_readings(document))
    return communique.model_copy(update={"checks": run_checks(evidence)})
