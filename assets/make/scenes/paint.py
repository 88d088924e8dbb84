"""Brushes: layers, blurs, soft shadows, and shapes with volume.

Scenes are drawn in phone pixels, 720 wide and 1280 high, on layers that reach
``MARGIN`` pixels further on each side so that the camera can sway.  A colour is
a "#rrggbb" word.  Pictures travel as QImage (premultiplied ARGB); arithmetic on
them is done in numpy arrays of shape (height, width, 4), channels in Qt's byte
order blue, green, red, alpha, values 0..1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 720, 1280
MARGIN = 60
Array = npt.NDArray[np.float32]
Point = tuple[float, float]


def colour(word: str, alpha: float = 1.0) -> QColor:
    """A QColor from "#rrggbb" and an opacity 0..1."""
    made = QColor(word)
    made.setAlphaF(alpha)
    return made


def blank(width: int, height: int) -> QImage:
    """An empty, transparent picture."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def brush_on(image: QImage) -> QPainter:
    """A painter with smooth edges."""
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def layer(draw: Callable[[QPainter], None]) -> QImage:
    """Draw once on a layer the size of the frame and its margins; (0, 0) is the frame's corner."""
    image = blank(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)
    painter = brush_on(image)
    painter.translate(MARGIN, MARGIN)
    draw(painter)
    painter.end()
    return image


