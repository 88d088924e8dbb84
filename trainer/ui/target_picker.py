"""Choosing what a lesson points at by clicking on it.

A pane without colour lies over the window: what is below the pointer is ringed, a
click chooses it, Escape or the right button leaves everything as it was.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trainer.lesson.targets import is_known
from trainer.ui import theme
from trainer.ui.spotlight import Spotlight
from trainer.ui.targets import Targets


class TargetPicker(QWidget):
    """``chosen`` carries a target's name; ``given_up`` when nothing was chosen."""

    chosen = Signal(str)
    given_up = Signal()

    def __init__(self, window: QWidget, targets: Targets, spotlight: Spotlight) -> None:
        super().__init__(window)
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._window, self._targets, self._spotlight = window, targets, spotlight
        self.hide()

    def begin(self) -> None:
        """Lie over the window until something is chosen."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def end(self) -> None:
        self._spotlight.point_at(())
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame around the window says who has the keyboard, and with it Escape."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(theme.current().colour("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        name = self._at(event)
        self._spotlight.point_at((name,) if name else ())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._at(event)
        if event.button() != Qt.MouseButton.LeftButton:
            self._give_up()
        elif name:
            self.end()
            self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _at(self, event: QMouseEvent) -> str:
        names = self._targets.at(self._window, event.position().toPoint())
        return next((name for name in names if is_known(name)), "")

    def _give_up(self) -> None:
        self.end()
        self.given_up.emit()
