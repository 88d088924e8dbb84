"""Encoded pictures and sound into an MP4 that every platform takes as it is.

The index stands in front, the sound is AAC-LC, and there is *no edit list*.  The
last one is not a matter of a switch.  An AAC encoder answers 1024 samples late, and
MP4 hides that behind an edit list; without one the sound would play 21 ms late.  So
the first packet, which holds nothing but the delay, is not written: the second
starts exactly at zero.  The pictures have no delay to hide (``encoder``).

Pictures arrive encoded and are written as they are.  Whether they were made this
moment or an hour ago, the file is the same.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.codec.context import ThreadType
from numpy.typing import NDArray

from trainer.media.encoder import Encoding, Packet, describe, picture_options
from trainer.model.opentime import SAMPLE_RATE


class VideoFile:
    """Writes one video: pictures and sound in turn, then ``finish``; ``close`` in any case.

    Raises OSError (av's errors are OSErrors too) when the file cannot be written.
    """

    def __init__(self, file: Path, encoding: Encoding) -> None:
        self._encoding = encoding
        self._pictures = 0
        self._samples = 0
        self._container = av.open(
            str(file),
            "w",
            format="mp4",
            # bitexact: no name of a program in the file; there is no other metadata.
            options={"movflags": "+faststart", "use_editlist": "0", "fflags": "+bitexact"},
        )
        try:
            self._video = self._video_stream()
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

    def sound(self, samples: NDArray[np.float32]) -> None:
        """Write the next samples: (n, 2) float32 at 48 kHz."""
        frame = sound_frame(samples, self._samples)
        self._samples += len(samples)
        self._write_sound(frame)

    def finish(self) -> None:
        """Write what the sound's encoder still holds, then the index, and move the index to the front."""
        self._write_sound(None)
        self._container.close()

    def close(self) -> None:
        """Let go of the file; an unfinished one is worth nothing."""
        with contextlib.suppress(OSError):
            self._container.close()

    def _write_sound(self, frame: AudioFrame | None) -> None:
        for packet in self._audio.encode(frame):
            if packet.pts is None or packet.pts >= 0:  # else the delay of the encoder, see above
                self._container.mux(packet)


def sound_frame(samples: NDArray[np.float32], place: int) -> AudioFrame:
    """``samples``, (n, 2) float32 at 48 kHz, as an encoder takes them; ``place`` counts in samples."""
    frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout="stereo")
    frame.sample_rate = SAMPLE_RATE
    frame.pts = place
    frame.time_base = Fraction(1, SAMPLE_RATE)
    return frame
