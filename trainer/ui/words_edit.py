"""The field for a text's words: several lines, one Command for each pause.

While a person types, every letter is tried out in the preview; when they pause or
go elsewhere, what they wrote becomes one step of undo.  The field has no undo of
its own: Ctrl+Z means the editor's, so there is only one history.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer.model.plain import writable
from trainer.ui import theme
from trainer.words import translate

PAUSE_MS = 900
"""Quiet time after a letter in which a sentence is taken as said."""

LONGEST = 500
"""Letters of one text, as ``invariants.LONGEST_WORDS`` says."""

HEIGHT = 76


class WordsEdit(QPlainTextEdit):
    """Shows the words of one text."""

    typed = Signal(str)
    """What the words are now, at every letter."""
    finished = Signal(str)
    """What they are after a pause, when that is something else than was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Texts", "Words of the text"))
        self.setPlaceholderText(translate("Texts", "Write something here"))
        self.textChanged.connect(self._changed)

    @property
    def words(self) -> str:
        """What stands there, as a text may hold it; empty when there is nothing to read."""
        words = writable(self.toPlainText()).strip("\n")[:LONGEST]
        return words if words.strip() else ""

    @property
    def letters_before(self) -> int:
        """How many letters stand before the writing mark; Qt counts an emoji twice."""
        before = self.textCursor()
        before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
        return len(before.selectedText())

    @property
    def pending(self) -> bool:
        """Whether something was written that is not finished yet."""
        return self._timer.isActive()

    def show_words(self, words: str) -> None:
        """Show other words; the cursor stays where it is when they are the same."""
        self._timer.stop()
        self._known = words
        if self.words != words:
            self._filling = True
            self.setPlainText(words)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._filling = False

    def flush(self) -> None:
        """The pause is over: say what was written, if it is something new."""
        self._timer.stop()
        words = self.words
        if words and words != self._known:
            self._known = words
            self.finished.emit(words)

    def _changed(self) -> None:
        if not self._filling:
            self._timer.start()
            self.typed.emit(self.words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return  # a menu, or the board of emoji: the writing goes on after it
        self.flush()
        if not self.words:
            self.show_words(self._known)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            history = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in history):
                event.ignore()
                return False
        return super().event(event)
