"""The window on a desktop."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.ui import window_frame


def test_a_small_screen_is_filled_and_a_large_one_is_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window_frame.show(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    width, height = window_frame.USUAL_WIDTH, window_frame.USUAL_HEIGHT
    assert window.isMaximized() == (room.width() < 1.2 * width or room.height() < 1.2 * height)
    assert window.isMaximized() or (window.width(), window.height()) == (width, height)


def test_the_sign_is_sharp_at_every_usual_size(qtbot: QtBot) -> None:
    sizes = {size.width() for size in window_frame.icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
