"""The commands of markers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import markers
from trainer.model.command import Command, possible
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class SetMarker(Command):
    """Set a marker at ``frame`` of the timeline, or give the one there other words."""

    name: ClassVar[str] = "set_marker"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Set a marker")
    frame: int
    words: str = ""

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(markers.put(timeline, self.frame, self.words))


@dataclass(frozen=True)
class RemoveMarker(Command):
    """Take the marker at ``frame`` of the timeline away."""

    name: ClassVar[str] = "remove_marker"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Remove the marker")
    frame: int

    def apply(self, timeline: Timeline) -> Timeline:
        return markers.remove(timeline, self.frame)
