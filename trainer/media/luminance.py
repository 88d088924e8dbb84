"""How light colours are, and how well two of them can be told apart, as WCAG counts it.

::

    ratio = (brighter + 0.05) / (darker + 0.05)         1 (the same) to 21 (black on white)

Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio (2023-10-05).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SHARES = np.array([0.2126, 0.7152, 0.0722])


def channels(colour: str) -> NDArray[np.int16]:
    """Red, green and blue of a colour like "#3A1A0E", 0 to 255."""
    return np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)], np.int16)


def luminance(colours: NDArray[np.integer]) -> NDArray[np.float64]:
    """Relative luminance of sRGB colours (n, 3) of 0 to 255: (n,), 0 to 1."""
    signal = colours.astype(np.float64) / 255
    light = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)
    return np.asarray(light @ _SHARES)


def contrast_ratios(some: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """The contrast of each of ``some`` luminances to ``other``."""
    return (np.maximum(some, other) + 0.05) / (np.minimum(some, other) + 0.05)
