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
    """Put the timeline ``to`` in the place of the present one.

    Ids go on being given out from the higher number, so that none is ever used
    twice.  A file that was found again since keeps its new place.
    """

    name: ClassVar[str] = "restore_timeline"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Go back to how it was")
    to: Timeline

    def apply(self, timeline: Timeline) -> Timeline:
        now = {reference.id: reference for reference in timeline.media}
        media = tuple(
            replace(one, path=now[one.id].path, fingerprint=now[one.id].fingerprint) if one.id in now else one
            for one in self.to.media
        )
        return possible(replace(self.to, media=media, minted=max(self.to.minted, timeline.minted)))
