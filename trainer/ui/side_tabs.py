"""The tabs at the right of the editor: a row of names with icons, and one page below it.

::

    | Media | Teks  | Sifat |
    |  the page of the tab  |
    |  that is chosen,      |
    |  which may scroll     |
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from trainer.ui import icons, pieces, theme


class SideTabs(QFrame):
    """``tabs`` are the buttons by name, in their order."""

    shown = Signal(str)
    """Another tab is shown; its name."""

    def __init__(self, width: int) -> None:
        """``width`` in design pixels."""
        super().__init__()
        theme.look(self, "side-right")
        self.setFixedWidth(theme.px(width))
        self.tabs: dict[str, QToolButton] = {}
        self._pages = QStackedWidget()
        self._row = pieces.row(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(6), 0)
        column.setSpacing(theme.px(10))
        column.addLayout(self._row)
        column.addWidget(self._pages, 1)

    @property
    def current(self) -> str:
        """The name of the tab that is shown."""
        return list(self.tabs)[self._pages.currentIndex()]

    def add(self, name: str, title: str, icon: str, page: QWidget) -> None:
        """Add a tab at the right end; ``page`` scrolls where it is higher than its place."""
        tab = QToolButton()
        tab.setText(title)
        theme.look(tab, "tab")
        tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tab.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        face = icons.icon(icon, theme.current().quiet)
        face.addPixmap(icons.pixmap(icon, theme.current().primary), QIcon.Mode.Normal, QIcon.State.On)
        tab.setIcon(face)
        tab.setIconSize(QSize(theme.px(20), theme.px(20)))
        tab.clicked.connect(lambda: self.show_tab(name))
        self._row.addWidget(tab, 1)
        self.tabs[name] = tab
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, theme.px(8), theme.px(12))
        around.addWidget(page)
        self._pages.addWidget(pieces.scrolling(inside))

    def show_tab(self, name: str) -> None:
        """Show the page of the tab called ``name``."""
        # Not a group of Qt's: in one, Tab would reach the chosen tab only.
        for other, tab in self.tabs.items():
            tab.setChecked(other == name)
        if name != self.current:
            self._pages.setCurrentIndex(list(self.tabs).index(name))
            self.shown.emit(name)
