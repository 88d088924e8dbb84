"""The canvas, how things sit on it, and how they sit on the other canvases of a project.

::

    Timeline  canvas    the shape that is worked on; its clips and texts say how they sit on it
              shelved   one Shelf for every other shape that the project was given
                          canvas
                          clips   the framing and the box that each clip has there
                          texts   the box and the size that each text has there

``reshape`` goes from one shape to another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Fit(StrEnum):
    """How a picture of another shape sits on the canvas."""

    FILL = "fill"
    """Fills the canvas; what stands over is cut off around a centre."""
    FIT = "fit"
    """Is seen whole, on black."""
    BLUR = "blur"
    """Is seen whole, on a blurred copy of itself."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The picture that leaves the program, in pixels; both sides even."""

    width: int
    height: int


CANVASES: Mapping[str, Canvas] = {
    "9:16": Canvas(1080, 1920),
    "16:9": Canvas(1920, 1080),
    "1:1": Canvas(1080, 1080),
}
DEFAULT_CANVAS = CANVASES["9:16"]


@dataclass(frozen=True, slots=True)
class Framing:
    """How a picture sits on the canvas.

    ``centre_x`` and ``centre_y`` say which point of the picture should be in the
    middle, in thousandths of its width and height (0 to 1000; 500 is its own
    middle).  With ``pan_x`` or ``pan_y`` that point moves evenly, from the centre at
    the clip's first frame to there at its end.  ``turn`` is by hand, in degrees
    clockwise (0, 90, 180, 270), for phones that did not say how they were held.
    """

    fit: Fit = Fit.FILL
    centre_x: int = 500
    centre_y: int = 500
    turn: int = 0
    pan_x: int | None = None
    pan_y: int | None = None

    @property
    def moves(self) -> bool:
        """Whether another part is seen at the end than at the start."""
        return self.pan_x is not None or self.pan_y is not None

    def at(self, way: float) -> tuple[float, float]:
        """The centre when the clip has come that far, 0 to 1."""
        x = self.centre_x if self.pan_x is None else self.pan_x
        y = self.centre_y if self.pan_y is None else self.pan_y
        across, down = (x - self.centre_x) * way, (y - self.centre_y) * way
        return float(self.centre_x + across), float(self.centre_y + down)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the canvas: its middle and its width, in thousandths of the canvas.

    The height follows from what is in it.
    """

    x: int = 500
    y: int = 500
    width: int = 800


Place = tuple[float, float, float, float]
"""Left, top, width and height in thousandths of what it lies on; parts may lie beyond that."""

WHOLE: Place = (0.0, 0.0, 1000.0, 1000.0)


def place_of(width: int, height: int, canvas: Canvas, framing: Framing, way: float = 0) -> Place:
    """Where all of a picture of ``width`` x ``height`` pixels lies on ``canvas``.

    ``way`` says how far the clip has come, 0 to 1, for a framing that moves.
    """
    across, down = (height, width) if framing.turn % 180 else (width, height)
    ratios = canvas.width / max(1, across), canvas.height / max(1, down)
    scale = max(ratios) if framing.fit is Fit.FILL else min(ratios)
    wide, high = scale / ratios[0], scale / ratios[1]
    if framing.fit is Fit.FILL:
        x, y = framing.at(way)
        left, top = (min(0.0, max(1 - side, 0.5 - side * at / 1000)) for side, at in ((wide, x), (high, y)))
    else:
        left, top = (1 - wide) / 2, (1 - high) / 2
    return left * 1000, top * 1000, wide * 1000, high * 1000


@dataclass(frozen=True, slots=True)
class ClipPlace:
    """How the clip with the id ``clip`` sits on a canvas that is not the present one."""

    clip: str
    framing: Framing = field(default=Framing())
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Likewise the text with the id ``text``; ``size`` as in ``Text``."""

    text: str
    box: Box = field(default=Box())
    size: int = 72


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was set on another canvas, kept for the day when somebody goes back to it."""

    canvas: Canvas
    clips: tuple[ClipPlace, ...] = ()
    texts: tuple[TextPlace, ...] = ()
