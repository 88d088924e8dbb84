"""The badges on the cuts: what lies over each, in a sign that can be pressed.

A cut with a transition has a filled badge, and a band that is as long as the
transition; a plain cut a quiet one, where both clips are wide enough to bear it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from trainer.model.schema import Clip
from trainer.model.transition import TransitionKind
from trainer.ui import theme
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.scene import Scene

BAND = 4
"""Height of the band that shows how long a transition is, in pixels."""


def paint_badge(painter: QPainter, scene: Scene, index: int) -> None:
    """The badge of the cut before clip ``index``; nothing where there is no room for one."""
    geometry = scene.geometry
    place = geometry.badge_rect(index)
    if place is None:
        return
    clip = geometry.row.clips[index]
    if scene.slot is not None:
        return  # a clip is being carried: the cuts are about to change
    tokens = theme.current()
    chosen, hovered = scene.cut == clip.id, scene.hovered_cut == clip.id
    has = clip.transition is not None
    if has:
        _paint_band(painter, geometry, index, clip)
    box = QRectF(place.x, place.y, place.width, place.height)
    ring = "amber" if chosen or hovered else ("card" if has else "field_border")
    painter.setPen(QPen(tokens.colour(ring), 3 if chosen else 2))
    painter.setBrush(tokens.colour("blue" if has else "card"))
    painter.drawRoundedRect(box, 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(box.width() * 0.26, box.height() * 0.26, -box.width() * 0.26, -box.height() * 0.26)
    colour = tokens.colour("on_blue" if has else "quiet")
    _paint_sign(painter, inner, None if clip.transition is None else clip.transition.kind, colour)


def _paint_band(painter: QPainter, geometry: Geometry, index: int, clip: Clip) -> None:
    assert clip.transition is not None
    cut = geometry.row.range_at(index).start + geometry.shift
    left = geometry.scale.x(cut - clip.transition.before)
    right = geometry.scale.x(cut + clip.transition.after)
    foot = geometry.clip_rect(index).bottom
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour("blue"))
    painter.drawRoundedRect(QRectF(left, foot - BAND, right - left, BAND), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_sign(painter: QPainter, box: QRectF, kind: TransitionKind | None, colour: QColor) -> None:
    """A small drawing of what happens."""
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    middle = box.center()
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if kind is None:
        painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
    elif kind is TransitionKind.DISSOLVE:
        for way in ((left, right), (right, left)):
            path = QPainterPath(QPointF(way[0], top))
            path.lineTo(QPointF(way[1], bottom))
            painter.drawPath(path)
    elif kind is TransitionKind.SLIDE:
        painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))
        arrow = [QPointF(left + 3.5, top + 1), QPointF(left, middle.y()), QPointF(left + 3.5, bottom - 1)]
        painter.drawPolyline(QPolygonF(arrow))
    elif kind is TransitionKind.WIPE:
        painter.fillRect(QRectF(left, top, box.width() / 2, box.height()), colour)
        painter.drawRect(box)
    elif kind is TransitionKind.ZOOM:
        painter.drawRect(box)
        inset = box.width() * 0.3
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
    else:
        painter.setBrush(theme.current().colour("video"))
        painter.drawEllipse(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
