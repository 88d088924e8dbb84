"""What a position is drawn to: cuts, the playhead and whole seconds.

A hand is not exact to the frame, but most places that a person means are.  A
position that comes within reach of such a place jumps to it, and a line shows
where it holds.  Cuts and the playhead are stronger than whole seconds, which
are everywhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.model.opentime import TimeRange

REACH_PIXELS = 7
"""How near, on the screen, a position must come to jump."""


@dataclass(frozen=True)
class Snapped:
    """``frame`` is where the position ends up; ``held`` says that something drew it there."""

    frame: int
    held: bool


@dataclass(frozen=True)
class Magnet:
    """The places that draw, in frames; ``strong`` is sorted.

    ``second`` is the frames of one second, 0 when whole seconds do not draw.
    ``offset`` is where the seconds are counted from.  ``reach`` is how near a
    position must come, in frames.
    """

    strong: Sequence[int] = ()
    second: int = 0
    offset: int = 0
    reach: float = 0.0

    def snap(self, frame: int) -> Snapped:
        """``frame``, or the place that draws it.  A strong place wins over a whole second."""
        nearest = self._nearest_strong(frame)
        if nearest is None:
            nearest = self._nearest_second(frame)
        return Snapped(frame, held=False) if nearest is None else Snapped(nearest, held=True)

    def carry(self, placed: TimeRange, by: int, held: Callable[[int], int]) -> tuple[int, int | None]:
        """How far what covers ``placed`` comes when carried ``by`` frames, and where a line then stands.

        Either of its ends may be drawn, the nearer one wins.  ``held`` says how far of a way
        may be gone; nothing is drawn beyond that.
        """
        by = held(by)
        drawn = []
        for edge in (placed.start + by, placed.end + by):
            snapped = self.snap(edge)
            landed = by + snapped.frame - edge
            if snapped.held and landed == held(landed):
                drawn.append((abs(snapped.frame - edge), landed, snapped.frame))
        if not drawn:
            return by, None
        _, landed, line = min(drawn)
        return landed, line

    def _nearest_strong(self, frame: int) -> int | None:
        place = bisect_left(self.strong, frame)
        around = self.strong[max(0, place - 1) : place + 1]
        near = [point for point in around if abs(point - frame) <= self.reach]
        return min(near, key=lambda point: abs(point - frame), default=None)

    def _nearest_second(self, frame: int) -> int | None:
        # Zoomed far out every frame is near some second, and holding would only jerk.
        if self.second <= 0 or 2 * self.reach >= self.second:
            return None
        point = self.offset + round((frame - self.offset) / self.second) * self.second
        return point if point >= 0 and abs(point - frame) <= self.reach else None
