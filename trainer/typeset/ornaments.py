"""Drawn grounds for cards: a colour that deepens, and a pattern that one sees without looking.

The patterns are old friends: *kawung* (four petals), *parang* (slanting waves),
*megamendung* (clouds from Cirebon), *tenun* (woven lozenges), hills, waves, rays,
paper, dots and plain stripes.  Everything is drawn from numbers, so a card is the
same on every computer and at every size.  No ground is a text's only help: letters
bring a plate of their own (``styles``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from trainer.typeset import fonts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Draw = Callable[[QPainter, float, float, QColor], None]
"""Draws on a ground of that width and height, in units of which the shorter side has 1000."""

_STRENGTH = 46
"""Of 255: how far a pattern stands out from its ground."""


def card(pattern: str, width: int, height: int, ground: str, second: str) -> NDArray[np.uint8]:
    """A ground of ``width`` x ``height`` pixels: (height, width, 3) uint8 RGB.

    ``pattern`` is one of ``PATTERNS``.  May be called from any thread.
    Raises KeyError for a pattern that is not known.
    """
    draw = PATTERNS[pattern]
    fonts.ready()  # Qt needs its application
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    deepening = QLinearGradient(0, 0, width * 0.35, height)
    base = QColor(ground)
    deepening.setColorAt(0, base.lighter(124))
    deepening.setColorAt(0.55, base)
    deepening.setColorAt(1, base.darker(132))
    painter.fillRect(0, 0, width, height, deepening)
    scale = min(width, height) / 1000
    painter.scale(scale, scale)
    colour = QColor(second)
    colour.setAlpha(_STRENGTH)
    across, down = width / scale, height / scale
    draw(painter, across, down, colour)
    calm = QRadialGradient(across / 2, down * 0.42, max(across, down) * 0.62)
    middle = QColor(ground)
    middle.setAlpha(150)
    calm.setColorAt(0, middle)
    middle.setAlpha(0)
    calm.setColorAt(1, middle)
    painter.fillRect(QRectF(0, 0, across, down), calm)
    _edge(painter, across, down, QColor(second))
    painter.end()
    return pixels(image)


def _edge(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    """A fine double line along the edge, as around a page of an old book."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, alpha in ((46, 5, 150), (64, 2, 110)):
        colour.setAlpha(alpha)
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(QRectF(inset, inset, across - 2 * inset, down - 2 * inset), 26, 26)


def pixels(image: QImage) -> NDArray[np.uint8]:
    """The picture as (height, width, 3) uint8 RGB that owns its memory."""
    import numpy as np  # here, for the window lists templates before anything is drawn

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()


def _kawung(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    step, petal = 190.0, QPainterPath()
    petal.moveTo(0, -8)
    petal.cubicTo(58, -40, 58, -84, 0, -92)
    petal.cubicTo(-58, -84, -58, -40, 0, -8)
    dot = QColor(colour)
    dot.setAlpha(min(255, colour.alpha() * 2))
    for row in range(-1, int(down / step) + 2):
        for column in range(-1, int(across / step) + 2):
            painter.save()
            painter.translate(column * step + (step / 2 if row % 2 else 0), row * step)
            for turn in range(4):
                painter.save()
                painter.rotate(45 + 90 * turn)
                painter.fillPath(petal, colour)
                painter.restore()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dot)
            painter.drawEllipse(QPointF(0, 0), 7, 7)
            painter.restore()


