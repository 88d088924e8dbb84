"""Going back to an earlier state as a step of its own.

Undo walks back through everything that was done since; this jumps, and is one
step itself, so one Undo brings back all that stood there before it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.model.command import Command, possible
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class RestoreTimeline(Command):
    """Put the tracks of ``to`` in the place of the present ones.

    The bin stays as it is, for bringing a file in is no step (``history``); a file
    that was taken out since comes back.  Ids go on being given out from the higher
    number, so that none is ever used twice.
    """

    name: ClassVar[str] = "restore_timeline"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Go back to how it was")
    to: Timeline

    def apply(self, timeline: Timeline) -> Timeline:
        back = tuple(one for one in self.to.media if not timeline.has_media(one.id))
        media = (*timeline.media, *back)
        return possible(replace(self.to, media=media, minted=max(self.to.minted, timeline.minted)))
