"""The sound lies under its picture to the sample, and no cut can be heard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.media.filmed import beep, film, numbered, steady
from trainer.errors import MediaGone
from trainer.media.limiter import CEILING
from trainer.media.mix import Mix
from trainer.media.pieces import FADE
from trainer.media.sound import SoundSource
from trainer.model import edits
from trainer.model.opentime import TimeRange
from trainer.model.schema import MediaKind, MediaReference, Timeline

SIZE = (32, 32)
FRAME = 1600


def hum(seconds: float, frequency: float, peak: float) -> NDArray[np.float32]:
    clock = np.arange(round(seconds * 48_000)) / 48_000
    wave = peak * (np.sin(2 * np.pi * frequency * clock) + 0.3 * np.sin(2 * np.pi * 3.7 * frequency * clock))
    return np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "media").mkdir()
    sounds = {
        "hum": hum(4, 110, 0.3),
        "buzz": hum(4, 173, 0.25),
        "loud": hum(4, 90, 0.7),
        "beep": beep(4, [0, 1, 2, 3]),
        "mute": None,
    }
    for name, sound in sounds.items():
        film(folder / "media" / f"{name}.mp4", steady(4), lambda i, t: numbered(i, SIZE), sound=sound)
    return folder


MEDIA = tuple(
    MediaReference(name, f"{name}.mp4", f"media/{name}.mp4", MediaKind.VIDEO, 120, "", *SIZE, name != "mute")
    for name in ("hum", "buzz", "loud", "beep", "mute")
)


def timeline(*shots: tuple[str, int, int] | tuple[str, int, int, int]) -> Timeline:
    """Shots are (media, first frame, frames[, volume])."""
    made = Timeline("", media=MEDIA)
    for media, first, frames, *volume in shots:
        made = edits.append(made, media, TimeRange(first, frames))
        if volume:
            made = edits.change_clip(made, replace(made.picture.children[-1], volume=volume[0]))
    return made


def heard(made: Timeline, project: Path, piece: int = 1 << 30) -> NDArray[np.float32]:
    with Mix(made, project) as mix:
        starts = range(0, mix.duration, piece)
        return np.concatenate([mix.samples(start, min(piece, mix.duration - start)) for start in starts])


def steepest(sound: NDArray[np.float32]) -> float:
    return float(np.abs(np.diff(sound, axis=0)).max())


def test_each_clip_is_heard_exactly_under_its_picture(project: Path) -> None:
    sound = heard(timeline(("beep", 20, 25), ("mute", 0, 7), ("beep", 85, 11)), project)
    assert len(sound) == 43 * FRAME
    loud = np.flatnonzero(np.abs(sound[:, 0]) > 0.1)
    onsets = [int(loud[0]), *(int(at) for at in loud[1:][np.diff(loud) > 4800])]
    assert onsets == [pytest.approx(at * FRAME, abs=30) for at in (10, 25 + 7 + 5)]
    with SoundSource(project / "media/beep.mp4") as source:
        inside = slice(FADE, 25 * FRAME - FADE)
        assert np.array_equal(sound[inside], source.samples(20 * FRAME, 25 * FRAME)[inside])


def test_no_cut_can_be_heard(project: Path) -> None:
    with SoundSource(project / "media/hum.mp4") as one, SoundSource(project / "media/buzz.mp4") as other:
        natural = max(steepest(source.samples(4_800, 3 * 48_000)) for source in (one, other))
    lengths = (("hum", 9), ("buzz", 6), ("hum", 1))
    shots = [(name, first, frames) for first in (5, 31, 77) for name, frames in lengths]
    sound = heard(timeline(*shots), project)
    assert steepest(np.pad(sound, ((1, 1), (0, 0)))) <= natural * 1.02
    assert np.abs(sound).max() > 0.25


def test_a_split_clip_sounds_as_if_it_had_never_been_split(project: Path) -> None:
    whole = timeline(("hum", 10, 60), ("buzz", 0, 20))
    parts = whole
    for frame in (7, 8, 31, 59):
        parts = edits.split(parts, frame)
    assert len(parts.picture.children) == 6
    assert np.array_equal(heard(parts, project), heard(whole, project))


def test_pieces_of_one_clip_that_no_longer_touch_are_faded(project: Path) -> None:
    sound = heard(timeline(("hum", 10, 20), ("hum", 31, 20)), project)
    cut = 20 * FRAME
    assert np.abs(sound[cut - 4 : cut + 4]).max() < 0.001


@settings(max_examples=30)
@given(starts=st.lists(st.integers(-5_000, 110_000), min_size=1, max_size=6), count=st.integers(1, 9_000))
def test_a_sample_is_the_same_in_whichever_piece_it_is_asked_for(
    project: Path, starts: list[int], count: int
) -> None:
    made = timeline(("loud", 3, 20, 180), ("hum", 50, 21), ("mute", 0, 5), ("buzz", 1, 19, 60))
    whole = np.pad(heard(made, project), ((5_000, 20_000), (0, 0)))
    with Mix(made, project) as mix:
        for start in starts:
            assert np.array_equal(mix.samples(start, count), whole[start + 5_000 : start + 5_000 + count])


def test_it_does_not_matter_in_which_pieces_the_mix_is_read(project: Path) -> None:
    made = timeline(("loud", 3, 20, 180), ("hum", 50, 21), ("buzz", 1, 19, 60))
    assert np.array_equal(heard(made, project), heard(made, project, FRAME))
    assert np.array_equal(heard(made, project), heard(made, project, 4_099))


def test_volume_is_applied_and_nothing_passes_the_ceiling(project: Path) -> None:
    normal, half, double = (heard(timeline(("hum", 0, 30, volume)), project) for volume in (100, 50, 200))
    assert half == pytest.approx(normal / 2, abs=1e-6)
    assert double[FADE:20_000] == pytest.approx(normal[FADE:20_000] * 2, abs=1e-6)
    assert np.abs(heard(timeline(("loud", 0, 60, 200)), project)).max() <= CEILING
    assert np.abs(heard(timeline(("hum", 0, 30, 0)), project)).max() == 0


@pytest.mark.parametrize("volumes", [(100, 30), (100, 0), (0, 100), (30, 0, 100)])
def test_a_volume_that_changes_at_a_split_glides(project: Path, volumes: tuple[int, ...]) -> None:
    parts = timeline(*(("hum", 10 + 20 * number, 20, volume) for number, volume in enumerate(volumes)))
    sound = heard(parts, project)
    assert steepest(sound) <= steepest(heard(timeline(("hum", 10, 60)), project)) * 1.02
    for number, volume in enumerate(volumes):
        inner = sound[number * 20 * FRAME + FADE : (number + 1) * 20 * FRAME - FADE]
        assert (np.abs(inner).max() > 0.05) == (volume > 0)


def test_a_clip_without_sound_is_silence(project: Path) -> None:
    assert not heard(timeline(("mute", 0, 30)), project).any()
    with Mix(Timeline(""), project) as mix:
        assert mix.duration == 0
        assert not mix.samples(0, 100).any()


def test_a_clip_that_is_gone_is_silent_in_the_preview_and_stops_an_export(tmp_path: Path) -> None:
    made = timeline(("hum", 0, 30))
    with Mix(made, tmp_path) as mix:
        assert not mix.samples(0, 48_000).any()
        assert [reference.id for reference in mix.missing] == ["hum"]
    with Mix(made, tmp_path, strict=True) as mix, pytest.raises(MediaGone):
        mix.samples(0, 48_000)
