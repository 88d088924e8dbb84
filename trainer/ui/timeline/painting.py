"""How the timeline looks.

``paint`` draws one ``Scene`` and touches only what lies in the exposed
rectangle: a moving playhead repaints a strip a few pixels wide, and a timeline
of three hundred clips costs what its visible handful costs.  Pictures of the
filmstrip come from a cache; what is not there yet stays plain and is asked for.

Every colour is a token of the theme.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, MediaKind, MediaReference, Timeline
from trainer.ui import icons, theme
from trainer.ui.timeline.geometry import Geometry, Rect, tick_seconds
from trainer.words import clock, decimal, translate

RADIUS = 10
RING = 3
BAND = 24
"""Height of the strip with a clip's name, in design pixels."""

SLIVER = 14
"""Pixels below which a clip has no room for a name."""

HANDLE = 10
"""Width of a chosen clip's handles, in design pixels."""

LEAST_NAME = 4
"""Letters below which the beginning of a name tells nothing."""

PLAYHEAD_REACH = 9
"""Pixels to either side of the playhead that its painting touches."""

GHOST_OPACITY = 0.85


class Filmstrip(Protocol):
    """Where the small pictures come from."""

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        """A picture of the file at ``frame``, if it is at hand; if not, it will be asked for."""
        ...


@dataclass(frozen=True)
class Scene:
    """One moment of the timeline, ready to be painted."""

    geometry: Geometry
    timeline: Timeline
    playhead: int
    selected: str | None = None
    hovered: str | None = None
    focused: bool = False
    slot: str | None = None
    """The clip that is being carried or brought: its place is shown as an open slot."""
    ghost_left: int | None = None
    """Where the carried clip hangs, as the pixel of its left edge."""
    line: int | None = None
    """The frame of the snapping line."""
    label: str = ""
    """What is written at the snapping line's foot: the new length while trimming."""
    label_x: int = 0
    awaiting: bool = False
    """A drag from elsewhere is over an empty timeline."""


def rectangle(rect: Rect) -> QRect:
    return QRect(rect.x, rect.y, rect.width, rect.height)


def clip_name(reference: MediaReference) -> str:
    """The file's name without its ending, as people call it."""
    stem, dot, _ = reference.name.rpartition(".")
    return stem if dot else reference.name


def seconds_text(frames: int, rate: int) -> str:
    """A length as people say it, "4,2 detik"."""
    return translate("Timeline", "{seconds} s", seconds=decimal(frames / rate))


def paint(painter: QPainter, scene: Scene, exposed: QRect, filmstrip: Filmstrip) -> int:
    """Draw what of ``scene`` lies in ``exposed``; returns how many clips were drawn."""
    tokens = theme.current()
    geometry = scene.geometry
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(exposed, tokens.colour("card"))
    drawn = 0
    lane = rectangle(geometry.track_rect)
    header = QRect(0, 0, geometry.metrics.header, geometry.metrics.ruler + geometry.metrics.track)

    painter.save()
    painter.setClipRect(exposed & QRect(header.width(), 0, geometry.width - header.width(), 10_000))
    _paint_ruler(painter, scene, exposed)
    painter.fillRect(lane & exposed, tokens.colour("page"))
    if not geometry.row.clips:
        _paint_invitation(painter, scene, lane)
    for index in geometry.visible(exposed.left(), exposed.right() + 1):
        _paint_clip(painter, scene, index, exposed, filmstrip)
        drawn += 1
    if scene.ghost_left is not None and scene.slot is not None:
        _paint_ghost(painter, scene, filmstrip)
        drawn += 1
    _paint_line(painter, scene)
    _paint_playhead(painter, scene)
    _paint_label(painter, scene)
    painter.restore()

    if exposed.intersects(header):
        _paint_header(painter, scene, header)
    painter.setPen(QPen(tokens.colour("card_border"), 1))
    painter.drawLine(0, geometry.metrics.ruler, geometry.width, geometry.metrics.ruler)
    painter.drawLine(0, lane.bottom() + 1, geometry.width, lane.bottom() + 1)
    return drawn


