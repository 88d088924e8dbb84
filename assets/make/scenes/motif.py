"""Batik motifs: kawung, parang and a tumpal border, drawn as flat cloth.

Kawung: four oval fruits of the sugar palm around each crossing of a lattice,
each with its two seeds.  Parang: slanting rows of waves.  Tumpal: a border of
triangles.  Every function paints over the box that it is given.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from scenes.paint import blank, brush_on, colour


@dataclass(frozen=True)
class Dye:
    """The tones of one cloth."""

    ground: str
    petal: str
    line: str
    dot: str


SOGA = Dye(ground="#4a2110", petal="#e6c48e", line="#2c1108", dot="#a8481f")
INDIGO = Dye(ground="#1d3263", petal="#cfdcec", line="#101d40", dot="#6f93c4")
LEAF = Dye(ground="#2c5a3c", petal="#ecdcae", line="#173524", dot="#c98a3a")
TERRACOTTA = Dye(ground="#9a3a1a", petal="#f3ddb6", line="#571d0b", dot="#e0a95a")


@dataclass(frozen=True)
class Petal:
    """One oval of a kawung: its centre, half length, half width, turn in degrees."""

    x: float
    y: float
    long: float
    wide: float
    turn: float

    def at(self, angle: float, scale: float = 1.0) -> QPointF:
        """The point of the oval's rim at ``angle`` radians; ``scale`` shrinks the oval."""
        along, across = math.cos(angle) * self.long * scale, math.sin(angle) * self.wide * scale
        turn = math.radians(self.turn)
        return QPointF(
            self.x + along * math.cos(turn) - across * math.sin(turn),
            self.y + along * math.sin(turn) + across * math.cos(turn),
        )

    def rim(self, scale: float = 1.0) -> QPainterPath:
        """The closed oval."""
        path = QPainterPath(self.at(0, scale))
        for step in range(1, 33):
            path.lineTo(self.at(step / 32 * math.tau, scale))
        return path

    def seeds(self) -> list[tuple[QPointF, QPointF]]:
        """The two short strokes within."""
        return [(self.at(0, 0.16), self.at(0, 0.46)), (self.at(math.pi, 0.16), self.at(math.pi, 0.46))]


def petals_around(x: float, y: float, cell: float) -> list[Petal]:
    """The four ovals around one crossing."""
    return [
        Petal(x + sx * cell / 4, y + sy * cell / 4, cell * 0.325, cell * 0.158, 45.0 * sx * sy)
        for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]


def crossings(box: QRectF, cell: float) -> Iterator[tuple[float, float]]:
    """Centres of the lattice that covers the box."""
    for row in range(math.floor(box.top() / cell) - 1, math.ceil(box.bottom() / cell) + 2):
        for column in range(math.floor(box.left() / cell) - 1, math.ceil(box.right() / cell) + 2):
            yield column * cell, row * cell


def kawung(painter: QPainter, box: QRectF, cell: float, dye: Dye) -> None:
    """Cover the box with kawung of ``cell`` pixels from crossing to crossing."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, colour(dye.ground))
    rim = QPen(colour(dye.line, 0.85), max(1.0, cell * 0.022))
    fine = QPen(colour(dye.line, 0.55), max(0.8, cell * 0.014))
    seed = QPen(colour(dye.line), max(1.6, cell * 0.05), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    for x, y in crossings(box, cell):
        for petal in petals_around(x, y, cell):
            painter.setPen(rim)
            painter.setBrush(colour(dye.petal))
            painter.drawPath(petal.rim())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(fine)
            painter.drawPath(petal.rim(0.74))
            painter.setPen(seed)
            for start, end in petal.seeds():
                painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        for dx, dy in ((cell / 2, 0.0), (0.0, cell / 2)):
            painter.setBrush(colour(dye.dot))
            for turn in range(4):
                angle = turn * math.pi / 2
                offset = cell * 0.085
                painter.drawEllipse(
                    QPointF(x + dx + math.cos(angle) * offset, y + dy + math.sin(angle) * offset),
                    cell * 0.028,
                    cell * 0.028,
                )
            painter.setBrush(colour(dye.petal))
            painter.drawEllipse(QPointF(x + dx, y + dy), cell * 0.034, cell * 0.034)
    painter.restore()


def parang(painter: QPainter, box: QRectF, step: float, dye: Dye) -> None:
    """Cover the box with slanting waves, ``step`` pixels from row to row."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, colour(dye.ground))
    painter.translate(box.center())
    painter.rotate(-45)
    reach = math.hypot(box.width(), box.height()) / 2 + step
    wave = QPainterPath()
    long = step * 0.62
    wave.moveTo(-long * 0.5, step * 0.40)
    wave.cubicTo(-long * 0.1, step * 0.46, long * 0.2, step * 0.05, -long * 0.12, -step * 0.1)
    wave.cubicTo(-long * 0.3, -step * 0.3, long * 0.1, -step * 0.46, long * 0.5, -step * 0.40)
    wave.cubicTo(long * 0.3, -step * 0.3, long * 0.1, -step * 0.22, long * 0.2, -step * 0.08)
    wave.cubicTo(long * 0.52, step * 0.2, long * 0.2, step * 0.5, -long * 0.5, step * 0.40)
    y = -reach
    while y < reach:
        painter.fillRect(QRectF(-reach, y - step * 0.055, reach * 2, step * 0.11), colour(dye.petal))
        x = -reach
        while x < reach:
            painter.setPen(QPen(colour(dye.line, 0.8), step * 0.02))
            painter.setBrush(colour(dye.petal))
            painter.drawPath(wave.translated(x, y + step / 2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(dye.dot))
            painter.drawEllipse(QPointF(x + long * 0.5, y + step * 0.5), step * 0.07, step * 0.1)
            x += long
        y += step
    painter.restore()


def tumpal(painter: QPainter, box: QRectF, count: int, dye: Dye) -> None:
    """A border of ``count`` triangles that point up, over the whole box."""
    painter.fillRect(box, colour(dye.ground))
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), box.height() * 0.07), colour(dye.petal))
    painter.fillRect(
        QRectF(box.left(), box.bottom() - box.height() * 0.09, box.width(), box.height() * 0.09),
        colour(dye.dot),
    )
    wide = box.width() / count
    base = box.bottom() - box.height() * 0.14
    for index in range(count):
        left = box.left() + index * wide
        for inset, tone in ((0.0, dye.petal), (0.16, dye.dot), (0.34, dye.petal), (0.46, dye.ground)):
            path = QPainterPath(QPointF(left + wide * (0.04 + inset * 0.62), base))
            path.lineTo(left + wide / 2, box.top() + box.height() * (0.16 + inset * 0.95))
            path.lineTo(left + wide * (0.96 - inset * 0.62), base)
            path.closeSubpath()
            painter.fillPath(path, colour(tone))


def kain(width: int, height: int, cell: float, dye: Dye, pattern: str = "kawung", border: int = 0) -> QImage:
    """A whole cloth as a flat picture, with a tumpal border of ``border`` pixels at its foot."""
    image = blank(width, height)
    painter = brush_on(image)
    body = QRectF(0, 0, width, height - border)
    (kawung if pattern == "kawung" else parang)(painter, body, cell, dye)
    if border:
        tumpal(painter, QRectF(0, height - border, width, border), max(3, round(width / border * 1.5)), dye)
    painter.end()
    return image
