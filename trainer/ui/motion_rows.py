"""How a text comes and goes, as small choices that show it with the letters Aa.

::

    Comes   Rises
    [ Aa ][ Aa ][ Aa ][ Aa ][ Aa ][ Aa ]
    Goes    Fades
    [ Aa ][ Aa ][ Aa ][ Aa ][ Aa ][ Aa ]
    Speed   ----o------------  0.4 s

A choice plays its motion while the mouse rests on it or it has the keyboard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QIcon,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.media.text_motion import pose
from trainer.model.animation import LONGEST_SECONDS, Animation, Motion
from trainer.ui import pieces, theme
from trainer.ui.picture_choice import PictureChoice
from trainer.ui.still_slider import StillSlider
from trainer.ui.timeline.scene import seconds_text
from trainer.words import QT_TRANSLATE_NOOP, translate

TITLES: Mapping[Motion, str] = {
    Motion.NONE: QT_TRANSLATE_NOOP("Texts", "At once"),
    Motion.FADE: QT_TRANSLATE_NOOP("Texts", "Softly"),
    Motion.RISE: QT_TRANSLATE_NOOP("Texts", "Rising"),
    Motion.POP: QT_TRANSLATE_NOOP("Texts", "Springing up"),
    Motion.TYPE: QT_TRANSLATE_NOOP("Texts", "Written"),
    Motion.SLIDE: QT_TRANSLATE_NOOP("Texts", "Sliding"),
}

SAMPLE = "Aa"
SIDE = 34
"""Width and height of a choice's picture, in design pixels."""

PLAYED_MS, RESTED_MS, TICK_MS = 450, 500, 40
TENTHS = 10 * LONGEST_SECONDS


