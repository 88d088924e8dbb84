"""The window: every widget, and the only package that knows PySide6.

A page never changes a project itself; it makes a Command and gives it to the
``Document``.  A page never waits; it gives a generator to ``Jobs``.  A page never
speaks of faults; it gives a TrainerError to ``Messages``.
"""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 is built as if None, True and False were immortal, which they are
    # from Python 3.12 on.  Below that a call of a void Qt method takes one reference
    # to None away and an emitted signal one to True, until Python ends itself ("bool
    # likely caused by a refcount error").  References cost nothing, so these objects
    # get more of them than any session can take.
    for _immortal in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(_immortal)).value += 1 << 40
