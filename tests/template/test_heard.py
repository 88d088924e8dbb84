"""What is heard of a filled template: every narrated sentence lies well above the music.

Measured in the finished mix as people hear it (BS.1770, ``LoudnessMeter``).  The mix
is a sum, so what it loses when a track is taken away is that track, ducked as it was;
it is turned down for this, so that the limiter, which hears the sum, has nothing to do.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.template.filled import SLUGS, template
from tests.template.test_making import fill
from trainer import paths
from trainer.media.loudness import LoudnessMeter
from trainer.media.mix import Mix
from trainer.model.opentime import SAMPLE_RATE
from trainer.model.project import read
from trainer.model.schema import Role, Timeline
from trainer.template.plan import Wish

SAMPLES = paths.ASSETS / "samples"
NARRATION = "narasi-batik.ogg"
LEAST_UNDER = 15.0
"""LU, from the research on templates; not taken from the code that is tested."""
TURNED_DOWN = -150
"""Centibels."""

Sound = NDArray[np.float32]


def sentences() -> list[slice]:
    """The samples of the timeline in which each sentence is spoken; the narration begins with the video."""
    told = json.loads((SAMPLES / "narration.json").read_bytes())["narrations"]
    (lines,) = (one["lines"] for one in told if one["file"] == NARRATION)
    return [slice(round(one["begin"] * SAMPLE_RATE), round(one["end"] * SAMPLE_RATE)) for one in lines]


def heard(timeline: Timeline, folder: Path, *left_away: Role) -> Sound:
    tracks = tuple(track for track in timeline.tracks if track.role not in left_away)
    with Mix(replace(timeline, tracks=tracks, levelled=TURNED_DOWN), folder) as mix:
        return mix.samples(0, mix.duration)


def loudness(sound: Sound) -> float:
    meter = LoudnessMeter()
    meter.listen(sound)
    found = meter.integrated()
    assert found is not None
    return found


@pytest.mark.parametrize(
    "slug", ["sekolah", *(pytest.param(slug, marks=pytest.mark.heavy) for slug in SLUGS if slug != "sekolah")]
)
def test_music_lies_15_lu_under_a_narration(tmp_path: Path, slug: str) -> None:
    wish = Wish(template(slug))
    folder = tmp_path / "Proyek"
    fill(folder, wish, {"narasi": SAMPLES / NARRATION})
    timeline = read(folder)
    if not timeline.clips(Role.MUSIC):
        pytest.skip("it has no music")
    voice = heard(timeline, folder, Role.MUSIC)
    music = heard(timeline, folder) - voice
    for spoken in sentences():
        assert loudness(voice[spoken]) - loudness(music[spoken]) >= LEAST_UNDER
    if slug == "sekolah":  # in the others the video may end with the narration
        last = sentences()[-1].stop
        after, before = music[last + 2 * SAMPLE_RATE :], music[:last]
        assert loudness(after) > loudness(before) + 10, "and it comes up again"
