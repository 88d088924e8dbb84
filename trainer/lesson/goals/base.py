"""What a goal is, and how its parameters are declared.

A goal is a frozen dataclass: its fields are its parameters, each declared with
its kind, its range and a description.  Reading a pack, checking it and the table
in the manual all derive from that declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar

from trainer.lesson.measures import Measure, Measured, Unit
from trainer.lesson.moment import Moment
from trainer.lesson.strict import Fault, Section
from trainer.words import QT_TRANSLATE_NOOP

LONGEST_SECONDS = 3600.0
LONGEST_WORDS = 80
NARROWEST_SECONDS = 0.2
"""A length that is asked for has this much room at least: a hand is not a ruler."""


class About(StrEnum):
    """What a goal looks at, which is also when it is worth looking again."""

    TIMELINE = "timeline"
    PAGE = "page"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a goal is reached, and what was measured on the way."""

    passed: bool
    measured: Measured = field(default_factory=dict)


# --- parameters ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """How one parameter is written: ``kind`` in words, with its range or choices."""

    about: str
    kind: str
    lowest: float = 0
    highest: float = 0
    choices: tuple[str, ...] = ()

    def read(self, section: Section, name: str) -> object:
        """Take the parameter ``name`` from ``section``.  Raises Fault."""
        match self.kind:
            case "seconds":
                return section.number(name, self.lowest, self.highest)
            case "number":
                return section.whole(name, int(self.lowest), int(self.highest))
            case "choice":
                return section.choice(name, self.choices)
            case "text":
                return section.text(name, int(self.highest))
            case "texts":
                return section.texts(name, 1, int(self.highest), LONGEST_WORDS)
            case "choices":
                items = section.items(name, 1, int(self.highest))
                each = Section({str(n): item for n, item in enumerate(items, 1)}, f"{section.where}.{name}")
                return tuple(each.choice(number, self.choices) for number in each.names())
            case _:
                return section.yes(name)

    @property
    def range(self) -> str:
        """The values that it takes, for the manual."""
        if self.choices:
            listed = ", ".join(f'"{choice}"' for choice in self.choices)
            return f"a list of {listed}" if self.kind == "choices" else listed
        if self.kind == "yes":
            return "true or false"
        if self.kind == "text":
            return f"a text of 1 to {self.highest:g} letters"
        if self.kind == "texts":
            return f"a list of 1 to {self.highest:g} texts"
        return f"{self.lowest:g} to {self.highest:g}" + (" seconds" if self.kind == "seconds" else "")


def seconds(about: str) -> Any:
    """An optional limit in seconds."""
    return _declared(Parameter(about, "seconds", 0, LONGEST_SECONDS), None)


def number(about: str, lowest: int, highest: int, default: int | None = None) -> Any:
    return _declared(Parameter(about, "number", lowest, highest), default)


def choice(about: str, *choices: str, default: str | None = None) -> Any:
    return _declared(Parameter(about, "choice", choices=choices), default)


def choices(about: str, *choices: str, most: int) -> Any:
    return _declared(Parameter(about, "choices", highest=most, choices=choices), None)


def yes(about: str, default: bool = False) -> Any:
    return _declared(Parameter(about, "yes"), default)


def text(about: str) -> Any:
    """A few words."""
    return _declared(Parameter(about, "text", highest=LONGEST_WORDS), None)


def texts(about: str, most: int) -> Any:
    """A list of at most ``most`` short texts."""
    return _declared(Parameter(about, "texts", highest=most), ())


def moment(about: str) -> Any:
    """A required moment in seconds."""
    return _declared(Parameter(about, "seconds", 0, LONGEST_SECONDS), 0.0)


def _declared(parameter: Parameter, default: object) -> Any:
    return field(default=default, metadata={"parameter": parameter})


# --- goals --------------------------------------------------------------------------

_REGISTRY: dict[str, type[Goal]] = {}

_NO_LIMIT = QT_TRANSLATE_NOOP("LessonFaults", "Give at_least, at_most or both.")
_UPSIDE_DOWN = QT_TRANSLATE_NOOP("LessonFaults", "at_least is larger than at_most.")
_NO_ROOM = QT_TRANSLATE_NOOP("LessonFaults", "Leave at least {room} seconds between at_least and at_most.")


