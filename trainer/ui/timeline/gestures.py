"""What a drag would do, before the hand lets go.

A gesture is fed with frames and answers two questions: which Command it comes
to (``command``; None when letting go would change nothing), and how the timeline
would look then (``preview``).  The preview is the command applied to the
timeline, so what a person sees while dragging is exactly what letting go does,
ripple and all.  Nothing is done until the view hands the one command to the
document.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from trainer.model.commands import AppendClip, Command, InsertClip, MoveClip, OverwriteClip, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline.place_intents import trimmed
from trainer.ui.timeline.snapping import Magnet, Snapped

SHORTEST_SECONDS = 0.2
"""A hand cannot trim a clip shorter than this; it could hardly grab it again."""


class Edge(Enum):
    START = auto()
    END = auto()


def _applied(timeline: Timeline, command: Command | None) -> Timeline:
    return timeline if command is None else command.apply(timeline)


@dataclass(frozen=True)
class Trim:
    """Drag one end of a clip.

    ::

        |    A    |<| B |    the end of A is dragged to the left
        |   A   | B |        B follows

    ``by`` is how far the edge has been moved, in frames, already held inside what
    the file has and above ``SHORTEST_SECONDS``.
    """

    timeline: Timeline
    clip: str
    edge: Edge
    by: int = 0
    held: bool = False
    black: str = ""
    """With it, the id of a black picture, nothing else moves: a neighbour gives way, or black is left."""

    @property
    def placed(self) -> TimeRange:
        """The frames that the clip covered before the drag."""
        return self.timeline.picture.range_of(self.clip)

    @property
    def source_range(self) -> TimeRange:
        """The stretch of the file that would be shown."""
        source = self.timeline.clip(self.clip).source_range
        if self.edge is Edge.START:
            return TimeRange(source.start + self.by, source.duration - self.by)
        return TimeRange(source.start, source.duration + self.by)

    @property
    def edge_frame(self) -> int:
        """Where the dragged edge was before the drag."""
        return self.placed.start if self.edge is Edge.START else self.placed.end

    @property
    def shift(self) -> int:
        """By how much the picture must be moved so that a dragged start stays under the hand."""
        return self.by if self.edge is Edge.START and not self.black else 0

    @property
    def line(self) -> int | None:
        """Where the snapping line stands, in frames as they are shown now."""
        return self.edge_frame + self.by if self.held else None

    def moved(self, frames: int, magnet: Magnet) -> Trim:
        """The edge dragged by ``frames`` from where it was; ``magnet`` draws the edge."""
        snapped = magnet.snap(self.edge_frame + frames)
        wanted = snapped.frame - self.edge_frame
        by = self._within(wanted)
        return replace(self, by=by, held=snapped.held and by == wanted)

    def _within(self, by: int) -> int:
        clip = self.timeline.clip(self.clip)
        source, available = clip.source_range, self.timeline.available(clip).end
        shortest = min(clip.duration, max(1, round(SHORTEST_SECONDS * self.timeline.rate)))
        if self.edge is Edge.START:
            first = max(-source.start, -self.placed.start) if self.black else -source.start
            return max(first, min(by, source.duration - shortest))
        return max(shortest - source.duration, min(by, available - source.end))

    @property
    def command(self) -> Command | None:
        if not self.by:
            return None
        if self.black:
            return trimmed(self.timeline, self.clip, self.source_range, self.black)
        return TrimClip(self.clip, self.source_range)

    @property
    def preview(self) -> Timeline:
        return _applied(self.timeline, self.command)


@dataclass(frozen=True)
class Reorder:
    """Carry a clip to another place in the order.

    ``start`` is where the ghost's left edge is, in frames.  The clip lands in the
    gap that is nearest to it::

        others  | B |  C  | D |
        gaps    0   1     2   3
    """

    timeline: Timeline
    clip: str
    start: int

    @classmethod
    def of(cls, timeline: Timeline, clip: str) -> Reorder:
        """The clip lifted, not yet moved."""
        return cls(timeline, clip, timeline.picture.range_of(clip).start)

    def moved(self, frames: int) -> Reorder:
        """The clip carried by ``frames`` from where it was."""
        return replace(self, start=self.timeline.picture.range_of(self.clip).start + frames)

    @property
    def index(self) -> int:
        """The place in the order that the clip would have."""
        gaps, at = [0], 0
        for clip in self.timeline.picture.children:
            if clip.id != self.clip:
                at += clip.duration
                gaps.append(at)
        return min(range(len(gaps)), key=lambda gap: abs(gaps[gap] - self.start))

    @property
    def command(self) -> Command | None:
        index = self.index
        if index == self.timeline.picture.index_of(self.clip):
            return None
        return MoveClip(self.clip, index)

    @property
    def preview(self) -> Timeline:
        return _applied(self.timeline, self.command)


@dataclass(frozen=True)
class Drop:
    """Bring a clip from the media panel.

    It lands at the cut that is nearest to the pointer: no clip is ever torn
    apart by a drop.  (Whoever wants it inside a clip splits that clip first.)
    """

    timeline: Timeline
    media: str
    frame: int
    over: bool = False
    """Whether it covers what lies at ``frame``, as while the magnet is off; then nothing moves."""

    @property
    def cut(self) -> int:
        """The frame where it lands: of a cut, unless it is put over something."""
        if self.over:
            return max(0, min(self.frame, self.timeline.duration))
        cut, nearest = 0, 0
        for clip in self.timeline.picture.children:
            cut += clip.duration
            if abs(cut - self.frame) < abs(nearest - self.frame):
                nearest = cut
        return nearest

    @property
    def command(self) -> Command:
        if self.cut >= self.timeline.picture.duration:
            return AppendClip(self.media)
        return (OverwriteClip if self.over else InsertClip)(self.media, self.cut)

    @property
    def preview(self) -> Timeline:
        return _applied(self.timeline, self.command)


@dataclass(frozen=True)
class Scrub:
    """Drag the playhead.  It changes nothing, so it has no command."""

    duration: int

    def moved(self, frame: int, magnet: Magnet) -> Snapped:
        """Where the playhead goes for a pointer at ``frame``."""
        snapped = magnet.snap(max(0, min(frame, self.duration)))
        return replace(snapped, frame=max(0, min(snapped.frame, self.duration)))
