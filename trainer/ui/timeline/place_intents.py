"""What a step comes to while the magnet of the picture track is off: nothing else moves.

::

    on    | A | B | C |   B taken away   ->   | A | C |
    off   | A | B | C |                  ->   | A | ~ | C |      ~ is black
"""

from __future__ import annotations

from trainer.model.commands import (
    Command,
    DeleteClip,
    DeleteItems,
    InsertClip,
    LayClip,
    OverwriteClip,
    TrimClip,
)
from trainer.model.in_place import is_black
from trainer.model.opentime import TimeRange
from trainer.model.schema import Timeline


def in_place(timeline: Timeline, command: Command, black: str) -> Command | None:
    """``command`` for a picture track that leaves all else where it is; None when nothing would change.

    ``black`` is the id of the picture that fills gaps.  Black itself is taken away as ever:
    then the gap is closed.
    """
    if isinstance(command, TrimClip) and timeline.on_picture(command.clip):
        return trimmed(timeline, command.clip, command.source_range, black)
    if isinstance(command, InsertClip):
        return OverwriteClip(command.media, command.frame, command.source_range)
    if isinstance(command, DeleteClip) and timeline.on_picture(command.clip):
        if is_black(timeline.clip(command.clip), black):
            return command
        return DeleteItems((command.clip,), black)
    if isinstance(command, DeleteItems):
        return DeleteItems(command.items, black)
    return command


def trimmed(timeline: Timeline, clip_id: str, source_range: TimeRange, black: str) -> Command | None:
    """Show ``source_range`` of a clip with each of its moments where it is."""
    source, placed = timeline.clip(clip_id).source_range, timeline.picture.range_of(clip_id)
    start = placed.start + source_range.start - source.start
    if start < 0:  # nothing lies before the video
        source_range, start = TimeRange(source_range.start - start, source_range.duration + start), 0
    return None if source_range == source else LayClip(clip_id, start, black, source_range)


def nudged(timeline: Timeline, clip_id: str, by: int, black: str) -> Command | None:
    """Let a clip begin ``by`` frames later (earlier when negative), not before the video does."""
    start = timeline.picture.range_of(clip_id).start
    later = max(0, start + by)
    return None if later == start else LayClip(clip_id, later, black)