@dataclass(frozen=True)
class Goal:
    """One thing to reach.  Subclasses declare ``name``, what they look at, and ``_look``."""

    name: ClassVar[str] = ""
    about: ClassVar[About] = About.TIMELINE
    says: ClassVar[str] = ""
    """When it passes, for the manual."""
    measures: ClassVar[Mapping[str, Unit]] = {}
    """What it measures: the names that a sentence may use, and what they are."""
    required: ClassVar[tuple[str, ...]] = ()
    """Parameters that have no default."""

    def __init_subclass__(cls) -> None:
        if cls.name:
            _REGISTRY[cls.name] = cls

    def judge(self, moment: Moment) -> Judgement:
        """Whether the goal is reached at ``moment``.  Never raises."""
        judgement = self._look(moment)
        if moment.credited and self.about is About.EVENT:
            return replace(judgement, passed=True)
        return judgement

    def _look(self, moment: Moment) -> Judgement:
        raise NotImplementedError(type(self).__name__)

    def looks_at(self) -> frozenset[About]:
        """Everything that the goal, with its parts, looks at."""
        return frozenset((self.about,))

    def can_measure(self) -> frozenset[str]:
        """The names that a sentence about this goal may use."""
        return frozenset(self.measures)

    def check(self, where: str) -> None:
        """Raises Fault when the parameters do not make sense together."""


def registered() -> dict[str, type[Goal]]:
    """Every goal of the vocabulary by its name, the joining words left out."""
    return dict(_REGISTRY)


def parameters(kind: type[Goal]) -> dict[str, Parameter]:
    """The declared parameters of a goal."""
    return {one.name: one.metadata["parameter"] for one in fields(kind) if "parameter" in one.metadata}


@dataclass(frozen=True)
class SecondsRange(Goal):
    """A goal on a length; passes from ``at_least`` to ``at_most``, both included."""

    at_least: float | None = seconds("the shortest that passes")
    at_most: float | None = seconds("the longest that passes")

    def check(self, where: str) -> None:
        _check_limits(self.at_least, self.at_most, where)
        both = self.at_least is not None and self.at_most is not None
        if both and (self.at_most or 0) - (self.at_least or 0) < NARROWEST_SECONDS:
            raise Fault(where, _NO_ROOM, room=NARROWEST_SECONDS)

    def _within(self, length: float) -> bool:
        return _within(length, self.at_least, self.at_most)


@dataclass(frozen=True)
class NumberRange(Goal):
    """A goal on a whole number; passes from ``at_least`` to ``at_most``, both included."""

    at_least: int | None = number("the least that passes", 0, 1000)
    at_most: int | None = number("the most that passes", 0, 1000)

    def check(self, where: str) -> None:
        _check_limits(self.at_least, self.at_most, where)

    def _within(self, value: float) -> bool:
        return _within(value, self.at_least, self.at_most)


@dataclass(frozen=True)
class CountRange(Goal):
    """A goal on a number of things; passes from ``at_least`` to ``at_most``, both included."""

    at_least: int | None = number("the fewest that pass", 0, 1000)
    at_most: int | None = number("the most that pass", 0, 1000)

    def check(self, where: str) -> None:
        _check_limits(self.at_least, self.at_most, where)

    def _counted(self, count: int) -> Judgement:
        """Judge ``count``; measures it, and how many are missing while some are."""
        measured = {"count": Measure(Unit.COUNT, count)}
        missing = (self.at_least or 0) - count
        if missing > 0:
            measured["missing"] = Measure(Unit.COUNT, missing)
        return Judgement(_within(count, self.at_least, self.at_most), measured)


def _check_limits(at_least: float | None, at_most: float | None, where: str) -> None:
    if at_least is None and at_most is None:
        raise Fault(where, _NO_LIMIT)
    if at_least is not None and at_most is not None and at_least > at_most:
        raise Fault(where, _UPSIDE_DOWN)


def _within(value: float, at_least: float | None, at_most: float | None) -> bool:
    hair = 1e-9  # 105 frames at 30 are 3.5 s, whatever binary fractions say
    return (at_least is None or value >= at_least - hair) and (at_most is None or value <= at_most + hair)
