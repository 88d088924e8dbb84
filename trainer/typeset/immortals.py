"""Keep Python's constants alive under PySide6; imported before any Qt call.

PySide6 6.12 is built as if None, True and False were immortal, which they are
from Python 3.12 on.  Below that a call of a void Qt method takes one reference
to None away and an emitted signal one to True, until Python ends itself ("bool
likely caused by a refcount error").  References cost nothing, so these objects
get more of them than any session can take.
"""

import ctypes
import sys

if sys.version_info < (3, 12):
    for _immortal in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(_immortal)).value += 1 << 40
