"""Is the finished file the video that was meant?

An encoder that says nothing has not necessarily written anything: a disk fills
up, a codec breaks off, a table is lost.  So the finished file is opened like a
stranger's and decoded to its end, and everything that was promised is looked
for: each picture at its time, the pictures as bright as they were sent, the colour
tags, the index in front, no edit list, key frames where an editor or a platform may
cut.  Only then does the video count as finished.

What was decoded and found good before is read back and compared, byte by byte: the
sound (``soundcheck``), and pictures that are proven (``proof``).  Of those only the first
group is decoded, for the file's own header.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

import av
import av.error
import numpy as np
from av.codec.context import ThreadType
from av.packet import Packet
from av.video.frame import VideoFrame

from trainer.errors import ExportUnverified
from trainer.media.encoded_sound import EncodedSound
from trainer.media.encoder import BT709, LIMITED
from trainer.model.canvas import Canvas
from trainer.model.opentime import SAMPLE_RATE, seconds

BRIGHTNESS_SLACK = 8.0
"""Levels (of 219) that a picture's mean may differ; coarse encoding moves it by one or two."""
MOST_UNLIKE = 0.5
"""Share of the pictures that may differ by more.  Strobe light on grain, squeezed into a tenth of what it
needs, was seen at a third; when a moving video turns out black, frozen or shuffled, nearly all are unlike."""

_DECODER = {"skip_loop_filter": "all"}
"""Smoothing the edges of blocks is a seventh of decoding.  Without it means move by less than a level
in groups as short as ours; by 2.4 was seen where a group had five seconds."""

_PLAIN_TAGS = {"major_brand", "minor_version", "compatible_brands"}


@dataclass(frozen=True)
class Report:
    """A finished, verified video.

    ``duration`` in seconds, ``width`` and ``height`` in pixels, ``bytes`` its
    size, ``loudness`` the integrated loudness in LUFS and ``true_peak`` in dBTP
    (None when nothing is heard), ``preset`` the name of the preset it was made
    with.
    """

    file: Path
    duration: float
    width: int
    height: int
    bytes: int
    loudness: float | None
    preset: str
    true_peak: float | None = None


@dataclass(frozen=True)
class Expectation:
    """What the file must hold.

    ``brightness`` of every picture as ``brightness`` measured it when it was
    sent, ``sound`` all of it, ``group`` frames from key frame to key frame,
    ``largest_bytes`` what the platform takes (None: anything).

    ``known`` has a ``mark`` for each picture that is proven, None for the others; it is
    empty when none is.
    """

    size: Canvas
    rate: int
    group: int
    brightness: tuple[float, ...]
    sound: EncodedSound
    preset: str
    largest_bytes: int | None = None
    known: tuple[bytes | None, ...] = ()

    @property
    def frames(self) -> int:
        return len(self.brightness)


class Unexpected(Exception):
    """What is wrong with the file, for the log."""


def brightness(frame: VideoFrame) -> float:
    """The mean luma of a yuv420p frame: of all its pixels, for a sparse grid sees stripes as flicker."""
    plane = frame.planes[0]
    luma = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
    # 32 bits hold the sum of 4096 x 4096 pixels, and are summed twice as fast as 64.
    return float(luma.sum(dtype=np.uint32)) / luma.size


def is_unlike(frame: VideoFrame, sent: float) -> bool:
    """Whether ``frame`` is not as bright as when it was ``sent``."""
    return abs(brightness(frame) - sent) > BRIGHTNESS_SLACK


def mark(packet: bytes) -> bytes:
    """A short name for the bytes of a packet."""
    return hashlib.blake2b(packet, digest_size=16).digest()


def verify(file: Path, expected: Expectation) -> Generator[float, None, Report]:
    """Decode ``file`` to its end and hold it against what was ``expected``; yields the share that is done.

    Raises ExportUnverified, caused by an ``Unexpected`` that says what is wrong.
    """
    try:
        _check_boxes(file)
        with av.open(str(file), format="mp4") as container:
            inspection = _Inspection(container, expected)
            yield from inspection.run()
        size = file.stat().st_size
        _must(expected.largest_bytes is None or size <= expected.largest_bytes, f"{size} bytes are too many")
    except (Unexpected, OSError, ValueError) as fault:  # av's errors are one of the last two
        raise ExportUnverified() from fault
    return Report(
        file,
        float(seconds(expected.frames, expected.rate)),
        expected.size.width,
        expected.size.height,
        size,
        expected.sound.loudness,
        expected.preset,
        expected.sound.true_peak,
    )


