"""What the home page shows of a lesson, as plain facts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LessonCard:
    """One lesson.  ``step`` counts from 1; 0 when it was not begun.

    ``task`` is the present step in one line, in the language in use.
    """

    slug: str
    number: int
    title: str
    about: str
    minutes: int
    steps: int
    step: int = 0
    task: str = ""
    done: bool = False
    badge: bool = False
    """Whether all its steps were reached without having them done."""
    own_done: bool = False
    """Whether the task on own clips was done."""
    after: str = ""
    """The title of a lesson that is better taken before; empty when nothing is missing."""
    installed: str = ""
    """The id of a lesson that was brought along and can be taken away; empty for the others."""
    path: tuple[str, ...] = ()
    """The titles of all steps, so that the learner sees the whole way."""

    @property
    def begun(self) -> bool:
        return self.step > 0 and not self.done


@dataclass(frozen=True)
class ReviewCard:
    """A step that is to be repeated; ``title`` is its task."""

    slug: str
    step: str
    title: str
