"""When a picture is due, and which one is worth making: playing in time.

Sound is the master clock.  An ear hears a gap of ten milliseconds, an eye
forgives a picture that is missing; so the sound is never held back, and the
pictures follow it and leave out what they cannot make in time.

    sound device --report--> HeardClock --position--> FramePolicy --> the next frame to make
    (no device)              SilentClock                          --> the frame to show now
                             cost of a picture -----> QualityPolicy --> how large to make it

Nothing here reads a clock, sleeps or knows a thread: the time comes in as an
argument, in seconds of ``time.monotonic``, and every rule can be tried on
simulated time.  Positions are seconds from the start of the timeline.

The rules are those of players that have been in use for years: the mean cost
of a picture decides what is skipped (MLT, ``mlt_consumer.c``), as a policy
class that knows neither clock nor thread (libopenshot, ``AdaptivePreroll.h``),
and cost is estimated as the internet estimates round trips: a slow mean plus
its deviation (RFC 6298, section 2).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Protocol

LEAD = 6
"""Pictures that are made ahead of the sound; 0.2 s at 30 a second ride over one slow picture."""

COAST_SECONDS = 0.1
"""How far the clock runs on after the last report of the device; reports come every 20 to 40 ms."""

PATIENCE_SECONDS = 2.0
"""A device that plays nothing for so long is taken for dead, and the wall clock takes over.

Measured: a null device of PulseAudio needs 1.1 s before it plays its first sample.
"""

OUTLIER = 20.0
"""A cost above this many means is a hiccup of the computer, not the cost of a picture (MLT)."""

WARM_UP = 4
"""Pictures after which the mean is believed; MLT, too, drops nothing at the start."""

SHARES = (1.0, 0.7, 0.5)
"""Sizes of the pictures while playing, as shares of the preview's sides; each step halves the work."""

FALL, RISE = 0.9, 0.3
"""Shares of the time that a picture lasts: one that costs more is made smaller, less is made larger.

A step up doubles the work at most, so what rises at 0.3 does not fall again at 0.6.
"""

FALL_AFTER, RISE_AFTER = 12, 150
"""Pictures that it must have been so: under half a second, so that a slow one alone changes
nothing, and five seconds, so that the picture does not tremble."""

_UNTRUE = 2
"""Pictures after a change of size that do not count: something is being built anew."""

_MEAN_SHARE = 1 / 8
_DEVIATION_SHARE = 1 / 4


class Clock(Protocol):
    """Where playing has got to."""

    def position(self, now: float) -> float:
        """Seconds from the start of the timeline; never goes back."""
        ...


class SilentClock:
    """The clock where no sound device is: time passes as on the wall."""

    def __init__(self, first: float, now: float, pace: float = 1.0) -> None:
        """``pace`` is how many seconds of the timeline pass in one second."""
        self._first = first
        self._began = now
        self._pace = pace

    def position(self, now: float) -> float:
        """``first`` at the beginning, and ``pace`` seconds more for each second since."""
        return self._first + max(0.0, now - self._began) * self._pace


class HeardClock:
    """The position of what is heard, from the coarse reports of a sound device.

    A device says how much it has played only now and then; in between the clock
    runs on by itself, at most ``COAST_SECONDS``, so a device that stutters makes
    the picture wait for the sound.  Until the first sound is heard the position
    stays at ``first``: the time that a device needs to wake up is not played.
    """

    def __init__(self, first: float, now: float, pace: float = 1.0) -> None:
        """``pace`` is how many seconds of the timeline are heard in one second."""
        self._first = first
        self._pace = pace
        self._played = 0.0
        self._reported = now
        self._progressed = now
        self._furthest = first

    def report(self, played: float, now: float) -> None:
        """The device has played ``played`` seconds since it began."""
        if played > self._played:
            self._progressed = now
            self._played = played
        self._reported = now

    def position(self, now: float) -> float:
        """What is heard at ``now``; never goes back."""
        heard = self._played
        if self._played > 0:
            heard += min(max(0.0, now - self._reported), COAST_SECONDS)
        dead_for = now - self._progressed - PATIENCE_SECONDS
        if dead_for > 0:
            heard += dead_for
        position = self._first + heard * self._pace
        self._furthest = max(self._furthest, position)
        return self._furthest


