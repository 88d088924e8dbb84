"""The free tracks as rows: what lies in which lane, found by bisection.

Items of one row may be shown at the same time.  They are put into lanes, each in
the first that has room, so that none hides another::

    Teks   lane 0   [ Batik tulis ]        [ WA 0812 ]
           lane 1          [ Rp150.000 ]

No Qt and no pixels here: frames, lanes and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from trainer.model.opentime import TimeRange
from trainer.model.schema import TEXT_ROLES, Clip, Role, Text, Timeline

ORDER = (Role.TITLE, Role.CAPTION, Role.OVERLAY, Role.PICTURE, Role.VOICE, Role.MUSIC)
"""The rows from top to bottom: what is seen on top stands on top, what is heard stands below."""


@dataclass(frozen=True)
class Item:
    """One item of a free track with the frames that it covers."""

    what: Clip | Text
    role: Role
    placed: TimeRange
    lane: int

    @property
    def id(self) -> str:
        return self.what.id

    @property
    def follows(self) -> bool:
        """Whether it moves with a clip of the picture."""
        return self.what.anchor is not None and bool(self.what.anchor.clip)


@dataclass(frozen=True)
class FreeRow:
    """The items of one role; in a lane they are sorted and do not overlap."""

    role: Role
    lanes: tuple[tuple[Item, ...], ...]

    @cached_property
    def _starts(self) -> tuple[list[int], ...]:
        return tuple([item.placed.start for item in lane] for lane in self.lanes)

    @cached_property
    def _ends(self) -> tuple[list[int], ...]:
        return tuple([item.placed.end for item in lane] for lane in self.lanes)

    @cached_property
    def follows(self) -> bool:
        """Whether anything in it moves with a clip of the picture."""
        return any(item.follows for lane in self.lanes for item in lane)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item, the earliest first."""
        every = [item for lane in self.lanes for item in lane]
        return tuple(sorted(every, key=lambda item: (item.placed.start, item.lane)))

    def between(self, first: int, last: int) -> Iterator[Item]:
        """The items that show anything of the frames ``first`` to ``last``."""
        for lane, starts, ends in zip(self.lanes, self._starts, self._ends, strict=True):
            yield from lane[bisect_right(ends, first) : bisect_left(starts, last + 1)]


FreeRows = Mapping[Role, FreeRow]
"""The rows that have something, in no order."""


def free_rows(timeline: Timeline, was: Timeline | None = None, known: FreeRows | None = None) -> FreeRows:
    """The rows of ``timeline`` besides the picture; one that is empty is left out.

    Those of ``known``, the rows of the timeline that ``was``, are taken over where
    nothing in them can have changed.
    """
    rows: dict[Role, FreeRow] = {}
    stays = was is not None and _lies_alike(was, timeline)
    for role in ORDER:
        if role is Role.PICTURE:
            continue
        found = timeline.words(role) if role in TEXT_ROLES else timeline.clips(role)
        if was is not None and known is not None and role in known:
            before = was.words(role) if role in TEXT_ROLES else was.clips(role)
            if before is found and (stays or not known[role].follows):
                rows[role] = known[role]
                continue
        if found:
            rows[role] = FreeRow(role, _in_lanes(timeline, role, found))
    return rows


def _lies_alike(one: Timeline, other: Timeline) -> bool:
    """Whether the clips of the picture lie where they lay, so that what is anchored to them stays, too."""
    before, after = one.picture.children, other.picture.children
    return len(before) == len(after) and all(
        was is now or (was.id == now.id and was.source_range == now.source_range and was.pace == now.pace)
        for was, now in zip(before, after, strict=True)
    )


def find(rows: FreeRows, item_id: str) -> Item | None:
    """The item with that id; None when it is on no free row."""
    return next((item for row in rows.values() for item in row.items if item.id == item_id), None)


def _in_lanes(
    timeline: Timeline, role: Role, found: tuple[Clip, ...] | tuple[Text, ...]
) -> tuple[tuple[Item, ...], ...]:
    lanes: list[list[Item]] = []
    ends: list[int] = []
    placed = [(timeline.range_of(what), what) for what in found]
    for covered, what in sorted(placed, key=lambda pair: pair[0].start):
        lane = next((number for number, end in enumerate(ends) if end <= covered.start), len(ends))
        if lane == len(ends):
            lanes.append([])
            ends.append(0)
        lanes[lane].append(Item(what, role, covered, lane))
        ends[lane] = covered.end
    return tuple(tuple(lane) for lane in lanes)
