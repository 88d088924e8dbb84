"""How the file of a clip runs: faster, slower, backwards, or standing still.

A clip does not count in frames of its file but in frames of the file *as it runs*.
So every edit (trim, split, slip, slide) and every anchor works on a fast clip as on
any other, exactly, without a fraction of a frame to round::

    as it was filmed   0 1 2 3 4 5 6 7 8 9            10 frames
    at 200 %           0 2 4 6 8                       5 frames
    at 50 %            0 . 1 . 2 . 3 . ...            20 frames; "." stays a little longer
    backwards          9 8 7 6 5 4 3 2 1 0            10 frames
    still at 4         4 4 4 4 4 4 4 4 4 ...          as long as a photo

OpenTimelineIO calls these LinearTimeWarp and FreezeFrame.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

SLOWEST, FASTEST = 25, 400
"""Percent of the speed at which it was filmed.  Slower than a quarter, 30 frames a second are a row of
stills; faster than four times, nobody follows."""


@dataclass(frozen=True, slots=True)
class Pace:
    """``percent`` of the filmed speed (25 to 400), ``backwards`` or not.

    Or ``still``: at one frame of the file, in silence.
    """

    percent: int = 100
    backwards: bool = False
    still: int | None = None

    @property
    def as_filmed(self) -> bool:
        """Whether nothing is changed."""
        return self == AS_FILMED

    def length(self, frames: int, longest_still: int) -> int:
        """How many frames a file of ``frames`` frames has as it runs, at least one."""
        if self.still is not None:
            return longest_still
        return max(1, frames * 100 // self.percent)

    def shown(self, frame: int, frames: int) -> Fraction:
        """Where in a file of ``frames`` frames ``frame`` of the running file lies, in frames of the file.

        A place outside the running file lies outside the file, too.
        """
        if self.still is not None:
            return Fraction(self.still)
        if self.backwards:
            frame = self.length(frames, 0) - 1 - frame
        return Fraction(frame * self.percent, 100)

    def nearest(self, place: Fraction, frames: int) -> int:
        """The frame of the running file nearest to ``place`` of the file; a tie goes to the later place."""
        frame = int((place * 100 / self.percent + Fraction(1, 2)) // 1)
        return self.length(frames, 0) - 1 - frame if self.backwards else frame


AS_FILMED = Pace()
