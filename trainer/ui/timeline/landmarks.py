"""Where a person would look for a thing on the timeline: the third clip, its end, the second title.

Lessons and tests point at things by number, counted from 1 as people count; the
spotlight and a real mouse then go to the rectangle that is found here.  None means
that there is no such thing, or that it is too narrow to be seen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from trainer.model.schema import Role
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.rows import find
from trainer.ui.timeline.scene import rectangle

HANDLE = 16
"""Pixels at the end of a clip where its handle is."""

SECOND = 28
"""Pixels of the row of seconds in which one of them is looked for."""


def clip(places: Geometry, number: int) -> QRect | None:
    """The rectangle of the ``number``-th clip."""
    if not 1 <= number <= len(places.row.clips):
        return None
    return rectangle(places.clip_rect(number - 1))


def clip_end(places: Geometry, number: int) -> QRect | None:
    """The rectangle of the handle at the right end of the ``number``-th clip."""
    place = clip(places, number)
    return None if place is None else place.adjusted(max(0, place.width() - HANDLE), 0, 3, 0)


def cut(places: Geometry, number: int) -> QRect | None:
    """The badge of the ``number``-th cut."""
    badge = places.badge_rect(number)
    return None if badge is None else rectangle(badge)


def second(places: Geometry, number: int, rate: int) -> QRect | None:
    """Where second ``number`` is in the row of seconds; None before its beginning."""
    ruler, middle = places.ruler_rect, places.scale.x(number * rate)
    if middle < ruler.x:
        return None
    return QRect(middle - SECOND // 2, ruler.y, SECOND, ruler.height)


def in_row(places: Geometry, role: Role, number: int) -> QRect | None:
    """The rectangle of the ``number``-th item of a free row."""
    row = places.free.get(role)
    if row is None or not 1 <= number <= len(row.items):
        return None
    return rectangle(places.item_rect(row.items[number - 1]))


def start_in_row(places: Geometry, role: Role, number: int) -> QRect | None:
    """The rectangle of the handle at the left end of the ``number``-th item of a free row."""
    place = in_row(places, role, number)
    return None if place is None else place.adjusted(-3, 0, -max(0, place.width() - HANDLE), 0)


def item(places: Geometry, item_id: str) -> QRect | None:
    """The rectangle of the item of a free row with that id."""
    found = find(places.free, item_id)
    return None if found is None else rectangle(places.item_rect(found))
