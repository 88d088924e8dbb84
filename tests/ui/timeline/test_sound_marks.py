"""The curve, the beats and the pauses are drawn where they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.model.strategies import strip
from trainer.model.commands import PlaceClip, SetSpeed
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Timeline
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.timeline import painting
from trainer.ui.timeline.bands import Metrics
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.picture_row import Row
from trainer.ui.timeline.rows import free_rows
from trainer.ui.timeline.scale import Scale
from trainer.ui.timeline.scene import Scene
from trainer.ui.timeline.sound_marks import NO_MARKS, SoundMarks, beat_frames, level


class NoPictures:
    def tile(self, *_: object) -> None:
        return None

    def peaks(self, *_: object) -> None:
        return None


def with_music(length: int) -> Timeline:
    """A clip, and 60 frames of a sound whose file has ``length``."""
    bare = strip("A[0:90]")
    bare = replace(bare, media=tuple(replace(one, available=length) for one in bare.media))
    return PlaceClip(Role.MUSIC, "S", Anchor(10), TimeRange(20, 60)).apply(bare)


MUSIC = with_music(300)


def painted(timeline: Timeline, marks: SoundMarks) -> tuple[QImage, Geometry]:
    rows = free_rows(timeline)
    geometry = Geometry(Row(timeline.picture), Scale(6.0, 114), Metrics(), 800, 0, rows, 0)
    picture = QImage(800, 220, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    scene = Scene(geometry, timeline, playhead=88, marks=marks)
    painting.paint(painter, scene, QRect(0, 0, 800, 220), NoPictures())
    painter.end()
    return picture, geometry


def test_the_level_of_a_gain() -> None:
    assert level(np.array([1, 10 ** (-15 / 20), 0], np.float32)) == pytest.approx([1, 0.5, 0], abs=1e-3)


def test_beats_lie_on_the_timeline_where_the_file_has_them() -> None:
    marks = SoundMarks(beats={"S": np.array([0.1, 1.0, 2.0, 9.0])})
    # The clip shows the file from frame 20 at frame 10: frame 30 of the file lies at 20.
    assert beat_frames(MUSIC, marks) == [20, 50]
    assert beat_frames(MUSIC, NO_MARKS) == []


def test_beats_of_music_that_runs_faster_come_sooner() -> None:
    marks = SoundMarks(beats={"S": np.array([0.1, 1.0, 2.0, 9.0])})
    (music,) = MUSIC.clips(Role.MUSIC)
    assert beat_frames(SetSpeed(music.id, 200).apply(MUSIC), marks) == [15, 30]


def test_music_that_makes_way_is_lower_and_the_rest_is_as_before(qtbot: QtBot, settings: Settings) -> None:
    curve = np.ones(300, np.float32)
    curve[100:200] = 0.05
    plain, geometry = painted(MUSIC, NO_MARKS)
    ducked, _ = painted(MUSIC, SoundMarks(ducking=curve))
    (item,) = geometry.free[Role.MUSIC].items
    bar = geometry.item_rect(item)
    line = QColor(theme.current().primary)

    def columns(first: int, last: int) -> int:
        left, right = geometry.scale.x(first), geometry.scale.x(last)
        return sum(
            ducked.pixelColor(x, y) == line
            for x in range(left, right)
            for y in range(bar.y + bar.height // 2, bar.bottom)
        )

    assert columns(35, 55) > 100  # the line runs along the foot while the music is down
    assert columns(12, 24) == 0
    assert ducked != plain
    same, _ = painted(MUSIC, SoundMarks(ducking=np.ones(300, np.float32)))
    assert same == plain
    bell = with_music(100)
    assert painted(bell, SoundMarks(ducking=curve))[0] == painted(bell, NO_MARKS)[0], "a bell makes no way"


def test_pauses_lie_over_the_picture(qtbot: QtBot, settings: Settings) -> None:
    plain, geometry = painted(MUSIC, NO_MARKS)
    marked, _ = painted(MUSIC, SoundMarks(pauses=(TimeRange(30, 10),)))
    y = geometry.track_rect.y + 20
    inside = [x for x in range(800) if plain.pixel(x, y) != marked.pixel(x, y)]
    assert abs(min(inside) - geometry.scale.x(30)) <= 2
    assert abs(max(inside) - geometry.scale.x(40)) <= 2
