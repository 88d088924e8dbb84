"""A button that names what is chosen and offers the others in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from trainer.ui import icons, theme


class ChoiceButton(QPushButton):
    """``chosen`` carries the value that was taken.  ``choices`` are pairs of value and title."""

    chosen = Signal(str)

    def __init__(self, name: str, icon: str, choices: Sequence[tuple[str, str]], value: str) -> None:
        super().__init__()
        self._name, self._titles = name, dict(choices)
        self.value = value
        theme.look(self, "plain")
        self.menu_box = QMenu(self)
        self.actions_by_value: dict[str, QAction] = {}
        for one, title in choices:
            action = self.menu_box.addAction(title)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, one=one: self._take(one))
            self.actions_by_value[one] = action
        self.setText(self._titles.get(value, ""))
        icons.put(self, icon)
        self.clicked.connect(self._open)
        self._show()

    def take(self, value: str) -> None:
        """Choose ``value`` as if it was taken from the menu."""
        self._take(value)

    def _open(self) -> None:
        self.menu_box.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, value: str) -> None:
        changed = value != self.value
        self.value = value
        self._show()
        if changed:
            self.chosen.emit(value)

    def _show(self) -> None:
        title = self._titles.get(self.value, "")
        self.setText(title)
        self.setAccessibleName(f"{self._name}: {title}")
        self.setToolTip(self._name)
        for value, action in self.actions_by_value.items():
            action.setChecked(value == self.value)
