"""A box in which nothing can be recognised: a face, a phone number, an address.

A plain blur can be undone to some degree by who knows how it was made.  Here the box
is brought down to a few patches first, and what was between them is gone; only
then are they made soft.

The box lies on the clip's own picture and not on the canvas (``model.hiding``), so it
hides the same on every shape, and while the picture moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from PIL import Image

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Planes
from trainer.media.effects.when import When

_SLACK = 0.01
"""Pairs of pixels; what floats may add to a whole number does not count."""

PATCHES = 5
"""Along the box's longer side: fewer than the eyes, nose and mouth of a face have places of their own,
and fewer than a phone number has digits.  (A row of ten bars could still be read from seven patches
one time in three; the tests try it.)"""


@dataclass
class BlurBox(PlanesEffect):
    """Its middle and its sides, in thousandths of the clip's picture; what hangs over the edge is cut off."""

    x: int = 500
    y: int = 300
    width: int = 300
    height: int = 170

    def on(self, planes: Planes, when: When) -> Planes:
        across, down = planes.size
        left, top, wide, high = when.place
        columns = _span(left + self.x * wide / 1000, self.width * wide / 1000, across)
        rows = _span(top + self.y * high / 1000, self.height * high / 1000, down)
        if columns.start >= columns.stop or rows.start >= rows.stop:
            return planes
        made, longer = planes.copy(), max(self.width * wide * across, self.height * high * down) / 1e6
        for plane, shrink in ((made.y, 1), (made.u, 2), (made.v, 2)):
            part = (
                slice(rows.start // shrink, rows.stop // shrink),
                slice(columns.start // shrink, columns.stop // shrink),
            )
            plane[part] = hidden(plane[part], longer / shrink)
        return made


def _span(middle: float, length: float, side: int) -> slice:
    """The even pixels that a length around a middle covers, at least in part."""
    first = floor((middle - length / 2) * side / 2000 + _SLACK) * 2
    last = ceil((middle + length / 2) * side / 2000 - _SLACK) * 2
    return slice(min(side, max(0, first)), max(0, min(side, last)))


def hidden(part: Bytes, longer: float) -> Bytes:
    """``part`` of a box in soft patches, ``PATCHES`` of them along the box's ``longer`` side.

    What of the box is cut off counts: from a part of it, nobody may see more than from all of it.
    """
    height, width = part.shape
    patch = max(longer, 1.0) / PATCHES
    few = (max(1, round(width / patch)), max(1, round(height / patch)))
    small = Image.fromarray(np.ascontiguousarray(part)).resize(few, Image.Resampling.BOX)
    return np.asarray(small.resize((width, height), Image.Resampling.BICUBIC))
