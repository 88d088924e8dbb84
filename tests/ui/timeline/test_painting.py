"""How the timeline looks, where it can be told from its pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from tests.ui.timeline.layered import everything, ids_of
from tests.ui.timeline.made import timeline_of
from trainer.media.waveform import Peaks
from trainer.model.commands import (
    ChangeText,
    Command,
    DeleteClip,
    MoveClip,
    RemoveText,
    SetAnchor,
    SetTransition,
    SetVolume,
    SlipClip,
    SplitClip,
)
from trainer.model.schema import Anchor, MediaReference, Role, Timeline
from trainer.model.transition import Transition
from trainer.settings import Settings
from trainer.ui import theme
from trainer.ui.timeline import changes, painting
from trainer.ui.timeline.bands import Metrics
from trainer.ui.timeline.changes import changed_places
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.picture_row import Row
from trainer.ui.timeline.repainting import BEYOND
from trainer.ui.timeline.rows import free_rows
from trainer.ui.timeline.scale import Scale
from trainer.ui.timeline.scene import Scene, rectangle
from trainer.ui.timeline.sound_marks import SoundMarks

WIDTH = 900


class Green:
    """A filmstrip of one colour."""

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        picture = QPixmap(54, 96)
        picture.fill(QColor("#00aa00"))
        return picture

    def peaks(self, reference: MediaReference) -> Peaks | None:
        return None


def scene_of(*durations: int, scale: float = 2.0) -> Scene:
    timeline = timeline_of(*durations)
    metrics = Metrics()
    geometry = Geometry(Row(timeline.picture), Scale(scale, metrics.header + metrics.pad), metrics, WIDTH)
    return Scene(geometry, timeline, playhead=0)


def painted(scene: Scene, exposed: QRect | None = None) -> QImage:
    image = QImage(WIDTH, scene.geometry.metrics.height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    area = exposed or image.rect()
    painter.setClipRect(area)
    painting.paint(painter, scene, area, Green())
    painter.end()
    return image


@pytest.fixture(autouse=True)
def _dressed(settings: Settings) -> None: ...


def test_a_clip_shows_its_pictures_below_its_name() -> None:
    scene = scene_of(120, 90)
    rect = rectangle(scene.geometry.clip_rect(1))
    image = painted(scene)
    assert image.pixelColor(rect.center() + QPoint(3, 10)) == QColor("#00aa00")
    assert image.pixelColor(rect.right() - 4, rect.top() + 4) != QColor("#00aa00")
    gap = QPoint(rect.right() + 2, rect.center().y())
    assert image.pixelColor(gap) == QColor(theme.current().page)


def test_the_chosen_clip_has_a_ring_of_amber() -> None:
    scene = scene_of(120, 90)
    rect = rectangle(scene.geometry.clip_rect(1))
    at = QPoint(rect.center().x(), rect.bottom() - 1)
    assert painted(scene).pixelColor(at) != QColor(theme.current().amber)
    chosen = replace(scene, selected=scene.timeline.picture.children[1].id)
    assert painted(chosen).pixelColor(at) == QColor(theme.current().amber)


def test_the_playhead_stays_in_its_strip() -> None:
    scene = replace(scene_of(120, 90), playhead=60)
    without = painted(replace(scene, playhead=300))
    with_it = painted(scene)
    strip = painting.playhead_rect(scene)
    for x in range(0, 600, 3):
        for y in range(0, with_it.height(), 5):
            if not strip.contains(x, y):
                assert with_it.pixelColor(x, y) == without.pixelColor(x, y)
    middle = QPoint(strip.center().x(), strip.center().y())
    assert with_it.pixelColor(middle) == QColor(theme.current().primary)


def test_painting_a_part_gives_the_same_pixels() -> None:
    scene = replace(scene_of(120, 90, 60), playhead=70, selected="c2")
    whole = painted(scene)
    part = QRect(300, 0, 120, whole.height())
    assert painted(scene, part).copy(part) == whole.copy(part)


def test_a_strip_before_a_cut_still_shows_the_long_transition() -> None:
    plain = scene_of(120, 90, 60, scale=4.0)
    timeline = SetTransition("c2", Transition(frames=60)).apply(plain.timeline)
    scene = replace(plain, timeline=timeline, geometry=replace(plain.geometry, row=Row(timeline.picture)))
    whole, cut = painted(scene), scene.geometry.cell(1).x
    strip = QRect(cut - 70, 0, 18, whole.height())  # what a playhead that moves there paints anew
    assert whole.copy(strip) != painted(plain).copy(strip)
    assert painted(scene, strip).copy(strip) == whole.copy(strip)


def test_the_ruler_writes_no_half_times() -> None:
    scene = scene_of(120)
    metrics = scene.geometry.metrics
    for width in range(WIDTH - 60, WIDTH, 6):
        image = painted(replace(scene, geometry=replace(scene.geometry, width=width)))
        edge = [image.pixelColor(width - 1, y) for y in range(2, metrics.ruler - 8)]
        assert len({colour.name() for colour in edge}) == 1


def test_hundreds_of_slivers_are_still_clips() -> None:
    scene = scene_of(*[30] * 60, scale=0.2)
    rect = rectangle(scene.geometry.clip_rect(10))
    assert rect.width() == 3
    assert painted(scene).pixelColor(rect.center() + QPoint(0, 15)) == QColor("#00aa00")


def test_an_empty_track_invites() -> None:
    scene = scene_of(120)
    empty = replace(
        scene, geometry=replace(scene.geometry, row=Row(replace(scene.timeline.picture, children=())))
    )
    calm, awaited = painted(empty), painted(replace(empty, awaiting=True))
    assert calm != awaited


BEATS = SoundMarks(beats={"lagu": np.arange(0, 9, 0.3)})


def whole(timeline: Timeline) -> tuple[Geometry, NDArray[np.uint8]]:
    """The geometry of a timeline with free rows, and all of it painted."""
    metrics = Metrics()
    row, scale = Row(timeline.picture), Scale(2.0, metrics.header + metrics.pad)
    geometry = Geometry(row, scale, metrics, WIDTH, free=free_rows(timeline))
    image = QImage(WIDTH, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    painting.paint(painter, Scene(geometry, timeline, playhead=0, marks=BEATS), image.rect(), Green())
    painter.end()
    return geometry, np.array(image.constBits()).reshape(400, WIDTH, 4).copy()


CHANGES: list[Callable[[Timeline], Command]] = [
    lambda timeline: SetVolume("c1", 0),
    lambda timeline: SlipClip(timeline.picture.children[1].id, 9),
    lambda timeline: SplitClip(60),
    lambda timeline: MoveClip(timeline.picture.children[0].id, 2),
    lambda timeline: DeleteClip(timeline.picture.children[2].id),
    lambda timeline: SetTransition(timeline.picture.children[1].id, Transition(frames=50)),
    lambda timeline: ChangeText(replace(timeline.words(Role.TITLE)[0], words="Lain")),
    lambda timeline: SetAnchor(ids_of(timeline, Role.CAPTION)[0], Anchor(150)),
    lambda timeline: RemoveText(ids_of(timeline, Role.TITLE)[1]),
]


@pytest.mark.parametrize("most", [0, 40])
@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_what_is_not_said_to_be_changed_looks_the_same(
    number: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MOST_CHANGED", most)
    before = everything()
    after = CHANGES[number](before).apply(before)
    assert after != before
    (one, was), (other, now) = whole(before), whole(after)
    places = changed_places(one, other)
    if places is None:
        assert one.places != other.places  # a row came or went: everything moves
        return
    differs = (was != now).any(axis=2)
    for place in places:
        top, left = max(0, place.y - BEYOND), max(0, place.x - BEYOND)
        differs[top : place.bottom + BEYOND, left : place.right + BEYOND] = False
    assert not differs.any()
    assert changed_places(one, one) == []
