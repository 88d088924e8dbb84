"""A press becomes a drag once, after a real movement of the left button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from trainer.ui.drag_start import DragStart


def mouse(x: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> QMouseEvent:
    at = QPointF(x, 5)
    return QMouseEvent(QEvent.Type.MouseMove, at, at, button, button, Qt.KeyboardModifier.NoModifier)


def test_a_trembling_hand_drags_nothing_and_a_drag_begins_once(qapp: QApplication) -> None:
    far, start = QApplication.startDragDistance(), DragStart()
    start.press(mouse(3))
    assert start.gone_far(mouse(2 + far)) is None
    assert start.gone_far(mouse(3 + far)) == QPoint(3, 5)
    assert start.gone_far(mouse(3 + 5 * far)) is None


def test_without_a_press_of_the_left_button_there_is_no_drag(qapp: QApplication) -> None:
    start = DragStart()
    start.press(mouse(0, Qt.MouseButton.RightButton))
    assert start.gone_far(mouse(500)) is None
    start.press(mouse(0))
    start.let_go()
    assert start.gone_far(mouse(500)) is None
