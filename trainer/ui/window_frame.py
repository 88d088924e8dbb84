"""The window as the desktop has it: its sign, and how large it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from trainer import paths

LEAST = (480, 320)
USUAL_WIDTH, USUAL_HEIGHT = 1366, 768
"""Pixels; a screen that is hardly larger is filled."""


def icon() -> QIcon:
    """The program's sign in every size that is shipped."""
    made = QIcon()
    for file in sorted((paths.ASSETS / "app").glob("semenit-*.png")):
        made.addFile(str(file))
    return made


def show(window: QWidget) -> None:
    """Show the window: all of a small screen, its usual size on a larger one."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    if room.width() < USUAL_WIDTH * 1.2 or room.height() < USUAL_HEIGHT * 1.2:
        window.showMaximized()
        return
    window.resize(USUAL_WIDTH, USUAL_HEIGHT)
    frame = window.frameGeometry()
    frame.moveCenter(room.center())
    window.move(frame.topLeft())
    window.setWindowState(Qt.WindowState.WindowActive)
    window.show()
