"""How the timeline looks.

``paint`` draws one ``Scene`` and touches only what lies in the exposed
rectangle: a moving playhead repaints a strip a few pixels wide, and a timeline
of three hundred clips costs what its visible handful costs.  Pictures of the
filmstrip come from a cache; what is not there yet stays plain and is asked for.

Every colour is a token of the theme.  How a clip looks is in ``clip_painting``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from trainer.ui import icons, theme
from trainer.ui.timeline import row_painting, sound_marks
from trainer.ui.timeline.badges import paint_badge
from trainer.ui.timeline.clip_painting import RADIUS, paint_clip, paint_ghost
from trainer.ui.timeline.marker_painting import Flag, in_the_way, laid_out, paint_markers
from trainer.ui.timeline.scale import tick_seconds
from trainer.ui.timeline.scene import Filmstrip, Scene, rectangle
from trainer.words import clock, translate

_DEEP = 10_000
"""Lower than any timeline reaches, in pixels."""

PLAYHEAD_REACH = 9
"""Pixels to either side of the playhead that its painting touches."""


def paint(painter: QPainter, scene: Scene, exposed: QRect, filmstrip: Filmstrip) -> int:
    """Draw what of ``scene`` lies in ``exposed``; returns how many clips were drawn."""
    tokens = theme.current()
    geometry = scene.geometry
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(exposed, tokens.colour("card"))
    drawn = 0
    lane = rectangle(geometry.track_rect)
    metrics = geometry.metrics
    right = QRect(metrics.header, 0, geometry.width - metrics.header, _DEEP)
    below = QRect(0, metrics.ruler + 1, geometry.width, _DEEP)

    painter.save()
    painter.setClipRect(exposed & right)
    flags = laid_out(geometry, scene.markers)
    _paint_ruler(painter, scene, exposed, flags)
    paint_markers(painter, geometry, exposed, flags)
    painter.setClipRect(exposed & right & below)
    painter.fillRect(lane & exposed, tokens.colour("page"))
    if not geometry.row.clips:
        _paint_invitation(painter, scene, lane)
    for index in geometry.visible(exposed.left(), exposed.right() + 1):
        paint_clip(painter, scene, index, exposed, filmstrip)
        drawn += 1
    near = geometry.visible(exposed.left() - metrics.badge, exposed.right() + metrics.badge)
    # One more: the transition into the next clip is a band that may be as long as this one.
    for index in range(near.start, min(near.stop + 1, len(geometry.row.clips))):
        paint_badge(painter, scene, index)
    for item in geometry.items(exposed.left(), exposed.right() + 1, exposed.top(), exposed.bottom() + 1):
        chosen = item.id == scene.selected or item.id in scene.also
        hovered = item.id == scene.hovered
        row_painting.paint_item(
            painter, geometry, scene.timeline, item, exposed, filmstrip, scene.marks,
            chosen=chosen, hovered=hovered, focused=scene.focused and item.id == scene.selected,
            handles=not scene.also,
        )  # fmt: skip
        drawn += 1
    sound_marks.paint_pauses(painter, geometry, exposed, scene.marks)
    if scene.ghost_left is not None and scene.slot is not None:
        paint_ghost(painter, scene, filmstrip)
        drawn += 1
    painter.setClipRect(exposed & right)
    _paint_line(painter, scene)
    _paint_playhead(painter, scene)
    _paint_label(painter, scene)
    painter.setClipRect(exposed & below)
    header = QRect(0, 0, metrics.header, _DEEP)
    if exposed.intersects(header):
        painter.fillRect(exposed & header & below, tokens.colour("card"))
        row_painting.paint_heads(painter, geometry)
    row_painting.paint_lines(painter, geometry)
    painter.restore()

    painter.setPen(QPen(tokens.colour("card_border"), 1))
    painter.drawLine(metrics.header - 1, 0, metrics.header - 1, geometry.foot)
    painter.drawLine(0, metrics.ruler, geometry.width, metrics.ruler)
    return drawn


# --- ruler, header, playhead ---------------------------------------------------------


def _paint_ruler(painter: QPainter, scene: Scene, exposed: QRect, flags: Sequence[Flag]) -> None:
    tokens, geometry = theme.current(), scene.geometry
    ruler = rectangle(geometry.ruler_rect)
    if not exposed.intersects(ruler):
        return
    font = theme.font(12.5)
    painter.setFont(font)
    width = QFontMetrics(font).horizontalAdvance(clock(0)) + theme.px(40)
    rate = scene.timeline.rate
    per_second = geometry.scale.pixels_per_frame * rate
    step = tick_seconds(per_second, width)
    first = max(0, math.floor(geometry.scale.frame_under(exposed.left() - width) / rate / step) * step)
    second = first
    while (x := geometry.scale.x(second * rate)) <= exposed.right() + width:
        painter.setPen(QPen(tokens.colour("field_border"), 1))
        painter.drawLine(x, ruler.bottom() - theme.px(5), x, ruler.bottom())
        painter.setPen(tokens.colour("quiet"))
        box = QRect(x + theme.px(12), ruler.top(), width, ruler.height() - 2)
        written = QFontMetrics(font).horizontalAdvance(clock(second))
        end = box.left() + written
        if end <= ruler.right() and not in_the_way(flags, box.left(), end):  # half a time reads as another
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, clock(second))
        second += step


def playhead_rect(scene: Scene) -> QRect:
    """What the playhead's painting touches."""
    x = scene.geometry.scale.x(scene.playhead)
    return QRect(
        x - PLAYHEAD_REACH,
        0,
        2 * PLAYHEAD_REACH + 1,
        max(1, scene.geometry.foot + scene.geometry.metrics.below),
    )


