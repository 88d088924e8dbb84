"""A transparent bitmap at its place on the canvas, ready to be laid on frame after frame.

What does not change from frame to frame is worked out once: the part that lies
on the canvas and has ink, its colours premultiplied, and how much of the
picture below is left to be seen (``rest``).  Laying it on costs one
multiplication and one sum for each sample of that rectangle, in bytes::

    picture = colour + picture * rest / 255

The same holds for video as it is stored (yuv420p, BT.709, limited range),
because the way from RGB to YUV is linear: with one chroma sample for four
pixels, and without a detour of the whole frame through RGB.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane
from numpy.typing import NDArray

from trainer.media.view import Size

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

_ROWS = 48
"""Rows that are worked on at once, so that what is in between stays in the processor's cache."""

_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
"""Shares of luma, ITU-R BT.709."""


@dataclass(frozen=True, eq=False)
class Layer:
    """Samples of one kind: ``colour`` premultiplied, ``rest`` = 255 - alpha, both of one shape."""

    colour: Bytes
    rest: Bytes

    def onto(self, below: Bytes) -> None:
        """Lay it on ``below``, of the same shape, in place."""
        for start in range(0, len(below), _ROWS):
            rows = slice(start, start + _ROWS)
            seen = np.multiply(below[rows], self.rest[rows], dtype=np.uint16)
            seen += 128  # divided by 255 and rounded: (x + 128 + (x + 128 >> 8)) >> 8
            seen += seen >> 8
            seen >>= 8
            np.add(self.colour[rows], seen, out=below[rows], casting="unsafe")

    def faded(self, share: float) -> Layer:
        """The same with ``share`` (0 to 1) of its opacity."""
        steps = np.arange(256)
        colour = np.rint(steps * share).astype(np.uint8)
        rest = np.rint(255 - (255 - steps) * share).astype(np.uint8)
        return Layer(colour[self.colour], rest[self.rest])


class Patch:
    """``pixels`` (height, width, 4), premultiplied RGBA, with the top left corner at (``left``, ``top``).

    The corner may lie off the ``canvas``, whose sides are even; what stands over is cut off.
    """

    def __init__(self, pixels: Bytes, left: int, top: int, canvas: Size) -> None:
        cut, (left, top) = _on_even_pixels(pixels, left, top, canvas)
        self.left, self.top = left, top
        self.height, self.width = int(cut.shape[0]), int(cut.shape[1])
        self._pixels = cut
        rest = np.repeat(255 - cut[:, :, 3:], 3, axis=2)
        self._layer = Layer(np.ascontiguousarray(cut[:, :, :3]), rest)

    @property
    def empty(self) -> bool:
        """Whether nothing of it lies on the canvas."""
        return self.height == 0

    @property
    def pixels(self) -> Bytes:
        """What lies on the canvas: (height, width, 4), premultiplied RGBA."""
        return self._pixels

    def lay_on(self, picture: Bytes, opacity: float = 1.0) -> None:
        """Lay it on ``picture`` (canvas height, canvas width, 3), in place."""
        if not self.empty:
            below = picture[self.top : self.top + self.height, self.left : self.left + self.width]
            (self._layer if opacity >= 1 else self._layer.faded(opacity)).onto(below)

    def lay_on_stored(self, frame: VideoFrame, opacity: float = 1.0) -> None:
        """Lay it on a yuv420p frame (BT.709, limited range) of the canvas's size, in place."""
        if self.empty:
            return
        for plane, layer, shrink in zip(samples(frame), self._stored, (1, 2, 2), strict=True):
            top, left = self.top // shrink, self.left // shrink
            height, width = layer.colour.shape
            below = plane[top : top + height, left : left + width]
            (layer if opacity >= 1 else layer.faded(opacity)).onto(below)

    @cached_property
    def _stored(self) -> tuple[Layer, Layer, Layer]:
        red, green, blue, alpha = (self._pixels[:, :, channel].astype(np.float32) for channel in range(4))
        luma = _RED * red + _GREEN * green + _BLUE * blue  # premultiplied, as the channels are
        share, luma_below = _quartered(alpha), _quartered(luma)

        def chroma(channel: Floats, weight: float) -> Layer:
            coloured = (_quartered(channel) - luma_below) / (2 * (1 - weight))
            return _layer(coloured * (224 / 255) + share * (128 / 255), share)

        y = _layer(luma * (219 / 255) + alpha * (16 / 255), alpha)
        return y, chroma(blue, _BLUE), chroma(red, _RED)


def _layer(colour: Floats, alpha: Floats) -> Layer:
    return Layer(np.rint(colour).astype(np.uint8), np.rint(255 - alpha).astype(np.uint8))


def samples(frame: VideoFrame) -> Iterator[Bytes]:
    """The 8-bit planes of a frame as arrays that write into it, without their rows' padding."""
    for plane in frame.planes:
        assert isinstance(plane, VideoPlane)
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        yield rows[: plane.height, : plane.width]


def stored_copy(frame: VideoFrame) -> VideoFrame:
    """A yuv420p frame with the same samples that may be written to; a source keeps its own."""
    copy = VideoFrame(frame.width, frame.height, "yuv420p")
    for to, of in zip(samples(copy), samples(frame), strict=True):
        to[:] = of
    copy.colorspace, copy.color_range = frame.colorspace, frame.color_range
    copy.color_primaries, copy.color_trc = frame.color_primaries, frame.color_trc
    return copy


def _on_even_pixels(pixels: Bytes, left: int, top: int, canvas: Size) -> tuple[Bytes, tuple[int, int]]:
    """The part with ink that lies on the canvas, grown to whole squares of 2 x 2 pixels, and its corner."""
    seen = pixels[max(0, -top) : max(0, canvas[1] - top), max(0, -left) : max(0, canvas[0] - left)]
    left, top = max(0, left), max(0, top)
    rows = np.flatnonzero(seen[:, :, 3].any(axis=1))
    columns = np.flatnonzero(seen[:, :, 3].any(axis=0))
    if not len(rows):
        return np.zeros((0, 0, 4), np.uint8), (0, 0)
    seen = seen[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    left, top = left + int(columns[0]), top + int(rows[0])
    before = (top % 2, left % 2)
    padding = [(odd, (odd + side) % 2) for odd, side in zip(before, seen.shape, strict=False)]
    return np.pad(seen, [*padding, (0, 0)]), (left - before[1], top - before[0])


def _quartered(values: Floats) -> Floats:
    """The means of squares of 2 x 2; both sides even."""
    height, width = values.shape
    means: Floats = values.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
    return means
