"""A picture as video is stored, to be worked on: yuv420p, BT.709, limited range.

::

    y   (height, width)          16 black to 235 white
    u   (height/2, width/2)      128 is grey; blue above, yellow below
    v   (height/2, width/2)      128 is grey; red above, green below
    alpha (height, width)        255 opaque; None where all of it is
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import (
    ColorPrimaries,
    ColorRange,
    Colorspace,
    ColorTrc,
    Interpolation,
    VideoReformatter,
)
from numpy.typing import NDArray

from trainer.media.patch import samples
from trainer.media.view import Size

Bytes = NDArray[np.uint8]

_EXACT = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INP
_SHOWN = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT


@dataclass(frozen=True, eq=False)
class Planes:
    """The samples of one picture; whoever changes them makes new arrays or asks for a ``copy``."""

    y: Bytes
    u: Bytes
    v: Bytes
    alpha: Bytes | None = None

    @property
    def size(self) -> Size:
        """Width, height; both even."""
        return int(self.y.shape[1]), int(self.y.shape[0])

    def copy(self) -> Planes:
        """The same in arrays of its own."""
        alpha = None if self.alpha is None else self.alpha.copy()
        return Planes(self.y.copy(), self.u.copy(), self.v.copy(), alpha)

    def with_alpha(self, alpha: Bytes | None) -> Planes:
        """The same colours with another transparency."""
        return replace(self, alpha=alpha)


def of_frame(frame: VideoFrame) -> Planes:
    """The samples of a yuv420p frame, which keeps them: not to be written to."""
    return Planes(*samples(frame))


def to_frame(planes: Planes) -> VideoFrame:
    """A new frame with these samples; transparency is left out."""
    frame = VideoFrame(*planes.size, "yuv420p")
    for to, of in zip(samples(frame), (planes.y, planes.u, planes.v), strict=True):
        to[:] = of
    frame.colorspace, frame.color_range = Colorspace.ITU709, ColorRange.MPEG
    frame.color_primaries, frame.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
    return frame


class Darkroom:
    """Between RGB and what is stored; belongs to one thread, and remembers how to convert."""

    def __init__(self) -> None:
        self._shown, self._stored = VideoReformatter(), VideoReformatter()

    def shown(self, frame: VideoFrame) -> Bytes:
        """A yuv420p frame as a screen shows it: (height, width, 3)."""
        rgb = self._shown.reformat(
            frame,
            format="rgb24",
            src_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.MPEG,
            dst_color_range=ColorRange.JPEG,
            interpolation=_SHOWN,
        )
        assert rgb is not None
        return np.asarray(rgb.to_ndarray(), np.uint8)

    def stored(self, picture: Bytes) -> VideoFrame:
        """``picture`` (height, width, 3), both sides even, as a yuv420p frame."""
        frame = self._stored.reformat(
            VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24"),
            format="yuv420p",
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            dst_colorspace=Colorspace.ITU709,
            interpolation=_EXACT,
        )
        assert frame is not None
        return frame
