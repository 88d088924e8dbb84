"""The curve between the samples is measured as the standard says, and as ffmpeg does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.media.listening import ebur128
from trainer.media.true_peak import AFTER, BEFORE, MOST, PeakMeter, between


def peak(sound: NDArray[np.float32], piece: int = 7_001) -> float | None:
    meter = PeakMeter()
    for start in range(0, len(sound), piece):
        meter.listen(sound[start : start + piece])
    return meter.true_peak()


def wave(frequency: float, phase: float, amplitude: float = 0.5) -> NDArray[np.float32]:
    clock = np.arange(24_000) / 48_000
    ends = np.minimum(1, np.minimum(clock, clock[::-1]) / 0.05)
    form = amplitude * ends * np.sin(2 * np.pi * frequency * clock + phase)
    return np.stack([form, form / 2], axis=1).astype(np.float32)


def test_a_peak_between_samples_is_found() -> None:
    # A quarter of the rate, begun half-way: every sample is 3 dB below the crest.
    sound = wave(12_000, np.pi / 4)
    assert np.abs(sound).max() == pytest.approx(0.5 / np.sqrt(2), rel=0.001)
    assert peak(sound) == pytest.approx(20 * np.log10(0.5), abs=0.2)


@pytest.mark.parametrize("frequency", [100, 997, 5_003, 11_000])
def test_a_slow_wave_rises_as_high_as_it_was_made(frequency: float) -> None:
    assert peak(wave(frequency, 0.3)) == pytest.approx(20 * np.log10(0.5), abs=0.2)


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_ffmpeg(seed: int) -> None:
    noise = np.random.default_rng(seed).standard_normal((48_000, 2))
    soft = np.stack([np.convolve(side, np.hanning(4 + 2 * seed), "same") for side in noise.T], axis=1)
    sound = (0.6 * soft / np.abs(soft).max()).astype(np.float32)
    assert peak(sound) == pytest.approx(ebur128(sound).true_peak, abs=0.3)


@given(seed=st.integers(0, 1000), cut=st.integers(1, 150))
def test_it_does_not_matter_in_which_pieces_a_sound_is_heard(seed: int, cut: int) -> None:
    sound = np.random.default_rng(seed).uniform(-1, 1, (200, 2)).astype(np.float32)
    whole = between(sound)
    assert len(whole) == 200 - BEFORE - AFTER
    assert np.array_equal(between(sound[cut:]), whole[cut:])
    assert peak(sound, cut) == peak(sound)
    assert whole.max() <= MOST


def test_silence_has_no_peak() -> None:
    assert peak(np.zeros((100, 2), np.float32)) is None
    assert PeakMeter().true_peak() is None
