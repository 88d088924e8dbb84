"""A change as a value.

Every change of a project is one of these small frozen dataclasses: the window
makes one from a gesture, the history keeps it, the journal writes it to disk as
one line of JSON, a lesson judges it, and a lesson's solution, a template, a test
or a script is a list of them::

    {"command": "append_clip", "media": "m1", "source_range": [0, 120]}

A command says *what* in the words of ``edits``, which does it.  ``apply`` takes a
timeline and returns another, or raises EditImpossible.  ``title`` is its name for
the person, as in "Undo: Split clip".
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from trainer.errors import EditImpossible
from trainer.model import edits
from trainer.model.invariants import faults
from trainer.model.opentime import TimeRange
from trainer.model.plain import Malformed, from_plain, to_plain
from trainer.model.schema import CANVASES, Canvas, Clip, Framing, MediaReference, Timeline
from trainer.words import QT_TRANSLATE_NOOP

LONGEST_NAME = 120

_REGISTRY: dict[str, type[Command]] = {}


@dataclass(frozen=True)
class Command:
    """One change of a timeline.  ``name`` is what it is called in JSON."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        _REGISTRY[cls.name] = cls

    def apply(self, timeline: Timeline) -> Timeline:
        """The changed timeline.  Raises EditImpossible when it cannot be done."""
        raise NotImplementedError(type(self).__name__)

    def to_plain(self) -> dict[str, Any]:
        """The command as a JSON object."""
        return {"command": self.name, **to_plain(self)}

    def to_line(self) -> str:
        """The command as one line of JSON, without the line's end."""
        return json.dumps(self.to_plain(), ensure_ascii=False, separators=(",", ":"))

    def can_be_read_again(self) -> bool:
        """Whether the command comes back from its JSON as the same value.

        One made in code may hold what no file takes: a text without end, or half
        a letter from an odd file name.
        """
        try:
            return read(self.to_plain()) == self
        except Malformed:
            return False


def known() -> dict[str, type[Command]]:
    """Every command by its name."""
    return dict(_REGISTRY)


def read(data: object) -> Command:
    """The command that a JSON object describes.  Raises Malformed."""
    if not isinstance(data, dict):
        raise Malformed("a command is a JSON object")
    kind = _REGISTRY.get(str(data.get("command")))
    if kind is None:
        raise Malformed(f"there is no command {str(data.get('command'))[:80]!r}")
    fields = {name: value for name, value in data.items() if name != "command"}
    return from_plain(kind, fields, kind.name)


# --- the project ------------------------------------------------------------------


@dataclass(frozen=True)
class RenameProject(Command):
    name: ClassVar[str] = "rename_project"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Name the project")
    to: str

    def apply(self, timeline: Timeline) -> Timeline:
        to = " ".join(self.to.split())
        if not to or len(to) > LONGEST_NAME:
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "A name has 1 to 120 letters."))
        return replace(timeline, name=to)


@dataclass(frozen=True)
class SetCanvas(Command):
    """Choose the shape of the picture: one of ``schema.CANVASES``."""

    name: ClassVar[str] = "set_canvas"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the shape")
    shape: str

    def apply(self, timeline: Timeline) -> Timeline:
        canvas: Canvas | None = CANVASES.get(self.shape)
        if canvas is None:
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "There is no picture of that shape."))
        return replace(timeline, canvas=canvas)


# --- the bin -----------------------------------------------------------------------


@dataclass(frozen=True)
class AddMedia(Command):
    name: ClassVar[str] = "add_media"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add file")
    reference: MediaReference

    def apply(self, timeline: Timeline) -> Timeline:
        return _sound(edits.add_media(timeline, self.reference))


@dataclass(frozen=True)
class RemoveMedia(Command):
    name: ClassVar[str] = "remove_media"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Remove file")
    media: str

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.remove_media(timeline, self.media)


@dataclass(frozen=True)
class RelinkMedia(Command):
    name: ClassVar[str] = "relink_media"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Find file again")
    media: str
    path: str
    fingerprint: str

    def apply(self, timeline: Timeline) -> Timeline:
        return _sound(edits.relink_media(timeline, self.media, self.path, self.fingerprint))


# --- clips -------------------------------------------------------------------------


@dataclass(frozen=True)
class AppendClip(Command):
    name: ClassVar[str] = "append_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add clip")
    media: str
    source_range: TimeRange | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.append(timeline, self.media, self.source_range)


@dataclass(frozen=True)
class InsertClip(Command):
    name: ClassVar[str] = "insert_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Insert clip")
    media: str
    frame: int
    source_range: TimeRange | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.insert(timeline, self.media, self.frame, self.source_range)


@dataclass(frozen=True)
class OverwriteClip(Command):
    name: ClassVar[str] = "overwrite_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Put clip over")
    media: str
    frame: int
    source_range: TimeRange | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.overwrite(timeline, self.media, self.frame, self.source_range)


@dataclass(frozen=True)
class TrimClip(Command):
    name: ClassVar[str] = "trim_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Trim clip")
    clip: str
    source_range: TimeRange

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.trim(timeline, self.clip, self.source_range)


@dataclass(frozen=True)
class SplitClip(Command):
    name: ClassVar[str] = "split_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Split clip")
    frame: int

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.split(timeline, self.frame)


@dataclass(frozen=True)
class SlipClip(Command):
    name: ClassVar[str] = "slip_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Slip clip")
    clip: str
    by: int

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.slip(timeline, self.clip, self.by)


@dataclass(frozen=True)
class SlideClip(Command):
    name: ClassVar[str] = "slide_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Slide clip")
    clip: str
    by: int

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.slide(timeline, self.clip, self.by)


@dataclass(frozen=True)
class DeleteClip(Command):
    """Ripple delete: what follows closes the gap."""

    name: ClassVar[str] = "delete_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Delete clip")
    clip: str

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.ripple_delete(timeline, self.clip)


@dataclass(frozen=True)
class MoveClip(Command):
    name: ClassVar[str] = "move_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move clip")
    clip: str
    index: int

    def apply(self, timeline: Timeline) -> Timeline:
        return edits.move(timeline, self.clip, self.index)


@dataclass(frozen=True)
class FrameClip(Command):
    """Choose how a clip sits on the canvas."""

    name: ClassVar[str] = "frame_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Frame clip")
    clip: str
    framing: Framing

    def apply(self, timeline: Timeline) -> Timeline:
        framing = self.framing
        centred = 0 <= framing.centre_x <= 1000 and 0 <= framing.centre_y <= 1000
        if not centred or framing.turn not in (0, 90, 180, 270):
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "A clip cannot be framed like that."))
        return edits.change_clip(timeline, replace(_clip(timeline, self.clip), framing=framing))


@dataclass(frozen=True)
class SetVolume(Command):
    """Choose how loud a clip's own sound is, in percent (0 to 200)."""

    name: ClassVar[str] = "set_volume"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the loudness")
    clip: str
    percent: int

    def apply(self, timeline: Timeline) -> Timeline:
        if not 0 <= self.percent <= 200:
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "Loudness goes from 0 to 200 percent."))
        return edits.change_clip(timeline, replace(_clip(timeline, self.clip), volume=self.percent))


def _sound(after: Timeline) -> Timeline:
    if any(faults(after)):  # a list of commands may come from anywhere
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "The facts about that file are wrong."))
    return after


def _clip(timeline: Timeline, clip_id: str) -> Clip:
    try:
        return timeline.clip(clip_id)
    except KeyError:
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "That clip is no longer on the timeline.")) from None
