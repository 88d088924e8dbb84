"""How loud a sound is to people: ITU-R BS.1770-4, integrated.

The ear is deaf to rumble and keen on speech, so the sound is weighted first
(the two filters of annex 1, tables 1 and 2), its energy taken over 400 ms every
100 ms, and silence is left out: first what is below -70 LUFS, then what is more
than 10 LU below the rest.  -14 LUFS is what video platforms play at; 0 dB is
full scale.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from trainer.model.opentime import SAMPLE_RATE

# BS.1770-4, annex 1: for 48 kHz, a0 = 1.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585))
_RUMBLE = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))

_STEP = SAMPLE_RATE // 10
_STEPS_A_BLOCK = 4
_SILENCE = -70.0
_BELOW_THE_REST = -10.0

_TAPS = 8192
"""After this many samples both filters have died away to less than 1e-15."""
WARM_UP = _TAPS
"""Samples to hear before the first one that counts."""
MOST_AT_ONCE = 10 * _STEP
_SPECTRUM = 57_600  # at least MOST_AT_ONCE + _TAPS - 1, and a product of small primes


@cache
def _weighting() -> NDArray[np.complex128]:
    """The frequency response of both filters, from their response to a single click."""
    response = np.zeros(_TAPS)
    response[0] = 1.0
    for (b0, b1, b2), (a1, a2) in (_SHELF, _RUMBLE):
        x1 = x2 = y1 = y2 = 0.0
        filtered = []
        for x in response.tolist():
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x1, x2, y1, y2 = x, x1, y, y1
            filtered.append(y)
        response = np.array(filtered)
    return np.fft.rfft(response, _SPECTRUM)


class Weighting:
    """Hears a sound as the ear does, piece by piece: K-weighted power, sample by sample."""

    def __init__(self) -> None:
        self._history = np.zeros((_TAPS - 1, 2))

    def power(self, samples: NDArray[np.float32]) -> NDArray[np.float64]:
        """The weighted power of the next ``samples``, both channels together: (n, 2) -> (n,).

        At most ``MOST_AT_ONCE`` samples.
        """
        heard = np.concatenate([self._history, samples])
        self._history = heard[-(_TAPS - 1) :]
        spectrum = np.fft.rfft(heard, _SPECTRUM, axis=0) * _weighting()[:, np.newaxis]
        weighted = np.fft.irfft(spectrum, _SPECTRUM, axis=0)[_TAPS - 1 : len(heard)]
        return np.asarray(np.square(weighted).sum(axis=1))


class LoudnessMeter:
    """Listens to a sound piece by piece and says how loud the whole was."""

    def __init__(self) -> None:
        self._weighting = Weighting()
        self._waiting: list[NDArray[np.float32]] = []
        self._waiting_count = 0
        self._energies: list[float] = []

    def listen(self, samples: NDArray[np.float32]) -> None:
        """Hear the next ``samples``: (n, 2) float32 at 48 kHz."""
        self._waiting.append(samples)
        self._waiting_count += len(samples)
        while self._waiting_count >= MOST_AT_ONCE:
            joined = np.concatenate(self._waiting)
            self._measure(joined[:MOST_AT_ONCE])
            self._waiting = [joined[MOST_AT_ONCE:]]
            self._waiting_count -= MOST_AT_ONCE

    def integrated(self) -> float | None:
        """The loudness of everything heard so far, in LUFS; None when it was silent or under 0.4 s.

        Ends the listening: the last tenth of a second may be taken as shorter.
        """
        if self._waiting_count:
            rest = np.concatenate(self._waiting)
            self._measure(rest[: len(rest) // _STEP * _STEP])
            self._waiting, self._waiting_count = [], 0
        steps = np.array(self._energies)
        if len(steps) < _STEPS_A_BLOCK:
            return None
        blocks = np.convolve(steps, np.full(_STEPS_A_BLOCK, 1 / _STEPS_A_BLOCK), mode="valid")
        blocks = blocks[blocks > _energy(_SILENCE)]
        if not len(blocks):
            return None
        blocks = blocks[blocks > _energy(lufs(float(blocks.mean())) + _BELOW_THE_REST)]
        return lufs(float(blocks.mean()))

    def _measure(self, samples: NDArray[np.float32]) -> None:
        """Weight ``samples`` (a whole number of steps) and keep the energy of each step."""
        if not len(samples):
            return
        power = self._weighting.power(samples)
        self._energies.extend(power.reshape(-1, _STEP).mean(axis=1).tolist())


def lufs(energy: float) -> float:
    """The loudness of a mean K-weighted power, both channels together."""
    return -0.691 + 10 * float(np.log10(energy))


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))
