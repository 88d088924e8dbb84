"""A slider with its name above it at the left and its value at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui import pieces, theme
from trainer.ui.still_slider import StillSlider


class SliderRow(QWidget):
    """Whole numbers; ``said`` puts one into words."""

    given = Signal(int)
    """The hand has let go of the slider, or a key has moved it."""
    tried = Signal(int)
    """It is being moved."""

    def __init__(
        self, title: str, first: int, last: int, said: Callable[[int], str], step: int = 5, page: int = 25
    ) -> None:
        super().__init__()
        self._said = said
        self._filling = False
        self.slider = StillSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(first, last)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(page)
        self.slider.setMinimumHeight(theme.px(32))
        self.slider.setAccessibleName(title)
        name = pieces.text(title, "body", wrap=True)
        name.setBuddy(self.slider)
        self._value = pieces.text("", "subheading")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = pieces.row(8)
        row.addWidget(name, 1)
        row.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.given.emit(self.slider.value()))
        self._say()

    @property
    def value(self) -> int:
        return self.slider.value()

    def show_value(self, value: int) -> None:
        """Show ``value`` without telling anyone; a slider that is being held stays in the hand."""
        if not self.slider.isSliderDown():
            self._filling = True
            self.slider.setValue(value)
            self._filling = False
            self._say()

    def _say(self) -> None:
        words = self._said(self.slider.value())
        self._value.setText(words)
        self.slider.setAccessibleDescription(words)

    def _slid(self) -> None:
        self._say()
        if self._filling:
            return
        if self.slider.isSliderDown():
            self.tried.emit(self.slider.value())
        else:
            self.given.emit(self.slider.value())
