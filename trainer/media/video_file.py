"""Encoded pictures and sound into an MP4 that every platform takes as it is.

The index stands in front, the sound is AAC-LC, and there is *no edit list*.  The
last one is not a matter of a switch.  An AAC encoder answers 1024 samples late, and
MP4 hides that behind an edit list; without one the sound would play 21 ms late.  So
the first packet, which holds nothing but the delay, is not written: the second
starts exactly at zero (``sound_encoder``).  The pictures have no delay to hide
(``encoder``).

Pictures and sound arrive encoded and are written as they are.  Whether they were made
this moment or an hour ago, the file is the same.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
from av.codec.context import ThreadType

from trainer.media.encoder import Encoding, Packet, describe, picture_options
from trainer.media.sound_encoder import SoundPacket
from trainer.model.opentime import SAMPLE_RATE


class VideoFile:
    """Writes one video: pictures and their sound in turn, then ``finish``; ``close`` in any case.

    Raises OSError (av's errors are OSErrors too) when the file cannot be written.
    """

    def __init__(self, file: Path, encoding: Encoding) -> None:
        self._encoding = encoding
        self._pictures = 0
        self._container = av.open(
            str(file),
            "w",
            format="mp4",
            # bitexact: no name of a program in the file; there is no other metadata.
            options={"movflags": "+faststart", "use_editlist": "0", "fflags": "+bitexact"},
        )
        try:
            self._video = self._video_stream()
            # An encoder that never gets a sound, likewise.
            self._audio = self._container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo")
            self._audio.bit_rate = encoding.audio_kbps * 1000
            self._container.start_encoding()  # opens the file now, not at the first packet
        except BaseException:
            self._container.close()
            raise

    def _video_stream(self) -> av.VideoStream:
        """An encoder that never gets a picture: it writes the header, which the settings alone decide."""
        encoding = self._encoding
        stream = self._container.add_stream("libx264", rate=encoding.rate, options=picture_options(encoding))
        describe(stream.codec_context, encoding)
        stream.codec_context.thread_count = 1
        stream.codec_context.thread_type = ThreadType.NONE
        return stream

    @property
    def header(self) -> bytes:
        """What the file tells a player before the first picture; only pictures of this header belong here."""
        return bytes(self._video.codec_context.extradata or b"")

    def pictures(self, packets: Iterable[Packet]) -> None:
        """Write the next pictures; the first of all must be a key frame."""
        for encoded in packets:
            packet = av.Packet(encoded.data)
            packet.stream = self._video
            packet.time_base = Fraction(1, self._encoding.rate)
            packet.pts = packet.dts = self._pictures
            packet.duration = 1
            packet.is_keyframe = encoded.is_key
            self._pictures += 1
            self._container.mux(packet)

    def sounds(self, packets: Iterable[SoundPacket]) -> None:
        """Write the next packets of the sound."""
        for encoded in packets:
            packet = av.Packet(encoded.data)
            packet.stream = self._audio
            packet.time_base = Fraction(1, SAMPLE_RATE)
            packet.pts = packet.dts = encoded.place
            packet.duration = encoded.length
            packet.is_keyframe = True
            self._container.mux(packet)

    def finish(self) -> None:
        """Write the index, and move it to the front."""
        self._container.close()

    def close(self) -> None:
        """Let go of the file; an unfinished one is worth nothing."""
        with contextlib.suppress(OSError):
            self._container.close()
