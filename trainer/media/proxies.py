"""What makes a clip quick, made in the background: ordered here, done by ``proxy_worker``.

::

    window  ->  {"file": ..., "mark": ...}     what to prepare
    window  ->  hold | go                      again and again: the person needs the computer, or not
    worker  ->  {"share": 0.25}                again and again
    worker  ->  {"made": true}                 or
    worker  ->  {"failed": "MediaDamaged", "facts": {...}}

One process prepares one clip, at the lowest priority: it reads the clip from front to
back once and makes all that is kept of it (``proxy_store``), so a codec that crashes
takes one clip's proxy with it and nothing else.  Until it is done, and if it never
is, everything works with the original.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import Protocol

from trainer.errors import ExportFailed
from trainer.media import child, order
from trainer.media.proxy_store import ProxyStore

MODULE = "trainer.media.proxy_worker"


class Waiting(Protocol):
    """Asked again and again, from another thread than the one that sets it."""

    @property
    def held(self) -> bool:
        """Whether the worker should wait."""
        ...


def is_ready(mark: str) -> bool:
    """Whether what can be prepared of the file with the fingerprint ``mark`` is there."""
    return ProxyStore().find(mark) is not None


def prepare(file: Path, mark: str, waiting: Waiting) -> Generator[float, None, None]:
    """Make what is kept of ``file``, whose fingerprint is ``mark``.

    Yields the share that is done, many times a second; closing the generator ends
    the process at once and leaves nothing behind.  Raises the errors of ``probe``,
    DiskFull when there is no room, and ExportFailed when the process died.
    """
    if is_ready(mark):
        return
    wanted = json.dumps({"file": str(file.absolute()), "mark": mark}).encode() + b"\n"
    share, held = 0.0, False
    try:
        with child.started(MODULE, wanted, far=True) as process:
            for said in child.heard(process):
                if waiting.held != held:
                    held = waiting.held
                    child.tell(process, b"hold\n" if held else b"go\n")
                if "made" in said:
                    child.dismiss(process)
                    return
                if "failed" in said:
                    raise order.error_from(said["failed"], said["facts"])
                share = said.get("share", share)
                yield share
            fault = RuntimeError(f"the process ended with {process.wait()}; see {child.LOG}")
            raise ExportFailed() from fault
    finally:
        ProxyStore().sweep()
