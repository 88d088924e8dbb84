"""A text in its style as pixels that can be laid on a frame.

From below: shadow, plate, outline, letters, colour glyphs::

    +------------------------------+   pixels: everything, with its shadow
    |   .----------------------.   |
    |   |      Batik tulis     |   |   block: the plate, or the lines where there is none
    |   |    mulai Rp150.000   |   |   its middle goes to the middle of the text's Box
    |   '----------------------'   |
    +------------------------------+

The block counts capitals and foot lines, not ink, so that a text does not jump
when a "g" comes in; what reaches further, like Aksara Jawa, makes it larger.
"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QTransform

from trainer.typeset import fonts
from trainer.typeset.lines import EM, Line, broken
from trainer.typeset.styles import Outline, Plate, Shadow, Shape, Style

LARGEST_SIDE = 4096
"""Pixels of a bitmap; what reaches further is cut off."""

KEPT_BYTES = 48 * 1024 * 1024
"""Bitmaps that are kept; those used longest ago go first.  A caption at full size has about 1 MB."""

_UNDER = 0.06 * EM
"""Foot lines count this much lower than they are: a descender or two make letters look low."""
_OVERHANG_TOP, _OVERHANG_BOTTOM = 0.10 * EM, 0.20 * EM
"""Ascenders and descenders reach this far into the plate's padding before it grows."""
_BETWEEN = 0.06 * EM
"""Room between the ink of two lines."""

_SMALL_DEVIATION = 2
"""Pixels; a shadow is drawn so small that its blur is no wider than this."""


@dataclass(frozen=True)
class SetLine:
    """Where a line ended up: its words, left end and foot line in pixels of the bitmap, before a tilt."""

    text: str
    left: float
    width: float
    baseline: float


