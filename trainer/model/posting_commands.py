"""The commands of what stands beside a video: its caption text and its cover."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.model.command import Command, possible
from trainer.model.posting import Cover
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class SetCaptionText(Command):
    """Write the text that is posted with the video."""

    name: ClassVar[str] = "set_caption_text"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Write the caption text")
    words: str

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(replace(timeline, posting=replace(timeline.posting, words=self.words)))


@dataclass(frozen=True)
class SetCover(Command):
    """Choose the cover."""

    name: ClassVar[str] = "set_cover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Choose the cover")
    cover: Cover

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(replace(timeline, posting=replace(timeline.posting, cover=self.cover)))
