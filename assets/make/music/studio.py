"""A song is a ring: what rings on after its end is heard at its beginning, so it loops without a seam.

Sounds are arrays at 48 kHz: one instrument's note is (samples,), a song (samples,
2), left and right.  The room is a ring too, so its echo of the last chord lies
under the first one.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from trainer.media.limiter import CELL, CONTEXT, limited
from trainer.media.loudness import LoudnessMeter

RATE = 48_000
LEVEL = -18.0
"""LUFS of every tune: AES TD1008's level for speech with music, 4 LU below what platforms play at."""

Sound = NDArray[np.float64]


class Song:
    """A ring of ``beats`` at ``bpm``; instruments play into it, ``mixed`` is what comes out."""

    def __init__(self, bpm: float, beats: float, seed: int, room: float = 1.6, loose: float = 0.006) -> None:
        self.bpm = bpm
        self.beats = beats
        self.random = np.random.default_rng(seed)
        self._beat = 60 / bpm * RATE
        self._dry = np.zeros((round(beats * self._beat), 2))
        self._sent = np.zeros_like(self._dry)
        self._room, self._seed, self._loose = room, seed, loose

    def seconds(self, beats: float) -> float:
        """How long ``beats`` last."""
        return beats * 60 / self.bpm

    def play(
        self, sound: Sound, beat: float, gain: float = 1.0, pan: float = 0.0, room: float = 0.25
    ) -> None:
        """Let ``sound`` begin at ``beat``, a few milliseconds early or late as hands do.

        ``pan`` -1 is left and 1 right; ``room`` is how much goes into the room.
        """
        late = self.random.normal(0, self._loose) if self._loose else 0.0
        touch = gain * (1 + self.random.normal(0, 0.06))
        first = round(beat * self._beat + late * RATE) % len(self._dry)
        angle = (pan + 1) * np.pi / 4
        both = sound[:, np.newaxis] * (touch * np.array([np.cos(angle), np.sin(angle)]))
        for start in range(0, len(both), len(self._dry)):
            part = both[start : start + len(self._dry)]
            fits = min(len(part), len(self._dry) - first)
            for bus, share in ((self._dry, 1.0), (self._sent, room)):
                bus[first : first + fits] += share * part[:fits]
                bus[: len(part) - fits] += share * part[fits:]

    def mixed(self) -> NDArray[np.float32]:
        """The song at its level, with its room."""
        echo = _in_room(self._sent, self._room, self._seed)
        return levelled(_rolled_off(self._dry + echo), ring=True)


def _in_room(sent: Sound, seconds: float, seed: int) -> Sound:
    """What a room with ``seconds`` of reverberation answers: dark, wide, and going round the ring."""
    count = len(sent)
    length = min(count, round(seconds * 1.3 * RATE))
    time = np.arange(length) / RATE
    frequency = np.fft.rfftfreq(count, 1 / RATE)
    answer = np.zeros_like(sent)
    for side in (0, 1):
        random = np.random.default_rng(1_000 + seed * 2 + side)
        noise = random.standard_normal(length)
        spectrum = np.fft.rfft(noise)
        bins = np.fft.rfftfreq(length, 1 / RATE)
        tail = np.zeros(length)
        # High notes die sooner than low ones, as in any room with curtains.
        for low, high, share in ((120, 900, 1.0), (900, 3_000, 0.75), (3_000, 9_000, 0.45)):
            band = 1 / (1 + (low / np.maximum(bins, 1)) ** 4) / (1 + (bins / high) ** 4)
            part = np.fft.irfft(spectrum * band, length)
            tail += share * part * np.exp(-6.9 * time / (seconds * share))
        tail *= np.minimum(time / 0.02, 1) ** 0.5
        for delay, strength in ((0.011, 0.5), (0.019, 0.4), (0.029, 0.35), (0.041, 0.25)):
            tail[round((delay + 0.003 * side) * RATE)] += strength * 6 * tail.std()
        tail /= np.sqrt(np.square(tail).sum())
        answered = np.fft.rfft(sent[:, side] * 0.8 + sent[:, 1 - side] * 0.2) * np.fft.rfft(tail, count)
        answer[:, side] = np.fft.irfft(answered / (1 + (150 / np.maximum(frequency, 1)) ** 2), count)
    return answer


def _rolled_off(song: Sound) -> Sound:
    """Without what no phone plays and no ear misses: below 35 Hz and above 16 kHz."""
    frequency = np.fft.rfftfreq(len(song), 1 / RATE)
    shape = 1 / (1 + (35 / np.maximum(frequency, 1)) ** 8) / (1 + (frequency / 16_000) ** 16)
    return np.fft.irfft(np.fft.rfft(song, axis=0) * shape[:, np.newaxis], len(song), axis=0)


def loudness(sound: NDArray[np.float32]) -> float:
    """LUFS, with the pauses around a short sound left out by the standard's gates."""
    meter = LoudnessMeter()
    rest = np.zeros((RATE * 2 // 5, 2), np.float32)
    meter.listen(np.concatenate([rest, sound, rest]))
    found = meter.integrated()
    assert found is not None
    return found


def levelled(sound: Sound, ring: bool = False) -> NDArray[np.float32]:
    """``sound`` at ``LEVEL``, its highest peaks turned down to 3 dB below full scale.

    A ``ring`` is limited across its seam.
    """
    done = sound.astype(np.float32)
    around = CONTEXT * CELL
    for _ in range(3):
        done = done * np.float32(10 ** ((LEVEL - loudness(done)) / 20))
        count = -(-len(done) // CELL) * CELL
        padded = np.zeros((count + 2 * around, 2), np.float32)
        padded[around : around + len(done)] = done
        if ring:
            padded[:around] = done[-around:]
            padded[around + len(done) : 2 * around + len(done)] = done[
                : min(around, len(padded) - around - len(done))
            ]
        # The program's own limiter stops at -1.5 dB; 1.5 dB louder it stops at -3.
        louder = np.float32(10 ** (1.5 / 20))
        done = (limited(padded * louder) / louder)[: len(done)]
    return done


@cache
def hertz(name: str) -> float:
    """The frequency of a note as pianos are tuned: "A4" is 440, "F#3", "Bb2"."""
    steps = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 2}
    step = steps[name[0]] + name.count("#") - name.count("b") + 12 * (int(name[-1]) - 4)
    return float(440 * 2 ** (step / 12))


def tuning(first: float, cents: tuple[int, ...], octave: int = 1_206) -> dict[int, float]:
    """The tones of a gamelan: 1, 2, 3 ... are the steps of the middle octave.

    11, 12 ... are an octave higher, -1, -2 ... an octave lower.  Gamelan octaves
    are a little wide.
    """
    tones = {}
    for step, above in enumerate(cents, start=1):
        for name, shift in ((step, 0), (step + 10, octave), (-step, -octave)):
            tones[name] = first * 2 ** ((above + shift) / 1200)
    return tones


SLENDRO = tuning(272.0, (0, 231, 474, 717, 955))
"""Five nearly equal steps; between the measured sets of Yogyakarta and Surakarta."""
PELOG = tuning(293.0, (0, 125, 268, 546, 676, 791, 952))
"""Seven unequal steps, of which a piece uses five."""
DEGUNG = tuning(330.0, (0, 100, 300, 700, 800), 1_200)
"""The five tones of Sunda's gamelan degung, as a kacapi is tuned."""
