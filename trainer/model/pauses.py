"""Cutting stretches out of the picture and closing the gaps: "Buang jeda".

::

    picture  |   A  ..  A   |  B .. |     ->    |  A  |  A  |  B |
    title        [ Batik ]                          [ Batik ]

A title that began in what is taken away begins at the next picture that stays; a
sound that belongs to the picture (``Anchor.synced``) loses the same stretches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.errors import EditImpossible
from trainer.model.edits import cut_at
from trainer.model.opentime import TimeRange
from trainer.model.pieces import fitted, mint, with_children, with_track
from trainer.model.schema import Anchor, Clip, Role, Text, Timeline
from trainer.model.sounds import anchor_on_picture, first_of, fit, remaining
from trainer.words import QT_TRANSLATE_NOOP

_ALL_GONE = QT_TRANSLATE_NOOP("Edits", "Nothing would be left.")
_NONE_GONE = QT_TRANSLATE_NOOP("Edits", "There is nothing to cut out there.")

Item = TypeVar("Item", Clip, Text)


def cut_out(timeline: Timeline, gone: Sequence[TimeRange]) -> Timeline:
    """Take the frames ``gone`` off the picture track, and close the gaps.

    Raises EditImpossible when nothing would be left, or nothing was there.
    """
    whole = TimeRange(0, timeline.duration)
    kept = remaining(whole, [one for one in gone if one.duration > 0])
    if not kept:
        raise EditImpossible(_ALL_GONE)
    if kept == [whole]:
        raise EditImpossible(_NONE_GONE)
    timeline = _with_sounds_cut(_with_texts_moved(timeline, kept), kept)
    for edge in (edge for part in kept for edge in (part.start, part.end)):
        timeline, _ = cut_at(timeline, edge)
    pieces = timeline.picture.placed()
    after = with_children(timeline, (clip for clip, place in pieces if _is_in(place.start, kept)))
    return _with_music_fitted(timeline, after)


def _with_music_fitted(before: Timeline, after: Timeline) -> Timeline:
    """Music that ended with the video, and begins before its new end, ends with it and fades again."""
    for clip in before.clips(Role.MUSIC):
        if before.range_of(clip).end == before.duration:
            head = first_of(before, clip)
            if after.range_of(after.clip(head.id)).start < after.duration:
                after = fit(after, head.id, clip.fade_out)
    return after


def _is_in(frame: int, kept: Sequence[TimeRange]) -> bool:
    return any(one.holds(frame) for one in kept)


def _within(placed: TimeRange, kept: Sequence[TimeRange]) -> list[TimeRange]:
    parts = []
    for one in kept:
        start, end = max(one.start, placed.start), min(one.end, placed.end)
        if start < end:
            parts.append(TimeRange(start, end - start))
    return parts


def _with_texts_moved(timeline: Timeline, kept: Sequence[TimeRange]) -> Timeline:
    """What begins in a stretch that goes, and belongs to it, begins at the next frame that stays.

    A caption is as long as what is said, so it loses what its words lose; a title stays as
    long as it takes to read.
    """
    texts = tuple(
        replace(
            track,
            children=tuple(
                _moved(timeline, _shortened(timeline, track.role, text, kept), kept)
                for text in track.children
            ),
        )
        for track in timeline.texts
    )
    tracks = tuple(
        track
        if track.role is Role.PICTURE
        else replace(track, children=tuple(_moved(timeline, clip, kept) for clip in track.children))
        for track in timeline.tracks
    )
    return replace(timeline, texts=texts, tracks=tracks)


def _shortened(timeline: Timeline, role: Role, text: Text, kept: Sequence[TimeRange]) -> Text:
    """A caption as long as what stays of its time; one of which nothing stays is not touched."""
    if role is not Role.CAPTION or not text.anchor.clip:
        return text
    place = timeline.range_of(text)
    # The video ends before some captions do; what is not there cannot be cut.
    beyond = max(0, place.end - max(place.start, timeline.duration))
    left = sum(part.duration for part in _within(place, kept)) + beyond
    return replace(text, duration=left) if 0 < left < text.duration else text


def _moved(timeline: Timeline, item: Item, kept: Sequence[TimeRange]) -> Item:
    anchor = item.anchor
    if anchor is None or not anchor.clip or anchor.synced:
        return item
    start = timeline.start_of(anchor)
    if _is_in(start, kept):
        return item
    after = next((one.start for one in kept if one.start > start), kept[-1].end - 1)
    return replace(item, anchor=anchor_on_picture(timeline, after))


def _with_sounds_cut(timeline: Timeline, kept: Sequence[TimeRange]) -> Timeline:
    for track in timeline.tracks:
        if not any(clip.anchor is not None and clip.anchor.synced for clip in track.children):
            continue
        children: list[Clip] = []
        for clip in track.children:
            anchor = clip.anchor
            if anchor is None or not anchor.synced:
                children.append(clip)
                continue
            placed = timeline.range_of(clip)
            skipped = timeline.cut_before(clip)
            # What sounds on beyond the video's end is not touched by cuts of the picture.
            beyond = TimeRange(timeline.duration, max(0, placed.end - timeline.duration))
            for number, part in enumerate(_within(placed, [*kept, beyond])):
                clip_id = clip.id
                if number:
                    timeline, clip_id = mint(timeline, "c")
                inside = part.start - placed.start + skipped
                children.append(_synced_part(clip, clip_id, anchor, TimeRange(inside, part.duration)))
        current = next(one for one in timeline.tracks if one.role is track.role)
        timeline = with_track(timeline, current, children)
    return timeline


def _synced_part(clip: Clip, clip_id: str, anchor: Anchor, part: TimeRange) -> Clip:
    return fitted(
        replace(
            clip,
            id=clip_id,
            source_range=TimeRange(clip.source_range.start + part.start, part.duration),
            anchor=replace(anchor, frame=anchor.frame + part.start),
            fade_in=clip.fade_in if part.start == 0 else 0,
            fade_out=clip.fade_out if part.end == clip.duration else 0,
        )
    )
