"""The bar at the top of a page that leads back to another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from trainer.ui import pieces, theme


class PageBar(QFrame):
    """A way back, named ``back``, then the page's title.  More can be added to ``row``."""

    back_requested = Signal()

    def __init__(self, back: str, title: str, icon: str = "arrow-left") -> None:
        super().__init__()
        theme.look(self, "bar")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.row.setSpacing(theme.px(12))
        self.back = pieces.button(back, self.back_requested.emit, icon=icon)
        self.row.addWidget(self.back)
        self.title = pieces.text(title, "heading")
        self.row.addWidget(self.title)
        self.row.addStretch(1)
