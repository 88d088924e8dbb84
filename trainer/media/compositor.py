"""The timeline as a MoviePy composition: every frame that is shown or exported comes from here.

::

    Timeline --build--> PictureComposite            a CompositeVideoClip
                          CanvasClip   0.0 - 4.0 s  one for each clip of the picture track
                          CanvasClip   4.0 - 6.5 s
                            SourceClip              reads the file by exact time

Stock ``CompositeVideoClip`` draws every frame anew on a background: 70 ms at
1080 x 1920, most of it spent on transparency that is not there.  One opaque clip
that covers the canvas is the whole truth about a frame, so ``PictureComposite``
hands it through.  The tests hold both against each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from PIL import Image, ImageDraw

from trainer.errors import FileMissing, FileUnreadable, MediaGone, TrainerError
from trainer.media.canvas_clip import CanvasClip, OnCanvas, Picture, SourceClip
from trainer.media.moviepy_door import CompositeVideoClip, VideoClip
from trainer.media.pool import Pictures, Pool, picture_pool
from trainer.media.view import Size
from trainer.model.schema import Canvas, MediaReference, Timeline

PREVIEW_SHORT_SIDE = 540

_PAPER, _PENCIL = (239, 230, 214), (190, 174, 150)


def preview_size(canvas: Canvas, short_side: int = PREVIEW_SHORT_SIDE) -> Canvas:
    """``canvas`` made smaller for the screen, both sides even."""
    share = min(1.0, short_side / min(canvas.width, canvas.height))
    return Canvas(*(max(2, round(side * share / 2) * 2) for side in (canvas.width, canvas.height)))


class PictureComposite(CompositeVideoClip):
    """Opaque clips of the canvas's size, one after the other; black where there is none.

    ``clips`` are in the order of their starts and do not overlap.
    """

    def __init__(self, clips: Iterable[CanvasClip], size: Size, rate: int) -> None:
        # Not CompositeVideoClip's own: it fills 50 MB with the colour of the background.
        VideoClip.__init__(self)
        self.clips = list(clips)
        self.size = size
        self.fps = rate
        self.bg, self.bg_color, self.created_bg = None, (0, 0, 0), False
        self._starts = [clip.start for clip in self.clips]
        self.duration = self.end = self.clips[-1].end if self.clips else 0

    def playing(self, t: float) -> CanvasClip | None:
        """The clip that shows at ``t`` seconds."""
        place = bisect_right(self._starts, t) - 1
        if place >= 0 and t < self.clips[place].end:
            found: CanvasClip = self.clips[place]
            return found
        return None

    def playing_clips(self, t: float = 0) -> list[CanvasClip]:
        clip = self.playing(t)
        return [] if clip is None else [clip]

    def frame_function(self, t: float) -> Picture:
        clip = self.playing(t)
        if clip is None:
            return np.zeros((self.size[1], self.size[0], 3), np.uint8)
        picture: Picture = clip.get_frame(t - clip.start)
        return picture


class Composition:
    """The pictures of ``timeline`` at ``size`` (default: its canvas), by whole frames.

    ``pool`` holds the open files; give one to keep them open from edit to edit,
    and close it yourself.  ``strict`` is for the export: then a clip whose file is
    gone raises MediaGone; otherwise a calm plain picture stands in for it and
    ``missing`` names it.  Belongs to one thread.
    """

    def __init__(
        self,
        timeline: Timeline,
        project: Path,
        size: Canvas | None = None,
        *,
        pool: Pool[Pictures] | None = None,
        strict: bool = False,
    ) -> None:
        canvas = size or timeline.canvas
        self.timeline = timeline
        self.size: Size = (canvas.width, canvas.height)
        self._pool = picture_pool(project) if pool is None else pool
        self._owns_pool = pool is None
        self._strict = strict
        self._missing: dict[str, MediaReference] = {}
        self._unopened: set[str] = set()
        self.clip = PictureComposite(self._built(), self.size, timeline.rate)
        """The MoviePy composition itself."""

    def _built(self) -> Iterable[CanvasClip]:
        for clip, placed in self.timeline.picture.placed():
            reference = self.timeline.reference(clip.media)
            source = SourceClip(self._opened, reference, clip.source_range, placed.start, self.timeline.rate)
            yield source.with_effects([OnCanvas(self.size, clip.framing)])

    def _opened(self, reference: MediaReference) -> Pictures:
        if reference.id in self._unopened:
            raise FileMissing(name=reference.name)
        try:
            return self._pool.get(reference)
        except TrainerError:
            self._unopened.add(reference.id)  # not to be tried again at every frame
            raise

    @property
    def duration(self) -> int:
        """Frames."""
        return self.timeline.picture.duration

    @property
    def missing(self) -> tuple[MediaReference, ...]:
        """The media that could not be read so far; one that came back is tried by a new Composition."""
        return tuple(self._missing.values())

    def frame(self, index: int) -> Picture:
        """Frame ``index`` of the timeline: (height, width, 3) uint8 sRGB, read-only; black outside it.

        Raises MediaGone and the errors of ``probe`` only when strict.
        """
        try:
            picture: Picture = self.clip.get_frame(index / self.timeline.rate)
            return picture
        except TrainerError as fault:
            self._note(index, fault)
            return placeholder(self.size)

    def stored(self, index: int) -> VideoFrame | None:
        """Frame ``index`` as video is stored, where nothing has to be done to it; else None.

        Raises as ``frame`` does.
        """
        t = index / self.timeline.rate
        clip = self.clip.playing(t)
        try:
            return None if clip is None else clip.stored(t - clip.start)
        except TrainerError as fault:
            self._note(index, fault)
            return None

    def _note(self, index: int, fault: TrainerError) -> None:
        clip = self.clip.playing(index / self.timeline.rate)
        assert clip is not None, "black needs no file"
        reference = clip.source_clip.reference
        if not self._strict:
            self._missing[reference.id] = reference
        elif isinstance(fault, (FileMissing, FileUnreadable)):
            raise MediaGone(name=reference.name) from fault
        else:
            raise fault

    def close(self) -> None:
        """Close the files, unless the pool was given."""
        if self._owns_pool:
            self._pool.close()

    def __enter__(self) -> Composition:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@lru_cache(maxsize=4)
def placeholder(size: Size) -> Picture:
    """What stands in for a picture that cannot be read: paper, and an empty frame in its middle."""
    width, height = size
    picture = Image.new("RGB", size, _PAPER)
    side = min(size) / 4
    left, top = width / 2 - side / 2, height / 2 - side * 3 / 8
    right, bottom = left + side, top + side * 3 / 4
    line = max(1, round(side / 24))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle([left, top, right, bottom], radius=side / 8, outline=_PENCIL, width=line)
    inset = side / 4
    draw.line([left + inset, bottom - inset, right - inset, top + inset], fill=_PENCIL, width=line)
    pixels = np.array(picture)
    pixels.setflags(write=False)
    return pixels
