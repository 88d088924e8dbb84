"""Hands: the batik maker's right hand with a canting, and fists that hold cloth.

A hand is built as a sculptor would: forearm, palm, then one finger over the
other, each a limb with volume and its soft contact shadow.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from scenes.paint import Point, Ramp, Sprite, blank, brush_on, colour, inflate, limb, shadow_of, smooth_path

SKIN = Ramp("#6f3a1e", "#b87748", "#e6b184")
WOOD = Ramp("#5a3216", "#a8713a", "#e0b273")
COPPER = Ramp("#5c2a12", "#b9672f", "#f6c68c")
GOLD = Ramp("#8a5a1e", "#d79a45", "#f7d391")


def melted(sprite: Sprite, clear: Point, full: Point) -> Sprite:
    """The sprite fading from nothing at ``clear`` to itself at ``full``: a joint without a seam."""
    gradient = QLinearGradient(QPointF(*clear), QPointF(*full))
    gradient.setColorAt(0, colour("#000000", 0))
    gradient.setColorAt(1, colour("#000000", 1))
    painter = brush_on(sprite.image)
    painter.translate(-sprite.x, -sprite.y)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(
        QRectF(sprite.x, sprite.y, sprite.image.width(), sprite.image.height()), QBrush(gradient)
    )
    painter.end()
    return sprite


def part(
    painter: QPainter,
    path: QPainterPath,
    ramp: Ramp,
    depth: float,
    shade: float = 6.0,
    melt: tuple[Point, Point] | None = None,
    texture: float = 0.008,
) -> None:
    """One limb over what is there already: first its shadow, then its body.

    ``depth`` is its roundness and ``shade`` the shadow's softness, in pixels;
    ``melt`` names the two points between which its near end fades into the rest.
    """
    layers = []
    if shade:
        soft = shadow_of(path, shade, "#3a1a0c", 0.5)
        layers.append(Sprite(soft.image, soft.x + shade * 0.5, soft.y + shade * 0.9))
    layers.append(inflate(path, ramp, depth, texture=texture))
    for each in layers:
        (melted(each, *melt) if melt else each).draw(painter)


def nail(painter: QPainter, x: float, y: float, turn: float, size: float) -> None:
    """A fingernail with its little light."""
    painter.save()
    painter.translate(x, y)
    painter.rotate(turn)
    painter.setPen(QPen(colour("#8a4d2c", 0.55), 1.4))
    painter.setBrush(colour("#edc6a4", 0.9))
    painter.drawRoundedRect(QRectF(-size, -size * 0.62, size * 2, size * 1.24), size * 0.6, size * 0.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#fff2e2", 0.6))
    painter.drawEllipse(QPointF(-size * 0.35, -size * 0.2), size * 0.4, size * 0.2)
    painter.restore()


def crease(painter: QPainter, points: Sequence[Point], width: float = 2.4, alpha: float = 0.35) -> None:
    """A fold of the skin."""
    painter.setPen(QPen(colour("#5f2d14", alpha), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(smooth_path(points))
    painter.setPen(Qt.PenStyle.NoPen)


def canting(painter: QPainter) -> None:
    """The wax pen, its spout at (0, 0), its wooden handle to the upper right."""
    part(painter, limb([(60, -12), (130, -30), (372, -96)], [8, 11, 9]), WOOD, 11, 5)
    painter.setPen(QPen(colour("#4a2610", 0.5), 2))
    for x, y in ((98, -33), (106, -35), (332, -97), (340, -99)):
        painter.drawLine(QPointF(x, y), QPointF(x + 4, y + 20))
    painter.setPen(Qt.PenStyle.NoPen)
    part(painter, limb([(2, -1), (7, -20), (22, -30), (40, -26)], [2.8, 4.4, 6.4, 9]), COPPER, 6, 3)
    bowl = QPainterPath()
    bowl.addEllipse(QRectF(18, -52, 66, 55))
    part(painter, bowl, COPPER, 24, 6)
    painter.setBrush(colour("#3c1a0a"))
    painter.drawEllipse(QRectF(27, -51, 49, 20))
    painter.setBrush(colour("#8a4a18"))
    painter.drawEllipse(QRectF(31, -46, 41, 14))
    painter.setBrush(colour("#e7ac5c", 0.85))
    painter.drawEllipse(QRectF(38, -43, 16, 5))
    painter.setBrush(colour("#fff0d8", 0.9))
    painter.drawEllipse(QRectF(27, -27, 9, 13))


def _forearm(painter: QPainter, sleeve: Ramp) -> None:
    part(painter, limb([(392, 112), (464, 226), (520, 370), (620, 640)], [70, 66, 76, 96]), SKIN, 60, 0)
    edge = smooth_path([(592, 286), (512, 316), (424, 362)])
    for points in (
        [(424, 362), (462, 500), (520, 700), (590, 900)],
        [(1000, 900), (880, 640), (700, 440), (592, 286)],
    ):
        edge.connectPath(smooth_path(points))
    edge.closeSubpath()
    part(painter, edge, sleeve, 60, 14)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for points, width in (
        ([(500, 376), (560, 500), (590, 640)], 9.0),
        ([(548, 352), (640, 470), (700, 600)], 7.0),
        ([(474, 410), (506, 500), (520, 590)], 6.0),
    ):
        painter.setPen(QPen(colour(sleeve.dark, 0.35), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(smooth_path(points))
    painter.setPen(Qt.PenStyle.NoPen)
    part(painter, limb([(600, 280), (512, 314), (418, 368)], [16, 19, 16]), GOLD, 16, 9)


def hand_with_canting(sleeve: Ramp, scale: float = 1.0) -> Sprite:
    """The right hand from the lower right, the canting's spout at (0, 0); in frame pixels times ``scale``."""
    left, top, width, height = -60.0, -190.0, 1060, 1090
    image = blank(round(width * scale), round(height * scale))
    painter = brush_on(image)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    _forearm(painter, sleeve)
    part(painter, limb([(372, 148), (292, 176), (232, 150)], [34, 28, 20]), SKIN, 24, 8)
    crease(painter, [(252, 128), (262, 146), (262, 160)])
    part(painter, limb([(360, 110), (262, 138), (196, 102)], [38, 30, 21]), SKIN, 26, 8)
    crease(painter, [(226, 82), (238, 104), (234, 122)])
    part(painter, limb([(350, 70), (240, 96), (150, 40)], [40, 31, 20]), SKIN, 27, 8)
    crease(painter, [(190, 38), (200, 62), (192, 84)])
    part(
        painter, limb([(306, 14), (372, 66), (456, 178)], [66, 90, 68]), SKIN, 70, 8, ((492, 224), (424, 140))
    )
    canting(painter)
    part(
        painter,
        limb([(370, 40), (266, -66), (196, -74), (122, -44)], [50, 37, 27, 17]),
        SKIN,
        30,
        9,
        ((392, 52), (300, -30)),
    )
    crease(painter, [(196, -98), (206, -80), (202, -56)], 2.0)
    crease(painter, [(262, -96), (272, -74)], 2.2)
    crease(painter, [(270, -98), (281, -76)], 1.8, 0.25)
    nail(painter, 127, -52, 158, 11)
    part(
        painter,
        limb([(414, 146), (300, 84), (212, 36), (138, -8)], [66, 44, 30, 20]),
        SKIN,
        34,
        11,
        ((418, 140), (318, 92)),
    )
    crease(painter, [(214, 8), (222, 30), (210, 58)])
    crease(painter, [(224, 12), (232, 33), (221, 60)], 1.8, 0.22)
    nail(painter, 146, -5, 27, 13)
    painter.end()
    return Sprite(image, left * scale, top * scale)


