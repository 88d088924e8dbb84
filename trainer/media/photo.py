"""The picture of a photo file, upright and in sRGB."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import TracebackType

import numpy as np
from av import VideoFrame
from numpy.typing import NDArray

from trainer.media.probe import MediaFacts
from trainer.media.view import View


class PhotoSource:
    """One photo with the interface of ``VideoSource``; every time shows the same picture.

    Crops of a ``View`` are counted in ``facts.width`` x ``facts.height``, also
    when the photo is kept smaller than that in memory.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None) -> None:
        raise NotImplementedError

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        raise NotImplementedError

    def frame(self, seconds: Fraction | float, view: View) -> NDArray[np.uint8]:
        """The picture as ``view`` asks: (height, width, 3) uint8 sRGB, read-only, ``seconds`` ignored."""
        raise NotImplementedError

    def frame_yuv(self, seconds: Fraction | float, view: View) -> VideoFrame:
        """The same picture as a yuv420p frame, BT.709, limited range; both sides of the size even."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the memory."""
        raise NotImplementedError

    def __enter__(self) -> PhotoSource:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()
