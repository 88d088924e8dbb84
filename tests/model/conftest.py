"""Disks that run full and folders that refuse: real ones, where the system lets us.

As root on Linux a small tmpfs is mounted.  Everywhere else on POSIX the system's
limit on the size of a file plays the full disk: it fails the same calls, after as
many bytes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest


class Disk(Protocol):
    folder: Path

    def full(self) -> contextlib.AbstractContextManager[None]:
        """While in it, nothing more fits on the disk."""


class SmallDisk:
    """A file system of 512 KiB of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "stick"
        self.folder.mkdir()
        _mount("-t", "tmpfs", "-o", "size=512k", "none", str(self.folder))

    @contextlib.contextmanager
    def full(self) -> Iterator[None]:
        ballast = self.folder / "ballast"
        with ballast.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(bytes(4096))
            except OSError as fault:
                if fault.errno != errno.ENOSPC:
                    raise
        yield
        ballast.unlink()


class LimitedDisk:
    """A folder in which, for a while, no file may grow."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextlib.contextmanager
    def full(self) -> Iterator[None]:
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture(params=["small", "limited"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A disk that can run full."""
    if sys.platform == "win32":
        pytest.skip("Windows lets a test neither mount nor limit")
    if request.param == "limited":
        yield LimitedDisk(tmp_path)
        return
    small = SmallDisk(tmp_path)
    yield small
    _unmount(small.folder)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """While in it, nothing can be made, changed or removed in ``folder``."""
    if sys.platform == "win32":
        pytest.skip("a folder on Windows is never read only")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        try:
            yield
        finally:
            folder.chmod(0o755)
        return
    # Modes do not stop root.  What is already open in the folder stays open for writing.
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,bind,ro", str(folder))
        yield
    finally:
        _unmount(folder)


def _mount(*arguments: str) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    run = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(f"this system does not let us mount: {run.stderr.strip()}")


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
