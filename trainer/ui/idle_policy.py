"""When is the computer the learner's, and when may it prepare the export?

::

    edit   edit        play      pause                 edit
     |      |           |          |                    |
     v      v           v          v                    v
    -------------[work]-x             -----[work--------x       -----[work---> done
            1.5 s                     1.5 s                     1.5 s

No clock, no timer, no thread in here: whoever asks says what time it is.
"""

from __future__ import annotations

from enum import StrEnum

QUIET_SECONDS = 1.5
"""How long nothing must have happened; a person who looks for the next button is not disturbed."""

LEAST_CHARGE = 40
"""Percent of the battery below which nothing is prepared: power cuts are when the battery is needed."""

LOOK_AGAIN_SECONDS = 30.0
"""How often the battery is asked, while working and while waiting for it."""


class Reason(StrEnum):
    """Why nothing may be prepared now, whatever else happens."""

    CLOSED = "closed"
    """No project is open."""
    SWITCHED_OFF = "switched off"
    PLAYING = "playing"
    EXPORTING = "exporting"
    CLIPS = "clips"
    """Clips are being made quick to look at; whoever edits them now needs that sooner than an export."""


class IdlePolicy:
    """Says when to work.  All times are seconds of one clock that never goes back."""

    def __init__(self) -> None:
        self._reasons: set[Reason] = {Reason.CLOSED}
        self._since = 0.0
        self._wanted = False

    @property
    def wanted(self) -> bool:
        """Whether something changed since the last work was done."""
        return self._wanted

    def changed(self, now: float) -> None:
        """There is something new to prepare; work under way is for something old."""
        self._wanted = True
        self._since = now

    def touched(self, now: float) -> None:
        """The person did something that needs the computer, as moving along the timeline."""
        self._since = now

    def hold(self, reason: Reason, holds: bool, now: float) -> None:
        """``reason`` holds from now on, or holds no longer."""
        if holds == (reason in self._reasons):
            return
        if holds:
            self._reasons.add(reason)
        else:
            self._reasons.discard(reason)
            self._since = now

    def done(self) -> None:
        """Everything is prepared, or cannot be: until the next change."""
        self._wanted = False

    def may_work(self, now: float, charge: int | None) -> bool:
        """Whether to work now.  ``charge``: percent left while on battery, None on mains or unknown."""
        return (
            self._wanted
            and not self._reasons
            and now - self._since >= QUIET_SECONDS
            and (charge is None or charge >= LEAST_CHARGE)
        )

    def ask_again_in(self, now: float) -> float | None:
        """In how many seconds the answer may change by itself; None when something must happen first."""
        if not self._wanted or self._reasons:
            return None
        left = QUIET_SECONDS - (now - self._since)
        return left if left > 0 else LOOK_AGAIN_SECONDS
