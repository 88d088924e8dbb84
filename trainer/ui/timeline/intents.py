"""What a button or a key would do now: a Command, or None when it would do nothing.

The window asks twice: to know whether a button is alive, and, when it is
pressed, for the command itself; so a live button never ends in "that cannot be
done".
"""

from __future__ import annotations

from trainer.model.commands import Command, DeleteClip, MoveClip, RemoveText, SplitClip, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Text, Timeline
from trainer.ui.timeline.free_gestures import covering, free_item, moved_to
from trainer.ui.timeline.rows import ORDER, Item, free_rows

NUDGE = 3
"""Frames by which a key moves an item of a free row: what a person sees as one tenth of a second."""


def split_here(timeline: Timeline, playhead: int) -> Command | None:
    """Cut at the playhead, unless there is a cut or nothing to cut."""
    found = timeline.picture.at(playhead)
    if found is None or found[1].start == playhead:
        return None
    return SplitClip(playhead)


def delete_chosen(timeline: Timeline, chosen: str | None) -> Command | None:
    """Take the chosen clip or text away."""
    if chosen is None:
        return None
    found = free_item(timeline, chosen)
    if found is not None:
        return RemoveText(chosen) if isinstance(found[0], Text) else DeleteClip(chosen)
    return DeleteClip(chosen) if _on_track(timeline, chosen) else None


def trim_start_here(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Cut off what the clip at the playhead shows before it (``[``)."""
    free = _free(timeline, chosen)
    if free is not None:
        item, placed = free
        inside = placed.start < playhead < placed.end
        return covering(timeline, item, playhead, placed.end - playhead) if inside else None
    found = _meant(timeline, playhead, chosen)
    if found is None or found[1].start == playhead:
        return None
    clip, placed = found
    gone = playhead - placed.start
    return TrimClip(clip.id, TimeRange(clip.source_range.start + gone, clip.duration - gone))


def trim_end_here(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Cut off what the clip at the playhead shows from it on (``]``)."""
    free = _free(timeline, chosen)
    if free is not None:
        item, placed = free
        inside = placed.start < playhead < placed.end
        return covering(timeline, item, placed.start, playhead - placed.start) if inside else None
    found = _meant(timeline, playhead, chosen)
    if found is None or found[1].start == playhead:
        return None
    clip, placed = found
    return TrimClip(clip.id, TimeRange(clip.source_range.start, playhead - placed.start))


def move_chosen(timeline: Timeline, chosen: str | None, by: int) -> Command | None:
    """Show the chosen clip ``by`` places later (earlier when negative).

    An item of a free row goes ``NUDGE`` frames.
    """
    free = _free(timeline, chosen)
    if free is not None:
        return moved_to(timeline, free[0], free[1].start + by * NUDGE)
    if chosen is None or not _on_track(timeline, chosen):
        return None
    index = timeline.picture.index_of(chosen) + by
    return MoveClip(chosen, index) if 0 <= index < len(timeline.picture.children) else None


def neighbour(timeline: Timeline, playhead: int, by: int) -> tuple[str, int] | None:
    """The clip before (``by`` -1) or after (1) the playhead's, with the frame where it begins.

    Going back from inside a clip first goes to its own beginning.
    """
    placed = list(timeline.picture.placed())
    if by < 0:
        earlier = [(clip.id, where.start) for clip, where in placed if where.start < playhead]
        return earlier[-1] if earlier else None
    later = [(clip.id, where.start) for clip, where in placed if where.start > playhead]
    return later[0] if later else None


def next_item(timeline: Timeline, chosen: str | None, playhead: int, by: int) -> Item | None:
    """The item of the free rows after (``by`` 1) or before (-1) the chosen one, row by row, around.

    Without one that is chosen, the first that begins at the playhead or later.
    """
    rows = free_rows(timeline)
    items = [item for role in ORDER if role in rows for item in rows[role].items]
    if not items:
        return None
    ids = [item.id for item in items]
    if chosen in ids:
        return items[(ids.index(chosen) + by) % len(items)]
    return next((item for item in items if item.placed.start >= playhead), items[0])


def _free(timeline: Timeline, chosen: str | None) -> tuple[str, TimeRange] | None:
    """The chosen item and the frames that it covers, when it is on a free row."""
    found = None if chosen is None else free_item(timeline, chosen)
    return None if found is None else (found[0].id, timeline.range_of(found[0]))


def _on_track(timeline: Timeline, clip_id: str) -> bool:
    return any(clip.id == clip_id for clip in timeline.picture.children)


def _meant(timeline: Timeline, playhead: int, chosen: str | None) -> tuple[Clip, TimeRange] | None:
    """The chosen clip when the playhead is in it, else the clip under the playhead."""
    if chosen is not None and _on_track(timeline, chosen):
        placed = timeline.picture.range_of(chosen)
        if placed.holds(playhead):
            return timeline.clip(chosen), placed
    return timeline.picture.at(playhead)
