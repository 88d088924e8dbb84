"""Encodes the sound of a timeline, and listens to it as the finished file will hold it.

AAC keeps what is heard, not the shape of the curve.  What comes out of a decoder
rises above what went in: by tenths of a decibel at a high bit rate, by one or two
where the sound is loud and dense and the bits are few.  How far cannot be told
beforehand, so it is tried: what was encoded is decoded at once, and where it rises too
high the limiter holds it lower::

    limiter at -1.5 -> AAC -> -0.1 dBTP -> limiter at -2.5 -> AAC -> -1.1 dBTP: done

Only the peaks give way; a lower gain would take loudness from everything.  What passes
has been decoded to its end, is as long and as strong as it was mixed, and is measured;
nobody need decode it again.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.errors import ExportUnverified
from trainer.media.encoded_sound import EncodedSound
from trainer.media.limiter import CEILING
from trainer.media.loudness import LoudnessMeter
from trainer.media.mix import Mix
from trainer.media.pool import Pool, sound_pool
from trainer.media.sound import SoundSource
from trainer.media.sound_encoder import SoundDecoder, SoundEncoder, SoundPacket
from trainer.media.true_peak import PeakMeter
from trainer.model.opentime import samples_per_frame
from trainer.model.schema import Timeline

HIGHEST = -1.0
"""dBTP in the finished file: the maximum of EBU R 128, and what platforms ask for."""

_ROOM = 0.1
"""dB below ``HIGHEST`` that is aimed at: meters differ by that much, for each has its own filter."""

_LISTENINGS = 4

ENERGY_SLACK = 2.0
"""Times that the sound's strength (RMS) may differ; AAC moves it by a few percent."""
AUDIBLE = 10 ** (-60 / 20)
"""RMS below which a sound counts as silence."""


class Unheard(Exception):
    """In which way the encoded sound is another one, for the log."""


def encoded(timeline: Timeline, project: Path, kbps: int) -> Generator[float, None, EncodedSound]:
    """The whole sound as AAC of ``kbps``, listened to.

    Yields the share that is done; closing it early lets go of the files.  Raises what
    a strict ``Mix`` raises, and ExportUnverified (caused by ``Unheard``) when what is
    decoded is not what was mixed.

    Only a sound that was levelled is held below ``HIGHEST``: nobody promised that of
    the others.
    """
    height = CEILING
    pool = sound_pool(project)
    try:
        for listening in range(_LISTENINGS):
            tried = yield from _tried(timeline, project, pool, kbps, height, listening)
            peak = tried.true_peak
            if timeline.levelled is None or peak is None or peak <= HIGHEST - _ROOM / 2:
                break
            height *= 10 ** ((HIGHEST - _ROOM - peak) / 20)
    finally:
        pool.close()
    return tried


def _tried(
    timeline: Timeline, project: Path, pool: Pool[SoundSource], kbps: int, height: float, listening: int
) -> Generator[float, None, EncodedSound]:
    packets, step = list[SoundPacket](), samples_per_frame(timeline.rate)
    with Mix(timeline, project, pool=pool, strict=True, ceiling=height) as mix:
        encoder = SoundEncoder(kbps)
        decoder, sent, heard = SoundDecoder(encoder.header), Strength(), Listening()
        for start in range(0, mix.duration, step):
            # Each listening is shown as half of what is left.
            yield 1 - 0.5**listening * (1 - 0.5 * start / mix.duration)
            samples = mix.samples(start, step)
            sent.add(samples)
            coming = encoder.encode(samples)
            packets += coming
            heard.hear(decoder.decode(coming))
        coming = encoder.finish()
        heard.hear(decoder.decode(coming))
        heard.hear(decoder.finish())
    compare(sent, heard.strength, step)
    loudness, peak = heard.meter.integrated(), heard.peaks.true_peak()
    return EncodedSound(encoder.header, (*packets, *coming), loudness, peak)


@dataclass
class Strength:
    """How long and how strong a sound is that comes in pieces."""

    samples: int = 0
    power: float = 0.0

    def add(self, samples: NDArray[np.float32]) -> None:
        """Take the next piece: (n, 2) float32."""
        self.samples += len(samples)
        self.power += float(np.square(samples, dtype=np.float64).sum())

    @property
    def rms(self) -> float:
        return float((self.power / max(1, 2 * self.samples)) ** 0.5)


@dataclass
class Listening:
    """What was heard of a sound so far."""

    strength: Strength = field(default_factory=Strength)
    meter: LoudnessMeter = field(default_factory=LoudnessMeter)
    peaks: PeakMeter = field(default_factory=PeakMeter)

    def hear(self, pieces: Iterable[NDArray[np.float32]]) -> None:
        for samples in pieces:
            self.strength.add(samples)
            self.meter.listen(samples)
            self.peaks.listen(samples)


def compare(sent: Strength, heard: Strength, slack: int) -> None:
    """Whether what was ``heard`` is as long, within ``slack`` samples, and as strong as what was ``sent``.

    Raises ExportUnverified, caused by ``Unheard``.
    """
    if abs(heard.samples - sent.samples) > slack:
        raise ExportUnverified() from Unheard(f"{heard.samples} samples instead of {sent.samples}")
    least, most = sent.rms / ENERGY_SLACK, sent.rms * ENERGY_SLACK
    if sent.rms <= AUDIBLE:
        least, most = 0.0, AUDIBLE * ENERGY_SLACK
    if not least <= heard.rms <= most:
        raise ExportUnverified() from Unheard(f"an RMS of {heard.rms:.4f} instead of {sent.rms:.4f}")
