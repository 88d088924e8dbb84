"""How the free rows look: titles, captions, overlays, voice and music.

A title is a block with its words, a caption a light one, an overlay a clip with
its name, and a sound its waveform.  Every colour is a token of the theme.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen

from trainer.model.schema import Clip, Role, Text, Timeline
from trainer.ui import icons, theme
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.rows import Item
from trainer.ui.timeline.scene import Filmstrip, clip_name, seconds_text
from trainer.ui.timeline.sound_marks import SoundMarks, paint_marks
from trainer.ui.timeline.waveform_painting import Heard, paint_waveform
from trainer.words import QT_TRANSLATE_NOOP, translate

RADIUS = 8
SLIVER = 7
"""Pixels below which an item has no room for anything but its colour."""
RING = 3
HEADS: dict[Role, tuple[str, str]] = {
    Role.TITLE: ("type", QT_TRANSLATE_NOOP("Timeline", "Text")),
    Role.CAPTION: ("captions", QT_TRANSLATE_NOOP("Timeline", "Caption")),
    Role.OVERLAY: ("images", QT_TRANSLATE_NOOP("Timeline", "Overlay")),
    Role.PICTURE: ("film", QT_TRANSLATE_NOOP("Timeline", "Picture")),
    Role.VOICE: ("mic", QT_TRANSLATE_NOOP("Timeline", "Voice")),
    Role.MUSIC: ("music", QT_TRANSLATE_NOOP("Timeline", "Music")),
}
"""Row -> icon and name at its left."""


@dataclass(frozen=True)
class _Look:
    """Tokens of a block: its ground, its words, its border."""

    ground: str
    words: str
    border: str


_LOOKS = {
    Role.TITLE: _Look("blue", "on_blue", "blue"),
    Role.CAPTION: _Look("blue_soft", "blue", "blue_soft"),
    Role.OVERLAY: _Look("primary_soft", "ink", "primary_soft_border"),
    Role.VOICE: _Look("green_soft", "ink", "green_soft"),
    Role.MUSIC: _Look("amber_soft", "ink", "amber_soft_border"),
}
_BARS = {Role.VOICE: "green", Role.MUSIC: "amber"}


def item_words(timeline: Timeline, item: Item) -> str:
    """What an item is called: its words, or the file's name without its ending."""
    if isinstance(item.what, Text):
        return " ".join(item.what.words.split())
    return clip_name(timeline.reference(item.what.media))


def said(timeline: Timeline, item: Item) -> str:
    """What somebody who does not see the timeline should hear of a chosen item."""
    return translate(
        "Timeline",
        "{row}: {name}, from {start}, {length}",
        row=translate("Timeline", HEADS[item.role][1]),
        name=item_words(timeline, item),
        start=seconds_text(item.placed.start, timeline.rate),
        length=seconds_text(item.placed.duration, timeline.rate),
    )


def paint_item(
    painter: QPainter,
    geometry: Geometry,
    timeline: Timeline,
    item: Item,
    exposed: QRect,
    filmstrip: Filmstrip,
    marks: SoundMarks,
    *,
    chosen: bool,
    hovered: bool,
    focused: bool,
    handles: bool = True,
) -> None:
    """Draw one item of a free row; a chosen one with ``handles`` at its ends."""
    tokens, look = theme.current(), _LOOKS[item.role]
    place = geometry.item_rect(item)
    rect = QRect(place.x, place.y, place.width, place.height)
    # Zoomed far in an item may be wider than any painter likes; its far ends are never seen.
    rect &= QRect(-64, rect.top(), geometry.width + 128, rect.height())
    if rect.isEmpty():
        return
    if rect.width() < SLIVER and not chosen and not hovered:
        painter.fillRect(rect, tokens.colour(look.ground))  # hundreds are seen when zoomed far out
        return
    radius = min(RADIUS, rect.width() / 2)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.fillPath(shape, tokens.colour(look.ground))
    if item.role in _BARS and isinstance(item.what, Clip):
        reference, scale = timeline.reference(item.what.media), geometry.scale.pixels_per_frame
        peaks = filmstrip.peaks(reference)
        heard = Heard(peaks, item.what, reference.available, place.x, scale, timeline.rate)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        colour = tokens.colour(_BARS[item.role])
        paint_waveform(painter, rect.adjusted(0, 2, 0, -2), exposed, heard, colour)
        painter.restore()
        paint_marks(painter, geometry, timeline, item, rect, exposed, marks)
    else:
        _paint_words(painter, geometry, timeline, item, rect, chosen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if chosen:
        half = RING / 2
        painter.setPen(QPen(tokens.colour("amber"), RING))
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
        if handles:
            _paint_handles(painter, rect)
        if focused:
            painter.setPen(QPen(tokens.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), radius + 2, radius + 2)
    else:
        painter.setPen(QPen(tokens.colour("amber"), 2) if hovered else QPen(tokens.colour(look.border), 1))
        painter.drawPath(shape)


def _paint_words(
    painter: QPainter, geometry: Geometry, timeline: Timeline, item: Item, rect: QRect, chosen: bool
) -> None:
    """The words, kept in the part that is scrolled into view."""
    tokens = theme.current()
    margin = theme.px(10)
    inner = rect.adjusted(margin, 0, -theme.px(6), 0)
    inner.setLeft(max(inner.left(), min(geometry.metrics.header + theme.px(6), inner.right())))
    if inner.width() < theme.px(12):
        return
    font = theme.font(13, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(tokens.colour(_LOOKS[item.role].words))
    words = QFontMetrics(font).elidedText(
        item_words(timeline, item), Qt.TextElideMode.ElideRight, inner.width()
    )
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _paint_handles(painter: QPainter, rect: QRect) -> None:
    if rect.width() < 30:
        return
    tokens = theme.current()
    width, grip = 7, rect.height() * 0.4
    painter.setPen(Qt.PenStyle.NoPen)
    for left in (rect.left(), rect.right() + 1 - width):
        painter.setBrush(tokens.colour("amber"))
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), 4, 4)
        painter.setBrush(tokens.colour("video", 0.75))
        painter.drawRoundedRect(QRectF(left + width / 2 - 1, rect.center().y() - grip / 2, 2, grip), 1, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_heads(painter: QPainter, geometry: Geometry) -> None:
    """The icons and names at the left of the rows."""
    tokens, metrics = theme.current(), geometry.metrics
    size, left = theme.px(18), theme.px(14)
    painter.setFont(theme.font(14, QFont.Weight.DemiBold))
    for role in geometry.places:
        band = geometry.band_rect(role)
        icon, title = HEADS[role]
        middle = band.y + band.height // 2
        painter.drawPixmap(left, middle - size // 2, icons.pixmap(icon, tokens.quiet, 18))
        painter.setPen(tokens.colour("quiet"))
        words = QRect(left + size + theme.px(7), band.y, metrics.header, band.height)
        painter.drawText(
            words,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            translate("Timeline", title),
        )


def paint_lines(painter: QPainter, geometry: Geometry) -> None:
    """The thin lines between the rows, across the whole width."""
    painter.setPen(QPen(theme.current().colour("card_border"), 1))
    for role in geometry.places:
        bottom = geometry.band_rect(role).bottom
        painter.drawLine(0, bottom, geometry.width, bottom)
