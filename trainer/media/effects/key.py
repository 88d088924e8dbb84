"""One colour made transparent: a speaker before a green cloth, laid over another picture.

How far a colour is from the key is measured in u and v alone.  Where the cloth lies
in the shade it is darker and paler, but its hue is the same; so half the key's
strength is near enough, and only what is paler still, or of another hue, is far::

      v |      . another hue
        |    .
        |  .     far
        |x-------|=====key====   near, along the key's own hue
        +------------------ u

What is left of the key's colour at the edges is taken out (spill).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Bytes, Planes
from trainer.media.effects.when import When

_PALEST = 0.5
_FAR = 90.0
"""Steps of u and v that 100 % reaches."""


@dataclass
class Key(PlanesEffect):
    """The colour (0 to 255 each), how alike a colour must be and how softly it ends, in percent."""

    red: int = 0
    green: int = 200
    blue: int = 60
    tolerance: int = 35
    softness: int = 30

    @cached_property
    def _key(self) -> tuple[float, float]:
        light = 0.2126 * self.red + 0.7152 * self.green + 0.0722 * self.blue
        return (
            (self.blue - light) / 1.8556 * 224 / 255,
            (self.red - light) / 1.5748 * 224 / 255,
        )

    @cached_property
    def _opacity(self) -> Bytes:
        """How opaque each of the 256 x 256 colours is."""
        u, v = np.meshgrid(np.arange(256) - 128.0, np.arange(256) - 128.0, indexing="ij")
        key_u, key_v = self._key
        length = max(1.0, float(np.hypot(key_u, key_v)))
        along = (u * key_u + v * key_v) / length
        beside = (u * key_v - v * key_u) / length
        far = np.hypot(beside, np.maximum(0, length * _PALEST - along))
        start = self.tolerance / 100 * _FAR
        soft = max(1.0, self.softness / 100 * _FAR)
        opacity: Bytes = np.rint(np.clip((far - start) / soft, 0, 1) * 255).astype(np.uint8)
        return opacity

    def on(self, planes: Planes, when: When) -> Planes:
        places = planes.u.astype(np.uint16) << 8 | planes.v
        seen = np.take(self._opacity.reshape(-1), places)
        # The colours of a phone are coarse and noisy; a hard edge would crawl.
        seen = np.asarray(Image.fromarray(seen).filter(ImageFilter.BoxBlur(1)))
        width, height = planes.size
        alpha = np.array(Image.fromarray(seen).resize((width, height), Image.Resampling.BILINEAR))
        if planes.alpha is not None:
            np.minimum(alpha, planes.alpha, out=alpha)
        u, v = self._without_spill(planes)
        return Planes(planes.y, u, v, alpha)

    def _without_spill(self, planes: Planes) -> tuple[Bytes, Bytes]:
        """Take out of each colour what points towards the key beyond its own greyness."""
        key_u, key_v = self._key
        length = float(np.hypot(key_u, key_v))
        if length < 1:
            return planes.u, planes.v
        toward_u, toward_v = key_u / length, key_v / length
        u: NDArray[np.float32] = planes.u.astype(np.float32) - 128
        v: NDArray[np.float32] = planes.v.astype(np.float32) - 128
        excess = np.maximum(u * toward_u + v * toward_v, 0)
        u -= excess * toward_u
        v -= excess * toward_v
        return (
            np.clip(np.rint(u + 128), 16, 240).astype(np.uint8),
            np.clip(np.rint(v + 128), 16, 240).astype(np.uint8),
        )