@dataclass(frozen=True, eq=False)
class Drawn:
    """A text as it looks.

    ``pixels`` are (height, width, 4) uint8, red, green, blue, alpha, the colours
    premultiplied with alpha; read-only; (0, 0, 4) for a text without letters.
    ``block`` is left, top, right, bottom of the plate, else of the lines;
    ``ink`` of everything that is not fully transparent.
    """

    pixels: NDArray[np.uint8]
    block: tuple[float, float, float, float]
    ink: tuple[int, int, int, int]
    lines: tuple[SetLine, ...]

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the block, in pixels of the bitmap."""
        left, top, right, bottom = self.block
        return (left + right) / 2, (top + bottom) / 2


NOTHING = Drawn(np.zeros((0, 0, 4), np.uint8), (0, 0, 0, 0), (0, 0, 0, 0), ())

_cache: OrderedDict[tuple[str, Style, float, int, int | None], Drawn] = OrderedDict()
_lock = threading.Lock()


def typeset(text: str, style: Style, size_px: float, max_width_px: int, lit: int | None = None) -> Drawn:
    """``text`` with type of ``size_px`` pixels, its block at most ``max_width_px`` wide, lines centred.

    ``lit`` is the number of the word that is being said (from 0); it changes its
    colour and nothing else, so that no letter moves.  Where not even one letter
    fits, one letter a line stands.  May be called from any thread; what was drawn
    lately is handed out again.
    """
    key = (text, style, float(size_px), max_width_px, lit)
    with _lock:
        if key in _cache:
            _cache.move_to_end(key)
            return _cache[key]
    drawn = _draw(text, style, size_px / EM, max_width_px, lit)
    with _lock:
        _cache[key] = drawn
        while len(_cache) > 1 and sum(kept.pixels.nbytes for kept in _cache.values()) > KEPT_BYTES:
            _cache.popitem(last=False)
    return drawn


@lru_cache(maxsize=4_096)
def set_lines(text: str, style: Style, size_px: float, max_width_px: int) -> tuple[str, ...]:
    """The words of each line that ``typeset`` would draw, without drawing them."""
    return tuple(line.text for line in _lines(text, style, size_px / EM, max_width_px))


def _lines(
    text: str, style: Style, scale: float, max_width_px: int, by_word: bool = False
) -> tuple[Line, ...]:
    fonts.ready()
    across = style.plate.across if style.plate is not None else 0
    return broken(text, style, max(EM, max_width_px / scale - 2 * across * EM / 100), by_word)


def _draw(text: str, style: Style, scale: float, max_width_px: int, lit: int | None) -> Drawn:
    lines = _lines(text, style, scale, max_width_px, lit is not None)
    if not lines:
        return NOTHING
    laid = _Laid.out(lines, style)
    tilt = QTransform().rotate(style.tilt)
    frame = _reach(laid, style, tilt)
    left, top = math.floor(frame.left() * scale) - 1, math.floor(frame.top() * scale) - 1
    width = min(math.ceil(frame.right() * scale) + 1 - left, LARGEST_SIDE)
    height = min(math.ceil(frame.bottom() * scale) + 1 - top, LARGEST_SIDE)
    place = QTransform.fromScale(scale, scale) * QTransform.fromTranslate(-left, -top)
    pixels = _painted(laid, style, tilt * place, scale, width, height, lit)
    pixels.setflags(write=False)
    block = place.mapRect(tilt.mapRect(laid.block))
    return Drawn(
        pixels,
        (block.left(), block.top(), block.right(), block.bottom()),
        _ink(pixels),
        tuple(
            SetLine(line.text, x * scale - left, line.width * scale, foot * scale - top)
            for line, x, foot in laid.placed
        ),
    )


@dataclass(frozen=True)
class _Laid:
    """Lines under each other, in units of 1/100 em, around the middle of the block."""

    placed: tuple[tuple[Line, float, float], ...]
    """Each line with its left end and its foot line."""
    letters: QPainterPath
    plate: QPainterPath
    """Empty where the style has none."""
    block: QRectF

    @staticmethod
    def out(lines: tuple[Line, ...], style: Style) -> _Laid:
        cap = QFontMetricsF(fonts.font(EM, style.weight, letters=style.letters)).capHeight()
        feet = _feet(lines, style)
        tops = [foot - max(cap, line.top - _OVERHANG_TOP) for line, foot in zip(lines, feet, strict=True)]
        bottoms = [
            foot + max(_UNDER, line.bottom - _OVERHANG_BOTTOM) for line, foot in zip(lines, feet, strict=True)
        ]
        # The outermost capitals and foot lines, with the middle of it all at (0, 0).
        down = -(min(tops) + max(bottoms)) / 2
        placed = tuple((line, -line.width / 2, foot + down) for line, foot in zip(lines, feet, strict=True))
        letters = QPainterPath()
        letters.setFillRule(Qt.FillRule.WindingFill)
        for line, x, foot in placed:
            letters.addPath(line.path.translated(x, foot))
        strips = [
            QRectF(x, top + down, line.width, bottom - top)
            for (line, x, _), top, bottom in zip(placed, tops, bottoms, strict=True)
            if line.width
        ]
        block = QRectF()
        for strip in strips:
            block = block.united(strip)
        plate = QPainterPath()
        if style.plate is not None:
            plate = _plate(style.plate, strips, block)
            block = plate.boundingRect()
        return _Laid(placed, letters, plate, block)


def _feet(lines: tuple[Line, ...], style: Style) -> list[float]:
    """The foot line of each line; the first at 0."""
    feet = [0.0]
    for above, line in pairwise(lines):
        room = above.bottom + line.top + _BETWEEN
        feet.append(feet[-1] + max(style.line_spacing * EM / 100, room))
    return feet


def _plate(plate: Plate, strips: list[QRectF], block: QRectF) -> QPainterPath:
    across, down, radius = plate.across * EM / 100, plate.down * EM / 100, plate.round * EM / 100
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rectangle in [block] if plate.shape is Shape.BLOCK else strips:
        grown = rectangle.adjusted(-across, -down, across, down)
        rounded = QPainterPath()
        most = min(grown.width(), grown.height()) / 2
        rounded.addRoundedRect(grown, min(radius, most), min(radius, most))
        path = path.united(rounded)
    return path


def _reach(laid: _Laid, style: Style, tilt: QTransform) -> QRectF:
    """Everything that gets colour, in units of 1/100 em."""
    ink = laid.letters.boundingRect() if not laid.letters.isEmpty() else QRectF()
    for line, x, foot in laid.placed:
        if line.emoji:
            ink = ink.united(QRectF(x, foot - line.top, line.width, line.top + line.bottom))
    around = style.outline.width * EM / 100 if style.outline is not None else 0
    reach = tilt.mapRect(ink.adjusted(-around, -around, around, around).united(laid.plate.boundingRect()))
    if style.shadow is not None:
        shadow = style.shadow
        blur = 2 * shadow.blur * EM / 100
        moved = reach.translated(shadow.across * EM / 100, shadow.down * EM / 100)
        reach = reach.united(moved.adjusted(-blur, -blur, blur, blur))
    return reach


def _painted(
    laid: _Laid, style: Style, place: QTransform, scale: float, width: int, height: int, lit: int | None
) -> NDArray[np.uint8]:
    image = _empty(width, height)
    if style.shadow is not None:
        _cast(image, laid, style, style.shadow, place, scale)
    painter = _painter(image, place)
    if style.plate is not None:
        painter.fillPath(laid.plate, _colour(style.plate.colour, style.plate.opacity))
        if style.plate.edge is not None:
            _edge(painter, laid.plate, style.plate.edge)
    _letters(painter, laid, style)
    for line, x, foot in laid.placed:
        if lit is not None and 0 <= lit - line.first < len(line.words):
            painter.fillPath(line.words[lit - line.first].translated(x, foot), QColor(style.spoken))
    painter.end()
    return _pixels(image).copy()


def _letters(painter: QPainter, laid: _Laid, style: Style) -> None:
    if style.outline is not None:
        pen = QPen(QColor(style.outline.colour), 2 * style.outline.width * EM / 100)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(laid.letters, pen)
    painter.fillPath(laid.letters, QColor(style.fill))
    for line, x, foot in laid.placed:
        for run in line.emoji:
            painter.drawGlyphRun(QPointF(x, foot) + line.origin, run)


def _edge(painter: QPainter, plate: QPainterPath, edge: Outline) -> None:
    """Along the inside of the plate, so that it does not grow."""
    painter.save()
    painter.setClipPath(plate)
    painter.strokePath(plate, QPen(QColor(edge.colour), 2 * edge.width * EM / 100))
    painter.restore()


def _cast(image: QImage, laid: _Laid, style: Style, shadow: Shadow, place: QTransform, scale: float) -> None:
    """Put the shadow on the still empty ``image``.

    It is drawn smaller by the more it is blurred, for a blur hides detail anyway.
    """
    deviation = shadow.blur * EM / 100 * scale
    shrink = max(1.0, deviation / _SMALL_DEVIATION)
    moved = place * QTransform.fromTranslate(shadow.across * EM / 100 * scale, shadow.down * EM / 100 * scale)
    small = _empty(math.ceil(image.width() / shrink), math.ceil(image.height() / shrink))
    painter = _painter(small, moved * QTransform.fromScale(1 / shrink, 1 / shrink))
    if style.plate is not None:
        painter.fillPath(laid.plate, QColor(shadow.colour))
    else:
        _letters(painter, laid, style)
    painter.end()
    alpha = _softened(_pixels(small)[:, :, 3], deviation / shrink) * (shadow.opacity / 100)
    colour = QColor(shadow.colour)
    channels = np.array([colour.red(), colour.green(), colour.blue(), 255], np.float32) / 255
    _pixels(small)[:] = np.rint(alpha[:, :, np.newaxis] * channels)
    painter = _painter(image, QTransform.fromScale(shrink, shrink))
    painter.drawImage(0, 0, small)
    painter.end()


def _softened(alpha: NDArray[np.uint8], deviation: float) -> NDArray[np.float32]:
    """A blur that is close to Gaussian: three box means one after the other (W3C Filter Effects, 9.3)."""
    soft = alpha.astype(np.float32)
    half = round(deviation * 3 * math.sqrt(2 * math.pi) / 4 / 2)
    if half < 1:
        return soft
    for axis in (0, 1) * 3:
        padding = [(0, 0), (0, 0)]
        padding[axis] = (half + 1, half)
        total = np.cumsum(np.pad(soft, padding), axis=axis, dtype=np.float32)
        span = soft.shape[axis]
        rows, columns = (slice(2 * half + 1, None), slice(span))
        after, before = (total[rows], total[columns]) if axis == 0 else (total[:, rows], total[:, columns])
        soft = ((after - before) / (2 * half + 1)).astype(np.float32)
    return soft


def _empty(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(0)
    return image


def _painter(image: QImage, place: QTransform) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(place)
    return painter


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """The pixels of ``image`` itself, (height, width, 4); they live as long as it does."""
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)


def _colour(name: str, opacity: int) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(opacity / 100)
    return colour


def _ink(pixels: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    rows = np.flatnonzero(pixels[:, :, 3].any(axis=1))
    columns = np.flatnonzero(pixels[:, :, 3].any(axis=0))
    if not len(rows):
        return (0, 0, 0, 0)
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
