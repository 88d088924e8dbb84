"""Carrying a clip of the picture while the magnet is off: it lands where the hand lets go.

::

    | A | B | C |   B carried to the right ->   | A |~~| B ||      over C; ~ is black
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.model.commands import Command
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline.place_intents import nudged
from trainer.ui.timeline.snapping import Magnet


@dataclass(frozen=True)
class Lay:
    """``by`` is how far the clip was carried, in frames; ``black`` fills what it leaves."""

    timeline: Timeline
    clip: str
    black: str
    by: int = 0
    line: int | None = None
    """Where the snapping line stands."""

    @property
    def placed(self) -> TimeRange:
        """The frames that the clip covered before the drag."""
        return self.timeline.picture.range_of(self.clip)

    @property
    def start(self) -> int:
        return self.placed.start + self.by

    def moved(self, frames: int, magnet: Magnet) -> Lay:
        """The clip carried by ``frames`` from where it was; either of its ends may be drawn."""
        placed = self.placed
        by, line = magnet.carry(placed, frames, lambda by: max(-placed.start, by))
        return replace(self, by=by, line=line)

    @property
    def command(self) -> Command | None:
        return nudged(self.timeline, self.clip, self.by, self.black)

    @property
    def preview(self) -> Timeline:
        command = self.command
        return self.timeline if command is None else command.apply(self.timeline)
