"""Reading a pack as one reads a letter from a stranger.

Every field must be known, of its type and of a sane size; whatever is left over
is a fault.  A ``Fault`` names the place and says what is wrong in a sentence for
the author, in the language in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from trainer.model.media_folder import is_device
from trainer.words import QT_TRANSLATE_NOOP, translate

LONGEST_TEXT = 400
_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")


class Fault(ValueError):
    """Something in a pack is not as it should be.

    ``what`` is a marked sentence of the context LessonFaults; ``facts`` fill it.
    """

    def __init__(self, where: str, what: str, **facts: object) -> None:
        super().__init__(where, what)
        self.where, self.what, self.facts = where, what, facts

    def __str__(self) -> str:
        said = translate("LessonFaults", self.what, **self.facts)
        return f"{self.where}: {said}" if self.where else said


MISSING = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is missing.")
UNKNOWN = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is not known here.")
NOT_A_TABLE = QT_TRANSLATE_NOOP("LessonFaults", "This is not a table.")
NOT_A_TEXT = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is not a text of 1 to {most} letters.")
NOT_AN_ID = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is not a short name of small letters, digits and -.")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is not a number from {lowest} to {highest}.")
NOT_A_LIST = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is not a list of {fewest} to {most}.")
NOT_A_CHOICE = QT_TRANSLATE_NOOP("LessonFaults", "“{field}” is none of: {choices}.")


def shortened(value: object) -> str:
    """A field's name or value as it may stand in a message."""
    return str(value)[:60]


class Section:
    """A table of a pack that is being read.  Call ``end`` when all fields are taken."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise Fault(where, NOT_A_TABLE)
        self.where = where
        self._data: dict[str, Any] = dict(data)

    def has(self, field: str) -> bool:
        return field in self._data

    def names(self) -> list[str]:
        """The fields that are not taken yet."""
        return list(self._data)

    def take(self, field: str) -> object:
        """The raw value of ``field``.  Raises Fault when there is none."""
        if field not in self._data:
            raise Fault(self.where, MISSING, field=shortened(field))
        return self._data.pop(field)

    def text(self, field: str, most: int = LONGEST_TEXT) -> str:
        value = self.take(field)
        if not isinstance(value, str) or not 1 <= len(value.strip()) <= most:
            raise Fault(self.where, NOT_A_TEXT, field=shortened(field), most=most)
        return value.strip()

    def id(self, field: str) -> str:
        value = self.take(field)
        if not isinstance(value, str) or not _ID.fullmatch(value) or is_device(value):
            raise Fault(self.where, NOT_AN_ID, field=shortened(field))
        return value

    def whole(self, field: str, lowest: int, highest: int) -> int:
        value = self.take(field)
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise Fault(self.where, NOT_A_NUMBER, field=shortened(field), lowest=lowest, highest=highest)
        return value

    def number(self, field: str, lowest: float, highest: float) -> float:
        value = self.take(field)
        if isinstance(value, bool) or not isinstance(value, int | float) or not lowest <= value <= highest:
            raise Fault(self.where, NOT_A_NUMBER, field=shortened(field), lowest=lowest, highest=highest)
        return float(value)

    def choice(self, field: str, choices: Iterable[str]) -> str:
        value = self.take(field)
        allowed = list(choices)
        if not isinstance(value, str) or value not in allowed:
            raise Fault(self.where, NOT_A_CHOICE, field=shortened(field), choices=", ".join(allowed))
        return value

    def yes(self, field: str) -> bool:
        value = self.take(field)
        if not isinstance(value, bool):
            raise Fault(self.where, NOT_A_CHOICE, field=shortened(field), choices="true, false")
        return value

    def items(self, field: str, fewest: int, most: int) -> list[Any]:
        value = self.take(field)
        if not isinstance(value, list) or not fewest <= len(value) <= most:
            raise Fault(self.where, NOT_A_LIST, field=shortened(field), fewest=fewest, most=most)
        return value

    def texts(self, field: str, fewest: int, most: int, longest: int = LONGEST_TEXT) -> tuple[str, ...]:
        numbered = {str(number): item for number, item in enumerate(self.items(field, fewest, most), 1)}
        each = Section(numbered, f"{self.where}.{field}")
        return tuple(each.text(number, longest) for number in numbered)

    def section(self, field: str) -> Section:
        return Section(self.take(field), f"{self.where}.{field}")

    def sections(self, field: str, fewest: int, most: int) -> list[Section]:
        return [
            Section(item, f"{self.where}.{field}[{number}]")
            for number, item in enumerate(self.items(field, fewest, most), 1)
        ]

    def end(self) -> None:
        """Raises Fault when a field was not taken: nobody knows what it should mean."""
        for field in self._data:
            raise Fault(self.where, UNKNOWN, field=shortened(field))
