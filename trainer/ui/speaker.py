"""What is heard: samples of the mix, pushed to the sound device a little ahead.

The device, its timer and the mix live in a thread of their own with an event
loop, so a busy window never makes the sound stutter.  Every 25 ms the thread
fills what the device has free (it holds a quarter of a second) and reports how
much was heard; that report is the clock of the whole player.

QtMultimedia is imported here and nowhere else.  It needs libraries of the system
that a bare computer may lack; without them, or without a device, ``open`` returns
None and the player runs on the wall clock.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QIODevice, QObject, QThread, QTimer, Signal, Slot

from trainer.media.mix import Mix
from trainer.media.playback import HeardClock
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.media.stretch import Slowly
from trainer.model.opentime import SAMPLE_RATE, samples_per_frame
from trainer.model.schema import Timeline

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

log = logging.getLogger(__name__)

FEED_MS = 25
BUFFER_SECONDS = 0.25
BYTES = 4
"""Bytes of one stereo sample: two channels of 16 bits."""

MOST_AT_ONCE = SAMPLE_RATE // 10


@dataclass(frozen=True)
class _Part:
    """What to play: the timeline from a frame on, and the clock to tell about it."""

    timeline: Timeline
    folder: Path
    first: int
    clock: HeardClock
    pace: int = 100


@dataclass(frozen=True)
class _File:
    """What else to play: a file, from its beginning."""

    file: Path
    clock: HeardClock


class _Heard(Protocol):
    """What both have in common."""

    def samples(self, start: int, count: int) -> NDArray[np.float32]: ...


class Speaker(QObject):
    """The sound device of this computer."""

    _start = Signal(object)
    _halt = Signal()
    _close = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread = QThread()
        self._thread.setObjectName("speaker")
        self._voice = _Voice()
        self._voice.moveToThread(self._thread)
        self._start.connect(self._voice.start)
        self._halt.connect(self._voice.halt)
        self._close.connect(self._voice.close)
        self._thread.start()

    @classmethod
    def open(cls) -> Speaker | None:
        """The speaker, or None where there is nothing to hear with."""
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            log.warning("no sound: QtMultimedia cannot be loaded", exc_info=True)
            return None
        if QMediaDevices.defaultAudioOutput().isNull():
            log.info("no sound: there is no device")
            return None
        return cls()

    def start(self, timeline: Timeline, folder: Path, first: int, clock: HeardClock, pace: int = 100) -> None:
        """Play the sound of ``timeline`` from frame ``first`` on, and tell ``clock`` what is heard.

        ``pace`` is the speed in percent, 75 to 100.
        """
        self._start.emit(_Part(timeline, folder, first, clock, pace))

    def listen(self, file: Path, clock: HeardClock) -> None:
        """Play the sound of ``file``, and tell ``clock`` what is heard."""
        self._start.emit(_File(file, clock))

    def halt(self) -> None:
        """Be silent, at once."""
        self._halt.emit()

    def close(self) -> None:
        """Let go of the device and end the thread."""
        self._close.emit()
        self._thread.quit()
        self._thread.wait()


class _Voice(QObject):
    """The part of the speaker that lives in its thread."""

    def __init__(self) -> None:
        super().__init__()
        self._sink: QAudioSink | None = None
        self._device: QIODevice | None = None
        self._timer: QTimer | None = None
        self._mix: Mix | None = None
        self._file: SoundSource | None = None
        self._heard: _Heard | None = None
        self._pool: Pool[SoundSource] | None = None
        self._clock: HeardClock | None = None
        self._first = 0
        self._written = 0

    @Slot(object)
    def start(self, part: _Part | _File) -> None:
        self.halt()
        try:
            self._open(part)
        except Exception:  # the picture plays on without sound
            log.exception("the sound could not be started")
            self.halt()

    def _open(self, part: _Part | _File) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink

        self._heard, self._first = self._ready(part)
        self._clock = part.clock
        self._written = 0
        shape = QAudioFormat()
        shape.setSampleRate(SAMPLE_RATE)
        shape.setChannelCount(2)
        shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink = QAudioSink(shape, self)
        self._sink.setBufferSize(round(BUFFER_SECONDS * SAMPLE_RATE) * BYTES)
        self._device = self._sink.start()
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setInterval(FEED_MS)
            self._timer.timeout.connect(self._feed)
        self._feed()
        self._timer.start()

    def _ready(self, part: _Part | _File) -> tuple[_Heard, int]:
        """What is to be heard, and its first sample."""
        if isinstance(part, _File):
            self._file = SoundSource(part.file)
            return self._file, 0
        if self._pool is None:
            self._pool = sound_pool(part.folder)  # stays open from edit to edit
        if self._mix is None or self._mix.timeline is not part.timeline:
            self._mix = Mix(part.timeline, part.folder, pool=self._pool)
        first = part.first * samples_per_frame(part.timeline.rate)
        return (self._mix, first) if part.pace == 100 else (Slowly(self._mix.samples, first, part.pace), 0)

    @Slot()
    def halt(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._clock = None
        self._heard = None
        if self._file is not None:
            self._file.close()
            self._file = None
        sink, self._sink, self._device = self._sink, None, None
        if sink is not None:
            sink.reset()  # not stop: that would play out what is buffered
            sink.deleteLater()

    @Slot()
    def close(self) -> None:
        self.halt()
        self._mix = None
        if self._pool is not None:
            self._pool.close()

    @Slot()
    def _feed(self) -> None:
        try:
            self._push()
        except Exception:
            log.exception("the sound was lost")
            self.halt()

    def _push(self) -> None:
        """Fill what the device has free; past the end with silence, so that the end is heard too."""
        sink, device, heard, clock = self._sink, self._device, self._heard, self._clock
        if sink is None or device is None or heard is None or clock is None:
            return
        free = sink.bytesFree() // BYTES
        while free > 0:
            count = min(free, MOST_AT_ONCE)
            taken = device.write(pcm(heard.samples(self._first + self._written, count))) // BYTES
            if taken <= 0:
                break
            self._written += taken
            free -= taken
        waiting = (sink.bufferSize() - sink.bytesFree()) // BYTES
        clock.report(max(0, self._written - waiting) / SAMPLE_RATE, time.monotonic())


def pcm(samples: NDArray[np.float32]) -> bytes:
    """(n, 2) float32 in -1 to 1 as 16-bit stereo, in the byte order of this computer."""
    return (np.clip(samples, -1.0, 1.0) * 32767.0).round().astype(np.int16).tobytes()