def to_array(image: QImage) -> Array:
    """A copy of the picture as floats, shape (height, width, 4), premultiplied."""
    flat = np.frombuffer(image.constBits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return np.asarray(rows.reshape(image.height(), image.width(), 4) / np.float32(255), np.float32)


def to_image(array: Array) -> QImage:
    """The picture of an array made by ``to_array``; it owns its bytes."""
    data = np.ascontiguousarray((np.clip(array, 0, 1) * 255 + 0.5).astype(np.uint8))
    height, width = data.shape[:2]
    image = QImage(data.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()


def _box(array: Array, radius: int, axis: int) -> Array:
    padded = np.pad(array, [(radius + 1, radius) if a == axis else (0, 0) for a in range(array.ndim)], "edge")
    sums = np.cumsum(padded, axis=axis, dtype=np.float64)
    length = array.shape[axis]
    span = 2 * radius + 1
    high = np.take(sums, np.arange(span, span + length), axis=axis)
    low = np.take(sums, np.arange(length), axis=axis)
    return ((high - low) / span).astype(np.float32)


def soften(array: Array, radius: float) -> Array:
    """Blur by about a Gaussian of ``radius`` pixels: three box blurs."""
    size = max(1, round(radius * 0.95))
    for _ in range(3):
        array = _box(_box(array, size, 0), size, 1)
    return array


def blurred(image: QImage, radius: float) -> QImage:
    """The picture out of focus."""
    return to_image(soften(to_array(image), radius))


def noise(height: int, width: int, grain: float, seed: int) -> Array:
    """Smooth random field, 0..1, with features of about ``grain`` pixels."""
    rng = np.random.default_rng(seed)
    small = rng.random((max(2, int(height / grain) + 2), max(2, int(width / grain) + 2))).astype(np.float32)
    field = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
    return np.clip(np.asarray(field, np.float32), 0, 1).astype(np.float32)


def smooth_path(points: Sequence[Point], closed: bool = False) -> QPainterPath:
    """A Catmull-Rom curve through the points."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if closed else count - 1):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = at(i - 1), at(i), at(i + 1), at(i + 2)
        path.cubicTo(
            QPointF(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6),
            QPointF(x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6),
            QPointF(x2, y2),
        )
    if closed:
        path.closeSubpath()
    return path


def limb(points: Sequence[Point], radii: Sequence[float]) -> QPainterPath:
    """The outline of a finger, arm or stem: a curve whose thickness changes along it."""
    spine = smooth_path(points)
    steps = 12 * (len(points) - 1)
    ends = QPainterPath()
    left: list[QPointF] = []
    right: list[QPointF] = []
    for step in range(steps + 1):
        part = step / steps
        centre = spine.pointAtPercent(part)
        angle = math.radians(-spine.angleAtPercent(part))
        place = part * (len(radii) - 1)
        index = min(int(place), len(radii) - 2)
        blend = place - index
        blend = blend * blend * (3 - 2 * blend)
        radius = radii[index] * (1 - blend) + radii[index + 1] * blend
        across = QPointF(-math.sin(angle) * radius, math.cos(angle) * radius)
        left.append(centre + across)
        right.append(centre - across)
        if step in (0, steps):
            cap = QPainterPath()
            cap.addEllipse(centre, radius, radius)
            ends = ends.united(cap)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([*left, *reversed(right), left[0]]))
    return path.united(ends)


@dataclass(frozen=True)
class Ramp:
    """Three tones of one material: in shadow, in plain light, in full light."""

    dark: str
    mid: str
    light: str

    def tones(self, level: Array) -> Array:
        """Colours (…, 3) in blue, green, red for levels 0 (dark) .. 1 (light)."""
        stops = [
            np.array([c.blueF(), c.greenF(), c.redF()], np.float32)
            for c in (QColor(self.dark), QColor(self.mid), QColor(self.light))
        ]
        level = np.clip(level, 0, 1)[..., None]
        low = stops[0] + (stops[1] - stops[0]) * np.clip(level * 2, 0, 1)
        result: Array = low + (stops[2] - stops[1]) * np.clip(level * 2 - 1, 0, 1)
        return result.astype(np.float32)


@dataclass(frozen=True)
class Sprite:
    """A picture and where its upper left corner belongs."""

    image: QImage
    x: float
    y: float

    def draw(self, painter: QPainter) -> None:
        """Paint it where it belongs."""
        painter.drawImage(QPointF(self.x, self.y), self.image)


def inflate(
    path: QPainterPath,
    ramp: Ramp,
    depth: float,
    light: tuple[float, float] = (-0.55, -0.8),
    texture: float = 0.03,
    seed: int = 1,
) -> Sprite:
    """Fill a shape as if it were round, lit from ``light`` (a direction in the picture).

    ``depth`` is how far, in pixels, the roundness reaches in from the edge.  The
    shape's blurred mask is taken as a height; its slope against the light picks
    the tone from the ramp; ``texture`` adds a little unevenness.
    """
    box = path.boundingRect()
    pad = int(depth) + 6
    x, y = math.floor(box.x()) - pad, math.floor(box.y()) - pad
    width, height = math.ceil(box.width()) + 2 * pad + 2, math.ceil(box.height()) + 2 * pad + 2
    flat = blank(width, height)
    painter = brush_on(flat)
    painter.translate(-x, -y)
    painter.fillPath(path, Qt.GlobalColor.white)
    painter.end()
    mask = to_array(flat)[..., 3]
    dome = np.sqrt(np.clip(soften(mask, depth * 0.5) * soften(mask, depth * 0.25), 0, 1))
    slope_y, slope_x = np.gradient(soften(dome, max(1.0, depth * 0.12)) * depth)
    size = np.sqrt(slope_x**2 + slope_y**2 + 1)
    lit = -(slope_x * light[0] + slope_y * light[1]) / size
    level = 0.52 + 0.62 * lit + texture * (noise(height, width, 9, seed) - 0.5) * 4
    pixels = np.empty((height, width, 4), np.float32)
    pixels[..., :3] = ramp.tones(level.astype(np.float32)) * mask[..., None]
    pixels[..., 3] = mask
    return Sprite(to_image(pixels), x, y)


def shadow_of(path: QPainterPath, blur: float, tone: str = "#1c0d06", alpha: float = 0.45) -> Sprite:
    """The soft shadow of a shape, to be drawn a little beside and below it."""
    box = path.boundingRect()
    pad = int(blur * 3) + 4
    x, y = math.floor(box.x()) - pad, math.floor(box.y()) - pad
    image = blank(math.ceil(box.width()) + 2 * pad, math.ceil(box.height()) + 2 * pad)
    painter = brush_on(image)
    painter.translate(-x, -y)
    painter.fillPath(path, colour(tone, alpha))
    painter.end()
    return Sprite(blurred(image, blur), x, y)


def down(box: QRectF, *tones: tuple[float, QColor]) -> QBrush:
    """A gradient from the box's top to its bottom; stops are (0..1, colour)."""
    gradient = QLinearGradient(box.topLeft(), box.bottomLeft())
    for place, tone in tones:
        gradient.setColorAt(place, tone)
    return QBrush(gradient)


def glow(painter: QPainter, x: float, y: float, radius: float, tone: str, alpha: float) -> None:
    """A round light that fades to nothing at ``radius``."""
    gradient = QRadialGradient(QPointF(x, y), radius)
    for place, part in ((0.0, 1.0), (0.25, 0.62), (0.5, 0.3), (0.75, 0.09), (1.0, 0.0)):
        gradient.setColorAt(place, colour(tone, alpha * part))
    painter.setBrush(QBrush(gradient))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def ease(part: float) -> float:
    """From 0 to 1 with a gentle start and a gentle stop; clamped outside."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)
