"""Pictures and sound into an MP4 that every platform takes as it is.

Instagram and YouTube ask for the same file (sources in
``assets/platforms/platforms.json``): H.264 High and AAC-LC in MP4, the index in
front, constant frame rate, 4:2:0, BT.709 and saying so, closed groups of half a
second, and *no edit list*.

The last one is not a matter of a switch.  An AAC encoder answers 1024 samples
late, and MP4 hides that behind an edit list; without one the sound would play
21 ms late.  So the first packet, which holds nothing but the delay, is not
written: the second starts exactly at zero.  Likewise the pictures are stored in
the order in which they are shown (no B-frames), so that theirs starts at zero
too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.packet import Packet
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter
from numpy.typing import NDArray

from trainer.model.opentime import SAMPLE_RATE
from trainer.model.schema import Canvas

BT709 = 1
"""The number of BT.709 as matrix, as primaries and as curve (ITU-T H.273)."""
LIMITED = 1
"""16 to 235 for the darkest and the lightest, in the numbering of libavutil."""

BUFFER_SECONDS = 1
"""How far the encoder may run ahead of its cap, in seconds of the cap."""


@dataclass(frozen=True)
class Encoding:
    """How a video is written: its picture, frames a second, quality, caps in thousands of bits a second."""

    size: Canvas
    rate: int
    crf: int
    video_kbps: int
    audio_kbps: int

    @property
    def group(self) -> int:
        """Frames from one key frame to the next: half a second."""
        return max(1, self.rate // 2)


class Converter:
    """RGB to what video is stored in: 4:2:0, BT.709, limited range."""

    def __init__(self) -> None:
        self._reformatter = VideoReformatter()

    def stored(self, picture: NDArray[np.uint8]) -> VideoFrame:
        """``picture`` (height, width, 3) uint8 sRGB, both sides even, as a yuv420p frame."""
        frame = self._reformatter.reformat(
            VideoFrame.from_ndarray(picture, format="rgb24"),
            format="yuv420p",
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            dst_colorspace=Colorspace.ITU709,
            # Without the flags swscale rounds down, and all colours drift a little to green.
            interpolation=(
                Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INP
            ),
        )
        assert frame is not None
        return frame


class Encoder:
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
        encoding = self._encoding
        stream = self._container.add_stream(
            "libx264",
            rate=encoding.rate,
            options={
                "preset": "veryfast",
                "profile": "high",
                "crf": str(encoding.crf),
                "maxrate": f"{encoding.video_kbps}k",
                "bufsize": f"{encoding.video_kbps * BUFFER_SECONDS}k",
                "flags": "+cgop",
                "x264-params": f"keyint={encoding.group}:min-keyint={encoding.group}:scenecut=0:open-gop=0",
                "a53cc": "0",
            },
        )
        stream.width, stream.height = encoding.size.width, encoding.size.height
        stream.pix_fmt = "yuv420p"
        context = stream.codec_context
        context.time_base = Fraction(1, encoding.rate)
        context.gop_size = encoding.group
        context.max_b_frames = 0
        context.color_primaries = context.color_trc = context.colorspace = BT709
        context.color_range = LIMITED
        return stream

    def picture(self, frame: VideoFrame) -> None:
        """Write the next picture: yuv420p, BT.709, limited range, of the encoding's size.

        The frame is kept until it is encoded; it must not change any more.
        """
        frame.pts = self._pictures
        frame.time_base = Fraction(1, self._encoding.rate)
        # A decoded frame remembers what it was in its own file, and x264 would obey.
        frame.pict_type = PictureType.NONE
        self._pictures += 1
        self._mux(self._video.encode(frame))

    def sound(self, samples: NDArray[np.float32]) -> None:
        """Write the next samples: (n, 2) float32 at 48 kHz."""
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), format="fltp", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts = self._samples
        frame.time_base = Fraction(1, SAMPLE_RATE)
        self._samples += len(samples)
        self._mux(self._audio.encode(frame))

    def finish(self) -> None:
        """Write what the encoders still hold, then the index, and move the index to the front."""
        self._mux(self._video.encode(None))
        self._mux(self._audio.encode(None))
        self._container.close()

    def close(self) -> None:
        """Let go of the file; an unfinished one is worth nothing."""
        with contextlib.suppress(OSError):
            self._container.close()

    def _mux(self, packets: Sequence[Packet[Any]]) -> None:
        for packet in packets:
            if packet.pts is not None and packet.pts < 0:
                continue  # the delay of the AAC encoder, see above
            self._container.mux(packet)
