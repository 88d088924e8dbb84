"""Emoji for a text, where the keyboard has none: a button with a menu of those that small sellers use.

Four short lists with names: a screen reader says them, and nobody has to guess what a
small picture shows.  Any other emoji can be pasted; texts draw them all.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QWidget

from trainer.ui import theme
from trainer.words import QT_TRANSLATE_NOOP, translate

FACE = "🙂"

LISTS: Mapping[str, Mapping[str, str]] = {
    QT_TRANSLATE_NOOP("Emoji", "Faces and hands"): {
        "😀": QT_TRANSLATE_NOOP("Emoji", "Laugh"),
        "😍": QT_TRANSLATE_NOOP("Emoji", "In love"),
        "🙏": QT_TRANSLATE_NOOP("Emoji", "Thanks"),
        "👍": QT_TRANSLATE_NOOP("Emoji", "Good"),
        "👏": QT_TRANSLATE_NOOP("Emoji", "Applause"),
        "👋": QT_TRANSLATE_NOOP("Emoji", "Greeting"),
        "💪": QT_TRANSLATE_NOOP("Emoji", "Strong"),
    },
    QT_TRANSLATE_NOOP("Emoji", "Signs"): {
        "❤️": QT_TRANSLATE_NOOP("Emoji", "Heart"),
        "⭐": QT_TRANSLATE_NOOP("Emoji", "Star"),
        "✨": QT_TRANSLATE_NOOP("Emoji", "Sparkle"),
        "🔥": QT_TRANSLATE_NOOP("Emoji", "Fire"),
        "🎉": QT_TRANSLATE_NOOP("Emoji", "Party"),
        "✅": QT_TRANSLATE_NOOP("Emoji", "Tick"),
        "👉": QT_TRANSLATE_NOOP("Emoji", "Points to the right"),
        "👇": QT_TRANSLATE_NOOP("Emoji", "Points down"),
    },
    QT_TRANSLATE_NOOP("Emoji", "Selling"): {
        "🛒": QT_TRANSLATE_NOOP("Emoji", "Shopping"),
        "🏷️": QT_TRANSLATE_NOOP("Emoji", "Price tag"),
        "💰": QT_TRANSLATE_NOOP("Emoji", "Money"),
        "📦": QT_TRANSLATE_NOOP("Emoji", "Parcel"),
        "📞": QT_TRANSLATE_NOOP("Emoji", "Telephone"),
        "💬": QT_TRANSLATE_NOOP("Emoji", "Chat"),
        "📍": QT_TRANSLATE_NOOP("Emoji", "Place"),
        "🕗": QT_TRANSLATE_NOOP("Emoji", "Opening hours"),
        "📅": QT_TRANSLATE_NOOP("Emoji", "Date"),
    },
    QT_TRANSLATE_NOOP("Emoji", "Village and kitchen"): {
        "🌾": QT_TRANSLATE_NOOP("Emoji", "Rice"),
        "🌴": QT_TRANSLATE_NOOP("Emoji", "Palm"),
        "⛰️": QT_TRANSLATE_NOOP("Emoji", "Mountain"),
        "🏡": QT_TRANSLATE_NOOP("Emoji", "House"),
        "🍜": QT_TRANSLATE_NOOP("Emoji", "Noodles"),
        "🌶️": QT_TRANSLATE_NOOP("Emoji", "Hot and spicy"),
        "☕": QT_TRANSLATE_NOOP("Emoji", "Coffee"),
        "🎨": QT_TRANSLATE_NOOP("Emoji", "Art"),
        "🧵": QT_TRANSLATE_NOOP("Emoji", "Thread"),
    },
}
"""Heading -> emoji -> its name."""


class EmojiButton(QPushButton):
    """Opens the menu; what is chosen is written into ``words``."""

    def __init__(self, words: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(FACE, parent)
        self._words = words
        self._menu: QMenu | None = None
        theme.look(self, "quiet")
        self.setFixedWidth(theme.px(46))
        name = translate("Emoji", "Put in an emoji")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the lists below the button."""
        if self._menu is None:
            self._menu = self._made()
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _made(self) -> QMenu:
        menu = QMenu(self)
        for heading, faces in LISTS.items():
            within = QMenu(translate("Emoji", heading), menu)
            for face, name in faces.items():
                action = within.addAction(f"{face}  {translate('Emoji', name)}")
                action.triggered.connect(lambda _=False, face=face: self.write(face))
            menu.addMenu(within)
        return menu

    def write(self, face: str) -> None:
        """Put ``face`` where the writing mark stands; marked words stay."""
        cursor = self._words.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        begins = cursor.atStart() or self._words.document().characterAt(cursor.position() - 1).isspace()
        cursor.insertText(face if begins else f" {face}")
        self._words.setTextCursor(cursor)
        self._words.setFocus()
