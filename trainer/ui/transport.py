"""The row of buttons below the preview: where we are, play, and small steps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from trainer.ui import theme
from trainer.ui.actions import ActionButton, Actions
from trainer.words import clock, translate


class Transport(QWidget):
    """Time, skip back, step back, play, step on, skip on, length, safe zone."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "clear")
        self.time = _time_label(translate("Transport", "Time"), Qt.AlignmentFlag.AlignRight)
        self.length = _time_label(translate("Transport", "Length"), Qt.AlignmentFlag.AlignLeft)
        self._steps = [self._small(actions, name) for name in ("step_back", "step_forward")]
        self._skips = [self._small(actions, name) for name in ("previous_clip", "next_clip")]
        self.play: ActionButton = actions.button("play", "round", words=False, size=22)
        self.safe_zone: ActionButton = actions.button("safe_zone", "toggle", size=18)
        self.platform: ActionButton = actions.button("next_platform", "quiet", words=False, size=20)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), 0, theme.px(12), theme.px(12))
        row.setSpacing(theme.px(4))
        row.addStretch(1)
        row.addWidget(self.time)
        row.addSpacing(theme.px(6))
        row.addWidget(self._skips[0])
        row.addWidget(self._steps[0])
        row.addSpacing(theme.px(4))
        row.addWidget(self.play)
        row.addSpacing(theme.px(4))
        row.addWidget(self._steps[1])
        row.addWidget(self._skips[1])
        row.addSpacing(theme.px(6))
        row.addWidget(self.length)
        row.addSpacing(theme.px(8))
        row.addWidget(self.safe_zone)
        row.addWidget(self.platform)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_time(0, 30)
        self.show_length(0, 30)

    def show_time(self, frame: int, rate: int) -> None:
        """The present moment; ``frame`` at ``rate`` frames a second."""
        _say(self.time, clock(frame / rate))

    def show_length(self, frames: int, rate: int) -> None:
        """The length of the whole video."""
        _say(self.length, clock(frames / rate))

    def _small(self, actions: Actions, name: str) -> ActionButton:
        return actions.button(name, "quiet", words=False, size=22)

    def minimumSizeHint(self) -> QSize:
        """The times and the play button; large text beside a lesson may leave no room for more."""
        whole = super().minimumSizeHint()
        small = (*self._skips, *self._steps, self.safe_zone, self.platform)
        shown = [button for button in small if not button.isHidden()]
        return QSize(whole.width() - self._width_of(shown), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the small steps where there is room, then the safe zone's button, then the skips."""
        super().resizeEvent(event)
        room = self.width() - self.minimumSizeHint().width()
        for button in self._steps:
            button.setVisible(room >= self._width_of(self._steps))
        self.safe_zone.setVisible(room >= self._width_of([*self._steps, self.safe_zone]))
        zone = [*self._steps, self.safe_zone, self.platform]
        self.platform.setVisible(room >= self._width_of(zone))
        for button in self._skips:
            button.setVisible(room >= self._width_of([*zone, *self._skips]))

    @staticmethod
    def _width_of(buttons: list[ActionButton]) -> int:
        return sum(button.sizeHint().width() + theme.px(4) for button in buttons)

    def show_playing(self, playing: bool) -> None:
        self.play.show_icon("pause" if playing else "play")


def _time_label(name: str, alignment: Qt.AlignmentFlag) -> QLabel:
    label = QLabel()
    label.setFont(theme.font(16, QFont.Weight.DemiBold))
    label.setStyleSheet(f"color: {theme.current().quiet}; font-size: {theme.px(16)}px; font-weight: 600;")
    # Digits differ in width; the row must not tremble while time runs.
    label.setMinimumWidth(QFontMetrics(label.font()).horizontalAdvance("00.00") + theme.px(8))
    label.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
    label.setAccessibleName(name)
    return label


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setAccessibleDescription(text)
