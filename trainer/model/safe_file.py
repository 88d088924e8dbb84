"""Files that are whole or not there.

A laptop in a village hall loses power.  So a file is written beside its place,
pushed to the disk, and only then takes the place of the old one: at any moment
there is either the old file or the new one, never half of one.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from trainer.errors import DiskFull, FileUnreadable, FolderReadOnly, TrainerError

BESIDE = ".beside"
"""Ending of a file that has not taken its place yet."""

A_DAY = 24 * 3600
"""Seconds after which nobody is writing a file any more."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP}
"""What some shared folders answer to the fsync of a folder; the file itself is safe by then."""


def explained(fault: OSError, folder: Path) -> TrainerError:
    """The error that tells a person about ``fault``, met while writing in ``folder``."""
    if fault.errno in _FULL:
        return DiskFull()
    return FolderReadOnly(name=folder.name or str(folder))


@contextlib.contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """Turn any OSError of the block into DiskFull or FolderReadOnly."""
    try:
        yield
    except OSError as fault:
        raise explained(fault, folder) from fault


def write(file: Path, content: bytes) -> None:
    """Replace ``file`` by ``content``, all or nothing.

    Raises DiskFull or FolderReadOnly; the old file is then still there.
    """
    beside = file.with_name(f".{file.name}.{os.getpid()}{BESIDE}")
    with writing_in(file.parent):
        try:
            with beside.open("wb") as stream:
                stream.write(content)
                flush(stream)
            os.replace(beside, file)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
        sync_folder(file.parent)


def flush(stream: IO[bytes]) -> None:
    """Push what was written to ``stream`` to the disk.  Raises OSError."""
    stream.flush()
    os.fsync(stream.fileno())


def push(file: Path) -> None:
    """Push what was written to ``file``, which is closed, to the disk.  Raises OSError."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Push a renamed or new name in ``folder`` to the disk, where the system can."""
    if os.name != "posix":
        return  # Windows has no handle for a folder; NTFS journals the rename itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(handle)


def sweep(folder: Path, older_than: float = 0) -> None:
    """Remove what an interrupted ``write`` left in ``folder``, or whoever fills a whole folder likewise.

    ``older_than`` (seconds) spares what somebody may be writing just now, where no lock says
    that nobody does.
    """
    for left in folder.glob(f".*{BESIDE}"):
        with contextlib.suppress(OSError):
            if older_than and time.time() - left.stat().st_mtime <= older_than:
                continue
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink()


def opened(file: Path) -> IO[bytes]:
    """``file``, open for reading; it is an ordinary file, never a pipe that would make us wait.

    Raises FileUnreadable, and FileNotFoundError when it is not there.
    """
    try:
        stream = open(file, "rb", opener=_without_waiting)  # noqa: SIM115 - the caller closes it
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileNotFoundError(str(file)) from fault
    except OSError as fault:
        raise FileUnreadable(name=file.name) from fault
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise FileUnreadable(name=file.name)
    return stream


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read(file: Path, at_most: int) -> bytes:
    """The content of ``file``.

    Raises FileUnreadable when it may not be read or is larger than ``at_most``
    bytes, and FileNotFoundError when it is not there.
    """
    with opened(file) as stream:
        try:
            content = stream.read(at_most + 1)
        except OSError as fault:
            raise FileUnreadable(name=file.name) from fault
    if len(content) > at_most:
        raise FileUnreadable(name=file.name)
    return content
