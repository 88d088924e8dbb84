"""What is this file?"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

Kind = Literal["video", "photo", "audio"]


@dataclass(frozen=True)
class AudioFacts:
    """The sound that a file carries: ffmpeg's codec name, samples a second, channels."""

    codec: str
    rate: int
    channels: int


@dataclass(frozen=True)
class MediaFacts:
    """What a usable file holds.

    ``width`` and ``height`` are those of the upright picture in square pixels,
    0 for sound.  ``rotation`` is how many degrees clockwise (0, 90, 180, 270)
    the stored picture must be turned to stand upright; ``mirrored`` says that
    it must be mirrored left to right before that turn.  ``fps`` is the average
    number of pictures a second, 0 for photos and sound; ``vfr`` says that their
    spacing varies.  ``duration`` is seconds from the clip's zero to the end of
    its last picture or sound, 0 for photos.  ``start`` is where the clip's zero
    lies on the file's own clock, in seconds: the earliest picture or sound that
    the file presents.  ``location`` says that the file tells where it was
    recorded.
    """

    file: str
    kind: Kind
    width: int
    height: int
    rotation: int
    fps: float
    vfr: bool
    hdr: bool
    duration: float
    audio: AudioFacts | None
    location: bool
    mirrored: bool = False
    start: Fraction = Fraction(0)


def probe(path: Path | str) -> MediaFacts:
    """The facts of one file, measured on what can really be read of it.

    Raises one of FileMissing, FileUnreadable, FileEmpty, NotMedia,
    MediaDamaged, MediaProtected, MediaUnsupported, MediaTooLarge or
    PlaylistRefused.
    """
    raise NotImplementedError


def report(path: Path | str) -> dict[str, object]:
    """The facts as ``probe --json`` prints them; never raises for a bad file.

    Keys: file kind width height rotation fps vfr hdr duration audio location
    usable reason.  A file that cannot be used has ``usable`` false, ``reason``
    one sentence, and null for what is not known.
    """
    raise NotImplementedError
