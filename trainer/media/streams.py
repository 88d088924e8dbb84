"""Which streams of a file are the clip, and reading them past damaged spots.

Phones put more into a file than picture and sound: timed metadata, cover
pictures, subtitles, second tracks.  The clip is one picture stream and one
sound stream, chosen the same way everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain
from typing import Any

import av
import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Discard, Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

_NOT_A_PICTURE = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.dependent

_MOST_FAILURES = 16
"""So many damaged spots in a row end the reading."""

MOST_BARREN = 4096
"""So many packets in a row without a picture or a sound end the reading."""


def picture_stream(container: InputContainer) -> VideoStream | None:
    """The stream that holds the clip's pictures, None when there is none that can be decoded.

    Cover pictures do not count.  Of several, the one that the file marks as
    default, then the largest, then the first.
    """
    streams = [
        stream
        for stream in container.streams.video
        if stream.codec_context is not None
        and not stream.disposition & _NOT_A_PICTURE
        and stream.codec_context.width > 0
        and stream.codec_context.height > 0
    ]

    def merit(stream: VideoStream) -> tuple[bool, int, int]:
        context = stream.codec_context
        return bool(stream.disposition & Disposition.default), context.width * context.height, -stream.index

    return max(streams, key=merit, default=None)


def has_foreign_picture(container: InputContainer) -> bool:
    """Whether there are pictures of a kind that cannot be decoded here."""
    return any(
        stream.codec_context is None and not stream.disposition & _NOT_A_PICTURE
        for stream in container.streams.video
    )


def sound_stream(container: InputContainer) -> AudioStream | None:
    """The stream that holds the clip's sound: the default one, then the first; None without sound."""
    streams = [
        stream
        for stream in container.streams.audio
        if stream.codec_context is not None and stream.codec_context.sample_rate > 0
    ]

    def merit(stream: AudioStream) -> tuple[bool, int]:
        return bool(stream.disposition & Disposition.default), -stream.index

    return max(streams, key=merit, default=None)


def listen_only(container: InputContainer, wanted: Sequence[VideoStream | AudioStream]) -> None:
    """Let the reader skip all streams but ``wanted``."""
    for stream in container.streams:
        stream.discard = Discard.default if stream in wanted else Discard.all


def packets(container: InputContainer, *wanted: VideoStream | AudioStream) -> Iterator[Packet[Any]]:
    """The packets of ``wanted`` from here to the end of the file, past damaged spots.

    Raises OSError when the file itself cannot be read any more.
    """
    failures = 0
    while failures < _MOST_FAILURES:
        try:
            for packet in container.demux(*wanted):
                failures = 0
                if packet.size:
                    yield packet
            return
        except av.error.FFmpegError:
            failures += 1


def pictures(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """The pictures from here to the end in the order in which they are shown, past damaged ones."""
    barren = 0
    for packet in chain(packets(container, stream), (None,)):
        frames: list[VideoFrame] = decoded(stream, packet)
        barren = 0 if frames else barren + 1
        for frame in frames:
            if frame.pts is not None:
                yield frame
        if barren > MOST_BARREN:
            return


def sounds(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """The pieces of sound from here to the end, past damaged ones."""
    barren = 0
    for packet in chain(packets(container, stream), (None,)):
        frames: list[AudioFrame] = decoded(stream, packet)
        barren = 0 if frames else barren + 1
        yield from frames
        if barren > MOST_BARREN:
            return


def decoded(stream: VideoStream | AudioStream, packet: Packet[Any] | None) -> list[Any]:
    """The frames that ``packet`` completes; none when it is damaged.

    For None, at the end, those that the decoder still held back.
    """
    try:
        return list(stream.codec_context.decode(packet))
    except av.error.FFmpegError:
        return []


def time_base(stream: VideoStream | AudioStream) -> Fraction:
    """Seconds of one tick of the stream's clock."""
    return stream.time_base or Fraction(1, 90_000)
