"""A template in the gallery: a picture that shows what it makes, its name and its length.

The picture fades from one scene of the filled example to the next.  With less motion
in the settings the first stays; so it does while the card is not in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.template.looks import look
from trainer.template.pack import Template
from trainer.typeset.pictograms import Inks, draw
from trainer.ui import pieces, theme
from trainer.ui.card_button import CardButton
from trainer.ui.filling import draw_filling
from trainer.words import translate

STAY_MS, STEP_MS = 2_000, 50
FADE_STEPS = 10
SHAPE = 1.42
"""Height by width; what matters in an upright video stands in its upper two thirds."""


class Poster(QWidget):
    """The picture itself; ``pictures`` may be empty, then the look's colours and a pictogram stand there."""

    def __init__(self, template: Template, moving: bool) -> None:
        super().__init__()
        self._pictures = [QPixmap(str(file)) for file in template.posters()]
        self._look = look(template.form.looks[0])
        self._hint = template.form.scenes[0].hint
        self._now, self._step = 0, 0
        self._moving = moving and len(self._pictures) > 1
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def moves(self) -> bool:
        """Whether the pictures change at the moment."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        width = theme.px(150)
        return QSize(width, round(width * SHAPE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = round(event.size().width() * SHAPE)
        if height != self.height():
            self.setFixedHeight(height)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._moving:
            self._timer.start(STAY_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _tick(self) -> None:
        self._step += 1
        if self._step > FADE_STEPS:
            self._step = 0
            self._now = (self._now + 1) % len(self._pictures)
        self._timer.setInterval(STEP_MS if self._step else STAY_MS)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), theme.px(12), theme.px(12))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._look.ground)
        if self._pictures:
            self._paint(painter, self._pictures[self._now])
            if self._step:
                painter.setOpacity(self._step / FADE_STEPS)
                self._paint(painter, self._pictures[(self._now + 1) % len(self._pictures)])
        else:
            side = min(self.width(), self.height()) * 0.6
            place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            draw(painter, self._hint, place, Inks(self._look.paper, self._look.main, self._look.second))
        painter.end()

    def _paint(self, painter: QPainter, picture: QPixmap) -> None:
        # What matters stands in the safe zone, which lies above the middle.
        draw_filling(painter, QRectF(self.rect()), picture, middle=0.4)


def poster_card(template: Template, moving: bool) -> CardButton:
    """The card of a template; pressing it opens it."""
    inside = pieces.column(10, 6)
    poster = Poster(template, moving)
    inside.addWidget(poster)
    lengths = " · ".join(
        translate("TemplateGallery", "{count} seconds", count=length.seconds)
        for length in template.form.lengths
    )
    inside.addWidget(pieces.text(template.title, "subheading", wrap=True))
    inside.addWidget(pieces.text(lengths, "small", wrap=True))
    inside.addWidget(pieces.text(template.text.about, "small", wrap=True))
    inside.addStretch(1)
    return CardButton(inside, f"{template.title}, {lengths}. {template.text.about}")
