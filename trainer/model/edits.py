"""How a timeline changes: each edit takes a timeline and returns a new one.

The names and the pictures are those of OpenTimelineIO's edit algorithms.  The
picture track is magnetic, so an edit that makes room pushes the rest to the
right, and one that takes away pulls it to the left (it *ripples*).  In the
pictures ``|`` is a cut and a letter is a clip.

An edit that cannot be done raises EditImpossible with a sentence for the
person; the timeline that was given is never changed.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from trainer.errors import EditImpossible
from trainer.model import reshape
from trainer.model.canvas import Framing
from trainer.model.effects import divided
from trainer.model.media_folder import is_inside
from trainer.model.opentime import TimeRange
from trainer.model.pieces import (
    FULL,
    OUTSIDE_MEDIA,
    TOO_SHORT,
    find,
    find_picture,
    fitted,
    free_media_id,
    mint,
    reference_of,
    replace_clip,
    stretch,
    with_children,
    with_track,
)
from trainer.model.schema import MOST_MEDIA, Clip, MediaKind, MediaReference, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NOT_PICTURE = QT_TRANSLATE_NOOP("Edits", "A sound cannot stand on the picture track.")
_AT_CUT = QT_TRANSLATE_NOOP("Edits", "There is already a cut at this place.")
_NOTHING_HERE = QT_TRANSLATE_NOOP("Edits", "There is no clip at this place.")
_NO_NEIGHBOURS = QT_TRANSLATE_NOOP("Edits", "Sliding needs a clip on both sides.")
_OUTSIDE_PROJECT = QT_TRANSLATE_NOOP("Edits", "Only files inside the project can be used.")
_IN_USE = QT_TRANSLATE_NOOP("Edits", "{name} is still used on the timeline.")


# --- the bin --------------------------------------------------------------------


def add_media(timeline: Timeline, reference: MediaReference, at: int = MOST_MEDIA) -> Timeline:
    """Bring a file in, as number ``at`` of the bin.  An empty ``reference.id`` is given out here."""
    if not is_inside(reference.path):
        raise EditImpossible(_OUTSIDE_PROJECT)
    if len(timeline.media) >= MOST_MEDIA:
        raise EditImpossible(FULL)
    if not reference.id:
        reference = replace(reference, id=free_media_id([timeline.media]))
    elif timeline.has_media(reference.id):
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "That file is already in the project."))
    return replace(timeline, media=(*timeline.media[:at], reference, *timeline.media[at:]))


def remove_media(timeline: Timeline, media_id: str) -> Timeline:
    """Take a file out of the bin.  Raises EditImpossible while a clip shows it."""
    reference = reference_of(timeline, media_id)
    if any(clip.media == media_id for track in timeline.tracks for clip in track.children):
        raise EditImpossible(_IN_USE, name=reference.name)
    return replace(timeline, media=tuple(kept for kept in timeline.media if kept.id != media_id))


def relink_media(timeline: Timeline, media_id: str, path: str, fingerprint: str) -> Timeline:
    """Say where a file has moved to.  Clips that show it stay as they are."""
    reference_of(timeline, media_id)
    if not is_inside(path):
        raise EditImpossible(_OUTSIDE_PROJECT)
    return replace(
        timeline,
        media=tuple(
            replace(kept, path=path, fingerprint=fingerprint) if kept.id == media_id else kept
            for kept in timeline.media
        ),
    )


# --- putting clips on the picture track -------------------------------------------


def append(timeline: Timeline, media_id: str, source_range: TimeRange | None = None) -> Timeline:
    """Add a clip at the end.

    ::

        | A | B |  +  C   ->   | A | B | C |

    Without ``source_range`` the whole file is used (a photo stays three seconds).
    """
    timeline, clip = _new_clip(timeline, media_id, source_range)
    return with_children(timeline, (*timeline.picture.children, clip))


def insert(timeline: Timeline, media_id: str, frame: int, source_range: TimeRange | None = None) -> Timeline:
    """Put a clip at ``frame`` and push what follows to the right.

    ::

              frame
                v
        |   A   | B |      ->   |   A   |  C  | B |
        |     A     | B |  ->   |   A   |  C  | A | B |    inside A: A is split
    """
    timeline, clip = _new_clip(timeline, media_id, source_range)
    timeline, index = cut_at(timeline, frame)
    children = timeline.picture.children
    return with_children(timeline, (*children[:index], clip, *children[index:]))


def overwrite(
    timeline: Timeline, media_id: str, frame: int, source_range: TimeRange | None = None
) -> Timeline:
    """Put a clip at ``frame`` over what is there; nothing moves.

    ::

            frame
              v
        |  A  |  B  |  D  |   ->   |  A  |  C  |  D  |
        |   A    |   B    |   ->   |  A |  C  |  B   |    edges are trimmed
        |  A  |               ->   |  A  |  C  |          past the end: it grows
    """
    timeline, clip = _new_clip(timeline, media_id, source_range)
    timeline, first = cut_at(timeline, frame)
    timeline, last = cut_at(timeline, min(frame + clip.duration, timeline.picture.duration))
    children = timeline.picture.children
    return with_children(timeline, (*children[:first], clip, *children[last:]))


# --- changing one clip ------------------------------------------------------------


def trim(timeline: Timeline, clip_id: str, source_range: TimeRange) -> Timeline:
    """Show another stretch of the same file; what follows keeps touching.

    ::

        |    A    | B |   ->   |  A  | B |

    Raises EditImpossible when the file has no picture there.
    """
    track, index, clip = find(timeline, clip_id)
    if source_range.duration < 1:
        raise EditImpossible(TOO_SHORT)
    reference_of(timeline, clip.media)
    if not timeline.available(clip).contains(source_range):
        raise EditImpossible(OUTSIDE_MEDIA)
    return replace_clip(timeline, track, index, fitted(replace(clip, source_range=source_range)))


def split(timeline: Timeline, frame: int) -> Timeline:
    """Cut the clip at ``frame`` in two; nothing moves and nothing is lost.

    ::

           frame
             v
        |     A     |   ->   | A  |  A  |
    """
    if not 0 <= frame < timeline.picture.duration:
        raise EditImpossible(_NOTHING_HERE)
    cut, _ = cut_at(timeline, frame)
    if cut is timeline:
        raise EditImpossible(_AT_CUT)
    return cut


def slip(timeline: Timeline, clip_id: str, by: int) -> Timeline:
    """Show the same length from a later (or earlier, ``by`` < 0) moment of the file.

    ::

        file   [ 1 2 3 4 5 6 7 8 ]
        | 2 3 4 | B |   by 2 ->   | 4 5 6 | B |
    """
    clip = find(timeline, clip_id)[2]
    moved = TimeRange(clip.source_range.start + by, clip.duration)
    return trim(timeline, clip_id, moved)


def slide(timeline: Timeline, clip_id: str, by: int) -> Timeline:
    """Move a clip between its neighbours, which give and take; the length stays.

    ::

        |   A   | B |   C   |   by 2 ->   |    A    | B |  C  |

    Raises EditImpossible at either end of the track, when a neighbour would
    vanish, or when its file has no more picture to give.
    """
    track, index, _ = find_picture(timeline, clip_id)
    if index == 0 or index == len(track.children) - 1:
        raise EditImpossible(_NO_NEIGHBOURS)
    left, right = track.children[index - 1], track.children[index + 1]
    timeline = trim(timeline, left.id, TimeRange(left.source_range.start, left.duration + by))
    return trim(timeline, right.id, TimeRange(right.source_range.start + by, right.duration - by))


def ripple_delete(timeline: Timeline, clip_id: str) -> Timeline:
    """Take a clip away and close the gap; on a free track there is none to close.

    ::

        | A | B | C |   ->   | A | C |

    What was anchored to the clip goes with it.
    """
    track, index, _ = find(timeline, clip_id)
    return with_track(timeline, track, (*track.children[:index], *track.children[index + 1 :]))


def move(timeline: Timeline, clip_id: str, index: int) -> Timeline:
    """Give a clip another place in the order; ``index`` is its place afterwards.

    ::

        | A | B | C |   C to 0 ->   | C | A | B |

    ``index`` is held inside the track (0 to the number of clips less one).
    """
    track, old, clip = find_picture(timeline, clip_id)
    others = (*track.children[:old], *track.children[old + 1 :])
    new = max(0, min(index, len(others)))
    if new == old:
        return timeline
    return with_track(timeline, track, (*others[:new], clip, *others[new:]))


def change_clip(timeline: Timeline, changed: Clip) -> Timeline:
    """Put ``changed`` in the place of the clip with the same id (framing, volume)."""
    track, index, _ = find(timeline, changed.id)
    return replace_clip(timeline, track, index, changed)


# --- putting and cutting -------------------------------------------------------------


def _new_clip(timeline: Timeline, media_id: str, source_range: TimeRange | None) -> tuple[Timeline, Clip]:
    if reference_of(timeline, media_id).kind is MediaKind.AUDIO:
        raise EditImpossible(_NOT_PICTURE)
    source_range = stretch(timeline, media_id, source_range)
    timeline, clip_id = mint(timeline, "c")
    return timeline, Clip(clip_id, media_id, source_range)


def cut_at(timeline: Timeline, frame: int) -> tuple[Timeline, int]:
    """Make sure that a cut lies at ``frame``; return it with the index of the clip after it.

    The same timeline comes back when the cut was already there.  Raises
    EditImpossible when ``frame`` is outside the picture track.
    """
    track = timeline.picture
    if not 0 <= frame <= track.duration:
        raise EditImpossible(_NOTHING_HERE)
    for index, (clip, placed) in enumerate(track.placed()):
        if placed.start == frame:
            return timeline, index
        if placed.holds(frame):
            timeline, new_id = mint(timeline, "c")
            source, before = clip.source_range, frame - placed.start
            after = TimeRange(source.start + before, source.duration - before)
            effects = divided(clip.effects, before, after.duration)
            divide = partial(framings_apart, before=before, after=after.duration)
            framings = divide(clip.framing)
            left = replace(clip, source_range=TimeRange(source.start, before), fade_out=0, effects=effects[0])
            left = replace(left, framing=framings[0])
            right = replace(
                clip, id=new_id, source_range=after, fade_in=0, transition=None, effects=effects[1]
            )
            right = replace(right, framing=framings[1])
            left, right = fitted(left), fitted(right)
            children = (*track.children[:index], left, right, *track.children[index + 1 :])
            cut = with_children(timeline, children)
            return reshape.divided(cut, clip.id, new_id, divide), index + 1
    return timeline, len(track.children)


def framings_apart(framing: Framing, before: int, after: int) -> tuple[Framing, Framing]:
    """The framing of both pieces of a clip that is cut ``before`` frames after its start: it moves on."""
    if not framing.moves:
        return framing, framing
    x, y = (round(place) for place in framing.at(before / (before + after)))
    left = replace(
        framing,
        pan_x=None if framing.pan_x is None else x,
        pan_y=None if framing.pan_y is None else y,
    )
    return left, replace(framing, centre_x=x, centre_y=y)
