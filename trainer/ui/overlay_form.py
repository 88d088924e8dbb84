"""What can be changed about a picture over the picture: its place, opacity, corners, border."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trainer.model.commands import Command, SetBox, SetInset
from trainer.model.inset import LEAST_OPACITY, MOST_ROUND
from trainer.model.schema import Clip, Timeline
from trainer.ui import pieces, theme
from trainer.ui.overlay_places import PLACES, Place, box_at, place_of
from trainer.ui.picture_choice import PictureChoice
from trainer.ui.still_slider import StillSlider
from trainer.ui.tick_box import TickBox
from trainer.words import translate

BORDER = 10
"""Thousandths of the canvas's shorter side."""

COLUMNS = 3


class OverlayForm(QWidget):
    """Shows the overlay that ``show_clip`` was given."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._timeline = Timeline("")
        self._clip: Clip | None = None
        self._filling = False
        self.places: dict[Place, QPushButton] = {}
        self.opacity = StillSlider(Qt.Orientation.Horizontal)
        self.corners = StillSlider(Qt.Orientation.Horizontal)
        self.border = TickBox(translate("Overlay", "White border"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(pieces.text(translate("Overlay", "Place"), "subheading"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        for number, place in enumerate(PLACES):
            button = self._place_button(place)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
            self.places[place] = button
        column.addLayout(grid)
        self._opacity_value = self._slider(
            column, translate("Overlay", "Opacity"), self.opacity, LEAST_OPACITY, 100
        )
        self._shape = QWidget()
        shape = pieces.column(gap=6)
        self._shape.setLayout(shape)
        self._corners_value = self._slider(
            shape, translate("Overlay", "Round corners"), self.corners, 0, MOST_ROUND // 5
        )
        self.border.setMinimumHeight(theme.px(40))
        shape.addWidget(self.border)
        column.addWidget(self._shape)
        for slider in (self.opacity, self.corners):
            slider.valueChanged.connect(lambda _, slider=slider: self._slid(slider))
            slider.sliderReleased.connect(self._send_look)
        self.border.clicked.connect(lambda: self._send_look())

    def _slider(self, column: QVBoxLayout, title: str, slider: StillSlider, least: int, most: int) -> QLabel:
        name, value = pieces.text(title, "body"), pieces.text("", "subheading")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name.setBuddy(slider)
        slider.setAccessibleName(title)
        slider.setRange(least, most)
        slider.setSingleStep(5)
        slider.setPageStep(20)
        slider.setMinimumHeight(theme.px(32))
        row = pieces.row(8)
        row.addWidget(name, 1)
        row.addWidget(value)
        column.addLayout(row)
        column.addWidget(slider)
        return value

    def _place_button(self, place: Place) -> QPushButton:
        title = translate("Overlay", PLACES[place].title)
        button = PictureChoice(QSize(theme.px(44), theme.px(44)), 52, title, title)
        button.clicked.connect(lambda: self._choose(place))
        return button

    # --- what is shown --------------------------------------------------------------------

    def show_clip(self, timeline: Timeline, clip: Clip) -> None:
        """Show the overlay ``clip`` of ``timeline``."""
        if timeline.canvas != self._timeline.canvas or self._clip is None:
            for place, button in self.places.items():
                button.setIcon(place_picture(place, timeline.canvas.width / timeline.canvas.height))
        self._timeline, self._clip = timeline, clip
        here = place_of(timeline, clip)
        for place, button in self.places.items():
            button.setChecked(place is here)
        self._filling = True
        self.opacity.setValue(clip.inset.opacity)
        self.corners.setValue(clip.inset.round // 5)
        self.border.setChecked(clip.inset.border > 0)
        self._filling = False
        self._shape.setVisible(clip.box is not None)
        self._say()

    def _say(self) -> None:
        for label, slider in ((self._opacity_value, self.opacity), (self._corners_value, self.corners)):
            label.setText(translate("Properties", "{percent} %", percent=slider.value()))

    # --- what a person does -----------------------------------------------------------------

    def _choose(self, place: Place) -> None:
        clip = self._clip
        if clip is None:
            return
        for other, button in self.places.items():
            button.setChecked(other is place)
        box = box_at(self._timeline, clip, place)
        if box != clip.box:
            self.command_ready.emit(SetBox(clip.id, box))

    def _look(self) -> Command | None:
        clip = self._clip
        if clip is None:
            return None
        border = (clip.inset.border or BORDER) if self.border.isChecked() else 0
        corners = self.corners.value() * 5
        if corners // 5 == clip.inset.round // 5:
            corners = clip.inset.round
        inset = replace(clip.inset, opacity=self.opacity.value(), round=corners, border=border)
        return None if inset == clip.inset else SetInset(clip.id, inset)

    def _slid(self, slider: StillSlider) -> None:
        if self._filling:
            return
        self._say()
        if slider.isSliderDown():
            self.tried.emit(self._look())
        else:
            self._send_look()

    def _send_look(self) -> None:
        command = self._look()
        if command is None:
            self.tried.emit(None)
        else:
            self.command_ready.emit(command)


def place_picture(place: Place, shape: float) -> QIcon:
    """A little screen of that shape (width / height) with the picture at its place."""
    tokens = theme.current()
    side = theme.px(44)
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = (side - 4) if shape <= 1 else (side - 4) / shape
    width = height * shape
    screen = QRectF((side - width) / 2, (side - height) / 2, width, height)
    outline = QPainterPath()
    outline.addRoundedRect(screen, 4, 4)
    painter.fillPath(outline, tokens.colour("blue_soft"))
    facts = PLACES[place]
    if place is Place.FULL:
        inside = screen
    else:
        share = 0.75 if place is Place.MIDDLE else 0.46
        across = screen.width() * share
        down = min(across * 0.8, screen.height() * share)
        free = screen.adjusted(3, 3, -3, -3)
        inside = QRectF(
            free.left() + facts.across * (free.width() - across),
            free.top() + facts.down * (free.height() - down),
            across,
            down,
        )
    filled = QPainterPath()
    filled.addRoundedRect(inside, 3, 3)
    painter.fillPath(filled, tokens.colour("primary"))
    painter.setPen(QPen(tokens.colour("ink"), 1.5))
    painter.drawPath(outline)
    painter.end()
    return QIcon(picture)
