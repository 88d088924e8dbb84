"""Levelled sound is as loud as platforms play it, and never too loud; ffmpeg agrees."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.media.exporting import finished, photo_project
from tests.media.listening import Sound, ebur128, music, record, speaking
from trainer.errors import NothingHeard
from trainer.media.levelling import TARGET, measure
from trainer.media.mix import Mix
from trainer.media.render import render
from trainer.model import edits, layers
from trainer.model.commands import LevelSound
from trainer.model.invariants import LARGEST_GAIN, check
from trainer.model.schema import Anchor, MediaKind, MediaReference, Role, Timeline

SECONDS = 9


def with_sounds(timeline: Timeline, project: Path, **sounds: Sound) -> Timeline:
    """``timeline`` with each sound on the track that it is called after."""
    for name, sound in sounds.items():
        record(project / "media" / f"{name}.wav", sound)
        file = f"media/{name}.wav"
        reference = MediaReference(name, name, file, MediaKind.AUDIO, 30 * SECONDS, has_sound=True)
        timeline = edits.add_media(timeline, reference)
        timeline = layers.place(timeline, Role(name), name, Anchor(0))
    return check(timeline)


def measured(timeline: Timeline, project: Path) -> int:
    """The gain, after a look at the progress."""
    work, shares = measure(timeline, project), []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            assert 0 <= shares[0] <= shares[-1] < 1
            gain: int = end.value
            return gain


def levelled(timeline: Timeline, project: Path) -> Sound:
    done = LevelSound(measured(timeline, project)).apply(timeline)
    with Mix(done, project) as mix:
        return mix.samples(0, mix.duration)


def spiky(seconds: float) -> Sound:
    """Music with a clap on every beat: little loudness, high peaks."""
    sound = music(seconds, 0.02)
    for start in range(0, len(sound), 24_000):
        noise = np.random.default_rng(start).standard_normal((2_400, 2))
        clap = 0.2 * noise * np.linspace(1, 0, 2_400)[:, np.newaxis] ** 3
        sound[start : start + 2_400] += clap.astype(np.float32)
    return sound


@pytest.mark.parametrize(
    "sounds",
    [
        pytest.param({"voice": speaking(SECONDS, 0.02)}, id="soft voice"),
        pytest.param(
            {"voice": speaking(SECONDS, 0.3), "music": music(SECONDS, 0.3)}, id="loud voice and music"
        ),
        pytest.param({"music": music(SECONDS, 0.006)}, id="hardly anything"),
        pytest.param({"music": spiky(SECONDS)}, id="claps"),
    ],
)
def test_it_hits_the_target_and_keeps_below_the_peak(sounds: dict[str, Sound], tmp_path: Path) -> None:
    request = photo_project(tmp_path, SECONDS)
    told = ebur128(levelled(with_sounds(request.timeline, request.project, **sounds), request.project))
    assert told.loudness == pytest.approx(TARGET, abs=0.3)
    assert told.true_peak <= -1


def test_a_whisper_is_not_turned_up_without_end(tmp_path: Path) -> None:
    request = photo_project(tmp_path, SECONDS)
    made = with_sounds(request.timeline, request.project, music=music(SECONDS, 0.002))
    assert measured(made, request.project) == LARGEST_GAIN


def test_silence_cannot_be_levelled(tmp_path: Path) -> None:
    request = photo_project(tmp_path, SECONDS)
    with pytest.raises(NothingHeard):
        list(measure(request.timeline, request.project))
    with pytest.raises(NothingHeard):
        list(measure(replace(request.timeline, tracks=Timeline("").tracks), request.project))


def test_an_export_with_music_is_verified_and_as_loud_as_was_asked(tmp_path: Path) -> None:
    request = photo_project(tmp_path, SECONDS)
    sounds = {"voice": speaking(SECONDS, 0.05), "music": music(SECONDS)}
    timeline = with_sounds(request.timeline, request.project, **sounds)
    timeline = LevelSound(measured(timeline, request.project)).apply(timeline)
    report, _ = finished(render(replace(request, timeline=timeline)))
    told = ebur128(report.file)
    assert told.loudness == pytest.approx(TARGET, abs=0.3)
    assert report.loudness == pytest.approx(told.loudness, abs=0.3)
    assert told.true_peak <= -1
    assert report.true_peak == pytest.approx(told.true_peak, abs=0.3)
