"""Numbers and names that a goal has measured, said in a sentence.

"Your video is {seconds} s long" becomes "7,2" in Indonesian and "7.2" in
English.  A sentence comes from a pack, so from a stranger: only plain
``{name}`` is filled in, and nothing else that ``str.format`` would do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.words import QT_TRANSLATE_NOOP, decimal, translate

LONGEST_NAME = 60

_BLANK = re.compile(r"\{([a-z_]+)\}")

_ORDINALS = (
    QT_TRANSLATE_NOOP("LessonMeasures", "first"),
    QT_TRANSLATE_NOOP("LessonMeasures", "second"),
    QT_TRANSLATE_NOOP("LessonMeasures", "third"),
    QT_TRANSLATE_NOOP("LessonMeasures", "fourth"),
    QT_TRANSLATE_NOOP("LessonMeasures", "fifth"),
    QT_TRANSLATE_NOOP("LessonMeasures", "sixth"),
    QT_TRANSLATE_NOOP("LessonMeasures", "seventh"),
    QT_TRANSLATE_NOOP("LessonMeasures", "eighth"),
    QT_TRANSLATE_NOOP("LessonMeasures", "ninth"),
    QT_TRANSLATE_NOOP("LessonMeasures", "tenth"),
)

_SHAPES = {
    "9:16": QT_TRANSLATE_NOOP("LessonMeasures", "upright"),
    "16:9": QT_TRANSLATE_NOOP("LessonMeasures", "wide"),
    "1:1": QT_TRANSLATE_NOOP("LessonMeasures", "square"),
}


class Unit(StrEnum):
    """What a measured value is."""

    SECONDS = "seconds"
    COUNT = "count"
    PLACE = "place"
    """A position in an order, from 1: "first"."""
    PERCENT = "percent"
    DECIBELS = "decibels"
    NUMBER = "number"
    """Any number, with one digit behind the point where it is not whole."""
    SHAPE = "shape"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measured value; ``value`` is a number, or a text for SHAPE and NAME."""

    unit: Unit
    value: float | str

    def __str__(self) -> str:
        """The value as it stands in a sentence, in the language in use."""
        return _WRITERS[self.unit](self.value)


Measured = Mapping[str, Measure]


def fill(sentence: str, measured: Measured) -> str:
    """``sentence`` with each ``{name}`` that was measured filled in."""

    def value(blank: re.Match[str]) -> str:
        measure = measured.get(blank[1])
        return blank[0] if measure is None else str(measure)

    return _BLANK.sub(value, sentence)


def blanks(sentence: str) -> set[str]:
    """The names of the ``{name}`` in ``sentence``."""
    return set(_BLANK.findall(sentence))


def _number(value: float | str) -> str:
    text = decimal(float(value), 1)
    return text[:-2] if text.endswith("0") else text


def _count(value: float | str) -> str:
    return str(int(value))


def _place(value: float | str) -> str:
    number = int(value)
    if 1 <= number <= len(_ORDINALS):
        return translate("LessonMeasures", _ORDINALS[number - 1])
    return translate("LessonMeasures", "number {number}", number=number)


def _shape(value: float | str) -> str:
    source = _SHAPES.get(str(value))
    return translate("LessonMeasures", source) if source else str(value)


def _name(value: float | str) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


_WRITERS: Mapping[Unit, Callable[[float | str], str]] = {
    Unit.SECONDS: _number,
    Unit.COUNT: _count,
    Unit.PLACE: _place,
    Unit.PERCENT: _number,
    Unit.DECIBELS: _number,
    Unit.NUMBER: _number,
    Unit.SHAPE: _shape,
    Unit.NAME: _name,
}
