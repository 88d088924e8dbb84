"""A shape that nobody has looked at yet: said gently, with the way to look."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from trainer.model.canvas import CANVASES
from trainer.ui import export_shapes, icons, pieces, theme
from trainer.words import translate


class FramingNotes(QWidget):
    """One line for each such shape.  ``look_requested`` carries the shape that the person wants to see.

    Shapes are named as in ``canvas.CANVASES``.
    """

    look_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._column = pieces.column(0, 8)
        self.setLayout(self._column)
        self.notes: dict[str, QFrame] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.hide()

    def show_shapes(self, shapes: Iterable[str]) -> None:
        """Show a line for each of ``shapes``, and none for others."""
        wanted = list(shapes)
        for shape in wanted:
            if shape not in self.notes:
                self.notes[shape] = self._note(shape)
                self._column.addWidget(self.notes[shape])
        for shape, note in self.notes.items():
            note.setVisible(shape in wanted)
        self.setVisible(bool(wanted))

    def _note(self, shape: str) -> QFrame:
        canvas = CANVASES[shape]
        word = export_shapes.title(canvas)
        said = translate("Shapes", "{shape}: the framing was chosen automatically.", shape=word)
        look = self.buttons[shape] = pieces.button(
            translate("Shapes", "Look in the editor"), lambda: self.look_requested.emit(shape), icon="crop"
        )
        look.setAccessibleName(
            translate("Shapes", "Look at the {shape} shape in the editor", shape=word.lower())
        )
        look.setAccessibleDescription(said)
        note = pieces.frame("note-tip")
        inside = pieces.row(10)
        inside.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        inside.addWidget(icons.label(export_shapes.icon(canvas), theme.current().primary, 20))
        inside.addWidget(pieces.text(said, "body", wrap=True), 1)
        inside.addWidget(look)
        note.setLayout(inside)
        return note
