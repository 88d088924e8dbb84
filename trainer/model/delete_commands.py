"""The command that takes several things away at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import edits, layers, pasting
from trainer.model.command import Command
from trainer.model.schema import Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class DeleteItems(Command):
    """Take clips, sounds and texts away in one step; the picture closes its gaps.

    A title that goes with its clip may be among them.
    """

    name: ClassVar[str] = "delete_items"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Delete several")
    items: tuple[str, ...]

    def apply(self, timeline: Timeline) -> Timeline:
        pieces = [pasting.item(timeline, item)[0] for item in dict.fromkeys(self.items)]
        # What has an anchor first: what is anchored to a clip goes with the clip.
        for piece in sorted(pieces, key=lambda one: one.anchor is None):
            if isinstance(piece, Text):
                timeline = layers.remove_text(timeline, piece.id)
            else:
                timeline = edits.ripple_delete(timeline, piece.id)
        return timeline
