"""Pictures over the picture by mouse and keys: put there, placed, made rounder and fainter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.dragging import drop, enter, hover
from tests.ui.editing import OFFSCREEN_MENUS, Editor, editor, project_with
from trainer.media.photo import PhotoSource
from trainer.media.view import View
from trainer.model.commands import PlaceClip, SetBox, SetInset, SetVolume
from trainer.model.inset import Inset
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Clip, Role
from trainer.settings import Settings
from trainer.typeset.safe_zones import zones
from trainer.ui.overlay_places import PLACES, Place, box_at, place_of
from trainer.ui.placing import clip_area
from trainer.ui.stickers import STICKERS, Sticker
from trainer.ui.timeline.dropping import media_mime

pytestmark = OFFSCREEN_MENUS


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Editor]:
    """An editor with one clip of five seconds."""
    with editor(qtbot, project_with(tmp_path / "Proyek", 150)) as made:
        yield made


def overlay(opened: Editor) -> Clip:
    (only,) = opened.timeline.clips(Role.OVERLAY)
    return only


def add(opened: Editor, frame: int = 30) -> Clip:
    opened.player.seek(frame)
    opened.page.media.overlay_wanted.emit(opened.timeline.media[0].id)
    return overlay(opened)


def test_a_card_lays_its_file_over_the_picture(opened: Editor) -> None:
    card = opened.page.media.cards[0]
    opened.player.seek(30)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    clip = overlay(opened)
    assert opened.timeline.range_of(clip) == TimeRange(30, 90)
    assert clip.anchor == Anchor(60, opened.ids()[0]), "it stays with that moment of the picture"
    assert (clip.volume, clip.box) == (0, None)
    assert opened.view.selected == clip.id
    assert opened.page.side.current == "properties"
    assert opened.page.properties.overlay.isVisibleTo(opened.page.properties)


def test_near_the_end_it_begins_earlier(opened: Editor) -> None:
    assert opened.timeline.range_of(add(opened, 140)) == TimeRange(60, 90)


def test_a_card_that_is_dropped_above_the_picture_lies_over_it(opened: Editor) -> None:
    view = opened.view
    x = view.scale.x(45)
    data = media_mime(opened.timeline.media[0].id)
    enter(view, data, QPoint(x, 10))
    hover(view, data, QPoint(x, 10))
    assert view.scene().label
    assert view.scene().slot is None
    drop(view, data, QPoint(x, 10))
    assert isinstance(opened.done[-1], PlaceClip)
    assert opened.timeline.range_of(overlay(opened)).start == 45
    lower = QPoint(x, view.track_place().center().y())
    enter(view, data, lower)
    drop(view, data, lower)
    assert len(opened.ids()) > 1, "on the picture's own row it is put into the row"


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.FULL])
def test_a_place_is_one_step_and_lies_in_the_zone(opened: Editor, place: Place) -> None:
    clip = add(opened)
    form = opened.page.properties.overlay
    form.places[place].click()
    box = box_at(opened.timeline, clip, place)
    assert opened.done[-1] == SetBox(clip.id, box)
    assert box is not None
    area, zone = clip_area(opened.timeline, clip, box), zones(opened.timeline.canvas).daily
    for inner, outer in ((area.left, zone.left), (area.top, zone.top)):
        assert inner >= outer - 2
    for inner, outer in ((area.right, zone.right), (area.bottom, zone.bottom)):
        assert inner <= outer + 2
    assert place_of(opened.timeline, overlay(opened)) is place
    assert [one for one, button in form.places.items() if button.isChecked()] == [place]
    form.places[Place.FULL].click()
    assert overlay(opened).box is None


def test_a_hand_moves_it_elsewhere_and_no_place_is_marked(opened: Editor, qtbot: QtBot) -> None:
    clip = add(opened)
    opened.page.properties.overlay.places[Place.MIDDLE].click()
    preview = opened.page.preview
    rect = preview.item_place()
    assert rect is not None
    start = rect.center()
    QTest.mousePress(preview, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (10, 30, 37):
        QTest.mouseMove(preview, start + QPoint(step, step))
    QTest.mouseRelease(
        preview, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(37, 37)
    )
    assert isinstance(opened.done[-1], SetBox)
    assert overlay(opened).box != box_at(opened.timeline, clip, Place.MIDDLE)
    assert not any(button.isChecked() for button in opened.page.properties.overlay.places.values())


def test_opacity_corners_and_border_are_tried_out_and_kept(opened: Editor) -> None:
    clip = add(opened)
    form = opened.page.properties.overlay
    assert not form.corners.isVisibleTo(form), "what covers everything has no corners"
    form.places[Place.TOP_RIGHT].click()
    assert form.corners.isVisibleTo(form)
    steps = len(opened.done)
    form.opacity.setSliderDown(True)
    form.opacity.setValue(60)
    assert len(opened.done) == steps
    form.opacity.setSliderDown(False)
    assert opened.done[-1] == SetInset(clip.id, Inset(60))
    form.corners.setValue(40)
    form.border.click()
    assert overlay(opened).inset == Inset(60, 200, 10)
    form.border.click()
    assert overlay(opened).inset == Inset(60, 200)
    opened.document.undo()
    assert form.border.isChecked()


def test_its_sound_is_turned_up_by_the_slider(opened: Editor) -> None:
    clip = add(opened)
    opened.page.properties.volume.setValue(70)
    assert opened.done[-1] == SetVolume(clip.id, 70)


def test_a_clip_of_the_picture_has_no_place_over_it(opened: Editor) -> None:
    add(opened)
    opened.view.select(opened.ids()[0])
    assert not opened.page.properties.overlay.isVisibleTo(opened.page.properties)


def test_a_tall_picture_is_as_wide_as_its_height_allows(opened: Editor) -> None:
    clip = add(opened)
    box = box_at(opened.timeline, clip, Place.MIDDLE, 1000)
    assert box is not None
    assert clip_area(opened.timeline, clip, box).height <= zones(opened.timeline.canvas).daily.height + 1


def test_every_place_has_a_name() -> None:
    assert set(PLACES) == set(Place)
    assert all(facts.title for facts in PLACES.values())


def test_a_sticker_is_brought_in_and_lies_over_the_picture(opened: Editor, qtbot: QtBot) -> None:
    opened.player.seek(30)
    opened.page.show_tab("stickers")
    opened.page.stickers.buttons["promo"].click()
    qtbot.waitUntil(lambda: bool(opened.timeline.clips(Role.OVERLAY)), timeout=5_000)
    clip = overlay(opened)
    assert clip.box == next(one.box for one in STICKERS if one.name == "promo")
    assert opened.view.selected == clip.id
    opened.page.stickers.buttons["promo"].click()
    qtbot.waitUntil(lambda: len(opened.timeline.clips(Role.OVERLAY)) == 2, timeout=5_000)
    assert len([one for one in opened.timeline.media if one.name == "promo.png"]) == 1, "one file serves both"


@pytest.mark.parametrize("sticker", STICKERS, ids=lambda sticker: sticker.name)
def test_a_sticker_is_a_small_transparent_picture(sticker: Sticker) -> None:
    assert sticker.file.stat().st_size < 20_000
    with PhotoSource(sticker.file) as source:
        alpha = source.alpha(View.whole(512, 512))
        assert alpha is not None
        assert alpha[0, 0] == 0
        assert (alpha == 255).mean() > 0.1
