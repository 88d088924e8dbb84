"""How a clip runs: its speed in a row of buttons, backwards, and how long it is then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.errors import EditImpossible
from trainer.model.commands import SetSpeed
from trainer.model.schema import Clip, MediaKind, Role, Timeline
from trainer.ui import effect_words, pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.card_grid import CardGrid
from trainer.ui.tick_box import TickBox
from trainer.ui.timeline.scene import seconds_text
from trainer.words import translate

COLUMNS, NARROWEST = 4, 58


class SpeedBox(QWidget):
    """Shows the clip that ``show_clip`` was given; ``command_ready`` carries a Command."""

    command_ready = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._timeline = Timeline("")
        self._clip: Clip | None = None
        self.buttons: dict[int, QPushButton] = {}
        column = pieces.column(gap=8)
        self.setLayout(column)
        column.addWidget(pieces.text(translate("EffectsPanel", "Speed"), "subheading"))
        self._running = QWidget()
        inside = pieces.column(gap=6)
        self._running.setLayout(inside)
        for percent in effect_words.SPEEDS:
            button = pieces.button(effect_words.speed_text(percent), partial(self._choose, percent), "toggle")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            name = translate("EffectsPanel", "Speed {speed}", speed=effect_words.speed_text(percent))
            button.setAccessibleName(name)
            self.buttons[percent] = button
        inside.addWidget(CardGrid(list(self.buttons.values()), NARROWEST, COLUMNS, 6))
        self.length = pieces.text("", "small", wrap=True)
        inside.addWidget(self.length)
        self.backwards = TickBox(translate("EffectsPanel", "Play backwards"))
        self.backwards.setMinimumHeight(theme.px(40))
        self.backwards.clicked.connect(lambda on: self._send(self._percent, on))
        inside.addWidget(self.backwards)
        column.addWidget(self._running)
        self._still = pieces.text(
            translate("EffectsPanel", "This picture stands still. Drag its end to make it longer."),
            "small",
            wrap=True,
        )
        column.addWidget(self._still)
        self.freeze = actions.button("freeze")
        column.addWidget(self.freeze)

    @property
    def _percent(self) -> int:
        return 100 if self._clip is None else self._clip.pace.percent

    def show_clip(self, timeline: Timeline, clip: Clip) -> None:
        """Show how ``clip`` runs."""
        self._timeline, self._clip = timeline, clip
        still = timeline.reference(clip.media).kind is MediaKind.PHOTO or clip.pace.still is not None
        self._running.setVisible(not still)
        self._still.setVisible(still)
        self.freeze.setVisible(not still and clip in timeline.clips(Role.PICTURE))
        for percent, button in self.buttons.items():
            button.setChecked(percent == clip.pace.percent)
        self.backwards.setChecked(clip.pace.backwards)
        length = seconds_text(clip.duration, timeline.rate)
        self.length.setText(translate("EffectsPanel", "The clip lasts {length}.", length=length))

    def _choose(self, percent: int) -> None:
        for other, button in self.buttons.items():  # a click on the chosen one leaves it chosen
            button.setChecked(other == percent)
        if self._clip is not None:
            self._send(percent, self._clip.pace.backwards)

    def _send(self, percent: int, backwards: bool) -> None:
        clip = self._clip
        if clip is None or (percent, backwards) == (clip.pace.percent, clip.pace.backwards):
            return
        command = SetSpeed(clip.id, percent, backwards)
        try:
            command.apply(self._timeline)
        except EditImpossible:
            self.show_clip(self._timeline, clip)
        self.command_ready.emit(command)
