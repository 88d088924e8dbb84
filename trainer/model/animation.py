"""How a text comes onto the picture, and how it goes: a value of the text.

::

    Text   |<-coming->|                      |<-going->|
           0          n                      d - m     d

Both lie inside the text's own time, each at most half of it, so choosing one never
changes when a text is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_SECONDS = 1
"""A text that takes longer to come cannot be read meanwhile."""

DEFAULT_FRAMES = 12
"""0.4 s at 30 frames a second."""


class Motion(StrEnum):
    NONE = "none"
    """It is there at once."""
    FADE = "fade"
    """It grows out of nothing where it stands."""
    RISE = "rise"
    """It rises to its place."""
    POP = "pop"
    """It springs up from small to large."""
    TYPE = "type"
    """It is written, letter by letter."""
    SLIDE = "slide"
    """It comes from the left edge of the picture, and goes to the right."""


@dataclass(frozen=True, slots=True)
class Animation:
    """``frames`` (1 to one second) of ``motion``; played backwards where a text goes."""

    motion: Motion = Motion.FADE
    frames: int = DEFAULT_FRAMES
