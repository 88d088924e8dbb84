"""The sound of a file as 48 kHz stereo samples at exact places.

``Soundtrack`` gives the file's own samples; libswresample brings them to 48 kHz.
A resampler answers differently depending on where it was started, unless it is
started where a sample of the file and a sample of ours fall on the same
instant.  Such instants come regularly (every 147 samples of 44.1 kHz, which are
160 of ours), so every start is at one of them, a little before what is wanted:
the same sample then always comes out the same.
"""

from __future__ import annotations

import threading
from fractions import Fraction
from math import ceil
from pathlib import Path
from types import TracebackType

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

from trainer.media import opening, streams
from trainer.media.downmix import Stereo
from trainer.media.facts import MediaFacts
from trainer.media.probe import probe
from trainer.media.soundtrack import Soundtrack

RATE = 48_000
"""Samples a second of everything that is heard."""

_WARM_UP = 256
"""Samples on the slower side that libswresample looks around itself; its filter is 32 long."""

_FEED = 8192
"""Samples of the file that the resampler is fed at a time."""

_AHEAD = RATE
"""Samples that are rather resampled than jumped over."""

_TAIL = RATE
"""Samples after the measured end in which sound may still be found."""


class SoundSource:
    """The sound of one video or sound file; belongs to the thread that made it.

    A file without sound is silence.  Raises the errors of ``probe``.  Use as a
    context manager or call ``close``.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None) -> None:
        self._owner = threading.get_ident()
        self._facts = facts if facts is not None else probe(path)
        self._name = Path(path).name
        self._opened: opening.OpenedStream | None = None
        self._reading: Soundtrack | _Resampled | None = None
        if self._facts.audio is None:
            return
        self._opened = opening.open_stream(path)
        try:
            stream = streams.sound_stream(self._opened.container)
            if stream is not None:
                track = Soundtrack(self._opened, stream, self._facts.audio.rate, self._facts.start)
                self._reading = track if track.rate == RATE else _Resampled(track)
        except BaseException:
            self._opened.close()
            raise

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        return self._facts

    @property
    def seeks(self) -> int:
        """Seeks so far; what tests and benchmarks count."""
        return self._reading.seeks if self._reading is not None else 0

    def samples(self, start: int, count: int) -> NDArray[np.float32]:
        """``count`` samples from sample ``start`` after the clip's zero: (count, 2) float32, about -1..1.

        ``start`` may be negative or past the end; outside the sound there is
        silence.  The same sample comes out whichever way it was reached, but for
        the noise that some AAC and AC-3 encoders ask the decoder to make up.
        Raises FileUnreadable when the file is gone meanwhile.
        """
        if threading.get_ident() != self._owner:
            raise RuntimeError("a sound source belongs to the thread that made it")
        out = np.zeros((count, 2), dtype=np.float32)
        first, last = max(start, 0), min(start + count, ceil(self._facts.duration * RATE) + _TAIL)
        if self._reading is not None and first < last:
            with opening.named_errors(self._name):
                out[first - start : last - start] = self._reading.read(first, last - first)
        return out

    def close(self) -> None:
        """Let go of the file; the source cannot be used afterwards."""
        self._reading = None
        if self._opened is not None:
            self._opened.close()

    def __enter__(self) -> SoundSource:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Resampled:
    """A soundtrack at 48 kHz."""

    def __init__(self, track: Soundtrack) -> None:
        self._track = track
        ratio = Fraction(RATE, track.rate)
        self._ours, self._theirs = ratio.numerator, ratio.denominator
        slower = max(1.0, track.rate / RATE)
        self._warm_up = ceil(_WARM_UP * slower / self._theirs)
        self._resampler: AudioResampler | None = None
        self._fed = 0
        self._ready = np.zeros((0, 2), dtype=np.float32)
        self._place = 0

    @property
    def seeks(self) -> int:
        return self._track.seeks

    def read(self, place: int, count: int) -> Stereo:
        """``count`` samples from ``place``, both in 48 kHz samples from the clip's zero."""
        behind = place - (self._place + len(self._ready))
        if self._resampler is None or place < self._place or behind > _AHEAD:
            self._start(place)
        while self._place + len(self._ready) < place + count:
            self._feed()
            self._forget(place)
        self._forget(place)
        out = self._ready[:count]
        # What was read is forgotten at the next call, which usually goes on from its end.
        return out

    def _start(self, place: int) -> None:
        """Start resampling at a common instant safely before ``place``."""
        instant = place // self._ours - self._warm_up
        self._resampler = AudioResampler(format="flt", layout="stereo", rate=RATE)
        self._fed = instant * self._theirs
        self._place = instant * self._ours
        self._ready = np.zeros((0, 2), dtype=np.float32)

    def _feed(self) -> None:
        assert self._resampler is not None
        samples = self._track.read(self._fed, _FEED)
        frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout="stereo")
        frame.sample_rate = self._track.rate
        frame.time_base = Fraction(1, self._track.rate)
        frame.pts = None
        self._fed += _FEED
        pieces = [out.to_ndarray().reshape(-1, 2) for out in self._resampler.resample(frame)]
        self._ready = np.concatenate([self._ready, *pieces])

    def _forget(self, place: int) -> None:
        """Drop what is ready before ``place``."""
        drop = min(max(0, place - self._place), len(self._ready))
        self._ready = self._ready[drop:]
        self._place += drop
