"""One effect of the clip that is chosen: its name, its sliders, its place in the order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from trainer.media.effects import own
from trainer.model.effects import Effect, Parameter
from trainer.ui import effect_words, pieces, theme
from trainer.ui.still_slider import StillSlider
from trainer.words import QT_TRANSLATE_NOOP, translate

WAYS: tuple[tuple[str, dict[str, int]], ...] = (
    (QT_TRANSLATE_NOOP("EffectsPanel", "Closer"), {"from_size": 100, "to_size": 130}),
    (QT_TRANSLATE_NOOP("EffectsPanel", "Away"), {"from_size": 130, "to_size": 100}),
    (
        QT_TRANSLATE_NOOP("EffectsPanel", "To the right"),
        {"from_size": 125, "to_size": 125, "from_x": 0, "to_x": 1000},
    ),
    (
        QT_TRANSLATE_NOOP("EffectsPanel", "To the left"),
        {"from_size": 125, "to_size": 125, "from_x": 1000, "to_x": 0},
    ),
)
"""Ready ways of a slow zoom, each with what differs from a zoom that stands still."""

_STILL = {"from_size": 100, "to_size": 100, "from_x": 500, "to_x": 500, "from_y": 500, "to_y": 500}


class EffectRow(QFrame):
    """Shows ``effect``; what a hand does to it is tried out, then sent.

    ``tried`` carries an Effect to look at, or None; ``changed`` the Effect that it
    is to be; ``moved`` a step up (-1) or down (1); ``opened`` that its sliders are wanted.
    """

    tried = Signal(object)
    changed = Signal(object)
    removed = Signal()
    moved = Signal(int)
    opened = Signal()

    def __init__(self, effect: Effect, first: bool, last: bool) -> None:
        super().__init__()
        theme.look(self, "soft")
        self.effect = effect
        self._filling = False
        self.sliders: dict[str, QSlider] = {}
        self._values: dict[str, QLabel] = {}
        column = pieces.column(margin=8, gap=4)
        self.setLayout(column)
        head = pieces.row(2)
        title = effect_words.title(effect)
        self.name = pieces.button(title.replace("&", "&&"), self.opened.emit, "link")
        self.name.setToolTip(effect_words.tip(effect))
        self.name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(self.name, 1)
        self.up = self._tool(translate("EffectsPanel", "Earlier: {effect}", effect=title), "chevron-up")
        self.down = self._tool(translate("EffectsPanel", "Later: {effect}", effect=title), "chevron-down")
        self.remove = self._tool(translate("EffectsPanel", "Remove: {effect}", effect=title), "x")
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(lambda: self.removed.emit())
        self.up.setVisible(not first)
        self.down.setVisible(not last)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        column.addLayout(head)
        self._body = QWidget()
        theme.look(self._body, "clear")
        body = pieces.column(gap=2)
        self._body.setLayout(body)
        column.addWidget(self._body)
        if effect.is_own:
            note = translate("EffectsPanel", "Your own effect. It is drawn slowly, also in the export.")
            if not own.usable(effect):
                note = translate("EffectsPanel", "This effect is not on this computer, or not allowed.")
            body.addWidget(pieces.text(note, "small", wrap=True))
        if effect.name == "zoom":
            self._add_ways(body)
        for parameter in effect.kind.parameters:
            self._add_slider(body, parameter)
        self.reset = pieces.button(
            translate("EffectsPanel", "As at first"), self._reset, "quiet", "rotate-ccw"
        )
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reset.setVisible(bool(effect.kind.parameters))
        body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_effect(effect)

    @property
    def is_open(self) -> bool:
        """Whether the sliders are shown."""
        return not self._body.isHidden()

    def open(self, on: bool) -> None:
        """Show the sliders, or only the name."""
        self._body.setVisible(on and (bool(self.effect.kind.parameters) or self.effect.is_own))

    def show_effect(self, effect: Effect) -> None:
        """Show the values of an effect of the same kind."""
        self.effect = effect
        self._filling = True
        for parameter in effect.kind.parameters:
            self.sliders[parameter.name].setValue(effect.value(parameter.name))
        self._filling = False
        self.reset.setEnabled(bool(effect.values))
        self._say_values()

    def _tool(self, name: str, icon: str) -> QPushButton:
        button = pieces.icon_button(name, icon, lambda: None, "quiet")
        button.setFixedWidth(theme.px(30))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _add_ways(self, body: QVBoxLayout) -> None:
        self.ways: list[QPushButton] = []
        for start in range(0, len(WAYS), 2):
            row = pieces.row(6)
            for words, values in WAYS[start : start + 2]:
                button = pieces.button(translate("EffectsPanel", words), partial(self._go, values), "toggle")
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                row.addWidget(button, 1)
                self.ways.append(button)
            body.addLayout(row)

    def _add_slider(self, body: QVBoxLayout, parameter: Parameter) -> None:
        title = effect_words.parameter_title(parameter)
        name, value = pieces.text(title, "small", wrap=True), pieces.text("", "small")
        slider = StillSlider(Qt.Orientation.Horizontal)
        slider.setRange(parameter.lowest, parameter.highest)
        span = parameter.highest - parameter.lowest
        slider.setSingleStep(max(1, span // 200))
        slider.setPageStep(max(1, span // 10))
        slider.setMinimumHeight(theme.px(28))
        slider.setAccessibleName(title)
        name.setBuddy(slider)
        row = pieces.row(6)
        row.addWidget(name, 1)
        row.addWidget(value)
        body.addLayout(row)
        body.addWidget(slider)
        slider.valueChanged.connect(lambda _: self._slid(slider))
        slider.sliderReleased.connect(self._let_go)
        self.sliders[parameter.name], self._values[parameter.name] = slider, value

    def _from_sliders(self) -> Effect:
        effect = self.effect
        for name, slider in self.sliders.items():
            effect = effect.having(name, slider.value())
        return effect

    def _say_values(self) -> None:
        for parameter in self.effect.kind.parameters:
            value = self.sliders[parameter.name].value()
            self._values[parameter.name].setText(effect_words.value_text(parameter, value))

    def _slid(self, slider: QSlider) -> None:
        if self._filling:
            return
        self._say_values()
        if slider.isSliderDown():
            self.tried.emit(self._from_sliders())
        else:
            self._send(self._from_sliders())

    def _let_go(self) -> None:
        effect = self._from_sliders()
        if effect == self.effect:
            self.tried.emit(None)
        self._send(effect)

    def _reset(self) -> None:
        self._send(Effect(self.effect.name))

    def _go(self, values: dict[str, int]) -> None:
        effect = self.effect
        for name, value in (_STILL | values).items():
            effect = effect.having(name, value)
        self._send(effect)

    def _send(self, effect: Effect) -> None:
        if effect != self.effect:
            self.changed.emit(effect)
