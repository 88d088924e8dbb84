"""Nothing is above the ceiling, nothing below it is touched, and nobody hears a step."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from trainer.media.limiter import CEILING, CELL, CONTEXT, limited
from trainer.media.true_peak import PeakMeter

AROUND = CONTEXT * CELL


def surrounded(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    silence = np.zeros((AROUND, 2), np.float32)
    return np.concatenate([silence, sound, silence])


def tone(peak: float, milliseconds: int = 400, frequency: float = 220) -> NDArray[np.float32]:
    wave = peak * np.sin(2 * np.pi * frequency * np.arange(milliseconds * CELL) / 48_000)
    return np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32)


@given(seed=st.integers(0, 2**32 - 1), peak=st.floats(0.1, 20))
def test_no_sample_is_above_the_ceiling(seed: int, peak: float) -> None:
    random = np.random.default_rng(seed)
    sound = random.standard_normal((100 * CELL, 2)) * random.choice([0.01, 0.2, 1], (100 * CELL, 1)) * peak
    assert np.abs(limited(surrounded(sound.astype(np.float32)))).max() <= CEILING


def test_a_sound_that_is_not_too_loud_is_not_touched() -> None:
    sound = tone(0.83)
    assert np.array_equal(limited(surrounded(sound)), sound)


@pytest.mark.parametrize("frequency", [6_000, 11_990, 8_000])
def test_the_curve_between_the_samples_stays_below_it_too(frequency: float) -> None:
    out = limited(surrounded(tone(1.5, 400, frequency)))
    meter = PeakMeter()
    meter.listen(out)
    peak = meter.true_peak()
    assert peak is not None
    assert -1.7 < peak <= -1.45


def test_far_from_a_loud_place_nothing_is_touched() -> None:
    sound = np.concatenate([tone(0.5), tone(2.0, 50), tone(0.5)])
    out = limited(surrounded(sound))
    quiet = (400 - CONTEXT) * CELL
    assert np.array_equal(out[:quiet], sound[:quiet])
    assert np.array_equal(out[-quiet:], sound[-quiet:])
    assert np.abs(out[420 * CELL : 430 * CELL]).max() == pytest.approx(CEILING, rel=0.01)


def test_a_loud_tone_stays_a_tone() -> None:
    """Cutting off its peaks would add overtones; turning it down adds none."""
    out = limited(surrounded(tone(1.8, 1000)))[200 * CELL : 800 * CELL, 0]
    spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out))))
    base = round(220 * len(out) / 48_000)
    overtones = np.delete(spectrum, range(base - 4, base + 5)).max()
    assert overtones < spectrum.max() * 0.003


@given(start=st.integers(0, 150), count=st.integers(1, 50))
def test_it_does_not_matter_in_which_piece_a_sample_is_asked_for(start: int, count: int) -> None:
    sound = surrounded(np.random.default_rng(5).standard_normal((200 * CELL, 2)).astype(np.float32))
    whole = limited(sound)
    piece = limited(sound[start * CELL : (start + count) * CELL + 2 * AROUND])
    assert np.array_equal(piece, whole[start * CELL : (start + count) * CELL])
