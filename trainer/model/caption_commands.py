"""The commands of the captions as a whole: one step of undo each, however many they change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import captions
from trainer.model.captions import CaptionTime, Look
from trainer.model.command import Command, possible
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class TimeCaptions(Command):
    """Let captions be seen when they were tapped, heard or repaired."""

    name: ClassVar[str] = "time_captions"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Time the captions")
    times: tuple[CaptionTime, ...]

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(captions.time_captions(timeline, self.times))


@dataclass(frozen=True)
class ShiftCaptions(Command):
    """Show all captions earlier or later by so many frames."""

    name: ClassVar[str] = "shift_captions"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move all captions")
    by: int

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(captions.shift_captions(timeline, self.by))


@dataclass(frozen=True)
class StyleCaptions(Command):
    """Give all captions one look."""

    name: ClassVar[str] = "style_captions"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the captions' style")
    look: Look

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(captions.style_captions(timeline, self.look))


@dataclass(frozen=True)
class SplitCaption(Command):
    """Part a caption between two words; the second part begins at ``frame`` of the timeline."""

    name: ClassVar[str] = "split_caption"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Split caption")
    text: str
    letter: int
    frame: int | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(captions.split_caption(timeline, self.text, self.letter, self.frame))


@dataclass(frozen=True)
class MergeCaptions(Command):
    """Join a caption with the one after it."""

    name: ClassVar[str] = "merge_captions"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Join captions")
    text: str

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(captions.merge_captions(timeline, self.text))
