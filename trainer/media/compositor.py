"""The timeline as a MoviePy composition: every frame that is shown or exported comes from here.

::

    Timeline --build--> PictureComposite            a CompositeVideoClip
                          CanvasClip   0.0 - 4.0 s  one for each clip of the picture track
                          CanvasClip   4.0 - 6.5 s
                            SourceClip              reads the file by exact time
                          JoinClip     3.8 - 4.3 s  a transition, where both clips are seen
                          OverlayClip  1.0 - 3.0 s  what lies on it: overlays, then titles,
                          TextOnCanvas 0.0 - 2.0 s  then captions

Stock ``CompositeVideoClip`` draws every frame anew on a background: 70 ms at
1080 x 1920, most of it spent on transparency that is not there.  One opaque clip
that covers the canvas is the whole truth about a frame, so ``PictureComposite``
hands it through, and what lies on it changes only the pixels that it covers: in
RGB for the screen, and in the export as video is stored.  The tests hold both
against each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import count
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from PIL import Image, ImageDraw

from trainer.errors import FileMissing, FileUnreadable, MediaGone, TrainerError
from trainer.media import motion
from trainer.media.canvas_clip import CanvasClip, OnCanvas, Picture, SourceClip
from trainer.media.effects.base import PlanesEffect
from trainer.media.effects.steady import Steady
from trainer.media.effects.table import sorted_out
from trainer.media.join_clip import Ends, JoinClip
from trainer.media.laid_clip import LaidClip, Schedule
from trainer.media.moviepy_door import CompositeVideoClip, VideoClip
from trainer.media.overlay_clip import OverlayClip
from trainer.media.patch import stored_copy
from trainer.media.pool import Pictures, Pool, picture_pool
from trainer.media.text_clip import TextOnCanvas
from trainer.media.view import Size
from trainer.model.canvas import Canvas
from trainer.model.joins import joins
from trainer.model.opentime import TimeRange
from trainer.model.schema import TEXT_ROLES, Clip, MediaKind, MediaReference, Role, Timeline

PREVIEW_SHORT_SIDE = 540

_PAPER, _PENCIL = (239, 230, 214), (190, 174, 150)


def preview_size(canvas: Canvas, short_side: int = PREVIEW_SHORT_SIDE) -> Canvas:
    """``canvas`` made smaller for the screen, both sides even."""
    share = min(1.0, short_side / min(canvas.width, canvas.height))
    return Canvas(*(max(2, round(side * share / 2) * 2) for side in (canvas.width, canvas.height)))


_FIRST_READER, _SECOND_READER = "", "join"

Lost = Callable[[MediaReference, TrainerError], None]
"""Hears of a file that cannot be read, and may raise instead of going on without it."""


class PictureComposite(CompositeVideoClip):
    """Opaque clips of the canvas's size, one after the other, and what is ``laid`` on them.

    ``clips`` are in the order of their starts and do not overlap; black where
    there is none.  While one of ``joins`` plays, it shows both its clips.  ``ends``
    says how the whole comes out of black and goes into it.  A frame on which
    nothing lies is handed through as it is.
    """

    def __init__(
        self,
        clips: Iterable[CanvasClip],
        joined: Iterable[JoinClip],
        laid: Iterable[LaidClip],
        ends: Ends,
        size: Size,
        rate: int,
        lost: Lost,
    ) -> None:
        # Not CompositeVideoClip's own: it fills 50 MB with the colour of the background.
        VideoClip.__init__(self)
        self._below, self._joins, above = list(clips), list(joined), list(laid)
        self.clips: list[VideoClip] = [*self._below, *self._joins, *above]
        self.size = size
        self.fps = rate
        self.bg, self.bg_color, self.created_bg = None, (0, 0, 0), False
        self._starts = [clip.start for clip in self._below]
        self._join_starts = [clip.start for clip in self._joins]
        self._ends = ends
        self._above = Schedule(above)
        self._lost = lost
        self.duration = self.end = self._below[-1].end if self._below else 0

    def playing(self, t: float) -> CanvasClip | None:
        """The clip of the picture track that shows at ``t`` seconds."""
        place = bisect_right(self._starts, t) - 1
        if place >= 0 and t < self._below[place].end:
            return self._below[place]
        return None

    def _shown(self, t: float) -> CanvasClip | JoinClip | None:
        place = bisect_right(self._join_starts, t) - 1
        if place >= 0 and t < self._joins[place].end:
            return self._joins[place]
        return self.playing(t)

    def playing_clips(self, t: float = 0) -> list[VideoClip]:
        clip = self._shown(t)
        return [*([] if clip is None else [clip]), *self._above.at(t)]

    def frame_function(self, t: float) -> Picture:
        base, laid = self._stack(t)
        picture = self._base(base, t)
        if laid and not isinstance(base, JoinClip):
            picture = picture.copy()
        for clip in laid:
            with self._named(clip):
                clip.lay_on(t - clip.start, picture)
        return self._ends.on(picture, t)

    def stored(self, t: float) -> VideoFrame | None:
        """The frame as video is stored, where the clip at its bottom gives it so; else None."""
        base, laid = self._stack(t)
        frame = self._stored_base(base, t)
        if frame is None:
            return None
        if laid and not isinstance(base, JoinClip):
            frame = stored_copy(frame)
        for clip in laid:
            with self._named(clip):
                clip.lay_on_stored(t - clip.start, frame)
        return self._ends.on_stored(frame, t)

    def _stack(self, t: float) -> tuple[CanvasClip | JoinClip | None, list[LaidClip]]:
        """The clip at the bottom of what can be seen, and what lies on it, the lowest first."""
        base, laid = self._shown(t), list[LaidClip]()
        for clip in self._above.at(t):
            covers = False
            if isinstance(clip, OverlayClip):
                with self._named(clip):
                    covers = clip.covers()
            if covers and isinstance(clip, OverlayClip):
                base, laid = clip.whole, []
            else:
                laid.append(clip)
        return base, laid

    def _base(self, clip: CanvasClip | JoinClip | None, t: float) -> Picture:
        if clip is None:
            return np.zeros((self.size[1], self.size[0], 3), np.uint8)
        if isinstance(clip, JoinClip):
            return clip.joined(self._base(clip.before, t), self._base(clip.after, t), t - clip.start)
        try:
            picture: Picture = clip.get_frame(t - clip.start)
            return picture
        except TrainerError as fault:
            self._lost(clip.source_clip.reference, fault)
            return placeholder(self.size)

    def _stored_base(self, clip: CanvasClip | JoinClip | None, t: float) -> VideoFrame | None:
        if isinstance(clip, JoinClip):
            one, other = self._stored_base(clip.before, t), self._stored_base(clip.after, t)
            return None if one is None or other is None else clip.joined_stored(one, other, t - clip.start)
        try:
            return None if clip is None else clip.stored(t - clip.start)
        except TrainerError as fault:
            assert clip is not None
            self._lost(clip.source_clip.reference, fault)
            return None

    @contextmanager
    def _named(self, clip: LaidClip) -> Iterator[None]:
        """Tell of a file that is gone, and go on without it."""
        try:
            yield
        except TrainerError as fault:
            if not isinstance(clip, OverlayClip):
                raise
            self._lost(clip.source_clip.reference, fault)


class Composition:
    """The pictures of ``timeline`` at ``size`` (default: its canvas), by whole frames.

    ``pool`` holds the open files; give one to keep them open from edit to edit,
    and close it yourself.  ``strict`` is for the export: then a clip whose file is
    gone raises MediaGone; otherwise a calm plain picture stands in for it, or
    nothing where it lay on the picture, and ``missing`` names it.  Belongs to one
    thread.
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
        self._project = project
        self.size: Size = (canvas.width, canvas.height)
        self._pool = picture_pool(project) if pool is None else pool
        self._owns_pool = pool is None
        self._strict = strict
        self._missing: dict[str, MediaReference] = {}
        self._unopened: set[str] = set()
        ends = Ends(timeline.opening, timeline.closing, timeline.duration, timeline.rate)
        pictures = list(self._pictures())
        self.clip = PictureComposite(
            pictures, self._joins(pictures), self._laid(), ends, self.size, timeline.rate, self._lost
        )
        """The MoviePy composition itself."""

    def _pictures(self) -> Iterator[CanvasClip]:
        before, reader = "", _FIRST_READER
        for clip, placed in self.timeline.picture.placed():
            # A transition within one file is read at two places at once.
            twice = clip.transition is not None and clip.media == before
            reader = _SECOND_READER if twice and reader == _FIRST_READER else _FIRST_READER
            before = clip.media
            colours, others = sorted_out(clip.effects)
            self._steady(clip, others)
            effects = [*colours, OnCanvas(self.size, clip.framing), *others]
            yield self._source(clip, placed, reader).with_effects(effects)

    def _steady(self, clip: Clip, changes: Iterable[PlanesEffect]) -> None:
        """Tell what calms a shaking hand how the hand shook.

        For the export that is measured now, where nobody did; the preview shows the
        picture as it is until a job has measured it.
        """
        for change in changes:
            if isinstance(change, Steady):
                reference, rate = self.timeline.reference(clip.media), self.timeline.rate
                change.rate, change.moved = rate, None
                if reference.kind is MediaKind.VIDEO:
                    change.moved = motion.known(self._project, reference, rate)
                if change.moved is None and self._strict and reference.kind is MediaKind.VIDEO:
                    change.moved = self._measured(reference)

    def _measured(self, reference: MediaReference) -> motion.Path2 | None:
        work = motion.measure(self._project, reference, self.timeline.rate)
        try:
            while True:
                next(work)
        except StopIteration as end:
            moved: motion.Path2 = end.value
            return moved
        except TrainerError as fault:
            self._lost(reference, fault)
            return None

    def _joins(self, pictures: list[CanvasClip]) -> Iterator[JoinClip]:
        starting = {clip.start: number for number, clip in enumerate(pictures)}
        for join in joins(self.timeline):
            after = starting[join.cut / self.timeline.rate]
            yield JoinClip(join, pictures[after - 1], pictures[after])

    def _laid(self) -> Iterator[LaidClip]:
        """What lies on the picture, the lowest first: overlays, titles, captions."""
        timeline, layers = self.timeline, count(1)
        for clip in timeline.clips(Role.OVERLAY):
            placed = timeline.range_of(clip)
            source = self._source(clip, placed, Role.OVERLAY)
            yield OverlayClip(clip, source, placed, self.size, next(layers))
        for role in TEXT_ROLES:
            for text in timeline.words(role):
                placed = timeline.range_of(text)
                yield TextOnCanvas(
                    text, role, placed, self.size, timeline.rate, timeline.duration, next(layers)
                )

    def _source(self, clip: Clip, placed: TimeRange, reader: str = "") -> SourceClip:
        opened = partial(self._opened, reader=reader)
        reference = self.timeline.reference(clip.media)
        return SourceClip(opened, reference, clip.source_range, placed.start, self.timeline.rate, clip.pace)

    def _opened(self, reference: MediaReference, reader: str) -> Pictures:
        if reference.id in self._unopened:
            raise FileMissing(name=reference.name)
        try:
            return self._pool.get(reference, reader)
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
        picture: Picture = self.clip.get_frame(index / self.timeline.rate)
        return picture

    def stored(self, index: int) -> VideoFrame | None:
        """Frame ``index`` as video is stored, where that needs no detour through RGB; else None.

        Raises as ``frame`` does.
        """
        return self.clip.stored(index / self.timeline.rate)

    def _lost(self, reference: MediaReference, fault: TrainerError) -> None:
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
