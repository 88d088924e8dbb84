"""The commands of the project, its files and its picture track.

What a command is stands in ``command``; the commands of titles, captions, overlays
and sounds stand in ``layer_commands``, those of all captions together in
``caption_commands``, those of the whole sound in ``sound_commands``, those of effects
and of a clip's time in ``effect_commands``, those of cuts and ends in
``transition_commands``, those of second ones in ``paste_commands``, those
of markers in ``marker_commands``, and all are found here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import edits, reshape
from trainer.model.canvas import CANVASES, Canvas, Framing
from trainer.model.caption_commands import (
    MergeCaptions,
    ShiftCaptions,
    SplitCaption,
    StyleCaptions,
    TimeCaptions,
)
from trainer.model.command import Command, clip_of, known, possible, read
from trainer.model.delete_commands import DeleteItems
from trainer.model.effect_commands import (
    AddEffect,
    FreezeFrame,
    MoveEffect,
    RemoveEffect,
    SetEffect,
    SetEffects,
    SetSpeed,
)
from trainer.model.in_place_commands import LayClip
from trainer.model.layer_commands import (
    AddText,
    ChangeText,
    PlaceClip,
    RemoveText,
    ReplaceTexts,
    SetAnchor,
    SetBox,
    SetFades,
    SetInset,
    SplitItem,
)
from trainer.model.marker_commands import RemoveMarker, SetMarker
from trainer.model.opentime import TimeRange
from trainer.model.paste_commands import Duplicate, Paste
from trainer.model.pieces import free_media_id
from trainer.model.posting_commands import SetCaptionText, SetCover
from trainer.model.restore_command import RestoreTimeline
from trainer.model.schema import Anchor, MediaReference, Timeline
from trainer.model.several_commands import MoveClips, MoveItems, PasteItems
from trainer.model.sound_commands import (
    CutPauses,
    DetachSound,
    FitSound,
    LevelSound,
    PutSound,
    ReduceNoise,
    SetDucking,
    SplitSound,
)
from trainer.model.transition_commands import (
    FadeEnds,
    RemoveTransition,
    SetAllTransitions,
    SetTransition,
)
from trainer.words import QT_TRANSLATE_NOOP

__all__ = [
    "AddEffect",
    "AddMedia",
    "AddText",
    "AppendClip",
    "ChangeText",
    "Command",
    "CutPauses",
    "DeleteClip",
    "DeleteItems",
    "DetachSound",
    "Duplicate",
    "FadeEnds",
    "FitSound",
    "FrameClip",
    "FreezeFrame",
    "InsertClip",
    "LayClip",
    "LevelSound",
    "MergeCaptions",
    "MoveClip",
    "MoveClips",
    "MoveEffect",
    "MoveItems",
    "OverwriteClip",
    "Paste",
    "PasteItems",
    "PlaceClip",
    "PutSound",
    "ReduceNoise",
    "RelinkMedia",
    "RemoveEffect",
    "RemoveMarker",
    "RemoveMedia",
    "RemoveText",
    "RemoveTransition",
    "RenameProject",
    "ReplaceTexts",
    "RestoreTimeline",
    "SetAllTransitions",
    "SetAnchor",
    "SetBox",
    "SetCanvas",
    "SetCaptionText",
    "SetCover",
    "SetDucking",
    "SetEffect",
    "SetEffects",
    "SetFades",
    "SetInset",
    "SetMarker",
    "SetSpeed",
    "SetTransition",
    "SetVolume",
    "ShiftCaptions",
    "SlideClip",
    "SlipClip",
    "SplitCaption",
    "SplitClip",
    "SplitItem",
    "SplitSound",
    "StyleCaptions",
    "TimeCaptions",
    "TrimClip",
    "known",
    "read",
]

LONGEST_NAME = 120


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
    """Choose the shape of the picture: one of ``canvas.CANVASES``.

    The shape that is left keeps its framings, and gets them back (``reshape``).
    """

    name: ClassVar[str] = "set_canvas"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the shape")
    shape: str

    def apply(self, timeline: Timeline) -> Timeline:
        canvas: Canvas | None = CANVASES.get(self.shape)
        if canvas is None:
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "There is no picture of that shape."))
        return reshape.on_canvas(timeline, canvas)


# --- the bin -----------------------------------------------------------------------


@dataclass(frozen=True)
class AddMedia(Command):
    name: ClassVar[str] = "add_media"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add file")
    reference: MediaReference

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(edits.add_media(timeline, self.reference))

    def of_the_bin(self, base: Timeline) -> bool:
        return True

    def settled(self, timelines: Sequence[Timeline]) -> AddMedia:
        if self.reference.id:
            return self
        return AddMedia(replace(self.reference, id=free_media_id(timeline.media for timeline in timelines)))

    def woven(self, timeline: Timeline, base: Timeline) -> Timeline:
        # Steps may have brought files of their own; those came after what was there before.
        at = sum(base.has_media(reference.id) for reference in timeline.media)
        return edits.add_media(timeline, self.reference, at)


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
        return possible(edits.relink_media(timeline, self.media, self.path, self.fingerprint))

    def of_the_bin(self, base: Timeline) -> bool:
        return base.has_media(self.media)  # a file that a step brought is that step's

    def woven(self, timeline: Timeline, base: Timeline) -> Timeline:
        if not timeline.has_media(self.media):
            return timeline  # it was not there yet, or was taken out of the bin later
        return edits.relink_media(timeline, self.media, self.path, self.fingerprint)


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
    anchor: Anchor | None = None
    """Where a clip of a free track begins then; None leaves it where it is."""

    def apply(self, timeline: Timeline) -> Timeline:
        trimmed = edits.trim(timeline, self.clip, self.source_range)
        if self.anchor is None:
            return trimmed
        moved = replace(clip_of(trimmed, self.clip), anchor=self.anchor)
        return possible(edits.change_clip(trimmed, moved))


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
        centres = (framing.centre_x, framing.centre_y, framing.pan_x, framing.pan_y)
        centred = all(centre is None or 0 <= centre <= 1000 for centre in centres)
        if not centred or framing.turn not in (0, 90, 180, 270):
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "A clip cannot be framed like that."))
        return edits.change_clip(timeline, replace(clip_of(timeline, self.clip), framing=framing))


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
        return edits.change_clip(timeline, replace(clip_of(timeline, self.clip), volume=self.percent))
