"""Listens to a sound as the finished file will hold it, before the file is made.

AAC keeps what is heard, not the shape of the curve.  What comes out of a decoder
rises above what went in: by tenths of a decibel at a high bit rate, by one or two
where the sound is loud and dense and the bits are few.  How far cannot be told
beforehand, so it is tried: the sound is encoded and decoded once without the
pictures, and where it rises too high the limiter holds it lower::

    limiter at -1.5 -> AAC -> -0.1 dBTP -> limiter at -2.5 -> AAC -> -1.1 dBTP: done

Only the peaks give way; a lower gain would take loudness from everything.  The
encoder answers the same to the same sound, so what was tried is what is written.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from trainer.media.limiter import CEILING
from trainer.media.mix import Mix
from trainer.media.pool import sound_pool
from trainer.media.sound_encoder import SoundDecoder, SoundEncoder
from trainer.media.true_peak import PeakMeter
from trainer.model.opentime import samples_per_frame
from trainer.model.schema import Timeline

HIGHEST = -1.0
"""dBTP in the finished file: the maximum of EBU R 128, and what platforms ask for."""

_ROOM = 0.1
"""dB below ``HIGHEST`` that is aimed at: meters differ by that much, for each has its own filter."""

_LISTENINGS = 4


def ceiling(timeline: Timeline, project: Path, kbps: int) -> Generator[float, None, float]:
    """Where the limiter must hold the sound so that it stays below ``HIGHEST`` as AAC of ``kbps``.

    An amplitude, at most ``CEILING``.  Yields the share that is done; closing it
    early lets go of the files.  Raises what a strict ``Mix`` raises.

    Only a sound that was levelled is tried: nobody promised that of the others, and
    listening to a minute takes seconds.
    """
    height = CEILING
    if timeline.levelled is None:
        return height
    pool = sound_pool(project)
    try:
        for listening in range(_LISTENINGS):
            meter = PeakMeter()
            with Mix(timeline, project, pool=pool, strict=True, ceiling=height) as mix:
                encoder = SoundEncoder(kbps)
                decoder = SoundDecoder(encoder.header)
                step = samples_per_frame(timeline.rate)
                for start in range(0, mix.duration, step):
                    # Each listening is shown as half of what is left.
                    yield 1 - 0.5**listening * (1 - 0.5 * start / mix.duration)
                    for heard in decoder.decode(encoder.encode(mix.samples(start, step))):
                        meter.listen(heard)
                for heard in (*decoder.decode(encoder.finish()), *decoder.finish()):
                    meter.listen(heard)
            peak = meter.true_peak()
            if peak is None or peak <= HIGHEST - _ROOM / 2:
                break
            height *= 10 ** ((HIGHEST - _ROOM - peak) / 20)
    finally:
        pool.close()
    return height
