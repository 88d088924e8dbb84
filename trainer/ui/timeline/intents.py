"""What a button or a key would do now: a Command, or None when it would do nothing.

The window asks twice: to know whether a button is alive, and, when it is
pressed, for the command itself; so a live button never ends in "that cannot be
done".
"""

from __future__ import annotations

from trainer.model.commands import Command, DeleteClip, MoveClip, SplitClip, TrimClip
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Timeline


def split_here(timeline: Timeline, playhead: int) -> Command | None:
    """Cut at the playhead, unless there is a cut or nothing to cut."""
    found = timeline.picture.at(playhead)
    if found is None or found[1].start == playhead:
        return None
    return SplitClip(playhead)


def delete_chosen(timeline: Timeline, chosen: str | None) -> Command | None:
    """Take the chosen clip away."""
    return DeleteClip(chosen) if chosen is not None and _on_track(timeline, chosen) else None


def trim_start_here(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Cut off what the clip at the playhead shows before it (``[``)."""
    found = _meant(timeline, playhead, chosen)
    if found is None or found[1].start == playhead:
        return None
    clip, placed = found
    gone = playhead - placed.start
    return TrimClip(clip.id, TimeRange(clip.source_range.start + gone, clip.duration - gone))


def trim_end_here(timeline: Timeline, playhead: int, chosen: str | None) -> Command | None:
    """Cut off what the clip at the playhead shows from it on (``]``)."""
    found = _meant(timeline, playhead, chosen)
    if found is None or found[1].start == playhead:
        return None
    clip, placed = found
    return TrimClip(clip.id, TimeRange(clip.source_range.start, playhead - placed.start))


def move_chosen(timeline: Timeline, chosen: str | None, by: int) -> Command | None:
    """Show the chosen clip ``by`` places later (earlier when negative)."""
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


def _on_track(timeline: Timeline, clip_id: str) -> bool:
    return any(clip.id == clip_id for clip in timeline.picture.children)


def _meant(timeline: Timeline, playhead: int, chosen: str | None) -> tuple[Clip, TimeRange] | None:
    """The chosen clip when the playhead is in it, else the clip under the playhead."""
    if chosen is not None and _on_track(timeline, chosen):
        placed = timeline.picture.range_of(chosen)
        if placed.holds(playhead):
            return timeline.clip(chosen), placed
    return timeline.picture.at(playhead)
