"""One line that appears over the window, and goes by itself.

It never takes the focus and never blocks anything; what it says is also announced
to screen readers.  It must not lie on what the person wants to press next, so a
page that has such a thing at its bottom names a place along whose top the line may
stand (``may_stand_over``): the editor its picture, an export its headline.  On
every other page it stands at the bottom.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from trainer.ui import icons, theme
from trainer.words import translate

MS_PER_LETTER = 70
"""How long a line stays: slow readers manage about 14 letters a second."""
SHORTEST_MS = 4_000
WIDTH = 640
"""Design pixels; less where the place is narrower."""
PLACE = "message_place"

Place = TypeVar("Place", bound=QWidget)


def may_stand_over(widget: Place) -> Place:
    """Let messages stand along the top of ``widget`` while it is seen; answers it."""
    widget.setObjectName(PLACE)
    return widget


class Toast(QFrame):
    """The line inside ``window``; hidden until ``say``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        theme.look(self, "toast")
        self.setObjectName("toast")
        self._window = window
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # it says names that strangers gave
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
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._place)
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

    def settle(self) -> None:
        """Find its place anew, once the page that has just been shown is laid out."""
        if self.isVisible():
            self._settling.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
            self.settle()
        return False

    def _place(self) -> None:
        room, at_top = self._room()
        air = theme.px(16)
        width = min(theme.px(WIDTH), room.width() - 2 * air)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        top = room.top() + air if at_top else room.bottom() + 1 - height - air
        self.setGeometry(room.left() + (room.width() - width) // 2, top, width, height)
        self.raise_()

    def _room(self) -> tuple[QRect, bool]:
        """Where it may stand, in the window's coordinates, and whether that is along its top."""
        window = self._window
        for place in window.findChildren(QWidget, PLACE):
            if place.isVisible():
                return QRect(place.mapTo(window, QPoint(0, 0)), place.size()) & window.rect(), True
        return window.rect(), False
