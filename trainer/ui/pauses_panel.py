"""Cutting out pauses, in the tab "Musik": what would go is seen on the timeline before it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.media.pauses import LEAST_STRICT, MOST_STRICT, Choice
from trainer.ui import pieces, theme
from trainer.ui.slider_row import SliderRow
from trainer.ui.tick_box import TickBox
from trainer.words import decimal, translate

DEFAULT = Choice()


class PausesPanel(QWidget):
    """Shows how much would go; every change of a slider asks anew."""

    changed = Signal()
    """The choice is another one."""
    cut_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(pieces.text(translate("Pauses", "Cut out pauses"), "heading", wrap=True))
        self.words = pieces.text("", "subheading", wrap=True)
        column.addWidget(self.words)
        self.hint = pieces.text(
            translate("Pauses", "What is hatched on the timeline will go."), "small", wrap=True
        )
        column.addWidget(self.hint)
        self.only = TickBox(translate("Pauses", "Only the chosen clip"))
        self.only.setMinimumHeight(theme.px(34))
        column.addWidget(self.only)
        self.threshold = SliderRow(
            translate("Pauses", "What counts as silent"), MOST_STRICT, LEAST_STRICT, _strictness, 2, 5
        )
        self.shortest = SliderRow(translate("Pauses", "Pauses longer than"), 3, 20, _tenths, 1, 5)
        self.margin = SliderRow(translate("Pauses", "Leave beside each word"), 1, 6, _tenths, 1, 2)
        for row in (self.threshold, self.shortest, self.margin):
            column.addWidget(row)
            row.given.connect(lambda _: self.changed.emit())
            row.tried.connect(lambda _: self.changed.emit())
        self.cut = pieces.button(translate("Pauses", "Cut them out"), None, "primary", "scissors")
        self.back = pieces.button(translate("Pauses", "Back"), None, "plain", "arrow-left")
        for button in (self.cut, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            column.addWidget(button)
        column.addStretch(1)
        self.only.clicked.connect(lambda _: self.changed.emit())
        self.cut.clicked.connect(self.cut_wanted)
        self.back.clicked.connect(self.left)
        self.show_choice(DEFAULT)

    @property
    def choice(self) -> Choice:
        return Choice(self.threshold.value, self.shortest.value / 10, self.margin.value / 10)

    def show_choice(self, choice: Choice) -> None:
        self.threshold.show_value(choice.threshold)
        self.shortest.show_value(round(10 * choice.shortest))
        self.margin.show_value(round(10 * choice.margin))

    def show_listening(self, share: float) -> None:
        """The speech is still being measured."""
        self.words.setText(translate("Pauses", "Listening {percent} %", percent=round(100 * share)))
        self.hint.hide()
        self.cut.setEnabled(False)

    def show_found(self, count: int, seconds: float) -> None:
        """So many pauses would go, together so long."""
        if count:
            words = translate(
                "Pauses", "{count} pauses, {seconds} seconds", count=count, seconds=decimal(seconds)
            )
        else:
            words = translate("Pauses", "No pause was found. Drag “What counts as silent” right.")
        self.words.setText(words)
        self.hint.setVisible(count > 0)
        self.cut.setEnabled(count > 0)


def _tenths(value: int) -> str:
    return translate("Timeline", "{seconds} s", seconds=decimal(value / 10))


def _strictness(value: int) -> str:
    if value <= MOST_STRICT / 2:
        return translate("Pauses", "only real silence")
    if value >= LEAST_STRICT / 2:
        return translate("Pauses", "soft sounds, too")
    return translate("Pauses", "usual")
