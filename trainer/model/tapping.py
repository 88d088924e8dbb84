"""Times tapped while listening: one press at the start of each line.

::

    taps      |T          |T    |T                 |T
    lines     [ line 1   ][ 2  ][ line 3   ]       [ line 4   ]

A line ends where the next one was tapped, or when its words must have been said
and read, whichever comes first.  A finger comes a little after the ear; so a time
is taken a little before the press.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.model import spoken_words
from trainer.model.caption_rules import Rules
from trainer.model.captions import CaptionTime

REACTION_SECONDS = 0.15
"""From hearing a word begin to the press: simple auditory reaction time is 0.14 to 0.16 s."""

SLOW_SYLLABLES_A_SECOND = 3
CLOSE_SECONDS = 0.5
"""A gap shorter than this between two captions only flickers; the first stays."""


@dataclass(frozen=True)
class Tapping:
    """The presses so far; ``lines`` are the ids and words of the captions in their order."""

    lines: tuple[tuple[str, str], ...]
    rate: int
    taps: tuple[int, ...] = ()
    """The frame at which each line began, as far as they were tapped."""
    first: int = 0
    """The line at which tapping began; those before it keep their times."""

    @property
    def next(self) -> int:
        """The number of the line that the next press begins."""
        return self.first + len(self.taps)

    @property
    def finished(self) -> bool:
        return self.next >= len(self.lines)

    def tapped(self, frame: int) -> Tapping:
        """One more line begins at ``frame``, as the player had it when the key went down."""
        if self.finished:
            return self
        frame = max(0, frame - round(REACTION_SECONDS * self.rate))
        if self.taps:
            frame = max(frame, self.taps[-1] + 1)
        return replace(self, taps=(*self.taps, frame))

    def back(self) -> Tapping:
        """The last press is taken back."""
        return replace(self, taps=self.taps[:-1])

    def times(self, limits: Rules, whole: int) -> tuple[CaptionTime, ...]:
        """When each line that was tapped is seen; ``whole`` is the length of the video in frames."""
        found = []
        for number, start in enumerate(self.taps):
            text, words = self.lines[self.first + number]
            following = self.taps[number + 1] if number + 1 < len(self.taps) else None
            found.append(CaptionTime(text, start, _length(words, start, following, limits, self.rate, whole)))
        return tuple(found)


def _length(words: str, start: int, following: int | None, limits: Rules, rate: int, whole: int) -> int:
    said = spoken_words.weight(words) * rate / SLOW_SYLLABLES_A_SECOND
    read = len(" ".join(words.split())) * rate / limits.letters_a_second.easy
    length = math.ceil(max(said, read, limits.shortest.easy * rate / 1000))
    if following is None:
        return max(1, min(length, whole - start))
    room = following - start
    return room if room - length < CLOSE_SECONDS * rate else length


def left_over(
    tapping: Tapping, times: Sequence[CaptionTime], untapped: Sequence[CaptionTime]
) -> tuple[CaptionTime, ...]:
    """The captions after the last tapped one, moved behind it where they would come before it.

    They keep their order, their lengths and the gaps between them.
    """
    if not times or not untapped:
        return tuple(untapped)
    behind = times[-1].start + times[-1].duration - untapped[0].start
    return tuple(replace(time, start=time.start + max(0, behind)) for time in untapped)
