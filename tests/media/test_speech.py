"""Who speaks is heard; who only passes by is not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.listening import Sound, both_sides, murmur, speaking
from trainer.media.loudness import MOST_AT_ONCE, Weighting
from trainer.media.speech import CELL, runs, speech


def power(sound: Sound) -> NDArray[np.float64]:
    weighting = Weighting()
    parts = [weighting.power(sound[at : at + MOST_AT_ONCE]) for at in range(0, len(sound), MOST_AT_ONCE)]
    return np.asarray(np.concatenate(parts).reshape(-1, CELL).mean(axis=1))


def share(active: NDArray[np.bool_], first: float, last: float) -> float:
    """How much of the time from ``first`` to ``last`` (seconds) is active."""
    return float(active[round(first * 100) : round(last * 100)].mean())


@pytest.mark.parametrize("surely", [True, False], ids=["voice", "clip"])
@pytest.mark.parametrize("loud", [0.2, 0.05, 0.02])
def test_words_are_speech_and_pauses_are_not(loud: float, surely: bool) -> None:
    active = speech(power(speaking(12, loud)), surely)
    for start in (0, 4, 8):
        assert share(active, start + 0.1, start + 0.8) > 0.7
        assert share(active, start + 2.2, start + 3.9) == 0


def test_who_speaks_in_a_noisy_place_is_heard() -> None:
    active = speech(power(speaking(12, 0.2) + murmur(12, 0.02)), surely=False)
    assert share(active, 4.1, 4.8) > 0.7
    assert share(active, 6.3, 7.9) < 0.1


def test_the_sound_of_a_place_is_not_speech() -> None:
    assert not speech(power(murmur(10)), surely=False).any()
    hum = both_sides(0.2 * np.sin(np.arange(480_000) / 60))
    assert not speech(power(hum), surely=False).any()


def test_on_the_voice_track_a_breathless_speaker_is_heard_all_along() -> None:
    breathless = murmur(10)
    assert share(speech(power(breathless), surely=True), 0.1, 9.9) == 1


def test_a_knock_is_not_a_word() -> None:
    sound = speaking(8, 0.1)
    sound[3 * 48_000 :][:960] = 0.3
    assert share(speech(power(sound), surely=True), 2.5, 3.8) == 0


def test_silence_and_nothing() -> None:
    assert not speech(power(np.zeros((48_000, 2), np.float32)), surely=True).any()
    assert not speech(power(murmur(3, 0.0005)), surely=True).any()
    assert len(speech(np.zeros(0), surely=False)) == 0


def test_runs_are_where_it_is_true() -> None:
    assert runs(np.array([True, False, True, True])) == [(0, 1), (2, 4)]
    assert runs(np.zeros(3, bool)) == []
