"""The markers on the ruler: a small flag each, with its words where there is room for them.

::

    |  00.00   ⚑ harga      ⚑ 00.08   |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF

from trainer.model.schema import Marker
from trainer.ui import theme
from trainer.ui.timeline.geometry import Geometry

PlacedMarkers = Sequence[tuple[int, Marker]]

_WIDEST = 180
"""Design pixels that the words of a marker may take."""

_HALF = 6
"""Half of a flag's width, in design pixels."""

REACH = 8
"""Pixels to either side of a marker that belong to it."""


def marker_near(geometry: Geometry, flags: PlacedMarkers, x: int) -> int | None:
    """The frame of the marker nearest to pixel ``x``, when one is within reach."""
    near = [(abs(geometry.scale.x(frame) - x), frame) for frame, _ in flags]
    away, frame = min(near, default=(REACH + 1, 0))
    return frame if away <= REACH else None


@dataclass(frozen=True)
class Flag:
    """One marker in pixels: its tip, and where its words end."""

    x: int
    right: int
    words: str


def laid_out(geometry: Geometry, flags: PlacedMarkers) -> list[Flag]:
    """The markers as they are drawn: words as far as the next flag leaves room."""
    measure = QFontMetrics(_font())
    half, most = theme.px(_HALF), theme.px(_WIDEST)
    places = [geometry.scale.x(frame) for frame, _ in flags]
    made = []
    for number, (x, (_, marker)) in enumerate(zip(places, flags, strict=True)):
        room = most if number + 1 == len(places) else min(most, places[number + 1] - half - x)
        room -= _inset() + theme.px(6)
        shown = ""
        if marker.words and room > theme.px(16):
            shown = measure.elidedText(marker.words, Qt.TextElideMode.ElideRight, room)
        right = x + _inset() + measure.horizontalAdvance(shown) + theme.px(6) if shown else x + half + 1
        made.append(Flag(x, right, shown))
    return made


def in_the_way(flags: Sequence[Flag], left: int, right: int) -> bool:
    """Whether a flag or its words would lie on what is drawn between two pixels."""
    half = theme.px(_HALF)
    return any(flag.x - half < right and left < flag.right for flag in flags)


def paint_markers(painter: QPainter, geometry: Geometry, exposed: QRect, flags: Sequence[Flag]) -> None:
    """Draw the markers that lie in ``exposed``."""
    height = geometry.metrics.ruler
    if exposed.top() >= height:
        return
    tokens = theme.current()
    painter.save()
    painter.setFont(_font())
    half, tall = theme.px(_HALF), theme.px(16)
    top = height - tall - 2
    for flag in flags:
        x = flag.x
        if x - half > exposed.right() or flag.right < exposed.left():
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        if flag.words:
            pill = QRectF(x, top, flag.right - x, tall)
            painter.setBrush(tokens.colour("blue_soft"))
            painter.drawRoundedRect(pill, 4, 4)
            painter.setPen(QPen(tokens.colour("ink"), 1))
            along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(pill.adjusted(_inset(), 0, 0, 0), along, flag.words)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("blue"))
        corners = ((-half, 0.0), (half + 1, 0.0), (half + 1, tall * 0.6), (0.5, tall), (-half, tall * 0.6))
        painter.drawPolygon(QPolygonF([QPointF(x + right, top + down) for right, down in corners]))
    painter.restore()


def _font() -> QFont:
    return theme.font(11.5, QFont.Weight.DemiBold)


def _inset() -> int:
    """From the tip of a flag to its words."""
    return theme.px(_HALF) + theme.px(5)
