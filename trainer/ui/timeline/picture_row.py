"""The clips of the picture, one after the other, found by bisection.

Clips of a track have no gaps, so the frame at which one ends is where the next begins,
and one sorted list of ends answers every question.  No Qt and no pixels here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Track


class Row:
    """The clips of one track with the frames that they cover, found by bisection."""

    def __init__(self, track: Track) -> None:
        self.clips: tuple[Clip, ...] = track.children
        self._ends = list(accumulate(clip.duration for clip in track.children))
        self._index = {clip.id: index for index, clip in enumerate(track.children)}

    @property
    def duration(self) -> int:
        return self._ends[-1] if self._ends else 0

    def shared(self, other: Row) -> tuple[int, int]:
        """How many clips at the beginning, and at the end, are the same and lie where they lay."""
        here, there = self.clips, other.clips
        most = min(len(here), len(there))
        first = next((at for at in range(most) if here[at] is not there[at]), most)
        if self.duration != other.duration:
            return first, 0
        last = next((at for at in range(most - first) if here[-1 - at] is not there[-1 - at]), most - first)
        return first, last

    @property
    def cuts(self) -> list[int]:
        """Every boundary of a clip, in order, from 0 to the end."""
        return [0, *self._ends]

    def range_at(self, index: int) -> TimeRange:
        """The frames that the clip with that index covers."""
        start = self._ends[index - 1] if index else 0
        return TimeRange(start, self._ends[index] - start)

    def index_of(self, clip_id: str) -> int | None:
        return self._index.get(clip_id)

    def range_of(self, clip_id: str) -> TimeRange | None:
        index = self._index.get(clip_id)
        return None if index is None else self.range_at(index)

    def at(self, frame: int) -> int | None:
        """The index of the clip that shows at ``frame``."""
        if not 0 <= frame < self.duration:
            return None
        return bisect_right(self._ends, frame)

    def between(self, first: int, last: int) -> range:
        """The indexes of the clips that show anything of the frames ``first`` to ``last``."""
        start = bisect_right(self._ends, first)
        stop = bisect_left(self._ends, last)
        return range(start, min(len(self.clips), stop + 1))
