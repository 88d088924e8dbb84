"""The tab "Sifat": what can be changed about the clip that is chosen.

Its length, how it sits on the canvas, which way up it is and how loud.  Dragging
a slider tries the change out in the preview (``tried``); only letting go makes it
a Command (``command_ready``), so one gesture is one step of undo.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from trainer.model.canvas import Fit, Framing
from trainer.model.commands import Command, FrameClip, SetVolume, TrimClip
from trainer.model.opentime import TimeRange, nearest_frame
from trainer.model.schema import Clip, MediaKind, MediaReference, Role, Timeline
from trainer.ui import icons, pieces, theme
from trainer.ui.media_card import shortened
from trainer.ui.noise_row import NoiseRow
from trainer.ui.overlay_form import OverlayForm
from trainer.ui.picture_choice import PictureChoice
from trainer.ui.seconds_edit import SecondsEdit
from trainer.ui.still_slider import StillSlider as StillSlider
from trainer.ui.tick_box import TickBox
from trainer.ui.timeline.scene import clip_name
from trainer.words import QT_TRANSLATE_NOOP, translate

FITS: dict[Fit, tuple[str, str]] = {
    Fit.FILL: (
        QT_TRANSLATE_NOOP("Properties", "Fill"),
        QT_TRANSLATE_NOOP("Properties", "Fill the screen; what stands over is cut off."),
    ),
    Fit.FIT: (
        QT_TRANSLATE_NOOP("Properties", "Whole"),
        QT_TRANSLATE_NOOP("Properties", "Show the whole picture, on black."),
    ),
    Fit.BLUR: (
        QT_TRANSLATE_NOOP("Properties", "Blurred"),
        QT_TRANSLATE_NOOP("Properties", "Show the whole picture, on a blurred copy of itself."),
    ),
}
"""How a picture of another shape may sit, with its name and what it does."""


Span = tuple[str, int, int]
"""The axis along which a picture can be moved ("x" or "y"), the first and the last useful centre."""


def centre_span(reference: MediaReference, framing: Framing, timeline: Timeline) -> Span | None:
    """Where the centre can be, in thousandths of the picture as it is seen; None when nothing is cut off."""
    if framing.fit is not Fit.FILL or not reference.width or not reference.height:
        return None
    width, height = reference.width, reference.height
    if framing.turn % 180:
        width, height = height, width
    shape = timeline.canvas.width / timeline.canvas.height
    share = shape * height / width  # how much of the width is seen
    axis, share = ("x", share) if share < 1 else ("y", 1 / share)
    if share > 0.995:
        return None
    return axis, round(500 * share), 1000 - round(500 * share)


class PropertiesPanel(QWidget):
    """Shows the clip that ``show_clip`` was given."""

    command_ready = Signal(object)
    tried = Signal(object)
    """A Command that is only tried out, or None to look at the timeline as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = Timeline("")
        self._clip: Clip | None = None
        self._span: Span | None = None
        self._filling = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._hint = pieces.text(translate("Properties", "Choose a clip on the timeline."), "lead", wrap=True)
        self._form = QWidget()
        layout.addWidget(self._hint)
        layout.addWidget(self._form)
        layout.addStretch(1)

        form = pieces.column(gap=8)
        self._form.setLayout(form)
        self._name = pieces.text("", "subheading", wrap=True)
        form.addWidget(self._name)
        self.length = self._length_field()
        row = pieces.row(8)
        form.addWidget(_label(translate("Properties", "Length"), self.length))
        self.shorter = self._length_button(translate("Properties", "Half a second shorter"), "minus", -0.5)
        self.longer = self._length_button(translate("Properties", "Half a second longer"), "plus", 0.5)
        row.addWidget(self.shorter)
        row.addWidget(self.length, 1)
        row.addWidget(self.longer)
        form.addLayout(row)

        self.overlay = OverlayForm()
        form.addWidget(self.overlay)
        self._screen = pieces.text(translate("Properties", "On the screen"), "subheading")
        form.addWidget(self._screen)
        self.fits: dict[Fit, QPushButton] = {}
        self._fit_captions: list[QWidget] = []
        grid = QGridLayout()
        grid.setSpacing(theme.px(8))
        for column, (fit, (title, tip)) in enumerate(FITS.items()):
            button = self._fit_button(fit, translate("Properties", title), translate("Properties", tip))
            caption = pieces.text(translate("Properties", title), "small", wrap=True)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(button, 0, column)
            grid.addWidget(caption, 1, column)
            self.fits[fit] = button
            self._fit_captions.append(caption)
        form.addLayout(grid)

        self.centre, self._centre_words, self._centre_value = self._slider_row(form)
        self.centre.setAccessibleName(translate("Properties", "Part that is seen"))
        self.moving = TickBox(translate("Properties", "Move slowly to another part"))
        self.moving.setMinimumHeight(theme.px(40))
        form.addWidget(self.moving)
        self.target, self._target_words, self._target_value = self._slider_row(form)
        self._target_words.setText(translate("Properties", "At the end"))
        self.target.setAccessibleName(translate("Properties", "Part that is seen at the end"))
        self.turn = pieces.button(translate("Properties", "Turn by 90°"), self._turn, icon="rotate-cw")
        self.turn.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        form.addWidget(self.turn)

        form.addWidget(pieces.text(translate("Properties", "Sound"), "subheading"))
        self.volume, self._volume_words, self._volume_value = self._slider_row(form)
        self._volume_words.setText(translate("Properties", "Loudness"))
        self.volume.setAccessibleName(translate("Properties", "Loudness"))
        self.volume.setRange(0, 200)
        self.volume.setSingleStep(5)
        self.volume.setPageStep(25)
        self.noise = NoiseRow()
        form.addWidget(self.noise)
        self.sound_tools = pieces.column(gap=8)
        form.addLayout(self.sound_tools)
        self._silent = pieces.text("", "small", wrap=True)
        form.addWidget(self._silent)

        self.moving.clicked.connect(self._set_moving)
        for slider in (self.centre, self.target, self.volume):
            slider.valueChanged.connect(self._slid)
            slider.sliderReleased.connect(self._let_go)
        self.length.given.connect(self._set_length)
        self.show_clip(self._timeline, None)

    # --- what is shown --------------------------------------------------------------------

    @property
    def clip(self) -> Clip | None:
        return self._clip

    def show_clip(self, timeline: Timeline, clip_id: str | None) -> None:
        """Show the clip with that id of ``timeline``, or a hint when there is none."""
        self._timeline = timeline
        self._clip = None if clip_id is None else timeline.clip(clip_id)
        self._hint.setVisible(self._clip is None)
        self._form.setVisible(self._clip is not None)
        if self._clip is None:
            return
        self._filling = True
        try:
            self._fill(self._clip, timeline.reference(self._clip.media))
        finally:
            self._filling = False

    def _fill(self, clip: Clip, reference: MediaReference) -> None:
        rate = self._timeline.rate
        self._name.setText(shortened(clip_name(reference)))
        longest = self._timeline.available(clip).end - clip.source_range.start
        self.length.show_seconds(clip.duration / rate)
        self.shorter.setEnabled(clip.duration > rate / 2)
        self.longer.setEnabled(clip.duration < longest)
        lies_over = any(one.id == clip.id for one in self._timeline.clips(Role.OVERLAY))
        self.overlay.setVisible(lies_over)
        if lies_over:
            self.overlay.show_clip(self._timeline, clip)
        for fit, button in self.fits.items():
            button.setChecked(fit is clip.framing.fit)
        for widget in (self._screen, *self.fits.values(), *self._fit_captions):
            widget.setVisible(clip.box is None)  # in a box a picture is always seen whole
        self._span = None
        if clip.box is None:
            self._span = centre_span(reference, clip.framing, self._timeline)
        for widget in (self.centre, self._centre_words, self._centre_value):
            widget.setVisible(self._span is not None)
        self._fill_pan(clip.framing)
        if self._span is not None:
            axis, first, last = self._span
            self.centre.setRange(first, last)
            self.centre.setValue(clip.framing.centre_x if axis == "x" else clip.framing.centre_y)
            sideways, upwards = translate("Properties", "Left – right"), translate("Properties", "Up – down")
            self._centre_words.setText(sideways if axis == "x" else upwards)
            self.centre.setAccessibleDescription(self._centre_words.text())
        heard = reference.has_sound
        for widget in (self.volume, self._volume_words, self._volume_value):
            widget.setVisible(heard)
        self.noise.setVisible(heard)
        self.noise.show_percent(clip.denoise)
        self._silent.setVisible(not heard)
        self._silent.setText(
            translate("Properties", "A photo has no sound.")
            if reference.kind is MediaKind.PHOTO
            else translate("Properties", "This clip has no sound.")
        )
        self.volume.setValue(clip.volume)
        self._say_values()

    def _fill_pan(self, framing: Framing) -> None:
        """Where the picture moves to; only a picture that fills the screen has another part to show."""
        fills = self._span is not None and framing.fit is Fit.FILL
        self.moving.setVisible(fills)
        self.moving.setChecked(framing.moves)
        for widget in (self.target, self._target_words, self._target_value):
            widget.setVisible(fills and framing.moves)
        if self._span is not None:
            axis, first, last = self._span
            pan = framing.pan_x if axis == "x" else framing.pan_y
            self.target.setRange(first, last)
            self.target.setValue(last if pan is None else pan)

    def _say_values(self) -> None:
        self._volume_value.setText(translate("Properties", "{percent} %", percent=self.volume.value()))
        if self._span is not None:
            _, first, last = self._span
            for slider, label in ((self.centre, self._centre_value), (self.target, self._target_value)):
                percent = round(100 * (slider.value() - first) / max(1, last - first))
                label.setText(translate("Properties", "{percent} %", percent=percent))

    # --- what a person does -------------------------------------------------------------------

    def _slid(self) -> None:
        if self._filling or self._clip is None:
            return
        self._say_values()
        slider = self.sender()
        if isinstance(slider, QSlider) and slider.isSliderDown():
            self.tried.emit(self._from_sliders())
        else:
            self._send(self._from_sliders())

    def _let_go(self) -> None:
        command = self._from_sliders()
        if command is None:
            self.tried.emit(None)
        self._send(command)

    def _from_sliders(self) -> Command | None:
        """The one change that the sliders differ from the clip in."""
        clip = self._clip
        if clip is None:
            return None
        if self.volume.isVisibleTo(self) and self.volume.value() != clip.volume:
            return SetVolume(clip.id, self.volume.value())
        if self._span is not None:
            axis, value = self._span[0], self.centre.value()
            framing = clip.framing
            pan = self.target.value() if framing.moves else None
            moved = replace(framing, centre_x=value) if axis == "x" else replace(framing, centre_y=value)
            moved = replace(moved, pan_x=pan) if axis == "x" else replace(moved, pan_y=pan)
            if moved != framing:
                return FrameClip(clip.id, moved)
        return None

    def _lengthen(self, by: float) -> None:
        if self._clip is not None:
            self._set_length(self._clip.duration / self._timeline.rate + by)

    def _set_length(self, seconds: float) -> None:
        """Let the clip end ``seconds`` after its beginning, or where its file ends."""
        clip = self._clip
        if clip is not None:
            longest = self._timeline.available(clip).end - clip.source_range.start
            frames = max(1, min(nearest_frame(seconds, self._timeline.rate), longest))
            self._send(TrimClip(clip.id, TimeRange(clip.source_range.start, frames)))

    def _choose_fit(self, fit: Fit) -> None:
        if self._clip is not None:
            # Not a group of Qt's: in one, Tab would reach the chosen button only.
            for other, button in self.fits.items():
                button.setChecked(other is fit)
            self._send(FrameClip(self._clip.id, replace(self._clip.framing, fit=fit)))

    def _set_moving(self, on: bool) -> None:
        """Let the picture move to its other side while the clip lasts, or hold it still."""
        if self._clip is None or self._span is None:
            return
        axis, first, last = self._span
        framing = self._clip.framing
        centre = framing.centre_x if axis == "x" else framing.centre_y
        pan = (last if centre - first <= last - centre else first) if on else None
        moved = replace(framing, pan_x=None, pan_y=None)
        moved = replace(moved, pan_x=pan) if axis == "x" else replace(moved, pan_y=pan)
        self._send(FrameClip(self._clip.id, moved))

    def _turn(self) -> None:
        if self._clip is not None:
            turn = (self._clip.framing.turn + 90) % 360
            turned = Framing(self._clip.framing.fit, turn=turn)
            self._send(FrameClip(self._clip.id, turned))

    def _send(self, command: Command | None) -> None:
        if command is not None and command.apply(self._timeline) != self._timeline:
            self.command_ready.emit(command)

    # --- parts ----------------------------------------------------------------------------------

    def _length_field(self) -> SecondsEdit:
        field = SecondsEdit()
        field.setAccessibleName(translate("Properties", "Length in seconds"))
        return field

    def _length_button(self, name: str, icon: str, by: float) -> QPushButton:
        button = pieces.icon_button(name, icon, lambda: self._lengthen(by))
        button.setFixedWidth(theme.px(44))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _slider_row(self, form: QVBoxLayout) -> tuple[QSlider, QLabel, QLabel]:
        name, value = pieces.text("", "body"), pieces.text("", "subheading")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        slider = StillSlider(Qt.Orientation.Horizontal)
        slider.setMinimumHeight(theme.px(32))
        slider.setSingleStep(10)
        slider.setPageStep(50)
        row = pieces.row(8)
        row.addWidget(name, 1)
        row.addWidget(value)
        form.addLayout(row)
        form.addWidget(slider)
        name.setBuddy(slider)
        return slider, name, value

    def _fit_button(self, fit: Fit, title: str, tip: str) -> QPushButton:
        button = PictureChoice(QSize(theme.px(40), theme.px(52)), 70, title, tip)
        button.setIcon(fit_picture(fit))
        button.clicked.connect(lambda: self._choose_fit(fit))
        return button


