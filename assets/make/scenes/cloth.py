"""Cloth that hangs, folds and blows.

A cloth is a flat picture.  To hang it, each pixel of the result looks up where
on the flat cloth it comes from, a few pixels aside for a fold or a gust, and is
made lighter or darker by the fold's slope.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage

from scenes.paint import Array, to_array, to_image


def look_up(texture: Array, x: Array, y: Array) -> Array:
    """The texture's colour at real-valued places, between pixels; clear outside it."""
    height, width = texture.shape[:2]
    padded = np.zeros((height + 2, width + 2, 4), np.float32)
    padded[1:-1, 1:-1] = texture
    x = np.clip(x + 1, 0, width + 0.999)
    y = np.clip(y + 1, 0, height + 0.999)
    left, top = x.astype(np.int32), y.astype(np.int32)
    across, along = (x - left)[..., None], (y - top)[..., None]
    flat = padded.reshape(-1, 4)
    start = top * (width + 2) + left
    upper = flat[start] * (1 - across) + flat[start + 1] * across
    lower = flat[start + width + 2] * (1 - across) + flat[start + width + 3] * across
    result: Array = upper * (1 - along) + lower * along
    return result


@dataclass
class Hanging:
    """A cloth held along its upper edge, waving below it.

    ``pad`` is the room in pixels around the flat cloth that the waving may use;
    the pictures of ``at`` are wider and higher than the cloth by twice that.
    ``swing`` is the sideways swing in pixels at the foot, ``fold`` the depth of
    the upright folds (0 none, 1 clear, 2 deep), ``folds`` how many stand side by
    side, ``tilt`` how much lower the right corner hangs than the left, ``sag`` how
    far the upper edge sinks between two hands; both in pixels.
    """

    flat: QImage
    pad: int = 40
    swing: float = 14.0
    fold: float = 0.5
    folds: float = 3.0
    phase: float = 0.0
    tilt: float = 0.0
    sag: float = 0.0

    def __post_init__(self) -> None:
        self._texture = to_array(self.flat)
        height, width = self._texture.shape[:2]
        grid_y, grid_x = np.mgrid[0 : height + 2 * self.pad, 0 : width + 2 * self.pad]
        self._x = (grid_x - self.pad).astype(np.float32)
        self._y = (grid_y - self.pad).astype(np.float32)
        self._u = self._x / width
        self._v = np.clip(self._y / height, 0, 1.1)

    def at(self, time: float, wind: float = 1.0) -> QImage:
        """The cloth at a time in seconds, in a wind of 0 (still) .. 1 (fresh)."""
        loose = self._v**1.3
        sway = np.sin(time * 1.7 - self._v * 2.2 + self.phase) + 0.45 * np.sin(
            time * 2.9 - self._v * 3.8 + self._u * 2.0 + self.phase * 1.7
        )
        run = self._u * self.folds * 2 * np.pi + self._v * 1.1 + self.phase
        ripple = run + wind * (np.sin(time * 1.3 + self._v * 3.0) * 0.7 - time * 1.1)
        depth = self.fold * (0.35 + 0.65 * self._v)
        height = np.sin(run) * 0.55 + np.sin(ripple + 0.8) * 0.45 * (0.3 + 0.7 * loose)
        shift_x = self.swing * wind * loose * sway + depth * 9 * height
        shift_y = wind * loose * self.swing * 0.55 * np.sin(time * 2.1 + self._u * 4.2 + self.phase)
        shift_y += depth * 5 * np.cos(run * 0.5) * loose
        shift_y += self.tilt * (self._u - 0.5) + self.sag * (1 - (2 * np.clip(self._u, 0, 1) - 1) ** 2) * (
            1 - 0.6 * self._v
        )
        picture = look_up(self._texture, self._x - shift_x, self._y - shift_y)
        slope = np.cos(run) * 0.55 + np.cos(ripple + 0.8) * 0.45 * (0.3 + 0.7 * loose)
        light = 1.0 + np.minimum(depth, 1.6) * (0.34 * slope - 0.14) + 0.05 * wind * sway * loose
        picture[..., :3] *= light[..., None]
        shine = np.clip(slope - 0.55, 0, 1) * depth * 0.10
        picture[..., :3] += (shine * picture[..., 3])[..., None]
        np.minimum(picture[..., :3], picture[..., 3:], out=picture[..., :3])
        return to_image(picture)
