"""Files that are whole or not there.

A laptop in a village hall loses power.  So a file is written beside its place,
pushed to the disk, and only then takes the place of the old one: at any moment
there is either the old file or the new one, never half of one.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from trainer.errors import DiskFull, FileUnreadable, FolderReadOnly, TrainerError

_BESIDE = ".beside"
"""Ending of a file that has not taken its place yet."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


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
    beside = file.with_name(f".{file.name}.{os.getpid()}{_BESIDE}")
    with writing_in(file.parent):
        try:
            with beside.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(beside, file)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
        sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Push a renamed or new name in ``folder`` to the disk, where the system can."""
    if os.name != "posix":
        return  # Windows has no handle for a folder; NTFS journals the rename itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what an interrupted ``write`` left in ``folder``."""
    for left in folder.glob(f".*{_BESIDE}"):
        with contextlib.suppress(OSError):
            left.unlink()


def read(file: Path, at_most: int) -> bytes:
    """The content of ``file``.

    Raises FileUnreadable when it may not be read or is larger than ``at_most``
    bytes, and FileNotFoundError when it is not there.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(at_most + 1)
    except FileNotFoundError:
        raise
    except OSError as fault:
        raise FileUnreadable(name=file.name) from fault
    if len(content) > at_most:
        raise FileUnreadable(name=file.name)
    return content
