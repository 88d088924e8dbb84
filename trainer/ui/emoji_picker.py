"""Emoji for the words of a text, on computers whose system offers none.

::

    | words of the text      | (:) |     one press opens
    |                        |     |
                     | 📍 📞 🕗 🎁 ... |   arrows go, Enter or a press puts one in

Windows has its own board for them (Win + .); a bare Debian has nothing.  Offered are those
that small shops, villages and news of one minute need; any other one may be pasted.
They are drawn with the shipped letters, as they will be in the video.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trainer.typeset import fonts
from trainer.ui import icons, pieces, theme
from trainer.ui.words_edit import WordsEdit
from trainer.words import QT_TRANSLATE_NOOP, translate

EMOJI = (
    ("📍", QT_TRANSLATE_NOOP("Emoji", "Place")),
    ("📞", QT_TRANSLATE_NOOP("Emoji", "Telephone")),
    ("💬", QT_TRANSLATE_NOOP("Emoji", "Message")),
    ("🕗", QT_TRANSLATE_NOOP("Emoji", "Opening hours")),
    ("📅", QT_TRANSLATE_NOOP("Emoji", "Date")),
    ("🚗", QT_TRANSLATE_NOOP("Emoji", "Way by car")),
    ("🛵", QT_TRANSLATE_NOOP("Emoji", "Delivery")),
    ("🏷️", QT_TRANSLATE_NOOP("Emoji", "Price")),
    ("💰", QT_TRANSLATE_NOOP("Emoji", "Money")),
    ("🛒", QT_TRANSLATE_NOOP("Emoji", "Shopping")),
    ("🎁", QT_TRANSLATE_NOOP("Emoji", "Gift")),
    ("📦", QT_TRANSLATE_NOOP("Emoji", "Parcel")),
    ("✅", QT_TRANSLATE_NOOP("Emoji", "Done")),
    ("❌", QT_TRANSLATE_NOOP("Emoji", "Not so")),
    ("⚠️", QT_TRANSLATE_NOOP("Emoji", "Careful")),
    ("❗", QT_TRANSLATE_NOOP("Emoji", "Important")),
    ("❓", QT_TRANSLATE_NOOP("Emoji", "Question")),
    ("🔍", QT_TRANSLATE_NOOP("Emoji", "Facts checked")),
    ("📢", QT_TRANSLATE_NOOP("Emoji", "Announcement")),
    ("📌", QT_TRANSLATE_NOOP("Emoji", "Remember")),
    ("💡", QT_TRANSLATE_NOOP("Emoji", "Idea")),
    ("⭐", QT_TRANSLATE_NOOP("Emoji", "Star")),
    ("🔥", QT_TRANSLATE_NOOP("Emoji", "Wanted by many")),
    ("❤️", QT_TRANSLATE_NOOP("Emoji", "Heart")),
    ("😊", QT_TRANSLATE_NOOP("Emoji", "Smile")),
    ("😋", QT_TRANSLATE_NOOP("Emoji", "Tasty")),
    ("😍", QT_TRANSLATE_NOOP("Emoji", "In love with it")),
    ("🙏", QT_TRANSLATE_NOOP("Emoji", "Thank you")),
    ("👍", QT_TRANSLATE_NOOP("Emoji", "Good")),
    ("👋", QT_TRANSLATE_NOOP("Emoji", "Hello")),
    ("👇", QT_TRANSLATE_NOOP("Emoji", "Look below")),
    ("👉", QT_TRANSLATE_NOOP("Emoji", "Look here")),
    ("🏡", QT_TRANSLATE_NOOP("Emoji", "Village home")),
    ("🌾", QT_TRANSLATE_NOOP("Emoji", "Rice field")),
    ("🌋", QT_TRANSLATE_NOOP("Emoji", "Volcano")),
    ("🏝️", QT_TRANSLATE_NOOP("Emoji", "Beach")),
    ("🌿", QT_TRANSLATE_NOOP("Emoji", "Leaves")),
    ("🌸", QT_TRANSLATE_NOOP("Emoji", "Blossom")),
    ("☕", QT_TRANSLATE_NOOP("Emoji", "Coffee")),
    ("🍜", QT_TRANSLATE_NOOP("Emoji", "Noodles")),
    ("🍚", QT_TRANSLATE_NOOP("Emoji", "Rice")),
    ("🌶️", QT_TRANSLATE_NOOP("Emoji", "Spicy")),
    ("🥥", QT_TRANSLATE_NOOP("Emoji", "Coconut")),
    ("🐟", QT_TRANSLATE_NOOP("Emoji", "Fish")),
    ("🧵", QT_TRANSLATE_NOOP("Emoji", "Thread")),
    ("👗", QT_TRANSLATE_NOOP("Emoji", "Clothes")),
    ("🎨", QT_TRANSLATE_NOOP("Emoji", "Craft")),
    ("🎬", QT_TRANSLATE_NOOP("Emoji", "Video")),
)
"""What is offered, and what a screen reader calls it."""

COLUMNS = 8
SIDE = 38
"""Width and height of one of them on the board, in design pixels."""

LETTERS = 22


class EmojiButton(QPushButton):
    """Opens a board whose emoji go into ``field``, where its cursor stands."""

    def __init__(self, field: WordsEdit) -> None:
        super().__init__()
        self._field = field
        self.board: EmojiBoard | None = None
        name = translate("Emoji", "Put in an emoji")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.look(self, "plain")
        icons.put(self, "smile")
        # A press leaves the cursor in the field; Tab still comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.board = EmojiBoard(self)
        self.board.chosen.connect(self._put_in)
        self.board.destroyed.connect(self._closed)
        self.board.open_below(self)

    def _put_in(self, emoji: str) -> None:
        self._field.insertPlainText(emoji)
        self._field.setFocus()

    def _closed(self) -> None:
        self.board = None


def with_emoji(field: WordsEdit) -> QHBoxLayout:
    """``field`` and, at its right, the button that puts emoji into it."""
    beside = pieces.row(6)
    beside.addWidget(field, 1)
    beside.addWidget(EmojiButton(field), 0, Qt.AlignmentFlag.AlignTop)
    return beside


class EmojiBoard(QFrame):
    """The emoji in rows.  It closes when one was chosen, with Escape, and with a press elsewhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Emoji", "Emoji"))
        theme.look(self, "popup")
        fonts.ready()
        side = theme.px(SIDE)
        self.list = QListWidget()
        theme.look(self.list, "board")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setGridSize(QSize(side, side))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        letters = fonts.font(theme.px(LETTERS), 400)
        for emoji, named in EMOJI:
            name = translate("Emoji", named)
            item = QListWidgetItem(emoji)
            item.setFont(letters)
            item.setSizeHint(QSize(side, side))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.list.addItem(item)
        rows = -(-len(EMOJI) // COLUMNS)
        rim = 2 * self.list.frameWidth() + 2
        self.list.setFixedSize(side * COLUMNS + rim, side * rows + rim)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(8),) * 4)
        layout.addWidget(self.list)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    def open_below(self, widget: QWidget) -> None:
        """Open with the right edge at that of ``widget``, on its screen as a whole."""
        size, room = self.sizeHint(), widget.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(widget.width() - size.width(), widget.height() + theme.px(4)))
        self.move(
            max(room.left(), min(corner.x(), room.right() - size.width())),
            max(room.top(), min(corner.y(), room.bottom() - size.height())),
        )
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        if self.isVisible():  # on some desktops one press is a click and an activation
            self.close()
            self.chosen.emit(item.text())
