"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: str | Path, text: str) -> None:
    """Write `text` to `path` as UTF-8: a reader sees the old file or the new one, never a part.

    The text goes to a new file in the same folder, which then takes the place of the old one; on failure it is removed.

    Args:
        path: the file; a link is followed. Its folder must exist.
        text: the whole content.

    Raises:
        OSError: the file cannot be written; the old one is as it was.
    """
    target = Path(os.path.realpath(path))
    # A short name of its own: the target's may already be as long as the file system allows.
    draft = target.with_name(f".thongcao-{os.urandom(6).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
