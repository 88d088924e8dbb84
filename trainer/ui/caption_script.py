"""Where a script is typed or pasted, to be cut into captions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer.model.plain import writable
from trainer.model.script import LONGEST_SCRIPT
from trainer.ui import pieces, theme
from trainer.ui.actions import Actions
from trainer.words import translate

HEIGHT = 132


class _Paper(QPlainTextEdit):
    """A field for a long text.  Undo means the editor's when nothing was typed since."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            history = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            document = self.document()
            can = (document.isUndoAvailable(), document.isRedoAvailable())
            for key, possible in zip(history, can, strict=True):
                if event.matches(key) and not possible:
                    event.ignore()
                    return False
        return super().event(event)


class CaptionScript(QWidget):
    """The page of the script."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        column = pieces.column(gap=10)
        self.setLayout(column)
        column.addWidget(pieces.text(translate("Captions", "What is said in the video?"), "subheading"))
        self._lead = pieces.text("", "small", wrap=True)
        column.addWidget(self._lead)
        self.paper = _Paper()
        self.paper.setTabChangesFocus(True)
        self.paper.setMinimumHeight(theme.px(HEIGHT))
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper.setAccessibleName(translate("Captions", "Script"))
        self.paper.setPlaceholderText(translate("Captions", "Type or paste the script here"))
        column.addWidget(self.paper, 1)
        self.cut = actions.button("caption_script", "primary")
        column.addWidget(self.cut)
        self._others = pieces.column(gap=8)
        column.addLayout(self._others)

    @property
    def script(self) -> str:
        """What stands there, as captions may hold it."""
        return writable(self.paper.toPlainText())[:LONGEST_SCRIPT]

    def say(self, can_begin: bool, replaces: bool) -> None:
        """Say what happens next: whether there is a video, and whether captions would be replaced."""
        if not can_begin:
            words = translate("Captions", "Put a clip on the timeline first.")
        elif replaces:
            words = translate("Captions", "The captions that are there are replaced. Undo brings them back.")
        else:
            words = translate("Captions", "Many people watch without sound. Captions let them follow.")
        self._lead.setText(words)

    def offer(self, way: QWidget) -> None:
        """Show another way to captions below the button."""
        self._others.addWidget(way)
