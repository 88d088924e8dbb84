"""The vocabulary as a table for people who write lessons.

``docs/lesson-authoring.md`` holds what this returns; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from trainer.lesson.goals.base import Goal, parameters
from trainer.lesson.goals.reading import known

_LOOKS_AT = {
    "timeline": "the timeline (undo takes it back)",
    "page": "the page that is shown",
    "event": "what happened in this step",
}


def table() -> str:
    """The whole vocabulary in Markdown."""
    return "\n".join(line for kind in known().values() for line in _goal(kind))


def _goal(kind: type[Goal]) -> Iterator[str]:
    yield f"**{kind.name}**: {kind.says} Looks at {_LOOKS_AT[kind.about]}."
    defaults = {one.name: one.default for one in fields(kind)}
    for name, parameter in parameters(kind).items():
        default = defaults[name]
        rest = "required" if name in kind.required else "may be left out"
        if name not in kind.required and default not in (None, False):
            rest = f"{str(default).lower()} when left out"
        yield f"  - `{name}`: {parameter.about}; {parameter.range}; {rest}."
    if kind.measures:
        listed = ", ".join(f"`{{{name}}}`" for name in kind.measures)
        yield f"  - sentences may say {listed}."
    yield ""
