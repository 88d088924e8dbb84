"""A card that is one big button, with labels and pictures laid out inside."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from trainer.ui import theme


class CardButton(QPushButton):
    """As large as its layout wants to be.  ``name`` is what screen readers say."""

    def __init__(self, layout: QLayout, name: str, look: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayout(layout)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.look(self, look)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _inside(self) -> QLayout:
        layout = self.layout()
        assert layout is not None  # given to the constructor
        return layout

    def sizeHint(self) -> QSize:
        return self._inside().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return self._inside().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._inside().totalHeightForWidth(width)


class FirmCard(CardButton):
    """Keeps the height that its words need where a page does not ask how high it is at its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
