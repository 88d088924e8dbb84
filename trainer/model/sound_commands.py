"""The commands of the whole sound: what makes way for a voice, and how loud it all is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model.command import Command
from trainer.model.invariants import LARGEST_GAIN
from trainer.model.schema import Timeline
from trainer.words import QT_TRANSLATE_NOOP

_TOO_FAR = QT_TRANSLATE_NOOP("Edits", "The sound cannot be turned up or down that far.")


@dataclass(frozen=True)
class SetDucking(Command):
    """Choose whether music makes way while somebody speaks."""

    name: ClassVar[str] = "set_ducking"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Lower music under speech")
    on: bool

    def apply(self, timeline: Timeline) -> Timeline:
        return replace(timeline, ducking=self.on)


@dataclass(frozen=True)
class LevelSound(Command):
    """Bring the whole sound to the usual loudness with a gain that was measured, or leave that.

    ``gain`` is in centibels, as ``media.levelling.measure`` finds it; None takes
    the levelling away.  The number is part of the command, so a replay needs no
    sound file to come to the same timeline.
    """

    name: ClassVar[str] = "level_sound"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Level the sound")
    gain: int | None = None

    def apply(self, timeline: Timeline) -> Timeline:
        if self.gain is not None and abs(self.gain) > LARGEST_GAIN:
            raise EditImpossible(_TOO_FAR)
        return replace(timeline, levelled=self.gain)
