"""No edit of a sound leaves a click: measured as what a low tone cannot have, a sharp bend of its wave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.listening import RATE, both_sides, record
from tests.ui.editing import brought_in
from trainer.media.mix import Mix
from trainer.model.canvas import CANVASES
from trainer.model.commands import (
    AddMedia,
    AppendClip,
    CutPauses,
    DeleteClip,
    FitSound,
    PlaceClip,
    ReduceNoise,
    SetVolume,
    SplitSound,
    TrimClip,
)
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role, Timeline

TONE = both_sides(0.3 * np.sin(2 * np.pi * 187.3 * np.arange(3 * RATE) / RATE + 0.7))
BEND = 0.3 * (2 * np.pi * 187.3 / RATE) ** 2
"""The sharpest bend of the tone itself: its second difference."""
HEARD = 6 * BEND
"""A bend that is sharper stands out.  A fade of 8 ms makes 2 times the tone's own, a cut without one 1000."""


def sharpest(timeline: Timeline, project: Path) -> float:
    with Mix(timeline, project) as mix:
        sound = mix.samples(-RATE // 10, mix.duration + RATE // 5)
    return float(np.abs(np.diff(sound.astype(np.float64), 2, axis=0)).max())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("klik")
    with Project.create(folder / "proyek", Timeline("Klik", canvas=CANVASES["9:16"])) as made:
        Image.new("RGB", (16, 16)).save(folder / "diam.png")
        made.do(AddMedia(brought_in(folder / "diam.png", made.folder)))
        made.do(AddMedia(brought_in(record(folder / "nada.wav", TONE), made.folder)))
        picture, tone = (reference.id for reference in made.timeline.media)
        made.do(AppendClip(picture, TimeRange(0, 150)))
        made.do(PlaceClip(Role.VOICE, tone, Anchor(7)))
        yield made


def voice(timeline: Timeline, number: int = 0) -> str:
    return timeline.clips(Role.VOICE)[number].id


def middle_deleted(timeline: Timeline) -> Timeline:
    split = SplitSound(voice(timeline), 40).apply(timeline)
    split = SplitSound(voice(split, 1), 61).apply(split)
    return DeleteClip(voice(split, 1)).apply(split)


def half_louder(timeline: Timeline) -> Timeline:
    split = SplitSound(voice(timeline), 40).apply(timeline)
    return SetVolume(voice(split, 1), 30).apply(split)


EDITS: dict[str, Callable[[Timeline], Timeline]] = {
    "placed": lambda timeline: timeline,
    "pauses cut out": lambda timeline: CutPauses(
        (TimeRange(20, 5), TimeRange(41, 9), TimeRange(60, 3)), voice(timeline)
    ).apply(timeline),
    "split": lambda timeline: SplitSound(voice(timeline), 33).apply(timeline),
    "the middle deleted": middle_deleted,
    "louder from a cut on": half_louder,
    "trimmed": lambda timeline: TrimClip(voice(timeline), TimeRange(11, 23)).apply(timeline),
    "over again": lambda timeline: FitSound(voice(timeline)).apply(timeline),
    "without noise": lambda timeline: ReduceNoise(voice(timeline), 80).apply(timeline),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_no_click(project: Project, edit: Callable[[Timeline], Timeline]) -> None:
    assert sharpest(edit(project.timeline), project.folder) < HEARD


def test_a_click_would_be_measured(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.media.pieces._fade", lambda frames, frame: 1)
    assert sharpest(middle_deleted(project.timeline), project.folder) > 10 * HEARD


def test_a_sound_that_is_split_sounds_as_before(project: Project) -> None:
    whole = project.timeline
    parts = SplitSound(voice(whole), 33).apply(whole)
    parts = SplitSound(voice(parts, 1), 34).apply(parts)
    with Mix(whole, project.folder) as one, Mix(parts, project.folder) as other:
        np.testing.assert_array_equal(one.samples(0, one.duration), other.samples(0, other.duration))
