"""Makes the video that was ordered: out of what is kept, and the rest anew.

The pictures come from the store of chunks or are made now (``chunk_maker``); the sound
was kept as well (``encoded_sound``), or is made beside them (``sound_maker``).  The first
pictures wait for it, for both are written in turn.  The finished file is checked
(``verify``), and what that proved need not be decoded by the check of the next one
(``proof``)::

    store ── chunks ──┐                    ┌── expected ──┐
                      ├── video file ──────┤              ├── verify ── report
    store ── sound ───┘                    └── read back ─┘      └───── proven, back to the store
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from trainer.errors import DiskFull, ExportFailed, FolderReadOnly, TrainerError
from trainer.media import proof
from trainer.media.chunk_maker import ChunkMaker
from trainer.media.chunk_store import ChunkStore, VideoChunk
from trainer.media.encoded_sound import EncodedSound
from trainer.media.encoder import Encoding
from trainer.media.order import Order, Stage
from trainer.media.sound_maker import Beside, Handed, made
from trainer.media.verify import Expectation, Report, verify
from trainer.media.video_file import VideoFile
from trainer.model import safe_file
from trainer.model.opentime import samples_per_frame

T = TypeVar("T")

Tell = Callable[[Stage, float], None]
"""Takes the stage and the share of it that is done; may raise to stop the work."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENODEV, errno.EIO}

MOST_WAITING = 16
"""Chunks that wait for the sound before the pictures wait, too: half a minute, some 40 MB at the cap."""

_PATIENCE = 0.1
"""Seconds between two words to whoever waits for the sound."""

_TRIES = 3
"""How often a video that must fit a size is made, each time smaller."""


class _TooLarge(Exception):
    """The pictures so far take more than all of them may."""


def make(wanted: Order, part: Path, tell: Tell) -> Report:
    """Render ``wanted`` into ``part`` and verify it.

    Raises the errors of ``render`` that concern the work itself, and what
    ``tell`` raises.
    """
    with contextlib.closing(Beside(_sound(wanted))) as sound:
        rendered = _fitting(wanted, part, sound, tell)
    report = _told(verify(part, rendered.expected), Stage.CHECKING, tell)
    if (store := _store(wanted)) is not None:
        for key, checksum in rendered.unproven:
            store.prove(key, checksum)
    return report


def prepare(wanted: Order, tell: Tell) -> None:
    """Make the chunks and the sound that an export of ``wanted`` would have to make, and keep them."""
    for encoding in wanted.encodings:
        maker = _maker(wanted, encoding, ChunkStore(), tell, proving=True)
        with contextlib.suppress(_TooLarge), contextlib.closing(_within(wanted, encoding, maker)) as chunks:
            for _ in chunks:
                pass
            break
    _told(_sound(wanted), Stage.RENDERING, lambda stage, _: tell(stage, 1.0))


def _sound(wanted: Order) -> Generator[float, None, EncodedSound]:
    return made(wanted.timeline, wanted.project, wanted.preset.audio_kbps, _store(wanted))


def _fitting(wanted: Order, part: Path, sound: Beside, tell: Tell) -> _Made:
    """The best video that fits the place.

    The first try is the first pass of two: it finds what the pictures cost at their full
    quality, and ends as soon as they cost too much.  Its chunks are called by their own
    encoding, so they are there for a shorter version and in nobody's way.
    """
    preset = wanted.preset
    limit = preset.largest_bytes
    for encoding in wanted.encodings:
        with contextlib.suppress(_TooLarge):
            made = _rendered(wanted, part, encoding, sound, tell)
            break
    for _ in range(_TRIES - 1):
        size = part.stat().st_size
        if limit is None or size <= limit:
            break
        encoding = replace(encoding, video_kbps=int(encoding.video_kbps * limit / size * 0.9))
        made = _rendered(wanted, part, encoding, sound, tell)
    return made


