"""The effects that a clip can have, in one table.

An ``Effect`` on a clip is a name and whole numbers; what they may be stands in
``KINDS``, and everything else is derived from it: what a file may hold, the sliders
of the window, the words for them.  ``trainer/media/effects`` has the picture for
each name.

A value at its default is left out, so that two effects that look the same are the
same value.  What a learner programmed himself is called ``own:<name of the file>``:
the project says only that name, never what to run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.model.pace import FASTEST, SLOWEST
from trainer.words import QT_TRANSLATE_NOOP

MOST_EFFECTS = 12
"""Effects on one clip; more is a mistake of the hand."""

OWN = "own:"
_OWN_NAME = re.compile(r"own:[A-Za-z_][A-Za-z0-9_]{0,39}")


class Unit(StrEnum):
    """What the number of a parameter means to a person."""

    PERCENT = "percent"
    """Hundredths."""
    PLACE = "place"
    """Thousandths of the width or the height of the picture."""
    TENTH_DEGREE = "tenth_degree"
    LEVEL = "level"
    """A colour's level, 0 to 255."""
    TENTH_SECOND = "tenth_second"


class Group(StrEnum):
    """Where the window shows an effect; a clip has at most one look."""

    TIME = "time"
    COLOUR = "colour"
    LOOK = "look"
    SHAPE = "shape"
    HIDE = "hide"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of an effect, ``lowest`` to ``highest``; ``title`` is its name for the person."""

    name: str
    title: str
    lowest: int
    highest: int
    default: int
    unit: Unit = Unit.PERCENT


@dataclass(frozen=True, slots=True)
class Kind:
    """One entry of the table.

    ``moves`` says that its picture depends on how far the clip has come; ``many``
    that a clip may have it more than once.  Effects of ``Group.TIME`` change when
    the pictures come, are heard as well, and stand on the clip as its ``Pace``.
    """

    name: str
    group: Group
    title: str
    tip: str
    icon: str
    parameters: tuple[Parameter, ...] = ()
    moves: bool = False
    many: bool = False
    overlay_only: bool = False

    @property
    def heard(self) -> bool:
        return self.group is Group.TIME

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name.  Raises KeyError."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise KeyError(name)


_ACROSS = QT_TRANSLATE_NOOP("Effects", "Left – right")
_DOWN = QT_TRANSLATE_NOOP("Effects", "Up – down")
_STRENGTH = Parameter("strength", QT_TRANSLATE_NOOP("Effects", "Strength"), 0, 100, 100)


def _place(name: str, title: str, default: int = 500) -> Parameter:
    return Parameter(name, title, 0, 1000, default, Unit.PLACE)


def _look(name: str, title: str, tip: str) -> Kind:
    return Kind(f"look_{name}", Group.LOOK, title, tip, "palette", (_STRENGTH,))


_ALL = (
    Kind("speed", Group.TIME, QT_TRANSLATE_NOOP("Effects", "Speed"),
         QT_TRANSLATE_NOOP("Effects", "Let the clip run faster or slower; voices keep their pitch."),
         "gauge",
         (Parameter("percent", QT_TRANSLATE_NOOP("Effects", "Speed"), SLOWEST, FASTEST, 100),)),
    Kind("backwards", Group.TIME, QT_TRANSLATE_NOOP("Effects", "Backwards"),
         QT_TRANSLATE_NOOP("Effects", "Let the clip run from its end to its beginning."), "rewind"),
    Kind("freeze", Group.TIME, QT_TRANSLATE_NOOP("Effects", "Freeze the picture"),
         QT_TRANSLATE_NOOP("Effects", "Let the picture at the line stand still for a while."), "snowflake",
         (Parameter("time", QT_TRANSLATE_NOOP("Effects", "Seconds"), 1, 600, 20, Unit.TENTH_SECOND),)),
    Kind("light", Group.COLOUR, QT_TRANSLATE_NOOP("Effects", "Light and colour"),
         QT_TRANSLATE_NOOP("Effects", "Make the picture brighter, clearer, more colourful or warmer."),
         "sun", (
             Parameter("brightness", QT_TRANSLATE_NOOP("Effects", "Brightness"), -100, 100, 0),
             Parameter("contrast", QT_TRANSLATE_NOOP("Effects", "Contrast"), -100, 100, 0),
             Parameter("saturation", QT_TRANSLATE_NOOP("Effects", "Colour"), -100, 100, 0),
             Parameter("warmth", QT_TRANSLATE_NOOP("Effects", "Warmth"), -100, 100, 0),
         )),
    _look("warm", QT_TRANSLATE_NOOP("Effects", "Golden hour"),
          QT_TRANSLATE_NOOP("Effects", "Warm light, as an hour before sunset.")),
    _look("cool", QT_TRANSLATE_NOOP("Effects", "Fresh"),
          QT_TRANSLATE_NOOP("Effects", "Cool and clear, as a morning in the hills.")),
    _look("vivid", QT_TRANSLATE_NOOP("Effects", "Vivid"),
          QT_TRANSLATE_NOOP("Effects", "Strong colours for cloth and food.")),
    _look("soft", QT_TRANSLATE_NOOP("Effects", "Soft"),
          QT_TRANSLATE_NOOP("Effects", "Light, gentle colours.")),
    _look("film", QT_TRANSLATE_NOOP("Effects", "Film"),
          QT_TRANSLATE_NOOP("Effects", "Faded shadows, as on an old film.")),
    _look("cinema", QT_TRANSLATE_NOOP("Effects", "Cinema"),
          QT_TRANSLATE_NOOP("Effects", "Blue-green shadows and warm skin.")),
    _look("memory", QT_TRANSLATE_NOOP("Effects", "Memory"),
          QT_TRANSLATE_NOOP("Effects", "Brown, as an old photograph.")),
    _look("mono", QT_TRANSLATE_NOOP("Effects", "Black and white"),
          QT_TRANSLATE_NOOP("Effects", "Without colours, with clear light.")),
    Kind("zoom", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Slow zoom"),
         QT_TRANSLATE_NOOP("Effects", "Move slowly towards a place, away from it, or across."), "zoom-in", (
             Parameter("from_size", QT_TRANSLATE_NOOP("Effects", "Size at the beginning"), 100, 300, 100),
             _place("from_x", QT_TRANSLATE_NOOP("Effects", "Beginning: left – right")),
             _place("from_y", QT_TRANSLATE_NOOP("Effects", "Beginning: up – down")),
             Parameter("to_size", QT_TRANSLATE_NOOP("Effects", "Size at the end"), 100, 300, 120),
             _place("to_x", QT_TRANSLATE_NOOP("Effects", "End: left – right")),
             _place("to_y", QT_TRANSLATE_NOOP("Effects", "End: up – down")),
         ), moves=True),
    Kind("punch", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Closer"),
         QT_TRANSLATE_NOOP("Effects", "Show a part of the picture larger."), "scan-search", (
             Parameter("size", QT_TRANSLATE_NOOP("Effects", "Size"), 100, 300, 130),
             _place("x", _ACROSS), _place("y", _DOWN),
         )),
    Kind("turn", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Straighten"),
         QT_TRANSLATE_NOOP("Effects", "Turn the picture a little until the horizon is level."), "rotate-cw", (
             Parameter("angle", QT_TRANSLATE_NOOP("Effects", "Angle"), -450, 450, 0, Unit.TENTH_DEGREE),
         )),
    Kind("steady", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Steady"),
         QT_TRANSLATE_NOOP("Effects", "Calm a shaking hand; a little is cut off at the sides."), "hand", (
             Parameter("strength", QT_TRANSLATE_NOOP("Effects", "Strength"), 0, 100, 50),
         )),
    Kind("mirror", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Mirror"),
         QT_TRANSLATE_NOOP("Effects", "Swap left and right."), "flip-horizontal-2"),
    Kind("flip", Group.SHAPE, QT_TRANSLATE_NOOP("Effects", "Upside down"),
         QT_TRANSLATE_NOOP("Effects", "Swap top and bottom."), "flip-vertical-2"),
    Kind("blur_box", Group.HIDE, QT_TRANSLATE_NOOP("Effects", "Hide (blur)"),
         QT_TRANSLATE_NOOP("Effects", "Blur a face, a number or an address."), "eye-off", (
             _place("x", _ACROSS), _place("y", _DOWN, 300),
             Parameter("width", QT_TRANSLATE_NOOP("Effects", "Width"), 20, 1000, 300, Unit.PLACE),
             Parameter("height", QT_TRANSLATE_NOOP("Effects", "Height"), 20, 1000, 170, Unit.PLACE),
         ), many=True),
    Kind("key", Group.HIDE, QT_TRANSLATE_NOOP("Effects", "Green screen"),
         QT_TRANSLATE_NOOP("Effects", "Make one colour transparent."), "wand-sparkles", (
             Parameter("red", QT_TRANSLATE_NOOP("Effects", "Red"), 0, 255, 0, Unit.LEVEL),
             Parameter("green", QT_TRANSLATE_NOOP("Effects", "Green"), 0, 255, 200, Unit.LEVEL),
             Parameter("blue", QT_TRANSLATE_NOOP("Effects", "Blue"), 0, 255, 60, Unit.LEVEL),
             Parameter("tolerance", QT_TRANSLATE_NOOP("Effects", "How alike"), 0, 100, 35),
             Parameter("softness", QT_TRANSLATE_NOOP("Effects", "Soft edge"), 0, 100, 30),
         ), overlay_only=True),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""Every effect, by its name, in the order in which the window shows them."""


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect on a clip: its ``name`` and those ``values`` that differ from the table's defaults."""

    name: str
    values: tuple[tuple[str, int], ...] = ()

    @staticmethod
    def of(name: str, **values: int) -> Effect:
        """An effect with these values.  Raises KeyError for a name that is not in the table."""
        effect = Effect(name)
        for parameter, value in values.items():
            effect = effect.having(parameter, value)
        return effect

    @property
    def kind(self) -> Kind:
        """Its entry in the table, or one made up for a learner's own.  Raises KeyError."""
        if self.is_own:
            return Kind(self.name, Group.OWN, self.name.removeprefix(OWN), "", "puzzle", moves=True)
        return KINDS[self.name]

    @property
    def is_own(self) -> bool:
        """Whether a learner programmed it."""
        return _OWN_NAME.fullmatch(self.name) is not None

    def value(self, parameter: str) -> int:
        """The value of a parameter.  Raises KeyError."""
        for name, value in self.values:
            if name == parameter:
                return value
        return self.kind.parameter(parameter).default

    def having(self, parameter: str, value: int) -> Effect:
        """The same effect with another value.  Raises KeyError."""
        kind = self.kind
        kind.parameter(parameter)
        values = {one.name: self.value(one.name) for one in kind.parameters} | {parameter: value}
        return Effect(
            self.name,
            tuple((one.name, values[one.name]) for one in kind.parameters if values[one.name] != one.default),
        )


