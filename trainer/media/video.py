"""The pictures of a video at exact times."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import TracebackType

import numpy as np
from av import VideoFrame
from numpy.typing import NDArray

from trainer.media.facts import MediaFacts
from trainer.media.view import View


class VideoSource:
    """One opened video; belongs to the thread that made it.

    Raises the errors of ``probe``.  Use as a context manager or call ``close``.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None) -> None:
        raise NotImplementedError

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        raise NotImplementedError

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """The picture shown at ``seconds`` after the clip's zero, as ``view`` asks.

        Shape (height, width, 3), RGB, BT.709 primaries with the sRGB/BT.709
        curve of ordinary screens, 0-255.  Times before the first and after the
        last picture give the first and the last.  The array is read-only and
        may be handed out again: copy it to change it.
        """
        raise NotImplementedError

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """The same picture as a yuv420p frame, BT.709, limited range; both sides of the size even."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def __enter__(self) -> VideoSource:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()
