"""A line that says what takes a moment, how far it is, and ends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from trainer.ui import pieces
from trainer.words import translate

STEPS = 1_000


class CaptionProgress(QWidget):
    """Hidden unless something runs."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = pieces.column(gap=6)
        self.setLayout(column)
        self._title = pieces.text("", "small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self.stop = pieces.button(translate("Captions", "Stop"), self.cancelled.emit, icon="x")
        row = pieces.row(8)
        row.addWidget(self._title, 1)
        row.addWidget(self.stop)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def begin(self, title: str) -> None:
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setValue(0)
        self.show()

    def show_share(self, share: float) -> None:
        """Show that ``share`` (0 to 1) is done."""
        self._bar.setValue(round(share * STEPS))

    def end(self) -> None:
        self.hide()
