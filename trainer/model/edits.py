"""How a timeline changes: each edit takes a timeline and returns a new one.

The names and the pictures are those of OpenTimelineIO's edit algorithms.  The
picture track is magnetic, so an edit that makes room pushes the rest to the
right, and one that takes away pulls it to the left (it *ripples*).  In the
pictures ``|`` is a cut and a letter is a clip.

An edit that cannot be done raises EditImpossible with a sentence for the
person; the timeline that was given is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model.media_folder import is_inside
from trainer.model.opentime import TimeRange
from trainer.model.schema import (
    MOST_CLIPS,
    MOST_IDS,
    MOST_MEDIA,
    Clip,
    MediaKind,
    MediaReference,
    Role,
    Timeline,
    Track,
)
from trainer.words import QT_TRANSLATE_NOOP

PHOTO_STAY_SECONDS = 3
"""How long a photo stays when it is put on the timeline; the person can trim it."""

_NO_CLIP = QT_TRANSLATE_NOOP("Edits", "That clip is no longer on the timeline.")
_NO_MEDIA = QT_TRANSLATE_NOOP("Edits", "That file is no longer in the project.")
_NOT_PICTURE = QT_TRANSLATE_NOOP("Edits", "A sound cannot stand on the picture track.")
_OUTSIDE_MEDIA = QT_TRANSLATE_NOOP("Edits", "The clip has no more picture there.")
_TOO_SHORT = QT_TRANSLATE_NOOP("Edits", "A clip needs at least one picture.")
_AT_CUT = QT_TRANSLATE_NOOP("Edits", "There is already a cut at this place.")
_NOTHING_HERE = QT_TRANSLATE_NOOP("Edits", "There is no clip at this place.")
_NO_NEIGHBOURS = QT_TRANSLATE_NOOP("Edits", "Sliding needs a clip on both sides.")
_OUTSIDE_PROJECT = QT_TRANSLATE_NOOP("Edits", "Only files inside the project can be used.")
_FULL = QT_TRANSLATE_NOOP("Edits", "Nothing more fits into this project.")
_IN_USE = QT_TRANSLATE_NOOP("Edits", "{name} is still used on the timeline.")


# --- the bin --------------------------------------------------------------------


def add_media(timeline: Timeline, reference: MediaReference) -> Timeline:
    """Bring a file in.  Its id is given out here when ``reference.id`` is empty."""
    if not is_inside(reference.path):
        raise EditImpossible(_OUTSIDE_PROJECT)
    if len(timeline.media) >= MOST_MEDIA:
        raise EditImpossible(_FULL)
    if not reference.id:
        timeline, media_id = _mint(timeline, "m")
        reference = replace(reference, id=media_id)
    elif timeline.has_media(reference.id):
        raise EditImpossible(QT_TRANSLATE_NOOP("Edits", "That file is already in the project."))
    return replace(timeline, media=(*timeline.media, reference))


def remove_media(timeline: Timeline, media_id: str) -> Timeline:
    """Take a file out of the bin.  Raises EditImpossible while a clip shows it."""
    reference = _reference(timeline, media_id)
    if any(clip.media == media_id for track in timeline.tracks for clip in track.children):
        raise EditImpossible(_IN_USE, name=reference.name)
    return replace(timeline, media=tuple(kept for kept in timeline.media if kept.id != media_id))


def relink_media(timeline: Timeline, media_id: str, path: str, fingerprint: str) -> Timeline:
    """Say where a file has moved to.  Clips that show it stay as they are."""
    _reference(timeline, media_id)
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
    return _with_children(timeline, (*timeline.picture.children, clip))


def insert(timeline: Timeline, media_id: str, frame: int, source_range: TimeRange | None = None) -> Timeline:
    """Put a clip at ``frame`` and push what follows to the right.

    ::

              frame
                v
        |   A   | B |      ->   |   A   |  C  | B |
        |     A     | B |  ->   |   A   |  C  | A | B |    inside A: A is split
    """
    timeline, clip = _new_clip(timeline, media_id, source_range)
    timeline, index = _cut_at(timeline, frame)
    children = timeline.picture.children
    return _with_children(timeline, (*children[:index], clip, *children[index:]))


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
    timeline, first = _cut_at(timeline, frame)
    timeline, last = _cut_at(timeline, min(frame + clip.duration, timeline.picture.duration))
    children = timeline.picture.children
    return _with_children(timeline, (*children[:first], clip, *children[last:]))


# --- changing one clip ------------------------------------------------------------


def trim(timeline: Timeline, clip_id: str, source_range: TimeRange) -> Timeline:
    """Show another stretch of the same file; what follows keeps touching.

    ::

        |    A    | B |   ->   |  A  | B |

    Raises EditImpossible when the file has no picture there.
    """
    track, index, clip = _find(timeline, clip_id)
    if source_range.duration < 1:
        raise EditImpossible(_TOO_SHORT)
    if not _reference(timeline, clip.media).available_range.contains(source_range):
        raise EditImpossible(_OUTSIDE_MEDIA)
    return _replace_clip(timeline, track, index, replace(clip, source_range=source_range))


def split(timeline: Timeline, frame: int) -> Timeline:
    """Cut the clip at ``frame`` in two; nothing moves and nothing is lost.

    ::

           frame
             v
        |     A     |   ->   | A  |  A  |
    """
    if not 0 <= frame < timeline.picture.duration:
        raise EditImpossible(_NOTHING_HERE)
    cut, _ = _cut_at(timeline, frame)
    if cut is timeline:
        raise EditImpossible(_AT_CUT)
    return cut


def slip(timeline: Timeline, clip_id: str, by: int) -> Timeline:
    """Show the same length from a later (or earlier, ``by`` < 0) moment of the file.

    ::

        file   [ 1 2 3 4 5 6 7 8 ]
        | 2 3 4 | B |   by 2 ->   | 4 5 6 | B |
    """
    clip = _find(timeline, clip_id)[2]
    moved = TimeRange(clip.source_range.start + by, clip.duration)
    return trim(timeline, clip_id, moved)


def slide(timeline: Timeline, clip_id: str, by: int) -> Timeline:
    """Move a clip between its neighbours, which give and take; the length stays.

    ::

        |   A   | B |   C   |   by 2 ->   |    A    | B |  C  |

    Raises EditImpossible at either end of the track, when a neighbour would
    vanish, or when its file has no more picture to give.
    """
    track, index, _ = _find(timeline, clip_id)
    if index == 0 or index == len(track.children) - 1:
        raise EditImpossible(_NO_NEIGHBOURS)
    left, right = track.children[index - 1], track.children[index + 1]
    timeline = trim(timeline, left.id, TimeRange(left.source_range.start, left.duration + by))
    return trim(timeline, right.id, TimeRange(right.source_range.start + by, right.duration - by))


def ripple_delete(timeline: Timeline, clip_id: str) -> Timeline:
    """Take a clip away and close the gap.

    ::

        | A | B | C |   ->   | A | C |
    """
    track, index, _ = _find(timeline, clip_id)
    return _with_track(timeline, track, (*track.children[:index], *track.children[index + 1 :]))


def move(timeline: Timeline, clip_id: str, index: int) -> Timeline:
    """Give a clip another place in the order; ``index`` is its place afterwards.

    ::

        | A | B | C |   C to 0 ->   | C | A | B |

    ``index`` is held inside the track (0 to the number of clips less one).
    """
    track, old, clip = _find(timeline, clip_id)
    others = (*track.children[:old], *track.children[old + 1 :])
    new = max(0, min(index, len(others)))
    if new == old:
        return timeline
    return _with_track(timeline, track, (*others[:new], clip, *others[new:]))


def change_clip(timeline: Timeline, changed: Clip) -> Timeline:
    """Put ``changed`` in the place of the clip with the same id (framing, volume)."""
    track, index, _ = _find(timeline, changed.id)
    return _replace_clip(timeline, track, index, changed)


# --- the pieces that edits are made of -----------------------------------------------


def _mint(timeline: Timeline, prefix: str) -> tuple[Timeline, str]:
    # A lesson or a script may name its media "m2" itself; such a number is passed over.
    named = {reference.id for reference in timeline.media}
    named.update(clip.id for track in timeline.tracks for clip in track.children)
    number = timeline.minted + 1
    while f"{prefix}{number}" in named:
        number += 1
    if number > MOST_IDS:
        raise EditImpossible(_FULL)
    return replace(timeline, minted=number), f"{prefix}{number}"


def _reference(timeline: Timeline, media_id: str) -> MediaReference:
    try:
        return timeline.reference(media_id)
    except KeyError:
        raise EditImpossible(_NO_MEDIA) from None


def _find(timeline: Timeline, clip_id: str) -> tuple[Track, int, Clip]:
    for track in timeline.tracks:
        for index, clip in enumerate(track.children):
            if clip.id == clip_id:
                return track, index, clip
    raise EditImpossible(_NO_CLIP)


def _new_clip(timeline: Timeline, media_id: str, source_range: TimeRange | None) -> tuple[Timeline, Clip]:
    reference = _reference(timeline, media_id)
    if reference.kind is MediaKind.AUDIO:
        raise EditImpossible(_NOT_PICTURE)
    if source_range is None:
        whole = reference.available
        if reference.kind is MediaKind.PHOTO:
            whole = min(whole, PHOTO_STAY_SECONDS * timeline.rate)
        source_range = TimeRange(0, whole)
    if source_range.duration < 1:
        raise EditImpossible(_TOO_SHORT)
    if not reference.available_range.contains(source_range):
        raise EditImpossible(_OUTSIDE_MEDIA)
    timeline, clip_id = _mint(timeline, "c")
    return timeline, Clip(clip_id, media_id, source_range)


def _cut_at(timeline: Timeline, frame: int) -> tuple[Timeline, int]:
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
            timeline, new_id = _mint(timeline, "c")
            source, before = clip.source_range, frame - placed.start
            left = replace(clip, source_range=TimeRange(source.start, before))
            right = replace(
                clip,
                id=new_id,
                source_range=TimeRange(source.start + before, source.duration - before),
            )
            children = (*track.children[:index], left, right, *track.children[index + 1 :])
            return _with_children(timeline, children), index + 1
    return timeline, len(track.children)


def _replace_clip(timeline: Timeline, track: Track, index: int, clip: Clip) -> Timeline:
    if track.children[index] == clip:
        return timeline
    children = (*track.children[:index], clip, *track.children[index + 1 :])
    return _with_track(timeline, track, children)


def _with_children(timeline: Timeline, children: Iterable[Clip]) -> Timeline:
    return _with_track(timeline, timeline.track(Role.PICTURE), children)


def _with_track(timeline: Timeline, track: Track, children: Iterable[Clip]) -> Timeline:
    changed = replace(track, children=tuple(children))
    if len(changed.children) > MOST_CLIPS:
        raise EditImpossible(_FULL)
    return replace(timeline, tracks=tuple(changed if kept is track else kept for kept in timeline.tracks))
