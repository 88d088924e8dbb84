"""Loudness agrees with the standard's own example and with ffmpeg's meter."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.listening import ebur128
from trainer.media.loudness import LoudnessMeter

RATE = 48_000


def tone(frequency: float, peak: float, seconds: float) -> NDArray[np.float32]:
    wave_form = peak * np.sin(2 * np.pi * frequency * np.arange(int(RATE * seconds)) / RATE)
    return np.repeat(wave_form[:, np.newaxis], 2, axis=1).astype(np.float32)


def loudness(samples: NDArray[np.float32], piece: int = 7_001) -> float | None:
    meter = LoudnessMeter()
    for start in range(0, len(samples), piece):
        meter.listen(samples[start : start + piece])
    return meter.integrated()


def speechlike(seconds: float) -> NDArray[np.float32]:
    """Bursts of coloured noise with pauses: what gating is for."""
    random = np.random.default_rng(7)
    noise = random.standard_normal((int(RATE * seconds), 2))
    coloured = np.cumsum(noise, axis=0)
    coloured -= np.convolve(coloured.mean(axis=1), np.full(400, 1 / 400), mode="same")[:, np.newaxis]
    clock = np.arange(len(noise)) / RATE
    burst = np.where(clock % 1.7 < 1.1, 0.25, 0.002)
    sound: NDArray[np.float32] = (coloured / np.abs(coloured).max() * burst[:, np.newaxis]).astype(np.float32)
    return sound


def test_a_full_scale_tone_measures_as_the_standard_says() -> None:
    # BS.1770-4: a 0 dB, 997 Hz sine on one front channel reads -3.01 LKFS; on two, 3.01 LU more.
    assert loudness(tone(997, 1.0, 5)) == pytest.approx(0.0, abs=0.05)


@pytest.mark.parametrize(
    "sound",
    [
        pytest.param(tone(440, 0.1, 3.3), id="tone"),
        pytest.param(tone(60, 0.4, 3), id="hum"),
        pytest.param(speechlike(8.25), id="bursts with pauses"),
    ],
)
def test_it_agrees_with_the_meter_of_ffmpeg(sound: NDArray[np.float32]) -> None:
    ours = loudness(sound)
    assert ours is not None
    assert ours == pytest.approx(ebur128(sound).loudness, abs=0.3)


def test_it_does_not_matter_in_which_pieces_a_sound_is_heard() -> None:
    sound = speechlike(3)
    whole = loudness(sound, len(sound))
    assert whole is not None
    assert whole == pytest.approx(loudness(sound, 997), abs=1e-6)


def test_silence_has_no_loudness() -> None:
    assert loudness(np.zeros((RATE, 2), np.float32)) is None
    assert loudness(tone(1000, 0.5, 0.3)) is None
    assert LoudnessMeter().integrated() is None
