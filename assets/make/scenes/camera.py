"""The phone in somebody's hand.

Nobody holds a phone still: it breathes a few pixels, turns a little, jerks when
the thumb presses the red button and sinks before it stops.  Those first and
last moments are what a learner trims away.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from scenes.paint import HEIGHT, WIDTH, ease


@dataclass(frozen=True)
class Pose:
    """Where the phone looks: pixels right and down, degrees, and magnification."""

    x: float
    y: float
    turn: float
    zoom: float

    def aim(self, painter: QPainter, depth: float = 1.0) -> None:
        """Set the painter for a layer at ``depth``: 0 infinitely far, 1 the subject, above 1 nearer."""
        painter.resetTransform()
        painter.translate(WIDTH / 2, HEIGHT / 2)
        painter.rotate(self.turn)
        scale = 1 + (self.zoom - 1) * (0.35 + 0.65 * depth)
        painter.scale(scale, scale)
        painter.translate(
            -WIDTH / 2 - self.x * (0.15 + 0.85 * depth), -HEIGHT / 2 - self.y * (0.15 + 0.85 * depth)
        )


@dataclass(frozen=True)
class Handheld:
    """A take of ``seconds``: how unsteady it is, and how it moves from start to end."""

    seconds: float
    phase: float
    sway: float = 7.0
    turn: float = 0.35
    zoom: tuple[float, float] = (1.03, 1.07)
    drift: tuple[float, float] = (0.0, 0.0)
    start: tuple[float, float] = (10.0, 26.0)
    end: tuple[float, float] = (-6.0, 30.0)

    def at(self, time: float) -> Pose:
        """The pose at a time in seconds."""

        def breath(*terms: tuple[float, float]) -> float:
            return sum(
                math.sin(time * speed + self.phase * (3 + i)) * size for i, (speed, size) in enumerate(terms)
            )

        part = time / self.seconds
        arrive = math.exp(-time / 0.28) * math.cos(time * 7.0)
        leave = ease((time - self.seconds + 0.75) / 0.75) ** 2
        x = self.sway * breath((0.9, 0.55), (1.9, 0.3), (4.7, 0.1)) + self.drift[0] * (ease(part) - 0.5)
        y = self.sway * breath((1.1, 0.5), (2.3, 0.28), (5.3, 0.1)) + self.drift[1] * (ease(part) - 0.5)
        return Pose(
            x + self.start[0] * arrive + self.end[0] * leave,
            y + self.start[1] * arrive + self.end[1] * leave,
            self.turn * breath((0.7, 0.6), (1.6, 0.3), (3.9, 0.1)) + 0.9 * arrive - 1.0 * leave,
            self.zoom[0] + (self.zoom[1] - self.zoom[0]) * ease(part) + 0.012 * arrive,
        )
