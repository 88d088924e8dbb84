"""A recording that cannot be lost: written as it comes, whole after a power cut.

A WAV file says at its beginning how long it is, and nobody knows that yet while it
is being written.  So the file first says "as long as it goes on", the samples follow
and are flushed to the disk every second, and the true length is put in at the end.
Where the end never came, ``repair`` counts what is there::

    RIFF ???? WAVE fmt 16 ... data ???? samples samples samples ...
         ^ length                  ^ length: both counted afterwards

Takes lie in ``recordings/`` of the project until they are used or thrown away; the
name tells at which frame of the timeline they were begun.
"""

from __future__ import annotations

import contextlib
import os
import queue
import re
import struct
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.model import safe_file
from trainer.model.project import RECORDINGS

FOLDER = RECORDINGS
LONGEST_SECONDS = 30 * 60
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_UNKNOWN = 0xFFFFFFFF
_NAME = re.compile(r"suara-(\d{1,9})-(\d{1,6})\.wav")

TOO_LOUD = 0.985
"""Peak from which a recording is clipped: the converter has no more room."""
TOO_SOFT = 0.03
"""Peak (-30 dB) under which hardly anything is heard without the noise."""

_JUDGED = 8 << 20
"""Bytes of a take that was left behind by which its loudness is judged: a minute and a half."""

Chunk = NDArray[np.int16]


@dataclass(frozen=True)
class Take:
    """A finished recording.  ``frame`` is where on the timeline it was begun, ``peak`` from 0 to 1."""

    file: Path
    frame: int
    seconds: float
    peak: float


@dataclass(frozen=True)
class Progress:
    """How long the recording is by now, and the peak of what came last."""

    seconds: float
    peak: float


def new_take(project: Path, frame: int) -> Path:
    """A name for the next take, begun at ``frame``.  Raises DiskFull or FolderReadOnly."""
    folder = project / FOLDER
    with safe_file.writing_in(project):
        folder.mkdir(exist_ok=True)
    numbers = [int(found[2]) for file in folder.iterdir() if (found := _NAME.fullmatch(file.name))]
    return folder / f"suara-{frame}-{max(numbers, default=0) + 1}.wav"


def write(
    file: Path, frame: int, rate: int, chunks: queue.SimpleQueue[Chunk | None]
) -> Generator[Progress, None, Take]:
    """Write mono ``chunks`` at ``rate`` samples a second to ``file`` until a None comes.

    Yields after each chunk.  Closing it early leaves a file that ``takes`` finds and
    repairs.  Raises DiskFull or FolderReadOnly; what was written before stays.
    """
    written, peak, since = 0, 0, 0
    with safe_file.writing_in(file.parent), file.open("wb") as stream:
        stream.write(_header(rate, _UNKNOWN))
        safe_file.flush(stream)
        while (chunk := _next(chunks)) is not None:
            now = int(np.abs(chunk.astype(np.int32)).max()) if len(chunk) else 0
            peak = max(peak, now)
            stream.write(chunk.astype("<i2").tobytes())
            written, since = written + len(chunk), since + len(chunk)
            if since >= rate:
                safe_file.flush(stream)
                since = 0
            yield Progress(written / rate, now / 32768)
            if written > LONGEST_SECONDS * rate:
                break
        stream.seek(0)
        stream.write(_header(rate, 2 * written))
        safe_file.flush(stream)
    safe_file.sync_folder(file.parent)
    return Take(file, frame, written / rate, peak / 32768)


def _next(chunks: queue.SimpleQueue[Chunk | None]) -> Chunk | None:
    """The next chunk; an empty one after a while, so that the writer can be closed meanwhile."""
    try:
        return chunks.get(timeout=0.2)
    except queue.Empty:
        return np.zeros(0, np.int16)


def _header(rate: int, size: int) -> bytes:
    """44 bytes before the samples: mono, 16 bits."""
    whole = _UNKNOWN if size == _UNKNOWN else 36 + size
    return _HEADER.pack(
        b"RIFF", whole, b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", size
    )  # fmt: skip


def takes(project: Path) -> list[Take]:
    """The recordings that were neither used nor thrown away, whole again; the newest last.

    What holds less than a tenth of a second is thrown away here.
    """
    found = []
    with contextlib.suppress(OSError):
        for file in sorted((project / FOLDER).iterdir(), key=lambda file: file.stat().st_mtime_ns):
            named = _NAME.fullmatch(file.name)
            if named is None or file.is_symlink() or not file.is_file():
                continue
            take = repair(file, int(named[1]))
            if take is None:
                file.unlink(missing_ok=True)
            else:
                found.append(take)
    return found


def repair(file: Path, frame: int = 0) -> Take | None:
    """The take in ``file``, its length counted again; None when there is next to nothing in it.

    Raises OSError.
    """
    with file.open("r+b") as stream:
        header = stream.read(_HEADER.size)
        size = (os.fstat(stream.fileno()).st_size - _HEADER.size) // 2 * 2
        if len(header) < _HEADER.size or header[:4] != b"RIFF" or size <= 0:
            return None
        rate = int(_HEADER.unpack(header)[7])
        if not 4_000 <= rate <= 400_000 or size < rate // 5:
            return None
        whole = _header(rate, size)
        if header != whole:
            stream.seek(0)
            stream.write(whole)
            safe_file.flush(stream)
        stream.seek(_HEADER.size)
        block = stream.read(_JUDGED)
        samples = np.frombuffer(block[: len(block) // 2 * 2], "<i2").astype(np.int32)
        peak = int(np.abs(samples).max(initial=0))
    return Take(file, frame, size / 2 / rate, peak / 32768)


def throw_away(take: Take) -> None:
    """Remove a take; one that is gone already is no fault."""
    with contextlib.suppress(OSError):
        take.file.unlink(missing_ok=True)
