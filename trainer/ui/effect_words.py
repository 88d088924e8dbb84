"""The words for effects and their values."""

from __future__ import annotations

from trainer.model.effects import Effect, Group, Parameter, Unit
from trainer.words import QT_TRANSLATE_NOOP, decimal, translate

GROUPS: dict[Group, str] = {
    Group.LOOK: QT_TRANSLATE_NOOP("EffectsPanel", "Looks"),
    Group.COLOUR: QT_TRANSLATE_NOOP("EffectsPanel", "Picture"),
    Group.SHAPE: QT_TRANSLATE_NOOP("EffectsPanel", "Picture"),
    Group.HIDE: QT_TRANSLATE_NOOP("EffectsPanel", "Picture"),
}
"""Under which heading an effect stands, in the order of the headings."""

SPEEDS = (25, 50, 75, 100, 150, 200, 400)


def title(effect: Effect) -> str:
    """The name of an effect; a learner's own has the name of its file."""
    return effect.kind.title if effect.is_own else translate("Effects", effect.kind.title)


def tip(effect: Effect) -> str:
    """What an effect does."""
    return "" if effect.is_own else translate("Effects", effect.kind.tip)


def parameter_title(parameter: Parameter) -> str:
    """The name of one of its values."""
    return translate("Effects", parameter.title)


def value_text(parameter: Parameter, value: int) -> str:
    """A value as people say it: "20 %", "4,5°"."""
    if parameter.unit is Unit.TENTH_DEGREE:
        return translate("EffectsPanel", "{angle}°", angle=decimal(value / 10))
    if parameter.unit is Unit.LEVEL:
        return str(value)
    percent = round(value / 10) if parameter.unit is Unit.PLACE else value
    return translate("EffectsPanel", "{percent} %", percent=percent)


def speed_text(percent: int) -> str:
    """A speed as people say it: "1,5×"."""
    places = 2 if percent % 10 else 1 if percent % 100 else 0
    return translate("EffectsPanel", "{times}×", times=decimal(percent / 100, places))
