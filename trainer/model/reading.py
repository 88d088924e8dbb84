"""Whether a text on the picture can be read: how long it needs, how large it is.

The thresholds are those of research on on-screen text, for a phone held upright:

- A title needs 0.2 s for each word, and 2 s more to be found, 3 s from ten words
  on (Clearcast on superimposed text, http://www.clearcast.co.uk/superimposed-text.html).
- A price or a phone number is copied down, so it stays 4 s at least.
- A caption follows speech: at most 15 letters a second with spaces, and 1 s at
  least (Netflix's style guide for Indonesian has 17 as its limit for adults).
- A phone of 6.5 inches is about 69 mm wide, so 64 of 1080 pixels are letters of
  4 mm: easy.  48 pixels are the least that older eyes can do with.

Nothing here knows what a text looks like: letters and lines on the canvas are
measured where they are drawn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction

from trainer.model.purpose import Purpose
from trainer.model.schema import Role, Text, Timeline

SECONDS_PER_WORD = Fraction(1, 5)
MANY_WORDS = 10
SECONDS_TO_FIND, SECONDS_TO_FIND_MANY = 2, 3
COPIED_DOWN = (Purpose.HARGA, Purpose.KONTAK)
SECONDS_TO_COPY = 4
CAPTION_LETTERS_PER_SECOND = 15
SHORTEST_CAPTION_SECONDS = 1

EASY_TYPE, LEAST_TYPE = 64, 48
"""Pixels of type on a canvas whose shorter side is 1080."""


class Fault(Enum):
    """What makes a text hard to read."""

    TOO_SHORT = auto()
    """It goes before it can be read."""
    SMALL = auto()
    """Below ``EASY_TYPE``."""


@dataclass(frozen=True)
class Reading:
    """What was measured of one text.  Times are in frames of the timeline."""

    letters: int
    words: int
    shown: int
    """Frames in which it is really seen: nothing is shown after the end of the picture."""
    needed: int
    size: int

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The worst first."""
        found = [Fault.TOO_SHORT] if self.shown < self.needed else []
        return (*found, Fault.SMALL) if self.size < EASY_TYPE else tuple(found)


def needed_seconds(words: str, role: Role, purpose: Purpose) -> Fraction:
    """How long ``words`` must be seen."""
    if role is Role.CAPTION:
        return max(Fraction(SHORTEST_CAPTION_SECONDS), Fraction(len(words), CAPTION_LETTERS_PER_SECOND))
    count = len(words.split())
    find = SECONDS_TO_FIND if count < MANY_WORDS else SECONDS_TO_FIND_MANY
    least = SECONDS_TO_COPY if purpose in COPIED_DOWN else 0
    return max(Fraction(least), find + count * SECONDS_PER_WORD)


def read(timeline: Timeline, text: Text, role: Role) -> Reading:
    """Measure a text of the timeline.  Raises KeyError when the clip that it follows is gone."""
    placed = timeline.range_of(text)
    return Reading(
        letters=len("".join(text.words.split())),
        words=len(text.words.split()),
        shown=max(0, min(placed.end, timeline.duration) - placed.start),
        needed=math.ceil(needed_seconds(text.words, role, text.purpose) * timeline.rate),
        size=text.size,
    )
