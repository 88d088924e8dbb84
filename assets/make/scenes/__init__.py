"""The sample clips' scenes, one a file, and the few tools that they share.

``paint`` fills and shades, ``motif`` draws batik, ``cloth`` lets it hang and
blow, ``people`` draws hands, ``camera`` holds the phone, ``tones`` makes the
sounds and ``film`` develops the frames into a clip.
"""

from __future__ import annotations

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 gives back None, True and False without counting them, which is
    # right only where they are immortal (Python 3.12).  Below that, a few thousand
    # strokes of a painter end the interpreter: so give them references enough.
    for _always in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_always)).value += 1 << 40
