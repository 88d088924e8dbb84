"""Several chosen at once: Ctrl and a click add one or leave it out, Shift takes the clips between.

One of them is the chosen one that the tabs show; the others are chosen with it.  A key
does the same step by step: the chosen one is the end that moves, as in a marked text::

    | A | B | C | D |
          B            chosen
          b   C        one more
          b   c   D    and one more
          b   C        back: D is left out again
"""

from __future__ import annotations

from trainer.model import pasting, several
from trainer.model.commands import Command, DeleteItems, MoveClips, MoveItems
from trainer.model.schema import Timeline
from trainer.ui.timeline import intents
from trainer.ui.timeline.free_gestures import free_item
from trainer.ui.timeline.rows import free_rows

Chosen = tuple[str | None, frozenset[str]]
"""The chosen one, and those that are chosen with it."""


def extended(timeline: Timeline, chosen: Chosen, clicked: str, through: bool) -> Chosen:
    """What is chosen after another click; ``through`` is Shift, which goes along the picture."""
    first, others = chosen
    every = others | ({first} if first is not None else set())
    if through and first is not None and timeline.on_picture(first) and timeline.on_picture(clicked):
        ends = sorted(timeline.picture.index_of(one) for one in (first, clicked))
        along = (clip.id for clip in timeline.picture.children[ends[0] : ends[1] + 1])
        return clicked, (every | set(along)) - {clicked}
    if clicked not in every:
        return clicked, frozenset(every)
    left = every - {clicked}
    if first is not None and first != clicked:
        return first, left - {first}
    now = min(left, default=None)
    return now, left - {now} if now is not None else frozenset()


def stepped(timeline: Timeline, chosen: Chosen, by: int) -> Chosen | None:
    """What is chosen after a step to the neighbour before (``by`` -1) or after (1); None at the end."""
    first, others = chosen
    if first is None:
        return None
    row = _row_of(timeline, first)
    place = row.index(first) + by if first in row else -1
    if not 0 <= place < len(row):
        return None
    neighbour = row[place]
    if neighbour in others:
        return neighbour, others - {neighbour}
    return neighbour, others | {first}


def all_of_row(timeline: Timeline, chosen: Chosen) -> Chosen | None:
    """Everything in the row of the chosen one, or every clip of the picture; None when there is nothing."""
    first, _ = chosen
    row = _row_of(timeline, first) or [clip.id for clip in timeline.picture.children]
    if not row:
        return None
    kept = first if first in row else row[0]
    return kept, frozenset(row) - {kept}


def _row_of(timeline: Timeline, item_id: str | None) -> list[str]:
    """The ids of the row in which the item lies, in the order of time."""
    if item_id is None:
        return []
    if timeline.on_picture(item_id):
        return [clip.id for clip in timeline.picture.children]
    for row in free_rows(timeline).values():
        items = sorted(row.items, key=lambda item: (item.placed.start, item.lane))
        if any(item.id == item_id for item in items):
            return [item.id for item in items]
    return []


def delete_chosen(timeline: Timeline, chosen: Chosen, cut: str | None) -> Command | None:
    """Take away everything that is chosen, in one step."""
    first, others = chosen
    if first is None or not others:
        return intents.delete_chosen(timeline, first, cut)
    return DeleteItems((first, *sorted(others)))


def move_chosen(timeline: Timeline, chosen: Chosen, by: int, black: str | None = None) -> Command | None:
    """Show everything that is chosen ``by`` places later (earlier when negative), or ``NUDGE`` frames."""
    first, others = chosen
    if first is None or not others:
        return intents.move_chosen(timeline, first, by, black)
    row = sorted(others | {first})
    if not timeline.on_picture(first):
        items = tuple(one for one in row if free_item(timeline, one) is not None)
        starts = [timeline.range_of(pasting.item(timeline, one)[0]).start for one in items]
        # Asked at every move of the playhead, so it is not tried out.
        frames = several.held(starts, timeline.duration, by * intents.NUDGE)
        return MoveItems(items, frames) if frames else None
    clips = tuple(clip.id for clip in timeline.picture.children if clip.id in row)
    stay = [clip.id for clip in timeline.picture.children if clip.id not in row]
    index = timeline.picture.index_of(clips[0]) + by
    return MoveClips(clips, index) if 0 <= index <= len(stay) else None
