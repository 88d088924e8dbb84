"""Looking at the outer boxes of an MP4 or QuickTime file before a library reads them.

Two things are asked of the description (``moov``) and of the fragments
(``moof``), layouts from ISO/IEC 14496-12:

- is the film locked?  Locked files name their pictures ``encv`` and their sound
  ``enca`` instead of the codec (ISO/IEC 23001-7), older shops' films ``drmi``
  and ``drms``.  Readers report them as damaged; the person deserves the reason.
- does it promise more pictures or samples than it has bytes?  A sample has at
  least one byte, so that is a lie, and one that makes a reader fill the memory
  with a table of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

_LOCKED = (b"encv", b"enca", b"drmi", b"drms", b"pssh")
_MOST_BOXES = 4096
_MOST_BYTES = 33_554_432
_END_OF_ALL_FILES = 1 << 62


def _descriptions(file: BinaryIO) -> Iterator[bytes]:
    """The contents of the outer moov, moof and pssh boxes, 32 MB of them at most."""
    at, left = 0, _MOST_BYTES
    for _ in range(_MOST_BOXES):
        file.seek(at)
        header = file.read(16)
        if len(header) < 8:
            return
        size, kind = int.from_bytes(header[:4], "big"), header[4:8]
        if size == 1:
            size = int.from_bytes(header[8:16], "big")
        if kind in (b"moov", b"moof", b"pssh"):
            file.seek(at)
            content = file.read(min(size, left) if size else left)
            left -= len(content)
            yield content
        if size < 8 or left <= 0 or at + size > _END_OF_ALL_FILES:
            return
        at += size


def is_locked(file: BinaryIO) -> bool:
    """Whether the description says that the film is locked.  Moves the file's position."""
    return any(mark in content for content in _descriptions(file) for mark in _LOCKED)


def promises_too_much(file: BinaryIO, size: int) -> bool:
    """Whether more samples are promised than the file has bytes (``size``).  Moves the file's position."""
    for content in _descriptions(file):
        # stsz: version and flags 4, one size for all 4, count 4.  trun: version and flags 4, count 4.
        for kind, count_at in ((b"stsz", 12), (b"stz2", 12), (b"trun", 8)):
            place = content.find(kind)
            while place >= 0:
                count = content[place + count_at : place + count_at + 4]
                if len(count) == 4 and int.from_bytes(count, "big") > size:
                    return True
                place = content.find(kind, place + 4)
    return False
