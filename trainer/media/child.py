"""A process that works for the window, as its parent sees it: started, heard, and gone at the end.

What is said to a render process is ``order``, what it does is ``worker``; what makes
clips quick is ``proxies`` and ``proxy_worker``.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO, Any

from trainer import paths
from trainer.media.order import Order
from trainer.model import safe_file

LOG = "render.log"
_LARGEST_LOG = 1_000_000
_HEARTBEAT = 0.1
"""Seconds between two answers at most, so that cancelling never waits for the worker."""
_LAST_WORD = 10.0
"""Seconds that a worker whose work is done may take to end."""


@contextlib.contextmanager
def worker(wanted: Order) -> Iterator[subprocess.Popen[bytes]]:
    """A render process with its order; at the end of the block it is gone, however the block ends."""
    with started("trainer.media.worker", wanted.to_line(), far=wanted.part is None) as process:
        yield process


@contextlib.contextmanager
def started(module: str, line: bytes, far: bool) -> Iterator[subprocess.Popen[bytes]]:
    """A process that runs ``module`` and has read ``line``; gone at the end of the block.

    ``far``: it goes last of all, behind everything else on the computer.
    """
    search = os.pathsep.join(filter(None, (str(paths.ROOT), os.environ.get("PYTHONPATH"))))
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        priority = subprocess.IDLE_PRIORITY_CLASS if far else subprocess.BELOW_NORMAL_PRIORITY_CLASS
        options["creationflags"] = priority | subprocess.CREATE_NO_WINDOW
    else:
        options["start_new_session"] = True  # Ctrl+C is for the parent, which then ends the worker
    with _log_file() as errors:
        process = subprocess.Popen(
            # -P: else Python would look for every module in the folder that happens to be
            # the present one first, and run what a stranger's stick calls numpy.py.
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, **paths.for_children(), "PYTHONPATH": search},
            **options,
        )
    try:
        tell(process, line)
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()


def tell(process: subprocess.Popen[bytes], line: bytes) -> None:
    """Write a line to the worker; one that died at once is noticed by ``heard``."""
    with contextlib.suppress(OSError):
        assert process.stdin is not None
        process.stdin.write(line)
        process.stdin.flush()


def dismiss(process: subprocess.Popen[bytes]) -> None:
    """Let a worker that has finished end by itself."""
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_LAST_WORD)


def heard(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """What the worker says, until it ends; an empty answer when it says nothing for a moment.

    Reading waits as long as the worker likes, so a thread does it.  It ends with
    the worker.
    """
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def listen() -> None:
        assert process.stdout is not None
        with contextlib.suppress(OSError, ValueError):  # the pipe was closed by a cancel
            for line in process.stdout:
                lines.put(line)
        lines.put(None)

    threading.Thread(target=listen, name="render-ear", daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_HEARTBEAT)
        except queue.Empty:
            yield {}
            continue
        if line is None:
            return
        with contextlib.suppress(ValueError):  # the last line of a worker that was killed
            yield json.loads(line)


def _log_file() -> IO[bytes]:
    """The log of render processes, begun anew when it has grown large."""
    file = paths.logs() / LOG
    with contextlib.suppress(OSError):
        if file.stat().st_size > _LARGEST_LOG:
            file.unlink()
    with safe_file.writing_in(file.parent):
        return file.open("ab")
