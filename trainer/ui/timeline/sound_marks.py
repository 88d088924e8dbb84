"""What is drawn on the sounds of the timeline: how far music makes way, where its beats are, what may go.

::

    music   [‾‾‾\\______/‾‾‾‾‾‾‾‾]     the curve is the music's own loudness under speech
            [' ' ' ' ' ' ' ' ' ' ]     beats; edges and the playhead jump to them
    picture |    A  ▒▒▒▒   A     |     pauses that would be cut out
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Role, Timeline
from trainer.model.sounds import is_tune
from trainer.ui import theme
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.rows import Item

CELLS_A_SECOND = 100
"""Values of the ducking curve in a second, as ``media.ducking`` makes them."""

LOWEST = -30.0
"""dB at the foot of a bar."""

STEP = 2
"""Pixels from point to point of the curve."""

NEAREST_BEATS = 5
"""Pixels between two beats below which they are not drawn: a comb tells nothing."""


@dataclass(frozen=True, eq=False)
class SoundMarks:
    """What is known of the sounds.  ``ducking`` is a gain (1 is untouched) for each 10 ms of the timeline,
    ``beats`` the places of the beats in each file, in seconds."""

    ducking: NDArray[np.float32] | None = None
    beats: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    pauses: tuple[TimeRange, ...] = ()
    pauses_row: Role | None = None
    """The row that loses the pauses; None when all do."""


NO_MARKS = SoundMarks()


def beat_frames(timeline: Timeline, marks: SoundMarks) -> list[int]:
    """The frames of the timeline on which music has a beat, in order."""
    found: set[int] = set()
    for clip in timeline.clips(Role.MUSIC):
        found.update(_beats_of(timeline, clip, timeline.range_of(clip), marks))
    return sorted(found)


def _beats_of(timeline: Timeline, clip: Clip, placed: TimeRange, marks: SoundMarks) -> list[int]:
    beats = marks.beats.get(clip.media)
    if beats is None or not len(beats):
        return []
    zero = placed.start - clip.source_range.start - timeline.cut_before(clip)
    frames = np.round(beats * timeline.rate * 100 / clip.pace.percent).astype(int)
    if clip.pace.backwards:
        frames = clip.pace.length(timeline.reference(clip.media).available, 0) - 1 - frames[::-1]
    end = min(placed.end, timeline.duration)
    return [int(frame) for frame in frames + zero if placed.start <= frame + zero < end]


def paint_marks(
    painter: QPainter, geometry: Geometry, timeline: Timeline, item: Item, rect: QRect, exposed: QRect,
    marks: SoundMarks,
) -> None:  # fmt: skip
    """Draw on the bar of a music clip, which covers ``rect``, what lies in ``exposed``."""
    if item.role is not Role.MUSIC or not isinstance(item.what, Clip):
        return
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(rect, 8, 8)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    if marks.ducking is not None and len(marks.ducking) and is_tune(timeline, item.what.media):
        _paint_curve(painter, geometry, timeline, rect & exposed, rect, marks.ducking)
    _paint_beats(painter, geometry, timeline, item, rect, marks)
    painter.restore()


def level(gain: NDArray[np.float32]) -> NDArray[np.float64]:
    """How high the curve stands for a gain: 1 at the top, 0 at ``LOWEST`` dB."""
    decibels = 20 * np.log10(np.maximum(gain.astype(np.float64), 1e-6))
    return np.clip(1 - decibels / LOWEST, 0.0, 1.0)


def _paint_curve(
    painter: QPainter, geometry: Geometry, timeline: Timeline, seen: QRect, rect: QRect,
    ducking: NDArray[np.float32],
) -> None:  # fmt: skip
    if seen.isEmpty():
        return
    tokens, scale = theme.current(), geometry.scale
    left = rect.left() + (seen.left() - rect.left()) // STEP * STEP - STEP
    pixels = np.arange(left, seen.right() + 2 * STEP, STEP)
    frames = (pixels - scale.origin + scale.scrolled) / scale.pixels_per_frame
    cells = np.clip((frames / timeline.rate * CELLS_A_SECOND).astype(int), 0, len(ducking) - 1)
    heights = level(ducking[cells])
    if heights.min() > 0.999:
        return  # nothing makes way here, and a straight line would only be in the way
    top, room = rect.top() + 2, rect.height() - 5
    points = [QPointF(float(x), top + room * (1 - high)) for x, high in zip(pixels, heights, strict=True)]
    above = QPolygonF([QPointF(points[0].x(), rect.top()), *points, QPointF(points[-1].x(), rect.top())])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("card", 0.72))
    painter.drawPolygon(above)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.colour("primary"), 2))
    painter.drawPolyline(QPolygonF(points))


def _paint_beats(
    painter: QPainter, geometry: Geometry, timeline: Timeline, item: Item, rect: QRect, marks: SoundMarks
) -> None:
    assert isinstance(item.what, Clip)
    places = [geometry.scale.x(frame) for frame in _beats_of(timeline, item.what, item.placed, marks)]
    if len(places) < 2 or (places[-1] - places[0]) / (len(places) - 1) < NEAREST_BEATS:
        return
    painter.setPen(QPen(theme.current().colour("ink", 0.75), 2))
    height = max(5, rect.height() // 4)
    for x in places:
        if rect.left() < x < rect.right():
            painter.drawLine(x, rect.bottom() - height, x, rect.bottom() - 1)


def paint_pauses(painter: QPainter, geometry: Geometry, exposed: QRect, marks: SoundMarks) -> None:
    """Draw what may be cut out over the rows that lose it: a veil with slanting lines."""
    tokens = theme.current()
    for pause in marks.pauses:
        left, right = geometry.scale.x(pause.start), geometry.scale.x(pause.end)
        top, bottom = geometry.metrics.ruler, geometry.foot
        if marks.pauses_row is not None and marks.pauses_row in geometry.places:
            band = geometry.band_rect(marks.pauses_row)
            top, bottom = band.y, band.bottom
        place = QRect(left, top, max(2, right - left), bottom - top)
        if not place.intersects(exposed):
            continue
        painter.fillRect(place, tokens.colour("card", 0.55))
        veil = tokens.colour("primary", 0.8)
        painter.fillRect(place, QBrush(veil, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(veil, 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
