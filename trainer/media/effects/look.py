"""Eight looks: a curve of light, the strength of colours, and tints for shadows and lights.

They are described in few numbers and worked out as tables, so they cost what one
change of brightness costs.  Tints are (blue, red) as shares of the whole range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from trainer.media.effects.base import ColourEffect
from trainer.media.effects.grade import LIGHT, Grade, curve

Tint = tuple[float, float]


@dataclass(frozen=True)
class Recipe:
    """A look: points of its curve, strength of colours, tints of dark, middle and light places."""

    points: tuple[tuple[float, float], ...]
    colour: float = 1.0
    dark: Tint = (0.0, 0.0)
    middle: Tint = (0.0, 0.0)
    light: Tint = (0.0, 0.0)


RECIPES: Mapping[str, Recipe] = {
    "warm": Recipe(
        ((0, 0.01), (0.25, 0.25), (0.6, 0.66), (1, 1)),
        1.12, (0.005, 0.0), (-0.03, 0.025), (-0.05, 0.025),
    ),
    "cool": Recipe(
        ((0, 0), (0.25, 0.26), (0.6, 0.65), (1, 1)),
        1.05, (0.02, -0.012), (0.022, -0.018), (0.008, -0.008),
    ),
    "vivid": Recipe(((0, 0), (0.2, 0.17), (0.55, 0.6), (0.85, 0.9), (1, 1)), 1.45),
    "soft": Recipe(
        ((0, 0.05), (0.25, 0.36), (0.6, 0.72), (1, 0.985)),
        0.82, (0.006, 0.006), (-0.004, 0.01), (-0.008, 0.008),
    ),
    "film": Recipe(
        ((0, 0.095), (0.2, 0.23), (0.6, 0.62), (1, 0.94)),
        0.78, (0.022, -0.008), (-0.008, 0.004), (-0.022, 0.012),
    ),
    "cinema": Recipe(
        ((0, 0.015), (0.25, 0.2), (0.6, 0.62), (1, 0.985)),
        1.06, (0.038, -0.04), (0.0, 0.0), (-0.035, 0.03),
    ),
    "memory": Recipe(
        ((0, 0.05), (0.3, 0.33), (0.7, 0.74), (1, 0.97)),
        0.0, (-0.012, 0.018), (-0.055, 0.052), (-0.032, 0.02),
    ),
    "mono": Recipe(((0, 0), (0.22, 0.18), (0.6, 0.66), (1, 1)), 0.0),
}  # fmt: skip


@lru_cache(maxsize=len(RECIPES))
def _whole(name: str) -> Grade:
    recipe = RECIPES[name]
    bent = curve(recipe.points)
    light = np.clip(LIGHT, 0, 1)
    # Three hills over the range of light that add up to one.
    lights = np.clip(2 * light - 1, 0, 1)
    darks = np.clip(1 - 2 * light, 0, 1)
    shares = np.stack([darks, 1 - darks - lights, lights])
    tints = np.array([recipe.dark, recipe.middle, recipe.light])
    blue, red = tints.T @ shares
    return Grade(bent, np.full(256, recipe.colour), blue, red)


@dataclass
class Look(ColourEffect):
    """One of ``RECIPES`` at ``strength`` percent, 0 to 100."""

    name: str
    strength: int = 100

    @cached_property
    def grade(self) -> Grade:
        return _whole(self.name).faded(self.strength / 100)