def _paint_playhead(painter: QPainter, scene: Scene) -> None:
    tokens, metrics = theme.current(), scene.geometry.metrics
    x = scene.geometry.scale.x(scene.playhead)
    middle = metrics.ruler // 2
    painter.setPen(QPen(tokens.colour("primary"), 3))
    painter.drawLine(x, middle, x, scene.geometry.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("primary"))
    painter.drawEllipse(QPointF(x + 0.5, middle), 8, 8)
    painter.drawPolygon(
        QPolygonF([QPointF(x - 5, middle + 6), QPointF(x + 6, middle + 6), QPointF(x + 0.5, middle + 13)])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_line(painter: QPainter, scene: Scene) -> None:
    if scene.line is None:
        return
    x = scene.geometry.scale.x(scene.line)
    pen = QPen(theme.current().colour("blue"), 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(x, 2, x, scene.geometry.foot)


def _paint_label(painter: QPainter, scene: Scene) -> None:
    if not scene.label:
        return
    tokens, metrics = theme.current(), scene.geometry.metrics
    font = theme.font(13, QFont.Weight.Bold)
    width = QFontMetrics(font).horizontalAdvance(scene.label) + theme.px(20)
    height = theme.px(24)
    left = max(metrics.header + 4, min(scene.label_x - width // 2, scene.geometry.width - width - 4))
    pill = QRectF(left, (metrics.ruler - height) / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("ink"))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    painter.setPen(tokens.colour("page"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, scene.label)


def _paint_invitation(painter: QPainter, scene: Scene, lane: QRect) -> None:
    tokens = theme.current()
    box = QRectF(lane.adjusted(12, 8, -12, -8))
    colour = tokens.colour("primary" if scene.awaiting else "field_border")
    painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
    painter.setBrush(tokens.colour("primary_soft" if scene.awaiting else "card"))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    font = theme.font(16, QFont.Weight.DemiBold)
    words = translate("Timeline", "Drag a clip here")
    size, space = theme.px(22), theme.px(10)
    width = size + space + QFontMetrics(font).horizontalAdvance(words)
    left = round(box.center().x() - width / 2)
    ink = tokens.primary if scene.awaiting else tokens.quiet
    painter.drawPixmap(left, round(box.center().y()) - size // 2, icons.pixmap("hand", ink, 22))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    text = QRectF(left + size + space, box.top(), width, box.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
