"""Memory that was let go of goes back to the computer.

A decoded picture of a phone is three megabytes, and a dozen threads take and leave
thousands of them.  Left to itself the C library of Linux keeps what comes back: it
learns from the first large block that is freed to hold such blocks ready, in a heap of
each thread, and a window that looked at three clips held a hundred megabytes of nothing.
So large blocks are asked of the system each time, the heaps are two, and where a
project was closed what is left of it is handed back.  Windows and macOS do so themselves.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache

LARGE = 512 * 1024
"""Bytes from which a block is the system's: a picture of the preview is just below, all else far."""
HEAPS = 2

# The numbers of malloc.h; they are part of what glibc promises to programs that exist.
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8


def settle() -> None:
    """Choose how memory is kept; once, before the first thread begins."""
    choose = _function("mallopt")
    if choose is not None:
        choose(_MMAP_THRESHOLD, LARGE)
        choose(_ARENA_MAX, HEAPS)


def give_back() -> None:
    """Hand back what nobody uses now.  Takes a few milliseconds."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


@cache
def _function(name: str) -> Callable[..., int] | None:
    """A function of glibc; None where the C library is another one."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    found: Callable[..., int] | None = getattr(library, name, None)
    return found if hasattr(library, "gnu_get_libc_version") else None
