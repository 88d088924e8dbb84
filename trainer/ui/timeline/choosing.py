"""Several chosen at once: Ctrl and a click add one or leave it out, Shift takes the clips between.

One of them is the chosen one that the tabs show; the others are chosen with it.
"""

from __future__ import annotations

from trainer.model.commands import Command, DeleteItems
from trainer.model.schema import Timeline
from trainer.ui.timeline import intents

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


def delete_chosen(timeline: Timeline, chosen: Chosen, cut: str | None) -> Command | None:
    """Take away everything that is chosen, in one step."""
    first, others = chosen
    if first is None or not others:
        return intents.delete_chosen(timeline, first, cut)
    return DeleteItems((first, *sorted(others)))
