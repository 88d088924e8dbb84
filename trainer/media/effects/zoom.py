"""A part of the picture, larger: the same part all through, or moving slowly.

::

    0 %  +-------+     100 %  +---+---+
         |  +-+  |            |...|   |    x = 0: the window at the left edge,
         |  +-+  |            +---+   |    x = 1000: at the right edge
         +-------+            +-------+

A place is where the window lies in the room that it has, so every place of the
slider shows something else, and a window can never look beyond the picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Planes
from trainer.media.effects.when import When


@dataclass
class Zoom(PlanesEffect):
    """From one window to another, evenly over the clip; sizes in percent (100 is the whole picture)."""

    from_size: int = 100
    from_x: int = 500
    from_y: int = 500
    to_size: int = 120
    to_x: int = 500
    to_y: int = 500

    def on(self, planes: Planes, when: When) -> Planes:
        def now(start: int, end: int) -> float:
            return start + (end - start) * when.way

        return window(
            planes,
            now(self.from_size, self.to_size) / 100,
            now(self.from_x, self.to_x) / 1000,
            now(self.from_y, self.to_y) / 1000,
        )


@dataclass
class Punch(PlanesEffect):
    """One window all through."""

    size: int = 130
    x: int = 500
    y: int = 500

    def on(self, planes: Planes, when: When) -> Planes:
        return window(planes, self.size / 100, self.x / 1000, self.y / 1000)


def window(planes: Planes, size: float, x: float, y: float) -> Planes:
    """The window that is ``size`` times smaller than the picture, at (``x``, ``y``) of its room, 0 to 1."""
    if size <= 1:
        return planes
    across, down = planes.size
    left, top = (across - across / size) * x, (down - down / size) * y
    box = (left, top, left + across / size, top + down / size)
    half = (box[0] / 2, box[1] / 2, box[2] / 2, box[3] / 2)
    return Planes(
        _resized(planes.y, box),
        _resized(planes.u, half),
        _resized(planes.v, half),
        None if planes.alpha is None else _resized(planes.alpha, box),
    )


def _resized(plane: Bytes, box: tuple[float, float, float, float]) -> Bytes:
    # Pillow takes parts of pixels, so a slow move does not jerk from pixel to pixel.
    size = int(plane.shape[1]), int(plane.shape[0])
    return np.array(Image.fromarray(plane).resize(size, Image.Resampling.BICUBIC, box=box))
