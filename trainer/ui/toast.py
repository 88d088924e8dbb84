"""One line that appears at the bottom of the window, and goes by itself.

It never takes the focus and never blocks anything; what it says is also
announced to screen readers.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from trainer.ui import icons, theme
from trainer.words import translate

MS_PER_LETTER = 70
"""How long a line stays: slow readers manage about 14 letters a second."""
SHORTEST_MS = 4_000


class Toast(QFrame):
    """The line inside ``window``; hidden until ``say``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        theme.look(self, "toast")
        self.setObjectName("toast")
        self._window = window
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QPushButton(translate("Messages", "Close"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(10), theme.px(10), theme.px(10))
        row.setSpacing(theme.px(12))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The line as it stands now."""
        return self._text.text()

    def say(self, text: str, fault: bool) -> None:
        """Show ``text``.  A ``fault`` stays until it is closed, since it asks for something to be done."""
        tokens = theme.current()
        self._icon.setPixmap(icons.pixmap("info" if fault else "circle-check", tokens.page, 22))
        self._text.setText(text)
        self._close.setText(translate("Messages", "Close"))
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if fault:
            self._timer.stop()
        else:
            self._timer.start(max(SHORTEST_MS, MS_PER_LETTER * len(text)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        window = self._window
        width = min(theme.px(640), window.width() - 2 * theme.px(16))
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(
            (window.width() - width) // 2, window.height() - height - theme.px(20), width, height
        )
