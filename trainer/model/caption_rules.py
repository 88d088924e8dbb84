"""When a caption is easy to read: numbers with a date and sources.

They lie in ``assets/captions/rules.json``, because they age: guides are rewritten,
and what a phone shows changes.  Each limit has two steps: ``easy``, and
``bearable``, beyond which most people lose the thread.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from trainer.model.canvas import Canvas

FILE = Path(__file__).resolve().parent.parent.parent / "assets" / "captions" / "rules.json"
"""Found from this file: the model knows nothing of the places of a person's own files."""


class Viewers(StrEnum):
    """For whom a video is made: how fast they read."""

    GENERAL = "general"
    OLDER = "older"
    CHILDREN = "children"


@dataclass(frozen=True)
class Limit:
    """Two steps of one measure.  Of shortest durations ``bearable`` is the smaller one."""

    easy: int
    bearable: int


@dataclass(frozen=True)
class Rules:
    """The limits for one shape of picture and one kind of viewers.

    ``letters_a_second`` counts spaces; durations are in milliseconds; the gap
    between two captions is 0 or at least ``least_gap`` frames, or it flickers.
    ``wanted_line`` is how long the lines are that a script is cut to.
    """

    letters_a_second: Limit
    letters_a_line: Limit
    lines: Limit
    shortest: Limit
    longest: Limit
    least_gap: int
    wanted_line: int


@cache
def rules(canvas: Canvas, viewers: Viewers = Viewers.GENERAL) -> Rules:
    """The limits for captions on ``canvas``.  A square counts as upright: a phone shows it as narrow."""
    facts = _facts()
    shape = "wide" if canvas.width > canvas.height else "upright"
    return Rules(
        letters_a_second=Limit(*facts["letters_a_second"][viewers.value]),
        letters_a_line=Limit(*facts["letters_a_line"][shape]),
        lines=Limit(*facts["lines"][shape]),
        shortest=Limit(*facts["shortest_ms"]),
        longest=Limit(*facts["longest_ms"]),
        least_gap=facts["least_gap_frames"],
        wanted_line=facts["wanted_line"][shape],
    )


def verified_on() -> date:
    """The day the numbers were last checked."""
    return date.fromisoformat(_facts()["verified_on"])


@cache
def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    if facts["format"] != "semenit-caption-rules" or facts["version"] != 1:
        raise ValueError(f"{FILE.name} is not a list of caption rules of version 1")
    return facts
