"""The round picture that somebody is known by: a motif on a colour, painted here.

Whoever cannot read a name yet, or sits beside three people of the same name, finds
their own by the picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QLabel

from trainer.learners import PICTURES
from trainer.ui import theme
from trainer.words import QT_TRANSLATE_NOOP, translate

NAMES: Mapping[str, str] = {
    "kawung": QT_TRANSLATE_NOOP("Learners", "Kawung"),
    "melati": QT_TRANSLATE_NOOP("Learners", "Jasmine"),
    "daun": QT_TRANSLATE_NOOP("Learners", "Leaf"),
    "gunung": QT_TRANSLATE_NOOP("Learners", "Mountain"),
    "ombak": QT_TRANSLATE_NOOP("Learners", "Wave"),
    "matahari": QT_TRANSLATE_NOOP("Learners", "Sun"),
    "burung": QT_TRANSLATE_NOOP("Learners", "Bird"),
    "ikan": QT_TRANSLATE_NOOP("Learners", "Fish"),
}
_GROUNDS: Mapping[str, str] = {
    "kawung": "#9A3A1A", "melati": "#2E7D4F", "daun": "#E8D9A8", "gunung": "#34558B",
    "ombak": "#BFE0E6", "matahari": "#F4C95D", "burung": "#7A4E86", "ikan": "#1F6F78",
}  # fmt: skip
_INKS: Mapping[str, str] = {
    "kawung": "#F6D9A8", "melati": "#FFFFFF", "daun": "#2E7D4F", "gunung": "#E0E6F2",
    "ombak": "#1B5E74", "matahari": "#9A3A1A", "burung": "#FBE7C8", "ikan": "#F7D488",
}  # fmt: skip


def title(picture: str) -> str:
    """What the picture shows, for those who hear it."""
    return translate("Learners", NAMES[picture])


def label(picture: str, side: int) -> QLabel:
    """The picture, ``side`` design pixels large."""
    made = QLabel()
    made.setFixedSize(theme.px(side), theme.px(side))
    made.setPixmap(pixmap(picture, side))
    return made


def pixmap(picture: str, side: int) -> QPixmap:
    """The picture, ``side`` design pixels large, twice as sharp as that."""
    known = picture if picture in PICTURES else PICTURES[0]
    pixels, ratio = theme.px(side), 2
    made = QPixmap(pixels * ratio, pixels * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(pixels / 100, pixels / 100)
    round_ = QPainterPath()
    round_.addEllipse(QRectF(0, 0, 100, 100))
    painter.setClipPath(round_)
    painter.fillRect(QRectF(0, 0, 100, 100), QColor(_GROUNDS[known]))
    painter.setBrush(QColor(_INKS[known]))
    _MOTIFS[known](painter)
    painter.end()
    return made


def _petals(painter: QPainter, count: int, inner: float, outer: float, width: float) -> None:
    for number in range(count):
        painter.save()
        painter.translate(50, 50)
        painter.rotate(360 / count * number)
        painter.drawEllipse(QPointF(0, -(inner + outer) / 2), width, (outer - inner) / 2)
        painter.restore()


def _kawung(painter: QPainter) -> None:
    painter.save()
    painter.translate(50, 50)
    painter.rotate(45)
    painter.translate(-50, -50)
    _petals(painter, 4, 4, 40, 12)
    painter.restore()
    for x, y in ((50, 12), (88, 50), (50, 88), (12, 50)):
        painter.drawEllipse(QPointF(x, y), 4, 4)


def _melati(painter: QPainter) -> None:
    _petals(painter, 6, 8, 40, 10)
    painter.setBrush(QColor("#F0B429"))
    painter.drawEllipse(QPointF(50, 50), 9, 9)


def _daun(painter: QPainter) -> None:
    leaf = QPainterPath(QPointF(22, 80))
    leaf.quadTo(QPointF(18, 26), QPointF(82, 20))
    leaf.quadTo(QPointF(80, 78), QPointF(22, 80))
    painter.drawPath(leaf)
    painter.setPen(QColor("#E8D9A8"))
    painter.drawLine(QPointF(24, 78), QPointF(72, 30))


def _gunung(painter: QPainter) -> None:
    hill = QPainterPath(QPointF(4, 84))
    for point in (QPointF(40, 28), QPointF(58, 56), QPointF(70, 42), QPointF(100, 84)):
        hill.lineTo(point)
    painter.drawPath(hill)
    painter.drawEllipse(QPointF(74, 24), 8, 8)


def _ombak(painter: QPainter) -> None:
    for top in (34, 54, 74):
        wave = QPainterPath(QPointF(-10, top))
        for left in range(-10, 110, 30):
            wave.quadTo(QPointF(left + 7.5, top - 16), QPointF(left + 15, top))
            wave.quadTo(QPointF(left + 22.5, top + 16), QPointF(left + 30, top))
        wave.lineTo(110, top + 9)
        for left in range(110, -10, -30):
            wave.quadTo(QPointF(left - 7.5, top + 25), QPointF(left - 15, top + 9))
            wave.quadTo(QPointF(left - 22.5, top - 7), QPointF(left - 30, top + 9))
        wave.closeSubpath()
        painter.drawPath(wave)


def _matahari(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(50, 50), 18, 18)
    for number in range(8):
        angle = math.radians(45 * number)
        painter.drawEllipse(QPointF(50 + 32 * math.sin(angle), 50 - 32 * math.cos(angle)), 5, 5)


def _burung(painter: QPainter) -> None:
    bird = QPainterPath(QPointF(12, 40))
    bird.quadTo(QPointF(34, 28), QPointF(50, 52))
    bird.quadTo(QPointF(66, 28), QPointF(88, 40))
    bird.quadTo(QPointF(66, 44), QPointF(50, 74))
    bird.quadTo(QPointF(34, 44), QPointF(12, 40))
    painter.drawPath(bird)


def _ikan(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(44, 50), 28, 17)
    tail = QPainterPath(QPointF(66, 50))
    tail.lineTo(88, 32)
    tail.lineTo(88, 68)
    tail.closeSubpath()
    painter.drawPath(tail)
    painter.setBrush(QColor("#1F6F78"))
    painter.drawEllipse(QPointF(30, 46), 4, 4)


_MOTIFS: Mapping[str, Callable[[QPainter], None]] = {
    "kawung": _kawung, "melati": _melati, "daun": _daun, "gunung": _gunung,
    "ombak": _ombak, "matahari": _matahari, "burung": _burung, "ikan": _ikan,
}  # fmt: skip
