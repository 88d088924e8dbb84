"""Cards in as many equal columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui import theme


class CardGrid(QWidget):
    """Lays ``cards`` out in rows; no column gets narrower than ``narrowest`` design pixels."""

    def __init__(
        self, cards: Sequence[QWidget], narrowest: int, most_columns: int = 4, gap: int = 12
    ) -> None:
        super().__init__()
        theme.look(self, "clear")
        self._cards = list(cards)
        self._narrowest, self._most, self._columns = narrowest, most_columns, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(gap))
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = theme.px(self._narrowest) + self._grid.spacing()
        columns = (event.size().width() + self._grid.spacing()) // width
        self._arrange(max(1, min(columns, self._most)))

    def minimumSizeHint(self) -> QSize:
        """As wide as one card: with less room there are fewer columns."""
        widest = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for index, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, index // columns, index % columns)
        self._columns = columns
        self.updateGeometry()