def effect_faults(effects: tuple[Effect, ...]) -> Iterator[str]:
    """Every law that the effects of one clip break, as a sentence for the log."""
    if len(effects) > MOST_EFFECTS:
        yield f"there are {len(effects)} effects"
        return
    names: list[str] = []
    looks = 0
    for effect in effects:
        if not effect.is_own and (effect.name not in KINDS or KINDS[effect.name].group is Group.TIME):
            yield f"there is no effect {effect.name[:40]!r}"
            continue
        kind = effect.kind
        looks += kind.group is Group.LOOK
        if effect.name in names and not kind.many:
            yield f"effect {effect.name} is there twice"
        names.append(effect.name)
        yield from _value_faults(kind, effect)
    if looks > 1:
        yield "there are two looks"


def _value_faults(kind: Kind, effect: Effect) -> Iterator[str]:
    known = {parameter.name: parameter for parameter in kind.parameters}
    given = [name for name, _ in effect.values]
    if given != [name for name in known if name in given]:
        yield f"effect {effect.name} has values that it does not know, or not in their order"
        return
    for name, value in effect.values:
        parameter = known[name]
        if not parameter.lowest <= value <= parameter.highest or value == parameter.default:
            yield f"effect {effect.name} has {name} = {value}"


def divided(effects: tuple[Effect, ...], before: int, after: int) -> tuple[tuple[Effect, ...], ...]:
    """The effects of the two pieces of a clip that is cut ``before`` frames after its start.

    A slow zoom goes on over the cut as if there were none: each piece has its part of the way.
    """
    pieces = [_part(effect, 0, before, before + after) for effect in effects]
    others = [_part(effect, before, before + after, before + after) for effect in effects]
    return tuple(pieces), tuple(others)


def held(effects: tuple[Effect, ...], at: int, whole: int) -> tuple[Effect, ...]:
    """The effects of a clip of ``whole`` frames as they are ``at`` frames after its start, standing still."""
    return tuple(_part(effect, at, at, whole) for effect in effects)


def _part(effect: Effect, first: int, last: int, whole: int) -> Effect:
    if effect.name != "zoom":
        return effect
    part = effect
    for way in ("size", "x", "y"):
        start, end = effect.value(f"from_{way}"), effect.value(f"to_{way}")
        part = part.having(f"from_{way}", start + round((end - start) * first / whole))
        part = part.having(f"to_{way}", start + round((end - start) * last / whole))
    return part
