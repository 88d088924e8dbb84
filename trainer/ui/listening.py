"""Hears a sound out before it is used: a tune of the library, a recording, a clip before and after.

One sound at a time.  Where there is no sound device the time runs all the same,
so that whoever looks sees how long the sound is; ``silent`` then says why nothing
is heard.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.media.playback import Clock, HeardClock, SilentClock
from trainer.model.schema import Timeline
from trainer.ui.speaker import Speaker

LOOK_MS = 40


class Listening(QObject):
    """Plays one thing at a time; ``key`` names it."""

    changed = Signal(str)
    """The key of what is heard now; empty when nothing is."""
    moved = Signal(float)
    """How much of it was heard, 0 to 1."""

    def __init__(self, open_speaker: Callable[[], Speaker | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_speaker: Callable[[], Speaker | None] | None = open_speaker
        self._speaker: Speaker | None = None
        self._clock: Clock | None = None
        self._seconds = 0.0
        self.key = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def silent(self) -> bool:
        """Whether it was tried to play something and there is no device to hear it with."""
        return self._open_speaker is None and self._speaker is None

    def toggle_file(self, key: str, file: Path, seconds: float) -> None:
        """Hear ``file``, or stop when it is heard already."""
        if self._begun(key, seconds):
            clock = self._ready()
            if self._speaker is not None and isinstance(clock, HeardClock):
                self._speaker.listen(file, clock)

    def toggle_timeline(self, key: str, timeline: Timeline, folder: Path, first: int, frames: int) -> None:
        """Hear ``frames`` frames of ``timeline`` from ``first`` on, or stop."""
        if self._begun(key, frames / timeline.rate):
            clock = self._ready()
            if self._speaker is not None and isinstance(clock, HeardClock):
                self._speaker.start(timeline, folder, first, clock)

    def stop(self) -> None:
        """Be silent."""
        if not self.key:
            return
        self._timer.stop()
        self._clock = None
        self.key = ""
        if self._speaker is not None:
            self._speaker.halt()
        self.changed.emit("")

    def close(self) -> None:
        """Let go of the sound device; for the end of the page."""
        self.stop()
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    def _begun(self, key: str, seconds: float) -> bool:
        was = self.key
        self.stop()
        if was == key:
            return False
        self.key, self._seconds = key, seconds
        return True

    def _ready(self) -> Clock:
        if self._open_speaker is not None:
            self._speaker, self._open_speaker = self._open_speaker(), None
        now = time.monotonic()
        clock: Clock = HeardClock(0.0, now) if self._speaker is not None else SilentClock(0.0, now)
        self._clock = clock
        self._timer.start()
        self.changed.emit(self.key)
        self.moved.emit(0.0)
        return clock

    def _look(self) -> None:
        if self._clock is None:
            return
        heard = self._clock.position(time.monotonic())
        if heard >= self._seconds:
            self.stop()
        else:
            self.moved.emit(heard / self._seconds)