def _within(wanted: Order, encoding: Encoding, maker: ChunkMaker) -> Generator[VideoChunk, None, None]:
    """The chunks, as long as they fit; raises _TooLarge when there is another, smaller way to write them."""
    timeline, taken = wanted.timeline, 0
    most = wanted.preset.most_picture_bytes(timeline.duration, timeline.rate)
    with contextlib.closing(maker.chunks()) as chunks:
        for chunk in chunks:
            taken += sum(len(packet.data) for packet in chunk.packets)
            if most is not None and taken > most and encoding in wanted.encodings[:-1]:
                raise _TooLarge
            yield chunk


class Matching(ChunkStore):
    """The store, without chunks that another encoder wrote: they would not fit into this file."""

    def __init__(self, header: bytes) -> None:
        super().__init__()
        self._header = header

    def load(self, key: str) -> VideoChunk | None:
        found = super().load(key)
        return found if found is not None and found.header == self._header else None


@dataclass(frozen=True)
class _Made:
    """What was written: what a check must find, and which chunks that would prove."""

    expected: Expectation
    unproven: tuple[tuple[str, str], ...]


def _store(wanted: Order) -> ChunkStore | None:
    return ChunkStore() if wanted.cache else None


def _maker(
    wanted: Order, encoding: Encoding, store: ChunkStore | None, tell: Tell, *, proving: bool = False
) -> ChunkMaker:
    length = wanted.timeline.duration

    def told(frame: int) -> None:
        tell(Stage.RENDERING, frame / length)

    return ChunkMaker(wanted.timeline, wanted.project, encoding, store, told, proving=proving)


def _rendered(wanted: Order, part: Path, encoding: Encoding, sound: Beside, tell: Tell) -> _Made:
    bright: list[float] = []
    known: list[bytes | None] = []
    with _named_faults(part), contextlib.closing(VideoFile(part, encoding)) as file:
        written = _InTurn(file, samples_per_frame(wanted.timeline.rate))
        maker = _maker(wanted, encoding, Matching(file.header) if wanted.cache else None, tell)
        for chunk in _within(wanted, encoding, maker):
            bright += chunk.brightness
            known += proof.marks(chunk) if chunk.proven else [None] * len(chunk.packets)
            written.add(chunk)
            if sound.wait(0) or written.waiting == MOST_WAITING:
                written.write(_heard(sound, len(bright) / wanted.timeline.duration, tell))
        written.write(_heard(sound, 1.0, tell))
        written.finish()
        safe_file.push(part)
    expected = Expectation(
        encoding.size,
        wanted.timeline.rate,
        encoding.group,
        tuple(bright),
        sound.sound(),
        wanted.preset.name,
        known=tuple(known),
    )
    return _Made(expected, tuple(maker.unproven))


def _heard(sound: Beside, share: float, tell: Tell) -> EncodedSound:
    """The sound, once it is there; who waits is told that the pictures are at ``share``, and may stop."""
    while not sound.wait(_PATIENCE):
        tell(Stage.RENDERING, share)
    return sound.sound()


class _InTurn:
    """Writes pictures and sound in turn; pictures wait until there is a sound."""

    def __init__(self, file: VideoFile, samples_a_frame: int) -> None:
        self._file, self._samples_a_frame = file, samples_a_frame
        self._waiting: list[VideoChunk] = []
        self._handed: Handed | None = None
        self._frames = 0

    @property
    def waiting(self) -> int:
        """Chunks that are not written yet."""
        return len(self._waiting)

    def add(self, chunk: VideoChunk) -> None:
        self._waiting.append(chunk)

    def write(self, sound: EncodedSound) -> None:
        """Write what waits, with its part of ``sound``, the same one each time."""
        self._handed = self._handed or Handed(sound, self._samples_a_frame)
        for chunk in self._waiting:
            self._file.pictures(chunk.packets)
            self._frames += len(chunk.packets)
            self._file.sounds(self._handed.until(self._frames))
        self._waiting.clear()

    def finish(self) -> None:
        """Write the rest of the sound, and the index."""
        assert self._handed is not None
        self._file.sounds(self._handed.rest())
        self._file.finish()


def _told(work: Generator[float, None, T], stage: Stage, tell: Tell) -> T:
    """Run ``work`` to its end, tell of every step, and return what it found."""
    with contextlib.closing(work):
        while True:
            try:
                tell(stage, next(work))
            except StopIteration as end:
                found: T = end.value
                return found


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
