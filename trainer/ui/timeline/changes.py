"""What looks different after an edit, so that only that is painted again.

Most edits touch one clip, or one and what follows it.  Where an edit may have moved
anything (another zoom, another row), nothing is compared and everything is painted.
"""

from __future__ import annotations

from trainer.model.schema import Role
from trainer.ui.timeline.geometry import Geometry, Rect
from trainer.ui.timeline.rows import Item

MOST_CHANGED = 40
"""Changed places in a row beyond which one that holds them all is cheaper to paint than each alone."""


def changed_places(one: Geometry, other: Geometry) -> list[Rect] | None:
    """Where ``other`` looks different from ``one``; None when that may be anywhere.

    What is drawn across the edge of a clip (badge, ring, handle) reaches a little
    beyond its place.
    """
    ways = ((here.scale, here.places, here.width, here.shift, here.lowered) for here in (one, other))
    if next(ways) != next(ways) or not one.row.clips or not other.row.clips:
        return None
    found = _changed_clips(one, other) + _beats_at_the_end(one, other)
    for role in one.free.keys() | other.free.keys():
        before, after = (here.free[role].items if role in here.free else () for here in (one, other))
        if before is not after:
            found += _together(_changed_items(one, before, other, after))
    return found


def _changed_clips(one: Geometry, other: Geometry) -> list[Rect]:
    first, last = one.row.shared(other.row)
    was, now = (range(first, len(here.row.clips) - last) for here in (one, other))
    if len(was) + len(now) > MOST_CHANGED:
        # Clips follow each other: between the first and the last of them there is nothing else.
        ends = [_place(here, part[at]) for here, part in ((one, was), (other, now)) if part for at in (0, -1)]
        return [_around(ends)]
    found: list[Rect] = []
    for index in now:
        before = one.row.index_of(other.row.clips[index].id)
        if before is None:
            found.append(_place(other, index))
        elif one.row.clips[before] != other.row.clips[index] or one.row.range_at(
            before
        ) != other.row.range_at(index):
            found += [_place(one, before), _place(other, index)]
    found += [_place(one, index) for index in was if other.row.index_of(one.row.clips[index].id) is None]
    return found


def _beats_at_the_end(one: Geometry, other: Geometry) -> list[Rect]:
    """Music that stays as it was has beats only as far as the picture reaches."""
    if one.row.duration == other.row.duration or Role.MUSIC not in other.free:
        return []
    first, last = sorted(here.scale.x(here.row.duration) for here in (one, other))
    return [other.band_rect(Role.MUSIC)._replace(x=first, width=last - first)]


def _place(here: Geometry, index: int) -> Rect:
    """The cell of a clip, with the bands of the transitions at its ends: they lie on its neighbours, too."""
    cell, clips = here.cell(index), here.row.clips
    placed = here.row.range_at(index)
    left, right = cell.x, cell.right
    coming = clips[index].transition
    going = clips[index + 1].transition if index + 1 < len(clips) else None
    if coming is not None:
        left = min(left, here.scale.x(placed.start + here.shift - coming.before))
    if going is not None:
        right = max(right, here.scale.x(placed.end + here.shift + going.after))
    return cell._replace(x=left, width=right - left)


def _changed_items(
    one: Geometry, before: tuple[Item, ...], other: Geometry, after: tuple[Item, ...]
) -> list[Rect]:
    found: list[Rect] = []
    known = {item.id: item for item in before}
    for item in after:
        was = known.pop(item.id, None)
        if was is None:
            found.append(other.item_cell(item))
        elif was != item:
            found += [one.item_cell(was), other.item_cell(item)]
    return found + [one.item_cell(item) for item in known.values()]


def _together(places: list[Rect]) -> list[Rect]:
    return places if len(places) <= MOST_CHANGED else [_around(places)]


def _around(places: list[Rect]) -> Rect:
    left, top = min(place.x for place in places), min(place.y for place in places)
    right, bottom = max(place.right for place in places), max(place.bottom for place in places)
    return Rect(left, top, right - left, bottom - top)
