"""Where transitions lie on the picture track, and how edits keep them sensible.

A transition takes at most half of either clip, so that two on one clip never meet::

    | A       | B     | C         |
           |<-->|  |<-->|              at most: B's two halves touch

After every change of the picture track ``settled`` sets right what no longer fits:
the first clip has no cut before it and so no transition, one that became too long
for a neighbour is shortened, and one that has no room left goes::

    |    A    x   B    |   A trimmed  ->   | A x   B    |     x is shorter
    | A x B y C |         B deleted   ->   | A y C |          C comes in as before
    | A x B |             A deleted   ->   | B |              no cut, no transition
    | A x B |             B split     ->   | A x B | B |      the new cut has none
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from trainer.model.opentime import TimeRange
from trainer.model.schema import Clip, Timeline
from trainer.model.transition import LONGEST_END_SECONDS, LONGEST_SECONDS, SHORTEST, Transition


@dataclass(frozen=True, slots=True)
class Join:
    """A transition at its place: from ``left`` to ``right``, over ``frames`` of the timeline."""

    left: Clip
    right: Clip
    cut: int
    transition: Transition

    @property
    def frames(self) -> TimeRange:
        return TimeRange(self.cut - self.transition.before, self.transition.frames)

    @property
    def left_source(self) -> int:
        """The frame of the left clip's file at the transition's first frame."""
        return self.left.source_range.end - self.transition.before

    @property
    def right_source(self) -> int:
        """The frame of the right clip's file there; below 0 where the file begins later."""
        return self.right.source_range.start - self.transition.before


def joins(timeline: Timeline) -> Iterator[Join]:
    """Every transition of the picture track, in order; they never overlap."""
    for (left, _), (right, placed) in pairwise(timeline.picture.placed()):
        if right.transition is not None:
            yield Join(left, right, placed.start, right.transition)


def longest(left: Clip, right: Clip, rate: int) -> int:
    """The most frames that a transition between two clips may last; below ``SHORTEST``: there is none."""
    return min(left.duration, right.duration, LONGEST_SECONDS * rate)


def fitting(transition: Transition, left: Clip, right: Clip, rate: int) -> Transition | None:
    """``transition`` no longer than its neighbours allow; None when there is no room for any."""
    frames = min(transition.frames, longest(left, right, rate))
    if frames < SHORTEST:
        return None
    return transition if frames == transition.frames else replace(transition, frames=frames)


def settled(children: Iterable[Clip], rate: int) -> tuple[Clip, ...]:
    """The clips of a picture track that was just changed, with transitions that fit it."""
    made: list[Clip] = []
    for clip in children:
        if clip.transition is not None:
            kept = fitting(clip.transition, made[-1], clip, rate) if made else None
            if kept != clip.transition:
                clip = replace(clip, transition=kept)
        made.append(clip)
    return tuple(made)


def longest_ends(duration: int, rate: int) -> int:
    """The most frames that a video of ``duration`` frames may take to come or to go."""
    return min(duration // 2, LONGEST_END_SECONDS * rate)


def with_settled_ends(timeline: Timeline) -> Timeline:
    """The timeline with fades from and to black that are no longer than its picture allows."""
    if not timeline.opening and not timeline.closing:
        return timeline
    most = longest_ends(timeline.duration, timeline.rate)
    if timeline.opening <= most and timeline.closing <= most:
        return timeline
    return replace(timeline, opening=min(timeline.opening, most), closing=min(timeline.closing, most))