def _label(title: str, buddy: QWidget) -> QLabel:
    label = pieces.text(title, "subheading")
    label.setBuddy(buddy)
    return label


def fit_picture(fit: Fit) -> QIcon:
    """A little drawing of a wide picture on an upright screen."""
    tokens = theme.current()
    width, height = theme.px(40), theme.px(52)
    picture = QPixmap(width * 2, height * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    screen = QRectF(width / 2 - height * 0.3, 1, height * 0.6, height - 2)
    shape = QPainterPath()
    shape.addRoundedRect(screen, 4, 4)
    painter.fillPath(shape, tokens.colour("primary_soft_border" if fit is Fit.BLUR else "video"))
    painter.setClipPath(shape)
    middle = QRectF(screen.left(), screen.center().y() - height * 0.18, screen.width(), height * 0.36)
    scene = screen if fit is Fit.FILL else middle
    painter.fillRect(scene, tokens.colour("blue_soft"))
    size = 22 if fit is Fit.FILL else 14
    drawing = icons.pixmap("mountain", tokens.blue, size)
    side = theme.px(size)
    painter.drawPixmap(round(scene.center().x() - side / 2), round(scene.center().y() - side / 2), drawing)
    painter.setClipping(False)
    painter.setPen(QPen(tokens.colour("ink"), 1.5))
    painter.drawPath(shape)
    painter.end()
    return QIcon(picture)
