"""Being told to stop.

Ctrl+C (SIGINT) reaches Python as an exception, so that whatever is under way
can tidy up after itself.  The system's own word for it (SIGTERM: "end now",
SIGHUP: the terminal was closed) would end the process where it stands; here it
becomes the same exception.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn


@contextlib.contextmanager
def tidy() -> Iterator[None]:
    """For the block, raise KeyboardInterrupt wherever the work stands when the process is told to end."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Python lets only the main thread listen
        return
    words = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    # What is ignored stays so: nohup asks for that.
    before = {word: signal.signal(word, _stop) for word in words if signal.getsignal(word) == signal.SIG_DFL}
    try:
        yield
    finally:
        for word, handler in before.items():
            signal.signal(word, handler)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
