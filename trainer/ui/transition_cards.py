"""The ways over a cut as cards with a live picture: the two clips of this very cut.

A card stands still in the middle of its transition; the one that the mouse rests
on, or that has the keyboard, plays it again and again.  The pictures are blended
by the very code that makes the video.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from trainer.media.blending import joined
from trainer.model.transition import TransitionKind
from trainer.ui import pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.frame_service import image_of
from trainer.ui.transition_kinds import TITLES, kind_title
from trainer.words import translate

LONG_SIDE, SHORT_SIDE = 72, 66
"""The largest picture of a card, in design pixels: its height, and its width."""

PLAYED_MS, RESTED_MS, TICK_MS = 700, 350, 40
"""A card plays for so long, then rests on the new clip, then begins again."""

SHARPNESS = 2

RESTING = {TransitionKind.BLACK: 0.3}
"""How far a card has come while it rests; half way says nothing of going through black."""

Pixels = NDArray[np.uint8]


def card_size(shape: float) -> QSize:
    """The size of a card's picture of a video of ``shape`` (width / height), in pixels."""
    height = theme.px(LONG_SIDE) if shape <= 1 else theme.px(SHORT_SIDE) / shape
    width = height * shape
    if width > theme.px(SHORT_SIDE):
        width, height = theme.px(SHORT_SIDE), theme.px(SHORT_SIDE) / shape
    return QSize(round(width), round(height))


def filled(picture: QPixmap | None, size: QSize, token: str) -> Pixels:
    """``picture`` filling ``size`` (times ``SHARPNESS``); the colour ``token`` where there is none."""
    whole = size * SHARPNESS
    image = QImage(whole, QImage.Format.Format_RGB888)
    image.fill(theme.current().colour(token))
    if picture is not None and not picture.isNull():
        scaled = picture.toImage().scaled(
            whole,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter = QPainter(image)
        painter.drawImage(
            (whole.width() - scaled.width()) // 2, (whole.height() - scaled.height()) // 2, scaled
        )
        painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


class TransitionCard(CardButton):
    """One way over the cut."""

    def __init__(self, kind: TransitionKind | None) -> None:
        self.kind = kind
        self._one = self._other = np.zeros((2, 2, 3), np.uint8)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name = pieces.text(kind_title(kind), "small", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = pieces.column(margin=6, gap=4)
        column.addWidget(self._picture)
        column.addWidget(name)
        super().__init__(column, kind_title(kind))
        tip = translate("Transitions", TITLES[kind][1])
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda on: theme.look(self, "chosen" if on else "card"))
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def show_clips(self, one: Pixels, other: Pixels) -> None:
        """The clips before and after the cut, of one size, ``SHARPNESS`` times as large as they are shown."""
        self._one, self._other = one, other
        self._rest()

    def _rest(self) -> None:
        self._show(0.5 if self.kind is None else RESTING.get(self.kind, 0.5))

    def _show(self, share: float) -> None:
        if self.kind is None:
            pixels = self._halved(share)
        else:
            pixels = joined(self.kind, self._one, self._other, share)
        self._picture.setPixmap(_rounded(image_of(pixels)))

    def _halved(self, share: float) -> Pixels:
        """A plain cut: the one, then the other; at rest both side by side."""
        if self.playing:
            return self._one if share < 0.5 else self._other
        pixels = self._one.copy()
        middle = pixels.shape[1] // 2
        pixels[:, middle:] = self._other[:, middle:]
        pixels[:, middle - 2 : middle + 2] = 255
        return pixels

    # --- playing ------------------------------------------------------------------------

    def _tick(self) -> None:
        now = self._clock.elapsed() % (PLAYED_MS + 2 * RESTED_MS)
        self._show(min(1.0, max(0.0, (now - RESTED_MS) / PLAYED_MS)))

    def _play(self, on: bool) -> None:
        if on and not self.playing:
            self._clock.start()
            self._timer.start()
        elif not on:
            self._timer.stop()
            self._rest()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._play(self.isEnabled())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._play(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._play(self.isEnabled())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._play(False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


def _rounded(image: QImage) -> QPixmap:
    made = QPixmap(image.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    radius = theme.px(8) * SHARPNESS
    shape.addRoundedRect(QRectF(made.rect()), radius, radius)
    painter.setClipPath(shape)
    painter.drawImage(0, 0, image)
    painter.end()
    made.setDevicePixelRatio(SHARPNESS)
    return made
