"""Drags from elsewhere, as the system sends them to a widget."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def file_mime(files: Iterable[Path]) -> QMimeData:
    """What a drag from a file manager carries."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def enter(widget: QWidget, data: QMimeData, at: QPoint) -> bool:
    """The drag comes over the widget; returns whether it is welcome."""
    event = QDragEnterEvent(QPointF(at), _COPY, data, _LEFT, _NO_KEYS)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def hover(widget: QWidget, data: QMimeData, at: QPoint) -> bool:
    """The drag comes over the widget and rests at a point."""
    if not enter(widget, data, at):
        return False
    QApplication.sendEvent(widget, QDragMoveEvent(QPointF(at), _COPY, data, _LEFT, _NO_KEYS))
    return True


def drop(widget: QWidget, data: QMimeData, at: QPoint) -> bool:
    """The drag is let go over the widget."""
    if not hover(widget, data, at):
        return False
    event = QDropEvent(QPointF(at), _COPY, data, _LEFT, _NO_KEYS)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
