"""Light and colour: brighter, clearer, more colourful, warmer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from trainer.media.effects.base import ColourEffect
from trainer.media.effects.grade import LIGHT, Grade

_STOPS = 1.0
"""How many times the curve of brightness is halved or doubled at 100 %."""
_WARM_BLUE, _WARM_RED = -0.085, 0.06
"""What 100 % of warmth takes from the blue and adds to the red of white: about 6500 K to 4300 K."""


@dataclass
class Light(ColourEffect):
    """Each in percent, -100 to 100.

    Brightness is a gamma curve, so black stays black and white white, as in MoviePy's
    GammaCorrection; colours keep their hue.  Contrast bends the curve into an S
    around its middle.  Colour at -100 is MoviePy's BlackAndWhite with the weights of
    BT.709.  Warmth tints what is light, and black not at all.
    """

    brightness: int = 0
    contrast: int = 0
    saturation: int = 0
    warmth: int = 0

    @cached_property
    def grade(self) -> Grade:
        inside = np.clip(LIGHT, 0, 1)
        lifted = inside**2.0 ** (-_STOPS * self.brightness / 100)
        # What is lighter is more colourful by as much; near black that would be only noise.
        strength = np.clip((lifted + 0.02) / (inside + 0.02), 0.3, 2.2)
        bent = lifted + self.contrast / 100 * (lifted * lifted * (3 - 2 * lifted) - lifted)
        strength = strength * (1 + 0.25 * self.contrast / 100)
        colour = self.saturation / 100
        strength = strength * (1 + colour * (0.8 if colour > 0 else 1.0))
        # Beyond black and white, where only noise and sharpening reach, everything is moved along.
        curve = bent + (LIGHT - inside)
        warm = self.warmth / 100 * np.clip(curve, 0, 1)
        return Grade(curve, strength, _WARM_BLUE * warm, _WARM_RED * warm)
