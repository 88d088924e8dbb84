"""Goals on the sound: what is there, how loud it is set, and what makes way for what.

They look at what the learner has set, never at what a file sounds like: that
takes longer than a judgement may.  A lesson whose clips are known can say the
rest with ``footage`` (where a pause was) or with a clip's own loudness.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.base import (
    CountRange,
    Goal,
    Judgement,
    NumberRange,
    SecondsRange,
    choice,
    number,
    yes,
)
from trainer.lesson.goals.spans import frames, merged
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.schema import Clip, Role, Timeline

_TRACKS = ("picture", "overlay", "voice", "music")
QUIETEST = -60.0
"""Decibels that stand for silence."""


def _clips(timeline: Timeline | None, track: str) -> tuple[Clip, ...]:
    return timeline.clips(Role(track)) if timeline is not None else ()


@dataclass(frozen=True)
class SoundCount(CountRange):
    name: ClassVar[str] = "sound_count"
    says: ClassVar[str] = "So many clips lie on this track of sound."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}
    required: ClassVar = ("track",)

    track: str = choice("which track", "voice", "music")

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(len(_clips(moment.after, self.track)))


@dataclass(frozen=True)
class Volume(NumberRange):
    name: ClassVar[str] = "volume"
    says: ClassVar[str] = (
        "The loudness of a clip is set to so many percent; of every clip of the track when none is named, "
        "and there is at least one."
    )
    measures: ClassVar = {"percent": Unit.PERCENT, "clip": Unit.PLACE}

    track: str = choice("which track", *_TRACKS, default="picture")
    clip: int | None = number("which clip of the track; 1 is the first", 1, 200)

    def _look(self, moment: Moment) -> Judgement:
        return _each(self, moment, lambda clip: clip.volume)


def _each(goal: Volume | Denoise, moment: Moment, percent: Callable[[Clip], int]) -> Judgement:
    """Whether ``percent`` of every clip that is meant lies within; the first that does not is measured."""
    chosen = [one for one in enumerate(_clips(moment.after, goal.track), 1) if goal.clip in (None, one[0])]
    for place, clip in chosen:
        if not goal._within(percent(clip)):
            measured = {
                "percent": Measure(Unit.PERCENT, percent(clip)),
                "clip": Measure(Unit.PLACE, place),
            }
            return Judgement(False, measured)
    return Judgement(bool(chosen))


@dataclass(frozen=True)
class MusicUnder(NumberRange):
    name: ClassVar[str] = "music_under"
    says: ClassVar[str] = (
        "The music is turned down by so many decibels against the voice; against the clips' own sound "
        "where there is no voice. Where music makes way by itself, the fifteen decibels of that count."
    )
    measures: ClassVar = {"decibels": Unit.DECIBELS}

    def _look(self, moment: Moment) -> Judgement:
        music = _clips(moment.after, "music")
        speech = _clips(moment.after, "voice") or _clips(moment.after, "picture")
        if moment.after is None or not music or not speech:
            return Judgement(False)
        loudest = max(clip.volume for clip in music)
        under = _decibels(min(clip.volume for clip in speech)) - _decibels(loudest)
        if moment.after.ducking:
            under += MAKES_WAY
        return Judgement(self._within(under), {"decibels": Measure(Unit.DECIBELS, round(under))})


MAKES_WAY = 15
"""Decibels by which music lies under speech at least, as ``media.ducking`` does it."""


def _decibels(percent: int) -> float:
    return max(QUIETEST, 20 * math.log10(percent / 100)) if percent else QUIETEST


@dataclass(frozen=True)
class MusicCover(NumberRange):
    name: ClassVar[str] = "music_cover"
    says: ClassVar[str] = "Music is heard during so many percent of the video; behind its end nothing is."
    measures: ClassVar = {"percent": Unit.PERCENT}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        if timeline is None or not timeline.duration:
            return Judgement(False)
        placed = (timeline.range_of(clip) for clip in timeline.clips(Role.MUSIC))
        percent = 100 * frames(merged(placed, timeline.duration)) / timeline.duration
        return Judgement(self._within(percent), {"percent": Measure(Unit.PERCENT, round(percent))})


@dataclass(frozen=True)
class SoundEnds(SecondsRange):
    name: ClassVar[str] = "sound_ends"
    says: ClassVar[str] = (
        "The last sound of the track goes on so long behind the end of the video, where nobody hears it. "
        "at_most = 0.5 says that it was cut to the length of the video."
    )
    measures: ClassVar = {"seconds": Unit.SECONDS}
    required: ClassVar = ("track",)

    track: str = choice("which track", "voice", "music")

    def _look(self, moment: Moment) -> Judgement:
        timeline, clips = moment.after, _clips(moment.after, self.track)
        if timeline is None or not clips:
            return Judgement(False)
        end = max(timeline.range_of(clip).end for clip in clips)
        behind = max(0, end - timeline.duration) / timeline.rate
        return Judgement(self._within(behind), {"seconds": Measure(Unit.SECONDS, behind)})


@dataclass(frozen=True)
class Fades(SecondsRange):
    name: ClassVar[str] = "fades"
    says: ClassVar[str] = "The sound of the track's first clip comes, or of its last clip goes, this slowly."
    measures: ClassVar = {"seconds": Unit.SECONDS}
    required: ClassVar = ("end",)

    track: str = choice("which track", *_TRACKS, default="music")
    end: str = choice("which end", "in", "out")

    def _look(self, moment: Moment) -> Judgement:
        timeline, clips = moment.after, _clips(moment.after, self.track)
        if timeline is None or not clips:
            return Judgement(False)
        ordered = sorted(clips, key=lambda clip: timeline.range_of(clip).start)
        frames = ordered[0].fade_in if self.end == "in" else ordered[-1].fade_out
        length = frames / timeline.rate
        return Judgement(self._within(length), {"seconds": Measure(Unit.SECONDS, length)})


@dataclass(frozen=True)
class Ducking(Goal):
    name: ClassVar[str] = "ducking"
    says: ClassVar[str] = "Music makes way by itself while somebody speaks."

    on: bool = yes("whether it does", default=True)

    def _look(self, moment: Moment) -> Judgement:
        return Judgement(moment.after is not None and moment.after.ducking is self.on)


@dataclass(frozen=True)
class Levelled(Goal):
    name: ClassVar[str] = "levelled"
    says: ClassVar[str] = "The whole sound was brought to the usual loudness."

    def _look(self, moment: Moment) -> Judgement:
        return Judgement(moment.after is not None and moment.after.levelled is not None)


@dataclass(frozen=True)
class Denoise(NumberRange):
    name: ClassVar[str] = "denoise"
    says: ClassVar[str] = (
        "Steady noise is taken out of the track's clips by so many percent; of each of them."
    )
    measures: ClassVar = {"percent": Unit.PERCENT, "clip": Unit.PLACE}

    track: str = choice("which track", *_TRACKS, default="picture")
    clip: int | None = number("which clip of the track; 1 is the first", 1, 200)

    def _look(self, moment: Moment) -> Judgement:
        return _each(self, moment, lambda clip: clip.denoise)


@dataclass(frozen=True)
class SoundLeads(SecondsRange):
    name: ClassVar[str] = "sound_leads"
    says: ClassVar[str] = "A sound that was taken off its clip is heard so long before its picture is seen."
    measures: ClassVar = {"seconds": Unit.SECONDS}

    def _look(self, moment: Moment) -> Judgement:
        timeline = moment.after
        if timeline is None:
            return Judgement(False)
        leads = [
            timeline.range_of(timeline.clip(clip.anchor.clip)).start - timeline.range_of(clip).start
            for clip in timeline.clips(Role.VOICE)
            if clip.anchor is not None and clip.anchor.synced and timeline.on_picture(clip.anchor.clip)
        ]
        lead = max(leads, default=0) / timeline.rate
        return Judgement(bool(leads) and self._within(lead), {"seconds": Measure(Unit.SECONDS, lead)})
