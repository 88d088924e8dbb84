"""Playing and moving, with real pictures and the silent clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.editing import project_with
from tests.ui.rest import at_rest
from trainer.media.compositor import Composition
from trainer.model.canvas import Canvas
from trainer.model.commands import AddMedia, DeleteClip, RelinkMedia, RenameProject
from trainer.model.project import Project
from trainer.model.schema import Timeline
from trainer.ui.frame_service import FrameService, image_of
from trainer.ui.player import Player

SIZE = Canvas(180, 320)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "proyek", 20, 12) as made:
        yield made


class Watcher:
    """A player without a sound device, and all that it said."""

    def __init__(self, project: Project) -> None:
        self.frames = FrameService(project.folder)
        self.player = Player(project.folder, self.frames, lambda: None)
        self.positions: list[int] = []
        self.states: list[bool] = []
        self.pictures: list[QImage] = []
        self.player.position_changed.connect(self.positions.append)
        self.player.playing_changed.connect(self.states.append)
        self.player.picture_changed.connect(self.pictures.append)
        self.player.set_size(SIZE)
        self.player.set_timeline(project.timeline)


def exactly(project: Project, timeline: Timeline, frame: int) -> QImage:
    """The picture that belongs there."""
    with Composition(timeline, project.folder, SIZE) as composition:
        return image_of(composition.frame(frame))


@pytest.fixture
def watcher(qtbot: QtBot, project: Project) -> Iterator[Watcher]:
    made = Watcher(project)
    qtbot.waitUntil(lambda: bool(made.pictures))
    yield made
    made.player.stop()
    made.frames.stop()


def test_it_plays_to_the_end_and_stops_there(qtbot: QtBot, watcher: Watcher) -> None:
    player = watcher.player
    player.play()
    assert player.playing
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    assert watcher.states == [True, False]
    assert watcher.positions == sorted(watcher.positions)
    assert player.position == 32
    assert player.shown >= 2
    # What was neither shown nor dropped was waiting when the end came.
    assert player.shown + player.dropped <= 32


def test_at_the_end_play_begins_anew(qtbot: QtBot, watcher: Watcher) -> None:
    watcher.player.seek(32)
    watcher.player.play()
    assert watcher.player.position == 0
    assert watcher.player.playing
    watcher.player.pause()


def test_pausing_shows_exactly_where_it_stands(qtbot: QtBot, watcher: Watcher, project: Project) -> None:
    player = watcher.player
    player.play()
    qtbot.waitUntil(lambda: player.position >= 3, timeout=10_000)
    player.pause()
    stood, shown = player.position, len(watcher.pictures)
    qtbot.waitUntil(lambda: len(watcher.pictures) > shown)
    assert player.position == stood
    assert watcher.pictures[-1] == exactly(project, project.timeline, stood)


def test_seeking_while_playing_plays_on_from_there(qtbot: QtBot, watcher: Watcher) -> None:
    player = watcher.player
    player.play()
    player.seek(25)
    assert player.playing
    assert player.position == 25
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    assert watcher.states == [True, False]


def test_steps_stay_on_the_timeline(watcher: Watcher) -> None:
    player = watcher.player
    player.step(-1)
    assert player.position == 0
    player.step(10)
    assert player.position == 10
    player.step(500)
    assert player.position == 32
    player.seek(-4)
    assert player.position == 0


def test_a_step_stops_playing(watcher: Watcher) -> None:
    watcher.player.play()
    watcher.player.step(1)
    assert watcher.states == [True, False]


def test_an_empty_timeline_does_not_play(watcher: Watcher) -> None:
    watcher.player.set_timeline(Timeline("kosong"))
    watcher.player.toggle()
    assert not watcher.player.playing
    assert watcher.pictures[-1].isNull()


def test_a_shorter_timeline_takes_the_playhead_along(watcher: Watcher, project: Project) -> None:
    player = watcher.player
    player.seek(30)
    player.set_timeline(DeleteClip(project.timeline.picture.children[1].id).apply(project.timeline))
    assert player.position == 20


def test_an_edit_stops_playing(watcher: Watcher, project: Project) -> None:
    watcher.player.play()
    watcher.player.set_timeline(DeleteClip(project.timeline.picture.children[1].id).apply(project.timeline))
    assert not watcher.player.playing


def test_a_new_file_in_the_bin_does_not_stop_it(
    qtbot: QtBot, watcher: Watcher, project: Project, tmp_path: Path
) -> None:
    player = watcher.player
    player.play()
    more = replace(project.timeline.media[0], id="", name="lagi.mp4", path="media/lagi.mp4")
    player.set_timeline(AddMedia(more).apply(project.timeline))
    player.set_timeline(RenameProject("Lain").apply(player._timeline))
    assert player.playing
    moved = RelinkMedia(project.timeline.media[0].id, "media/lagi.mp4", "x").apply(player._timeline)
    player.set_timeline(moved)
    assert not player.playing


def test_an_edit_and_a_step_of_the_playhead_make_one_picture(
    qtbot: QtBot, watcher: Watcher, project: Project
) -> None:
    player = watcher.player
    made = at_rest(qtbot, lambda: watcher.frames.made)
    edited = DeleteClip(project.timeline.picture.children[0].id).apply(project.timeline)
    now = exactly(project, edited, 7)
    player.set_timeline(edited)
    player.seek(7)
    qtbot.waitUntil(lambda: watcher.pictures[-1] == now)
    assert at_rest(qtbot, lambda: watcher.frames.made) == made + 1


def test_trying_out_shows_and_looking_back_restores(qtbot: QtBot, watcher: Watcher, project: Project) -> None:
    player = watcher.player
    tried = DeleteClip(project.timeline.picture.children[0].id).apply(project.timeline)
    now, other = exactly(project, project.timeline, 5), exactly(project, tried, 11)
    assert now != other
    player.seek(5)
    qtbot.waitUntil(lambda: watcher.pictures[-1] == now)
    player.look_at(tried, 11)
    qtbot.waitUntil(lambda: watcher.pictures[-1] == other)
    player.look_back()
    qtbot.waitUntil(lambda: watcher.pictures[-1] == now)
    assert player.position == 5


def test_a_picture_that_comes_too_late_is_not_shown_where_nothing_is_left(
    watcher: Watcher, project: Project
) -> None:
    watcher.player.seek(5)
    late = watcher.frames.next_ticket - 1
    watcher.player.set_timeline(Timeline("", media=project.timeline.media))
    watcher.frames.ready.emit(late, 5, QImage(18, 32, QImage.Format.Format_RGB32))
    assert watcher.pictures[-1].isNull()
