"""The middle of a template's page: the video as it would be, and a button that plays it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.media.compositor import PREVIEW_SHORT_SIDE
from trainer.model.canvas import DEFAULT_CANVAS, Canvas
from trainer.model.schema import Timeline
from trainer.ui import icons, pieces, theme
from trainer.ui.frame_service import FrameService
from trainer.ui.player import Player
from trainer.ui.speaker import Speaker
from trainer.words import clock, translate

AIR = 14


class Screen(QWidget):
    """Shows one picture as large as the place allows, with round corners."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._canvas, self.picture = DEFAULT_CANVAS, QImage()
        self.setMinimumSize(theme.px(140), theme.px(160))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("Template", "Preview"))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(480))

    def show_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.update()

    def show_shape(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.update()

    @property
    def place(self) -> QRectF:
        """Where the picture stands."""
        air = theme.px(AIR)
        room = QRectF(self.rect()).adjusted(air, air, -air, -air)
        scale = min(room.width() / self._canvas.width, room.height() / self._canvas.height)
        width, height = self._canvas.width * scale, self._canvas.height * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    @property
    def wanted_size(self) -> Canvas:
        """No larger than what is seen, both sides even."""
        place, ratio = self.place, self.devicePixelRatioF()
        short = min(self._canvas.width, self._canvas.height)
        share = min(1.0, place.width() * ratio / self._canvas.width, PREVIEW_SHORT_SIDE / short)
        return Canvas(
            *(max(16, round(side * share / 2) * 2) for side in (self._canvas.width, self._canvas.height))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(self.place, theme.px(16), theme.px(16))
        painter.setClipPath(shape)
        painter.fillRect(self.place, theme.current().colour("track"))
        if not self.picture.isNull():
            painter.drawImage(self.place, self.picture)
        painter.end()


class TemplateStage(QWidget):
    """Plays what ``show_timeline`` was given last.  Call ``stop`` before letting go of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        theme.look(self, "clear")
        self.frames = FrameService(folder)
        self.player = Player(folder, self.frames, Speaker.open, self)
        self.screen_view = Screen()
        self._timeline = Timeline("")
        back = pieces.icon_button(
            translate("Template", "To the start"), "skip-back", lambda: self.player.seek(0), "quiet"
        )
        self.play = pieces.icon_button(translate("Template", "Play"), "play", self.player.toggle, "round")
        self.time = pieces.text("", "small")
        below = pieces.row(10)
        below.addStretch(1)
        below.addWidget(back)
        below.addWidget(self.play)
        below.addWidget(self.time)
        below.addStretch(1)
        self.below = QWidget()
        """The buttons under the picture."""
        theme.look(self.below, "clear")
        self.below.setLayout(below)
        column = pieces.column(0, 4)
        column.addWidget(self.screen_view, 1)
        column.addWidget(self.below)
        self.setLayout(column)
        self.player.picture_changed.connect(self.screen_view.show_picture)
        self.player.position_changed.connect(lambda _: self._say_time())
        self.player.playing_changed.connect(self._show_playing)
        self.screen_view.resized.connect(lambda: self.player.set_size(self.screen_view.wanted_size))
        self._show_playing(False)
        self._say_time()

    def show_timeline(self, timeline: Timeline) -> None:
        """The video as it would be now."""
        self._timeline = timeline
        self.screen_view.show_shape(timeline.canvas)
        self.player.set_size(self.screen_view.wanted_size)
        self.player.set_timeline(timeline)
        self._say_time()

    def look_at(self, frame: int) -> None:
        """Stop and show a frame."""
        self.player.pause()
        self.player.seek(max(0, min(frame, self._timeline.duration - 1)))

    def stop(self) -> None:
        """End the threads."""
        self.player.stop()
        self.frames.stop()

    def _show_playing(self, playing: bool) -> None:
        icons.put(self.play, "pause" if playing else "play", theme.current().on_primary)
        name = translate("Template", "Pause") if playing else translate("Template", "Play")
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)

    def _say_time(self) -> None:
        rate = self._timeline.rate
        self.time.setText(f"{clock(self.player.position / rate)} / {clock(self._timeline.duration / rate)}")
