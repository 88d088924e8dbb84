"""Music is down while somebody speaks, far enough, in time, and without pumping."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from trainer.media.ducking import ATTACK, DEEPEST, HOLD, RELEASE, UNDER_SPEECH, between, gains
from trainer.media.speech import CELL

LENGTH = 1_000


def spoken(*stretches: tuple[int, int]) -> NDArray[np.bool_]:
    active = np.zeros(LENGTH, bool)
    for first, last in stretches:
        active[first:last] = True
    return active


def curve(*stretches: tuple[int, int], voice: float = -20, music: float = -20) -> NDArray[np.float32]:
    """For a voice and a music that are steadily so many dB loud."""
    active = spoken(*stretches)
    return gains(active, np.where(active, 10 ** (voice / 10), 0), np.full(LENGTH, 10 ** (music / 10)))


@pytest.mark.parametrize(("voice", "music"), [(-20, -20), (-30, -12), (-14, -25)])
def test_music_lies_far_enough_below_the_voice(voice: float, music: float) -> None:
    down = curve((300, 500), voice=voice, music=music)
    under = voice - (music + 20 * np.log10(down[300:500].max()))
    assert UNDER_SPEECH <= under <= UNDER_SPEECH + 2


def test_the_softest_phrase_decides_how_far_the_music_goes_down() -> None:
    active = spoken((100, 500), (550, 850))
    voices = np.where(active, 10 ** (-20 / 10), 0)
    voices[550:] *= 10 ** (-6 / 10)
    down = 20 * np.log10(gains(active, voices, np.full(LENGTH, 10 ** (-20 / 10))))
    assert np.all(down[100:850] == pytest.approx(-6 - UNDER_SPEECH - 1, abs=0.1))


def test_music_that_is_soft_enough_is_left_alone() -> None:
    assert np.all(curve((300, 500), voice=-20, music=-37) == 1)


def test_under_a_whisper_the_music_is_as_good_as_gone() -> None:
    assert curve((300, 500), voice=-49, music=-10).min() == pytest.approx(10 ** (DEEPEST / 20), rel=1e-5)


def test_music_is_down_before_the_first_word_and_up_again_after_the_last() -> None:
    down = curve((300, 500))
    assert np.all(down[: 300 - ATTACK] == 1)
    assert np.all(np.diff(down[300 - ATTACK : 300]) < 0)
    assert np.all(down[300 : 500 + HOLD] == down[400])
    assert np.all(np.diff(down[500 + HOLD : 500 + HOLD + RELEASE]) > 0)
    assert np.all(down[500 + HOLD + RELEASE :] == 1)


def test_music_does_not_pump_in_short_pauses() -> None:
    short, long = HOLD + RELEASE + ATTACK - 1, HOLD + RELEASE + ATTACK
    assert curve((300, 400), (400 + short, 700))[300:700].max() < 0.2
    assert curve((300, 400), (400 + long, 700))[300:700].max() > 0.95


def test_a_voice_at_either_end_of_the_video() -> None:
    down = curve((0, 50), (990, LENGTH))
    assert len(down) == LENGTH
    assert down[0] == down[-1] < 0.2


def test_where_nobody_speaks_nothing_happens() -> None:
    assert np.all(curve() == 1)


@given(stretches=st.lists(st.tuples(st.integers(0, 990), st.integers(1, 300)), max_size=5))
def test_the_gain_never_rises_above_one_and_never_jumps(stretches: list[tuple[int, int]]) -> None:
    down = curve(*((first, first + length) for first, length in stretches))
    assert np.all((down > 0) & (down <= 1))
    assert np.abs(np.diff(20 * np.log10(down.astype(float)))).max() < 2.5


@given(start=st.integers(-1_000, 50_000), cut=st.integers(1, 4_000))
def test_between_the_cells_the_gain_goes_straight_in_whichever_pieces(start: int, cut: int) -> None:
    cells = curve((20, 60))[:90]
    whole = between(cells, start, start + 5_000)
    parts = np.concatenate([between(cells, start, start + cut), between(cells, start + cut, start + 5_000)])
    assert np.array_equal(parts, whole)
    assert np.abs(np.diff(whole[:, 0])).max() <= np.abs(np.diff(cells)).max() / CELL * 1.01
