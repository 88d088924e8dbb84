"""The pictures of a video made small, so that any of them is there at once.

A phone's clip is made to be small on the phone: finding one picture of it means
decoding a second of large ones.  Here the pictures are as large as the preview
needs, upright, SDR, and every fifth can be decoded alone, so any picture costs
at most five small ones::

    semenit-proxy 1\\n  H.264 of picture 0, 1, 2 ...  index  its length and checksum

The index holds, for each picture, where it stands in the file, its checksum, and
its time on the clock of the *original*.  Times are looked up exactly as
``VideoSource`` does it, so at every moment the proxy shows the picture that the
original shows, however unevenly the phone recorded.

It is a cache: a picture that does not fit its checksum raises ``ProxyDamaged``,
and whoever reads goes back to the original.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from bisect import bisect_right
from fractions import Fraction
from pathlib import Path
from typing import IO, Any

import av
import av.error
import numpy as np
from av.codec.context import ThreadType
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType, VideoFrame
from numpy.typing import NDArray

from trainer.media.darkroom import Darkroom, Output, Stored
from trainer.media.facts import MediaFacts
from trainer.media.orientation import UPRIGHT
from trainer.media.view import Size, View

SHORT_SIDE = 540
"""Pixels; the preview is never larger (``compositor.PREVIEW_SHORT_SIDE``)."""

GROUP = 5
"""Pictures from one that can be decoded alone to the next: a third of the size of having only such."""

_CRF = 24
_MAGIC = b"semenit-proxy 1\n"
_TAIL = struct.Struct("<Q32s")
_LARGEST_INDEX = 64 * 1024 * 1024


class ProxyDamaged(Exception):
    """A proxy is not what was written; never leaves ``trainer.media``."""


def proxy_size(width: int, height: int) -> Size:
    """The size of the proxy of a picture of ``width`` x ``height``: never larger, both sides even."""
    share = min(1.0, SHORT_SIDE / min(width, height))
    return max(2, round(width * share / 2) * 2), max(2, round(height * share / 2) * 2)


class ProxyWriter:
    """Writes the pictures of one video into ``stream``; raises OSError when the disk does not take them.

    ``tick`` and ``shift`` are those of the original's ``VideoSource``.
    """

    def __init__(self, stream: IO[bytes], size: Size, tick: Fraction, shift: Fraction) -> None:
        self._stream = stream
        self._size, self._tick, self._shift = size, tick, shift
        self._times: list[int] = []
        self._lengths: list[int] = []
        self._checks: list[int] = []
        self._context = _encoder(size)
        stream.write(_MAGIC)

    def add(self, time: int, picture: VideoFrame) -> None:
        """The next picture: yuv420p, BT.709, limited range, shown from ``time`` (in ticks) on."""
        picture.pts, picture.time_base = len(self._times), Fraction(1, 30)
        picture.pict_type = PictureType.NONE
        self._times.append(time)
        self._write(self._context.encode(picture))

    def finish(self) -> None:
        """Write what is still on its way, and the index."""
        self._write(self._context.encode(None))
        index = json.dumps(
            {
                "size": self._size,
                "tick": str(self._tick),
                "shift": str(self._shift),
                "times": self._times,
                "lengths": self._lengths,
                "checks": self._checks,
            },
            separators=(",", ":"),
        ).encode()
        self._stream.write(index)
        self._stream.write(_TAIL.pack(len(index), hashlib.sha256(index).digest()))

    def _write(self, packets: list[Packet[Any]]) -> None:
        for packet in packets:
            data = bytes(packet)
            self._lengths.append(len(data))
            self._checks.append(zlib.crc32(data))
            self._stream.write(data)


def _encoder(size: Size) -> VideoCodecContext:
    context = av.CodecContext.create("libx264", "w")
    context.width, context.height = size
    context.pix_fmt = "yuv420p"
    context.framerate, context.time_base = Fraction(30), Fraction(1, 30)
    context.gop_size, context.max_b_frames = GROUP, 0
    context.color_primaries = context.color_trc = context.colorspace = context.color_range = 1
    context.thread_count = 1
    context.options = {
        "preset": "ultrafast",
        "tune": "fastdecode",
        "crf": str(_CRF),
        "flags": "+cgop",
        "x264-params": f"keyint={GROUP}:min-keyint={GROUP}:scenecut=0:open-gop=0:bframes=0",
    }
    context.open()
    return context


class ProxySource:
    """The pictures of a proxy, with the interface of ``VideoSource``.

    ``facts`` are those of the original, and views are counted in its pixels.
    Belongs to one thread.  Raises ProxyDamaged, also at its making.
    """

    def __init__(self, file: Path, facts: MediaFacts) -> None:
        self._facts = facts
        try:
            self._stream = file.open("rb")
        except OSError as fault:
            raise ProxyDamaged(file.name) from fault
        try:
            self._read_index()
        except (OSError, ValueError, KeyError, TypeError, struct.error, ZeroDivisionError) as fault:
            self._stream.close()
            raise ProxyDamaged(file.name) from fault
        except BaseException:
            self._stream.close()
            raise
        self._darkroom = Darkroom()
        self._decoder = av.CodecContext.create("h264", "r")
        # Slices of one picture, not pictures at once: each answers as soon as it can.
        self._decoder.thread_type, self._decoder.thread_count = ThreadType.SLICE, 1
        self._number = -1
        self._picture: VideoFrame | None = None
        self._kept: tuple[int, View, NDArray[np.uint8]] | None = None
        self.decoded = 0
        """Pictures decoded so far; what tests count."""

    def _read_index(self) -> None:
        stream = self._stream
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("another file")
        end = stream.seek(-_TAIL.size, 2)
        length, digest = _TAIL.unpack(stream.read(_TAIL.size))
        if not 0 < length <= min(end, _LARGEST_INDEX):
            raise ValueError("cut off")
        stream.seek(end - length)
        text = stream.read(length)
        if hashlib.sha256(text).digest() != digest:
            raise ValueError("changed")
        index = json.loads(text)
        self._size: Size = (index["size"][0], index["size"][1])
        self._tick, self._shift = Fraction(index["tick"]), Fraction(index["shift"])
        self._times: list[int] = index["times"]
        self._checks: list[int] = index["checks"]
        places = np.cumsum([len(_MAGIC), *index["lengths"]])
        self._places: list[int] = places.tolist()
        if not len(self._times) == len(self._checks) == len(self._places) - 1 or not self._times:
            raise ValueError("pictures are missing")

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` said of the original."""
        return self._facts

    @property
    def size(self) -> Size:
        """How large the pictures are stored."""
        return self._size

    @property
    def times(self) -> list[int]:
        """When each picture begins, in ticks of the original's clock."""
        return self._times

    def shown(self, seconds: Fraction | float) -> int:
        """The number of the picture that is shown at ``seconds``."""
        wanted = int((Fraction(seconds) + self._shift) // self._tick)
        return max(0, bisect_right(self._times, wanted) - 1)

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """As ``VideoSource.frame`` of the original, less sharp where ``view`` asks for much."""
        number = self.shown(seconds)
        if self._kept is not None and self._kept[:2] == (number, view):
            return self._kept[2]
        pixels = np.asarray(self._develop(number, view, "rgb24").to_ndarray(), dtype=np.uint8)
        pixels.setflags(write=False)
        self._kept = (number, view, pixels)
        return pixels

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """As ``VideoSource.frame_yuv`` of the original."""
        return self._develop(self.shown(seconds), view, "yuv420p")

    def alpha(self, view: View) -> None:
        """Videos are opaque."""

    def close(self) -> None:
        """Let go of the file; the source cannot be used afterwards."""
        self._picture = self._kept = None
        self._darkroom.clear()
        self._stream.close()

    def _develop(self, number: int, view: View, output: Output) -> VideoFrame:
        picture = self._decoded(number)
        across, down = self._size[0] / self._facts.width, self._size[1] / self._facts.height
        left, top, width, height = view.within(self._facts.width, self._facts.height)
        small = View((left * across, top * down, width * across, height * down), view.size, view.turns)
        try:
            return self._darkroom.develop(picture, Stored.of(picture, Fraction(1), UPRIGHT), small, output)
        except av.error.FFmpegError as fault:
            raise ProxyDamaged from fault

    def _decoded(self, number: int) -> VideoFrame:
        if number != self._number or self._picture is None:
            start = number - number % GROUP
            if self._picture is not None and start <= self._number < number:
                start = self._number + 1
            for place in range(start, number + 1):
                self._picture = self._decode(place)
                self._number = place
        assert self._picture is not None
        return self._picture

    def _decode(self, number: int) -> VideoFrame:
        self._number, self._picture = -1, None
        first, end = self._places[number], self._places[number + 1]
        try:
            self._stream.seek(first)
            data = self._stream.read(end - first)
            if zlib.crc32(data) != self._checks[number]:
                raise ProxyDamaged
            (picture,) = self._decoder.decode(Packet(data))
        except (OSError, ValueError) as fault:  # av's errors are OSErrors; none or two pictures a ValueError
            raise ProxyDamaged from fault
        self.decoded += 1
        return picture
