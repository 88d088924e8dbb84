"""Pauses are found where nobody speaks, and no word is touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.filmed import film
from tests.media.listening import both_sides, murmur, record, speaking
from tests.ui.editing import brought_in
from trainer.media.pauses import Choice, Heard, listen, pauses
from trainer.model.canvas import CANVASES
from trainer.model.commands import AddMedia, AppendClip, CutPauses, PlaceClip, SetTransition
from trainer.model.opentime import TimeRange
from trainer.model.project import Project
from trainer.model.schema import Anchor, Role, Timeline
from trainer.model.transition import Transition

SPEECH = speaking(10)
"""Words from 0 to 2, 4 to 6 and 8 to 10 seconds."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("jeda")
    with Project.create(folder / "proyek", Timeline("Jeda", canvas=CANVASES["9:16"])) as made:
        photo = folder / "diam.png"
        Image.new("RGB", (16, 16)).save(photo)
        made.do(AddMedia(brought_in(photo, made.folder)))
        for name, sound in (
            ("bicara", SPEECH),
            ("sawah", murmur(4)),
            ("hening", both_sides(np.zeros(9_600))),
        ):
            made.do(AddMedia(brought_in(record(folder / f"{name}.wav", sound), made.folder)))
        made.do(AppendClip(made.timeline.media[0].id, TimeRange(0, 300)))
        made.do(PlaceClip(Role.VOICE, made.timeline.media[1].id, Anchor(0)))
        yield made


def heard(project: Project, timeline: Timeline | None = None) -> Heard:
    work = listen(timeline or project.timeline, project.folder)
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: Heard = end.value
            return found


def test_the_pauses_between_the_words(project: Project) -> None:
    found = pauses(heard(project), Choice())
    assert len(found) == 2
    for pause, (start, end) in zip(found, ((60, 120), (180, 240)), strict=True):
        # A fifth of a second is left beside each word, and a syllable's soft end counts as the word.
        assert start + 4 <= pause.start <= start + 12
        assert end - 12 <= pause.end <= end - 5


def test_silence_at_the_end_goes_with_its_last_frame(project: Project) -> None:
    media = project.timeline.media
    timeline = AppendClip(media[0].id, TimeRange(0, 101)).apply(Timeline("", media=media))
    timeline = PlaceClip(Role.VOICE, media[1].id, Anchor(0)).apply(timeline)
    (last,) = pauses(heard(project, timeline), Choice())
    assert last.end == timeline.duration == 101


def test_no_word_is_clipped(project: Project) -> None:
    choice = Choice(threshold=10, shortest=0.3, margin=0.1)
    loud = np.abs(SPEECH).max(axis=1) > 0.02
    for pause in pauses(heard(project), choice):
        assert not loud[pause.start * 1600 : pause.end * 1600].any()


def test_a_silent_shot_stays_though_its_neighbour_fades_into_it(tmp_path: Path) -> None:
    with Project.create(tmp_path / "proyek", Timeline("Jeda", canvas=CANVASES["9:16"])) as made:
        grey = np.full((192, 108, 3), 90, np.uint8)
        times = [frame / 30 for frame in range(150)]
        for name, sound in (("bicara", SPEECH[: 5 * 48_000]), ("diam", both_sides(np.zeros(240_000)))):
            clip = film(tmp_path / f"{name}.mp4", times, lambda *_: grey, sound=sound, seconds=5)
            made.do(AddMedia(brought_in(clip, made.folder)))
            made.do(AppendClip(made.timeline.media[-1].id, TimeRange(15, 90)))
        plain = pauses(heard(made), Choice())
        made.do(SetTransition(made.timeline.picture.children[1].id, Transition(frames=20)))
        assert made.timeline.picture.children[1].transition is not None
        assert pauses(heard(made), Choice()) == plain
        assert all(pause.end <= 90 for pause in plain)


@pytest.mark.parametrize(
    ("choice", "count"), [(Choice(shortest=1.8), 2), (Choice(shortest=2.5), 0), (Choice(margin=1.2), 0)]
)
def test_what_is_chosen_counts(project: Project, choice: Choice, count: int) -> None:
    assert len(pauses(heard(project), choice)) == count


def test_more_margin_cuts_less(project: Project) -> None:
    known = heard(project)
    lengths = [
        sum(one.duration for one in pauses(known, Choice(margin=margin))) for margin in (0.1, 0.2, 0.5)
    ]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] - lengths[2] == pytest.approx(2 * 2 * 0.4 * 30, abs=4)


def test_the_voice_alone_or_the_picture(project: Project) -> None:
    timeline = project.timeline
    voice = timeline.clips(Role.VOICE)[0].id
    known = heard(project)
    found = pauses(known, Choice(), voice)
    assert found == pauses(known, Choice())
    shorter = CutPauses(found, voice).apply(timeline)
    assert shorter.duration == timeline.duration
    assert len(shorter.clips(Role.VOICE)) == 3
    assert CutPauses(found).apply(timeline).duration == 300 - sum(one.duration for one in found)


def test_where_nobody_speaks_nothing_is_proposed(project: Project) -> None:
    silent = Timeline("", media=project.timeline.media)
    for media in (project.timeline.media[2], project.timeline.media[3]):
        base = AppendClip(project.timeline.media[0].id, TimeRange(0, 100)).apply(silent)
        assert pauses(heard(project, base), Choice()) == ()
        music = PlaceClip(Role.MUSIC, media.id, Anchor(0)).apply(base)
        assert pauses(heard(project, music), Choice()) == ()
