"""Four rungs of help, each opened by the one before it.

1. *Say it again and point*: the instruction and the ring (only where help was faded).
2. *Hints*, one after the other.
3. *Show me*: the step is done on a copy.  Opens when all hints were read, or after
   two sayings of "not quite yet".
4. *Do it for me*: opens when the step was shown; it earns no badge.

A rung opens, it never pops up, and no clock opens it: what counts is what the
learner did.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

MISTAKES = 2
"""Sayings of "not quite yet" in one step after which the step can be shown."""


class Rung(IntEnum):
    POINT = 1
    HINT = 2
    SHOW = 3
    DO = 4


@dataclass(frozen=True, slots=True)
class Ladder:
    """The help that was given in one step."""

    pointed: bool = False
    hints: int = 0
    mistakes: int = 0
    shown: bool = False

    def may_show(self, hints: int, faded: bool) -> bool:
        """Whether the step can be shown; it has so many ``hints`` in all."""
        return self.mistakes >= MISTAKES or (self.hints >= hints and not faded)

    def rung(self, hints: int, faded: bool) -> Rung:
        """The next rung."""
        if self.shown:
            return Rung.DO
        if self.may_show(hints, faded):
            return Rung.SHOW
        return Rung.POINT if faded else Rung.HINT
