"""The filmstrip on a clip: which pictures it consists of, and where each one stands."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from trainer.model.schema import Clip, MediaKind, MediaReference


def film_tiles(
    film: QRect,
    clip: Clip,
    reference: MediaReference,
    pixels_per_frame: float,
    rate: int,
    seen: QRect,
) -> Iterator[tuple[int, int, int]]:
    """The pictures of a strip that touch ``seen``: (left pixel, width, frame of the file).

    The pictures are tied to moments of the file as it runs, not to the clip's edge, so a trim
    uncovers them as a curtain does.  The frame is rounded to a grid that only
    depends roughly on the zoom, so that zooming asks for few new pictures.
    """
    source = clip.source_range
    still = reference.kind is MediaKind.PHOTO
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
        frame = 0 if still else int(clip.pace.shown(int(middle), reference.available)) // grid * grid
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


def draw_filled(painter: QPainter, target: QRect, picture: QPixmap) -> None:
    """Draw ``picture`` so that it fills ``target``; what stands over is cut off."""
    size = picture.size()
    if size.isEmpty() or target.isEmpty():
        return
    scale = max(target.width() / size.width(), target.height() / size.height())
    width, height = target.width() / scale, target.height() / scale
    source = QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QRectF(target), picture, source)
