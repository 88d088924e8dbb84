"""Reading a video from its end to its beginning.

A video can only be decoded forwards: to show the frame before, the decoder goes
back to a keyframe and through everything up to it.  Asked for one frame after the
other, it would do that again and again.  So a run of frames is decoded forwards and
handed out from its end::

    file      ... k . . . . . . . k ...
    decoded         --------->              once
    handed out      9 8 7 6 5 4 3           from there
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeVar

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from trainer.media.facts import MediaFacts
from trainer.media.pool import Pictures
from trainer.media.view import View

T = TypeVar("T")

MOST_BYTES = 48 * 2**20
"""What a run may take: 30 frames of a preview, 15 of a full upright one."""
LONGEST_RUN = 30


class Rewound:
    """The pictures of a source that is asked backwards, ``step`` seconds at a time."""

    def __init__(self, step: Fraction) -> None:
        self._step = step
        self._source: Pictures | None = None
        self._what: tuple[bool, View] | None = None
        self._last: Fraction | None = None
        self._held: dict[Fraction, object] = {}

    def over(self, source: Pictures) -> Rewound:
        """This, reading from ``source`` from now on; the file may have been opened anew."""
        self._source = source
        return self

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of the file."""
        return self._open.facts

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """As ``VideoSource.frame``."""
        size = view.size[0] * view.size[1] * 3
        return self._asked((False, view), seconds, size, lambda time: self._open.frame(time, view))

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """As ``VideoSource.frame_yuv``; not to be written to."""
        size = view.size[0] * view.size[1] * 3 // 2
        return self._asked((True, view), seconds, size, lambda time: self._open.frame_yuv(time, view))

    def alpha(self, view: View) -> NDArray[np.uint8] | None:
        """As ``PhotoSource.alpha``."""
        return self._open.alpha(view)

    def close(self) -> None:
        """Let go of what is held; the source belongs to somebody else."""
        self._held.clear()

    @property
    def _open(self) -> Pictures:
        assert self._source is not None, "over() says where to read"
        return self._source

    def _asked(
        self, what: tuple[bool, View], seconds: Fraction | float, size: int, read: Callable[[Fraction], T]
    ) -> T:
        time = Fraction(seconds)
        if what != self._what:
            self._held.clear()
            self._what, self._last = what, None
        goes_on = self._last is not None and self._last - time == self._step
        self._last = time
        if time not in self._held:
            # Whoever looks about asks for single frames, and would wait for a whole run in vain.
            count = max(1, min(LONGEST_RUN, MOST_BYTES // size)) if goes_on else 1
            times = [time - self._step * back for back in reversed(range(count))]
            self._held = {moment: read(moment) for moment in times if moment >= 0 or moment == time}
        held: T = self._held[time]  # type: ignore[assignment]
        return held
