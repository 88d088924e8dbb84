"""Every step of the project, newest first; a press goes there.

Steps below the marked one are done, those above it were taken back and can be done
again.  Going somewhere is undoing or doing again step by step, so nothing that the
list shows is ever lost.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from trainer.ui import icons, pieces, theme
from trainer.ui.document import Document
from trainer.words import translate


class HistoryList(QDialog):
    """The steps of ``document``.  Closes when one was chosen."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(translate("History", "Steps so far"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        theme.look(self.list, "steps")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        history = document.project.history
        titles = [translate("Commands", command.title) for command in history.done]
        undone = [translate("Commands", command.title) for command in history.undone]
        for number in range(len(titles) + len(undone), -1, -1):
            self._add(number, titles, undone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(20),) * 4)
        layout.setSpacing(theme.px(12))
        said = translate("History", "Press a step to go back to it. Nothing is lost by that.")
        layout.addWidget(pieces.text(said, "small", wrap=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(
            pieces.button(translate("History", "Close"), self.close, "primary"),
            0,
            Qt.AlignmentFlag.AlignRight,
        )
        room = parent.window().size()
        self.resize(min(theme.px(420), room.width() - 40), min(theme.px(520), room.height() - 40))
        self.list.setCurrentRow(len(undone))
        self.list.setFocus()

    def _add(self, number: int, titles: list[str], undone: list[str]) -> None:
        tokens = theme.current()
        title = translate("History", "The beginning") if number == 0 else [*titles, *undone][number - 1]
        here = number == len(titles)
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, number)
        item.setIcon(icons.icon("chevron-right" if here else "undo-2" if number < len(titles) else "redo-2"))
        if here:
            item.setText(translate("History", "{title} (here)", title=title))
        elif number > len(titles):
            item.setForeground(QColor(tokens.quiet))
        self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        self.list.setEnabled(False)  # a double click is one wish
        go_to(self._document, int(item.data(Qt.ItemDataRole.UserRole)))
        self.close()


def go_to(document: Document, number: int) -> None:
    """Undo or do again until ``number`` steps are done; held to the steps that there are."""
    history = document.project.history
    while len(history.done) > number and document.can_undo:
        document.undo()
    while len(history.done) < number and document.can_redo:
        document.redo()
