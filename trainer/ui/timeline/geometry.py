"""Where everything on the timeline is, in whole pixels.

::

    |<- header ->|<- pad ->frame 0
    +------------+------------------------------------------+
    |            |  00.00      00.04      00.08             |  ruler
    +------------+------------------------------------------+
    |  Teks      |  [ title ]            [ title ]          |  band of a free row
    |  Gambar    |  | clip | clip       | clip |            |  band of the picture
    |  Musik     |  [ ~~~~~~~~~~~~~~~~~~ ]                  |  band of a free row
    +------------+------------------------------------------+

Painting and hit testing both ask this module, so what a person sees is what a
person grabs.  No Qt here: the laws are tried on thousands of random timelines.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from trainer.model.schema import Role
from trainer.ui.timeline.bands import Band, Metrics, bands
from trainer.ui.timeline.picture_row import Row
from trainer.ui.timeline.rows import FreeRows, Item
from trainer.ui.timeline.scale import Scale

GAP = 3
"""Pixels between neighbouring clips, painted as background; they still belong to the left clip."""

EDGE = 8
"""Width of the zone at each end of a clip that trims instead of moving."""

SELECTED_EDGE = 14
"""The same on the selected clip, where handles are painted."""

LANE_AIR = 3
"""Pixels above and below an item in its lane."""

BADGE_ROOM = 34
"""Pixels that both clips must be wide for a badge on their cut."""

HEAD_REACH = 10
"""Pixels to either side of the playhead that grab its head in the ruler."""


class Rect(NamedTuple):
    """A rectangle in widget pixels; right and bottom are exclusive."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


class Zone(Enum):
    """What a point of the timeline is."""

    HEADER = auto()
    RULER = auto()
    PLAYHEAD = auto()
    CLIP = auto()
    CUT = auto()
    """The badge of the cut before ``Hit.clip``."""
    START_EDGE = auto()
    END_EDGE = auto()
    EMPTY = auto()


@dataclass(frozen=True)
class Hit:
    zone: Zone
    clip: str | None = None


