"""The commands of titles, captions, overlays and sounds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import edits, layers, splitting
from trainer.model.canvas import Box
from trainer.model.command import Command, clip_of, possible
from trainer.model.inset import Inset
from trainer.model.opentime import TimeRange
from trainer.model.schema import Anchor, Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_ON_PICTURE = QT_TRANSLATE_NOOP("Edits", "The order says where a clip of the picture track begins.")


@dataclass(frozen=True)
class PlaceClip(Command):
    """Put a picture over the picture, a voice, or music, at an anchor."""

    name: ClassVar[str] = "place_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Place clip")
    role: Role
    media: str
    anchor: Anchor
    source_range: TimeRange | None = None
    box: Box | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(
            layers.place(timeline, self.role, self.media, self.anchor, self.source_range, self.box)
        )


@dataclass(frozen=True)
class SetAnchor(Command):
    """Let a clip of a free track, or a text, begin somewhere else."""

    name: ClassVar[str] = "set_anchor"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move")
    item: str
    anchor: Anchor

    def apply(self, timeline: Timeline) -> Timeline:
        if any(text.id == self.item for track in timeline.texts for text in track.children):
            changed = replace(timeline.text(self.item), anchor=self.anchor)
            return possible(layers.change_text(timeline, changed), timeline)
        clip = clip_of(timeline, self.item)
        if clip.anchor is None:
            raise EditImpossible(_ON_PICTURE)
        return possible(edits.change_clip(timeline, replace(clip, anchor=self.anchor)), timeline)


@dataclass(frozen=True)
class SetBox(Command):
    """Choose where an overlay sits; without a box it covers the canvas."""

    name: ClassVar[str] = "set_box"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the place")
    clip: str
    box: Box | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(
            edits.change_clip(timeline, replace(clip_of(timeline, self.clip), box=self.box)), timeline
        )


@dataclass(frozen=True)
class SetInset(Command):
    """Choose how opaque an overlay is, how round its corners are and how wide its border."""

    name: ClassVar[str] = "set_inset"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the look")
    clip: str
    inset: Inset

    def apply(self, timeline: Timeline) -> Timeline:
        clip = clip_of(timeline, self.clip)
        return possible(edits.change_clip(timeline, replace(clip, inset=self.inset)), timeline)


@dataclass(frozen=True)
class SetFades(Command):
    """Choose over how many frames a clip's sound comes and goes."""

    name: ClassVar[str] = "set_fades"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Fade the sound")
    clip: str
    fade_in: int = 0
    fade_out: int = 0

    def apply(self, timeline: Timeline) -> Timeline:
        clip = clip_of(timeline, self.clip)
        return possible(
            edits.change_clip(timeline, replace(clip, fade_in=self.fade_in, fade_out=self.fade_out)),
            timeline,
        )


@dataclass(frozen=True)
class AddText(Command):
    """Put a text on the title or the caption track; its id is given out."""

    name: ClassVar[str] = "add_text"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add text")
    role: Role
    text: Text

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(layers.add_text(timeline, self.role, self.text), timeline)


@dataclass(frozen=True)
class ChangeText(Command):
    """Change a text's words, style, length or place; ``text.id`` says which."""

    name: ClassVar[str] = "change_text"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change text")
    text: Text

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(layers.change_text(timeline, self.text), timeline)


@dataclass(frozen=True)
class ReplaceTexts(Command):
    """Put these texts in the place of all on a track: captions from a script or a file."""

    name: ClassVar[str] = "replace_texts"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change captions")
    role: Role
    texts: tuple[Text, ...]

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(layers.replace_texts(timeline, self.role, self.texts))


@dataclass(frozen=True)
class RemoveText(Command):
    name: ClassVar[str] = "remove_text"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Remove text")
    text: str

    def apply(self, timeline: Timeline) -> Timeline:
        return layers.remove_text(timeline, self.text)


@dataclass(frozen=True)
class SplitItem(Command):
    """Cut a title, a caption, an overlay or a sound in two at ``frame`` of the timeline."""

    name: ClassVar[str] = "split_item"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Split")
    item: str
    frame: int

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(splitting.split_item(timeline, self.item, self.frame))
