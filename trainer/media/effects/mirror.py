"""Left and right swapped, or top and bottom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Planes
from trainer.media.effects.when import When


@dataclass
class Mirror(PlanesEffect):
    """Left and right swapped (``axis`` 1), or top and bottom (0)."""

    axis: int = 1

    def on(self, planes: Planes, when: When) -> Planes:
        def swapped(plane: Bytes) -> Bytes:
            return np.ascontiguousarray(np.flip(plane, self.axis))

        alpha = None if planes.alpha is None else swapped(planes.alpha)
        return Planes(swapped(planes.y), swapped(planes.u), swapped(planes.v), alpha)
