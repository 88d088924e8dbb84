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

from collections.abc import Generator, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.codec.context import Flags
from av.packet import Packet
from numpy.typing import NDArray

from trainer.media.limiter import CEILING
from trainer.media.mix import Mix
from trainer.media.pool import sound_pool
from trainer.media.true_peak import PeakMeter
from trainer.media.video_file import sound_frame
from trainer.model.opentime import SAMPLE_RATE, samples_per_frame
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
    """
    height = CEILING
    pool = sound_pool(project)
    try:
        for listening in range(_LISTENINGS):
            meter = PeakMeter()
            with Mix(timeline, project, pool=pool, strict=True, ceiling=height) as mix:
                encoded = _Encoded(kbps)
                step = samples_per_frame(timeline.rate)
                for start in range(0, mix.duration, step):
                    # Each listening is shown as half of what is left.
                    yield 1 - 0.5**listening * (1 - 0.5 * start / mix.duration)
                    for heard in encoded.sound(mix.samples(start, step)):
                        meter.listen(heard)
                for heard in encoded.rest():
                    meter.listen(heard)
            peak = meter.true_peak()
            if peak is None or peak <= HIGHEST - _ROOM / 2:
                break
            height *= 10 ** ((HIGHEST - _ROOM - peak) / 20)
    finally:
        pool.close()
    return height


class _Encoded:
    """A sound through AAC and back, piece by piece, as ``VideoFile`` writes it."""

    def __init__(self, kbps: int) -> None:
        self._encoder = AudioCodecContext.create("aac", "w")
        self._encoder.sample_rate = SAMPLE_RATE
        self._encoder.layout = "stereo"
        self._encoder.format = "fltp"
        self._encoder.bit_rate = kbps * 1000
        self._encoder.time_base = Fraction(1, SAMPLE_RATE)
        # The decoder is told the format once, as by the index of a file, not in every packet.
        self._encoder.flags |= Flags.global_header
        self._encoder.open()
        self._decoder = AudioCodecContext.create("aac", "r")
        self._decoder.extradata = self._encoder.extradata
        self._place = 0

    def sound(self, samples: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
        """What is heard once ``samples`` (n, 2) came as well; it comes late by what the codec holds back."""
        frame = sound_frame(samples, self._place)
        self._place += len(samples)
        for packet in self._encoder.encode(frame):
            yield from self._decoded(packet)

    def rest(self) -> Iterator[NDArray[np.float32]]:
        """What the codec still holds."""
        for packet in self._encoder.encode(None):
            yield from self._decoded(packet)
        yield from self._decoded(None)

    def _decoded(self, packet: Packet[AudioStream] | None) -> Iterator[NDArray[np.float32]]:
        for frame in self._decoder.decode(packet):
            yield np.asarray(frame.to_ndarray(), np.float32).T
