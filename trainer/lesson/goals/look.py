"""Goals on effects, speed, transitions, the cover and the text for the platform."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.lesson.goals.arrangement import pictures
from trainer.lesson.goals.base import CountRange, Judgement, NumberRange, choice, number
from trainer.lesson.measures import Measure, Unit
from trainer.lesson.moment import Moment
from trainer.model.effects import KINDS, Group
from trainer.model.schema import Clip, Timeline
from trainer.model.transition import TransitionKind

_EFFECTS = {name: kind for name, kind in KINDS.items() if kind.group is not Group.TIME}
_GROUPS = tuple(dict.fromkeys(kind.group.value for kind in _EFFECTS.values()))
_PARAMETERS = tuple(dict.fromkeys(one.name for kind in _EFFECTS.values() for one in kind.parameters))
_LOWEST, _HIGHEST = -450, 1000


@dataclass(frozen=True)
class EffectCount(CountRange):
    name: ClassVar[str] = "effect_count"
    says: ClassVar[str] = "So many clips of the picture track have this effect, or one of this group; or any."
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    effect: str | None = choice("which effect", *_EFFECTS)
    group: str | None = choice("which group of effects", *_GROUPS)

    def _look(self, moment: Moment) -> Judgement:
        return self._counted(sum(1 for clip in pictures(moment.after) if self._has(clip)))

    def _has(self, clip: Clip) -> bool:
        return any(
            self.effect in (None, effect.name) and self.group in (None, effect.kind.group.value)
            for effect in clip.effects
        )


@dataclass(frozen=True)
class EffectValue(NumberRange):
    name: ClassVar[str] = "effect_value"
    says: ClassVar[str] = (
        "A number of this effect is so large on one clip of the picture track, or on the clip that is named."
    )
    measures: ClassVar = {"value": Unit.NUMBER, "clip": Unit.PLACE}
    required: ClassVar = ("effect", "value")

    at_least: int | None = number("the least that passes", _LOWEST, _HIGHEST)
    at_most: int | None = number("the most that passes", _LOWEST, _HIGHEST)
    effect: str = choice("which effect", *_EFFECTS)
    value: str = choice("which of its numbers", *_PARAMETERS)
    clip: int | None = number("which clip; 1 is the first", 1, 200)

    def _look(self, moment: Moment) -> Judgement:
        measured: dict[str, Measure] = {}
        for place, clip in enumerate(pictures(moment.after), 1):
            for effect in clip.effects if self.clip in (None, place) else ():
                known = {one.name for one in effect.kind.parameters}
                if effect.name != self.effect or self.value not in known:
                    continue
                value = effect.value(self.value)
                found = {"value": Measure(Unit.NUMBER, value), "clip": Measure(Unit.PLACE, place)}
                if self._within(value):
                    return Judgement(True, found)
                measured = measured or found
        return Judgement(False, measured)


@dataclass(frozen=True)
class ClipSpeed(NumberRange):
    name: ClassVar[str] = "clip_speed"
    says: ClassVar[str] = (
        "One clip of the picture track, or the clip that is named, runs at so many percent of its speed. "
        "Measured is the clip that is farthest from its own speed."
    )
    measures: ClassVar = {"percent": Unit.PERCENT, "clip": Unit.PLACE}

    clip: int | None = number("which clip; 1 is the first", 1, 200)

    def _look(self, moment: Moment) -> Judgement:
        speeds = [
            (clip.pace.percent, place)
            for place, clip in enumerate(pictures(moment.after), 1)
            if self.clip in (None, place) and clip.pace.still is None
        ]
        if not speeds:
            return Judgement(False)
        passing = [one for one in speeds if self._within(one[0])]
        percent, place = (passing or sorted(speeds, key=lambda one: -abs(one[0] - 100)))[0]
        measured = {"percent": Measure(Unit.PERCENT, percent), "clip": Measure(Unit.PLACE, place)}
        return Judgement(bool(passing), measured)


@dataclass(frozen=True)
class TransitionCount(CountRange):
    name: ClassVar[str] = "transition_count"
    says: ClassVar[str] = (
        "So many cuts of the picture track have a transition, of this kind when one is named."
    )
    measures: ClassVar = {"count": Unit.COUNT, "missing": Unit.COUNT}

    kind: str | None = choice("which transition", *(kind.value for kind in TransitionKind))

    def _look(self, moment: Moment) -> Judgement:
        kinds = [clip.transition.kind.value for clip in pictures(moment.after) if clip.transition is not None]
        return self._counted(sum(1 for kind in kinds if self.kind in (None, kind)))


@dataclass(frozen=True)
class CoverWords(NumberRange):
    name: ClassVar[str] = "cover_words"
    says: ClassVar[str] = "The cover has so many words."
    measures: ClassVar = {"count": Unit.COUNT, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        return _words(moment.after, moment.after.posting.cover.words if moment.after else "", self)


@dataclass(frozen=True)
class PostingWords(NumberRange):
    name: ClassVar[str] = "posting_words"
    says: ClassVar[str] = "The text for the platform has so many words, hashtags counted."
    measures: ClassVar = {"count": Unit.COUNT, "words": Unit.NAME}

    def _look(self, moment: Moment) -> Judgement:
        return _words(moment.after, moment.after.posting.words if moment.after else "", self)


def _words(timeline: Timeline | None, words: str, wanted: NumberRange) -> Judgement:
    count = len(words.split())
    if timeline is None:
        return Judgement(False)
    measured = {"count": Measure(Unit.COUNT, count), "words": Measure(Unit.NAME, words)}
    return Judgement(wanted._within(count), measured)
