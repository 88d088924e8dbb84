"""Edits of a clip's own time: faster, slower, backwards, and a picture that stands still.

A clip counts in frames of its file as it runs (``pace``), so a change of pace
counts its range anew: the same moments of the file, in more or fewer frames.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial

from trainer.errors import EditImpossible
from trainer.model import edits, effects, reshape, sounds
from trainer.model.canvas import Framing
from trainer.model.opentime import TimeRange
from trainer.model.pace import FASTEST, SLOWEST, Pace
from trainer.model.pieces import find, fitted, mint, reference_of, replace_clip, with_children
from trainer.model.schema import PHOTO_SECONDS, SOUND_ROLES, Clip, MediaKind, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_STANDS_STILL = QT_TRANSLATE_NOOP("Edits", "A picture that stands still cannot run faster or slower.")
_NO_SUCH_SPEED = QT_TRANSLATE_NOOP("Edits", "A clip runs at a quarter of its speed up to four times.")
_NOTHING_HERE = QT_TRANSLATE_NOOP("Edits", "There is no clip at this place.")
_NO_SUCH_TIME = QT_TRANSLATE_NOOP("Edits", "A picture can stand still for up to ten minutes.")


def set_speed(timeline: Timeline, clip_id: str, percent: int, backwards: bool = False) -> Timeline:
    """Let a clip show the same moments faster, slower or from the end; what follows keeps touching.

    ::

        |     A     | B |   at 200 %  ->   |  A  | B |
        | 1 2 3 4 5 | B |   backwards ->   | 5 4 3 2 1 | B |

    What is anchored to the clip stays with its moment, and its own sound, where that was
    taken off it, runs as it does.  ``percent`` is 25 to 400.
    """
    track, index, clip = find(timeline, clip_id)
    reference = reference_of(timeline, clip.media)
    if reference.kind is MediaKind.PHOTO or clip.pace.still is not None:
        raise EditImpossible(_STANDS_STILL)
    if not SLOWEST <= percent <= FASTEST:
        raise EditImpossible(_NO_SUCH_SPEED)
    pace = Pace(percent, backwards)
    if pace == clip.pace:
        return timeline
    shown = _same_moments(clip, pace, reference.available)
    changed = replace_clip(timeline, track, index, fitted(replace(clip, source_range=shown, pace=pace)))
    return _with_its_sound(changed, clip, pace)


def _with_its_sound(timeline: Timeline, clip: Clip, pace: Pace) -> Timeline:
    """Let the sounds that stay in step with ``clip``, as it was, run at ``pace`` as well."""
    for track in timeline.tracks:
        for index, sound in enumerate(track.children):
            anchor = sound.anchor
            if anchor is None or not anchor.synced or anchor.clip != clip.id:
                continue
            if (sound.media, sound.pace) == (clip.media, clip.pace):
                shown = _same_moments(sound, pace, timeline.reference(sound.media).available)
                anchor = replace(anchor, frame=shown.start)
                sound = fitted(replace(sound, source_range=shown, pace=pace, anchor=anchor))
                timeline = replace_clip(timeline, timeline.track(track.role), index, sound)
    return timeline


def _same_moments(clip: Clip, pace: Pace, available: int) -> TimeRange:
    """The range of ``clip`` counted in its file as it runs at ``pace``."""
    before, after = clip.pace.length(available, 0), pace.length(available, 0)
    first, last = clip.source_range.start, clip.source_range.end
    if clip.pace.backwards:
        first, last = before - last, before - first
    runs_out = last == before
    first, last = (_counted(edge, clip.pace, pace) for edge in (first, last))
    # What ran to the end of the file still does, though that end may be half a frame further.
    last = after if runs_out else min(last, after)
    first = min(first, last - 1)
    if first < 0:
        first, last = 0, 1
    if pace.backwards:
        first, last = after - last, after - first
    return TimeRange(first, last - first)


def _counted(edge: int, before: Pace, after: Pace) -> int:
    return int((Fraction(edge * before.percent, after.percent) + Fraction(1, 2)) // 1)


def freeze(timeline: Timeline, frame: int, duration: int) -> Timeline:
    """Let the picture at ``frame`` stand still for ``duration`` frames, in silence; the rest moves on.

    ::

              frame
                v
        |     A     | B |   ->   | A |  a  |   A   | B |     a: one picture of A
        |     A     |       ->   |     A     |  a  |         at the very end

    The picture that stands keeps the clip's framing and effects as they are at that moment: what
    moves slowly waits, and goes on from there.
    """
    length = timeline.duration
    found = timeline.picture.at(min(frame, length - 1)) if 0 <= frame <= length and length else None
    if found is None:
        raise EditImpossible(_NOTHING_HERE)
    if not 1 <= duration <= PHOTO_SECONDS * timeline.rate:
        raise EditImpossible(_NO_SUCH_TIME)
    clip, placed = found
    before = timeline
    inside = min(frame, length - 1) - placed.start
    pace = _still_at(timeline, clip, clip.source_range.start + inside)
    if 0 < frame < length and frame != placed.start:
        timeline = _with_its_sound_parted(edits.split(timeline, frame), clip.id, frame)
    timeline, still_id = mint(timeline, "c")
    # A clip that stands still anyway is only made longer; it has nothing to be silenced.
    start = clip.source_range.start if pace == clip.pace else 0
    available = timeline.runs(clip.media, pace)
    shown = TimeRange(min(start, available - duration), duration)
    hold = partial(_held, way=inside / clip.duration)
    still = replace(clip, id=still_id, source_range=shown, pace=pace, fade_in=0, fade_out=0, transition=None)
    still = replace(
        still, framing=hold(clip.framing), effects=effects.held(clip.effects, inside, clip.duration)
    )
    children = list(timeline.picture.children)
    starts = [place.start for _, place in timeline.picture.placed()]
    index = starts.index(frame) if frame in starts else len(children)
    if frame == placed.start:
        # The still picture comes first now, so it comes in as the clip did.
        still = replace(still, transition=clip.transition)
        children[index] = replace(children[index], transition=None)
    frozen = with_children(timeline, (*children[:index], fitted(still), *children[index:]))
    return reshape.copied(before, frozen, clip.id, still_id, hold)


def _with_its_sound_parted(timeline: Timeline, clip_id: str, frame: int) -> Timeline:
    """Cut the sounds that stay in step with a clip, which was just cut at ``frame``, there too.

    Each piece of the picture then takes its own sound along.
    """
    found = timeline.picture.at(frame)
    assert found is not None
    for role in SOUND_ROLES:
        for sound in timeline.clips(role):
            anchor, placed = sound.anchor, timeline.range_of(sound)
            if anchor is None or not anchor.synced or anchor.clip != clip_id:
                continue
            if placed.start < frame < placed.end:
                timeline = sounds.split_sound(timeline, sound.id, frame)
                track = timeline.track(role)
                rest = track.children[track.index_of(sound.id) + 1]
                assert rest.anchor is not None
                moved = replace(rest, anchor=replace(rest.anchor, clip=found[0].id))
                timeline = edits.change_clip(timeline, moved)
    return timeline


def _held(framing: Framing, way: float) -> Framing:
    """How a clip is framed when it has come that far, 0 to 1, standing still."""
    if not framing.moves:
        return framing
    x, y = (round(place) for place in framing.at(way))
    return replace(framing, centre_x=x, centre_y=y, pan_x=None, pan_y=None)


def _still_at(timeline: Timeline, clip: Clip, frame: int) -> Pace:
    reference = reference_of(timeline, clip.media)
    if reference.kind is MediaKind.PHOTO or clip.pace.still is not None:
        return clip.pace
    shown = clip.pace.shown(frame, reference.available)
    return Pace(still=min(max(0, int(shown)), reference.available - 1))
