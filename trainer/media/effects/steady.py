"""A shaking hand made calm: the window on the picture follows what the hand did.

::

    as the picture moved      /\\/\\__/\\/     measured once (``motion``)
    as it was meant           -----______    the same, made smooth over a second
    where the window lies      the difference of the two, inside a margin

The margin is cut off at all sides, so what is kept is shown a little larger.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.planes import Planes
from trainer.media.effects.when import When
from trainer.media.effects.zoom import window

_LEAST, _MOST = 0.02, 0.10
"""The margin at 0 and at 100 %, as a share of the picture at each side."""
_SECONDS = 0.6
"""Standard deviation of the smoothing: slower than a step or a breath, quicker than a pan."""


@dataclass
class Steady(PlanesEffect):
    """``strength`` in percent; ``moved`` as ``motion`` measured it, None while that is not known."""

    strength: int = 50
    moved: NDArray[np.float32] | None = None
    rate: int = 30

    @property
    def margin(self) -> float:
        """What is cut off at each side, as a share of the picture."""
        return _LEAST + (_MOST - _LEAST) * self.strength / 100

    @cached_property
    def _shaken(self) -> NDArray[np.float64]:
        """How far the picture is from where it was meant to be: (frames, 2)."""
        assert self.moved is not None
        reach = round(3 * _SECONDS * self.rate)
        weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (_SECONDS * self.rate)) ** 2)
        weights /= weights.sum()
        away = np.zeros(self.moved.shape)
        for axis in (0, 1):
            line = self.moved[:, axis].astype(np.float64)
            # Beyond its ends a pan goes on as it was: the path is turned around its last point.
            ends = min(reach, len(line) - 1)
            before = 2 * line[0] - line[ends:0:-1] if ends else line[:0]
            after = 2 * line[-1] - line[-2 : -ends - 2 : -1] if ends else line[:0]
            whole = np.concatenate([before, line, after])
            whole = np.pad(whole, reach - ends, "edge")
            away[:, axis] = line - np.convolve(whole, weights, "valid")
        return away

    def on(self, planes: Planes, when: When) -> Planes:
        if self.moved is None or not len(self.moved):
            return planes
        frame = max(0, min(round(float(when.moment) * self.rate), len(self.moved) - 1))
        right, down = self._shaken[frame]
        for _ in range(when.turns % 4):
            right, down = -down, right
        right, down = right / when.window[0], down / when.window[1]
        size = 1 / (1 - 2 * self.margin)
        room = 2 * self.margin
        x, y = (min(1.0, max(0.0, 0.5 + shift / room)) for shift in (right, down))
        return window(planes, size, x, y)
