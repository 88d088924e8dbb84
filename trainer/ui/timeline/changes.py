"""What looks different after an edit, so that only that is painted again.

Most edits touch one clip, or one and what follows it.  Where an edit may have moved
anything (another zoom, another row), nothing is compared and everything is painted.
"""

from __future__ import annotations

from trainer.ui.timeline.geometry import Geometry, Rect

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
