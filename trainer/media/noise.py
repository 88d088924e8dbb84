"""Steady noise taken out of a sound: a fan, a hiss, the hum of a fridge.

The noise is learnt from the sound itself: where it is softest, between the words,
there is nothing else.  Then every 5 ms each line of the spectrum that hardly stands
above the noise is turned down, and the others are left alone (spectral subtraction
with a floor: Boll 1979; Berouti, Schwartz and Makhoul 1979)::

    spectrum   ___/\\____/~~~\\__/\\___          speech stands out
    noise      - - - - - - - - - - - -          learnt in the pauses
    gain       ___/‾\\__/‾‾‾‾‾\\/‾‾\\__          never below the floor: what is left hisses evenly

Lines that come and go one by one would sound like bells, so levels are averaged over
some lines and moments before they are compared.  A gain depends on the sound within
60 ms around it and on what was learnt of the file, on nothing else: a sample comes
out the same in the preview and in the export, in whichever piece it is asked for.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from trainer.media.stretch import Samples, Sound

HOP = 256
"""Samples from one spectrum to the next; every grid of them begins at the sound's zero."""
_WINDOW = 4 * HOP
_AROUND = 3
"""Spectra to either side over which a level is averaged."""
_GAINS = 2
"""Spectra to either side over which a gain is averaged."""
_CONTEXT = _AROUND + _GAINS

_SHAPE = np.sqrt(np.hanning(_WINDOW + 1)[:-1])
_LAID_OVER = 2.0
"""What the squared windows of four overlapping spectra add up to."""

_LISTENINGS, _SECOND = 12, 48_000
"""The noise is learnt from so many stretches of a second, spread over the sound."""
_QUIETEST = 0.15
"""The share of all moments that is taken for noise alone."""
_NOTHING = 1e-9
"""Power below which a moment is digital silence, not noise."""

_OVER = 2.0
"""By how much the noise is overestimated: its peaks stand above its mean."""
_DEEPEST = -24.0
"""dB by which noise is turned down at 100 percent; more than that sounds like under water."""

_KEPT = 100
_profiles: OrderedDict[str, NDArray[np.float64]] = OrderedDict()
_lock = threading.Lock()


class Quieter:
    """``sound`` with ``percent`` (1 to 100) of its noise taken out.

    ``length`` is its length in samples; ``name`` stands for what it is, so that its
    noise is learnt once.
    """

    def __init__(self, sound: Sound, length: int, percent: int, name: str) -> None:
        self._sound, self._length, self._name = sound, length, name
        self._floor = 10 ** (_DEEPEST * percent / 100 / 20)

    def samples(self, start: int, count: int) -> Samples:
        """As ``SoundSource.samples``."""
        first = start // HOP - 3 - _CONTEXT
        last = -(-(start + count) // HOP) + _CONTEXT
        spectra = _spectra(self._sound.samples(first * HOP, (last - first) * HOP + _WINDOW - HOP))
        gains = self._gains(np.square(np.abs(spectra)).mean(axis=1))
        # (moment, channel, line) -> windows that are laid over each other again.
        windows = np.fft.irfft(spectra * gains[:, np.newaxis], _WINDOW, axis=2) * _SHAPE
        moments = len(windows)
        laid = np.zeros((moments + 3, 2, HOP))
        for quarter in range(4):
            laid[quarter : quarter + moments] += windows[:, :, quarter * HOP : (quarter + 1) * HOP]
        out = laid.transpose(0, 2, 1).reshape(-1, 2) / _LAID_OVER
        skip = start - first * HOP
        return np.ascontiguousarray(out[skip : skip + count], np.float32)

    def _gains(self, power: NDArray[np.float64]) -> NDArray[np.float64]:
        """The gain of each line of each spectrum, from its power: (moments, lines) -> the same."""
        level = _averaged(power, _AROUND)
        level[:, 1:-1] = (level[:, :-2] + 2 * level[:, 1:-1] + level[:, 2:]) / 4
        kept = 1 - _OVER * self._noise / np.maximum(level, 1e-20)
        return _averaged(np.maximum(kept, self._floor), _GAINS)

    @property
    def _noise(self) -> NDArray[np.float64]:
        """The mean power of each line where nothing but noise is heard."""
        with _lock:
            known = _profiles.get(self._name)
            if known is not None:
                _profiles.move_to_end(self._name)
                return known
        learnt = learn(self._sound, self._length)
        with _lock:
            _profiles[self._name] = learnt
            while len(_profiles) > _KEPT:
                _profiles.popitem(last=False)
        return learnt


def learn(sound: Sound, length: int) -> NDArray[np.float64]:
    """The noise of ``sound``: mean power per line of the spectrum; zeros where there is none."""
    if length <= _LISTENINGS * _SECOND:
        places = [(0, max(_WINDOW, length))]
    else:
        apart = (length - _SECOND) / (_LISTENINGS - 1)
        places = [(int(number * apart), _SECOND) for number in range(_LISTENINGS)]
    powers = [
        np.square(np.abs(_spectra(sound.samples(start, count)))).mean(axis=1) for start, count in places
    ]
    power = np.concatenate(powers)
    loud = power.mean(axis=1)
    power, loud = power[loud > _NOTHING], loud[loud > _NOTHING]
    if not len(power):
        return np.zeros(_WINDOW // 2 + 1)
    quiet = power[loud <= np.quantile(loud, _QUIETEST)]
    return np.asarray(quiet.mean(axis=0))


def _spectra(samples: Samples) -> NDArray[np.complex128]:
    """(n, 2) samples -> (moments, 2, lines)."""
    windows = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW, axis=0)[::HOP]
    return np.fft.rfft(windows * _SHAPE, axis=2)


def _averaged(values: NDArray[np.float64], around: int) -> NDArray[np.float64]:
    """Each moment's mean with so many before and after; the ends take what there is."""
    padded = np.pad(values, ((around, around), (0, 0)), mode="edge")
    total = padded[: len(values)].copy()
    for shift in range(1, 2 * around + 1):
        total += padded[shift : shift + len(values)]
    return np.asarray(total / (2 * around + 1))
