"""One clip of the timeline, as a MoviePy clip and a MoviePy effect.

``SourceClip`` is a stretch of a media file, upright, at its own size;
``OnCanvas`` is the effect that brings it onto the canvas, filling, fitting or on
a blurred copy of itself::

    SourceClip(...).with_effects([OnCanvas((1080, 1920), framing)])

What the effects of a clip do stands between and after (``effects``): colours are
changed before, everything else after the picture was laid on the canvas.

Both are lazy.  A stock MoviePy clip renders its first frame when it is made and
once more for every effect, to learn its size; here the size is known, and a
timeline of 300 clips is built without opening a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from trainer.media.effects.grade import Grade
from trainer.media.effects.graded import Graded
from trainer.media.effects.planes import Darkroom, Planes, of_frame, to_frame
from trainer.media.effects.when import When
from trainer.media.framing import Layout, layout
from trainer.media.moviepy_door import Effect, VideoClip
from trainer.media.pool import Pictures
from trainer.media.rewound import Rewound
from trainer.media.view import Size, View
from trainer.model.canvas import WHOLE, Canvas, Framing, Place, place_of
from trainer.model.opentime import TimeRange, seconds
from trainer.model.pace import AS_FILMED, Pace
from trainer.model.schema import MediaReference

Picture = NDArray[np.uint8]
"""(height, width, 3), sRGB, not to be changed by whoever gets it."""

BLUR = Fraction(1, 16)
"""Standard deviation of the blurred background, as a share of the canvas's shorter side."""

_SMALL_DEVIATION = 4
"""The background is blurred at the size at which the deviation is this many pixels: a blur hides detail
anyway, and the whole then costs the same on every canvas."""


class SourceClip(VideoClip):
    """The frames ``source_range`` of the file of ``reference``, from frame ``start`` of the timeline on.

    The range counts in the file as it runs at ``pace``.

    ``opened`` gives the open source whenever a picture is needed.  Starts and ends
    are the nearest floats to whole frames, the same for neighbours, so that
    exactly one of them plays at any frame.
    """

    def __init__(
        self,
        opened: Callable[[MediaReference], Pictures],
        reference: MediaReference,
        source_range: TimeRange,
        start: int,
        rate: int,
        pace: Pace = AS_FILMED,
    ) -> None:
        super().__init__()
        self._opened = opened
        self._pace = pace
        self._rewound = Rewound(seconds(pace.percent, rate * 100)) if pace.backwards else None
        self._graded: Graded | None = None
        self._grades: tuple[Grade, ...] = ()
        self.reference = reference
        self.source_range = source_range
        self.size = (reference.width, reference.height)
        self.fps = rate
        self.duration = source_range.duration / rate
        self.start = start / rate
        self.end = (start + source_range.duration) / rate

    def source(self) -> Pictures:
        """The open file.  Raises FileMissing and the errors of ``probe``."""
        source = self._opened(self.reference)
        if self._rewound is not None:
            source = self._rewound.over(source)
        return source if self._graded is None else self._graded.over(source)

    def graded_by(self, grade: Grade) -> SourceClip:
        """The same clip in other light and colours."""
        clip: SourceClip = self.copy()
        clip._grades = (*self._grades, grade)
        clip._graded = Graded(clip._grades)
        return clip

    def moment(self, t: float) -> Fraction:
        """Where in the file the frame nearest to ``t`` seconds after the clip's start lies, in seconds.

        ``t`` may lie outside the clip, where a transition looks; beyond what the file
        holds, its first or its last frame stands still.
        """
        frame = self.source_range.start + round(t * self.fps)
        available = self.reference.available
        if self._pace.still is None:
            frame = max(0, min(frame, self._pace.length(available, 0) - 1))
        return self._pace.shown(frame, available) / self.fps

    def way(self, t: float) -> float:
        """How far the clip has come ``t`` seconds after its start: 0 at its first frame, below 1."""
        frame = max(0, min(round(t * self.fps), self.source_range.duration - 1))
        return frame / self.source_range.duration

    def when(self, t: float, source: Pictures, view: View, place: Place = WHOLE) -> When:
        """How far the clip has come ``t`` seconds after its start, for the part of ``source`` in ``view``.

        ``place`` is where all of its picture lies on what is changed.
        """
        length = self.source_range.duration / self.fps
        _, _, across, down = view.within(source.facts.width, source.facts.height)
        window = across / source.facts.width, down / source.facts.height
        return When(
            self.way(t),
            self.way(t) * length,
            length,
            self.moment(t),
            (window[1], window[0]) if view.turns % 2 else window,
            view.turns,
            place,
        )

    def frame_function(self, t: float) -> Picture:
        source = self.source()
        return source.frame(self.moment(t), View.whole(source.facts.width, source.facts.height))


