"""What slipping or sliding a clip by some pictures would do now: a Command, or None when it would do nothing.

::

    slip    | A | 2 3 4 | C |   ->   | A | 3 4 5 | C |     the same place, a later part of the file
    slide   |   A   | B | C |   ->   |    A   | B |C |     B goes on, its neighbours give and take

The whole video stays as long as it was.
"""

from __future__ import annotations

from trainer.model.commands import Command, SlideClip, SlipClip
from trainer.model.schema import Clip, MediaKind, Timeline
from trainer.ui.timeline.edge_intents import meant


def slipped(timeline: Timeline, playhead: int, chosen: str | None, by: int) -> Command | None:
    """Show what was filmed ``by`` pictures later (earlier when negative) in the chosen clip.

    A photo and a picture that stands still have no other part to show.
    """
    item_id = meant(timeline, playhead, chosen)
    if item_id is None:
        return None
    clip = _clip(timeline, item_id)
    if clip is None or clip.pace.still is not None:
        return None
    if timeline.reference(clip.media).kind is MediaKind.PHOTO:
        return None
    start, available = clip.source_range.start + by, timeline.available(clip)
    fits = available.start <= start and start + clip.duration <= available.end
    return SlipClip(item_id, by) if fits else None


def slid(timeline: Timeline, playhead: int, chosen: str | None, by: int) -> Command | None:
    """Show the chosen clip of the picture ``by`` pictures later, between the neighbours that it has."""
    item_id, clips = meant(timeline, playhead, chosen), timeline.picture.children
    if item_id is None or not timeline.on_picture(item_id):
        return None
    index = timeline.picture.index_of(item_id)
    if not 0 < index < len(clips) - 1:
        return None
    left, right = clips[index - 1], clips[index + 1]
    longer = timeline.available(left).end - left.source_range.end
    earlier = right.source_range.start - timeline.available(right).start
    fits = 1 - left.duration <= by <= longer and -earlier <= by <= right.duration - 1
    return SlideClip(item_id, by) if fits else None


def _clip(timeline: Timeline, item_id: str) -> Clip | None:
    return next((clip for track in timeline.tracks for clip in track.children if clip.id == item_id), None)
