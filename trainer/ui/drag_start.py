"""When a press becomes a drag: after the mouse went as far as the desktop asks for.

A click whose hand trembles must stay a click.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


class DragStart:
    """Follows the left button over one widget; give it the widget's mouse events."""

    def __init__(self) -> None:
        self._pressed: QPoint | None = None

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def gone_far(self, event: QMouseEvent) -> QPoint | None:
        """The mouse moved: where it was pressed, once, when that has become a drag; else None."""
        pressed = self._pressed
        if pressed is None:
            return None
        travelled = (event.position().toPoint() - pressed).manhattanLength()
        if travelled < QApplication.startDragDistance():
            return None
        self._pressed = None
        return pressed

    def let_go(self) -> None:
        """The button came up, or the press was something else."""
        self._pressed = None
