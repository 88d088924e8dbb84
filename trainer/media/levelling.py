""" "Level the sound": as loud as platforms play it, and never too loud for them.

Platforms turn down what is louder than -14 LUFS and leave alone what is softer,
so -14 is where a video is heard as well as any other (content research, section
1.3: YouTube says so, the others act like it).  The levelling is one gain for the
whole sound; the limiter, which stands behind it anyway, keeps the peaks.  It
takes a little loudness away, so the gain is found by listening again::

    listen -> -21.3 LUFS -> +7.3 dB -> listen -> -14.4 -> +7.7 dB -> listen -> -14.0: done
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from trainer.errors import NothingHeard
from trainer.media.loudness import LoudnessMeter
from trainer.media.mix import Mix
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.model.invariants import LARGEST_GAIN
from trainer.model.opentime import SAMPLE_RATE
from trainer.model.schema import Timeline

TARGET = -14.0
"""LUFS."""
_CLOSE_ENOUGH = 0.1
_LISTENINGS = 5


def measure(timeline: Timeline, project: Path) -> Generator[float, None, int]:
    """The gain in centibels that brings the sound of ``timeline`` to ``TARGET``, for ``LevelSound``.

    Yields the share that is done; closing it early lets go of the files.  A file
    that is gone counts as silent.  Raises NothingHeard when all is silent or
    shorter than 0.4 s.
    """
    gain = 0
    pool = sound_pool(project)
    try:
        for listening in range(_LISTENINGS):
            loudness = yield from _listened(replace(timeline, levelled=gain), project, pool, listening)
            if loudness is None:
                raise NothingHeard
            nearer = max(-LARGEST_GAIN, min(LARGEST_GAIN, gain + round(10 * (TARGET - loudness))))
            if abs(TARGET - loudness) <= _CLOSE_ENOUGH or nearer == gain:
                break
            gain = nearer
    finally:
        pool.close()
    return gain


def loudness(timeline: Timeline, project: Path) -> Generator[float, None, float | None]:
    """How loud the sound of ``timeline`` is now, in LUFS; None when all is silent or shorter than 0.4 s.

    Yields the share that is done.
    """
    pool = sound_pool(project)
    try:
        listened = _listened(timeline, project, pool, 0)
        while True:
            try:
                # Half of a first of many listenings is all of an only one.
                yield 2 * next(listened)
            except StopIteration as end:
                found: float | None = end.value
                return found
    finally:
        pool.close()


def _listened(
    timeline: Timeline, project: Path, pool: Pool[SoundSource], listening: int
) -> Generator[float, None, float | None]:
    """Hear it all once; each listening is shown as half of what is left."""
    meter = LoudnessMeter()
    with Mix(timeline, project, pool=pool) as mix:
        for start in range(0, mix.duration, SAMPLE_RATE):
            yield 1 - 0.5**listening * (1 - 0.5 * start / mix.duration)
            meter.listen(mix.samples(start, min(SAMPLE_RATE, mix.duration - start)))
    return meter.integrated()
