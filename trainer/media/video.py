"""The pictures of a video at exact times.

Pictures are found by the timestamps in the file, never by counting: phones
record at varying rates.  The source always holds two decoded pictures, the one
that is shown and the one that follows, so that it knows until when a picture
stays:

    asked      t0    t1 t2        t3
    shown   [--- a ---)[--- b ---)[-- c --)       a until b's time, b until c's
    held        a, b      b, c       c, (next)

Asking forwards decodes on; asking backwards, or forwards beyond the next
keyframe, seeks to the keyframe before and decodes from there.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import TracebackType

import av.error
import numpy as np
from av.codec.context import ThreadType
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from trainer.errors import MediaDamaged, MediaUnsupported
from trainer.media import opening, streams
from trainer.media.darkroom import Darkroom, Output, Stored
from trainer.media.facts import MediaFacts
from trainer.media.orientation import Orientation
from trainer.media.probe import probe
from trainer.media.view import View

__all__ = ["VideoSource", "View"]

_SLACK = Fraction(1, 1000)
"""Seconds; timestamps are rounded by half a tick, which never counts for more than this."""

_JUMP = Fraction(2)
"""Seconds; asking further ahead than this looks for a keyframe where the file has no index of them."""

_MOST_THREADS = 4

_BACK_OFF = (Fraction(0), Fraction(1), Fraction(5), Fraction(20))
"""Seconds before the wanted time at which decoding starts over, each when the one before began too late."""


class VideoSource:
    """One opened video; belongs to the thread that made it.

    ``threads`` bounds the decoder's own threads: 0 lets it take as many as the
    computer has, at most 4; 1 answers single pictures soonest.

    Raises the errors of ``probe``, and MediaUnsupported for a file without
    pictures.  Use as a context manager or call ``close``.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None, *, threads: int = 0) -> None:
        self._owner = threading.get_ident()
        self._facts = facts if facts is not None else probe(path)
        self._opened = opening.open_stream(path)
        self._threads = min(_MOST_THREADS, threads or os.cpu_count() or 1)
        self._darkroom = Darkroom()
        self._pictures: Iterator[VideoFrame] = iter(())
        self._now: VideoFrame | None = None
        self._next: VideoFrame | None = None
        self._first: int | None = None
        self._orientation = Orientation(self._facts.rotation, self._facts.mirrored)
        self._kept: tuple[int, View, NDArray[np.uint8]] | None = None
        self.decoded = 0
        """Pictures decoded so far; what tests and benchmarks count."""
        self.seeks = 0
        """Seeks so far."""
        try:
            self._stream = self._listen()
            self._tick = streams.time_base(self._stream)
            self._slack = min(self._tick / 2, _SLACK)
            self._start_over()
        except BaseException:
            self._opened.close()
            raise

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        return self._facts

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """The picture shown at ``seconds`` after the clip's zero, as ``view`` asks.

        Shape (height, width, 3), RGB, BT.709 primaries with the sRGB/BT.709
        curve of ordinary screens, 0-255.  Times before the first and after the
        last picture give the first and the last.  The array is read-only and
        may be handed out again: copy it to change it.

        Raises MediaDamaged when no picture can be made.
        """
        picture = self._at(seconds)
        assert picture.pts is not None
        if self._kept is not None and self._kept[:2] == (picture.pts, view):
            return self._kept[2]
        pixels = np.asarray(self._develop(picture, view, "rgb24").to_ndarray(), dtype=np.uint8)
        pixels.setflags(write=False)
        self._kept = (picture.pts, view, pixels)
        return pixels

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """The same picture as a yuv420p frame, BT.709, limited range; both sides of the size even.

        Its timestamp is the file's and means nothing outside.  Raises
        MediaDamaged when no picture can be made.
        """
        return self._develop(self._at(seconds), view, "yuv420p")

    def alpha(self, view: View) -> None:
        """Videos are opaque; a transparent one is shown on black."""

    def shown_at(self, seconds: Fraction | float) -> Fraction:
        """When the picture that is shown at ``seconds`` begins, in seconds after the clip's zero."""
        picture = self._at(seconds)
        assert picture.pts is not None
        return picture.pts * self._tick - self._facts.start

    @property
    def tick(self) -> Fraction:
        """Seconds of one unit of the file's clock."""
        return self._tick

    @property
    def shift(self) -> Fraction:
        """What is added to seconds after the clip's zero before they are counted in whole ticks."""
        return self._facts.start + self._slack

    def pictures(self, view: View) -> Iterator[tuple[int, VideoFrame]]:
        """Every picture once, from the first to the last: its tick on the file's clock, and as ``frame_yuv``.

        ``frame`` shows a picture from the first time on that is not before its
        tick, counted as ``shift`` says.
        """
        if self._now is not None and _time(self._now) != self._first:
            self._start_over()
        while self._now is not None and self._now.pts is not None:
            yield self._now.pts, self._develop(self._now, view, "yuv420p")
            with opening.named_errors(self._opened.name):
                if not self._advance():
                    return

    def close(self) -> None:
        """Let go of the file; the source cannot be used afterwards."""
        self._pictures = iter(())
        self._now = self._next = self._kept = None
        self._darkroom.clear()
        self._opened.close()

    def __enter__(self) -> VideoSource:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- finding the picture --------------------------------------------------------

    def _at(self, seconds: Fraction | float) -> VideoFrame:
        if threading.get_ident() != self._owner:
            raise RuntimeError("a video source belongs to the thread that made it")
        wanted = int((Fraction(seconds) + self.shift) // self._tick)
        with opening.named_errors(self._opened.name):
            if not self._holds(wanted):
                self._go_to(wanted)
        if self._now is None:
            raise MediaDamaged(name=self._opened.name)
        return self._now

    def _holds(self, wanted: int) -> bool:
        """Whether the picture that is held is the one shown at tick ``wanted``."""
        now, after = _time(self._now), _time(self._next)
        if now is None:
            return False
        if wanted < now:
            return now == self._first
        return after is None or wanted < after

    def _go_to(self, wanted: int) -> None:
        now = _time(self._now)
        if now is not None and now <= wanted and not self._keyframe_between(now, wanted):
            self._decode_until(wanted)
            return
        for back in _BACK_OFF:
            target = wanted - int(back / self._tick)
            if self._first is not None and target <= self._first:
                break
            if self._seek(target) and self._decode_until(wanted):
                return
        self._start_over()
        self._decode_until(wanted)

    def _keyframe_between(self, now: int, wanted: int) -> bool:
        """Whether seeking gets closer to ``wanted`` than decoding on from ``now``."""
        entries = self._stream.index_entries
        if len(entries) > 1:
            place = entries.search_timestamp(wanted)
            if place < 0:
                return False
            entry = entries[place]
            # The index counts in decoding time, which runs a little ahead; one second covers it.
            return bool(entry.is_keyframe and entry.timestamp - int(1 / self._tick) > now)
        return (wanted - now) * self._tick > _JUMP

    def _decode_until(self, wanted: int) -> bool:
        """Decode until the picture shown at ``wanted`` is held; False when decoding began after it."""
        while not self._holds(wanted):
            if self._now is not None and wanted < (_time(self._now) or 0):
                return False
            if not self._advance():
                return self._now is not None
        return True

    def _advance(self) -> bool:
        """Hold the next picture; False at the end."""
        if self._next is None and self._now is not None:
            return False
        self._now = self._next
        self._next = self._pull(after=_time(self._now))
        if self._now is None:
            self._now = self._next
            self._next = self._pull(after=_time(self._now)) if self._now is not None else None
        return self._now is not None

    def _pull(self, after: int | None) -> VideoFrame | None:
        for picture in self._pictures:
            self.decoded += 1
            # Damaged files repeat and shuffle their times; time only runs forwards here.
            if after is None or (picture.pts is not None and picture.pts > after):
                return picture
        return None

    def _seek(self, target: int) -> bool:
        self.seeks += 1
        self._forget()
        try:
            self._opened.container.seek(target, stream=self._stream)
        except av.error.FFmpegError:
            return False
        self._pictures = streams.pictures(self._opened.container, self._stream)
        return True

    def _start_over(self) -> None:
        """Begin with the file's first picture; not every file can be sought back to it."""
        with opening.named_errors(self._opened.name):
            if self.decoded:
                self.seeks += 1
                self._forget()
                self._opened.begin_again()
                self._stream = self._listen()
            self._pictures = streams.pictures(self._opened.container, self._stream)
            self._advance()
        self._first = _time(self._now)

    def _listen(self) -> VideoStream:
        stream = streams.picture_stream(self._opened.container)
        if stream is None:
            raise MediaUnsupported(name=self._opened.name)
        streams.listen_only(self._opened.container, [stream])
        # Threads that work on one picture each answer later; slices of one picture do not.
        stream.codec_context.thread_type = ThreadType.AUTO if self._threads > 1 else ThreadType.SLICE
        stream.codec_context.thread_count = self._threads
        return stream

    def _forget(self) -> None:
        self._pictures = iter(())
        self._now = self._next = None

    # --- making it visible ----------------------------------------------------------

    def _develop(self, picture: VideoFrame, view: View, output: Output) -> VideoFrame:
        shape = self._stream.sample_aspect_ratio
        if shape is None or not Fraction(1, 10) <= shape <= 10:
            shape = Fraction(1)
        stored = Stored.of(picture, shape, self._orientation)
        with opening.named_errors(self._opened.name):
            return self._darkroom.develop(picture, stored, view, output)


def _time(picture: VideoFrame | None) -> int | None:
    return None if picture is None else picture.pts
