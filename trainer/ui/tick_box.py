"""A box to tick: the theme's colours, a tick that is seen on every screen, and a whole line to press."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from trainer.ui import icons, theme

TICK = 16
"""Design pixels."""


class TickBox(QCheckBox):
    """A QCheckBox; the style sheet draws its box, which leaves no tick of the system's."""

    def hitButton(self, pos: QPoint) -> bool:
        """All of the line, as of a button: the words alone are a small thing to hit."""
        return self.rect().contains(pos)

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
