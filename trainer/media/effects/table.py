"""From an effect's name in the project to the MoviePy effect that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from trainer.media.effects import own
from trainer.media.effects.base import ColourEffect, PlanesEffect
from trainer.media.effects.blur_box import BlurBox
from trainer.media.effects.key import Key
from trainer.media.effects.light import Light
from trainer.media.effects.look import RECIPES, Look
from trainer.media.effects.mirror import Mirror
from trainer.media.effects.steady import Steady
from trainer.media.effects.turn import Turn
from trainer.media.effects.zoom import Punch, Zoom
from trainer.model.effects import Effect

_LOOK = "look_"

MAKERS: Mapping[str, Callable[..., PlanesEffect]] = {
    "light": Light,
    "zoom": Zoom,
    "punch": Punch,
    "turn": Turn,
    "steady": Steady,
    "mirror": lambda: Mirror(1),
    "flip": lambda: Mirror(0),
    "blur_box": BlurBox,
    "key": Key,
} | {f"{_LOOK}{name}": lambda strength, name=name: Look(name, strength) for name in RECIPES}
"""What makes each effect of the table, from the values of its parameters by name."""


def made(effect: Effect) -> PlanesEffect:
    """The MoviePy effect for ``effect``.  Raises KeyError when there is none."""
    return MAKERS[effect.name](**{one.name: effect.value(one.name) for one in effect.kind.parameters})


def sorted_out(effects: Iterable[Effect]) -> tuple[list[ColourEffect], list[PlanesEffect]]:
    """What is done before a picture is laid on the canvas, and what after; unknown ones are left out.

    So are a learner's own, where they are not allowed.
    """
    colours: list[ColourEffect] = []
    others: list[PlanesEffect] = []
    for effect in effects:
        if effect.name in MAKERS:
            one = made(effect)
            if isinstance(one, ColourEffect):
                colours.append(one)
            else:
                others.append(one)
        elif effect.is_own and own.usable(effect):
            others.append(own.Own(effect))
    return colours, others
