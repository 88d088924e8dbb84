"""The tabs at the right of the editor: names with icons in one row or two, and one page below.

::

    | Media | Teks  | Sifat |
    |  the page of the tab  |
    |  that is chosen,      |
    |  which may scroll     |
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from trainer.ui import icons, pieces, theme

MOST_IN_A_ROW = 4
LEAST_HEIGHT = 34
"""Of a tab, in design pixels; a finger meets it at every text size."""

LEAN_FROM = 1.3
"""Text factor from which a second row of tabs costs too much height to bear icons."""


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
        self._row = QGridLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(4))
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
        tab.setMinimumWidth(1)  # where it is narrow each gives up the same air, and none its letters
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        face = icons.icon(icon, theme.current().quiet)
        face.addPixmap(icons.pixmap(icon, theme.current().primary), QIcon.Mode.Normal, QIcon.State.On)
        tab.setIcon(face)
        tab.setIconSize(QSize(theme.px(20), theme.px(20)))
        tab.clicked.connect(lambda: self.show_tab(name))
        self.tabs[name] = tab
        self._arrange()
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, theme.px(8), theme.px(12))
        self._pages.addWidget(pieces.scrolling(inside))
        around.addWidget(page)  # last: a full page is dressed anew each time that it moves to another parent

    def _arrange(self) -> None:
        """As many rows as it takes for every name to be read; a longer name has a wider column."""
        rows = -(-len(self.tabs) // MOST_IN_A_ROW)
        columns = -(-len(self.tabs) // rows)
        # Two rows of very large letters leave little of a low screen for the page below: words alone then.
        lean = rows > 1 and theme.factor() > LEAN_FROM
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if lean else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for number, tab in enumerate(self.tabs.values()):
            tab.setToolButtonStyle(style)
            tab.setMinimumHeight(theme.px(LEAST_HEIGHT))
            self._row.addWidget(tab, number // columns, number % columns)

    def show_tab(self, name: str) -> None:
        """Show the page of the tab called ``name``."""
        # Not a group of Qt's: in one, Tab would reach the chosen tab only.
        for other, tab in self.tabs.items():
            tab.setChecked(other == name)
        if name != self.current:
            self._pages.setCurrentIndex(list(self.tabs).index(name))
            self.shown.emit(name)
