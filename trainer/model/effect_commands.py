"""The commands of effects and of a clip's own time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from trainer.errors import EditImpossible
from trainer.model import edits, time_edits
from trainer.model.command import Command, clip_of, possible
from trainer.model.effects import MOST_EFFECTS, Effect, Group, effect_faults
from trainer.model.schema import Clip, Timeline
from trainer.words import QT_TRANSLATE_NOOP

_NO_EFFECT = QT_TRANSLATE_NOOP("Edits", "That effect is no longer on the clip.")
_MANY = QT_TRANSLATE_NOOP("Edits", "A clip has at most twelve effects.")
_THERE = QT_TRANSLATE_NOOP("Edits", "The clip has this effect already.")
_UNKNOWN = QT_TRANSLATE_NOOP("Edits", "There is no such effect.")


@dataclass(frozen=True)
class AddEffect(Command):
    """Put an effect after those of the clip; a look takes the place of the look that was there."""

    name: ClassVar[str] = "add_effect"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Add effect")
    clip: str
    effect: Effect

    def apply(self, timeline: Timeline) -> Timeline:
        effects = clip_of(timeline, self.clip).effects
        effect = _known(self.effect)
        kind = effect.kind
        if kind.group is Group.LOOK:
            for index, other in enumerate(effects):
                if other.kind.group is Group.LOOK:
                    return _changed(timeline, self.clip, _replaced(effects, index, effect))
        if not kind.many and any(other.name == effect.name for other in effects):
            raise EditImpossible(_THERE)
        if len(effects) >= MOST_EFFECTS:
            raise EditImpossible(_MANY)
        return _changed(timeline, self.clip, (*effects, effect))


@dataclass(frozen=True)
class SetEffect(Command):
    """Put ``effect`` in the place of the one that stands at ``index`` on the clip."""

    name: ClassVar[str] = "set_effect"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change effect")
    clip: str
    index: int
    effect: Effect

    def apply(self, timeline: Timeline) -> Timeline:
        effects = _effects_to(timeline, self.clip, self.index)
        return _changed(timeline, self.clip, _replaced(effects, self.index, _known(self.effect)))


@dataclass(frozen=True)
class RemoveEffect(Command):
    name: ClassVar[str] = "remove_effect"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Remove effect")
    clip: str
    index: int

    def apply(self, timeline: Timeline) -> Timeline:
        effects = _effects_to(timeline, self.clip, self.index)
        return _changed(timeline, self.clip, (*effects[: self.index], *effects[self.index + 1 :]))


@dataclass(frozen=True)
class MoveEffect(Command):
    """Give an effect another place in the order; ``to`` is its place afterwards."""

    name: ClassVar[str] = "move_effect"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Move effect")
    clip: str
    index: int
    to: int

    def apply(self, timeline: Timeline) -> Timeline:
        effects = list(_effects_to(timeline, self.clip, self.index))
        moved = effects.pop(self.index)
        effects.insert(max(0, min(self.to, len(effects))), moved)
        return _changed(timeline, self.clip, tuple(effects))


@dataclass(frozen=True)
class SetEffects(Command):
    """Give a clip exactly these effects, as when those of another clip are pasted."""

    name: ClassVar[str] = "set_effects"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Paste effects")
    clip: str
    effects: tuple[Effect, ...]

    def apply(self, timeline: Timeline) -> Timeline:
        effects = tuple(_known(effect) for effect in self.effects)
        if any(effect_faults(effects)):
            raise EditImpossible(_UNKNOWN)
        return _changed(timeline, self.clip, effects)


@dataclass(frozen=True)
class SetSpeed(Command):
    """Let a clip run at ``percent`` of its speed (25 to 400), and from its end when ``backwards``."""

    name: ClassVar[str] = "set_speed"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Change the speed")
    clip: str
    percent: int
    backwards: bool = False

    def apply(self, timeline: Timeline) -> Timeline:
        return possible(time_edits.set_speed(timeline, self.clip, self.percent, self.backwards))


@dataclass(frozen=True)
class FreezeFrame(Command):
    """Let the picture at ``frame`` of the timeline stand still for ``duration`` frames."""

    name: ClassVar[str] = "freeze_frame"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Commands", "Freeze the picture")
    frame: int
    duration: int

    def apply(self, timeline: Timeline) -> Timeline:
        return time_edits.freeze(timeline, self.frame, self.duration)


def _known(effect: Effect) -> Effect:
    """``effect`` as a clip keeps it: values in the table's order, without those at their default.

    A list of commands that a person wrote may name them all.  Raises EditImpossible.
    """
    try:
        tidy = Effect(effect.name)
        for name, value in effect.values:
            tidy = tidy.having(name, value)
    except KeyError:
        raise EditImpossible(_UNKNOWN) from None
    if any(effect_faults((tidy,))):
        raise EditImpossible(_UNKNOWN)
    return tidy


def _effects_to(timeline: Timeline, clip_id: str, index: int) -> tuple[Effect, ...]:
    effects = clip_of(timeline, clip_id).effects
    if not 0 <= index < len(effects):
        raise EditImpossible(_NO_EFFECT)
    return effects


def _replaced(effects: tuple[Effect, ...], index: int, effect: Effect) -> tuple[Effect, ...]:
    return (*effects[:index], effect, *effects[index + 1 :])


def _changed(timeline: Timeline, clip_id: str, effects: tuple[Effect, ...]) -> Timeline:
    clip: Clip = clip_of(timeline, clip_id)
    return possible(edits.change_clip(timeline, replace(clip, effects=effects)), timeline)
