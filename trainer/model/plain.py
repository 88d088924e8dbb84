"""Values to JSON and back, strictly.

Project files and command lists come from other people's computers, so reading
one is a conversation with a stranger: every field must be known, of its type
and of a sane size, or ``Malformed`` says which one was not.  What may be read is
whatever the dataclasses of ``schema`` and ``commands`` declare; there is no
second description to keep in step.

A ``TimeRange`` is written as ``[start, duration]``; every other dataclass as an
object with its fields by name, fields at their default left out.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from trainer.model.opentime import TimeRange

LONGEST_TEXT = 4_096
MOST_ITEMS = 20_000
LARGEST_NUMBER = 2**53

T = TypeVar("T")


class Malformed(ValueError):
    """The text is JSON, but not what was expected; the message names the place."""


def to_plain(value: object) -> Any:
    """``value`` as dicts, lists, strings and numbers that ``json.dumps`` takes."""
    if isinstance(value, TimeRange):
        return [value.start, value.duration]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(part)
            for field in dataclasses.fields(value)
            if (part := getattr(value, field.name)) != _default(field)
        }
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    return value


def from_plain(kind: type[T], data: object, where: str = "") -> T:
    """Read ``data`` as a ``kind``.  Raises Malformed when it is anything else."""
    return typing.cast(T, _read(kind, data, where or kind.__name__))


def writable(text: str) -> str:
    """``text`` with "?" for what UTF-8 cannot hold.

    Linux lets a file name be any bytes; an old camera's "caf\\xe9.mp4" reaches
    Python as half a letter (a lone surrogate), which no file of ours could keep.
    """
    return text.encode("utf-8", "replace").decode()


def _default(field: dataclasses.Field[Any]) -> object:
    return field.default  # MISSING equals nothing that a field can hold


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(kind: Any, data: object, where: str) -> object:
    if kind is TimeRange:
        start, duration = _list(data, where, exactly=2)
        return TimeRange(_read_int(start, where), _read_int(duration, where))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _read_dataclass(kind, data, where)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _read_choice(kind, data, where)
    if kind is bool:
        if isinstance(data, bool):
            return data
        raise Malformed(f"{where} is not true or false")
    if kind is int:
        return _read_int(data, where)
    if kind is str:
        if isinstance(data, str) and len(data) <= LONGEST_TEXT and writable(data) == data:
            return data
        raise Malformed(f"{where} is not a text of up to {LONGEST_TEXT} letters")
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        items = _list(data, where)
        return tuple(_read(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(items))
    if origin is tuple:
        items = _list(data, where, exactly=len(arguments))
        return tuple(
            _read(kind, item, f"{where}[{i}]")
            for i, (kind, item) in enumerate(zip(arguments, items, strict=True))
        )
    if origin is types.UnionType and types.NoneType in arguments:
        if data is None:
            return None
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        return _read(inner, data, where)
    raise TypeError(f"{where}: no way to read a {kind}")


def _read_dataclass(kind: type, data: object, where: str) -> object:
    if not isinstance(data, dict):
        raise Malformed(f"{where} is not an object")
    fields = {field.name: field for field in dataclasses.fields(kind)}
    unknown = [name for name in data if name not in fields]
    if unknown:
        raise Malformed(f"{where} has the unknown field {str(unknown[0])[:80]!r}")
    hints = _hints(kind)
    values: dict[str, object] = {}
    for name, field in fields.items():
        if name in data:
            values[name] = _read(hints[name], data[name], f"{where}.{name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise Malformed(f"{where} lacks the field {name!r}")
    return kind(**values)


def _read_choice(kind: type[StrEnum], data: object, where: str) -> StrEnum:
    try:
        return kind(data)  # type: ignore[arg-type]
    except ValueError:
        raise Malformed(f"{where} is none of {', '.join(kind)}") from None


def _read_int(data: object, where: str) -> int:
    if isinstance(data, int) and not isinstance(data, bool) and abs(data) <= LARGEST_NUMBER:
        return data
    raise Malformed(f"{where} is not a whole number")


def _list(data: object, where: str, exactly: int | None = None) -> list[Any]:
    if not isinstance(data, list) or len(data) > MOST_ITEMS:
        raise Malformed(f"{where} is not a list of up to {MOST_ITEMS} items")
    if exactly is not None and len(data) != exactly:
        raise Malformed(f"{where} has {len(data)} items instead of {exactly}")
    return data
