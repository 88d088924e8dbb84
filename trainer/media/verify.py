"""Is the finished file the video that was meant?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Report:
    """A finished, verified video.

    ``duration`` in seconds, ``width`` and ``height`` in pixels, ``bytes`` its
    size, ``loudness`` the integrated loudness in LUFS (None when nothing is
    heard), ``preset`` the name of the preset it was made with.
    """

    file: Path
    duration: float
    width: int
    height: int
    bytes: int
    loudness: float | None
    preset: str
