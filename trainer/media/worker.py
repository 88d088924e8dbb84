"""The render process: takes one order, makes one file, checks it, and ends.

The work itself stands in ``making``.  An order without a file only fills the store, at
the lowest priority there is.

A codec that crashes takes this process with it and nothing else; it runs at low
priority, and it is gone with its parent: when the other end of standard input
closes, however that came about, the file that it was writing is removed.  After
the last word it waits for the same sign, because until then the parent has not
taken the file to its place.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import BinaryIO

from trainer.errors import ExportFailed, TrainerError
from trainer.media import order
from trainer.media.making import Tell, make, prepare
from trainer.media.order import Order, Stage

_TELL_EVERY = 0.1
_LAST_PATIENCE = 5.0
"""Seconds after which a worker that cannot stop is ended, when its parent is gone."""


class Stopped(Exception):
    """The parent is gone or no longer wants the video."""


def _take_standard_output() -> BinaryIO:
    """Keep standard output for the conversation; whatever a library prints goes to the log."""
    kept = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return kept


def _watch(gone: threading.Event, part: Path | None) -> None:
    """Set ``gone`` when the other end of standard input closes; then see to it that this process ends."""
    with contextlib.suppress(OSError):
        while os.read(0, 1):
            pass
    gone.set()
    time.sleep(_LAST_PATIENCE)
    _remove(part)
    os._exit(1)


def _remove(part: Path | None) -> None:
    with contextlib.suppress(OSError):
        if part is not None:
            part.unlink()


def _step_aside(far: bool) -> None:
    """Let others go first, ``far`` behind everybody; on Windows the parent sees to it."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(19 if far else 10)


def main() -> int:
    """Serve one order from standard input.  Returns the exit code: 0 when it was answered."""
    out = _take_standard_output()
    wanted = Order.from_line(sys.stdin.buffer.readline())
    _step_aside(far=wanted.part is None)
    gone = threading.Event()
    threading.Thread(target=_watch, args=(gone, wanted.part), daemon=True).start()
    told = 0.0

    def tell(stage: Stage, share: float) -> None:
        nonlocal told
        if gone.is_set():
            raise Stopped
        if time.monotonic() - told >= _TELL_EVERY:
            told = time.monotonic()
            out.write(order.progress_line(stage, share))

    try:
        out.write(_answer(wanted, tell))
        gone.wait()
    except (Stopped, BrokenPipeError):
        return 1
    finally:
        _remove(wanted.part)
    return 0


def _answer(wanted: Order, tell: Tell) -> bytes:
    try:
        if wanted.part is None:
            prepare(wanted, tell)
            return order.prepared_line()
        return order.finished_line(make(wanted, wanted.part, tell))
    except TrainerError as error:
        traceback.print_exc()
        return order.failed_line(error)
    except (Stopped, BrokenPipeError):
        raise
    except Exception:
        traceback.print_exc()
        return order.failed_line(ExportFailed())


if __name__ == "__main__":
    sys.exit(main())
