"""Commands as a stranger may write them: of the right types, and of whatever values."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import StrEnum
from functools import cache
from random import Random
from typing import Any

from trainer.model.commands import Command, known
from trainer.model.schema import Timeline

NUMBERS = (-(2**53), -(10**6), -1, 0, 1, 2, 30, 89, 90, 91, 100, 400, 1000, 18_000, 10**6, 2**53)
TEXTS = (
    "", "x", "Batik\n tulis", "media/z.mp4", "../x", "zoom", "blur_box", "own:x", "look_warm", "1:1",
    "x" * 600,
)  # fmt: skip


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def strange_command(random: Random, timeline: Timeline) -> Command:
    """Any command there is, about things on ``timeline`` or about nothing."""
    kind = random.choice(sorted(known().values(), key=lambda one: one.name))
    made: Command = _value(random, kind, timeline)
    return made


def _value(random: Random, kind: Any, timeline: Timeline) -> Any:
    if kind is int:
        return random.choice(NUMBERS) if random.random() < 0.4 else random.randrange(120)
    if kind is str:
        return random.choice((*_ids(timeline), *TEXTS))
    if kind is bool:
        return random.random() < 0.5
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return random.choice(list(kind))
    if kind is Timeline:
        one = random.choice(dataclasses.fields(Timeline))
        changed = {one.name: _value(random, _hints(Timeline)[one.name], timeline)}
        return dataclasses.replace(timeline, **changed)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(
            **{
                one.name: _value(random, hints[one.name], timeline)
                for one in dataclasses.fields(kind)
                if one.default is dataclasses.MISSING or random.random() < 0.5
            }
        )
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is types.UnionType:
        inner = next(one for one in arguments if one is not types.NoneType)
        return None if random.random() < 0.4 else _value(random, inner, timeline)
    if arguments[-1] is Ellipsis:
        return tuple(_value(random, arguments[0], timeline) for _ in range(random.randrange(4)))
    return tuple(_value(random, one, timeline) for one in arguments)


def _ids(timeline: Timeline) -> tuple[str, ...]:
    clips = (clip.id for track in timeline.tracks for clip in track.children)
    texts = (text.id for track in timeline.texts for text in track.children)
    return (*clips, *texts, *(one.id for one in timeline.media))
