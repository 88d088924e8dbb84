"""Animals of the yard: a hen, her chicks, birds far away."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from scenes.paint import Ramp, Sprite, blank, brush_on, colour, inflate, limb, smooth_path

RUSSET = Ramp("#5a2410", "#b0602c", "#e9a968")
DOWN = Ramp("#b98426", "#f0c654", "#fff0b0")


class Hen:
    """A hen that looks to the left and pecks; her feet stand at (0, 0) and she is about 150 pixels high."""

    def __init__(self) -> None:
        self._body = self._paint(self._paint_body)
        self._head = self._paint(self._paint_head)

    @staticmethod
    def _paint(draw: Callable[[QPainter], None]) -> Sprite:
        image = blank(320, 260)
        painter = brush_on(image)
        painter.translate(160, 220)
        draw(painter)
        painter.end()
        return Sprite(image, -160, -220)

    @staticmethod
    def _paint_body(painter: QPainter) -> None:
        painter.setPen(QPen(colour("#c9862c"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x in (-8, 14):
            painter.drawLine(QPointF(x, -34), QPointF(x - 2, -2))
            for toe in (-12, 0, 9):
                painter.drawLine(QPointF(x - 2, -3), QPointF(x - 2 + toe, 3))
        painter.setPen(Qt.PenStyle.NoPen)
        for turn, tone in ((-78, "#2c1a16"), (-62, "#3f2a24"), (-44, "#2c1a16"), (-28, "#5a2f1c")):
            painter.save()
            painter.translate(50, -70)
            painter.rotate(turn)
            feather = QPainterPath(QPointF(0, 0))
            feather.quadTo(QPointF(40, -26), QPointF(86, -4))
            feather.quadTo(QPointF(44, 14), QPointF(0, 12))
            painter.fillPath(feather, colour(tone))
            painter.restore()
        body = smooth_path(
            [(-58, -96), (-64, -66), (-34, -32), (16, -28), (58, -52), (66, -84), (30, -82), (-20, -92)],
            closed=True,
        )
        inflate(body, RUSSET, 34).draw(painter)
        wing = smooth_path([(-26, -78), (-16, -50), (22, -42), (56, -64), (30, -78), (4, -84)], closed=True)
        inflate(wing, Ramp("#451a0c", "#8f4420", "#c98450"), 18).draw(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("#3a160a", 0.5), 2.4))
        for shift in (0, 10, 20):
            painter.drawPath(smooth_path([(-4 + shift, -74), (8 + shift, -56), (26 + shift, -52)]))
        painter.setPen(Qt.PenStyle.NoPen)

    @staticmethod
    def _paint_head(painter: QPainter) -> None:
        comb = smooth_path(
            [(-30, -58), (-26, -76), (-20, -66), (-13, -80), (-7, -66), (0, -74), (0, -56)], closed=True
        )
        painter.fillPath(comb, colour("#c4261c"))
        inflate(limb([(4, 8), (-6, -22), (-16, -46)], [24, 17, 16]), RUSSET, 20).draw(painter)
        painter.fillPath(smooth_path([(-30, -50), (-50, -42), (-29, -38)], closed=True), colour("#e2a63a"))
        painter.setBrush(colour("#c4261c"))
        painter.drawEllipse(QRectF(-33, -40, 10, 17))
        painter.setBrush(colour("#1a0d08"))
        painter.drawEllipse(QPointF(-20, -49), 3.6, 3.6)
        painter.setBrush(colour("#ffffff"))
        painter.drawEllipse(QPointF(-21, -50.4), 1.2, 1.2)

    def draw(self, painter: QPainter, x: float, y: float, size: float, peck: float) -> None:
        """Paint her with her feet at (x, y); ``peck`` 0 looks up, 1 has the beak on the ground."""
        painter.save()
        painter.translate(x, y)
        painter.scale(size, size)
        painter.setBrush(colour("#1c0d06", 0.28))
        painter.drawEllipse(QRectF(-70, -8, 150, 20))
        self._body.draw(painter)
        painter.translate(-50, -86 + 12 * peck)
        painter.rotate(-96 * peck)
        self._head.draw(painter)
        painter.restore()


def chick(painter: QPainter, x: float, y: float, size: float, hop: float) -> None:
    """A chick with its feet at (x, y), ``hop`` pixels off the ground, looking left."""
    painter.save()
    painter.translate(x, y - hop)
    painter.scale(size, size)
    painter.setBrush(colour("#1c0d06", 0.25))
    painter.drawEllipse(QRectF(-22, -4 + hop, 46, 9))
    painter.setPen(QPen(colour("#c9862c"), 3))
    painter.drawLine(QPointF(-3, -10), QPointF(-4, 0))
    painter.drawLine(QPointF(6, -10), QPointF(6, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    for cx, cy, rx, ry in ((3, -22, 20, 16), (-12, -38, 12, 11.5)):
        body = QPainterPath()
        body.addEllipse(QPointF(cx, cy), rx, ry)
        inflate(body, DOWN, 12).draw(painter)
    painter.fillPath(smooth_path([(-23, -40), (-31, -36), (-23, -34)], closed=True), colour("#d98a2b"))
    painter.setBrush(colour("#1a0d08"))
    painter.drawEllipse(QPointF(-15, -41), 2, 2)
    painter.restore()


def far_bird(painter: QPainter, x: float, y: float, span: float, beat: float) -> None:
    """Two strokes in the sky; ``beat`` in radians moves the wings."""
    rise = span * 0.32 * math.sin(beat)
    path = QPainterPath(QPointF(x - span, y - rise))
    path.quadTo(QPointF(x - span * 0.4, y - span * 0.30 - rise * 0.4), QPointF(x, y))
    path.quadTo(QPointF(x + span * 0.4, y - span * 0.30 - rise * 0.4), QPointF(x + span, y - rise))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("#4a3a38", 0.75), span * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
