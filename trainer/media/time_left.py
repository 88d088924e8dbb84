"""How long it will still take, said calmly."""

from __future__ import annotations

import time
from collections.abc import Callable

_LEAST_SECONDS, _LEAST_SHARE = 1.0, 0.02
_MEMORY = 5.0
"""Seconds after which an old guess counts only for a third."""


class TimeLeft:
    """Guesses the time left from how fast the share grew so far.

    A guess that jumps is worse than one that is a little off, so each new one is
    mixed with the last, less the time that has passed since.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._begun = self._last = clock()
        self._first_share: float | None = None
        self._left: float | None = None

    def seconds_left(self, share: float) -> float | None:
        """The guess when ``share`` (0 to 1, never falling) is done; None while it would be worth nothing."""
        now = self._clock()
        if self._first_share is None:
            self._first_share, self._begun = share, now
        grown, passed = share - self._first_share, now - self._begun
        if grown < _LEAST_SHARE or passed < _LEAST_SECONDS:
            self._last = now
            return None
        guess = passed / grown * (1 - share)
        since, self._last = now - self._last, now
        if self._left is None:
            self._left = guess
        else:
            trust = since / (since + _MEMORY)
            self._left = max(0.0, (self._left - since) * (1 - trust) + guess * trust)
        return self._left