# --- ruler, header, playhead ---------------------------------------------------------


def _paint_ruler(painter: QPainter, scene: Scene, exposed: QRect) -> None:
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
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, clock(second))
        second += step


def _paint_header(painter: QPainter, scene: Scene, header: QRect) -> None:
    tokens, metrics = theme.current(), scene.geometry.metrics
    painter.fillRect(header, tokens.colour("card"))
    cell = QRect(0, metrics.ruler, metrics.header, metrics.track)
    size = theme.px(18)
    left = theme.px(14)
    painter.drawPixmap(left, cell.center().y() - size // 2, icons.pixmap("film", tokens.quiet, 18))
    painter.setFont(theme.font(14, QFont.Weight.DemiBold))
    painter.setPen(tokens.colour("quiet"))
    text = cell.adjusted(left + size + theme.px(7), 0, 0, 0)
    painter.drawText(
        text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, translate("Timeline", "Picture")
    )
    painter.setPen(QPen(tokens.colour("card_border"), 1))
    painter.drawLine(header.right(), header.top(), header.right(), header.bottom())


def playhead_rect(scene: Scene) -> QRect:
    """What the playhead's painting touches."""
    x = scene.geometry.scale.x(scene.playhead)
    return QRect(x - PLAYHEAD_REACH, 0, 2 * PLAYHEAD_REACH + 1, scene.geometry.metrics.height)


def _paint_playhead(painter: QPainter, scene: Scene) -> None:
    tokens, metrics = theme.current(), scene.geometry.metrics
    x = scene.geometry.scale.x(scene.playhead)
    middle = metrics.ruler // 2
    foot = metrics.ruler + metrics.track
    painter.setPen(QPen(tokens.colour("primary"), 3))
    painter.drawLine(x, middle, x, foot)
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
    metrics = scene.geometry.metrics
    x = scene.geometry.scale.x(scene.line)
    pen = QPen(theme.current().colour("blue"), 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(x, 2, x, metrics.ruler + metrics.track)


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


# --- clips -------------------------------------------------------------------------------


def _paint_clip(painter: QPainter, scene: Scene, index: int, exposed: QRect, filmstrip: Filmstrip) -> None:
    geometry = scene.geometry
    clip = geometry.row.clips[index]
    rect = rectangle(geometry.clip_rect(index))
    if clip.id == scene.slot:
        _paint_slot(painter, rect)
        return
    # A clip may be ten thousand pixels wide when zoomed in; only its seen part is worth anything.
    seen = exposed.adjusted(-RADIUS - RING, 0, RADIUS + RING, 0) & QRect(-64, 0, geometry.width + 128, 10_000)
    _paint_body(painter, scene, clip, rect, seen, filmstrip)
    if clip.id == scene.selected:
        _paint_ring(painter, scene, rect)
    elif clip.id == scene.hovered:
        painter.setPen(QPen(theme.current().colour("amber", 0.7), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def _paint_body(
    painter: QPainter, scene: Scene, clip: Clip, rect: QRect, seen: QRect, filmstrip: Filmstrip
) -> None:
    tokens = theme.current()
    reference = scene.timeline.reference(clip.media)
    part = rect & seen
    if part.isEmpty():
        return
    if rect.width() < SLIVER:
        _paint_sliver(painter, clip, reference, rect, filmstrip)
        return
    shade = _shade(clip)
    shape = QPainterPath()
    radius = min(RADIUS, rect.width() / 2)
    shape.addRoundedRect(QRectF(rect), radius, radius)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(part, shade)
    band = QRect(rect.left(), rect.top(), rect.width(), theme.px(BAND))
    film = QRect(rect.left(), band.bottom() + 1, rect.width(), rect.bottom() - band.bottom())
    painter.fillRect(film & seen, _mixed(tokens.primary, tokens.page, 0.35))
    for left, width, frame in film_tiles(
        film, clip.source_range, reference, scene.geometry.scale.pixels_per_frame, scene.timeline.rate, part
    ):
        target = QRect(left, film.top(), width, film.height())
        if not target.intersects(part):
            continue
        picture = filmstrip.tile(reference, frame)
        if picture is not None:
            _draw_filled(painter, target, picture)
        joint = QRect(target.right(), target.top(), 1, target.height())
        painter.fillRect(joint, tokens.colour("video", 0.35))
    handle = theme.px(HANDLE) if clip.id == scene.selected else 0
    _paint_name(painter, scene, clip, reference, band.adjusted(handle, 0, -handle, 0))
    painter.restore()


def _paint_sliver(
    painter: QPainter, clip: Clip, reference: MediaReference, rect: QRect, filmstrip: Filmstrip
) -> None:
    """A clip too narrow for a name and round corners; hundreds of them are seen when zoomed far out."""
    band = theme.px(BAND)
    painter.fillRect(rect.left(), rect.top(), rect.width(), band, _shade(clip))
    film = QRect(rect.left(), rect.top() + band, rect.width(), rect.height() - band)
    picture = filmstrip.tile(reference, 0)
    if picture is None:
        tokens = theme.current()
        painter.fillRect(film, _mixed(tokens.primary, tokens.page, 0.35))
    else:
        _draw_filled(painter, film, picture)


def _paint_name(painter: QPainter, scene: Scene, clip: Clip, reference: MediaReference, band: QRect) -> None:
    """The name, and the length where there is room; both follow the part that is scrolled into view."""
    tokens = theme.current()
    header = scene.geometry.metrics.header
    inner = band.adjusted(theme.px(9), 0, -theme.px(8), 0)
    inner.setLeft(max(inner.left(), min(header + theme.px(6), inner.right())))
    if inner.width() < theme.px(14):
        return
    font = theme.font(13, QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(tokens.colour("on_primary"))
    name = clip_name(reference)
    length = seconds_text(clip.duration, scene.timeline.rate)
    length_width = metrics.horizontalAdvance(length)
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    if inner.width() >= length_width + theme.px(70):
        painter.setOpacity(painter.opacity() * 0.85)
        painter.drawText(inner, right, length)
        painter.setOpacity(painter.opacity() / 0.85)
        inner.setRight(inner.right() - length_width - theme.px(12))
    marks = []
    if clip.volume == 0 or (reference.kind is MediaKind.VIDEO and not reference.has_sound):
        marks.append("volume-x")
    if reference.kind is MediaKind.PHOTO:
        marks.append("image")
    size = theme.px(14)
    for mark in marks:
        if inner.width() < size * 2:
            break
        painter.drawPixmap(inner.left(), inner.center().y() - size // 2,
                           icons.pixmap(mark, tokens.on_primary, 14))  # fmt: skip
        inner.setLeft(inner.left() + size + theme.px(5))
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
    if shown == name or len(shown) > LEAST_NAME:
        painter.drawText(inner, left, shown)


def _paint_ring(painter: QPainter, scene: Scene, rect: QRect) -> None:
    """The ring of the chosen clip, with a handle at each end."""
    tokens = theme.current()
    amber = tokens.colour("amber")
    painter.setPen(QPen(amber, RING))
    half = RING / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), RADIUS - 1, RADIUS - 1)
    if rect.width() >= 40:
        handle = theme.px(HANDLE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(amber)
        for left, bar in (
            (rect.left(), rect.left() + handle / 2),
            (rect.right() + 1 - handle, rect.right() + 1 - handle / 2),
        ):
            painter.drawRoundedRect(QRectF(left, rect.top(), handle, rect.height()), 5, 5)
            painter.setBrush(tokens.colour("video", 0.75))
            grip = rect.height() / 3.5
            painter.drawRoundedRect(QRectF(bar - 1, rect.center().y() - grip / 2, 2, grip), 1, 1)
            painter.setBrush(amber)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if scene.focused:
        painter.setPen(QPen(tokens.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)


def _paint_slot(painter: QPainter, rect: QRect) -> None:
    """The open place where a carried clip would land."""
    tokens = theme.current()
    painter.setPen(QPen(tokens.colour("primary"), 2, Qt.PenStyle.DashLine))
    painter.setBrush(tokens.colour("primary_soft"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_ghost(painter: QPainter, scene: Scene, filmstrip: Filmstrip) -> None:
    """The carried clip, hanging a little above its lane."""
    geometry = scene.geometry
    index = geometry.row.index_of(scene.slot or "")
    if index is None or scene.ghost_left is None:
        return
    rect = rectangle(geometry.clip_rect(index))
    rect.moveTo(scene.ghost_left, rect.top() - 5)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (6, 4, 2):
        painter.setBrush(theme.current().colour("shadow", 0.07))
        painter.drawRoundedRect(QRectF(rect).adjusted(-spread, 0, spread, spread + 3), RADIUS + 3, RADIUS + 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(GHOST_OPACITY)
    _paint_body(painter, scene, geometry.row.clips[index], rect,
                QRect(0, 0, geometry.width, 10_000), filmstrip)  # fmt: skip
    painter.setOpacity(1)
    painter.setPen(QPen(theme.current().colour("amber"), RING))
    painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
    painter.restore()


# --- the filmstrip -----------------------------------------------------------------------


def film_tiles(
    film: QRect, source: TimeRange, reference: MediaReference, pixels_per_frame: float, rate: int, seen: QRect
) -> Iterator[tuple[int, int, int]]:
    """The pictures of a strip that touch ``seen``: (left pixel, width, frame of the file).

    The pictures are tied to moments of the file, not to the clip's edge, so a trim
    uncovers them as a curtain does.  The frame is rounded to a grid that only
    depends roughly on the zoom, so that zooming asks for few new pictures.
    """
    width = tile_width(reference, film.height())
    frames_per_tile = width / pixels_per_frame
    grid = picture_grid(frames_per_tile, rate)
    origin = film.left() - source.start * pixels_per_frame
    first = max(math.floor(source.start / frames_per_tile), math.floor((seen.left() - origin) / width))
    last = min(math.ceil(source.end / frames_per_tile), math.ceil((seen.right() + 1 - origin) / width))
    for tile in range(first, last):
        left = round(origin + tile * width)
        right = round(origin + (tile + 1) * width)
        middle = (tile + 0.5) * frames_per_tile
        frame = 0 if reference.kind is MediaKind.PHOTO else int(middle // grid * grid)
        yield left, right - left, max(0, min(frame, reference.available - 1))


def tile_width(reference: MediaReference, height: int) -> int:
    """Width of one picture of the strip: its own shape, neither a sliver nor a panorama."""
    shape = reference.width / reference.height if reference.width and reference.height else 1.0
    return max(8, round(height * max(0.75, min(1.5, shape))))


def picture_grid(frames_per_tile: float, rate: int) -> int:
    """Frames between the moments that pictures are taken from: half a second, one, two, four ..."""
    grid = max(1, rate // 2)
    while grid * 2 <= frames_per_tile:
        grid *= 2
    return grid


def _draw_filled(painter: QPainter, target: QRect, picture: QPixmap) -> None:
    """Draw ``picture`` so that it fills ``target``; what stands over is cut off."""
    size = picture.size()
    if size.isEmpty() or target.isEmpty():
        return
    scale = max(target.width() / size.width(), target.height() / size.height())
    width, height = target.width() / scale, target.height() / scale
    source = QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QRectF(target), picture, source)


def _shade(clip: Clip) -> QColor:
    """The colour of a clip's name strip; clips of one file share it, files one after the other differ."""
    tokens = theme.current()
    return _mixed(tokens.primary, tokens.ink, (0.5, 0.2, 0.7)[sum(clip.media.encode()) % 3])


@lru_cache(maxsize=64)
def _mixed(one: str, other: str, share: float) -> QColor:
    """``one`` with ``share`` (0 to 1) of ``other`` in it."""
    first, second = QColor(one), QColor(other)
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )
