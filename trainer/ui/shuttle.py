"""J, K and L: backwards, stop, forwards, each press of J or L faster, as on every editing desk.

::

    J J     J      K      L     L L
    -4  -2  -1     0      1  2  4        times the usual speed

At the usual speed forwards the player itself plays, with its sound.  At every other
speed pictures are looked up in silence; when the computer is slower than that, some
are left out and time goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from trainer.ui.player import Player

SPEEDS = (1, 2, 4)
LOOK_MS = 33


class Shuttle(QObject):
    """Drives ``player``.  ``speed`` is below 0 backwards; 0 while it stands or simply plays."""

    def __init__(self, player: Player, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(player)
        self._player, self._clock = player, clock
        self.speed = 0
        self._from, self._since = 0, 0.0
        self._expected = -1
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        player.playing_changed.connect(self._played)
        player.position_changed.connect(self._moved)

    def forwards(self) -> None:
        """L: play; again, faster."""
        if not self._player.playing and self.speed <= 0:
            self.stop()
            self._player.play()
        else:
            self._run(self._faster(1 if self._player.playing else self.speed))

    def backwards(self) -> None:
        """J: back; again, faster."""
        self._run(-self._faster(-self.speed) if self.speed < 0 else -SPEEDS[0])

    def stop(self) -> None:
        """K: stand still here."""
        self._timer.stop()
        self.speed = 0
        self._player.pause()

    def look(self) -> None:
        """Go to where time has come to; stands still at either end."""
        if self.speed == 0:
            return
        run = (self._clock() - self._since) * self.speed * self._player.rate
        place = self._from + round(run)
        held = max(0, min(place, self._player.duration))
        self._expected = held
        self._player.seek(held)
        if held != place or held in (0, self._player.duration):
            self._timer.stop()
            self.speed = 0

    def _faster(self, speed: int) -> int:
        return SPEEDS[min(SPEEDS.index(speed) + 1, len(SPEEDS) - 1)]

    def _run(self, speed: int) -> None:
        self._player.pause()
        self.speed = speed
        self._from, self._since = self._player.position, self._clock()
        self._expected = self._from
        self._timer.start()

    def _played(self, playing: bool) -> None:
        if playing:  # somebody pressed play: that is the usual speed
            self._timer.stop()
            self.speed = 0

    def _moved(self, frame: int) -> None:
        if self.speed and frame != self._expected:  # somebody went elsewhere by hand
            self._timer.stop()
            self.speed = 0