class HeldClock:
    """A clock that stands still until the first picture is there; then it is another clock."""

    def __init__(self, first: float) -> None:
        self._first = first
        self._clock: Clock | None = None

    @property
    def held(self) -> bool:
        return self._clock is None

    def release(self, clock: Clock) -> None:
        """Go on as ``clock`` from now on."""
        self._clock = clock

    def position(self, now: float) -> float:
        """``first`` while it is held."""
        return self._first if self._clock is None else self._clock.position(now)


class FramePolicy:
    """Which frame to make next, and which to show.

    A frame is due at ``frame / rate`` and late when it comes more than half a
    frame after that.  The policy makes every frame as long as there is time; when
    pictures cost more than they last it leaves out exactly those that would be
    late, so that each picture that appears belongs to the sound that is heard.
    """

    def __init__(self, rate: int, first: int, lead: int = LEAD) -> None:
        self._rate = rate
        self._lead = lead
        self._first = first
        self._last = first - 1
        self._mean = 0.0
        self._deviation = 0.0
        self.made = 0
        self.dropped = 0

    @property
    def expected_cost(self) -> float:
        """Seconds that the next picture will probably take."""
        return self._mean + self._deviation

    def next_frame(self, position: float) -> int | None:
        """The frame to make now, or None while enough pictures wait for their turn.

        The answer counts as taken: the next call goes on after it.
        """
        frame = self._last + 1
        if frame > position * self._rate + self._lead:
            return None
        if frame > self._first:  # the first picture is worth showing however late it is
            in_time = math.ceil((position + self.expected_cost) * self._rate - 0.5)
            if in_time > frame:
                self.dropped += in_time - frame
                frame = in_time
        self._last = frame
        return frame

    def took(self, seconds: float) -> None:
        """Making the last picture cost ``seconds``."""
        self.made += 1
        if self.made == 1:
            return  # opening the file is in it; the next ones will tell
        if self.made <= WARM_UP:
            # A file that has just been opened still reads from the disk; the cheapest picture is the truest.
            self._mean = seconds if self.made == 2 else min(self._mean, seconds)
            return
        seconds = min(seconds, OUTLIER * self._mean)
        self._deviation += _DEVIATION_SHARE * (abs(seconds - self._mean) - self._deviation)
        self._mean += _MEAN_SHARE * (seconds - self._mean)

    def due(self, ready: Iterable[int], position: float) -> int | None:
        """Which of the ``ready`` frames to show at ``position``: the newest whose time has come."""
        reached = position * self._rate + 0.5
        return max((frame for frame in ready if frame <= reached), default=None)


class QualityPolicy:
    """How large the pictures are made: smaller where a computer cannot make them in time.

    Dropping pictures keeps time on any computer, but a film of every third picture
    is not a film.  Half the sides is a quarter of the work, and on a small screen
    hardly seen.  It keeps what it has learned from one run to the next.
    """

    def __init__(self, rate: int) -> None:
        self._lasts = 1 / rate
        self._level = 0
        self._seen = self._dear = self._cheap = 0

    @property
    def share(self) -> float:
        """The size to make now, as a share of the preview's sides."""
        return SHARES[self._level]

    def took(self, seconds: float) -> bool:
        """Making a picture of ``share`` cost ``seconds``; whether the next one should have another size."""
        self._seen += 1
        if self._seen <= _UNTRUE:
            return False
        cost = seconds / self._lasts
        self._dear = self._dear + 1 if cost > FALL else max(0, self._dear - 1)
        self._cheap = self._cheap + 1 if cost < RISE else 0
        if self._dear >= FALL_AFTER and self._level < len(SHARES) - 1:
            return self._go_to(self._level + 1)
        if self._cheap >= RISE_AFTER and self._level > 0:
            return self._go_to(self._level - 1)
        return False

    def _go_to(self, level: int) -> bool:
        self._level = level
        self._seen = self._dear = self._cheap = 0
        return True
