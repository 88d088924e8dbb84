"""The shape that a video gets at one place, and the others that make sense there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from trainer.model.canvas import Canvas
from trainer.ui import export_shapes, icons, theme
from trainer.ui.shape_menu import tick
from trainer.words import translate


class ShapeButton(QPushButton):
    """Names the shape; a press offers the others.  ``chosen`` carries the Canvas that was taken.

    ``place`` is the name of the place, for whoever does not see on which card it is.
    Where there is only one shape, there is nothing to press and the button is hidden.
    """

    chosen = Signal(object)

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place
        self.menu_box = QMenu(self)
        self.shapes: dict[Canvas, QAction] = {}
        self._group = QActionGroup(self.menu_box)
        theme.look(self, "toggle")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("Shapes", "Shape of the video"))
        self.clicked.connect(lambda: self.menu_box.popup(self.mapToGlobal(self.rect().bottomLeft())))

    def show_shape(self, canvas: Canvas, offered: Sequence[Canvas]) -> None:
        """Name ``canvas`` and offer ``offered``, of which it is one."""
        word, numbers = export_shapes.title(canvas), export_shapes.ratio(canvas)
        self.setText(word)
        icons.put(self, export_shapes.icon(canvas), size=16)
        self.setAccessibleName(
            translate(
                "Shapes", "Shape for {place}: {shape}", place=self._place, shape=f"{word.lower()}, {numbers}"
            )
        )
        self.setVisible(len(offered) > 1)
        for one in offered:
            if one not in self.shapes:
                self._add(one)
        for one, action in self.shapes.items():
            action.setVisible(one in offered)
            tick(action, export_shapes.icon(one), one == canvas)

    def _add(self, canvas: Canvas) -> None:
        words = f"{export_shapes.title(canvas)}  {export_shapes.ratio(canvas)}"
        action = self.shapes[canvas] = self.menu_box.addAction(words)
        action.triggered.connect(lambda: self.chosen.emit(canvas))
        self._group.addAction(action)
