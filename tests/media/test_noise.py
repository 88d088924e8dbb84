"""Steady noise goes, speech stays, and every piece of it comes out the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.media.listening import RATE, Sound, both_sides, record, speaking
from tests.ui.editing import brought_in
from trainer.media.mix import Mix
from trainer.media.noise import Quieter, learn
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, AppendClip, PlaceClip, ReduceNoise
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role, Timeline

SECONDS = 6
CLEAN = speaking(SECONDS)
HISS = (np.random.default_rng(5).standard_normal((SECONDS * RATE, 2)) * 0.006).astype(np.float32)
PAUSE = slice(round(2.3 * RATE), round(3.7 * RATE))
SPOKEN = slice(round(0.3 * RATE), round(0.7 * RATE))


class Held:
    """Samples that are asked for like a file's."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound

    def samples(self, start: int, count: int) -> NDArray[np.float32]:
        out = np.zeros((count, 2), np.float32)
        first, last = max(start, 0), min(start + count, len(self._sound))
        if first < last:
            out[first - start : last - start] = self._sound[first:last]
        return out


def decibels(sound: NDArray[np.float32]) -> float:
    return float(20 * np.log10(np.sqrt(np.square(sound, dtype=np.float64).mean()) + 1e-12))


@pytest.fixture(scope="module")
def cleaned() -> NDArray[np.float32]:
    return Quieter(Held(CLEAN + HISS), len(CLEAN), 100, "desis").samples(0, len(CLEAN))


def test_the_noise_goes_and_the_speech_stays(cleaned: NDArray[np.float32]) -> None:
    noisy = CLEAN + HISS
    assert decibels(cleaned[PAUSE]) < decibels(noisy[PAUSE]) - 18
    assert decibels(cleaned[SPOKEN]) == pytest.approx(decibels(CLEAN[SPOKEN]), abs=0.5)
    assert decibels(cleaned - CLEAN) < decibels(HISS) - 1.5


def test_less_takes_less(cleaned: NDArray[np.float32]) -> None:
    little = Quieter(Held(CLEAN + HISS), len(CLEAN), 30, "desis").samples(0, len(CLEAN))
    assert decibels(cleaned[PAUSE]) + 6 < decibels(little[PAUSE]) < decibels((CLEAN + HISS)[PAUSE]) - 4


def test_any_piece_is_the_same(cleaned: NDArray[np.float32]) -> None:
    quieter = Quieter(Held(CLEAN + HISS), len(CLEAN), 100, "desis")
    for start, count in ((0, 999), (48_123, 7_001), (100_000, 1), (len(CLEAN) - 500, 500)):
        np.testing.assert_allclose(quieter.samples(start, count), cleaned[start : start + count], atol=1e-7)


def test_what_has_no_noise_is_left_alone() -> None:
    tone = both_sides(0.2 * np.sin(np.arange(2 * RATE) / 30) * (np.arange(2 * RATE) > RATE))
    assert learn(Held(both_sides(np.zeros(RATE))), RATE).max() == 0
    silent = Quieter(Held(both_sides(np.zeros(RATE))), RATE, 100, "hening").samples(0, RATE)
    assert np.abs(silent).max() == 0
    rest = Quieter(Held(tone), len(tone), 100, "nada").samples(0, RATE // 2)
    assert np.abs(rest).max() < 1e-6


def test_it_is_heard_in_the_mix_and_only_in_its_clip(tmp_path: Path) -> None:
    with Project.create(tmp_path / "proyek", Timeline("Suara", canvas=CANVASES["9:16"])) as project:
        photo = tmp_path / "diam.png"
        Image.new("RGB", (16, 16)).save(photo)
        project.do(AddMedia(brought_in(photo, project.folder)))
        project.do(AddMedia(brought_in(record(tmp_path / "bicara.wav", CLEAN + HISS), project.folder)))
        picture, voice = (reference.id for reference in project.timeline.media)
        project.do(AppendClip(picture, TimeRange(0, SECONDS * 30)))
        project.do(PlaceClip(Role.VOICE, voice, Anchor(0)))
        clip = project.timeline.clips(Role.VOICE)[0].id
        with Mix(project.timeline, project.folder) as mix:
            noisy = mix.samples(0, SECONDS * RATE)
        project.do(ReduceNoise(clip, 100))
        with Mix(project.timeline, project.folder) as mix:
            quiet = mix.samples(0, SECONDS * RATE)
            again = np.concatenate([mix.samples(at, RATE) for at in range(0, SECONDS * RATE, RATE)])
    assert decibels(quiet[PAUSE]) < decibels(noisy[PAUSE]) - 15
    np.testing.assert_array_equal(again, quiet)
