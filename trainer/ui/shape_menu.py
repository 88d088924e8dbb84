"""The shapes of a video, to change the one that it has: the same edit on another canvas.

::

    (v) Upright (phone)  9:16
    [=] Wide (YouTube)  16:9 · set up already      something sits otherwise there
    [ ] Square  1:1

On a new shape clips are framed by themselves, for a framing says which point of a picture
should be in the middle; words and overlays keep their share of the canvas.  What is set
by hand on a shape stays with that shape (``trainer.model.reshape``).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from trainer.model.canvas import CANVASES
from trainer.model.reshape import set_apart
from trainer.model.schema import Timeline
from trainer.ui import icons, theme
from trainer.ui.new_project_page import SHAPES
from trainer.words import translate


class ShapeMenu(QMenu):
    """Offers every shape; that of ``timeline`` is ticked, those with framings of their own say so."""

    chosen = Signal(str)

    def __init__(self, timeline: Timeline, parent: QWidget) -> None:
        super().__init__(parent)
        apart = set_apart(timeline)
        mark = translate("Shapes", "set up already")
        group = QActionGroup(self)
        for shape, facts in SHAPES.items():
            words = f"{translate('NewProject', facts.title)}  {shape}"
            if CANVASES[shape] in apart:
                words = f"{words} · {mark}"
            action = self.addAction(words)
            action.setObjectName(shape)
            tick(action, facts.icon, CANVASES[shape] == timeline.canvas)
            action.triggered.connect(lambda _=False, shape=shape: self.chosen.emit(shape))
            group.addAction(action)
        self.aboutToHide.connect(self.deleteLater)


def tick(action: QAction, icon: str, chosen: bool) -> None:
    """Show ``icon``, or a tick in its place: a menu draws no tick beside an icon."""
    action.setCheckable(True)  # a screen reader says which one is chosen
    action.setChecked(chosen)
    action.setIcon(icons.icon("check", theme.current().primary) if chosen else icons.icon(icon))
