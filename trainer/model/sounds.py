"""Edits of sounds: put, fitted to the video, taken off their picture, freed of their pauses.

::

    picture  |   A   |    B    |  C  |
    voice    [ A's sound ]               synced with A: it may begin before A or end after it
    music    [ tune ~~~~~~ ][ tune ~~ ]  as long as the video, then it fades

A sound that was taken off its picture stays in step with it: its Anchor is *synced*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.errors import EditImpossible
from trainer.model.canvas import Framing
from trainer.model.opentime import TimeRange
from trainer.model.pieces import (
    FULL,
    find,
    find_picture,
    fitted,
    mint,
    reference_of,
    replace_clip,
    with_track,
)
from trainer.model.schema import MOST_CLIPS, SOUND_ROLES, Anchor, Clip, Role, Timeline, Track
from trainer.words import QT_TRANSLATE_NOOP

_NOT_A_SOUND = QT_TRANSLATE_NOOP("Edits", "Only a voice or music can be changed like that.")
_BEYOND = QT_TRANSLATE_NOOP("Edits", "The video ends before this sound begins.")
_NO_SOUND = QT_TRANSLATE_NOOP("Edits", "This clip has no sound of its own.")
_NOTHING_THERE = QT_TRANSLATE_NOOP("Edits", "There is no sound to cut at this place.")
_ALL_GONE = QT_TRANSLATE_NOOP("Edits", "Nothing would be left.")


TUNE_SECONDS = 8
"""A file that is shorter is not music that could go on through a video: a bell, a swish, a laugh."""


def is_tune(timeline: Timeline, media: str) -> bool:
    """Whether the file with that id is music that makes way for a voice, and not an effect to be heard."""
    return timeline.reference(media).available >= TUNE_SECONDS * timeline.rate


def find_sound(timeline: Timeline, clip_id: str) -> tuple[Track, int, Clip]:
    """The voice or the music with that id, its track and its place there.  Raises EditImpossible."""
    found = find(timeline, clip_id)
    if found[0].role not in SOUND_ROLES:
        raise EditImpossible(_NOT_A_SOUND)
    return found


def fit(timeline: Timeline, clip_id: str, fade_out: int) -> Timeline:
    """Let a sound go on until the video ends, over again where its file is too short, and fade.

    ::

        picture  |    A    |   B   |         |    A    |   B   |
        music    [ ~~~ ]               ->    [ ~~~~~~ ][ ~~~~~\\]

    It begins where it begins.  The last repetition is as long as its fade, so that no
    scrap of the tune ends the video all of a sudden.  Repetitions of an earlier fitting are reused, so
    doing it again after an edit of the video is enough.
    Raises EditImpossible when the video ends before the sound begins.
    """
    track, _, clip = find_sound(timeline, clip_id)
    assert clip.anchor is not None
    start = timeline.range_of(clip).start
    left = timeline.duration - start
    if left < 1:
        raise EditImpossible(_BEYOND)
    chain = _repetitions(timeline, track, clip)
    available = timeline.available(clip).end
    if left > MOST_CLIPS * available:  # a moment of sound under hours of picture
        raise EditImpossible(FULL)
    stretches = [TimeRange(clip.source_range.start, min(left, available - clip.source_range.start))]
    while (missing := left - sum(stretch.duration for stretch in stretches)) > 0:
        stretches.append(TimeRange(0, min(missing, available)))
    stretches = _with_room_to_fade(stretches, fade_out, available)
    made: list[Clip] = []
    at = start
    for number, stretch in enumerate(stretches):
        if number < len(chain):
            clip_id = chain[number].id
        else:
            timeline, clip_id = mint(timeline, "c")
        first, last = number == 0, number == len(stretches) - 1
        made.append(
            fitted(
                replace(
                    clip,
                    id=clip_id,
                    source_range=stretch,
                    anchor=clip.anchor if first else Anchor(at),
                    fade_in=clip.fade_in if first else 0,
                    fade_out=fade_out if last else 0,
                )
            )
        )
        at += stretch.duration
    gone = {one.id for one in chain}
    place = track.index_of(clip.id)
    others = [one for one in track.children if one.id not in gone]
    before = sum(1 for one in track.children[:place] if one.id not in gone)
    return with_track(timeline, track, (*others[:before], *made, *others[before:]))


def _with_room_to_fade(stretches: list[TimeRange], fade_out: int, available: int) -> list[TimeRange]:
    """The last stretch as long as its fade; the one before it ends as much earlier."""
    if len(stretches) < 2:
        return stretches
    before, last = stretches[-2:]
    by = max(0, min(fade_out - last.duration, before.duration - 1, available - last.duration))
    return [*stretches[:-2], TimeRange(before.start, before.duration - by), TimeRange(0, last.duration + by)]


def _repetitions(timeline: Timeline, track: Track, clip: Clip) -> list[Clip]:
    """``clip`` and those of the same file that follow it without a gap."""
    starts = {timeline.range_of(one).start: one for one in track.children if one.media == clip.media}
    chain, end = [clip], timeline.range_of(clip).end
    while (following := starts.get(end)) is not None and following not in chain:
        chain.append(following)
        end = timeline.range_of(following).end
    return chain


def first_of(timeline: Timeline, clip: Clip) -> Clip:
    """The sound that ``clip`` repeats: the first of its file in a row without a gap."""
    for track in timeline.tracks:
        if clip in track.children:
            ends = {timeline.range_of(one).end: one for one in track.children if one.media == clip.media}
            seen = {clip.id}
            while (earlier := ends.get(timeline.range_of(clip).start)) is not None and earlier.id not in seen:
                clip = earlier
                seen.add(clip.id)
    return clip


def detach(timeline: Timeline, clip_id: str) -> Timeline:
    """Make the sound of a clip a voice of its own that stays in step with the picture.

    ::

        picture  |   A♪  |   B   |   ->   |   A   |   B   |
        voice                             [  A♪   ]

    Raises EditImpossible when the clip has no sound, or it was taken off already.
    """
    track, index, clip = find_picture(timeline, clip_id)
    still = clip.pace.still is not None
    if not reference_of(timeline, clip.media).has_sound or not clip.volume or still:
        raise EditImpossible(_NO_SOUND)
    timeline, sound_id = mint(timeline, "c")
    anchor = Anchor(clip.source_range.start, clip.id, synced=True)
    sound = replace(clip, id=sound_id, anchor=anchor, framing=Framing(), effects=(), transition=None)
    silent = replace(clip, volume=0, fade_in=0, fade_out=0, denoise=0)
    timeline = replace_clip(timeline, track, index, silent)
    voices = next((one for one in timeline.tracks if one.role is Role.VOICE), Track(Role.VOICE))
    return with_track(timeline, voices, (*voices.children, sound))


def split_sound(timeline: Timeline, clip_id: str, frame: int) -> Timeline:
    """Cut a sound of a free track in two at ``frame`` of the timeline; nothing moves.

    ::

        voice   [  ~~~~~~~~  ]   ->   [  ~~~~~ ][ ~~~ ]
    """
    track, index, clip = find_sound(timeline, clip_id)
    placed = timeline.range_of(clip)
    if not placed.start < frame < placed.end:
        raise EditImpossible(_NOTHING_THERE)
    inside = frame - placed.start + timeline.cut_before(clip)
    timeline, new_id = mint(timeline, "c")
    parts = (TimeRange(0, inside), TimeRange(inside, clip.duration - inside))
    pieces = parted(timeline, clip, parts, (clip.id, new_id), close=False)
    return with_track(timeline, track, (*track.children[:index], *pieces, *track.children[index + 1 :]))


def cut_out_sound(timeline: Timeline, clip_id: str, gone: Sequence[TimeRange]) -> Timeline:
    """Take stretches out of a voice, and close the gaps.

    ``gone`` counts in frames of the timeline, as everything here::

        voice   [ ~~~~ .... ~~~ .. ~~ ]   ->   [ ~~~~ ][ ~~~ ][ ~~ ]
    """
    track, index, clip = find_sound(timeline, clip_id)
    placed = timeline.range_of(clip)
    skipped = timeline.cut_before(clip)
    kept = [TimeRange(part.start - placed.start + skipped, part.duration) for part in remaining(placed, gone)]
    if not kept:
        raise EditImpossible(_ALL_GONE)
    ids = [clip.id]
    for _ in kept[1:]:
        timeline, new_id = mint(timeline, "c")
        ids.append(new_id)
    pieces = parted(timeline, clip, kept, ids, close=True)
    return with_track(timeline, track, (*track.children[:index], *pieces, *track.children[index + 1 :]))


def parted(
    timeline: Timeline, clip: Clip, parts: Sequence[TimeRange], ids: Sequence[str], close: bool
) -> list[Clip]:
    """``parts`` of a sound, counted from its own start, each as a clip of its own.

    With ``close`` each begins where the one before ends, else where it was.
    """
    made: list[Clip] = []
    anchor = clip.anchor
    assert anchor is not None
    at = 0
    for number, (part, new_id) in enumerate(zip(parts, ids, strict=True)):
        offset = at if close else part.start
        made.append(
            fitted(
                replace(
                    clip,
                    id=new_id,
                    source_range=TimeRange(clip.source_range.start + part.start, part.duration),
                    anchor=_later(timeline, anchor, offset),
                    fade_in=clip.fade_in if number == 0 and part.start == 0 else 0,
                    fade_out=clip.fade_out if number == len(parts) - 1 and part.end == clip.duration else 0,
                )
            )
        )
        at += part.duration
    return made


def _later(timeline: Timeline, anchor: Anchor, by: int) -> Anchor:
    """An anchor ``by`` frames after ``anchor``."""
    if not by:
        return anchor
    if anchor.synced or not anchor.clip:
        return replace(anchor, frame=anchor.frame + by)
    return anchor_on_picture(timeline, timeline.start_of(anchor) + by)


def anchor_on_picture(timeline: Timeline, frame: int) -> Anchor:
    """The anchor at ``frame``, tied to the clip that is seen there; to the timeline where there is none."""
    found = timeline.picture.at(frame)
    if found is None:
        return Anchor(frame)
    clip, placed = found
    return Anchor(clip.source_range.start + frame - placed.start, clip.id)


def remaining(whole: TimeRange, gone: Sequence[TimeRange]) -> list[TimeRange]:
    """What is left of ``whole`` without ``gone``, in order::

    whole  |---------------------|
    gone       |---|    |-|
           |---|   |----| |------|
    """
    left: list[TimeRange] = []
    at = whole.start
    for stretch in sorted(gone, key=lambda one: one.start):
        if stretch.start > at:
            end = min(stretch.start, whole.end)
            if end > at:
                left.append(TimeRange(at, end - at))
        at = max(at, stretch.end)
        if at >= whole.end:
            return left
    if at < whole.end:
        left.append(TimeRange(at, whole.end - at))
    return left
