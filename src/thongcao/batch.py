"""Many documents, one or several processes, the same answers in the same order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from thongcao.model.communique import Communique
from thongcao.readers import UnreadableDocument, read_bytes, read_path

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")

_LARGEST_CHUNK = 16
_CHUNKS_AHEAD = 4  # per process: keeps all busy and holds few finished results in memory


@dataclass(frozen=True, slots=True)
class DocumentInput:
    """A document to read: a path, or the bytes where they came another way (standard input)."""

    name: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one document: its result, or the reason why there is none (one line, without the name)."""

    name: str
    result: T | None
    error: str | None = None


def process_documents(
    inputs: Sequence[DocumentInput], finish: Callable[[Communique], T], jobs: int = 1
) -> Iterator[Outcome[T]]:
    """Extract each document and hand its record to `finish`; one that fails does not stop the others.

    Args:
        inputs: the documents.
        finish: what to make of each record; runs where the record was made, so it must be picklable for `jobs` > 1.
        jobs: number of processes.

    Yields:
        One outcome per input, in the order of the inputs.
    """
    if jobs <= 1 or len(inputs) <= 1:
        for item in inputs:
            yield _process(item, finish)
        return
    size = max(1, min(_LARGEST_CHUNK, len(inputs) // (2 * jobs)))
    chunks = [inputs[start : start + size] for start in range(0, len(inputs), size)]
    yield from _process_parallel(chunks, finish, min(jobs, len(chunks)))


def _process_parallel(
    chunks: Sequence[Sequence[DocumentInput]], finish: Callable[[Communique], T], jobs: int
) -> Iterator[Outcome[T]]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    import thongcao.pipeline  # noqa: F401 - loaded once here, not once in every forked process

    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    running: deque[tuple[Sequence[DocumentInput], Future[list[Outcome[T]]]]] = deque()
    waiting = deque(chunks)
    try:
        while waiting or running:
            while waiting and len(running) < jobs * _CHUNKS_AHEAD:
                running.append((waiting[0], pool.submit(_process_chunk, waiting[0], finish)))
                waiting.popleft()
            outcomes = running[0][1].result()
            running.popleft()
            yield from outcomes
    except BrokenProcessPool:
        # A process died (memory, a crash in a library): its pool is gone with it. Each document left gets its own.
        for chunk in (*(chunk for chunk, _ in running), *waiting):
            for item in chunk:
                yield _process_alone(item, finish)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _process_chunk(chunk: Sequence[DocumentInput], finish: Callable[[Communique], T]) -> list[Outcome[T]]:
    return [_process(item, finish) for item in chunk]


def _process_alone(item: DocumentInput, finish: Callable[[Communique], T]) -> Outcome[T]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(1, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            return pool.submit(_process, item, finish).result()
        except BrokenProcessPool:
            return Outcome(item.name, None, "the process reading it died (out of memory?)")


def _process(item: DocumentInput, finish: Callable[[Communique], T]) -> Outcome[T]:
    from thongcao.pipeline import extract_source

    try:
        source = read_path(Path(item.name)) if item.data is None else read_bytes(item.data, item.name)
        return Outcome(item.name, finish(extract_source(source)))
    except UnreadableDocument as error:
        return Outcome(error.name, None, error.reason)
    except Exception as error:  # a fault of ours in one document must not cost the user the others
        return Outcome(item.name, None, " ".join(f"internal error, please report it: {error!r}".split()))
