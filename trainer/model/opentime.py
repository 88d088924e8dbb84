"""Time, in whole numbers.

A timeline counts *frames* at its own rate (30 a second unless it says
otherwise); sound counts *samples* at 48 kHz.  Every supported frame rate
divides 48 000, so a frame is a whole number of samples and the two clocks never
drift.  Seconds appear only at the edges: in a widget, on the command line, in
the timestamps of a media file.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

SAMPLE_RATE = 48_000
"""Sound samples a second, everywhere inside the program."""

FRAME_RATES = (24, 25, 30, 50, 60)
"""Frame rates that a timeline may have; each divides ``SAMPLE_RATE``."""

DEFAULT_RATE = 30


@dataclass(frozen=True, slots=True)
class TimeRange:
    """``duration`` frames from ``start``; both in frames of the timeline that holds it.

    ::

        start          end (exclusive)
          |--------------|
    """

    start: int
    duration: int

    @property
    def end(self) -> int:
        """The first frame after the range."""
        return self.start + self.duration

    def contains(self, other: TimeRange) -> bool:
        """Whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, frame: int) -> bool:
        """Whether ``frame`` lies inside this range."""
        return self.start <= frame < self.end

    def overlaps(self, other: TimeRange) -> bool:
        """Whether the two ranges share at least one frame."""
        return self.start < other.end and other.start < self.end


def samples_per_frame(rate: int) -> int:
    """Sound samples in one frame at ``rate`` frames a second."""
    return SAMPLE_RATE // rate


def seconds(frames: int, rate: int) -> Fraction:
    """The exact time of ``frames``, in seconds."""
    return Fraction(frames, rate)


def nearest_frame(time: float | Fraction, rate: int) -> int:
    """The frame boundary nearest to ``time`` seconds; a tie goes to the later one."""
    return int((Fraction(time) * rate + Fraction(1, 2)) // 1)


def whole_frames(time: float | Fraction, rate: int) -> int:
    """How many frames fit in ``time`` seconds.

    A file that is a hair short of a whole frame (8.9999 s at 30) still has that
    frame: phones write durations in milliseconds, so a tenth of a frame of
    shortage is measurement, not content.
    """
    return int((Fraction(time) * rate + Fraction(1, 10)) // 1)
