"""What is heard when: every sound of a timeline with its place, its volume and its fades.

A cut in a sound is a step, and a step is a click; so every piece is faded in and
out over at least 8 ms.  Where a clip was only split, and both pieces still touch
in the file, there is no step and nothing is done: playing over it is as if it
had never been split::

    picture   | A: 0-90 | A: 90-150 |   B   |
              /---------------------\\ /----\\
    music     ../~~~~~~~~~~~~~~~~~~~~~~~~~~~\\   ~~~~ beyond the picture: not heard

All fades are raised cosines.  They begin and end level, so not even their own
corners can be heard; the square root that keeps two different songs equally
strong while one goes and the other comes begins with a corner, and most fades
here come from silence or go to it.

While a transition lies over a cut, both clips are heard: the one's sound goes on out
of its file while it falls, the other's begins before the cut and rises.  Where the
file has no more to give, the fade ends or begins there, never with a step.

A picture over the picture is put there in silence, for it covers somebody who goes on
speaking; whoever turns it up hears it under its own picture.
A picture that stands still is silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from trainer.model.opentime import SAMPLE_RATE, samples_per_frame
from trainer.model.pace import AS_FILMED, Pace
from trainer.model.schema import SOUND_ROLES, Clip, MediaReference, Role, Timeline
from trainer.model.sounds import is_tune
from trainer.model.transition import Transition

FADE = SAMPLE_RATE * 8 // 1000
"""The shortest fade, in samples."""


@dataclass(frozen=True)
class Piece:
    """A clip's sound on the timeline, in samples.

    Its volume grows out of ``before``: that of the piece before it where the sound
    goes on from there, else 0.  It falls to 0 unless it ``goes_on``.  ``rise`` and
    ``fall`` say over how many samples.
    """

    role: Role
    reference: MediaReference
    start: int
    end: int
    source_start: int
    volume: float
    before: float = 0.0
    goes_on: bool = False
    rise: int = FADE
    fall: int = FADE
    pace: Pace = AS_FILMED
    length: int = 0
    """How many samples the whole file has as it runs; ``source_start`` counts in these."""
    denoise: int = 0
    """Percent of the noise that is taken out."""
    makes_way: bool = False
    """Whether it is music that goes down under a voice; an effect is meant to be heard."""

    def gain(self, start: int, end: int) -> NDArray[np.float32]:
        """The gain of the samples ``start`` to ``end`` of the timeline: (n, 1)."""
        gain = np.full(end - start, self.volume, np.float32)
        risen, falls = self.start + self.rise, self.end - self.fall
        if start < risen and self.before != self.volume:
            shape = _raised(start - self.start, min(end, risen) - self.start, self.rise)
            gain[: len(shape)] = self.before + (self.volume - self.before) * shape
        if end > falls and not self.goes_on:
            first = max(start, falls)
            gain[first - start :] *= _raised(self.end - end, self.end - first, self.fall)[::-1]
        return gain[:, np.newaxis]


def _raised(first: int, last: int, length: int) -> NDArray[np.float32]:
    """The places ``first`` to ``last`` of a raised cosine that goes from 0 to 1 in ``length`` samples."""
    place = (np.arange(first, last) + 0.5) / length
    return (0.5 - 0.5 * np.cos(np.pi * place)).astype(np.float32)


def ends_gain(timeline: Timeline, start: int, end: int) -> NDArray[np.float32] | None:
    """The gain of the whole sound where the video comes out of black or goes into it: (n, 1); None elsewhere.

    ``start`` and ``end`` are samples of the timeline.
    """
    frame = samples_per_frame(timeline.rate)
    opening, closing = timeline.opening * frame, timeline.closing * frame
    length = timeline.duration * frame
    if start >= opening and end <= length - closing:
        return None
    place = np.arange(start, end) + 0.5
    share = np.minimum(place / max(1, opening), (length - place) / max(1, closing))
    return (0.5 - 0.5 * np.cos(np.pi * np.clip(share, 0, 1))).astype(np.float32)[:, np.newaxis]


def pieces(timeline: Timeline) -> Iterator[Piece]:
    """Every piece that is heard: the picture's own sound, that of overlays, then voices, then music."""
    yield from _own_sound(timeline)
    for role in (Role.OVERLAY, *SOUND_ROLES):
        yield from _laid(timeline, role)


