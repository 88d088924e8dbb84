"""A transition as a MoviePy clip: for as long as it lasts it stands for both clips.

::

    CanvasClip A   |---------|            reads on behind the cut
    CanvasClip B         :   |---------|  begins to be read before it
    JoinClip             |-------|

Frame ``k`` of ``n`` shows ``(k + 1) / (n + 1)`` of the next clip, so neither its
first nor its last frame repeats what is seen without it.
"""

from __future__ import annotations

from av.video.frame import VideoFrame

from trainer.media.blending import STORED, darkened, joined
from trainer.media.canvas_clip import CanvasClip, Picture
from trainer.media.moviepy_door import VideoClip
from trainer.media.patch import samples, stored_copy
from trainer.model.joins import Join


class JoinClip(VideoClip):
    """The transition ``join`` between the clips ``before`` and ``after``, which have one size."""

    def __init__(self, join: Join, before: CanvasClip, after: CanvasClip) -> None:
        super().__init__()
        self.before, self.after = before, after
        self.kind = join.transition.kind
        self.size, self.fps = before.size, before.fps
        frames = join.frames
        self.duration = frames.duration / self.fps
        self.start, self.end = frames.start / self.fps, frames.end / self.fps
        self._frames = frames.duration

    def share(self, t: float) -> float:
        """How far the change has come ``t`` seconds after its start: above 0, below 1."""
        return (round(t * self.fps) + 1) / (self._frames + 1)

    def frame_function(self, t: float) -> Picture:
        now = self.start + t
        one = self.before.frame_function(now - self.before.start)
        return self.joined(one, self.after.frame_function(now - self.after.start), t)

    def joined(self, one: Picture, other: Picture, t: float) -> Picture:
        """A new picture between the two, (height, width, 3)."""
        return joined(self.kind, one, other, self.share(t))

    def joined_stored(self, one: VideoFrame, other: VideoFrame, t: float) -> VideoFrame:
        """The same of yuv420p frames; a new one, which may be written to."""
        made = stored_copy(other)
        share = self.share(t)
        for plane, first, second, to in zip(STORED, samples(one), samples(other), samples(made), strict=True):
            to[:] = joined(self.kind, first, second, share, plane)
        return made


class Ends:
    """How a video of ``duration`` frames comes out of black, over ``opening`` frames, and goes into it."""

    def __init__(self, opening: int, closing: int, duration: int, rate: int) -> None:
        self._opening, self._closing, self._duration, self._rate = opening, closing, duration, rate

    def share(self, t: float) -> float:
        """How much of the video's light is there at ``t`` seconds, 0 to 1."""
        frame = round(t * self._rate)
        come, left = frame + 1, self._duration - frame
        return min(1.0, come / (self._opening + 1), max(0, left) / (self._closing + 1))

    def on(self, picture: Picture, t: float) -> Picture:
        """``picture`` at ``t``; the same array where nothing is taken from it."""
        share = self.share(t)
        return picture if share >= 1 else darkened(picture, share)

    def on_stored(self, frame: VideoFrame, t: float) -> VideoFrame:
        share = self.share(t)
        if share >= 1:
            return frame
        made = stored_copy(frame)
        for plane, below in zip(STORED, samples(made), strict=True):
            below[:] = darkened(below, share, plane)
        return made
