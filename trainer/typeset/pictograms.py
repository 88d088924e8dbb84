"""How to hold the phone, drawn: what should be in the frame, and how large.

A pictogram is a frame of the canvas's shape with a simple scene in it.  The same
drawing stands on the card of an empty place, in the window and on the printed list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen

from trainer.typeset import fonts
from trainer.typeset.ornaments import pixels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Scene = Callable[[QPainter, "Inks"], None]
"""Draws into a square of 100 x 100."""


class Inks:
    """The colours of a pictogram: its lines, its soft areas, and what matters in it."""

    def __init__(self, line: str, soft: str, accent: str) -> None:
        self.line, self.soft, self.accent = QColor(line), QColor(soft), QColor(accent)

    def pen(self, width: float = 3.4) -> QPen:
        return QPen(self.line, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)


def draw(painter: QPainter, name: str, place: QRectF, inks: Inks) -> None:
    """Draw the pictogram ``name`` into ``place``, as large as it fits.  Raises KeyError."""
    scene = PICTOGRAMS[name]
    side = min(place.width(), place.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.center().x() - side / 2, place.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    painter.setPen(inks.pen())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    scene(painter, inks)
    painter.restore()


def empty_card(
    name: str, title: str, note: str, width: int, height: int, colours: tuple[str, str, str]
) -> NDArray[np.uint8]:
    """The card of a place that is still empty: a dashed frame, the pictogram, its title and a note.

    ``colours`` are ground, ink and accent.  (height, width, 3) uint8 RGB; any thread.
    """
    fonts.ready()
    ground, ink, accent = colours
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = min(width, height) / 1000
    pen = QPen(QColor(accent), 10 * unit, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.2, 2.4])
    painter.setPen(pen)
    painter.drawRoundedRect(
        QRectF(0, 0, width, height).adjusted(*(s * 48 * unit for s in (1, 1, -1, -1))), 40 * unit, 40 * unit
    )
    # Below the texts of the template, which stand in the safe zone; other shapes have no such room.
    side, top = (0.15 * height, 0.66 * height) if height > width else (0.30 * height, 0.30 * height)
    draw(painter, name, QRectF((width - side) / 2, top, side, side), Inks(ink, "#D9CBB8", accent))
    painter.setPen(QColor(ink))
    below = top + side + 22 * unit
    room = QRectF(width * 0.1, below, width * 0.8, height * 0.5)
    used = _write(painter, title, room, 56 * unit, 700)
    painter.setPen(QColor(accent))
    _write(painter, note, room.adjusted(0, used + 10 * unit, 0, 0), 38 * unit, 600)
    painter.end()
    return pixels(image)


def empty_strip(title: str, width: int, colours: tuple[str, str, str]) -> NDArray[np.uint8]:
    """The card of a text that is still missing: a dashed strip, a fifth as high as it is wide."""
    fonts.ready()
    ground, ink, accent = colours
    height = width // 10 * 2
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(accent), width / 90, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.2, 2.4])
    painter.setPen(pen)
    edge = width / 60
    painter.drawRoundedRect(QRectF(edge, edge, width - 2 * edge, height - 2 * edge), edge * 2, edge * 2)
    painter.setPen(QColor(ink))
    size = height * 0.30
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    while size > height * 0.14:
        painter.setFont(_font(size, 700))
        inside = QRectF(edge * 3, edge, width - 6 * edge, height - 2 * edge)
        if inside.contains(painter.boundingRect(inside, flags, title)):
            break
        size *= 0.9
    painter.drawText(QRectF(edge * 3, edge, width - 6 * edge, height - 2 * edge), flags, title)
    painter.end()
    return pixels(image)


def _font(size: float, weight: int) -> QFont:
    return fonts.font(max(1, round(size)), weight)


def _write(painter: QPainter, words: str, room: QRectF, size: float, weight: int) -> float:
    """Write centred lines from the top of ``room``; returns their height."""
    painter.setFont(_font(size, weight))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    taken = painter.boundingRect(room, flags, words)
    painter.drawText(room, flags, words)
    return taken.height()


# --- what stands in the frame ------------------------------------------------------------


def _frame(painter: QPainter, inks: Inks) -> None:
    painter.setBrush(inks.soft)
    painter.setPen(inks.pen())
    painter.drawRoundedRect(QRectF(22, 4, 56, 92), 8, 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _person(painter: QPainter, inks: Inks, x: float, head: float, radius: float) -> None:
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    shoulders = QPainterPath(QPointF(x - radius * 1.9, head + radius * 4.2))
    shoulders.cubicTo(
        x - radius * 1.9,
        head + radius * 0.9,
        x + radius * 1.9,
        head + radius * 0.9,
        x + radius * 1.9,
        head + radius * 4.2,
    )
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.drawEllipse(QPointF(x, head), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _detail(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    for turn in range(4):
        painter.save()
        painter.translate(50, 50)
        painter.rotate(45 + 90 * turn)
        petal = QPainterPath(QPointF(0, -3))
        petal.cubicTo(14, -10, 14, -26, 0, -30)
        petal.cubicTo(-14, -26, -14, -10, 0, -3)
        painter.drawPath(petal)
        painter.restore()


def _hands(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    for side in (1, -1):
        painter.save()
        painter.translate(50, 0)
        painter.scale(side, 1)
        hand = QPainterPath(QPointF(26, 90))
        hand.cubicTo(26, 72, 20, 66, 9, 58)
        hand.cubicTo(4, 54, 3, 48, 9, 48)
        hand.cubicTo(18, 52, 24, 56, 26, 60)
        hand.closeSubpath()
        painter.drawPath(hand)
        painter.restore()
    painter.setPen(inks.pen(4))
    painter.drawLine(QPointF(41, 53), QPointF(59, 30))


def _face(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setClipRect(QRectF(23, 5, 54, 90))
    _person(painter, inks, 50, 40, 13)


def _half(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setClipRect(QRectF(23, 5, 54, 90))
    painter.setPen(inks.pen(2.2))
    painter.drawRect(QRectF(30, 30, 40, 26))
    _person(painter, inks, 50, 44, 8.5)


def _wide(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.drawEllipse(QPointF(61, 24), 6, 6)
    painter.setBrush(inks.accent)
    hills = QPainterPath(QPointF(23.5, 74))
    for point in ((38, 44), (48, 60), (58, 40), (76.5, 74)):
        hills.lineTo(QPointF(*point))
    hills.closeSubpath()
    painter.drawPath(hills)


def _shoulder(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setClipRect(QRectF(23, 5, 54, 90))
    painter.setPen(inks.pen(2.6))
    painter.drawRect(QRectF(46, 34, 24, 18))
    painter.drawLine(QPointF(40, 56), QPointF(76, 56))
    _person(painter, inks, 34, 62, 12)


def _product(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.drawLine(QPointF(26, 74), QPointF(74, 74))
    painter.setBrush(inks.accent)
    painter.drawRoundedRect(QRectF(36, 36, 28, 38), 4, 4)
    painter.drawRoundedRect(QRectF(42, 26, 16, 10), 3, 3)


def _top(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    painter.drawEllipse(QPointF(50, 50), 19, 19)
    painter.setBrush(inks.soft)
    painter.drawEllipse(QPointF(50, 50), 11, 11)
    for corner in ((33, 22), (66, 24), (34, 79), (66, 77)):
        painter.drawEllipse(QPointF(*corner), 5, 5)


def _group(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setClipRect(QRectF(23, 5, 54, 90))
    for x, head in ((35, 46), (65, 46), (50, 54)):
        _person(painter, inks, x, head, 7.5)


def _screen(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    painter.drawRoundedRect(QRectF(33, 22, 34, 56), 4, 4)
    painter.setPen(QPen(inks.soft, 3))
    for line in (34, 43, 52):
        painter.drawLine(QPointF(39, line), QPointF(61, line))


def _archive(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.save()
    painter.translate(50, 50)
    painter.rotate(-7)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(QRectF(-21, -27, 42, 54))
    painter.setBrush(inks.accent)
    painter.drawRect(QRectF(-16, -22, 32, 34))
    painter.restore()


def _sign(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(3))
    painter.drawLine(QPointF(50, 52), QPointF(50, 88))
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    arrow = QPainterPath(QPointF(32, 28))
    for point in ((62, 28), (70, 39), (62, 50), (32, 50)):
        arrow.lineTo(QPointF(*point))
    arrow.closeSubpath()
    painter.drawPath(arrow)


def _talking(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setClipRect(QRectF(23, 5, 54, 90))
    _person(painter, inks, 44, 56, 11)
    painter.setPen(inks.pen(2.4))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(QRectF(48, 20, 25, 16), 6, 6)


def _card(painter: QPainter, inks: Inks) -> None:
    _frame(painter, inks)
    painter.setPen(inks.pen(2.6))
    painter.setBrush(inks.accent)
    painter.drawRoundedRect(QRectF(30, 32, 40, 36), 5, 5)
    painter.setPen(QPen(inks.soft, 3.4, c=Qt.PenCapStyle.RoundCap))
    for line, end in ((44, 62), (52, 56), (60, 60)):
        painter.drawLine(QPointF(38, line), QPointF(end, line))


PICTOGRAMS: Mapping[str, Scene] = {
    "detail": _detail,
    "hands": _hands,
    "face": _face,
    "half": _half,
    "wide": _wide,
    "shoulder": _shoulder,
    "product": _product,
    "top": _top,
    "group": _group,
    "screen": _screen,
    "archive": _archive,
    "sign": _sign,
    "talking": _talking,
    "card": _card,
}
"""Every pictogram by the name that templates use."""
