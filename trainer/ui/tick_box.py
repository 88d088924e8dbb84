"""A box to tick: the theme's colours, and a tick that is seen on every screen."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from trainer.ui import icons, theme

TICK = 16
"""Design pixels."""


class TickBox(QCheckBox):
    """A QCheckBox; the style sheet draws its box, which leaves no tick of the system's."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        tick = icons.pixmap("check", theme.current().on_primary, TICK)
        size = tick.deviceIndependentSize().toSize()
        painter = QPainter(self)
        painter.drawPixmap(
            box.center().x() - size.width() // 2 + 1, box.center().y() - size.height() // 2 + 1, tick
        )
        painter.end()
