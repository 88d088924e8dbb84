"""What is drawn over the picture while somebody works on it: frame, handles, guides, safe zones.

None of it is in the video.  Places come in thousandths of the canvas and are
painted where the picture stands on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from trainer.model.schema import Text
from trainer.typeset.safe_zones import Area, Zones
from trainer.ui import icons, theme
from trainer.ui.placing import Hidden, OnCanvas
from trainer.words import translate

HANDLE = 6
"""Radius of a handle, in pixels."""

GRASP = 14
"""How near a press must come to a corner, in pixels."""


def on_screen(area: Area, picture: QRect) -> QRectF:
    """``area`` in pixels of the widget whose picture stands at ``picture``."""
    across, down = picture.width() / 1000, picture.height() / 1000
    return QRectF(
        picture.left() + area.left * across,
        picture.top() + area.top * down,
        area.width * across,
        area.height * down,
    )


def corners(rect: QRectF) -> tuple[QPointF, ...]:
    return rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()


def said(item: OnCanvas) -> str:
    """What a screen reader says of the chosen item."""
    x, y = (round(place / 10) for place in item.area.middle)
    if isinstance(item.what, Text):
        return translate(
            "Preview",
            "{words}: {across} % from the left, {down} % from the top. Arrow keys move it.",
            words=" ".join(item.what.words.split()),
            across=x,
            down=y,
        )
    if isinstance(item.what, Hidden):
        return translate(
            "Preview",
            "Hidden part: {across} % from the left, {down} % from the top. Arrow keys move it.",
            across=x,
            down=y,
        )
    return translate(
        "Preview",
        "Overlay: {across} % from the left, {down} % from the top. Arrow keys move it.",
        across=x,
        down=y,
    )


def paint_frame(painter: QPainter, picture: QRect, area: Area, *, focused: bool) -> None:
    """The frame of what is chosen, with a handle at each corner."""
    tokens = theme.current()
    rect = on_screen(area, picture).adjusted(-3, -3, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.colour("video", 0.45), 4.5))
    painter.drawRoundedRect(rect, 7, 7)
    painter.setPen(QPen(tokens.colour("amber"), 2.5))
    painter.drawRoundedRect(rect, 7, 7)
    if focused:
        painter.setPen(QPen(tokens.colour("focus"), 2))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 10, 10)
    painter.setPen(QPen(tokens.colour("amber"), 2))
    painter.setBrush(QColor(Qt.GlobalColor.white))
    for corner in corners(rect):
        painter.drawEllipse(corner, HANDLE, HANDLE)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_outline(painter: QPainter, picture: QRect, area: Area) -> None:
    """What the mouse rests on could be taken hold of."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.current().colour("amber", 0.8), 2))
    painter.drawRoundedRect(on_screen(area, picture).adjusted(-2, -2, 2, 2), 6, 6)


def paint_guides(painter: QPainter, picture: QRect, line_x: float | None, line_y: float | None) -> None:
    """The lines that hold what is being dragged."""
    painter.setPen(QPen(theme.current().colour("amber"), 1.5))
    if line_x is not None:
        x = picture.left() + line_x * picture.width() / 1000
        painter.drawLine(QPointF(x, picture.top()), QPointF(x, picture.bottom()))
    if line_y is not None:
        y = picture.top() + line_y * picture.height() / 1000
        painter.drawLine(QPointF(picture.left(), y), QPointF(picture.right(), y))


def paint_zone(painter: QPainter, picture: QRect, zone: Area) -> None:
    """One zone, dashed, readable on any picture."""
    rect = on_screen(zone, picture)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Light green in both themes, for it lies on a video and not on a page; dark under it, for bright ones.
    for colour, width in ((theme.DARK.colour("video", 0.45), 4.0), (theme.DARK.colour("green"), 2.0)):
        pen = QPen(colour, width)
        pen.setDashPattern([10 / width, 8 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, 4, 4)


def paint_zones(painter: QPainter, picture: QRect, zones: Zones) -> None:
    """Both zones, and the platform's buttons where they usually are."""
    if zones.daily != zones.strict:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.DARK.colour("green", 0.7), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(on_screen(zones.daily, picture), 4, 4)
    paint_zone(painter, picture, zones.strict)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.LIGHT.colour("on_primary", 0.42))
    for line in zones.lines:
        place = on_screen(line, picture)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = max(12, round(picture.width() * 0.1 / theme.factor()))
    side = theme.px(size)
    for button in zones.buttons:
        x = picture.left() + button.x * picture.width() / 1000
        y = picture.top() + button.y * picture.height() / 1000
        for colour, by in ((theme.LIGHT.video, 1.0), (theme.LIGHT.on_primary, 0.0)):
            drawing = icons.pixmap(button.icon, colour, size)
            painter.drawPixmap(QPointF(x - side / 2 + by, y - side / 2 + by), drawing)
