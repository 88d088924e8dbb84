"""Texts in the whole editor: from the first letter to the picture, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.access import nameless, unreachable
from tests.ui.editing import Editor, editor, project_with
from trainer.model.canvas import Box
from trainer.model.commands import AddText, ChangeText, DeleteClip, PlaceClip, RemoveText, SetAnchor
from trainer.model.invariants import check
from trainer.model.opentime import TimeRange
from trainer.model.purpose import Purpose
from trainer.model.schema import Anchor, Role, Text
from trainer.settings import Settings
from trainer.ui import preview_marks
from trainer.ui.timeline import landmarks

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


def press(opened: Editor, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyClick(QApplication.focusWidget() or opened.page, key, modifier)


def titles(opened: Editor) -> tuple[Text, ...]:
    return opened.timeline.words(Role.TITLE)


def add(opened: Editor, purpose: Purpose = Purpose.JUDUL) -> Text:
    """Add a text with the mouse."""
    opened.view.select(None)
    QTest.mouseClick(opened.page.tabs["text"], LEFT)
    QTest.mouseClick(opened.page.texts.choices[purpose], LEFT)
    return titles(opened)[-1]


def place_of(opened: Editor, text: str) -> QPoint:
    preview = opened.page.preview
    item = next(item for item in preview.items if item.id == text)
    return preview_marks.on_screen(item.area, preview.picture_rect).center().toPoint()


def test_a_title_from_the_first_press_to_the_words(qtbot: QtBot, opened: Editor) -> None:
    opened.player.seek(130)
    added = add(opened)
    assert isinstance(opened.done[-1], AddText)
    assert added.anchor == Anchor(40, opened.ids()[1])
    assert opened.view.selected == added.id
    words = opened.page.texts.words
    assert words.hasFocus()
    QTest.keyClicks(words, "Batik tulis Bu Sri")  # takes the place of the first words
    count = len(opened.done)
    press(opened, Qt.Key.Key_Tab)
    assert len(opened.done) == count + 1
    assert titles(opened)[0].words == "Batik tulis Bu Sri"
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert titles(opened)[0].words == added.words
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert titles(opened) == ()


def test_undo_while_typing_takes_back_what_was_typed(opened: Editor) -> None:
    added = add(opened)
    QTest.keyClicks(opened.page.texts.words, "Sogan")
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert titles(opened) == (added,)
    assert opened.page.texts.words.words == added.words


def test_what_is_typed_is_seen_on_the_picture_at_once(qtbot: QtBot, opened: Editor) -> None:
    preview = opened.page.preview
    opened.player.seek(60)
    qtbot.waitUntil(lambda: not preview.picture.isNull(), timeout=10_000)
    bare = preview.picture.copy()
    add(opened)
    qtbot.waitUntil(lambda: preview.picture != bare, timeout=10_000)
    placed = preview.picture.copy()
    count = len(opened.done)
    QTest.keyClicks(opened.page.texts.words, "X")
    qtbot.waitUntil(lambda: preview.picture != placed, timeout=10_000)
    assert len(opened.done) == count


def test_dragging_a_title_on_the_picture(opened: Editor) -> None:
    opened.player.seek(60)
    added = add(opened)
    at, preview = place_of(opened, added.id), opened.page.preview
    count = len(opened.done)
    QTest.mousePress(preview, LEFT, pos=at)
    for y in (20, 60, 90):
        QTest.mouseMove(preview, at + QPoint(0, y))
    QTest.mouseRelease(preview, LEFT, pos=at + QPoint(0, 90))
    assert len(opened.done) == count + 1
    assert isinstance(opened.done[-1], ChangeText)
    assert titles(opened)[0].box.y > added.box.y + 100
    check(opened.timeline)


def test_a_double_click_on_the_picture_goes_to_the_words(opened: Editor) -> None:
    opened.player.seek(60)
    added = add(opened)
    opened.view.select(None)
    opened.page.show_tab("media")
    QTest.mouseDClick(opened.page.preview, LEFT, pos=place_of(opened, added.id))
    assert opened.view.selected == added.id
    assert opened.page.texts.words.hasFocus()


def test_arrows_on_the_picture_move_the_text_and_not_the_playhead(opened: Editor) -> None:
    opened.player.seek(60)
    added = add(opened)
    here = opened.player.position
    opened.page.preview.setFocus(Qt.FocusReason.TabFocusReason)
    press(opened, Qt.Key.Key_Right)
    assert opened.player.position == here
    assert titles(opened)[0].box.x == added.box.x + 5
    opened.view.select(None)
    press(opened, Qt.Key.Key_Right)
    assert opened.player.position == here + 1


def test_a_new_title_is_wholly_seen(opened: Editor) -> None:
    opened.player.seek(60)
    added = add(opened)
    assert opened.timeline.range_of(added).start == 60
    assert opened.player.position == 66  # its fade is over
    opened.view.select(None)
    opened.player.seek(70)
    opened.view.select(added.id)
    opened.page.desk.stand_at(added.id)
    assert opened.player.position == 70


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_del_removes_a_text_on_the_timeline_but_not_while_writing(opened: Editor, key: Qt.Key) -> None:
    added = add(opened)
    press(opened, key)
    assert titles(opened) == (added,)
    place = landmarks.item(opened.view.places(), added.id)
    assert place is not None
    opened.page.texts.words.clearFocus()
    QTest.mouseClick(opened.view, LEFT, pos=place.center())
    opened.view.setFocus()
    press(opened, key)
    assert opened.done[-1] == RemoveText(added.id)
    assert opened.view.selected is None


def test_keys_add_choose_and_move_a_text(opened: Editor) -> None:
    opened.player.seek(30)
    press(opened, Qt.Key.Key_T, CONTROL)
    (added,) = titles(opened)
    opened.view.setFocus()
    opened.view.select(None)
    press(opened, Qt.Key.Key_Down, CONTROL)
    assert opened.view.selected == added.id
    press(opened, Qt.Key.Key_Right, CONTROL)
    assert isinstance(opened.done[-1], SetAnchor)
    assert opened.timeline.range_of(titles(opened)[0]).start == 33
    opened.player.seek(60)
    press(opened, Qt.Key.Key_BracketRight)
    assert titles(opened)[0].duration == 27


def test_an_overlay_and_a_sound_show_their_properties_and_go(opened: Editor) -> None:
    media = opened.timeline.media[0].id
    opened.document.do(PlaceClip(Role.OVERLAY, media, Anchor(20), TimeRange(0, 60), Box(300, 600, 300)))
    opened.document.do(PlaceClip(Role.VOICE, media, Anchor(10), TimeRange(0, 60)))
    overlay, voice = (opened.timeline.clips(role)[0].id for role in (Role.OVERLAY, Role.VOICE))
    opened.view.select(overlay)
    assert opened.page.properties.clip is not None
    opened.player.seek(40)
    assert opened.page.preview.selected is not None
    opened.view.select(voice)
    opened.view.setFocus()
    press(opened, Qt.Key.Key_Delete)
    assert opened.done[-1] == DeleteClip(voice)
    assert opened.timeline.clips(Role.VOICE) == ()


def test_the_safe_zone_by_button_and_by_key(opened: Editor) -> None:
    preview, button = opened.page.preview, opened.page.transport.safe_zone
    assert "TikTok" in button.text()
    QTest.mouseClick(button, LEFT)
    assert preview.zone_shown
    assert button.isChecked()
    press(opened, Qt.Key.Key_Z)
    assert not preview.zone_shown


def test_while_it_plays_nothing_lies_over_the_picture(qtbot: QtBot, opened: Editor) -> None:
    opened.player.seek(10)
    add(opened)
    assert opened.page.preview.items
    QTest.mouseClick(opened.page.transport.play, LEFT)
    assert opened.page.preview.items == ()
    opened.player.pause()
    assert opened.page.preview.items


def test_an_empty_project_has_no_place_for_texts(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "kosong")) as opened:
        assert not opened.page.actions_table["add_text"].isEnabled()
        opened.page.show_tab("text")
        assert not opened.page.texts.choices[Purpose.JUDUL].isEnabled()


def test_every_part_of_a_text_can_be_pointed_at(opened: Editor) -> None:
    opened.page.show_tab("text")
    for name in ("text.tab", "text.add"):
        assert opened.targets.find(name) is not None, name
    add(opened)
    for name in (
        "text.words",
        "text.size",
        "text.style.1",
        "text.style.12",
        "timeline.text.1",
        "preview.text",
    ):
        opened.targets.bring_into_view(name)
        QApplication.processEvents()
        assert opened.targets.find(name) is not None, name
    assert opened.targets.find("timeline.text.2") is None


def test_a_closing_page_keeps_what_was_typed(opened: Editor) -> None:
    add(opened)
    QTest.keyClicks(opened.page.texts.words, "Sogan")
    opened.page.stop()
    assert titles(opened)[0].words == "Sogan"


def test_every_control_has_a_name_and_is_reached(opened: Editor) -> None:
    add(opened)
    assert nameless(opened.page) == []
    assert unreachable(opened.page) == []
