"""The encoded sound of a timeline: from the store, or mixed and encoded now.

New sound is first tried as AAC (``soundcheck``) and then comes piece by piece, in step
with the pictures of the file that it is written into; kept sound is handed out in the
same steps.
"""

from __future__ import annotations

import contextlib
import math
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Generator, Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.media import encoded_sound, soundcheck
from trainer.media.chunk_maker import recognised
from trainer.media.chunk_store import ChunkStore
from trainer.media.encoded_sound import EncodedSound
from trainer.media.limiter import CEILING
from trainer.media.loudness import LoudnessMeter
from trainer.media.mix import Mix
from trainer.media.sound_encoder import SoundDecoder, SoundEncoder, SoundPacket
from trainer.media.true_peak import PeakMeter
from trainer.model.opentime import samples_per_frame
from trainer.model.schema import Timeline


class SoundMaker:
    """Makes the sound of ``timeline`` (of the project in the folder ``project``) as AAC of ``kbps``.

    Without ``store`` it is made anew and not kept.
    """

    def __init__(self, timeline: Timeline, project: Path, kbps: int, store: ChunkStore | None) -> None:
        self._timeline, self._project, self._kbps = timeline, project, kbps
        self._store = store
        self._name = ""
        self._kept: EncodedSound | None = None
        self._ceiling = CEILING

    def ready(self) -> Generator[float, None, None]:
        """Look for the sound, or find out how high it may be; yields the share that is done.

        Raises what a strict ``Mix`` raises.
        """
        if self._store is not None:
            self._name = encoded_sound.key(recognised(self._timeline, self._project), self._kbps)
            self._kept = self._store.load_sound(self._name)
        if self._kept is None:
            self._ceiling = yield from soundcheck.ceiling(self._timeline, self._project, self._kbps)

    def begin(self) -> Sounding:
        """The sound from its start, after ``ready``; close it in the end."""
        if self._kept is not None:
            return Kept(self._kept, samples_per_frame(self._timeline.rate))
        return New(Mix(self._timeline, self._project, strict=True, ceiling=self._ceiling), self._kbps)

    def keep(self, sounding: Sounding, loudness: float | None, true_peak: float | None) -> None:
        """Keep what ``sounding`` gave, for it was decoded, and measured so."""
        if self._store is not None and isinstance(sounding, New):
            whole = EncodedSound(sounding.header, tuple(sounding.given), loudness, true_peak)
            self._store.keep_sound(self._name, whole)

    def prepare(self) -> Generator[float, None, None]:
        """Make the sound and keep it, unless it is there.  Yields the share that is done.

        Raises what a strict ``Mix`` raises.
        """
        yield from self.ready()
        if self._kept is not None:
            return
        rate, length = self._timeline.rate, self._timeline.duration
        meter, peaks = LoudnessMeter(), PeakMeter()
        with contextlib.closing(self.begin()) as sounding:
            decoder = SoundDecoder(sounding.header)

            def hear(pieces: Iterable[NDArray[np.float32]]) -> None:
                for heard in pieces:
                    meter.listen(heard)
                    peaks.listen(heard)

            for frame in range(rate, length + rate, rate):
                hear(decoder.decode(sounding.until(min(frame, length))))
                yield min(1.0, frame / length)
            hear(decoder.decode(sounding.rest()))
            hear(decoder.finish())
        self.keep(sounding, meter.integrated(), peaks.true_peak())


class Sounding(ABC):
    """An encoded sound, handed out from its start in steps.

    ``header`` is the encoder's; ``kept`` is the sound where it came from the store;
    ``energy`` the RMS of what was mixed so far (0 where nothing was).
    """

    header: bytes
    kept: EncodedSound | None = None

    @property
    def energy(self) -> float:
        return 0.0

    @abstractmethod
    def until(self, frame: int) -> list[SoundPacket]:
        """The next packets, up to the end of that many frames; some may come later."""

    @abstractmethod
    def rest(self) -> list[SoundPacket]:
        """The last packets."""

    @abstractmethod
    def close(self) -> None:
        """Close the files."""


class Kept(Sounding):
    """Handed out as it was kept."""

    def __init__(self, sound: EncodedSound, samples_a_frame: int) -> None:
        self.header, self.kept = sound.header, sound
        self._left = deque(sound.packets)
        self._frame = samples_a_frame

    def until(self, frame: int) -> list[SoundPacket]:
        packets = list[SoundPacket]()
        while self._left and self._left[0].place < frame * self._frame:
            packets.append(self._left.popleft())
        return packets

    def rest(self) -> list[SoundPacket]:
        return list(self._left)

    def close(self) -> None:
        self._left.clear()


class New(Sounding):
    """Mixed and encoded now."""

    def __init__(self, mix: Mix, kbps: int) -> None:
        self._mix = mix
        self._encoder = SoundEncoder(kbps)
        self._frame = samples_per_frame(mix.timeline.rate)
        self._place = 0
        self._power = 0.0
        self.header = self._encoder.header
        self.given: list[SoundPacket] = []

    @property
    def energy(self) -> float:
        return math.sqrt(self._power / max(1, 2 * self._place))

    def until(self, frame: int) -> list[SoundPacket]:
        packets = list[SoundPacket]()
        while self._place < frame * self._frame:
            sound = self._mix.samples(self._place, self._frame)
            self._place += self._frame
            self._power += float(np.square(sound, dtype=np.float64).sum())
            packets += self._encoder.encode(sound)
        self.given += packets
        return packets

    def rest(self) -> list[SoundPacket]:
        packets = self._encoder.finish()
        self.given += packets
        return packets

    def close(self) -> None:
        self._mix.close()
