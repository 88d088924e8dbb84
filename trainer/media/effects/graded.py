"""The pictures of a file in other light and colours."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from trainer.media.effects.grade import Grade
from trainer.media.effects.planes import Darkroom, Planes, of_frame, to_frame
from trainer.media.facts import MediaFacts
from trainer.media.patch import samples
from trainer.media.pool import Pictures
from trainer.media.view import View


class Graded:
    """What ``over`` was given, with ``grades`` done to it, one after the other."""

    def __init__(self, grades: Sequence[Grade]) -> None:
        self._grades = tuple(grades)
        self._darkroom = Darkroom()
        self._source: Pictures | None = None
        self._kept: tuple[Fraction, View, NDArray[np.uint8]] | None = None

    def over(self, source: Pictures) -> Graded:
        """This, reading from ``source`` from now on; the file may have been opened anew."""
        self._source = source
        return self

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of the file."""
        return self._open.facts

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """As ``VideoSource.frame``."""
        if self._kept is not None and self._kept[:2] == (seconds, view):
            return self._kept[2]
        alpha = self._open.alpha(view)
        if alpha is None and not (view.size[0] % 2 or view.size[1] % 2):
            picture = self._darkroom.shown(self.frame_yuv(seconds, view))
        else:
            picture = self._in_full(seconds, view)
            if alpha is not None:
                np.minimum(picture, alpha[:, :, np.newaxis], out=picture)
        picture.setflags(write=False)
        self._kept = (Fraction(seconds), view, picture)
        return picture

    def _in_full(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """Without halving the colours: a side may be odd."""
        plain = self._open.frame(seconds, view)
        frame = VideoFrame.from_ndarray(np.ascontiguousarray(plain), format="rgb24")
        full = frame.reformat(
            format="yuv444p",
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            dst_colorspace=Colorspace.ITU709,
        )
        planes = self._done(Planes(*samples(full)))
        for to, of in zip(samples(full), (planes.y, planes.u, planes.v), strict=True):
            to[:] = of
        return self._darkroom.shown(full)

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """As ``VideoSource.frame_yuv``."""
        return to_frame(self._done(of_frame(self._open.frame_yuv(seconds, view))))

    def alpha(self, view: View) -> NDArray[np.uint8] | None:
        """As ``PhotoSource.alpha``."""
        return self._open.alpha(view)

    def close(self) -> None:
        """Let go of what is held; the source belongs to somebody else."""
        self._kept = None

    @property
    def _open(self) -> Pictures:
        assert self._source is not None, "over() says where to read"
        return self._source

    def _done(self, planes: Planes) -> Planes:
        for grade in self._grades:
            planes = grade.on(planes)
        return planes
