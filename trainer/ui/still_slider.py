"""A slider that a scrolling wheel passes over; nobody changes the loudness by scrolling."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider


class StillSlider(QSlider):
    """A QSlider that leaves the wheel to what scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