class MotionButton(PictureChoice):
    """One motion; ``going`` plays it backwards."""

    def __init__(self, motion: Motion, *, going: bool) -> None:
        title = translate("Texts", TITLES[motion])
        said = (
            translate("Texts", "Goes: {way}", way=title)
            if going
            else translate("Texts", "Comes: {way}", way=title)
        )
        super().__init__(QSize(theme.px(SIDE), theme.px(SIDE)), 38, said, title, slim=True)
        self.motion, self._going = motion, going
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._show(self._resting)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def _resting(self) -> float:
        """Where on its way it rests: there is something to be seen of what it does."""
        return 1.0 if self.motion in (Motion.NONE, Motion.POP) else 0.45

    def _tick(self) -> None:
        now = self._clock.elapsed() % (PLAYED_MS + RESTED_MS)
        come = min(1.0, now / PLAYED_MS)
        if self.motion is Motion.NONE:
            come = 0.0 if now < PLAYED_MS / 2 else 1.0
        self._show(1 - come if self._going else come)

    def _show(self, come: float) -> None:
        side = theme.px(SIDE)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        font = theme.font(17, QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(SAMPLE)
        left = (side - width) / 2
        foot = (side + metrics.capHeight()) / 2
        hidden = self.motion is Motion.NONE and come <= 0
        now = pose(self.motion, come, (side, side), round(left), round(left + width), going=self._going)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0 if hidden else now.opacity)
        painter.setClipRect(QRectF(0, 0, left + width * now.written if now.written < 1 else side, side))
        # What is a seventh of a real canvas would not be seen at this size.
        painter.translate(now.across, now.down * 3)
        painter.translate(side / 2, side / 2)
        painter.scale(now.scale, now.scale)
        painter.translate(-side / 2, -side / 2)
        painter.setFont(font)
        painter.setPen(theme.current().colour("ink"))
        painter.drawText(QPointF(left, foot), SAMPLE)
        painter.end()
        self.setIcon(QIcon(picture))

    def _play(self, on: bool) -> None:
        if on and not self.playing:
            self._clock.start()
            self._timer.start()
        elif not on:
            self._timer.stop()
            self._show(self._resting)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._play(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._play(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._play(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._play(False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


class MotionRows(QWidget):
    """Both choices, and how long they take."""

    chosen = Signal(object, object)
    """How the text should come and go: two Animations, or None for what is usual."""

    def __init__(self) -> None:
        super().__init__()
        self._ways: tuple[Animation | None, Animation | None] = (None, None)
        self._usual: tuple[Animation, Animation] = (Animation(), Animation())
        self._rate = 30
        self._filling = False
        self.coming: dict[Motion, MotionButton] = {}
        self.going: dict[Motion, MotionButton] = {}
        self.speed = StillSlider(Qt.Orientation.Horizontal)
        self._values: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        for title, buttons, going in (
            (translate("Texts", "Comes"), self.coming, False),
            (translate("Texts", "Goes"), self.going, True),
        ):
            head = pieces.row(8)
            head.addWidget(pieces.text(title, "body"))
            value = pieces.text("", "subheading")
            head.addWidget(value, 1)
            self._values.append(value)
            column.addLayout(head)
            column.addLayout(self._row(buttons, going=going))
        takes = pieces.text(translate("Texts", "Takes"), "body")
        takes.setBuddy(self.speed)
        self.speed.setAccessibleName(translate("Texts", "How long it takes"))
        self.speed.setRange(1, TENTHS)
        self.speed.setPageStep(2)
        self.speed.setMinimumHeight(theme.px(32))
        self._seconds = pieces.text("", "subheading")
        self._speed_row: tuple[QWidget, ...] = (takes, self.speed, self._seconds)
        row = pieces.row(8)
        row.addWidget(takes)
        row.addWidget(self.speed, 1)
        row.addWidget(self._seconds)
        column.addLayout(row)
        self.speed.valueChanged.connect(lambda _: self._slid())
        self.speed.sliderReleased.connect(self._send_speed)

    def _row(self, buttons: dict[Motion, MotionButton], *, going: bool) -> QHBoxLayout:
        row = pieces.row(5)
        for motion in TITLES:
            button = MotionButton(motion, going=going)
            button.clicked.connect(lambda _=False, motion=motion: self._choose(motion, going=going))
            row.addWidget(button)
            buttons[motion] = button
        return row

    def show_ways(
        self,
        coming: Animation | None,
        going: Animation | None,
        usual: tuple[Animation, Animation],
        rate: int,
    ) -> None:
        """Show how a text comes and goes; ``usual`` is what None means for it."""
        self._ways, self._usual, self._rate = (coming, going), usual, rate
        shown = self._shown
        for way, buttons, value in zip(shown, (self.coming, self.going), self._values, strict=True):
            for motion, button in buttons.items():
                button.setChecked(motion is way.motion)
            value.setText(translate("Texts", TITLES[way.motion]))
        moving = [way.frames for way in shown if way.motion is not Motion.NONE]
        for widget in self._speed_row:
            widget.setVisible(bool(moving))
        if moving:
            self._filling = True
            self.speed.setValue(round(10 * max(moving) / rate))
            self._filling = False
            self._say()

    @property
    def _shown(self) -> tuple[Animation, Animation]:
        coming, going = (way or usual for way, usual in zip(self._ways, self._usual, strict=True))
        return coming, going

    def _say(self) -> None:
        self._seconds.setText(seconds_text(self.speed.value(), 10))

    def _choose(self, motion: Motion, *, going: bool) -> None:
        before = self._shown[going]
        buttons = self.going if going else self.coming
        for other, button in buttons.items():  # a click on the chosen one leaves it chosen
            button.setChecked(other is motion)
        if motion is before.motion:
            return
        frames = before.frames
        if before.motion in (Motion.NONE, self._usual[going].motion):
            frames = max(1, round(0.6 * self._rate)) if motion is Motion.TYPE else round(0.4 * self._rate)
        wanted = Animation(motion, frames)
        coming, leaving = self._ways
        self.chosen.emit(*((coming, wanted) if going else (wanted, leaving)))

    def _slid(self) -> None:
        if not self._filling:
            self._say()
            if not self.speed.isSliderDown():
                self._send_speed()

    def _send_speed(self) -> None:
        frames = max(1, round(self.speed.value() * self._rate / 10))
        ways = tuple(
            way if shown.motion is Motion.NONE else replace(shown, frames=frames)
            for way, shown in zip(self._ways, self._shown, strict=True)
        )
        if ways != self._ways:
            self.chosen.emit(*ways)
