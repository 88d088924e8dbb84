"""What a drag of several chosen things would do: one Command for all of them.

::

    title    [ Batik ] [ Rp ]      ->      [ Batik ] [ Rp ]        carried by the same
    picture  | A | B | C | D |     ->   | A | D | B | C |          B and C, as a block
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.model import pasting, several
from trainer.model.commands import Command, MoveClips, MoveItems
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline.snapping import Magnet


@dataclass(frozen=True)
class CarryAll:
    """Carry ``items`` of free rows to another time; the hand holds ``item``."""

    timeline: Timeline
    items: tuple[str, ...]
    item: str
    by: int = 0
    line: int | None = None
    """Where the snapping line stands."""

    @property
    def placed(self) -> TimeRange:
        """The frames that the held item covered before the drag."""
        return self._range_of(self.item)

    @property
    def start(self) -> int:
        return self.placed.start + self.by

    def moved(self, frames: int, magnet: Magnet) -> CarryAll:
        """All carried by ``frames`` from where they were; either end of the held one may be drawn."""
        by, line = magnet.carry(self.placed, frames, self._held)
        return replace(self, by=by, line=line)

    def _held(self, by: int) -> int:
        """``by`` while the first and the last still begin inside the video."""
        starts = [self._range_of(item).start for item in self.items]
        return several.held(starts, self.timeline.duration, by)

    def _range_of(self, item: str) -> TimeRange:
        return self.timeline.range_of(pasting.item(self.timeline, item)[0])

    @property
    def command(self) -> Command | None:
        return MoveItems(self.items, self.by) if self.by else None

    @property
    def preview(self) -> Timeline:
        command = self.command
        return self.timeline if command is None else command.apply(self.timeline)


@dataclass(frozen=True)
class ReorderAll:
    """Carry ``clips`` of the picture to another place in the order; the hand holds ``clip``.

    ``start`` is where the left edge of the held one hangs, in frames.
    """

    timeline: Timeline
    clips: tuple[str, ...]
    clip: str
    start: int

    @classmethod
    def of(cls, timeline: Timeline, clips: tuple[str, ...], clip: str) -> ReorderAll:
        """The clips lifted, not yet moved."""
        return cls(timeline, clips, clip, timeline.picture.range_of(clip).start)

    def moved(self, frames: int) -> ReorderAll:
        """The clips carried by ``frames`` from where they were."""
        return replace(self, start=self.timeline.picture.range_of(self.clip).start + frames)

    @property
    def index(self) -> int:
        """The place among those that stay that the first of them would have."""
        ahead, gaps, at = 0, [0], 0
        for clip in self.timeline.picture.children:
            if clip.id == self.clip:
                break
            ahead += clip.duration if clip.id in self.clips else 0
        for clip in self.timeline.picture.children:
            if clip.id not in self.clips:
                at += clip.duration
                gaps.append(at)
        return min(range(len(gaps)), key=lambda gap: abs(gaps[gap] + ahead - self.start))

    @property
    def command(self) -> Command | None:
        command = MoveClips(self.clips, self.index)
        return None if command.apply(self.timeline) is self.timeline else command

    @property
    def preview(self) -> Timeline:
        command = self.command
        return self.timeline if command is None else command.apply(self.timeline)
