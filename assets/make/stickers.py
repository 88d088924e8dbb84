"""Draw the stickers that come with Semenit: ``assets/stickers/*.png``.

Each is a sheet of 512 x 512 pixels, transparent around the drawing, with a white
edge as paper stickers have, so that it stands out on any picture::

    PYTHONPATH=. python assets/make/stickers.py
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from trainer.typeset import fonts

FOLDER = Path(__file__).resolve().parent.parent / "stickers"
SIDE = 512
EDGE = 22
"""Width of the white edge."""

RED, AMBER, GREEN, BLUE, INK = "#C8321E", "#F0B429", "#2E7D4F", "#34558B", "#2B211B"


def star(points: int, outer: float, inner: float, turn: float = -90) -> QPainterPath:
    """A star around the middle of the sheet."""
    corners = []
    for number in range(2 * points):
        angle = math.radians(turn + number * 180 / points)
        radius = outer if number % 2 == 0 else inner
        corners.append(QPointF(SIDE / 2 + radius * math.cos(angle), SIDE / 2 + radius * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def cut_out(painter: QPainter, shape: QPainterPath, colour: str) -> None:
    """``shape`` in ``colour`` with a soft shadow and a white edge."""
    pen = QPen(QColor(255, 255, 255), 2 * EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for spread in range(10, 0, -2):
        shade = QPen(QColor(20, 12, 6, 14), 2 * EDGE + 2 * spread)
        shade.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(shape.translated(0, 6), shade)
    painter.strokePath(shape, pen)
    painter.fillPath(shape, QColor(colour))


def letters(painter: QPainter, words: str, size: int, colour: str, middle: float = SIDE / 2) -> None:
    """``words`` in the middle of the sheet, their capitals around the height ``middle``."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # letters are drawn of parts that overlap
    path.addText(0, 0, fonts.font(size, 700), words)
    box = path.boundingRect()
    painter.fillPath(path.translated(SIDE / 2 - box.center().x(), middle - box.center().y()), QColor(colour))


def arrow(painter: QPainter) -> None:
    shape = QPainterPath()
    shape.addPolygon(
        QPolygonF(
            [
                QPointF(x, y)
                for x, y in ((200, 50), (312, 50), (312, 260), (410, 260), (256, 455), (102, 260), (200, 260))
            ]
        )
    )
    shape.closeSubpath()
    cut_out(painter, shape, RED)


def ring(painter: QPainter) -> None:
    """A circle as a pen draws it: not quite round, its ends crossing."""
    line = QPainterPath()
    for step in range(0, 391, 3):
        angle = math.radians(step - 100)
        grow = 1 + 0.0004 * step
        at = QPointF(SIDE / 2 + 196 * grow * math.cos(angle), SIDE / 2 + 172 * grow * math.sin(angle))
        line.lineTo(at) if step else line.moveTo(at)
    for width, colour in ((52, QColor(255, 255, 255)), (30, QColor(RED))):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(line, pen)


def tick(painter: QPainter) -> None:
    disc = QPainterPath()
    disc.addEllipse(QRectF(56, 56, 400, 400))
    cut_out(painter, disc, GREEN)
    line = QPainterPath(QPointF(158, 262))
    line.lineTo(232, 334)
    line.lineTo(362, 184)
    pen = QPen(QColor(255, 255, 255), 50)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(line, pen)


def promo(painter: QPainter) -> None:
    cut_out(painter, star(14, 224, 178), RED)
    letters(painter, "PROMO", 80, "#FFFFFF")


def place(painter: QPainter) -> None:
    """A drop with its point below, and a hole."""
    shape = QPainterPath(QPointF(256, 466))
    shape.cubicTo(190, 360, 106, 300, 106, 200)
    shape.cubicTo(106, 110, 172, 46, 256, 46)
    shape.cubicTo(340, 46, 406, 110, 406, 200)
    shape.cubicTo(406, 300, 322, 360, 256, 466)
    cut_out(painter, shape, RED)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255))
    painter.drawEllipse(QPointF(256, 196), 66, 66)


def phone(painter: QPainter) -> None:
    """An old receiver on a blue plate: call us."""
    plate = QPainterPath()
    plate.addRoundedRect(QRectF(62, 62, 388, 388), 96, 96)
    cut_out(painter, plate, BLUE)
    receiver = QPainterPath(QPointF(-120, -30))
    receiver.cubicTo(-120, -84, 120, -84, 120, -30)
    receiver.lineTo(120, 12)
    receiver.cubicTo(120, 34, 52, 34, 52, 12)
    receiver.lineTo(52, -14)
    receiver.cubicTo(52, -26, -52, -26, -52, -14)
    receiver.lineTo(-52, 12)
    receiver.cubicTo(-52, 34, -120, 34, -120, 12)
    receiver.closeSubpath()
    turned = QTransform().translate(248, 266).rotate(-45).scale(1.15, 1.15)
    painter.fillPath(turned.map(receiver), QColor(255, 255, 255))


def five_points(painter: QPainter) -> None:
    cut_out(painter, star(5, 220, 100), AMBER)


def new(painter: QPainter) -> None:
    band = QPainterPath()
    band.addRoundedRect(QRectF(46, 156, 420, 200), 44, 44)
    tilted = QTransform().translate(256, 256).rotate(-8).translate(-256, -256)
    painter.setTransform(tilted)
    cut_out(painter, band, AMBER)
    letters(painter, "BARU", 132, INK)


STICKERS: Mapping[str, Callable[[QPainter], None]] = {
    "panah": arrow,
    "lingkaran": ring,
    "centang": tick,
    "promo": promo,
    "baru": new,
    "lokasi": place,
    "telepon": phone,
    "bintang": five_points,
}


def small(image: QImage) -> Image.Image:
    """The drawing in 128 colours: a quarter of the bytes, and nobody sees it."""
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    picture = Image.frombytes("RGBA", (SIDE, SIDE), bytes(straight.constBits()))
    few = picture.quantize(128, Image.Quantize.FASTOCTREE)
    # Colours are put together with their opacity; what was opaque, or was not there, must stay so.
    colours = bytearray(few.palette.palette if few.palette is not None else b"")
    for place in range(3, len(colours), 4):
        if colours[place] > 225:
            colours[place] = 255
        elif colours[place] < 5:
            colours[place] = 0
    few.putpalette(bytes(colours), "RGBA")
    return few


def main() -> None:
    application = QGuiApplication([])
    fonts.ready()
    FOLDER.mkdir(exist_ok=True)
    for name, draw in STICKERS.items():
        image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        small(image).save(FOLDER / f"{name}.png", optimize=True)
    del application


if __name__ == "__main__":
    main()
