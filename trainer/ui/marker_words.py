"""The words of a marker, written right where it stands: no dialog where a line would do.

Return keeps them, Escape leaves them as they were, and so does going elsewhere
without a change.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.model.markers import LONGEST_MARKER
from trainer.ui import theme
from trainer.words import translate

_WIDTH = 220


class MarkerWords(QLineEdit):
    """A line over the ruler of the timeline.  Hidden until ``write`` is called."""

    written = Signal(int, str)
    """The frame of the marker, and its words."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._frame = 0
        self._was = ""
        self.setMaxLength(LONGEST_MARKER)
        self.setAccessibleName(translate("Timeline", "Words of the marker"))
        self.setPlaceholderText(translate("Timeline", "For example: price"))
        self.returnPressed.connect(self._keep)
        self.hide()

    def write(self, frame: int, words: str, x: int) -> None:
        """Let the person write the words of the marker at ``frame``, which stands at pixel ``x``."""
        self._frame, self._was = frame, words
        self.setText(words)
        width = min(theme.px(_WIDTH), self._over.width())
        self.resize(width, max(self.sizeHint().height(), theme.px(40)))
        self.move(max(0, min(x, self._over.width() - width)), 0)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # Escape belongs to this line while it is open, not to a shortcut of the window.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._was)
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._keep()

    def _keep(self) -> None:
        if not self.isVisible():
            return
        words, was = " ".join(self.text().split()), self._was
        self._was = words
        self.hide()
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        if words != was:
            self.written.emit(self._frame, words)
