"""Leaves: palm and banana fronds, grass."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from scenes.paint import colour


def frond(
    painter: QPainter,
    length: float,
    droop: float,
    tones: tuple[str, str, str],
    stir: float = 0.0,
    alpha: float = 1.0,
) -> None:
    """A palm leaf from (0, 0) to the right.

    It hangs by ``droop``, 0 straight .. 1; ``stir`` -1..1 lifts its leaflets.
    ``tones`` are the leaflets behind, the leaflets in front, and the rib.
    """
    spine = QPainterPath(QPointF(0, 0))
    spine.cubicTo(
        QPointF(length * 0.35, -length * 0.16),
        QPointF(length * 0.75, length * (droop * 0.45 - 0.1)),
        QPointF(length, length * droop + stir * length * 0.03),
    )
    count = 26
    for side, tone in ((-1, tones[0]), (1, tones[1])):
        painter.setBrush(colour(tone, alpha))
        for index in range(1, count + 1):
            part = index / count
            root = spine.pointAtPercent(part)
            heading = (
                -spine.angleAtPercent(part)
                + side * (62 - 34 * part)
                + stir * 5 * math.sin(index * 1.3 + stir * 3)
            )
            size = length * 0.40 * math.sin(math.pi * (0.16 + 0.80 * part)) ** 0.8
            sag = size * 0.30 * (1 if side > 0 else 0.55)
            angle = math.radians(heading)
            tip = root + QPointF(math.cos(angle) * size, math.sin(angle) * size + sag)
            middle = root + QPointF(math.cos(angle) * size * 0.5, math.sin(angle) * size * 0.5)
            wide = QPointF(-math.sin(angle), math.cos(angle)) * length * 0.020
            leaflet = QPainterPath(root)
            leaflet.quadTo(middle + wide, tip)
            leaflet.quadTo(middle - wide, root)
            painter.drawPath(leaflet)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(
            colour(tones[2], alpha), max(1.5, length * 0.014), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
        )
    )
    painter.drawPath(spine)
    painter.setPen(Qt.PenStyle.NoPen)


def grass(painter: QPainter, x: float, y: float, high: float, tone: QColor, stir: float) -> None:
    """A tuft of five blades with its foot at (x, y)."""
    painter.setBrush(tone)
    for index in range(-2, 3):
        lean = index * 0.22 + stir * 0.25
        tip = QPointF(x + lean * high, y - high * (1 - abs(index) * 0.16))
        blade = QPainterPath(QPointF(x + index * 3 - 3, y))
        blade.quadTo(QPointF(x + index * 3 - 1, y - high * 0.5), tip)
        blade.quadTo(QPointF(x + index * 3 + 4, y - high * 0.45), QPointF(x + index * 3 + 3, y))
        painter.drawPath(blade)