class _Inspection:
    """One pass through the file; holds what was counted so far."""

    def __init__(self, container: av.container.InputContainer, expected: Expectation) -> None:
        self._expected = expected
        self._container = container
        self._unlike = 0
        self._packets = 0
        self._sounds = 0
        known, first = expected.known or (None,) * expected.frames, min(expected.group, expected.frames)
        self._known = (None,) * first + known[first:]
        self._awaited = deque(number for number, mark in enumerate(self._known) if mark is None)
        self._check_streams()

    def _check_streams(self) -> None:
        expected, streams = self._expected, self._container.streams
        _must([stream.type for stream in streams] == ["video", "audio"], f"streams {streams}")
        tags = set(self._container.metadata) - _PLAIN_TAGS
        _must(not tags, f"tags {tags}")
        video = streams.video[0].codec_context
        is_video = ("h264", "yuv420p", expected.size.width, expected.size.height)
        found = (video.name, video.pix_fmt, video.width, video.height)
        _must(found == is_video, f"video is {found}")
        _must(str(video.profile).startswith("High"), f"video profile is {video.profile}")
        colour = (video.colorspace, video.color_primaries, video.color_trc, video.color_range)
        _must(colour == (BT709, BT709, BT709, LIMITED), f"colour tags are {colour}")
        audio = streams.audio[0].codec_context
        heard = (audio.name, audio.profile, audio.sample_rate, audio.layout.name)
        _must(heard == ("aac", "LC", SAMPLE_RATE, "stereo"), f"audio is {heard}")
        header = bytes(audio.extradata or b"")
        _must(header == expected.sound.header, f"the sound is announced as {header.hex()}")
        self._check_duration()

    def _check_duration(self) -> None:
        duration = Fraction(self._container.duration or 0, av.time_base)
        expected = seconds(self._expected.frames, self._expected.rate)
        close = abs(duration - expected) <= Fraction(1, self._expected.rate)
        _must(close, f"the file lasts {float(duration)} s instead of {float(expected)} s")

    def run(self) -> Generator[float, None, None]:
        video = self._container.streams.video[0]
        video.thread_type = ThreadType.AUTO
        video.codec_context.options = _DECODER
        for packet in self._container.demux():
            if packet.stream.type == "audio":
                self._compare_sound(packet)
                continue
            if packet.size and self._is_known(packet):
                continue
            for frame in packet.decode():
                if isinstance(frame, VideoFrame):
                    self._check_picture(frame)
            yield min(1.0, self._packets / self._expected.frames)
        _must(self._packets == self._expected.frames, f"{self._packets} pictures")
        _must(not self._awaited, f"{len(self._awaited)} pictures could not be decoded")
        alike = self._unlike <= MOST_UNLIKE * self._packets
        _must(alike, f"{self._unlike} of {self._packets} pictures are not as bright as they were sent")
        _must(self._sounds == len(self._expected.sound.packets), "some of the sound is not there")
        yield 1.0

    def _is_known(self, packet: Packet[Any]) -> bool:
        """Check the place of the next picture, and whether its bytes were proven before."""
        number = self._packets
        _must(number < self._expected.frames, "there are more pictures than were sent")
        wanted = number % self._expected.group == 0
        _must(packet.is_keyframe == wanted, f"picture {number} has key frame {packet.is_keyframe}")
        self._check_time(packet.pts, packet.time_base, number)
        self._packets += 1
        known = self._known[number]
        _must(known in (None, mark(bytes(packet))), f"picture {number} is not what was written")
        return known is not None

    def _check_time(self, pts: int | None, time_base: Fraction | None, number: int) -> None:
        time = None if pts is None or time_base is None else pts * time_base
        _must(time == seconds(number, self._expected.rate), f"picture {number} is shown at {time}")

    def _check_picture(self, frame: VideoFrame) -> None:
        _must(bool(self._awaited), "there are more pictures than were sent")
        number = self._awaited.popleft()
        _must(not frame.is_corrupt, f"picture {number} is damaged")
        self._check_time(frame.pts, frame.time_base, number)
        self._unlike += is_unlike(frame, self._expected.brightness[number])

    def _compare_sound(self, packet: Packet[Any]) -> None:
        if packet.size:
            sent = self._expected.sound.packets
            _must(self._sounds < len(sent), "there is more sound than was sent")
            written = sent[self._sounds]
            same = bytes(packet) == written.data and packet.pts == written.place
            _must(same, f"the sound at {packet.pts} is not what was written")
            self._sounds += 1


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Unexpected(otherwise)


def _check_boxes(file: Path) -> None:
    """The index stands before the pictures, and no track has an edit list (ISO/IEC 14496-12, 8.6.5)."""
    with file.open("rb") as stream:
        outer = list(_boxes(stream, 0, file.stat().st_size))
        kinds = [kind for kind, _, _ in outer]
        _must(b"moov" in kinds and b"mdat" in kinds, f"boxes {kinds}")
        _must(kinds.index(b"moov") < kinds.index(b"mdat"), "the index stands behind the pictures")
        _, start, end = outer[kinds.index(b"moov")]
        for kind, first, last in list(_boxes(stream, start, end)):
            inner = [name for name, _, _ in _boxes(stream, first, last)] if kind == b"trak" else []
            _must(b"edts" not in inner, "a track has an edit list")


def _boxes(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places of a file: kind, and where the content starts and ends."""
    while start + 8 <= end:
        stream.seek(start)
        header = stream.read(16)
        size, kind, content = int.from_bytes(header[:4], "big"), header[4:8], start + 8
        if size == 1:
            size, content = int.from_bytes(header[8:16], "big"), start + 16
        _must(content <= start + size <= end, f"box {kind!r} ends outside its place")
        yield kind, content, start + size
        start += size
