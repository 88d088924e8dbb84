"""The render process: takes one order, makes one file, checks it, and ends.

The pictures come from the store of chunks or are made now (``chunk_maker``); the
sound is tried as AAC (``soundcheck``), then mixed in one go.  An order without a
file only fills the store, at the lowest priority there is.

A codec that crashes takes this process with it and nothing else; it runs at low
priority, and it is gone with its parent: when the other end of standard input
closes, however that came about, the file that it was writing is removed.  After
the last word it waits for the same sign, because until then the parent has not
taken the file to its place.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar

import numpy as np

from trainer.errors import DiskFull, ExportFailed, FolderReadOnly, TrainerError
from trainer.media import order, soundcheck
from trainer.media.chunk_maker import ChunkMaker
from trainer.media.chunk_store import ChunkStore, VideoChunk
from trainer.media.encoder import Encoding
from trainer.media.mix import Mix
from trainer.media.order import Order, Stage
from trainer.media.verify import Expectation, Report, verify
from trainer.media.video_file import VideoFile
from trainer.model.opentime import samples_per_frame

T = TypeVar("T")

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENODEV, errno.EIO}

_TRIES = 3
"""How often a video that must fit a size is made, each time smaller."""
_TELL_EVERY = 0.1
_LAST_PATIENCE = 5.0
"""Seconds after which a worker that cannot stop is ended, when its parent is gone."""

Tell = Callable[[Stage, float], None]
"""Takes the stage and the share of it that is done.  Raises ``Stopped`` when the parent is gone."""


class Stopped(Exception):
    """The parent is gone or no longer wants the video."""


def make(wanted: Order, part: Path, tell: Tell) -> Report:
    """Render ``wanted`` into ``part`` and verify it.

    Raises the errors of ``render`` that concern the work itself, and what
    ``tell`` raises.
    """
    preset, encoding = wanted.preset, wanted.encoding
    limit = preset.largest_bytes if preset.target_bytes is not None else None
    listening = soundcheck.ceiling(wanted.timeline, wanted.project, encoding.audio_kbps)
    ceiling = _told(listening, Stage.PREPARING, tell)
    for _ in range(_TRIES):
        expected = _rendered(wanted, part, encoding, ceiling, tell)
        size = part.stat().st_size
        if limit is None or size <= limit:
            break
        encoding = replace(encoding, video_kbps=int(encoding.video_kbps * limit / size * 0.9))
    return _told(verify(part, expected), Stage.CHECKING, tell)


def _told(work: Generator[float, None, T], stage: Stage, tell: Tell) -> T:
    """Run ``work`` to its end, tell of every step, and return what it found."""
    with contextlib.closing(work):
        while True:
            try:
                tell(stage, next(work))
            except StopIteration as end:
                found: T = end.value
                return found


def prepare(wanted: Order, tell: Tell) -> None:
    """Make the chunks that an export of ``wanted`` would have to make, and keep them."""
    for _ in _chunks(wanted, wanted.encoding, ChunkStore(), tell):
        pass


def _chunks(wanted: Order, encoding: Encoding, store: ChunkStore | None, tell: Tell) -> Iterator[VideoChunk]:
    length = wanted.timeline.duration
    maker = ChunkMaker(
        wanted.timeline,
        wanted.project,
        encoding,
        store,
        lambda frame: tell(Stage.RENDERING, frame / length),
    )
    return maker.chunks()


def _rendered(wanted: Order, part: Path, encoding: Encoding, ceiling: float, tell: Tell) -> Expectation:
    """Write the video, its sound below ``ceiling``, and say what it must hold."""
    timeline = wanted.timeline
    frames, samples = timeline.duration, samples_per_frame(timeline.rate)
    bright: list[float] = []
    power = 0.0
    with (
        Mix(timeline, wanted.project, strict=True, ceiling=ceiling) as mix,
        _named_faults(part),
        contextlib.closing(VideoFile(part, encoding)) as file,
    ):
        store = Matching(file.header) if wanted.cache else None
        for chunk in _chunks(wanted, encoding, store, tell):
            start = len(bright)
            bright += chunk.brightness
            file.pictures(chunk.packets)
            for index in range(start, len(bright)):
                sound = mix.samples(index * samples, samples)
                power += float(np.square(sound, dtype=np.float64).sum())
                file.sound(sound)
        file.finish()
        _to_disk(part)
    return Expectation(
        encoding.size,
        timeline.rate,
        encoding.group,
        tuple(bright),
        (power / (2 * frames * samples)) ** 0.5,
        wanted.preset.name,
    )


class Matching(ChunkStore):
    """The store, without chunks that another encoder wrote: they would not fit into this file."""

    def __init__(self, header: bytes) -> None:
        super().__init__()
        self._header = header

    def load(self, key: str) -> VideoChunk | None:
        found = super().load(key)
        return found if found is not None and found.header == self._header else None


@contextlib.contextmanager
def _named_faults(part: Path) -> Iterator[None]:
    """Turn what the encoder and the disk raise into the errors that a person understands."""
    try:
        yield
    except TrainerError:
        raise
    except OSError as fault:  # av's errors are OSErrors with the system's numbers
        if fault.errno in _FULL:
            raise DiskFull() from fault
        if fault.errno in _REFUSED:
            raise FolderReadOnly(name=part.parent.name or str(part.parent)) from fault
        raise ExportFailed() from fault


def _to_disk(file: Path) -> None:
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


# --- the process ---------------------------------------------------------------------


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
