"""The command of the picture track while its magnet is off (``in_place``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import in_place
from trainer.model.command import Command, possible
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class LayClip(Command):
    """Let a clip of the picture begin at ``start``, trimmed to ``source_range``; nothing else moves.

    ``media`` is the black picture that fills what it leaves.
    """

    name: ClassVar[str] = "lay_clip"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change clip, leave the rest")
    clip: str
    start: int
    media: str
    source_range: TimeRange | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(
            in_place.lay(timeline, self.clip, self.start, self.media, self.source_range), timeline
        )
