"""The pieces that edits are made of: giving out ids, finding, replacing.

Every change of a track goes through ``with_track``, which keeps what is anchored
to the picture with the picture (``anchors``), transitions as long as their clips
allow (``joins``), the other shapes free of what is gone (``reshape``) and the project
within its bounds.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model import anchors, joins, reshape
from trainer.model.opentime import TimeRange
from trainer.model.schema import (
    CLIP_ROLES,
    MOST_CLIPS,
    MOST_IDS,
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

NO_CLIP = QT_TRANSLATE_NOOP("Edits", "That clip is no longer on the timeline.")
NO_MEDIA = QT_TRANSLATE_NOOP("Edits", "That file is no longer in the project.")
OUTSIDE_MEDIA = QT_TRANSLATE_NOOP("Edits", "The clip has no more picture there.")
TOO_SHORT = QT_TRANSLATE_NOOP("Edits", "A clip needs at least one picture.")
FULL = QT_TRANSLATE_NOOP("Edits", "Nothing more fits into this project.")


def mint(timeline: Timeline, prefix: str) -> tuple[Timeline, str]:
    """Give out an id that was never used."""
    # A lesson or a script may name its texts "c2" itself; such a number is passed over.
    named = {clip.id for track in timeline.tracks for clip in track.children}
    named.update(text.id for track in timeline.texts for text in track.children)
    number = timeline.minted + 1
    while f"{prefix}{number}" in named:
        number += 1
    if number > MOST_IDS:
        raise EditImpossible(FULL)
    return replace(timeline, minted=number), f"{prefix}{number}"


def free_media_id(bins: Iterable[tuple[MediaReference, ...]]) -> str:
    """An id that no file in ``bins`` has.

    Media are not counted with what edits make: a file that arrives is there before
    every edit too (``history``), and those gave out their ids already.
    """
    named = {reference.id for files in bins for reference in files}
    return next(name for number in itertools.count(1) if (name := f"m{number}") not in named)


def reference_of(timeline: Timeline, media_id: str) -> MediaReference:
    """The media with that id.  Raises EditImpossible."""
    try:
        return timeline.reference(media_id)
    except KeyError:
        raise EditImpossible(NO_MEDIA) from None


def find(timeline: Timeline, clip_id: str) -> tuple[Track, int, Clip]:
    """The clip with that id, its track and its place there.  Raises EditImpossible."""
    for track in timeline.tracks:
        for index, clip in enumerate(track.children):
            if clip.id == clip_id:
                return track, index, clip
    raise EditImpossible(NO_CLIP)


def find_picture(timeline: Timeline, clip_id: str) -> tuple[Track, int, Clip]:
    """As ``find``, on the picture track alone."""
    found = find(timeline, clip_id)
    if found[0].role is not Role.PICTURE:
        raise EditImpossible(NO_CLIP)
    return found


def stretch(timeline: Timeline, media_id: str, source_range: TimeRange | None) -> TimeRange:
    """The frames of a file that a new clip shows: ``source_range``, or all of it.

    Raises EditImpossible when the file has no such frames.
    """
    reference = reference_of(timeline, media_id)
    if source_range is None:
        whole = reference.available
        if reference.kind is MediaKind.PHOTO:
            whole = min(whole, PHOTO_STAY_SECONDS * timeline.rate)
        source_range = TimeRange(0, whole)
    if source_range.duration < 1:
        raise EditImpossible(TOO_SHORT)
    if not reference.available_range.contains(source_range):
        raise EditImpossible(OUTSIDE_MEDIA)
    return source_range


def fitted(clip: Clip) -> Clip:
    """``clip`` with fades that are no longer than the clip itself."""
    fade_in = min(clip.fade_in, clip.duration)
    return replace(clip, fade_in=fade_in, fade_out=min(clip.fade_out, clip.duration - fade_in))


def replace_clip(timeline: Timeline, track: Track, index: int, clip: Clip) -> Timeline:
    """The timeline with ``clip`` at place ``index`` of ``track``; the same one when it is there already."""
    if track.children[index] == clip:
        return timeline
    children = (*track.children[:index], clip, *track.children[index + 1 :])
    return with_track(timeline, track, children)


def with_children(timeline: Timeline, children: Iterable[Clip]) -> Timeline:
    """The timeline with these clips on its picture track."""
    return with_track(timeline, timeline.picture, children)


def with_track(timeline: Timeline, track: Track, children: Iterable[Clip]) -> Timeline:
    """The timeline with these clips on ``track``, which may be new to it.

    Raises EditImpossible when they are more than a project holds.
    """
    is_picture = track.role is Role.PICTURE
    kept_clips = joins.settled(children, timeline.rate) if is_picture else tuple(children)
    changed = replace(track, children=kept_clips)
    others = [kept for kept in timeline.tracks if kept.role is not track.role]
    tracks = sorted((*others, changed), key=lambda one: CLIP_ROLES.index(one.role))
    if sum(len(one.children) for one in tracks) > MOST_CLIPS:
        raise EditImpossible(FULL)
    after = replace(timeline, tracks=tuple(tracks))
    if is_picture:
        after = joins.with_settled_ends(anchors.follow(timeline, after))
    return reshape.forgotten(after)
