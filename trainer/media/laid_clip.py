"""What lies on the picture: a clip that changes only a part of a frame.

To MoviePy a ``LaidClip`` is a clip of the canvas's size with a mask, and a stock
``CompositeVideoClip`` of these clips shows the same picture as ours (the tests
hold them against each other).  Ours asks for less: ``lay_on`` changes the few
pixels of a frame that the clip covers, in place, in RGB or as video is stored.
"""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from trainer.media.canvas_clip import Picture
from trainer.media.moviepy_door import VideoClip
from trainer.media.view import Size
from trainer.model.opentime import TimeRange


class LaidClip(VideoClip):
    """Something on the frames ``placed`` of the timeline, on a ``canvas`` with even sides.

    ``layer_index`` orders the clips as MoviePy does: higher is nearer to the eye.
    """

    def __init__(self, placed: TimeRange, canvas: Size, rate: int, layer_index: int) -> None:
        super().__init__()
        self.size = canvas
        self.fps = rate
        self.duration = placed.duration / rate
        self.start, self.end = placed.start / rate, placed.end / rate
        self.layer_index = layer_index
        self.mask = _Mask(self)

    @abstractmethod
    def lay_on(self, t: float, picture: Picture) -> None:
        """Lay what it shows ``t`` seconds after its start on ``picture`` (height, width, 3), in place.

        Raises the errors of ``probe`` where it needs a file.
        """

    @abstractmethod
    def lay_on_stored(self, t: float, frame: VideoFrame) -> None:
        """The same on a yuv420p frame, BT.709, limited range, that may be written to."""

    def frame_function(self, t: float) -> Picture:
        """Its colours, not premultiplied; black where it is transparent."""
        on_black, opacity = self._seen(t)
        share = np.maximum(opacity, 1 / 255)[:, :, np.newaxis]
        return np.minimum(np.rint(on_black / share), 255).astype(np.uint8)

    def opacity(self, t: float) -> NDArray[np.float64]:
        """How opaque each pixel of the canvas is, 0 to 1."""
        return self._seen(t)[1]

    def _seen(self, t: float) -> tuple[Picture, NDArray[np.float64]]:
        on_black, on_white = (np.full((self.size[1], self.size[0], 3), level, np.uint8) for level in (0, 255))
        self.lay_on(t, on_black)
        self.lay_on(t, on_white)
        through = on_white.astype(np.int16) - on_black
        return on_black, 1 - through.max(axis=2) / 255


class _Mask(VideoClip):
    """The transparency of a LaidClip as MoviePy knows it."""

    def __init__(self, clip: LaidClip) -> None:
        super().__init__(is_mask=True)
        self._clip = clip
        self.size, self.fps, self.duration = clip.size, clip.fps, clip.duration
        self.start, self.end = clip.start, clip.end

    def frame_function(self, t: float) -> NDArray[np.float64]:
        return self._clip.opacity(t)


class Schedule:
    """Which of many clips play at a time, without asking each of them."""

    def __init__(self, clips: Sequence[LaidClip]) -> None:
        self._clips = sorted(clips, key=lambda clip: float(clip.start))
        self._starts = [float(clip.start) for clip in self._clips]
        self._ended = list(accumulate((float(clip.end) for clip in self._clips), max))
        """When all clips up to this one have ended."""

    def at(self, t: float) -> list[LaidClip]:
        """The clips that play at ``t`` seconds, the lowest first."""
        playing = []
        for place in range(bisect_right(self._starts, t) - 1, -1, -1):
            if self._ended[place] <= t:
                break
            if t < self._clips[place].end:
                playing.append(self._clips[place])
        return sorted(playing, key=lambda clip: int(clip.layer_index))
