"""The sound of a file as 48 kHz stereo samples at exact places."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from trainer.media.facts import MediaFacts

RATE = 48_000
"""Samples a second of everything that is heard."""


class SoundSource:
    """The sound of one video or sound file; belongs to the thread that made it.

    A file without sound is silence of length 0.  Raises the errors of ``probe``.
    """

    def __init__(self, path: Path | str, facts: MediaFacts | None = None) -> None:
        raise NotImplementedError

    @property
    def facts(self) -> MediaFacts:
        """What ``probe`` says of this file."""
        raise NotImplementedError

    def samples(self, start: int, count: int) -> NDArray[np.float32]:
        """``count`` samples from sample ``start`` after the clip's zero: (count, 2) float32, about -1..1.

        ``start`` may be negative or past the end; outside the sound there is
        silence.  The same sample comes out whichever way it was reached.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def __enter__(self) -> SoundSource:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()
