"""Where the beats of a piece of music are.

Two steps, both known for long and both done here in numpy.  A note that begins is
a jump of the spectrum (spectral flux on a logarithmic scale), so the sum of all
rises, 100 times a second, is a curve with a peak at each onset.  Its
autocorrelation, weighted towards tempos that people tap, says how far beats are
apart; and of all ways to place beats about so far apart, dynamic programming finds
the one with most onset under it (D. Ellis, "Beat Tracking by Dynamic
Programming", Journal of New Music Research 36, 2007)::

    onsets  |  .|   |.  |   .|.  |
    beats   ^   ^   ^   ^    ^   ^

What has no pulse (speech, a brook) has no beats.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Generator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.media.sound import RATE, SoundSource

HOP = 480
"""Samples from value to value of the onset curve: 100 a second."""
_WINDOW = 1024
_BANDS = 40
_SECONDS_AT_ONCE = 10
LONGEST_SECONDS = 600
"""Music that is longer is listened to no further."""

SLOWEST, FASTEST, USUAL = 50.0, 200.0, 110.0
"""Beats a minute.  ``USUAL`` is where people tap (Ellis: a log-Gaussian around 120, 1.4 octaves wide)."""
_OCTAVES = 0.9
_TIGHT = 400.0
"""How much a beat that comes early or late costs against the onset that it finds (Ellis: 400)."""

PULSE = 0.22
"""How much the curve must be like itself one, two and four beats later, on average, to have a pulse.

Measured: fourteen of the library's fifteen tunes 0.4 to 0.9, the fifteenth (a calm one, nearly free of
rhythm) 0.2; noise, rain, crunching and six recordings of speech -0.01 to 0.16.
"""

_KEPT = 200
_known: OrderedDict[tuple[str, int, int], NDArray[np.float64]] = OrderedDict()
_lock = threading.Lock()


def beats_of(file: Path) -> Generator[float, None, NDArray[np.float64]]:
    """The beats of ``file`` in seconds from its beginning; empty where there is no pulse.

    Yields the share that is done.  A file is listened to once.  Raises the errors
    of ``SoundSource``.
    """
    state = file.stat() if file.exists() else None
    key = (str(file), state.st_size if state else 0, state.st_mtime_ns if state else 0)
    with _lock:
        if key in _known:
            _known.move_to_end(key)
            return _known[key]
    curve = []
    with SoundSource(file) as source:
        length = min(source.facts.duration, LONGEST_SECONDS)
        before = np.zeros(_BANDS)
        for second in range(0, int(length) + 1, _SECONDS_AT_ONCE):
            count = min(_SECONDS_AT_ONCE * RATE, int(length * RATE) - second * RATE) // HOP * HOP
            if count <= 0:
                break
            # A window looks ahead by its own length, so the curve goes on across the seam.
            samples = source.samples(second * RATE - _WINDOW // 2, count + _WINDOW - HOP).mean(axis=1)
            rises, before = _onsets(samples, before)
            curve.append(rises)
            yield min(1.0, (second + _SECONDS_AT_ONCE) / max(length, 1e-9))
    found = beats(np.concatenate([np.zeros(0), *curve]))
    with _lock:
        _known[key] = found
        while len(_known) > _KEPT:
            _known.popitem(last=False)
    return found


def _bands() -> NDArray[np.float64]:
    """Sums of spectral lines to ``_BANDS`` bands, evenly spaced as the ear hears (mel)."""
    lines = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    top = 2595 * np.log10(1 + 12_000 / 700)
    edges = 700 * (10 ** (np.linspace(0, top, _BANDS + 2) / 2595) - 1)
    rising = (lines[:, np.newaxis] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - lines[:, np.newaxis]) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(0, np.minimum(rising, falling)))


_SUMS = _bands()
_SHAPE = np.hanning(_WINDOW)


def _onsets(
    samples: NDArray[np.float32], before: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much the spectrum rises from value to value; ``before`` is the last one of the stretch before."""
    windows = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::HOP]
    power = np.abs(np.fft.rfft(windows * _SHAPE, axis=1)) @ _SUMS
    loud = np.log1p(100 * power)
    rises = np.diff(loud, axis=0, prepend=before[np.newaxis])
    return np.maximum(rises, 0).sum(axis=1), loud[-1]


def beats(curve: NDArray[np.float64]) -> NDArray[np.float64]:
    """The beats, in seconds, of an onset curve with 100 values a second."""
    per_second = RATE / HOP
    if len(curve) < 4 * per_second or curve.max() <= 0:
        return np.zeros(0)
    around = np.convolve(curve, np.full(81, 1 / 81), "same")
    sharp = np.maximum(curve - around, 0)
    sharp /= sharp.std() + 1e-12
    likeness = _likeness(sharp)
    period = _period(likeness, per_second)
    backs = np.round(period * np.array([1, 2, 4])).astype(int)
    pulse = [likeness[max(0, back - 2) : back + 3].max() for back in backs if back + 3 < len(sharp) // 2]
    if not pulse or np.mean(pulse) < PULSE:
        return np.zeros(0)
    return np.asarray(_tracked(sharp, period) / per_second)


def tempo(found: NDArray[np.float64]) -> float:
    """Beats a minute; 0 where there are none."""
    return 0.0 if len(found) < 2 else float(60 / np.median(np.diff(found)))


def _likeness(sharp: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much the curve is like itself so many values later: 1 is the same."""
    count = len(sharp)
    size = 1 << (2 * count - 1).bit_length()
    smooth = np.convolve(sharp, np.hanning(7) / np.hanning(7).sum(), "same")
    smooth = smooth - smooth.mean()
    both = np.fft.irfft(np.abs(np.fft.rfft(smooth, size)) ** 2, size)[:count]
    return np.asarray(both / np.arange(count, 0, -1) / ((smooth**2).mean() + 1e-12))


def _period(likeness: NDArray[np.float64], per_second: float) -> float:
    """Values from beat to beat."""
    lags = np.arange(int(per_second * 60 / FASTEST), int(per_second * 60 / SLOWEST) + 1)
    # A pulse comes back after two and four beats as well: what also does so is the beat itself.
    strength = sum(likeness[np.minimum(lags * many, len(likeness) // 2)] / many for many in (1, 2, 4))
    octaves = np.log2(per_second * 60 / lags / USUAL)
    weighted = strength * np.exp(-0.5 * (octaves / _OCTAVES) ** 2)
    best = int(np.argmax(weighted))
    if 0 < best < len(lags) - 1:
        left, middle, right = weighted[best - 1 : best + 2]
        bend = left - 2 * middle + right
        if bend < 0:
            return float(lags[best] + 0.5 * (left - right) / bend)
    return float(lags[best])


def _tracked(sharp: NDArray[np.float64], period: float) -> NDArray[np.int64]:
    """The best way through the curve in steps of about ``period``."""
    backs = np.arange(-round(2 * period), -max(1, round(period / 2)) + 1)
    cost = -_TIGHT / 4 * np.log(-backs / period) ** 2
    score = sharp.copy()
    came = np.full(len(sharp), -1)
    for place in range(-int(backs[-1]), len(sharp)):
        first = max(0, place + int(backs[0]))
        last = place + int(backs[-1]) + 1
        tried = score[first:last] + cost[len(backs) - (last - first) :]
        best = int(np.argmax(tried))
        if tried[best] > 0:
            score[place] += tried[best]
            came[place] = first + best
    tail = max(0, len(sharp) - round(2 * period))
    place = tail + int(np.argmax(score[tail:]))
    path = []
    while place >= 0:
        path.append(place)
        place = int(came[place])
    return np.array(path[::-1], np.int64)
