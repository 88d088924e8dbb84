"""Frames to pixels and back: the zoom, the scroll, and the spacing of the ruler's labels.

Whole pixels are what can be painted and hit, so ``Scale.x`` rounds, and every other
module asks it instead of rounding for itself.  No Qt here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

MIN_PIXELS_PER_FRAME = 0.02
MAX_PIXELS_PER_FRAME = 24.0

EASY_PIXELS_PER_SECOND = 30.0
"""Zoom of a short project: four seconds are as wide as a thumb."""


@dataclass(frozen=True)
class Scale:
    """Frames to pixels and back.

    ``origin`` is the pixel of frame 0 when nothing is scrolled, ``scrolled`` how
    far the timeline was moved to the left.
    """

    pixels_per_frame: float
    origin: int
    scrolled: int = 0

    def x(self, frame: float) -> int:
        """The pixel of a frame's left edge; a later frame is never further left."""
        return self.origin + round(frame * self.pixels_per_frame) - self.scrolled

    def frame(self, x: float) -> int:
        """The frame boundary nearest to ``x``, at least 0."""
        return max(0, round((x - self.origin + self.scrolled) / self.pixels_per_frame))

    def frame_under(self, x: float) -> int:
        """The frame that is shown at ``x``, at least 0."""
        return max(0, int((x - self.origin + self.scrolled) // self.pixels_per_frame))

    def frames(self, pixels: float) -> float:
        """How many frames ``pixels`` are."""
        return pixels / self.pixels_per_frame

    def zoomed(self, factor: float, anchor: int) -> Scale:
        """Larger by ``factor``; the frame at pixel ``anchor`` stays where it is.

        The zoom is held between ``MIN_PIXELS_PER_FRAME`` and
        ``MAX_PIXELS_PER_FRAME``, the scroll at or above 0.
        """
        wanted = self.pixels_per_frame * factor
        new = max(MIN_PIXELS_PER_FRAME, min(MAX_PIXELS_PER_FRAME, wanted))
        under = (anchor - self.origin + self.scrolled) / self.pixels_per_frame
        scrolled = max(0, round(under * new - (anchor - self.origin)))
        return Scale(new, self.origin, scrolled)

    def scrolled_to(self, scrolled: int) -> Scale:
        return replace(self, scrolled=max(0, scrolled))


def fitting(frames: int, width: int, rate: int) -> float:
    """Pixels per frame that show ``frames`` in ``width`` pixels, and never more than is easy to read."""
    easy = EASY_PIXELS_PER_SECOND / rate
    if frames <= 0 or width <= 0:
        return easy
    return max(MIN_PIXELS_PER_FRAME, min(easy, width / frames))


TICK_SECONDS = (1, 2, 4, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
"""Spacings of the ruler's labels that a person can count in."""


def tick_seconds(pixels_per_second: float, label_width: int) -> int:
    """Seconds between the ruler's labels, so that they never touch."""
    for seconds in TICK_SECONDS:
        if seconds * pixels_per_second >= label_width:
            return seconds
    return TICK_SECONDS[-1]
