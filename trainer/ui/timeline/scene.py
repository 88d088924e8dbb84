"""One moment of the timeline, ready to be painted, and the words on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap

from trainer.model.schema import MediaReference, Timeline
from trainer.ui.timeline.geometry import Geometry, Rect
from trainer.ui.timeline.sound_marks import NO_MARKS, SoundMarks
from trainer.words import decimal, translate


class Filmstrip(Protocol):
    """Where the small pictures come from."""

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        """A picture of the file at ``frame``, if it is at hand; if not, it will be asked for."""
        ...


@dataclass(frozen=True)
class Scene:
    """One moment of the timeline, ready to be painted."""

    geometry: Geometry
    timeline: Timeline
    playhead: int
    selected: str | None = None
    hovered: str | None = None
    focused: bool = False
    slot: str | None = None
    """The clip that is being carried or brought: its place is shown as an open slot."""
    ghost_left: int | None = None
    """Where the carried clip hangs, as the pixel of its left edge."""
    line: int | None = None
    """The frame of the snapping line."""
    label: str = ""
    """What is written at the snapping line's foot: the new length while trimming."""
    label_x: int = 0
    awaiting: bool = False
    """A drag from elsewhere is over an empty timeline."""
    marks: SoundMarks = NO_MARKS


def rectangle(rect: Rect) -> QRect:
    return QRect(rect.x, rect.y, rect.width, rect.height)


def clip_name(reference: MediaReference) -> str:
    """The file's name without its ending, as people call it."""
    stem, dot, _ = reference.name.rpartition(".")
    return stem if dot else reference.name


def seconds_text(frames: int, rate: int) -> str:
    """A length as people say it, "4,2 detik"."""
    return translate("Timeline", "{seconds} s", seconds=decimal(frames / rate))


def spoken(timeline: Timeline, chosen: str | None) -> str:
    """What somebody who does not see the timeline should hear: the chosen clip, or how much there is."""
    clips = timeline.picture.children
    for number, clip in enumerate(clips, 1):
        if clip.id == chosen:
            return translate(
                "Timeline",
                "Clip {number} of {count}: {name}, {length}",
                number=number,
                count=len(clips),
                name=clip_name(timeline.reference(clip.media)),
                length=seconds_text(clip.duration, timeline.rate),
            )
    if not clips:
        return translate("Timeline", "Still empty")
    return translate(
        "Timeline",
        "Clips: {count}, together {length}",
        count=len(clips),
        length=seconds_text(timeline.picture.duration, timeline.rate),
    )
