"""Pictures into H.264 that every platform takes, and that can be put together later.

Instagram and YouTube ask for the same (sources in
``assets/platforms/platforms.json``): H.264 High, constant frame rate, 4:2:0,
BT.709 and saying so, closed groups of half a second.

Nothing in a closed group points out of it, the pictures are stored in the order in
which they are shown (no B-frames), and the header depends on the settings alone.
So groups that were encoded at different times, from the same settings, follow each
other as if they had been encoded in one go (``video_file``).

The same pictures do not always give the same bytes: under a cap x264 spends its bits
by what its other threads have written so far.  What is seen is the same.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from fractions import Fraction

import av
import numpy as np
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter
from numpy.typing import NDArray

from trainer.model.canvas import Canvas

BT709 = 1
"""The number of BT.709 as matrix, as primaries and as curve (ITU-T H.273)."""
LIMITED = 1
"""16 to 235 for the darkest and the lightest, in the numbering of libavutil."""

WRITTEN_BY = f"av {av.__version__}, whole pictures abreast"
"""The encoder's version and way: another one may draw the same picture a little differently."""

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


@dataclass(frozen=True)
class Packet:
    """One encoded picture: its H.264 (Annex B), and whether decoding can begin with it."""

    data: bytes
    is_key: bool


def picture_options(encoding: Encoding) -> dict[str, str]:
    """What libx264 is told, beyond what ``describe`` sets."""
    return {
        "preset": "veryfast",
        "profile": "high",
        "crf": str(encoding.crf),
        "maxrate": f"{encoding.video_kbps}k",
        "bufsize": f"{encoding.video_kbps * BUFFER_SECONDS}k",
        "flags": "+cgop",
        "x264-params": (
            f"keyint={encoding.group}:min-keyint={encoding.group}:scenecut=0:open-gop=0:stitchable=1"
        ),
        "a53cc": "0",
    }


def describe(context: VideoCodecContext, encoding: Encoding) -> None:
    """Set the picture's size, time and colours."""
    context.width, context.height = encoding.size.width, encoding.size.height
    context.pix_fmt = "yuv420p"
    context.framerate = Fraction(encoding.rate)
    context.time_base = Fraction(1, encoding.rate)
    context.gop_size = encoding.group
    context.max_b_frames = 0
    context.color_primaries = context.color_trc = context.colorspace = BT709
    context.color_range = LIMITED


MOST_THREADS = 8
"""Of x264, and one a core at most.  Left to itself it takes half as many again, which is not quicker beside a
thread that draws, and each holds one more picture with all its half steps: 17 MB of 1080 x 1920."""


class PictureEncoder:
    """Encodes pictures one after the other; they come out some pictures later, in the same order."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._pictures = 0
        self._context = av.CodecContext.create("libx264", "w")
        describe(self._context, encoding)
        self._context.options = picture_options(encoding)
        self._context.flags |= av.codec.context.Flags.global_header
        # Whole pictures abreast, not the slices of one: a sixth faster on two cores, and smaller.
        self._context.thread_type = "FRAME"
        self._context.thread_count = min(MOST_THREADS, os.cpu_count() or 1)
        self._context.open()

    @property
    def header(self) -> bytes:
        """What a player needs before the first picture (SPS and PPS): the same for the same settings."""
        return bytes(self._context.extradata or b"")

    def encode(self, frame: VideoFrame) -> list[Packet]:
        """Take the next picture: yuv420p, BT.709, limited range, of the encoding's size.

        The frame is kept until it is encoded; it must not change any more.
        """
        frame.pts = self._pictures
        frame.time_base = Fraction(1, self._encoding.rate)
        # A decoded frame remembers what it was in its own file, and x264 would obey.
        frame.pict_type = PictureType.NONE
        self._pictures += 1
        return self._encoded(frame)

    def finish(self) -> list[Packet]:
        """What is still on its way; no picture can follow."""
        return self._encoded(None)

    def _encoded(self, frame: VideoFrame | None) -> list[Packet]:
        return [Packet(bytes(packet), packet.is_keyframe) for packet in self._context.encode(frame)]
