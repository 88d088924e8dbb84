"""The commands of several things at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import several
from trainer.model.command import Command, possible
from trainer.model.schema import Timeline
from trainer.model.several import Copy
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class MoveClips(Command):
    """Show clips of the picture together, before clip ``index`` of those that stay."""

    name: ClassVar[str] = "move_clips"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move several clips")
    items: tuple[str, ...]
    index: int

    def apply(self, timeline: Timeline) -> Timeline:
        return several.move_block(timeline, self.items, self.index)


@dataclass(frozen=True)
class MoveItems(Command):
    """Let titles, captions, overlays and sounds begin ``by`` frames later, all by the same."""

    name: ClassVar[str] = "move_items"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move several")
    items: tuple[str, ...]
    by: int

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(several.shift(timeline, self.items, self.by), timeline)


@dataclass(frozen=True)
class PasteItems(Command):
    """Put copies of several things at ``frame``; as in ``Paste`` they are part of the command."""

    name: ClassVar[str] = "paste_items"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Paste several")
    frame: int
    pieces: tuple[Copy, ...]

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(several.put_all(timeline, self.pieces, self.frame))
