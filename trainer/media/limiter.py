"""Keeps a sound below a ceiling without being heard doing it.

Cutting off peaks sounds harsh.  Here the sound is turned down around a peak and
up again after it, and since the whole sound is known, the turning down starts
before the peak::

      need    1 ---------+   +------------    the gain that each millisecond needs
                         |___|
      held    1 -----+           +--------    its smallest value nearby
                     |___________|
      gain    1 ---.               .------    smoothed; below ``need`` wherever ``need`` is below 1
                    `-._________.-'

A peak is a true peak: that of the curve through the samples (``true_peak``).

Everything is counted in milliseconds of the timeline, so a sample comes out the
same in whichever piece it is asked for; where nothing is too loud the gain is
exactly 1 and nothing is touched.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from trainer.media import true_peak
from trainer.model.opentime import SAMPLE_RATE

CEILING = 10 ** (-1.5 / 20)
"""-1.5 dB.  Platforms ask for a true peak of -1 dB at most, and encoding as AAC adds a little;
where it adds more, ``soundcheck`` finds the lower ceiling that the export needs."""

CELL = SAMPLE_RATE // 1000
_SMOOTH = 20
_HOLD = _SMOOTH + 1  # one more, because the gain of a millisecond leans on both its neighbours
_WEIGHTS = 1 + np.cos(np.pi * np.arange(-_SMOOTH, _SMOOTH + 1) / (_SMOOTH + 1))
_WEIGHTS /= _WEIGHTS.sum()

CONTEXT = _HOLD + _SMOOTH + 2
"""Milliseconds before and after a sound that its gain depends on."""


def limited(sound: NDArray[np.float32], ceiling: float = CEILING) -> NDArray[np.float32]:
    """``sound`` without its first and last ``CONTEXT`` milliseconds, nowhere above ``ceiling``.

    ``sound`` is (n, channels), n a whole number of milliseconds that begins on a
    whole millisecond of the timeline.
    """
    middle = sound[CONTEXT * CELL : len(sound) - CONTEXT * CELL]
    peaks = _peaks(sound, ceiling)
    if peaks.max(initial=0.0) <= ceiling:
        return middle
    need = ceiling / np.maximum(peaks, ceiling)
    held = sliding_window_view(need, 2 * _HOLD + 1).min(axis=1)
    count = len(held) - 2 * _SMOOTH
    smooth = np.ones(count)
    for place, weight in enumerate(_WEIGHTS):
        smooth -= weight * (1 - held[place : place + count])
    gain = _between(smooth)[:, np.newaxis]
    return np.clip(middle * gain, -ceiling, ceiling).astype(np.float32)


def _peaks(sound: NDArray[np.float32], ceiling: float) -> NDArray[np.float64]:
    """The true peak of every millisecond of ``sound`` but the first and the last.

    Where nothing near can reach the ceiling the largest sample is answer enough.
    """
    sampled = np.abs(sound).reshape(-1, CELL * sound.shape[1]).max(axis=1)
    peaks = sampled[1:-1].astype(np.float64)
    near = sliding_window_view(sampled, 3).max(axis=1)
    (loud,) = np.nonzero(near * true_peak.MOST > ceiling)
    if len(loud):
        around = np.arange(-true_peak.BEFORE, CELL + true_peak.AFTER)
        pieces = sound[(loud[:, np.newaxis] + 1) * CELL + around]
        peaks[loud] = np.maximum(peaks[loud], true_peak.between(pieces).max(axis=(1, 2)))
    return np.asarray(peaks)


def _between(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    """The gain of every sample of all but the outer cells, on straight lines between the cells' middles."""
    share = (np.arange(CELL) + 0.5) / CELL
    before, here, after = cells[:-2, np.newaxis], cells[1:-1, np.newaxis], cells[2:, np.newaxis]
    rising = before + (here - before) * (share + 0.5)
    falling = here + (after - here) * (share - 0.5)
    return np.where(share < 0.5, rising, falling).reshape(-1)
