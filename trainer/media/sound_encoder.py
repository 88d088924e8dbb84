"""Sound into AAC-LC, without the delay that an encoder puts in front.

An AAC encoder answers 1024 samples late.  Its first packet, which holds nothing but
that delay, is left out, so what remains starts exactly at zero (``video_file`` says
why).  The same sound gives the same packets, whenever and in whichever pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import Flags
from av.packet import Packet
from numpy.typing import NDArray

from trainer.model.opentime import SAMPLE_RATE


@dataclass(frozen=True)
class SoundPacket:
    """Some encoded sound: its AAC, where it begins and how long it lasts, in samples."""

    data: bytes
    place: int
    length: int


class SoundEncoder:
    """Encodes a sound piece by piece as AAC of ``kbps``; it comes out some pieces later."""

    def __init__(self, kbps: int) -> None:
        self._context = AudioCodecContext.create("aac", "w")
        self._context.sample_rate = SAMPLE_RATE
        self._context.layout = "stereo"
        self._context.format = "fltp"
        self._context.bit_rate = kbps * 1000
        self._context.time_base = Fraction(1, SAMPLE_RATE)
        # A player is told the format once, by the index of the file, not in every packet.
        self._context.flags |= Flags.global_header
        self._context.open()
        self._place = 0

    @property
    def header(self) -> bytes:
        """What a player needs before the first packet: the same for the same settings."""
        return bytes(self._context.extradata or b"")

    def encode(self, samples: NDArray[np.float32]) -> list[SoundPacket]:
        """Take the next ``samples``: (n, 2) float32 at 48 kHz."""
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts = self._place
        frame.time_base = Fraction(1, SAMPLE_RATE)
        self._place += len(samples)
        return list(self._encoded(frame))

    def finish(self) -> list[SoundPacket]:
        """What is still held back; no sound can follow."""
        return list(self._encoded(None))

    def _encoded(self, frame: AudioFrame | None) -> Iterator[SoundPacket]:
        for packet in self._context.encode(frame):
            if packet.pts is not None and packet.pts >= 0:
                yield SoundPacket(bytes(packet), packet.pts, packet.duration or 0)


class SoundDecoder:
    """Gives back what a player hears of the packets of an encoder with this ``header``."""

    def __init__(self, header: bytes) -> None:
        self._context = AudioCodecContext.create("aac", "r")
        self._context.extradata = header

    def decode(self, packets: Iterable[SoundPacket]) -> Iterator[NDArray[np.float32]]:
        """What is heard of ``packets``, the next ones: pieces of (n, 2) float32.

        Raises OSError or ValueError where they are not sound.
        """
        for encoded in packets:
            yield from self._decoded(cast("Packet[AudioStream]", Packet(encoded.data)))

    def finish(self) -> Iterator[NDArray[np.float32]]:
        yield from self._decoded(None)

    def _decoded(self, packet: Packet[AudioStream] | None) -> Iterator[NDArray[np.float32]]:
        for frame in self._context.decode(packet):
            yield np.asarray(frame.to_ndarray(), np.float32).T