def silhouette(image: QImage, tone: str) -> QImage:
    """The picture's shape in one colour."""
    made = image.copy()
    painter = brush_on(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), colour(tone))
    painter.end()
    return made


def _fingers(painter: QPainter, skin: Ramp) -> None:
    for index, (x, reach) in enumerate(((38, 26), (14, 36), (-12, 36), (-36, 26))):
        part(painter, limb([(x - 4, -44), (x, -8), (x - 3, reach)], [16, 17, 14]), skin, 14, 5)
        crease(painter, [(x - 9, -8 + index % 2 * 2), (x, -5), (x + 9, -8)], 2, 0.3)
    part(painter, limb([(52, -50), (62, -14), (50, 20)], [17, 17, 14]), skin, 15, 6)


def grip(mirror: bool, scale: float) -> Sprite:
    """Bare fingers over a cloth's edge at (0, 0), the wrist behind the cloth."""
    image = blank(round(200 * scale), round(180 * scale))
    painter = brush_on(image)
    painter.scale(scale, scale)
    painter.translate(100, 110)
    if mirror:
        painter.scale(-1, 1)
    part(painter, limb([(6, -30), (0, -44), (-8, -30)], [40, 38, 40]), SKIN, 26, 0)
    _fingers(painter, SKIN)
    painter.end()
    return Sprite(image, -100 * scale, -110 * scale)


def fist(glove: Ramp, mirror: bool, sleeve: Ramp) -> Sprite:
    """A gloved fist that grips a cloth's edge at (0, 0), its arm reaching up out of the picture."""
    left, top, width, height = -190.0, -720.0, 380, 800
    image = blank(width, height)
    painter = brush_on(image)
    painter.translate(-left, -top)
    if mirror:
        painter.scale(-1, 1)
    part(painter, limb([(-6, -30), (-40, -200), (-96, -400), (-130, -700)], [42, 50, 58, 70]), SKIN, 44, 0)
    part(painter, limb([(-62, -300), (-100, -430), (-140, -720)], [66, 74, 88]), sleeve, 46, 8)
    part(painter, limb([(4, -18), (-14, -90), (-30, -170)], [46, 40, 50]), glove, 34, 6)
    part(painter, limb([(-88, -212), (-36, -200), (18, -214)], [14, 16, 14]), glove, 14, 6)
    _fingers(painter, glove)
    painter.end()
    return Sprite(image, left, top)
