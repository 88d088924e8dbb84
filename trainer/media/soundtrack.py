"""The sound of a file at its own sample rate, every sample at its exact place.

A place is a count of samples from the clip's zero.  Pieces of sound follow each
other without gaps even where their timestamps tremble, as those of phones do by
a millisecond or two; only a real gap moves the place.  So the place of a piece
depends on all before it:

- MP4 and MOV have an index of all timestamps: the places are counted from it;
- where timestamps are as fine as samples and do not tremble (WAV, MP3, Ogg, TS)
  the timestamp alone tells the place;
- Matroska and others count in milliseconds: the place is known once everything
  before was decoded, so the track walks there once and remembers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, pairwise
from typing import NamedTuple

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

from trainer.errors import MediaDamaged
from trainer.media import streams
from trainer.media.downmix import Stereo, stereo
from trainer.media.opening import OpenedStream

_WARM_UP: dict[str, Fraction] = {"opus": Fraction(1), "mp3": Fraction(1, 2), "vorbis": Fraction(1, 2)}
_USUAL_WARM_UP = Fraction(1, 4)
"""Seconds to decode before the first sample that is used, until the decoder has forgotten where it began."""

_NEVER_FORGETS = ("amr_", "adpcm_", "gsm", "qcelp", "evrc")
"""How codecs are called that never forget where decoding began, or whose times lie after a seek."""

_AHEAD = 5
"""Seconds that are rather decoded than jumped over."""

_FOREVER = 1 << 62

_JITTER = Fraction(1, 100)
"""Seconds that timestamps may differ from the count of samples before there is a real gap."""


class Piece(NamedTuple):
    """Some samples and the place of the first of them."""

    place: int
    samples: Stereo

    @property
    def end(self) -> int:
        """The place after the last sample."""
        return self.place + len(self.samples)

    def until(self, end: int) -> Piece:
        """The part of the piece before the place ``end``."""
        return Piece(self.place, self.samples[: max(0, end - self.place)])


class Soundtrack:
    """The chosen sound stream of an opened file.

    ``rate`` is samples a second, ``zero`` the clip's zero on the file's clock in
    seconds.  The track reads ahead piece by piece and can step back a little
    without seeking:

        ...... dropped | held pieces | next pieces ......
                       ^ _from: everything from here on can be read without a seek
    """

    def __init__(self, opened: OpenedStream, stream: AudioStream, rate: int, zero: Fraction) -> None:
        self.rate = rate
        self.seeks = 0
        """Seeks so far; what tests count."""
        self._opened = opened
        self._stream = stream
        self._zero = zero
        self._tick = streams.time_base(stream)
        codec = stream.codec_context.codec.canonical_name
        self._warm_up = int(_WARM_UP.get(codec, _USUAL_WARM_UP) * rate)
        # An AVI tells wrong times after a seek.
        self._begins_only = codec.startswith(_NEVER_FORGETS) or opened.reader == "avi"
        self._coarse = self._tick * rate > 1
        self._known: dict[int, int] = {}
        self._pieces: Iterator[Piece] | None = None
        self._held: deque[Piece] = deque()
        self._from = 0
        self._to = 0
        self._ended = False
        self._lost = False
        streams.listen_only(opened.container, [stream])

    def read(self, place: int, count: int) -> Stereo:
        """``count`` samples from ``place``; silence where there is no sound.  Raises OSError."""
        out = np.zeros((count, 2), dtype=np.float32)
        self._go_to(place)
        end = place + count
        while self._to < end and not self._ended:
            self._pull(keep=place)
        for piece in self._held:
            first, last = max(place, piece.place), min(end, piece.end)
            if first < last:
                out[first - place : last - place] = piece.samples[first - piece.place : last - piece.place]
        while self._held and self._held[0].end < place:
            self._from = max(self._from, self._held.popleft().end)
        return out

    def _pull(self, keep: int) -> None:
        """Take the next piece; hold it when it reaches beyond ``keep``."""
        piece = next(self._pieces, None) if self._pieces is not None else None
        if piece is None:
            self._ended = True
            return
        self._to = max(self._to, piece.end)
        if piece.end > keep:
            self._held.append(piece)
        else:
            self._from = max(self._from, piece.end)

    def _go_to(self, place: int) -> None:
        within_reach = self._pieces is not None and place >= self._from
        if within_reach and (self._ended or place - self._to <= _AHEAD * self.rate):
            return
        if place - self._warm_up > 0 and not self._begins_only:
            for back in (1, 4, 20):
                if self._jump(place, place - back * self._warm_up):
                    return
        if not within_reach or self._lost:
            self._begin()

    def _begin(self) -> None:
        """Decode from the first piece on."""
        if self._pieces is not None:
            self.seeks += 1
            # The iterator holds the old container, and must be gone before it.
            self._pieces = None
            self._opened.begin_again()
            stream = streams.sound_stream(self._opened.container)
            if stream is None:
                raise MediaDamaged(name=self._opened.name)
            self._stream = stream
            streams.listen_only(self._opened.container, [stream])
        self._run(self._placed(None), -_FOREVER)

    def _jump(self, place: int, target: int) -> bool:
        """Decode from ``target`` on; False when that does not lead safely to ``place``."""
        if self._coarse and place > max(self._known.values(), default=-1):
            return False
        self._lost = True
        if not self._seek(int((Fraction(max(target, 0), self.rate) + self._zero) / self._tick)):
            return False
        if not self._coarse and not self._known:
            self._known = self._places_by_index()
        pieces = self._placed(self._known)
        first = next(pieces, None)
        if first is None or first.place > place - self._warm_up // 2:
            return False
        self._run(chain((first,), pieces), place)
        return True

    def _run(self, pieces: Iterator[Piece], start: int) -> None:
        self._pieces = pieces
        self._held.clear()
        self._from = self._to = start
        self._ended = self._lost = False

    def _seek(self, ticks: int) -> bool:
        self.seeks += 1
        try:
            self._opened.container.seek(ticks, stream=self._stream)
        except av.error.FFmpegError:
            return False
        return True

    def _placed(self, known: dict[int, int] | None) -> Iterator[Piece]:
        """The pieces from here on with their places, the last one cut where the file says that sound ends.

        ``known`` gives the place of the first one by its timestamp, where
        timestamps are too coarse to tell; nothing comes when it is not in it.
        """
        before: Piece | None = None
        expected: int | None = None
        for frame in streams.sounds(self._opened.container, self._stream):
            if before is None and known is not None:
                expected = known.get(frame.pts if frame.pts is not None else -_FOREVER)
                if expected is None and self._coarse:
                    return
            piece = Piece(self._place(frame, expected), stereo(frame))
            if self._coarse and frame.pts is not None:
                self._known[frame.pts] = piece.place
            expected = piece.end
            if before is not None:
                # After a jump back in time the later piece wins from its place on.
                yield before if before.end <= piece.place else before.until(piece.place)
            before = piece
        if before is not None:
            yield before.until(self._declared_end(before))

    def _place(self, frame: AudioFrame, expected: int | None) -> int:
        return (expected or 0) if frame.pts is None else self._settled(frame.pts, expected)

    def _settled(self, pts: int, expected: int | None) -> int:
        """The place of the timestamp ``pts``: where it is expected, unless there is a real gap."""
        place = round((pts * self._tick - self._zero) * self.rate)
        jitter = max(_JITTER, 2 * self._tick) * self.rate
        return expected if expected is not None and abs(place - expected) <= jitter else place

    def _places_by_index(self) -> dict[int, int]:
        """The place of every timestamp in the file's index; empty where pieces have no common length."""
        times = [entry.timestamp for entry in self._stream.index_entries if not entry.is_discard]
        frame = self._stream.codec_context.frame_size
        if len(times) < 3 or not frame:
            return {}
        steps = sorted(later - earlier for earlier, later in pairwise(times))
        # A decoder that doubles the rate (HE-AAC) gives two frames' worth for each entry.
        length = frame * max(1, round(steps[len(steps) // 2] * self._tick * self.rate / frame))
        places: dict[int, int] = {}
        expected: int | None = None
        for time in times:
            place = self._settled(time, expected)
            places[time] = place
            expected = place + length
        return places

    def _declared_end(self, last: Piece) -> int:
        """Where the sound ends: edit lists cut padding off the last piece, and are believed no further."""
        duration, start = self._stream.duration, self._stream.start_time
        if not duration:
            return last.end
        end = round((((start or 0) + duration) * self._tick - self._zero) * self.rate)
        return end if last.place < end < last.end else last.end
