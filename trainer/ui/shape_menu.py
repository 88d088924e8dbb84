"""The shapes of a video, to change the one that it has: the same edit on another canvas.

On a new shape clips are framed by themselves, for a framing says which point of a picture
should be in the middle; words and overlays keep their share of the canvas.  What is set
by hand on a shape stays with that shape (``trainer.model.reshape``).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from trainer.model.canvas import CANVASES, Canvas
from trainer.ui import icons
from trainer.ui.new_project_page import SHAPES
from trainer.words import translate


class ShapeMenu(QMenu):
    """Offers every shape; that of ``canvas`` is ticked."""

    chosen = Signal(str)

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        for shape, facts in SHAPES.items():
            title = translate("NewProject", facts.title)
            action = self.addAction(icons.icon(facts.icon), f"{title}  {shape}")
            action.setObjectName(shape)
            action.setCheckable(True)
            action.setChecked(CANVASES[shape] == canvas)
            action.triggered.connect(lambda _=False, shape=shape: self.chosen.emit(shape))
            group.addAction(action)
        self.aboutToHide.connect(self.deleteLater)
