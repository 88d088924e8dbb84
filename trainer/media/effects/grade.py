"""What is done to light and colour, as tables that are worked out once.

A grade looks up each sample's light in a curve, and turns, strengthens and tints
its colour by how light the place is::

    y' = curve[y]
    (u', v') = 128 + gain[y] * mix * (u - 128, v - 128) + tint[y]

All in whole numbers: 4 ms for an upright frame of 1080 x 1920.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.media.effects.planes import Bytes, Planes

Floats = NDArray[np.float64]

LIGHT: Floats = (np.arange(256) - 16) / 219
"""How light each stored value of luma is: 0 black to 1 white, a little beyond at either end."""

_ONE = 64
"""A gain of one in the whole numbers of the tables."""
_ROWS = 64
"""Rows of colour that are worked on at once, so that what is in between stays in the processor's cache."""

Mix = tuple[tuple[float, float], tuple[float, float]]
"""How much of (blue, red) goes into blue, and into red."""

_AS_IT_IS: Mix = ((1.0, 0.0), (0.0, 1.0))


@dataclass(frozen=True, eq=False)
class Grade:
    """``curve``: light (0 to 1) for each of the 256 values of luma; ``gain`` of the colour, and what is
    added to its blue and its red (as shares of the whole range, -0.5 to 0.5), for each of them likewise."""

    curve: Floats
    gain: Floats
    blue: Floats
    red: Floats
    mix: Mix = _AS_IT_IS

    @cached_property
    def _luma(self) -> bytes:
        return bytes(np.clip(np.rint(self.curve * 219 + 16), 0, 255).astype(np.uint8))

    @cached_property
    def _colour(self) -> tuple[NDArray[np.int16], NDArray[np.int16], NDArray[np.int16]]:
        gain = np.clip(np.rint(self.gain * _ONE), 0, 4 * _ONE)
        blue, red = (np.rint((tint * 224 + 128) * _ONE + _ONE / 2) for tint in (self.blue, self.red))
        return gain.astype(np.int16), blue.astype(np.int16), red.astype(np.int16)

    def on(self, planes: Planes) -> Planes:
        """``planes`` with this done to it, in new arrays."""
        y, (u, v) = planes.y, (np.empty_like(plane) for plane in (planes.u, planes.v))
        table = self._luma
        new_y = np.frombuffer(bytearray(y.tobytes().translate(table)), np.uint8).reshape(y.shape)
        gain, blue, red = self._colour
        half = y.shape != planes.u.shape
        # Halved, so that the sum below stays inside 16 bits.
        mix = tuple(tuple(round(share * 32) for share in row) for row in self.mix)
        plain = self.mix == _AS_IT_IS
        for start in range(0, len(u), _ROWS):
            rows = slice(start, start + _ROWS)
            light: Bytes = y[rows]
            if half:
                corners = y[2 * start : 2 * (start + _ROWS)]
                light = np.right_shift(corners[::2, ::2], 1) + np.right_shift(corners[1::2, 1::2], 1)
            coloured = [plane[rows].astype(np.int16) - 128 for plane in (planes.u, planes.v)]
            if not plain:
                coloured = [(coloured[0] * one + coloured[1] * other) >> 5 for one, other in mix]
            strength = np.take(gain, light)
            for values, tint, to in zip(coloured, (blue, red), (u, v), strict=True):
                values *= strength
                values += np.take(tint, light)
                values >>= 6
                np.clip(values, 16, 240, out=values)
                to[rows] = values
        return Planes(new_y, u, v, planes.alpha)

    def faded(self, strength: float) -> Grade:
        """The same at ``strength`` (0 to 1); at 0 nothing is changed."""
        mixed = tuple(
            tuple(same + (share - same) * strength for share, same in zip(row, own, strict=True))
            for row, own in zip(self.mix, _AS_IT_IS, strict=True)
        )
        return Grade(
            LIGHT + (self.curve - LIGHT) * strength,
            1 + (self.gain - 1) * strength,
            self.blue * strength,
            self.red * strength,
            mixed,  # type: ignore[arg-type]
        )


def curve(points: Sequence[tuple[float, float]]) -> Floats:
    """A smooth curve of light through ``points`` (from, to), straight on beyond the first and the last.

    The points rise, and so does the curve (monotone cubic: Fritsch and Carlson,
    SIAM J. Numer. Anal. 17, 1980).
    """
    x, y = (np.array(values, float) for values in zip(*points, strict=True))
    slopes = np.diff(y) / np.diff(x)
    tangents = np.concatenate([slopes[:1], (slopes[:-1] + slopes[1:]) / 2, slopes[-1:]])
    for number, slope in enumerate(slopes):
        if slope < 1e-6:
            tangents[number] = tangents[number + 1] = 0
            continue
        length = float(np.hypot(tangents[number], tangents[number + 1]) / slope)
        if length > 3:
            tangents[number : number + 2] *= 3 / length
    light = np.clip(LIGHT, x[0], x[-1])
    place = np.clip(np.searchsorted(x, light, "right") - 1, 0, len(slopes) - 1)
    step = np.diff(x)[place]
    t = (light - x[place]) / step
    result: Floats = (
        (2 * t**3 - 3 * t**2 + 1) * y[place]
        + (t**3 - 2 * t**2 + t) * step * tangents[place]
        + (-2 * t**3 + 3 * t**2) * y[place + 1]
        + (t**3 - t**2) * step * tangents[place + 1]
    )
    return result
