"""Every key of the editor on one sheet, derived from the table of actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QVBoxLayout, QWidget

from trainer.ui import pieces, theme
from trainer.ui.actions import ACTIONS, key_text
from trainer.words import translate


class ShortcutSheet(QDialog):
    """A window that shows what can be done without a mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Actions", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        columns = pieces.row(36)
        columns.setContentsMargins(*(theme.px(4),) * 4)
        inside.setLayout(columns)
        for group, actions in groupby(ACTIONS, key=lambda facts: facts.group):
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(18))
            grid.setVerticalSpacing(theme.px(8))
            grid.addWidget(pieces.text(translate("Actions", group.value), "heading"), 0, 0, 1, 2)
            line = 1
            for facts in actions:
                grid.addWidget(pieces.text(translate("Actions", facts.title), "body"), line, 0)
                grid.addWidget(pieces.text(key_text(facts.keys), "subheading"), line, 1)
                line += 1
            grid.setRowStretch(line, 1)
            columns.addLayout(grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(16))
        layout.addWidget(pieces.scrolling(inside), 1)
        close = pieces.button(translate("Actions", "Close"), self.close, "primary")
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        room = parent.window().size()
        if inside.sizeHint().width() + theme.px(90) > room.width() - 40:
            columns.setDirection(QBoxLayout.Direction.TopToBottom)  # large text, one group below the other
        wanted = inside.sizeHint()
        self.resize(
            min(wanted.width() + theme.px(90), room.width() - 40),
            min(wanted.height() + theme.px(130), room.height() - 40),
        )
