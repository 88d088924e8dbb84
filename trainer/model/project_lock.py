"""The lock of a project: while one window has it open, no other may write to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from trainer.errors import ProjectInUse
from trainer.model import safe_file

FILE = ".lock"


def hold(folder: Path) -> IO[str]:
    """Hold the lock of the project in ``folder`` until the file that comes back is closed.

    The system lets go of it when the program ends, however it ends.  Raises ProjectInUse,
    DiskFull or FolderReadOnly.
    """
    with safe_file.writing_in(folder):
        stream = (folder / FILE).open("a+")
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        stream.close()
        raise ProjectInUse(name=folder.name) from fault
    return stream
