"""The whole editor, with a real mouse, real keys and real clips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import sizes
from tests.ui.access import nameless, unreachable
from tests.ui.clipping import faults
from tests.ui.conftest import Dress
from tests.ui.dragging import drop, file_mime
from tests.ui.editing import OFFSCREEN_MENUS, Editor, at, copied, editor, press, project_with
from trainer.errors import NothingToExport
from trainer.model.canvas import Fit
from trainer.model.commands import (
    FrameClip,
    InsertClip,
    MoveClip,
    PlaceClip,
    SplitClip,
    TrimClip,
)
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role
from trainer.settings import Settings
from trainer.ui.actions import ACTIONS
from trainer.ui.shortcut_sheet import ShortcutSheet
from trainer.ui.targets import TARGETS
from trainer.ui.timeline.dropping import media_mime
from trainer.words import translate

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


# --- editing --------------------------------------------------------------------------------


def test_trimming_and_moving_with_the_mouse_reaches_the_document(qtbot: QtBot, opened: Editor) -> None:
    view, third = opened.view, opened.ids()[2]
    end = at(opened, 270) - QPoint(6, 0)
    QTest.mousePress(view, LEFT, pos=end)
    for x in (8, 16, 24):
        QTest.mouseMove(view, end - QPoint(x, 0))
    QTest.mouseRelease(view, LEFT, pos=end - QPoint(24, 0))
    assert [type(command) for command in opened.done[3:]] == [TrimClip]
    assert opened.timeline.clip(third).duration < 60
    start = at(opened, 222)
    QTest.mousePress(view, LEFT, pos=start)
    for frame in (180, 90, 5):
        QTest.mouseMove(view, at(opened, frame))
    QTest.mouseRelease(view, LEFT, pos=at(opened, 5))
    assert opened.done[-1] == MoveClip(third, 0)


def test_a_card_dropped_between_clips_is_chosen(opened: Editor) -> None:
    media = opened.timeline.media[0].id
    drop(opened.view, media_mime(media), at(opened, 125))
    assert opened.done[-1] == InsertClip(media, 120)
    assert opened.view.selected == opened.ids()[1]
    assert opened.player.position == 120


def test_files_dropped_on_the_timeline_come_in_and_stand_there(
    qtbot: QtBot, opened: Editor, tmp_path: Path
) -> None:
    before = opened.ids()
    drop(opened.view, file_mime([copied("baru.mp4", tmp_path / "hp", 1)]), at(opened, 118))
    qtbot.waitUntil(lambda: len(opened.ids()) == 4, timeout=20_000)
    new = opened.timeline.picture.children[1]
    assert opened.timeline.reference(new.media).name == "baru.mp4"
    assert [clip for clip in opened.ids() if clip != new.id] == before


def test_files_dropped_on_the_preview_come_in(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    drop(opened.page.preview, file_mime([copied("baru.mp4", tmp_path / "hp", 1)]), QPoint(200, 150))
    qtbot.waitUntil(lambda: len(opened.timeline.media) == 2, timeout=20_000)
    assert len(opened.ids()) == 3


def test_undo_and_redo_say_what_they_do(opened: Editor) -> None:
    opened.player.seek(50)
    before = opened.timeline
    press(opened, Qt.Key.Key_S)
    bar = opened.page.bar
    assert opened.document.undo_title in bar.undo.toolTip()
    assert opened.document.undo_title in bar.undo.text()
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.timeline == before
    assert opened.document.redo_title in bar.redo.toolTip()
    QTest.mouseClick(bar.redo, LEFT)
    assert len(opened.ids()) == 4
    assert opened.page.actions_table["redo"].isEnabled() is False


def test_properties_change_the_chosen_clip_and_show_it(qtbot: QtBot, opened: Editor) -> None:
    second = opened.ids()[1]
    opened.view.select(second)
    QTest.mouseClick(opened.page.tabs["properties"], LEFT)
    QTest.mouseClick(opened.page.properties.fits[Fit.BLUR], LEFT)
    done = opened.done[-1]
    assert isinstance(done, FrameClip)
    assert done.clip == second
    assert opened.player.position == 120


# --- moving ------------------------------------------------------------------------------------


def test_scrubbing_shows_the_picture_there(qtbot: QtBot, opened: Editor) -> None:
    qtbot.waitUntil(lambda: not opened.page.preview.picture.isNull(), timeout=10_000)
    before = opened.page.preview.picture.copy()
    QTest.mouseClick(opened.view, LEFT, pos=at(opened, 100, y=8))
    assert opened.page.transport.time.text() == "00.03"
    qtbot.waitUntil(lambda: opened.page.preview.picture != before, timeout=10_000)


def test_a_press_on_a_second_takes_the_line_there(opened: Editor) -> None:
    found = opened.targets.find("timeline.second.4")
    assert found is not None
    QTest.mouseClick(found[0], LEFT, pos=found[1].center())
    assert abs(opened.player.position - 4 * 30) <= 2
    opened.targets.open("timeline.second.2")
    assert opened.player.position == 60


def test_the_last_voice_and_the_text_of_a_purpose_are_found(opened: Editor) -> None:
    voice = opened.timeline.media[0].id
    for frame in (150, 0):  # the list is in another order than what is seen
        opened.document.do(PlaceClip(Role.VOICE, voice, Anchor(frame), TimeRange(0, 30)))
    opened.page.actions_table["add_text"].trigger()
    first, last = (opened.targets.find(f"timeline.voice.{name}") for name in ("1", "last"))
    assert first is not None
    assert last is not None
    assert first[1].right() < last[1].left()
    opened.targets.open("timeline.voice.1")
    chosen = opened.timeline.clip(opened.view.selected or "")
    assert opened.timeline.range_of(chosen).start == 0
    assert opened.targets.find("timeline.text.of.judul") == opened.targets.find("timeline.text.1")
    assert opened.targets.find("timeline.text.of.kontak") is None


def test_escape_keeps_the_old_name(opened: Editor) -> None:
    before = opened.done
    name = opened.page.bar.name
    QTest.mouseClick(name, LEFT)
    QTest.keyClicks(name, "xyz")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert name.text() == "Batik Bu Sri"
    assert opened.done == before


# --- around it ------------------------------------------------------------------------------------


@OFFSCREEN_MENUS
def test_the_context_menu_does_what_the_buttons_do(opened: Editor) -> None:
    opened.player.seek(50)
    opened.view.select(opened.ids()[0])
    opened.view.menu_requested.emit(opened.view.mapToGlobal(QPoint(200, 60)))
    menu = opened.page.timeline.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0] is opened.page.actions_table["split"]
    menu.actions()[0].trigger()
    assert opened.done[-1] == SplitClip(50)
    menu.close()


def test_export_needs_a_clip(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    with editor(qtbot, project_with(tmp_path / "kosong")) as opened:
        asked: list[bool] = []
        opened.page.export_requested.connect(lambda: asked.append(True))
        QTest.mouseClick(opened.page.bar.export, LEFT)
        assert asked == []
        assert isinstance(opened.messages.history[-1].fault, NothingToExport)
        opened.page.media.bring_samples()
        qtbot.waitUntil(lambda: bool(opened.page.media.cards), timeout=20_000)
        QTest.mouseClick(opened.page.media.cards[0].add, LEFT)
        QTest.mouseClick(opened.page.bar.export, LEFT)
        assert asked == [True]


def test_home_and_the_sheet_of_keys(qtbot: QtBot, opened: Editor) -> None:
    with qtbot.waitSignal(opened.page.home_requested):
        QTest.mouseClick(opened.page.bar.home, LEFT)
    press(opened, Qt.Key.Key_F1)
    sheet = opened.page.findChild(ShortcutSheet)
    assert sheet is not None
    text = " ".join(label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text"))
    for facts in ACTIONS:
        assert translate("Actions", facts.title) in text
    sheet.close()


def test_the_state_of_saving_is_said(qtbot: QtBot, opened: Editor) -> None:
    state = opened.page.bar.state
    opened.player.seek(40)
    press(opened, Qt.Key.Key_S)
    saving = state.text()
    qtbot.waitUntil(lambda: state.text() != saving, timeout=10_000)
    assert opened.document.project.saved


def test_every_place_can_be_pointed_at(qtbot: QtBot, opened: Editor) -> None:
    names = [name for name in TARGETS if name.partition(".")[0] in
             ("media", "timeline", "transport", "editor", "preview")] + ["export.button"]  # fmt: skip
    opened.page.actions_table["add_text"].trigger()
    opened.page.actions_table["caption_add"].trigger()
    for role in (Role.VOICE, Role.MUSIC):
        opened.document.do(PlaceClip(role, opened.timeline.media[0].id, Anchor(0)))
    opened.page.show_tab("media")
    for name in names:
        found = opened.targets.find(name.replace("<n>", "1").replace("<name>", "judul"))
        assert found is not None, name
        widget, rect = found
        assert widget.rect().contains(rect)
        assert rect.width() >= 8
    assert opened.targets.find("timeline.clip.4") is None
    assert opened.targets.find("media.item.2") is None


def test_everything_has_a_name_and_can_be_reached_without_a_mouse(opened: Editor) -> None:
    opened.view.select(opened.ids()[0])
    for tab in ("media", "properties"):
        opened.page.show_tab(tab)
        QApplication.processEvents()
        assert nameless(opened.page) == []
        # The + on a card is for the mouse; the card itself is reached, and Enter does the same.
        plus = {card.add.accessibleName() for card in opened.page.media.cards}
        assert set(unreachable(opened.page)) <= plus
    assert all(card.focusPolicy() & Qt.FocusPolicy.TabFocus for card in opened.page.media.cards)


def test_stopping_twice_does_no_harm(opened: Editor) -> None:
    opened.page.stop()
    opened.page.stop()


def test_a_mere_look_around_changes_nothing(qtbot: QtBot, opened: Editor) -> None:
    before = opened.timeline
    done = opened.done
    for frame in (5, 60, 119, 121, 200, 268):
        QTest.mouseClick(opened.view, LEFT, pos=at(opened, frame))
        QTest.mouseClick(opened.view, LEFT, pos=at(opened, frame, y=8))
    for name in ("properties", "media"):
        QTest.mouseClick(opened.page.tabs[name], LEFT)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_N):
        press(opened, key)
    press(opened, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert opened.timeline is before
    assert opened.done == done


@sizes.SCREENS
@sizes.TEXT_SIZES
@sizes.LANGUAGES
def test_everything_can_be_read_alone_and_with_a_lesson(
    qtbot: QtBot, dress: Dress, tmp_path: Path, screen: tuple[int, int], text_size: str, language: str
) -> None:
    dress(text_size=text_size, language=language)
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60), screen) as opened:
        opened.view.select(opened.ids()[0])
        for tab in ("media", "properties", "text", "a text", "captions", "a caption", "looks", "taps"):
            if tab == "a text":
                opened.page.actions_table["add_text"].trigger()
            elif tab == "a caption":
                opened.page.actions_table["caption_add"].trigger()
            elif tab in ("looks", "taps"):
                opened.page.captions.show_page(tab)
            else:
                opened.page.show_tab(tab)
            for lesson in (False, True):
                opened.page.lesson_slot.setVisible(lesson)
                QApplication.processEvents()
                assert opened.page.width() == screen[0]
                assert opened.page.height() == screen[1]
                assert not faults(opened.page)
