"""Goals as the data of a pack: what ``reading`` reads, so that a program can write them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from trainer.lesson.goals.base import Goal, parameters
from trainer.lesson.goals.combined import AllOf, AnyOf


def plain(goal: Goal) -> dict[str, Any]:
    """``goal`` as a table of its name and its parameters; what is left out has its default."""
    if isinstance(goal, AllOf | AnyOf):
        return {"all" if isinstance(goal, AllOf) else "any": [plain(part) for part in goal.parts]}
    defaults = {one.name: one.default for one in fields(goal)}
    values = {name: getattr(goal, name) for name in parameters(type(goal))}
    required = goal.required
    written = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value is not None and (name in required or value != defaults[name])
    }
    return {goal.name: written}
