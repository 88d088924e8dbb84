"""What is known of a file that a person chose."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, Literal

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

    def to_json(self) -> dict[str, object]:
        """The facts as ``probe --json`` prints them, of a usable file."""
        audio = asdict(self.audio) if self.audio is not None else None
        return {
            "file": self.file,
            "kind": self.kind,
            "width": self.width,
            "height": self.height,
            "rotation": self.rotation,
            "fps": round(self.fps, 3),
            "vfr": self.vfr,
            "hdr": self.hdr,
            "duration": round(self.duration, 3),
            "audio": audio,
            "location": self.location,
            "usable": True,
            "reason": None,
        }

    def to_plain(self) -> dict[str, Any]:
        """Everything, as JSON can hold it."""
        return {**asdict(self), "start": str(self.start)}

    @staticmethod
    def from_plain(plain: dict[str, Any]) -> MediaFacts:
        """What ``to_plain`` gave.  Raises KeyError, TypeError or ValueError for anything else."""
        audio = plain["audio"]
        known = {**plain, "start": Fraction(plain["start"])}
        return MediaFacts(**{**known, "audio": None if audio is None else AudioFacts(**audio)})
