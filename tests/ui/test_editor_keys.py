"""Space and the arrows, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.editing import NO_KEYS, Editor, editor, press, project_with
from trainer.model.commands import (
    RenameProject,
)
from trainer.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Editor]:
    with editor(qtbot, project_with(tmp_path / "proyek", 120, 90, 60)) as made:
        yield made


def test_space_plays_and_pauses_wherever_the_mouse_last_was(qtbot: QtBot, opened: Editor) -> None:
    QTest.mouseClick(opened.page.tabs["media"], LEFT)
    press(opened, Qt.Key.Key_Space)
    assert opened.player.playing
    qtbot.waitUntil(lambda: opened.player.position > 2, timeout=10_000)
    press(opened, Qt.Key.Key_Space)
    assert not opened.player.playing


def test_space_presses_a_button_that_was_reached_with_tab(opened: Editor) -> None:
    tab = opened.page.tabs["properties"]
    for _ in range(40):
        if tab.hasFocus():
            break
        press(opened, Qt.Key.Key_Tab)
    assert tab.hasFocus()
    press(opened, Qt.Key.Key_Space)
    assert not opened.player.playing
    assert opened.page.properties.isVisible()


def test_space_plays_after_a_click_on_a_button_that_takes_the_keyboard(opened: Editor) -> None:
    """A lesson's buttons do, and the lesson says: press Space to play."""
    button = QPushButton("Lanjut")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    slot = opened.page.lesson_slot.layout()
    assert slot is not None
    slot.addWidget(button)
    opened.page.lesson_slot.show()
    opened.page.bar.home.setFocus()
    press(opened, Qt.Key.Key_Tab)
    QApplication.processEvents()
    # By way of the window, as the system does it, so that Qt knows of the pressed mouse.
    place = button.mapTo(opened.page, button.rect().center())
    QTest.mouseClick(opened.page.windowHandle(), LEFT, NO_KEYS, place)
    assert button.hasFocus()
    press(opened, Qt.Key.Key_Space)
    assert opened.player.playing
    assert len(clicks) == 1


def test_arrows_move_a_focused_slider_and_not_the_playhead(opened: Editor) -> None:
    opened.view.select(opened.ids()[0])
    opened.page.show_tab("properties")
    opened.page.properties.volume.setFocus(Qt.FocusReason.TabFocusReason)
    press(opened, Qt.Key.Key_Right)
    assert opened.player.position == 0
    assert opened.timeline.clip(opened.ids()[0]).volume == 105


def test_letters_in_the_name_are_letters(opened: Editor) -> None:
    name = opened.page.bar.name
    QTest.mouseClick(name, LEFT)
    name.selectAll()
    QTest.keyClicks(name, "Sari  Sumba ")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert opened.done[-1] == RenameProject("Sari Sumba")
    assert name.text() == "Sari Sumba"
    assert not opened.player.playing
