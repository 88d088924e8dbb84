"""What to say over a template's pictures, line by line, and how many words fit.

Each scene suggests a sentence.  Spoken calmly, 150 words take a minute; a line that has
more than its share makes the next one late.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from trainer.template import answers
from trainer.template.plan import Plan

WORDS_A_SECOND = 2.5
"""Of narration: 150 a minute, as narrators speak (content research, section 3, row 22)."""


@dataclass(frozen=True)
class Prompt:
    """What is said over one shot, which lasts from frame ``start`` on for ``frames``."""

    title: str
    say: str
    start: int
    frames: int
    most: int
    """Words that fit."""

    @property
    def count(self) -> int:
        return answers.count(self.say)


def room(seconds: float) -> int:
    """How many words fit into that time."""
    return math.floor(seconds * WORDS_A_SECOND)


def prompts(plan: Plan) -> tuple[Prompt, ...]:
    """One line for each shot; ``say`` is empty where somebody in the picture speaks."""
    template, rate = plan.wish.template, plan.wish.rate
    lines = []
    for shot in plan.shots:
        said = template.scene_text(shot.scene.id)
        lines.append(Prompt(said.title, said.say, shot.start, shot.frames, room(shot.frames / rate)))
    return tuple(lines)


def at(lines: tuple[Prompt, ...], frame: int) -> int:
    """The index of the line that is spoken at ``frame``; the last one after the end."""
    return max((index for index, one in enumerate(lines) if one.start <= frame), default=0)
