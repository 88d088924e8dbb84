"""The vocabulary in which a lesson says what should be reached.

``base`` says what a goal is, ``timeline`` and ``happening`` hold the words,
``combined`` joins them, ``reading`` turns the data of a pack into goals, and
``described`` writes the table of ``docs/lesson-authoring.md``.

A goal judges the outcome, so every route that leads there passes.  It is pure
and total: for any moment it answers, quickly and always the same.
"""

from trainer.lesson.goals.base import About, Goal, Judgement
from trainer.lesson.goals.combined import AllOf, AnyOf
from trainer.lesson.goals.reading import known, read

__all__ = ["About", "AllOf", "AnyOf", "Goal", "Judgement", "known", "read"]
