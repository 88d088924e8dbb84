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
        self._shape: Canvas | None = None
        self._offered: tuple[Canvas, ...] = ()
        self._menu: QMenu | None = None
        self._actions: dict[Canvas, QAction] = {}
        theme.look(self, "toggle")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("Shapes", "Shape of the video"))
        self.clicked.connect(lambda: self.offers.popup(self.mapToGlobal(self.rect().bottomLeft())))

    @property
    def offers(self) -> QMenu:
        """The menu of shapes, made when it is first wanted: most pages are left without."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._group = QActionGroup(self._menu)
            self._fill(self._menu)
        return self._menu

    def show_shape(self, canvas: Canvas, offered: Sequence[Canvas]) -> None:
        """Name ``canvas`` and offer ``offered``, of which it is one."""
        if (canvas, tuple(offered)) == (self._shape, self._offered):
            return
        self._shape, self._offered = canvas, tuple(offered)
        word, numbers = export_shapes.title(canvas), export_shapes.ratio(canvas)
        self.setText(word)
        icons.put(self, export_shapes.icon(canvas), size=16)
        self.setAccessibleName(
            translate(
                "Shapes", "Shape for {place}: {shape}", place=self._place, shape=f"{word.lower()}, {numbers}"
            )
        )
        self.setVisible(len(self._offered) > 1)
        if self._menu is not None:
            self._fill(self._menu)

    def _fill(self, menu: QMenu) -> None:
        # Actions are kept: one of them may be the one that was just pressed.
        for canvas in self._offered:
            if canvas not in self._actions:
                self._add(menu, canvas)
        for canvas, action in self._actions.items():
            action.setVisible(canvas in self._offered)
            tick(action, export_shapes.icon(canvas), canvas == self._shape)

    def _add(self, menu: QMenu, canvas: Canvas) -> None:
        words = f"{export_shapes.title(canvas)}  {export_shapes.ratio(canvas)}"
        action = self._actions[canvas] = menu.addAction(words)
        action.setObjectName(export_shapes.ratio(canvas))
        action.triggered.connect(lambda: self.chosen.emit(canvas))
        self._group.addAction(action)
