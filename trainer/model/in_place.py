"""Edits that move nothing else: what a hand does while the magnet of the picture track is off.

The picture track has no gaps, so black is a clip like any other: a still picture that
is brought in for that.  ``media`` is its id in each of these edits::

    | A | B | C |    B taken away     ->   | A | ~ | C |        ~ is black
    | A | B | C |    B shorter        ->   | A |B|~| C |
    | A | B | C |    B longer         ->   | A |  B  |C|        C gives way
    | A | B | C |    B carried on     ->   | A | ~ | B |        over C, and past the end

A title that belongs to a moment which is covered now waits at the nearer edge, as after
a trim; what belongs to a clip that is covered whole goes with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model.edits import cut_at
from trainer.model.opentime import TimeRange
from trainer.model.pieces import (
    OUTSIDE_MEDIA,
    TOO_SHORT,
    find_picture,
    fitted,
    mint,
    reference_of,
    with_children,
)
from trainer.model.schema import PHOTO_SECONDS, Clip, MediaKind, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NOT_STILL = QT_TRANSLATE_NOOP("Edits", "Only a photo can fill a gap.")
_BEFORE_START = QT_TRANSLATE_NOOP("Edits", "The video begins here; nothing lies before it.")
_TOO_FAR = QT_TRANSLATE_NOOP("Edits", "That is too far behind the end of the video.")

Placed = tuple[int, Clip]
"""A clip and the frame at which it begins."""


def lay(
    timeline: Timeline, clip_id: str, start: int, media: str, source_range: TimeRange | None = None
) -> Timeline:
    """Let a clip of the picture begin at ``start``, and show ``source_range`` when it is given.

    What lay there gives way, what it leaves becomes black, and all else stays where it is.
    """
    clip = find_picture(timeline, clip_id)[2]
    if start > timeline.duration + PHOTO_SECONDS * timeline.rate:
        raise EditImpossible(_TOO_FAR)
    if start < 0:
        raise EditImpossible(_BEFORE_START)
    changed = clip if source_range is None else replace(clip, source_range=source_range)
    if changed.duration < 1:
        raise EditImpossible(TOO_SHORT)
    if not timeline.available(changed).contains(changed.source_range):
        raise EditImpossible(OUTSIDE_MEDIA)
    if changed == clip and start == timeline.picture.range_of(clip_id).start:
        return timeline
    target = TimeRange(start, changed.duration)
    timeline = _parted(timeline, clip_id, target)
    placed = [(target.start, fitted(changed))]
    for other, place in timeline.picture.placed():
        if other.id != clip_id:
            placed += _beside(other, place, target)
    return _filled(timeline, placed, media)


def lift(timeline: Timeline, clip_ids: Collection[str], media: str) -> Timeline:
    """Take clips of the picture away and leave black; at the end of the video there is nothing to fill."""
    for clip_id in clip_ids:
        find_picture(timeline, clip_id)
    placed = [(place.start, clip) for clip, place in timeline.picture.placed() if clip.id not in clip_ids]
    while placed and is_black(placed[-1][1], media):
        placed.pop()
    return _filled(timeline, placed, media)


def is_black(clip: Clip, media: str) -> bool:
    """Whether the clip fills a gap."""
    return clip.media == media and not clip.effects


def _parted(timeline: Timeline, clip_id: str, target: TimeRange) -> Timeline:
    """``timeline`` with a cut at the start of ``target`` where that lies deep inside one other clip."""
    for other, place in timeline.picture.placed():
        if other.id != clip_id and place.start < target.start and target.end < place.end:
            return cut_at(timeline, target.start)[0]
    return timeline


def _beside(clip: Clip, place: TimeRange, target: TimeRange) -> Iterator[Placed]:
    """What is left of a clip beside ``target``; one of its ends, for ``_parted`` has seen to the middle."""
    source = clip.source_range
    if not place.overlaps(target):
        yield place.start, clip
    elif place.start < target.start:
        yield (
            place.start,
            fitted(replace(clip, source_range=TimeRange(source.start, target.start - place.start))),
        )
    elif place.end > target.end:
        gone = target.end - place.start
        rest = TimeRange(source.start + gone, source.duration - gone)
        yield target.end, fitted(replace(clip, source_range=rest))


def _filled(timeline: Timeline, placed: Iterable[Placed], media: str) -> Timeline:
    """The timeline with these clips at these places, and black between them."""
    if reference_of(timeline, media).kind is not MediaKind.PHOTO:
        raise EditImpossible(_NOT_STILL)
    children: list[Clip] = []
    at = 0
    for start, clip in sorted(placed, key=lambda one: one[0]):
        gap, end = start - at, start + clip.duration
        if gap and children and is_black(children[-1], media):
            # No second clip of black beside the first: it only gets longer.
            gap, children[-1] = _longer(timeline, children[-1], gap, at_start=False)
        if gap and is_black(clip, media):
            gap, clip = _longer(timeline, clip, gap, at_start=True)
        while gap:
            timeline, black = _black(timeline, media, gap)
            children.append(black)
            gap -= black.duration
        children.append(clip)
        at = end
    return with_children(timeline, children)


def _longer(timeline: Timeline, black: Clip, by: int, *, at_start: bool) -> tuple[int, Clip]:
    """``black`` longer by as much of ``by`` as its file has, after what is left of ``by``."""
    source, available = black.source_range, timeline.available(black)
    more = min(by, source.start if at_start else available.end - source.end)
    start = source.start - more if at_start else source.start
    return by - more, replace(black, source_range=TimeRange(start, source.duration + more))


def _black(timeline: Timeline, media: str, frames: int) -> tuple[Timeline, Clip]:
    """A new clip of black, from the middle of its file, so that either end can be drawn out."""
    available = reference_of(timeline, media).available
    length = min(frames, available)
    timeline, clip_id = mint(timeline, "c")
    return timeline, Clip(clip_id, media, TimeRange((available - length) // 2, length))
