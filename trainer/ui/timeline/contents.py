"""A timeline taken apart for looking: its rows, its markers, and what draws an edge to itself.

A timeline says what follows what; a widget asks many times a second what lies where.
So each timeline that is shown, or only tried out by a drag, is taken apart once.  Rows
in which nothing can have changed are taken over from the timeline before it.
"""

from __future__ import annotations

from trainer.model import markers
from trainer.model.schema import Timeline
from trainer.ui.timeline.marker_painting import PlacedMarkers
from trainer.ui.timeline.picture_row import Row
from trainer.ui.timeline.rows import FreeRows, Item, find, free_rows
from trainer.ui.timeline.sound_marks import SoundMarks, beat_frames


class Contents:
    """What is on one timeline, row by row.  ``before`` is what was shown until now."""

    def __init__(self, timeline: Timeline, before: Contents | None = None) -> None:
        self.timeline = timeline
        self.row = Row(timeline.picture)
        self.free: FreeRows = (
            free_rows(timeline) if before is None else free_rows(timeline, before.timeline, before.free)
        )
        self.markers: PlacedMarkers = markers.placed(timeline)
        self._heard: tuple[SoundMarks, list[int]] | None = None

    def item(self, item_id: str | None) -> Item | None:
        """The item of a free row with that id."""
        return None if item_id is None else find(self.free, item_id)

    def is_free(self, item_id: str) -> bool:
        """Whether the item with that id is on a free row."""
        return self.item(item_id) is not None

    def holds(self, item_id: str) -> bool:
        """Whether anything here has that id."""
        return self.row.index_of(item_id) is not None or self.is_free(item_id)

    def looks_like(self, other: Contents) -> bool:
        """Whether both show the same clips, texts and files."""
        here, there = self.timeline, other.timeline
        return (here.tracks, here.texts, here.media) == (there.tracks, there.texts, there.media)

    def beats(self, marks: SoundMarks) -> list[int]:
        """The frames on which music has a beat; found once for the same ``marks``."""
        if self._heard is None or self._heard[0] is not marks:
            self._heard = (marks, beat_frames(self.timeline, marks))
        return self._heard[1]

    def edges_besides(self, item_id: str) -> set[int]:
        """Where other things begin and end: what draws an item of a free row."""
        others = (item for row in self.free.values() for item in row.items if item.id != item_id)
        return {edge for item in others for edge in (item.placed.start, item.placed.end)} | {*self.row.cuts}
