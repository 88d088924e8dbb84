"""The commands that make a second one of what is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import pasting
from trainer.model.command import Command, possible
from trainer.model.schema import Clip, Role, Text, Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Duplicate(Command):
    """Put a second one of a clip, a sound or a text right after it."""

    name: ClassVar[str] = "duplicate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Duplicate")
    item: str

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(pasting.duplicate(timeline, self.item))


@dataclass(frozen=True)
class Paste(Command):
    """Put a copy of a clip or of a text at ``frame``, on the track of ``role``.

    The copy itself is part of the command, so it does not matter what has become of
    the original; its id and its place count for nothing.
    """

    name: ClassVar[str] = "paste"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Paste")
    role: Role
    frame: int
    clip: Clip | None = None
    text: Text | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        piece = self.clip if self.text is None else self.text
        if piece is None or (self.clip is not None and self.text is not None):
            raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "There is nothing to paste."))
        return possible(pasting.put(timeline, self.role, piece, self.frame))
