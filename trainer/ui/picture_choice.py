"""A choice that is one small picture: a style, a place, a motion; the chosen one is framed.

What it says in words stands in its tip, and a screen reader hears it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from trainer.ui import theme

NARROWEST = 40
"""Design pixels of a choice in a row of many."""


class PictureChoice(QPushButton):
    """Its picture is set with ``setIcon``.  ``height`` is the least of its inside, in design pixels.

    ``slim``: it stands in a row of many, with hardly any air, and no higher than it must be.
    """

    def __init__(self, picture: QSize, height: int, name: str, tip: str, *, slim: bool = False) -> None:
        super().__init__()
        theme.look(self, "card")
        self.setCheckable(True)
        self.setIconSize(picture)
        # The look "card" puts its contents at the left; this one holds a single drawing.
        inside = f"text-align: center; min-height: {theme.px(height)}px;"
        if slim:
            inside += f" padding: 0; border-radius: {theme.px(10)}px;"
            self.setFixedHeight(theme.px(height + 4))
            self.setMinimumWidth(theme.px(NARROWEST))
        self.setStyleSheet(f"QPushButton {{ {inside} }}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.toggled.connect(lambda on: theme.look(self, "chosen" if on else "card"))
