"""How a clip looks: its name, its filmstrip, the ring when it is chosen, the ghost when it is carried."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from trainer.model.schema import Clip, MediaKind, MediaReference
from trainer.ui import icons, theme
from trainer.ui.timeline.film import draw_filled, film_tiles
from trainer.ui.timeline.scene import Filmstrip, Scene, clip_name, pace_mark, rectangle, seconds_text
from trainer.ui.timeline.waveform_painting import Heard, paint_waveform

RADIUS = 10
RING = 3
BAND = 24
"""Height of the strip with a clip's name, in design pixels."""

SOUND = 13
"""Height of a clip's waveform at the foot of its pictures, in design pixels."""

SLIVER = 14
"""Pixels below which a clip has no room for a name."""

HANDLE = 10
"""Width of a chosen clip's handles, in design pixels."""

LEAST_NAME = 4
"""Letters below which the beginning of a name tells nothing."""

GHOST_OPACITY = 0.85


def paint_clip(painter: QPainter, scene: Scene, index: int, exposed: QRect, filmstrip: Filmstrip) -> None:
    geometry = scene.geometry
    clip = geometry.row.clips[index]
    rect = rectangle(geometry.clip_rect(index))
    if clip.id == scene.slot:
        _paint_slot(painter, rect)
        return
    # A clip may be ten thousand pixels wide when zoomed in; only its seen part is worth anything.
    seen = exposed.adjusted(-RADIUS - RING, 0, RADIUS + RING, 0) & QRect(-64, 0, geometry.width + 128, 10_000)
    _paint_body(painter, scene, clip, rect, seen, filmstrip)
    if clip.id == scene.selected or clip.id in scene.also:
        _paint_ring(painter, scene, rect, scene.focused and clip.id == scene.selected)
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
        film, clip, reference, scene.geometry.scale.pixels_per_frame, scene.timeline.rate, part
    ):
        target = QRect(left, film.top(), width, film.height())
        if not target.intersects(part):
            continue
        picture = filmstrip.tile(reference, frame)
        if picture is not None:
            draw_filled(painter, target, picture)
        joint = QRect(target.right(), target.top(), 1, target.height())
        painter.fillRect(joint, tokens.colour("video", 0.35))
    if reference.has_sound and clip.volume:
        _paint_sound(painter, scene, clip, reference, film, part, filmstrip)
    handle = theme.px(HANDLE) if clip.id == scene.selected and not scene.also else 0
    _paint_name(painter, scene, clip, reference, band.adjusted(handle, 0, -handle, 0))
    painter.restore()


def _paint_sound(
    painter: QPainter,
    scene: Scene,
    clip: Clip,
    reference: MediaReference,
    film: QRect,
    part: QRect,
    filmstrip: Filmstrip,
) -> None:
    """The clip's own sound, at the foot of its pictures; nothing while it is not known."""
    peaks = filmstrip.peaks(reference)
    if peaks is None:
        return
    tokens = theme.current()
    foot = QRect(film.left(), film.bottom() + 1 - theme.px(SOUND), film.width(), theme.px(SOUND))
    painter.fillRect(foot & part, tokens.colour("video", 0.45))
    scale, rate = scene.geometry.scale, scene.timeline.rate
    heard = Heard(peaks, clip, reference.available, film.left(), scale.pixels_per_frame, rate)
    paint_waveform(
        painter, foot.adjusted(0, 2, 0, -1), part, heard, tokens.colour("on_primary", 0.85), standing=True
    )


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
        draw_filled(painter, film, picture)


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
    name = f"{pace_mark(clip)}{clip_name(reference)}"
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
    silent = clip.volume == 0 or clip.pace.still is not None
    if silent or (reference.kind is MediaKind.VIDEO and not reference.has_sound):
        marks.append("volume-x")
    if reference.kind is MediaKind.PHOTO:
        marks.append("image")
    if clip.pace.still is not None:
        marks.append("snowflake")
    if clip.pace.backwards:
        marks.append("rewind")
    if clip.effects:
        marks.append("sparkles")
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


def _paint_ring(painter: QPainter, scene: Scene, rect: QRect, focused: bool) -> None:
    """The ring of a chosen clip; where it is the only one, with a handle at each end."""
    tokens = theme.current()
    amber = tokens.colour("amber")
    painter.setPen(QPen(amber, RING))
    half = RING / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), RADIUS - 1, RADIUS - 1)
    if rect.width() >= 40 and not scene.also:
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
    if focused:
        painter.setPen(QPen(tokens.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)


def _paint_slot(painter: QPainter, rect: QRect) -> None:
    """The open place where a carried clip would land."""
    tokens = theme.current()
    painter.setPen(QPen(tokens.colour("primary"), 2, Qt.PenStyle.DashLine))
    painter.setBrush(tokens.colour("primary_soft"))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_ghost(painter: QPainter, scene: Scene, filmstrip: Filmstrip) -> None:
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