def _parang(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.save()
    painter.rotate(-45)
    reach = across + down
    wave, period = QPainterPath(), 120.0
    wave.moveTo(-reach, 0)
    for turn in range(int(2 * reach / period) + 1):
        x = -reach + turn * period
        wave.cubicTo(x + 30, -60, x + 55, -60, x + 60, -10)
        wave.cubicTo(x + 64, 40, x + 92, 44, x + period, 0)
    painter.setPen(QPen(colour, 20, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for line in range(-int(reach / 150), int(reach / 150) + 2):
        painter.save()
        painter.translate(line * 40.0, line * 150.0)
        painter.drawPath(wave)
        painter.restore()
    painter.restore()


def _megamendung(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for row in range(int(down / 260) + 2):
        for column in range(-1, int(across / 420) + 2):
            x, y = column * 420.0 + (210 if row % 2 else 0), row * 260.0
            for ring in range(4):
                grow = 1 - ring * 0.22
                cloud = QPainterPath()
                cloud.moveTo(x - 170 * grow, y + 40 * grow)
                cloud.cubicTo(x - 220 * grow, y - 40, x - 110 * grow, y - 84 * grow, x - 70 * grow, y - 34)
                cloud.cubicTo(
                    x - 60 * grow, y - 122 * grow, x + 62 * grow, y - 122 * grow, x + 66 * grow, y - 30
                )
                cloud.cubicTo(
                    x + 120 * grow, y - 82 * grow, x + 222 * grow, y - 30, x + 170 * grow, y + 40 * grow
                )
                painter.setPen(QPen(colour, 11 - 2 * ring, c=Qt.PenCapStyle.RoundCap))
                painter.drawPath(cloud)


def _tenun(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, 12, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for row in range(int(down / 240) + 2):
        for column in range(int(across / 160) + 2):
            x, y = column * 160.0, row * 240.0
            for size in (76, 44, 14):
                lozenge = QPainterPath(QPointF(x, y - size * 1.4))
                for point in ((x + size, y), (x, y + size * 1.4), (x - size, y)):
                    lozenge.lineTo(QPointF(*point))
                lozenge.closeSubpath()
                painter.drawPath(lozenge)


def _hills(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    sun = QColor(colour)
    sun.setAlpha(min(255, colour.alpha() * 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sun)
    painter.drawEllipse(QPointF(across * 0.72, down * 0.20), 130, 130)
    for layer in range(5):
        hill = QPainterPath(QPointF(0, down))
        y = down * (0.46 + 0.12 * layer)
        hill.lineTo(0, y)
        for step in range(41):
            x = across * step / 40
            angle = step / 40 * math.tau
            rise = math.sin(angle * (1 + layer * 0.5) + layer * 1.9) + 0.4 * math.sin(angle * 3 + layer)
            hill.lineTo(x, y - 70 * rise)
        hill.lineTo(across, down)
        painter.fillPath(hill, colour)


def _waves(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = 92.0
    for row in range(int(down / 62) + 3):
        for column in range(-1, int(across / (2 * radius)) + 2):
            x = column * 2 * radius + (radius if row % 2 else 0)
            for ring in range(3):
                r = radius * (1 - 0.28 * ring)
                painter.setPen(QPen(colour, 9))
                painter.drawArc(QRectF(x - r, row * 62.0 - r, 2 * r, 2 * r), 0, 180 * 16)


def _rays(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    middle, reach = QPointF(across / 2, down * 0.40), across + down
    count = 28
    painter.setPen(Qt.PenStyle.NoPen)
    for ray in range(count):
        start, end = (math.tau * (ray + share) / count for share in (0.0, 0.5))
        wedge = QPainterPath(middle)
        for angle in (start, end):
            wedge.lineTo(middle.x() + reach * math.cos(angle), middle.y() + reach * math.sin(angle))
        painter.fillPath(wedge, colour)


def _paper(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, 3))
    for line in range(int(down / 64) + 1):
        painter.drawLine(QPointF(70, 64.0 * line), QPointF(across - 70, 64.0 * line))


def _dots(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for row in range(int(down / 78) + 2):
        for column in range(int(across / 78) + 2):
            x, y = column * 78.0 + (39 if row % 2 else 0), row * 78.0
            away = math.hypot(x - across / 2, y - down * 0.42) / math.hypot(across / 2, down / 2)
            painter.drawEllipse(QPointF(x, y), 6 + 22 * away, 6 + 22 * away)


def _stripes(painter: QPainter, across: float, down: float, colour: QColor) -> None:
    painter.save()
    painter.rotate(-32)
    reach = across + down
    for line in range(-int(reach / 130), int(reach / 130) + 2):
        painter.fillRect(QRectF(-reach, line * 130.0, 3 * reach, 44), colour)
    painter.restore()


PATTERNS: Mapping[str, Draw] = {
    "kawung": _kawung,
    "parang": _parang,
    "megamendung": _megamendung,
    "tenun": _tenun,
    "bukit": _hills,
    "ombak": _waves,
    "sinar": _rays,
    "kertas": _paper,
    "titik": _dots,
    "garis": _stripes,
}
"""Every pattern by the name that looks use."""