@dataclass(frozen=True)
class Geometry:
    """One moment of the timeline: what is where.

    ``shift`` moves the clips by whole frames while a left edge is dragged, so
    that the edge stays under the hand (the track itself never has a gap); what
    follows a clip moves with it.  ``lowered`` is how far the rows were scrolled up.
    """

    row: Row
    scale: Scale
    metrics: Metrics
    width: int
    shift: int = 0
    free: FreeRows = field(default_factory=dict)
    lowered: int = 0
    places: Mapping[Role, Band] = field(init=False)
    _bands: dict[Role, Rect] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {band.role: band for band in bands(self.free, self.metrics)}
        object.__setattr__(self, "places", found)
        object.__setattr__(self, "_bands", {})

    @property
    def foot(self) -> int:
        """The pixel below the last row."""
        return self.metrics.ruler + max(band.bottom for band in self.places.values()) - self.lowered

    def band_rect(self, role: Role) -> Rect:
        """The place of a row without its header.  Raises KeyError when it is not shown."""
        place = self._bands.get(role)  # asked for with every clip that is painted
        if place is None:
            band, metrics = self.places[role], self.metrics
            top = metrics.ruler + band.top - self.lowered
            place = Rect(metrics.header, top, max(0, self.width - metrics.header), band.height)
            self._bands[role] = place
        return place

    def row_at(self, y: int) -> Role | None:
        """The row at the height ``y``; None above and below them all."""
        return next(
            (role for role in self.places if self.band_rect(role).y <= y < self.band_rect(role).bottom), None
        )

    @property
    def track_rect(self) -> Rect:
        """The lane of the picture track, without its header."""
        return self.band_rect(Role.PICTURE)

    @property
    def ruler_rect(self) -> Rect:
        return Rect(self.metrics.header, 0, max(0, self.width - self.metrics.header), self.metrics.ruler)

    def cell(self, index: int) -> Rect:
        """Everything that belongs to a clip, with the gap at its right."""
        placed = self.row.range_at(index)
        left = self.scale.x(placed.start + self.shift)
        right = self.scale.x(placed.end + self.shift)
        track = self.track_rect
        inset = (track.height - self.clip_height) // 2
        return Rect(left, track.y + inset, right - left, self.clip_height)

    def clip_rect(self, index: int) -> Rect:
        """What is painted of a clip: its cell without the gap, at least one pixel wide if it has one."""
        cell = self.cell(index)
        return cell._replace(width=max(min(1, cell.width), cell.width - GAP))

    def _under(self, x: int) -> int:
        """The frame of the picture track at ``x``; below 0 left of its beginning."""
        scale = self.scale
        return math.floor((x - scale.origin + scale.scrolled) / scale.pixels_per_frame) - self.shift

    def badge_rect(self, index: int) -> Rect | None:
        """The badge on the cut before clip ``index``; None where the clips are too narrow to bear one.

        It stands low, so that the edges of the clips can be taken above it.
        """
        if not 1 <= index < len(self.row.clips):
            return None
        room = (BADGE_ROOM - 1) / self.scale.pixels_per_frame
        if self.row.clips[index].duration < room:
            return None  # hundreds of slivers ask when zoomed far out
        before, after = self.cell(index - 1), self.cell(index)
        if min(before.width, after.width) < BADGE_ROOM:
            return None
        side = self.metrics.badge
        return Rect(after.x - (side + GAP) // 2, after.bottom - side - 3, side, side)

    def badge_at(self, x: int, y: int) -> str | None:
        """The clip on whose cut the badge under the point lies."""
        around = self.row.at(max(0, self._under(x)))
        around = len(self.row.clips) - 1 if around is None else around
        for index in (around, around + 1):
            place = self.badge_rect(index)
            if place is not None and place.holds(x, y):
                return self.row.clips[index].id
        return None

    @property
    def clip_height(self) -> int:
        return self.places[Role.PICTURE].height - (8 if self.free else 12)

    def item_cell(self, item: Item) -> Rect:
        """Everything that belongs to an item of a free row, with the gap at its right."""
        shift = self.shift if item.follows else 0
        left = self.scale.x(item.placed.start + shift)
        right = self.scale.x(item.placed.end + shift)
        lane = self.metrics.lane
        top = self.band_rect(item.role).y + item.lane * lane
        return Rect(left, top + LANE_AIR, right - left, lane - 2 * LANE_AIR)

    def item_rect(self, item: Item) -> Rect:
        """What is painted of an item."""
        cell = self.item_cell(item)
        return cell._replace(width=max(min(1, cell.width), cell.width - GAP))

    def items(self, left: int, right: int, top: int = 0, bottom: int = 1_000_000) -> Iterator[Item]:
        """The items of the free rows that touch the pixels from ``left`` to ``right``."""
        left = max(left, self.metrics.header)
        if right <= left:
            return
        first = self.scale.frame_under(left) - 1 - max(0, self.shift)
        last = self.scale.frame_under(right) + 2 - min(0, self.shift)
        for role, row in self.free.items():
            band = self.band_rect(role)
            if band.y < bottom and band.bottom > top:
                yield from row.between(max(0, first), max(0, last))

    def visible(self, left: int, right: int) -> range:
        """The indexes of the clips that touch the pixels from ``left`` to ``right``."""
        left = max(left, self.metrics.header)
        if right <= left:
            return range(0)
        first, last = self._under(left) - 1, self._under(right) + 2
        return self.row.between(max(0, first), max(0, last))

    def hit(self, x: int, y: int, playhead: int, selected: str | None = None) -> Hit:
        """What lies under the point."""
        if x < self.metrics.header:
            return Hit(Zone.HEADER)
        if y < self.metrics.ruler:
            near = abs(x - self.scale.x(playhead)) <= HEAD_REACH
            return Hit(Zone.PLAYHEAD if near else Zone.RULER)
        for item in self.items(x, x + 1, y, y + 1):
            if self.item_cell(item).holds(x, y):
                return self._hit_in(self.item_cell(item), item.id, x, selected)
        badge = self.badge_at(x, y)
        if badge is not None:
            return Hit(Zone.CUT, badge)
        around = self.row.at(max(0, self._under(x)))
        if around is not None:
            # Rounding to pixels may put the point into a neighbour's cell.
            for index in (around - 1, around, around + 1):
                if 0 <= index < len(self.row.clips) and self.cell(index).holds(x, y):
                    return self._hit_clip(index, x, selected)
        elif self.row.clips and self.cell(len(self.row.clips) - 1).holds(x, y):
            return self._hit_clip(len(self.row.clips) - 1, x, selected)
        return Hit(Zone.EMPTY)

    def _hit_clip(self, index: int, x: int, selected: str | None) -> Hit:
        return self._hit_in(self.cell(index), self.row.clips[index].id, x, selected)

    @staticmethod
    def _hit_in(cell: Rect, known: str, x: int, selected: str | None) -> Hit:
        reach = min(SELECTED_EDGE if known == selected else EDGE, cell.width // 4)
        if x < cell.x + reach:
            return Hit(Zone.START_EDGE, known)
        if x >= cell.right - reach - min(GAP, cell.width // 4):
            return Hit(Zone.END_EDGE, known)
        return Hit(Zone.CLIP, known)
