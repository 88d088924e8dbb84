"""Beats are found where they are, and not where there are none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.media.listening import RATE, Sound, both_sides, murmur, record
from trainer.media import beats
from trainer.media.sound_library import library


def clicks(seconds: float, tempo: float, first: float) -> Sound:
    """A wood block at ``tempo``, over a soft noise."""
    count = round(seconds * RATE)
    sound = np.random.default_rng(1).standard_normal(count) * 1e-3
    ring = np.sin(2 * np.pi * 900 * np.arange(2400) / RATE) * np.exp(-np.arange(2400) / 400)
    for beat in np.arange(first, seconds - 0.1, 60 / tempo):
        place = round(beat * RATE)
        sound[place : place + 2400] += 0.5 * ring
    return both_sides(sound)


def found_in(file: Path) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    work = beats.beats_of(file)
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: np.ndarray[tuple[int], np.dtype[np.float64]] = end.value
            return found


@pytest.mark.parametrize(("tempo", "first"), [(92.0, 0.35), (128.0, 0.1)])
def test_a_click_track(tmp_path: Path, tempo: float, first: float) -> None:
    found = found_in(record(tmp_path / "ketuk.wav", clicks(12, tempo, first)))
    assert beats.tempo(found) == pytest.approx(tempo, rel=0.02)
    there = np.arange(first, 11.9, 60 / tempo)
    inner = found[(found >= first - 0.05) & (found < 11.5)]
    assert np.abs(inner[:, np.newaxis] - there).min(axis=1).max() <= 0.025  # less than a frame
    assert len(inner) >= 0.9 * (11.5 - first) * tempo / 60


def test_the_place_has_no_beat(tmp_path: Path) -> None:
    assert len(found_in(record(tmp_path / "sawah.wav", murmur(8)))) == 0


def test_silence_and_a_moment_have_none(tmp_path: Path) -> None:
    assert len(found_in(record(tmp_path / "hening.wav", both_sides(np.zeros(6 * RATE))))) == 0
    assert len(beats.beats(np.ones(30))) == 0
    assert beats.tempo(np.zeros(0)) == 0


def test_a_tune_of_the_library_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tune = library()["music/kerja-bareng"]
    first = found_in(tune.file)
    assert beats.tempo(first) == pytest.approx(tune.tempo, rel=0.02)
    monkeypatch.setattr(beats, "SoundSource", None)  # a second listening would need it
    assert found_in(tune.file) is first
