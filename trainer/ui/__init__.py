"""The window: every widget, and the only package that knows PySide6.

A page never changes a project itself; it makes a Command and gives it to the
``Document``.  A page never waits; it gives a generator to ``Jobs``.  A page never
speaks of faults; it gives a TrainerError to ``Messages``.
"""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 is built as if None were immortal, which is so from Python 3.12
    # on.  Below that each call of a void Qt method takes one reference to None away
    # and, after some hours of work, Python ends itself ("none_dealloc").  References
    # cost nothing, so None gets more than any session can take.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
