"""The picture turned a little, so that the horizon is level.

It is turned around its middle and made as much larger as it takes to leave no
corner empty::

    larger = cos a + sin a * (longer side / shorter side)
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Planes
from trainer.media.effects.when import When


@dataclass
class Turn(PlanesEffect):
    """``angle`` in tenths of a degree, -450 to 450; clockwise above 0."""

    angle: int = 0

    def on(self, planes: Planes, when: When) -> Planes:
        if not self.angle:
            return planes
        alpha = None if planes.alpha is None else self._turned(planes.alpha)
        return Planes(self._turned(planes.y), self._turned(planes.u), self._turned(planes.v), alpha)

    def _turned(self, plane: Bytes) -> Bytes:
        height, width = plane.shape
        angle = math.radians(self.angle / 10)
        larger = math.cos(angle) + abs(math.sin(angle)) * max(width / height, height / width)
        cos, sin = math.cos(angle) / larger, math.sin(angle) / larger
        middle_x, middle_y = width / 2, height / 2
        # Where in the picture each pixel comes from.
        matrix = (
            cos, sin, middle_x - cos * middle_x - sin * middle_y,
            -sin, cos, middle_y + sin * middle_x - cos * middle_y,
        )  # fmt: skip
        turned = Image.fromarray(plane).transform(
            (width, height), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR
        )
        return np.array(turned)
