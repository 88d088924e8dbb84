"""What is anchored to the picture stays with the picture.

A title belongs to a moment of a clip.  When the clip is split, the title goes with
the piece that holds its moment; when the moment is trimmed away, it waits at the
edge of the clip; when the clip is taken away, it goes too, and undo brings both
back.  When the clip runs at another pace, the title stays with its moment::

    title             [ Batik ]              [ Batik ]
    picture  |  . . . x . . . . . . |  ->  | . x . . . |     twice as fast
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trainer.model.schema import Anchor, Clip, Role, Timeline


def at(timeline: Timeline, frame: int) -> Anchor:
    """The anchor of something that begins at ``frame`` and stays with what is seen there.

    Where there is no picture it stays with the timeline.
    """
    found = timeline.picture.at(frame)
    if found is None:
        return Anchor(frame)
    clip, placed = found
    return Anchor(clip.source_range.start + frame - placed.start, clip.id)


def follow(before: Timeline, after: Timeline) -> Timeline:
    """``after``, a timeline whose picture track was just changed, with its anchors set right."""
    old = {clip.id: clip for clip in before.picture.children}
    new = {clip.id: clip for clip in after.picture.children}
    if all(
        clip_id in new and new[clip_id].source_range == clip.source_range and new[clip_id].pace == clip.pace
        for clip_id, clip in old.items()
    ):
        return after

    def followed(anchor: Anchor | None) -> Anchor | None:
        if anchor is None or not anchor.clip:
            return anchor
        was, now = old.get(anchor.clip), new.get(anchor.clip)
        if was is not None and now is not None and was.pace != now.pace:
            return _at_pace(anchor, was, now, after.reference(now.media).available)
        return _followed(anchor, old, new)

    tracks = tuple(
        track
        if track.role is Role.PICTURE
        else replace(
            track,
            children=tuple(
                clip if anchor == clip.anchor else replace(clip, anchor=anchor)
                for clip in track.children
                if (anchor := followed(clip.anchor)) is not None
            ),
        )
        for track in after.tracks
    )
    texts = tuple(
        replace(
            track,
            children=tuple(
                text if anchor == text.anchor else replace(text, anchor=anchor)
                for text in track.children
                if (anchor := followed(text.anchor)) is not None
            ),
        )
        for track in after.texts
    )
    markers = tuple(
        marker if anchor == marker.anchor else replace(marker, anchor=anchor)
        for marker in after.markers
        if (anchor := followed(marker.anchor)) is not None
    )
    return replace(after, tracks=tracks, texts=texts, markers=markers)


def _followed(anchor: Anchor, old: Mapping[str, Clip], new: Mapping[str, Clip]) -> Anchor | None:
    kept = new.get(anchor.clip)
    if kept is not None and kept.source_range.holds(anchor.frame):
        return anchor
    was = old.get(anchor.clip)
    for piece in new.values():
        fresh = piece.id not in old and was is not None and piece.media == was.media
        fresh = fresh and was is not None and piece.pace == was.pace
        if fresh and piece.source_range.holds(anchor.frame):
            return replace(anchor, clip=piece.id)
    return anchor if kept is not None else None


def _at_pace(anchor: Anchor, was: Clip, now: Clip, available: int) -> Anchor:
    """The same moment of a clip that runs at another pace now."""
    if was.pace.still is not None or now.pace.still is not None:
        return anchor
    frame = now.pace.nearest(was.pace.shown(anchor.frame, available), available)
    return replace(anchor, frame=max(0, frame))
