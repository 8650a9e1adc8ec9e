"""What a notebook or program calls. The pipeline with its patterns is loaded by the first extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike, fspath

from thongcao.batch import DocumentInput, process_documents
from thongcao.model.communique import Communique
from thongcao.readers import UnreadableDocument, read_path, read_text


def extract(text: str) -> Communique:
    """Extract everything from the text of a press release.

    Args:
        text: the decoded text, as it was published; all spans count its code points.

    Returns:
        The communiqué; a text that is none gives empty lists and checks that say so.

    Raises:
        UnreadableDocument: the text is empty or not Vietnamese.

    Example:
        >>> communique = extract("Hội nghị thống nhất: GRDP quý I năm 2024 tăng 6,5% so với cùng kỳ năm 2023.")
        >>> [(one.indicator, one.measure, one.value.low) for one in communique.indicators]
        [('grdp', 'growth', 6.5)]
    """
    from thongcao.pipeline import extract_source

    return extract_source(read_text(text))


def extract_file(path: str | PathLike[str]) -> Communique:
    """Extract everything from one file.

    Args:
        path: a plain-text file: UTF-8 (any normal form), UTF-16 with a mark, or windows-1258.

    Returns:
        The communiqué; a text that is none gives empty lists and checks that say so.

    Raises:
        UnreadableDocument: the file cannot be read; the message says why in one line.
    """
    from thongcao.pipeline import extract_source

    return extract_source(read_path(fspath(path)))


def extract_files(
    paths: Iterable[str | PathLike[str]],
    *,
    jobs: int = 1,
    on_error: Callable[[str, str], None] | None = None,
) -> Iterator[Communique]:
    """Extract many files, in the order given.

    Args:
        paths: the files.
        jobs: number of processes; the records are the same with any number.
        on_error: called with name and reason of a file that cannot be read; the rest goes on. Without it such a file
            raises.

    Yields:
        One communiqué per file that could be read.

    Raises:
        UnreadableDocument: a file cannot be read and `on_error` is not given.
    """
    inputs = [DocumentInput(fspath(path)) for path in paths]
    for outcome in process_documents(inputs, _as_it_is, jobs):
        if outcome.result is not None:
            yield outcome.result
        elif on_error is not None:
            on_error(outcome.name, outcome.error or "unknown reason")
        else:
            raise UnreadableDocument(outcome.name, outcome.error or "unknown reason")


def _as_it_is(communique: Communique) -> Communique:
    return communique
