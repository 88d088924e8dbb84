"""Pictures in line for the encoder: while one thread draws the next ones, another encodes.

::

    drawing     7   8   9 ...            the caller's thread: decode, compose
                  \
    the line       6   5   4   3         pictures that are drawn, at most ``AHEAD``
                                \
    encoding                     2       a thread of its own, which waits for x264's threads
    given                  1   0         packets, in the order of the pictures

The caller waits for a file's decoder here and there, and the encoder for the slowest of
its own threads.  One after the other, both kinds of waiting left a quarter of two cores
idle.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from av.video.frame import VideoFrame

from trainer.media.encoder import Encoding, Packet, PictureEncoder
from trainer.media.verify import brightness

AHEAD = 4
"""Pictures that may wait.  One of 1080 x 1920 takes 3 MB; more than four were not quicker."""


@dataclass(frozen=True)
class Encoded:
    """A picture's mean luma, and the packets that came out when it went in: of earlier pictures."""

    brightness: float | None
    packets: tuple[Packet, ...]


class EncodingLine:
    """One encoder and its line; to be closed, whatever happens."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoder = PictureEncoder(encoding)
        self._thread = ThreadPoolExecutor(1, "encoding")
        self._line: deque[Future[Encoded]] = deque()

    @property
    def header(self) -> bytes:
        """What a player needs before the first picture."""
        return self._encoder.header

    def add(self, picture: VideoFrame) -> list[Encoded]:
        """Put ``picture`` in line; gives what is done, after waiting where the line is full.

        The picture must not change any more.  Raises what the encoder raised.
        """
        self._line.append(self._thread.submit(self._encode, picture))
        return self._done(AHEAD)

    def finish(self) -> list[Encoded]:
        """The rest, when everything in line is encoded; no picture can follow."""
        self._line.append(self._thread.submit(self._last))
        return self._done(0)

    def close(self) -> None:
        """Let go of what is in line, and end the thread."""
        self._thread.shutdown(cancel_futures=True)

    def _done(self, waiting: int) -> list[Encoded]:
        done = []
        while self._line and (len(self._line) > waiting or self._line[0].done()):
            done.append(self._line.popleft().result())
        return done

    def _encode(self, picture: VideoFrame) -> Encoded:
        return Encoded(brightness(picture), tuple(self._encoder.encode(picture)))

    def _last(self) -> Encoded:
        return Encoded(None, tuple(self._encoder.finish()))
