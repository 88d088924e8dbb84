"""Plain data as TOML: tables of texts, numbers, lists and tables within one line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any


def document(data: Mapping[str, Any]) -> str:
    """``data`` as a TOML document: plain values first, then tables, then lists of tables."""
    return "\n".join(_table(data, "")) + "\n"


def _table(data: Mapping[str, Any], name: str) -> Iterator[str]:
    later = {key: value for key, value in data.items() if _is_table(value) or _is_tables(value)}
    for key, value in data.items():
        if key not in later:
            yield f"{key} = {inline(value)}"
    for key, value in later.items():
        place = f"{name}.{key}" if name else key
        if isinstance(value, Mapping):
            yield f"\n[{place}]"
            yield from _table(value, place)
        else:
            for one in value:
                yield f"\n[[{place}]]"
                yield from _table(one, place)


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) and not isinstance(value, Inline)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(_is_table(one) for one in value)


class Inline(dict[str, Any]):
    """A table that is written in one line."""


def inline(value: Any) -> str:
    """``value`` in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return json.dumps("".join(letter for letter in value if letter.isprintable()), ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {inline(one)}" for key, one in value.items()) + " }"
    return "[" + ", ".join(inline(one) for one in value) + "]"
