"""Taking noise out of a sound: a slider, and two buttons to hear the difference."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.ui import pieces, theme
from trainer.ui.slider_row import SliderRow
from trainer.words import translate

OFFERED = 60
"""Percent with which "after" is heard while nothing is taken out yet."""


class NoiseRow(QWidget):
    """0 to 100 percent; ``compare_wanted`` carries the percent to listen with."""

    given = Signal(int)
    compare_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.slider = SliderRow(translate("Sound", "Reduce noise"), 0, 100, _said)
        self.before = _button(translate("Sound", "Before"))
        self.after = _button(translate("Sound", "After"))
        self.before.setAccessibleName(translate("Sound", "Listen without noise reduction"))
        self.after.setAccessibleName(translate("Sound", "Listen with noise reduction"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.slider)
        row = pieces.row(8)
        row.addWidget(self.before, 1)
        row.addWidget(self.after, 1)
        column.addLayout(row)
        self.slider.given.connect(self.given)
        self.before.clicked.connect(lambda: self.compare_wanted.emit(0))
        self.after.clicked.connect(lambda: self.compare_wanted.emit(self.slider.value or OFFERED))

    def show_percent(self, percent: int) -> None:
        self.slider.show_value(percent)


def _said(percent: int) -> str:
    if not percent:
        return translate("Sound", "off")
    return translate("Properties", "{percent} %", percent=percent)


def _button(words: str) -> QPushButton:
    made = pieces.button(words, None, "plain", "headphones")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
