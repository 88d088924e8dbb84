"""What moving an end by one picture would do now: a Command, or None when it would do nothing.

A key does what a hand does (``gestures``, ``free_gestures``), only finer, and with
nothing that draws: the end goes to exactly the next picture.
"""

from __future__ import annotations

from trainer.model.commands import Command
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline
from trainer.ui.timeline.free_gestures import Stretch, free_item
from trainer.ui.timeline.gestures import Edge, Trim
from trainer.ui.timeline.snapping import Magnet


def moved_edge(
    timeline: Timeline, playhead: int, chosen: str | None, edge: Edge, by: int, black: str | None = None
) -> Command | None:
    """Move an end of the chosen item, else of the clip at the playhead, ``by`` frames.

    ``black`` is for while the magnet is off, as in ``gestures.Trim``.
    """
    item_id = meant(timeline, playhead, chosen)
    if item_id is None:
        return None
    if timeline.on_picture(item_id):
        return Trim(timeline, item_id, edge, black=black or "").moved(by, Magnet()).command
    return Stretch(timeline, item_id, edge).moved(by, Magnet()).command


def meant(timeline: Timeline, playhead: int, chosen: str | None) -> str | None:
    """The chosen item; where none is chosen, the clip at the playhead, at the very end the last one."""
    if chosen is not None:
        here = timeline.on_picture(chosen) or free_item(timeline, chosen) is not None
        return chosen if here else None
    found = timeline.picture.at(min(playhead, timeline.duration - 1))
    return None if found is None else found[0].id


def worth_seeing(placed: TimeRange, edge: Edge) -> int:
    """The frame that shows what the end is like now."""
    return placed.start if edge is Edge.START else placed.end - 1
