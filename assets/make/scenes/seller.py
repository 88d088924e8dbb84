"""Bu Sri, who sells batik: her head, her kebaya, her arms.

She is drawn around (0, 0), the middle of her face, and looks at the phone.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from scenes.paint import Ramp, Sprite, blank, brush_on, colour, glow, inflate, limb, smooth_path
from scenes.people import SKIN, part

VEIL = Ramp("#1f4a3c", "#3f8068", "#86bfa2")
KEBAYA = Ramp("#94713f", "#e2c898", "#fff4dc")
FACE = Ramp("#8a4a28", "#c98a5a", "#efc09a")


def _ellipse(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


def body() -> Sprite:
    """Shoulders and chest, down to where the table hides them."""
    image = blank(560, 620)
    painter = brush_on(image)
    painter.translate(280, 10)
    shape = smooth_path(
        [
            (-60, 90),
            (-140, 130),
            (-176, 230),
            (-158, 400),
            (-150, 600),
            (150, 600),
            (158, 400),
            (176, 230),
            (140, 130),
            (60, 90),
        ],
        closed=True,
    )
    inflate(shape, KEBAYA, 90).draw(painter)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1, 1):
        painter.setPen(QPen(colour("#6a4a22", 0.4), 5))
        painter.drawPath(smooth_path([(side * 118, 220), (side * 104, 330), (side * 110, 470)]))
    painter.end()
    return Sprite(image, -280, -10)


def _veil_behind(painter: QPainter) -> None:
    back = smooth_path(
        [
            (0, -112),
            (70, -92),
            (102, -20),
            (98, 60),
            (138, 150),
            (108, 214),
            (0, 236),
            (-108, 214),
            (-138, 150),
            (-98, 60),
            (-102, -20),
            (-70, -92),
        ],
        closed=True,
    )
    part(painter, back, VEIL, 60, 9)


def _veil_before(painter: QPainter) -> None:
    ring = _ellipse(0, -8, 92, 104).subtracted(_ellipse(0, 4, 60, 73))
    part(painter, ring, VEIL, 24, 5)
    band = _ellipse(0, 2, 66, 79).subtracted(_ellipse(0, 9, 63, 76))
    painter.fillPath(band, colour("#17382d", 0.7))
    drape = smooth_path(
        [
            (-84, 34),
            (-52, 70),
            (0, 84),
            (54, 68),
            (86, 30),
            (122, 140),
            (76, 206),
            (-10, 226),
            (-92, 200),
            (-126, 140),
        ],
        closed=True,
    )
    part(painter, drape, VEIL, 40, 7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for points, width, tone, alpha in (
        ([(78, 58), (20, 120), (-84, 150)], 5.0, VEIL.dark, 0.55),
        ([(70, 84), (14, 152), (-70, 186)], 4.0, VEIL.dark, 0.4),
        ([(-72, 66), (-20, 108), (40, 112)], 4.0, VEIL.dark, 0.45),
        ([(80, 50), (22, 110), (-80, 140)], 2.0, VEIL.light, 0.5),
        ([(-60, -84), (0, -104), (58, -86)], 3.0, VEIL.light, 0.35),
    ):
        painter.setPen(QPen(colour(tone, alpha), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(smooth_path(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#f0c66a"))
    painter.drawEllipse(QPointF(62, 74), 8, 8)
    painter.setBrush(colour("#fff3cf"))
    painter.drawEllipse(QPointF(60, 72), 3, 3)


def head() -> Sprite:
    """Her head without the eyes, which blink."""
    image = blank(340, 400)
    painter = brush_on(image)
    painter.translate(170, 140)
    _veil_behind(painter)
    inflate(_ellipse(0, 4, 66, 80), FACE, 54).draw(painter)
    for side in (-1, 1):
        glow(painter, side * 36, 26, 24, "#d9603c", 0.42)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    cap = Qt.PenCapStyle.RoundCap
    for points, width, tone, alpha in (
        ([(-44, -30), (-28, -38), (-12, -32)], 4.6, "#3c2015", 0.85),
        ([(44, -30), (28, -38), (12, -32)], 4.6, "#3c2015", 0.85),
        ([(-1, -8), (-6, 14), (2, 19), (9, 15)], 2.8, "#7a3d20", 0.6),
        ([(-33, 22), (-37, 34), (-33, 46)], 2.0, "#7a3d20", 0.28),
        ([(33, 22), (37, 34), (33, 46)], 2.0, "#7a3d20", 0.28),
    ):
        painter.setPen(QPen(colour(tone, alpha), width, Qt.PenStyle.SolidLine, cap))
        painter.drawPath(smooth_path(points))
    painter.setPen(Qt.PenStyle.NoPen)
    mouth = QPainterPath(QPointF(-24, 35))
    mouth.quadTo(QPointF(0, 43), QPointF(24, 35))
    mouth.quadTo(QPointF(0, 64), QPointF(-24, 35))
    painter.fillPath(mouth, colour("#fff6ea"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#9a3b2e"), 3.2, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(mouth)
    painter.setPen(QPen(colour("#b5523f", 0.8), 3, Qt.PenStyle.SolidLine, cap))
    painter.drawPath(smooth_path([(-12, 58), (0, 61), (12, 58)]))
    for side in (-1, 1):
        painter.setPen(QPen(colour("#7a3d20", 0.4), 2.2, Qt.PenStyle.SolidLine, cap))
        painter.drawPath(smooth_path([(side * 27, 31), (side * 30, 35), (side * 28, 40)]))
        painter.setPen(QPen(colour("#7a3d20", 0.3), 1.8, Qt.PenStyle.SolidLine, cap))
        painter.drawPath(smooth_path([(side * 50, -12), (side * 56, -15)]))
        painter.drawPath(smooth_path([(side * 50, -6), (side * 57, -5)]))
    painter.setPen(Qt.PenStyle.NoPen)
    _veil_before(painter)
    painter.end()
    return Sprite(image, -170, -140)


def eyes(painter: QPainter, shut: float) -> None:
    """Her eyes behind round glasses; ``shut`` 0 open .. 1 closed."""
    cap = Qt.PenCapStyle.RoundCap
    for side in (-1, 1):
        x, y = side * 27, -9
        painter.setPen(Qt.PenStyle.NoPen)
        if shut < 0.75:
            high = 6.4 * (1 - shut)
            painter.setBrush(colour("#fff3e4"))
            painter.drawEllipse(QPointF(x, y + 1), 10.5, high)
            painter.setBrush(colour("#2a150d"))
            painter.drawEllipse(QPointF(x, y + 0.5), 6.4, min(6.4, high))
            painter.setBrush(colour("#ffffff", 0.95))
            painter.drawEllipse(QPointF(x - 2.2, y - 1.6 + 2 * shut), 1.9, 1.9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("#2a150d"), 3.4, Qt.PenStyle.SolidLine, cap))
        lid = QPainterPath(QPointF(x - 13, y + 3))
        lid.quadTo(QPointF(x, y - 13 * (1 - shut) + 6 * shut), QPointF(x + 13, y + 3))
        painter.drawPath(lid)
        painter.setPen(QPen(colour("#7a3d20", 0.4), 1.8, Qt.PenStyle.SolidLine, cap))
        painter.drawPath(smooth_path([(x - 9, y + 12), (x, y + 14), (x + 9, y + 12)]))
        painter.setPen(QPen(colour("#5c3a20", 0.9), 2.6))
        painter.setBrush(colour("#ffffff", 0.10))
        painter.drawEllipse(QPointF(x, y + 2), 21, 20)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("#ffffff", 0.55), 2.2, Qt.PenStyle.SolidLine, cap))
        painter.drawArc(QRectF(x - 16, y - 13, 32, 30), 110 * 16, 40 * 16)
        painter.setPen(QPen(colour("#5c3a20", 0.9), 2.4))
        painter.drawLine(QPointF(side * 48, y), QPointF(side * 60, y - 4))
    painter.drawArc(QRectF(-7, -15, 14, 12), 20 * 16, 140 * 16)
    painter.setPen(Qt.PenStyle.NoPen)


def arm(painter: QPainter, side: int, hand: QPointF) -> None:
    """One arm, -1 left or 1 right in the picture, from the shoulder over the elbow to the hand."""
    shoulder = QPointF(side * 132, 172)
    elbow = (shoulder + hand) / 2 + QPointF(side * 78, max(40.0, 150 - abs(hand.y() - shoulder.y()) * 0.25))
    along = (hand - elbow) / math.hypot(hand.x() - elbow.x(), hand.y() - elbow.y())
    across = QPointF(-along.y(), along.x())
    reach = math.hypot(hand.x() - elbow.x(), hand.y() - elbow.y())
    end = elbow + along * reach * 0.46

    def between(first: QPointF, last: QPointF, *radii: float) -> QPainterPath:
        middle = (first + last) / 2
        return limb([(first.x(), first.y()), (middle.x(), middle.y()), (last.x(), last.y())], radii)

    part(painter, between(elbow, hand, 30, 27, 22), SKIN, 24, 5)
    upper = between(shoulder, elbow, 52, 50, 44)
    part(painter, upper.united(between(elbow, end, 44, 40, 36)), KEBAYA, 34, 7)
    cuff = end + along * 30
    part(
        painter,
        between(cuff + across * 33, cuff - across * 33, 9, 10, 9),
        Ramp("#7d2c14", "#b9532b", "#e6946a"),
        8,
        4,
    )
