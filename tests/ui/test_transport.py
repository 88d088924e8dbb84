"""The row of buttons below the preview."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from trainer.settings import Settings
from trainer.ui.actions import Actions
from trainer.ui.transport import Transport


def test_times_are_written_as_people_write_them(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    row = Transport(Actions(owner), owner)
    row.show_time(7 * 30 + 29, 30)
    row.show_length(42 * 30, 30)
    assert (row.time.text(), row.length.text()) == ("00.07", "00.42")


def test_each_button_does_its_action(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    row = Transport(actions, owner)
    done: list[str] = []
    names = ("previous_clip", "step_back", "play", "step_forward", "next_clip")
    for name in names:
        actions.connect_to(name, lambda name=name: done.append(name))  # type: ignore[misc]
    owner.show()
    for button in row.findChildren(QPushButton):
        assert button.accessibleName()
        assert button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == list(names)


def test_play_becomes_pause(qtbot: QtBot, settings: Settings) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    row = Transport(Actions(owner), owner)
    before = row.play.icon().cacheKey()
    row.show_playing(True)
    assert row.play.icon().cacheKey() != before
