"""What a button or a key would do now: a Command, or None when it would do nothing.

The window asks twice: to know whether a button is alive, and, when it is
pressed, for the command itself; so a live button never ends in "that cannot be
done".
"""

from __future__ import annotations

from itertools import pairwise

from trainer.model import joins
from trainer.model.commands import (
    Command,
    DeleteClip,
    MoveClip,
    RemoveText,
    RemoveTransition,
    SetAllTransitions,
    SetTransition,
    SplitClip,
    SplitItem,
    TrimClip,
)
from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Role, Text, Timeline
from trainer.model.transition import Transition
from trainer.ui.timeline.free_gestures import covering, free_item, moved_to
from trainer.ui.timeline.place_intents import nudged
from trainer.ui.timeline.rows import ORDER, Item, free_rows

NUDGE = 3
"""Frames by which a key moves an item of a free row: what a person sees as one tenth of a second."""


def split_here(timeline: Timeline, playhead: int, chosen: str | None = None) -> Command | None:
    """Cut what is chosen at the playhead, else the clip there, unless there is a cut or nothing to cut."""
    free = None if chosen is None else free_item(timeline, chosen)
    if free is not None:
        item, role = free
        placed = timeline.range_of(item)
        if placed.start < playhead < placed.end:
            # Asked at every move of the playhead, so it is not tried out.  A caption of one word
            # has nothing to part; the picture below it is not meant either.
            one_word = isinstance(item, Text) and role is Role.CAPTION and len(item.words.split()) < 2
            return None if one_word else SplitItem(item.id, playhead)
    found = timeline.picture.at(playhead)
    if found is None or found[1].start == playhead:
        return None
    return SplitClip(playhead)


def delete_chosen(timeline: Timeline, chosen: str | None, cut: str | None = None) -> Command | None:
    """Take the chosen clip or text away, or the transition of the chosen cut."""
    if cut is not None:
        return None if timeline.clip(cut).transition is None else RemoveTransition(cut)
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


def move_chosen(timeline: Timeline, chosen: str | None, by: int, black: str | None = None) -> Command | None:
    """Show the chosen clip ``by`` places later (earlier when negative).

    An item of a free row goes ``NUDGE`` frames; so does a clip while the magnet is off, and
    ``black`` fills what it leaves.
    """
    free = _free(timeline, chosen)
    if free is not None:
        return moved_to(timeline, free[0], free[1].start + by * NUDGE)
    if chosen is None or not _on_track(timeline, chosen):
        return None
    if black is not None:
        return nudged(timeline, chosen, by * NUDGE, black)
    index = timeline.picture.index_of(chosen) + by
    return MoveClip(chosen, index) if 0 <= index < len(timeline.picture.children) else None


def cut_near(timeline: Timeline, playhead: int) -> str | None:
    """The clip before which the cut nearest to the playhead lies; None where there is no cut."""
    clips, cut, nearest = timeline.picture.children, 0, None
    # Asked at every move of the playhead.  The cuts rise, so the first that is further away ends the search.
    for before, clip in pairwise(clips):
        cut += before.duration
        away = abs(cut - playhead)
        if nearest is not None and away >= nearest[0]:
            break
        nearest = away, clip.id
    return None if nearest is None else nearest[1]


def join_here(timeline: Timeline, cut: str | None, playhead: int) -> Command | None:
    """Dissolve over the chosen cut, or the one nearest to the playhead, if it is a plain one with room."""
    clip_id = cut or cut_near(timeline, playhead)
    if clip_id is None:
        return None
    index = timeline.picture.index_of(clip_id)
    left, right = timeline.picture.children[index - 1], timeline.picture.children[index]
    usual = usual_transition(timeline, left, right)
    return SetTransition(clip_id, usual) if usual is not None and right.transition is None else None


def join_all(timeline: Timeline, cut: str | None, playhead: int) -> Command | None:
    """Give every cut what the chosen one has, or the one nearest to the playhead; else a dissolve."""
    clip_id = cut or cut_near(timeline, playhead)
    if clip_id is None:
        return None
    has = timeline.clip(clip_id).transition
    wanted = has or Transition(frames=timeline.rate // 2)
    # Asked at every move of the playhead, so it looks only for the first cut that would change.
    would_change = any(
        joins.fitting(wanted, left, right, timeline.rate) != right.transition
        for left, right in pairwise(timeline.picture.children)
    )
    return SetAllTransitions(wanted) if would_change else None


def usual_transition(timeline: Timeline, left: Clip, right: Clip) -> Transition | None:
    """The transition that a cut gets first: half a second, or what there is room for."""
    return joins.fitting(Transition(frames=timeline.rate // 2), left, right, timeline.rate)


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
