"""How high the rows are, and how they stand below each other.

The picture's row is always there, and lower when it has company; another row is
there as long as something is in it.  Every size grows with the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.schema import Role
from trainer.ui.timeline.rows import ORDER, FreeRows


@dataclass(frozen=True)
class Metrics:
    """The fixed sizes, in pixels; they grow with the text."""

    header: int = 104
    ruler: int = 30
    track: int = 88
    """Height of the picture's band when it is alone."""
    thin_track: int = 66
    """The same below or above other rows."""
    lane: int = 34
    """Height of one lane of a free row."""
    badge: int = 22
    """Width and height of a cut's badge."""
    pad: int = 12
    below: int = 8

    @classmethod
    def scaled(cls, factor: float) -> Metrics:
        """The sizes for text that is ``factor`` times as large as normal."""
        normal = cls()
        return cls(
            header=round(normal.header * factor),
            ruler=round(normal.ruler * factor),
            track=round(normal.track * (1 + (factor - 1) / 2)),
            thin_track=round(normal.thin_track * (1 + (factor - 1) / 2)),
            lane=round(normal.lane * factor),
            badge=round(normal.badge * (1 + (factor - 1) / 2)),
            pad=normal.pad,
            below=normal.below,
        )

    @property
    def height(self) -> int:
        """Of the ruler and a picture row that is alone."""
        return self.ruler + self.track + self.below


@dataclass(frozen=True)
class Band:
    """The place of one row, counted from the foot of the ruler."""

    role: Role
    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height


def bands(free: FreeRows, metrics: Metrics) -> tuple[Band, ...]:
    """The rows that are shown, from top to bottom: the picture always, another when it has something."""
    placed, top = [], 0
    for role in ORDER:
        if role is Role.PICTURE:
            height = metrics.thin_track if free else metrics.track
        elif role in free:
            height = metrics.lane * len(free[role].lanes)
        else:
            continue
        placed.append(Band(role, top, height))
        top += height
    return tuple(placed)
