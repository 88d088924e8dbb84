"""How all captions look: where they stand, in which style, how large, word by word or whole.

A place is one of three heights inside the safe zone, in the middle of the picture
and so narrow that no platform's button touches a line.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from trainer.model.canvas import Box, Canvas
from trainer.model.caption_commands import StyleCaptions
from trainer.model.caption_rules import Viewers
from trainer.model.captions import SIZE, STYLE, Look, in_order
from trainer.model.schema import Timeline
from trainer.typeset.area import REFERENCE_SIDE
from trainer.typeset.safe_zones import zones
from trainer.typeset.styles import Style, styles
from trainer.ui import pieces, theme
from trainer.ui.actions import Actions
from trainer.ui.caption_words import VIEWERS
from trainer.ui.picture_choice import PictureChoice
from trainer.ui.still_combo import StillCombo
from trainer.ui.still_slider import StillSlider
from trainer.ui.style_picture import style_picture
from trainer.words import QT_TRANSLATE_NOOP, translate

OFFERED = ("takarir", "bersih", "tegas", "sorot", "lembut", "ceria")
"""The styles that suit captions, which stay for a whole video."""

SMALLEST, LARGEST = 48, 96
"""Below 48 older eyes give up; above 96 hardly a word fits on a line."""


class Height(StrEnum):
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


_HEIGHTS = {
    Height.TOP: QT_TRANSLATE_NOOP("Captions", "Top"),
    Height.MIDDLE: QT_TRANSLATE_NOOP("Captions", "Middle"),
    Height.BOTTOM: QT_TRANSLATE_NOOP("Captions", "Bottom"),
}

_HALF_OF_TWO_LINES = 1.5
"""Half the height of two lines with their plate, in sizes of their letters."""


def caption_box(canvas: Canvas, height: Height, size: int = SIZE) -> Box:
    """The box of captions at that height, with letters of ``size``.

    In the strict zone, where no platform puts anything; the lower end of the
    picture, where films have their subtitles, lies under buttons on a phone.
    """
    zone = zones(canvas)
    half = _HALF_OF_TWO_LINES * size * min(canvas.width, canvas.height) / REFERENCE_SIDE
    half *= 1000 / canvas.height
    y = {
        Height.TOP: zone.strict.top + half,
        Height.MIDDLE: zone.strict.middle[1],
        Height.BOTTOM: zone.strict.bottom - half,
    }[height]
    beside = min(500 - zone.daily.left, zone.daily.right - 500)
    return Box(500, round(y), round(2 * beside))


def height_of(canvas: Canvas, look: Look) -> Height | None:
    """The height that ``look`` has, or None when a hand has put it elsewhere."""
    return next((one for one in Height if caption_box(canvas, one, look.size) == look.box), None)


def look_of(timeline: Timeline) -> Look:
    """The look of the captions that are there, else the one that new captions get."""
    placed = in_order(timeline)
    if placed:
        return Look.of(placed[0][0])
    return Look(STYLE, SIZE, caption_box(timeline.canvas, Height.BOTTOM))


class CaptionLooks(QWidget):
    """Shows and changes the look of all captions."""

    command_ready = Signal(object)
    tried = Signal(object)
    viewers_chosen = Signal(object)
    """For whom the captions are measured: a Viewers."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._timeline = Timeline("")
        self._filling = False
        self.heights: dict[Height, QPushButton] = {}
        self.styles: dict[str, QPushButton] = {}
        self.size_slider = StillSlider(Qt.Orientation.Horizontal)
        self.by_word = actions.button("caption_by_word", "toggle")
        self.viewers: QComboBox = StillCombo()
        form = pieces.column(gap=8)
        self.setLayout(form)
        form.addWidget(pieces.text(translate("Captions", "Style"), "subheading"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        for number, name in enumerate(OFFERED):
            grid.addWidget(self._style_button(styles()[name]), number // 3, number % 3)
        form.addLayout(grid)
        form.addWidget(self.by_word)
        form.addWidget(pieces.text(translate("Captions", "Place"), "subheading"))
        row = pieces.row(6)
        for height, title in _HEIGHTS.items():
            row.addWidget(self._height_button(height, translate("Captions", title)), 1)
        form.addLayout(row)
        form.addLayout(self._size_row())
        label = pieces.text(translate("Captions", "Who watches?"), "body")
        label.setBuddy(self.viewers)
        form.addWidget(label)
        form.addWidget(self.viewers)
        form.addWidget(
            pieces.text(translate("Captions", "It says how fast captions may go by."), "small", wrap=True)
        )
        form.addStretch(1)
        self.viewers.setAccessibleName(translate("Captions", "Who watches?"))
        for viewers, title in VIEWERS.items():
            self.viewers.addItem(translate("Captions", title), viewers.value)
        self.viewers.activated.connect(
            lambda _: self.viewers_chosen.emit(Viewers(self.viewers.currentData()))
        )
        self.size_slider.valueChanged.connect(lambda _: self._slid())
        self.size_slider.sliderReleased.connect(lambda: self._send(self._sized()))

    def _size_row(self) -> QGridLayout:
        row = QGridLayout()
        label = pieces.text(translate("Captions", "Size"), "subheading")
        label.setBuddy(self.size_slider)
        self._value = pieces.text("", "subheading")
        self._value.setMinimumWidth(theme.px(30))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.size_slider.setAccessibleName(translate("Captions", "Size"))
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setSingleStep(2)
        self.size_slider.setPageStep(8)
        self.size_slider.setMinimumHeight(theme.px(32))
        row.addWidget(label, 0, 0)
        row.addWidget(self.size_slider, 0, 1)
        row.addWidget(self._value, 0, 2)
        return row

    def _style_button(self, style: Style) -> QPushButton:
        size = QSize(theme.px(76), theme.px(42))
        name = translate("Texts", "Style {name}", name=style.title)
        button = PictureChoice(size, 50, name, style.title)
        button.setIcon(style_picture(style, size))
        button.clicked.connect(lambda: self._send(replace(look_of(self._timeline), style=style.name)))
        self.styles[style.name] = button
        return button

    def _height_button(self, height: Height, title: str) -> QPushButton:
        button = pieces.button(title, lambda: self._place(height), "toggle")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heights[height] = button
        return button

    def show_looks(self, timeline: Timeline, viewers: Viewers) -> None:
        """Show the look of the captions of ``timeline``."""
        self._timeline = timeline
        look = look_of(timeline)
        self._filling = True
        self._show(look)
        self.size_slider.setValue(look.size)
        self.viewers.setCurrentIndex(self.viewers.findData(viewers.value))
        self._filling = False

    def _show(self, look: Look) -> None:
        for name, button in self.styles.items():
            button.setChecked(name == look.style)
        here = height_of(self._timeline.canvas, look)
        for height, button in self.heights.items():
            button.setChecked(height is here)
        self._value.setText(str(look.size))

    def _place(self, height: Height) -> None:
        look = look_of(self._timeline)
        self._send(replace(look, box=caption_box(self._timeline.canvas, height, look.size)))

    def _sized(self) -> Look:
        look, size = look_of(self._timeline), self.size_slider.value()
        if size == max(SMALLEST, min(LARGEST, look.size)):
            return look
        height = height_of(self._timeline.canvas, look)
        box = look.box if height is None else caption_box(self._timeline.canvas, height, size)
        return replace(look, size=size, box=box)

    def _slid(self) -> None:
        if self._filling:
            return
        look = self._sized()
        if self.size_slider.isSliderDown():
            self._value.setText(str(look.size))
            self.tried.emit(StyleCaptions(look))
        else:
            self._send(look)

    def _send(self, look: Look) -> None:
        if look == look_of(self._timeline):
            self._show(look)
            self.tried.emit(None)
        else:
            self.command_ready.emit(StyleCaptions(look))
