"""After a power cut or a crash: take the last steps along, or leave them.

Shown only when a project's journal holds steps that were never saved; a program
that ended well leaves none.  What is left behind lies among the backups.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui import icons, pieces, theme
from trainer.words import translate


class RecoverPage(QWidget):
    """``decided`` carries the folder, and whether its last steps come along."""

    decided = Signal(object, bool)

    def __init__(self, folder: Path, steps: int) -> None:
        super().__init__()
        theme.look(self, "page")
        self.steps = steps
        card = pieces.frame("card")
        card.setFixedWidth(theme.px(620))
        column = pieces.column(30, 14)
        column.addWidget(icons.label("shield-check", theme.current().green, 40))
        column.addWidget(pieces.text(translate("Recover", "Your work is still there"), "title", wrap=True))
        said = translate(
            "Recover",
            "Semenit stopped suddenly. {count} steps in {name} were noted down, but not saved yet.",
            count=steps, name=pieces.breakable(folder.name),
        )  # fmt: skip
        column.addWidget(pieces.text(said, "lead", wrap=True))
        self.take = pieces.button(
            translate("Recover", "Go on with all steps"), lambda: self.decided.emit(folder, True), "primary",
            "check",
        )  # fmt: skip
        self.take.setProperty("big", True)
        self.leave = pieces.button(
            translate("Recover", "Open without these steps"), lambda: self.decided.emit(folder, False)
        )
        column.addSpacing(theme.px(8))
        column.addWidget(self.take)
        column.addWidget(self.leave)
        column.addWidget(
            pieces.text(
                translate("Recover", "Nothing is thrown away; you can also undo later."), "small", wrap=True
            )
        )
        card.setLayout(column)
        self.lesson_slot = pieces.lesson_slot()
        page = QVBoxLayout()
        page.addStretch(1)
        row = pieces.row()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        page.addLayout(row)
        page.addStretch(2)
        outside = pieces.row()
        outside.addWidget(self.lesson_slot)
        outside.addLayout(page, 1)
        self.setLayout(outside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take.setFocus()
