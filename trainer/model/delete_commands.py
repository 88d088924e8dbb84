"""The command that takes several things away at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.model import edits, in_place, layers, pasting
from trainer.model.command import Command
from trainer.model.schema import Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class DeleteItems(Command):
    """Take clips, sounds and texts away in one step; the picture closes its gaps.

    A title that goes with its clip may be among them.  With ``media``, a black picture,
    the gaps of the picture are filled with it instead, and nothing moves.
    """

    name: ClassVar[str] = "delete_items"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Delete several")
    items: tuple[str, ...]
    media: str = ""

    def apply(self, timeline: Timeline) -> Timeline:
        found = [pasting.item(timeline, item) for item in dict.fromkeys(self.items)]
        # What has an anchor first: what is anchored to a clip goes with the clip.
        for piece, role in found:
            if isinstance(piece, Text):
                timeline = layers.remove_text(timeline, piece.id)
            elif role is not Role.PICTURE:
                timeline = edits.ripple_delete(timeline, piece.id)
        clips = [piece.id for piece, role in found if role is Role.PICTURE]
        if clips and self.media:
            return in_place.lift(timeline, clips, self.media)
        for clip_id in clips:
            timeline = edits.ripple_delete(timeline, clip_id)
        return timeline
