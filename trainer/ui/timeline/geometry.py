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
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple

from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Role, Track
from trainer.ui.timeline.rows import ORDER, FreeRows, Item

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

MIN_PIXELS_PER_FRAME = 0.02
MAX_PIXELS_PER_FRAME = 24.0

EASY_PIXELS_PER_SECOND = 30.0
"""Zoom of a short project: four seconds are as wide as a thumb."""


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


@dataclass(frozen=True)
class Scale:
    """Frames to pixels and back.

    ``origin`` is the pixel of frame 0 when nothing is scrolled, ``scrolled`` how
    far the timeline was moved to the left.
    """

    pixels_per_frame: float
    origin: int
    scrolled: int = 0

    def x(self, frame: float) -> int:
        """The pixel of a frame's left edge; a later frame is never further left."""
        return self.origin + round(frame * self.pixels_per_frame) - self.scrolled

    def frame(self, x: float) -> int:
        """The frame boundary nearest to ``x``, at least 0."""
        return max(0, round((x - self.origin + self.scrolled) / self.pixels_per_frame))

    def frame_under(self, x: float) -> int:
        """The frame that is shown at ``x``, at least 0."""
        return max(0, int((x - self.origin + self.scrolled) // self.pixels_per_frame))

    def frames(self, pixels: float) -> float:
        """How many frames ``pixels`` are."""
        return pixels / self.pixels_per_frame

    def zoomed(self, factor: float, anchor: int) -> Scale:
        """Larger by ``factor``; the frame at pixel ``anchor`` stays where it is.

        The zoom is held between ``MIN_PIXELS_PER_FRAME`` and
        ``MAX_PIXELS_PER_FRAME``, the scroll at or above 0.
        """
        wanted = self.pixels_per_frame * factor
        new = max(MIN_PIXELS_PER_FRAME, min(MAX_PIXELS_PER_FRAME, wanted))
        under = (anchor - self.origin + self.scrolled) / self.pixels_per_frame
        scrolled = max(0, round(under * new - (anchor - self.origin)))
        return Scale(new, self.origin, scrolled)

    def scrolled_to(self, scrolled: int) -> Scale:
        return replace(self, scrolled=max(0, scrolled))


def fitting(frames: int, width: int, rate: int) -> float:
    """Pixels per frame that show ``frames`` in ``width`` pixels, and never more than is easy to read."""
    easy = EASY_PIXELS_PER_SECOND / rate
    if frames <= 0 or width <= 0:
        return easy
    return max(MIN_PIXELS_PER_FRAME, min(easy, width / frames))


class Row:
    """The clips of one track with the frames that they cover, found by bisection."""

    def __init__(self, track: Track) -> None:
        self.clips: tuple[Clip, ...] = track.children
        self._ends = list(accumulate(clip.duration for clip in track.children))
        self._index = {clip.id: index for index, clip in enumerate(track.children)}

    @property
    def duration(self) -> int:
        return self._ends[-1] if self._ends else 0

    @property
    def cuts(self) -> list[int]:
        """Every boundary of a clip, in order, from 0 to the end."""
        return [0, *self._ends]

    def range_at(self, index: int) -> TimeRange:
        """The frames that the clip with that index covers."""
        start = self._ends[index - 1] if index else 0
        return TimeRange(start, self._ends[index] - start)

    def index_of(self, clip_id: str) -> int | None:
        return self._index.get(clip_id)

    def range_of(self, clip_id: str) -> TimeRange | None:
        index = self._index.get(clip_id)
        return None if index is None else self.range_at(index)

    def at(self, frame: int) -> int | None:
        """The index of the clip that shows at ``frame``."""
        if not 0 <= frame < self.duration:
            return None
        return bisect_right(self._ends, frame)

    def between(self, first: int, last: int) -> range:
        """The indexes of the clips that show anything of the frames ``first`` to ``last``."""
        start = bisect_right(self._ends, first)
        stop = bisect_left(self._ends, last)
        return range(start, min(len(self.clips), stop + 1))


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


TICK_SECONDS = (1, 2, 4, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
"""Spacings of the ruler's labels that a person can count in."""


def tick_seconds(pixels_per_second: float, label_width: int) -> int:
    """Seconds between the ruler's labels, so that they never touch."""
    for seconds in TICK_SECONDS:
        if seconds * pixels_per_second >= label_width:
            return seconds
    return TICK_SECONDS[-1]


MOST_CHANGED = 40
"""Changed places beyond which painting everything is cheaper than finding out."""


def changed_places(one: Geometry, other: Geometry) -> list[Rect] | None:
    """Where ``other`` looks different from ``one``; None when that may be anywhere.

    What is drawn across the edge of a clip (badge, ring, handle) reaches a little
    beyond its place.
    """
    ways = ((here.scale, here.places, here.width, here.shift, here.lowered) for here in (one, other))
    if next(ways) != next(ways) or not one.row.clips or not other.row.clips:
        return None
    found: list[Rect] = []
    for index, clip in enumerate(other.row.clips):
        was = one.row.index_of(clip.id)
        if was is None:
            found.append(other.cell(index))
        elif one.row.clips[was] != clip or one.row.range_at(was) != other.row.range_at(index):
            found += [one.cell(was), other.cell(index)]
        if len(found) > MOST_CHANGED:
            return None
    found += [one.cell(at) for at, clip in enumerate(one.row.clips) if other.row.index_of(clip.id) is None]
    for role in one.free.keys() | other.free.keys():
        before, after = (here.free[role].items if role in here.free else () for here in (one, other))
        if before is not after:
            known = {item.id: item for item in before}
            for item in after:
                was_item = known.pop(item.id, None)
                if was_item is None:
                    found.append(other.item_cell(item))
                elif was_item != item:
                    found += [one.item_cell(was_item), other.item_cell(item)]
                if len(found) > MOST_CHANGED:
                    return None
            found += [one.item_cell(item) for item in known.values()]
    return found if len(found) <= MOST_CHANGED else None
