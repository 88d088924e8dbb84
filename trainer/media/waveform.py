"""How loud a sound is from moment to moment, for the eye.

One number for each 10 ms: the highest sample of both channels.  Ears hear loudness
in ratios, so what is kept is the square root of it, in a byte: a whisper is still
seen beside a shout, and a minute takes six kilobytes.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.model.opentime import SAMPLE_RATE

PEAKS_A_SECOND = 100
SAMPLES_A_PEAK = SAMPLE_RATE // PEAKS_A_SECOND

Peaks = NDArray[np.uint8]
"""One value for each 10 ms from the clip's zero: 255 times the square root of the highest sample."""


def peaks(samples: NDArray[np.float32]) -> Peaks:
    """The peaks of 48 kHz ``samples`` (n, 2), n a multiple of ``SAMPLES_A_PEAK``."""
    highest = np.abs(samples).reshape(-1, SAMPLES_A_PEAK * samples.shape[1]).max(axis=1)
    sound = np.nan_to_num(np.minimum(highest, 1.0))  # a damaged file may decode to anything
    found: Peaks = np.rint(255 * np.sqrt(sound)).astype(np.uint8)
    return found


def columns(found: Peaks, edges: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """The heights, 0 to 1, of columns of ``found`` that lie between ``edges``, in seconds, rising.

    A column that shows more than one peak has the highest of them, so nothing
    loud is lost however far it is zoomed out; outside the sound it is 0.
    """
    if len(edges) < 2 or not len(found):
        return np.zeros(max(0, len(edges) - 1), np.float32)
    places = edges * PEAKS_A_SECOND
    first = np.floor(places[:-1]).astype(int)
    last = np.maximum(np.ceil(places[1:]).astype(int), first + 1)
    inside = (last > 0) & (first < len(found))
    first, last = np.clip(first, 0, len(found) - 1), np.clip(last, 1, len(found))
    # In pairs: from its first peak to the one before its last, of each column; the odd ones are thrown away.
    ends = np.stack([first, np.minimum(last, len(found) - 1)], axis=1)
    highest = np.maximum(np.maximum.reduceat(found, ends.ravel())[::2], found[last - 1])
    heights: NDArray[np.float32] = np.where(inside, highest / 255, 0).astype(np.float32)
    return heights
