"""What is left when everything dies at once, and how it is found again.

A video grows in a hidden file beside its place.  Normally that file goes with
the export that wrote it, whichever of the two processes dies first.  When both
are killed together, or the power fails, nobody is left to remove it; so each
export leaves a record that is *locked* while it lives.  A record that can be
locked by somebody else belongs to the dead.  (The number of the process does
not say it: the system gives it to another process the next day.)
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from trainer import paths
from trainer.model import safe_file

_PART = re.compile(r"\.semenit-[0-9a-f]{16}\.part")
_LOCK_AT = 1 << 20  # Windows forbids reading what is locked, so that is a place beyond the text
_A_MINUTE, _A_DAY = 60, 24 * 3600


def part_beside(target: Path) -> Path:
    """A hidden, unused name in the folder of ``target`` for the video while it grows."""
    return target.with_name(f".semenit-{secrets.token_hex(8)}.part")


@contextlib.contextmanager
def claimed(part: Path) -> Iterator[None]:
    """Create ``part`` empty, hold it for the block, and remove what is left of it at the block's end.

    Raises FolderReadOnly or DiskFull when it cannot be created.
    """
    record = _records() / f"{part.name}.json"
    with safe_file.writing_in(record.parent):
        stream = record.open("x", encoding="utf-8")
    try:
        with safe_file.writing_in(record.parent):
            lock(stream)
            json.dump({"pid": os.getpid(), "part": str(part.absolute())}, stream)
            stream.flush()
        with safe_file.writing_in(part.parent):
            part.open("xb").close()
        yield
    finally:
        stream.close()
        for file in (part, record):
            with contextlib.suppress(OSError):
                file.unlink()


def sweep_jobs() -> None:
    """Remove what dead exports left; called before every export and when the program starts."""
    for record in _records().glob("*.json"):
        with contextlib.suppress(OSError):
            if _is_dead(record):
                record.unlink()


def sweep_folder(folder: Path) -> None:
    """Remove parts in ``folder`` that nobody has written to for a day: their record was lost."""
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            if time.time() - file.stat().st_mtime > _A_DAY:
                _remove(file)


def _is_dead(record: Path) -> bool:
    """Whether the export of ``record`` has died; its part is then removed.  Raises OSError."""
    with record.open("r+", encoding="utf-8") as stream:
        try:
            lock(stream)
        except OSError:
            return False
        content = stream.read()
        if not content:  # made this moment and not locked yet, or by a power failure long ago
            return time.time() - record.stat().st_mtime > _A_MINUTE
        with contextlib.suppress(ValueError, TypeError, KeyError):
            _remove(Path(json.loads(content)["part"]))
        return True


def _remove(part: Path) -> None:
    # What is to be deleted must look like a part, whatever a record says.
    if _PART.fullmatch(part.name):
        with contextlib.suppress(OSError):
            part.unlink()


def _records() -> Path:
    folder = paths.cache() / "jobs"
    folder.mkdir(exist_ok=True)
    return folder


def lock(stream: IO[str]) -> None:
    """Hold ``stream`` alone until it is closed or the process ends.  Raises OSError when another holds it."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(stream.fileno(), _LOCK_AT, os.SEEK_SET)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        os.lseek(stream.fileno(), 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
