"""When somebody speaks, told from the loudness of a sound alone.

A level is that of 50 ms, K-weighted (BS.1770-4), so rumble and wind count
little.  Speech is what stands out::

    level        ..__/~~\\_/~~~~\\______/~~\\__
    on           - - - - - - - - - - - - - -   25 dB below the middle of the speech, never under -50
    off          - - - - - - - - - - - - - -   6 dB lower: a word does not end at its soft letters
    speech          |---------|     |---|

The thresholds are those of the project's own research on phone clips: 50 ms
windows, 25 dB below the median of the speech, -50 dBFS at the least; a voice
that stands less than 12 dB over its surroundings cannot be understood.  So a
clip whose loud moments stand less than that over its quiet ones is taken for
the sound of a place, not for speech.  Energy knows no words: a cock's crow in a
quiet yard counts as speech too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CELL = 480
"""Samples of one cell: 10 ms.  Levels and activity are counted in cells."""
CELLS_A_SECOND = 100

QUIETEST = -50.0
"""dB; what is below is silence on a phone."""
BELOW_SPEECH = 25.0
OVER_SURROUNDINGS = 12.0
HYSTERESIS = 6.0
_NEVER_ABOVE = 10.0
"""dB below the middle of the speech that the threshold stays: who never pauses has no quiet moments."""

_WINDOW = 5
_SHORTEST = 10
"""Cells; a shorter sound is a knock."""


def speech(power: NDArray[np.float64], surely: bool, moved: float = 0.0) -> NDArray[np.bool_]:
    """Whether somebody speaks, cell by cell.

    ``power`` is the mean K-weighted power of each cell, both channels together.
    ``surely`` is for the voice track: what lies there was put there as speech,
    however steady it is.  ``moved`` raises the threshold by so many dB, never over the speech itself.
    """
    nobody = np.zeros(len(power), bool)
    if not len(power):
        return nobody
    windows = np.convolve(np.pad(power, _WINDOW // 2, mode="edge"), np.full(_WINDOW, 1 / _WINDOW), "valid")
    level = decibels(windows)
    quiet, loud = np.percentile(level, (10, 95))
    stands_out = loud - quiet >= OVER_SURROUNDINGS
    if not stands_out and not surely:
        return nobody
    spoken = level[level > max(QUIETEST, quiet + OVER_SURROUNDINGS if stands_out else QUIETEST)]
    if not len(spoken):
        return nobody
    middle = float(np.median(spoken))
    on = max(QUIETEST, middle - BELOW_SPEECH, min(quiet + OVER_SURROUNDINGS, middle - _NEVER_ABOVE))
    if moved:
        on = min(on + moved, middle - HYSTERESIS)
    active = nobody.copy()
    for first, last in runs(level > on - HYSTERESIS):
        if last - first >= _SHORTEST and level[first:last].max() > on:
            active[first:last] = True
    return active


def decibels(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Power in dB; nothing counts as -200."""
    return np.asarray(10 * np.log10(np.maximum(power, 1e-20)))


def runs(active: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The stretches of True: first place, and the place after the last."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], active, [False]))))
    return [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]
