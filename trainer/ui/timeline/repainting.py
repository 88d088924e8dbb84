"""Only what changed is painted again.

A moving playhead is two strips, another choice is two clips, pictures that have
arrived are the clips of one file.  Each of these asks the widget for a small
update; what an edit changed is found by ``changes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.model.schema import Clip
from trainer.ui.timeline import landmarks
from trainer.ui.timeline.changes import changed_places
from trainer.ui.timeline.geometry import Geometry
from trainer.ui.timeline.scene import rectangle

if TYPE_CHECKING:
    from trainer.ui.timeline.view import TimelineView

BEYOND = 24
"""How far a clip's badges and ring reach beyond its place, in pixels."""

RING = 4
"""How far a ring alone reaches."""


class Repainting:
    """Asks the widget to paint a part of itself."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def changed(self, looked: Geometry, same_media: bool) -> None:
        """What is no longer as it ``looked``."""
        view = self._view
        places = changed_places(looked, view.places()) if same_media else None
        if places is None:
            view.update()
            return
        for place in places:
            view.update(rectangle(place).adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND))

    def one(self, item_id: str | None) -> None:
        """A clip, or an item of a free row."""
        if item_id is None:
            return
        view = self._view
        places = view.places()
        item = landmarks.item(places, item_id)
        index = places.row.index_of(item_id)
        if item is not None:
            view.update(item.adjusted(-RING, -RING, RING, RING))
        if index is not None:
            view.update(rectangle(places.cell(index)).adjusted(-RING, -RING, RING, RING))

    def badge(self, clip: str | None) -> None:
        """The badge on the cut before a clip."""
        places = self._view.places()
        index = None if clip is None else places.row.index_of(clip)
        badge = None if index is None else landmarks.cut(places, index)
        if badge is not None:
            self._view.update(badge.adjusted(-RING, -RING, RING, RING))

    def showing(self, media: str) -> None:
        """Everything that shows a file."""
        view = self._view
        places = view.places()
        for index in places.visible(0, view.width()):
            if places.row.clips[index].media == media:
                view.update(rectangle(places.cell(index)))
        for row in places.free.values():
            for item in row.items:
                if isinstance(item.what, Clip) and item.what.media == media:
                    view.update(rectangle(places.item_rect(item)))
