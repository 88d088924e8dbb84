"""One moment of the timeline, ready to be painted, and the words on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap

from trainer.media.waveform import Peaks
from trainer.model.schema import Clip, MediaReference, Timeline
from trainer.ui.timeline.geometry import Geometry, Rect
from trainer.ui.timeline.marker_painting import PlacedMarkers
from trainer.ui.timeline.sound_marks import NO_MARKS, SoundMarks
from trainer.ui.transition_kinds import kind_title
from trainer.words import decimal, translate


class Filmstrip(Protocol):
    """Where the small pictures come from."""

    def tile(self, reference: MediaReference, frame: int) -> QPixmap | None:
        """A picture of the file at ``frame``, if it is at hand; if not, it will be asked for."""
        ...

    def peaks(self, reference: MediaReference) -> Peaks | None:
        """How loud the file is, if that is at hand; if not, it will be asked for."""
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
    cut: str | None = None
    """The clip whose cut is chosen, and ``hovered_cut`` the one under the mouse."""
    hovered_cut: str | None = None
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
    markers: PlacedMarkers = ()
    """What the person marked, each with its frame."""


def rectangle(rect: Rect) -> QRect:
    return QRect(rect.x, rect.y, rect.width, rect.height)


def clip_name(reference: MediaReference) -> str:
    """The file's name without its ending, as people call it."""
    stem, dot, _ = reference.name.rpartition(".")
    return stem if dot else reference.name


def pace_mark(clip: Clip) -> str:
    """How fast a clip runs, before its name: "2× "; nothing where it runs as filmed."""
    percent = clip.pace.percent
    places = 2 if percent % 10 else 1 if percent % 100 else 0
    return "" if percent == 100 else f"{decimal(percent / 100, places)}× "


def seconds_text(frames: int, rate: int) -> str:
    """A length as people say it, "4,2 detik"."""
    return translate("Timeline", "{seconds} s", seconds=decimal(frames / rate))


def cut_spoken(timeline: Timeline, clip_id: str) -> str:
    """The cut before a clip, in words."""
    index = timeline.picture.index_of(clip_id)
    transition = timeline.picture.children[index].transition
    way = kind_title(None if transition is None else transition.kind)
    if transition is not None:
        way = f"{way}, {seconds_text(transition.frames, timeline.rate)}"
    return translate(
        "Timeline",
        "Cut {number} of {count}: {way}",
        number=index,
        count=len(timeline.picture.children) - 1,
        way=way,
    )


def spoken(timeline: Timeline, chosen: str | None, cut: str | None = None) -> str:
    """What somebody who does not see the timeline should hear: what is chosen, or how much there is."""
    clips = timeline.picture.children
    if cut is not None:
        return cut_spoken(timeline, cut)
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
