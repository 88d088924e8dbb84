"""A list to choose from that a scrolling wheel passes over."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from trainer.ui import icons, theme


class StillCombo(QComboBox):
    """A list that a scrolling wheel passes over, with an arrow in the theme's ink."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = icons.pixmap("chevron-down", theme.current().ink, 18)
        side = theme.px(18)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - side - theme.px(10), (self.height() - side) // 2, arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
