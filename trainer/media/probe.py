"""What is this file?  Answered from what can really be read of it, without ffprobe.

A file is a video when it has a picture stream that is not a cover picture, else
sound, else a photo; at least one picture or piece of sound must come out of the
decoder.  Decisions on what lies between:

- HEIC and AVIF are photos; image sequences (brand ``msf1``) move and are silent
  videos; animated GIF, WebP and PNG are photos of their first picture;
- a file whose pictures cannot be decoded is refused, also when its sound could;
- sound that cannot be decoded leaves a silent video.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from trainer.errors import (
    MediaDamaged,
    MediaProtected,
    MediaTooLarge,
    MediaUnsupported,
    NotMedia,
    TrainerError,
)
from trainer.media import opening, photo, streams
from trainer.media.facts import AudioFacts, Kind, MediaFacts
from trainer.media.orientation import Orientation, square_size
from trainer.media.timing import LOOK, READ_WHOLE, Span
from trainer.media.tone import is_hdr

__all__ = ["AudioFacts", "Kind", "MediaFacts", "probe", "report"]

_ATTEMPTS = 600
"""Packets in which the first picture, and the first sound, must be found."""


def probe(path: Path | str) -> MediaFacts:
    """The facts of one file, measured on what can really be read of it.

    Raises one of FileMissing, FileUnreadable, FileEmpty, NotMedia,
    MediaDamaged, MediaProtected, MediaUnsupported, MediaTooLarge or
    PlaylistRefused.
    """
    path = Path(path)
    file, found = opening.open_file(path)
    file.close()
    if found.family == "photo":
        return photo.photo_facts(path)
    with opening.open_stream(path) as opened, opening.named_errors(path.name):
        try:
            return _stream_facts(opened, str(path))
        except (MediaDamaged, MediaUnsupported, NotMedia) as error:
            if opened.is_locked():
                raise MediaProtected(name=path.name) from error
            raise


def report(path: Path | str) -> dict[str, object]:
    """The facts as ``probe --json`` prints them; never raises for a bad file.

    Keys: file kind width height rotation fps vfr hdr duration audio location
    usable reason.  A file that cannot be used has ``usable`` false, ``reason``
    one sentence, and null for what is not known.
    """
    try:
        return probe(path).to_json()
    except TrainerError as error:
        unknown = dict.fromkeys(
            ("kind", "width", "height", "rotation", "fps", "vfr", "hdr", "duration", "audio", "location")
        )
        return {"file": str(path), **unknown, "usable": False, "reason": error.reason}


@dataclass
class _Findings:
    """What one walk through the packets brings."""

    picture: VideoFrame | None = None
    sound: AudioFrame | None = None
    sight: Span | None = None
    hearing: Span | None = None


def _stream_facts(opened: opening.OpenedStream, file: str) -> MediaFacts:
    container = opened.container
    sight = streams.picture_stream(container)
    hearing = streams.sound_stream(container)
    if sight is None and streams.has_foreign_picture(container):
        raise MediaUnsupported(name=opened.name)
    if sight is None and hearing is None:
        raise (MediaUnsupported if container.streams.audio else NotMedia)(name=opened.name)
    if sight is not None:
        _check_size(sight.codec_context.width, sight.codec_context.height, opened.name)

    found = _walk(opened, sight, hearing)
    if (sight is not None and found.picture is None) or (sight is None and found.sound is None):
        raise MediaDamaged(name=opened.name)

    start, end, fps = _extent(found, sight, hearing)
    common: dict[str, Any] = {
        "file": file,
        "duration": float(end - start),
        "start": start,
        "audio": _audio_facts(found.sound, hearing),
        "location": _has_location(opened),
    }
    if found.picture is None or sight is None:
        return MediaFacts(
            kind="audio", width=0, height=0, rotation=0, fps=0.0, vfr=False, hdr=False, **common
        )
    picture = found.picture
    _check_size(picture.width, picture.height, opened.name)
    orientation = Orientation.of(picture)
    width, height = square_size(picture.width, picture.height, sight.sample_aspect_ratio)
    if orientation.sideways:
        width, height = height, width
    return MediaFacts(
        kind="video",
        width=width,
        height=height,
        rotation=orientation.rotation,
        mirrored=orientation.mirrored,
        fps=fps,
        vfr=found.sight is not None and found.sight.uneven(),
        hdr=is_hdr(picture),
        **common,
    )


def _check_size(width: int, height: int, name: str) -> None:
    if max(width, height) > opening.VIDEO_SIDE or width * height > opening.VIDEO_PIXELS:
        raise MediaTooLarge(name=name)


def _walk(opened: opening.OpenedStream, sight: VideoStream | None, hearing: AudioStream | None) -> _Findings:
    """Read packets until both extents are known, decoding only the first picture and the first sound."""
    wanted = [stream for stream in (sight, hearing) if stream is not None]
    streams.listen_only(opened.container, wanted)
    found = _Findings()
    spans = {stream.index: Span(streams.time_base(stream)) for stream in wanted}
    attempts = {stream.index: 0 for stream in wanted}

    def settled(stream: VideoStream | AudioStream | None) -> bool:
        if stream is None:
            return True
        frame = found.picture if stream is sight else found.sound
        return frame is not None or attempts[stream.index] >= _ATTEMPTS

    def keep(stream: VideoStream | AudioStream, frames: list[Any]) -> None:
        for frame in frames[:1]:
            if stream is sight:
                found.picture = frame
            else:
                found.sound = frame

    whole = opened.size <= READ_WHOLE
    for packet in streams.packets(opened.container, *wanted):
        stream = sight if sight is not None and packet.stream_index == sight.index else hearing
        assert stream is not None
        spans[stream.index].add(packet)
        if not settled(stream):
            attempts[stream.index] += 1
            keep(stream, streams.decoded(stream, packet))
        enough = all(span.seconds >= LOOK for span in spans.values())
        if not whole and enough and settled(sight) and settled(hearing):
            break
    for stream in wanted:
        if not settled(stream):
            keep(stream, streams.decoded(stream, None))
    if not whole:
        _measure_tail(opened, wanted, spans)
    found.sight = spans[sight.index] if sight is not None else None
    found.hearing = spans[hearing.index] if hearing is not None and found.sound is not None else None
    return found


def _measure_tail(opened: opening.OpenedStream, wanted: list[Any], spans: dict[int, Span]) -> None:
    """Stretch the extents to the end of a large file by reading its last packets."""
    container = opened.container
    main = wanted[0]
    tick = streams.time_base(main)
    declared = float(container.duration / 1_000_000) if container.duration else 0.0
    if main.duration:
        declared = max(declared, float(main.duration * tick))
    # A cut-off copy has no packets where it declares its end: step back until there are some.
    for share in (1.0, 0.999, 0.99, 0.95, 0.9, 0.75, 0.5, 0.25):
        target = int(max(0.0, declared * share - 2.0) / tick) + (spans[main.index].first or 0)
        try:
            container.seek(target, stream=main)
        except av.error.FFmpegError:
            continue
        seen = 0
        for packet in streams.packets(container, *wanted):
            spans[packet.stream_index].add(packet)
            seen += 1
        if seen:
            break


def _extent(
    found: _Findings, sight: VideoStream | None, hearing: AudioStream | None
) -> tuple[Fraction, Fraction, float]:
    """Where the clip's zero and its end lie on the file's clock, in seconds, and the pictures a second."""
    starts: list[Fraction] = []
    ends: list[Fraction] = []
    fps = 0.0
    if found.sight is not None and found.picture is not None and sight is not None:
        tick = found.sight.tick
        guessed = sight.guessed_rate or sight.average_rate
        usual = 1 / guessed if guessed else Fraction(1, 30)
        end = found.sight.until(sight.start_time, sight.duration, usual)
        first = found.picture.pts if found.picture.pts is not None else found.sight.first or 0
        starts.append(first * tick)
        ends.append(end if end is not None else first * tick)
        fps = found.sight.rate() or float(1 / usual)
        average = float(sight.average_rate or 0)
        if found.picture.interlaced_frame and average and fps > 1.5 * average:
            # Camcorders store the two halves of an interlaced picture as two packets.
            fps = average
    if found.hearing is not None and found.sound is not None and hearing is not None:
        first = found.sound.pts if found.sound.pts is not None else found.hearing.first or 0
        length = Fraction(found.sound.samples, found.sound.sample_rate)
        starts.append(first * (found.sound.time_base or found.hearing.tick))
        ends.append(found.hearing.until(hearing.start_time, hearing.duration, length) or starts[-1] + length)
    start = min(starts)
    return start, max(start, *ends), fps


def _audio_facts(sound: AudioFrame | None, hearing: AudioStream | None) -> AudioFacts | None:
    if sound is None or hearing is None:
        return None
    return AudioFacts(hearing.codec_context.codec.canonical_name, sound.sample_rate, sound.layout.nb_channels)


def _has_location(opened: opening.OpenedStream) -> bool:
    def tells(tags: dict[str, str]) -> bool:
        return any(
            "location" in key.lower() and "accuracy" not in key.lower() and value.strip()
            for key, value in tags.items()
        )

    container = opened.container
    return tells(container.metadata) or any(tells(stream.metadata) for stream in container.streams)