class Change(Protocol):
    """What an effect does to a picture as it is stored (``effects.base``)."""

    def on(self, planes: Planes, when: When) -> Planes: ...


class CanvasClip(VideoClip):
    """A ``SourceClip`` as it sits on the canvas; what ``OnCanvas`` makes.

    ``changes`` are done to it there, one after the other.
    """

    def __init__(self, clip: SourceClip, canvas: Size, framing: Framing) -> None:
        super().__init__()
        self.source_clip = clip
        self.framing = framing
        self.changes: tuple[Change, ...] = ()
        self._darkroom = Darkroom()
        self.size = canvas
        self.fps, self.duration, self.start, self.end = clip.fps, clip.duration, clip.start, clip.end

    def changed_by(self, change: Change) -> CanvasClip:
        """The same clip with one more change."""
        clip: CanvasClip = self.copy()
        clip.changes = (*self.changes, change)
        return clip

    def frame_function(self, t: float) -> Picture:
        if self.changes:
            return self._darkroom.shown(to_frame(self.planes(t)))
        return self._plain(t)

    def stored(self, t: float) -> VideoFrame | None:
        """The frame as video is stored (yuv420p, BT.709, limited), where it needs no detour; else None.

        A picture that fills the canvas goes from the file to the encoder without
        a detour through RGB.
        """
        return to_frame(self.planes(t)) if self.changes else self._plain_stored(t)

    def planes(self, t: float) -> Planes:
        """The samples of the frame, as it is stored, with all changes; transparent where one made it so."""
        frame = self._plain_stored(t)
        planes = of_frame(self._darkroom.stored(self._plain(t)) if frame is None else frame)
        if self.changes:
            source = self.source_clip.source()
            when = self.source_clip.when(t, source, self._layout(source, t).picture, self._place(source, t))
            for change in self.changes:
                planes = change.on(planes, when)
        return planes

    def _plain(self, t: float) -> Picture:
        source = self.source_clip.source()
        moment = self.source_clip.moment(t)
        laid = self._layout(source, t)
        picture = source.frame(moment, laid.picture)
        if laid.fills(self.size):
            return picture
        canvas = self._behind(source, moment, laid)
        height, width = picture.shape[:2]
        canvas[laid.top : laid.top + height, laid.left : laid.left + width] = picture
        return canvas

    def _plain_stored(self, t: float) -> VideoFrame | None:
        source = self.source_clip.source()
        laid = self._layout(source, t)
        return source.frame_yuv(self.source_clip.moment(t), laid.picture) if laid.fills(self.size) else None

    def _layout(self, source: Pictures, t: float) -> Layout:
        # By the file's own size: one that was found again may not be the one that was lost.
        way = self.source_clip.way(t) if self.framing.moves else 0
        return layout(source.facts.width, source.facts.height, self.size, self.framing, way)

    def _place(self, source: Pictures, t: float) -> Place:
        way = self.source_clip.way(t) if self.framing.moves else 0
        return place_of(source.facts.width, source.facts.height, Canvas(*self.size), self.framing, way)

    def _behind(self, source: Pictures, moment: Fraction, laid: Layout) -> Picture:
        if laid.background is None:
            return np.zeros((self.size[1], self.size[0], 3), np.uint8)
        deviation = float(min(self.size) * BLUR)
        shrink = max(1.0, deviation / _SMALL_DEVIATION)
        small_size = (max(2, round(self.size[0] / shrink)), max(2, round(self.size[1] / shrink)))
        view = View(laid.background.crop, small_size, laid.background.turns)
        small = Image.fromarray(source.frame(moment, view))
        soft = small.filter(ImageFilter.GaussianBlur(deviation / shrink))
        return np.array(soft.resize(self.size, Image.Resampling.BICUBIC))


@dataclass
class OnCanvas(Effect):
    """Bring an upright picture onto a canvas of ``size`` pixels, both even."""

    size: Size
    framing: Framing

    def apply(self, clip: Any) -> CanvasClip:
        return CanvasClip(clip, self.size, self.framing)
