"""Goals from the data of a pack.

A goal is a table with one field, its name, that holds a table of parameters::

    goal = { clip_length = { clip = 1, at_least = 3.5, at_most = 4.5 } }
    goal = { all = [ { clip_count = { at_least = 3 } }, { renamed = {} } ] }
"""

from __future__ import annotations

from trainer.lesson.goals import arrangement, happening, look, placed, sound, timeline, words
from trainer.lesson.goals.base import Goal, parameters, registered
from trainer.lesson.goals.combined import AllOf, AnyOf
from trainer.lesson.strict import MISSING, UNKNOWN, Fault, Section, shortened
from trainer.words import QT_TRANSLATE_NOOP

DEEPEST = 3
MOST_PARTS = 8

_JOINED: dict[str, type[AllOf] | type[AnyOf]] = {"all": AllOf, "any": AnyOf}
_MODULES = (timeline, arrangement, words, placed, sound, look, happening)
"""Importing them is what fills the vocabulary."""
_HOMES = tuple(module.__name__ for module in _MODULES)

_ONE_GOAL = QT_TRANSLATE_NOOP("LessonFaults", "A goal has exactly one name.")
_TOO_DEEP = QT_TRANSLATE_NOOP("LessonFaults", "Goals stand inside each other more than {most} deep.")


def known() -> dict[str, type[Goal]]:
    """Every goal by its name, in the order of the manual; ``all`` and ``any`` are not among them."""
    ours = [(kind.__module__, name, kind) for name, kind in registered().items()]
    return {name: kind for home in _HOMES for at, name, kind in ours if at == home}


def read(section: Section, depth: int = 1) -> Goal:
    """The goal that ``section`` describes.  Raises Fault."""
    names = section.names()
    if len(names) != 1:
        raise Fault(section.where, _ONE_GOAL)
    name = names[0]
    if name in _JOINED:
        if depth >= DEEPEST:
            raise Fault(section.where, _TOO_DEEP, most=DEEPEST)
        parts = section.sections(name, 1, MOST_PARTS)
        return _JOINED[name](tuple(read(part, depth + 1) for part in parts))
    kind = registered().get(name)
    if kind is None or kind.__module__ not in _HOMES:
        raise Fault(section.where, UNKNOWN, field=shortened(name))
    return _filled(kind, section.section(name))


def _filled(kind: type[Goal], section: Section) -> Goal:
    values = {}
    for name, parameter in parameters(kind).items():
        if section.has(name):
            values[name] = parameter.read(section, name)
        elif name in kind.required:
            raise Fault(section.where, MISSING, field=name)
    section.end()
    goal = kind(**values)
    goal.check(section.where)
    return goal
