"""Who gets Space and the arrows: a button or slider that has the keyboard, or the player.

Whoever goes about with Tab presses a button with Space; for everybody else Space
plays, whichever button the mouse touched last.  A focused slider is moved with arrows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QWidget

_SLIDER_KEYS = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class EditorKeys(QObject):
    """Remembers how the person goes from place to place in ``page``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._by_keyboard = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def tabbed(self) -> None:
        """The person went on with Tab, or back."""
        self._by_keyboard = True

    def _focus_changed(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False

    def kept_from_shortcuts(self, event: QEvent, focused: QWidget | None) -> bool:
        """Whether ``event`` is a key that belongs to the widget ``focused``, and to no action."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        space = event.key() == Qt.Key.Key_Space and self._by_keyboard
        button = isinstance(focused, QAbstractButton) and space
        slider = isinstance(focused, QAbstractSlider) and event.key() in _SLIDER_KEYS
        return (button or slider) and not event.modifiers()