def _laid(timeline: Timeline, role: Role) -> Iterator[Piece]:
    """The pieces of a free track.  One that goes on where another of its file ends was only split there."""
    frame = samples_per_frame(timeline.rate)
    heard = [clip for clip in timeline.clips(role) if role is not Role.OVERLAY or _heard_over(timeline, clip)]
    placed = [(clip, timeline.range_of(clip)) for clip in heard]
    ends = {(place.end, clip.media, clip.source_range.end): clip for clip, place in placed}
    starts = {(place.start, clip.media, clip.source_range.start): clip for clip, place in placed}
    for clip, place in placed:
        earlier = ends.get((place.start, clip.media, clip.source_range.start))
        later = starts.get((place.end, clip.media, clip.source_range.end))
        before = earlier.volume if earlier is not None and _goes_on(earlier, clip) else 0
        # The end of the picture ends the sound, and the fade lies before the end that is heard.
        end = min(place.end, timeline.duration)
        goes_on = later is not None and _goes_on(clip, later) and place.end < timeline.duration
        if (clip.volume or before) and place.start < end:
            yield Piece(
                role,
                timeline.reference(clip.media),
                place.start * frame,
                end * frame,
                (clip.source_range.start + timeline.cut_before(clip)) * frame,
                clip.volume / 100,
                before / 100,
                goes_on,
                _fade(clip.fade_in, frame),
                _fade(clip.fade_out, frame),
                clip.pace,
                timeline.runs(clip.media, clip.pace) * frame,
                clip.denoise,
                role is Role.MUSIC and is_tune(timeline, clip.media),
            )


def _heard_over(timeline: Timeline, clip: Clip) -> bool:
    return timeline.reference(clip.media).has_sound and clip.pace.still is None


def _own_sound(timeline: Timeline) -> Iterator[Piece]:
    frame = samples_per_frame(timeline.rate)
    placed = list(timeline.picture.placed())
    joined = [_goes_on(clip, following) for (clip, _), (following, _) in pairwise(placed)]
    for number, (clip, place) in enumerate(placed):
        reference = timeline.reference(clip.media)
        before = placed[number - 1][0].volume if number and joined[number - 1] else 0
        goes_on = number < len(joined) and joined[number]
        if reference.has_sound and clip.pace.still is None and (clip.volume or before):
            # A cut over which the sound goes on is not heard, so there is nothing to cross.
            coming = None if before else clip.transition
            going = None if goes_on or number == len(joined) else placed[number + 1][0].transition
            early, rise = _reach(coming, clip.source_range.start, clip.fade_in, at_start=True)
            held = timeline.available(clip).end - clip.source_range.end
            late, fall = _reach(going, held, clip.fade_out, at_start=False)
            yield Piece(
                Role.PICTURE,
                reference,
                (place.start - early) * frame,
                (place.end + late) * frame,
                (clip.source_range.start - early) * frame,
                clip.volume / 100,
                before / 100,
                goes_on,
                _fade(rise, frame),
                _fade(fall, frame),
                clip.pace,
                timeline.runs(clip.media, clip.pace) * frame,
                clip.denoise,
            )


def _reach(transition: Transition | None, held: int, fade: int, *, at_start: bool) -> tuple[int, int]:
    """How far a clip's sound reaches over its cut, and over how many frames it fades there.

    ``held`` is what the file has beyond the cut, ``fade`` what the person chose.
    """
    if transition is None:
        return 0, fade
    beyond, inside = transition.before, transition.after
    if not at_start:
        beyond, inside = inside, beyond
    reach = min(beyond, held)
    return reach, reach + max(inside, fade)


def _fade(frames: int, frame: int) -> int:
    return max(FADE, frames * frame)


def _goes_on(clip: Clip, following: Clip) -> bool:
    """Whether ``following`` is heard as the continuation of ``clip``."""
    touches = clip.media == following.media and clip.source_range.end == following.source_range.start
    touches = touches and (clip.pace, clip.denoise) == (following.pace, following.denoise)
    return touches and not clip.fade_out and not following.fade_in
